//! A valid record of every kind, made from its fields alone, so that a new kind cannot be forgotten.

use std::{collections::BTreeMap, future::Future, pin::Pin};

use casework::{
    Refusal, Work,
    change::Stored,
    enter,
    kind::{Field, FieldKind, Kind},
    parse::{self, Format},
    values::Values,
};
use serde_json::{Map, Value as Json};
use uuid::Uuid;

/// Kinds whose texts have a shape of their own (addresses, words with gaps); their crate tries them.
pub const OWN_SHAPES: [&str; 3] = ["notice_text", "unit_address", "webhook"];

/// Fields that may be given, and must not beside the others.
const LEFT_OUT: [(&str, &str); 8] = [
    ("request", "concerned_unit_id"),
    ("question", "choices"),
    ("not_taken", "hotline"),
    ("handover_item", "suggestion_id"),
    ("role_grant", "unit_id"),
    ("subject_request", "suggestion_id"),
    ("subject_request", "consultation_id"),
    ("subject_request", "dispute_party_id"),
];

type Made<'a, T> = Pin<Box<dyn Future<Output = Result<T, Refusal>> + Send + 'a>>;

/// Samples in one place; records that they refer to are made once.
pub struct Samples {
    place: &'static str,
    made: BTreeMap<&'static str, Uuid>,
}

impl Samples {
    pub fn in_place(code: &'static str) -> Self {
        Self { place: code, made: BTreeMap::new() }
    }

    /// The values of a new record with every field filled in; what it refers to is entered first.
    pub fn values<'a>(&'a mut self, work: &'a Work, kind: &'static Kind) -> Made<'a, Values> {
        Box::pin(async move {
            let mut sent = Map::new();
            for field in kind.entry_fields().filter(|field| !LEFT_OUT.contains(&(kind.table, field.column))) {
                let value = match (kind.table, field.column) {
                    ("unit_wish", "unit_id") => a_unit_with_force(work).await?.to_string().into(),
                    ("data_limit", "matter") => a_matter_without_limit(work, field).await?,
                    _ => self.value(work, field).await?,
                };
                sent.insert(field.key().to_owned(), value);
            }
            parse::parse(work, kind, &sent, Format::Json).await
        })
    }

    /// Enters a new record.
    pub fn enter<'a>(&'a mut self, work: &'a Work, kind: &'static Kind) -> Made<'a, Stored> {
        Box::pin(async move {
            let values = self.values(work, kind).await?;
            let record = enter::enter(work, work.tx.new_id(), values).await?;
            self.made.insert(kind.table, record.id);
            Ok(record)
        })
    }

    async fn value(&mut self, work: &Work, field: &Field) -> Result<Json, Refusal> {
        Ok(match field.kind {
            // Codes and dwelling numbers are told apart.
            FieldKind::Short(_) | FieldKind::Text(_) => format!("n{}", work.tx.new_id().simple()).into(),
            FieldKind::Choice(choices) => choices.values[0].into(),
            FieldKind::Day => work.tx.today().to_string().into(),
            FieldKind::Instant => work.tx.now().to_string().into(),
            FieldKind::Count | FieldKind::Money => 1.into(),
            FieldKind::Degrees => 1.0_f64.into(),
            FieldKind::Flag => false.into(),
            FieldKind::Place => self.place.into(),
            FieldKind::Record(table) => self.record(work, table).await?.to_string().into(),
        })
    }

    async fn record(&mut self, work: &Work, table: &'static str) -> Result<Uuid, Refusal> {
        match self.made.get(table) {
            Some(id) => Ok(*id),
            None => Ok(self.enter(work, work.kind(table)?).await?.id),
        }
    }
}

/// A wish is about a unit that can use force; each stands once.
async fn a_unit_with_force(work: &Work) -> Result<Uuid, Refusal> {
    let code = format!("f{}", work.tx.new_id().simple());
    let unit = serde_json::json!({"code": code, "name": "Force", "purpose": "responsible", "enforcement": true});
    crate::office::enter_json(work, "unit", unit).await
}

/// The values with one field changed to another that is valid too.
pub fn corrected(work: &Work, values: &Values) -> Values {
    let mut changed = values.clone();
    let text = |field: &Field| matches!(field.kind, FieldKind::Short(_) | FieldKind::Text(_)) && field.column != "code";
    let orders: [&dyn Fn(&Field) -> bool; 4] =
        [&text, &|field| field.kind == FieldKind::Count, &|field| field.kind == FieldKind::Day, &|field| {
            matches!(field.kind, FieldKind::Choice(_))
        }];
    let field = orders.iter().find_map(|fits| values.kind.entry_fields().find(|field| fits(field)));
    let field = field.unwrap_or_else(|| panic!("nothing of a {} can be corrected", values.kind.table));
    match field.kind {
        FieldKind::Short(_) | FieldKind::Text(_) => changed.set(field.column, "corrected"),
        FieldKind::Count => changed.set(field.column, 2_u32),
        FieldKind::Choice(choices) => changed.set(field.column, choices.values[1]),
        _ => changed.set(field.column, work.tx.today().yesterday().expect("a day before")),
    }
    changed
}

/// There is one limit for each kind of matter.
async fn a_matter_without_limit(work: &Work, field: &Field) -> Result<Json, Refusal> {
    let FieldKind::Choice(choices) = field.kind else { return Ok(Json::Null) };
    let set = work.tx.rows("SELECT matter FROM data_limit WHERE office_id = $1", &[]).await?;
    Ok(choices.values[set.len() % choices.values.len()].into())
}
