//! Every path and method of the API's own description, for every role, on one's own record and on a neighbour's.

use axum::http::{Method, StatusCode};
use casework::kind::{Kind, Role};
use serde_json::Value as Json;
use uuid::Uuid;

use crate::{
    house::{Answer, House, NOBODYS},
    rules::{self, Expected},
    sample::{self, Whose},
};

/// What a described operation is about.
enum Row {
    /// Nobody need be signed in.
    Open,
    /// Everybody who is signed in gets it; `?` what must be asked with it.
    Everybody(&'static str),
    /// The records of a kind.
    List(&'static Kind),
    /// Entering a record.
    Entry(&'static Kind),
    /// One record; who gets what.
    One(&'static Kind, fn(Role, &'static Kind, Whose) -> Expected),
    /// An action of one record.
    Action(&'static Kind, &'static lines::actions::Action),
    /// A file: there is a row, but its bytes are narrower than the matter and were never written here.
    File(&'static Kind),
}

/// The operations that are not of one kind. Whoever adds one says here who may ask.
const FIXED: [(&str, &str, &str); 4] = [
    ("GET", "/api/v1/bulletin", "?from=2025-02-01&to=2025-03-31"),
    ("GET", "/api/v1/figures/{figure}", "?from=2025-02-01&to=2025-03-31"),
    ("GET", "/api/v1/places", ""),
    ("GET", "/api/v1/answers-to-carry", "?place=990101001001"),
];

fn row(method: &str, path: &str) -> Option<Row> {
    if (method, path) == ("GET", "/api/openapi.json") {
        return Some(Row::Open);
    }
    if let Some((.., query)) = FIXED.iter().find(|(m, p, _)| (*m, *p) == (method, path)) {
        return Some(Row::Everybody(query));
    }
    let mut parts = path.strip_prefix("/api/v1/")?.splitn(3, '/');
    let collection = parts.next()?;
    // A visit in one go is for those who enter visits.
    let kind = lines::catalogue().by_collection(if collection == "doorsteps" { "visits" } else { collection })?;
    let rest = parts.next().map(|_| parts.next().unwrap_or_default());
    Some(match (method, rest) {
        ("GET", None) => Row::List(kind),
        ("POST", None) => Row::Entry(kind),
        ("GET", Some("" | "events")) => Row::One(kind, rules::one),
        ("GET", Some("contact")) => Row::One(kind, rules::contact),
        ("POST", Some("contact/correction")) => Row::One(kind, rules::contact_correction),
        ("POST", Some("contact/erasure")) => Row::One(kind, rules::erasure),
        ("POST", Some("corrections")) => Row::One(kind, rules::correction),
        ("POST", Some("voiding")) => Row::One(kind, rules::voiding),
        ("POST", Some("undoing")) => Row::One(kind, rules::undoing),
        // Who adds a file to a matter sees it; what else there is to it, the service says of what was sent.
        ("POST", Some("attachments")) | ("GET", Some("file" | "thumbnail")) => Row::File(kind),
        ("POST", Some(noun)) => Row::Action(kind, lines::actions::find(kind.table, noun)?),
        _ => return None,
    })
}

fn operations() -> Vec<(Method, String, Json)> {
    let described = api::openapi_document(lines::catalogue());
    let mut all = Vec::new();
    for (path, methods) in described["paths"].as_object().unwrap() {
        for (method, operation) in methods.as_object().unwrap() {
            all.push((method.to_uppercase().parse().unwrap(), path.clone(), operation.clone()));
        }
    }
    assert!(all.len() > 300, "the description has {} operations", all.len());
    all
}

#[test]
fn every_operation_of_the_description_has_a_row_in_this_table() {
    let missing: Vec<String> = operations()
        .iter()
        .filter(|(method, path, _)| row(method.as_str(), path).is_none())
        .map(|(method, path, _)| {
            format!("{method} {path}: say in tests/access/described.rs who may ask and what they get")
        })
        .collect();
    assert!(missing.is_empty(), "{}", missing.join("\n"));
}

#[test]
fn every_kind_lies_somewhere_or_is_said_to_belong_to_the_whole_office() {
    let differs = |kind: &&&'static Kind| {
        let said = rules::OF_THE_WHOLE_OFFICE.iter().any(|(table, _)| *table == kind.table);
        said == rules::bound(kind)
    };
    let wrong: Vec<&str> = lines::catalogue().kinds.iter().filter(differs).map(|kind| kind.table).collect();
    assert!(
        wrong.is_empty(),
        "{wrong:?}: either it lies in a place or with a unit, or rules.rs says why everybody who reads such records reads all"
    );
}

#[test]
fn nobody_signed_in_gets_a_401_wherever_the_description_does_not_say_otherwise() {
    testkit::run_on_sqlite(|world| async move {
        let house = House::open(world).await;
        for (method, path, operation) in operations() {
            let path = path.replace("{id}", &NOBODYS.to_string()).replace("{figure}", "requests.received");
            let open = operation["security"] == serde_json::json!([]);
            for (name, headers) in [
                ("nobody", vec![]),
                (
                    "a token nobody issued",
                    vec![("authorization", "Bearer ds_AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")],
                ),
                ("a session that is none", vec![("cookie", "doorstep=AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")]),
            ] {
                let got = house.send(&method, &path, &headers, "").await;
                let want = if open { StatusCode::OK } else { StatusCode::UNAUTHORIZED };
                house.holds(got.status == want, || format!("{method} {path} for {name}: {} {}", got.status, got.text));
            }
        }
        house.all_held();
    });
}

/// Where an action is refused to a role that has it: what the record itself does not have, or another person must do.
fn finer(role: Role, kind: &Kind, noun: &str) -> bool {
    matches!((role, kind.table, noun), (_, "purge", "agreement") | (Role::Coordinator, "request", "review"))
}

fn check(house: &House, expected: Expected, sees: bool, got: &Answer, of_nobodys: &Answer, what: &str) {
    let code = got.status.as_u16();
    let told = |why: &str| format!("{what}: {code}, {why}: {}", got.text);
    house.holds(code < 500, || told("must be"));
    match expected {
        Expected::Given => house.holds(code == 200, || told("must be given")),
        Expected::Refused => {
            house.holds(code == 403, || told("must be refused"));
            house.holds(sees || got.text == of_nobodys.text, || {
                told("the refusal tells whether there is such a record")
            });
        }
        Expected::Absent => {
            house.holds(matches!(code, 404 | 409 | 422), || told("must not be there"));
            let same = (code, &got.text) == (of_nobodys.status.as_u16(), &of_nobodys.text);
            house.holds(same, || told("is told apart from what is not there"));
        }
        Expected::Heard => house.holds(!matches!(code, 401 | 403 | 404), || told("must be heard")),
    }
}

/// One operation on a record of its own, of the neighbours, and on what is not there.
async fn walk(
    house: &House,
    role: Role,
    method: &Method,
    path: &str,
    kind: &'static Kind,
    expected: impl Fn(Whose) -> Expected,
) {
    let at = |id: Uuid| path.replace("{id}", &id.to_string());
    let nobodys = house.ask(method, house.token(role), &at(NOBODYS)).await;
    for whose in [Whose::Neighbours, Whose::Own] {
        let got = house.ask(method, house.token(role), &at(sample::id(kind.table, whose))).await;
        let what = format!("{method} {path} as {} on {whose:?}", role.code());
        check(house, expected(whose), rules::sees(role, kind, whose), &got, &nobodys, &what);
        if method == Method::POST && got.status.is_success() {
            house.put_back(kind, whose).await;
        }
    }
}

async fn list(house: &House, role: Role, path: &str, kind: &'static Kind) {
    for whose in [Whose::Own, Whose::Neighbours] {
        let part = kind.parent.and_then(|(column, table)| Some((kind.field(column)?.key(), table)));
        let asked = part.map_or(path.to_owned(), |(key, table)| format!("{path}?{key}={}", sample::id(table, whose)));
        let got = house.get(house.token(role), &asked).await;
        let what = format!("GET {asked} as {}: {} {}", role.code(), got.status, got.text);
        if !rules::reads(role, kind) {
            // Of a matter that is not there for somebody no list of parts is either.
            let fits = got.status == StatusCode::FORBIDDEN
                || (part.is_some() && got.status == StatusCode::UNPROCESSABLE_ENTITY);
            house.holds(fits, || format!("{what}: must be refused"));
            continue;
        }
        let id = sample::id(kind.table, whose).to_string();
        let sees = rules::sees(role, kind, whose);
        house.holds(got.text.contains(&format!("\"id\":\"{id}\"")) == sees, || {
            format!("{what}: sees {whose:?} must be {sees}")
        });
        let fits = got.status == StatusCode::OK || (!sees && got.status == StatusCode::UNPROCESSABLE_ENTITY);
        house.holds(fits, || format!("{what}: a list"));
        if !sees && got.status == StatusCode::OK && part.is_some() {
            house.holds(got.json()["total"] == 0, || format!("{what}: must be empty"));
        }
    }
}

async fn role_by_role(roles: &'static [Role]) {
    let house = House::open(testkit::World::new(testkit::fresh_sqlite()).await).await;
    for (method, path, _) in operations() {
        for role in roles.iter().copied() {
            let Some(row) = row(method.as_str(), &path) else { continue };
            match row {
                Row::Open => {}
                Row::Everybody(query) => {
                    let got = house
                        .get(house.token(role), &format!("{path}{query}").replace("{figure}", "requests.received"))
                        .await;
                    house.holds(got.status == StatusCode::OK, || {
                        format!("{path} as {}: {} {}", role.code(), got.status, got.text)
                    });
                }
                Row::List(kind) => list(&house, role, &path, kind).await,
                Row::Entry(kind) => {
                    let got = house.ask(&method, house.token(role), &path).await;
                    let may = rules::writes(role, kind);
                    let want = if may { StatusCode::UNPROCESSABLE_ENTITY } else { StatusCode::FORBIDDEN };
                    // A visit in one go is first told what is wrong with it.
                    let told = path.ends_with("/doorsteps") && got.status == StatusCode::UNPROCESSABLE_ENTITY;
                    house.holds(got.status == want || told, || {
                        format!("{path} as {}: {} {}", role.code(), got.status, got.text)
                    });
                }
                Row::One(kind, rule) => walk(&house, role, &method, &path, kind, |whose| rule(role, kind, whose)).await,
                Row::Action(kind, action) => {
                    if finer(role, kind, action.noun) && action.roles.contains(&role) {
                        continue;
                    }
                    walk(&house, role, &method, &path, kind, |whose| rules::action(role, action, kind, whose)).await;
                }
                Row::File(kind) => file(&house, role, &method, &path, kind).await,
            }
        }
    }
    house.all_held();
}

/// What is not there for somebody has no file; that there is one does not yet open it.
async fn file(house: &House, role: Role, method: &Method, path: &str, kind: &'static Kind) {
    let nobodys = house.ask(method, house.token(role), &path.replace("{id}", &NOBODYS.to_string())).await;
    for whose in [Whose::Own, Whose::Neighbours] {
        if rules::sees(role, kind, whose) {
            continue;
        }
        let at = path.replace("{id}", &sample::id(kind.table, whose).to_string());
        let got = house.ask(method, house.token(role), &at).await;
        let what = format!("{method} {path} as {} on {whose:?}", role.code());
        house.holds(got.status.is_client_error(), || format!("{what}: {}", got.text));
        house.holds((got.status, &got.text) == (nobodys.status, &nobodys.text), || {
            format!("{what}: {} {}", got.status, got.text)
        });
    }
}

// In three parts, so that they run beside one another.
#[test]
fn each_operation_answers_administrator_coordinator_and_field_by_the_rules() {
    testkit::run(role_by_role(&[Role::Administrator, Role::Coordinator, Role::Field]));
}

#[test]
fn each_operation_answers_unit_mediator_and_relief_by_the_rules() {
    testkit::run(role_by_role(&[Role::Unit, Role::Mediator, Role::Relief]));
}

#[test]
fn each_operation_answers_project_leader_and_auditor_by_the_rules() {
    testkit::run(role_by_role(&[Role::Project, Role::Leader, Role::Auditor]));
}

#[test]
fn nothing_is_entered_into_a_neighbours_place_nor_moved_there() {
    testkit::run_on_sqlite(|world| async move {
        let house = House::open(world).await;
        for kind in lines::catalogue().kinds.iter().filter(|kind| kind.entry && rules::bound(kind)) {
            for role in Role::ALL.into_iter().filter(|role| kind.writers.contains(role)) {
                let theirs = content(&house, kind, Whose::Neighbours).await;
                let collection = format!("/api/v1/{}", kind.collection);
                let got = house.post(house.token(role), &collection, &theirs).await;
                let what = format!("{} as {}: {} {}", kind.table, role.code(), got.status, got.text);
                house.holds(matches!(got.status.as_u16(), 403 | 404 | 409 | 422), || format!("entered: {what}"));
                // What a unit reports is bound to the unit, wherever it stands.
                if role != Role::Unit && kind.field("place_id").is_some_and(|field| !field.managed) {
                    let own = sample::id(kind.table, Whose::Own);
                    let moved = serde_json::json!({"place": "990101002001", "reason": "It lies there."});
                    let got = house.post(house.token(role), &format!("{collection}/{own}/corrections"), &moved).await;
                    house.holds(matches!(got.status.as_u16(), 404 | 409 | 422), || {
                        format!("moved: {what}; {} {}", got.status, got.text)
                    });
                }
            }
        }
        house.all_held();
    });
}

/// What a form would send to enter the record anew.
async fn content(house: &House, kind: &'static Kind, whose: Whose) -> Json {
    let id = sample::id(kind.table, whose);
    house
        .work(move |work| async move {
            let record = casework::find::find(&work, kind, id).await?;
            let names = casework::written::Names::of(&work, std::slice::from_ref(&record)).await?;
            let mut all = casework::written::json(&record, &names);
            all.retain(|name, _| kind.entry_fields().any(|field| field.key() == name));
            Ok(Json::Object(all))
        })
        .await
        .unwrap_or_default()
}
