//! Before anybody is signed in a form has no secret: the browser itself says whether another site sent it.

use axum::http::{HeaderMap, header};
use casework::Refusal;

fn text<'a>(headers: &'a HeaderMap, name: &str) -> Option<&'a str> {
    headers.get(name).and_then(|value| value.to_str().ok())
}

/// Refuses a form that another site made a browser send, so that nobody is signed in as somebody else unawares.
pub fn own(headers: &HeaderMap) -> Result<(), Refusal> {
    let site = text(headers, "sec-fetch-site").is_none_or(|site| matches!(site, "same-origin" | "none"));
    let host = text(headers, header::HOST.as_str());
    let origin = text(headers, header::ORIGIN.as_str()).is_none_or(|origin| {
        let named = origin.split_once("://").map(|(_, host)| host);
        named.is_some() && (host.is_none() || named == host)
    });
    if site && origin { Ok(()) } else { Err(Refusal::Rule("forged-request")) }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(pairs: &[(&'static str, &str)]) -> HeaderMap {
        pairs.iter().map(|(name, value)| (name.parse().unwrap(), value.parse().unwrap())).collect()
    }

    #[test]
    fn a_form_of_another_site_is_refused() {
        assert!(own(&of(&[("sec-fetch-site", "cross-site")])).is_err());
        assert!(own(&of(&[("sec-fetch-site", "same-site")])).is_err());
        assert!(own(&of(&[("host", "office.example"), ("origin", "https://evil.example")])).is_err());
        assert!(own(&of(&[("host", "office.example"), ("origin", "null")])).is_err());
    }

    #[test]
    fn our_own_form_and_a_program_without_origin_are_not() {
        assert!(
            own(&of(&[
                ("host", "office.example"),
                ("origin", "https://office.example"),
                ("sec-fetch-site", "same-origin")
            ]))
            .is_ok()
        );
        assert!(own(&HeaderMap::new()).is_ok());
    }
}
