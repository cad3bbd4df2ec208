//! How much one address may send in without a key: the same measure as for the residents' own page, by the program's clock.
//!
//! It lives in memory only, so that no list of addresses is kept.

use std::sync::LazyLock;

use access::FloodLimiter;
use axum::http::StatusCode;

use crate::{asked::Asked, trouble::Trouble};

static WRITERS: LazyLock<FloodLimiter> = LazyLock::new(FloodLimiter::default);

/// Lets a request without a key in, or says to wait (429).
pub fn admit(asked: &Asked) -> Result<(), Trouble> {
    let now = asked.app.store.env().clock.now();
    WRITERS.admit_request(asked.sender, now).map_err(|seconds| Trouble {
        status: StatusCode::TOO_MANY_REQUESTS,
        texts: vec![format!("too many requests without api_key from here: wait {seconds} seconds")],
    })
}
