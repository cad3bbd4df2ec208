//! Before anybody is signed in a form has no secret: the browser itself says whether another site sent it.

use axum::http::HeaderMap;
use casework::Refusal;

/// Refuses a form that another site made a browser send, so that nobody is signed in as somebody else unawares.
pub fn own(headers: &HeaderMap) -> Result<(), Refusal> {
    if door::own_site(headers) { Ok(()) } else { Err(Refusal::Rule("forged-request")) }
}
