//! Drawing a round: everything closed in its period that can be asked, by category and outcome, by chance.
//!
//! Not drawn: what nobody left a contact for; what the resident took back, for they have said what they want; what was not
//! taken up or ended with another request, for that one is drawn; and what was drawn since it was closed.

use casework::{
    Change, Refusal, Work,
    change::{Stored, save},
    event::Event,
    field_type::{Id, Short},
    find,
    kind::{Kind, Step},
    scope,
    values::{Record, Values},
};
use closing::draw::{Size, Stratum, draw, fingerprint};
use store::Sql;
use uuid::Uuid;

use super::{CALL_BACK, CALL_BACK_ROUND, CALL_BACK_STRATUM, CallBack, CallBackRound, CallBackStratum, CallState};
use crate::{Outcome, REQUEST};

/// A stratum's key: the category, and the outcome by its code, which is the order of tables.
type Key = (Uuid, &'static str);

/// Draws a new round; one that was drawn stays as it is, but for its remark.
pub(super) fn complete<'a>(work: &'a Work, _: Uuid, values: &'a mut Values, before: Option<&'a Stored>) -> Step<'a> {
    Box::pin(async move {
        if let Some(before) = before {
            let same = |it: &(_, &store::Value)| before.values.get(it.0) == it.1;
            let asked = values.iter().map(|(field, value)| (field.column, value));
            let stays = asked.filter(|(column, _)| *column != "remark").all(|it| same(&it));
            return if stays { Ok(()) } else { Err(Refusal::Rule("call-backs-drawn")) };
        }
        // What is closed today may still be closed by somebody else this evening.
        if values.typed::<jiff::civil::Date>("to_on")? > work.tx.today() {
            return Err(Refusal::problem("to_on", "in-the-future"));
        }
        values.set("drawn_on", work.tx.today());
        values.set("seed", hex(&work.tx.random_bytes::<16>()));
        let candidates = candidates(work, values).await?;
        let strata = drawn(values, candidates.clone())?;
        values.set("pool", fingerprint(candidates.iter().map(|(_, id)| *id)));
        values.set("population", count(candidates.len()));
        values.set("drawn", count(strata.iter().map(|stratum| stratum.drawn.len()).sum()));
        Ok(())
    })
}

/// Writes down the strata of a round that was entered, and the requests drawn.
pub(super) fn follow<'a>(work: &'a Work, round: &'a Stored) -> Step<'a> {
    Box::pin(async move {
        let candidates = candidates(work, &round.values).await?;
        for stratum in drawn(&round.values, candidates)? {
            let (category, outcome) = stratum.key;
            let weights = CallBackStratum {
                round_id: Id::new(round.id),
                category_id: Id::new(category),
                outcome: Outcome::parse(outcome).ok_or(Refusal::NotFound)?,
                population: count(stratum.population),
                drawn: count(stratum.drawn.len()),
            };
            let of = enter(work, &CALL_BACK_STRATUM, &weights).await?;
            for request in stratum.drawn {
                let call = CallBack {
                    round_id: Id::new(round.id),
                    stratum_id: Id::new(of),
                    request_id: Id::new(request),
                    drawn_on: work.tx.today(),
                    state: CallState::ToCall,
                    attempts: None,
                    called_on: None,
                    reached: None,
                    says: None,
                    satisfied: None,
                };
                enter(work, &CALL_BACK, &call).await?;
            }
        }
        Ok(())
    })
}

async fn enter<T: Record>(work: &Work, kind: &'static Kind, record: &T) -> Result<Uuid, Refusal> {
    let id = work.tx.new_id();
    let event = Event::new(kind.entered);
    save(work, Change::entered(id, Values::from_record(kind, record), event)).await?;
    Ok(id)
}

/// A round is voided with all that was drawn in it, as long as nobody was called: what residents said stays.
pub(super) fn voided<'a>(work: &'a Work, round: &'a Stored) -> Step<'a> {
    Box::pin(async move {
        for (kind, event) in [(&CALL_BACK, "call_back.voided"), (&CALL_BACK_STRATUM, "call_back_stratum.voided")] {
            for part in find::parts(work, kind, round.id).await? {
                if part.values.text("called_on").is_some() {
                    return Err(Refusal::Rule("call-backs-called"));
                }
                save(work, Change::voided(part, Event::new(event))).await?;
            }
        }
        Ok(())
    })
}

/// All that can be drawn in a round, as the actor sees it.
async fn candidates(work: &Work, round: &Values) -> Result<Vec<(Key, Uuid)>, Refusal> {
    let mut sql = Sql::new(
        "SELECT r.id, r.category_id, r.outcome FROM request r WHERE r.office_id = $1 AND r.voided = FALSE \
         AND r.state = 'closed' AND (r.ending IS NULL OR r.ending NOT IN ('refused', 'withdrawn', 'with_its_parent')) \
         AND r.outcome NOT IN ('withdrawn', 'duplicate') AND r.closed_on >= ",
    );
    sql.bind(round.typed::<jiff::civil::Date>("from_on")?).push(" AND r.closed_on <= ");
    sql.bind(round.typed::<jiff::civil::Date>("to_on")?);
    scope::in_place("r.place_id", round.typed::<casework::field_type::PlaceId>("place_id")?.0, &mut sql);
    sql.push(
        " AND EXISTS (SELECT 1 FROM contact c WHERE c.office_id = $1 AND c.matter_table = 'request' AND c.matter_id = r.id) \
         AND NOT EXISTS (SELECT 1 FROM call_back cb WHERE cb.office_id = $1 AND cb.request_id = r.id AND cb.voided = FALSE \
         AND cb.drawn_on >= r.closed_on)",
    );
    scope::condition(work, &REQUEST, &mut sql)?;
    let rows = work.tx.rows(sql.text(), sql.params()).await?;
    let read = |row: &store::Row| {
        let outcome: String = row.get("outcome")?;
        let outcome = Outcome::parse(&outcome).ok_or(Refusal::NotFound)?;
        Ok(((row.get("category_id")?, outcome.code()), row.get("id")?))
    };
    rows.iter().map(read).collect()
}

fn drawn(round: &Values, candidates: Vec<(Key, Uuid)>) -> Result<Vec<Stratum<Key>>, Refusal> {
    let size = Size { percent: round.typed("share_percent")?, at_least: round.typed("at_least")? };
    let seed: Short = round.typed("seed")?;
    Ok(draw(seed.0.as_bytes(), candidates, size))
}

/// Whether the round, drawn again from what can be seen today, comes out the same. It does as long as nothing of its period
/// was reopened, voided or closed since; else the event log tells what was closed on the day of the draw.
pub async fn holds(work: &Work, round: Uuid) -> Result<bool, Refusal> {
    let round = find::find(work, &CALL_BACK_ROUND, round).await?;
    let typed = CallBackRound::of(&round.values)?;
    let mut stored = Vec::new();
    for part in find::parts(work, &CALL_BACK, round.id).await? {
        stored.push(CallBack::of(&part.values)?.request_id.0);
    }
    let mut pool = candidates(work, &round.values).await?;
    // What this round drew is no candidate any more; put back, the pool is what it was.
    for request in &stored {
        let request = find::find(work, &REQUEST, *request).await?;
        let outcome: Outcome = request.values.typed("outcome")?;
        let category: Id<casework::field_type::table::Category> = request.values.typed("category_id")?;
        pool.push(((category.0, outcome.code()), request.id));
    }
    if fingerprint(pool.iter().map(|(_, id)| *id)) != typed.pool.0 {
        return Ok(false);
    }
    let mut again: Vec<Uuid> = drawn(&round.values, pool)?.into_iter().flat_map(|stratum| stratum.drawn).collect();
    again.sort_unstable();
    stored.sort_unstable();
    Ok(again == stored)
}

fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}

fn count(n: usize) -> u32 {
    u32::try_from(n).unwrap_or(u32::MAX)
}
