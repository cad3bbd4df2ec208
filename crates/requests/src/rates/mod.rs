//! How well requests are answered: response, solution and satisfaction of a period and place, each with its denominator.
//!
//! A cohort is what was received in the period; whatever becomes of it later is counted there. What is not ended yet, or not
//! due yet, is told apart and is in no denominator. What is not the office's matter, what was taken back, what ended with
//! another request and what was closed in silence stand apart too: none of them makes a rate better or worse. Tables are by
//! unit and by category, in the order of their codes: there is no ranking, and no table by person.

mod call_backs;
mod count;

pub use call_backs::{CallBacks, StratumRow};
pub use closing::{interval::Interval, rate::Shown};
pub use count::Counts;

use std::collections::BTreeMap;

use casework::{Refusal, Work, figure::Period, kind::Role};
use closing::rate::{self, FEWEST, Rate};
use jiff::civil::Date;
use uuid::Uuid;

/// The rates of a period and place.
#[derive(Clone, Debug, PartialEq)]
pub struct Rates {
    /// The day they stand for.
    pub as_of: Date,
    /// What became of all that was received; none where that was fewer than five.
    pub counts: Option<Counts>,
    /// The rates of the whole.
    pub whole: Row,
    /// By unit, in the order of codes; what no unit has stands first, under an empty code.
    pub units: Vec<Row>,
    /// By category, in the order of codes.
    pub categories: Vec<Row>,
    /// What residents said when they were called back.
    pub call_backs: CallBacks,
}

/// One line of a table.
#[derive(Clone, Debug, PartialEq)]
pub struct Row {
    /// Code of the unit or category; empty for the whole, and for the office itself.
    pub code: String,
    /// Its name in the office's main language.
    pub name: String,
    /// Its name in English, where it has one.
    pub name_en: Option<String>,
    /// Answered in time, of those that were due.
    pub response: Shown,
    /// Solved, of those that ended as the office's matter and by somebody's word.
    pub solution: Shown,
    /// Satisfied, of those who said so.
    pub satisfaction: Shown,
}

/// Who sees rates. A unit officer sees those of what the unit has.
pub const READERS: &[Role] = &[Role::Coordinator, Role::Leader, Role::Auditor, Role::Unit];

/// The rates of what was received in the period, as far as the actor sees requests.
pub async fn rates(work: &Work, period: &Period) -> Result<Rates, Refusal> {
    work.actor.must_be(READERS)?;
    let groups = count::groups(work, period).await?;
    let mut whole = Counts::default();
    let mut units: BTreeMap<Option<Uuid>, Counts> = BTreeMap::new();
    let mut categories: BTreeMap<Option<Uuid>, Counts> = BTreeMap::new();
    for group in &groups {
        whole.add(&group.counts);
        units.entry(group.unit).or_default().add(&group.counts);
        categories.entry(Some(group.category)).or_default().add(&group.counts);
    }
    // A unit is not told what residents said about it in single calls; the office and its leaders are.
    let call_backs =
        if work.actor.may_read(&crate::CALL_BACK) { call_backs::of(work, period).await? } else { CallBacks::default() };
    Ok(Rates {
        as_of: work.tx.today(),
        counts: (whole.received == 0 || whole.received >= FEWEST).then_some(whole),
        whole: alone(&whole),
        units: table(work, "unit", units).await?,
        categories: table(work, "category", categories).await?,
        call_backs,
    })
}

fn alone(counts: &Counts) -> Row {
    Row {
        code: String::new(),
        name: String::new(),
        name_en: None,
        response: counts.response().shown(),
        solution: counts.solution().shown(),
        satisfaction: counts.satisfaction().shown(),
    }
}

/// The lines of a table in the order of codes, each column guarded by itself.
async fn table(work: &Work, of: &'static str, counts: BTreeMap<Option<Uuid>, Counts>) -> Result<Vec<Row>, Refusal> {
    let mut named = Vec::new();
    for (id, counts) in counts {
        named.push((name(work, of, id).await?, counts));
    }
    named.sort_by(|one, other| one.0.cmp(&other.0));
    let column = |rate: fn(&Counts) -> Rate| rate::column(&named.iter().map(|(_, it)| rate(it)).collect::<Vec<_>>());
    let columns = [column(Counts::response), column(Counts::solution), column(Counts::satisfaction)];
    let row = |(n, (named, _)): (usize, &(Named, Counts))| {
        let [response, solution, satisfaction] = [0, 1, 2].map(|at: usize| columns[at][n]);
        let Named { code, name, name_en } = named.clone();
        Row { code, name, name_en, response, solution, satisfaction }
    };
    Ok(named.iter().enumerate().map(row).collect())
}

/// A unit or category as a table names it; sorts by its code.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
struct Named {
    code: String,
    name: String,
    name_en: Option<String>,
}

async fn name(work: &Work, table: &'static str, id: Option<Uuid>) -> Result<Named, Refusal> {
    let Some(id) = id else { return Ok(Named::default()) };
    let sql = format!("SELECT code, name, name_en FROM {table} WHERE office_id = $1 AND id = $2");
    let row = work.tx.row(&sql, store::params![id]).await?.ok_or(Refusal::NotFound)?;
    Ok(Named { code: row.get("code")?, name: row.get("name")?, name_en: row.get("name_en")? })
}
