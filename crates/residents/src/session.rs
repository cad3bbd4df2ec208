//! A resident's visit: after number and PIN a signed cookie opens this one request for half an hour. Nothing of it is stored.

use axum::{
    http::{HeaderMap, HeaderValue, header},
    response::Response,
};
use door::App;
use jiff::Timestamp;
use uuid::Uuid;

use crate::signed;

const COOKIE: &str = "resident";
const MINUTES: i64 = 30;
const PURPOSE: &str = "resident-visit";

/// A visit to one request.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Visit {
    /// The request.
    pub request: Uuid,
    value: String,
}

impl Visit {
    /// Begins a visit.
    pub fn begin(app: &App, request: Uuid, now: Timestamp) -> Self {
        let until = now.as_second() + MINUTES * 60;
        let signature = sign(app, request, until);
        Self { request, value: format!("{}.{until}.{signature}", request.simple()) }
    }

    /// The visit that the browser is on, if it is one of this office and not over.
    pub fn of(app: &App, headers: &HeaderMap, now: Timestamp) -> Option<Self> {
        let value = value(headers)?;
        let (request, rest) = value.split_once('.')?;
        let (until, signature) = rest.split_once('.')?;
        let (request, until): (Uuid, i64) = (request.parse().ok()?, until.parse().ok()?);
        let ours = signed::same(sign(app, request, until).as_bytes(), signature.as_bytes());
        (ours && now.as_second() < until).then(|| Self { request, value: value.clone() })
    }

    /// The secret that forms of this visit carry.
    pub fn csrf(&self, app: &App) -> String {
        signed::sign_text(app, "resident-form", &[self.value.as_bytes()])
    }

    /// The answer with the visit's cookie.
    pub fn on(&self, app: &App, response: Response) -> Response {
        keep(app, response, &self.value, MINUTES)
    }
}

/// The answer with a visit's cookie.
pub fn keep(app: &App, response: Response, value: &str, minutes: i64) -> Response {
    with_cookie(app, response, &format!("{COOKIE}={value}; Max-Age={}", minutes * 60))
}

/// What the browser's cookie of a visit holds.
pub fn value(headers: &HeaderMap) -> Option<String> {
    let lines = headers.get_all(header::COOKIE).iter().filter_map(|line| line.to_str().ok());
    let pairs = lines.flat_map(|line| line.split(';')).filter_map(|pair| pair.trim().split_once('='));
    pairs.filter(|(name, _)| *name == COOKIE).map(|(_, value)| value.to_owned()).next()
}

/// The answer that ends the visit.
pub fn end(app: &App, response: Response) -> Response {
    with_cookie(app, response, &format!("{COOKIE}=; Max-Age=0"))
}

fn sign(app: &App, request: Uuid, until: i64) -> String {
    signed::sign_text(app, PURPOSE, &[request.as_bytes(), &until.to_be_bytes()])
}

fn with_cookie(app: &App, mut response: Response, cookie: &str) -> Response {
    let secure = if app.settings.secure_cookies { "; Secure" } else { "" };
    if let Ok(value) = HeaderValue::from_str(&format!("{cookie}; Path=/r; HttpOnly; SameSite=Lax{secure}")) {
        response.headers_mut().append(header::SET_COOKIE, value);
    }
    response
}
