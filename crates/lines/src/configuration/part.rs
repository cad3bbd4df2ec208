//! The parts of a set-up in the order in which one stands on the other, and their records as a file writes them.

use std::collections::BTreeMap;

use casework::{
    Refusal, Work,
    change::Stored,
    find,
    kind::{FieldKind, Kind},
    list::{self, Filter},
    store::Value,
    written::{self, Names},
};
use serde_json::{Map, Value as Json};

/// An entry as it stands in a file: fields by their names outside storage, nothing for what is empty.
pub(super) type Entry = Map<String, Json>;

/// More records of one kind than any office sets up.
const MOST: u32 = 20_000;

/// A kind of record that an office sets up, and the fields by which an entry is known again.
#[derive(Debug)]
pub(super) struct Part {
    pub table: &'static str,
    keys: &'static [&'static str],
}

const fn part(table: &'static str, keys: &'static [&'static str]) -> Part {
    Part { table, keys }
}

/// Whatever is named stands before what names it.
pub(super) const PARTS: [Part; 11] = [
    part("unit", &["code"]),
    part("team", &["code"]),
    part("category", &["code"]),
    part("question", &["category", "code"]),
    part("deadline", &["urgency", "category", "place"]),
    part("calendar_day", &["day"]),
    part("rung", &["code"]),
    part("not_taken", &["code"]),
    part("notice_text", &["template", "language"]),
    part("data_limit", &["measure", "matter"]),
    part("reported_kind", &["code"]),
];

impl Part {
    /// How an entry is known: its code, or what it is for.
    pub fn name(&self, entry: &Entry) -> String {
        let word = |key: &&str| match entry.get(*key) {
            Some(Json::String(text)) if !text.is_empty() => text.clone(),
            Some(Json::Number(number)) => number.to_string(),
            _ => "–".to_owned(),
        };
        self.keys.iter().map(word).collect::<Vec<_>>().join(" / ")
    }

    /// What the office has of it, by how it is known.
    pub async fn standing(&self, work: &Work) -> Result<BTreeMap<String, (Stored, Entry)>, Refusal> {
        let kind = work.kind(self.table)?;
        let records = records(work, kind).await?;
        let names = Names::of(work, &records).await?;
        let entry = |record: Stored| {
            let entry = normal(kind, written::json(&record, &names));
            (self.name(&entry), (record, entry))
        };
        Ok(records.into_iter().map(entry).collect())
    }
}

async fn records(work: &Work, kind: &'static Kind) -> Result<Vec<Stored>, Refusal> {
    let Some((_, above)) = kind.parent else {
        let mut records = all(work, kind).await?;
        // What a calendar announced comes with that calendar.
        records.retain(|record| kind.table != "calendar_day" || *record.values.get("calendar_id") == Value::Null);
        return Ok(records);
    };
    let mut records = Vec::new();
    for parent in all(work, work.kind(above)?).await? {
        records.extend(find::parts(work, kind, parent.id).await?);
    }
    Ok(records)
}

/// Every record of a kind.
pub(super) async fn all(work: &Work, kind: &'static Kind) -> Result<Vec<Stored>, Refusal> {
    Ok(list::list(work, kind, &Filter { limit: MOST, ..Filter::default() }).await?.records)
}

/// An entry with what a form would make of it: no empty fields, every tick told, nothing that only actions set.
pub(super) fn normal(kind: &Kind, entry: Entry) -> Entry {
    let managed = |key: &str| kind.fields.iter().any(|field| field.managed && field.key() == key);
    let mut normal = Entry::new();
    for (key, value) in entry {
        let value = match value {
            Json::Null => continue,
            Json::String(text) if text.trim().is_empty() => continue,
            Json::String(text) => text.trim().into(),
            other => other,
        };
        if !managed(&key) && key != "id" && key != "version" {
            normal.insert(key, value);
        }
    }
    for field in kind.entry_fields().filter(|field| field.kind == FieldKind::Flag) {
        normal.entry(field.key()).or_insert(Json::Bool(false));
    }
    normal
}
