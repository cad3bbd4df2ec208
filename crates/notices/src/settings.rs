//! How an office sends.

use std::fmt;

use i18n::Lang;
use jiff::Timestamp;
use people::OfficeKey;
use store::OfficeId;
use uuid::Uuid;

use crate::quiet::Quiet;

/// What is wrong with a setting, and what to do.
#[derive(Debug, thiserror::Error)]
pub enum SettingsError {
    /// An address cannot be written to.
    #[error("{0} is no e-mail address: write it like office@example.org")]
    Address(&'static str),
    /// A gateway's address, method or header cannot be used.
    #[error("{0} cannot be used: give {1}")]
    Gateway(&'static str, &'static str),
    /// TLS cannot be set up.
    #[error("TLS cannot be set up for what is sent: {0}")]
    Tls(String),
}

/// How a line to a mail server is kept secret.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Security {
    /// From the first byte on.
    Tls,
    /// Begun in the clear, then made secret; refused where the server cannot.
    StartTls,
    /// Not at all: for a server on this machine or in the office.
    None,
}

impl std::str::FromStr for Security {
    type Err = ();

    fn from_str(text: &str) -> Result<Self, ()> {
        match text {
            "tls" => Ok(Self::Tls),
            "starttls" => Ok(Self::StartTls),
            "none" => Ok(Self::None),
            _ => Err(()),
        }
    }
}

/// The mail server that takes our mail.
#[derive(Clone)]
pub struct Smtp {
    /// Its name.
    pub host: String,
    /// Its port.
    pub port: u16,
    /// How the line is kept secret.
    pub security: Security,
    /// Name and password, where it asks for them.
    pub credentials: Option<(String, String)>,
    /// Whom mail comes from.
    pub from: String,
}

/// A service that takes text messages or chat messages over HTTP, as its own manual describes it.
#[derive(Clone)]
pub struct Gateway {
    /// Its address; `{to}` and `{text}` are put in, encoded for an address.
    pub url: String,
    /// The method, e.g. `POST`.
    pub method: String,
    /// Headers, one a line: `Name: value`.
    pub headers: String,
    /// The body; `{to}` and `{text}` are put in as the content type asks for: escaped in JSON, encoded in forms.
    pub body: String,
}

/// Makes the path under which a unit without accounts answers a request until an instant: key, office, request, unit, end.
pub type UnitLink = fn(&OfficeKey, OfficeId, Uuid, Uuid, Timestamp) -> String;

/// How an office sends, and what it says of itself.
#[derive(Clone)]
pub struct Settings {
    /// The address people type, without a slash at its end.
    pub base_url: String,
    /// The office's code.
    pub office_code: String,
    /// The office's name.
    pub office_name: String,
    /// The office's own language.
    pub language: Lang,
    /// E-mail.
    pub smtp: Option<Smtp>,
    /// Text messages.
    pub sms: Option<Gateway>,
    /// Chat.
    pub chat: Option<Gateway>,
    /// Mailboxes of the coordinating office.
    pub office: Vec<String>,
    /// Mailboxes of its leaders.
    pub leader: Vec<String>,
    /// Mailboxes of who audits it.
    pub auditor: Vec<String>,
    /// When residents are left in peace.
    pub quiet: Option<Quiet>,
    /// Whether gateways and webhooks may lie in the office's own network.
    pub allow_private_targets: bool,
    /// What of it may be called in any case.
    pub private_targets: Vec<ipnet::IpNet>,
    /// Certificates (PEM) that are trusted beside those of the system.
    pub certificates: Option<Vec<u8>>,
    /// How a unit without accounts is let in to one request, by mail only.
    pub unit_link: Option<UnitLink>,
    /// After how many attempts one is given up.
    pub attempts: u32,
}

impl Settings {
    /// Whether anything can be sent to anybody.
    pub const fn reaches_anybody(&self) -> bool {
        self.smtp.is_some() || self.sms.is_some() || self.chat.is_some()
    }
}

/// Addresses of gateways hold passwords as often as not.
impl fmt::Debug for Settings {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Settings(not shown)")
    }
}
