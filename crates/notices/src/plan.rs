//! What is to be done with a claimed notice: sent, put off, split, or brought to its end because nobody can be reached.

use casework::{
    Actor, Refusal, Work, find,
    notice::NOTICE,
    outbox::{self, Claimed},
    store::params,
};
use jiff::{SignedDuration, tz::TimeZone};
use people::OfficeKey;
use serde_json::{Value as Json, json};
use uuid::Uuid;

use crate::{
    facts::{self, Facts},
    kinds::UnitChannel,
    reach::{self, Reached, Way, id_in},
    settings::Settings,
    thread,
    wording::{self, Told, Words},
};

/// What should have gone out so long ago (the program stood still, a backup came back) is no news any more.
const STALE: SignedDuration = SignedDuration::from_hours(24 * 7);

/// How long a unit without accounts may answer by the address in its mail.
const ANSWERABLE: SignedDuration = SignedDuration::from_hours(24 * 30);

/// A notice that is ready to go. It is never printed.
pub struct Letter {
    /// The row of the outbox.
    pub id: Uuid,
    /// How often it was tried, this time included.
    pub attempts: u32,
    /// How it goes.
    pub way: Way,
    /// What it says.
    pub words: Words,
    /// The mark by which a reply finds the request.
    pub mark: Option<String>,
}

/// What planning needs.
#[derive(Clone, Copy)]
pub struct Desk<'a> {
    /// The office's key.
    pub key: &'a OfficeKey,
    /// How the office sends.
    pub settings: &'a Settings,
    /// Where its day begins.
    pub zone: &'a TimeZone,
}

/// The letter of a row; none where the row is settled already, in this same unit of work.
pub async fn plan(work: &Work, desk: Desk<'_>, row: &Claimed) -> Result<Option<Letter>, Refusal> {
    let text = |name: &str| row.body.get(name).and_then(Json::as_str).unwrap_or_default();
    let (table, to) = (text("table"), text("to"));
    if to == "handler" {
        return handler(work, desk.settings, row).await;
    }
    let Some(id) = id_in(&row.body, "id") else { return settled(work, row, "malformed").await };
    if work.tx.now().duration_since(row.due_at) > STALE {
        return settled(work, row, "stale").await;
    }
    let resident = to == "resident";
    if resident && let Some(end) = desk.settings.quiet.and_then(|quiet| quiet.end(work.tx.now(), desk.zone)) {
        outbox::put_off(work, row.id, end).await?;
        return Ok(None);
    }
    let Some(facts) = facts::of(work, table, id).await? else { return settled(work, row, "gone").await };
    if let Some(unit) = id_in(&row.body, "unit_id").filter(|_| to == "unit" && table == "request")
        && !still_has(work, unit, id).await?
    {
        return settled(work, row, "gone").await;
    }
    let way = match reached(work, desk, row, (table, id), to).await? {
        Reached::By(way) => way,
        Reached::Nobody(why) => return settled(work, row, why).await,
        Reached::Each(addresses) => return split(work, row, &addresses).await,
    };
    let unit = id_in(&row.body, "unit_id").filter(|_| way.channel == UnitChannel::Email && table == "request");
    let answer_at = answer_at(work, desk, id, unit).await?;
    let told = Told { template: text("template"), facts: &facts, lang: way.lang, resident, answer_at };
    let Some(words) = wording::words(work, desk.settings, desk.zone, &told).await? else {
        outbox::give_up(work, row.id, "no-words").await?;
        return Ok(None);
    };
    let mark = mark(work, desk, &way, &facts, resident && table == "request");
    Ok(Some(Letter { id: row.id, attempts: row.attempts, way, words, mark }))
}

/// Whether the unit still sees the request: what was complained of about it meanwhile, or what the resident does not wish it
/// to have any more, is not told to it.
async fn still_has(work: &Work, unit: Uuid, request: Uuid) -> Result<bool, Refusal> {
    let as_unit = Work::new(work.tx.clone(), Actor::unit_by_link(unit, request), work.catalogue);
    match find::find_even_voided(&as_unit, work.kind("request")?, request).await {
        Ok(_) => Ok(true),
        Err(Refusal::NotFound) => Ok(false),
        Err(other) => Err(other),
    }
}

/// Somebody who reads complaints in confidence is told that something waits, and nothing else: not what, nor from when. No
/// record is looked at.
async fn handler(work: &Work, settings: &Settings, row: &Claimed) -> Result<Option<Letter>, Refusal> {
    let Some(id) = id_in(&row.body, "handler_id") else { return settled(work, row, "malformed").await };
    let sql = "SELECT mail_to FROM sensitive_handler WHERE office_id = $1 AND id = $2 AND state = 'ready'";
    let found = work.tx.row(sql, params![id]).await?;
    let to = found.map(|row| row.get::<Option<String>>("mail_to")).transpose()?.flatten();
    let Reached::By(way) = reach::mailboxes(settings, &to.into_iter().collect::<Vec<_>>()) else {
        return settled(work, row, "no-address").await;
    };
    let link = format!("{}/in-confidence", settings.base_url);
    let words = Words {
        subject: i18n::text(way.lang, "notice-something-waits-subject"),
        text: i18n::text_with(way.lang, "notice-something-waits-text", &[("link", link.into())]),
    };
    Ok(Some(Letter { id: row.id, attempts: row.attempts, way, words, mark: None }))
}

/// The address by which a unit answers where nobody of it has an account.
async fn answer_at(work: &Work, desk: Desk<'_>, request: Uuid, unit: Option<Uuid>) -> Result<Option<String>, Refusal> {
    let (Some(link), Some(unit)) = (desk.settings.unit_link, unit) else { return Ok(None) };
    let sql = "SELECT id FROM role_grant WHERE office_id = $1 AND unit_id = $2 AND voided = FALSE AND from_on <= $3 \
               AND (to_on IS NULL OR to_on >= $3) LIMIT 1";
    if work.tx.row(sql, params![unit, work.tx.today()]).await?.is_some() {
        return Ok(None);
    }
    Ok(Some(link(desk.key, work.tx.office(), request, unit, work.tx.now() + ANSWERABLE)))
}

/// Only a resident's mail can be answered by mail.
fn mark(work: &Work, desk: Desk<'_>, way: &Way, facts: &Facts, answerable: bool) -> Option<String> {
    (answerable && way.channel == UnitChannel::Email).then(|| thread::mark(desk.key, work.tx.office(), &facts.number))
}

async fn reached(
    work: &Work,
    desk: Desk<'_>,
    row: &Claimed,
    (table, id): (&str, Uuid),
    to: &str,
) -> Result<Reached, Refusal> {
    let settings = desk.settings;
    match (to, id_in(&row.body, "unit_id")) {
        ("resident", _) => reach::resident(work, desk.key, settings, table, id).await,
        ("unit", Some(unit)) => reach::unit(work, settings, unit, id_in(&row.body, "address_id")).await,
        ("office", _) => Ok(reach::mailboxes(settings, &settings.office)),
        ("leader", _) => Ok(reach::mailboxes(settings, &settings.leader)),
        ("auditor", _) => Ok(reach::mailboxes(settings, &settings.auditor)),
        _ => Ok(Reached::Nobody("malformed")),
    }
}

async fn settled(work: &Work, row: &Claimed, outcome: &str) -> Result<Option<Letter>, Refusal> {
    outbox::done(work, row.id, outcome).await?;
    Ok(None)
}

async fn split(work: &Work, row: &Claimed, addresses: &[Uuid]) -> Result<Option<Letter>, Refusal> {
    for address in addresses {
        let mut body = row.body.clone();
        body["address_id"] = json!(address);
        outbox::queue(work, NOTICE, body, row.due_at).await?;
    }
    settled(work, row, "split").await
}
