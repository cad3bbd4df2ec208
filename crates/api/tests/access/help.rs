//! Every page has its help: each route stands in the table of screens, and from a topic the way back opens to whom it is shown.

use axum::http::{Method, StatusCode};
use casework::kind::Role;
use door::Access;
use web::pages::help::{SCREENS, topics};

use crate::house::{House, routes};

/// What answers with a file, with lines or with somebody else's format. Whatever is added here is no page.
const NO_PAGE: &[&str] = &[
    "/static/{file}",
    "/favicon.ico",
    "/robots.txt",
    "/register/log",
    "/register/log/{sha256}",
    "/r/{reference}/photos/{id}",
    "/r/{reference}/photos/{id}/thumbnail",
    "/r/{reference}/proof",
    "/published.atom",
    "/published/{number}/{file}",
    "/log/verify.js",
    "/log/verify.css",
    "/calendar/{file}",
    "/places/suggestions",
    "/long-work/{id}/file",
    "/ledgers/{ledger}/ledger.xlsx",
    "/ledgers/{ledger}/ledger.csv",
    "/bulletin.md",
    "/bulletin.html",
    "/bulletin.pdf",
    "/bulletin.xlsx",
    "/bulletins/{id}/files/{file}",
    "/setup/configuration.toml",
    "/requests/{id}/slip.pdf",
    "/requests/{id}/attachments/{attachment}",
    "/requests/{id}/attachments/{attachment}/thumbnail",
    "/handovers/{id}/list.pdf",
    "/handovers/{id}/list.xlsx",
    "/handovers/{id}/minutes.pdf",
    "/api/openapi.json",
];

/// Whole folders of such.
const NO_PAGES: &[&str] = &["/api/v1/", "/open311/", "/log/{office}/"];

fn pages() -> Vec<&'static str> {
    let is_page = |path: &&str| !NO_PAGE.contains(path) && !NO_PAGES.iter().any(|folder| path.starts_with(folder));
    routes().iter().filter(|route| route.method == Method::GET).map(|route| route.path).filter(is_page).collect()
}

#[test]
fn every_page_of_the_program_has_a_topic_of_the_help() {
    let lost: Vec<&str> =
        pages().into_iter().filter(|path| !SCREENS.iter().any(|(pattern, _)| pattern == path)).collect();
    assert!(lost.is_empty(), "say in web/src/pages/help/screens.rs which topic speaks of {lost:?}");
}

#[test]
fn every_screen_that_help_names_is_there() {
    let (pages, all) = (pages(), routes());
    for (pattern, _) in SCREENS {
        let first = pattern.split('/').nth(1).unwrap_or_default();
        let of_a_kind = lines::catalogue().by_collection(first).is_some()
            && pages.contains(&pattern.replacen(first, "{collection}", 1).as_str());
        assert!(pages.contains(pattern) || of_a_kind, "no page is at {pattern}");
    }
    for path in NO_PAGE {
        assert!(all.iter().any(|route| route.path == *path), "{path} is gone: strike it out");
    }
}

#[test]
fn from_a_topic_the_way_to_its_screen_is_shown_to_those_to_whom_it_opens() {
    testkit::run_on_sqlite(|world| async move {
        let house = House::open(world).await;
        let of_a_session: Vec<&str> = ["/account", "/in-confidence"].into();
        for topic in topics() {
            let mut shown = Vec::new();
            for role in Role::ALL {
                let page = house.get(house.token(role), &topic.href()).await;
                let way = page.text.split("class=\"help-screen\"").nth(1).and_then(|rest| rest.split("href=\"").nth(1));
                shown.push((role, way.and_then(|rest| rest.split('"').next()).map(str::to_owned)));
            }
            let Some(address) = shown.iter().find_map(|(_, address)| address.clone()) else { continue };
            if of_a_session.contains(&address.as_str()) {
                continue;
            }
            for (role, way) in shown {
                let got = house.get(house.token(role), &address).await;
                let opens = got.status == StatusCode::OK;
                // A unit's own help leads to its list; others find the same list under the requests.
                let right = opens == way.is_some() || topic.key == "unit" && opens;
                house.holds(right, || format!("{} as {}: {} {way:?}", topic.key, role.code(), got.status));
            }
        }
        house.all_held();
    });
}

#[test]
fn nobody_is_offered_a_set_up_that_they_may_not_hand_out() {
    testkit::run_on_sqlite(|world| async move {
        let house = House::open(world).await;
        // Rights in one township: parts of the set-up are the whole office's.
        for role in [Role::Administrator, Role::Coordinator] {
            let page = house.get(house.token(role), "/setup/configuration").await;
            house.holds(page.status == StatusCode::OK, || format!("{}: {}", role.code(), page.status));
            house.holds(!page.text.contains("configuration.toml"), || format!("{} is offered it", role.code()));
            let file = house.get(house.token(role), "/setup/configuration.toml").await;
            house.holds(file.status == StatusCode::FORBIDDEN, || format!("{}: {}", role.code(), file.status));
        }
        house.all_held();
    });
}

#[test]
fn a_page_leads_to_the_topic_about_itself_and_help_needs_no_account() {
    testkit::run_on_sqlite(|world| async move {
        let house = House::open(world).await;
        let screens =
            [("/inbox", "inbox"), ("/requests", "requests"), ("/handovers", "meeting"), ("/disputes/new", "entry")];
        for (screen, topic) in screens {
            let page = house.get(house.token(Role::Coordinator), screen).await;
            house.holds(page.text.contains(&format!("href=\"/help/{topic}\"")), || format!("{screen}: no {topic}"));
        }
        for topic in topics() {
            let page = house.send(&Method::GET, &topic.href(), &[], "").await;
            house.holds(page.status == StatusCode::OK, || format!("{}: {}", topic.key, page.status));
            // Its picture is kept for ever under a name of its content.
            let picture =
                page.text.split("<img src=\"").nth(1).and_then(|rest| rest.split('"').next()).unwrap_or_default();
            let file = house.send(&Method::GET, picture, &[], "").await;
            let header = |name: &str| file.headers.get(name).map_or("", |value| value.to_str().unwrap()).to_owned();
            let kept = header("cache-control").contains("immutable") && header("content-type") == "image/webp";
            house
                .holds(kept && file.bytes.starts_with(b"RIFF"), || format!("{}: {picture} {}", topic.key, file.status));
        }
        house.all_held();
    });
    assert!(routes().iter().all(|route| !route.path.starts_with("/help") || route.access == Access::Public));
}
