//! Requests that say the same become one; two matters in one become two. Every reporter is told, and inherits the replies.

use casework::{
    Refusal, Work,
    change::{Change, Stored, save},
    correct::stated,
    event::Event,
    field_type::Id,
    find,
    notice::To,
    reference,
    values::{Record, Values},
};
use uuid::Uuid;

use crate::{Ending, Outcome, REQUEST, Request, RequestState, clock, moves, moves::Turn, tell, text};

/// Makes the request part of `parent`, whose answer becomes its answer.
pub async fn merge(work: &Work, id: Uuid, parent: Uuid) -> Result<Stored, Refusal> {
    let mut turn = Turn::begin(work, &moves::MERGER, id).await?;
    let into = Request::of(&find::find(work, &REQUEST, parent).await?.values)?;
    if parent == id || into.state == RequestState::Merged || !moves::OPEN.contains(&into.state) {
        return Err(Refusal::Rule("not-a-parent"));
    }
    if !children(work, id).await?.is_empty() {
        return Err(Refusal::Rule("has-parts"));
    }
    // Nobody answers a complaint about themselves, not even by answering another request.
    if turn.request.concerned_unit_id.is_some_and(|concerned| into.unit_id == Some(concerned)) {
        return Err(Refusal::Rule("concerned-unit"));
    }
    turn.request.state = RequestState::Merged;
    turn.request.parent_id = Some(Id::new(parent));
    let event = turn.event();
    let merged = turn.save(work, event).await?;
    tell(work, "request-merged", id, To::Resident).await?;
    Ok(merged)
}

/// Makes it a request of its own again.
pub async fn separate(work: &Work, id: Uuid, reason: &str) -> Result<Stored, Refusal> {
    let mut turn = Turn::begin(work, &moves::SEPARATION, id).await?;
    turn.request.state = RequestState::Triaged;
    turn.request.parent_id = None;
    let event = turn.event().because(stated(reason)?);
    turn.save(work, event).await
}

/// Makes the second matter of a request a request of its own, with its own number, category and clock from the same day. Whoever
/// asked follows it from the first one's page.
pub async fn split(work: &Work, id: Uuid, category: Uuid, description: &str) -> Result<Stored, Refusal> {
    let turn = Turn::begin(work, &moves::SPLIT, id).await?;
    let new = work.tx.new_id();
    let mut second = Request {
        category_id: Id::new(category),
        description: text("description", description)?,
        reference: casework::field_type::Short(reference::of(new)),
        state: RequestState::Triaged,
        split_from_id: Some(Id::new(id)),
        source_reference: None,
        answers: None,
        ..turn.request.clone()
    };
    clock::start(work, &mut second).await?;
    let event = turn.event().with("request", new.to_string());
    let first = turn.save(work, event).await?;
    let event = Event::new("request.split_off").with("request", id.to_string());
    save(work, Change::entered(new, Values::from_record(&REQUEST, &second), event)).await?;
    Ok(first)
}

/// The requests that were merged into this one.
pub async fn children(work: &Work, id: Uuid) -> Result<Vec<Uuid>, Refusal> {
    let sql = "SELECT id FROM request WHERE office_id = $1 AND parent_id = $2 AND voided = FALSE AND state = 'merged' ORDER BY id";
    let rows = work.tx.rows(sql, store::params![id]).await?;
    Ok(rows.iter().map(|row| row.get("id")).collect::<Result<_, _>>()?)
}

/// Tells everybody whose request was merged into this one.
pub(crate) async fn tell_children(work: &Work, id: Uuid, template: &'static str) -> Result<(), Refusal> {
    for child in children(work, id).await? {
        tell(work, template, child, To::Resident).await?;
    }
    Ok(())
}

/// Ends what was merged into a request that ends: it counts as a duplicate, never as solved once more.
pub(crate) async fn end_children(work: &Work, id: Uuid) -> Result<(), Refusal> {
    for child in children(work, id).await? {
        let mut turn = Turn::follow(work, &moves::ENDING_WITH_PARENT, child).await?;
        turn.request.state = RequestState::Closed;
        turn.request.outcome = Some(Outcome::Duplicate);
        turn.request.ending = Some(Ending::WithItsParent);
        turn.request.closed_on = Some(work.tx.today());
        let event = turn.event().with("parent", id.to_string());
        turn.save(work, event).await?;
        tell(work, "request-closed", child, To::Resident).await?;
    }
    Ok(())
}

/// Sets free what was merged into a request that its own reporter took back: the others still wait for an answer.
pub(crate) async fn free_children(work: &Work, id: Uuid) -> Result<(), Refusal> {
    for child in children(work, id).await? {
        let mut turn = Turn::follow(work, &moves::SEPARATION, child).await?;
        turn.request.state = RequestState::Triaged;
        turn.request.parent_id = None;
        let event = turn.event().because("withdrawn").with("parent", id.to_string());
        turn.save(work, event).await?;
    }
    Ok(())
}
