//! How a refusal is told: a status, a stable code, a sentence that says what to do, and what is wrong per field.

use access::Denial;
use axum::{
    Json,
    http::{HeaderValue, StatusCode, header},
    response::{IntoResponse, Response},
};
use casework::{Problem, Refusal};
use i18n::Lang;
use serde_json::json;

/// A refusal on its way to a program, as `application/problem+json` (RFC 9457).
#[derive(Debug)]
pub struct Refused {
    why: Why,
    lang: Lang,
}

#[derive(Debug)]
enum Why {
    /// A rule or a right stands against it.
    Refusal(Refusal),
    /// The door itself stays shut: status and stable code.
    Shut(StatusCode, &'static str),
}

impl Refused {
    /// Nobody is signed in (401).
    pub const fn signed_out() -> Self {
        Self::shut(StatusCode::UNAUTHORIZED, "signed-out")
    }

    /// A second factor must be set up before anything else (403).
    pub const fn factor_missing() -> Self {
        Self::shut(StatusCode::FORBIDDEN, "second-factor-missing")
    }

    const fn shut(status: StatusCode, code: &'static str) -> Self {
        Self { why: Why::Shut(status, code), lang: Lang::En }
    }

    /// The same in another language.
    #[must_use]
    pub const fn lang(mut self, lang: Lang) -> Self {
        self.lang = lang;
        self
    }

    /// The refusal, unless the door itself stays shut.
    pub const fn refusal(&self) -> Option<&Refusal> {
        match &self.why {
            Why::Refusal(refusal) => Some(refusal),
            Why::Shut(..) => None,
        }
    }
}

impl From<Refusal> for Refused {
    fn from(refusal: Refusal) -> Self {
        Self { why: Why::Refusal(refusal), lang: Lang::En }
    }
}

impl From<Denial> for Refused {
    fn from(denial: Denial) -> Self {
        match denial {
            Denial::BeyondScope => Self::shut(StatusCode::FORBIDDEN, "token-scope"),
            Denial::DeviceRevoked => Self::shut(StatusCode::UNAUTHORIZED, "device-revoked"),
            other => Refusal::from(other).into(),
        }
    }
}

/// Status of a refusal.
pub const fn status(refusal: &Refusal) -> StatusCode {
    match refusal {
        Refusal::Invalid(_) => StatusCode::UNPROCESSABLE_ENTITY,
        Refusal::NotFound => StatusCode::NOT_FOUND,
        Refusal::Forbidden => StatusCode::FORBIDDEN,
        Refusal::Rule(_) | Refusal::Stale | Refusal::DifferentContent => StatusCode::CONFLICT,
        Refusal::Store(_) => StatusCode::SERVICE_UNAVAILABLE,
    }
}

/// Stable code of a refusal.
pub const fn code(refusal: &Refusal) -> &'static str {
    match refusal {
        Refusal::Invalid(_) => "invalid",
        Refusal::NotFound => "not-found",
        Refusal::Forbidden => "forbidden",
        Refusal::Rule(code) => code,
        Refusal::Stale => "stale",
        Refusal::DifferentContent => "different-content",
        Refusal::Store(_) => "storage",
    }
}

/// The sentence people read for a refusal.
pub fn sentence(refusal: &Refusal, lang: Lang) -> String {
    i18n::text(lang, &format!("refusal-{}", code(refusal)))
}

/// The sentence people read for a problem of a field.
pub fn sentence_of(problem: &Problem, lang: Lang) -> String {
    let detail = problem.detail.clone().unwrap_or_default();
    if problem.code.starts_with("forbidden-") {
        return i18n::text_with(lang, problem.code, &[("word", detail.into())]);
    }
    i18n::text_with(lang, &format!("problem-{}", problem.code), &[("detail", detail.into())])
}

impl IntoResponse for Refused {
    fn into_response(self) -> Response {
        let refusal = match self.why {
            Why::Refusal(refusal) => refusal,
            Why::Shut(status, code) => return shut(status, code, self.lang),
        };
        if let Refusal::Store(error) = &refusal {
            // The error names statements and columns, never values.
            tracing::error!(%error, "storage");
        }
        let status = status(&refusal);
        let mut body = json!({
            "status": status.as_u16(),
            "code": code(&refusal),
            "title": sentence(&refusal, self.lang),
        });
        if let Refusal::Invalid(problems) = &refusal {
            let told = problems.0.iter().map(|problem| {
                json!({"field": problem.field, "code": problem.code, "detail": sentence_of(problem, self.lang)})
            });
            body["errors"] = told.collect();
        }
        document(status, body)
    }
}

/// The door stays shut. A device that was revoked is told to wipe what it holds.
fn shut(status: StatusCode, code: &'static str, lang: Lang) -> Response {
    let title = i18n::text(lang, &format!("refusal-{code}"));
    let mut body = json!({"status": status.as_u16(), "code": code, "title": title});
    if code == "device-revoked" {
        body["wipe"] = true.into();
    }
    let mut response = document(status, body);
    if status == StatusCode::UNAUTHORIZED {
        response.headers_mut().insert(header::WWW_AUTHENTICATE, HeaderValue::from_static("Bearer"));
    }
    response
}

fn document(status: StatusCode, body: serde_json::Value) -> Response {
    let mut response = (status, Json(body)).into_response();
    let kind = HeaderValue::from_static("application/problem+json");
    response.headers_mut().insert(header::CONTENT_TYPE, kind);
    response
}
