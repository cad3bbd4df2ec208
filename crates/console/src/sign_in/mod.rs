//! The way in and out: name and password, a second factor, a passkey, a one-time link, a new password, signing out; and how
//! pages look.

mod admission;
mod code;
mod enter;
mod entered;
mod link;
pub mod origin;
mod passkey;
mod password;
mod preferences;

use access::Denial;
use axum::{
    http::{HeaderMap, HeaderValue, Method, StatusCode, header},
    response::{IntoResponse as _, Response},
};
use casework::Problems;
use door::{Access, Route, Sender};
use i18n::Lang;
use web::pages::{
    layout::Frame,
    records::{Field, FieldGroup, Form},
    sign_in::SignInPage,
};

use crate::desk::show;
pub use admission::handed_over;
pub use entered::{go_on, let_in, set_up_done};
pub use passkey::form as passkey_form;

/// Their routes.
pub fn routes() -> Vec<Route> {
    let (get, post) = (Method::GET, Method::POST);
    vec![
        Route::new(get.clone(), "/sign-in", Access::Public, enter::get),
        Route::new(post.clone(), "/sign-in", Access::Public, enter::post),
        Route::new(get.clone(), "/sign-in/code", Access::Public, code::get),
        Route::new(post.clone(), "/sign-in/code", Access::Public, code::post),
        Route::new(post.clone(), "/sign-in/passkeys", Access::Public, passkey::post),
        Route::new(post.clone(), "/sign-in/passkeys/challenge", Access::Public, passkey::challenge),
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
pub fn local(to: &str) -> &str {
    let plain = to.starts_with('/') && !to.starts_with("//") && !to.contains('\\') && !to.chars().any(char::is_control);
    if plain { to } else { "/" }
}

/// A page with a form of a few fields.
pub struct Entrance {
    /// Key of its heading.
    pub title: &'static str,
    /// Key of what to know.
    pub lead: &'static str,
    /// Where it is sent.
    pub action: String,
    /// What is typed.
    pub fields: Vec<Field>,
    /// Key of the button's words.
    pub submit: &'static str,
    /// What nobody types.
    pub hidden: Vec<(String, String)>,
    /// What was wrong.
    pub faults: Vec<String>,
}

impl Entrance {
    /// The page.
    pub fn page(self, frame: Frame) -> SignInPage {
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
            passkey: None,
            elsewhere: Vec::new(),
            frame,
        }
    }
}

/// What is wrong with a field of this name.
pub fn wrong(lang: Lang, name: &str, problems: &Problems) -> Option<String> {
    problems.0.iter().find(|problem| problem.field == name).map(|problem| door::sentence_of(problem, lang))
}

fn status(denial: &Denial) -> StatusCode {
    match denial {
        Denial::WrongNameOrPassword | Denial::WrongCode | Denial::WrongPasskey | Denial::DeviceRevoked => {
            StatusCode::UNAUTHORIZED
        }
        Denial::NotOnTheRolls | Denial::NotBound | Denial::BeyondScope => StatusCode::FORBIDDEN,
        Denial::TooManyAttempts { .. } => StatusCode::TOO_MANY_REQUESTS,
        Denial::LinkNotValid => StatusCode::NOT_FOUND,
        Denial::Refused(refusal) => door::status(refusal),
    }
}

/// The page again, with why the door stayed shut.
pub fn denied(denial: &Denial, page: &SignInPage) -> Response {
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
