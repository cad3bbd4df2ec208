//! The life of a request: every action in every state, by everybody.

use casework::{Grant, Refusal, Work, figure::Period, figure_value, kind::Role};
use jiff::civil::date;
use serde_json::{Value as Json, json};
use uuid::Uuid;

use crate::office::{
    WATER, a_reply, a_request, act, actor, coordinator, enter_json, found, furnished, handed_over, key, told, why, work_as,
};

const STATES: [&str; 8] =
    ["received", "handed over", "accepted", "replied", "confirmed", "not reached", "replied with a contact", "closed"];

const ACTIONS: [&str; 8] =
    ["solution", "acceptance", "reply", "confirmed", "contested", "not_reached", "closure", "reopening"];

/// Per state what becomes of each action: the next state, or the code of the refusal.
const LIFE: [[&str; 8]; 8] = {
    let no_answer = "no-answer-to-give";
    [
        ["closed", "not-handed-over", "replied", no_answer, no_answer, no_answer, "not-replied", "not-closed"],
        ["not-received", "accepted", "replied", no_answer, no_answer, no_answer, "not-replied", "not-closed"],
        ["not-received", "not-handed-over", "replied", no_answer, no_answer, no_answer, "not-replied", "not-closed"],
        ["not-received", "not-handed-over", "not-open", "replied", "accepted", "replied", "closed", "not-closed"],
        ["not-received", "not-handed-over", "not-open", no_answer, "accepted", no_answer, "closed", "not-closed"],
        [
            "not-received",
            "not-handed-over",
            "not-open",
            "replied",
            "accepted",
            "replied",
            "resident-not-asked",
            "not-closed",
        ],
        [
            "not-received",
            "not-handed-over",
            "not-open",
            "replied",
            "accepted",
            "replied",
            "resident-not-asked",
            "not-closed",
        ],
        ["not-received", "not-handed-over", "not-open", no_answer, no_answer, no_answer, "not-replied", "accepted"],
    ]
};

async fn in_state(work: &Work, state: &str) -> Result<Uuid, Refusal> {
    if state == "received" {
        return enter_json(work, "request", a_request()).await;
    }
    let id = handed_over(work, WATER).await?;
    let path: &[&str] = match state {
        "handed over" => &[],
        "accepted" => &["acceptance"],
        "replied" | "replied with a contact" => &["reply"],
        "confirmed" => &["reply", "confirmed"],
        "not reached" => &["reply", "not_reached"],
        _ => &["reply", "confirmed", "closure"],
    };
    for action in path {
        take(work, id, action).await?;
    }
    if state.ends_with("contact") {
        let contact = people::ContactText::new(Some("Dolma"), None, None, None).expect("a contact");
        visits::contact::keep(work, &key(), "request", id, &contact).await?;
    }
    Ok(id)
}

async fn take(work: &Work, id: Uuid, action: &str) -> Result<(), Refusal> {
    let (noun, sent) = match action {
        "solution" => ("solution", json!({"how": "A new washer"})),
        "reply" => ("reply", json!({"outcome": "solved", "reply": a_reply(id)})),
        "closure" => ("closure", json!({"outcome": "solved", "reason": "Nobody left a name"})),
        "reopening" => ("reopening", json!({"reason": "Dry again"})),
        says @ ("confirmed" | "contested" | "not_reached") => ("answer", json!({"says": says})),
        other => (other, json!({})),
    };
    act(work, "request", id, noun, sent).await.map(drop)
}

async fn solved(work: &Work, to: jiff::civil::Date) -> Result<i64, Refusal> {
    let figure = work.catalogue.figure("requests.solved").expect("defined");
    figure_value::value(work, figure, &Period { from: date(2025, 2, 1), to, place: None }).await
}

const TODAY: jiff::civil::Date = date(2025, 3, 1);

testkit::on_both! {
    async fn every_action_in_every_state_is_done_or_refused_with_its_reason(store: Store) {
        furnished(&store).await;
        for (state, row) in STATES.into_iter().zip(LIFE) {
            for (action, expected) in ACTIONS.into_iter().zip(row) {
                let became = work_as(&store, coordinator(), move |work| async move {
                    let id = in_state(&work, state).await?;
                    let before = found(&work, "request", id).await?;
                    let outcome = take(&work, id, action).await;
                    let after = found(&work, "request", id).await?;
                    if outcome.is_err() {
                        assert_eq!(before, after, "{state}, {action}: a refusal changes nothing");
                        return Ok(why(outcome));
                    }
                    assert_eq!(after.version, before.version + 1, "{state}, {action}");
                    Ok(after.values.text("state").unwrap_or_default().to_owned())
                })
                .await
                .expect("told");
                assert_eq!(became, expected, "{state}, {action}");
            }
        }
    }

    async fn every_action_is_refused_to_whoever_has_another_role(store: Store) {
        furnished(&store).await;
        for role in Role::ALL {
            let person = actor(&[Grant { unit_id: Some(WATER), ..Grant::whole(role) }]);
            work_as(&store, person, move |work| async move {
                for action in lines::actions::ACTIONS.iter() {
                    let outcome = why(act(&work, action.table, Uuid::nil(), action.noun, sent_to(action.noun)).await);
                    let may = action.roles.contains(&role);
                    let (noun, table) = (action.noun, action.table);
                    assert_eq!(outcome != "forbidden", may, "{table}/{noun} by {role:?}: {outcome}");
                }
                Ok(())
            })
            .await
            .expect("told");
        }
    }

    async fn what_is_solved_on_the_spot_is_one_step_and_counts(store: Store) {
        furnished(&store).await;
        work_as(&store, coordinator(), |work| async move {
            let id = enter_json(&work, "request", a_request()).await?;
            take(&work, id, "solution").await?;
            for (column, expected) in [
                ("state", "closed"), ("outcome", "solved"), ("resident_says", "confirmed"), ("closed_on", "2025-03-01"),
                ("answer_given_on", "2025-03-01"), ("reply", "A new washer"),
            ] {
                assert_eq!(told(&work, "request", id, column).await?, expected, "{column}");
            }
            assert_eq!(found(&work, "request", id).await?.version, 2, "one step after it was taken down");
            assert_eq!(solved(&work, date(2025, 2, 28)).await?, 0, "not solved by the end of February");
            assert_eq!(solved(&work, TODAY).await?, 1, "solved by the first of March");
            Ok(())
        })
        .await
        .expect("solved");
    }

    async fn only_solved_counts_as_solved(store: Store) {
        furnished(&store).await;
        work_as(&store, coordinator(), |work| async move {
            for outcome in requests::Outcome::ALL.iter().map(|outcome| outcome.code()) {
                let id = in_state(&work, "confirmed").await?;
                let before = solved(&work, TODAY).await?;
                act(&work, "request", id, "closure", json!({"outcome": outcome})).await?;
                let counted = solved(&work, TODAY).await? - before;
                assert_eq!(counted, i64::from(outcome == "solved"), "closed as {outcome}");
            }
            Ok(())
        })
        .await
        .expect("counted");
    }

    async fn reopening_takes_the_figure_back_and_the_request_to_its_unit(store: Store) {
        furnished(&store).await;
        work_as(&store, coordinator(), |work| async move {
            let id = in_state(&work, "closed").await?;
            assert_eq!(solved(&work, TODAY).await?, 1);
            assert_eq!(why(act(&work, "request", id, "reopening", json!({})).await), "reason: required");
            take(&work, id, "reopening").await?;
            assert_eq!(solved(&work, TODAY).await?, 0);
            for (column, expected) in [("state", "accepted"), ("outcome", "-"), ("closed_on", "-"), ("resident_says", "-")] {
                assert_eq!(told(&work, "request", id, column).await?, expected, "{column}");
            }
            assert_eq!(found(&work, "request", id).await?.values.get("unit_id"), &WATER.into());
            Ok(())
        })
        .await
        .expect("reopened");
    }

    async fn not_solved_says_the_resident_and_its_unit_has_it_again(store: Store) {
        furnished(&store).await;
        work_as(&store, coordinator(), |work| async move {
            let with_unit = in_state(&work, "replied").await?;
            take(&work, with_unit, "contested").await?;
            assert_eq!(told(&work, "request", with_unit, "state").await?, "accepted");
            assert_eq!(told(&work, "request", with_unit, "outcome").await?, "-", "what the unit said of it is gone");
            let with_office = in_state(&work, "received").await?;
            take(&work, with_office, "reply").await?;
            take(&work, with_office, "contested").await?;
            assert_eq!(told(&work, "request", with_office, "state").await?, "received");
            Ok(())
        })
        .await
        .expect("contested");
    }

    async fn a_request_with_nobody_to_ask_is_closed_with_a_reason(store: Store) {
        furnished(&store).await;
        work_as(&store, coordinator(), |work| async move {
            let id = in_state(&work, "replied").await?;
            let silent = act(&work, "request", id, "closure", json!({"outcome": "explained"})).await;
            assert_eq!(why(silent), "reason: required");
            let sent = json!({"outcome": "explained", "reason": "It came without a name"});
            act(&work, "request", id, "closure", sent).await?;
            Ok(())
        })
        .await
        .expect("closed");
    }

    async fn a_reply_or_outcome_that_says_nothing_is_sent_back(store: Store) {
        furnished(&store).await;
        work_as(&store, coordinator(), |work| async move {
            let id = in_state(&work, "accepted").await?;
            let cases: [(Json, &str); 5] = [
                (json!({"reply": "Mended"}), "outcome: required"),
                (json!({"outcome": "promised", "reply": "Mended"}), "outcome: not-a-choice"),
                (json!({"outcome": "solved"}), "reply: required"),
                (json!({"outcome": "solved", "reply": " ok "}), "reply: too-short"),
                (json!({"outcome": "solved", "reply": "x".repeat(4001)}), "reply: too-long"),
            ];
            for (sent, expected) in cases {
                assert_eq!(why(act(&work, "request", id, "reply", sent).await), expected);
            }
            Ok(())
        })
        .await
        .expect("sent back");
    }

    async fn the_due_day_skips_moved_holidays_and_follows_a_correction(world: World) {
        let store = world.store.clone();
        furnished(&store).await;
        work_as(&store, coordinator(), |work| async move {
            for (day, working) in [("2025-02-24", false), ("2025-03-01", true)] {
                enter_json(&work, "calendar_day", json!({"day": day, "working": working, "occasion": "Moved"})).await?;
            }
            // Thursday 20 February; five working days are 21, 25, 26, 27, 28 when Monday 24 is free.
            let id = enter_json(&work, "request", a_request()).await?;
            assert_eq!(told(&work, "request", id, "due_on").await?, "2025-02-28");
            let mut later = a_request();
            later["received_on"] = "2025-02-24".into();
            crate::office::correct_json(&work, "request", id, later).await?;
            assert_eq!(told(&work, "request", id, "due_on").await?, "2025-03-01", "Saturday 1 March is worked");
            let mut reworded = a_request();
            reworded["received_on"] = "2025-02-24".into();
            reworded["description"] = "The tap is dry again".into();
            enter_json(&work, "calendar_day", json!({"day": "2025-02-26", "working": false, "occasion": "Late"})).await?;
            crate::office::correct_json(&work, "request", id, reworded).await?;
            assert_eq!(told(&work, "request", id, "due_on").await?, "2025-03-01", "no clock is reset in silence");
            let mut to_come = a_request();
            to_come["received_on"] = "2025-03-02".into();
            assert_eq!(why(enter_json(&work, "request", to_come).await), "received_on: in-the-future");
            Ok(())
        })
        .await
        .expect("due");
    }
}

/// Enough for an action to look at the record: who may not is refused before.
fn sent_to(noun: &str) -> Json {
    match noun {
        "reply" => json!({"outcome": "solved", "reply": "The pipe was mended", "answer": "From sixty on"}),
        "answer" => json!({"says": "confirmed"}),
        "closure" => json!({"outcome": "solved"}),
        _ => json!({"reason": "It did not hold", "how": "A new washer", "referred_to": "County court"}),
    }
}
