//! The public register as one text, always the same for the same register, so that its changes can be logged and checked.
//!
//! What the office has set up (categories, their questions, units, numbers, reported figures, receivers of data) and what the program
//! does with it (blank forms, figure definitions, who may read and write what). No matter, no person, no secret.

use casework::{
    Refusal, Work,
    figure::OpensTo,
    kind::{Catalogue, FieldKind, Kind},
    setting::{self, SettingCode},
};
use notices::targets;
use serde_json::{Map, Value as Json, json};
use store::{Row, Value};

/// Tables of what an office sets up for everybody to know, with their columns in the register.
const SET_UP: [(&str, &[&str]); 4] = [
    ("category", &["code", "name", "name_en", "answer_within_days"]),
    ("question", &["category", "code", "label", "label_en", "asks", "choices", "needed", "place_in_form"]),
    ("unit", &["code", "name", "name_en", "purpose", "enforcement"]),
    ("reported_kind", &["code", "line", "name_zh", "name_en", "counts"]),
];
/// Questions with the code of their category in place of its id.
const QUESTIONS: &str = "(SELECT q.*, c.code AS category FROM question q JOIN category c ON c.office_id = q.office_id AND c.id = q.category_id)";

/// The register as JSON with sorted keys, two spaces deep.
pub async fn text(work: &Work) -> Result<String, Refusal> {
    let mut register = Map::new();
    for (table, columns) in SET_UP {
        register.insert(table.to_owned(), set_up(work, table, columns).await?);
    }
    register.insert("settings".to_owned(), settings(work).await?);
    let receivers = targets::receivers(work).await?;
    let receivers = receivers.iter().map(|it| json!({"host": it.host, "events": it.events})).collect::<Vec<_>>();
    register.insert("receivers".to_owned(), receivers.into());
    register.insert("forms".to_owned(), work.catalogue.kinds.iter().map(|kind| form(kind)).collect());
    register.insert("figures".to_owned(), figures(work.catalogue).into());
    let text = serde_json::to_string_pretty(&Json::Object(register)).unwrap_or_default();
    Ok(text + "\n")
}

/// The numbers that hold now, whether the office set them or not.
async fn settings(work: &Work) -> Result<Json, Refusal> {
    let settings = setting::load(work).await?;
    let numbers = SettingCode::ALL.iter().map(|code| (code.code().to_owned(), settings.now(*code).into()));
    Ok(Json::Object(numbers.collect()))
}

async fn set_up(work: &Work, table: &str, columns: &[&str]) -> Result<Json, Refusal> {
    let source = if table == "question" { QUESTIONS } else { table };
    let sql = format!(
        "SELECT {} FROM {source} t WHERE office_id = $1 AND voided = FALSE ORDER BY {}",
        columns.join(", "),
        columns[..2].join(", ")
    );
    let rows = work.tx.rows(&sql, &[]).await?;
    rows.iter().map(|row| row_of(row, columns)).collect::<Result<Vec<_>, Refusal>>().map(Json::Array)
}

fn row_of(row: &Row, columns: &[&str]) -> Result<Json, Refusal> {
    let mut object = Map::new();
    for column in columns {
        let value = row.value(column)?;
        if *value != Value::Null {
            object.insert((*column).to_owned(), casework::event::json(value));
        }
    }
    Ok(Json::Object(object))
}

fn form(kind: &Kind) -> Json {
    let fields = kind.fields.iter().filter(|field| !field.managed);
    let told =
        fields.map(|field| json!({"name": field.key(), "kind": kind_of(field.kind), "required": field.required}));
    let roles = |roles: &[casework::kind::Role]| roles.iter().map(|role| role.code()).collect::<Vec<_>>();
    json!({
        "kind": kind.table,
        "fields": told.collect::<Vec<_>>(),
        "readers": roles(kind.readers),
        "writers": roles(kind.writers),
    })
}

fn kind_of(kind: FieldKind) -> Json {
    match kind {
        FieldKind::Choice(choices) => json!({"choice": choices.name, "values": choices.values}),
        other => format!("{other:?}").to_lowercase().into(),
    }
}

/// Every figure's definition, sorted by its id.
pub fn figures(catalogue: &'static Catalogue) -> Vec<Json> {
    let mut figures: Vec<_> = catalogue.figures().collect();
    figures.sort_by_key(|figure| figure.id);
    let told = figures.into_iter().map(|figure| {
        let opens_to = if figure.opens_to == OpensTo::Villages { "villages" } else { "rows" };
        json!({"id": figure.id, "line": figure.line.code(), "opens_to": opens_to, "rule": format!("{:?}", figure.rule), "source": format!("{:?}", figure.source)})
    });
    told.collect()
}
