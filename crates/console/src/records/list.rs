//! The list of a kind: filtered, sorted, a page at a time.

use axum::extract::{Path, State};
use casework::{
    Problems, Refusal, Work,
    change::Stored,
    kind::{FieldKind, Kind},
    list::{self, Filter, Listed, Order},
    parse,
    written::Names,
};
use door::App;
use web::pages::{
    layout::Link,
    records::{Cell, Chip, Choice, Column, Empty, Field, Filters, Input, ListPage, Row, SortLink, Table},
};

use super::{
    fields::Lists,
    kind, label,
    shown::{cell, clipped, day},
};
use crate::desk::{Answer, Desk, show};

/// Rows of a page.
const PAGE: u32 = 50;
/// Beyond this a list says "over": nobody reads that far, and counting is not free.
const COUNTED: u32 = 10_000;

/// The filter as it stands in the address.
#[derive(Clone, Debug, Default)]
struct Asked(Vec<(String, String)>);

impl Asked {
    fn read(uri: &axum::http::Uri) -> Self {
        Self::parse(uri.query().unwrap_or_default())
    }

    fn parse(query: &str) -> Self {
        let pairs = form_urlencoded::parse(query.as_bytes()).into_owned();
        let known = |name: &str| !matches!(name, "lang" | "said");
        Self(pairs.filter(|(name, value)| known(name) && !value.trim().is_empty()).collect())
    }

    fn get(&self, name: &str) -> Option<&str> {
        self.0.iter().find(|(key, _)| key == name).map(|(_, value)| value.trim())
    }

    /// The same list with one value changed; a new filter starts at the first page.
    fn with(&self, path: &str, name: &str, value: Option<&str>) -> String {
        let mut query = form_urlencoded::Serializer::new(String::new());
        let paging = ["after", "before"];
        let kept = self.0.iter().filter(|(key, _)| key != name && !paging.contains(&key.as_str()));
        query.extend_pairs(kept);
        if let Some(value) = value {
            query.append_pair(name, value);
        }
        let query = query.finish();
        if query.is_empty() { path.to_owned() } else { format!("{path}?{query}") }
    }
}

/// What a page of a list shows.
struct Found {
    listed: Listed,
    count: i64,
    names: Names,
    lists: Lists,
    problems: Problems,
}

/// `GET /{collection}`.
pub async fn get(State(_): State<App>, desk: Desk, Path(collection): Path<String>) -> Answer {
    let kind = kind(&desk, &collection)?;
    let asked = Asked::read(&desk.uri);
    let query = asked.clone();
    let found = desk.read(move |work| find(work, kind, query.clone())).await?;
    Ok(show(&page(&desk, kind, &asked, &found)))
}

async fn find(work: Work, kind: &'static Kind, asked: Asked) -> Result<Found, Refusal> {
    if !work.actor.may_read(kind) {
        return Err(Refusal::Forbidden);
    }
    let (filter, problems) = filter(&work, kind, &asked).await?;
    let listed = if problems.0.is_empty() {
        list::list(&work, kind, &filter).await?
    } else {
        Listed { records: Vec::new(), next: None, previous: None }
    };
    let count = if problems.0.is_empty() { list::count(&work, kind, &filter, COUNTED + 1).await? } else { 0 };
    let names = Names::of(&work, &listed.records).await?;
    let filtered: Vec<casework::kind::Field> =
        kind.fields.iter().copied().filter(|f| filters_by(kind, f.column, f.kind)).collect();
    let lists = Lists::load(&work, &unmanaged(filtered)).await?;
    Ok(Found { listed, count, names, lists, problems })
}

/// What the list with this query shows first, and how many it says there are.
pub async fn first(work: &Work, kind: &'static Kind, query: &str, most: u32) -> Result<(i64, Vec<Stored>), Refusal> {
    let (filter, problems) = filter(work, kind, &Asked::parse(query)).await?;
    problems.into_result()?;
    let filter = Filter { limit: most, ..filter };
    Ok((list::count(work, kind, &filter, COUNTED + 1).await?, list::list(work, kind, &filter).await?.records))
}

/// Lists load what entry forms choose from; a filter also chooses from what actions manage.
fn unmanaged(mut fields: Vec<casework::kind::Field>) -> Vec<casework::kind::Field> {
    for field in &mut fields {
        field.managed = false;
    }
    fields
}

/// Which fields a list is filtered by: place, unit, category, state, and choices that the list shows. More would be a wall.
fn filters_by(of: &Kind, column: &str, kind: FieldKind) -> bool {
    match kind {
        FieldKind::Place | FieldKind::Record("unit" | "category") => true,
        FieldKind::Choice(_) => of.state == Some(column) || column == "outcome" || of.columns.contains(&column),
        _ => false,
    }
}

async fn filter(work: &Work, kind: &'static Kind, asked: &Asked) -> Result<(Filter, Problems), Refusal> {
    let mut problems = Problems::default();
    let words_until = people::told::words_until(work, kind).await?;
    let text = asked.get("q").map(str::to_owned);
    let mut filter = Filter { limit: PAGE, text, words_until, ..Filter::default() };
    for (name, bound) in [("from", &mut filter.from), ("to", &mut filter.to)] {
        match asked.get(name).map(str::parse) {
            Some(Ok(day)) => *bound = Some(day),
            Some(Err(_)) => problems.add(name, "not-a-day"),
            None => {}
        }
    }
    filter.order = asked.get("sort").and_then(Order::parse).unwrap_or_default();
    filter.backwards = asked.get("before").is_some();
    filter.after = asked.get("before").or_else(|| asked.get("after")).map(str::to_owned);
    // Parts are listed with the record they belong to, and with no other.
    let of_it = |column: &str| kind.parent.is_some_and(|(parent, _)| parent == column);
    for field in kind.fields.iter().filter(|field| filters_by(kind, field.column, field.kind) || of_it(field.column)) {
        let Some(value) = asked.get(field.key()) else { continue };
        match field.kind {
            FieldKind::Place => match parse::place(work, value, None).await? {
                Some(place) => filter.place = Some(place),
                None => problems.add_with(field.key(), "unknown-place", value),
            },
            FieldKind::Record(table) => match parse::record(work, table, value).await? {
                Some(id) => filter.equal.push((field.column, id.into())),
                None => problems.add_with(field.key(), "unknown-record", value),
            },
            _ => filter.equal.push((field.column, value.into())),
        }
    }
    Ok((filter, problems))
}

fn page(desk: &Desk, kind: &'static Kind, asked: &Asked, found: &Found) -> ListPage {
    let path = format!("/{}", kind.collection);
    let next = found.listed.next.as_deref().map(|cursor| asked.with(&path, "after", Some(cursor)));
    let previous = found.listed.previous.as_deref().map(|cursor| asked.with(&path, "before", Some(cursor)));
    let may_enter = kind.entry && kind.parent.is_none() && desk.actor().may_write(kind);
    let new_address = if kind.table == "visit" { "/visits/new".to_owned() } else { format!("{path}/new") };
    let new = may_enter.then(|| Link::new(desk.t(&format!("kind-{}-new", kind.table)), new_address));
    let empty = Empty {
        sentence: desk.t(if asked.0.is_empty() { "list-empty" } else { "list-nothing-fits" }),
        advice: desk.t(&if asked.0.is_empty() {
            format!("kind-{}-empty", kind.table)
        } else {
            "list-widen".to_owned()
        }),
        link: if asked.0.is_empty() { new.clone() } else { Some(Link::new(desk.t("list-reset"), path.clone())) },
    };
    ListPage {
        frame: desk.frame_of(kind),
        title: desk.t(&format!("kind-{}-many", kind.table)),
        lead: i18n::try_text(desk.lang, &format!("kind-{}-lead", kind.table)),
        count: counted(desk, found.count),
        filters: filters(desk, kind, asked, found, &path),
        orders: orders(desk, kind, asked, &path),
        table: table(desk, kind, &found.listed.records, &found.names),
        previous,
        next,
        empty,
        new,
        formats: vec![Link::new("JSON", format!("/api/v1{}", asked.with(&path, "limit", Some("100"))))],
    }
}

fn counted(desk: &Desk, count: i64) -> String {
    if count > i64::from(COUNTED) {
        let most = i18n::number(desk.lang, COUNTED.into());
        return i18n::text_with(desk.lang, "list-over", &[("n", most.into())]);
    }
    i18n::number(desk.lang, count)
}

/// Rows of a kind as a table: day, title, place, the kind's own columns, state.
pub fn table(desk: &Desk, kind: &'static Kind, records: &[Stored], names: &Names) -> Table {
    let shown: Vec<&casework::kind::Field> = kind
        .columns
        .iter()
        .copied()
        .chain(kind.state)
        .filter(|column| Some(*column) != kind.day && *column != kind.title)
        .filter_map(|column| kind.field(column))
        .collect();
    let titled = kind.field(kind.title).is_some();
    let mut columns = Vec::new();
    if titled {
        columns.push(Column::text(label(desk, kind, kind.title)));
    } else {
        columns.push(Column::text(desk.t(&format!("kind-{}", kind.table))));
    }
    if let Some(day) = kind.day.and_then(|column| kind.field(column)) {
        columns.push(Column::day(label(desk, kind, day.key())));
    }
    if kind.has("place_id") {
        columns.push(Column::text(label(desk, kind, "place")));
    }
    columns.extend(shown.iter().map(|field| match field.kind {
        FieldKind::Count | FieldKind::Money => Column::number(label(desk, kind, field.key())),
        // A number is read in one piece.
        _ if field.kind == FieldKind::Day || field.column == "reference" => Column::day(label(desk, kind, field.key())),
        _ => Column::text(label(desk, kind, field.key())),
    }));
    let rows = records.iter().map(|record| row(desk, kind, record, names, &shown)).collect();
    Table { caption: desk.t(&format!("kind-{}-many", kind.table)), columns, rows }
}

fn row(desk: &Desk, kind: &'static Kind, record: &Stored, names: &Names, shown: &[&casework::kind::Field]) -> Row {
    let values = &record.values;
    let title = kind.field(kind.title).map(|field| super::value(desk, field, values.get(field.column), names));
    let title = title.map(|own| i18n::named(desk.lang, &own, values.text("name_en")));
    let title = title.filter(|title| !title.is_empty()).unwrap_or_else(|| main_name(desk, kind, record, names));
    let mut cells = vec![Cell::text(clipped(&title))];
    if let Some(field) = kind.day.and_then(|column| kind.field(column)) {
        cells.push(cell(desk, field, values.get(field.column), names, false));
    }
    if let Some(field) = kind.field("place_id") {
        cells.push(cell(desk, field, values.get("place_id"), names, false));
    }
    let cell_of = |field: &&casework::kind::Field| {
        cell(desk, field, values.get(field.column), names, kind.state == Some(field.column))
    };
    cells.extend(shown.iter().map(cell_of));
    Row { href: Some(super::address(kind, record.id)), cells, late: late(desk, record) }
}

/// What stands in the place of a title for kinds that have none: their first name or day.
fn main_name(desk: &Desk, kind: &Kind, record: &Stored, names: &Names) -> String {
    let first = kind.columns.first().and_then(|column| kind.field(column));
    let shown = first.map(|field| super::value(desk, field, record.values.get(field.column), names));
    shown.filter(|name| !name.is_empty()).unwrap_or_else(|| desk.t(&format!("kind-{}", kind.table)))
}

/// Past its day: due, and neither replied nor closed.
pub fn late(desk: &Desk, record: &Stored) -> bool {
    let open = !matches!(record.values.text("state"), Some("replied" | "closed") | None);
    if record.values.kind.table == "request" {
        let env = desk.app.store.env();
        let now = env.clock.now();
        let today = now.to_zoned_datetime(env.zone.clone()).date();
        return <requests::Request as casework::values::Record>::of(&record.values)
            .is_ok_and(|it| requests::clock::is_overdue(&it, today, now));
    }
    let zone = &desk.app.store.env().zone;
    let today = desk.app.store.env().clock.now().to_zoned_datetime(zone.clone()).date().to_string();
    open && record.values.text("due_on").is_some_and(|due| due < today.as_str())
}

fn orders(desk: &Desk, kind: &Kind, asked: &Asked, path: &str) -> Vec<SortLink> {
    let mut all = vec![Order::Newest, Order::Oldest];
    if kind.has("due_on") {
        all.push(Order::Due);
    }
    let present = asked.get("sort").and_then(Order::parse).unwrap_or_default();
    all.into_iter()
        .map(|order| SortLink {
            link: Link::new(desk.t(&format!("sort-{}", order.code())), asked.with(path, "sort", Some(order.code()))),
            current: order == present,
        })
        .collect()
}

fn filters(desk: &Desk, kind: &'static Kind, asked: &Asked, found: &Found, path: &str) -> Filters {
    let mut fields = Vec::new();
    let wrong = |name: &str| super::fields::wrong(desk, name, &found.problems);
    let mut add = |name: &str, label: String, input: Input| {
        let mut field = Field::new(name, label, input).narrowing().value(asked.get(name).unwrap_or_default());
        field.error = wrong(name);
        fields.push(field);
    };
    add("q", desk.t("filter-text"), Input::Line(100));
    if kind.day.is_some() {
        add("from", desk.t("filter-from"), Input::Day);
        add("to", desk.t("filter-to"), Input::Day);
    }
    for field in kind.fields.iter().filter(|field| filters_by(kind, field.column, field.kind)) {
        let label = label(desk, kind, field.key());
        let input = match field.kind {
            FieldKind::Place if found.lists.places().is_empty() => {
                Input::Search { suggestions: "/places/suggestions".to_owned(), known: Vec::new() }
            }
            FieldKind::Place => Input::Place(found.lists.places()),
            FieldKind::Record(table) => Input::Select(found.lists.of(desk.lang, table)),
            FieldKind::Choice(choices) => {
                let named =
                    |word: &&'static str| Choice::new(*word, desk.t(&format!("choice-{}-{word}", choices.name)));
                Input::Select(choices.values.iter().map(named).collect())
            }
            _ => continue,
        };
        add(field.key(), label, input);
    }
    let active = active(desk, &fields, asked, path);
    let keep = asked.get("sort").map(|order| ("sort".to_owned(), order.to_owned())).into_iter().collect();
    Filters { action: path.to_owned(), fields, active, reset: path.to_owned(), keep }
}

fn active(desk: &Desk, fields: &[Field], asked: &Asked, path: &str) -> Vec<Chip> {
    let chip = |field: &Field| {
        let value = asked.get(&field.name)?;
        let shown = match &field.input {
            Input::Select(choices) => choices.iter().find(|it| it.value == value).map(|it| it.text.clone()),
            Input::Place(groups) => {
                let all = groups.iter().flat_map(|group| &group.places);
                all.into_iter().find(|place| place.code == value).map(|place| place.name.clone())
            }
            Input::Day => value.parse().ok().map(|on| day(desk.lang, on)),
            _ => None,
        };
        let text = i18n::prose::labelled(desk.lang, &field.label, &shown.unwrap_or_else(|| value.to_owned()));
        Some(Chip { text, remove: asked.with(path, &field.name, None) })
    };
    fields.iter().filter_map(chip).collect()
}
