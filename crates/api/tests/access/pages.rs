//! The pages that every kind has: its list, its record, what may be entered, corrected, voided and done.

use axum::http::{Method, StatusCode};
use casework::kind::{Kind, Role};

use crate::{
    house::{Answer, House, NOBODYS},
    rules::{self, Expected},
    sample::{self, Whose},
};

type Rule = fn(Role, &'static Kind, Whose) -> Expected;

/// What stands behind `/{collection}/{id}`, and who gets it. [`crate::ways`] looks that no route is missing here.
pub const OF_A_RECORD: [(Method, &str, Rule); 11] = [
    (Method::GET, "", |role, kind, whose| rules::one(role, kind, whose)),
    (Method::GET, "/correction", |role, kind, whose| rules::correction(role, kind, whose)),
    (Method::POST, "/correction", |role, kind, whose| rules::correction(role, kind, whose)),
    (Method::GET, "/voiding", |role, kind, whose| rules::voiding(role, kind, whose)),
    (Method::POST, "/voiding", |role, kind, whose| rules::voiding(role, kind, whose)),
    (Method::POST, "/contact", |role, kind, whose| rules::contact(role, kind, whose)),
    (Method::GET, "/contact/correction", |role, kind, whose| rules::contact_correction(role, kind, whose)),
    (Method::POST, "/contact/correction", |role, kind, whose| rules::contact_correction(role, kind, whose)),
    (Method::GET, "/contact/erasure", |role, kind, whose| rules::erasure(role, kind, whose)),
    (Method::POST, "/contact/erasure", |role, kind, whose| rules::erasure(role, kind, whose)),
    (Method::POST, "/attachments", |role, kind, whose| rules::one(role, kind, whose)),
];

fn without_id(got: &Answer, id: uuid::Uuid) -> String {
    got.text.replace(&id.to_string(), "ID")
}

/// A page tells more ways than an answer of the API: a form that is refused is shown again. What must hold is the boundary.
fn check(house: &House, expected: Expected, got: &Answer, id: uuid::Uuid, nobodys: &Answer, what: &str) {
    let code = got.status.as_u16();
    let told = |why: &str| format!("{what}: {code}, {why}; {} for what is not there", nobodys.status);
    house.holds(code < 500, || told("must be"));
    match expected {
        Expected::Given => house.holds(!matches!(code, 401 | 403 | 404), || told("must be given")),
        Expected::Heard => house.holds(!matches!(code, 401 | 404), || told("must be heard")),
        Expected::Refused | Expected::Absent => {
            house.holds(got.status.is_client_error(), || told("must be refused"));
            house.holds(got.status == nobodys.status, || told("is told apart from what is not there"));
            let same = without_id(got, id) == without_id(nobodys, NOBODYS);
            house.holds(same, || told("is told apart in words from what is not there"));
        }
    }
}

fn applies(kind: &Kind, part: &str) -> bool {
    match part {
        "/contact" | "/contact/correction" | "/contact/erasure" => kind.contact,
        "/attachments" => kind.table == "request",
        // What only actions make is not corrected by a form.
        "/correction" => kind.entry,
        _ => true,
    }
}

async fn roles(roles: &'static [Role]) {
    let house = House::open(testkit::World::new(testkit::fresh_sqlite()).await).await;
    for kind in &lines::catalogue().kinds {
        for role in roles.iter().copied() {
            list(&house, role, kind).await;
            for (method, part, rule) in OF_A_RECORD.iter().filter(|(_, part, _)| applies(kind, part)) {
                one(&house, role, method, part, kind, |whose| rule(role, kind, whose)).await;
            }
            for action in lines::actions::ACTIONS.iter().filter(|action| action.table == kind.table) {
                let part = format!("/{}", action.noun);
                one(&house, role, &Method::POST, &part, kind, |whose| rules::action(role, action, kind, whose)).await;
            }
        }
    }
    house.all_held();
}

async fn one(
    house: &House,
    role: Role,
    method: &Method,
    part: &str,
    kind: &'static Kind,
    expected: impl Fn(Whose) -> Expected,
) {
    let at = |id: uuid::Uuid| format!("/{}/{id}{part}", kind.collection);
    let nobodys = house.ask(method, house.token(role), &at(NOBODYS)).await;
    for whose in [Whose::Neighbours, Whose::Own] {
        let id = sample::id(kind.table, whose);
        let got = house.ask(method, house.token(role), &at(id)).await;
        // What one sees may still refuse a step, and says so: the boundary is what one does not see.
        let expected = match expected(whose) {
            Expected::Refused if rules::sees(role, kind, whose) => {
                // Neither is it done, nor is a form shown that would be refused.
                let done = got.status.is_success() || got.status.is_redirection();
                house.holds(!done, || {
                    format!("{method} /{}{part} as {}: {} was done", kind.collection, role.code(), got.status)
                });
                Expected::Heard
            }
            other => other,
        };
        house.holds(twice(&got.text).is_empty(), || {
            format!(
                "{method} /{}/ID{part} as {}: ids more than once: {:?}",
                kind.collection,
                role.code(),
                twice(&got.text)
            )
        });
        check(
            house,
            expected,
            &got,
            id,
            &nobodys,
            &format!("{method} /{}/ID{part} as {} on {whose:?}", kind.collection, role.code()),
        );
        if method == Method::POST && !got.status.is_client_error() {
            house.put_back(kind, whose).await;
        }
    }
}

/// Ids that stand more than once in a page: a label would lead to another form's field.
fn twice(page: &str) -> Vec<&str> {
    let mut ids: Vec<&str> = page.split(" id=\"").skip(1).filter_map(|rest| rest.split('"').next()).collect();
    ids.sort_unstable();
    let mut twice: Vec<&str> = ids.windows(2).filter(|pair| pair[0] == pair[1]).map(|pair| pair[0]).collect();
    twice.dedup();
    twice
}

async fn list(house: &House, role: Role, kind: &'static Kind) {
    // Matters have pages of their own beside the list of the kind; what they show is asked in `ways`.
    let got = house.get(house.token(role), &format!("/{}", kind.collection)).await;
    let what = format!("/{} as {}: {}", kind.collection, role.code(), got.status);
    for whose in [Whose::Own, Whose::Neighbours] {
        let id = sample::id(kind.table, whose).to_string();
        let told = got.text.contains(&id) && !rules::sees(role, kind, whose);
        house.holds(!told, || format!("{what}: {whose:?} is told of"));
    }
    house.holds(got.status.as_u16() < 500, || what.clone());
    house.holds(rules::reads(role, kind) || got.status == StatusCode::FORBIDDEN, || format!("{what}: must be refused"));
    let entry = house.get(house.token(role), &format!("/{}/new", kind.collection)).await;
    if !(kind.entry && rules::writes(role, kind)) {
        let told = || format!("/{}/new as {}: {}", kind.collection, role.code(), entry.status);
        house.holds(entry.status.is_client_error(), told);
    }
}

#[test]
fn the_pages_of_every_kind_answer_administrator_coordinator_and_field_by_the_rules() {
    testkit::run(roles(&[Role::Administrator, Role::Coordinator, Role::Field]));
}

#[test]
fn the_pages_of_every_kind_answer_unit_mediator_and_relief_by_the_rules() {
    testkit::run(roles(&[Role::Unit, Role::Mediator, Role::Relief]));
}

#[test]
fn the_pages_of_every_kind_answer_project_leader_and_auditor_by_the_rules() {
    testkit::run(roles(&[Role::Project, Role::Leader, Role::Auditor]));
}
