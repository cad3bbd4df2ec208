//! FixMyStreet's extension, in both directions.

use casework::kind::Role;
use serde_json::json;

use crate::office::Office;

testkit::on_both! {
    async fn steps_and_published_replies_are_told_as_updates(world: World) {
        let office = Office::open(world).await;
        let number = office.lamp("The lamp at the bridge is dark").await;
        office.act(&number, "triage", json!({})).await;
        office.world.clock.advance(jiff::SignedDuration::from_mins(10));
        let before = office.app.store.env().clock.now();
        office.world.clock.advance(jiff::SignedDuration::from_mins(10));
        office.act(&number, "solution", json!({"how": "The lamp was changed at once."})).await;
        let all = office.get("/open311/v2/servicerequestupdates.json").await.json();
        let told: Vec<_> = all.as_array().expect("it is told").iter().map(|it| it["status"].as_str().expect("it is told")).collect();
        assert_eq!(told, ["investigating", "fixed"], "{all}");
        assert_eq!(all[0]["service_request_id"], number.as_str());
        assert!(all[0]["update_id"].as_str().expect("it is told").starts_with('u'));
        let later = office.get(&format!("/open311/v2/servicerequestupdates.json?start_date={before}")).await.json();
        assert_eq!(later.as_array().expect("it is told").len(), 1);
        let xml = office.get("/open311/v2/servicerequestupdates.xml").await.text;
        assert!(xml.contains("<service_request_updates><request_update><update_id>u"), "{xml}");
        assert!(xml.contains("<media_url></media_url>"), "{xml}");
    }

    async fn an_update_from_another_system_is_a_note_once_and_closes_nothing(world: World) {
        let office = Office::open(world).await;
        let key = office.key(Role::Coordinator).await;
        let number = office.lamp("The lamp at the bridge is dark").await;
        let fields = [("api_key", key.as_str()), ("service_request_id", &number), ("update_id", "99"), ("status", "CLOSED"),
            ("description", "They say it burns again"), ("updated_datetime", "2025-03-01T09:00:00+08:00"), ("email", "a@example.org")];
        let first = office.post("/open311/v2/servicerequestupdates.xml", &fields).await;
        assert_eq!(first.status, 200, "{}", first.text);
        assert!(first.text.contains("<service_request_updates><request_update><update_id>u"), "{}", first.text);
        assert_eq!(office.post("/open311/v2/servicerequestupdates.xml", &fields).await.text, first.text);
        let (notes, state): (Vec<String>, String) = office.work(|work| async move {
            let notes = work.tx.rows("SELECT text FROM request_note WHERE office_id = $1", &[]).await?;
            let state = work.tx.row("SELECT state FROM request WHERE office_id = $1", &[]).await?.expect("a request").get("state")?;
            Ok((notes.iter().map(|row| row.get("text")).collect::<Result<_, _>>()?, state))
        }).await;
        assert_eq!((notes.len(), state.as_str()), (1, "received"));
        assert!(notes[0].contains("CLOSED") && notes[0].contains("burns again") && !notes[0].contains('@'), "{notes:?}");
    }

    async fn reopen_asks_for_another_look_at_what_was_closed(world: World) {
        let office = Office::open(world).await;
        let key = office.key(Role::Coordinator).await;
        let number = office.lamp("The lamp at the bridge is dark").await;
        office.act(&number, "solution", json!({"how": "The lamp was changed at once."})).await;
        let fields = [("api_key", key.as_str()), ("service_request_id", &number), ("update_id", "100"), ("status", "REOPEN"),
            ("description", "It is dark again")];
        assert_eq!(office.post("/open311/v2/servicerequestupdates.json", &fields).await.status, 200);
        let (asked, state): (i64, String) = office.work(|work| async move {
            let asked = work.tx.row("SELECT COUNT(*) AS n FROM review WHERE office_id = $1 AND state = 'asked'", &[]).await?;
            let state = work.tx.row("SELECT state FROM request WHERE office_id = $1", &[]).await?.expect("a request").get("state")?;
            Ok((asked.expect("a count").get("n")?, state))
        }).await;
        assert_eq!((asked, state.as_str()), (1, "closed"), "the office decides");
    }

    async fn updates_need_a_key_and_a_request_that_it_opens(world: World) {
        let office = Office::open(world).await;
        let key = office.key(Role::Coordinator).await;
        let number = office.lamp("The lamp at the bridge is dark").await;
        let without = [("service_request_id", number.as_str()), ("update_id", "1"), ("status", "OPEN")];
        assert_eq!(office.post("/open311/v2/servicerequestupdates.json", &without).await.status, 403);
        let unknown = [("api_key", key.as_str()), ("service_request_id", "A1B2C-D3E4F"), ("update_id", "1"), ("status", "OPEN")];
        assert_eq!(office.post("/open311/v2/servicerequestupdates.json", &unknown).await.status, 404);
        let wrong = office.post("/open311/v2/servicerequestupdates.json", &[("api_key", &key), ("status", "LOST")]).await;
        assert_eq!(wrong.status, 400);
        assert!(wrong.text.contains("update_id required") && wrong.text.contains("status LOST"), "{}", wrong.text);
    }
}
