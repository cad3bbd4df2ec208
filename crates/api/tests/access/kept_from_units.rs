//! What a unit is complained of, and whoever belongs to that unit: by another right, by a team that the unit sends, or because
//! they come from it. It is not there for them: not in a list, a search, a figure, an export, a page, or on paper.

use axum::http::StatusCode;
use casework::kind::{FieldKind, Kind, Role};
use uuid::Uuid;

use crate::{
    house::{House, routes},
    sample::{self, Whose},
};

const PERIOD: &str = "from=2025-01-01&to=2025-12-31";

/// How somebody belongs to the first unit beside the right by which they read.
#[derive(Clone, Copy, Debug)]
enum Of {
    /// Its officer, by a second right.
    Officer,
    /// In a team that it sends, by the right itself.
    TeamOfTheRight,
    /// In a team that it sends, on the rolls.
    TeamOnTheRolls,
    /// On its own rolls.
    Rolls,
    /// Not at all.
    Nobody,
}

async fn enrolled(house: &House, role: Role, of: Of) -> String {
    house
        .work(move |work| async move {
            let name = format!("{}-{of:?}", role.code()).to_lowercase();
            let user = access::NewUser { sign_in: &name, name: &name, role, unit: None, place: None, team: None };
            let staff = access::add_user(&work, user).await?;
            let (unit, team) = (sample::id("unit", Whose::Own), sample::id("team", Whose::Own));
            let sql = match of {
                Of::Officer => {
                    "INSERT INTO role_grant (office_id, id, version, voided, staff_id, role, unit_id, from_on) \
                     VALUES ($1, $4, 1, FALSE, $2, 'unit', $3, '2025-01-01')"
                }
                Of::TeamOfTheRight => "UPDATE role_grant SET team_id = $3 WHERE office_id = $1 AND staff_id = $2",
                Of::TeamOnTheRolls => "UPDATE staff SET team_id = $3 WHERE office_id = $1 AND id = $2",
                Of::Rolls => "UPDATE staff SET unit_id = $3 WHERE office_id = $1 AND id = $2",
                Of::Nobody => "",
            };
            let named = if matches!(of, Of::TeamOfTheRight | Of::TeamOnTheRolls) { team } else { unit };
            let mut params = vec![staff.into(), named.into()];
            params.extend(matches!(of, Of::Officer).then(|| work.tx.new_id().into()));
            if !sql.is_empty() {
                work.tx.execute(sql, &params).await?;
            }
            access::add_token(&work, &name, 30).await.map(|token| token.value)
        })
        .await
        .unwrap()
}

/// The number of the own request.
fn number() -> String {
    casework::reference::of(sample::id("request", Whose::Own))
}

/// The own request complains of the first unit, and the second one has it. Somebody asked for it in an emergency.
async fn complained(house: &House) {
    house
        .work(|work| async move {
            let [first, second] = [Whose::Own, Whose::Neighbours].map(|whose| sample::id("unit", whose));
            let sql = "UPDATE request SET concerned_unit_id = $3, unit_id = $4, reference = $5 \
                       WHERE office_id = $1 AND id = $2";
            let request = sample::id("request", Whose::Own);
            work.tx.execute(sql, &[request.into(), first.into(), second.into(), number().into()]).await?;
            let mut asking = work.clone();
            asking.actor.staff_id = Some(sample::id("staff", Whose::Neighbours));
            asking.actor.grants = vec![casework::Grant::whole(Role::Relief)];
            access::break_glass::ask(&asking, &number(), 1, "The mother called").await.map(drop)
        })
        .await
        .unwrap();
}

/// Whether a kind's records point at requests: notes, items of a meeting, call-backs, photos.
fn points_at_requests(kind: &Kind) -> bool {
    kind.table != "request" && kind.fields.iter().any(|field| field.kind == FieldKind::Record("request"))
}

/// Everything that is read with this token, by whether it tells of the complaint: paths that do.
async fn telling(house: &House, token: &str) -> Vec<String> {
    let request = sample::id("request", Whose::Own).to_string();
    let handover = sample::id("handover", Whose::Own).to_string();
    let mut paths: Vec<String> = vec![
        "/api/v1/requests".into(),
        format!("/api/v1/requests/{request}"),
        format!("/api/v1/requests/{request}/events"),
        format!("/api/v1/figures/requests.received?{PERIOD}"),
        format!("/api/v1/requests?figure=requests.received&{PERIOD}"),
        format!("/figures/requests.received?{PERIOD}"),
        "/requests?q=description".into(),
        "/search?q=description".into(),
        format!("/search?q={}", number()),
        "/open311/v2/requests.json".into(),
        "/break-glasses".into(),
        "/api/v1/break-glasses".into(),
        "/break-glass".into(),
        format!("/api/v1/handover-items?handover={handover}"),
        format!("/handovers/{handover}"),
        format!("/handovers/{handover}/list"),
        format!("/handovers/{handover}/items"),
    ];
    let pages = routes().into_iter().filter(|route| route.method == "GET" && !route.path.contains('{'));
    paths.extend(pages.map(|route| route.path.to_owned()).filter(|path| !path.contains(".js")));
    for kind in lines::catalogue().kinds.iter().filter(|kind| points_at_requests(kind)) {
        paths.push(format!("/{}/{}", kind.collection, sample::id(kind.table, Whose::Own)));
        paths.push(format!("/api/v1/{}/{}", kind.collection, sample::id(kind.table, Whose::Own)));
    }
    let mut telling = Vec::new();
    for path in paths {
        let got = house.get(token, &path).await;
        let asked_for = path.contains(&request) || path.contains(&number());
        let named = !asked_for && (got.text.contains(&request) || got.text.contains(&number()));
        if got.status.is_success() && (named || got.text.contains("request description a") || path.contains(&request)) {
            telling.push(path);
        }
    }
    telling
}

#[test]
fn whoever_belongs_to_a_unit_by_any_right_comes_nowhere_upon_what_it_is_complained_of() {
    testkit::run_on_sqlite(|world| async move {
        let house = House::open(world).await;
        complained(&house).await;
        for role in [Role::Coordinator, Role::Field, Role::Leader, Role::Auditor] {
            let other = enrolled(&house, role, Of::Nobody).await;
            let seen = telling(&house, &other).await;
            assert!(seen.len() > 5, "{}: the others see it: {seen:?}", role.code());
            let asked = seen.iter().any(|path| path == "/break-glass");
            assert_eq!(asked, role != Role::Field, "{}: who allows it, and the auditor: {seen:?}", role.code());
            for of in [Of::Officer, Of::TeamOfTheRight, Of::TeamOnTheRolls, Of::Rolls] {
                let token = enrolled(&house, role, of).await;
                let told = telling(&house, &token).await;
                house.holds(told.is_empty(), || format!("{} {of:?} is told by {told:?}", role.code()));
                let one = house.get(&token, &format!("/api/v1/requests/{}", sample::id("request", Whose::Own))).await;
                house.holds(one.status == StatusCode::NOT_FOUND, || format!("{} {of:?}: {}", role.code(), one.status));
                let neighbours =
                    house.get(&token, &format!("/api/v1/requests/{}", sample::id("request", Whose::Neighbours))).await;
                let in_the_team = matches!(of, Of::TeamOfTheRight);
                house.holds((neighbours.status == StatusCode::OK) != in_the_team, || {
                    format!("{} {of:?}: {}", role.code(), neighbours.status)
                });
            }
        }
        house.all_held();
    });
}

#[test]
fn nobody_takes_a_complaint_about_their_own_unit_down_nor_hides_a_matter_from_themselves() {
    testkit::run_on_sqlite(|world| async move {
        let house = House::open(world).await;
        let token = enrolled(&house, Role::Coordinator, Of::Officer).await;
        let sent = serde_json::json!({"received_on": "2025-03-01", "place": "990101001001", "category": "category-a",
            "description": "They laughed at my mother.", "urgency": "ordinary", "channel": "door", "concerned_unit": "unit-a"});
        let refused = house.post(&token, "/api/v1/requests", &sent).await;
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY, "{}", refused.text);
        assert!(refused.text.contains("concerned-own-unit"), "{}", refused.text);
        let other = enrolled(&house, Role::Coordinator, Of::Nobody).await;
        assert_eq!(house.post(&other, "/api/v1/requests", &sent).await.status, StatusCode::CREATED);
        // An emergency opens nothing to it either.
        complained(&house).await;
        let asked = house.work(|work| async move {
            let sql = "SELECT staff_id FROM sign_in WHERE office_id = $1 AND name = 'coordinator-officer'";
            let staff: Uuid = work.tx.row(sql, &[]).await?.unwrap().get("staff_id")?;
            let units = access::units_of(&work.tx, staff).await?;
            let grants = access::grants_of(&work.tx, staff).await?;
            let mut of_the_unit = work.clone();
            of_the_unit.actor = casework::Actor { staff_id: Some(staff), name: "x".into(), grants, units, only: None };
            let glass = access::break_glass::ask(&of_the_unit, &number(), 1, "It cannot wait").await?;
            let sql = "UPDATE break_glass SET state = 'allowed', open_until = $3 WHERE office_id = $1 AND id = $2";
            let until = work.tx.now() + jiff::SignedDuration::from_hours(1);
            work.tx.execute(sql, &[glass.into(), until.into()]).await?;
            let (request, reader) = access::break_glass::open(&of_the_unit, glass).await?;
            casework::find::find(&reader, work.kind("request")?, request).await.map(drop)
        });
        assert!(matches!(asked.await, Err(casework::Refusal::NotFound)));
    });
}

#[test]
fn paper_for_all_bears_no_complaint_about_a_unit_and_the_list_of_a_unit_none_about_itself() {
    testkit::run_on_sqlite(|world| async move {
        let house = House::open(world).await;
        let paper = async |unit: Option<&'static str>| {
            let told = house.work(move |work| async move {
                let asked =
                    paper::Asked { lang: i18n::Lang::En, office: "Test office".into(), unit: unit.map(str::to_owned) };
                let id = sample::id("handover", Whose::Own);
                let list = match paper::list(&work, id, &asked).await {
                    Ok(list) => format!("{list:?}"),
                    Err(casework::Refusal::NotFound) => String::new(),
                    Err(other) => return Err(other),
                };
                let minutes = if unit.is_none() {
                    format!("{:?}", paper::minutes(&work, id, &asked).await?)
                } else {
                    String::new()
                };
                Ok(list + &minutes)
            });
            told.await.unwrap().contains("request description a")
        };
        assert_eq!((paper(None).await, paper(Some("unit-a")).await), (true, true));
        complained(&house).await;
        // Complained of after it was handed over to that very unit.
        assert_eq!((paper(None).await, paper(Some("unit-a")).await), (false, false));
        let sql = "UPDATE handover_item SET unit_id = $2 WHERE office_id = $1";
        let second = sample::id("unit", Whose::Neighbours);
        house
            .work(move |work| async move { work.tx.execute(sql, &[second.into()]).await.map_err(Into::into) })
            .await
            .unwrap();
        assert_eq!((paper(None).await, paper(Some("unit-b")).await), (false, true), "whoever answers it has it");
    });
}
