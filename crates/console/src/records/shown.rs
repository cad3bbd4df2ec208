//! Values as people read them: days, money, choices and names in their language.

use casework::{
    kind::{Field, FieldKind},
    written::{Named, Names},
};
use i18n::Lang;
use jiff::{Timestamp, civil::Date};
use store::{FromValue, Value};
use uuid::Uuid;
use web::pages::{
    layout::Tone,
    records::{Cell, Fact},
};

use crate::desk::Desk;

/// A day in words.
pub fn day(lang: Lang, day: Date) -> String {
    i18n::day(lang, day)
}

/// The value of a field in words; empty where nothing was entered.
pub fn value(desk: &Desk, field: &Field, value: &Value, names: &Names) -> String {
    let lang = desk.lang;
    match (field.kind, value) {
        (_, Value::Null) => String::new(),
        (FieldKind::Choice(choices), Value::Text(word)) => i18n::text(lang, &format!("choice-{}-{word}", choices.name)),
        (FieldKind::Day, value) => Date::from_value(value).map_or_else(String::new, |on| day(lang, on)),
        (FieldKind::Money, Value::Int(fen)) => i18n::money(lang, *fen),
        (FieldKind::Count, Value::Int(n)) => i18n::number(lang, *n),
        (FieldKind::Degrees, Value::Real(degrees)) => format!("{degrees}°"),
        (FieldKind::Flag, value) => {
            let yes = bool::from_value(value).unwrap_or_default();
            i18n::text(lang, if yes { "value-yes" } else { "value-no" })
        }
        (FieldKind::Place | FieldKind::Record(_), value) => {
            names.get(field.kind, value).map_or_else(String::new, |it| named(lang, it))
        }
        (FieldKind::Instant, value) => Timestamp::from_value(value).map_or_else(String::new, |at| local_time(desk, at)),
        (_, Value::Text(text)) => text.clone(),
        (_, Value::Int(n)) => n.to_string(),
        _ => String::new(),
    }
}

/// Day and time where the office is.
pub fn local_time(desk: &Desk, at: Timestamp) -> String {
    let at = at.to_zoned_datetime(desk.app.store.env().zone.clone());
    format!("{} {:02}:{:02}", day(desk.lang, at.date()), at.hour(), at.minute())
}

/// A name that the office gave, in the language of the page where there is one.
pub fn named(lang: Lang, named: &Named) -> String {
    i18n::named(lang, &named.name, named.name_en.as_deref())
}

/// The name of a place.
pub fn place_name(names: &Names, id: Uuid) -> String {
    names.place(id).map_or_else(String::new, |named| named.name.clone())
}

/// What a state means, whatever the kind: open ones wait, ends are good or plain.
pub fn tone(word: &str) -> Tone {
    match word {
        "closed" | "settled" | "sealed" | "completed" => Tone::Good,
        "received" | "registered" | "open" | "planned" => Tone::Waiting,
        "handed_over" | "accepted" | "in_mediation" | "under_way" | "replied" => Tone::Active,
        _ => Tone::Plain,
    }
}

/// A value in a row of a list.
pub fn cell(desk: &Desk, field: &Field, stored: &Value, names: &Names, is_state: bool) -> Cell {
    let text = value(desk, field, stored, names);
    match stored {
        Value::Text(word) if is_state => Cell::tag(text, tone(word)),
        _ => Cell::text(clipped(&text)),
    }
}

/// The first words of a long text.
pub fn clipped(text: &str) -> String {
    let mut chars = text.chars();
    let short: String = chars.by_ref().take(120).map(|c| if c == '\n' { ' ' } else { c }).collect();
    if chars.next().is_some() { format!("{short}…") } else { short }
}

/// A value on a record's page; what points at another record leads there.
pub fn fact(
    desk: &Desk,
    label: String,
    field: &Field,
    stored: &Value,
    names: &Names,
    collection: Option<&str>,
) -> Fact {
    let mut fact = Fact::new(label, value(desk, field, stored, names));
    if let (Some(collection), Some(id)) = (collection, Uuid::from_value(stored))
        && !fact.value.is_empty()
    {
        fact.value = clipped(&fact.value);
        fact.href = Some(format!("/{collection}/{id}"));
    }
    fact
}
