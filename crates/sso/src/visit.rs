//! A visit to the provider: there with a state that is good once and bound to this browser, and back with a code.

use std::{collections::HashMap, sync::Arc};

use access::{
    Denial, same,
    sign_on::{self, Claim, Told},
};
use axum::{
    extract::{Query, State},
    http::{HeaderMap, HeaderValue, StatusCode, Uri, header},
    response::Response,
};
use base64::{Engine as _, engine::general_purpose::URL_SAFE_NO_PAD};
use casework::Refusal;
use console::{Answer, Guest, Trouble, go, let_in};
use door::{App, Sender, cookie, session_cookie};
use openidconnect::core::CoreIdTokenClaims;
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};
use uuid::Uuid;

use crate::{
    BACK, Provider,
    provider::{ProviderError, Visit},
};

/// What a second factor is called in `amr` (RFC 8176).
const STRONG: [&str; 8] = ["mfa", "otp", "hwk", "swk", "sc", "fpt", "face", "iris"];

/// What is kept while somebody is away.
#[derive(Serialize, Deserialize)]
struct Kept {
    nonce: String,
    verifier: String,
    /// The hash of what the browser keeps.
    mark: String,
    to: String,
    /// When the visit began, in seconds.
    begun: i64,
    /// Whoever is signed in here, and is to prove that it is still them.
    of: Option<Uuid>,
}

/// How far the provider's clock may be behind ours.
const LEEWAY_SECONDS: i64 = 60;

fn cookie_name(app: &App) -> &'static str {
    if app.settings.secure_cookies { "__Host-doorstep-sign-on" } else { "doorstep-sign-on" }
}

/// `GET /sign-in/sign-on?to=`: on to the provider; with `&anew` by somebody signed in, who is to prove that it is still them.
pub async fn begin(
    provider: Arc<Provider>,
    State(app): State<App>,
    guest: Guest,
    Sender(address): Sender,
    headers: HeaderMap,
    uri: Uri,
) -> Answer {
    let now = app.store.env().clock.now();
    if let Err(wait_seconds) = app.limiter.challenges().admit_request(address, now) {
        return Err(guest.trouble(Denial::TooManyAttempts { wait_seconds }.into()));
    }
    let query: Query<HashMap<String, String>> = Query::try_from_uri(&uri).unwrap_or_default();
    let [nonce, verifier, mark] = [(); 3].map(|()| random(&app));
    let to = query.get("to").cloned().unwrap_or_else(|| "/".to_owned());
    let of = if query.contains_key("anew") { signed_in(&app, &guest, &headers).await? } else { None };
    let (begun, anew) = (now.as_second(), of.is_some());
    let kept = Kept { nonce: nonce.clone(), verifier: verifier.clone(), mark: hashed(&mark), to, begun, of };
    let body = serde_json::to_string(&kept).map_err(|_| failed(&guest))?;
    let state = sign_on::begin(app.gate(), &body).await.map_err(|denial| guest.trouble(denial.into()))?;
    let there = provider.address(now, &back(&app), Visit { state, nonce, verifier, anew }).await;
    let there = there.map_err(|error| told_in_the_log(&guest, &error))?;
    Ok(with_mark(&app, go(&there), &format!("{mark}; Max-Age=600")))
}

/// `GET /sign-in/sign-on/back?code=&state=`: back from the provider.
pub async fn end(
    provider: Arc<Provider>,
    State(app): State<App>,
    guest: Guest,
    headers: HeaderMap,
    Query(query): Query<HashMap<String, String>>,
) -> Answer {
    let of = |name: &str| query.get(name).map(String::as_str).unwrap_or_default();
    let kept = sign_on::take(app.gate(), of("state")).await.map_err(|denial| guest.trouble(denial.into()))?;
    let kept: Kept = serde_json::from_str(&kept).map_err(|_| failed(&guest))?;
    // A state that was begun in another browser signs nobody in here: nobody is signed in as somebody else unawares.
    let mark = cookie(&headers, cookie_name(&app)).unwrap_or_default();
    if !same(hashed(&mark).as_bytes(), kept.mark.as_bytes()) || of("code").is_empty() {
        return Err(failed(&guest));
    }
    let now = app.store.env().clock.now();
    let claims = provider.told(now, &back(&app), of("code"), kept.verifier, kept.nonce).await;
    let claims = claims.map_err(|error| told_in_the_log(&guest, &error))?;
    let told = told(&provider, &app, &claims, kept.begun);
    if kept.of.is_some() && !told.fresh {
        tracing::warn!("single sign-on: the provider did not ask anew who is there, or does not say when it did");
        return Err(failed(&guest));
    }
    let subject = told.subject.clone();
    let agent = headers.get(header::USER_AGENT).and_then(|value| value.to_str().ok()).unwrap_or_default();
    let only = kept.of;
    match sign_on::enter(app.gate(), told, only, agent).await {
        Ok(opened) => {
            // Whoever proves again who they are has a session already: it goes on under the new secret only.
            if let Some(old) = cookie(&headers, session_cookie(&app)).filter(|_| only.is_some()) {
                access::sign_out(&app.store, app.office, &old).await.map_err(|refusal| guest.trouble(refusal))?;
            }
            Ok(with_mark(&app, let_in(&app, &headers, &opened, &kept.to), "; Max-Age=0"))
        }
        Err(Denial::NotBound) => {
            let known = i18n::text_with(guest.lang, "sign-on-unknown", &[("subject", subject.into())]);
            Ok(Trouble::page(guest.frame(), StatusCode::FORBIDDEN, "not-bound", vec![known]))
        }
        Err(denial) => Err(guest.trouble(denial.into())),
    }
}

/// Who is signed in in this browser.
async fn signed_in(app: &App, guest: &Guest, headers: &HeaderMap) -> Result<Option<Uuid>, Trouble> {
    let Some(session) = cookie(headers, session_cookie(app)) else { return Ok(None) };
    let found = access::actor_of_session(&app.store, app.office, &session).await;
    Ok(found.map_err(|error| guest.trouble(error.into()))?.map(|signed_in| signed_in.staff_id))
}

/// What the provider said, in our own words.
fn told(provider: &Provider, app: &App, claims: &CoreIdTokenClaims, begun: i64) -> Told {
    let claim = app.settings.sign_on.as_ref().and_then(|offered| offered.claim);
    let verified = claims.email_verified() == Some(true);
    let value = match claim {
        Some(Claim::Email) => claims.email().filter(|_| verified).map(|email| email.as_str().to_owned()),
        Some(Claim::Name) => claims.preferred_username().map(|name| name.as_str().to_owned()),
        Some(Claim::Subject) | None => None,
    };
    let methods = claims.auth_method_refs();
    Told {
        issuer: provider.issuer().to_owned(),
        subject: claims.subject().as_str().to_owned(),
        other: claim.zip(value),
        fresh: claims.auth_time().is_some_and(|at| at.timestamp() >= begun - LEEWAY_SECONDS),
        strong: methods.is_some_and(|methods| methods.iter().any(|method| STRONG.contains(&method.as_str()))),
    }
}

fn back(app: &App) -> String {
    format!("{}{BACK}", app.settings.public_url)
}

fn random(app: &App) -> String {
    let mut bytes = [0; 32];
    app.store.env().ids.random_bytes(&mut bytes);
    URL_SAFE_NO_PAD.encode(bytes)
}

fn hashed(mark: &str) -> String {
    URL_SAFE_NO_PAD.encode(Sha256::digest(mark))
}

fn with_mark(app: &App, mut response: Response, value: &str) -> Response {
    let secure = if app.settings.secure_cookies { "; Secure" } else { "" };
    let line = format!("{}={value}; Path=/; HttpOnly; SameSite=Lax{secure}", cookie_name(app));
    if let Ok(value) = HeaderValue::from_str(&line) {
        response.headers_mut().append(header::SET_COOKIE, value);
    }
    response
}

fn failed(guest: &Guest) -> Trouble {
    guest.trouble(Refusal::Rule("sign-on-failed"))
}

fn told_in_the_log(guest: &Guest, error: &ProviderError) -> Trouble {
    tracing::warn!(%error, "single sign-on");
    failed(guest)
}
