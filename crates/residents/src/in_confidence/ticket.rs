//! The complainant's visit: a sealed cookie under the same name, of the same life and path as that of any request's visit.

use axum::response::Response;
use casework::reference;
use people::derived;
use sensitive::{Found, Slip, Ticket, TicketKey};
use uuid::Uuid;

use crate::{session, signed, visitor::Visitor};

const MINUTES: i64 = 30;

fn key(visitor: &Visitor) -> TicketKey {
    let office = visitor.app.office.0;
    TicketKey(derived(&visitor.app.key, "visit-in-confidence", &[office.as_bytes()]).into())
}

/// What number and PIN come to. It takes tens of milliseconds of a processor: not on the threads that serve.
pub async fn found(visitor: &Visitor, slip: Slip) -> Found {
    let office = visitor.app.office;
    let hashing = slip.clone();
    match tokio::task::spawn_blocking(move || hashing.found(office)).await {
        Ok(found) => found,
        // The program is stopping: hash here, for somebody waits.
        Err(_) => slip.found(office),
    }
}

/// Begins a visit.
pub fn begin(visitor: &Visitor, complaint: Uuid, slip: Slip, found: Found) -> Ticket {
    let until = visitor.now() + jiff::SignedDuration::from_mins(MINUTES);
    Ticket { complaint, slip, found, until }
}

/// The answer with the visit's cookie.
pub fn on(visitor: &Visitor, ticket: &Ticket, response: Response) -> Response {
    let mut nonce = [0; 24];
    visitor.app.store.env().ids.random_bytes(&mut nonce);
    let value = hex::encode(ticket.seal(&key(visitor), nonce));
    session::keep(&visitor.app, response, &value, MINUTES)
}

/// The visit to the complaint with this number, if the browser is on one; with the secret that its forms carry.
pub fn visit_to(visitor: &Visitor, typed: &str) -> Option<(Ticket, String)> {
    let value = session::value(&visitor.headers)?;
    let ticket = Ticket::open(&key(visitor), &hex::decode(&value).ok()?, visitor.now())?;
    let csrf = signed::sign_text(&visitor.app, "resident-form", &[value.as_bytes()]);
    (reference::parse(typed)? == ticket.slip.number).then_some((ticket, csrf))
}
