//! The heaps of the inbox and how many matters lie in each, as far as the actor sees them.

use casework::{
    Refusal, Work,
    list::{self, Filter, Order},
};
use requests::{REQUEST, review::Step};

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
    /// Those that the office does itself.
    Kept,
    /// Those with an objection of these steps that waits for a decision, closed ones too; by the objection's clock.
    Objections(&'static [Step]),
}

/// What the office decides.
const OBJECTIONS: &[Step] = &[Step::Contest, Step::Reopen];
/// What a leader decides.
const APPEALS: &[Step] = &[Step::Appeal];

/// The heaps, in the order in which they are worked.
pub static HEAPS: [Heap; 8] = [
    Heap { code: "new", of: Of::State("received") },
    Heap { code: "checked", of: Of::State("triaged") },
    Heap { code: "objections", of: Of::Objections(OBJECTIONS) },
    Heap { code: "appeals", of: Of::Objections(APPEALS) },
    Heap { code: "arbiter", of: Of::State("with_arbiter") },
    Heap { code: "replied", of: Of::State("replied") },
    Heap { code: "kept", of: Of::Kept },
    Heap { code: "waiting", of: Of::State("waiting") },
];

impl Heap {
    /// The key of its name.
    pub fn name(&self) -> String {
        match self.of {
            Of::State(state) => format!("choice-request-state-{state}"),
            Of::Kept | Of::Objections(_) => format!("inbox-{}", self.code),
        }
    }

    /// What is asked of the list of requests: what is due first stands first.
    fn filter(&self, after: Option<String>, limit: u32) -> Filter {
        let due = Filter { order: Order::Due, after, limit, ..Filter::default() };
        match self.of {
            Of::State(state) => Filter { state: Some(state.to_owned()), ..due },
            Of::Kept => Filter { state: Some("in_progress".to_owned()), empty: Some("unit_id"), ..due },
            Of::Objections(_) => due,
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
        counts.push((heap, count(work, heap).await?));
    }
    Ok(counts)
}

/// How many lie in one.
pub async fn count(work: &Work, heap: &Heap) -> Result<i64, Refusal> {
    match heap.of {
        Of::Objections(steps) => objections::count(work, steps).await,
        _ => list::count(work, &REQUEST, &heap.filter(None, 1), u32::MAX).await,
    }
}

/// A page of a heap.
pub async fn page(work: &Work, heap: &Heap, after: Option<String>, limit: u32) -> Result<Page, Refusal> {
    if let Of::Objections(steps) = heap.of {
        return objections::page(work, steps, after.as_deref(), limit).await;
    }
    let listed = list::list(work, &REQUEST, &heap.filter(after, limit)).await?;
    Ok(Page { matters: listed.records, next: listed.next })
}
