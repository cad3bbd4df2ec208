//! A reply says what was done and is nobody else's; "solved" rests on the resident's word or on evidence.

use casework::Refusal;
use jiff::ToSpan;
use serde_json::{Value as Json, json};

use crate::{
    call_backs,
    office::{
        ROADS, WATER, a_reply, a_request, act, coordinator, correct_json, enter_json, furnished, handed_over, officer,
        told, why, work_as,
    },
};

const HOLLOW: [(&str, &str, &str); 7] = [
    ("solved", "...!", "reply: closing-empty"),
    ("solved", "New washer", "reply: closing-too-short"),
    ("solved", "The tap is dry since Monday.", "reply: closing-copied"),
    ("solved", "已转办，谢谢", "reply: closing-only-phrases"),
    ("partly_solved", "We will mend the pipe soon.", "reply: closing-future"),
    ("solved", "The request was forwarded to the county.", "reply: closing-nothing-done"),
    ("explained", "我局将尽快处理。", "reply: closing-future"),
];

fn reply(outcome: &str, words: &str) -> Json {
    json!({"outcome": outcome, "reply": words})
}

testkit::on_both! {
    async fn a_hollow_reply_is_sent_back_and_the_words_are_named(store: Store) {
        furnished(&store).await;
        work_as(&store, coordinator(), |work| async move {
            let id = handed_over(&work, WATER).await?;
            let unit = crate::office::hand_to(&work, officer(WATER));
            for (outcome, words, expected) in HOLLOW {
                for work in [&work, &unit] {
                    let refused = act(work, "request", id, "reply", reply(outcome, words)).await;
                    assert_eq!(why(refused), expected, "{words}");
                }
            }
            let refused = act(&unit, "request", id, "reply", reply("solved", "水管将于下周更换。")).await;
            let Err(Refusal::Invalid(problems)) = refused else { panic!("sent back") };
            assert_eq!(problems.0[0].detail.as_deref(), Some("将于"));
            assert_eq!(told(&work, "request", id, "state").await?, "handed_over", "nothing changed");
            act(&unit, "request", id, "reply", reply("solved", "已修好水管12米，下月再回访。")).await?;
            Ok(())
        })
        .await
        .expect("judged");
    }

    async fn the_same_words_to_another_request_are_no_answer_but_one_reply_for_many_is(store: Store) {
        furnished(&store).await;
        work_as(&store, coordinator(), |work| async move {
            let [one, two, three, four] = [
                handed_over(&work, WATER).await?, handed_over(&work, WATER).await?, handed_over(&work, ROADS).await?,
                handed_over(&work, WATER).await?,
            ];
            act(&work, "request", one, "reply", reply("solved", "Replaced 12 metres of pipe on 3 February.")).await?;
            let same = reply("solved", "Replaced 40 metres of pipe on 17 February!");
            let refused = act(&work, "request", two, "reply", same.clone()).await;
            let Err(Refusal::Invalid(problems)) = &refused else { panic!("sent back") };
            assert_eq!(problems.0[0].detail.clone(), Some(told(&work, "request", one, "reference").await?));
            assert_eq!(why(refused), "reply: closing-said-before");
            assert_eq!(why(act(&work, "request", three, "reply", same.clone()).await), "done", "another unit's own words");
            let mut joint = same;
            joint["also"] = told(&work, "request", four, "reference").await?.into();
            act(&work, "request", two, "reply", joint).await?;
            assert_eq!(told(&work, "request", four, "state").await?, "replied");
            Ok(())
        })
        .await
        .expect("answered");
    }

    async fn the_same_words_may_be_said_to_the_same_request_again_and_after_half_a_year(world: World) {
        furnished(&world.store).await;
        let words = || reply("solved", "Replaced 12 metres of pipe below the mill.");
        let asked = work_as(&world.store, coordinator(), move |work| async move {
            let [id, other] = [handed_over(&work, WATER).await?, handed_over(&work, WATER).await?];
            act(&work, "request", id, "reply", words()).await?;
            act(&work, "request", id, "answer", json!({"says": "contested", "why": "Dry again"})).await?;
            act(&work, "request", id, "review", json!({"changed": true, "decision": "Look again"})).await?;
            act(&work, "request", id, "reply", words()).await?;
            Ok(other)
        });
        let other = asked.await.expect("replied twice");
        world.clock.set(world.clock_after(181));
        let later = work_as(&world.store, coordinator(), move |work| async move {
            act(&work, "request", other, "reply", words()).await
        });
        assert_eq!(why(later.await), "done");
    }

    async fn solved_needs_the_residents_word_or_the_evidence_that_its_category_asks_for(store: Store) {
        furnished(&store).await;
        work_as(&store, coordinator(), |work| async move {
            let sql = "SELECT id FROM category WHERE office_id = $1";
            let category = work.tx.row(sql, &[]).await?.expect("a category").get("id")?;
            let strict = |evidence: &str| json!({"code": "water", "name": "Water", "answer_within_days": 5, "evidence": evidence});
            let close = |outcome: &str| json!({"outcome": outcome, "reason": "Nobody left a name"});
            let spoken = json!({"spoke": "somebody_for_them", "spoke_on": "2025-02-25"});
            let early = json!({"spoke": "somebody_for_them", "spoke_on": "2025-02-10"});
            let seen = json!({"spoke": "resident_by_phone", "spoke_on": "2025-02-25", "site_visited_on": "2025-02-26"});
            for (asked, evidence, expected) in [
                ("nothing", json!({}), "done"),
                ("spoken", json!({}), "evidence-who-missing"),
                ("spoken", json!({"spoke": "nobody"}), "evidence-nobody-spoken-to"),
                ("spoken", json!({"spoke": "resident_in_person"}), "evidence-spoken-day-missing"),
                ("spoken", early, "evidence-day-outside"),
                ("spoken", spoken.clone(), "done"),
                ("site_visit", spoken, "evidence-site-visit-missing"),
                ("site_visit", seen, "done"),
            ] {
                correct_json(&work, "category", category, strict(asked)).await?;
                let id = handed_over(&work, WATER).await?;
                let mut sent = reply("solved", &a_reply(id));
                sent.as_object_mut().expect("an object").extend(evidence.as_object().expect("an object").clone());
                act(&work, "request", id, "reply", sent).await?;
                assert_eq!(why(act(&work, "request", id, "closure", close("solved")).await), expected, "{asked} {evidence}");
                if expected != "done" {
                    let told = act(&work, "request", id, "closure", close("explained")).await;
                    assert_eq!(why(told), "done", "what is not called solved needs none");
                }
            }
            call_backs::closed(&work, "solved").await?;
            Ok(())
        })
        .await
        .expect("closed");
    }

    async fn the_office_does_not_call_solved_what_the_unit_only_explained(store: Store) {
        furnished(&store).await;
        work_as(&store, coordinator(), |work| async move {
            let id = enter_json(&work, "request", a_request()).await?;
            act(&work, "request", id, "reply", reply("explained", "The well belongs to the upper hamlet.")).await?;
            let solved = json!({"outcome": "solved", "reason": "Nobody left a name"});
            assert_eq!(why(act(&work, "request", id, "closure", solved).await), "outcome: closing-nothing-done");
            Ok(())
        })
        .await
        .expect("refused");
    }
}

trait Later {
    fn clock_after(&self, days: i64) -> jiff::Timestamp;
}

impl Later for testkit::World {
    fn clock_after(&self, days: i64) -> jiff::Timestamp {
        self.now().checked_add((days * 24).hours()).expect("a later day")
    }
}
