//! One visit with all that it brought, and the answers to carry to the next.

use std::sync::Arc;

use casework::{Refusal, Work, kind::Role};
use requests::ResidentSays;
use serde_json::{Value as Json, json};
use store::Store;
use uuid::Uuid;
use visits::{
    answers,
    doorstep::{self, Doorstep, Taken},
};

use crate::office::{
    LOWER, PLACE, TEAM, UPPER, act, coordinator, found, furnished, in_the_village, key, map, told, whole, why, work_as,
};

fn taken(n: u128, fields: Json, name: Option<&str>) -> Taken {
    Taken {
        id: Uuid::from_u128(n),
        fields: map(fields),
        contact: name.map(|name| map(json!({"name": name}))),
        solved_how: None,
    }
}

/// A visit with one matter of each kind; the second request was solved on the spot.
fn a_visit(n: u128) -> Doorstep {
    let request =
        json!({"category": "water", "description": "The tap is dry", "urgency": "ordinary", "channel": "door"});
    let solved = Taken { solved_how: Some("A new washer".into()), ..taken(n + 2, request.clone(), None) };
    Doorstep {
        id: Uuid::from_u128(n),
        visit: map(json!({
            "place": UPPER, "dwelling_number": "12", "visited_on": "2025-02-20", "people_count": 5, "age_count": 1,
            "team": "T1",
        })),
        requests: vec![taken(n + 1, request, Some("Dolma")), solved],
        suggestions: vec![taken(
            n + 3,
            json!({"topic": "water", "suggestion": "Clean the well", "reply_wanted": true}),
            Some("Tashi"),
        )],
        consultations: vec![taken(
            n + 4,
            json!({"area": "policy", "topic": "pension", "question": "From which age?", "reply_wanted": false}),
            None,
        )],
        disputes: vec![taken(n + 5, json!({"kind": "water", "description": "Both sides claim the ditch"}), None)],
        form: false,
    }
}

async fn record(store: &Store, sent: Doorstep) -> Result<(bool, Vec<(Uuid, &'static str)>), Refusal> {
    let sent = Arc::new(sent);
    work_as(store, whole(Role::Field), move |work| {
        let sent = Arc::clone(&sent);
        async move {
            let recorded = doorstep::record(&work, &key(), &sent).await?;
            Ok((recorded.new, recorded.matters.iter().map(|it| (it.id, it.values.kind.table)).collect()))
        }
    })
    .await
}

async fn count(work: &Work, table: &str) -> Result<i64, Refusal> {
    let sql = format!("SELECT COUNT(*) AS n FROM {table} WHERE office_id = $1");
    Ok(work.tx.row(&sql, &[]).await?.expect("a number").get("n")?)
}

const WRITTEN: [&str; 9] =
    ["household", "visit", "request", "suggestion", "consultation", "dispute", "contact", "sent_once", "figure_day"];

async fn counts(store: &Store) -> Vec<i64> {
    work_as(store, coordinator(), |work| async move {
        let mut all = Vec::new();
        for table in WRITTEN {
            all.push(count(&work, table).await?);
        }
        Ok(all)
    })
    .await
    .expect("counted")
}

testkit::on_both! {
    async fn one_visit_in_one_go_makes_every_matter_with_its_place_day_and_team(store: Store) {
        furnished(&store).await;
        let (new, matters) = record(&store, a_visit(0x100)).await.expect("recorded");
        assert!(new);
        let tables = ["request", "request", "suggestion", "consultation", "dispute"];
        let ids = [0x101, 0x102, 0x103, 0x104, 0x105].map(Uuid::from_u128);
        assert_eq!(matters, ids.into_iter().zip(tables).collect::<Vec<_>>());
        work_as(&store, coordinator(), move |work| async move {
            let visit = found(&work, "visit", Uuid::from_u128(0x100)).await?;
            let needs = ["people", "hardship", "disability", "age", "illness", "child_without_care"];
            let needs = needs.map(|need| visit.values.typed::<u32>(&format!("{need}_count")).expect("a count"));
            assert_eq!(needs, [5, 0, 0, 1, 0, 0], "a need that nobody has is none");
            for (id, table) in ids.into_iter().zip(tables) {
                let record = found(&work, table, id).await?;
                let day = record.values.kind.day.expect("a day");
                assert_eq!(record.values.text(day), Some("2025-02-20"), "{table}");
                assert_eq!(record.values.get("place_id"), &PLACE.village.into(), "{table}");
                assert_eq!(record.values.get("team_id"), &TEAM.into(), "{table}");
                let household = visit.values.get("household_id");
                assert!(record.values.cells().iter().all(|cell| cell != household && *cell != visit.id.into()), "{table}");
            }
            for (n, state) in [(0x101, "received"), (0x102, "closed")] {
                assert_eq!(told(&work, "request", Uuid::from_u128(n), "state").await?, state);
            }
            let left = [("request", 0x101), ("request", 0x102), ("suggestion", 0x103), ("consultation", 0x104)];
            let mut with_contact = Vec::new();
            for (table, n) in left {
                with_contact.push(visits::contact::left(&work, table, Uuid::from_u128(n)).await?);
            }
            assert_eq!(with_contact, [true, false, true, false], "a contact only where a reply is wanted");
            Ok(())
        })
        .await
        .expect("told");
    }

    async fn all_that_is_wrong_is_told_at_once_and_nothing_is_written(store: Store) {
        furnished(&store).await;
        let before = counts(&store).await;
        let mut sent = a_visit(0x100);
        sent.visit.insert("illness_count".into(), 6.into());
        sent.requests[0].fields.insert("category".into(), "roads".into());
        sent.requests[0].contact = Some(map(json!({"phone": "12"})));
        sent.requests[1].solved_how = Some("ok".into());
        sent.suggestions[0].fields.insert("reply_wanted".into(), false.into());
        sent.consultations[0].fields.insert("topic".into(), "gossip".into());
        sent.disputes[0].fields.insert("description".into(), "?".into());
        sent.disputes[0].solved_how = Some("They shook hands".into());
        let expected = [
            "illness_count: more-than-people",
            "requests.0.category: unknown-record",
            "requests.0.contact.phone: contact-phone",
            "requests.1.solved_how: too-short",
            "suggestions.0.contact: contact-not-wanted",
            "consultations.0.topic: not-a-choice",
            "disputes.0.solved_how: unknown-field",
            "disputes.0.description: too-short",
        ];
        assert_eq!(why(record(&store, sent).await), expected.join(", "));
        assert_eq!(counts(&store).await, before, "nothing is written");
    }

    async fn what_is_wrong_with_the_visit_is_told_once_and_not_again_at_each_matter(store: Store) {
        furnished(&store).await;
        for (field, value, expected) in [
            ("place", json!("990199"), "place: unknown-place"),
            ("place", json!("990101001"), "place: not-a-village"),
            ("visited_on", json!("2025-03-02"), "visited_on: in-the-future"),
            ("visited_on", json!("2025-02-30"), "visited_on: not-a-day"),
            ("team", json!("T9"), "team: unknown-record"),
            ("dwelling_number", json!(""), "dwelling_number: required"),
            ("people_count", json!(100), "people_count: too-many-people"),
            ("attitude", json!("good"), "attitude: unknown-field"),
        ] {
            let mut sent = a_visit(0x100);
            sent.visit.insert(field.into(), value);
            assert_eq!(why(record(&store, sent).await), expected);
        }
    }

    async fn sending_it_twice_counts_once_and_other_content_is_refused(store: Store) {
        furnished(&store).await;
        let first = record(&store, a_visit(0x100)).await.expect("recorded");
        let before = counts(&store).await;
        let again = record(&store, a_visit(0x100)).await.expect("known");
        assert_eq!(again, (false, first.1), "the same matters are answered");
        assert_eq!(counts(&store).await, before);
        let mut other = a_visit(0x100);
        other.visit.insert("people_count".into(), 6.into());
        assert_eq!(why(record(&store, other).await), "different-content");
        let mut fewer = a_visit(0x100);
        fewer.disputes.clear();
        assert_eq!(why(record(&store, fewer).await), "different-content");
        assert_eq!(counts(&store).await, before);
    }

    async fn a_dwelling_is_known_by_its_number_in_its_village(store: Store) {
        furnished(&store).await;
        for (n, place, number) in [(0x100, UPPER, "12"), (0x200, UPPER, "12"), (0x300, UPPER, "13"), (0x400, LOWER, "12")] {
            let mut sent = Doorstep { id: Uuid::from_u128(n), ..Doorstep::default() };
            let fields = json!({"place": place, "dwelling_number": number, "visited_on": "2025-02-20", "people_count": 3});
            sent.visit = map(fields);
            record(&store, sent).await.expect("recorded");
        }
        work_as(&store, coordinator(), |work| async move {
            assert_eq!((count(&work, "household").await?, count(&work, "visit").await?), (3, 4));
            Ok(())
        })
        .await
        .expect("counted");
    }

    async fn a_dwelling_that_was_voided_is_told_at_its_number(store: Store) {
        furnished(&store).await;
        record(&store, a_visit(0x100)).await.expect("recorded");
        work_as(&store, coordinator(), |work| async move {
            let row = work.tx.row("SELECT id FROM household WHERE office_id = $1", &[]).await?.expect("a dwelling");
            casework::void::void(&work, &visits::HOUSEHOLD, row.get("id")?, "no dwelling").await
        })
        .await
        .expect("voided");
        assert_eq!(why(record(&store, a_visit(0x200)).await), "dwelling_number: unknown-record");
    }

    async fn answers_are_carried_to_their_village_and_gone_once_given(store: Store) {
        furnished(&store).await;
        let mut sent = a_visit(0x100);
        sent.consultations[0].fields.insert("reply_wanted".into(), true.into());
        record(&store, sent).await.expect("recorded");
        let [request, suggestion, question] = [0x101, 0x103, 0x104].map(Uuid::from_u128);
        work_as(&store, coordinator(), move |work| async move {
            assert_eq!(answers::to_carry(&work, None, 10).await?, [], "nothing is owed before there are replies");
            act(&work, "request", request, "reply", json!({"outcome": "explained", "reply": "The main is closed till Monday"})).await?;
            act(&work, "suggestion", suggestion, "reply", json!({"reply": "The well is cleaned in April"})).await?;
            act(&work, "consultation", question, "reply", json!({"answer": "From sixty on"})).await?;
            let owed = answers::to_carry(&work, Some(PLACE.village), 10).await?;
            let ids: std::collections::BTreeSet<_> = owed.iter().map(|answer| (answer.kind.table, answer.id)).collect();
            let all = [("request", request), ("suggestion", suggestion), ("consultation", question)];
            assert_eq!(ids, all.into());
            assert!(owed.iter().all(|answer| answer.asked_on.to_string() == "2025-02-20" && !answer.answer.is_empty()));
            assert_eq!(answers::owed_by_village(&work).await?, [(PLACE.village, 3)]);
            let lower = casework::parse::place(&work, LOWER, None).await?;
            assert_eq!(answers::to_carry(&work, lower, 10).await?, [], "nothing is owed in the other village");
            Ok(())
        })
        .await
        .expect("owed");
        work_as(&store, in_the_village(Role::Field), move |work| async move {
            assert_eq!(why(answers::give(&work, "request", request, None).await), "says: required");
            answers::give(&work, "request", request, Some(ResidentSays::NotReached)).await?;
            assert_eq!(answers::to_carry(&work, None, 10).await?.len(), 3, "who was not reached is still owed the answer");
            answers::give(&work, "request", request, Some(ResidentSays::Confirmed)).await?;
            answers::give(&work, "suggestion", suggestion, None).await?;
            answers::give(&work, "consultation", question, None).await?;
            assert_eq!(answers::to_carry(&work, None, 10).await?, []);
            assert_eq!(why(answers::give(&work, "suggestion", suggestion, None).await), "no-answer-to-give");
            assert_eq!(why(answers::give(&work, "consultation", question, None).await), "no-answer-to-give");
            assert_eq!(why(answers::give(&work, "dispute", suggestion, None).await), "not-found");
            Ok(())
        })
        .await
        .expect("given");
    }
}
