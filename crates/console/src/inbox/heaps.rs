//! The heaps of the inbox and how many matters lie in each, as far as the actor sees them.

use casework::{
    Refusal, Work,
    list::{self, Filter, Order},
    scope,
};
use requests::REQUEST;
use store::Sql;

use super::objections::{self, Page};

/// A heap: requests that wait for the office.
#[derive(Debug)]
pub struct Heap {
    /// Its word in the address.
    pub code: &'static str,
    /// What lies in it.
    pub of: Of,
}

/// What lies in a heap.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Of {
    /// The requests in this state.
    State(&'static str),
    /// Those with an objection that waits for a decision, closed ones too; by the objection's clock.
    Objections,
}

/// The heaps, in the order in which they are worked.
pub static HEAPS: [Heap; 7] = [
    Heap { code: "new", of: Of::State("received") },
    Heap { code: "checked", of: Of::State("triaged") },
    Heap { code: "objections", of: Of::Objections },
    Heap { code: "arbiter", of: Of::State("with_arbiter") },
    Heap { code: "replied", of: Of::State("replied") },
    Heap { code: "kept", of: Of::State("in_progress") },
    Heap { code: "waiting", of: Of::State("waiting") },
];

impl Heap {
    /// The key of its name.
    pub fn name(&self) -> String {
        match self.of {
            Of::State(state) => format!("choice-request-state-{state}"),
            Of::Objections => "inbox-objections".to_owned(),
        }
    }
}

/// The heap with this word; the first where there is none.
pub fn find(code: &str) -> &'static Heap {
    HEAPS.iter().find(|heap| heap.code == code).unwrap_or(&HEAPS[0])
}

/// How many lie in each.
pub async fn counts(work: &Work) -> Result<Vec<(&'static Heap, i64)>, Refusal> {
    let mut counts = Vec::new();
    for heap in &HEAPS {
        let count = match heap.of {
            Of::State(state) => in_state(work, state).await?,
            Of::Objections => objections::count(work).await?,
        };
        counts.push((heap, count));
    }
    Ok(counts)
}

async fn in_state(work: &Work, state: &'static str) -> Result<i64, Refusal> {
    let mut sql =
        Sql::new("SELECT COUNT(*) AS n FROM request r WHERE r.office_id = $1 AND r.voided = FALSE AND r.state = ");
    sql.bind(state);
    scope::condition(work, &REQUEST, &mut sql)?;
    let row = work.tx.row(sql.text(), sql.params()).await?.ok_or(Refusal::NotFound)?;
    Ok(row.get("n")?)
}

/// A page of a heap: what is due first stands first.
pub async fn page(work: &Work, heap: &Heap, after: Option<String>, limit: u32) -> Result<Page, Refusal> {
    let Of::State(state) = heap.of else { return objections::page(work, after.as_deref(), limit).await };
    let filter = Filter { state: Some(state.to_owned()), order: Order::Due, after, limit, ..Filter::default() };
    let listed = list::list(work, &REQUEST, &filter).await?;
    Ok(Page { matters: listed.records, next: listed.next })
}
