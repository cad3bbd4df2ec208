//! An honest ending: a reply says what was done and was not given before, and "solved" rests on somebody's word or on evidence.

use casework::{
    Problems, Refusal, Work, choices, said_before,
    said_before::Said,
    setting::{self, SettingCode},
};
use closing::{
    evidence::{self, Asked, Evidence},
    print,
    text::{self, Ending, Fault},
};
use jiff::{ToSpan, civil::Date};
use store::FromValue as _;
use uuid::Uuid;

use crate::{Outcome, Request, ResidentSays, Spoke};

choices! {
    /// What must be known before a category's requests are closed as solved without the resident's word.
    pub enum EvidenceAsked as "evidence-asked" {
        /// Nothing beside the reply.
        Nothing = "nothing",
        /// That somebody was spoken to.
        Spoken = "spoken",
        /// That, and that the place was looked at.
        SiteVisit = "site_visit",
    }
}

/// Refuses a reply that says nothing, or says what is still to come where something is said to be done.
pub(crate) fn text(field: &str, reply: &str, outcome: Outcome, description: &str) -> Result<(), Refusal> {
    judged(field, reply, text::check(reply, ending(outcome), description, None))
}

/// Refuses a text that says nothing, or speaks of the future alone. At the door the resident's word stands beside it.
pub(crate) fn told(field: &str, words: &str, description: &str) -> Result<(), Refusal> {
    judged(field, words, text::check(words, Ending::Told, description, None))
}

/// Refuses a promise that names no day, neither in its words nor beside them.
pub(crate) fn promise(field: &str, words: &str, description: &str, day: Option<Date>) -> Result<(), Refusal> {
    judged(field, words, text::check(words, Ending::Promised, description, day))
}

fn judged(field: &str, text: &str, verdict: Result<(), Fault>) -> Result<(), Refusal> {
    let Err(fault) = verdict else { return Ok(()) };
    let mut problems = Problems::default();
    match fault.words() {
        [] if matches!(fault, Fault::Empty | Fault::TooShort | Fault::CopiedFromTheRequest) => {
            problems.add(field, fault.code());
        }
        // No single word is to blame: the text itself is.
        [] => problems.add_with(field, fault.code(), text.chars().take(20).collect::<String>()),
        words => problems.add_with(field, fault.code(), words.join(" / ")),
    }
    problems.into_result()
}

const fn ending(outcome: Outcome) -> Ending {
    match outcome {
        Outcome::Solved | Outcome::PartlySolved => Ending::Done,
        _ => Ending::Told,
    }
}

/// Refuses the words that the same unit gave to another request, and remembers them. One reply for many who asked the same
/// is given to them together (`joint`).
pub(crate) async fn said_once(work: &Work, id: Uuid, request: &Request, joint: bool) -> Result<(), Refusal> {
    let Some(reply) = &request.reply else { return Ok(()) };
    let print = print(&reply.0);
    let said = Said { table: "request", id, unit: request.unit_id.map(|unit| unit.0), print: &print };
    let days = setting::load(work).await?.now(SettingCode::SameWordsDays);
    let since = work.tx.today().saturating_sub(i64::from(days).days());
    if !joint && let Some(other) = said_before::elsewhere(work, said, since).await? {
        let mut problems = Problems::default();
        problems.add_with("reply", "closing-said-before", reference(work, other).await?);
        return Err(Refusal::Invalid(problems));
    }
    said_before::remember(work, said).await
}

async fn reference(work: &Work, id: Uuid) -> Result<String, Refusal> {
    let sql = "SELECT reference FROM request WHERE office_id = $1 AND id = $2";
    let row = work.tx.row(sql, store::params![id]).await?;
    Ok(row.map(|row| row.get("reference")).transpose()?.unwrap_or_default())
}

/// Refuses to close as solved, wholly or in part, what the resident has not confirmed and nothing else shows.
pub(crate) async fn closing(work: &Work, request: &Request, outcome: Outcome) -> Result<(), Refusal> {
    if ending(outcome) != Ending::Done {
        return Ok(());
    }
    let confirmed = request.resident_says == Some(ResidentSays::Confirmed);
    if !confirmed && let Some(reply) = &request.reply {
        // The office may call solved what the unit had only explained: then the words must bear it.
        text("outcome", &reply.0, outcome, &request.description.0)?;
    }
    let asked = asked(work, request.category_id.0).await?;
    let today = work.tx.today();
    match evidence::complete(asked, confirmed, &known(request), request.received_on, today).first() {
        Some(missing) => Err(Refusal::Rule(missing.code())),
        None => Ok(()),
    }
}

fn known(request: &Request) -> Evidence {
    Evidence {
        told_who: request.spoke.is_some(),
        spoken: request.spoke.is_some_and(|spoke| spoke != Spoke::Nobody),
        spoken_on: request.spoke_on,
        site_visited_on: request.site_visited_on,
    }
}

async fn asked(work: &Work, category: Uuid) -> Result<Asked, Refusal> {
    let sql = "SELECT evidence FROM category WHERE office_id = $1 AND id = $2";
    let row = work.tx.row(sql, store::params![category]).await?.ok_or(Refusal::NotFound)?;
    let setting = String::from_value(row.value("evidence")?).and_then(|word| EvidenceAsked::parse(&word));
    Ok(match setting {
        None | Some(EvidenceAsked::Nothing) => Asked::Nothing,
        Some(EvidenceAsked::Spoken) => Asked::Spoken,
        Some(EvidenceAsked::SiteVisit) => Asked::SiteVisit,
    })
}
