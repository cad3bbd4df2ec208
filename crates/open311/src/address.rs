//! Addresses: clients append `.json` or `.xml` to every path; and where this program is found by whoever asks.

use axum::http::{HeaderMap, header};
use door::App;

/// How an answer is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Format {
    /// `text/xml`.
    Xml,
    /// `application/json`.
    Json,
}

/// The last part of an address: a name and the format asked for. Without an ending the `Accept` header decides; the
/// specification's own format is XML.
pub fn name_and_format(part: &str, headers: &HeaderMap) -> (String, Format) {
    let ending = |ending: &str| {
        let at = part.len().checked_sub(ending.len())?;
        part.get(at..).filter(|tail| tail.eq_ignore_ascii_case(ending)).and_then(|_| part.get(..at))
    };
    if let Some(name) = ending(".json") {
        return (name.to_owned(), Format::Json);
    }
    if let Some(name) = ending(".xml") {
        return (name.to_owned(), Format::Xml);
    }
    let accepted = headers.get(header::ACCEPT).and_then(|value| value.to_str().ok()).unwrap_or_default();
    let json = accepted.contains("json") && !accepted.contains("xml");
    (part.to_owned(), if json { Format::Json } else { Format::Xml })
}

/// The address of the program's root as the caller knows it, without a slash at its end.
pub fn root(app: &App, headers: &HeaderMap) -> String {
    let told =
        |name: &str| headers.get(name).and_then(|value| value.to_str().ok()).filter(|_| app.settings.behind_proxy);
    let own = headers.get(header::HOST).and_then(|value| value.to_str().ok()).unwrap_or("localhost");
    let host = told("x-forwarded-host").unwrap_or(own);
    let secure = app.settings.secure_cookies || told("x-forwarded-proto") == Some("https");
    format!("{}://{host}", if secure { "https" } else { "http" })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(part: &str, accept: &str) -> (String, Format) {
        let mut headers = HeaderMap::new();
        headers.insert(header::ACCEPT, accept.parse().unwrap());
        name_and_format(part, &headers)
    }

    #[test]
    fn the_ending_names_the_format_whatever_is_accepted() {
        assert_eq!(read("services.json", "text/xml"), ("services".to_owned(), Format::Json));
        assert_eq!(read("water.XML", "application/json"), ("water".to_owned(), Format::Xml));
        assert_eq!(read("A1B2C-D3E4F.json", "*/*"), ("A1B2C-D3E4F".to_owned(), Format::Json));
        assert_eq!(read("道路.xml", "*/*"), ("道路".to_owned(), Format::Xml));
    }

    #[test]
    fn without_an_ending_it_is_xml_unless_json_is_asked_for() {
        assert_eq!(read("services", "*/*").1, Format::Xml);
        assert_eq!(read("services", "application/json").1, Format::Json);
        assert_eq!(read("v1.2", "*/*"), ("v1.2".to_owned(), Format::Xml));
    }
}
