//! What waits behind doors of its own: answers to carry, calls to make, what is due soon, emergencies, what came to a limit,
//! and the visits of the day.

use casework::{Refusal, Work, kind::Role};
use visits::answers;

use super::{
    late::{self, Which},
    waiting::Heap,
};
use crate::{break_glass, closing_rates, personal, records};

/// What is on its way: it stands before the piles.
pub async fn first(work: &Work) -> Result<Vec<Heap>, Refusal> {
    let is = |role| work.actor.is(role);
    let mut heaps = Vec::new();
    if is(Role::Unit) {
        let (count, _) = late::first(work, Which::Soon, 1).await?;
        heaps.push(line("soon", "/soon".to_owned(), count));
    }
    if is(Role::Field) || is(Role::Coordinator) {
        let owed = answers::owed_by_village(work).await?;
        let count = owed.iter().map(|(_, n)| n).sum();
        heaps.push(Heap { villages: owed.len(), ..line("carry", "/answers".to_owned(), count) });
    }
    let opened = break_glass::waiting(work).await?;
    heaps.push(line("glass", "/break-glass".to_owned(), number(opened)));
    if is(Role::Auditor) {
        let alerts = personal::unseen(work).await?;
        heaps.push(line("limit", "/readings".to_owned(), number(alerts)));
    }
    Ok(heaps)
}

/// What may be done when the piles are: it stands after them.
pub async fn last(work: &Work) -> Result<Vec<Heap>, Refusal> {
    let calls = closing_rates::calls_to_make(work).await?;
    let mut heaps = vec![line("call", closing_rates::TO_DO.to_owned(), number(calls))];
    if work.actor.is(Role::Field) {
        let query = format!("from={today}&to={today}", today = work.tx.today());
        let (count, _) = records::list::first(work, work.kind("visit")?, &query, 1).await?;
        heaps.push(line("visits", format!("/visits?{query}"), count));
    }
    Ok(heaps)
}

fn line(key: &'static str, address: String, count: i64) -> Heap {
    Heap { key, address, count, ..Heap::default() }
}

fn number(count: usize) -> i64 {
    i64::try_from(count).unwrap_or(i64::MAX)
}
