//! The handlers that all record kinds share: list, page, entry, correction, voiding, contact and actions.

pub mod action;
pub mod contact;
pub mod correction;
pub mod entry;
mod fields;
pub mod files;
mod grave;
pub mod list;
pub mod record;
mod shown;
pub mod voiding;

use casework::{Refusal, kind::Kind};
use uuid::Uuid;

use crate::desk::Desk;

pub use entry::told;
pub use fields::{Lists, form_fields, whole, wrong};
pub use grave::Grave;
pub use list::{late, table};
pub use record::event_words;
pub use shown::{cell, clipped, day, local_time, named, place_name, value};

/// The kind listed under `/{collection}`.
fn kind(desk: &Desk, collection: &str) -> Result<&'static Kind, crate::trouble::Trouble> {
    desk.app.catalogue.by_collection(collection).ok_or_else(|| desk.trouble(Refusal::NotFound))
}

/// An id in an address; what is no id names nothing.
pub fn id(desk: &Desk, text: &str) -> Result<Uuid, crate::trouble::Trouble> {
    text.parse().map_err(|_| desk.trouble(Refusal::NotFound))
}

/// The address of a record's page.
pub fn address(kind: &Kind, id: Uuid) -> String {
    format!("/{}/{id}", kind.collection)
}

/// The name of a kind's field.
pub fn label(desk: &Desk, kind: &Kind, key: &str) -> String {
    desk.t(&format!("field-{}-{key}", kind.table))
}
