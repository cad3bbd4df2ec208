//! Who is told what: notices in words, deliveries to webhooks, deadlines for calendar programs.
//!
//! A notice is a row of the outbox ([`casework::notice`]). Whom it reaches, in which language and with which words is looked up
//! when it is sent; a resident's notice never names the subject, and what is said to have gone wrong never holds an address.
//! Who is told of what, and when, is decided by the services; the lines out of the machine are left to `sending`.

pub mod calendar;
mod facts;
pub mod failures;
pub mod fill;
pub mod follow;
mod kinds;
pub mod plan;
mod quiet;
pub mod reach;
mod settings;
pub mod targets;
pub mod thread;
mod wording;

pub use kinds::{
    KINDS, NOTICE_TEXT, NoticeLanguage, NoticeText, Template, UNIT_ADDRESS, UnitAddress, UnitChannel, WEBHOOK, Webhook,
};
pub use quiet::Quiet;
pub use settings::{Gateway, Security, Settings, SettingsError, Smtp, UnitLink};
pub use wording::Words;
