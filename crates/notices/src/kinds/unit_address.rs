//! Where a unit is written to: its own mailbox, number or room, never somebody's private one.

use casework::{
    Problems, choices,
    field_type::{Id, Short, table},
    kind::{Kind, Role},
    record,
    values::{Check, Record, checked},
};

use super::NoticeLanguage;

choices! {
    /// By what a unit is written to.
    pub enum UnitChannel as "unit-channel" {
        /// E-mail.
        Email = "email",
        /// Text message.
        Sms = "sms",
        /// Chat.
        Chat = "chat",
    }
}

record! {
    /// An address of a unit.
    pub struct UnitAddress {
        /// The unit.
        unit_id: Id<table::Unit>,
        /// By e-mail, text message or chat.
        channel: UnitChannel,
        /// The mailbox, number or room.
        sent_to: Short,
        /// The language it is written to in.
        language: Option<NoticeLanguage>,
    }
}

impl Check for UnitAddress {
    fn check(&self, problems: &mut Problems) {
        let to = self.sent_to.0.as_str();
        match self.channel {
            UnitChannel::Email => problems.when(!people::is_email(to), "sent_to", "contact-email"),
            UnitChannel::Sms => problems.when(!people::is_phone(to), "sent_to", "contact-phone"),
            UnitChannel::Chat => {}
        }
    }
}

/// An address of a unit.
pub static UNIT_ADDRESS: Kind = Kind {
    table: "unit_address",
    collection: "unit-addresses",
    fields: UnitAddress::FIELDS,
    title: "sent_to",
    columns: &["unit_id", "channel", "language"],
    usual: &[("channel", "email")],
    entered: "unit_address.entered",
    readers: &[Role::Administrator, Role::Coordinator, Role::Auditor],
    writers: &[Role::Administrator, Role::Coordinator],
    check: checked::<UnitAddress>,
    ..Kind::BASE
};
