//! The set-up as a file: the same text for the same set-up, so that two offices can be compared line by line.

use std::fmt::Write as _;

use casework::{
    Actor, Refusal, Work,
    calendar::CALENDAR,
    kind::{Catalogue, Kind, Role},
    setting::{self, SettingCode},
};
use serde_json::Value as Json;
use toml::Value as Toml;

use super::{
    calendars,
    file::FORMAT,
    part::{Entry, PARTS, Part},
};

const HEAD: &str = "\
# What an office has set up. Another office takes it over with `doorstep config import FILE`, or in the browser.
# No people, no addresses, no keys and no matters stand in it; of places only codes.
";

/// Who hands it out: in the whole office, for parts of it are the whole office's.
const EXPORTERS: &[Role] = &[Role::Administrator, Role::Coordinator];

/// Whether somebody may hand out the set-up, each part of it.
pub fn may_export(actor: &Actor, catalogue: &Catalogue) -> bool {
    let reads = |part: &Part| catalogue.by_table(part.table).is_some_and(|kind| actor.may_read(kind));
    actor.must_be(EXPORTERS).is_ok() && actor.may_read(&CALENDAR) && PARTS.iter().all(reads)
}

/// The office's set-up.
pub async fn text(work: &Work) -> Result<String, Refusal> {
    work.actor.must_be(EXPORTERS)?;
    let mut text = format!("{HEAD}format = {}\n", quoted(FORMAT));
    let office = access::this_office(&work.tx).await?;
    let _ = write!(text, "\n[office]\nlanguage = {}\n", quoted(&office.language));
    text.push_str("\n[settings]\n");
    let settings = setting::load(work).await?;
    for code in SettingCode::ALL {
        let _ = writeln!(text, "{} = {}", code.code(), settings.now(*code));
    }
    for (_, told) in calendars::standing(work).await?.into_values() {
        write_entry(&mut text, &CALENDAR, &told.entry);
        text.push_str("days = [\n");
        for (day, of_day) in &told.days {
            let _ = writeln!(text, "    {},", quoted(&calendars::line(*day, of_day)));
        }
        text.push_str("]\n");
    }
    for part in &PARTS {
        let kind = work.kind(part.table)?;
        for (_, entry) in part.standing(work).await?.into_values() {
            write_entry(&mut text, kind, &entry);
        }
    }
    Ok(text)
}

/// An entry with its fields in the order of the form.
fn write_entry(text: &mut String, kind: &Kind, entry: &Entry) {
    let _ = write!(text, "\n[[{}]]\n", kind.collection);
    for field in kind.entry_fields() {
        let value = match entry.get(field.key()) {
            Some(Json::String(words)) => quoted(words),
            Some(Json::Null) | None => continue,
            Some(other) => other.to_string(),
        };
        let _ = writeln!(text, "{} = {value}", field.key());
    }
}

fn quoted(words: &str) -> String {
    Toml::String(words.to_owned()).to_string()
}
