//! The unit replies: what it found and did, and how it says the request ended. The office closes, not the unit.

use casework::{Refusal, Work, change::Stored, field_type::Text, notice::To};
use jiff::civil::Date;
use uuid::Uuid;

use crate::{Outcome, RequestState, Spoke, extend, honest, merge, moves, moves::Turn, tell, text};

/// What was looked at before replying: whom somebody spoke to, and when the place was seen.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Evidence {
    /// Who was spoken to, and how.
    pub spoke: Option<Spoke>,
    /// When.
    pub spoke_on: Option<Date>,
    /// When the place was looked at.
    pub site_visited_on: Option<Date>,
    /// The reply as it may be published.
    pub public_reply: Option<String>,
}

/// Replies to a request; the resident is asked before anything is closed.
pub async fn reply(work: &Work, id: Uuid, outcome: Outcome, reply: &str) -> Result<Stored, Refusal> {
    with_evidence(work, id, outcome, reply, &Evidence::default()).await
}

/// Replies, and says what the reply rests on.
pub async fn with_evidence(
    work: &Work,
    id: Uuid,
    outcome: Outcome,
    reply: &str,
    evidence: &Evidence,
) -> Result<Stored, Refusal> {
    one(work, id, outcome, reply, evidence, false).await
}

/// One reply for many who asked the same: all of them get it, or none.
pub async fn jointly(
    work: &Work,
    ids: &[Uuid],
    outcome: Outcome,
    reply: &str,
    evidence: &Evidence,
) -> Result<Stored, Refusal> {
    let mut first = None;
    for id in ids {
        let replied = one(work, *id, outcome, reply, evidence, true).await?;
        first.get_or_insert(replied);
    }
    first.ok_or(Refusal::NotFound)
}

async fn one(
    work: &Work,
    id: Uuid,
    outcome: Outcome,
    reply: &str,
    evidence: &Evidence,
    joint: bool,
) -> Result<Stored, Refusal> {
    let mut turn = Turn::begin(work, &moves::REPLY, id).await?;
    let reply = text("reply", reply)?;
    honest::text("reply", &reply.0, outcome, &turn.request.description.0)?;
    let today = work.tx.today();
    not_ahead(today, evidence)?;
    let request = &mut turn.request;
    request.state = RequestState::Replied;
    request.outcome = Some(outcome);
    request.reply = Some(reply);
    request.replied_on = Some(today);
    request.answer_given_on = None;
    request.resident_says = None;
    request.deliveries = None;
    request.satisfaction = None;
    request.spoke = evidence.spoke;
    request.spoke_on = evidence.spoke_on;
    request.site_visited_on = evidence.site_visited_on;
    request.public_reply = match evidence.public_reply.as_deref().map(str::trim) {
        Some(public) if !public.is_empty() => Some(text("public_reply", public)?),
        _ => None::<Text>,
    };
    honest::said_once(work, id, &turn.request, joint).await?;
    let mut event = turn.event();
    if joint {
        event = event.with("joint", true);
    }
    extend::lapse(work, id).await?;
    let replied = turn.save(work, event).await?;
    tell(work, "request-replied", id, To::Resident).await?;
    merge::tell_children(work, id, "request-replied").await?;
    Ok(replied)
}

/// What was done before the reply was not done tomorrow.
fn not_ahead(today: Date, evidence: &Evidence) -> Result<(), Refusal> {
    for (field, day) in [("spoke_on", evidence.spoke_on), ("site_visited_on", evidence.site_visited_on)] {
        if day.is_some_and(|day| day > today) {
            return Err(Refusal::problem(field, "in-the-future"));
        }
    }
    Ok(())
}
