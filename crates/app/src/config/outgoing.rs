//! Settings of what leaves the machine.

use std::{fmt, fs};

use notices::{Gateway, Quiet, Security, Smtp};

use super::{
    Sources,
    setting::{Setting, setting},
};
use crate::failure::{Done, Failure};

/// The list of these settings.
pub const SENDING: &[Setting] = &[
    setting(
        "smtp_server",
        Err("\"mail.example.org:587\""),
        "The mail server that takes notices, with its port. Without it: no mail is sent.",
    ),
    setting(
        "smtp_security",
        Ok("\"starttls\""),
        "How the line to it is kept secret: \"starttls\" (port 587), \"tls\" (port 465), \"none\" (a server on this machine).",
    ),
    setting("smtp_user", Err("\"doorstep\""), "The name it asks for, if it does."),
    setting("smtp_password", Err("\"..\""), "The password that goes with the name."),
    setting("mail_from", Err("\"Service Office <office@example.org>\""), "Whom notices come from."),
    setting(
        "office_email",
        Err("\"inbox@example.org\""),
        "Mailboxes of the coordinating office, set apart by commas: returned and overdue requests, objections.",
    ),
    setting("leader_email", Err("\"leader@example.org\""), "Mailboxes of its leaders: what is overdue for long."),
    setting(
        "auditor_email",
        Err("\"auditor@example.org\""),
        "Mailboxes of who audits it: somebody opened as many contacts as a day allows.",
    ),
    setting(
        "sms_url",
        Err("\"https://sms.example.org/send\""),
        "The service that takes text messages, as its manual describes a call. {to} and {text} are put in, encoded as the\ncontent type asks for. Without it: no text messages are sent.",
    ),
    setting("sms_method", Ok("\"POST\""), "The method of the call."),
    setting(
        "sms_headers",
        Err("\"Content-Type: application/json\\nAuthorization: Bearer ..\""),
        "Its headers, one a line.\nWithout them: Content-Type: application/json.",
    ),
    setting("sms_body", Err("'{\"to\":\"{to}\",\"text\":\"{text}\"}'"), "Its body."),
    setting(
        "chat_url",
        Err("\"https://chat.example.org/hooks/{to}\""),
        "The service that takes chat messages to units, in the same way.",
    ),
    setting("chat_method", Ok("\"POST\""), "The method of the call."),
    setting(
        "chat_headers",
        Err("\"Content-Type: application/json\""),
        "Its headers, one a line.\nWithout them: Content-Type: application/json.",
    ),
    setting("chat_body", Err("'{\"text\":\"{text}\"}'"), "Its body."),
    setting(
        "quiet_hours",
        Err("\"21:00-07:00\""),
        "When residents are sent nothing; it goes out afterwards. Units are told at any hour.",
    ),
    setting(
        "allow_private_targets",
        Ok("false"),
        "Whether services and webhooks may lie in the office's own network. Otherwise only addresses of the public internet\nare called.",
    ),
    setting(
        "certificates_file",
        Err("\"/etc/doorstep/office-ca.pem\""),
        "Certificates (PEM) that are trusted beside those of the system, for servers of the office's own.",
    ),
    setting("send_attempts", Ok("12"), "After how many attempts, over about a day, something is given up."),
];

/// How notices go out.
#[derive(Clone)]
pub struct Sending {
    /// E-mail.
    pub smtp: Option<Smtp>,
    /// Text messages.
    pub sms: Option<Gateway>,
    /// Chat.
    pub chat: Option<Gateway>,
    /// Mailboxes of the office.
    pub office: Vec<String>,
    /// Mailboxes of its leaders.
    pub leader: Vec<String>,
    /// Mailboxes of who audits it.
    pub auditor: Vec<String>,
    /// When residents are left in peace.
    pub quiet: Option<Quiet>,
    /// Whether the office's own network may be called.
    pub allow_private_targets: bool,
    /// Certificates trusted beside the system's.
    pub certificates: Option<Vec<u8>>,
    /// When something is given up.
    pub attempts: u32,
}

/// Passwords stand in it.
impl fmt::Debug for Sending {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Sending(not shown)")
    }
}

impl Sending {
    /// Reads them, or says which one is wrong.
    pub fn of(sources: &Sources) -> Done<Self> {
        Ok(Self {
            smtp: smtp(sources)?,
            sms: gateway(sources, ["sms_url", "sms_method", "sms_headers", "sms_body"]),
            chat: gateway(sources, ["chat_url", "chat_method", "chat_headers", "chat_body"]),
            office: mailboxes(sources, "office_email"),
            leader: mailboxes(sources, "leader_email"),
            auditor: mailboxes(sources, "auditor_email"),
            quiet: quiet(sources)?,
            allow_private_targets: sources.parsed("allow_private_targets", false, "true or false")?,
            certificates: certificates(sources)?,
            attempts: sources.parsed("send_attempts", 12, "a whole number")?,
        })
    }
}

fn smtp(sources: &Sources) -> Done<Option<Smtp>> {
    let Some(server) = sources.text("smtp_server") else { return Ok(None) };
    let (host, port) = host_and_port(&server)
        .ok_or_else(|| sources.refused("smtp_server", "a name and a port, such as mail.example.org:587"))?;
    let Some(from) = sources.text("mail_from") else {
        return Err(Failure::wrong_use("smtp_server needs mail_from: say whom notices come from".to_owned()));
    };
    Ok(Some(Smtp {
        host,
        port,
        security: security(sources, "smtp_security", Security::StartTls)?,
        credentials: sources.text("smtp_user").map(|user| (user, sources.text("smtp_password").unwrap_or_default())),
        from,
    }))
}

/// A server's name and port.
pub fn host_and_port(server: &str) -> Option<(String, u16)> {
    let (host, port) = server.rsplit_once(':')?;
    let host = host.trim_start_matches('[').trim_end_matches(']');
    (!host.is_empty()).then_some((host.to_owned(), port.parse().ok()?))
}

/// How a line is kept secret.
pub fn security(sources: &Sources, name: &'static str, default: Security) -> Done<Security> {
    sources.parsed(name, default, "starttls, tls or none")
}

fn gateway(sources: &Sources, [url, method, headers, body]: [&'static str; 4]) -> Option<Gateway> {
    Some(Gateway {
        url: sources.text(url)?,
        method: sources.text(method).unwrap_or_else(|| "POST".to_owned()),
        headers: sources.text(headers).unwrap_or_else(|| "Content-Type: application/json".to_owned()),
        body: sources.text(body).unwrap_or_default(),
    })
}

fn mailboxes(sources: &Sources, name: &str) -> Vec<String> {
    let text = sources.text(name).unwrap_or_default();
    text.split(',').map(str::trim).filter(|mailbox| !mailbox.is_empty()).map(str::to_owned).collect()
}

fn quiet(sources: &Sources) -> Done<Option<Quiet>> {
    let Some(text) = sources.text("quiet_hours") else { return Ok(None) };
    text.parse().map(Some).map_err(|()| sources.refused("quiet_hours", "two times of day, such as 21:00-07:00"))
}

fn certificates(sources: &Sources) -> Done<Option<Vec<u8>>> {
    let Some(path) = sources.text("certificates_file") else { return Ok(None) };
    fs::read(&path).map(Some).map_err(|error| Failure::new(format!("certificates_file {path} cannot be read: {error}")))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(given: &[(&'static str, &str)]) -> Done<Sending> {
        let mut sources = Sources::default();
        for (name, value) in given {
            sources.flag(name, Some(value));
        }
        Sending::of(&sources)
    }

    #[test]
    fn without_settings_nothing_is_sent() {
        let sending = of(&[]).unwrap();
        assert!(
            sending.smtp.is_none() && sending.sms.is_none() && sending.chat.is_none() && !sending.allow_private_targets
        );
    }

    #[test]
    fn a_mail_server_needs_a_port_and_a_sender() {
        assert!(of(&[("smtp_server", "mail.example.org")]).is_err());
        assert!(of(&[("smtp_server", "mail.example.org:587")]).is_err());
        let sending =
            of(&[("smtp_server", "[::1]:25"), ("mail_from", "office@example.org"), ("smtp_security", "none")]).unwrap();
        let smtp = sending.smtp.unwrap();
        assert_eq!((smtp.host.as_str(), smtp.port, smtp.security), ("::1", 25, Security::None));
    }

    #[test]
    fn mailboxes_are_set_apart_by_commas() {
        let sending = of(&[("office_email", "a@example.org, b@example.org,")]).unwrap();
        assert_eq!(sending.office, ["a@example.org", "b@example.org"]);
    }
}
