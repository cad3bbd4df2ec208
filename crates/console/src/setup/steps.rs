//! The steps of setting an office up, and what is there of each.

use casework::{Refusal, Work, kind::Role};
use web::pages::layout::Link;

use crate::desk::Desk;

/// When a step is taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum When {
    /// Before the first visit.
    First,
    /// Whenever the usual does not fit any more.
    Later,
}

/// A step; its words are `step-<key>` and `step-<key>-about`.
#[derive(Debug)]
pub struct Step {
    pub(super) key: &'static str,
    /// The table whose rows say that it was taken; none where there is nothing to count.
    table: Option<&'static str>,
    /// So many rows are enough.
    enough: i64,
    /// Where it is taken, and where what is there stands.
    href: [&'static str; 2],
    pub(super) when: When,
    /// Only an administrator takes it.
    administrator: bool,
}

const fn step(key: &'static str, table: &'static str, href: [&'static str; 2], when: When) -> Step {
    Step { key, table: Some(table), enough: 1, href, when, administrator: false }
}

const fn page(key: &'static str, table: Option<&'static str>, enough: i64, href: &'static str, when: When) -> Step {
    Step { key, table, enough, href: [href, href], when, administrator: true }
}

/// In the order in which one stands on the other. An office begins with one place, itself, and one person.
static STEPS: [Step; 16] = [
    page("office", None, 0, "/setup/office", When::First),
    page("places", Some("place"), 2, "/setup/places", When::First),
    step("units", "unit", ["/units/new", "/units"], When::First),
    step("categories", "category", ["/categories/new", "/categories"], When::First),
    step("teams", "team", ["/teams/new", "/teams"], When::First),
    step("postings", "posting", ["/postings/new", "/postings"], When::First),
    page("staff", Some("staff"), 2, "/setup/people", When::First),
    step("visit", "visit", ["/visits/new", "/visits"], When::First),
    step("calendar", "calendar", ["/calendars/new", "/calendars"], When::Later),
    step("deadlines", "deadline", ["/deadlines/new", "/deadlines"], When::Later),
    step("ladder", "rung", ["/rungs/new", "/rungs"], When::Later),
    step("not-taken", "not_taken", ["/not-taken/new", "/not-taken"], When::Later),
    step("texts", "notice_text", ["/notice-texts/new", "/notice-texts"], When::Later),
    step("limits", "data_limit", ["/data-limits/new", "/data-limits"], When::Later),
    step("numbers", "setting", ["/setup/numbers", "/setup/numbers"], When::Later),
    page("configuration", None, 0, "/setup/configuration", When::Later),
];

/// Nobody reads on after so many.
const COUNTED: i64 = 1000;

/// A step with what is there of it.
#[derive(Debug)]
pub struct Seen {
    pub(super) step: &'static Step,
    pub(super) there: i64,
    /// Whether a number says something.
    pub(super) counts: bool,
    /// Whether this person may take it.
    pub(super) mine: bool,
}

impl Seen {
    pub(super) const fn is_done(&self) -> bool {
        self.there >= self.step.enough
    }

    /// A set-up to copy is neither done nor to be done.
    pub(super) fn tagged(&self) -> bool {
        self.step.key != "configuration"
    }

    pub(super) const fn href(&self) -> &'static str {
        self.step.href[(self.there > 0) as usize]
    }
}

impl Step {
    /// The step as a link.
    pub fn link(&self, desk: &Desk) -> Link {
        Link::new(desk.t(&format!("step-{}", self.key)), self.href[0])
    }

    fn is_for(&self, work: &Work) -> bool {
        let may = |table| work.catalogue.by_table(table).is_none_or(|kind| !kind.entry || work.actor.may_write(kind));
        if self.administrator { work.actor.is(Role::Administrator) } else { self.table.is_none_or(may) }
    }

    async fn there(&self, work: &Work, most: i64) -> Result<i64, Refusal> {
        let Some(table) = self.table else { return Ok(0) };
        let only = if table == "place" { " AND valid_to IS NULL" } else { " AND voided = FALSE" };
        let sql = format!(
            "SELECT COUNT(*) AS n FROM (SELECT 1 AS one FROM {table} WHERE office_id = $1{only} LIMIT {most}) t"
        );
        Ok(work.tx.row(&sql, &[]).await?.map(|row| row.get("n")).transpose()?.unwrap_or_default())
    }
}

/// All steps.
pub async fn look(work: &Work) -> Result<Vec<Seen>, Refusal> {
    let mut all = Vec::new();
    for step in &STEPS {
        let there = step.there(work, COUNTED).await?;
        all.push(Seen { step, there, counts: step.table.is_some() && there > 0, mine: step.is_for(work) });
    }
    Ok(all)
}

/// The steps that this person has still to take before the office can work; none for those who do not set it up.
pub async fn missing(work: &Work) -> Result<Vec<&'static Step>, Refusal> {
    let mut missing = Vec::new();
    if !super::ROLES.iter().any(|role| work.actor.is(*role)) {
        return Ok(missing);
    }
    for step in STEPS.iter().filter(|step| step.when == When::First && step.is_for(work)) {
        if step.there(work, step.enough).await? < step.enough {
            missing.push(step);
        }
    }
    Ok(missing)
}
