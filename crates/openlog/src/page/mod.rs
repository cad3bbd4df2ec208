//! `/log/verify`: one page with a small script that checks a proof and asks nobody. Saved with its script it works from a disk.

use axum::{
    extract::State,
    http::header,
    response::{IntoResponse as _, Response},
};
use casework::{Actor, Work};
use door::{App, Language, Refused};
use i18n::Lang;

const SCRIPT: &str = include_str!("verify.js");
const STYLE: &str = include_str!("verify.css");
const PAGE: &str = include_str!("verify.html");
/// Only what lies beside it is loaded, nothing is sent.
const ALONE: &str = "default-src 'none'; script-src 'self'; style-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

/// `GET /log/verify`.
pub async fn get(State(app): State<App>, Language(lang): Language) -> Result<Response, Refused> {
    let read = |work: Work| async move { proof::origins(&work).await };
    let origins = app.read(&Actor::public("log"), read).await?;
    let keys: String = origins.iter().map(|origin| format!("{}\n", origin.verifier)).collect();
    let headers = [(header::CONTENT_TYPE, "text/html; charset=utf-8"), (header::CONTENT_SECURITY_POLICY, ALONE)];
    Ok((headers, page(lang, &app.settings.office_name.get(), &keys)).into_response())
}

/// `GET /log/verify.js`.
pub async fn script() -> Response {
    ([(header::CONTENT_TYPE, "text/javascript; charset=utf-8")], SCRIPT).into_response()
}

/// `GET /log/verify.css`.
pub async fn style() -> Response {
    ([(header::CONTENT_TYPE, "text/css; charset=utf-8")], STYLE).into_response()
}

/// The page in a language: `{{key}}` in its file is the text of that key.
fn page(lang: Lang, office: &str, keys: &str) -> String {
    let mut rest = PAGE;
    let mut page = String::with_capacity(PAGE.len() * 2);
    while let Some((before, after)) = rest.split_once("{{") {
        let (key, behind) = after.split_once("}}").unwrap_or((after, ""));
        let text = match key {
            "lang" => lang.code().to_owned(),
            "office" => office.to_owned(),
            "keys" => keys.to_owned(),
            key => i18n::text(lang, key),
        };
        page.extend([before, &escaped(&text)]);
        rest = behind;
    }
    page + rest
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_page_is_whole_in_every_language_and_holds_no_script_of_its_own() {
        for lang in Lang::ALL {
            let page = page(lang, "A <county>", "name+00000000+AQ==\n");
            assert!(!page.contains("{{") && !page.contains("log-verify-"), "{page}");
            assert!(page.contains("A &lt;county&gt;") && page.contains("name+00000000+AQ=="));
            assert!(!page.contains("<style") && !page.contains(" style=") && !page.contains(" onclick"));
            assert_eq!(page.matches("<script").count(), 1);
        }
    }
}
