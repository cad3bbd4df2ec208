//! Single sign-on by `OpenID` Connect: authorization code with PKCE, nonce and state.
//!
//! Another provider says who somebody is; which of our people that is, `access::sign_on` decides. Its words stay inside.

mod provider;
mod visit;

use std::sync::Arc;

use axum::http::Method;
use door::{Access, Route};

pub use provider::{Provider, Settings};

/// Where the provider sends people back to, below the public address.
const BACK: &str = "/sign-in/sign-on/back";

/// Its routes.
pub fn routes(provider: Provider) -> Vec<Route> {
    let (begins, ends) = (Arc::new(provider), Method::GET);
    let returns = Arc::clone(&begins);
    vec![
        Route::new(Method::GET, "/sign-in/sign-on", Access::Public, move |app, guest, sender, headers, uri| {
            visit::begin(Arc::clone(&begins), app, guest, sender, headers, uri)
        }),
        Route::new(ends, BACK, Access::Public, move |app, guest, headers, query| {
            visit::end(Arc::clone(&returns), app, guest, headers, query)
        }),
    ]
}
