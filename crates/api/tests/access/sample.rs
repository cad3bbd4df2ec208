//! One record of each kind in each of two villages, made from the kinds' own descriptions: whatever kind comes, it has one.

use casework::{
    Refusal, Work, figure_day,
    kind::{Field, FieldKind, Kind},
};
use store::Value;
use uuid::Uuid;

/// The two villages, in two townships; the person asking has rights in the first.
pub const VILLAGES: [&str; 2] = ["990101001001", "990101002001"];

/// Whose record it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Whose {
    /// In the asking person's own place, and with their own unit.
    Own = 0,
    /// In the neighbouring township, with another unit.
    Neighbours = 1,
}

/// The id of the record of a kind.
pub fn id(table: &str, whose: Whose) -> Uuid {
    let at = lines::catalogue().kinds.iter().position(|kind| kind.table == table).expect(table);
    let n = u128::try_from(at * 16 + whose as usize).unwrap();
    Uuid::from_u128(0x0195_5000_0000_7000_8000_0000_0000_0000 + n)
}

/// What a record needs beside what its description tells, so that it is past its first step and a unit has it.
const VALUES: &[(&str, &str, &str)] = &[
    ("handover", "state", "sealed"),
    ("request", "state", "accepted"),
    ("attachment", "matter_table", "request"),
    ("attachment", "purpose", "photo"),
    ("attachment", "stored_name", "photo.jpg"),
    ("webhook", "url", "https://example.org/hook"),
    ("unit_address", "sent_to", "desk@example.org"),
];

fn cell(kind: &Kind, field: &Field, whose: Whose, ground: &Ground) -> Value {
    if let Some((.., value)) = VALUES.iter().find(|(table, column, _)| (*table, *column) == (kind.table, field.column))
    {
        return (*value).into();
    }
    let letter = ["a", "b"][whose as usize];
    // Beside what must be there: a place, a unit, the matter it is about.
    let wanted = match field.kind {
        FieldKind::Place => true,
        FieldKind::Record("unit") => {
            !matches!(kind.table, "staff" | "role_grant") && field.column != "concerned_unit_id"
        }
        FieldKind::Record("request") => kind.table != "request",
        _ => false,
    };
    if !field.required && !wanted {
        return Value::Null;
    }
    match field.kind {
        FieldKind::Short(_) if field.column == "code" => format!("{}-{letter}", kind.table).into(),
        FieldKind::Short(_) | FieldKind::Text(_) => format!("{} {} {letter}", kind.table, field.column).into(),
        FieldKind::Choice(choices) => choices.values[0].into(),
        FieldKind::Day => ground.today.clone().into(),
        FieldKind::Instant => ground.now.into(),
        FieldKind::Count | FieldKind::Money => 1.into(),
        FieldKind::Degrees => Value::Real(30.0),
        FieldKind::Flag => false.into(),
        FieldKind::Place => ground.villages[whose as usize].into(),
        FieldKind::Record(table) => id(table, whose).into(),
    }
}

/// What the records stand on.
#[derive(Clone, Debug)]
pub struct Ground {
    pub today: String,
    pub now: i64,
    pub villages: [Uuid; 2],
}

/// Writes the record as it was at first, whatever became of it.
pub async fn put(work: &Work, ground: &Ground, kind: &'static Kind, whose: Whose) -> Result<(), Refusal> {
    let columns: String = kind.fields.iter().map(|field| format!(", {}", field.column)).collect();
    let marks: String = (0..kind.fields.len()).map(|n| format!(", ${}", n + 3)).collect();
    let again: String = kind.fields.iter().map(|field| format!(", {0} = excluded.{0}", field.column)).collect();
    let sql = format!(
        "INSERT INTO {} (office_id, id, version, voided{columns}) VALUES ($1, $2, 1, FALSE{marks}) \
         ON CONFLICT (office_id, id) DO UPDATE SET version = 1, voided = FALSE{again}",
        kind.table
    );
    let cells = kind.fields.iter().map(|field| cell(kind, field, whose, ground));
    let params: Vec<Value> = std::iter::once(id(kind.table, whose).into()).chain(cells).collect();
    work.tx.execute(&sql, &params).await?;
    Ok(())
}

/// The kinds in an order in which each comes after those that its records name.
fn in_order(ground: &Ground) -> Vec<&'static Kind> {
    let mut left = lines::catalogue().kinds.clone();
    let mut done: Vec<&'static Kind> = Vec::new();
    while !left.is_empty() {
        let named = |kind: &Kind, field: &Field| match field.kind {
            FieldKind::Record(table) if cell(kind, field, Whose::Own, ground) != Value::Null => Some(table),
            _ => None,
        };
        let there = |table: &str| done.iter().any(|kind| kind.table == table);
        let (ready, later): (Vec<_>, Vec<_>) = left
            .into_iter()
            .partition(|kind: &&'static Kind| kind.fields.iter().filter_map(|field| named(kind, field)).all(there));
        let stuck: Vec<&str> = later.iter().map(|kind| kind.table).collect();
        assert!(!ready.is_empty(), "these name one another: {stuck:?}");
        done.extend(ready);
        left = later;
    }
    done
}

/// What an issue of the bulletin says: nothing.
const ISSUED: &str = r#"{"definitions": [], "languages": [], "pictures": {"period": ["2025-01-01", "2025-03-31"],
    "earlier": ["2024-10-03", "2024-12-31"], "on": "2025-04-02", "step": "month", "public": false,
    "courses": [], "areas": [], "states": []}}"#;

/// One record of each kind in both villages, counted.
pub async fn fill(work: &Work, ground: &Ground) -> Result<(), Refusal> {
    for kind in in_order(ground) {
        for whose in [Whose::Own, Whose::Neighbours] {
            put(work, ground, kind, whose).await?;
        }
    }
    for whose in [Whose::Own, Whose::Neighbours] {
        let sql = "INSERT INTO bulletin_text (office_id, bulletin_id, text) VALUES ($1, $2, $3)";
        work.tx.execute(sql, &[id("bulletin", whose).into(), ISSUED.into()]).await?;
    }
    figure_day::rebuild(work).await
}
