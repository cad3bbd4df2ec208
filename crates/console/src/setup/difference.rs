//! What a set-up from elsewhere would add, change and leave: read before anything is taken over.

use casework::kind::{FieldKind, Kind};
use lines::configuration::{Change, Outcome, Refused, Subject};
use serde_json::Value as Json;
use web::pages::{
    items::{Item, ItemSection, ItemsPage},
    layout::{Link, Tag, Tone},
    records::Form,
};

use super::frame;
use crate::{desk::Desk, records::clipped};

/// The page; `again` where it was tried and refused.
pub fn page(desk: &Desk, outcome: &Outcome, text: &str, again: bool) -> ItemsPage {
    let number = |n: usize| i18n::number(desk.lang, i64::try_from(n).unwrap_or(i64::MAX));
    let numbers = [
        ("new", outcome.new_entries()),
        ("changed", outcome.changed_entries()),
        ("unchanged", outcome.unchanged),
        ("only", outcome.only_here),
    ];
    let numbers = numbers.map(|(name, n)| (name, number(n).into()));
    let take = Form {
        action: "/setup/configuration/taking-over".to_owned(),
        hidden: vec![("file".to_owned(), text.to_owned())],
        submit: desk.t("configuration-take"),
        cancel: Some(Link::new(desk.t("action-cancel"), "/setup/configuration")),
        ..Form::default()
    };
    let section = |key: &str, items: Vec<Item>| ItemSection {
        key: key.to_owned(),
        title: desk.t(&format!("configuration-{key}")),
        items,
        empty: desk.t("configuration-nothing"),
    };
    let mut sections = vec![
        section("refused", outcome.refused.iter().map(|it| refused(desk, it)).collect()),
        section("left-out", outcome.left_out.iter().map(|it| left_out(desk, it)).collect()),
    ];
    sections.retain(|section| !section.items.is_empty());
    sections.push(section("differs", outcome.changes.iter().map(|it| change(desk, it)).collect()));
    let words =
        if again || !outcome.refused.is_empty() { "configuration-refused-lead" } else { "configuration-counts" };
    ItemsPage {
        title: desk.t("configuration-differs-title"),
        lead: i18n::text_with(desk.lang, words, &numbers),
        fresh: None,
        make: (outcome.refused.is_empty() && !outcome.changes.is_empty()).then_some(take),
        sections,
        frame: frame(desk),
    }
}

fn name(desk: &Desk, subject: &Subject) -> String {
    let words = match subject.table {
        "office" => return desk.t("step-office"),
        "setting" => return desk.t(&format!("choice-setting-{}", subject.name)),
        table => desk.t(&format!("kind-{table}")),
    };
    i18n::prose::labelled(desk.lang, &words, &subject.name)
}

fn change(desk: &Desk, change: &Change) -> Item {
    let kind = desk.app.catalogue.by_table(change.subject.table);
    let line = |(key, before, after): &(String, Json, Json)| {
        let label = label(desk, change.subject.table, key);
        let (before, after) = (shown(desk, kind, key, before), shown(desk, kind, key, after));
        let told = if change.new { after } else { format!("{before} → {after}") };
        i18n::prose::labelled(desk.lang, &label, &told)
    };
    let (word, tone) =
        if change.new { ("configuration-new", Tone::Good) } else { ("configuration-changed", Tone::Active) };
    Item {
        title: name(desk, &change.subject),
        tag: Some(Tag::new(desk.t(word), tone)),
        about: change.fields.iter().map(line).collect(),
        ..Item::default()
    }
}

fn label(desk: &Desk, table: &str, key: &str) -> String {
    match (table, key) {
        ("office", _) => desk.t("setup-office-language"),
        ("setting", _) => desk.t("register-column-value"),
        ("calendar", "days") => desk.t("kind-calendar_day-many"),
        _ => desk.t(&format!("field-{table}-{key}")),
    }
}

fn shown(desk: &Desk, kind: Option<&Kind>, key: &str, value: &Json) -> String {
    let field = kind.and_then(|kind| kind.fields.iter().find(|field| field.key() == key));
    match (field.map(|field| field.kind), value) {
        (_, Json::Null) => "–".to_owned(),
        (_, Json::Bool(yes)) => desk.t(if *yes { "value-yes" } else { "value-no" }),
        (Some(FieldKind::Choice(choices)), Json::String(word)) if choices.values.contains(&word.as_str()) => {
            desk.t(&format!("choice-{}-{word}", choices.name))
        }
        (_, Json::String(text)) => clipped(text),
        (_, other) => other.to_string(),
    }
}

fn left_out(desk: &Desk, subject: &Subject) -> Item {
    Item { title: name(desk, subject), ..Item::default() }
}

fn refused(desk: &Desk, refused: &Refused) -> Item {
    let lang = desk.lang;
    let sentences = match &refused.refusal {
        casework::Refusal::Invalid(problems) => problems.0.iter().map(|it| door::sentence_of(it, lang)).collect(),
        other => vec![door::sentence(other, lang)],
    };
    Item {
        title: name(desk, &refused.subject),
        tag: Some(Tag::new(desk.t("configuration-refused"), Tone::Late)),
        about: sentences,
        ..Item::default()
    }
}
