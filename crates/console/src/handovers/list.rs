//! What a meeting hands over: one table a unit, live from the records, to be printed and signed for.

use std::collections::BTreeMap;

use axum::extract::Path;
use casework::{Refusal, Work, change::Stored, find, kind::Kind, written, written::Names};
use jiff::civil::Date;
use requests::{
    HANDOVER, HANDOVER_ITEM,
    meeting::{self, Progress},
    still_open::{self, StillOpen},
};
use store::FromValue as _;
use uuid::Uuid;
use web::pages::{
    handovers::{ItemsPage, UnitItems},
    layout::{Link, Notice, Tone},
    records::{Cell, Column, Row, Table},
};

use super::{earlier, id};
use crate::{
    desk::{Answer, Desk, show},
    records,
};

struct Seen {
    meeting: Stored,
    items: Vec<Stored>,
    /// The matters by id, as far as they are the actor's to see.
    matters: BTreeMap<Uuid, Stored>,
    names: Names,
    today: Date,
    progress: Progress,
    /// What is still open from earlier meetings.
    earlier: (Vec<StillOpen>, Names),
}

/// `GET /handovers/{id}/list`.
pub async fn get(desk: Desk, Path(text): Path<String>) -> Answer {
    let id = id(&desk, &text)?;
    let seen = desk.read(move |work| async move { look(&work, id).await }).await?;
    Ok(show(&page(&desk, &seen)))
}

async fn look(work: &Work, id: Uuid) -> Result<Seen, Refusal> {
    let meeting = find::find(work, &HANDOVER, id).await?;
    let items = find::parts(work, &HANDOVER_ITEM, id).await?;
    let mut matters = BTreeMap::new();
    for (table, id) in items.iter().filter_map(matter) {
        if let Some(found) = still_open::seen(work, table, id).await? {
            matters.insert(id, found);
        }
    }
    let all: Vec<Stored> = items.iter().chain(matters.values()).cloned().collect();
    let names = Names::of(work, &all).await?;
    let progress = meeting::progress(work, id).await?;
    let earlier = earlier::look(work, &meeting).await?;
    Ok(Seen { meeting, items, matters, names, today: work.tx.today(), progress, earlier })
}

/// The matter of an item: its table and id.
fn matter(item: &Stored) -> Option<(&'static str, Uuid)> {
    let of = |column: &str| Option::<Uuid>::from_value(item.values.get(column)).flatten();
    of("request_id").map(|id| ("request", id)).or_else(|| of("suggestion_id").map(|id| ("suggestion", id)))
}

fn leads(item: &Stored) -> bool {
    item.values.text("part") == Some("lead")
}

fn page(desk: &Desk, seen: &Seen) -> ItemsPage {
    let led: Vec<Uuid> =
        seen.items.iter().filter(|item| leads(item)).filter_map(|item| Some(matter(item)?.1)).collect();
    let mut groups: Vec<(String, Vec<&Stored>)> = Vec::new();
    // A unit that assists in what another leads finds it in its own table only where it cannot see the other's.
    let shown = seen.items.iter().filter(|item| leads(item) || matter(item).is_some_and(|(_, id)| !led.contains(&id)));
    for item in shown {
        let unit = unit(desk, seen, item);
        match groups.iter_mut().find(|(name, _)| *name == unit) {
            Some((_, group)) => group.push(item),
            None => groups.push((unit, vec![item])),
        }
    }
    groups.sort_by(|a, b| a.0.cmp(&b.0));
    let values = &seen.meeting.values;
    let day = values.typed::<Date>("held_on").map(|on| records::day(desk.lang, on)).unwrap_or_default();
    let count: usize = groups.iter().map(|(_, group)| group.len()).sum();
    let args = [("day", day.into()), ("n", count.into()), ("units", groups.len().into())];
    let title = values.text("title").unwrap_or_default().to_owned();
    let mut frame = desk.frame_of(&HANDOVER);
    frame.notices.extend(still_open(desk, seen));
    ItemsPage {
        frame,
        trail: vec![
            Link::new(desk.t("kind-handover-many"), "/handovers"),
            Link::new(title.clone(), records::address(&HANDOVER, seen.meeting.id)),
        ],
        title,
        papers: papers(desk, seen, ""),
        lead: format!(
            "{} {}",
            i18n::text_with(desk.lang, "meeting-list-lead", &args),
            desk.t(progress_key(seen.progress))
        ),
        units: groups
            .iter()
            .map(|(unit, items)| UnitItems {
                unit: unit.clone(),
                papers: code(seen, items).map(|code| papers(desk, seen, &format!("?unit={code}"))).unwrap_or_default(),
                table: table(desk, seen, items),
            })
            .collect(),
        earlier: earlier::table(desk, &seen.earlier.0, &seen.earlier.1),
        printed_on: records::day(desk.lang, seen.today),
    }
}

const fn progress_key(progress: Progress) -> &'static str {
    match progress {
        Progress::Open => "meeting-progress-open",
        Progress::Sealed => "meeting-progress-sealed",
        Progress::Sent => "meeting-progress-sent",
        Progress::AllReceived => "meeting-progress-all-received",
        Progress::Settled => "meeting-progress-settled",
    }
}

/// While the meeting is prepared: what to do next.
fn still_open(desk: &Desk, seen: &Seen) -> Option<Notice> {
    let open = seen.meeting.values.text("state") == Some("open") && desk.actor().may_write(&HANDOVER_ITEM);
    let address = records::address(&HANDOVER, seen.meeting.id);
    let (text, link) = if seen.items.is_empty() {
        ("meeting-list-empty", Link::new(desk.t("meeting-choose"), format!("{address}/items")))
    } else {
        ("meeting-list-open", Link::new(desk.t("action-handover-seal"), format!("{address}#seal")))
    };
    open.then(|| Notice { tone: Tone::Waiting, text: desk.t(text), link: Some(link) })
}

fn unit(desk: &Desk, seen: &Seen, item: &Stored) -> String {
    let field = HANDOVER_ITEM.field("unit_id");
    let named = field.and_then(|field| seen.names.get(field.kind, item.values.get("unit_id")));
    named.map_or_else(String::new, |named| records::named(desk.lang, named))
}

/// The code of the unit whose items these are.
fn code(seen: &Seen, items: &[&Stored]) -> Option<String> {
    let field = HANDOVER_ITEM.field("unit_id")?;
    seen.names.get(field.kind, items.first()?.values.get("unit_id"))?.code.clone()
}

/// The list on paper: of all units, or of one.
fn papers(desk: &Desk, seen: &Seen, query: &str) -> Vec<Link> {
    let address = records::address(&HANDOVER, seen.meeting.id);
    let paper = |key: &str, kind: &str| Link::new(desk.t(key), format!("{address}/list.{kind}{query}"));
    vec![paper("meeting-list-pdf", "pdf"), paper("meeting-list-xlsx", "xlsx")]
}

fn table(desk: &Desk, seen: &Seen, items: &[&Stored]) -> Table {
    let columns = vec![
        Column::text(desk.t("meeting-matter")),
        Column::text(desk.t("meeting-place")),
        Column::day(desk.t("field-request-due_on")),
        Column::text(desk.t("meeting-assisting")),
        Column::text(desk.t("field-request-state")),
        Column::text(desk.t("meeting-item-state")),
    ];
    let rows = items.iter().map(|item| row(desk, seen, item)).collect();
    Table { caption: desk.t("meeting-items"), columns, rows }
}

fn row(desk: &Desk, seen: &Seen, item: &Stored) -> Row {
    let Some((table, id)) = matter(item) else { return Row::default() };
    let Some(found) = seen.matters.get(&id) else {
        let cells = vec![
            Cell::text(desk.t(&format!("kind-{table}"))),
            Cell::default(),
            Cell::default(),
            Cell::default(),
            Cell::default(),
            state_of(desk, item),
        ];
        return Row { href: None, cells, late: false };
    };
    let kind: &'static Kind = found.values.kind;
    let shown = |column: &str, is_state: bool| {
        kind.field(column).map_or_else(Cell::default, |field| {
            records::cell(desk, field, found.values.get(column), &seen.names, is_state)
        })
    };
    let number = found.values.text("reference").unwrap_or_default();
    let assisting: Vec<String> = seen
        .items
        .iter()
        .filter(|other| !leads(other) && matter(other) == Some((table, id)))
        .map(|other| unit(desk, seen, other))
        .collect();
    let cells = vec![
        Cell::text(written::title(kind, found)).note(number),
        shown("place_id", false),
        shown("due_on", false),
        Cell::text(assisting.join(", ")),
        shown("state", true),
        state_of(desk, item),
    ];
    Row { href: Some(records::address(kind, id)), cells, late: records::late(desk, found) }
}

/// Where the item stands with its unit: proposed, sent, received, accepted, or what became of it.
fn state_of(desk: &Desk, item: &Stored) -> Cell {
    HANDOVER_ITEM.field("state").map_or_else(Cell::default, |field| {
        records::cell(desk, field, item.values.get("state"), &Names::default(), true)
    })
}
