//! Who is asking: a browser with a session cookie, or a program with a bearer token.

use axum::{
    extract::{FromRequestParts, OptionalFromRequestParts, Request, State},
    http::{HeaderMap, Method, header, request::Parts},
    middleware::Next,
    response::{IntoResponse, Redirect, Response},
};
use casework::{Actor, Refusal};

use crate::{App, Refused};

/// Name of the session cookie.
pub const COOKIE: &str = "doorstep";

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
    /// By an API token.
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

/// Finds out who is asking; none where nobody is signed in.
async fn identify(app: &App, headers: &HeaderMap) -> Result<Option<Caller>, Refusal> {
    let bearer = headers
        .get(header::AUTHORIZATION)
        .and_then(|value| value.to_str().ok())
        .and_then(|value| value.strip_prefix("Bearer ").or_else(|| value.strip_prefix("bearer ")));
    if let Some(token) = bearer {
        let actor = access::actor_of_token(&app.store, app.office, token.trim()).await?;
        return Ok(actor.map(|actor| Caller { actor, via: Via::Token }));
    }
    let Some(cookie) = cookie(headers, COOKIE) else { return Ok(None) };
    let signed_in = access::actor_of_session(&app.store, app.office, &cookie).await?;
    Ok(signed_in.map(|it| Caller { actor: it.actor, via: Via::Session { csrf: it.csrf, cookie } }))
}

/// The value of a cookie.
pub(crate) fn cookie(headers: &HeaderMap, name: &str) -> Option<String> {
    let all = headers.get_all(header::COOKIE).iter().filter_map(|value| value.to_str().ok());
    all.flat_map(|line| line.split(';'))
        .filter_map(|pair| pair.trim().split_once('='))
        .find(|(key, _)| *key == name)
        .map(|(_, value)| value.to_owned())
}

/// Stands in front of every route that needs a sign-in.
pub async fn require_sign_in(State(app): State<App>, mut request: Request, next: Next) -> Response {
    match identify(&app, request.headers()).await {
        Ok(Some(caller)) => {
            if caller.via != Via::Token && !may_change(&request, &caller) {
                return Refused::from(Refusal::Rule("forged-request")).into_response();
            }
            request.extensions_mut().insert(caller);
            next.run(request).await
        }
        Ok(None) => sign_in_first(&request),
        Err(refusal) => Refused::from(refusal).into_response(),
    }
}

/// A change over JSON needs the session's secret in a header; a form carries it in its body, where [`crate::Sent`] checks it.
fn may_change(request: &Request, caller: &Caller) -> bool {
    if matches!(*request.method(), Method::GET | Method::HEAD) || !request.uri().path().starts_with("/api/") {
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
        Ok(identify(app, &parts.headers).await?)
    }
}
