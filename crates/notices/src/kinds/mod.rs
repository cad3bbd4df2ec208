//! What an office sets up for sending: where units are written to, words of its own, programs that are told.

mod notice_text;
mod unit_address;
mod webhook;

pub use notice_text::{NOTICE_TEXT, NoticeLanguage, NoticeText, Template};
pub use unit_address::{UNIT_ADDRESS, UnitAddress, UnitChannel};
pub use webhook::{WEBHOOK, Webhook, wants};

use casework::kind::Kind;

/// The kinds of this crate.
pub static KINDS: [&Kind; 3] = [&UNIT_ADDRESS, &NOTICE_TEXT, &WEBHOOK];
