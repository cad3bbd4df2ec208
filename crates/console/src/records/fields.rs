//! Fields of a kind or an action as fields of a form, with what was typed and what is wrong with it.

use std::sync::Arc;

use casework::{
    Problems, Refusal, Work,
    kind::{Field as KindField, FieldKind, Kind},
};
use i18n::Lang;
use serde_json::{Map, Value as Json};
use web::pages::{
    layout::PlaceGroup,
    records::{Choice, Field, Input},
};

use crate::desk::{Desk, place_groups};

/// What fields of a form choose from.
#[derive(Clone, Debug, Default)]
pub struct Lists {
    places: Arc<Vec<PlaceGroup>>,
    records: Vec<(&'static str, Vec<Offered>)>,
}

/// A record to choose.
#[derive(Clone, Debug)]
struct Offered {
    value: String,
    title: String,
    title_en: Option<String>,
}

/// Longer lists than this are not shown in a form.
const RECORDS_IN_A_LIST: usize = 500;

impl Lists {
    /// Loads what these fields choose from, as far as the actor may see it.
    pub async fn load(work: &Work, fields: &[KindField]) -> Result<Self, Refusal> {
        let mut lists = Self::default();
        for field in fields.iter().filter(|field| !field.managed) {
            match field.kind {
                FieldKind::Place if lists.places.is_empty() => lists.places = place_groups(work).await?,
                FieldKind::Record(table) if !lists.records.iter().any(|(known, _)| *known == table) => {
                    lists.records.push((table, records(work, table).await?));
                }
                _ => {}
            }
        }
        Ok(lists)
    }

    /// The records of a table to choose from, under their names in this language.
    pub fn of(&self, lang: Lang, table: &str) -> Vec<Choice> {
        let offered = self.records.iter().find(|(known, _)| *known == table).map_or(&[][..], |(_, offered)| offered);
        let choice = |it: &Offered| Choice::new(it.value.clone(), i18n::named(lang, &it.title, it.title_en.as_deref()));
        offered.iter().map(choice).collect()
    }

    /// The places to choose from.
    pub fn places(&self) -> Vec<PlaceGroup> {
        self.places.as_ref().clone()
    }
}

/// Records of the ground are few and known by code; the newest of other tables are offered by their titles.
async fn records(work: &Work, table: &'static str) -> Result<Vec<Offered>, Refusal> {
    let kind = work.kind(table)?;
    if !work.actor.may_read(kind) {
        return Ok(Vec::new());
    }
    let value = if kind.coded { "r.code" } else { "r.id" };
    let order = if kind.coded { "r.code" } else { "r.id DESC" };
    let english = if kind.has("name_en") { "r.name_en" } else { "CAST(NULL AS TEXT)" };
    let mut sql = store::Sql::new(format!(
        "SELECT {value} AS value, r.{} AS title, {english} AS title_en FROM {table} r WHERE r.office_id = $1 \
         AND r.voided = FALSE",
        kind.title
    ));
    casework::scope::condition(work, kind, &mut sql)?;
    sql.push(&format!(" ORDER BY {order} LIMIT {RECORDS_IN_A_LIST}"));
    let rows = work.tx.rows(sql.text(), sql.params()).await?;
    rows.iter()
        .map(|row| {
            let value =
                if kind.coded { row.get::<String>("value")? } else { row.get::<uuid::Uuid>("value")?.to_string() };
            let title: String = row.get::<Option<String>>("title")?.unwrap_or_default();
            Ok(Offered { value, title: super::shown::clipped(&title), title_en: row.get("title_en")? })
        })
        .collect()
}

/// Fields as a form shows them.
pub fn form_fields<'a>(
    desk: &Desk,
    kind: &Kind,
    fields: impl Iterator<Item = &'a KindField>,
    typed: &Map<String, Json>,
    problems: &Problems,
    lists: &Lists,
) -> Vec<Field> {
    fields.map(|field| form_field(desk, kind, field, typed, problems, lists)).collect()
}

fn form_field(
    desk: &Desk,
    kind: &Kind,
    field: &KindField,
    typed: &Map<String, Json>,
    problems: &Problems,
    lists: &Lists,
) -> Field {
    let label = super::label(desk, kind, field.key());
    let mut made = Field::new(field.key(), label, input(desk, field, lists)).value(written(typed.get(field.key())));
    // A box that is not ticked says no: it need not be given.
    made.required = field.required && field.kind != FieldKind::Flag;
    made.hint = i18n::try_text(desk.lang, &format!("hint-{}-{}", kind.table, field.key()));
    made.error = wrong(desk, field.key(), problems);
    made
}

/// What is wrong with a field, in a sentence.
pub fn wrong(desk: &Desk, key: &str, problems: &Problems) -> Option<String> {
    problems.0.iter().find(|problem| problem.field == key).map(|problem| door::sentence_of(problem, desk.lang))
}

/// What is wrong with the whole, or with a field that the form does not show.
pub fn whole(desk: &Desk, shown: &[Field], problems: &Problems) -> Vec<String> {
    let elsewhere = |field: &str| !shown.iter().any(|it| it.name == field);
    problems.0.iter().filter(|it| elsewhere(&it.field)).map(|problem| door::sentence_of(problem, desk.lang)).collect()
}

fn written(value: Option<&Json>) -> String {
    match value {
        Some(Json::String(text)) => text.clone(),
        Some(Json::Bool(true)) => "on".to_owned(),
        Some(Json::Number(number)) => number.to_string(),
        _ => String::new(),
    }
}

fn input(desk: &Desk, field: &KindField, lists: &Lists) -> Input {
    match field.kind {
        FieldKind::Short(max) => Input::Line(max),
        FieldKind::Text(max) => Input::Text(max),
        FieldKind::Choice(choices) => {
            let all = choices
                .values
                .iter()
                .map(|word| Choice::new(*word, desk.t(&format!("choice-{}-{word}", choices.name))));
            Input::Choice(all.collect())
        }
        FieldKind::Day => Input::Day,
        FieldKind::Instant => Input::Instant,
        FieldKind::Count => Input::Count,
        FieldKind::Money => Input::Money,
        FieldKind::Degrees => Input::Line(20),
        FieldKind::Flag => Input::Flag,
        FieldKind::Place if lists.places.is_empty() => {
            Input::Search { suggestions: "/places/suggestions".to_owned(), known: Vec::new() }
        }
        FieldKind::Place => Input::Place(lists.places()),
        FieldKind::Record(table) => Input::Select(lists.of(desk.lang, table)),
    }
}
