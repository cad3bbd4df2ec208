//! What is asked for on paper, through the whole router: who gets which, and what stands on it.
#![expect(clippy::unwrap_used, reason = "a test that cannot go on fails")]

#[path = "../../../console/tests/desk/mod.rs"]
#[expect(dead_code, reason = "the office of the console's tests; papers need a part of it")]
mod desk;

use std::{io::Cursor, path::PathBuf};

use axum::{
    Router,
    body::Body,
    http::{HeaderMap, Request, StatusCode, header},
};
use calamine::{Reader as _, Xlsx};
use casework::kind::Role;
use documents::Press;
use futures_util::StreamExt as _;
use paper::Asked;
use testkit::run_on_sqlite;
use tower::ServiceExt as _;
use uuid::Uuid;

mod ledgers;

use desk::{Office, Person};

struct File {
    status: StatusCode,
    headers: HeaderMap,
    bytes: Vec<u8>,
}

impl File {
    fn kind(&self) -> &str {
        self.headers.get(header::CONTENT_TYPE).map_or("", |value| value.to_str().unwrap())
    }

    /// Every cell of a workbook, as text.
    fn cells(&self) -> Vec<String> {
        let mut book: Xlsx<_> = calamine::open_workbook_from_rs(Cursor::new(&self.bytes)).unwrap();
        let sheets = book.worksheets();
        let cells = sheets.iter().flat_map(|(_, range)| range.cells().map(|(_, _, cell)| cell.to_string()));
        cells.filter(|cell| !cell.is_empty()).collect()
    }
}

fn papers(office: &Office) -> Router {
    door::router(&office.app, paper::routes(Press::new(PathBuf::from("no-such-folder")))).with_state(office.app.clone())
}

async fn get(office: &Office, person: Option<&Person>, path: &str) -> File {
    let mut request = Request::builder().uri(path).header("host", "office.example");
    if let Some(person) = person {
        request = request.header("cookie", &person.cookie);
    }
    let answer = papers(office).oneshot(request.body(Body::empty()).unwrap()).await.unwrap();
    let (parts, body) = answer.into_parts();
    let (mut pieces, mut bytes) = (body.into_data_stream(), Vec::new());
    while let Some(piece) = pieces.next().await {
        bytes.extend(piece.unwrap());
    }
    assert!(pieces.next().await.is_none(), "whoever compresses an answer asks once more after its end");
    File { status: parts.status, headers: parts.headers, bytes }
}

async fn meeting(office: &Office, title: &str) -> Uuid {
    office.enter("handover", &[("held_on", "2025-03-01"), ("place", "513300"), ("title", title)]).await
}

async fn item(office: &Office, meeting: Uuid, request: Uuid, unit: &str, part: &str) {
    let (meeting, request) = (meeting.to_string(), request.to_string());
    let fields = [("handover", meeting.as_str()), ("request", &request), ("unit", unit), ("part", part)];
    office.enter("handover_item", &fields).await;
}

/// A held meeting: the Water Bureau leads in one matter, the Transport Bureau in another and assists in the first.
async fn held(office: &Office) -> Uuid {
    let id = meeting(office, "Spring meeting").await;
    let tap = office.request("513301001", "=HYPERLINK(\"http://evil\") The tap runs dry").await;
    let bridge = office.request("513302002", "The bridge has no railing").await;
    item(office, id, tap, "water", "lead").await;
    item(office, id, tap, "roads", "assisting").await;
    item(office, id, bridge, "roads", "lead").await;
    office.work(move |work| async move { requests::meeting::seal(&work, id).await }).await.unwrap();
    id
}

#[test]
fn the_office_has_the_list_of_all_units_and_of_each() {
    run_on_sqlite(|world| async move {
        let office = Office::open(world).await;
        let (id, person) = (held(&office).await, office.person(Role::Coordinator).await);
        let all = get(&office, Some(&person), &format!("/handovers/{id}/list.xlsx")).await.cells();
        for cell in ["Water Bureau", "Transport Bureau", "The bridge has no railing"] {
            assert!(all.iter().any(|it| it == cell), "{cell} is missing in {all:?}");
        }
        let one = get(&office, Some(&person), &format!("/handovers/{id}/list.xlsx?unit=water")).await;
        assert_eq!(one.kind(), "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
        let name = one.headers.get(header::CONTENT_DISPOSITION).unwrap().to_str().unwrap();
        assert!(name.starts_with("attachment; filename=\"handover-") && name.ends_with("-water.xlsx\""), "{name}");
        let cells = one.cells();
        assert!(cells.iter().any(|cell| cell == "Leads\nAssisting: Transport Bureau"), "{cells:?}");
        assert!(cells.iter().any(|cell| cell.starts_with("=HYPERLINK")), "a formula stays text: {cells:?}");
        assert!(!cells.iter().any(|cell| cell.contains("railing")), "{cells:?}");
        for nowhere in ["police", "nothing"] {
            let none = get(&office, Some(&person), &format!("/handovers/{id}/list.xlsx?unit={nowhere}")).await;
            assert_eq!(none.status, StatusCode::NOT_FOUND, "{nowhere}");
        }
    });
}

#[test]
fn a_bulletin_comes_as_workbook_and_as_page_with_nothing_in_it_that_runs() {
    run_on_sqlite(|world| async move {
        let office = Office::open(world).await;
        office.request("513301001", "The tap runs dry").await;
        let kind = [
            ("code", "insight.meetings"),
            ("line", "insight"),
            ("name_en", "=1+1 <b>Meetings</b>"),
            ("name_zh", "会议"),
        ];
        office.enter("reported_kind", &kind).await;
        let person = office.person(Role::Unit).await;
        let period = "from=2025-03-01&to=2025-03-31";
        let cells = get(&office, Some(&person), &format!("/bulletin.xlsx?{period}&with=bo")).await.cells();
        for cell in ["Service requests received", "=1+1 <b>Meetings</b>", "312"] {
            let there = cells.iter().any(|it| it == cell);
            assert_eq!(there, cell != "312", "{cell}: {cells:?}");
        }
        let page = get(&office, Some(&person), &format!("/bulletin.html?{period}")).await;
        let name = page.headers.get(header::CONTENT_DISPOSITION).unwrap().to_str().unwrap();
        assert_eq!(name, "attachment; filename=\"bulletin-2025-03-01-2025-03-31.html\"");
        let text = String::from_utf8(page.bytes).unwrap();
        assert!(text.contains("<svg") && text.contains("&lt;b&gt;Meetings") && !text.contains("<b>"), "{text}");
        let shown = get(&office, Some(&person), &format!("/bulletin.html?{period}&place=513302")).await;
        assert!(!String::from_utf8(shown.bytes).unwrap().contains("id=\"course-title\""), "nothing happened there");
    });
}

#[test]
fn a_unit_has_its_own_list_only_and_no_minutes() {
    run_on_sqlite(|world| async move {
        let office = Office::open(world).await;
        let (id, unit) = (held(&office).await, office.person(Role::Unit).await);
        let cells = get(&office, Some(&unit), &format!("/handovers/{id}/list.xlsx")).await.cells();
        assert!(cells.iter().any(|cell| cell.contains("The tap runs dry")), "{cells:?}");
        assert!(cells.iter().any(|cell| cell == "Leads\nAssisting: Transport Bureau"), "with whom it works: {cells:?}");
        assert!(!cells.iter().any(|cell| cell.contains("railing")), "{cells:?}");
        let others = get(&office, Some(&unit), &format!("/handovers/{id}/list.xlsx?unit=roads")).await;
        assert_eq!(others.status, StatusCode::NOT_FOUND);
        let minutes = get(&office, Some(&unit), &format!("/handovers/{id}/minutes.pdf")).await;
        assert_eq!(minutes.status, StatusCode::FORBIDDEN);
        let unknown = get(&office, Some(&unit), &format!("/handovers/{}/list.pdf", Uuid::from_u128(5))).await;
        assert_eq!(unknown.status, StatusCode::NOT_FOUND);
    });
}

#[test]
fn nothing_is_printed_for_somebody_who_is_not_signed_in() {
    run_on_sqlite(|world| async move {
        let office = Office::open(world).await;
        let printed = paper::routes(Press::new(PathBuf::new()));
        // What was published for everybody has a tree of its own.
        for route in printed.into_iter().filter(|route| !route.path.starts_with("/published/")) {
            assert_eq!(route.access, door::Access::SignedIn, "{}", route.path);
            let path = route.path.replace("{id}", "019aa000-0000-7000-8000-000000000001");
            assert_eq!(get(&office, None, &path).await.status, StatusCode::SEE_OTHER, "{path}");
        }
    });
}

testkit::on_both! {
    async fn minutes_bring_up_what_earlier_meetings_handed_over_until_it_is_answered(world: World) {
        let office = Office::open(world).await;
        let first = held(&office).await;
        let second = meeting(&office, "Summer meeting").await;
        let asked = Asked { lang: i18n::Lang::En, office: "Yarlam County".to_owned(), unit: None };
        let read = |id: Uuid| {
            let asked = asked.clone();
            office.work(move |work| {
                let asked = asked.clone();
                async move { paper::minutes(&work, id, &asked).await }
            })
        };
        let own = read(first).await.unwrap();
        assert_eq!((own.list.units.len(), own.open.len()), (2, 0), "its own matters are not earlier ones");
        assert!(own.list.meeting.number.is_some());
        let later = read(second).await.unwrap();
        let open: Vec<_> = later.open.iter().map(|item| (item.unit.as_str(), item.late)).collect();
        assert_eq!(open, [("Water Bureau", false), ("Transport Bureau", false)]);
        assert!(later.open[0].meeting.ends_with("Spring meeting") && !later.open[0].reference.is_empty());
        assert!(later.open[1].asked.contains("railing"));
        let end_them = |work: casework::Work| async move {
            let rows = work.tx.rows("SELECT id FROM request WHERE office_id = $1", &[]).await?;
            let replies = ["The fitter explained why the pump stands still at night", "The railing belongs to the school, which was told so"];
            for (row, reply) in rows.iter().zip(replies) {
                requests::reply::reply(&work, row.get("id")?, requests::Outcome::Explained, reply).await?;
            }
            Ok(())
        };
        office.work(end_them).await.unwrap();
        assert_eq!(read(second).await.unwrap().open.len(), 0);
    }
}

async fn printed(office: &Office, request: Uuid) -> i64 {
    let count = move |work: casework::Work| async move {
        let sql = "SELECT COUNT(*) AS n FROM event WHERE office_id = $1 AND kind = 'request.slip_printed' AND subject_id = $2";
        Ok(work.tx.row(sql, store::params![request]).await?.unwrap().get::<i64>("n")?)
    };
    office.work(count).await.unwrap()
}

#[test]
fn a_slip_is_for_those_who_take_requests_down_and_each_printing_is_noted() {
    run_on_sqlite(|world| async move {
        let office = Office::open(world).await;
        let id = office.request("513301001", "The tap runs dry").await;
        for role in [Role::Leader, Role::Auditor, Role::Unit, Role::Mediator] {
            let person = office.person(role).await;
            let none = get(&office, Some(&person), &format!("/requests/{id}/slip.pdf")).await.status;
            assert!(matches!(none, StatusCode::FORBIDDEN | StatusCode::NOT_FOUND), "{role:?} {none}");
        }
        assert_eq!(printed(&office, id).await, 0);
        for (role, times) in [(Role::Coordinator, 1), (Role::Field, 2)] {
            let person = office.person(role).await;
            get(&office, Some(&person), &format!("/requests/{id}/slip.pdf?size=58mm")).await;
            assert_eq!(printed(&office, id).await, times, "{role:?}");
        }
    });
}

#[cfg(not(feature = "pdf"))]
#[test]
fn without_the_typesetter_a_page_says_so() {
    run_on_sqlite(|world| async move {
        let office = Office::open(world).await;
        let (id, person) = (held(&office).await, office.person(Role::Coordinator).await);
        let told = get(&office, Some(&person), &format!("/handovers/{id}/list.pdf")).await;
        assert_eq!(told.status, StatusCode::NOT_IMPLEMENTED);
        assert!(String::from_utf8_lossy(&told.bytes).contains("built without PDF"));
    });
}

#[cfg(feature = "pdf")]
#[test]
fn lists_minutes_and_slips_come_as_pdf() {
    run_on_sqlite(|world| async move {
        let office = Office::open(world).await;
        let (id, person) = (held(&office).await, office.person(Role::Coordinator).await);
        let request = office.request("513301001", "The tap runs dry").await;
        let paths = [
            format!("/handovers/{id}/list.pdf"),
            format!("/handovers/{id}/list.pdf?unit=water&lang=zh-Hans"),
            format!("/handovers/{id}/minutes.pdf?lang=bo"),
            format!("/requests/{request}/slip.pdf?lang=zh-Hans&with=bo"),
            format!("/requests/{request}/slip.pdf?size=58mm"),
            "/bulletin.pdf?from=2025-03-01&to=2025-03-31&lang=zh-Hans&with=bo".to_owned(),
        ];
        for path in paths {
            let paper = get(&office, Some(&person), &path).await;
            assert_eq!((paper.status, paper.kind()), (StatusCode::OK, "application/pdf"), "{path}");
            assert!(paper.bytes.starts_with(b"%PDF-1.") && paper.bytes.len() > 10_000, "{path}");
            assert_eq!(paper.headers.get(header::CACHE_CONTROL).unwrap(), "no-store", "{path}");
        }
    });
}
