//! Somebody with an account who wants more than the account has.

use axum::http::StatusCode;
use casework::kind::Role;
use serde_json::{Value as Json, json};

use crate::{
    house::{House, NOBODYS},
    sample::{self, Whose},
};

pub fn path(table: &str, whose: Whose, rest: &str) -> String {
    let kind = lines::catalogue().by_table(table).unwrap();
    format!("/api/v1/{}/{}{rest}", kind.collection, sample::id(table, whose))
}

fn a_request() -> Json {
    json!({"received_on": "2025-03-01", "place": "990101001001", "category": "category-a",
        "description": "The tap has run dry.", "urgency": "ordinary", "channel": "door"})
}

#[test]
fn attempts_1_to_6_neighbours_matters_stay_out_of_reach() {
    testkit::run_on_sqlite(|world| async move {
        let house = House::open(world).await;
        let coordinator = house.token(Role::Coordinator);
        // 1. Read another township's case by its id.
        let got = house.get(coordinator, &path("request", Whose::Neighbours, "")).await;
        assert_eq!(got.status, StatusCode::NOT_FOUND);
        // 2. Read its history instead.
        assert_eq!(
            house.get(coordinator, &path("request", Whose::Neighbours, "/events")).await.status,
            StatusCode::NOT_FOUND
        );
        // 3. Correct it unseen.
        let blind = json!({"description": "Nothing to see.", "reason": "A mistake."});
        let got = house.post(coordinator, &path("request", Whose::Neighbours, "/corrections"), &blind).await;
        assert_eq!(got.status, StatusCode::NOT_FOUND);
        // 4. Move one's own record into the neighbours' township, or theirs over here by naming it as a parent.
        let moved = json!({"place": "990101002001", "reason": "It lies there."});
        let got = house.post(coordinator, &path("request", Whose::Own, "/corrections"), &moved).await;
        assert_eq!((got.status, got.code().as_str()), (StatusCode::CONFLICT, "outside-scope"), "{}", got.text);
        let note =
            json!({"request": sample::id("request", Whose::Neighbours), "noted_on": "2025-03-01", "note": "Mine now."});
        let got = house.post(coordinator, "/api/v1/request-notes", &note).await;
        assert!(matches!(got.status.as_u16(), 404 | 422), "{} {}", got.status, got.text);
        // 5. Act with a leader's right on a neighbour's matter: a leader of the county who coordinates in one township.
        let both = house.enrol("both", Role::Coordinator, Some("990101001")).await;
        also(&house, "both", Role::Leader).await;
        assert_eq!(
            house.get(&both, &path("request", Whose::Neighbours, "")).await.status,
            StatusCode::OK,
            "a leader reads it"
        );
        for (part, body) in [
            ("/corrections", blind.clone()),
            ("/voiding", json!({"reason": "Gone."})),
            ("/assignment", json!({"unit": "unit-b", "reason": "Theirs."})),
            ("/contact/erasure", json!({"reason": "Gone."})),
        ] {
            let got = house.post(&both, &path("request", Whose::Neighbours, part), &body).await;
            assert!(matches!(got.status.as_u16(), 403 | 404), "{part}: {} {}", got.status, got.text);
        }
        let pin = format!("/requests/{}/pin", sample::id("request", Whose::Neighbours));
        let headers = [
            ("authorization", format!("Bearer {both}")),
            ("content-type", "application/x-www-form-urlencoded".to_owned()),
        ];
        let headers: Vec<(&str, &str)> = headers.iter().map(|(name, value)| (*name, value.as_str())).collect();
        let got = house.send(&axum::http::Method::POST, &pin, &headers, "reason=The+slip+is+lost").await;
        assert_eq!(got.status, StatusCode::FORBIDDEN, "another PIN, so that the resident's own opens nothing");
        let file = "--B\r\nContent-Disposition: form-data; name=\"file\"; filename=\"x\"\r\n\r\n%PDF-1.7\nthe plan\n%%EOF\r\n--B--\r\n";
        let headers = [headers[0], ("content-type", "multipart/form-data; boundary=B")];
        let address = path("request", Whose::Neighbours, "/attachments");
        let got = house.send(&axum::http::Method::POST, &address, &headers, file).await;
        assert_eq!(got.status, StatusCode::FORBIDDEN, "{}", got.text);
        set(&house, "UPDATE attachment SET purpose = 'voice', thumbnail_sha256 = NULL WHERE office_id = $1").await;
        let voice = house.get(&both, &path("attachment", Whose::Neighbours, "/file")).await;
        assert_eq!(
            voice.status,
            StatusCode::FORBIDDEN,
            "a leader hears no voice of a neighbour's matter: {}",
            voice.text
        );
        // .. nor does a coordinator here void what they entered themselves at the doors over there.
        let doors = house.enrol("doors", Role::Field, Some("990101002")).await;
        also(&house, "doors", Role::Coordinator).await;
        set(
            &house,
            "UPDATE role_grant SET place_id = (SELECT id FROM place WHERE office_id = $1 AND code = '990101001') \
             WHERE office_id = $1 AND role = 'coordinator' AND place_id IS NULL",
        )
        .await;
        let got = house
            .post(&doors, &path("request", Whose::Neighbours, "/voiding"), &json!({"reason": "It looks bad."}))
            .await;
        assert_eq!(got.status, StatusCode::FORBIDDEN, "{}", got.text);
        // 6. The same for the name: by the contact, and by a subject's own request that names the neighbour's matter.
        let got = house.get(&both, &path("request", Whose::Neighbours, "/contact")).await;
        assert_eq!(got.status, StatusCode::FORBIDDEN, "{}", got.text);
        let file = format!("/subject-requests/{}/file", sample::id("subject_request", Whose::Neighbours));
        let got = house.ask(&axum::http::Method::POST, &both, &file).await;
        assert!(got.status.is_client_error(), "the file of a matter that is only read: {}", got.status);
        let read = house.number("SELECT COUNT(*) AS n FROM contact_read WHERE office_id = $1").await;
        assert_eq!(read, 0, "no contact was opened");
    });
}

/// Changes something as the owner of the machine.
async fn set(house: &House, sql: &'static str) {
    house.work(move |work| async move { work.tx.execute(sql, &[]).await.map_err(Into::into) }).await.unwrap();
}

/// A second right of somebody, everywhere.
async fn also(house: &House, name: &'static str, role: Role) {
    house
        .work(move |work| async move {
            let sql = "INSERT INTO role_grant (office_id, id, version, voided, staff_id, role, from_on) \
                       SELECT office_id, $2, 1, FALSE, staff_id, $3, '2025-01-01' FROM sign_in WHERE office_id = $1 AND name = $4";
            let done = work.tx.execute(sql, &[work.tx.new_id().into(), role.code().into(), name.into()]).await?;
            assert_eq!(done, 1);
            Ok(())
        })
        .await
        .unwrap();
}

#[test]
fn attempts_7_to_11_what_the_program_manages_is_not_set_from_outside() {
    testkit::run_on_sqlite(|world| async move {
        let house = House::open(world).await;
        let coordinator = house.token(Role::Coordinator);
        // 7. Managed fields on entry. 8. The same by a correction, `unit_visits` above all: it would open the name to the unit.
        for (field, value) in [
            ("state", json!("closed")),
            ("reference", json!("AAAAA-AAAAA")),
            ("office_id", json!(NOBODYS)),
            ("unit_visits", json!(true)),
            ("unit", json!("unit-a")),
            ("outcome", json!("solved")),
            ("voided", json!(true)),
            ("resident_says", json!("solved")),
            ("due_on", json!("2030-01-01")),
        ] {
            let mut sent = a_request();
            sent[field] = value.clone();
            let got = house.post(coordinator, "/api/v1/requests", &sent).await;
            assert_eq!(got.status, StatusCode::UNPROCESSABLE_ENTITY, "{field}: {}", got.text);
            let sent = json!({field: value, "reason": "A mistake."});
            let got = house.post(coordinator, &path("request", Whose::Own, "/corrections"), &sent).await;
            let after = house.get(coordinator, &path("request", Whose::Own, "")).await.json();
            let changed = got.status.is_success() && after[field] == value;
            assert!(!changed, "{field} was set: {}", got.text);
        }
        // 9. `version`: a correction on what somebody else changed meanwhile does not overwrite it.
        let stale = json!({"description": "Over yours.", "reason": "Mine is right.", "version": 7});
        let got = house.post(coordinator, &path("request", Whose::Own, "/corrections"), &stale).await;
        assert_eq!((got.status, got.code().as_str()), (StatusCode::CONFLICT, "stale"));
        // 10. One idempotency key for two bodies.
        let mut sent = a_request();
        sent["id"] = json!("01955000-0000-7000-8000-00000000abcd");
        assert_eq!(house.post(coordinator, "/api/v1/requests", &sent).await.status, StatusCode::CREATED);
        sent["description"] = json!("Another matter under the same key.");
        let got = house.post(coordinator, "/api/v1/requests", &sent).await;
        assert_eq!((got.status, got.code().as_str()), (StatusCode::CONFLICT, "different-content"));
        // .. and with somebody else's key, to be answered with their record.
        let mut theirs = sent.clone();
        theirs["id"] = json!(sample::id("request", Whose::Neighbours));
        let got = house.post(coordinator, "/api/v1/requests", &theirs).await;
        assert!(!got.text.contains("description b") && !got.status.is_success(), "{}", got.text);
        // 11. Backdate: a day that has not come, and an event before the office knew of it.
        sent["id"] = Json::Null;
        sent["received_on"] = json!("2025-03-09");
        assert_eq!(house.post(coordinator, "/api/v1/requests", &sent).await.status, StatusCode::UNPROCESSABLE_ENTITY);
        sent["received_on"] = json!("2025-02-01");
        let made = house.post(coordinator, "/api/v1/requests", &sent).await.json();
        let events =
            house.get(coordinator, &format!("/api/v1/requests/{}/events", made["id"].as_str().unwrap())).await.json();
        assert!(
            events["items"][0]["at"].as_str().unwrap().starts_with("2025-03-01"),
            "an old day is told with the day it came: {events}"
        );
    });
}

#[test]
fn attempts_12_to_15_nobody_gives_themselves_a_right_nor_closes_their_own_work() {
    testkit::run_on_sqlite(|world| async move {
        let house = House::open(world).await;
        let administrator = house.token(Role::Administrator);
        let own = house.number_of("administrator").await;
        // 12. An administrator of a township makes themselves a coordinator, or a person of their own one of the whole county.
        let grant = |staff: &str, place: Option<&str>| json!({"staff": staff, "role": "coordinator", "place": place, "from_on": "2025-03-01"});
        let got = house.post(administrator, "/api/v1/role-grants", &grant(&own, Some("990101001"))).await;
        assert_eq!((got.status, got.code().as_str()), (StatusCode::CONFLICT, "not-to-oneself"), "{}", got.text);
        let other = house.number_of("field").await;
        for place in [None, Some("990101"), Some("990101002")] {
            let got = house.post(administrator, "/api/v1/role-grants", &grant(&other, place)).await;
            assert!(matches!(got.status.as_u16(), 409 | 422), "{place:?}: {} {}", got.status, got.text);
        }
        // 13. A role that grants nothing tries.
        for role in [Role::Coordinator, Role::Leader, Role::Field, Role::Auditor] {
            let got = house.post(house.token(role), "/api/v1/role-grants", &grant(&other, Some("990101001"))).await;
            assert_eq!(got.status, StatusCode::FORBIDDEN);
        }
        // 14. Void one's own entry: whoever goes from door to door enters, a coordinator voids.
        let made = house.post(house.token(Role::Field), "/api/v1/requests", &a_request()).await;
        assert_eq!(made.status, StatusCode::CREATED, "{}", made.text);
        let id = made.json()["id"].as_str().unwrap().to_owned();
        let got = house
            .post(
                house.token(Role::Field),
                &format!("/api/v1/requests/{id}/voiding"),
                &json!({"reason": "It looks bad."}),
            )
            .await;
        assert_eq!(got.status, StatusCode::FORBIDDEN);
        // 15. A unit replies and closes its own reply as solved.
        let unit = house.token(Role::Unit);
        let closed = json!({"answer_given_on": "2025-03-01", "resident_says": "solved", "reason": "All is well."});
        for step in ["closure", "answer", "silence"] {
            let got = house.post(unit, &path("request", Whose::Own, &format!("/{step}")), &closed).await;
            assert!(matches!(got.status.as_u16(), 403 | 404), "{step}: {} {}", got.status, got.text);
        }
    });
}

#[test]
fn attempts_16_to_18_filters_cursors_and_sorting_are_values_never_statements() {
    testkit::run_on_sqlite(|world| async move {
        let house = House::open(world).await;
        let coordinator = house.token(Role::Coordinator);
        let nasty = [
            "'%20OR%201=1--",
            "1);DROP%20TABLE%20request;--",
            "%27%20UNION%20SELECT%20*%20FROM%20contact--",
            "%00",
            "$1",
            "%25",
        ];
        for value in nasty {
            // 16. In filters and order. 17. In cursors. 18. A cursor made by hand, from a neighbour's record.
            for name in
                ["q", "sort", "state", "urgency", "place", "from", "limit", "after", "category", "figure", "unit"]
            {
                let got = house.get(coordinator, &format!("/api/v1/requests?{name}={value}")).await;
                assert!(got.status.as_u16() < 500, "{name}={value}: {}", got.text);
                assert!(!got.text.contains("description b"), "{name}={value}: {}", got.text);
                let page = house.get(coordinator, &format!("/requests?{name}={value}")).await;
                assert!(page.status.as_u16() < 500 && !page.text.contains("description b"), "/requests?{name}={value}");
            }
        }
        assert_eq!(house.number("SELECT COUNT(*) AS n FROM request WHERE office_id = $1").await, 2);
        let next = house.get(coordinator, "/api/v1/requests?limit=1").await.json();
        assert_eq!(next["total"], 1);
        for cursor in [
            sample::id("request", Whose::Neighbours).to_string(),
            format!("2025-03-01,{}", sample::id("request", Whose::Neighbours)),
            "2025-03-02.ffffffff".to_owned(),
        ] {
            let got = house.get(coordinator, &format!("/api/v1/requests?after={cursor}")).await;
            assert!(got.status.as_u16() < 500 && !got.text.contains("description b"), "{cursor}: {}", got.text);
        }
    });
}
