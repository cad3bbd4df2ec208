use axum::http::StatusCode;
use casework::kind::Role;
use testkit::run_on_sqlite;
use uuid::Uuid;

use crate::desk::Office;

async fn meeting(office: &Office) -> Uuid {
    office.enter("handover", &[("held_on", "2025-03-01"), ("place", "513300"), ("title", "Spring meeting")]).await
}

#[test]
fn matters_are_ticked_and_every_unit_finds_its_own() {
    run_on_sqlite(|world| async move {
        let office = Office::open(world).await;
        let [tap, pump] = [
            office.request("513301001", "The tap runs dry").await,
            office.request("513302001", "The pump is old").await,
        ];
        let (id, person) = (meeting(&office).await, office.person(Role::Coordinator).await);
        let path = format!("/handovers/{id}/items");
        let page = office.get(&person, &path).await;
        page.shows("The tap runs dry");
        page.shows("2 wait");
        page.hides("Police Station");
        let (tap, pump) = (tap.to_string(), pump.to_string());
        let [lead_tap, lead_pump, assist] = [format!("lead.{tap}"), format!("lead.{pump}"), format!("assist.{tap}")];
        let fields = [
            ("kind", "request"),
            ("item", tap.as_str()),
            ("item", pump.as_str()),
            (lead_tap.as_str(), "water"),
            (lead_pump.as_str(), "roads"),
            (assist.as_str(), "roads"),
        ];
        let done = office.post(&person, &path, &fields).await;
        assert_eq!(done.location(), format!("/handovers/{id}/list?said=saved"));
        assert_eq!(office.count("handover_item").await, 3);
        let list = office.get(&person, &format!("/handovers/{id}/list")).await;
        list.shows("Water Bureau");
        list.shows("Transport Bureau");
        office.get(&person, &path).await.hides("The tap runs dry");
        office.post(&person, &path, &fields).await;
        assert_eq!(office.count("handover_item").await, 3, "a form sent twice counts once");
        office.work(move |work| async move { requests::meeting::seal(&work, id).await }).await.unwrap();
        let unit = office.person(Role::Unit).await;
        let own = office.get(&unit, &format!("/handovers/{id}/list")).await;
        own.shows("The tap runs dry");
        own.hides("The pump is old");
    });
}

#[test]
fn a_matter_without_a_leading_unit_is_told_at_its_row_and_nothing_is_handed_over() {
    run_on_sqlite(|world| async move {
        let office = Office::open(world).await;
        let [tap, pump] = [
            office.request("513301001", "The tap runs dry").await,
            office.request("513302001", "The pump is old").await,
        ];
        let (id, person) = (meeting(&office).await, office.person(Role::Coordinator).await);
        let path = format!("/handovers/{id}/items");
        let (tap, pump) = (tap.to_string(), pump.to_string());
        let [lead_tap, lead_pump] = [format!("lead.{tap}"), format!("lead.{pump}")];
        let none = office.post(&person, &path, &[("kind", "request")]).await;
        none.shows("Nothing is ticked.");
        let one =
            [("item", tap.as_str()), ("item", pump.as_str()), (lead_tap.as_str(), "water"), (lead_pump.as_str(), "")];
        let wrong = office.post(&person, &path, &one).await;
        assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
        wrong.shows(&format!("id=\"lead-{pump}-error\""));
        wrong.shows(&format!("value=\"{tap}\" checked"));
        let force = [("item", tap.as_str()), (lead_tap.as_str(), "police")];
        office.post(&person, &path, &force).await.shows("This unit can use force or punish.");
        assert_eq!(office.count("handover_item").await, 0);
    });
}

#[test]
fn only_the_coordinator_chooses_and_only_while_the_meeting_is_open() {
    run_on_sqlite(|world| async move {
        let office = Office::open(world).await;
        let id = meeting(&office).await;
        let path = format!("/handovers/{id}/items");
        let leader = office.person(Role::Leader).await;
        assert_eq!(office.get(&leader, &path).await.status, StatusCode::FORBIDDEN);
        let field = office.person(Role::Field).await;
        assert_eq!(office.get(&field, &path).await.status, StatusCode::FORBIDDEN);
        let tap = office.request("513301001", "The tap runs dry").await.to_string();
        let coordinator = office.person(Role::Coordinator).await;
        let lead = format!("lead.{tap}");
        office.post(&coordinator, &path, &[("item", tap.as_str()), (lead.as_str(), "water")]).await;
        office.work(move |work| async move { requests::meeting::seal(&work, id).await }).await.unwrap();
        assert_eq!(office.get(&coordinator, &path).await.status, StatusCode::CONFLICT);
        assert_eq!(office.get(&coordinator, &format!("/handovers/{id}/list")).await.status, StatusCode::OK);
        assert_eq!(office.get(&coordinator, "/handovers/x/items").await.status, StatusCode::NOT_FOUND);
    });
}

#[test]
fn what_is_open_from_earlier_meetings_stands_on_the_next_ones_page() {
    run_on_sqlite(|world| async move {
        let office = Office::open(world).await;
        let tap = office.request("513301001", "The tap runs dry").await.to_string();
        let (first, person) = (meeting(&office).await, office.person(Role::Coordinator).await);
        let lead = format!("lead.{tap}");
        office.post(&person, &format!("/handovers/{first}/items"), &[("item", &tap), (lead.as_str(), "water")]).await;
        office.work(move |work| async move { requests::meeting::seal(&work, first).await }).await.unwrap();
        let own = office.get(&person, &format!("/handovers/{first}/list")).await;
        own.hides("Still open from earlier meetings");
        let fields = [("held_on", "2025-04-01"), ("place", "513300"), ("title", "April meeting")];
        let next = format!("/handovers/{}/list", office.enter("handover", &fields).await);
        let page = office.get(&person, &next).await;
        page.shows("Still open from earlier meetings");
        page.shows("The tap runs dry");
        page.shows("Water Bureau");
        page.shows(&format!("href=\"/handovers/{first}/list\""));
        let leader = office.person(Role::Leader).await;
        office.get(&leader, &next).await.shows("The tap runs dry");
        let reply = serde_json::json!({"outcome": "solved", "reply": "The valve at the tap was changed"});
        let id: Uuid = tap.parse().unwrap();
        office
            .work(move |work| {
                let reply = reply.as_object().cloned().unwrap();
                async move { lines::actions::perform(&work, &requests::REQUEST, id, "reply", &reply).await }
            })
            .await
            .unwrap();
        office.get(&person, &next).await.hides("Still open from earlier meetings");
    });
}
