//! A walk of random steps with the clock running: after each, whatever stands at a rung by a slow look is noted, and
//! nothing else is.

use std::collections::BTreeSet;

use casework::{Refusal, Work, calendar, calendar::Calendar, find, values::Record as _};
use jiff::{SignedDuration, Timestamp, ToSpan, civil::Date};
use requests::{REQUEST, Request, RequestState, extend, ladder, wait};
use serde_json::json;
use testkit::World;
use uuid::Uuid;

use crate::office::{a_reply, a_request, act, coordinator, enter_json, furnished, work_as};

const RUNGS: [(&str, &str, u32); 5] =
    [("warn", "before", 3), ("soon", "before", 1), ("late", "after", 0), ("later", "after", 1), ("latest", "after", 4)];

/// splitmix64: the same walk every time.
struct Dice(u64);

impl Dice {
    fn below(&mut self, bound: usize) -> usize {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        usize::try_from((z ^ (z >> 31)) % u64::try_from(bound).expect("a bound")).expect("below the bound")
    }
}

fn working_day(calendar: &Calendar, from: Date, n: u32, step: i64) -> Date {
    let (mut day, mut left) = (from, n);
    while left > 0 {
        day = day.saturating_add(step.days());
        left -= u32::from(calendar.works_on(day));
    }
    day
}

/// Whether a request stands at a rung: looked up day by day.
fn stands_at(work: &Work, calendar: &Calendar, request: &Request, undecided: bool, side: &str, days: u32) -> bool {
    use RequestState::{Accepted, HandedOver, InProgress, Promised, Received};
    let (now, today) = (work.tx.now(), work.tx.today());
    let (due_on, due_at) = match request.state {
        Promised => {
            let on = request.promised_on.expect("promised");
            (on, work.tx.end_of(on))
        }
        Received | HandedOver | Accepted | InProgress => (request.due_on.expect("due"), request.due_at.expect("due")),
        _ => return false,
    };
    match (side, days) {
        ("before", _) => now <= due_at && today >= working_day(calendar, due_on, days, -1),
        (_, 0) => now > due_at && !undecided,
        _ => today > working_day(calendar, due_on, days, 1) && !undecided,
    }
}

/// Who stands where now.
async fn standing(work: &Work, all: &[Uuid]) -> Result<BTreeSet<(Uuid, &'static str)>, Refusal> {
    let calendar = calendar::load(work).await?;
    let mut standing = BTreeSet::new();
    for id in all {
        let request = Request::of(&find::find(work, &REQUEST, *id).await?.values)?;
        let undecided = extend::pending(work, *id).await?.is_some();
        let at = RUNGS.iter().filter(|(_, side, days)| stands_at(work, &calendar, &request, undecided, side, *days));
        standing.extend(at.map(|(code, ..)| (*id, *code)));
    }
    Ok(standing)
}

/// What was noted with the due instant that the request has now; only what was noted since `since`, where it is given.
async fn noted(work: &Work, since: Option<Timestamp>) -> Result<BTreeSet<(Uuid, String)>, Refusal> {
    let sql = "SELECT g.request_id, s.code FROM rung_reached g JOIN rung s ON s.office_id = g.office_id AND s.id = g.rung_id \
               JOIN request r ON r.office_id = g.office_id AND r.id = g.request_id WHERE g.office_id = $1 \
               AND g.reached_at >= $2 AND (g.due_at = r.due_at OR g.due_on = r.promised_on)";
    let rows = work.tx.rows(sql, store::params![since.map_or(0, Timestamp::as_microsecond)]).await?;
    rows.iter().map(|row| Ok((row.get("request_id")?, row.get("code")?))).collect()
}

/// One random step; whatever the table of moves refuses is refused, and changes nothing.
async fn step(work: &Work, id: Uuid, what: usize) -> Result<(), Refusal> {
    let today = work.tx.today();
    let done = match what {
        0 => wait::ask(work, id, "Which tap is it?").await,
        1 | 2 => wait::resume(work, id).await,
        3 => wait::promise(work, id, today.saturating_add(6.days()), "When the ground has thawed").await,
        4 => act(work, "request", id, "extension", json!({"more": 2, "reason": "Pipes are missing"})).await,
        5 => extend::decide(work, id, true, "So be it").await,
        6 => extend::decide(work, id, false, "No").await,
        7 => act(work, "request", id, "withdrawal", json!({"reason": "It runs again"})).await,
        8 => {
            let day = today.to_string();
            let reply = json!({"outcome": "solved", "reply": a_reply(id), "spoke": "resident_by_phone", "spoke_on": day, "site_visited_on": day});
            act(work, "request", id, "reply", reply).await
        }
        _ => act(work, "request", id, "acceptance", json!({})).await,
    };
    match done {
        Ok(_) | Err(Refusal::Rule(_)) => Ok(()),
        Err(other) => Err(other),
    }
}

async fn new_request(work: &Work, urgency: &str) -> Result<Uuid, Refusal> {
    let mut sent = a_request();
    sent["received_on"] = work.tx.today().to_string().into();
    sent["urgency"] = urgency.into();
    let id = enter_json(work, "request", sent).await?;
    act(work, "request", id, "assignment", json!({"unit": "water", "reason": "Theirs"})).await?;
    Ok(id)
}

testkit::on_both! {
    async fn whatever_stands_at_a_rung_is_noted_and_nothing_else(world: World) {
        let World { store, clock, .. } = &world;
        furnished(store).await;
        work_as(store, coordinator(), |work| async move {
            for (code, side, days) in RUNGS {
                let rung = json!({"code": code, "name": code, "side": side, "days": days, "tells": "office"});
                enter_json(&work, "rung", rung).await?;
            }
            enter_json(&work, "deadline", json!({"urgency": "danger", "amount": 30, "counted_in": "hours"})).await.map(drop)
        })
        .await
        .expect("a ladder");
        let (mut dice, mut all, mut reached) = (Dice(4), Vec::new(), 0);
        for round in 0..120 {
            let (fresh, whom, what) = (round % 3 == 0, dice.below(1000), dice.below(11));
            let urgency = if dice.below(4) == 0 { "danger" } else { "ordinary" };
            let now: Vec<Uuid> = all.clone();
            let made = work_as(store, coordinator(), move |work| {
                let now = now.clone();
                async move {
                    let made = if fresh { Some(new_request(&work, urgency).await?) } else { None };
                    if let Some(id) = now.get(whom % now.len().max(1)) {
                        step(&work, *id, what).await?;
                    }
                    Ok(made)
                }
            });
            all.extend(made.await.expect("a step"));
            clock.set(world.now() + SignedDuration::from_hours(7));
            let ids = all.clone();
            reached += work_as(store, coordinator(), move |work| {
                let ids = ids.clone();
                async move {
                    let before = noted(&work, None).await?;
                    let climbed = ladder::climb(&work, 1000).await?;
                    let standing: BTreeSet<(Uuid, String)> =
                        standing(&work, &ids).await?.into_iter().map(|(id, code)| (id, code.to_owned())).collect();
                    let after = noted(&work, None).await?;
                    let missed: Vec<_> = standing.difference(&after).collect();
                    assert!(missed.is_empty(), "round {round}: missed {missed:?}");
                    let false_ones: Vec<_> = after.difference(&before).filter(|new| !standing.contains(*new)).collect();
                    assert!(false_ones.is_empty(), "round {round}: falsely {false_ones:?}");
                    assert_eq!(ladder::climb(&work, 1000).await?, 0, "round {round}: nothing twice");
                    Ok(climbed)
                }
            })
            .await
            .expect("climbed");
        }
        assert!(reached > 30, "the walk comes to rungs: {reached}");
        let (told, events) = work_as(store, coordinator(), |work| async move {
            let count = async |sql| -> Result<i64, Refusal> { Ok(work.tx.row(sql, &[]).await?.expect("a row").get("n")?) };
            Ok((
                count("SELECT COUNT(*) AS n FROM rung_reached WHERE office_id = $1 AND told = TRUE").await?,
                count("SELECT COUNT(*) AS n FROM event WHERE office_id = $1 AND kind = 'request.rung_reached'").await?,
            ))
        })
        .await
        .expect("counted");
        assert_eq!(told, events, "each with one event");
    }
}
