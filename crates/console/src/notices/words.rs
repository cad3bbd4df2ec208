//! Codes of what went wrong on the way out, in words that say what to do.

use ::notices::failures::Failure;

use crate::desk::Desk;

/// Codes that have a sentence of their own; several share one.
const SENTENCES: [(&str, &[&str]); 10] = [
    ("mailbox", &["smtp-550", "smtp-551", "smtp-553"]),
    ("timeout", &["timeout"]),
    ("no-connection", &["no-connection", "unknown-host", "broken-off", "smtp"]),
    ("tls", &["tls"]),
    ("private-target", &["private-target"]),
    ("bad-address", &["bad-address", "malformed"]),
    ("bad-words", &["no-words", "bad-message", "bad-template"]),
    ("not-set-up", &["not-set-up", "no-channel"]),
    ("gone", &["webhook-gone", "http-410"]),
    ("refused", &["http-401", "http-403"]),
];

/// Why something did not go out.
pub fn why(desk: &Desk, code: &str) -> String {
    if let Some((sentence, _)) = SENTENCES.iter().find(|(_, codes)| codes.contains(&code)) {
        return desk.t(&format!("outgoing-why-{sentence}"));
    }
    let number = |prefix: &str| code.strip_prefix(prefix).map(str::to_owned);
    let (key, number) = match (number("smtp-"), number("http-")) {
        (Some(number), _) => ("outgoing-why-smtp", number),
        (_, Some(number)) => ("outgoing-why-http", number),
        _ => ("outgoing-why-other", code.to_owned()),
    };
    i18n::text_with(desk.lang, key, &[("code", number.into())])
}

/// What was to be told: the notice by its name, an event of a webhook by its own.
pub fn what(desk: &Desk, failure: &Failure) -> String {
    let name = i18n::try_text(desk.lang, &format!("choice-notice-template-{}", failure.about));
    name.unwrap_or_else(|| failure.about.clone())
}

/// To whom, where the name of the notice does not say so: a role, never an address.
pub fn to(desk: &Desk, failure: &Failure) -> Option<String> {
    if i18n::has(desk.lang, &format!("choice-notice-template-{}", failure.about)) {
        return None;
    }
    i18n::try_text(desk.lang, &format!("outgoing-to-{}", failure.to))
}

#[cfg(test)]
mod tests {
    use i18n::Lang;

    use super::SENTENCES;

    #[test]
    fn whatever_can_go_wrong_is_said_in_every_language() {
        let own = SENTENCES.iter().map(|(sentence, _)| format!("outgoing-why-{sentence}"));
        let rest = ["smtp", "http", "other"].map(|key| format!("outgoing-why-{key}"));
        let to = ["resident", "unit", "office", "leader", "auditor", "webhook"].map(|to| format!("outgoing-to-{to}"));
        for key in own.chain(rest).chain(to) {
            for lang in Lang::ALL {
                assert!(i18n::has(lang, &key), "{key} in {}", lang.code());
            }
        }
    }
}
