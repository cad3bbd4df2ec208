//! Every route of the program has a row here, or is of the API ([`crate::described`]) or of every kind ([`crate::pages`]). A route
//! without a row fails with a sentence; so does one that opens to somebody it is not said to open to.

use std::collections::BTreeSet;

use axum::http::{Method, StatusCode};
use casework::kind::Role;
use door::Access;

use crate::{
    house::{House, NOBODYS, routes},
    pages::OF_A_RECORD,
    sample::{self, Whose},
};

use Role::{Administrator, Auditor, Coordinator, Field, Leader, Mediator, Unit};

/// Who gets what a route has.
#[derive(Clone, Copy, Debug)]
enum Opens {
    /// Whoever knocks: nothing of a record is told without a secret in the address, a number with its PIN, or a key.
    ToAnybody,
    /// Whoever is signed in; what they may not see is not in it.
    ToAll,
    /// These roles; others get 403.
    To(&'static [Role]),
    /// Persons in a browser, about themselves; a program with a token changes nothing there.
    ToOneself,
    /// About one record of this table: these roles where it is theirs; a neighbour's is not there.
    Of(&'static str, &'static [Role]),
}
use Opens::{Of, To, ToAll, ToAnybody, ToOneself};

const OFFICE: &[Role] = &[Coordinator];
const DOORS: &[Role] = &[Coordinator, Field];
const READERS: &[Role] = &[Coordinator, Unit, Leader, Auditor];
/// Whoever reads requests.
const LEDGER: &[Role] = &[Coordinator, Field, Unit, Leader, Auditor];

/// Method, path, who. What a page shows of records is asked by the marks of the neighbours' records in it.
const WAYS: &[(&str, &str, Opens)] = &[
    ("GET", "/api/docs", ToAnybody),
    ("GET", "/help", ToAnybody),
    ("GET", "/help/{topic}", ToAnybody),
    ("GET", "/help/words", ToAnybody),
    ("GET", "/help/words/{lang}/{topic}", ToAnybody),
    ("GET", "/static/{file}", ToAnybody),
    ("GET", "/favicon.ico", ToAnybody),
    ("GET", "/robots.txt", ToAnybody),
    ("GET", "/register", ToAnybody),
    ("GET", "/register/forms/{collection}", ToAnybody),
    ("GET", "/register/overdue", ToAnybody),
    ("GET", "/register/log", ToAnybody),
    ("GET", "/register/log/{sha256}", ToAnybody),
    ("GET", "/data-protection", ToAnybody),
    ("GET", "/sign-in", ToAnybody),
    ("POST", "/sign-in", ToAnybody),
    ("GET", "/sign-in/code", ToAnybody),
    ("POST", "/sign-in/code", ToAnybody),
    ("POST", "/sign-in/passkeys", ToAnybody),
    ("POST", "/sign-in/passkeys/challenge", ToAnybody),
    ("GET", "/link/{secret}", ToAnybody),
    ("POST", "/link/{secret}", ToAnybody),
    ("GET", "/report", ToAnybody),
    ("POST", "/report", ToAnybody),
    ("GET", "/report/elsewhere", ToAnybody),
    ("GET", "/report/in-confidence", ToAnybody),
    ("POST", "/report/in-confidence", ToAnybody),
    ("GET", "/r", ToAnybody),
    ("POST", "/r", ToAnybody),
    ("GET", "/r/{reference}", ToAnybody),
    ("GET", "/r/{reference}/data", ToAnybody),
    ("GET", "/r/{reference}/slip", ToAnybody),
    ("GET", "/r/{reference}/photos/{id}", ToAnybody),
    ("GET", "/r/{reference}/photos/{id}/thumbnail", ToAnybody),
    ("GET", "/r/{reference}/proof", ToAnybody),
    ("POST", "/r/{reference}/{noun}", ToAnybody),
    ("GET", "/u/{token}", ToAnybody),
    ("POST", "/u/{token}/{noun}", ToAnybody),
    ("GET", "/open311/v2/{resource}", ToAnybody),
    ("GET", "/open311/v2/{resource}/{item}", ToAnybody),
    ("POST", "/open311/v2/{resource}", ToAnybody),
    ("GET", "/open311/test/v2/{resource}", ToAnybody),
    ("GET", "/open311/test/v2/{resource}/{item}", ToAnybody),
    ("POST", "/open311/test/v2/{resource}", ToAnybody),
    ("GET", "/log/{office}/checkpoint", ToAnybody),
    ("GET", "/log/{office}/key", ToAnybody),
    ("GET", "/log/{office}/tile/{*tile}", ToAnybody),
    ("GET", "/log/{office}/before/{generation}/checkpoint", ToAnybody),
    ("GET", "/log/{office}/before/{generation}/tile/{*tile}", ToAnybody),
    ("GET", "/published", ToAnybody),
    ("GET", "/published.atom", ToAnybody),
    ("GET", "/published/{number}", ToAnybody),
    ("GET", "/published/{number}/{file}", ToAnybody),
    ("GET", "/log/{office}/bulletins", ToAnybody),
    ("GET", "/log/{office}/bulletins/{sha256}", ToAnybody),
    ("GET", "/log/verify", ToAnybody),
    ("GET", "/log/verify.js", ToAnybody),
    ("GET", "/log/verify.css", ToAnybody),
    ("GET", "/calendar/{file}", ToAnybody),
    ("GET", "/", ToAll),
    ("GET", "/late", To(&[Coordinator, Field, Unit, Leader, Auditor])),
    ("GET", "/soon", To(&[Coordinator, Field, Unit, Leader, Auditor])),
    ("GET", "/inbox", To(&[Coordinator, Leader])),
    ("GET", "/topics", To(&[Coordinator, Leader, Auditor])),
    ("GET", "/search", ToAll),
    ("GET", "/places", ToAll),
    ("GET", "/places/suggestions", ToAll),
    ("GET", "/places/{id}", ToAll),
    ("GET", "/lines/{line}", ToAll),
    ("GET", "/ledgers", ToAll),
    ("GET", "/ledgers/{ledger}", To(LEDGER)),
    ("GET", "/ledgers/{ledger}/ledger.xlsx", To(LEDGER)),
    ("GET", "/ledgers/{ledger}/ledger.csv", To(LEDGER)),
    ("GET", "/ledgers/{ledger}/columns", To(&[Administrator, Coordinator])),
    ("POST", "/ledgers/{ledger}/columns", To(&[Administrator, Coordinator])),
    ("GET", "/bulletin", ToAll),
    ("GET", "/bulletin.md", ToAll),
    ("GET", "/bulletin/comparison", ToAll),
    // Of the whole office; everybody here has a right in one township.
    ("GET", "/bulletins/new", To(&[])),
    ("POST", "/bulletins/new", To(&[])),
    ("GET", "/bulletins/{id}", ToAll),
    ("GET", "/bulletins/{id}/files/{file}", ToAll),
    ("GET", "/bulletin.html", ToAll),
    ("GET", "/bulletin.pdf", ToAll),
    ("GET", "/bulletin.xlsx", ToAll),
    ("GET", "/figures/{figure}", ToAll),
    ("GET", "/closing-rates", To(READERS)),
    ("GET", "/call-backs/to-do", To(DOORS)),
    ("GET", "/notices", To(&[Administrator, Coordinator, Auditor])),
    ("POST", "/notices/{id}/retry", To(&[Administrator, Coordinator])),
    ("GET", "/setup", To(&[Administrator, Coordinator])),
    ("GET", "/setup/office", To(&[Administrator])),
    ("POST", "/setup/office", To(&[Administrator])),
    ("GET", "/setup/places", To(&[Administrator])),
    ("POST", "/setup/places", To(&[Administrator])),
    ("GET", "/setup/numbers", To(&[Administrator, Coordinator])),
    ("POST", "/setup/numbers", To(&[Administrator, Coordinator])),
    ("GET", "/setup/configuration", To(&[Administrator, Coordinator])),
    // It has the words of notices in it, which are the whole office's: here everybody has a right in one township.
    ("GET", "/setup/configuration.toml", To(&[])),
    ("POST", "/setup/configuration", To(&[Administrator])),
    ("POST", "/setup/configuration/taking-over", To(&[Administrator])),
    // A way in is given in a session only.
    ("GET", "/setup/people", ToOneself),
    ("POST", "/setup/people", ToOneself),
    ("GET", "/readings", To(&[Auditor])),
    ("POST", "/readings/{alert}/look", To(&[Auditor])),
    ("GET", "/contact-search", To(&[Coordinator, Field, Mediator])),
    ("POST", "/contact-search", To(&[Coordinator, Field, Mediator])),
    ("GET", "/calendar-addresses", To(&[Unit])),
    ("POST", "/calendar-addresses", To(&[Unit])),
    ("POST", "/calendar-addresses/{id}/revocation", To(&[Unit])),
    ("GET", "/visits/new", To(DOORS)),
    ("POST", "/visits/new", To(DOORS)),
    ("GET", "/answers", To(DOORS)),
    ("GET", "/answers/{place}", To(DOORS)),
    ("POST", "/answers/{table}/{id}", To(DOORS)),
    ("GET", "/requests/take", To(DOORS)),
    ("POST", "/requests/take", To(DOORS)),
    ("GET", "/requests/{id}/slip", Of("request", DOORS)),
    ("GET", "/requests/{id}/slip.pdf", Of("request", DOORS)),
    ("GET", "/requests/{id}/pin", Of("request", DOORS)),
    ("POST", "/requests/{id}/pin", Of("request", DOORS)),
    ("GET", "/requests/{id}/attachments/{attachment}", Of("request", &[])),
    ("GET", "/requests/{id}/attachments/{attachment}/thumbnail", Of("request", &[])),
    ("GET", "/handovers/{id}/items", Of("handover", OFFICE)),
    ("POST", "/handovers/{id}/items", Of("handover", OFFICE)),
    ("GET", "/handovers/{id}/list", Of("handover", READERS)),
    ("GET", "/handovers/{id}/list.pdf", Of("handover", READERS)),
    ("GET", "/handovers/{id}/list.xlsx", Of("handover", READERS)),
    ("GET", "/handovers/{id}/minutes.pdf", Of("handover", &[Coordinator, Leader, Auditor])),
    ("GET", "/subject-requests/{id}/file", Of("subject_request", OFFICE)),
    ("POST", "/subject-requests/{id}/file", Of("subject_request", OFFICE)),
    ("GET", "/staff/{id}/sign-in", Of("staff", &[Administrator])),
    // What gives or takes a way in is confirmed in a session; a program with a token does none of it.
    ("POST", "/staff/{id}/sign-in", Of("staff", &[])),
    ("POST", "/staff/{id}/sign-in/{what}/{key}/ending", Of("staff", &[])),
    ("POST", "/staff/{id}/sign-in/binding", Of("staff", &[])),
    ("GET", "/sign-ins", To(&[Administrator])),
    ("POST", "/sign-ins", ToOneself),
    ("GET", "/account", ToOneself),
    ("GET", "/account/tokens", ToOneself),
    ("POST", "/account/tokens", ToOneself),
    ("GET", "/account/devices", ToOneself),
    ("POST", "/account/devices", ToOneself),
    ("GET", "/account/passkeys", ToOneself),
    ("POST", "/account/passkeys", ToOneself),
    ("POST", "/account/passkeys/challenge", ToOneself),
    ("GET", "/account/second-factor", ToOneself),
    ("POST", "/account/second-factor", ToOneself),
    ("POST", "/account/second-factor/code", ToOneself),
    ("POST", "/account/recovery-codes", ToOneself),
    ("GET", "/account/confirmation", ToOneself),
    ("POST", "/account/confirmation", ToOneself),
    ("POST", "/account/sessions/ending", ToOneself),
    ("POST", "/account/{what}/{key}/ending", ToOneself),
    ("GET", "/password", ToOneself),
    ("POST", "/password", ToOneself),
    ("GET", "/long-work/{id}", ToOneself),
    ("GET", "/long-work/{id}/file", ToOneself),
    ("POST", "/long-work/{id}/stopping", ToOneself),
    ("POST", "/sign-out", ToAll),
    ("POST", "/preferences", ToAll),
    ("GET", "/in-confidence", ToOneself),
    ("GET", "/in-confidence/people", ToOneself),
    ("POST", "/in-confidence/people", ToOneself),
    ("GET", "/in-confidence/passphrase", ToOneself),
    ("POST", "/in-confidence/passphrase", ToOneself),
    ("GET", "/in-confidence/{id}", ToOneself),
    ("POST", "/in-confidence/{id}", ToOneself),
    ("POST", "/in-confidence/{id}/word", ToOneself),
    ("GET", "/break-glass", ToAll),
    ("POST", "/break-glass", ToAll),
    ("POST", "/break-glass/{id}", To(&[Coordinator, Leader, Auditor])),
    ("POST", "/break-glass/{id}/matter", ToAll),
];

/// Walked for every kind, elsewhere.
fn walked(method: &Method, path: &str) -> bool {
    let generic = [
        ("GET", "/{collection}"),
        ("GET", "/{collection}/new"),
        ("POST", "/{collection}/new"),
        ("POST", "/{collection}/{id}/{noun}"),
    ];
    let of_a_record = |part: &str| path == format!("/{{collection}}/{{id}}{part}");
    path.starts_with("/api/v1/")
        || path == "/api/openapi.json"
        || generic.contains(&(method.as_str(), path))
        || OF_A_RECORD.iter().any(|(m, part, _)| m == method && of_a_record(part))
}

#[test]
fn every_route_of_the_program_has_a_row_and_no_row_is_left_over() {
    let mut said: BTreeSet<(String, String)> =
        WAYS.iter().map(|(method, path, _)| ((*method).to_owned(), (*path).to_owned())).collect();
    let mut missing = Vec::new();
    for route in routes() {
        let known =
            said.remove(&(route.method.to_string(), route.path.to_owned())) || walked(&route.method, route.path);
        if !known {
            missing.push(format!("{} {}: say in tests/access/ways.rs to whom it opens", route.method, route.path));
        }
    }
    assert!(missing.is_empty(), "{}", missing.join("\n"));
    assert!(said.is_empty(), "rows without a route: {said:?}");
    // The program joins the same lists.
    let joined = include_str!("../../../app/src/serve/router.rs");
    let crates: Vec<&str> =
        joined.match_indices("::routes(").filter_map(|(at, _)| joined[..at].rsplit(['(', ' ']).next()).collect();
    assert!(crates.len() > 5, "{crates:?}");
    // Single sign-on stands where a provider is named; its two ways lead to the provider and back.
    let known = ["api", "residents", "console", "open311", "openlog", "sending", "sign_on", "paper"];
    for name in crates {
        assert!(known.contains(&name), "{name}::routes: join it in tests/access/house.rs too");
    }
}

#[test]
fn what_opens_to_anybody_is_declared_so_and_nothing_else_is() {
    for route in routes().iter().filter(|route| !walked(&route.method, route.path)) {
        let row = WAYS.iter().find(|(method, path, _)| (*method, *path) == (route.method.as_str(), route.path));
        let Some((.., opens)) = row else { continue };
        let public = matches!(opens, ToAnybody);
        assert_eq!(public, route.access == Access::Public, "{} {}", route.method, route.path);
    }
}

/// A path with its parameters filled: `{id}` of the record that is spoken of.
fn filled(path: &str, id: &str) -> String {
    let filled = [
        ("{id}", id),
        ("{collection}", "requests"),
        ("{figure}", "requests.received?from=2025-01-01&to=2025-12-31"),
        ("{line}", "requests"),
        ("{ledger}", "requests"),
        ("{place}", "990101002001"),
        ("{table}", "request"),
        ("{noun}", "corrections"),
        ("{what}", "tokens"),
        ("{key}", "00"),
        ("{alert}", id),
        ("{attachment}", &sample::id("attachment", Whose::Neighbours).to_string()),
    ];
    let path = filled.iter().fold(path.to_owned(), |path, (name, value)| path.replace(name, value));
    if path == "/search" { format!("{path}?q=description") } else { path }
}

#[test]
fn nobody_signed_in_is_sent_to_the_sign_in_page_from_every_page_that_is_not_open() {
    testkit::run_on_sqlite(|world| async move {
        let house = House::open(world).await;
        for route in routes().iter().filter(|route| route.access == Access::SignedIn) {
            let path = filled(route.path, &sample::id("request", Whose::Own).to_string());
            for headers in [vec![], vec![("cookie", "doorstep=AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")]] {
                let got = house.send(&route.method, &path, &headers, "").await;
                let sent_away = got.status == StatusCode::SEE_OTHER && got.location().starts_with("/sign-in");
                let fits = if path.starts_with("/api/") { got.status == StatusCode::UNAUTHORIZED } else { sent_away };
                house.holds(fits, || format!("{} {path}: {} {}", route.method, got.status, got.location()));
            }
        }
        house.all_held();
    });
}

/// Words that stand in records of the neighbours only.
fn tells_of_neighbours(text: &str) -> bool {
    let tables = ["request", "dispute", "suggestion", "consultation", "activity", "project", "handover"];
    tables.iter().any(|table| text.contains(&sample::id(table, Whose::Neighbours).to_string()))
        || tables.iter().any(|table| text.contains(&format!("{table} description b")))
}

#[test]
fn each_way_opens_to_those_it_is_said_to_open_to_and_shows_no_neighbours() {
    testkit::run_on_sqlite(|world| async move {
        let house = House::open(world).await;
        for (method, path, opens) in WAYS {
            let method: Method = method.parse().unwrap();
            for role in Role::ALL {
                way(&house, &method, path, *opens, role).await;
            }
        }
        house.all_held();
    });
}

async fn way(house: &House, method: &Method, path: &str, opens: Opens, role: Role) {
    let at = |id: uuid::Uuid| filled(path, &id.to_string());
    let named = format!("{method} {path} as {}", role.code());
    let nobodys = house.ask(method, house.token(role), &at(NOBODYS)).await;
    house.holds(nobodys.status.as_u16() != 500, || format!("{named}: {}", nobodys.status));
    house.holds(!tells_of_neighbours(&nobodys.text), || format!("{named}: tells of the neighbours"));
    let refused = nobodys.status == StatusCode::FORBIDDEN;
    match opens {
        ToAnybody | ToAll => house.holds(!refused, || format!("{named}: {}", nobodys.status)),
        ToOneself => {
            // A token looks at most; what changes a way in is asked to be confirmed in a session first.
            let elsewhere =
                nobodys.status == StatusCode::NOT_FOUND || nobodys.location().starts_with("/account/confirmation");
            let fits = refused || method == Method::GET || elsewhere;
            house.holds(fits, || format!("{named} with a token: {} {}", nobodys.status, nobodys.location()));
        }
        To(roles) => {
            let opened = roles.contains(&role);
            // A form may be told what is wrong with it before whose it is; nothing is done.
            let fits = opened != refused || (!opened && method == Method::POST && nobodys.status.is_client_error());
            house.holds(fits, || format!("{named}: {}, opens to them must be {opened}", nobodys.status));
        }
        Of(table, roles) => {
            let kind = lines::catalogue().by_table(table).unwrap();
            for whose in [Whose::Neighbours, Whose::Own] {
                let got = house.ask(method, house.token(role), &at(sample::id(table, whose))).await;
                let code = got.status.as_u16();
                let told = |why: &str| {
                    format!("{named} on {whose:?}: {code}, {why}; {} for what is not there", nobodys.status)
                };
                house.holds(code != 500, || told("must be"));
                let text = got.text.replace(&sample::id(table, whose).to_string(), "ID");
                house.holds(!tells_of_neighbours(&text), || told("tells of the neighbours"));
                if !crate::rules::sees(role, kind, whose) {
                    house.holds(got.status == nobodys.status && got.status.is_client_error(), || {
                        told("must not be there")
                    });
                } else if !roles.contains(&role) {
                    house.holds(got.status.is_client_error(), || told("must be refused"));
                } else if whose == Whose::Neighbours && method == Method::POST {
                    // The paper about a neighbour's matter may be in sight; the matter is not.
                    house.holds(code == 404, || told("must not be there"));
                } else {
                    house.holds(!matches!(code, 401 | 403 | 404), || told("must be given"));
                }
                if method == Method::POST && !got.status.is_client_error() {
                    house.put_back(kind, whose).await;
                }
            }
        }
    }
}
