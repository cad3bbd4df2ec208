//! The shapes that others rely on, asked over HTTP in process.

#[path = "contract/attachments.rs"]
mod attachments;
mod office;

use axum::http::StatusCode;
use casework::kind::Role;
use office::Office;
use serde_json::{Value as Json, json};

fn dispute(id: &str) -> Json {
    json!({
        "id": id, "registered_on": "2025-02-20", "place": "990101001001", "kind": "water",
        "description": "Both sides claim the upper ditch.",
    })
}

const ID: &str = "01955000-0000-7000-8000-00000000aaaa";
const FEBRUARY: &str = "from=2025-02-01&to=2025-02-28";

testkit::on_both! {
    async fn the_same_id_answers_201_then_200_and_409_for_another_body(world: World) {
        let office = Office::new(world).await;
        let token = office.token(Role::Coordinator, None).await;
        let (status, made) = office.post(&token, "/api/v1/disputes", &dispute(ID)).await;
        assert_eq!((status, made["id"].as_str()), (StatusCode::CREATED, Some(ID)), "{made}");
        let (status, _) = office.post(&token, "/api/v1/disputes", &dispute(ID)).await;
        assert_eq!(status, StatusCode::OK);
        let reason = json!({"kind": "boundary", "reason": "misheard"});
        let (status, corrected) = office.post(&token, &format!("/api/v1/disputes/{ID}/corrections"), &reason).await;
        assert_eq!((status, corrected["kind"].as_str()), (StatusCode::OK, Some("boundary")), "{corrected}");
        let (status, again) = office.post(&token, "/api/v1/disputes", &dispute(ID)).await;
        assert_eq!((status, again["kind"].as_str()), (StatusCode::OK, Some("boundary")), "also after a later correction");
        let mut other = dispute(ID);
        other["description"] = "Something else.".into();
        let (status, refused) = office.post(&token, "/api/v1/disputes", &other).await;
        assert_eq!((status, refused["code"].as_str()), (StatusCode::CONFLICT, Some("different-content")));
    }

    async fn every_figure_of_the_bulletin_opens_to_rows_that_make_its_value(world: World) {
        let office = Office::new(world).await;
        let token = office.token(Role::Coordinator, None).await;
        office.post(&token, "/api/v1/disputes", &dispute(ID)).await;
        let (status, bulletin) = office.get(&token, &format!("/api/v1/bulletin?{FEBRUARY}&place=990101")).await;
        assert_eq!(status, StatusCode::OK, "{bulletin}");
        assert_eq!((bulletin["from"].as_str(), bulletin["place"].as_str()), (Some("2025-02-01"), Some("990101")));
        let figures = bulletin["figures"].as_array().expect("a list");
        for figure in figures {
            let (status, rows) = office.get(&token, figure["records"].as_str().expect("an address")).await;
            assert_eq!(status, StatusCode::OK, "{figure}: {rows}");
            let shown: i64 = rows["items"].as_array().expect("rows").iter().filter_map(|row| row["amount"].as_i64()).sum();
            assert_eq!(shown + rows["hidden"].as_i64().expect("a number"), figure["value"].as_i64().expect("a value"));
        }
        let registered = figures.iter().find(|figure| figure["id"] == "disputes.registered").expect("defined");
        assert_eq!((&registered["value"], &registered["unit"], &registered["line"]), (&json!(1), &json!("count"), &json!("disputes")));
        assert_eq!(registered["label"]["zh-Hans"], "排查矛盾纠纷");
    }

    async fn whoever_may_not_see_the_rows_is_told_how_many_are_hidden(world: World) {
        let office = Office::new(world).await;
        let coordinator = office.token(Role::Coordinator, None).await;
        office.post(&coordinator, "/api/v1/disputes", &dispute(ID)).await;
        let elsewhere = office.token(Role::Field, Some("990101001002")).await;
        let rows = format!("/api/v1/disputes?{FEBRUARY}&figure=disputes.registered");
        let (_, rows) = office.get(&elsewhere, &rows).await;
        assert_eq!((&rows["total"], &rows["hidden"]), (&json!(0), &json!(1)));
        let (status, problem) = office.get(&elsewhere, &format!("/api/v1/disputes/{ID}")).await;
        assert_eq!((status, problem["code"].as_str()), (StatusCode::NOT_FOUND, Some("not-found")));
    }

    async fn wrong_input_lists_every_problem_with_its_field(world: World) {
        let office = Office::new(world).await;
        let token = office.token(Role::Coordinator, None).await;
        let wrong = json!({"registered_on": "2025-02-30", "place": "nowhere", "kind": "feud", "religion": "none"});
        let (status, problem) = office.post(&token, "/api/v1/disputes", &wrong).await;
        assert_eq!(status, StatusCode::UNPROCESSABLE_ENTITY);
        let told: Vec<(&str, &str)> = problem["errors"]
            .as_array()
            .expect("a list")
            .iter()
            .map(|it| (it["field"].as_str().unwrap_or_default(), it["code"].as_str().unwrap_or_default()))
            .collect();
        for expected in [
            ("registered_on", "not-a-day"), ("place", "unknown-place"), ("kind", "not-a-choice"),
            ("description", "required"), ("religion", "unknown-field"),
        ] {
            assert!(told.contains(&expected), "{expected:?} is missing in {told:?}");
        }
        let (status, problem) = office.get("ds_wrong", "/api/v1/disputes").await;
        assert_eq!((status, problem["code"].as_str()), (StatusCode::UNAUTHORIZED, Some("signed-out")));
    }

    async fn parties_are_listed_with_their_dispute_and_not_across_disputes(world: World) {
        let office = Office::new(world).await;
        let token = office.token(Role::Coordinator, None).await;
        let other = "01955000-0000-7000-8000-00000000bbbb";
        for id in [ID, other] {
            office.post(&token, "/api/v1/disputes", &dispute(id)).await;
            let party = json!({"dispute": id, "side": "first", "claims": "The ditch was dug by their fathers"});
            let (status, entered) = office.post(&token, "/api/v1/dispute-parties", &party).await;
            assert_eq!(status, StatusCode::CREATED, "{entered}");
        }
        let (status, problem) = office.get(&token, "/api/v1/dispute-parties").await;
        let told = (&problem["errors"][0]["field"], &problem["errors"][0]["code"]);
        assert_eq!((status, told), (StatusCode::UNPROCESSABLE_ENTITY, (&json!("dispute"), &json!("required"))));
        let (status, listed) = office.get(&token, &format!("/api/v1/dispute-parties?dispute={ID}")).await;
        assert_eq!((status, &listed["total"]), (StatusCode::OK, &json!(1)), "{listed}");
    }

    async fn no_list_of_visits_is_asked_for_by_dwelling_or_need(world: World) {
        let office = Office::new(world).await;
        let token = office.token(Role::Coordinator, None).await;
        for (field, value) in [("household", ID), ("hardship_count", "1"), ("people_count", "3")] {
            let (status, problem) = office.get(&token, &format!("/api/v1/visits?{field}={value}")).await;
            let told = (&problem["errors"][0]["field"], &problem["errors"][0]["code"]);
            assert_eq!((status, told), (StatusCode::UNPROCESSABLE_ENTITY, (&json!(field), &json!("unknown-field"))));
        }
    }

    async fn a_list_is_read_page_by_page_to_its_end(world: World) {
        let office = Office::new(world).await;
        let token = office.token(Role::Coordinator, None).await;
        for n in 0..7 {
            let id = format!("01955000-0000-7000-8000-00000000000{n}");
            office.post(&token, "/api/v1/disputes", &dispute(&id)).await;
        }
        for path in ["/api/v1/disputes?limit=3".to_owned(), format!("/api/v1/disputes?{FEBRUARY}&figure=disputes.registered&limit=3")] {
            let (mut next, mut seen) = (Some(path), Vec::new());
            while let Some(path) = next {
                let (status, page) = office.get(&token, &path).await;
                assert_eq!((status, &page["total"]), (StatusCode::OK, &json!(7)), "{page}");
                seen.extend(page["items"].as_array().expect("rows").iter().map(|row| row["id"].to_string()));
                next = page["next"].as_str().map(str::to_owned);
            }
            seen.sort();
            seen.dedup();
            assert_eq!(seen.len(), 7, "no row twice, none left out");
        }
    }

    async fn a_visit_in_one_go_makes_its_matters_once(world: World) {
        let office = Office::new(world).await;
        let token = office.token(Role::Coordinator, None).await;
        let water = json!({"code": "water", "name": "Water", "answer_within_days": 20});
        office.post(&token, "/api/v1/categories", &water).await;
        let sent = json!({
            "id": ID, "place": "990101001001", "dwelling_number": "7", "visited_on": "2025-02-20", "people_count": 4,
            "requests": [
                {"id": "01955000-0000-7000-8000-0000000000b1", "category": "water", "description": "The tap has run dry.",
                 "urgency": "ordinary", "channel": "door", "contact": {"name": "A neighbour", "phone": "199-0000-0001"}},
                {"id": "01955000-0000-7000-8000-0000000000b2", "category": "water", "description": "A valve leaks.",
                 "urgency": "ordinary", "channel": "door", "solved_how": "Tightened the valve; it holds."},
            ],
            "suggestions": [{"id": "01955000-0000-7000-8000-0000000000b3", "topic": "water", "suggestion": "Mark the stopcocks.", "reply_wanted": false}],
        });
        let (status, made) = office.post(&token, "/api/v1/doorsteps", &sent).await;
        assert_eq!(status, StatusCode::CREATED, "{made}");
        assert_eq!(made["matters"].as_array().map(Vec::len), Some(3));
        assert_eq!(office.post(&token, "/api/v1/doorsteps", &sent).await.0, StatusCode::OK);
        let (_, listed) = office.get(&token, "/api/v1/requests").await;
        assert_eq!(listed["total"], 2);
        assert!(!listed.to_string().contains("neighbour"), "no name in a list");
        let contact = "/api/v1/requests/01955000-0000-7000-8000-0000000000b1/contact";
        let (_, contact) = office.get(&token, contact).await;
        assert_eq!(contact["contact"]["name"], "A neighbour");
        let (_, bulletin) = office.get(&token, &format!("/api/v1/bulletin?{FEBRUARY}")).await;
        let value = |id: &str| {
            let figures = bulletin["figures"].as_array().expect("a list");
            figures.iter().find(|figure| figure["id"] == id).map(|figure| figure["value"].clone())
        };
        assert_eq!(value("requests.people_reached"), Some(json!(4)));
        assert_eq!(value("requests.received"), Some(json!(2)));
    }

    async fn the_description_has_every_path_and_says_what_needs_a_token(world: World) {
        let office = Office::new(world).await;
        let (status, description) = office.get("", "/api/openapi.json").await;
        assert_eq!(status, StatusCode::OK);
        for kind in &lines::catalogue().kinds {
            let path = format!("/api/v1/{}", kind.collection);
            assert_eq!(description["paths"][&path]["get"]["security"], json!([{"bearer": []}]), "{path}");
            let (status, _) = office.get("", &path).await;
            assert_eq!(status, StatusCode::UNAUTHORIZED, "{path}");
        }
        assert_eq!(description["paths"]["/api/openapi.json"]["get"]["security"], json!([]));
    }
}
