//! Settings of the mailbox whose mail becomes requests.

use std::{fmt, time::Duration};

use notices::Security;

use super::{
    Sources,
    outgoing::{host_and_port, security},
    setting::{Setting, setting},
};
use crate::failure::{Done, Failure};

/// The list of these settings.
pub const READING: &[Setting] = &[
    setting(
        "imap_server",
        Err("\"mail.example.org:993\""),
        "The mail server whose mailbox is read: each mail becomes a request, a reply to a notice becomes a note on it.\nWithout it: no mail is read.",
    ),
    setting(
        "imap_security",
        Ok("\"tls\""),
        "How the line to it is kept secret: \"tls\" (port 993), \"starttls\" or \"none\".",
    ),
    setting("imap_user", Err("\"office@example.org\""), "The name that opens the mailbox."),
    setting("imap_password", Err("\"..\""), "The password that goes with it."),
    setting("imap_folder", Ok("\"INBOX\""), "The folder that is read. What was taken in is marked as seen."),
    setting("imap_every_seconds", Ok("60"), "How often it is looked into."),
    setting(
        "mail_category",
        Err("\"other\""),
        "The code of the category that a mail gets until triage. Needed with imap_server.",
    ),
];

/// The mailbox that is read.
#[derive(Clone)]
pub struct Reading {
    /// The server's name.
    pub host: String,
    /// Its port.
    pub port: u16,
    /// How the line is kept secret.
    pub security: Security,
    /// The name that opens it.
    pub user: String,
    /// The password.
    pub password: String,
    /// The folder.
    pub folder: String,
    /// How often it is looked into.
    pub every: Duration,
    /// The code of the category.
    pub category: String,
}

/// A password stands in it.
impl fmt::Debug for Reading {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Reading(not shown)")
    }
}

impl Reading {
    /// Reads them, or says which one is wrong; none where no mailbox is named.
    pub fn of(sources: &Sources) -> Done<Option<Self>> {
        let Some(server) = sources.text("imap_server") else { return Ok(None) };
        let (host, port) = host_and_port(&server)
            .ok_or_else(|| sources.refused("imap_server", "a name and a port, such as mail.example.org:993"))?;
        let needed = |name: &str| {
            let missing = || Failure::wrong_use(format!("imap_server needs {name}: add it, or leave imap_server out"));
            sources.text(name).ok_or_else(missing)
        };
        Ok(Some(Self {
            host,
            port,
            security: security(sources, "imap_security", Security::Tls)?,
            user: needed("imap_user")?,
            password: needed("imap_password")?,
            folder: sources.text("imap_folder").unwrap_or_else(|| "INBOX".to_owned()),
            every: Duration::from_secs(sources.parsed("imap_every_seconds", 60, "a whole number of seconds")?),
            category: needed("mail_category")?,
        }))
    }
}
