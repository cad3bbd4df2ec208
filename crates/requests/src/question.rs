//! A category's own questions: set up by the office, refused where they ask what is forbidden, answered at intake.

use casework::{
    Problems, Refusal, Work, choices,
    field_type::{Id, Short, Text, table},
    find,
    kind::{Kind, Line, Role},
    record,
    values::{Check, Record, checked},
};
use serde_json::{Map, Value as Json};
use uuid::Uuid;

choices! {
    /// How a question is answered.
    pub enum Asks as "asks" {
        /// In words.
        Text = "text",
        /// By a number.
        Number = "number",
        /// By a day.
        Day = "day",
        /// By one of its choices.
        OneOf = "one_of",
        /// By any of its choices.
        ManyOf = "many_of",
    }
}

record! {
    /// An extra question of a category.
    pub struct Question {
        /// The category that asks it.
        category_id: Id<table::Category>,
        /// Short code, by which the answer is kept.
        code: Short,
        /// What is asked, in the office's main language.
        label: Short,
        /// What is asked, in English.
        label_en: Option<Short>,
        /// How it is answered.
        asks: Asks,
        /// One per line: `value|label|label in English`.
        choices: Option<Text>,
        /// Whether it must be answered.
        needed: bool,
        /// Its place among the questions.
        place_in_form: u32,
    }
}

/// An extra question of a category.
pub static QUESTION: Kind = Kind {
    table: "question",
    collection: "questions",
    line: Line::Ground,
    fields: Question::FIELDS,
    title: "label",
    columns: &["category_id", "code", "asks", "needed"],
    parent: Some(("category_id", "category")),
    entered: "question.defined",
    readers: &Role::ALL,
    writers: &[Role::Administrator, Role::Coordinator],
    check: checked::<Question>,
    ..Kind::BASE
};

/// One choice of a question.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Choice<'a> {
    /// As kept.
    pub value: &'a str,
    /// As read in the office's main language.
    pub label: &'a str,
    /// As read in English.
    pub label_en: &'a str,
}

impl Question {
    /// Its choices in their order.
    pub fn choices(&self) -> Vec<Choice<'_>> {
        let lines = self.choices.as_ref().map(|text| text.0.as_str()).unwrap_or_default().lines();
        lines.map(str::trim).filter(|line| !line.is_empty()).map(choice).collect()
    }
}

fn choice(line: &str) -> Choice<'_> {
    let mut parts = line.split('|').map(str::trim);
    let value = parts.next().unwrap_or_default();
    let label = parts.next().filter(|part| !part.is_empty()).unwrap_or(value);
    Choice { value, label, label_en: parts.next().filter(|part| !part.is_empty()).unwrap_or(label) }
}

impl Check for Question {
    fn check(&self, problems: &mut Problems) {
        let chosen = matches!(self.asks, Asks::OneOf | Asks::ManyOf);
        let choices = self.choices();
        problems.when(chosen && choices.len() < 2, "choices", "choices-missing");
        problems.when(!chosen && self.choices.is_some(), "choices", "no-choices-here");
        let double =
            choices.iter().enumerate().any(|(n, one)| choices[..n].iter().any(|other| other.value == one.value));
        problems.when(double, "choices", "choice-twice");
        let code = &self.code.0;
        let plain = code.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '_');
        problems.when(!plain || !code.starts_with(|c: char| c.is_ascii_lowercase()), "code", "not-a-code");
    }
}

/// The questions of a category, in their order.
pub async fn of_category(work: &Work, category: Uuid) -> Result<Vec<Question>, Refusal> {
    let sql = format!(
        "SELECT {} FROM question r WHERE r.office_id = $1 AND r.category_id = $2 AND r.voided = FALSE \
                       ORDER BY r.place_in_form, r.id",
        find::columns(&QUESTION)
    );
    let rows = work.tx.rows(&sql, store::params![category]).await?;
    rows.iter().map(|row| Question::of(&casework::values::Values::from_row(&QUESTION, row)?)).collect()
}

/// The answers in their kept form; every missing or ill-shaped one is named as `answers.CODE`.
pub fn checked_answers(questions: &[Question], sent: &Map<String, Json>) -> Result<Map<String, Json>, Problems> {
    let mut problems = Problems::default();
    let mut kept = Map::new();
    for name in sent.keys().filter(|name| !questions.iter().any(|question| question.code.0 == **name)) {
        problems.add(&format!("answers.{name}"), "unknown-field");
    }
    for question in questions {
        let field = format!("answers.{}", question.code.0);
        match answer(question, sent.get(&question.code.0).unwrap_or(&Json::Null)) {
            Ok(Some(value)) => _ = kept.insert(question.code.0.clone(), value),
            Ok(None) if question.needed => problems.add(&field, "required"),
            Ok(None) => {}
            Err(code) => problems.add(&field, code),
        }
    }
    if problems.0.is_empty() { Ok(kept) } else { Err(problems) }
}

fn answer(question: &Question, sent: &Json) -> Result<Option<Json>, &'static str> {
    let texts: Vec<String> = match sent {
        Json::Null => Vec::new(),
        Json::Array(items) => items.iter().map(plain).collect::<Result<_, _>>()?,
        one => vec![plain(one)?],
    };
    let texts: Vec<&str> = texts.iter().map(|text| text.trim()).filter(|text| !text.is_empty()).collect();
    let Some(first) = texts.first().copied() else { return Ok(None) };
    if question.asks != Asks::ManyOf && texts.len() > 1 {
        return Err("one-answer");
    }
    let known = |text: &&str| question.choices().iter().any(|choice| choice.value == *text);
    match question.asks {
        Asks::Text if first.chars().count() > 1000 => Err("too-long"),
        Asks::Text => Ok(Some(first.into())),
        Asks::Number => {
            first.parse::<f64>().ok().filter(|n| n.is_finite()).map(|_| Some(first.into())).ok_or("not-a-number")
        }
        Asks::Day => {
            first.parse::<jiff::civil::Date>().map(|day| Some(day.to_string().into())).map_err(|_| "not-a-day")
        }
        Asks::OneOf if known(&first) => Ok(Some(first.into())),
        Asks::ManyOf if texts.iter().all(known) => Ok(Some(texts.into())),
        Asks::OneOf | Asks::ManyOf => Err("not-a-choice"),
    }
}

fn plain(value: &Json) -> Result<String, &'static str> {
    match value {
        Json::String(text) => Ok(text.clone()),
        Json::Number(number) => Ok(number.to_string()),
        Json::Bool(yes) => Ok(yes.to_string()),
        _ => Err("wrong-type"),
    }
}
