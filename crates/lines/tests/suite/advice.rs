//! Advice at the inbox: learnt from the office's own decisions, shown within what the actor may see.

use std::sync::Arc;

use casework::{Refusal, kind::Role};
use serde_json::{Value as Json, json};
use store::Store;
use testkit::on_both;
use triage::{Advice, Mind, Minds, advice};
use uuid::Uuid;

use crate::office::{
    LOWER, OFFICE, POLICE, ROADS, UPPER, WATER, act, coordinator, enter_json, furnished, in_the_village, whole, why,
    work_as,
};

const PAST: [(&str, &str, &str); 8] = [
    ("water", "water", "村里的自来水管裂了，没有水喝"),
    ("water", "water", "No drinking water since the pipe broke"),
    ("water", "water", "འཐུང་ཆུ་ཆད་སོང་།"),
    ("water", "water", "水窖干了，人和牲口都没水"),
    ("road", "roads", "去乡里的路被泥石流冲断了"),
    ("road", "roads", "The bridge below the school has no railing"),
    ("road", "roads", "ཟམ་པ་ཆག་སྟེ་ལམ་ཆད་འདུག"),
    ("road", "roads", "村道上的桥塌了，摩托车不敢走"),
];

async fn enter(store: &Store, kind: &'static str, body: Json) -> Uuid {
    let entered = work_as(store, coordinator(), move |work| {
        let body = body.clone();
        async move { enter_json(&work, kind, body).await }
    });
    entered.await.expect("it is entered")
}

async fn asked(store: &Store, category: &str, place: &str, text: &str) -> Uuid {
    let body = json!({"received_on": "2025-03-01", "place": place, "category": category, "description": text,
        "urgency": "ordinary", "channel": "door"});
    enter(store, "request", body).await
}

async fn take(store: &Store, id: Uuid, noun: &'static str, sent: Json) {
    let done = work_as(store, coordinator(), move |work| {
        let sent = sent.clone();
        async move { act(&work, "request", id, noun, sent).await }
    });
    done.await.unwrap_or_else(|refused| panic!("{noun}: {refused:?}"));
}

/// An office that decided some requests.
async fn taught(store: &Store) -> Arc<Mind> {
    furnished(store).await;
    enter(store, "category", json!({"code": "road", "name": "Roads", "answer_within_days": 15})).await;
    for (category, unit, text) in PAST {
        let id = asked(store, category, UPPER, text).await;
        take(store, id, "triage", json!({})).await;
        take(store, id, "assignment", json!({"unit": unit, "reason": "Its matter"})).await;
        take(store, id, "acceptance", json!({})).await;
    }
    Minds::default().learn(store, OFFICE, lines::catalogue()).await.expect("it learns")
}

async fn advised(store: &Store, mind: &Arc<Mind>, id: Uuid) -> Result<Advice, Refusal> {
    let mind = Arc::clone(mind);
    work_as(store, coordinator(), move |work| {
        let mind = Arc::clone(&mind);
        async move { advice::for_request(&work, &mind, id).await }
    })
    .await
}

on_both! {
    async fn the_likely_unit_and_the_words_for_it_are_learnt_from_past_decisions(store: Store) {
        let mind = taught(&store).await;
        assert_eq!(mind.decisions(), 16);
        for (text, unit) in [("水管坏了，没有水", WATER), ("the bridge is broken", ROADS), ("འཐུང་ཆུ་མེད།", WATER)] {
            let id = asked(&store, "water", LOWER, text).await;
            let advice = advised(&store, &mind, id).await.expect("advice");
            assert_eq!(advice.units[0].id, unit, "{text}: {advice:?}");
            assert!(!advice.units[0].reasons.is_empty(), "{text}: {advice:?}");
            assert_eq!(advice.categories.len(), 2);
            assert!(advice.units.iter().all(|one| one.id != POLICE), "a unit that can use force is never proposed");
        }
    }

    async fn duplicates_are_found_among_what_the_actor_sees_and_what_came_just_now(store: Store) {
        let mind = taught(&store).await;
        let first = asked(&store, "water", UPPER, "学校门口的路灯坏了，晚上一片黑").await;
        let again = asked(&store, "water", UPPER, "小学门口路灯不亮，孩子晚上看不见路").await;
        let advice = advised(&store, &mind, again).await.expect("advice");
        assert_eq!(advice.duplicates.iter().map(|one| one.id).collect::<Vec<_>>(), [first], "{advice:?}");
        assert!(advice.duplicates[0].words.iter().any(|word| word.contains("路灯")));
        take(&store, first, "merger", json!({"into": again.to_string()})).await;
        let after = advised(&store, &mind, again).await.expect("advice");
        assert!(after.duplicates.is_empty(), "what is merged is no request of its own: {after:?}");
    }

    async fn whoever_does_not_triage_gets_no_advice_and_what_is_not_seen_does_not_exist(store: Store) {
        let mind = taught(&store).await;
        let id = asked(&store, "water", LOWER, "水管坏了").await;
        for (actor, refusal) in [
            (whole(Role::Field), "forbidden"),
            (whole(Role::Leader), "forbidden"),
            (in_the_village(Role::Coordinator), "not-found"),
        ] {
            let mind = Arc::clone(&mind);
            let advice = work_as(&store, actor, move |work| {
                let mind = Arc::clone(&mind);
                async move { advice::for_request(&work, &mind, id).await }
            });
            assert_eq!(why(advice.await), refusal);
        }
    }

    async fn a_complaint_of_a_unit_is_neither_learnt_from_nor_compared(store: Store) {
        let mind = taught(&store).await;
        let complaint = enter(&store, "request", json!({"received_on": "2025-03-01", "place": UPPER, "category": "water",
            "concerned_unit": "water", "description": "学校门口的路灯坏了", "urgency": "ordinary", "channel": "door"})).await;
        assert_eq!(advised(&store, &mind, complaint).await.expect("advice"), Advice::default());
        let like = asked(&store, "water", UPPER, "学校门口路灯坏了").await;
        assert!(advised(&store, &mind, like).await.expect("advice").duplicates.is_empty());
    }

    async fn learning_goes_on_beside_the_one_who_asks(store: Store) {
        taught(&store).await;
        let minds = Arc::new(Minds::default());
        let now = "2025-03-01T00:00:00Z".parse().expect("an instant");
        let mut mind = minds.ask(&store, OFFICE, lines::catalogue(), now);
        assert!(mind.is_none(), "nobody waits for it");
        for _ in 0..10_000 {
            if mind.is_some() {
                break;
            }
            tokio::task::yield_now().await;
            mind = minds.ask(&store, OFFICE, lines::catalogue(), now);
        }
        assert!(minds.learn(&store, OFFICE, lines::catalogue()).await.expect("it learns").decisions() > 0);
    }

    async fn what_was_suggested_is_remembered_with_the_choice(store: Store) {
        furnished(&store).await;
        let id = asked(&store, "water", UPPER, "桥塌了").await;
        take(&store, id, "triage", json!({"suggested": "road"})).await;
        let history = work_as(&store, coordinator(), move |work| async move {
            casework::event::history(&work, "request", id).await
        });
        let triaged = history.await.expect("it is told").into_iter().find(|entry| entry.kind == "request.triaged");
        assert_eq!(triaged.expect("triaged").body.get("suggested"), Some(&Json::from("road")));
    }
}
