use axum::http::StatusCode;
use casework::kind::Role;
use lines::actions::perform;
use requests::REQUEST;
use serde_json::{Value as Json, json};
use testkit::on_both;
use uuid::Uuid;

use crate::desk::Office;

async fn steps(office: &Office, id: Uuid, steps: &[(&'static str, Json)]) {
    for (noun, sent) in steps.iter().cloned() {
        let done = office
            .work(move |work| {
                let sent = sent.as_object().cloned().unwrap_or_default();
                async move { perform(&work, &REQUEST, id, noun, &sent).await }
            })
            .await;
        assert!(done.is_ok(), "{noun}: {done:?}");
    }
}

on_both! {
    async fn objections_wait_in_a_heap_of_their_own_with_their_clock_also_on_what_is_closed(world: World) {
        let office = Office::open(world).await;
        let [open, shut] = [
            office.request("513301001", "The tap runs dry").await,
            office.request("513302001", "The pump is old").await,
        ];
        let reply = |text: &str| json!({"outcome": "solved", "reply": text});
        steps(&office, open, &[
            ("assignment", json!({"unit": "water", "reason": "Water is theirs"})),
            ("reply", reply("The valve at the upper tap was changed")),
            ("answer", json!({"says": "contested", "why": "Dry again since noon"})),
        ]).await;
        office.world.clock.advance(jiff::SignedDuration::from_hours(24 * 3));
        steps(&office, shut, &[
            ("assignment", json!({"unit": "water", "reason": "Water is theirs"})),
            ("reply", reply("A new pump was set into the shaft")),
            ("answer", json!({"says": "confirmed"})),
            ("closure", json!({"outcome": "solved"})),
            ("objection", json!({"reason": "It stands still again"})),
        ]).await;

        let coordinator = office.person(Role::Coordinator).await;
        office.get(&coordinator, "/inbox").await.shows("Objections <span class=\"badge\">2</span>");
        let heap = office.get(&coordinator, "/inbox?heap=objections").await;
        heap.shows("The tap runs dry");
        heap.shows("The pump is old");
        heap.shows("Dry again since noon");
        heap.hides("It stands still again");
        let second = office.get(&coordinator, &format!("/inbox?heap=objections&at={shut}")).await;
        second.shows("It stands still again");
        second.shows("Decided by");
        second.shows(&format!("action=\"/requests/{shut}/review\""));

        let upheld = [("changed", ""), ("decision", "The pump runs, it was looked at"), ("then", "/inbox?heap=objections")];
        let decided = office.post(&coordinator, &format!("/requests/{shut}/review"), &upheld).await;
        assert_eq!(decided.location(), "/inbox?heap=objections");
        let heap = office.get(&coordinator, "/inbox?heap=objections").await;
        heap.hides("The pump is old");
        // An appeal against it waits for the leader; the office sees it, and does not decide.
        steps(&office, shut, &[("objection", json!({"reason": "Nobody looked at it"}))]).await;
        let at = format!("/inbox?heap=appeals&at={shut}");
        office.get(&coordinator, &at).await.hides(&format!("action=\"/requests/{shut}/review\""));
        office.world.clock.advance(jiff::SignedDuration::from_hours(24 * 30));
        let leader = office.person(Role::Leader).await;
        let late = office.get(&leader, &at).await;
        late.shows(&format!("action=\"/requests/{shut}/review\""));
        late.shows("tag tag-late");
        let field = office.person(Role::Field).await;
        assert_eq!(office.get(&field, "/inbox?heap=objections").await.status, StatusCode::FORBIDDEN);
    }
}
