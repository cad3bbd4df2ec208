//! Units that can use force, and units that are complained of: what they never come to see, on every path.

use casework::{Actor, Refusal, Work, figure_rows, find, list, written::Names};
use requests::{REQUEST, Request, unit_wish};
use serde_json::json;
use testkit::on_both;
use uuid::Uuid;

use crate::office::{
    POLICE, ROADS, WATER, a_meeting, a_reply, a_request, act, coordinator, correct_json, enter_json, found, furnished,
    hand_to, officer, told, why, work_as,
};

async fn sees(work: &Work, unit: Uuid, request: Uuid) -> bool {
    find::find(&hand_to(work, officer(unit)), &REQUEST, request).await.is_ok()
}

async fn wish(work: &Work, request: Uuid, unit: &str) -> Result<Uuid, Refusal> {
    let wish = json!({"request": request, "unit": unit, "said_on": "2025-03-01", "said_how": "door",
                      "words": "I want the police to look at it"});
    enter_json(work, "unit_wish", wish).await
}

on_both! {
    async fn a_unit_that_can_use_force_gets_a_request_by_the_residents_wish_alone_and_loses_it_with_it(store: Store) {
        furnished(&store).await;
        work_as(&store, coordinator(), |work| async move {
            let id = enter_json(&work, "request", a_request()).await?;
            let to_police = || json!({"unit": "police", "reason": "It cannot wait"});
            assert_eq!(why(act(&work, "request", id, "assignment", to_police()).await), "enforcement-unit");
            assert_eq!(why(wish(&work, id, "water").await), "unit: needs-no-wish");
            let said = wish(&work, id, "police").await?;
            assert_eq!(why(wish(&work, id, "police").await), "there-already");
            assert!(!sees(&work, POLICE, id).await, "a wish alone gives nothing");
            act(&work, "request", id, "assignment", to_police()).await?;
            assert!(sees(&work, POLICE, id).await);
            act(&work, "request", id, "acceptance", json!({})).await?;

            act(&work, "unit_wish", said, "withdrawal", json!({})).await?;
            assert!(!sees(&work, POLICE, id).await);
            assert_eq!(told(&work, "request", id, "state").await?, "triaged", "it is the office's again");
            assert_eq!(why(act(&work, "request", id, "assignment", to_police()).await), "enforcement-unit");
            assert_eq!(why(act(&work, "unit_wish", said, "withdrawal", json!({})).await), "wish-withdrawn");
            Ok(())
        }).await.expect("as it should");
    }

    async fn the_resident_wishes_and_takes_it_back_by_the_slip_and_nobody_for_another(store: Store) {
        furnished(&store).await;
        work_as(&store, coordinator(), |work| async move {
            let [own, other] = [enter_json(&work, "request", a_request()).await?, enter_json(&work, "request", a_request()).await?];
            let resident = hand_to(&work, Actor::resident(own));
            assert_eq!(why(unit_wish::wish(&resident, other, POLICE, "As I wish").await), "forbidden");
            assert_eq!(why(unit_wish::wish(&resident, own, ROADS, "As I wish").await), "unit: needs-no-wish");
            let standing = lines::follow::standing(&resident, own).await?;
            assert!(standing.may.contains(&"wish") && !standing.may.contains(&"unwish"));
            let wish = lines::follow::wish(&resident, own, POLICE, "As I wish").await?.id;
            act(&work, "request", own, "assignment", json!({"unit": "police", "reason": "As wished"})).await?;
            let stranger = hand_to(&work, Actor::resident(other));
            assert_eq!(why(unit_wish::withdraw(&stranger, wish).await), "not-found");
            let unit = hand_to(&work, officer(POLICE));
            assert_eq!(why(unit_wish::withdraw(&unit, wish).await), "forbidden");
            let standing = lines::follow::standing(&resident, own).await?;
            assert_eq!(standing.wishes.len(), 1);
            lines::follow::unwish(&resident, wish).await?;
            assert!(!sees(&work, POLICE, own).await);
            Ok(())
        }).await.expect("as it should");
    }

    async fn at_a_meeting_in_waiting_after_a_reply_and_with_a_flag_that_came_late_the_wish_decides(store: Store) {
        furnished(&store).await;
        work_as(&store, coordinator(), |work| async move {
            // To lead or to assist at a meeting.
            let id = enter_json(&work, "request", a_request()).await?;
            let meeting = enter_json(&work, "handover", a_meeting()).await?;
            let item = |unit: &str, part: &str| json!({"handover": meeting, "request": id, "unit": unit, "part": part});
            assert_eq!(why(enter_json(&work, "handover_item", item("police", "assisting")).await), "enforcement-unit");
            let said = wish(&work, id, "police").await?;
            enter_json(&work, "handover_item", item("water", "lead")).await?;
            let helps = enter_json(&work, "handover_item", item("police", "assisting")).await?;
            act(&work, "handover", meeting, "seal", json!({})).await?;
            assert!(sees(&work, POLICE, id).await);
            let items = |unit| hand_to(&work, officer(unit));
            assert!(find::find(&items(POLICE), &requests::HANDOVER_ITEM, helps).await.is_ok());
            act(&work, "unit_wish", said, "withdrawal", json!({})).await?;
            assert!(!sees(&work, POLICE, id).await && sees(&work, WATER, id).await);
            assert_eq!(why(find::find(&items(POLICE), &requests::HANDOVER_ITEM, helps).await), "not-found");

            // Waiting for the resident's word, and opened again after it was closed.
            let id = enter_json(&work, "request", a_request()).await?;
            let said = wish(&work, id, "police").await?;
            let police = || json!({"unit": "police", "reason": "As wished"});
            act(&work, "request", id, "assignment", police()).await?;
            act(&work, "request", id, "acceptance", json!({})).await?;
            act(&work, "request", id, "question", json!({"question": "Which tap?"})).await?;
            act(&work, "unit_wish", said, "withdrawal", json!({})).await?;
            let request = <Request as casework::values::Record>::of(&found(&work, "request", id).await?.values)?;
            assert!(request.unit_id.is_none() && request.paused_at.is_none() && request.first_unit_id.is_none());

            // A unit that is flagged later sees nothing more of what it has.
            let id = enter_json(&work, "request", a_request()).await?;
            act(&work, "request", id, "assignment", json!({"unit": "roads", "reason": "Now"})).await?;
            let reply = json!({"outcome": "explained", "reply": a_reply(id)});
            act(&work, "request", id, "acceptance", json!({})).await?;
            act(&work, "request", id, "reply", reply).await?;
            let flagged = json!({"code": "roads", "name": "Road police", "purpose": "responsible", "enforcement": true});
            correct_json(&work, "unit", ROADS, flagged).await?;
            assert!(!sees(&work, ROADS, id).await);
            Ok(())
        }).await.expect("as it should");
    }

    async fn a_unit_never_comes_upon_a_complaint_about_it_on_any_path(store: Store) {
        furnished(&store).await;
        work_as(&store, coordinator(), |work| async move {
            let mut complaint = a_request();
            complaint["concerned_unit"] = "water".into();
            complaint["description"] = "The water unit laughed at my mother".into();
            let id = enter_json(&work, "request", complaint.clone()).await?;
            let unit = hand_to(&work, officer(WATER));

            // Handing over: at once, at a meeting, to assist, by transfer and by an arbiter.
            let to = |unit: &str| json!({"unit": unit, "reason": "Now"});
            assert_eq!(why(act(&work, "request", id, "assignment", to("water")).await), "concerned-unit");
            let meeting = enter_json(&work, "handover", a_meeting()).await?;
            let item = |request: Uuid, unit: &str, part: &str| json!({"handover": meeting, "request": request, "unit": unit, "part": part});
            for part in ["lead", "assisting"] {
                assert_eq!(why(enter_json(&work, "handover_item", item(id, "water", part)).await), "concerned-unit");
            }
            let other = enter_json(&work, "request", a_request()).await?;
            enter_json(&work, "handover_item", item(other, "water", "lead")).await?;
            enter_json(&work, "handover_item", item(id, "roads", "lead")).await?;
            act(&work, "handover", meeting, "seal", json!({})).await?;
            assert_eq!(why(act(&work, "request", id, "transfer", to("water")).await), "concerned-unit");

            // The unit was at the same meeting: its items are its own, and nothing names the complaint.
            let parts = find::parts(&unit, &requests::HANDOVER_ITEM, meeting).await?;
            assert_eq!(parts.len(), 1);
            let names = Names::of(&unit, &parts).await?;
            assert!(!format!("{names:?}").contains("laughed"));

            // Lists, one by its id, notes and pauses of it, and figures' rows.
            assert_eq!(why(find::find(&unit, &REQUEST, id).await), "not-found");
            let listed = list::list(&unit, &REQUEST, &list::Filter { limit: 50, ..list::Filter::default() }).await?;
            assert!(listed.records.iter().all(|record| record.id != id) && listed.records.len() == 1);
            assert!(find::parts(&unit, &requests::REQUEST_NOTE, id).await?.is_empty());
            let figure = work.catalogue.figure("requests.received").expect("as it should");
            let period = casework::figure::Period { from: "2025-01-01".parse().expect("as it should"), to: "2025-12-31".parse().expect("as it should"), place: None };
            let rows = figure_rows::open(&unit, figure, &period, None, 50).await?;
            assert!(rows.hidden >= 1 && rows.items.iter().all(|row| row.record != Some(id)), "its row is hidden, and counted as hidden");

            // Complained of later: an assisting unit loses sight of it.
            let late = enter_json(&work, "request", a_request()).await?;
            let second = enter_json(&work, "handover", a_meeting()).await?;
            for (unit, part) in [("roads", "lead"), ("water", "assisting")] {
                enter_json(&work, "handover_item", json!({"handover": second, "request": late, "unit": unit, "part": part})).await?;
            }
            act(&work, "handover", second, "seal", json!({})).await?;
            assert!(sees(&work, WATER, late).await);
            let mut about = a_request();
            about["concerned_unit"] = "water".into();
            correct_json(&work, "request", late, about).await?;
            assert!(!sees(&work, WATER, late).await);

            // Merged: nobody answers a complaint about itself by answering another request, nor is a parent given to it.
            let into = enter_json(&work, "request", a_request()).await?;
            let child = enter_json(&work, "request", complaint.clone()).await?;
            act(&work, "request", child, "merger", json!({"into": casework::reference::of(into)})).await?;
            assert_eq!(why(act(&work, "request", into, "assignment", to("water")).await), "concerned-unit");
            let led = enter_json(&work, "request", a_request()).await?;
            act(&work, "request", led, "assignment", to("water")).await?;
            let child = enter_json(&work, "request", complaint).await?;
            assert_eq!(why(act(&work, "request", child, "merger", json!({"into": casework::reference::of(led)})).await), "concerned-unit");
            assert!(find::find(&hand_to(&work, Actor::unit_by_link(WATER, id)), &REQUEST, id).await.is_err(), "a link opens nothing");
            Ok(())
        }).await.expect("as it should");
    }
}
