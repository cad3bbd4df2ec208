//! Whether a browser was made to send something by another site: the browser itself says so.

use axum::http::{HeaderMap, header};

fn text<'a>(headers: &'a HeaderMap, name: &str) -> Option<&'a str> {
    headers.get(name).and_then(|value| value.to_str().ok())
}

/// Whether a request comes from our own pages, from the person (a link typed, a bookmark) or from a program that is no
/// browser. A proxy that is believed may name the host that people typed.
pub fn own_site(headers: &HeaderMap) -> bool {
    let site = text(headers, "sec-fetch-site").is_none_or(|site| matches!(site, "same-origin" | "none"));
    let hosts = [text(headers, header::HOST.as_str()), text(headers, "x-forwarded-host")];
    let origin = text(headers, header::ORIGIN.as_str()).is_none_or(|origin| {
        let named = origin.split_once("://").map(|(_, host)| host);
        named.is_some() && (hosts[0].is_none() || hosts.contains(&named))
    });
    site && origin
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(pairs: &[(&'static str, &str)]) -> bool {
        own_site(&pairs.iter().map(|(name, value)| (name.parse().unwrap(), value.parse().unwrap())).collect())
    }

    #[test]
    fn what_another_site_made_a_browser_send_is_foreign() {
        assert!(!of(&[("sec-fetch-site", "cross-site")]));
        assert!(!of(&[("sec-fetch-site", "same-site")]));
        assert!(!of(&[("host", "office.example"), ("origin", "https://evil.example")]));
        assert!(!of(&[("host", "office.example"), ("origin", "https://office.example.evil.example")]));
        assert!(!of(&[("host", "office.example"), ("origin", "null")]));
    }

    #[test]
    fn our_own_form_and_a_program_without_origin_are_not() {
        assert!(of(&[
            ("host", "office.example"),
            ("origin", "https://office.example"),
            ("sec-fetch-site", "same-origin")
        ]));
        assert!(of(&[
            ("host", "10.0.0.5:8080"),
            ("x-forwarded-host", "office.example"),
            ("origin", "https://office.example")
        ]));
        assert!(of(&[]));
    }
}
