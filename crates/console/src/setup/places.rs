//! The office's places from a list: what is there, what a newer list would do, and taking it over.

mod told;

use std::sync::Arc;

use ::places::{Levels, ListRow, PlaceRow, Taken, Taking};
use axum::{http::StatusCode, response::IntoResponse as _};
use base64::{Engine as _, engine::general_purpose::URL_SAFE_NO_PAD};
use casework::{Refusal, Work, kind::Role};
use door::{
    Refused, SentForm,
    long_work::{Asked, Progress, Stop},
};
use imports::{Limits, Outcome, Places, Rejection, Source, Table, table::Options};
use jiff::civil::{Date, date};
use web::pages::{
    items::{Item, ItemSection, ItemsPage},
    layout::{Link, Notice},
    records::{Choice, Field, FieldGroup, Form, Input},
};

use super::{HERE, frame, must};
use crate::{
    desk::{Answer, Desk, show},
    long_work::do_or_leave,
};

const PATH: &str = "/setup/places";
/// The day from which a first list holds: before any record that an old list may bring.
const FIRST_DAY: Date = date(1900, 1, 1);

/// A list as it was sent, and how it is meant.
#[derive(Clone, Default)]
struct SentList {
    bytes: Vec<u8>,
    /// The day as typed; the usual one where empty.
    valid_from: String,
    complete: bool,
    only_look: bool,
}

impl SentList {
    fn read(sent: &SentForm) -> Self {
        let file = sent.files_of("file").next().map(|file| file.bytes.to_vec());
        // What was looked at comes back with the page that showed it.
        let kept = || URL_SAFE_NO_PAD.decode(sent.fields.one("kept")).unwrap_or_default();
        Self {
            bytes: file.filter(|bytes| !bytes.is_empty()).unwrap_or_else(kept),
            valid_from: sent.fields.one("valid_from").trim().to_owned(),
            complete: !matches!(sent.fields.one("complete"), "" | "false"),
            only_look: sent.fields.one("step") == "look",
        }
    }
}

/// Rows of a list, and those that cannot be read.
struct Read {
    rows: Vec<ListRow>,
    left_out: Vec<Rejection>,
}

/// What is said at the head of the page, and of which list.
#[derive(Default)]
struct Said {
    notice: Option<Notice>,
    error: Option<(&'static str, String)>,
    left_out: Vec<Rejection>,
    taken: Option<Taken>,
    /// The list that was looked at and may be taken over now.
    looked_at: Option<SentList>,
}

async fn page(desk: &Desk, said: Said) -> Answer {
    let (levels, bare) = desk.read(|work| async move { there(&work).await }).await?;
    let status = if said.error.is_some() { StatusCode::UNPROCESSABLE_ENTITY } else { StatusCode::OK };
    let level = |(level, n): &(i64, i64)| Item {
        link: Some(Link::new(desk.t(&format!("place-level-{level}")), "/places")),
        about: vec![i18n::number(desk.lang, *n)],
        ..Item::default()
    };
    let mut sections = said.taken.as_ref().map(|taken| told::sections(desk, taken)).unwrap_or_default();
    if !said.left_out.is_empty() {
        sections.insert(0, told::left_out(desk, &said.left_out));
    }
    sections.push(ItemSection {
        key: "there".to_owned(),
        title: desk.t("setup-places-there"),
        items: levels.iter().map(level).collect(),
        empty: desk.t("places-empty"),
    });
    let mut frame = frame(desk);
    frame.notices.extend(said.notice);
    let make = match said.looked_at {
        Some(list) => confirmation(desk, &list),
        None => form(desk, said.error, bare),
    };
    let (title, lead) = (desk.t("step-places"), desk.t("setup-places-lead"));
    let page = ItemsPage { title, lead, fresh: None, make: Some(make), sections, frame };
    Ok((status, show(&page)).into_response())
}

fn form(desk: &Desk, error: Option<(&'static str, String)>, bare: bool) -> Form {
    let accept = ".csv,.csv.gz,.xlsx".to_owned();
    let file = Field::new("file", desk.t("setup-places-file"), Input::File { accept });
    let mut fields = vec![file.hint(desk.t("setup-places-file-hint"))];
    if !bare {
        let step = |value: &str| Choice::new(value, desk.t(&format!("setup-places-step-{value}")));
        let day = Field::new("valid_from", desk.t("setup-places-day"), Input::Day).optional();
        let complete = Field::new("complete", desk.t("setup-places-complete"), Input::Flag).optional();
        let steps = Field::new("step", desk.t("setup-places-step"), Input::Choice(vec![step("look"), step("take")]));
        fields.push(day.hint(desk.t("setup-places-day-hint")));
        fields.push(complete.hint(desk.t("setup-places-complete-hint")));
        fields.push(steps.value("look"));
    }
    if let Some((name, sentence)) = error
        && let Some(field) = fields.iter_mut().find(|field| field.name == name)
    {
        field.error = Some(sentence);
    }
    Form {
        action: PATH.to_owned(),
        groups: vec![FieldGroup { fields, ..FieldGroup::default() }],
        submit: desk.t(if bare { "setup-places-take" } else { "setup-places-send" }),
        cancel: Some(Link::new(desk.t("setup-title"), HERE)),
        file: true,
        ..Form::default()
    }
}

/// Takes over the list that was looked at.
fn confirmation(desk: &Desk, list: &SentList) -> Form {
    let hidden = [
        ("kept", URL_SAFE_NO_PAD.encode(&list.bytes)),
        ("valid_from", list.valid_from.clone()),
        ("complete", if list.complete { "true".to_owned() } else { String::new() }),
        ("step", "take".to_owned()),
    ];
    Form {
        action: PATH.to_owned(),
        hidden: hidden.into_iter().map(|(name, value)| (name.to_owned(), value)).collect(),
        submit: desk.t("setup-places-take-now"),
        cancel: Some(Link::new(desk.t("action-cancel"), PATH)),
        ..Form::default()
    }
}

/// How many places of each level there are, and whether the office is all there is.
async fn there(work: &Work) -> Result<(Vec<(i64, i64)>, bool), Refusal> {
    let sql = "SELECT level, COUNT(*) AS n FROM place WHERE office_id = $1 AND valid_to IS NULL GROUP BY level ORDER BY level";
    let rows = work.tx.rows(sql, &[]).await?;
    let levels: Result<Vec<(i64, i64)>, Refusal> =
        rows.iter().map(|row| Ok((row.get("level")?, row.get("n")?))).collect();
    let levels = levels?;
    let bare = levels.iter().map(|(_, n)| n).sum::<i64>() < 2;
    Ok((levels, bare))
}

/// `GET /setup/places`.
pub async fn get(desk: Desk) -> Answer {
    must(&desk, &[Role::Administrator])?;
    page(&desk, Said::default()).await
}

/// `POST /setup/places`: what a list would do, or taking it over.
pub async fn post(desk: Desk, sent: Result<SentForm, Refused>) -> Answer {
    must(&desk, &[Role::Administrator])?;
    let sent = sent.map_err(|refused| desk.refused(&refused))?;
    let list = SentList::read(&sent);
    let asked = Asked { key: "places", about: String::new(), back: PATH.to_owned(), stop: Stop::Asks };
    do_or_leave(&desk, asked, |desk, progress| taken_in(desk, progress, list)).await
}

async fn taken_in(desk: Desk, progress: Progress, list: SentList) -> Answer {
    let said = match take(&desk, progress, &list).await {
        Ok((taken, left_out)) => Said {
            notice: Some(told::counts(&desk, &taken.counts, list.only_look)),
            left_out,
            taken: Some(taken),
            looked_at: list.only_look.then_some(list),
            error: None,
        },
        Err(Stopped::Told(field, sentence, left_out)) => {
            Said { error: Some((field, sentence)), left_out, ..Said::default() }
        }
        Err(Stopped::Refused(Refusal::Invalid(problems))) => {
            let of_the_day = problems.0.iter().any(|it| it.field == "valid_from");
            let sentences: Vec<_> = problems.0.iter().map(|it| door::sentence_of(it, desk.lang)).collect();
            let field = if of_the_day { "valid_from" } else { "file" };
            Said { error: Some((field, sentences.join(" "))), ..Said::default() }
        }
        Err(Stopped::Refused(other)) => return Err(desk.trouble(other)),
    };
    page(&desk, said).await
}

/// Why a list is not taken over.
enum Stopped {
    /// What is wrong, at which field, with the rows that cannot be read.
    Told(&'static str, String, Vec<Rejection>),
    /// Refused by the gazetteer.
    Refused(Refusal),
}

impl From<Refusal> for Stopped {
    fn from(refusal: Refusal) -> Self {
        Self::Refused(refusal)
    }
}

/// Reads a list and takes it over, or looks what that would do.
async fn take(desk: &Desk, progress: Progress, list: &SentList) -> Result<(Taken, Vec<Rejection>), Stopped> {
    let told = |field, sentence| Stopped::Told(field, sentence, Vec::new());
    if list.bytes.is_empty() {
        return Err(told("file", desk.t("problem-required")));
    }
    let typed = Some(&list.valid_from).filter(|day| !day.is_empty());
    let day: Option<Date> =
        typed.map(|day| day.parse()).transpose().map_err(|_| told("valid_from", desk.t("problem-not-a-day")))?;
    let known = desk.app.read(desk.actor(), |work| async move { Ok(Levels::load(&work.tx).await?) });
    let levels = Arc::new(known.await?);
    let (bytes, shared) = (list.bytes.clone(), Arc::clone(&levels));
    let read = tokio::task::spawn_blocking(move || read(bytes, &shared)).await;
    let read = read.map_err(|_| Refusal::Rule("unreadable-form"))?;
    let Read { rows, left_out } = read.map_err(|sentence| told("file", sentence))?;
    if list.complete && !left_out.is_empty() {
        return Err(Stopped::Told("file", desk.t("problem-places-incomplete"), left_out));
    }
    let (rows, complete, dry_run) = (Arc::new(rows), list.complete, list.only_look);
    let taking = move |work: Work| {
        let (rows, levels, progress) = (Arc::clone(&rows), Arc::clone(&levels), progress.clone());
        async move {
            let usual = if levels.is_bare() { FIRST_DAY } else { work.tx.today() };
            let how = Taking { valid_from: day.unwrap_or(usual), complete, dry_run };
            progress.begin(rows.len() as u64);
            let taken = ::places::take_in(&work, progress.count(rows.iter().cloned()), how, |_| ()).await;
            // What was stopped between two rows is taken back whole.
            progress.still_wanted().and(taken)
        }
    };
    let taken = if dry_run { desk.app.read(desk.actor(), taking).await } else { desk.write(taking).await };
    Ok((taken?, left_out))
}

fn read(bytes: Vec<u8>, levels: &Levels) -> Result<Read, String> {
    let table = Table::open(&Source::from(bytes), &Limits::UPLOAD, &Options::default()).map_err(|it| it.to_string())?;
    let list = Places::new(table, |code: &str| levels.of(code)).map_err(|error| error.to_string())?;
    let mut read = Read { rows: Vec::new(), left_out: Vec::new() };
    for outcome in list {
        match outcome.map_err(|error| error.to_string())? {
            Outcome::Accepted(row) => {
                let place = PlaceRow { code: row.code, name: row.name, level: row.level.into(), parent: row.parent };
                let replaces = ListRow::codes(&row.replaces);
                read.rows.push(ListRow { place, replaces, line: Some(row.line) });
            }
            Outcome::Repeated { .. } => {}
            Outcome::Rejected(rejection) => read.left_out.push(rejection),
        }
    }
    Ok(read)
}
