//! What doors write into the event log: subject is the person's sign-in, never the record of the person, so that no page
//! about somebody turns into a list of when they came.

use casework::{Actor, Refusal, Work, event, event::Event, kind::Catalogue};
use store::Tx;
use uuid::Uuid;

/// Events of doors change no record, so they need no kinds.
static NO_KINDS: Catalogue = Catalogue { kinds: Vec::new(), shared_figures: Vec::new() };

/// The table that these events are about.
const SUBJECT: &str = "sign_in";

/// Somebody acting at a door, before any right matters.
pub fn at_the_door(tx: &Tx, actor: Actor) -> Work {
    Work::new(tx.clone(), actor, &NO_KINDS)
}

/// The person themselves, known by their secret.
pub fn person(staff_id: Uuid, sign_in_name: &str) -> Actor {
    Actor { staff_id: Some(staff_id), name: sign_in_name.to_owned(), grants: Vec::new(), units: Vec::new(), only: None }
}

/// Somebody who has not shown who they are.
pub fn somebody() -> Actor {
    Actor { staff_id: None, name: "sign-in".to_owned(), grants: Vec::new(), units: Vec::new(), only: None }
}

/// Notes what happened to a person's sign-in.
pub async fn note(work: &Work, staff_id: Uuid, event: &Event) -> Result<(), Refusal> {
    event::note(work, SUBJECT, staff_id, event).await?;
    Ok(())
}
