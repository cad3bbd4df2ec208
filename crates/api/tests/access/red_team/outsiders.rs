//! Somebody without an account, or with one that was ended.

use axum::http::{Method, StatusCode};
use casework::kind::Role;
use jiff::SignedDuration;
use serde_json::json;

use super::insiders::path;
use crate::{
    house::House,
    sample::{self, Whose},
};

const FORM: (&str, &str) = ("content-type", "application/x-www-form-urlencoded");

/// Somebody signed in: cookie and the secret of forms.
async fn signed_in(house: &House, name: &'static str) -> (String, String, String) {
    let secret = house.work(move |work| async move { access::make_link(&work, name, 24).await }).await.unwrap();
    let opened =
        access::use_link(&house.app.store, house.app.office, &house.app.limiter, &secret, "river stone lamp").await;
    let Ok(opened) = opened else { panic!("not let in") };
    (format!("doorstep={}", opened.cookie), opened.csrf, secret)
}

#[test]
fn attempts_38_to_40_numbers_and_pins_are_not_guessed() {
    testkit::run_on_sqlite(|world| async move {
        let house = House::open(world).await;
        let number = casework::reference::of(sample::id("request", Whose::Own));
        house
            .work({
                let number = number.clone();
                move |work| {
                    let number = number.clone();
                    async move {
                        let sql = "UPDATE request SET reference = $3 WHERE office_id = $1 AND id = $2";
                        let id = sample::id("request", Whose::Own);
                        work.tx.execute(sql, &[id.into(), number.into()]).await.map_err(Into::into)
                    }
                }
            })
            .await
            .unwrap();
        // 38. Guess the PIN of a number that one found.
        let mut tried = 0;
        let stopped = loop {
            let form = format!("number={number}&pin={tried:06}");
            let got = house.send(&Method::POST, "/r", &[FORM], form).await;
            if got.status == StatusCode::TOO_MANY_REQUESTS {
                break got;
            }
            assert_eq!(got.status, StatusCode::UNPROCESSABLE_ENTITY, "{}", got.text);
            tried += 1;
            assert!(tried < 50, "nobody stops it");
        };
        assert!(tried <= 30, "{tried} guesses in a row");
        assert!(stopped.headers.contains_key("retry-after"));
        // 39. Guess a number: the answer for one that is there is that for one that is not.
        let known = house.send(&Method::GET, &format!("/r/{number}"), &[], "").await;
        let other = casework::reference::of(crate::house::NOBODYS);
        let unknown = house.send(&Method::GET, &format!("/r/{other}"), &[], "").await;
        assert_eq!(
            (known.status, known.text.replace(&number, "N")),
            (unknown.status, unknown.text.replace(&other, "N"))
        );
        // 40. Take a visit's cookie for another matter.
        let forged = format!("resident={}.4102444800.AAAA", sample::id("request", Whose::Own).simple());
        let got = house.send(&Method::GET, &format!("/r/{number}"), &[("cookie", &forged)], "").await;
        assert!(!got.text.contains("request description"), "{}", got.text);
    });
}

#[test]
fn attempts_41_to_45_what_was_ended_opens_nothing() {
    testkit::run_on_sqlite(|world| async move {
        let house = House::open(world).await;
        let (cookie, csrf, link) = signed_in(&house, "coordinator").await;
        let with = |cookie: &str| [("cookie", cookie.to_owned())];
        let inbox = async |cookie: &str| {
            let [(name, value)] = with(cookie);
            house.send(&Method::GET, "/inbox", &[(name, value.as_str())], "").await.status
        };
        assert_eq!(inbox(&cookie).await, StatusCode::OK);
        // 41. A link that was used is used again.
        let again =
            access::use_link(&house.app.store, house.app.office, &house.app.limiter, &link, "another river stone")
                .await;
        assert!(again.is_err());
        // 42. A form with another secret, or none. 43. One that another site made the browser send.
        let address = path("request", Whose::Own, "/voiding").replace("/api/v1", "");
        for secret in ["", "guessed"] {
            let form = format!("csrf={secret}&reason=Gone+for+good");
            let got = house.send(&Method::POST, &address, &[("cookie", &cookie), FORM], form).await;
            assert_eq!(got.status, StatusCode::CONFLICT, "{}", got.text);
        }
        let form = format!("csrf={csrf}&reason=Gone+for+good");
        for (name, value) in [("sec-fetch-site", "cross-site"), ("origin", "https://evil.example"), ("origin", "null")]
        {
            let got = house
                .send(
                    &Method::POST,
                    &address,
                    &[("cookie", &cookie), FORM, ("host", "localhost:8080"), (name, value)],
                    form.clone(),
                )
                .await;
            assert_eq!(got.status, StatusCode::CONFLICT, "{name}: {value}: {}", got.text);
        }
        let sent = json!({"reason": "Gone for good."}).to_string();
        let over_api = house
            .send(
                &Method::POST,
                &path("request", Whose::Own, "/voiding"),
                &[("cookie", &cookie), ("content-type", "text/plain")],
                sent,
            )
            .await;
        assert_eq!(over_api.status, StatusCode::CONFLICT, "{}", over_api.text);
        let there = house.number("SELECT COUNT(*) AS n FROM request WHERE office_id = $1 AND voided = FALSE").await;
        assert_eq!(there, 2);
        // 44. The cookie of a session that was ended.
        let out = house.send(&Method::POST, "/sign-out", &[("cookie", &cookie), FORM], format!("csrf={csrf}")).await;
        assert_eq!(out.status, StatusCode::SEE_OTHER);
        assert_eq!(inbox(&cookie).await, StatusCode::SEE_OTHER);
        // 45. A token that was revoked, one that ran out, and one of somebody who has left.
        let token = house.enrol("leaves", Role::Coordinator, None).await;
        assert_eq!(house.get(&token, "/api/v1/requests").await.status, StatusCode::OK);
        let change = async |sql: &'static str| {
            house.work(move |work| async move { work.tx.execute(sql, &[]).await.map_err(Into::into) }).await.unwrap();
        };
        change("UPDATE staff SET to_on = '2025-02-28' WHERE office_id = $1 AND name = 'leaves'").await;
        assert_eq!(house.get(&token, "/api/v1/requests").await.status, StatusCode::UNAUTHORIZED);
        change("UPDATE staff SET to_on = NULL WHERE office_id = $1 AND name = 'leaves'").await;
        change("UPDATE role_grant SET to_on = '2025-02-28' WHERE office_id = $1 AND place_id IS NULL AND role = 'coordinator'").await;
        assert_eq!(house.get(&token, "/api/v1/requests").await.status, StatusCode::FORBIDDEN, "a right that is over");
        change("UPDATE role_grant SET to_on = NULL WHERE office_id = $1").await;
        house.world.clock.advance(SignedDuration::from_hours(24 * 31));
        assert_eq!(house.get(&token, "/api/v1/requests").await.status, StatusCode::UNAUTHORIZED, "it ran out");
        house.world.clock.advance(-SignedDuration::from_hours(24 * 31));
        change("UPDATE api_token SET revoked_at = created_at WHERE office_id = $1").await;
        assert_eq!(house.get(&token, "/api/v1/requests").await.status, StatusCode::UNAUTHORIZED, "it was revoked");
    });
}

#[test]
fn attempts_46_and_47_nobody_is_led_elsewhere() {
    testkit::run_on_sqlite(|world| async move {
        let house = House::open(world).await;
        let (cookie, csrf, _) = signed_in(&house, "coordinator").await;
        // 46. An address elsewhere as the way to go after signing in, and as the page to come back to.
        for to in [
            "https://evil.example/",
            "//evil.example",
            "/\\evil.example",
            "\\\\evil.example",
            "javascript:alert(1)",
            "/%09/evil.example",
            "https:evil.example",
            "/\t/evil.example",
        ] {
            let query: String = to.bytes().map(|byte| format!("%{byte:02x}")).collect();
            let got = house.send(&Method::GET, &format!("/sign-in?to={query}"), &[("cookie", &cookie)], "").await;
            let place = got.location().to_owned();
            let local = place.starts_with('/')
                && !place.starts_with("//")
                && !place.starts_with("/\\")
                && !place.contains(['\t', '\n', '\r']);
            assert!(place.is_empty() || local, "{to} leads to {place}");
            let form = format!("csrf={csrf}&language=en&to={query}&back={query}");
            let got = house
                .send(
                    &Method::POST,
                    "/preferences",
                    &[("cookie", &cookie), FORM, ("referer", "https://evil.example/x")],
                    form,
                )
                .await;
            assert!(
                !got.location().contains("evil.example") || got.location().starts_with("/%"),
                "{to}: {}",
                got.location()
            );
        }
        // 47. A host that somebody made up, in a link that is sent or kept.
        let headers = [("host", "evil.example"), ("x-forwarded-host", "evil.example"), FORM];
        for path in ["/report", "/r", "/sign-in"] {
            let got = house.send(&Method::GET, path, &headers, "").await;
            assert!(!got.text.contains("evil.example"), "{path}");
            assert!(!got.location().contains("evil.example"), "{path}");
        }
        let kept = house.number("SELECT COUNT(*) AS n FROM outbox WHERE office_id = $1 AND body LIKE '%evil%'").await;
        assert_eq!(kept, 0);
    });
}
