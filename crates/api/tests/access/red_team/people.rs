//! Somebody who wants to know who it was.

use axum::http::{Method, StatusCode};
use casework::{figure::Period, kind::Role};
use serde_json::{Value as Json, json};

use super::insiders::path;
use crate::{
    house::House,
    sample::{self, Whose},
};

/// A request with a contact in the own township.
async fn left(house: &House) -> String {
    let sent = json!({"received_on": "2025-03-01", "place": "990101001001", "category": "category-a",
        "description": "The tap has run dry.", "urgency": "ordinary", "channel": "door",
        "contact": {"name": "Dolma", "phone": "138 0000 0001"}});
    let made = house.post(house.token(Role::Coordinator), "/api/v1/requests", &sent).await;
    assert_eq!(made.status, StatusCode::CREATED, "{}", made.text);
    made.json()["id"].as_str().unwrap().to_owned()
}

#[test]
fn attempts_19_to_23_names_are_read_by_who_has_to_reach_the_person_and_by_nobody_else() {
    testkit::run_on_sqlite(|world| async move {
        let house = House::open(world).await;
        let id = left(&house).await;
        let sql = "UPDATE request SET unit_id = $2, state = 'accepted' WHERE office_id = $1";
        let unit = sample::id("unit", Whose::Own);
        house
            .work(move |work| async move { work.tx.execute(sql, &[unit.into()]).await.map_err(Into::into) })
            .await
            .unwrap();
        // 19. As a leader, by every list, export and page.
        let leader = house.token(Role::Leader);
        for asked in [
            "/api/v1/requests".to_owned(),
            format!("/api/v1/requests/{id}"),
            format!("/api/v1/requests/{id}/events"),
            "/api/v1/figures/requests.received?from=2025-01-01&to=2025-12-31".to_owned(),
            "/api/v1/bulletin?from=2025-01-01&to=2025-12-31".to_owned(),
            "/bulletin.md?from=2025-01-01&to=2025-12-31".to_owned(),
            format!("/requests/{id}"),
            "/search?q=Dolma".to_owned(),
            "/requests?q=Dolma".to_owned(),
            "/inbox".to_owned(),
        ] {
            for role in [Role::Leader, Role::Auditor, Role::Unit, Role::Coordinator] {
                let got = house.get(house.token(role), &asked).await;
                assert!(!got.text.contains("0000 0001"), "{asked} as {}", role.code());
                // What was typed is shown again; whose it is must not be found by it.
                let found = if asked.contains("q=Dolma") { got.text.contains(&id) } else { got.text.contains("Dolma") };
                assert!(!found, "{asked} as {}: {}", role.code(), got.text);
            }
        }
        assert_eq!(house.get(leader, &format!("/api/v1/requests/{id}/contact")).await.status, StatusCode::FORBIDDEN);
        // 20. As the unit that has the matter, without an order to visit. 21. With a visit ordered to another unit's matter.
        let officer = house.token(Role::Unit);
        let contact = format!("/api/v1/requests/{id}/contact");
        assert_eq!(house.get(officer, &contact).await.status, StatusCode::FORBIDDEN);
        let order = json!({"unit_visits": true, "reason": "The meter is inside the house."});
        let got = house.post(officer, &format!("/api/v1/requests/{id}/visit-order"), &order).await;
        assert_eq!(got.status, StatusCode::FORBIDDEN, "a unit orders no visit for itself");
        let got =
            house.post(house.token(Role::Coordinator), &format!("/api/v1/requests/{id}/visit-order"), &order).await;
        assert_eq!(got.status, StatusCode::OK, "{}", got.text);
        assert_eq!(house.get(officer, &contact).await.status, StatusCode::OK);
        let others = sample::id("unit", Whose::Neighbours);
        let sql = "UPDATE request SET unit_id = $2 WHERE office_id = $1";
        house
            .work(move |work| async move { work.tx.execute(sql, &[others.into()]).await.map_err(Into::into) })
            .await
            .unwrap();
        assert_eq!(house.get(officer, &contact).await.status, StatusCode::NOT_FOUND, "handed on, it is closed again");
        // 22. List matters by a person's telephone or name.
        for asked in [
            "/api/v1/requests?phone=138 0000 0001",
            "/api/v1/requests?contact=Dolma",
            "/api/v1/requests?q=138 0000 0001",
        ] {
            let got = house.get(house.token(Role::Coordinator), &asked.replace(' ', "%20")).await;
            assert!(!got.text.contains(&id) || got.json()["total"] != 1, "{asked}: {}", got.text);
        }
        let searched = house.ask(&Method::POST, leader, "/contact-search").await;
        assert!(searched.status.is_client_error() && !searched.text.contains(&id), "{}", searched.status);
        // 23. Read unnoticed: whoever opened it stands in the log of readings.
        let read = house.number("SELECT COUNT(*) AS n FROM contact_read WHERE office_id = $1").await;
        assert_eq!(read, 1, "the unit's reading is noted");
    });
}

#[test]
fn attempts_24_and_25_a_unit_is_kept_from_what_concerns_itself_and_enforcement_from_what_no_resident_wished() {
    testkit::run_on_sqlite(|world| async move {
        let house = House::open(world).await;
        let officer = house.token(Role::Unit);
        let own = path("request", Whose::Own, "");
        assert_eq!(house.get(officer, &own).await.status, StatusCode::OK);
        let set = async |sql: &'static str| {
            house.work(move |work| async move { work.tx.execute(sql, &[]).await.map_err(Into::into) }).await.unwrap();
        };
        // 24. The unit looks up who complained about it: a matter that concerns the unit is not there for it, whoever has it.
        set("UPDATE request SET concerned_unit_id = unit_id WHERE office_id = $1").await;
        let concerned = house.get(officer, &own).await;
        set("UPDATE request SET concerned_unit_id = NULL WHERE office_id = $1").await;
        assert_eq!(concerned.status, StatusCode::NOT_FOUND, "{}", concerned.text);
        // 25. An enforcement unit reads a matter without the resident's recorded wish.
        set("UPDATE unit SET enforcement = TRUE WHERE office_id = $1").await;
        set("UPDATE unit_wish SET voided = TRUE WHERE office_id = $1").await;
        assert_eq!(house.get(officer, &own).await.status, StatusCode::NOT_FOUND);
        let listed = house.get(officer, "/api/v1/requests").await;
        assert!(!listed.text.contains("description a"), "{}", listed.text);
    });
}

#[test]
fn attempt_26_small_groups_cannot_be_reckoned_out_of_the_public_bulletins() {
    testkit::run_on_sqlite(|world| async move {
        let house = House::open(world).await;
        // Three people with a disability in one township, seven in the other; in February two, in March the rest.
        let ground = house.ground.clone();
        house
            .work(move |work| {
                let ground = ground.clone();
                async move {
                    for (n, (place, day, people)) in [(0, "2025-02-10", 2), (0, "2025-03-01", 1), (1, "2025-03-01", 7)].into_iter().enumerate() {
                        let (household, visit) = (work.tx.new_id(), work.tx.new_id());
                        let village = ground.villages[place];
                        let sql = "INSERT INTO household (office_id, id, version, voided, place_id, dwelling_number) VALUES ($1, $2, 1, FALSE, $3, $4)";
                        work.tx.execute(sql, &[household.into(), village.into(), format!("{n}").into()]).await?;
                        let sql = "INSERT INTO visit (office_id, id, version, voided, visited_on, household_id, people_count, hardship_count, \
                                   disability_count, age_count, illness_count, child_without_care_count, place_id) \
                                   VALUES ($1, $2, 1, FALSE, $3, $4, 40, 0, $5, 0, 0, 0, $6)";
                        work.tx.execute(sql, &[visit.into(), day.into(), household.into(), people.into(), village.into()]).await?;
                    }
                    work.tx.execute("UPDATE visit SET voided = TRUE WHERE office_id = $1 AND people_count = 1", &[]).await?;
                    casework::figure_day::rebuild(&work).await
                }
            })
            .await
            .unwrap();
        let march = ("2025-03-01", "2025-03-31");
        // Told alone the seven would give the one away: county minus township.
        for (period, place) in [
            (march, Some("990101001")),
            (march, Some("990101002")),
            (march, None),
            (("2025-02-01", "2025-02-28"), None),
        ] {
            let told = published(&house, period, place).await;
            let shown = told["requests.need_disability"].as_i64();
            if place == Some("990101001") || period.0 == "2025-02-01" {
                assert_eq!(shown, None, "{period:?} {place:?}: a small group is told");
            }
        }
        let county = published(&house, march, None).await["requests.need_disability"].as_i64();
        let seven = published(&house, march, Some("990101002")).await["requests.need_disability"].as_i64();
        assert!(county.is_none() || seven.is_none(), "county {county:?} minus township {seven:?} gives one away");
        for (from, to) in [("2025-03-01", "2025-03-02"), ("2025-02-15", "2025-03-14")] {
            assert!(!bulletin::public::is_public_period(from.parse().unwrap(), to.parse().unwrap()), "{from} {to}");
        }
        let village = house.ground.villages[0];
        let refused = house.work(move |work| async move { bulletin::public::check_place(&work, village).await }).await;
        assert!(refused.is_err(), "a village has no public bulletin");
    });
}

/// The figures that a public bulletin shows.
async fn published(house: &House, (from, to): (&'static str, &'static str), place: Option<&'static str>) -> Json {
    let told = house.work(move |work| async move {
        let place = match place {
            None => None,
            Some(code) => casework::parse::place(&work, code, None).await?,
        };
        let period = Period { from: from.parse().unwrap(), to: to.parse().unwrap(), place };
        let mut made = bulletin::compile(&work, "Test office", &period).await?;
        bulletin::public::withhold(&work, &mut made, &period).await?;
        let shown = made.figures.iter().filter(|figure| !figure.withheld);
        Ok(shown.map(|figure| (figure.id.clone(), Json::from(figure.value))).collect::<serde_json::Map<_, _>>())
    });
    Json::Object(told.await.unwrap())
}
