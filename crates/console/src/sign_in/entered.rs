//! Coming in: the cookie of the session, the cookie by which the device is known again, and where to go first.

use access::{Awaits, KNOWN_DEVICE_DAYS, KnownDevice, Opened, SESSION_HOURS};
use axum::{
    http::{HeaderMap, HeaderValue, header},
    response::Response,
};
use door::{App, Via, cookie, session_cookie};

use super::local;
use crate::{
    desk::{Answer, Desk, go},
    query::address,
};

/// Name of the cookie by which a device is known again; over TLS it belongs to this very host only.
fn device_cookie(app: &App) -> &'static str {
    if app.settings.secure_cookies { "__Host-doorstep-device" } else { "doorstep-device" }
}

/// The device's own cookie, if the browser has one.
pub fn known_device(app: &App, headers: &HeaderMap) -> Option<String> {
    cookie(headers, device_cookie(app))
}

/// On to `to`, signed in; or to where the second factor is asked for or set up.
pub fn let_in(app: &App, headers: &HeaderMap, opened: &Opened, to: &str) -> Response {
    let to = local(to);
    match opened.awaits {
        Some(Awaits::Code) => go_on(app, opened, go(&address("/sign-in/code", [("to", to)]))),
        Some(Awaits::SetUp) => remembered(app, headers, opened, go_on(app, opened, go("/account/second-factor"))),
        None => remembered(app, headers, opened, go_on(app, opened, go(to))),
    }
}

/// The answer with the cookie of a session under a new secret.
pub fn go_on(app: &App, opened: &Opened, response: Response) -> Response {
    let line = format!("{}={}; Max-Age={}", session_cookie(app), opened.cookie, SESSION_HOURS * 3600);
    with_cookie(app, response, &line)
}

/// The answer with a cookie that says whose device this is. It opens nothing.
fn remembered(app: &App, headers: &HeaderMap, opened: &Opened, response: Response) -> Response {
    let now = app.store.env().clock.now();
    let known = known_device(app, headers).and_then(|cookie| KnownDevice::read(&app.key, app.office, &cookie, now));
    let device = known.filter(|known| known.staff_id == opened.staff_id);
    let device = device.unwrap_or_else(|| KnownDevice::new(&app.store, opened.staff_id));
    let value = device.cookie(&app.key, app.office, now);
    let line = format!("{}={value}; Max-Age={}", device_cookie(app), KNOWN_DEVICE_DAYS * 24 * 3600);
    with_cookie(app, response, &line)
}

/// The answer that takes the session's cookie away.
pub fn gone(app: &App, response: Response) -> Response {
    with_cookie(app, response, &format!("{}=; Max-Age=0", session_cookie(app)))
}

fn with_cookie(app: &App, mut response: Response, cookie: &str) -> Response {
    let secure = if app.settings.secure_cookies { "; Secure" } else { "" };
    let line = format!("{cookie}; Path=/; HttpOnly; SameSite=Lax{secure}");
    if let Ok(value) = HeaderValue::from_str(&line) {
        response.headers_mut().append(header::SET_COOKIE, value);
    }
    response
}

/// The answer to whoever has set a second factor up. Where the session waited for that, it goes on under a new secret.
pub async fn set_up_done(desk: &Desk, response: Response) -> Answer {
    let Via::Session { cookie, .. } = &desk.caller.via else { return Ok(response) };
    let found = access::actor_of_session(&desk.app.store, desk.app.office, cookie).await;
    let signed_in = found.map_err(|error| desk.trouble(error.into()))?;
    let Some(signed_in) = signed_in.filter(|it| it.awaits.is_some()) else { return Ok(response) };
    let opened = access::set_up_done(desk.app.gate(), &signed_in).await;
    Ok(go_on(&desk.app, &opened.map_err(|denial| desk.trouble(denial.into()))?, response))
}
