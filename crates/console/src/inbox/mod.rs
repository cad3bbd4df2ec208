//! The inbox: what waits for the office's decision, one heap after another, with what is likely and what may be done.

mod heaps;
mod likely;
mod objections;

use std::collections::BTreeMap;

use axum::http::Method;
use casework::{Refusal, Work, change::Stored, find, kind::Role, written::Names};
use door::{Access, Route};
use jiff::civil::Date;
use lines::actions::{self, Action};
use requests::{REQUEST, REQUEST_NOTE, Review, review};
use uuid::Uuid;
use web::pages::{
    inbox::{InboxPage, Matter, Opened},
    layout::{Link, Tag, Tone},
    records::Fact,
};

use crate::{
    desk::{Answer, Desk, show},
    query::{self, Query},
    records::{self, Lists},
};
use heaps::{Heap, Of};
use objections::Page;

/// So many matters stand in the list at once.
const PAGE: u32 = 50;
/// What the inbox offers, in this order; everything else is on the record's own page.
const OFFERED: [&str; 12] = [
    "triage",
    "assignment",
    "keeping",
    "question",
    "refusal",
    "split",
    "mediation",
    "solution",
    "review",
    "arbitration",
    "extension-decision",
    "closure",
];

/// The first of a heap, and how many lie in it.
pub async fn first(work: &Work, heap: &str, most: u32) -> Result<(i64, Vec<Stored>), Refusal> {
    let heap = heaps::find(heap);
    Ok((heaps::count(work, heap).await?, heaps::page(work, heap, None, most).await?.matters))
}

/// Its routes.
pub fn routes() -> Vec<Route> {
    vec![Route::new(Method::GET, "/inbox", Access::SignedIn, get)]
}

struct Seen {
    counts: Vec<(&'static Heap, i64)>,
    heap: &'static Heap,
    matters: Vec<Stored>,
    /// The objections of these matters that wait for a decision.
    objections: BTreeMap<Uuid, Review>,
    today: Date,
    names: Names,
    next: Option<String>,
    opened: Option<Open>,
}

struct Open {
    record: Stored,
    notes: Vec<Stored>,
    offered: Vec<(&'static Action, Lists)>,
    advice: likely::Advice,
    before: Option<Uuid>,
    after: Option<Uuid>,
}

/// `GET /inbox?heap=&at=&after=`.
async fn get(desk: Desk) -> Answer {
    let query = Query::read(&desk.uri);
    let heap = heaps::find(query.get("heap").unwrap_or_default());
    let at = query.get("at").and_then(|id| id.parse::<Uuid>().ok());
    let after = query.get("after").map(str::to_owned);
    let now = desk.app.store.env().clock.now();
    let mind = desk.app.minds.ask(&desk.app.store, desk.app.office, desk.app.catalogue, now);
    let seen = desk
        .read(move |work| {
            let (after, mind) = (after.clone(), mind.clone());
            async move { look(&work, heap, at, after, mind.as_deref()).await }
        })
        .await?;
    Ok(show(&page(&desk, &seen, &query)))
}

async fn look(
    work: &Work,
    heap: &'static Heap,
    at: Option<Uuid>,
    after: Option<String>,
    mind: Option<&triage::Mind>,
) -> Result<Seen, Refusal> {
    work.actor.must_be(&[Role::Coordinator, Role::Leader])?;
    let counts = heaps::counts(work).await?;
    let Page { matters, next } = heaps::page(work, heap, after, PAGE).await?;
    let mut objections = BTreeMap::new();
    if matches!(heap.of, Of::Objections(_)) {
        for matter in &matters {
            objections.extend(review::pending(work, matter.id).await?.map(|review| (matter.id, review)));
        }
    }
    let place = at.and_then(|at| matters.iter().position(|one| one.id == at));
    // What was just decided is gone from the heap: the next one opens by itself.
    let opened = match place.or(if matters.is_empty() { None } else { Some(0) }) {
        Some(place) => Some(open(work, &matters, place, mind).await?),
        None => None,
    };
    let mut shown = matters.clone();
    if let Some(opened) = &opened {
        shown.extend(opened.advice.like.iter().map(|(record, _)| record.clone()));
    }
    let names = Names::of(work, &shown).await?;
    Ok(Seen { counts, heap, matters, objections, today: work.tx.today(), names, next, opened })
}

async fn open(work: &Work, matters: &[Stored], place: usize, mind: Option<&triage::Mind>) -> Result<Open, Refusal> {
    let record = matters[place].clone();
    let mut offered = Vec::new();
    let all = actions::offered(work, &record).await?;
    for noun in OFFERED {
        if let Some(action) = all.iter().find(|action| action.noun == noun) {
            offered.push((*action, Lists::load(work, action.fields).await?));
        }
    }
    let at = |place: Option<usize>| place.and_then(|place| matters.get(place)).map(|one| one.id);
    Ok(Open {
        notes: find::parts(work, &REQUEST_NOTE, record.id).await?,
        advice: likely::look(work, mind, &record).await?,
        before: at(place.checked_sub(1)),
        after: at(place.checked_add(1)),
        offered,
        record,
    })
}

/// The page of the heap with this matter opened.
fn here(heap: &Heap, at: Option<Uuid>) -> String {
    let at = at.map(|at| at.to_string());
    let pairs = [("heap", Some(heap.code)), ("at", at.as_deref())];
    query::address("/inbox", pairs.into_iter().filter_map(|(name, value)| Some((name, value?))))
}

fn page(desk: &Desk, seen: &Seen, query: &Query) -> InboxPage {
    let opened = seen.opened.as_ref().map(|opened| opened.record.id);
    let matters = seen.matters.iter().map(|matter| Matter {
        href: here(seen.heap, Some(matter.id)),
        title: records::clipped(matter.values.text("description").unwrap_or_default()),
        about: ["reference", "category_id", "place_id"]
            .into_iter()
            .map(|column| told(desk, seen, matter, column))
            .collect::<Vec<_>>()
            .join(" · "),
        due: due(desk, seen, matter),
        here: Some(matter.id) == opened,
    });
    InboxPage {
        frame: desk.frame_of(&REQUEST),
        heaps: seen
            .counts
            .iter()
            .map(|(heap, n)| web::pages::inbox::Heap {
                name: desk.t(&heap.name()),
                count: i18n::number(desk.lang, *n),
                href: here(heap, None),
                here: heap.code == seen.heap.code,
            })
            .collect(),
        matters: matters.collect(),
        next: seen
            .next
            .as_deref()
            .map(|next| Link::new(desk.t("list-next"), query.with("/inbox", "after", Some(next)))),
        opened: seen.opened.as_ref().map(|opened| beside(desk, seen, opened)),
    }
}

fn told(desk: &Desk, seen: &Seen, matter: &Stored, column: &str) -> String {
    let field = REQUEST.field(column);
    field.map(|field| records::value(desk, field, matter.values.get(column), &seen.names)).unwrap_or_default()
}

fn due(desk: &Desk, seen: &Seen, matter: &Stored) -> Option<Tag> {
    if let Some(review) = seen.objections.get(&matter.id) {
        let tone = if review.due_on < seen.today { Tone::Late } else { Tone::Waiting };
        return Some(Tag::new(records::day(desk.lang, review.due_on), tone));
    }
    let day = told(desk, seen, matter, "due_on");
    let tone = if records::list::late(desk, matter) { Tone::Late } else { Tone::Plain };
    (!day.is_empty()).then(|| Tag::new(day, tone))
}

fn beside(desk: &Desk, seen: &Seen, opened: &Open) -> Opened {
    let record = &opened.record;
    let address = records::address(&REQUEST, record.id);
    // After a step the page comes again, with the next matter of the heap in the place of this one.
    let then = here(seen.heap, opened.after.or(opened.before));
    let shown = [
        "category_id",
        "place_id",
        "location",
        "urgency",
        "channel",
        "received_on",
        "due_on",
        "unit_id",
        "hops",
        "return_code",
        "answers",
    ];
    let facts = shown.into_iter().filter_map(|column| {
        let value = told(desk, seen, record, column);
        let label = desk.t(&format!("field-request-{}", REQUEST.field(column)?.key()));
        (!value.is_empty()).then(|| Fact::new(label, value))
    });
    let objection = seen.objections.get(&record.id).map(|review| objections::facts(desk, review));
    let actions = opened.offered.iter().map(|(action, lists)| {
        let mut panel = records::record::panel(desk, &REQUEST, &address, action, lists, None);
        panel.open = false;
        panel.form.hidden.push(("then".to_owned(), then.clone()));
        panel
    });
    Opened {
        number: Link::new(record.values.text("reference").unwrap_or_default(), address.clone()),
        text: record.values.text("description").unwrap_or_default().to_owned(),
        state: Some(Tag::new(told(desk, seen, record, "state"), Tone::Plain)),
        facts: objection.into_iter().flatten().chain(facts).collect(),
        likely: likely::buttons(desk, seen, opened, &address, &then),
        like: likely::like(desk, seen, opened, &address, &then),
        actions: actions.collect(),
        notes: opened.notes.iter().map(|note| note_of(desk, note)).collect(),
        before: opened.before.map(|id| here(seen.heap, Some(id))),
        after: opened.after.map(|id| here(seen.heap, Some(id))),
    }
}

fn note_of(desk: &Desk, note: &Stored) -> Fact {
    let by = note.values.text("written_by").unwrap_or_default();
    Fact::new(desk.t(&format!("choice-written-by-{by}")), note.values.text("text").unwrap_or_default())
}
