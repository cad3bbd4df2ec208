//! The way in and out: name and password, a one-time link, a new password, signing out; and how pages look.

mod admission;
mod enter;
mod link;
pub mod origin;
mod password;
mod preferences;

use access::{Denial, Opened, SESSION_HOURS};
use axum::{
    http::{HeaderMap, HeaderValue, Method, StatusCode, header},
    response::{IntoResponse as _, Response},
};
use casework::Problems;
use door::{Access, App, Route, Sender};
use i18n::Lang;
use web::pages::{
    layout::Frame,
    records::{Field, FieldGroup, Form},
    sign_in::SignInPage,
};

use crate::desk::{go, show};

/// Their routes.
pub fn routes() -> Vec<Route> {
    let (get, post) = (Method::GET, Method::POST);
    vec![
        Route::new(get.clone(), "/sign-in", Access::Public, enter::get),
        Route::new(post.clone(), "/sign-in", Access::Public, enter::post),
        Route::new(post.clone(), "/sign-out", Access::SignedIn, enter::out),
        Route::new(get.clone(), "/link/{secret}", Access::Public, link::get),
        Route::new(post.clone(), "/link/{secret}", Access::Public, link::post),
        Route::new(get.clone(), "/staff/{id}/sign-in", Access::SignedIn, admission::get),
        Route::new(post.clone(), "/staff/{id}/sign-in", Access::SignedIn, admission::post),
        Route::new(get, "/password", Access::SignedIn, password::get),
        Route::new(post.clone(), "/password", Access::SignedIn, password::post),
        Route::new(post, "/preferences", Access::SignedIn, preferences::post),
    ]
}

/// An address of this console; anything else leads to the first page.
fn local(to: &str) -> &str {
    let plain = to.starts_with('/') && !to.starts_with("//") && !to.contains('\\') && !to.chars().any(char::is_control);
    if plain { to } else { "/" }
}

/// On to `to`, signed in.
fn let_in(app: &App, opened: &Opened, to: &str) -> Response {
    with_cookie(app, go(local(to)), &format!("{}={}; Max-Age={}", door::COOKIE, opened.cookie, SESSION_HOURS * 3600))
}

fn with_cookie(app: &App, mut response: Response, cookie: &str) -> Response {
    let secure = if app.settings.secure_cookies { "; Secure" } else { "" };
    let line = format!("{cookie}; Path=/; HttpOnly; SameSite=Lax{secure}");
    if let Ok(value) = HeaderValue::from_str(&line) {
        response.headers_mut().append(header::SET_COOKIE, value);
    }
    response
}

/// A page with a form of a few fields.
struct Entrance {
    title: &'static str,
    lead: &'static str,
    action: String,
    fields: Vec<Field>,
    submit: &'static str,
    hidden: Vec<(String, String)>,
    faults: Vec<String>,
}

impl Entrance {
    fn page(self, frame: Frame) -> SignInPage {
        let t = |key: &str| i18n::text(frame.lang, key);
        SignInPage {
            title: t(self.title),
            lead: Some(t(self.lead)),
            form: Form {
                action: self.action,
                hidden: self.hidden,
                groups: vec![FieldGroup { fields: self.fields, ..FieldGroup::default() }],
                faults: self.faults,
                submit: t(self.submit),
                ..Form::default()
            },
            elsewhere: Vec::new(),
            frame,
        }
    }
}

/// What is wrong with a field of this name.
fn wrong(lang: Lang, name: &str, problems: &Problems) -> Option<String> {
    problems.0.iter().find(|problem| problem.field == name).map(|problem| door::sentence_of(problem, lang))
}

fn status(denial: &Denial) -> StatusCode {
    match denial {
        Denial::WrongNameOrPassword => StatusCode::UNAUTHORIZED,
        Denial::NotOnTheRolls => StatusCode::FORBIDDEN,
        Denial::TooManyAttempts { .. } => StatusCode::TOO_MANY_REQUESTS,
        Denial::LinkNotValid => StatusCode::NOT_FOUND,
        Denial::Refused(refusal) => door::status(refusal),
    }
}

/// The page again, with why the door stayed shut.
fn denied(denial: &Denial, page: &SignInPage) -> Response {
    let mut headers = HeaderMap::new();
    if let Denial::TooManyAttempts { wait_seconds } = denial {
        headers.insert(header::RETRY_AFTER, HeaderValue::from(*wait_seconds));
    }
    (status(denial), headers, show(page)).into_response()
}

#[cfg(test)]
mod tests {
    use super::local;

    #[test]
    fn a_sign_in_leads_nowhere_but_into_this_console() {
        assert_eq!(local("/requests?state=received"), "/requests?state=received");
        for elsewhere in
            ["", "https://example.org/", "//example.org", "/\\example.org", "javascript:alert(1)", "/a\r\nb"]
        {
            assert_eq!(local(elsewhere), "/", "{elsewhere}");
        }
    }
}
