//! The page of one record: its facts, its parts, what may be done with it, and what happened to it.

use ::files::ATTACHMENT;
use axum::{
    extract::{Path, State},
    http::StatusCode,
    response::{IntoResponse as _, Response},
};
use casework::{
    Problems, Refusal, Work,
    change::Stored,
    event::{self, Entry},
    find,
    kind::{FieldKind, Kind, Role},
    void,
    written::Names,
};
use door::App;
use jiff::civil::Date;
use lines::{
    actions::{self, Action},
    undoing,
};
use serde_json::{Map, Value as Json};
use uuid::Uuid;
use web::pages::{
    layout::{Link, Tag, Tone},
    records::{Action as ActionPanel, Contact, Difference, Fact, FieldGroup, Form, Moment, RecordPage, Related},
};

use super::{
    address,
    fields::{Lists, form_fields, whole},
    files, id, kind, label, list,
    shown::{day, fact, local_time, tone, value},
};
use crate::desk::{Answer, Desk, show};

/// An action whose form was sent and is shown again with what is wrong.
#[derive(Clone, Debug, Default)]
pub struct Again {
    /// Which action.
    pub noun: String,
    /// What was typed.
    pub typed: Map<String, Json>,
    /// What is wrong with its fields.
    pub problems: Problems,
    /// What stands against the whole.
    pub faults: Vec<String>,
    /// The status of the answer.
    pub status: StatusCode,
}

/// What a page shows of a record.
struct Found {
    record: Stored,
    names: Names,
    parts: Vec<(&'static Kind, Vec<Stored>, Names)>,
    offered: Vec<(&'static Action, Lists)>,
    history: Vec<Entry>,
    contact: ContactState,
    files: Option<files::Shown>,
    may_correct: bool,
    may_void: bool,
    today: Date,
}

/// What is known of a record's contact without opening it.
enum ContactState {
    None,
    Left,
    Withheld,
}

/// `GET /{collection}/{id}`.
pub async fn get(State(_): State<App>, desk: Desk, Path((collection, record)): Path<(String, String)>) -> Answer {
    let (kind, id) = (kind(&desk, &collection)?, id(&desk, &record)?);
    page(&desk, kind, id, None, None).await
}

/// The page of a record; with an action's form shown again, or a contact that was just read.
pub async fn page(
    desk: &Desk,
    kind: &'static Kind,
    id: Uuid,
    again: Option<Again>,
    contact: Option<Vec<Fact>>,
) -> Answer {
    let found = desk.read(move |work| look(work, kind, id)).await?;
    let status = again.as_ref().map_or(StatusCode::OK, |again| again.status);
    let page = compose(desk, kind, &found, again.as_ref(), contact);
    let answer: Response = (status, show(&page)).into_response();
    Ok(answer)
}

async fn look(work: Work, kind: &'static Kind, id: Uuid) -> Result<Found, Refusal> {
    let record = find::find_even_voided(&work, kind, id).await?;
    let names = Names::of(&work, std::slice::from_ref(&record)).await?;
    let mut parts = Vec::new();
    let of_it = |part: &&&'static Kind| part.parent.is_some_and(|(_, table)| table == kind.table);
    for part in work.catalogue.kinds.iter().filter(of_it).filter(|part| work.actor.may_read(part)) {
        // Photos are looked at, not read in a table.
        if part.table == ATTACHMENT.table {
            continue;
        }
        let records = find::parts(&work, part, id).await?;
        let names = Names::of(&work, &records).await?;
        parts.push((*part, records, names));
    }
    let mut offered = Vec::new();
    if !record.voided {
        for action in actions::offered(&work, &record).await? {
            offered.push((action, Lists::load(&work, action.fields).await?));
        }
    }
    let contact = if !kind.contact || !lines::contact::left(&work, kind, id).await? {
        ContactState::None
    } else if lines::contact::may_read(&work, &record).await? {
        ContactState::Left
    } else {
        ContactState::Withheld
    };
    let history = event::history(&work, kind.table, id).await?;
    let files = files::look(&work, &record).await?;
    let may_correct = kind.entry && !record.voided && granted(find::find_to_change(&work, kind, id).await)?;
    let may_void = !record.voided && granted(void::find_to_void(&work, kind, id).await)?;
    let today = work.tx.today();
    Ok(Found { record, names, parts, offered, history, contact, files, may_correct, may_void, today })
}

/// Whether a right reaches what was looked for.
fn granted(found: Result<Stored, Refusal>) -> Result<bool, Refusal> {
    match found {
        Ok(_) => Ok(true),
        Err(Refusal::NotFound | Refusal::Forbidden) => Ok(false),
        Err(other) => Err(other),
    }
}

fn compose(
    desk: &Desk,
    kind: &'static Kind,
    found: &Found,
    again: Option<&Again>,
    contact: Option<Vec<Fact>>,
) -> RecordPage {
    let record = &found.record;
    let here = address(kind, record.id);
    let reference = record.values.text("reference").unwrap_or_default().to_owned();
    RecordPage {
        frame: desk.frame_of(kind),
        trail: trail(desk, kind, record),
        kind: desk.t(&format!("kind-{}", kind.table)),
        reference,
        title: title(desk, kind, found),
        state: state(desk, kind, record),
        facts: facts(desk, kind, found).into_iter().chain(own_pages(desk, kind, &here)).collect(),
        related: found.parts.iter().map(|(part, records, names)| related(desk, part, records, names, record)).collect(),
        files: found.files.as_ref().map(|files| files.section(desk, &here, again)),
        actions: found.offered.iter().map(|(action, lists)| panel(desk, kind, &here, action, lists, again)).collect(),
        contact: contact_panel(found, contact, &here),
        timeline: found.history.iter().rev().map(|entry| moment(desk, kind, entry)).collect(),
        correction: found.may_correct.then(|| format!("{here}/correction")),
        voiding: found.may_void.then(|| format!("{here}/voiding")),
        formats: formats(desk, kind, &here),
        printed_on: day(desk.lang, found.today),
    }
}

/// The list, or what the record is part of.
fn trail(desk: &Desk, kind: &'static Kind, record: &Stored) -> Vec<Link> {
    let of = kind.parent.and_then(|(column, table)| {
        let parent = desk.app.catalogue.by_table(table)?;
        let id = <Uuid as store::FromValue>::from_value(record.values.get(column))?;
        Some((parent, id))
    });
    let list_of =
        |kind: &'static Kind| Link::new(desk.t(&format!("kind-{}-many", kind.table)), format!("/{}", kind.collection));
    match of {
        Some((parent, id)) => {
            vec![list_of(parent), Link::new(desk.t(&format!("kind-{}", parent.table)), address(parent, id))]
        }
        None => vec![list_of(kind)],
    }
}

fn title(desk: &Desk, kind: &'static Kind, found: &Found) -> String {
    let field = kind.field(kind.title);
    let shown = field.map(|field| value(desk, field, found.record.values.get(field.column), &found.names));
    let place =
        || kind.field("place_id").map(|field| value(desk, field, found.record.values.get("place_id"), &found.names));
    let shown = shown.map(|own| i18n::named(desk.lang, &own, found.record.values.text("name_en")));
    let title = shown.filter(|title| !title.is_empty()).or_else(place).unwrap_or_default();
    let title = super::shown::clipped(&title);
    if title.is_empty() { desk.t(&format!("kind-{}", kind.table)) } else { title }
}

fn state(desk: &Desk, kind: &'static Kind, record: &Stored) -> Option<Tag> {
    if record.voided {
        return Some(Tag::new(desk.t("state-voided"), Tone::Late));
    }
    let field = kind.field(kind.state?)?;
    let word = record.values.text(field.column)?;
    let shown = value(desk, field, record.values.get(field.column), &Names::default());
    let tone = if list::late(desk, record) { Tone::Late } else { tone(word) };
    Some(Tag::new(shown, tone))
}

fn facts(desk: &Desk, kind: &'static Kind, found: &Found) -> Vec<Fact> {
    // What stands whole in the page's title is not said again.
    let said = |column: &str| {
        column == kind.title
            && found.record.values.text(column).is_some_and(|text| text.chars().count() <= 120 && !text.contains('\n'))
    };
    let hidden = |column: &str| {
        said(column)
            || Some(column) == kind.state
            || column == "reference"
            || kind.parent.is_some_and(|(of, _)| of == column)
    };
    found
        .record
        .values
        .iter()
        .filter(|(field, value)| !(hidden(field.column) || field.managed && **value == store::Value::Null))
        .map(|(field, stored)| {
            let collection = match field.kind {
                FieldKind::Record(table) => desk.app.catalogue.by_table(table).map(|of| of.collection),
                _ => None,
            };
            let mut fact = fact(desk, label(desk, kind, field.key()), field, stored, &found.names, collection);
            if field.column == "due_on" && list::late(desk, &found.record) {
                fact.tag = Some(Tone::Late);
            }
            fact
        })
        .collect()
}

/// Pages of its own that a record leads to: what each unit takes home from a meeting, and how somebody is let in.
fn own_pages(desk: &Desk, kind: &Kind, here: &str) -> Vec<Fact> {
    let one = |label: &str, words: &str, noun: &str| Fact {
        href: Some(format!("{here}/{noun}")),
        ..Fact::new(desk.t(label), desk.t(words))
    };
    match kind.table {
        "handover" => vec![one("kind-handover_item-many", "meeting-list", "list")],
        "staff" if desk.actor().is(Role::Administrator) => vec![one("admission-link", "admission-make", "sign-in")],
        "request" if desk.actor().may_write(kind) => {
            vec![one("slip-words", "follow-slip", "slip"), one("pin-slip", "pin-make", "pin")]
        }
        _ => Vec::new(),
    }
}

/// The record in other forms: as JSON, and what there is of it on paper.
fn formats(desk: &Desk, kind: &Kind, here: &str) -> Vec<Link> {
    let paper = |key: &str, file: &str| Link::new(desk.t(key), format!("{here}/{file}"));
    let mut formats = vec![Link::new("JSON", format!("/api/v1{here}"))];
    match kind.table {
        "handover" => {
            formats.push(paper("meeting-list-pdf", "list.pdf"));
            formats.push(paper("meeting-list-xlsx", "list.xlsx"));
            if [Role::Coordinator, Role::Leader, Role::Auditor].iter().any(|role| desk.actor().is(*role)) {
                formats.push(paper("meeting-minutes-pdf", "minutes.pdf"));
            }
        }
        "request" if desk.actor().may_write(kind) => {
            formats.push(paper("slip-pdf-a6", "slip.pdf?size=a6"));
            formats.push(paper("slip-pdf-58mm", "slip.pdf?size=58mm"));
        }
        _ => {}
    }
    formats
}

fn related(desk: &Desk, part: &'static Kind, records: &[Stored], names: &Names, of: &Stored) -> Related {
    let key = part.parent.map_or("", |(column, _)| column.strip_suffix("_id").unwrap_or(column));
    let add = part.entry && desk.actor().may_write(part) && !of.voided && of.values.text("state") != Some("sealed");
    // Matters for a meeting are ticked, many at a time.
    let link = if part.table == "handover_item" {
        Link::new(desk.t("meeting-choose"), format!("{}/items", address(of.values.kind, of.id)))
    } else {
        Link::new(desk.t(&format!("kind-{}-new", part.table)), format!("/{}/new?{key}={}", part.collection, of.id))
    };
    Related {
        title: desk.t(&format!("kind-{}-many", part.table)),
        table: list::table(desk, part, records, names),
        add: add.then_some(link),
        empty: desk.t(&format!("kind-{}-empty", part.table)),
    }
}

pub(crate) fn panel(
    desk: &Desk,
    kind: &'static Kind,
    here: &str,
    action: &'static Action,
    lists: &Lists,
    again: Option<&Again>,
) -> ActionPanel {
    let again = again.filter(|again| again.noun == action.noun);
    let (typed, problems) = again.map(|again| (again.typed.clone(), again.problems.clone())).unwrap_or_default();
    let fields = form_fields(desk, kind, action.fields.iter(), &typed, &problems, lists);
    let fields: Vec<_> = fields.into_iter().map(|field| field.within(action.noun)).collect();
    let mut faults = again.map(|again| again.faults.clone()).unwrap_or_default();
    faults.extend(whole(desk, &fields, &problems));
    let title = desk.t(&format!("action-{}-{}", action.table, action.noun));
    let form = Form {
        action: format!("{here}/{}", action.noun),
        groups: vec![FieldGroup { fields, ..FieldGroup::default() }],
        faults,
        submit: title.clone(),
        typed: again.is_some(),
        grave: matches!(action.noun, "ending" | "reopening"),
        ..Form::default()
    };
    ActionPanel {
        key: action.noun.to_owned(),
        title,
        lead: lead(desk, action),
        form,
        open: again.is_some() || action.fields.is_empty(),
    }
}

/// What an action does, and that it stays so where it does: said before it is done.
fn lead(desk: &Desk, action: &Action) -> Option<String> {
    let lead = i18n::try_text(desk.lang, &format!("action-{}-{}-lead", action.table, action.noun));
    let stays = undoing::is_final(action.table, action.noun).then(|| desk.t("cannot-undo"));
    let both: Vec<String> = lead.into_iter().chain(stays).collect();
    (!both.is_empty()).then(|| i18n::prose::sentences(desk.lang, &both))
}

fn contact_panel(found: &Found, read: Option<Vec<Fact>>, here: &str) -> Option<Contact> {
    match (&found.contact, read) {
        (ContactState::None, _) => None,
        (_, Some(facts)) => Some(Contact::Open(facts)),
        (ContactState::Left, None) => Some(Contact::Sealed { action: format!("{here}/contact") }),
        (ContactState::Withheld, None) => Some(Contact::Withheld),
    }
}

fn moment(desk: &Desk, kind: &'static Kind, entry: &Entry) -> Moment {
    let what = event_words(desk, &entry.kind);
    let corrected = entry.kind.ends_with(".corrected");
    Moment {
        at: local_time(desk, entry.at),
        instant: entry.at.to_string(),
        what,
        who: entry.actor.clone(),
        reason: entry.reason.clone(),
        differences: if corrected { differences(desk, kind, &entry.body) } else { Vec::new() },
        tone: if entry.kind.ends_with(".voided") { Tone::Late } else { Tone::Plain },
    }
}

/// What happened, in words.
pub fn event_words(desk: &Desk, event: &str) -> String {
    let own = i18n::try_text(desk.lang, &format!("event-{}", event.replace('.', "-")));
    let shared = || event.split_once('.').map(|(_, what)| desk.t(&format!("event-{what}")));
    own.or_else(shared).unwrap_or_else(|| event.to_owned())
}

/// What a correction changed; ids are left out, their names may have changed since.
fn differences(desk: &Desk, kind: &'static Kind, body: &Map<String, Json>) -> Vec<Difference> {
    let told = |field: &casework::kind::Field, json: &Json| {
        let stored = match json {
            Json::String(text) => store::Value::Text(text.clone()),
            Json::Number(number) => number.as_i64().map_or(store::Value::Null, store::Value::Int),
            Json::Bool(yes) => store::Value::Bool(*yes),
            _ => store::Value::Null,
        };
        value(desk, field, &stored, &Names::default())
    };
    body.iter()
        .filter_map(|(column, pair)| {
            let (field, pair) = (kind.field(column)?, pair.as_array()?);
            let [before, after] = [pair.first()?, pair.get(1)?].map(|side| told(field, side));
            Some(Difference { label: label(desk, kind, field.key()), before, after })
        })
        .collect()
}
