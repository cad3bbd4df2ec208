//! Call-backs: drawn by chance, called by somebody else, and weighed by what each call stands for.

use casework::{Actor, Grant, Refusal, Work, correct, kind::Role, void};
use requests::{CALL_BACK, CallBack, CallBackStratum, call_back};
use serde_json::{Value as Json, json};
use uuid::Uuid;

use crate::office::{
    UPPER, WATER, a_reply, a_request, act, actor, coordinator, enter_json, found, furnished, hand_to, handed_over, key,
    told, whole, why, work_as,
};

/// Somebody else of the office, who handles what is called back.
fn another() -> Actor {
    Actor { name: "another".into(), ..coordinator() }
}

/// Leaves a contact with a request.
async fn with_contact(work: &Work, id: Uuid) -> Result<(), Refusal> {
    let contact = people::ContactText::new(Some("Dolma"), None, None, None).expect("a contact");
    visits::contact::keep(work, &key(), "request", id, &contact).await
}

/// A request with a contact that somebody else received, had handed over and closed as `outcome`.
pub async fn closed(work: &Work, outcome: &str) -> Result<Uuid, Refusal> {
    let work = hand_to(work, another());
    let id = handed_over(&work, WATER).await?;
    with_contact(&work, id).await?;
    for (noun, sent) in [
        ("reply", json!({"outcome": outcome, "reply": a_reply(id)})),
        ("answer", json!({"says": "confirmed"})),
        ("closure", json!({"outcome": outcome})),
    ] {
        act(&work, "request", id, noun, sent).await?;
    }
    Ok(id)
}

fn a_round() -> Json {
    json!({"from_on": "2025-02-01", "to_on": "2025-03-01", "place": "990101", "share_percent": 10, "at_least": 3})
}

/// Closes so many requests, draws a round, and answers with its call-backs in the order in which they are called.
pub async fn drawn(work: &Work, n: usize) -> Result<Vec<Uuid>, Refusal> {
    for _ in 0..n {
        closed(work, "solved").await?;
    }
    let round = enter_json(work, "call_back_round", a_round()).await?;
    calls(work, round).await
}

async fn calls(work: &Work, round: Uuid) -> Result<Vec<Uuid>, Refusal> {
    Ok(casework::find::parts(work, &CALL_BACK, round).await?.into_iter().map(|it| it.id).collect())
}

async fn requests_of(work: &Work, calls: &[Uuid]) -> Result<Vec<Uuid>, Refusal> {
    let mut requests = Vec::new();
    for call in calls {
        let call = found(work, "call_back", *call).await?;
        requests.push(<CallBack as casework::values::Record>::of(&call.values)?.request_id.0);
    }
    Ok(requests)
}

testkit::on_both! {
    async fn a_round_draws_by_category_and_outcome_and_can_be_drawn_again_from_its_seed(store: Store) {
        furnished(&store).await;
        work_as(&store, coordinator(), |work| async move {
            for n in 0..40 {
                closed(&work, if n < 32 { "solved" } else { "explained" }).await?;
            }
            let round = enter_json(&work, "call_back_round", a_round()).await?;
            let strata = casework::find::parts(&work, &requests::CALL_BACK_STRATUM, round).await?;
            let strata: Vec<CallBackStratum> =
                strata.iter().map(|it| casework::values::Record::of(&it.values)).collect::<Result<_, _>>()?;
            let weights: Vec<_> = strata.iter().map(|it| (it.outcome.code(), it.population, it.drawn)).collect();
            assert_eq!(weights, [("explained", 8, 3), ("solved", 32, 4)]);
            let drawn = calls(&work, round).await?;
            assert_eq!(drawn.len(), 7);
            assert!(call_back::holds(&work, round).await?, "the seed draws the same again");
            let log = casework::event::history(&work, "call_back_round", round).await?;
            assert_eq!(log[0].kind, "call_back_round.drawn");
            assert_eq!(log[0].body["seed"].as_str().map(str::len), Some(32), "the chance stands in the log");

            let again = enter_json(&work, "call_back_round", a_round()).await?;
            let (first, second) =
                (requests_of(&work, &drawn).await?, requests_of(&work, &calls(&work, again).await?).await?);
            assert!(second.iter().all(|id| !first.contains(id)), "nobody is drawn twice for one ending");
            closed(&work, "solved").await?;
            assert!(!call_back::holds(&work, round).await?, "another pool is told from the one that was drawn from");
            Ok(())
        })
        .await
        .expect("drawn");
    }

    async fn who_cannot_or_need_not_be_asked_is_not_drawn(store: Store) {
        furnished(&store).await;
        work_as(&store, coordinator(), |work| async move {
            let anonymous = enter_json(&work, "request", a_request()).await?;
            act(&work, "request", anonymous, "solution", json!({"how": "A new washer was put in"})).await?;
            let taken_back = enter_json(&work, "request", a_request()).await?;
            with_contact(&work, taken_back).await?;
            act(&work, "request", taken_back, "withdrawal", json!({"reason": "No longer needed"})).await?;
            let voided = closed(&work, "solved").await?;
            void::void(&work, &requests::REQUEST, voided, "entered twice").await?;
            let open = enter_json(&work, "request", a_request()).await?;
            with_contact(&work, open).await?;
            let one = closed(&work, "solved").await?;
            let round = enter_json(&work, "call_back_round", a_round()).await?;
            assert_eq!(requests_of(&work, &calls(&work, round).await?).await?, [one]);
            Ok(())
        })
        .await
        .expect("drawn");
    }

    async fn nobody_calls_back_about_what_they_handled_and_no_unit_does(store: Store) {
        furnished(&store).await;
        work_as(&store, coordinator(), |work| async move {
            let call = drawn(&work, 1).await?[0];
            let result = || json!({"reached": true, "says": "partly"});
            let handler = hand_to(&work, another());
            assert_eq!(why(act(&handler, "call_back", call, "result", result()).await), "call-back-by-handler");
            let both = [Grant::whole(Role::Field), Grant { unit_id: Some(WATER), ..Grant::whole(Role::Unit) }];
            let of_the_unit = hand_to(&work, Actor { name: "both".into(), ..actor(&both) });
            assert_eq!(why(act(&of_the_unit, "call_back", call, "result", result()).await), "call-back-by-unit");
            for role in [Role::Unit, Role::Leader, Role::Auditor, Role::Administrator, Role::Mediator] {
                let person = hand_to(&work, whole(role));
                assert_eq!(why(act(&person, "call_back", call, "result", result()).await), "forbidden", "{role:?}");
            }
            let unit = hand_to(&work, crate::office::officer(WATER));
            assert!(!unit.actor.may_read(&CALL_BACK), "who was asked about a unit is not the unit's to know");
            assert_eq!(why(act(&work, "call_back", call, "result", result()).await), "done");
            Ok(())
        })
        .await
        .expect("called");
    }

    async fn nobody_reached_is_tried_again_and_what_was_told_stays(store: Store) {
        furnished(&store).await;
        work_as(&store, coordinator(), |work| async move {
            let call = drawn(&work, 1).await?[0];
            for (sent, expected, state) in [
                (json!({"reached": false}), "done", "not_reached"),
                (json!({"reached": false, "says": "solved"}), "reached: closing-said-by-nobody", "not_reached"),
                (json!({"reached": true}), "says: required", "not_reached"),
                (json!({"reached": false}), "done", "not_reached"),
                (json!({"reached": true, "says": "solved", "satisfied": "satisfied"}), "done", "told"),
                (json!({"reached": true, "says": "not_solved"}), "call-back-told", "told"),
            ] {
                assert_eq!(why(act(&work, "call_back", call, "result", sent.clone()).await), expected, "{sent}");
                assert_eq!(told(&work, "call_back", call, "state").await?, state);
            }
            let stored = <CallBack as casework::values::Record>::of(&found(&work, "call_back", call).await?.values)?;
            assert_eq!((stored.attempts, stored.reached, stored.says.map(call_back::Says::code)), (Some(2), Some(true), Some("solved")));
            Ok(())
        })
        .await
        .expect("told");
    }

    async fn a_round_stays_as_it_was_drawn_and_is_taken_back_only_before_anybody_was_called(store: Store) {
        furnished(&store).await;
        work_as(&store, coordinator(), |work| async move {
            let call = drawn(&work, 2).await?[0];
            let round = <CallBack as casework::values::Record>::of(&found(&work, "call_back", call).await?.values)?.round_id.0;
            let stored = found(&work, "call_back_round", round).await?;
            let mut larger = stored.values.clone();
            larger.set("share_percent", 90_u32);
            let moved = correct::correct(&work, &requests::CALL_BACK_ROUND, round, None, &larger, "more").await;
            assert_eq!(why(moved), "call-backs-drawn");
            act(&work, "call_back", call, "result", json!({"reached": false})).await?;
            Ok(())
        })
        .await
        .expect("drawn");
        let voided = work_as(&store, coordinator(), |work| async move {
            let row = work.tx.row("SELECT id FROM call_back_round WHERE office_id = $1", &[]).await?.expect("a round");
            void::void(&work, &requests::CALL_BACK_ROUND, row.get("id")?, "the wrong month").await
        });
        assert_eq!(why(voided.await), "call-backs-called");
    }

    async fn a_round_nobody_was_called_in_is_taken_back_with_all_it_drew(store: Store) {
        furnished(&store).await;
        work_as(&store, coordinator(), |work| async move {
            let call = drawn(&work, 2).await?[0];
            let round = <CallBack as casework::values::Record>::of(&found(&work, "call_back", call).await?.values)?.round_id.0;
            void::void(&work, &requests::CALL_BACK_ROUND, round, "the wrong month").await?;
            assert!(found(&work, "call_back", call).await?.voided);
            let again = enter_json(&work, "call_back_round", a_round()).await?;
            assert_eq!(calls(&work, again).await?.len(), 2, "they can be drawn again");
            let wrong = json!({"from_on": "2025-03-02", "to_on": "2025-03-05", "place": UPPER, "share_percent": 0, "at_least": 3});
            assert_eq!(why(enter_json(&work, "call_back_round", wrong).await), "to_on: in-the-future");
            Ok(())
        })
        .await
        .expect("taken back");
    }
}
