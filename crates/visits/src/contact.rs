//! Contacts of matters in the words of casework: what was sent, keeping it, reading it.

use casework::{Problem, Refusal, Work, event, find};
use people::{ContactText, Entered, OfficeKey, PeopleError};
use serde_json::{Map, Value as Json};
use uuid::Uuid;

/// Reads a contact from its fields `name`, `phone`, `email`, `address`, `language`; all problems at once, none with what was entered.
pub fn parse(sent: &Map<String, Json>) -> Result<ContactText, Refusal> {
    let known = ["name", "phone", "email", "address", "language"];
    if sent.iter().any(|(name, value)| !known.contains(&name.as_str()) || !(value.is_null() || value.is_string())) {
        return Err(Refusal::problem("contact", "wrong-type"));
    }
    let [name, phone, email, address, language] = known.map(|name| sent.get(name).and_then(Json::as_str));
    ContactText::of(Entered { name, phone, email, address, language }).map_err(|problems| {
        let told = problems.into_iter().map(|wrong| Problem {
            field: if wrong.field.is_empty() { "contact".to_owned() } else { format!("contact.{}", wrong.field) },
            code: wrong.code,
            detail: wrong.limit.map(|limit| limit.to_string()),
        });
        Refusal::Invalid(casework::Problems(told.collect()))
    })
}

/// Whether any of a contact's fields was filled in.
pub fn given(sent: &Map<String, Json>) -> bool {
    sent.values().any(|value| value.as_str().is_some_and(|text| !text.trim().is_empty()))
}

/// Keeps the contact of a matter that may have one, where a reply is wanted.
pub async fn keep(work: &Work, key: &OfficeKey, table: &str, id: Uuid, contact: &ContactText) -> Result<(), Refusal> {
    let kind = work.kind(table)?;
    if !kind.contact {
        return Err(Refusal::problem("contact", "unknown-field"));
    }
    let matter = find::find(work, kind, id).await?;
    if kind.has("reply_wanted") && !matter.values.typed::<bool>("reply_wanted")? {
        return Err(Refusal::problem("contact", "contact-not-wanted"));
    }
    people::keep(&work.tx, key, table, id, contact).await.map_err(refusal)?;
    event::note(work, table, id, &event::Event::new("contact.kept")).await.map(drop)
}

/// Whether the matter has a contact.
pub async fn left(work: &Work, table: &str, id: Uuid) -> Result<bool, Refusal> {
    people::has_contact(&work.tx, table, id).await.map_err(refusal)
}

/// What went wrong with a contact, as callers are told.
pub fn refusal(error: PeopleError) -> Refusal {
    error.refusal()
}
