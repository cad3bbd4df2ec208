//! Letters that nobody wrote: answering them, or taking them for requests, would go on for ever.

use mail_parser::{HeaderValue, Message};

/// Why a letter is passed over; none where somebody wrote it.
pub fn automatic(message: &Message<'_>) -> Option<&'static str> {
    let told = |name: &str| message.header_raw(name.to_owned()).map(|value| value.trim().to_ascii_lowercase());
    // RFC 3834, section 5.
    if told("Auto-Submitted").is_some_and(|value| !value.starts_with("no")) {
        return Some("auto-submitted");
    }
    if told("Precedence").is_some_and(|value| ["bulk", "junk", "list", "auto_reply"].contains(&value.as_str())) {
        return Some("precedence");
    }
    if told("List-Id").is_some() || told("X-Autoreply").is_some() || told("X-Autorespond").is_some() {
        return Some("list-or-autoreply");
    }
    // Returned mail has nobody to return to.
    if told("Return-Path").is_some_and(|value| value == "<>") {
        return Some("returned");
    }
    let sender = message.from().and_then(|from| from.first()?.address()).unwrap_or_default().to_ascii_lowercase();
    let local = sender.split('@').next().unwrap_or_default();
    if ["mailer-daemon", "postmaster", "noreply", "no-reply"].contains(&local) {
        return Some("from-a-program");
    }
    is_report(message).then_some("report")
}

/// `multipart/report`: delivery and disposition notices (RFC 6522).
fn is_report(message: &Message<'_>) -> bool {
    matches!(message.header("Content-Type"), Some(HeaderValue::ContentType(kind))
        if kind.ctype().eq_ignore_ascii_case("multipart")
            && kind.subtype().is_some_and(|subtype| subtype.eq_ignore_ascii_case("report")))
}

#[cfg(test)]
mod tests {
    use mail_parser::MessageParser;

    use super::*;

    fn of(headers: &str) -> Option<&'static str> {
        let raw = format!("From: Dolma <dolma@example.org>\r\nSubject: Water\r\n{headers}\r\nThe tap is dry.\r\n");
        automatic(&MessageParser::default().parse(raw.as_bytes()).unwrap())
    }

    #[test]
    fn what_programs_write_is_known() {
        assert_eq!(of("Auto-Submitted: auto-replied (vacation)\r\n"), Some("auto-submitted"));
        assert_eq!(of("Precedence: bulk\r\n"), Some("precedence"));
        assert_eq!(of("Return-Path: <>\r\n"), Some("returned"));
        assert_eq!(of("List-Id: News <news.example.org>\r\n"), Some("list-or-autoreply"));
        assert_eq!(of("Content-Type: multipart/report; report-type=delivery-status; boundary=x\r\n"), Some("report"));
    }

    #[test]
    fn what_somebody_writes_is_not_passed_over() {
        assert_eq!(of(""), None);
        assert_eq!(of("Auto-Submitted: no\r\nPrecedence: normal\r\nReturn-Path: <dolma@example.org>\r\n"), None);
    }
}
