use axum::http::{Method, StatusCode, header};
use casework::kind::Role;
use testkit::run_on_sqlite;

use crate::desk::{Office, PASSWORD, Page, Person};

async fn enter(office: &Office, headers: &[(&str, &str)], body: &str) -> Page {
    office.send(Method::POST, "/sign-in", headers, body.to_owned()).await
}

fn cookie(page: &Page) -> String {
    let line = page.headers.get(header::SET_COOKIE).expect("a cookie").to_str().unwrap();
    assert!(line.contains("HttpOnly") && line.contains("SameSite=Lax") && line.contains("Path=/"), "{line}");
    line.split(';').next().unwrap().to_owned()
}

const FORM: (&str, &str) = ("content-type", "application/x-www-form-urlencoded");

#[test]
fn a_one_time_link_sets_a_password_that_signs_in_afterwards() {
    run_on_sqlite(|world| async move {
        let office = Office::open(world).await;
        let path = format!("/link/{}", office.link("dolma", Role::Coordinator).await);
        office.visit(&path).await.shows("dolma");
        let form = |password: &str, again: &str| format!("password={password}&again={again}");
        let differ = office.send(Method::POST, &path, &[FORM], form("river+stone+lamp", "river+stone+lamb")).await;
        assert_eq!(differ.status, StatusCode::UNPROCESSABLE_ENTITY);
        differ.shows("f-again-error");
        let weak = office.send(Method::POST, &path, &[FORM], form("short", "short")).await;
        assert_eq!(weak.status, StatusCode::UNPROCESSABLE_ENTITY);
        let done = office.send(Method::POST, &path, &[FORM], form("river+stone+lamp", "river+stone+lamp")).await;
        assert_eq!(done.location(), "/?said=password-set");
        let person = Person { cookie: cookie(&done), csrf: String::new() };
        office.get(&person, "/?said=password-set").await.shows("Your password is set.");
        assert_eq!(office.visit(&path).await.status, StatusCode::NOT_FOUND, "a link works once");
        let again =
            enter(&office, &[FORM], "name=Dolma&password=river+stone+lamp&to=%2Frequests%3Fstate%3Dreceived").await;
        assert_eq!(again.location(), "/requests?state=received");
        cookie(&again);
    });
}

#[test]
fn a_wrong_password_is_told_with_the_name_kept_and_slowed_down() {
    run_on_sqlite(|world| async move {
        let office = Office::open(world).await;
        office.person(Role::Field).await;
        let page = enter(&office, &[FORM], "name=field&password=wrong&to=%2F").await;
        assert_eq!(page.status, StatusCode::UNAUTHORIZED);
        page.shows("Name or password is wrong");
        page.shows("value=\"field\"");
        page.hides("wrong&");
        let mut last = page;
        for _ in 0..6 {
            last = enter(&office, &[FORM], "name=field&password=wrong").await;
        }
        assert_eq!(last.status, StatusCode::TOO_MANY_REQUESTS);
        assert!(last.headers.contains_key(header::RETRY_AFTER));
    });
}

#[test]
fn another_site_cannot_sign_somebody_in() {
    run_on_sqlite(|world| async move {
        let office = Office::open(world).await;
        office.person(Role::Field).await;
        let body = "name=field&password=river+stone+lamp";
        let foreign =
            enter(&office, &[FORM, ("host", "office.example"), ("origin", "https://evil.example")], body).await;
        assert_eq!(foreign.status, StatusCode::CONFLICT);
        assert!(!foreign.headers.contains_key(header::SET_COOKIE));
        let leading_out = enter(&office, &[FORM], &format!("{body}&to=%2F%2Fevil.example")).await;
        assert_eq!(leading_out.location(), "/");
    });
}

#[test]
fn signing_out_ends_the_session() {
    run_on_sqlite(|world| async move {
        let office = Office::open(world).await;
        let person = office.person(Role::Leader).await;
        assert_eq!(office.get(&person, "/").await.status, StatusCode::OK);
        let out = office.post(&person, "/sign-out", &[]).await;
        assert_eq!(out.location(), "/sign-in");
        assert_eq!(office.get(&person, "/").await.location(), "/sign-in?to=%2F");
    });
}

#[test]
fn a_password_is_changed_by_whoever_knows_the_old_one() {
    run_on_sqlite(|world| async move {
        let office = Office::open(world).await;
        let person = office.person(Role::Leader).await;
        let new = "three quiet yaks";
        let wrong = office.post(&person, "/password", &[("old", "x"), ("password", new), ("again", new)]).await;
        assert_eq!(wrong.status, StatusCode::UNAUTHORIZED);
        wrong.shows("f-old-error");
        let done = office.post(&person, "/password", &[("old", PASSWORD), ("password", new), ("again", new)]).await;
        assert_eq!(done.location(), "/?said=password-set");
        let body = "name=leader&password=three+quiet+yaks";
        assert_eq!(enter(&office, &[FORM], body).await.status, StatusCode::SEE_OTHER);
    });
}

#[test]
fn colours_and_language_are_kept_by_the_browser() {
    run_on_sqlite(|world| async move {
        let office = Office::open(world).await;
        let person = office.person(Role::Leader).await;
        let page = office.post(&person, "/preferences", &[("theme", "dark"), ("back", "/bulletin")]).await;
        assert_eq!(page.location(), "/bulletin");
        assert!(page.headers.get(header::SET_COOKIE).unwrap().to_str().unwrap().starts_with("theme=dark"));
        let chinese = office.get(&person, "/?lang=zh-Hans").await;
        chinese.shows("<html lang=\"zh-Hans\"");
        assert!(chinese.headers.get(header::SET_COOKIE).unwrap().to_str().unwrap().starts_with("lang=zh-Hans"));
    });
}

#[test]
fn an_administrator_lets_somebody_on_the_rolls_in() {
    run_on_sqlite(|world| async move {
        let office = Office::open(world).await;
        let fields = [("name", "Pema"), ("rank", "member"), ("place", "513300"), ("from_on", "2025-01-01")];
        let staff = office.enter("staff", &fields).await;
        let path = format!("/staff/{staff}/sign-in");
        let leader = office.person(Role::Leader).await;
        assert_eq!(office.get(&leader, &path).await.status, StatusCode::FORBIDDEN);
        assert_eq!(office.post(&leader, &path, &[("sign_in", "pema")]).await.status, StatusCode::FORBIDDEN);
        let administrator = office.person(Role::Administrator).await;
        office.get(&administrator, &format!("/staff/{staff}")).await.shows(&format!("href=\"{path}\""));
        office.get(&administrator, &path).await.shows("Sign-in of Pema");
        let wrong = office.post(&administrator, &path, &[("sign_in", "Pema D")]).await;
        assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
        wrong.shows("value=\"Pema D\"");
        let taken = office.post(&administrator, &path, &[("sign_in", "leader")]).await;
        taken.shows("f-sign_in-error");
        let made = office.post(&administrator, &path, &[("sign_in", "pema")]).await;
        made.shows("Signs in as pema");
        let link = made.html.split("href=\"/link/").nth(1).unwrap().split('"').next().unwrap().to_owned();
        office.visit(&format!("/link/{link}")).await.shows("pema");
    });
}
