//! The season's disputes: 51 registered, 27 of them settled by an agreement.

use casework::kind::Role;
use jiff::{ToSpan, civil::Date};
use serde_json::json;
use uuid::Uuid;

use crate::{
    FROM, TO,
    ground::team_of_village,
    hand::id,
    plan::{Dice, days},
    season::Diary,
    texts,
};

const REGISTERED: usize = 51;
const SETTLED: usize = 27;

/// Notes the disputes with their parties, sessions and agreements.
pub fn plan(diary: &mut Diary) {
    let mut dice = Dice::new("disputes");
    let villages = texts::villages().len();
    for (n, on) in of_the_season(&mut dice) {
        register(diary, n, on, dice.below(villages));
        let met = on.saturating_add(5.days());
        if settled_in_season(n) || n % 3 == 0 {
            session(diary, n, on, met);
        }
        if settled_in_season(n) {
            let agreed = met.saturating_add(7.days()).min(TO);
            agreement(diary, n, on, agreed);
        }
    }
}

fn of_the_season(dice: &mut Dice) -> impl Iterator<Item = (usize, Date)> + use<> {
    days(dice, REGISTERED, FROM, Date::constant(2025, 6, 10)).into_iter().enumerate()
}

const fn settled_in_season(n: usize) -> bool {
    n * SETTLED / REGISTERED != (n + 1) * SETTLED / REGISTERED
}

/// Notes how the disputes that the season left open come to an agreement in the months after it.
pub fn settle_the_rest(diary: &mut Diary) {
    let open = of_the_season(&mut Dice::new("disputes")).filter(|(n, _)| !settled_in_season(*n));
    for ((n, on), weeks) in open.zip(1_i64..) {
        let met = TO.saturating_add((6 * weeks).days());
        session(diary, n, on, met);
        agreement(diary, n, on, met.saturating_add(8.days()));
    }
}

/// Notes one dispute with its two parties.
pub fn register(diary: &mut Diary, n: usize, on: Date, village: usize) {
    let text = texts::dispute(n);
    diary.on(on, move |hand| {
        let (hand, text) = (hand.of(Role::Mediator), text.clone());
        async move {
            let sent = json!({
                "registered_on": on.to_string(), "place": texts::villages()[village], "kind": text.kind,
                "description": text.description, "team": team_of_village(village),
            });
            let dispute = hand.enter(id("dispute", n, on), "dispute", sent).await?.id;
            let first = id("party", n, on).as_u128();
            for ((at, side), claims) in (0..).zip(["first", "second"]).zip(text.claims) {
                let sent = json!({"dispute": dispute.to_string(), "side": side, "claims": claims});
                hand.enter(Uuid::from_u128(first + at), "dispute_party", sent).await?;
            }
            Ok(())
        }
    });
}

/// Notes a session of the dispute registered `on`.
pub fn session(diary: &mut Diary, n: usize, on: Date, met: Date) {
    let notes = texts::dispute(n).session;
    diary.on(met, move |hand| {
        let sent = json!({"dispute": id("dispute", n, on).to_string(), "held_on": met.to_string(), "notes": notes});
        async move { hand.of(Role::Mediator).enter(id("session", n, met), "dispute_session", sent).await.map(drop) }
    });
}

/// Notes the agreement of the dispute registered `on`.
pub fn agreement(diary: &mut Diary, n: usize, on: Date, agreed: Date) {
    let terms = texts::dispute(n).terms;
    let form = if n.is_multiple_of(4) { "oral" } else { "written" };
    diary.on(agreed, move |hand| {
        let sent = json!({
            "dispute": id("dispute", n, on).to_string(), "form": form, "dated_on": agreed.to_string(), "terms": terms,
        });
        async move { hand.of(Role::Mediator).enter(id("agreement", n, agreed), "agreement", sent).await.map(drop) }
    });
}
