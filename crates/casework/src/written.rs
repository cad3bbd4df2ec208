//! Records as others read them: ids turned back into codes and names, in as few queries as a page needs.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::{Map, Value as Json};
use store::{FromValue, Sql, Value};
use uuid::Uuid;

use crate::{
    Refusal,
    actor::Work,
    change::Stored,
    event,
    kind::{Field, FieldKind, Kind, Line},
    scope,
};

/// A place or record as it is named in a sentence.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Named {
    /// Its code, where it has one.
    pub code: Option<String>,
    /// Its name or title.
    pub name: String,
    /// Its name in English, where the office gave one.
    pub name_en: Option<String>,
}

/// Names of the places and records that a page mentions.
#[derive(Clone, Debug, Default)]
pub struct Names(BTreeMap<(&'static str, Uuid), Named>);

impl Names {
    /// Looks up all that these records point at.
    pub async fn of(work: &Work, records: &[Stored]) -> Result<Self, Refusal> {
        let mut wanted: BTreeMap<&'static str, BTreeSet<Uuid>> = BTreeMap::new();
        for (field, value) in records.iter().flat_map(|record| record.values.iter()) {
            if let (Some(table), Some(id)) = (table(field.kind), Uuid::from_value(value)) {
                wanted.entry(table).or_default().insert(id);
            }
        }
        let mut names = Self::default();
        for (table, ids) in wanted {
            names.load(work, table, &ids.into_iter().collect::<Vec<_>>()).await?;
        }
        Ok(names)
    }

    /// Looks up places.
    pub async fn places(work: &Work, ids: impl IntoIterator<Item = Uuid>) -> Result<Self, Refusal> {
        Self::in_table(work, "place", ids).await
    }

    /// Looks up records of one table.
    pub async fn in_table(
        work: &Work,
        table: &'static str,
        ids: impl IntoIterator<Item = Uuid>,
    ) -> Result<Self, Refusal> {
        let ids: BTreeSet<Uuid> = ids.into_iter().collect();
        let mut names = Self::default();
        names.load(work, table, &ids.into_iter().collect::<Vec<_>>()).await?;
        Ok(names)
    }

    async fn load(&mut self, work: &Work, table: &'static str, ids: &[Uuid]) -> Result<(), Refusal> {
        const NONE: &str = "CAST(NULL AS TEXT)";
        let (code, name, name_en) = if table == "place" {
            ("r.code", "r.name", NONE)
        } else {
            let kind = work.kind(table)?;
            let either = |there: bool, column| if there { column } else { NONE };
            (either(kind.coded, "code"), kind.title, either(kind.has("name_en"), "name_en"))
        };
        // What a matter tells is for those who may see it, also where another record points at it.
        let matter = work.catalogue.by_table(table).filter(|kind| Line::SERVICES.contains(&kind.line));
        for some in ids.chunks(100) {
            let mut sql = Sql::new(format!(
                "SELECT r.id, {code} AS code, {name} AS name, {name_en} AS name_en FROM {table} r WHERE r.office_id = $1 \
                 AND r.id IN ("
            ));
            // Padded to a fixed width, so that the statement is prepared once and not once per number of ids.
            for n in 0..if some.len() <= 10 { 10 } else { 100 } {
                sql.push(if n == 0 { "" } else { ", " });
                sql.bind(some[n.min(some.len() - 1)]);
            }
            sql.push(")");
            if let Some(kind) = matter {
                match scope::condition(work, kind, &mut sql) {
                    Err(Refusal::Forbidden) => return Ok(()),
                    appended => appended?,
                }
            }
            for row in work.tx.rows(sql.text(), sql.params()).await? {
                let named = Named {
                    code: row.get("code")?,
                    name: row.get::<Option<String>>("name")?.unwrap_or_default(),
                    name_en: row.get("name_en")?,
                };
                self.0.insert((table, row.get("id")?), named);
            }
        }
        Ok(())
    }

    /// The name of a place.
    pub fn place(&self, id: Uuid) -> Option<&Named> {
        self.0.get(&("place", id))
    }

    /// The name of a record of one table.
    pub fn record(&self, table: &'static str, id: Uuid) -> Option<&Named> {
        self.0.get(&(table, id))
    }

    /// The name of what a field points at.
    pub fn get(&self, kind: FieldKind, value: &Value) -> Option<&Named> {
        self.0.get(&(table(kind)?, Uuid::from_value(value)?))
    }
}

const fn table(kind: FieldKind) -> Option<&'static str> {
    match kind {
        FieldKind::Place => Some("place"),
        FieldKind::Record(table) => Some(table),
        _ => None,
    }
}

/// The record as JSON of the API: the names and shapes in which it was sent.
pub fn json(record: &Stored, names: &Names) -> Map<String, Json> {
    let mut map = Map::new();
    map.insert("id".into(), record.id.to_string().into());
    map.insert("version".into(), record.version.into());
    for (field, value) in record.values.iter() {
        map.insert(field.key().to_owned(), field_json(field, value, names));
    }
    map
}

fn field_json(field: &Field, value: &Value, names: &Names) -> Json {
    match (field.kind, value) {
        (_, Value::Null) => Json::Null,
        (FieldKind::Instant, value) => {
            jiff::Timestamp::from_value(value).map_or(Json::Null, |at| at.to_string().into())
        }
        (FieldKind::Place | FieldKind::Record(_), value) => {
            let code = names.get(field.kind, value).and_then(|named| named.code.clone());
            code.map_or_else(|| event::json(value), Json::from)
        }
        (_, value) => event::json(value),
    }
}

/// The title of a record in lists and links, clipped.
pub fn title(kind: &Kind, record: &Stored) -> String {
    let text = record.values.text(kind.title).unwrap_or_default();
    let mut chars = text.chars();
    let short: String = chars.by_ref().take(80).collect();
    if chars.next().is_some() { format!("{short}…") } else { short }
}
