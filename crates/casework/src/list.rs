//! Lists: filtered by period, place, unit, state and text, sorted, and paged by key, through the access door.

use jiff::civil::Date;
use store::Sql;
use uuid::Uuid;

use crate::{
    Refusal,
    actor::Work,
    change::Stored,
    find::{columns, stored},
    kind::{Field, FieldKind, Kind},
    reference, scope,
};

/// In which order.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Order {
    /// The latest day first.
    #[default]
    Newest,
    /// The earliest day first.
    Oldest,
    /// What is due first; only records with a due day.
    Due,
}

impl Order {
    /// The word in addresses.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Newest => "newest",
            Self::Oldest => "oldest",
            Self::Due => "due",
        }
    }

    /// The order with this word.
    pub fn parse(word: &str) -> Option<Self> {
        [Self::Newest, Self::Oldest, Self::Due].into_iter().find(|order| order.code() == word)
    }
}

/// Whether lists may be filtered by the values of this field. Never by a count, so that nobody lists dwellings by need, and
/// never by the dwelling: its visits in a row would be a history of the household.
pub fn filters_by(field: &Field) -> bool {
    match field.kind {
        FieldKind::Choice(_) => true,
        FieldKind::Record(table) => table != "household",
        _ => false,
    }
}

/// What is asked for. Parts of a record are listed with that record only: its column stands in `equal`.
#[derive(Clone, Debug, Default)]
pub struct Filter {
    /// First day.
    pub from: Option<Date>,
    /// Last day.
    pub to: Option<Date>,
    /// A place and all below it.
    pub place: Option<Uuid>,
    /// A value of the kind's state.
    pub state: Option<String>,
    /// Several values of the kind's state, any of them; all where empty.
    pub states: &'static [&'static str],
    /// Exact values of fields: column and stored value.
    pub equal: Vec<(&'static str, store::Value)>,
    /// A column in which nothing stands.
    pub empty: Option<&'static str>,
    /// Words that its texts contain.
    pub text: Option<String>,
    /// What is found by its words no more: rows whose end, in SQL over `r`, lies before this day. A number is found still.
    pub words_until: Option<(&'static str, Date)>,
    /// The order.
    pub order: Order,
    /// Where the page starts: the cursor of the page before.
    pub after: Option<String>,
    /// Backwards from `after`: the page before it.
    pub backwards: bool,
    /// How many.
    pub limit: u32,
}

/// A page of a list.
#[derive(Debug)]
pub struct Listed {
    /// The records.
    pub records: Vec<Stored>,
    /// Cursor of the next page; none on the last.
    pub next: Option<String>,
    /// Cursor for going back; none on the first page.
    pub previous: Option<String>,
}

/// The records of `kind` that the actor may see and that fit the filter.
pub async fn list(work: &Work, kind: &'static Kind, filter: &Filter) -> Result<Listed, Refusal> {
    let key = key(kind, filter.order);
    let sorted = key.map(|key| sorted(kind, key));
    let descending = (filter.order == Order::Newest) != filter.backwards;
    let mut sql = Sql::new(format!("SELECT {} FROM {} r WHERE r.office_id = $1", columns(kind), kind.table));
    conditions(work, kind, filter, &mut sql)?;
    after(sorted.as_deref(), filter, descending, &mut sql)?;
    let direction = if descending { "DESC" } else { "ASC" };
    let by = sorted.map_or(String::new(), |day| format!("{day} {direction}, "));
    sql.push(&format!(" ORDER BY {by}r.id {direction} LIMIT {}", filter.limit + 1));
    let rows = work.tx.rows(sql.text(), sql.params()).await?;
    let mut records: Vec<Stored> = rows.iter().map(|row| stored(kind, row)).collect::<Result<_, _>>()?;
    let more = records.len() > filter.limit as usize;
    records.truncate(filter.limit as usize);
    if filter.backwards {
        records.reverse();
    }
    let [forward, back] = if filter.backwards { [true, more] } else { [more, filter.after.is_some()] };
    let cursor = |record: Option<&Stored>| record.map(|record| cursor(key, record));
    let next = if forward { cursor(records.last()) } else { None };
    let previous = if back { cursor(records.first()) } else { None };
    Ok(Listed { records, next, previous })
}

/// How many records fit, counted up to `at_most`: nobody reads "1,234,567 requests" to the end.
pub async fn count(work: &Work, kind: &'static Kind, filter: &Filter, at_most: u32) -> Result<i64, Refusal> {
    let mut sql = Sql::new(format!("SELECT COUNT(*) AS n FROM (SELECT 1 FROM {} r WHERE r.office_id = $1", kind.table));
    conditions(work, kind, filter, &mut sql)?;
    sql.push(&format!(" LIMIT {at_most}) t"));
    let row = work.tx.row(sql.text(), sql.params()).await?.ok_or(Refusal::NotFound)?;
    Ok(row.get("n")?)
}

/// How many there are in a period and a place, also of those that the actor may not see: as the figures count, so that a list can
/// say how many it hides. By nothing else than days and place: a finer question would be answered about a record.
pub async fn count_all(work: &Work, kind: &'static Kind, filter: &Filter) -> Result<i64, Refusal> {
    if !work.actor.may_read(kind) {
        return Err(Refusal::Forbidden);
    }
    let Filter { from, to, place, .. } = *filter;
    let mut sql = Sql::new(format!("SELECT COUNT(*) AS n FROM {} r WHERE r.office_id = $1", kind.table));
    fitting(kind, &Filter { from, to, place, ..Filter::default() }, &mut sql)?;
    let row = work.tx.row(sql.text(), sql.params()).await?.ok_or(Refusal::NotFound)?;
    Ok(row.get("n")?)
}

fn key(kind: &Kind, order: Order) -> Option<&'static str> {
    match order {
        Order::Due if kind.has("due_on") => Some("due_on"),
        _ => kind.day,
    }
}

/// The day as it is sorted. One that may be missing sorts first, on both databases, and cursors find it again.
fn sorted(kind: &Kind, key: &str) -> String {
    let always = kind.field(key).is_some_and(|field| field.required) || key == "due_on";
    if always { format!("r.{key}") } else { format!("COALESCE(r.{key}, '')") }
}

/// A list of parts across the records they belong to would be a list of its own, such as one of all parties to disputes.
fn of_one_record(kind: &Kind, filter: &Filter) -> Result<(), Refusal> {
    match kind.parent {
        Some((column, _)) if !filter.equal.iter().any(|(given, _)| *given == column) => {
            Err(Refusal::field(kind, column, "required"))
        }
        _ => Ok(()),
    }
}

fn conditions(work: &Work, kind: &'static Kind, filter: &Filter, sql: &mut Sql) -> Result<(), Refusal> {
    fitting(kind, filter, sql)?;
    scope::condition(work, kind, sql)
}

/// What fits the filter, whoever asks.
fn fitting(kind: &'static Kind, filter: &Filter, sql: &mut Sql) -> Result<(), Refusal> {
    of_one_record(kind, filter)?;
    sql.push(" AND r.voided = FALSE");
    if let Some(day) = kind.day {
        for (sign, bound) in [(">=", filter.from), ("<=", filter.to)] {
            if let Some(bound) = bound {
                sql.push(&format!(" AND r.{day} {sign} "));
                sql.bind(bound);
            }
        }
    }
    if let (Some(place), true) = (filter.place, kind.has("place_id")) {
        scope::in_place("r.place_id", place, sql);
    }
    if let (Some(state), Some(column)) = (&filter.state, kind.state) {
        sql.push(&format!(" AND r.{column} = "));
        sql.bind(state);
    }
    if let (false, Some(column)) = (filter.states.is_empty(), kind.state) {
        let words: Vec<String> = filter.states.iter().map(|word| format!("'{word}'")).collect();
        sql.push(&format!(" AND r.{column} IN ({})", words.join(", ")));
    }
    for (column, value) in &filter.equal {
        if !kind.field(column).is_some_and(filters_by) {
            return Err(Refusal::field(kind, column, "unknown-field"));
        }
        sql.push(&format!(" AND r.{column} = "));
        sql.bind(value);
    }
    if let Some(column) = filter.empty.filter(|column| kind.has(column)) {
        sql.push(&format!(" AND r.{column} IS NULL"));
    }
    if filter.order == Order::Due && kind.has("due_on") {
        sql.push(" AND r.due_on IS NOT NULL");
    }
    if let Some(text) = filter.text.as_deref().map(str::trim).filter(|text| !text.is_empty()) {
        contains(kind, text, filter.words_until, sql);
    }
    Ok(())
}

/// A number that was read out is found by its index; any other text in the record's words.
fn contains(kind: &Kind, text: &str, words_until: Option<(&'static str, Date)>, sql: &mut Sql) {
    if let Some(number) = reference::parse(text).filter(|_| kind.has("reference")) {
        sql.push(" AND r.reference = ");
        sql.bind(number);
        return;
    }
    let escaped: String = text
        .to_lowercase()
        .chars()
        .flat_map(|c| if matches!(c, '%' | '_' | '\\') { vec!['\\', c] } else { vec![c] })
        .collect();
    sql.push(" AND (FALSE");
    for field in kind.fields.iter().filter(|f| matches!(f.kind, FieldKind::Short(_) | FieldKind::Text(_))) {
        sql.push(&format!(" OR LOWER(r.{}) LIKE ", field.column));
        sql.bind(format!("%{escaped}%"));
        sql.push(" ESCAPE '\\'");
    }
    sql.push(")");
    if let Some((ended, day)) = words_until {
        sql.push(&format!(" AND COALESCE({ended}, '9999-12-31') >= "));
        sql.bind(day);
    }
}

fn cursor(key: Option<&str>, record: &Stored) -> String {
    let day = key.and_then(|key| record.values.text(key)).unwrap_or_default();
    format!("{day}~{}", record.id)
}

fn after(sorted: Option<&str>, filter: &Filter, descending: bool, sql: &mut Sql) -> Result<(), Refusal> {
    let Some(cursor) = &filter.after else { return Ok(()) };
    let wrong = || Refusal::problem("after", "not-a-cursor");
    let (day, id) = cursor.split_once('~').ok_or_else(wrong)?;
    let id: Uuid = id.parse().map_err(|_| wrong())?;
    let sign = if descending { "<" } else { ">" };
    if let Some(sorted) = sorted {
        sql.push(&format!(" AND ({sorted} {sign} "));
        sql.bind(day);
        sql.push(&format!(" OR ({sorted} = "));
        sql.bind(day);
        sql.push(&format!(" AND r.id {sign} "));
        sql.bind(id);
        sql.push("))");
    } else {
        sql.push(&format!(" AND r.id {sign} "));
        sql.bind(id);
    }
    Ok(())
}
