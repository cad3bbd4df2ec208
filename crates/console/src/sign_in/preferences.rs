//! Light, dark, or as the device says: kept in a cookie of the browser, not with the person.

use axum::{
    http::{HeaderValue, header},
    response::IntoResponse as _,
};
use door::{Refused, Sent};
use web::pages::layout::Theme;

use super::local;
use crate::desk::{Answer, Desk, go};

/// `POST /preferences`.
pub async fn post(desk: Desk, sent: Result<Sent, Refused>) -> Answer {
    let sent = desk.checked(sent)?;
    let theme = Theme::parse(sent.one("theme")).unwrap_or_default();
    let secure = if desk.app.settings.secure_cookies { "; Secure" } else { "" };
    let line = format!("theme={}; Path=/; Max-Age=31536000; SameSite=Lax{secure}", theme.code());
    let mut response = go(local(sent.one("back"))).into_response();
    if let Ok(value) = HeaderValue::from_str(&line) {
        response.headers_mut().append(header::SET_COOKIE, value);
    }
    Ok(response)
}
