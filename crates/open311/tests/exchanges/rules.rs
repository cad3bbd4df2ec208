//! The shape of answers: formats, content types, errors, codes.

use casework::kind::Role;
use testkit::run_on_sqlite;

use crate::office::Office;

#[test]
fn discovery_names_two_endpoints_in_both_formats_with_bare_content_types() {
    run_on_sqlite(|world| async move {
        let office = Office::open(world).await;
        let json = office.get("/open311/v2/discovery.json").await;
        assert_eq!((json.status, json.kind.as_str()), (200, "application/json"));
        let endpoints = json.json()["endpoints"].clone();
        assert_eq!(endpoints.as_array().expect("it is told").len(), 2);
        assert_eq!(endpoints[0]["type"], "production");
        assert_eq!(endpoints[0]["url"], "http://doorstep.example:8080/open311/v2");
        assert_eq!(endpoints[1]["type"], "test");
        assert_eq!(endpoints[0]["formats"], serde_json::json!(["text/xml", "application/json"]));
        let xml = office.get("/open311/v2/discovery.xml").await;
        assert_eq!((xml.status, xml.kind.as_str()), (200, "text/xml"));
        assert_eq!(xml.text.matches("<endpoint>").count(), 2);
    });
}

#[test]
fn all_other_answers_name_their_character_set() {
    run_on_sqlite(|world| async move {
        let office = Office::open(world).await;
        for path in ["services", "services/water", "requests", "servicerequestupdates"] {
            let xml = office.get(&format!("/open311/v2/{path}.xml")).await;
            assert_eq!((xml.status, xml.kind.as_str()), (200, "text/xml; charset=utf-8"), "{path}: {}", xml.text);
            let json = office.get(&format!("/open311/v2/{path}.json")).await;
            assert_eq!((json.status, json.kind.as_str()), (200, "application/json; charset=utf-8"), "{path}");
        }
    });
}

#[test]
fn services_are_the_categories_with_codes_that_no_reader_takes_for_numbers() {
    run_on_sqlite(|world| async move {
        let office = Office::open(world).await;
        let services = office.get("/open311/v2/services.json").await.json();
        let codes: Vec<&str> = services
            .as_array()
            .expect("it is told")
            .iter()
            .map(|s| s["service_code"].as_str().expect("it is told"))
            .collect();
        assert_eq!(codes, ["c-001", "hardship", "roads", "water"]);
        assert_eq!(services[0]["service_name"], "Street lamp");
        assert_eq!(services[0]["metadata"], false);
        assert_eq!(services[3]["metadata"], true);
        assert_eq!(services[0]["type"], "realtime");
        assert_eq!(services[2]["type"], "batch");
        let xml = office.get("/open311/v2/services.xml?lang=zh-Hans").await.text;
        assert!(xml.contains("<service_name>路灯</service_name>"), "{xml}");
        assert!(xml.contains("<metadata>true</metadata>"), "{xml}");
    });
}

#[test]
fn a_service_s_attributes_are_its_category_s_questions() {
    run_on_sqlite(|world| async move {
        let office = Office::open(world).await;
        let definition = office.get("/open311/v2/services/water.json").await.json();
        assert_eq!(definition["service_code"], "water");
        let kind = &definition["attributes"][0];
        assert_eq!((kind["code"].as_str(), kind["datatype"].as_str()), (Some("kind"), Some("singlevaluelist")));
        assert_eq!((kind["required"].as_bool(), kind["variable"].as_bool()), (Some(true), Some(true)));
        assert_eq!(kind["values"][0], serde_json::json!({"key": "c-1", "name": "No water"}));
        assert_eq!(definition["attributes"][1]["datatype"], "number");
        let lamp = office.get("/open311/v2/services/c-001.json").await.json();
        assert_eq!(lamp["attributes"], serde_json::json!([]));
        assert_eq!(office.get("/open311/v2/services/001.json").await.status, 200);
    });
}

#[test]
fn what_is_not_there_is_404_in_both_formats_with_the_status_as_code() {
    run_on_sqlite(|world| async move {
        let office = Office::open(world).await;
        for path in
            ["services/nothing", "requests/A1B2C-D3E4F", "requests/42", "tokens/nothing", "nothing", "nothing/else"]
        {
            let json = office.get(&format!("/open311/v2/{path}.json")).await;
            assert_eq!((json.status, json.json()[0]["code"].as_i64()), (404, Some(404)), "{path}: {}", json.text);
            assert!(
                json.json()[0]["description"].as_str().is_some_and(|text| text.contains("not found")),
                "{}",
                json.text
            );
            let xml = office.get(&format!("/open311/v2/{path}.xml")).await;
            assert_eq!(xml.status, 404);
            assert!(xml.text.contains("<errors><error><code>404</code><description>"), "{}", xml.text);
        }
        let elsewhere = office.get("/open311/v2/services.json?jurisdiction_id=elsewhere.gov").await;
        assert_eq!(elsewhere.status, 404);
        for own in ["sample", "SAMPLE", ""] {
            assert_eq!(office.get(&format!("/open311/v2/services.json?jurisdiction_id={own}")).await.status, 200);
        }
    });
}

#[test]
fn a_wrong_key_is_403_wherever_it_is_given_and_a_right_one_may_come_in_address_or_form() {
    run_on_sqlite(|world| async move {
        let office = Office::open(world).await;
        let key = office.key(Role::Coordinator).await;
        for path in ["requests.json", "services.json", "servicerequestupdates.json"] {
            let wrong = office.get(&format!("/open311/v2/{path}?api_key=wrong")).await;
            assert_eq!((wrong.status, wrong.json()[0]["code"].as_i64()), (403, Some(403)), "{path}: {}", wrong.text);
            assert_eq!(office.get(&format!("/open311/v2/{path}?api_key=")).await.status, 200, "an empty one is none");
            assert_eq!(office.get(&format!("/open311/v2/{path}?api_key={key}")).await.status, 200);
        }
        let fields =
            [("service_code", "hardship"), ("address_string", "Upper Village"), ("description", "No firewood")];
        let wrong = office.post("/open311/v2/requests.xml?api_key=wrong", &fields).await;
        assert_eq!(wrong.status, 403);
        let right =
            office.post(&format!("/open311/v2/requests.xml?api_key={key}&jurisdiction_id=sample"), &fields).await;
        assert_eq!(right.status, 200, "{}", right.text);
    });
}

#[test]
fn the_routes_are_these_and_open_to_anybody() {
    let mut told: Vec<String> = open311::routes()
        .iter()
        .map(|route| {
            assert_eq!(route.access, door::Access::Public, "{}", route.path);
            format!("{} {}", route.method, route.path)
        })
        .collect();
    told.sort();
    let both = |path: &str| [format!("/open311/test/v2{path}"), format!("/open311/v2{path}")];
    let mut written: Vec<String> = [("GET", "/{resource}"), ("GET", "/{resource}/{item}"), ("POST", "/{resource}")]
        .iter()
        .flat_map(|(method, path)| both(path).map(|path| format!("{method} {path}")))
        .collect();
    written.sort();
    assert_eq!(told, written);
}

#[test]
fn too_many_requests_without_a_key_are_slowed_and_one_with_a_key_is_not() {
    run_on_sqlite(|world| async move {
        let office = Office::open(world).await;
        let key = office.key(Role::Coordinator).await;
        let fields = [("service_code", "c-001"), ("address_string", "here"), ("description", "A lamp is dark")];
        let mut refused = None;
        for _ in 0..40 {
            let sent = office.post("/open311/v2/requests.json", &fields).await;
            if sent.status != 200 {
                refused = Some(sent);
                break;
            }
        }
        let refused = refused.expect("a flood is slowed");
        assert_eq!((refused.status, refused.json()[0]["code"].as_i64()), (429, Some(429)), "{}", refused.text);
        let known = office.post(&format!("/open311/v2/requests.json?api_key={key}"), &fields).await;
        assert_eq!(known.status, 200, "{}", known.text);
    });
}
