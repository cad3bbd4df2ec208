use axum::http::{Method, StatusCode, header};
use casework::kind::Role;
use testkit::run_on_sqlite;

use crate::desk::{Office, PASSWORD, Page, Person};

const FORM: (&str, &str) = ("content-type", "application/x-www-form-urlencoded");

/// The value of a cookie that an answer sets, with its name.
fn cookies(page: &Page) -> String {
    let lines = page.headers.get_all(header::SET_COOKIE).iter().map(|line| line.to_str().unwrap());
    lines.map(|line| line.split(';').next().unwrap()).collect::<Vec<_>>().join("; ")
}

/// What stands between two pieces of a page.
fn between<'a>(page: &'a Page, before: &str, after: &str) -> &'a str {
    page.html.split(before).nth(1).and_then(|rest| rest.split(after).next()).unwrap_or_else(|| panic!("{}", page.html))
}

/// The code that a telephone with this secret shows now.
fn code(office: &Office, secret: &str) -> String {
    let secret = totp_rs::Secret::try_from_base32(secret.replace(' ', "")).unwrap();
    let totp = totp_rs::Builder::new().with_secret(secret).build().unwrap();
    totp.generate(u64::try_from(office.world.now().as_second()).unwrap()).to_string()
}

impl Office {
    async fn enter_by(&self, headers: &[(&str, &str)], path: &str, body: &str) -> Page {
        let headers: Vec<(&str, &str)> = [FORM].into_iter().chain(headers.iter().copied()).collect();
        self.send(Method::POST, path, &headers, body.to_owned()).await
    }

    /// Somebody whose session has a form secret that is read from a page.
    async fn taken_over(&self, cookie: String) -> Person {
        let person = Person { cookie, csrf: String::new() };
        let page = self.get(&person, "/account").await;
        let csrf = between(&page, "name=\"csrf\" value=\"", "\"").to_owned();
        Person { csrf, ..person }
    }

    fn minutes_pass(&self, minutes: i64) {
        self.world.clock.advance(jiff::SignedDuration::from_mins(minutes));
    }
}

#[test]
fn a_telephone_becomes_the_second_step_of_signing_in() {
    run_on_sqlite(|world| async move {
        let office = Office::open(world).await;
        let person = office.person(Role::Coordinator).await;
        office.get(&person, "/account/second-factor").await.shows("Not set up.");
        let begun = office.post(&person, "/account/second-factor", &[]).await;
        begun.shows("<svg");
        let secret = between(&begun, "class=\"once\">", "<").to_owned();
        let wrong = office.post(&person, "/account/second-factor/code", &[("code", "000000")]).await;
        assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
        wrong.shows("f-code-error");
        wrong.hides(&secret);
        let right = code(&office, &secret);
        let done = office.post(&person, "/account/second-factor/code", &[("code", &right)]).await;
        let recovery = between(&done, "class=\"once\">", "<").to_owned();
        assert_eq!(done.html.matches("class=\"once\"").count(), 10);

        office.minutes_pass(1);
        let body = "name=coordinator&password=river+stone+lamp&to=%2Frequests";
        let half = office.enter_by(&[], "/sign-in", body).await;
        assert_eq!(half.location(), "/sign-in/code?to=%2Frequests");
        let half = cookies(&half);
        assert!(!half.contains("device"), "the device is not known before the second step: {half}");
        assert_eq!(
            office.get(&Person { cookie: half.clone(), csrf: String::new() }, "/").await.location(),
            "/sign-in?to=%2F"
        );
        office.send(Method::GET, "/sign-in/code", &[("cookie", &half)], String::new()).await.shows("recovery codes");
        let wrong = office.enter_by(&[("cookie", &half)], "/sign-in/code", "code=111111&to=%2Frequests").await;
        assert_eq!(wrong.status, StatusCode::UNAUTHORIZED);
        let right = format!("code={}&to=%2Frequests", code(&office, &secret));
        let whole = office.enter_by(&[("cookie", &half)], "/sign-in/code", &right).await;
        assert_eq!(whole.location(), "/requests");
        assert!(cookies(&whole).contains("doorstep-device="));
        let replayed = office.enter_by(&[("cookie", &half)], "/sign-in/code", &right).await;
        assert_eq!(replayed.location(), "/sign-in", "half a sign-in is used once");

        let half = cookies(&office.enter_by(&[], "/sign-in", body).await);
        let whole = office.enter_by(&[("cookie", &half)], "/sign-in/code", &format!("code={recovery}")).await;
        let again = office.taken_over(cookies(&whole)).await;
        office.get(&again, "/account/second-factor").await.shows("9 recovery codes are left.");
        let ended = office.post(&again, "/account/codes/all/ending", &[]).await;
        assert_eq!(ended.location(), "/account/second-factor?said=done");
        assert_eq!(office.enter_by(&[], "/sign-in", body).await.location(), "/requests");
    });
}

#[test]
fn what_outlasts_a_session_asks_first_who_is_there() {
    run_on_sqlite(|world| async move {
        let office = Office::open(world).await;
        let person = office.person(Role::Leader).await;
        office.minutes_pass(20);
        let fields = [("name", "Map"), ("scope", "read"), ("days", "30")];
        let asked = office.post(&person, "/account/tokens", &fields).await;
        assert_eq!(asked.location(), "/account/confirmation?to=%2Faccount%2Ftokens");
        assert_eq!(office.get(&person, "/account/tokens").await.location(), asked.location());
        let wrong =
            office.post(&person, "/account/confirmation", &[("password", "x"), ("to", "/account/tokens")]).await;
        assert_eq!(wrong.status, StatusCode::UNAUTHORIZED);
        let proved =
            office.post(&person, "/account/confirmation", &[("password", PASSWORD), ("to", "//evil.example")]).await;
        assert_eq!(proved.location(), "/", "it leads nowhere else");
        assert!(office.get(&person, "/").await.location().starts_with("/sign-in"), "the old secret opens nothing");
        let again = office.taken_over(cookies(&proved)).await;
        let made = office.post(&again, "/account/tokens", &fields).await;
        let token = between(&made, "class=\"once\"><b>", "<").to_owned();
        office.get(&again, "/account/tokens").await.hides(&token);

        let bearer = format!("Bearer {token}");
        let asked = async |method, path: &str| office.send(method, path, &[("authorization", &bearer)], "{}").await;
        assert_eq!(asked(Method::GET, "/api/v1/requests").await.status, StatusCode::OK);
        let beyond = asked(Method::POST, "/api/v1/requests").await;
        assert_eq!(beyond.status, StatusCode::FORBIDDEN);
        beyond.shows("\"code\":\"token-scope\"");
        assert_eq!(asked(Method::GET, "/account").await.status, StatusCode::OK, "its person may look at what is open");
        assert_eq!(
            asked(Method::GET, "/account/tokens").await.status,
            StatusCode::FORBIDDEN,
            "and make no token with one"
        );

        let list = office.get(&again, "/account/tokens").await;
        list.shows("Read");
        let key = between(&list, "action=\"/account/tokens/", "/ending\"").to_owned();
        assert_eq!(
            office.post(&again, &format!("/account/tokens/{key}/ending"), &[]).await.status,
            StatusCode::SEE_OTHER
        );
        assert_eq!(asked(Method::GET, "/api/v1/requests").await.status, StatusCode::UNAUTHORIZED);
    });
}

#[test]
fn a_lost_device_is_told_to_wipe_itself() {
    run_on_sqlite(|world| async move {
        let office = Office::open(world).await;
        let person = office.person(Role::Field).await;
        let nameless = office.post(&person, "/account/devices", &[("name", " ")]).await;
        assert_eq!(nameless.status, StatusCode::UNPROCESSABLE_ENTITY);
        let made = office.post(&person, "/account/devices", &[("name", "Old telephone")]).await;
        let key = format!("Bearer {}", between(&made, "class=\"once\"><b>", "<"));
        let sync =
            async || office.send(Method::GET, "/api/v1/requests", &[("authorization", &key)], String::new()).await;
        assert_eq!(sync().await.status, StatusCode::OK);
        let list = office.get(&person, "/account/devices").await;
        let id = between(&list, "action=\"/account/devices/", "/ending\"").to_owned();
        office.post(&person, &format!("/account/devices/{id}/ending"), &[]).await;
        office.get(&person, "/account/devices").await.shows("wipes itself when it comes");
        let told = sync().await;
        assert_eq!(told.status, StatusCode::UNAUTHORIZED);
        told.shows("\"code\":\"device-revoked\"");
        told.shows("\"wipe\":true");
        office.get(&person, "/account/devices").await.shows("was told to wipe itself");
    });
}

#[test]
fn sessions_are_listed_by_device_and_ended() {
    run_on_sqlite(|world| async move {
        let office = Office::open(world).await;
        let person = office.person(Role::Leader).await;
        let agent = ("user-agent", "Mozilla/5.0 (Linux; Android 10; K) Chrome/126.0.0.0 Mobile Safari/537.36");
        let other = cookies(&office.enter_by(&[agent], "/sign-in", "name=leader&password=river+stone+lamp").await);
        let list = office.get(&person, "/account").await;
        list.shows("Chrome · Android");
        list.shows("this one");
        let ended = office.post(&person, "/account/sessions/ending", &[]).await;
        assert_eq!(ended.location(), "/account?said=done");
        assert!(
            office.get(&Person { cookie: other, csrf: String::new() }, "/").await.location().starts_with("/sign-in")
        );
        assert_eq!(office.get(&person, "/account").await.status, StatusCode::OK);
    });
}

#[test]
fn an_administrator_sees_what_others_hold_and_asks_a_role_for_a_second_factor() {
    run_on_sqlite(|world| async move {
        let office = Office::open(world).await;
        office.link("pema", Role::Field).await;
        let leader = office.person(Role::Leader).await;
        assert_eq!(office.get(&leader, "/sign-ins").await.status, StatusCode::FORBIDDEN);
        assert_eq!(office.post(&leader, "/sign-ins", &[("roles", "leader")]).await.status, StatusCode::FORBIDDEN);
        let administrator = office.person(Role::Administrator).await;
        let page = office.get(&administrator, "/sign-ins").await;
        page.shows("pema");
        let link = between(&page, "action=\"/staff/", "\"").to_owned();
        let staff = link.split('/').next().unwrap().to_owned();
        office.get(&administrator, &format!("/staff/{staff}/sign-in")).await.shows("not used yet");
        assert_eq!(office.post(&leader, &format!("/staff/{link}"), &[]).await.status, StatusCode::FORBIDDEN);
        let ended = office.post(&administrator, &format!("/staff/{link}"), &[]).await;
        assert_eq!(ended.location(), format!("/staff/{staff}/sign-in?said=done"));
        office.get(&administrator, "/sign-ins").await.hides("pema");

        let set = office.post(&administrator, "/sign-ins", &[("roles", "leader"), ("roles", "auditor")]).await;
        assert_eq!(set.location(), "/sign-ins?said=saved");
        let entered = office.enter_by(&[], "/sign-in", "name=leader&password=river+stone+lamp").await;
        assert_eq!(entered.location(), "/account/second-factor");
        let person = office.taken_over(cookies(&entered)).await;
        assert_eq!(office.get(&person, "/requests").await.location(), "/account/second-factor");
        let api = office.send(Method::GET, "/api/v1/requests", &[("cookie", &person.cookie)], String::new()).await;
        assert_eq!(api.status, StatusCode::FORBIDDEN);
        api.shows("\"code\":\"second-factor-missing\"");
        let begun = office.post(&person, "/account/second-factor", &[]).await;
        let right = code(&office, between(&begun, "class=\"once\">", "<"));
        let done = office.post(&person, "/account/second-factor/code", &[("code", &right)]).await;
        let whole = Person { cookie: cookies(&done), csrf: String::new() };
        assert_eq!(office.get(&whole, "/requests").await.status, StatusCode::OK);
        assert!(office.get(&person, "/requests").await.location().starts_with("/sign-in"), "under a new secret");
    });
}

#[test]
fn a_passkey_is_asked_for_only_where_it_is_bound_and_answers_nothing_made_up() {
    run_on_sqlite(|world| async move {
        let office = Office::open(world).await;
        let here = ("host", "localhost:8080");
        let page = office.send(Method::GET, "/sign-in", &[here], String::new()).await;
        page.shows("action=\"/sign-in/passkeys\"");
        office.send(Method::GET, "/sign-in", &[("host", "192.0.2.1")], String::new()).await.hides("/sign-in/passkeys");
        let challenge = office.enter_by(&[here], "/sign-in/passkeys/challenge", "").await;
        challenge.shows("\"userVerification\":\"required\"");
        challenge.shows("\"rpId\":\"localhost\"");
        challenge.hides("allowCredentials\":[{");
        let step = between(&challenge, "\"step\":\"", "\"").to_owned();
        for answer in ["", "%7B%7D", "nonsense"] {
            let made_up = office.enter_by(&[here], "/sign-in/passkeys", &format!("step={step}&answer={answer}")).await;
            assert_eq!(made_up.status, StatusCode::UNAUTHORIZED);
            assert!(!made_up.headers.contains_key(header::SET_COOKIE));
        }
        let foreign =
            office.enter_by(&[here, ("origin", "https://evil.example")], "/sign-in/passkeys/challenge", "").await;
        assert_eq!(foreign.status, StatusCode::CONFLICT);
        let person = office.person(Role::Leader).await;
        let enrolment = office.post(&person, "/account/passkeys/challenge", &[]).await;
        enrolment.shows("\"residentKey\":\"required\"");
    });
}
