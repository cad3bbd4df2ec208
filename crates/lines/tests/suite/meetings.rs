//! Hand-over meetings: sealing one hands its matters over, and each unit sees what it was given.

use casework::{
    Refusal, Work,
    change::Stored,
    figure::Period,
    figure_value, find,
    list::{self, Filter},
    void,
};
use jiff::civil::date;
use serde_json::{Value as Json, json};
use uuid::Uuid;

use crate::office::{
    POLICE, ROADS, WATER, a_meeting, a_request, a_suggestion, act, coordinator, correct_json, enter_as, enter_json,
    furnished, hand_to, officer, told, why, work_as,
};

async fn item(work: &Work, meeting: Uuid, matter: (&str, Uuid), unit: Uuid, part: &str) -> Result<Uuid, Refusal> {
    let mut sent = json!({"handover": meeting, "unit": unit, "part": part});
    sent[matter.0] = matter.1.to_string().into();
    enter_json(work, "handover_item", sent).await
}

async fn seal(work: &Work, meeting: Uuid) -> Result<(), Refusal> {
    act(work, "handover", meeting, "seal", json!({})).await.map(drop)
}

async fn figure(work: &Work, id: &str) -> Result<i64, Refusal> {
    let figure = work.catalogue.figure(id).expect("defined");
    figure_value::value(work, figure, &Period { from: date(2025, 3, 1), to: date(2025, 3, 1), place: None }).await
}

/// A meeting, and a request and a suggestion to hand over.
async fn called(work: &Work) -> Result<(Uuid, Uuid, Uuid), Refusal> {
    Ok((
        enter_json(work, "handover", a_meeting()).await?,
        enter_json(work, "request", a_request()).await?,
        enter_json(work, "suggestion", a_suggestion()).await?,
    ))
}

async fn listed(work: &Work, table: &str) -> Result<Vec<Stored>, Refusal> {
    let filter = Filter { limit: 10, ..Filter::default() };
    Ok(list::list(work, work.kind(table)?, &filter).await?.records)
}

/// How many matters, items and meetings a unit sees.
async fn seen(work: &Work, unit: Uuid) -> Result<[usize; 3], Refusal> {
    let of_unit = hand_to(work, officer(unit));
    let matters = listed(&of_unit, "request").await?.len() + listed(&of_unit, "suggestion").await?.len();
    let mut items = 0;
    for meeting in listed(work, "handover").await? {
        items += find::parts(&of_unit, work.kind("handover_item")?, meeting.id).await?.len();
    }
    Ok([matters, items, listed(&of_unit, "handover").await?.len()])
}

testkit::on_both! {
    async fn sealing_hands_every_lead_matter_over_and_counts(store: Store) {
        furnished(&store).await;
        work_as(&store, coordinator(), |work| async move {
            let (meeting, request, suggestion) = called(&work).await?;
            let second = enter_json(&work, "request", a_request()).await?;
            item(&work, meeting, ("request", request), WATER, "lead").await?;
            item(&work, meeting, ("request", request), ROADS, "assisting").await?;
            item(&work, meeting, ("request", second), WATER, "lead").await?;
            item(&work, meeting, ("suggestion", suggestion), ROADS, "lead").await?;
            assert_eq!(figure(&work, "requests.handed_over").await?, 0, "nothing is handed over before the meeting is held");
            seal(&work, meeting).await?;
            for (table, id, unit) in
                [("request", request, WATER), ("request", second, WATER), ("suggestion", suggestion, ROADS)]
            {
                assert_eq!(told(&work, table, id, "state").await?, "handed_over");
                let record = crate::office::found(&work, table, id).await?;
                assert_eq!(record.values.get("unit_id"), &unit.into(), "the lead has it");
            }
            for (id, value) in
                [("requests.handed_over", 2), ("requests.units", 2), ("requests.handover_meetings", 1)]
            {
                assert_eq!(figure(&work, id).await?, value, "{id}");
            }
            assert_eq!(why(seal(&work, meeting).await), "meeting-sealed", "not twice");
            Ok(())
        })
        .await
        .expect("handed over");
    }

    async fn a_meeting_needs_items_with_a_lead_each_and_a_day_that_has_come(world: World) {
        let store = world.store.clone();
        furnished(&store).await;
        let (meeting, request) = work_as(&store, coordinator(), |work| async move {
            let (_, request, _) = called(&work).await?;
            let mut tomorrow = a_meeting();
            tomorrow["held_on"] = "2025-03-02".into();
            let meeting = enter_json(&work, "handover", tomorrow).await?;
            assert_eq!(why(seal(&work, meeting).await), "meeting-not-held");
            Ok((meeting, request))
        })
        .await
        .expect("called");
        world.clock.advance(jiff::SignedDuration::from_hours(24));
        work_as(&store, coordinator(), move |work| async move {
            assert_eq!(why(seal(&work, meeting).await), "meeting-empty");
            let assisting = item(&work, meeting, ("request", request), ROADS, "assisting").await?;
            assert_eq!(why(seal(&work, meeting).await), "no-lead", "nobody would answer for it");
            let lead = item(&work, meeting, ("request", request), WATER, "lead").await?;
            assert_eq!(why(item(&work, meeting, ("request", request), ROADS, "lead").await), "one-lead");
            let sent = json!({"handover": meeting, "request": request, "unit": ROADS, "part": "lead"});
            assert_eq!(why(correct_json(&work, "handover_item", assisting, sent.clone()).await), "one-lead");
            correct_json(&work, "handover_item", lead, sent).await.expect("the lead itself may go to another unit");
            seal(&work, meeting).await
        })
        .await
        .expect("sealed on its day");
    }

    async fn an_item_names_one_matter(store: Store) {
        furnished(&store).await;
        work_as(&store, coordinator(), |work| async move {
            let (meeting, request, suggestion) = called(&work).await?;
            let both = json!({
                "handover": meeting, "request": request, "suggestion": suggestion, "unit": WATER, "part": "lead",
            });
            assert_eq!(why(enter_json(&work, "handover_item", both).await), "request: one-matter");
            let none = json!({"handover": meeting, "unit": WATER, "part": "lead"});
            assert_eq!(why(enter_json(&work, "handover_item", none).await), "request: one-matter");
            Ok(())
        })
        .await
        .expect("refused");
    }

    async fn no_matter_reaches_a_unit_that_can_use_force(store: Store) {
        furnished(&store).await;
        work_as(&store, coordinator(), |work| async move {
            let (meeting, request, suggestion) = called(&work).await?;
            for part in ["lead", "assisting"] {
                assert_eq!(why(item(&work, meeting, ("request", request), POLICE, part).await), "enforcement-unit");
                assert_eq!(why(item(&work, meeting, ("suggestion", suggestion), POLICE, part).await), "enforcement-unit");
            }
            item(&work, meeting, ("request", request), WATER, "lead").await?;
            let flagged = json!({"code": "water", "name": "Water police", "purpose": "responsible", "enforcement": true});
            correct_json(&work, "unit", WATER, flagged).await?;
            assert_eq!(why(seal(&work, meeting).await), "enforcement-unit", "also where the flag came after the item");
            Ok(())
        })
        .await
        .expect("refused");
    }

    async fn a_matter_that_ended_meanwhile_is_taken_off_first(store: Store) {
        furnished(&store).await;
        for how in ["withdrawn", "voided"] {
            work_as(&store, coordinator(), move |work| async move {
                let (meeting, request, suggestion) = called(&work).await?;
                let item_of_it = item(&work, meeting, ("request", request), WATER, "lead").await?;
                item(&work, meeting, ("suggestion", suggestion), WATER, "lead").await?;
                match how {
                    "withdrawn" => _ = act(&work, "request", request, "withdrawal", json!({"reason": "It runs again"})).await?,
                    _ => _ = void::void(&work, &requests::REQUEST, request, "entered twice").await?,
                }
                assert_eq!(why(seal(&work, meeting).await), "not-to-hand-over", "{how}");
                void::void(&work, &requests::HANDOVER_ITEM, item_of_it, "it has ended").await?;
                seal(&work, meeting).await?;
                assert_eq!(told(&work, "suggestion", suggestion, "state").await?, "handed_over");
                Ok(())
            })
            .await
            .expect("the others are handed over");
        }
    }

    async fn what_a_held_meeting_decided_stays_decided(store: Store) {
        furnished(&store).await;
        work_as(&store, coordinator(), |work| async move {
            let (meeting, request, suggestion) = called(&work).await?;
            let decided = item(&work, meeting, ("request", request), WATER, "lead").await?;
            seal(&work, meeting).await?;
            assert_eq!(why(item(&work, meeting, ("suggestion", suggestion), WATER, "lead").await), "meeting-sealed");
            let moved = json!({"handover": meeting, "request": request, "unit": ROADS, "part": "lead"});
            assert_eq!(why(correct_json(&work, "handover_item", decided, moved).await), "meeting-sealed");
            let next = enter_json(&work, "handover", a_meeting()).await?;
            let elsewhere = json!({"handover": next, "request": request, "unit": WATER, "part": "lead"});
            assert_eq!(why(correct_json(&work, "handover_item", decided, elsewhere).await), "part-moved");
            Ok(())
        })
        .await
        .expect("told");
        // Each in a unit of work of its own: what is refused is undone.
        let ids = work_as(&store, coordinator(), |work| async move {
            let filter = Filter { limit: 1, ..Filter::default() };
            let sealed = Filter { state: Some("sealed".into()), ..filter };
            let meeting = list::list(&work, work.kind("handover")?, &sealed).await?.records[0].id;
            Ok((meeting, find::parts(&work, work.kind("handover_item")?, meeting).await?[0].id))
        })
        .await
        .expect("found");
        let voided = work_as(&store, coordinator(), move |work| async move {
            void::void(&work, &requests::HANDOVER, ids.0, "a mistake").await
        });
        assert_eq!(why(voided.await), "meeting-sealed");
        let voided = work_as(&store, coordinator(), move |work| async move {
            void::void(&work, &requests::HANDOVER_ITEM, ids.1, "a mistake").await
        });
        assert_eq!(why(voided.await), "meeting-sealed");
    }

    async fn a_unit_sees_what_it_was_given_and_what_it_assists_in(store: Store) {
        furnished(&store).await;
        work_as(&store, coordinator(), |work| async move {
            let fire = Uuid::from_u128(0xB00F);
            let unit = json!({"code": "fire", "name": "Fire", "purpose": "responsible", "enforcement": false});
            enter_as(&work, "unit", fire, unit).await?;
            let (meeting, request, suggestion) = called(&work).await?;
            item(&work, meeting, ("request", request), WATER, "lead").await?;
            item(&work, meeting, ("request", request), ROADS, "assisting").await?;
            item(&work, meeting, ("suggestion", suggestion), WATER, "lead").await?;
            assert_eq!(seen(&work, WATER).await?, [0, 0, 1], "before the meeting it is invited, and has nothing");
            seal(&work, meeting).await?;
            assert_eq!(seen(&work, WATER).await?, [2, 2, 1], "it leads in both");
            assert_eq!(seen(&work, ROADS).await?, [1, 1, 1], "it assists in one, and does not see the other's item");
            assert_eq!(seen(&work, fire).await?, [0, 0, 0], "it has nothing");

            act(&work, "request", request, "revocation", json!({"reason": "The fire brigade has it"})).await?;
            let next = enter_json(&work, "handover", a_meeting()).await?;
            item(&work, next, ("request", request), fire, "lead").await?;
            seal(&work, next).await?;
            assert_eq!(seen(&work, WATER).await?, [1, 2, 1], "what went on to another unit is that unit's");
            assert_eq!(seen(&work, fire).await?, [1, 1, 1]);
            Ok(())
        })
        .await
        .expect("seen");
    }

    async fn only_the_unit_that_has_a_matter_answers_for_it(store: Store) {
        furnished(&store).await;
        work_as(&store, coordinator(), |work| async move {
            let (meeting, request, suggestion) = called(&work).await?;
            for matter in [("request", request), ("suggestion", suggestion)] {
                item(&work, meeting, matter, WATER, "lead").await?;
                item(&work, meeting, matter, ROADS, "assisting").await?;
            }
            seal(&work, meeting).await?;
            let reply: Json = json!({"outcome": "solved", "reply": "The pipe was mended"});
            for (unit, expected) in [(ROADS, "forbidden"), (WATER, "done")] {
                let work = hand_to(&work, officer(unit));
                assert_eq!(why(act(&work, "request", request, "acceptance", json!({})).await), expected);
                let record = crate::office::found(&work, "request", request).await?;
                let offered = lines::actions::offered(&work, &record).await?.len();
                assert_eq!(offered > 0, expected == "done", "a page offers what may be done");
                assert_eq!(why(act(&work, "request", request, "reply", reply.clone()).await), expected);
                assert_eq!(why(act(&work, "suggestion", suggestion, "reply", reply.clone()).await), expected);
            }
            Ok(())
        })
        .await
        .expect("answered");
    }
}
