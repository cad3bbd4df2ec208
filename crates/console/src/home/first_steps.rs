//! What to do first in an office that is not set up yet: shown until each kind that the work stands on has a record.

use casework::{Refusal, Work, kind::Role};
use web::pages::layout::Link;

use crate::desk::Desk;

/// A step; the words are `step-<key>`.
#[derive(Debug)]
pub struct Step {
    key: &'static str,
    table: &'static str,
    href: &'static str,
}

const STEPS: [Step; 7] = [
    Step { key: "places", table: "place", href: "/help/start" },
    Step { key: "units", table: "unit", href: "/units/new" },
    Step { key: "categories", table: "category", href: "/categories/new" },
    Step { key: "teams", table: "team", href: "/teams/new" },
    Step { key: "postings", table: "posting", href: "/postings/new" },
    Step { key: "staff", table: "staff", href: "/staff/new" },
    Step { key: "visit", table: "visit", href: "/visits/new" },
];

impl Step {
    /// The step as a link.
    pub fn link(&self, desk: &Desk) -> Link {
        Link::new(desk.t(&format!("step-{}", self.key)), self.href)
    }
}

/// The steps still to be done; none for those who do not set the office up.
pub async fn missing(work: &Work) -> Result<Vec<&'static Step>, Refusal> {
    let mut missing = Vec::new();
    if !(work.actor.is(Role::Administrator) || work.actor.is(Role::Coordinator)) {
        return Ok(missing);
    }
    for step in &STEPS {
        // Whoever runs `init` is on the rolls: the second person is the first step.
        let (skip, voided) = (if step.table == "staff" { " OFFSET 1" } else { "" }, step.table != "place");
        let only = if voided { " AND voided = FALSE" } else { "" };
        let sql = format!("SELECT 1 AS one FROM {} WHERE office_id = $1{only} LIMIT 1{skip}", step.table);
        let may = work.catalogue.by_table(step.table).is_none_or(|kind| work.actor.may_write(kind));
        if may && work.tx.row(&sql, &[]).await?.is_none() {
            missing.push(step);
        }
    }
    Ok(missing)
}
