//! One's own account: ways to sign in, open sessions, tokens, devices; and the same of somebody else, for the administrator.

mod confirmation;
mod devices;
mod ending;
mod held;
mod overview;
pub mod passkeys;
mod person;
mod second_factor;
mod sign_ins;
mod tokens;

use access::SignedIn;
use axum::{http::Method, response::Response};
use casework::Refusal;
use door::{Access, Route, Via};
use uuid::Uuid;
use web::pages::{items::Fresh, records::Form};

use crate::{
    desk::{Desk, go},
    trouble::Trouble,
};
use person::bind;
pub use person::{About, about};

/// Their routes.
pub fn routes() -> Vec<Route> {
    let (get, post, of) = (Method::GET, Method::POST, Access::SignedIn);
    vec![
        Route::new(get.clone(), "/account", of, overview::get),
        Route::new(get.clone(), "/account/tokens", of, tokens::get),
        Route::new(post.clone(), "/account/tokens", of, tokens::post),
        Route::new(get.clone(), "/account/devices", of, devices::get),
        Route::new(post.clone(), "/account/devices", of, devices::post),
        Route::new(get.clone(), "/account/passkeys", of, passkeys::get),
        Route::new(post.clone(), "/account/passkeys", of, passkeys::post),
        Route::new(post.clone(), "/account/passkeys/challenge", of, passkeys::challenge),
        Route::new(get.clone(), "/account/second-factor", of, second_factor::get),
        Route::new(post.clone(), "/account/second-factor", of, second_factor::begin),
        Route::new(post.clone(), "/account/second-factor/code", of, second_factor::confirm),
        Route::new(post.clone(), "/account/recovery-codes", of, second_factor::renew),
        Route::new(get.clone(), "/account/confirmation", of, confirmation::get),
        Route::new(post.clone(), "/account/confirmation", of, confirmation::post),
        Route::new(post.clone(), "/account/sessions/ending", of, ending::others),
        Route::new(post.clone(), "/account/{what}/{key}/ending", of, ending::own),
        Route::new(post.clone(), "/staff/{id}/sign-in/{what}/{key}/ending", of, ending::of_somebody),
        Route::new(post.clone(), "/staff/{id}/sign-in/binding", of, bind),
        Route::new(get, "/sign-ins", of, sign_ins::get),
        Route::new(post, "/sign-ins", of, sign_ins::post),
    ]
}

/// Whoever sits at the desk, with their session. A program with a token has none, and no account pages.
async fn signed_in(desk: &Desk) -> Result<SignedIn, Trouble> {
    let Via::Session { cookie, .. } = &desk.caller.via else { return Err(desk.trouble(Refusal::Forbidden)) };
    let found = access::actor_of_session(&desk.app.store, desk.app.office, cookie).await;
    found.map_err(|error| desk.trouble(error.into()))?.ok_or_else(|| desk.trouble(Refusal::Forbidden))
}

/// The person on the rolls who sits at the desk.
fn own(desk: &Desk) -> Result<Uuid, Trouble> {
    desk.actor().staff_id.ok_or_else(|| desk.trouble(Refusal::Forbidden))
}

/// What outlasts a session asks first who is there: leads to the question where that was not asked lately. Nothing is asked
/// of somebody who must set a second factor up and has just given the first.
pub async fn proof_wanted(desk: &Desk, back: &str) -> Result<Option<Response>, Trouble> {
    let signed_in = signed_in(desk).await?;
    let proved = signed_in.is_proved(desk.app.store.env().clock.now());
    Ok((!proved).then(|| go(&crate::query::address("/account/confirmation", [("to", back)]))))
}

/// A form that is one button.
fn button(action: String, words: String, grave: bool) -> Form {
    Form { action, submit: words, grave, ..Form::default() }
}

/// Something that is shown only now.
fn shown_once(desk: &Desk, key: &str, value: String) -> Fresh {
    Fresh { label: desk.t(key), value, hint: desk.t("account-shown-once") }
}
