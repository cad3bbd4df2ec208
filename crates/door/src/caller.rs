//! Who is asking: a browser with a session cookie, or a program with a bearer token.

use access::{Awaits, Denial, Errand};
use axum::{
    extract::{FromRequestParts, OptionalFromRequestParts, Request, State},
    http::{HeaderMap, Method, header, request::Parts},
    middleware::Next,
    response::{IntoResponse, Redirect, Response},
};
use casework::{Actor, Refusal};

use crate::{App, Refused, allowance::KnownCaller, own_site};

/// Name of the session cookie.
pub const COOKIE: &str = "doorstep";
/// The same over TLS: browsers take it from this very host only, for all of its pages, and never without TLS.
pub(crate) const HOST_COOKIE: &str = "__Host-doorstep";

/// The name of the session cookie of this office.
pub fn session_cookie(app: &App) -> &'static str {
    if app.settings.secure_cookies { HOST_COOKIE } else { COOKIE }
}

/// How the caller came in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Via {
    /// By a session; its forms carry this secret.
    Session {
        /// The secret that forms carry.
        csrf: String,
        /// The cookie's value, for signing out.
        cookie: String,
    },
    /// By an API token, or with the key of a field device.
    Token,
}

/// The caller of a route that needs a sign-in.
#[derive(Clone, Debug)]
pub struct Caller {
    /// Who, with which rights.
    pub actor: Actor,
    /// How.
    pub via: Via,
}

impl Caller {
    /// The secret that forms carry; empty for programs.
    pub fn csrf(&self) -> &str {
        match &self.via {
            Via::Session { csrf, .. } => csrf,
            Via::Token => "",
        }
    }
}

/// Finds out who is asking, for what they are about to do; none where nobody is signed in.
async fn identify(app: &App, headers: &HeaderMap, errand: Errand<'_>) -> Result<Option<Found>, Denial> {
    let bearer = headers
        .get(header::AUTHORIZATION)
        .and_then(|value| value.to_str().ok())
        .and_then(|value| value.strip_prefix("Bearer ").or_else(|| value.strip_prefix("bearer ")));
    if let Some(token) = bearer {
        let actor = access::actor_of_token(&app.store, app.office, token.trim(), errand).await?;
        return Ok(actor.map(|actor| Found { caller: Caller { actor, via: Via::Token }, awaits: None }));
    }
    let Some(cookie) = cookie(headers, session_cookie(app)) else { return Ok(None) };
    let signed_in = access::actor_of_session(&app.store, app.office, &cookie).await?;
    Ok(signed_in.map(|it| {
        let via = Via::Session { csrf: it.csrf, cookie };
        Found { caller: Caller { actor: it.actor, via }, awaits: it.awaits }
    }))
}

/// Who was found, and what their session still waits for.
struct Found {
    caller: Caller,
    awaits: Option<Awaits>,
}

/// What somebody is about to do, as method and path say it: the collection is the first word, in the API the third.
fn errand<'a>(app: &App, method: &Method, path: &'a str) -> Errand<'a> {
    if matches!(*method, Method::GET | Method::HEAD) {
        return Errand::Read;
    }
    let path = path.strip_prefix("/api/v1").unwrap_or(path);
    Errand::write(app.catalogue, path.trim_start_matches('/').split('/').next().unwrap_or_default())
}

/// The value of a cookie.
pub fn cookie(headers: &HeaderMap, name: &str) -> Option<String> {
    let all = headers.get_all(header::COOKIE).iter().filter_map(|value| value.to_str().ok());
    all.flat_map(|line| line.split(';'))
        .filter_map(|pair| pair.trim().split_once('='))
        .find(|(key, _)| *key == name)
        .map(|(_, value)| value.to_owned())
}

/// Stands in front of every route that needs a sign-in.
pub async fn require_sign_in(State(app): State<App>, mut request: Request, next: Next) -> Response {
    let errand = errand(&app, request.method(), request.uri().path());
    match identify(&app, request.headers(), errand).await {
        Ok(Some(Found { caller, awaits })) => {
            if caller.via != Via::Token && !may_change(&request, &caller) {
                return Refused::from(Refusal::Rule("forged-request")).into_response();
            }
            if awaits.is_some() && !serves_set_up(request.uri().path()) {
                return set_up_first(&request);
            }
            request.extensions_mut().insert(caller);
            let mut answer = next.run(request).await;
            answer.extensions_mut().insert(KnownCaller);
            answer
        }
        Ok(None) => sign_in_first(&request),
        Err(denial) => Refused::from(denial).into_response(),
    }
}

/// Where a second factor is to be set up before anything else, these pages stand open.
fn serves_set_up(path: &str) -> bool {
    path == "/account" || path.starts_with("/account/") || matches!(path, "/sign-out" | "/preferences")
}

fn set_up_first(request: &Request) -> Response {
    if request.uri().path().starts_with("/api/") {
        return Refused::factor_missing().into_response();
    }
    Redirect::to("/account/second-factor").into_response()
}

/// A change is made by our own pages only. Over JSON it needs the session's secret in a header; a form carries it in its
/// body, where [`crate::Sent`] checks it.
fn may_change(request: &Request, caller: &Caller) -> bool {
    if matches!(*request.method(), Method::GET | Method::HEAD) {
        return true;
    }
    if !own_site(request.headers()) {
        return false;
    }
    if !request.uri().path().starts_with("/api/") {
        return true;
    }
    let sent = request.headers().get("x-csrf-token").and_then(|value| value.to_str().ok());
    sent == Some(caller.csrf())
}

fn sign_in_first(request: &Request) -> Response {
    let wants_page = !request.uri().path().starts_with("/api/");
    if !wants_page {
        return Refused::signed_out().into_response();
    }
    if request.method() == Method::GET {
        let path = request.uri().path_and_query().map_or("/", |path| path.as_str());
        let to: String = form_urlencoded::byte_serialize(path.as_bytes()).collect();
        return Redirect::to(&format!("/sign-in?to={to}")).into_response();
    }
    Redirect::to("/sign-in").into_response()
}

impl<S: Send + Sync> FromRequestParts<S> for Caller {
    type Rejection = Refused;

    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Self, Self::Rejection> {
        parts.extensions.get::<Self>().cloned().ok_or_else(Refused::signed_out)
    }
}

/// On public pages: who is asking, if anybody is signed in.
impl OptionalFromRequestParts<App> for Caller {
    type Rejection = Refused;

    async fn from_request_parts(parts: &mut Parts, app: &App) -> Result<Option<Self>, Self::Rejection> {
        if let Some(caller) = parts.extensions.get::<Self>() {
            return Ok(Some(caller.clone()));
        }
        let errand = errand(app, &parts.method, parts.uri.path());
        let found = identify(app, &parts.headers, errand).await?;
        Ok(found.filter(|found| found.awaits.is_none()).map(|found| found.caller))
    }
}
