//! The matters offered to a meeting: those that nobody has yet, a page at a time, each with the unit that likely leads.

use std::collections::BTreeMap;

use casework::{
    Problems, Refusal, Work,
    change::Stored,
    find,
    kind::Kind,
    list::{self, Filter, Order},
    parse, written,
    written::Names,
};
use i18n::Lang;
use requests::{HANDOVER, HANDOVER_ITEM};
use store::FromValue as _;
use uuid::Uuid;
use web::pages::{
    handovers::{Candidate, MeetingPage},
    layout::Link,
    records::{Chip, Choice, Field, Filters, Input},
};

use super::{add::on_the_list, chosen::Chosen, meeting};
use crate::{
    desk::{Desk, place_groups},
    query::Query,
    records,
};

/// Matters of a page.
const PAGE: u32 = 40;
/// Waiting matters are counted up to here.
const COUNTED: u32 = 10_000;

/// What is offered.
pub struct Offered {
    meeting: Stored,
    kind: &'static Kind,
    records: Vec<Stored>,
    names: Names,
    next: Option<String>,
    waiting: i64,
    units: Vec<Choice>,
    /// Code of the unit that most often led in a category.
    usual: BTreeMap<Uuid, String>,
    places: Vec<web::pages::layout::PlaceGroup>,
    categories: Vec<Choice>,
}

/// Finds the matters that the address asks for.
pub async fn look(work: &Work, id: Uuid, query: &Query, lang: Lang) -> Result<Offered, Refusal> {
    let meeting = meeting(work, id).await?;
    let kind = work.kind(if query.get("kind") == Some("suggestion") { "suggestion" } else { "request" })?;
    let mut filter = Filter {
        states: if kind.table == "request" { &["received", "triaged"] } else { &["received"] },
        text: query.get("q").map(str::to_owned),
        order: Order::Oldest,
        after: query.get("after").map(str::to_owned),
        limit: PAGE,
        ..Filter::default()
    };
    if let Some(code) = query.get("place") {
        filter.place = Some(parse::place(work, code, None).await?.ok_or(Refusal::NotFound)?);
    }
    if let Some(code) = query.get("category").filter(|_| kind.has("category_id")) {
        let category = parse::record(work, "category", code).await?.ok_or(Refusal::NotFound)?;
        filter.equal.push(("category_id", category.into()));
    }
    let listed = list::list(work, kind, &filter).await?;
    let items = find::parts(work, &HANDOVER_ITEM, id).await?;
    let known = on_the_list(&items, kind.table);
    let unfiltered = filter.place.is_none() && filter.equal.is_empty() && filter.text.is_none();
    let mut waiting = list::count(work, kind, &filter, COUNTED).await?;
    // A request leaves the inbox when it comes onto a list; a suggestion stays where it is until the meeting is held.
    if unfiltered && kind.table == "suggestion" {
        waiting -= i64::try_from(on_the_list(&items, kind.table).len()).unwrap_or_default();
    }
    let records: Vec<Stored> = listed.records.into_iter().filter(|record| !known.contains(&record.id)).collect();
    let names = Names::of(work, &records).await?;
    Ok(Offered {
        meeting,
        kind,
        names,
        records,
        next: listed.next,
        waiting,
        units: choices(work, lang, "unit", " AND enforcement = FALSE").await?,
        usual: usual(work).await?,
        places: place_groups(work).await?.as_ref().clone(),
        categories: choices(work, lang, "category", "").await?,
    })
}

/// Units and categories stand open in the public register, so they are read without a scope.
async fn choices(work: &Work, lang: Lang, table: &str, only: &str) -> Result<Vec<Choice>, Refusal> {
    let sql = format!(
        "SELECT code, name, name_en FROM {table} WHERE office_id = $1 AND voided = FALSE{only} ORDER BY name LIMIT 500"
    );
    let rows = work.tx.rows(&sql, &[]).await?;
    let choices: Result<Vec<Choice>, Refusal> = rows
        .iter()
        .map(|row| {
            let (own, en): (String, Option<String>) = (row.get("name")?, row.get("name_en")?);
            Ok(Choice::new(row.get::<String>("code")?, i18n::named(lang, &own, en.as_deref())))
        })
        .collect();
    let mut choices = choices?;
    choices.sort_by(|one, other| i18n::in_order(lang, &one.text, &other.text));
    Ok(choices)
}

/// The unit that most often led in requests of each category; figures about units, never about people.
async fn usual(work: &Work) -> Result<BTreeMap<Uuid, String>, Refusal> {
    let sql = "SELECT q.category_id AS category, u.code AS unit, COUNT(*) AS n FROM handover_item i \
               JOIN request q ON q.office_id = i.office_id AND q.id = i.request_id \
               JOIN unit u ON u.office_id = i.office_id AND u.id = i.unit_id \
               WHERE i.office_id = $1 AND i.voided = FALSE AND i.part = 'lead' AND u.voided = FALSE \
               GROUP BY q.category_id, u.code ORDER BY n, unit";
    let mut usual = BTreeMap::new();
    for row in work.tx.rows(sql, &[]).await? {
        usual.insert(row.get("category")?, row.get("unit")?);
    }
    Ok(usual)
}

impl Offered {
    /// The page, with what was ticked before and what is wrong with it.
    pub fn page(
        &self,
        desk: &Desk,
        query: &Query,
        chosen: &Chosen,
        problems: &Problems,
        mut faults: Vec<String>,
    ) -> MeetingPage {
        let path = format!("{}/items", records::address(&HANDOVER, self.meeting.id));
        let of_a_matter = |field: &str| field.starts_with("lead.");
        faults
            .extend(problems.0.iter().filter(|it| !of_a_matter(&it.field)).map(|it| door::sentence_of(it, desk.lang)));
        let typed = !faults.is_empty() || !problems.0.is_empty();
        let title = self.meeting.values.text("title").unwrap_or_default();
        MeetingPage {
            frame: desk.frame_of(&HANDOVER),
            trail: vec![
                Link::new(desk.t("kind-handover-many"), "/handovers"),
                Link::new(title, records::address(&HANDOVER, self.meeting.id)),
            ],
            action: query.with(&path, "after", query.get("after")),
            hidden: vec![("kind".to_owned(), self.kind.table.to_owned())],
            faults,
            fields: Vec::new(),
            filters: self.filters(desk, query, &path),
            candidates: self.records.iter().map(|record| self.candidate(desk, record, chosen, problems)).collect(),
            units: self.units.clone(),
            waiting: i18n::text_with(desk.lang, "meeting-waiting", &[("n", self.waiting.into())]),
            next: self.next.as_deref().map(|after| query.with(&path, "after", Some(after))),
            typed,
        }
    }

    fn candidate(&self, desk: &Desk, record: &Stored, chosen: &Chosen, problems: &Problems) -> Candidate {
        let values = &record.values;
        let shown = |column: &str| {
            self.kind
                .field(column)
                .map_or_else(String::new, |field| records::value(desk, field, values.get(column), &self.names))
        };
        let category = Option::<Uuid>::from_value(values.get("category_id")).flatten();
        let suggested = || category.and_then(|id| self.usual.get(&id).cloned()).unwrap_or_default();
        let problem = problems.0.iter().find(|it| it.field == format!("lead.{}", record.id));
        let error = problem.map(|problem| match (&problem.detail, problem.code) {
            (Some(rule), "refused") => desk.t(&format!("refusal-{rule}")),
            _ => door::sentence_of(problem, desk.lang),
        });
        let number = values.text("reference").unwrap_or_default().to_owned();
        Candidate {
            id: record.id.to_string(),
            kind: desk.t(&format!("kind-{}", self.kind.table)),
            matter: Link::new(number, records::address(self.kind, record.id)),
            title: written::title(self.kind, record),
            category: shown(if self.kind.has("category_id") { "category_id" } else { "topic" }),
            place: shown("place_id"),
            day: shown("received_on"),
            ticked: chosen.has(record.id),
            lead: chosen.lead(record.id).unwrap_or_else(suggested),
            assisting: chosen.assisting(record.id),
            error,
        }
    }

    fn filters(&self, desk: &Desk, query: &Query, path: &str) -> Filters {
        let kinds = ["request", "suggestion"].map(|table| Choice::new(table, desk.t(&format!("kind-{table}-many"))));
        let place = if self.places.is_empty() {
            Input::Search { suggestions: "/places/suggestions".to_owned(), known: Vec::new() }
        } else {
            Input::Place(self.places.clone())
        };
        let field = |name: &str, key: &str, input: Input| {
            Field::new(name, desk.t(key), input).narrowing().value(query.get(name).unwrap_or_default())
        };
        let mut kind = field("kind", "meeting-kind", Input::Select(kinds.to_vec()));
        self.kind.table.clone_into(&mut kind.value);
        kind.required = true;
        let mut fields = vec![kind, field("place", "field-request-place", place)];
        if self.kind.has("category_id") {
            fields.push(field("category", "field-request-category", Input::Select(self.categories.clone())));
        }
        fields.push(field("q", "filter-text", Input::Line(100)));
        let chip = |field: &Field| {
            let shown = match (&field.input, field.value.as_str()) {
                (_, "") => return None,
                (Input::Select(choices), value) => {
                    choices.iter().find(|it| it.value == value).map(|it| it.text.clone())
                }
                (Input::Place(groups), value) => {
                    groups.iter().flat_map(|group| &group.places).find(|it| it.code == value).map(|it| it.name.clone())
                }
                _ => None,
            };
            let text = i18n::prose::labelled(desk.lang, &field.label, &shown.unwrap_or_else(|| field.value.clone()));
            Some(Chip { text, remove: query.with(path, &field.name, None) })
        };
        let active = fields.iter().skip(1).filter_map(chip).collect();
        Filters { action: path.to_owned(), fields, active, reset: path.to_owned(), keep: Vec::new() }
    }
}
