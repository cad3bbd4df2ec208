//! What is likely for a request, each as a button that takes it; what was proposed is remembered with the decision.

use casework::{Refusal, Work, change::Stored, find, kind::Role};
use requests::REQUEST;
use triage::Mind;
use web::pages::{
    inbox::{Like, Likely},
    layout::Link,
};

use super::{Open, Seen};
use crate::{desk::Desk, records};

/// Advice with names and records.
#[derive(Default)]
pub struct Advice {
    categories: Vec<Named>,
    units: Vec<Named>,
    /// Requests that may tell of the same thing, and what speaks for it.
    pub like: Vec<(Stored, f32)>,
}

struct Named {
    code: String,
    name: String,
    name_en: Option<String>,
    score: f32,
    reasons: Vec<String>,
}

/// What is likely, where the office's decisions have been learnt.
pub async fn look(work: &Work, mind: Option<&Mind>, record: &Stored) -> Result<Advice, Refusal> {
    let in_the_inbox = matches!(record.values.text("state"), Some("received" | "triaged"));
    let Some(mind) = mind.filter(|_| in_the_inbox && work.actor.is(Role::Coordinator)) else {
        return Ok(Advice::default());
    };
    let advice = triage::advice::for_request(work, mind, record.id).await?;
    let mut like = Vec::new();
    for one in advice.duplicates.iter().take(3) {
        like.push((find::find(work, &REQUEST, one.id).await?, one.score));
    }
    Ok(Advice {
        categories: named(work, "category", &advice.categories).await?,
        units: named(work, "unit", &advice.units).await?,
        like,
    })
}

async fn named(work: &Work, table: &str, advised: &[triage::Advised]) -> Result<Vec<Named>, Refusal> {
    let mut all = Vec::new();
    for one in advised {
        let sql = format!("SELECT code, name, name_en FROM {table} WHERE office_id = $1 AND id = $2");
        let Some(row) = work.tx.row(&sql, store::params![one.id]).await? else { continue };
        all.push(Named {
            code: row.get("code")?,
            name: row.get("name")?,
            name_en: row.get("name_en")?,
            score: one.score,
            reasons: one.reasons.clone(),
        });
    }
    Ok(all)
}

/// The buttons: of a new request its category, of a checked one its unit.
pub fn buttons(desk: &Desk, seen: &Seen, opened: &Open, address: &str, then: &str) -> Vec<Likely> {
    let new = seen.heap.code == "new";
    let (named, noun, field) = if new {
        (&opened.advice.categories, "triage", "category")
    } else {
        (&opened.advice.units, "assignment", "unit")
    };
    let first = named.first().map(|one| one.code.clone()).unwrap_or_default();
    let button = |(n, one): (usize, &Named)| Likely {
        what: desk.t(&format!("field-request-{field}")),
        key: Some((n + 1).to_string()),
        name: format!("{} ({:.0} %)", i18n::named(desk.lang, &one.name, one.name_en.as_deref()), one.score * 100.0),
        reasons: one.reasons.join(" · "),
        action: format!("{address}/{noun}"),
        hidden: [
            (field, one.code.clone()),
            ("suggested", first.clone()),
            ("reason", desk.t("inbox-as-likely")),
            ("then", then.to_owned()),
        ]
        .into_iter()
        // A category is taken as it is; only handing over at once asks for a reason.
        .filter(|(name, _)| if new { *name != "reason" } else { *name != "suggested" })
        .map(|(name, value)| (name.to_owned(), value))
        .collect(),
    };
    named.iter().take(3).enumerate().map(button).collect()
}

/// Requests like this one, each with a button that merges this one into it.
pub fn like(desk: &Desk, seen: &Seen, opened: &Open, address: &str, then: &str) -> Vec<Like> {
    let one = |(record, score): &(Stored, f32)| {
        let number = record.values.text("reference").unwrap_or_default();
        let field = REQUEST.field("place_id");
        let place = field.map(|field| records::value(desk, field, record.values.get("place_id"), &seen.names));
        Like {
            number: Link::new(number, records::address(&REQUEST, record.id)),
            text: records::clipped(record.values.text("description").unwrap_or_default()),
            reasons: format!("{} · {:.0} %", place.unwrap_or_default(), score * 100.0),
            action: format!("{address}/merger"),
            hidden: vec![("into".to_owned(), number.to_owned()), ("then".to_owned(), then.to_owned())],
        }
    };
    opened.advice.like.iter().map(one).collect()
}
