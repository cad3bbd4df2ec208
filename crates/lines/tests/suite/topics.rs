//! Topics: proposed from like requests, made of at least five that the actor sees, called by no name, owned and ended.

use casework::{Refusal, find, kind::Role};
use jiff::civil::date;
use serde_json::json;
use store::Store;
use testkit::on_both;
use triage::{
    TOPIC, TOPIC_REQUEST, Topic, TopicState,
    topic::{self, Behind, Kept},
};
use uuid::Uuid;

use crate::office::{
    FAR, LOWER, OFFICE, UPPER, WATER, act, coordinator, enter_json, furnished, in_the_village, whole, why, work_as,
};

const FROZEN: [(&str, &str); 6] = [
    (UPPER, "上村的水管冻裂，没有水"),
    (UPPER, "水管冻裂已经三天"),
    (LOWER, "我家门口的水管冻裂了"),
    (LOWER, "水管冻裂，要去河里背水"),
    (LOWER, "请修水管，水管冻裂了"),
    (UPPER, "学校后面水管冻裂"),
];

async fn asked(store: &Store, place: &'static str, text: &'static str) -> Uuid {
    let request = json!({"received_on": "2025-03-01", "place": place, "category": "water", "description": text,
        "urgency": "ordinary", "channel": "door"});
    work_as(store, coordinator(), move |work| {
        let request = request.clone();
        async move { enter_json(&work, "request", request).await }
    })
    .await
    .expect("it is received")
}

async fn frozen(store: &Store) -> Vec<Uuid> {
    furnished(store).await;
    let mut ids = Vec::new();
    for (place, text) in FROZEN {
        ids.push(asked(store, place, text).await);
    }
    ids
}

async fn proposed(store: &Store, role: Role) -> Result<Vec<learn::topics::Topic>, Refusal> {
    work_as(store, whole(role), |work| async move { topic::propose(&work, date(2025, 2, 1), date(2025, 3, 31)).await })
        .await
}

async fn made(store: &Store, title: &'static str, requests: Vec<Uuid>) -> Result<casework::change::Stored, Refusal> {
    work_as(store, coordinator(), move |work| {
        let requests = requests.clone();
        async move { topic::make(&work, title, Some(WATER), &requests).await }
    })
    .await
}

async fn proposals(store: &Store) -> Vec<Uuid> {
    let filter = casework::list::Filter { states: &["proposed"], limit: 9, ..Default::default() };
    work_as(store, coordinator(), move |work| {
        let filter = filter.clone();
        async move { Ok(casework::list::list(&work, &TOPIC, &filter).await?.records.iter().map(|it| it.id).collect()) }
    })
    .await
    .expect("they are listed")
}

async fn read(store: &Store, id: Uuid) -> Topic {
    let found = work_as(store, coordinator(), move |work| async move { find::find(&work, &TOPIC, id).await });
    casework::values::Record::of(&found.await.expect("it is there").values).expect("a topic")
}

async fn behind(store: &Store, id: Uuid) -> Behind {
    work_as(store, coordinator(), move |work| async move { topic::behind(&work, id).await }).await.expect("it is there")
}

on_both! {
    async fn like_requests_of_a_township_are_proposed_and_made_a_topic_to_own(store: Store) {
        let ids = frozen(&store).await;
        asked(&store, FAR, "水管冻裂，没有水用").await;
        let found = proposed(&store, Role::Leader).await.expect("a leader may look");
        assert_eq!(found.len(), 1, "{found:?}");
        assert_eq!((found[0].sources, found[0].requests.len()), (6, 6));
        assert_eq!(found[0].terms[0], "水管冻裂");

        let topic = made(&store, "水管冻裂", ids.clone()).await.expect("it is made");
        assert_eq!(topic.values.text("state"), Some("open"));
        assert_eq!(topic.values.text("from_on"), Some("2025-03-01"));
        let (id, township) = (topic.id, found[0].place);
        assert_eq!(*topic.values.get("place_id"), township.into());
        let parts = work_as(&store, whole(Role::Auditor), move |work| async move {
            find::find(&work, &TOPIC, id).await?;
            find::parts(&work, &TOPIC_REQUEST, id).await
        });
        assert_eq!(parts.await.expect("the auditor sees it").len(), 6);
        assert!(proposed(&store, Role::Coordinator).await.expect("may look").is_empty(), "it is not proposed again");

        let ended = work_as(&store, coordinator(), move |work| async move {
            act(&work, "topic", id, "closure", json!({"reason": "The pipes lie deeper now"})).await
        });
        assert_eq!(ended.await.expect("it ends").values.text("state"), Some("closed"));
        assert!(proposed(&store, Role::Coordinator).await.expect("may look").is_empty(), "what was done is not proposed");
        for (place, text) in FROZEN {
            asked(&store, place, text).await;
        }
        assert_eq!(proposed(&store, Role::Coordinator).await.expect("may look").len(), 1, "the problem may come back");
    }

    async fn a_look_a_day_proposes_once_adds_what_comes_and_takes_back_what_no_longer_holds(world: World) {
        let store = world.store.clone();
        let ids = frozen(&store).await;
        let look = || async { topic::daily(&store, OFFICE, lines::catalogue()).await.expect("it is looked") };
        assert_eq!(look().await, Kept { proposed: 1, ..Kept::default() });
        assert_eq!(look().await, Kept::default(), "once is enough");
        let id = proposals(&store).await[0];
        let topic = read(&store, id).await;
        assert_eq!((topic.title.0.as_str(), topic.state, topic.unit_id), ("水管冻裂", TopicState::Proposed, None));
        asked(&store, LOWER, "水管冻裂，三户没有水").await;
        let first = ids[0];
        work_as(&store, coordinator(), move |work| async move {
            act(&work, "request", first, "withdrawal", json!({"reason": "Mended it myself"})).await
        })
        .await
        .expect("it is taken back");
        assert_eq!(look().await, Kept { changed: 1, ..Kept::default() });
        let behind = behind(&store, id).await;
        assert_eq!((behind.requests.len(), behind.sources), (6, 6), "one came, one went");
        assert!(behind.requests.iter().all(|(request, ..)| *request != first));

        world.clock.advance(jiff::SignedDuration::from_hours(24 * 90));
        assert_eq!(look().await, Kept { lapsed: 1, ..Kept::default() });
        assert!(proposals(&store).await.is_empty(), "nobody asks for it any more");
    }

    async fn a_proposal_is_taken_over_by_a_unit_or_set_aside_with_a_reason_and_not_proposed_again(store: Store) {
        let ids = frozen(&store).await;
        let look = || async { topic::daily(&store, OFFICE, lines::catalogue()).await.expect("it is looked") };
        look().await;
        let id = proposals(&store).await[0];
        let decided = |actor: casework::Actor, noun: &'static str, sent: serde_json::Value| {
            work_as(&store, actor, move |work| {
                let sent = sent.clone();
                async move { act(&work, "topic", id, noun, sent).await }
            })
        };
        for noun in ["taking-over", "setting-aside"] {
            assert_eq!(why(decided(whole(Role::Leader), noun, json!({"unit": WATER, "reason": "No"})).await), "forbidden");
        }
        assert_eq!(why(decided(coordinator(), "taking-over", json!({})).await), "unit: required");
        assert!(decided(coordinator(), "taking-over", json!({"unit": WATER, "title": "重点人员水管"})).await.is_err());
        assert_eq!(why(decided(coordinator(), "setting-aside", json!({})).await), "reason: required");
        let aside = decided(coordinator(), "setting-aside", json!({"reason": "It froze once, the pipes are deep"}));
        assert_eq!(aside.await.expect("set aside").values.text("state"), Some("set_aside"));
        assert_eq!(look().await, Kept::default(), "what was set aside is not proposed again");
        assert_eq!(why(decided(coordinator(), "taking-over", json!({"unit": WATER})).await), "topic-not-proposed");

        let mut again = Vec::new();
        for (place, text) in FROZEN {
            again.push(asked(&store, place, text).await);
        }
        assert_eq!(look().await.proposed, 1);
        let id = proposals(&store).await[0];
        // Two are taken back: four make no topic. With one more like them five do.
        for gone in again[..2].iter().copied() {
            work_as(&store, coordinator(), move |work| async move {
                act(&work, "request", gone, "withdrawal", json!({"reason": "Mended it myself"})).await
            })
            .await
            .expect("taken back");
        }
        let take = || {
            work_as(&store, coordinator(), move |work| async move {
                act(&work, "topic", id, "taking-over", json!({"unit": WATER, "title": "Frozen pipes"})).await
            })
        };
        assert_eq!(why(take().await), "too-few-sources");
        asked(&store, UPPER, "水管冻裂，一周没有水").await;
        look().await;
        let taken = take().await.expect("taken over");
        let topic = <Topic as casework::values::Record>::of(&taken.values).expect("a topic");
        assert_eq!((topic.title.0.as_str(), topic.state), ("Frozen pipes", TopicState::Open));
        assert_eq!(topic.unit_id.map(|unit| unit.0), Some(WATER));
        assert_eq!(behind(&store, id).await.requests.len(), 5);
        assert!(ids.iter().all(|id| !again.contains(id)));
        let log = work_as(&store, coordinator(), move |work| async move {
            let log = casework::event::history(&work, "topic", id).await?;
            Ok(log.into_iter().map(|entry| entry.kind).collect::<Vec<_>>())
        });
        assert_eq!(log.await.expect("a log"), ["topic.proposed", "topic.grown", "topic.taken_over"]);
        assert_eq!(look().await, Kept::default(), "what has an owner is not proposed");
    }

    async fn fewer_than_five_different_requests_make_no_topic(store: Store) {
        let ids = frozen(&store).await;
        assert_eq!(why(made(&store, "水管", ids[..4].to_vec()).await), "too-few-sources");
        assert_eq!(why(made(&store, "水管", Vec::new()).await), "too-few-sources");
        let mut again = ids[..4].to_vec();
        for _ in 0..3 {
            again.push(asked(&store, UPPER, FROZEN[0].1).await);
        }
        assert_eq!(why(made(&store, "水管", again).await), "too-few-sources");
    }

    async fn a_complaint_of_a_unit_is_never_part_of_a_topic(store: Store) {
        let mut ids = frozen(&store).await;
        let complaint = json!({"received_on": "2025-03-01", "place": UPPER, "category": "water", "concerned_unit": "water",
            "description": "水管冻裂，单位不来修", "urgency": "ordinary", "channel": "door"});
        let complaint = work_as(&store, coordinator(), move |work| {
            let complaint = complaint.clone();
            async move { enter_json(&work, "request", complaint).await }
        });
        ids.push(complaint.await.expect("it is received"));
        let found = proposed(&store, Role::Coordinator).await.expect("may look");
        assert_eq!(found[0].requests.len(), 6);
        assert_eq!(why(made(&store, "水管冻裂", ids).await), "not-one-service");
    }

    async fn a_title_holds_no_number_and_asks_nothing_forbidden(store: Store) {
        let ids = frozen(&store).await;
        for title in ["水管 13800000000", "重点人员水管"] {
            assert!(matches!(made(&store, title, ids.clone()).await, Err(Refusal::Invalid(_))), "{title}");
        }
    }

    async fn only_the_office_makes_topics_and_only_its_readers_see_them(store: Store) {
        let ids = frozen(&store).await;
        for role in [Role::Field, Role::Unit, Role::Auditor, Role::Mediator] {
            assert_eq!(why(proposed(&store, role).await), "forbidden", "{role:?}");
        }
        let topic = made(&store, "水管冻裂", ids.clone()).await.expect("it is made").id;
        for actor in [whole(Role::Field), whole(Role::Unit), in_the_village(Role::Leader)] {
            let seen = work_as(&store, actor, move |work| async move { find::find(&work, &TOPIC, topic).await }).await;
            assert!(matches!(seen, Err(Refusal::Forbidden | Refusal::NotFound)), "{seen:?}");
        }
        let leader = work_as(&store, whole(Role::Leader), move |work| {
            let ids = ids.clone();
            async move { topic::make(&work, "水管", None, &ids).await }
        });
        assert_eq!(why(leader.await), "forbidden");
    }
}
