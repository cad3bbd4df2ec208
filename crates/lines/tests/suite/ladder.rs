//! The ladder of reminders: each rung once, and never falsely.

use std::collections::BTreeMap;

use casework::{Refusal, Work};
use jiff::SignedDuration;
use requests::{ladder, wait};
use serde_json::{Value as Json, json};
use store::Store;
use testkit::World;
use uuid::Uuid;

use crate::office::{a_reply, a_request, act, coordinator, enter_json, furnished, work_as};

const RUNGS: [(&str, &str, u32, &str); 4] = [
    ("soon", "before", 2, "unit"),
    ("late", "after", 0, "unit"),
    ("leader", "after", 2, "leader"),
    ("public", "after", 3, "public_list"),
];

async fn rungs(work: &Work) -> Result<(), Refusal> {
    for (code, side, days, tells) in RUNGS {
        let rung = json!({"code": code, "name": code, "side": side, "days": days, "tells": tells});
        enter_json(work, "rung", rung).await?;
    }
    Ok(())
}

async fn request(work: &Work, urgency: &str) -> Result<Uuid, Refusal> {
    let mut sent = a_request();
    sent["received_on"] = work.tx.today().to_string().into();
    sent["urgency"] = urgency.into();
    enter_json(work, "request", sent).await
}

/// What was told: rung and whom, in order.
async fn notices(work: &Work) -> Result<Vec<String>, Refusal> {
    let sql = "SELECT body FROM outbox WHERE office_id = $1 AND kind = 'notice' ORDER BY id";
    let mut told = Vec::new();
    for row in work.tx.rows(sql, &[]).await? {
        let body: Json = serde_json::from_str(&row.get::<String>("body")?).expect("a notice");
        let template = body["template"].as_str().unwrap_or_default();
        if matches!(template, "request-due-soon" | "request-overdue") {
            told.push(format!("{template} {}", body["to"].as_str().unwrap_or_default()));
        }
    }
    Ok(told)
}

async fn climb(store: &Store) -> u32 {
    let waits = store.read(crate::office::OFFICE, |tx| async move {
        ladder::waits(&Work::new(tx, coordinator(), lines::catalogue())).await
    });
    let waits: bool = waits.await.expect("looked");
    let climbed =
        work_as(store, coordinator(), |work| async move { ladder::climb(&work, 1000).await }).await.expect("climbed");
    assert_eq!(waits, climbed > 0, "a look tells whether anything waits");
    climbed
}

async fn told(store: &Store) -> Vec<String> {
    work_as(store, coordinator(), |work| async move { notices(&work).await }).await.expect("told")
}

testkit::on_both! {
    async fn each_rung_is_climbed_once_in_its_time(world: World) {
        let World { store, clock, .. } = &world;
        furnished(store).await;
        work_as(store, coordinator(), |work| async move {
            rungs(&work).await?;
            let id = request(&work, "ordinary").await?;
            act(&work, "request", id, "assignment", json!({"unit": "water", "reason": "Theirs"})).await.map(drop)
        })
        .await
        .expect("a request");
        // Received on Saturday 1 March, due on Friday the 7th.
        let mut days = BTreeMap::new();
        for day in 1..=14 {
            for _ in 0..2 {
                let climbed = climb(store).await;
                if climbed > 0 {
                    *days.entry(day).or_insert(0) += climbed;
                }
            }
            clock.set(world.now() + SignedDuration::from_hours(24));
        }
        // Two working days before; on the day after; when two (Monday, Tuesday) and three working days have passed.
        assert_eq!(days.into_iter().collect::<Vec<_>>(), [(5, 1), (8, 1), (12, 1), (13, 1)]);
        assert_eq!(told(store).await, ["request-due-soon unit", "request-overdue unit", "request-overdue leader"]);
    }

    async fn a_term_shorter_than_the_warning_is_not_warned_of_and_without_a_unit_the_office_is_told(world: World) {
        let World { store, clock, .. } = &world;
        furnished(store).await;
        work_as(store, coordinator(), |work| async move {
            rungs(&work).await?;
            enter_json(&work, "deadline", json!({"urgency": "danger", "amount": 2, "counted_in": "hours"})).await?;
            request(&work, "danger").await.map(drop)
        })
        .await
        .expect("a request");
        climb(store).await;
        assert_eq!(told(store).await, Vec::<String>::new());
        clock.set(world.now() + SignedDuration::from_mins(121));
        assert_eq!(climb(store).await, 1);
        assert_eq!(told(store).await, ["request-overdue office"]);
    }

    async fn nothing_is_called_late_that_waits_was_promised_is_answered_or_may_yet_have_more_time(world: World) {
        let World { store, clock, .. } = &world;
        furnished(store).await;
        work_as(store, coordinator(), |work| async move {
            rungs(&work).await?;
            let mut all = Vec::new();
            for _ in 0..5 {
                let id = request(&work, "ordinary").await?;
                act(&work, "request", id, "assignment", json!({"unit": "water", "reason": "Theirs"})).await?;
                act(&work, "request", id, "acceptance", json!({})).await?;
                all.push(id);
            }
            wait::ask(&work, all[0], "Which tap is it?").await?;
            wait::promise(&work, all[1], "2025-03-20".parse().expect("a day"), "When the ground has thawed").await?;
            act(&work, "request", all[2], "reply", json!({"outcome": "solved", "reply": a_reply(all[2]), "spoke": "resident_by_phone", "spoke_on": "2025-03-01", "site_visited_on": "2025-03-01"})).await?;
            act(&work, "request", all[3], "extension", json!({"more": 3, "reason": "Pipes are missing"})).await?;
            act(&work, "request", all[4], "withdrawal", json!({"reason": "It runs again"})).await?;
            Ok(())
        })
        .await
        .expect("five requests");
        clock.set(world.now() + SignedDuration::from_hours(12 * 24));
        climb(store).await;
        assert_eq!(told(store).await, Vec::<String>::new());
        // The promise has its own clock; what was to be decided was not granted: then it is late.
        clock.set(world.now() + SignedDuration::from_hours(5 * 24));
        assert_eq!(climb(store).await, 1, "two working days before the 20th");
        assert_eq!(told(store).await, ["request-due-soon unit"]);
        work_as(store, coordinator(), |work| async move {
            let sql = "SELECT request_id FROM extension WHERE office_id = $1";
            let id: Uuid = work.tx.row(sql, &[]).await?.expect("asked").get("request_id")?;
            requests::extend::decide(&work, id, false, "No").await.map(drop)
        })
        .await
        .expect("refused");
        assert_eq!(climb(store).await, 3, "late, leader and public list");
    }

    async fn the_public_list_names_groups_of_five_and_no_complaint_about_a_unit(world: World) {
        let World { store, clock, .. } = &world;
        furnished(store).await;
        let list = |store: Store| async move {
            let read = store.read(crate::office::OFFICE, |tx| async move {
                ladder::public_list(&Work::new(tx, coordinator(), lines::catalogue())).await
            });
            read.await.expect("listed")
        };
        assert_eq!(list(store.clone()).await, None, "no rung is public");
        work_as(store, coordinator(), |work| async move {
            rungs(&work).await?;
            for (unit, n) in [(Some("water"), 6), (Some("roads"), 4), (None, 2)] {
                for _ in 0..n {
                    let id = request(&work, "ordinary").await?;
                    let sent = json!({"unit": unit, "reason": "Theirs"});
                    if unit.is_some() {
                        act(&work, "request", id, "assignment", sent).await?;
                    }
                }
            }
            for _ in 0..5 {
                let mut sent = a_request();
                sent["received_on"] = "2025-03-01".into();
                sent["concerned_unit"] = "roads".into();
                enter_json(&work, "request", sent).await?;
            }
            Ok(())
        })
        .await
        .expect("seventeen requests");
        clock.set(world.now() + SignedDuration::from_hours(13 * 24));
        climb(store).await;
        let shown = list(store.clone()).await.expect("public");
        let groups: Vec<_> = shown.groups.iter().map(|group| (group.unit_name.as_deref(), group.requests, group.days_late)).collect();
        assert_eq!(groups, [(Some("water"), 6, 4)]);
        assert_eq!(shown.others, Some(6), "four and two are too few to be named");
    }
}
