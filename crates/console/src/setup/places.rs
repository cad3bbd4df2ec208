//! The office's places from a list: what is there, and a newer list to bring it up to date.

use std::{collections::HashMap, sync::Arc};

use ::places::{Imported, PlaceRow};
use axum::{http::StatusCode, response::IntoResponse as _};
use casework::{Refusal, Work, kind::Role};
use door::{
    Refused, SentForm,
    long_work::{Asked, Progress, Stop},
};
use imports::{Limits, Outcome, Places, Rejection, Source, Table, table::Options};
use jiff::civil::date;
use web::pages::{
    items::{Item, ItemSection, ItemsPage},
    layout::{Link, Notice, Tone},
    records::{Field, FieldGroup, Form, Input},
};

use super::{HERE, frame, must};
use crate::{
    desk::{Answer, Desk, show},
    long_work::do_or_leave,
};

const PATH: &str = "/setup/places";
/// The day from which a first list holds: before any record that an old list may bring.
const FIRST_DAY: jiff::civil::Date = date(1900, 1, 1);
/// Rows left out that are named on the page.
const NAMED: usize = 20;

/// A list as it was read.
struct Read {
    rows: Vec<PlaceRow>,
    left_out: Vec<Rejection>,
}

async fn page(desk: &Desk, said: Option<Notice>, error: Option<String>, left_out: &[Rejection]) -> Answer {
    let levels = desk.read(|work| async move { by_level(&work).await }).await?;
    let mut field =
        Field::new("file", desk.t("setup-places-file"), Input::File { accept: ".csv,.csv.gz,.xlsx".into() })
            .hint(desk.t("setup-places-file-hint"));
    field.error = error;
    let status = if field.error.is_some() { StatusCode::UNPROCESSABLE_ENTITY } else { StatusCode::OK };
    let level = |(level, n): &(i64, i64)| Item {
        link: Some(Link::new(desk.t(&format!("place-level-{level}")), "/places")),
        about: vec![i18n::number(desk.lang, *n)],
        ..Item::default()
    };
    let row = |rejection: &Rejection| Item { title: rejection.to_string(), ..Item::default() };
    let section = |key: &str, items: Vec<Item>| ItemSection {
        key: key.to_owned(),
        title: desk.t(&format!("setup-places-{key}")),
        items,
        empty: desk.t("places-empty"),
    };
    let mut sections = vec![section("there", levels.iter().map(level).collect())];
    if !left_out.is_empty() {
        sections.insert(0, section("left-out", left_out.iter().take(NAMED).map(row).collect()));
    }
    let mut frame = frame(desk);
    frame.notices.extend(said);
    let page = ItemsPage {
        title: desk.t("step-places"),
        lead: desk.t("setup-places-lead"),
        fresh: None,
        make: Some(Form {
            action: PATH.to_owned(),
            groups: vec![FieldGroup { fields: vec![field], ..FieldGroup::default() }],
            submit: desk.t("setup-places-take"),
            cancel: Some(Link::new(desk.t("setup-title"), HERE)),
            file: true,
            ..Form::default()
        }),
        sections,
        frame,
    };
    Ok((status, show(&page)).into_response())
}

async fn by_level(work: &Work) -> Result<Vec<(i64, i64)>, Refusal> {
    let sql = "SELECT level, COUNT(*) AS n FROM place WHERE office_id = $1 AND valid_to IS NULL GROUP BY level ORDER BY level";
    let rows = work.tx.rows(sql, &[]).await?;
    rows.iter().map(|row| Ok((row.get("level")?, row.get("n")?))).collect()
}

/// `GET /setup/places`.
pub async fn get(desk: Desk) -> Answer {
    must(&desk, &[Role::Administrator])?;
    page(&desk, None, None, &[]).await
}

/// `POST /setup/places`: a list is taken over, all of it but what is told.
pub async fn post(desk: Desk, sent: Result<SentForm, Refused>) -> Answer {
    must(&desk, &[Role::Administrator])?;
    let sent = sent.map_err(|refused| desk.refused(&refused))?;
    let bytes = sent.files_of("file").next().map(|file| file.bytes.to_vec()).unwrap_or_default();
    if bytes.is_empty() {
        return page(&desk, None, Some(desk.t("problem-required")), &[]).await;
    }
    let asked = Asked { key: "places", about: String::new(), back: PATH.to_owned(), stop: Stop::Asks };
    do_or_leave(&desk, asked, |desk, progress| take_over(desk, progress, bytes)).await
}

async fn take_over(desk: Desk, progress: Progress, bytes: Vec<u8>) -> Answer {
    let levels = desk.read(|work| async move { known(&work).await }).await?;
    let read = tokio::task::spawn_blocking(move || read(bytes, &levels)).await;
    let Read { rows, left_out } = match read {
        Ok(Ok(read)) => read,
        Ok(Err(sentence)) => return page(&desk, None, Some(sentence), &[]).await,
        Err(_) => return Err(desk.trouble(Refusal::Rule("unreadable-form"))),
    };
    let rows = Arc::new(rows);
    let imported = desk.write(move |work| {
        let (rows, progress) = (Arc::clone(&rows), progress.clone());
        async move {
            let first = work.tx.rows("SELECT 1 AS one FROM place WHERE office_id = $1 LIMIT 2", &[]).await?.len() < 2;
            let from = if first { FIRST_DAY } else { work.tx.today() };
            progress.begin(rows.len() as u64);
            let imported = ::places::import(&work, progress.count(rows.iter().cloned()), from, |_| ()).await;
            // What was stopped between two rows is taken back whole.
            progress.still_wanted().and(imported)
        }
    });
    match imported.await {
        Ok(imported) => page(&desk, Some(told(&desk, imported)), None, &left_out).await,
        Err(Refusal::Invalid(problems)) => {
            let sentences: Vec<_> = problems.0.iter().map(|it| door::sentence_of(it, desk.lang)).collect();
            page(&desk, None, Some(sentences.join(" ")), &left_out).await
        }
        Err(other) => Err(desk.trouble(other)),
    }
}

fn told(desk: &Desk, imported: Imported) -> Notice {
    let number = |n: u64| i18n::number(desk.lang, i64::try_from(n).unwrap_or(i64::MAX));
    let Imported { new, renamed, moved, unchanged, .. } = imported;
    let numbers = [("new", new), ("renamed", renamed), ("moved", moved), ("unchanged", unchanged)];
    let numbers = numbers.map(|(name, n)| (name, number(n).into()));
    let text = i18n::text_with(desk.lang, "setup-places-taken", &numbers);
    Notice { tone: Tone::Good, text, link: Some(Link::new(desk.t("setup-go-on"), HERE)) }
}

/// Levels of the places that the office has, by code.
async fn known(work: &Work) -> Result<HashMap<String, u8>, Refusal> {
    let sql = "SELECT code, level FROM place WHERE office_id = $1 AND valid_to IS NULL";
    let rows = work.tx.rows(sql, &[]).await?;
    rows.iter().map(|row| Ok((row.get("code")?, u8::try_from(row.get::<i64>("level")?).unwrap_or_default()))).collect()
}

fn read(bytes: Vec<u8>, levels: &HashMap<String, u8>) -> Result<Read, String> {
    let table = Table::open(&Source::from(bytes), &Limits::UPLOAD, &Options::default()).map_err(|it| it.to_string())?;
    let list = Places::new(table, |code: &str| levels.get(code).copied()).map_err(|error| error.to_string())?;
    let mut read = Read { rows: Vec::new(), left_out: Vec::new() };
    for outcome in list {
        match outcome.map_err(|error| error.to_string())? {
            Outcome::Accepted(row) => {
                let (level, parent) = (i64::from(row.level), row.parent);
                read.rows.push(PlaceRow { code: row.code, name: row.name, level, parent });
            }
            Outcome::Repeated { .. } => {}
            Outcome::Rejected(rejection) => read.left_out.push(rejection),
        }
    }
    Ok(read)
}
