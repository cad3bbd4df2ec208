//! Call-backs after the season: once a month somebody else asks a few of those whose requests were closed.

use casework::{Refusal, kind::Role};
use jiff::{ToSpan, civil::Date};
use serde_json::json;
use uuid::Uuid;

use crate::{Hand, TO, hand::id, plan::Dice, season::Diary, texts};

/// On which day of a month the month before is drawn from.
const DRAWN_ON: i8 = 5;
/// So many days later those drawn have been called.
const CALLED_AFTER: i64 = 4;

/// Notes the rounds up to `today`.
pub fn plan(diary: &mut Diary, today: Date) {
    let mut from = TO.saturating_add(1.day());
    while let Some(drawn) = drawn_on(from).filter(|drawn| *drawn <= today) {
        let to = from.last_of_month();
        diary.on(drawn, move |hand| async move {
            let sent = json!({
                "from_on": from.to_string(), "to_on": to.to_string(), "place": texts::county(), "share_percent": 10, "at_least": 3,
            });
            caller(&hand).enter(id("call_back_round", 0, drawn), "call_back_round", sent).await.map(drop)
        });
        diary.on(drawn.saturating_add(CALLED_AFTER.days()), move |hand| {
            call(caller(&hand), id("call_back_round", 0, drawn))
        });
        from = to.saturating_add(1.day());
    }
}

fn drawn_on(month: Date) -> Option<Date> {
    month.last_of_month().saturating_add(1.day()).with().day(DRAWN_ON).build().ok()
}

/// Somebody of the office who handles no requests.
fn caller(hand: &Hand) -> Hand {
    hand.named("reviewer", Role::Coordinator)
}

async fn call(hand: Hand, round: Uuid) -> Result<(), Refusal> {
    let sql = "SELECT b.id, q.reference, q.outcome FROM call_back b \
               JOIN request q ON q.office_id = b.office_id AND q.id = b.request_id \
               WHERE b.office_id = $1 AND b.round_id = $2 AND b.voided = FALSE ORDER BY q.reference";
    for row in hand.work.tx.rows(sql, store::params![round]).await? {
        let (reference, outcome): (String, String) = (row.get("reference")?, row.get("outcome")?);
        let sent = heard(&mut Dice::new(&format!("call-back {reference}")), &outcome);
        hand.act("call_back", row.get("id")?, "result", sent).await?;
    }
    Ok(())
}

/// What the resident says: most of what was closed as solved is.
fn heard(dice: &mut Dice, outcome: &str) -> serde_json::Value {
    if dice.percent(14) {
        return json!({"reached": false});
    }
    let (says, satisfied) = match (outcome, dice.below(100)) {
        ("solved", 0..88) => ("solved", "satisfied"),
        ("solved", 88..95) | ("partly_solved", _) => ("partly", "partly_satisfied"),
        ("explained", 0..40) => ("would_not_say", "partly_satisfied"),
        _ => ("not_solved", "not_satisfied"),
    };
    json!({"reached": true, "says": says, "satisfied": satisfied})
}
