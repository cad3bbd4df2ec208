//! One figure, opened: what it counts, and the rows whose amounts with what is hidden make its value.

use axum::{extract::Path, http::Method};
use casework::{
    Refusal, Work,
    figure::{Figure, OpensTo, Rule, Unit},
    figure_rows::{self, Item, Page},
    figure_value::{self, Report},
    find,
    kind::{FieldKind, Kind},
    written::Names,
};
use door::{Access, Route};
use uuid::Uuid;
use web::pages::{
    bulletin::FigurePage,
    layout::Link,
    records::{Cell, Column, Row, Table},
};

use crate::{
    chosen::{Chosen, season},
    desk::{Answer, Desk, show},
    query::Query,
    records,
};

/// Rows of a page.
const PAGE: u32 = 50;
/// The column of the place.
const PLACE: usize = 2;

/// The page of a figure.
pub fn routes() -> Vec<Route> {
    vec![Route::new(Method::GET, "/figures/{figure}", Access::SignedIn, get)]
}

/// A row in words.
struct Told {
    title: String,
    href: Option<String>,
    item: Item,
}

/// What is behind the figure.
enum Behind {
    Counted(&'static Figure, Page, Vec<Told>),
    Reported { names: [String; 2], counts: Option<String>, reports: Vec<Report> },
}

struct Seen {
    chosen: Chosen,
    behind: Behind,
    places: Names,
}

/// `GET /figures/{figure}?from=&to=&place=&after=`.
async fn get(desk: Desk, Path(id): Path<String>) -> Answer {
    let (query, season) = (Query::read(&desk.uri), season(&desk.app.settings.office_code));
    let (asked, figure, lang) = (query.clone(), id.clone(), desk.lang);
    let seen = desk
        .read(move |work| {
            let (query, id) = (asked.clone(), figure.clone());
            async move { look(&work, &query, season, &id, lang).await }
        })
        .await?;
    let page = match &seen.behind {
        Behind::Counted(figure, page, rows) => counted(&desk, &query, &seen, figure, page, rows),
        Behind::Reported { names, counts, reports } => reported(&desk, &seen, &id, names, counts.clone(), reports),
    };
    Ok(show(&page))
}

async fn look(
    work: &Work,
    query: &Query,
    season: Option<(jiff::civil::Date, jiff::civil::Date)>,
    id: &str,
    lang: i18n::Lang,
) -> Result<Seen, Refusal> {
    let chosen = Chosen::read(work, query, season).await?;
    let period = chosen.period();
    let Some(figure) = work.catalogue.figure(id) else {
        let sql = "SELECT id, name_en, name_zh, counts FROM reported_kind WHERE office_id = $1 AND code = $2 AND voided = FALSE";
        let row = work.tx.row(sql, store::params![id]).await?.ok_or(Refusal::NotFound)?;
        let reports = figure_value::reports(work, row.get("id")?, &period).await?;
        let places = Names::places(work, reports.iter().map(|report| report.place_id)).await?;
        let names = [row.get("name_en")?, row.get("name_zh")?];
        return Ok(Seen { chosen, behind: Behind::Reported { names, counts: row.get("counts")?, reports }, places });
    };
    let page = figure_rows::open(work, figure, &period, query.get("after"), PAGE).await?;
    let mut rows = Vec::new();
    for item in &page.items {
        rows.push(told(work, figure, item, lang).await?);
    }
    let places = Names::places(work, page.items.iter().filter_map(|item| item.place_id)).await?;
    Ok(Seen { chosen, behind: Behind::Counted(figure, page, rows), places })
}

/// The table that a row's id belongs to: the figure's own, or the one its key points at.
fn table_of(figure: &Figure) -> &'static str {
    let by_key = matches!(figure.rule, Rule::Distinct);
    let key = figure.source.key.rsplit('.').next().unwrap_or_default();
    match key.strip_suffix("_id") {
        _ if figure.opens_to == OpensTo::Villages => "place",
        Some(table) if by_key => table,
        // The only other keys are the record itself and the place above a record's place.
        None if by_key && figure.source.key == "tp.id" => "place",
        _ => figure.table,
    }
}

async fn told(work: &Work, figure: &Figure, item: &Item, lang: i18n::Lang) -> Result<Told, Refusal> {
    let mut told = Told { title: String::new(), href: None, item: item.clone() };
    let table = table_of(figure);
    match item.record {
        Some(id) if table == "place" => {
            told.title = Names::places(work, [id]).await?.place(id).map(|named| named.name.clone()).unwrap_or_default();
        }
        Some(id) => {
            let kind = work.kind(table)?;
            (told.title, told.href) = titled(work, kind, id, lang).await?;
        }
        None => told.title = word(work.kind(figure.table)?, figure, &item.id, lang),
    }
    Ok(told)
}

/// The title of a record with its address, where the actor may see it.
async fn titled(
    work: &Work,
    kind: &'static Kind,
    id: Uuid,
    lang: i18n::Lang,
) -> Result<(String, Option<String>), Refusal> {
    let record = match find::find(work, kind, id).await {
        Ok(record) => record,
        Err(Refusal::NotFound | Refusal::Forbidden) => return Ok((String::new(), None)),
        Err(other) => return Err(other),
    };
    let mut title = casework::written::title(kind, &record);
    if title.is_empty() {
        // A part without a title of its own is named by what it points at.
        let names = Names::of(work, std::slice::from_ref(&record)).await?;
        let mut fields = kind.columns.iter().filter_map(|column| kind.field(column));
        let first = fields.find_map(|field| names.get(field.kind, record.values.get(field.column)));
        title = first.map(|it| records::clipped(&records::named(lang, it))).unwrap_or_default();
    }
    if let Some(number) = record.values.text("reference") {
        title = format!("{number} {title}");
    }
    Ok((title, Some(records::address(kind, id))))
}

/// A key that is a word of a closed list, in words.
fn word(kind: &Kind, figure: &Figure, key: &str, lang: i18n::Lang) -> String {
    let column = figure.source.key.rsplit('.').next().unwrap_or_default();
    match kind.field(column).map(|field| field.kind) {
        Some(FieldKind::Choice(choices)) => i18n::text(lang, &format!("choice-{}-{key}", choices.name)),
        _ => key.to_owned(),
    }
}

fn amount(desk: &Desk, unit: Unit, n: i64) -> String {
    if unit == Unit::Money { i18n::money(desk.lang, n) } else { i18n::number(desk.lang, n) }
}

const fn rule(figure: &Figure) -> &'static str {
    match (figure.opens_to, figure.rule) {
        (OpensTo::Villages, _) => "rule-villages",
        (_, Rule::Sum) => "rule-sum",
        (_, Rule::Distinct) => "rule-distinct",
        (_, Rule::Latest) => "rule-latest",
        (_, Rule::Cohort) => "rule-cohort",
        (_, Rule::OnRoll) => "rule-on-roll",
    }
}

fn counted(desk: &Desk, query: &Query, seen: &Seen, figure: &Figure, page: &Page, rows: &[Told]) -> FigurePage {
    let path = format!("/figures/{}", figure.id);
    let shown = |n: i64| amount(desk, figure.unit, n);
    let row = |told: &Told| {
        let place = told.item.place_id.map_or_else(String::new, |id| records::place_name(&seen.places, id));
        let day = told.item.day.map_or_else(String::new, |on| records::day(desk.lang, on));
        let title = if told.title.is_empty() { desk.t(&format!("kind-{}", figure.table)) } else { told.title.clone() };
        Row {
            href: told.href.clone(),
            cells: vec![Cell::text(title), Cell::text(day), Cell::text(place), Cell::text(shown(told.item.amount))],
            late: false,
        }
    };
    let mut table = table(desk, rows.iter().map(row).collect());
    if rows.iter().all(|told| told.item.place_id.is_none()) {
        // Different things, each of which may have occurred in many places.
        table.columns.remove(PLACE);
        table.rows.iter_mut().for_each(|row| drop(row.cells.remove(PLACE)));
    }
    let label = i18n::figure_label(desk.lang, figure.id).unwrap_or_else(|| figure.id.to_owned());
    FigurePage {
        frame: desk.frame(Some(figure.line)),
        trail: vec![Link::new(desk.t("page-bulletin"), seen.chosen.address("/bulletin"))],
        value: shown(page.value),
        definition: i18n::figure_counts(desk.lang, figure.id).unwrap_or_default(),
        rule: desk.t(rule(figure)),
        chooser: seen.chosen.chooser(desk, &path),
        about: seen.chosen.about(desk),
        table: Table { caption: label.clone(), ..table },
        label,
        total: i18n::number(desk.lang, page.total),
        seen: shown(page.value - page.hidden),
        hidden: if page.hidden == 0 { String::new() } else { shown(page.hidden) },
        previous: None,
        next: page.next.as_deref().map(|after| query.with(&path, "after", Some(after))),
        formats: vec![Link::new("JSON", seen.chosen.address(&format!("/api/v1{path}")))],
    }
}

fn table(desk: &Desk, rows: Vec<Row>) -> Table {
    let columns = vec![
        Column::text(desk.t("figure-record")),
        Column::day(desk.t("figure-day")),
        Column::text(desk.t("figure-place")),
        Column::number(desk.t("figure-amount")),
    ];
    Table { caption: String::new(), columns, rows }
}

fn reported(
    desk: &Desk,
    seen: &Seen,
    id: &str,
    names: &[String; 2],
    counts: Option<String>,
    reports: &[Report],
) -> FigurePage {
    let kind = desk.app.catalogue.by_table("reported_figure").filter(|kind| desk.actor().may_read(kind));
    let row = |report: &Report| Row {
        href: kind.map(|kind| records::address(kind, report.id)),
        cells: vec![
            Cell::text(records::clipped(&report.citation)),
            Cell::text(records::day(desk.lang, report.day)),
            Cell::text(records::place_name(&seen.places, report.place_id)),
            Cell::text(i18n::number(desk.lang, report.value)),
        ],
        late: false,
    };
    let path = format!("/figures/{id}");
    let label = names[usize::from(desk.lang != i18n::Lang::En)].clone();
    let value = i18n::number(desk.lang, reports.iter().map(|report| report.value).sum());
    FigurePage {
        frame: desk.frame(None),
        trail: vec![Link::new(desk.t("page-bulletin"), seen.chosen.address("/bulletin"))],
        definition: counts.unwrap_or_else(|| desk.t("issue-note-reported-counts")),
        rule: desk.t("rule-reported"),
        chooser: seen.chosen.chooser(desk, &path),
        about: seen.chosen.about(desk),
        table: Table { caption: label.clone(), ..table(desk, reports.iter().map(row).collect()) },
        label,
        total: i18n::number(desk.lang, i64::try_from(reports.len()).unwrap_or_default()),
        seen: value.clone(),
        value,
        hidden: String::new(),
        previous: None,
        next: None,
        formats: vec![Link::new("JSON", seen.chosen.address(&format!("/api/v1{path}")))],
    }
}
