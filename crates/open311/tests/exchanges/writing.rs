//! Requests that are sent in: as clients of every age write them.

use casework::kind::Role;
use testkit::run_on_sqlite;

use crate::office::Office;

testkit::on_both! {
    async fn a_request_is_created_with_200_and_read_back_by_its_number(world: World) {
        let office = Office::open(world).await;
        let key = office.key(Role::Coordinator).await;
        let words = "桥头的路灯不亮。\r\nགློག་སྒྲོན་མི་འབར། <b>&amp; \"so on\"";
        let fields = [("api_key", key.as_str()), ("jurisdiction_id", "sample"), ("service_code", "c-001"), ("lat", "30.12345678"),
            ("long", "103.654321"), ("description", words), ("first_name", "Tashi"), ("last_name", ""), ("phone", "139 0000 0000"),
            ("email", "tashi@example.org"), ("device_id", "abc"), ("media_url", "https://example.org/lamp.jpg")];
        let sent = office.post("/open311/v2/requests.xml", &fields).await;
        assert_eq!(sent.status, 200, "{}", sent.text);
        let number = sent.text.split("<service_request_id>").nth(1).and_then(|rest| rest.split('<').next()).expect("it is told").to_owned();
        assert!(number.starts_with(|c: char| c.is_ascii_alphabetic()), "{number}");
        assert!(!sent.text.contains("<token>"), "realtime services tell only the number: {}", sent.text);
        assert!(sent.text.contains(&format!("/r/{number}")), "how to follow it is told: {}", sent.text);

        let read = office.get(&format!("/open311/v2/requests/{number}.json?api_key={key}")).await.json();
        assert_eq!(read[0]["description"], words);
        assert_eq!((read[0]["lat"].as_f64(), read[0]["long"].as_f64()), (Some(30.123_456_78), Some(103.654_321)));
        assert_eq!((read[0]["status"].as_str(), read[0]["service_code"].as_str()), (Some("open"), Some("c-001")));
        assert!(read[0]["requested_datetime"].as_str().expect("it is told").ends_with("+08:00"));
        let whole = office.get(&format!("/open311/v2/requests.xml?api_key={key}")).await.text;
        for personal in ["Tashi", "139", "tashi@", "abc"] {
            assert!(!whole.contains(personal), "{personal} in {whole}");
        }
        let contact: i64 = office.work(|work| async move {
            let row = work.tx.row("SELECT COUNT(*) AS n FROM contact WHERE office_id = $1 AND matter_table = 'request'", &[]).await?;
            Ok(row.expect("a count").get("n")?)
        }).await;
        assert_eq!(contact, 1, "who wants a reply is kept, sealed");
    }

    async fn what_a_known_system_sends_twice_counts_once(world: World) {
        let office = Office::open(world).await;
        let key = office.key(Role::Coordinator).await;
        let fields = [("api_key", key.as_str()), ("service_code", "hardship"), ("address_string", "Upper Village"),
            ("description", "The roof is leaking"), ("attribute[external_id]", "4711"), ("attribute[easting]", "1")];
        let first = office.post("/open311/v2/requests.json", &fields).await;
        let again = office.post("/open311/v2/requests.json", &fields).await;
        assert_eq!((first.status, &first.json()[0]["service_request_id"]), (200, &again.json()[0]["service_request_id"]));
        let mut other = fields;
        other[4].1 = "4712";
        assert_ne!(first.json()[0]["service_request_id"], office.post("/open311/v2/requests.json", &other).await.json()[0]["service_request_id"]);
    }
}

#[test]
fn a_batch_service_gives_a_token_and_the_token_gives_the_number() {
    run_on_sqlite(|world| async move {
        let office = Office::open(world).await;
        let fields =
            [("service_code", "roads"), ("address_string", "at the bridge"), ("description", "A hole in the road")];
        let sent = office.post("/open311/v2/requests.json", &fields).await;
        assert_eq!(sent.status, 200, "{}", sent.text);
        assert!(sent.json()[0].get("service_request_id").is_none(), "{}", sent.text);
        let token = sent.json()[0]["token"].as_str().expect("it is told").to_owned();
        assert!(token.starts_with('t'));
        let told = office.get(&format!("/open311/v2/tokens/{token}.json")).await.json();
        assert_eq!(told[0]["token"], token.as_str());
        let number = told[0]["service_request_id"].as_str().expect("it is told");
        assert_eq!(office.get(&format!("/open311/v2/requests/{number}.json")).await.status, 200);
        let xml = office.get(&format!("/open311/v2/tokens/{token}.xml")).await.text;
        assert!(
            xml.contains(&format!("<service_requests><request><service_request_id>{number}</service_request_id>")),
            "{xml}"
        );
    });
}

#[test]
fn everything_that_is_wrong_is_named_at_once() {
    run_on_sqlite(|world| async move {
        let office = Office::open(world).await;
        let key = office.key(Role::Coordinator).await;
        let nothing = office.post("/open311/v2/requests.json", &[("api_key", &key)]).await;
        assert_eq!((nothing.status, nothing.json()[0]["description"].as_str()), (400, Some("service_code required")));
        let unknown = office.post("/open311/v2/requests.json", &[("api_key", &key), ("service_code", "nothing")]).await;
        assert_eq!(unknown.status, 404);
        let fields =
            [("api_key", key.as_str()), ("service_code", "water"), ("attribute[days]", "many"), ("phone", "x")];
        let wrong = office.post("/open311/v2/requests.json", &fields).await;
        assert_eq!(wrong.status, 400);
        let texts: Vec<String> = wrong
            .json()
            .as_array()
            .expect("it is told")
            .iter()
            .map(|it| it["description"].as_str().expect("it is told").to_owned())
            .collect();
        assert!(texts.contains(&"kind required".to_owned()), "{texts:?}");
        assert!(texts.iter().any(|text| text.starts_with("lat and long, or address_string")), "{texts:?}");
        assert!(
            texts.iter().any(|text| text.starts_with("days: ")) && texts.iter().any(|text| text.starts_with("phone: ")),
            "{texts:?}"
        );
        let xml = office.post("/open311/v2/requests.xml", &fields).await;
        assert!(xml.text.contains("<code>400</code><description>kind required</description>"), "{}", xml.text);
    });
}

#[test]
fn answers_to_questions_come_as_attributes_and_are_kept_by_their_codes() {
    run_on_sqlite(|world| async move {
        let office = Office::open(world).await;
        let key = office.key(Role::Coordinator).await;
        let fields = [
            ("api_key", key.as_str()),
            ("service_code", "water"),
            ("lat", "30"),
            ("long", "103"),
            ("description", "No water since Monday"),
            ("attribute[kind]", "c-1"),
            ("attribute[days][]", "3"),
            ("attribute[other]", "x"),
        ];
        let sent = office.post("/open311/v2/requests.json", &fields).await;
        assert_eq!(sent.status, 200, "{}", sent.text);
        let answers: Option<String> = office
            .work(|work| async move {
                Ok(work
                    .tx
                    .row("SELECT answers FROM request WHERE office_id = $1", &[])
                    .await?
                    .expect("a request")
                    .get("answers")?)
            })
            .await;
        assert_eq!(answers.as_deref(), Some(r#"{"days":"3","kind":"1"}"#));
    });
}

#[test]
fn a_form_in_parts_is_read_with_an_unquoted_boundary_that_contains_an_equals_sign() {
    run_on_sqlite(|world| async move {
        let office = Office::open(world).await;
        let boundary = "===============1234567890==";
        let fields = [
            ("service_code", "c-001"),
            ("lat", "30.1"),
            ("long", "103.2"),
            ("description", "灯坏了"),
            ("media_url", "https://example.org/1.jpg"),
            ("media_url", "https://example.org/2.jpg"),
        ];
        let part = |(name, value): &(&str, &str)| {
            let head = "Content-Type: text/plain; charset=\"utf-8\"\r\nContent-Disposition: form-data";
            format!("--{boundary}\r\n{head}; name=\"{name}\"\r\n\r\n{value}\r\n")
        };
        let parts: Vec<String> = fields.iter().map(part).collect();
        let body = format!("{}\r\n--{boundary}--\r\n", parts.concat());
        let kind = format!("multipart/form-data; boundary={boundary}");
        let sent = office.send("POST", "/open311/v2/requests.json", &kind, body.into_bytes()).await;
        assert_eq!(sent.status, 200, "{}", sent.text);
        let note: String = office
            .work(|work| async move {
                Ok(work
                    .tx
                    .row("SELECT text FROM request_note WHERE office_id = $1", &[])
                    .await?
                    .expect("a note")
                    .get("text")?)
            })
            .await;
        assert!(note.contains("https://example.org/1.jpg") && note.contains("https://example.org/2.jpg"), "{note}");
    });
}

#[test]
fn a_photo_of_any_field_name_is_kept_and_what_is_none_is_refused_by_its_name() {
    run_on_sqlite(|world| async move {
        let office = Office::open(world).await;
        let photo = async |field: &str, bytes: &[u8]| {
            let mut body = Vec::new();
            for (name, value) in [("service_code", "c-001"), ("lat", "30.1"), ("long", "103.2")] {
                body.extend(
                    format!("--x\r\nContent-Disposition: form-data; name=\"{name}\"\r\n\r\n{value}\r\n").bytes(),
                );
            }
            body.extend(format!("--x\r\nContent-Disposition: form-data; name=\"{field}\"; filename=\"a.png\"\r\nContent-Type: image/png\r\n\r\n").bytes());
            body.extend(bytes);
            body.extend(b"\r\n--x--\r\n");
            office.send("POST", "/open311/v2/requests.json", "multipart/form-data; boundary=x", body).await
        };
        for field in ["media", "photo1", "file_7"] {
            let sent = photo(field, PICTURE).await;
            assert_eq!(sent.status, 200, "{}", sent.text);
        }
        let wrong = photo("media", b"no picture at all").await;
        assert_eq!(wrong.status, 400, "{}", wrong.text);
        assert!(wrong.json()[0]["description"].as_str().expect("it is told").starts_with("media: "), "{}", wrong.text);
        let kept: i64 = office
            .work(|work| async move {
                Ok(work
                    .tx
                    .row("SELECT COUNT(*) AS n FROM attachment WHERE office_id = $1", &[])
                    .await?
                    .expect("a count")
                    .get("n")?)
            })
            .await;
        assert_eq!(kept, 3);
    });
}

/// Four points in the PNG format.
const PICTURE: &[u8] = &[
    0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0x00, 0x00, 0x00, 0x0d, 0x49, 0x48, 0x44, 0x52, 0x00, 0x00, 0x00,
    0x02, 0x00, 0x00, 0x00, 0x02, 0x08, 0x02, 0x00, 0x00, 0x00, 0xfd, 0xd4, 0x9a, 0x73, 0x00, 0x00, 0x00, 0x10, 0x49,
    0x44, 0x41, 0x54, 0x78, 0x9c, 0x63, 0x38, 0x91, 0x62, 0x04, 0x44, 0x0c, 0x10, 0x0a, 0x00, 0x28, 0xae, 0x05, 0x79,
    0x42, 0xe1, 0x27, 0xee, 0x00, 0x00, 0x00, 0x00, 0x49, 0x45, 0x4e, 0x44, 0xae, 0x42, 0x60, 0x82,
];

#[test]
fn the_test_endpoint_checks_everything_and_keeps_nothing() {
    run_on_sqlite(|world| async move {
        let office = Office::open(world).await;
        let fields = [("service_code", "c-001"), ("lat", "30.1"), ("long", "103.2"), ("description", "A lamp")];
        let sent = office.post("/open311/test/v2/requests.json", &fields).await;
        assert_eq!(sent.status, 200, "{}", sent.text);
        let number = sent.json()[0]["service_request_id"].as_str().expect("it is told").to_owned();
        assert_eq!(office.get(&format!("/open311/test/v2/requests/{number}.json")).await.status, 404);
        assert_eq!(office.post("/open311/test/v2/requests.json", &fields[..1]).await.status, 400);
        assert_eq!(office.get("/open311/test/v2/services.xml").await.status, 200);
    });
}
