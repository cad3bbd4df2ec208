//! A resident's objection: to a reply, to a closing, and in the end an appeal that somebody else decides, with its own clock.

use casework::{
    Refusal, Work, calendar,
    change::{Change, Stored, save},
    choices,
    correct::stated,
    event::Event,
    field_type::{Id, Text, table},
    find,
    kind::{Kind, Line, Role},
    notice::To,
    record,
    setting::{
        self,
        SettingCode::{DecideObjectionDays, ObjectionDays},
    },
    values::{Record, Values},
};
use jiff::civil::Date;
use uuid::Uuid;

use crate::{Request, RequestState, clock, extend, moves, moves::Turn, tell, unit_wish};

choices! {
    /// What is objected to.
    pub enum Step as "review-step" {
        /// A reply that does not hold.
        Contest = "contest",
        /// A closing.
        Reopen = "reopen",
        /// A decision on an earlier objection.
        Appeal = "appeal",
    }
}

choices! {
    /// What became of it.
    pub enum ReviewState as "review-state" {
        /// Waits for a decision.
        Asked = "asked",
        /// The matter is open again.
        Changed = "changed",
        /// The answer stands.
        Upheld = "upheld",
    }
}

record! {
    /// A resident's objection to an answer.
    pub struct Review {
        /// The request.
        request_id: Id<table::Request>,
        /// What is objected to.
        step: Step,
        /// When it was asked.
        asked_on: Date,
        /// By when it is decided.
        due_on: Date,
        /// What does not hold.
        reason: Text,
        /// Where it stands.
        state: ReviewState,
        /// When it was decided.
        decided_on: Option<Date>,
        /// What was decided, in words for the resident.
        decision: Option<Text>,
    }
}

/// A resident's objection to an answer.
pub static REVIEW: Kind = Kind {
    table: "review",
    collection: "reviews",
    line: Line::Requests,
    fields: Review::FIELDS,
    day: Some("asked_on"),
    title: "reason",
    state: Some("state"),
    columns: &["request_id", "step", "due_on"],
    parent: Some(("request_id", "request")),
    entered: "review.asked",
    entry: false,
    readers: crate::READERS,
    ..Kind::BASE
};

/// Objects to a closing, or appeals against the decision on an earlier objection.
pub async fn object(work: &Work, id: Uuid, why: &str) -> Result<Stored, Refusal> {
    let turn = Turn::begin(work, &moves::OBJECTION, id).await?;
    let why = stated(why)?;
    let today = work.tx.today();
    let closed_on = turn.request.closed_on.unwrap_or(today);
    let last = last(work, id).await?.map(|(_, review)| review);
    let since = last.as_ref().and_then(|review| review.decided_on).map_or(closed_on, |decided| decided.max(closed_on));
    let settings = setting::load(work).await?;
    // The window that held when the answer was given is kept; one that was made longer since holds for it too.
    let window = settings.most_on(&work.tx, ObjectionDays, since).max(settings.now(ObjectionDays));
    if today > since.saturating_add(jiff::Span::new().days(i64::from(window))) {
        return Err(Refusal::Rule("objection-too-late"));
    }
    let step = match &last {
        Some(review) if review.state == ReviewState::Asked => return Err(Refusal::Rule("objection-asked-already")),
        Some(review) if review.state == ReviewState::Upheld && review.step == Step::Appeal => {
            return Err(Refusal::Rule("appeal-decided"));
        }
        Some(review) if review.state == ReviewState::Upheld => Step::Appeal,
        _ => Step::Reopen,
    };
    let event = turn.event().because(why).with("step", step.code());
    let saved = turn.save(work, event).await?;
    open(work, id, step, why).await?;
    tell(work, "review-asked", id, if step == Step::Appeal { To::Leader } else { To::Office }).await?;
    Ok(saved)
}

/// Writes the objection down, with the day by which it is decided.
pub(crate) async fn open(work: &Work, id: Uuid, step: Step, why: &str) -> Result<Stored, Refusal> {
    let today = work.tx.today();
    let review = Review {
        request_id: Id::new(id),
        step,
        asked_on: today,
        due_on: calendar::load(work).await?.due_on(today, setting::load(work).await?.now(DecideObjectionDays)),
        reason: Text(why.trim().to_owned()),
        state: ReviewState::Asked,
        decided_on: None,
        decision: None,
    };
    let values = Values::from_record(&REVIEW, &review);
    save(work, Change::entered(work.tx.new_id(), values, Event::new("review.asked"))).await
}

/// The last objection to a request.
pub async fn last(work: &Work, id: Uuid) -> Result<Option<(Stored, Review)>, Refusal> {
    let all = find::parts(work, &REVIEW, id).await?;
    all.into_iter().next_back().map(|stored| Review::of(&stored.values).map(|review| (stored, review))).transpose()
}

/// The objection that waits for a decision.
pub async fn pending(work: &Work, id: Uuid) -> Result<Option<Review>, Refusal> {
    Ok(last(work, id).await?.map(|(_, review)| review).filter(|review| review.state == ReviewState::Asked))
}

/// Decides an objection: the matter is open again, or the answer stands. An appeal is decided by somebody who neither closed
/// the request nor decided before; a leader decides it.
pub async fn decide(work: &Work, id: Uuid, changed: bool, decision: &str) -> Result<Stored, Refusal> {
    let mut turn = Turn::begin(work, &moves::REVIEW, id).await?;
    let decision = stated(decision)?;
    let Some((before, mut review)) = last(work, id).await?.filter(|(_, it)| it.state == ReviewState::Asked) else {
        return Err(Refusal::Rule(moves::REVIEW.refusal));
    };
    if review.step == Step::Appeal {
        another_decides(work, id).await?;
    }
    review.state = if changed { ReviewState::Changed } else { ReviewState::Upheld };
    review.decided_on = Some(work.tx.today());
    review.decision = Some(Text(decision.to_owned()));
    let event = Event::new(if changed { "review.changed" } else { "review.upheld" }).because(decision);
    save(work, Change::of(before, Values::from_record(&REVIEW, &review), event)).await?;

    if changed {
        open_again(&mut turn.request);
        unit_wish::let_go(work, id, &mut turn.request).await?;
        clock::begin_again(work, turn.id(), &mut turn.request).await?;
    } else if turn.was() == RequestState::Contested {
        turn.request.state = RequestState::Replied;
        // The resident was asked, and a decision was made: it is told, and may be appealed against.
        turn.request.resident_says = None;
    }
    let unit = turn.request.unit_id;
    let event = turn.event().because(decision).with("changed", changed);
    let saved = turn.save(work, event).await?;
    tell(work, "review-decided", id, To::Resident).await?;
    if let Some(unit) = unit.filter(|_| changed) {
        tell(work, "request-reopened", id, To::Unit(unit.0)).await?;
    }
    Ok(saved)
}

/// Back to whoever has it, as if no answer had been given.
pub(crate) fn open_again(request: &mut Request) {
    request.state = if request.unit_id.is_some() { RequestState::Accepted } else { RequestState::Received };
    request.outcome = None;
    request.ending = None;
    request.closed_on = None;
    request.answer_given_on = None;
    request.resident_says = None;
    request.deliveries = None;
}

async fn another_decides(work: &Work, id: Uuid) -> Result<(), Refusal> {
    work.actor.must_be(&[Role::Leader])?;
    let me = work.actor.staff_id;
    for kind in ["request.closed", "request.closed_in_silence", "request.reviewed", "request.replied"] {
        if me.is_some() && extend::who(work, id, kind).await? == me {
            return Err(Refusal::Rule("another-decides"));
        }
    }
    Ok(())
}
