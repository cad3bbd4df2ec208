//! Putting matters on the list of a meeting, all of them in one step.

use std::collections::BTreeSet;

use casework::{Problem, Problems, Refusal, Work, change::Stored, enter, find, parse, values::Values};
use requests::{HANDOVER_ITEM, Part};
use store::FromValue as _;
use uuid::Uuid;

use super::{
    chosen::{Chosen, Ticked},
    meeting,
};

/// The requests or suggestions that are on the list already.
pub fn on_the_list(items: &[Stored], table: &str) -> BTreeSet<Uuid> {
    let column = if table == "request" { "request_id" } else { "suggestion_id" };
    items.iter().filter_map(|item| Option::<Uuid>::from_value(item.values.get(column)).flatten()).collect()
}

/// Adds what was ticked. A matter that is on the list already stays as it is, so that a form sent twice counts once.
pub async fn add(work: &Work, id: Uuid, chosen: &Chosen) -> Result<(), Refusal> {
    meeting(work, id).await?;
    if chosen.matters.is_empty() {
        return Err(Refusal::problem("item", "nothing-ticked"));
    }
    let known = on_the_list(&find::parts(work, &HANDOVER_ITEM, id).await?, chosen.table);
    let mut problems = Problems::default();
    for matter in chosen.matters.iter().filter(|matter| !known.contains(&matter.id)) {
        match one(work, id, chosen.table, matter).await {
            Ok(()) => {}
            Err(Refusal::Rule(code)) => problems.0.push(told(matter, "refused", Some(code.to_owned()))),
            Err(Refusal::Invalid(wrong)) => {
                problems.0.extend(wrong.0.into_iter().map(|problem| told(matter, problem.code, problem.detail)));
            }
            Err(other) => return Err(other),
        }
    }
    problems.into_result()
}

fn told(matter: &Ticked, code: &'static str, detail: Option<String>) -> Problem {
    Problem { field: format!("lead.{}", matter.id), code, detail }
}

async fn one(work: &Work, meeting: Uuid, table: &'static str, matter: &Ticked) -> Result<(), Refusal> {
    if matter.lead.is_empty() {
        return Err(Refusal::problem("lead", "lead-missing"));
    }
    find::find(work, work.kind(table)?, matter.id).await?;
    let assisting = matter.assisting.iter().map(|code| (code, Part::Assisting));
    for (code, part) in std::iter::once((&matter.lead, Part::Lead)).chain(assisting) {
        let unit = parse::record(work, "unit", code).await?.ok_or_else(|| Refusal::problem("lead", "lead-missing"))?;
        let mut item = Values::empty(&HANDOVER_ITEM);
        item.set("handover_id", meeting);
        item.set(if table == "request" { "request_id" } else { "suggestion_id" }, matter.id);
        item.set("unit_id", unit);
        item.set("part", part.code());
        enter::enter(work, work.tx.new_id(), item).await?;
    }
    Ok(())
}
