//! Walks the list of routes, so that none is forgotten.

use axum::http::{Method, StatusCode};
use door::{Access, Route};
use testkit::run_on_sqlite;

use crate::desk::Office;

/// What needs no sign-in. Whatever is added here is open to everybody.
const OPEN: [(&str, &str); 24] = [
    ("GET", "/sign-in"),
    ("POST", "/sign-in"),
    ("GET", "/sign-in/code"),
    ("POST", "/sign-in/code"),
    ("POST", "/sign-in/passkeys"),
    ("POST", "/sign-in/passkeys/challenge"),
    ("GET", "/link/{secret}"),
    ("POST", "/link/{secret}"),
    ("GET", "/published"),
    ("GET", "/published.atom"),
    ("GET", "/published/{number}"),
    ("GET", "/register"),
    ("GET", "/register/forms/{collection}"),
    ("GET", "/data-protection"),
    ("GET", "/register/overdue"),
    ("GET", "/help"),
    ("GET", "/help/words"),
    ("GET", "/help/words/{lang}/{topic}"),
    ("GET", "/help/{topic}"),
    ("GET", "/api/docs"),
    ("GET", "/api/openapi.json"),
    ("GET", "/static/{file}"),
    ("GET", "/favicon.ico"),
    ("GET", "/robots.txt"),
];

fn all() -> Vec<Route> {
    console::routes().into_iter().chain(api::routes()).collect()
}

/// The path with something in place of its parameters.
fn filled(path: &str) -> String {
    let part = |part: &str| {
        if part.starts_with('{') { "01956000-0000-7000-8000-000000000001".to_owned() } else { part.to_owned() }
    };
    path.split('/').map(part).collect::<Vec<_>>().join("/")
}

#[test]
fn what_is_open_to_everybody_is_exactly_what_is_written_down() {
    let mut open: Vec<(String, &str)> = all()
        .iter()
        .filter(|route| route.access == Access::Public)
        .map(|route| (route.method.to_string(), route.path))
        .collect();
    let mut written: Vec<(String, &str)> = OPEN.iter().map(|(method, path)| ((*method).to_owned(), *path)).collect();
    open.sort();
    written.sort();
    assert_eq!(open, written);
}

#[test]
fn nobody_comes_in_without_signing_in_by_whatever_route() {
    run_on_sqlite(|world| async move {
        let office = Office::bare(world).await;
        for route in all().into_iter().filter(|route| route.access == Access::SignedIn) {
            let path = filled(route.path);
            let page = office.send(route.method.clone(), &path, &[], String::new()).await;
            if path.starts_with("/api/") {
                assert_eq!(page.status, StatusCode::UNAUTHORIZED, "{} {path}", route.method);
            } else {
                assert_eq!(page.status, StatusCode::SEE_OTHER, "{} {path}", route.method);
                assert!(
                    page.location().starts_with("/sign-in"),
                    "{} {path} leads to {}",
                    route.method,
                    page.location()
                );
            }
        }
    });
}

#[test]
fn a_form_without_its_secret_changes_nothing_by_whatever_route() {
    run_on_sqlite(|world| async move {
        let office = Office::open(world).await;
        let person = office.person(casework::kind::Role::Coordinator).await;
        let before = office.count("event").await;
        let posts = all().into_iter().filter(|route| route.access == Access::SignedIn && route.method == Method::POST);
        for route in posts {
            let path = filled(route.path);
            let page = office.forge(&person, &path, &[("csrf", "guessed"), ("name", "x")]).await;
            let refused = matches!(page.status, StatusCode::CONFLICT | StatusCode::FORBIDDEN | StatusCode::NOT_FOUND);
            assert!(refused, "{path}: {}", page.status);
        }
        assert_eq!(office.count("event").await, before);
    });
}
