//! The edges where no role speaks: Open311 with and without a key, the calendar's address, a unit's signed link, a resident's cookie.

use axum::http::{Method, StatusCode};
use casework::kind::Role;
use jiff::SignedDuration;

use crate::{
    house::House,
    sample::{self, Whose},
};

fn own() -> uuid::Uuid {
    sample::id("request", Whose::Own)
}

fn neighbours() -> uuid::Uuid {
    sample::id("request", Whose::Neighbours)
}

#[test]
fn the_calendars_address_tells_a_unit_of_its_own_deadlines_alone_and_no_words_of_residents() {
    testkit::run_on_sqlite(|world| async move {
        let house = House::open(world).await;
        house
            .work(|work| async move {
                let sql = "UPDATE request SET due_on = '2025-03-20' WHERE office_id = $1";
                work.tx.execute(sql, &[]).await.map_err(Into::into)
            })
            .await
            .unwrap();
        let of_one_place = house.ask(&Method::POST, house.token(Role::Coordinator), "/calendar-addresses").await;
        assert_eq!(of_one_place.status, StatusCode::FORBIDDEN, "the office's calendar tells of other places too");
        let whole = house.enrol("whole", Role::Coordinator, None).await;
        for (role, token) in [(Role::Unit, house.token(Role::Unit)), (Role::Coordinator, &whole)] {
            let made = house.ask(&Method::POST, token, "/calendar-addresses").await;
            let at = made.text.find("/calendar/").expect("an address") + "/calendar/".len();
            let secret = made.text[at..].split(".ics").next().unwrap();
            let feed = house.send(&Method::GET, &format!("/calendar/{secret}.ics"), &[], "").await;
            assert_eq!(feed.status, StatusCode::OK, "{}", feed.text);
            assert!(feed.text.contains("request reference a"), "{}", feed.text);
            assert_eq!(
                feed.text.contains("request reference b"),
                role == Role::Coordinator,
                "{}: {}",
                role.code(),
                feed.text
            );
            assert!(!feed.text.contains("request description"), "{}", feed.text);
            let wrong = format!("/calendar/{}A.ics", &secret[..secret.len() - 1]);
            assert_eq!(house.send(&Method::GET, &wrong, &[], "").await.status, StatusCode::NOT_FOUND);
        }
    });
}

#[test]
fn a_units_signed_link_opens_the_one_matter_that_the_unit_has() {
    testkit::run_on_sqlite(|world| async move {
        let house = House::open(world).await;
        let until = house.world.now() + SignedDuration::from_hours(24);
        let link = |request, whose| {
            residents::unit_link::make(&house.app.key, house.app.office, request, sample::id("unit", whose), until)
        };
        let get = async |path: &str| house.send(&Method::GET, path, &[], "").await;
        let got = get(&link(own(), Whose::Own)).await;
        assert_eq!(got.status, StatusCode::OK, "{}", got.text);
        assert!(got.text.contains("request description a") && !got.text.contains("request description b"));
        assert_eq!(get(&link(neighbours(), Whose::Own)).await.status, StatusCode::NOT_FOUND);
        let good = link(own(), Whose::Own);
        for at in [4, 20, 40, 60] {
            let mut changed = good.clone().into_bytes();
            changed[at] = if changed[at] == b'A' { b'B' } else { b'A' };
            let changed = String::from_utf8(changed).unwrap();
            assert_eq!(get(&changed).await.status, StatusCode::NOT_FOUND, "{changed}");
        }
        house.world.clock.advance(SignedDuration::from_hours(25));
        assert_eq!(get(&good).await.status, StatusCode::NOT_FOUND, "it is over");
    });
}

#[test]
fn a_number_without_its_pin_tells_nothing_that_a_number_nobody_has_would_not() {
    testkit::run_on_sqlite(|world| async move {
        let house = House::open(world).await;
        house
            .work(|work| async move {
                let sql = "UPDATE request SET reference = 'K7M9Q-X2T4P' WHERE office_id = $1 AND id = $2";
                work.tx.execute(sql, &[own().into()]).await.map_err(Into::into)
            })
            .await
            .unwrap();
        for part in ["", "/slip", "/proof", "/photos/01955000-0000-7000-8000-000000000000"] {
            let known = house.send(&Method::GET, &format!("/r/K7M9Q-X2T4P{part}"), &[], "").await;
            let unknown = house.send(&Method::GET, &format!("/r/K7M9Q-X2T4R{part}"), &[], "").await;
            assert!(!known.text.contains("request description"), "{part}: {}", known.text);
            let plain = |text: &str| {
                text.replace("K7M9Q-X2T4P", "N")
                    .replace("K7M9Q-X2T4R", "N")
                    .replace("K7M9QX2T4P", "N")
                    .replace("K7M9QX2T4R", "N")
            };
            assert_eq!((known.status, plain(&known.text)), (unknown.status, plain(&unknown.text)), "{part}");
            let wrong = house
                .send(&Method::GET, &format!("/r/K7M9Q-X2T4P{part}"), &[("cookie", "doorstep_r=AAAA; slip=AAAA")], "")
                .await;
            assert!(!wrong.text.contains("request description"), "{part}");
        }
    });
}

#[test]
fn open311_tells_the_public_of_no_matter_that_is_not_released_and_a_key_opens_no_more_than_its_person_has() {
    testkit::run_on_sqlite(|world| async move {
        let house = House::open(world).await;
        let anybody = house.send(&Method::GET, "/open311/v2/requests.json", &[], "").await;
        assert!(!anybody.text.contains("request description"), "{}", anybody.text);
        for role in Role::ALL {
            for path in ["requests.json", "servicerequestupdates.json"] {
                let got = house.get(house.token(role), &format!("/open311/v2/{path}")).await;
                assert!(!got.text.contains("description b"), "{path} as {}: {}", role.code(), got.text);
                let keyed = house.get("", &format!("/open311/v2/{path}?api_key={}", house.token(role))).await;
                assert!(!keyed.text.contains("description b"), "{path} as {}: {}", role.code(), keyed.text);
            }
        }
    });
}
