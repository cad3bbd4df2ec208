//! What a resident sees and does with the number and PIN on a slip: no account, and this one request.

use casework::{Refusal, Work, change::Stored, field_type::FieldType, find, reference, values::Record};
use jiff::civil::Date;
use people::{OfficeKey, pin};
use requests::{
    Ending, Outcome, REQUEST, REQUEST_NOTE, Request, RequestNote, RequestState, ResidentSays, ReviewState,
    Satisfaction, WrittenBy, clock, moves, review, unit_wish,
};
use uuid::Uuid;

/// How far a request has come, in the few words of a slip.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stage {
    /// Taken down.
    Received,
    /// Looked at by the office.
    Checked,
    /// Given to a unit.
    WithUnit,
    /// Being done.
    BeingDone,
    /// Something was asked of the resident.
    WaitingForYou,
    /// There is an answer.
    Answered,
    /// Ended.
    Ended,
}

impl Stage {
    /// All stages, in the order of a life.
    pub const ALL: [Self; 7] = [
        Self::Received,
        Self::Checked,
        Self::WithUnit,
        Self::BeingDone,
        Self::WaitingForYou,
        Self::Answered,
        Self::Ended,
    ];

    /// The word in message keys.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Received => "received",
            Self::Checked => "checked",
            Self::WithUnit => "with_unit",
            Self::BeingDone => "being_done",
            Self::WaitingForYou => "waiting_for_you",
            Self::Answered => "answered",
            Self::Ended => "ended",
        }
    }

    /// The stage of a state.
    pub const fn of(state: RequestState) -> Self {
        match state {
            RequestState::Received => Self::Received,
            RequestState::Triaged | RequestState::InBatch | RequestState::Merged => Self::Checked,
            RequestState::HandedOver | RequestState::WithArbiter => Self::WithUnit,
            RequestState::Accepted
            | RequestState::InProgress
            | RequestState::Outside
            | RequestState::Promised
            | RequestState::WithProject
            | RequestState::Contested => Self::BeingDone,
            RequestState::Waiting => Self::WaitingForYou,
            RequestState::Replied => Self::Answered,
            RequestState::Closed => Self::Ended,
        }
    }
}

/// Something somebody wrote that the resident may read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Word {
    /// When.
    pub on: Date,
    /// Whose words.
    pub by: WrittenBy,
    /// The words.
    pub text: String,
}

/// An objection and what became of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Objection {
    /// What was objected to.
    pub step: review::Step,
    /// Where it stands.
    pub state: ReviewState,
    /// By when it is decided.
    pub due_on: Date,
    /// What was decided.
    pub decision: Option<String>,
}

/// Where a request stands, for whoever asked.
#[derive(Clone, Debug)]
pub struct Standing {
    /// Its id.
    pub id: Uuid,
    /// Its number.
    pub reference: String,
    /// Its state.
    pub state: RequestState,
    /// How far it has come; of a merged request, how far its parent has.
    pub stage: Stage,
    /// When it was received.
    pub received_on: Date,
    /// Its category: in the office's language, and in English where the office named it so.
    pub category: (String, Option<String>),
    /// The place.
    pub place: String,
    /// Who has it: in the office's language, and in English; none while the office has it.
    pub unit: Option<(String, Option<String>)>,
    /// By when an answer is due, or something was promised.
    pub due_on: Option<Date>,
    /// Whether that day is past and an answer is owed.
    pub overdue: bool,
    /// The answer.
    pub reply: Option<String>,
    /// When it was given.
    pub replied_on: Option<Date>,
    /// How it ended, as its unit or the office says.
    pub outcome: Option<Outcome>,
    /// On what ground it was closed.
    pub ending: Option<Ending>,
    /// What the resident said to the answer.
    pub says: Option<ResidentSays>,
    /// What the resident thought of the answer.
    pub satisfaction: Option<Satisfaction>,
    /// What was written to and by the resident, oldest first.
    pub words: Vec<Word>,
    /// The last objection.
    pub objection: Option<Objection>,
    /// Whether it is answered with another request.
    pub merged: bool,
    /// Numbers of requests that were split from this one, with their stages.
    pub split_off: Vec<(String, Stage)>,
    /// Units that can use force, which have it only if the resident wishes so: id and names.
    pub wishable: Vec<(Uuid, String, Option<String>)>,
    /// The wishes that stand: id of the wish, and the unit's names.
    pub wishes: Vec<(Uuid, String, Option<String>)>,
    /// What the resident may do now: `add`, `confirm`, `contest`, `object`, `withdraw`.
    pub may: Vec<&'static str>,
}

/// The request with this number and PIN. The same work is done whether or not the number exists.
pub async fn open(work: &Work, key: &OfficeKey, typed_number: &str, typed_pin: &str) -> Result<Option<Uuid>, Refusal> {
    let number = reference::parse(typed_number).unwrap_or_default();
    let sql = "SELECT id, pin_generation FROM request WHERE office_id = $1 AND reference = $2 AND voided = FALSE";
    let row = work.tx.row(sql, store::params![number]).await?;
    let (id, generation) = match &row {
        Some(row) => (row.get("id")?, row.get::<Option<i64>>("pin_generation")?.unwrap_or_default()),
        None => (Uuid::nil(), 0),
    };
    let right = pin::of(key, work.tx.office().0, id, u32::try_from(generation).unwrap_or_default());
    let fits = pin::fits(&right, typed_pin);
    Ok((row.is_some() && fits).then_some(id))
}

/// Where the resident's own request stands.
pub async fn standing(work: &Work, id: Uuid) -> Result<Standing, Refusal> {
    let request = Request::of(&find::find(work, &REQUEST, id).await?.values)?;
    // A merged request is answered with its parent: its stage and its reply are the parent's, and nothing else of it is shown.
    let leading = match request.parent_id {
        Some(parent) => Request::of(&find::find_to_follow(work, &REQUEST, parent.0).await?.values)?,
        None => request.clone(),
    };
    let merged = request.parent_id.is_some();
    let (wishable, wishes) = wishes(work, id).await?;
    let mut may = may(&request);
    let open = moves::OPEN.contains(&request.state);
    may.extend((open && !wishable.is_empty()).then_some("wish"));
    may.extend((!wishes.is_empty()).then_some("unwish"));
    Ok(Standing {
        id,
        reference: request.reference.0.clone(),
        state: request.state,
        stage: if request.state == RequestState::Merged { Stage::of(leading.state) } else { Stage::of(request.state) },
        received_on: request.received_on,
        category: named(work, "category", request.category_id.0).await?,
        place: place(work, request.place_id.0).await?,
        unit: match leading.unit_id {
            Some(unit) => Some(named(work, "unit", unit.0).await?),
            None => None,
        },
        due_on: clock::stands_until(&leading),
        overdue: clock::is_overdue(&leading, work.tx.today(), work.tx.now()),
        reply: leading.reply.as_ref().map(|text| text.0.clone()),
        replied_on: leading.replied_on,
        outcome: if merged { leading.outcome } else { request.outcome },
        ending: request.ending,
        says: request.resident_says,
        satisfaction: request.satisfaction,
        words: words(work, id).await?,
        objection: review::last(work, id).await?.map(|(_, review)| Objection {
            step: review.step,
            state: review.state,
            due_on: review.due_on,
            decision: review.decision.map(|text| text.0),
        }),
        merged,
        split_off: split_off(work, id).await?,
        wishable,
        wishes,
        may,
    })
}

type NamedUnits = Vec<(Uuid, String, Option<String>)>;

/// Units that may be wished for, and those that are.
async fn wishes(work: &Work, id: Uuid) -> Result<(NamedUnits, NamedUnits), Refusal> {
    let stand = unit_wish::of_request(work, id).await?;
    let (mut wishable, mut wished) = (Vec::new(), Vec::new());
    for (unit, _, name, name_en) in unit_wish::units(work).await? {
        match stand.iter().find(|(_, wish)| wish.unit_id.0 == unit) {
            Some((wish, _)) => wished.push((*wish, name, name_en)),
            None => wishable.push((unit, name, name_en)),
        }
    }
    Ok((wishable, wished))
}

/// The resident wishes that a unit which can use force gets the request.
pub async fn wish(work: &Work, id: Uuid, unit: Uuid, words: &str) -> Result<Stored, Refusal> {
    unit_wish::wish(work, id, unit, words).await
}

/// The resident takes such a wish back; it is one of this request.
pub async fn unwish(work: &Work, wish: Uuid) -> Result<Stored, Refusal> {
    unit_wish::withdraw(work, wish).await
}

fn may(request: &Request) -> Vec<&'static str> {
    let fits = |step: &moves::Move| step.from.contains(&request.state);
    let confirmed = request.resident_says == Some(ResidentSays::Confirmed);
    let all = [
        ("add", moves::OPEN.contains(&request.state) || request.state == RequestState::Merged),
        ("confirm", fits(&moves::ANSWER) && !confirmed),
        ("contest", fits(&moves::ANSWER)),
        ("object", fits(&moves::OBJECTION)),
        ("withdraw", fits(&moves::WITHDRAWAL)),
    ];
    all.into_iter().filter(|(_, fits)| *fits).map(|(name, _)| name).collect()
}

async fn named(work: &Work, table: &str, id: Uuid) -> Result<(String, Option<String>), Refusal> {
    let sql = format!("SELECT name, name_en FROM {table} WHERE office_id = $1 AND id = $2");
    let row = work.tx.row(&sql, store::params![id]).await?.ok_or(Refusal::NotFound)?;
    Ok((row.get("name")?, row.get("name_en")?))
}

async fn place(work: &Work, id: Uuid) -> Result<String, Refusal> {
    let row = work.tx.row("SELECT name FROM place WHERE office_id = $1 AND id = $2", store::params![id]).await?;
    Ok(row.ok_or(Refusal::NotFound)?.get("name")?)
}

async fn words(work: &Work, id: Uuid) -> Result<Vec<Word>, Refusal> {
    let mut words = Vec::new();
    for stored in find::parts(work, &REQUEST_NOTE, id).await? {
        let note = RequestNote::of(&stored.values)?;
        if note.shown_to_resident {
            words.push(Word { on: note.written_on, by: note.written_by, text: note.text.0 });
        }
    }
    Ok(words)
}

async fn split_off(work: &Work, id: Uuid) -> Result<Vec<(String, Stage)>, Refusal> {
    let sql = "SELECT reference, state FROM request WHERE office_id = $1 AND split_from_id = $2 AND voided = FALSE ORDER BY id";
    let rows = work.tx.rows(sql, store::params![id]).await?;
    rows.iter()
        .map(|row| {
            let state = RequestState::of_value(row.value("state")?).ok_or(Refusal::NotFound)?;
            Ok((row.get("reference")?, Stage::of(state)))
        })
        .collect()
}

/// The resident says that the answer holds.
pub async fn confirm(work: &Work, id: Uuid, satisfaction: Option<Satisfaction>) -> Result<Stored, Refusal> {
    requests::answer::with_words(work, id, ResidentSays::Confirmed, satisfaction, "").await
}

/// The resident says that the answer does not hold, and why.
pub async fn contest(work: &Work, id: Uuid, why: &str) -> Result<Stored, Refusal> {
    let why = casework::correct::stated(why)?;
    requests::answer::with_words(work, id, ResidentSays::Contested, None, why).await
}

/// Asks for another look at what was closed; after a decision, the appeal against it.
pub async fn appeal(work: &Work, id: Uuid, why: &str) -> Result<Stored, Refusal> {
    requests::review::object(work, id, why).await
}

/// Takes the request back.
pub async fn withdraw(work: &Work, id: Uuid, why: &str) -> Result<Stored, Refusal> {
    requests::withdraw::withdraw(work, id, why).await
}

/// Adds facts; where something was asked, that is the answer.
pub async fn add(work: &Work, id: Uuid, text: &str) -> Result<Stored, Refusal> {
    requests::note::add(work, id, text).await
}

/// Makes the PIN of a request anew, for a slip that was lost; the old one no longer fits. For staff who may take requests,
/// with the reason.
pub async fn new_pin(work: &Work, key: &OfficeKey, id: Uuid, reason: &str) -> Result<String, Refusal> {
    let generation = requests::receive::new_pin(work, id, reason).await?;
    Ok(pin::of(key, work.tx.office().0, id, generation))
}
