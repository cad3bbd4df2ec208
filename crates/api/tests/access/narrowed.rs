//! Rights narrowed to a team's villages and to a line of service: every kind by every role, in lists, one by one, changed and
//! voided, over the API and as pages.

use axum::http::{Method, StatusCode};
use casework::kind::{Kind, Line, Role};

use crate::{
    house::{House, NOBODYS},
    rules::{self, Expected},
    sample::{self, Whose},
};

/// By what a right is narrowed.
#[derive(Clone, Copy, Debug)]
enum By {
    Team,
    Line(Line),
}

impl By {
    fn near(self, kind: &Kind) -> bool {
        match self {
            Self::Team => true,
            Self::Line(line) => kind.line == line || matches!(kind.line, Line::Ground | Line::Programme),
        }
    }

    /// Whether the record that the sample of this kind is about is of this line.
    fn about_it(self, kind: &Kind) -> bool {
        let about = kind.concerns.first().and_then(|(_, table)| lines::catalogue().by_table(table));
        match self {
            Self::Line(line) => about.is_none_or(|about| about.line == line),
            Self::Team => true,
        }
    }

    fn one(self, role: Role, kind: &'static Kind, whose: Whose) -> Expected {
        // A line of the whole office, not of a place.
        let entire = matches!(self, Self::Line(_)) && role != Role::Unit;
        let reads = if entire { kind.readers.contains(&role) } else { rules::reads(role, kind) };
        match (reads && self.near(kind), if entire { self.about_it(kind) } else { rules::sees(role, kind, whose) }) {
            (false, _) => Expected::Refused,
            (true, true) => Expected::Given,
            (true, false) => Expected::Absent,
        }
    }

    fn correction(self, role: Role, kind: &'static Kind, whose: Whose) -> Expected {
        let writes = kind.writers.contains(&role)
            && match self {
                Self::Team => true,
                Self::Line(line) => kind.line == line,
            };
        match self.one(role, kind, whose) {
            Expected::Given if writes => Expected::Heard,
            Expected::Given => Expected::Refused,
            other => other,
        }
    }

    fn voiding(self, role: Role, kind: &'static Kind, whose: Whose) -> Expected {
        match role {
            Role::Coordinator | Role::Administrator => self.correction(role, kind, whose),
            _ => Expected::Refused,
        }
    }
}

/// Somebody with this role alone, narrowed so, and their token.
async fn enrolled(house: &House, role: Role, by: By) -> String {
    house
        .work(move |work| async move {
            let unit = (role == Role::Unit).then_some("unit-a");
            let team = matches!(by, By::Team).then_some("team-a");
            let name = format!("{}-narrowed", role.code());
            let user = access::NewUser { sign_in: &name, name: &name, role, unit, place: None, team };
            let staff = access::add_user(&work, user).await?;
            if let By::Line(line) = by {
                let sql = "UPDATE role_grant SET line = $3 WHERE office_id = $1 AND staff_id = $2";
                work.tx.execute(sql, &[staff.into(), line.code().into()]).await?;
            }
            access::add_token(&work, &name, 30).await.map(|token| token.value)
        })
        .await
        .unwrap()
}

async fn walk(by: By) {
    let house = House::open(testkit::World::new(testkit::fresh_sqlite()).await).await;
    for role in Role::ALL {
        let token = enrolled(&house, role, by).await;
        for kind in &lines::catalogue().kinds {
            listed(&house, &token, role, by, kind).await;
            for whose in [Whose::Neighbours, Whose::Own] {
                let id = sample::id(kind.table, whose);
                let one = format!("/api/v1/{}/{id}", kind.collection);
                let got = house.get(&token, &one).await;
                told(&house, by.one(role, kind, whose), got.status, &format!("GET {one} as {} by {by:?}", role.code()));
                let page = house.get(&token, &format!("/{}/{id}", kind.collection)).await;
                let fits = (page.status == StatusCode::OK) == (by.one(role, kind, whose) == Expected::Given);
                house.holds(fits, || format!("page of {one} as {} by {by:?}: {}", role.code(), page.status));
                let rules: [(&str, Expected); 2] =
                    [("corrections", by.correction(role, kind, whose)), ("voiding", by.voiding(role, kind, whose))];
                for (noun, expected) in rules.into_iter().filter(|(noun, _)| *noun == "voiding" || kind.entry) {
                    let got = house.ask(&Method::POST, &token, &format!("{one}/{noun}")).await;
                    told(&house, expected, got.status, &format!("POST {one}/{noun} as {} by {by:?}", role.code()));
                    if got.status.is_success() {
                        house.put_back(kind, whose).await;
                    }
                }
            }
        }
    }
    house.all_held();
}

async fn listed(house: &House, token: &str, role: Role, by: By, kind: &'static Kind) {
    if kind.parent.is_some() {
        return;
    }
    let got = house.get(token, &format!("/api/v1/{}", kind.collection)).await;
    for whose in [Whose::Own, Whose::Neighbours] {
        let id = format!("\"id\":\"{}\"", sample::id(kind.table, whose));
        let sees = by.one(role, kind, whose) == Expected::Given;
        house.holds(got.text.contains(&id) == sees, || {
            format!("list of {} as {} by {by:?}: sees {whose:?} must be {sees}", kind.table, role.code())
        });
    }
}

fn told(house: &House, expected: Expected, status: StatusCode, what: &str) {
    let code = status.as_u16();
    let fits = match expected {
        Expected::Given => code == 200,
        Expected::Refused => code == 403,
        Expected::Absent => matches!(code, 404 | 409 | 422),
        Expected::Heard => code < 500 && !matches!(code, 401 | 403 | 404),
    };
    house.holds(fits, || format!("{what}: {code}, must be {expected:?}"));
}

#[test]
fn a_right_for_a_team_reaches_what_lies_in_its_villages() {
    testkit::run(walk(By::Team));
}

#[test]
fn a_right_for_requests_alone_reaches_no_other_line() {
    testkit::run(walk(By::Line(Line::Requests)));
}

#[test]
fn a_right_for_disputes_alone_reaches_no_other_line() {
    testkit::run(walk(By::Line(Line::Disputes)));
}

#[test]
fn a_paper_is_given_to_whoever_sees_the_meeting_and_nothing_of_it_to_others() {
    testkit::run_on_sqlite(|world| async move {
        let house = House::open(world).await;
        for role in Role::ALL {
            let reads = [Role::Coordinator, Role::Unit, Role::Leader, Role::Auditor].contains(&role);
            let minutes = reads && role != Role::Unit;
            let slip = [Role::Coordinator, Role::Field].contains(&role);
            let papers = [
                ("handovers", "handover", "list.pdf", reads),
                ("handovers", "handover", "list.xlsx", reads),
                ("handovers", "handover", "minutes.pdf", minutes),
                ("requests", "request", "slip.pdf", slip),
            ];
            for (collection, table, paper, may) in papers {
                let kind = lines::catalogue().by_table(table).unwrap();
                for id in [sample::id(table, Whose::Own), sample::id(table, Whose::Neighbours), NOBODYS] {
                    let whose = if id == sample::id(table, Whose::Own) { Whose::Own } else { Whose::Neighbours };
                    let may = may && id != NOBODYS && rules::sees(role, kind, whose);
                    let got = house.get(house.token(role), &format!("/{collection}/{id}/{paper}")).await;
                    let said = got.headers.get("content-type").map_or("", |said| said.to_str().unwrap());
                    let is_paper = got.bytes.starts_with(b"%PDF-") || got.bytes.starts_with(b"PK");
                    let what = format!("{paper} of {table} {whose:?} as {}: {} {said}", role.code(), got.status);
                    // A press without fonts, or a program without one, says so to whoever may have the paper.
                    let no_press = got.status.is_server_error() || got.status == StatusCode::CONFLICT;
                    house.holds(
                        if may { is_paper || no_press } else { !is_paper && got.status.is_client_error() },
                        || what,
                    );
                }
            }
        }
        house.all_held();
    });
}
