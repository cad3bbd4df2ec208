//! What is told to nobody who has no right to it.

use casework::kind::Role;
use serde_json::json;
use testkit::run_on_sqlite;

use crate::office::Office;

testkit::on_both! {
    async fn anybody_reads_the_office_s_words_and_a_rounded_place_never_the_resident_s(world: World) {
        let office = Office::open(world).await;
        let number = office.lamp("The lamp before the house of my sick mother is dark").await;
        office.act(&number, "triage", json!({})).await;
        let told = office.get("/open311/v2/requests.json").await.json()[0].clone();
        assert_eq!(told["description"], "Street lamp", "without a published text the service says what it is about");
        assert_eq!((told["lat"].as_f64(), told["long"].as_f64()), (Some(30.123), Some(103.654)));
        assert_eq!(told["address"], "County");

        let id = office.work({
            let number = number.clone();
            move |work| { let number = number.clone(); async move { Ok(requests::told::id_of(&work, &number).await?.expect("known")) } }
        }).await;
        office.enter("publication", json!({"request": id.to_string(), "text": "A lamp near the bridge"})).await;
        office.enter("publication", json!({"request": id.to_string(), "text": "A lamp at the bridge"})).await;
        let told = office.get("/open311/v2/requests.json").await.json()[0].clone();
        assert_eq!(told["description"], "A lamp at the bridge", "the latest text stands");
    }

    async fn a_request_of_another_category_is_in_no_list_and_its_number_tells_only_where_it_stands(world: World) {
        let office = Office::open(world).await;
        let fields = [("service_code", "hardship"), ("lat", "30.1"), ("long", "103.2"), ("description", "We have no food"),
            ("address_string", "the last house")];
        let number = office.post("/open311/v2/requests.json", &fields).await.json()[0]["service_request_id"].as_str().expect("it is told").to_owned();
        office.act(&number, "triage", json!({})).await;
        assert_eq!(office.get("/open311/v2/requests.json").await.text, "[]");
        let told = office.get(&format!("/open311/v2/requests/{number}.json")).await.json()[0].clone();
        assert_eq!((told["status"].as_str(), told["description"].as_str()), (Some("open"), Some("Hardship")));
        assert!(told["lat"].is_null() && told["address"].is_null() && told["long"].is_null());
    }

    async fn what_was_said_at_the_door_is_told_to_nobody_until_the_office_publishes_it(world: World) {
        let office = Office::open(world).await;
        let id = office.enter("request", json!({"received_on": "2025-03-01", "place": "990101001", "category": "water",
            "description": "My neighbour takes our water", "urgency": "ordinary", "channel": "door"})).await;
        let number = casework::reference::of(id);
        office.act(&number, "triage", json!({})).await;
        assert_eq!(office.get("/open311/v2/requests.json").await.text, "[]");
        assert_eq!(office.get(&format!("/open311/v2/requests/{number}.json")).await.status, 404);
        office.enter("publication", json!({"request": id.to_string(), "text": "The village's pipe is looked at"})).await;
        let told = office.get(&format!("/open311/v2/requests/{number}.json")).await.json()[0].clone();
        assert_eq!(told["description"], "The village's pipe is looked at");
        assert_eq!(told["requested_datetime"], "2025-03-01T00:00:00+08:00", "the day, not the minute");
    }
}

#[test]
fn a_key_opens_what_its_holder_may_read() {
    run_on_sqlite(|world| async move {
        let office = Office::open(world).await;
        let [coordinator, unit, administrator] = [
            office.key(Role::Coordinator).await,
            office.key(Role::Mediator).await,
            office.key(Role::Administrator).await,
        ];
        let fields = [("service_code", "hardship"), ("address_string", "here"), ("description", "We have no food")];
        let number = office.post("/open311/v2/requests.json", &fields).await.json()[0]["service_request_id"]
            .as_str()
            .expect("it is told")
            .to_owned();
        let list = async |key: &str| office.get(&format!("/open311/v2/requests.json?api_key={key}")).await.json();
        assert_eq!(list(&coordinator).await[0]["description"], "We have no food");
        assert_eq!(list(&unit).await, json!([]));
        assert_eq!(list(&administrator).await, json!([]));
        let one = office.get(&format!("/open311/v2/requests/{number}.json?api_key={administrator}")).await.json();
        assert_eq!(one[0]["description"], "Hardship", "no more than anybody who holds the number");
    });
}

#[test]
fn without_a_key_only_what_the_office_opened_may_be_sent_in() {
    run_on_sqlite(|world| async move {
        let office = Office::open(world).await;
        let fields = [
            ("service_code", "water"),
            ("address_string", "here"),
            ("description", "No water"),
            ("attribute[kind]", "1"),
        ];
        let refused = office.post("/open311/v2/requests.json", &fields).await;
        assert_eq!((refused.status, refused.json()[0]["code"].as_i64()), (403, Some(403)), "{}", refused.text);
        let key = office.key(Role::Mediator).await;
        let mut with_key = fields.to_vec();
        with_key.push(("api_key", &key));
        assert_eq!(office.post("/open311/v2/requests.json", &with_key).await.status, 200, "a known system may");
    });
}
