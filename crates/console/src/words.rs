//! `/help/words`: which texts a language lacks, and the texts of each file beside the English and Chinese ones, for those who
//! translate them or read a translation over. Read from the program's own files: nothing of an office stands here.

use std::collections::BTreeMap;

use axum::{extract::Path, http::Method, response::Response};
use casework::Refusal;
use door::{Access, Route};
use i18n::{Entry, Lang};
use web::pages::{
    layout::Link,
    records::{Cell, Column, Row, Table},
    register::{RegisterPage, RegisterSection},
};

use crate::{
    desk::{Answer, show},
    guest::Guest,
};

/// The routes of the texts.
pub fn routes() -> Vec<Route> {
    vec![
        Route::new(Method::GET, "/help/words", Access::Public, overview),
        Route::new(Method::GET, "/help/words/{lang}/{topic}", Access::Public, file),
    ]
}

async fn overview(guest: Guest) -> Response {
    let languages = Lang::ALL.into_iter().filter(|lang| *lang != Lang::En);
    let sections = [counts(&guest)].into_iter().chain(languages.map(|lang| language(&guest, lang)));
    show(&RegisterPage {
        frame: guest.frame(),
        title: guest.t("words-title"),
        lead: guest.t("words-lead"),
        sections: sections.collect(),
    })
}

fn counts(guest: &Guest) -> RegisterSection {
    let row = |lang: Lang| {
        let (texts, lacking) = (i18n::keys(lang).len(), i18n::lacking(lang).len());
        let state = if lang.awaits_a_reader() { "words-state-draft" } else { "words-state-read" };
        let number = |n: usize| Cell::text(i18n::number(guest.lang, i64::try_from(n).unwrap_or(i64::MAX)));
        let name = Cell::text(lang.native_name()).lang(lang.code());
        Row { cells: vec![name, number(texts), number(lacking), Cell::text(guest.t(state))], ..Row::default() }
    };
    let column = |key: &str| guest.t(&format!("words-column-{key}"));
    RegisterSection {
        key: "languages".to_owned(),
        title: guest.t("words-languages"),
        lead: guest.t("words-languages-lead"),
        table: Table {
            caption: guest.t("words-languages"),
            columns: vec![
                Column::text(column("language")),
                Column::number(column("texts")),
                Column::number(column("missing")),
                Column::text(column("state")),
            ],
            rows: Lang::ALL.map(row).into(),
        },
        links: Vec::new(),
    }
}

fn language(guest: &Guest, lang: Lang) -> RegisterSection {
    let lacking = i18n::lacking(lang);
    let n = i64::try_from(lacking.len()).unwrap_or(i64::MAX);
    let mut topics: Vec<&str> = i18n::entries(lang).into_iter().map(|entry| entry.topic).collect();
    topics.dedup();
    let link = |topic: &str| Link::new(format!("{topic}.ftl"), format!("/help/words/{}/{topic}", lang.code()));
    RegisterSection {
        key: lang.code().to_owned(),
        title: lang.native_name().to_owned(),
        lead: i18n::text_with(guest.lang, "words-missing", &[("n", n.into())]),
        table: if lacking.is_empty() { Table::default() } else { beside(guest, lang, &lacking, true) },
        links: topics.into_iter().map(link).collect(),
    }
}

async fn file(guest: Guest, Path((code, topic)): Path<(String, String)>) -> Answer {
    let nothing = || guest.trouble(Refusal::NotFound);
    let lang = Lang::parse(&code).ok_or_else(nothing)?;
    let texts: Vec<Entry> = i18n::entries(lang).into_iter().filter(|entry| entry.topic == topic).collect();
    if texts.is_empty() {
        return Err(nothing());
    }
    let path = format!("crates/i18n/locales/{}/{topic}.ftl", lang.code());
    let section = RegisterSection {
        key: "texts".to_owned(),
        title: format!("{topic}.ftl"),
        lead: path,
        table: beside(&guest, lang, &texts, false),
        links: vec![Link::new(guest.t("words-title"), "/help/words")],
    };
    Ok(show(&RegisterPage {
        title: i18n::prose::labelled(guest.lang, &guest.t("words-title"), lang.native_name()),
        lead: guest.t("words-file-lead"),
        sections: vec![section],
        frame: guest.frame(),
    }))
}

/// Texts with their keys, each in English, in simplified Chinese and in the language itself, as they stand in the files.
fn beside(guest: &Guest, lang: Lang, texts: &[Entry], with_files: bool) -> Table {
    let mut shown = vec![Lang::En, Lang::ZhHans];
    if !shown.contains(&lang) {
        shown.push(lang);
    }
    let sources: Vec<BTreeMap<&str, String>> = shown
        .iter()
        .map(|lang| i18n::entries(*lang).into_iter().map(|entry| (entry.key, entry.source)).collect())
        .collect();
    let row = |text: &Entry| {
        let key = Cell::text(text.key);
        let key = if with_files { key.note(format!("{}.ftl", text.topic)) } else { key };
        let source = |(lang, texts): (&Lang, &BTreeMap<&str, String>)| {
            Cell::text(texts.get(text.key).cloned().unwrap_or_default()).lang(lang.code())
        };
        Row { cells: [key].into_iter().chain(shown.iter().zip(&sources).map(source)).collect(), ..Row::default() }
    };
    let names = shown.iter().map(|lang| Column::text(lang.native_name()));
    Table {
        caption: guest.t("words-title"),
        columns: [Column::text(guest.t("words-column-key"))].into_iter().chain(names).collect(),
        rows: texts.iter().map(row).collect(),
    }
}
