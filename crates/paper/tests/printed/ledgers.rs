//! Ledgers as page, lines and workbook: the same rows and columns in each, and to each reader their own.

use axum::http::StatusCode;
use calamine::{Data, Reader as _, Xlsx};
use casework::kind::Role;
use testkit::run_on_sqlite;

use super::{File, get};
use crate::desk::{Office, Person};

const FORMULA: &str = "=HYPERLINK(\"http://evil\") The tap runs dry";

/// A request received on this day.
async fn received(office: &Office, day: &str, place: &str, words: &str) -> uuid::Uuid {
    let fields = [
        ("received_on", day),
        ("place", place),
        ("category", "water"),
        ("description", words),
        ("urgency", "ordinary"),
        ("channel", "door"),
    ];
    office.enter("request", &fields).await
}

/// The rows of a workbook, each with its cells.
fn rows(file: &File) -> Vec<Vec<Data>> {
    let mut book: Xlsx<_> = calamine::open_workbook_from_rs(std::io::Cursor::new(&file.bytes)).unwrap();
    let sheet = book.worksheet_range_at(0).unwrap().unwrap();
    sheet.rows().map(<[Data]>::to_vec).collect()
}

fn lines(file: &File) -> Vec<String> {
    let text = std::str::from_utf8(&file.bytes).unwrap();
    let text = text.strip_prefix('\u{feff}').expect("the mark of UTF-8");
    text.split("\r\n").filter(|line| !line.is_empty()).map(str::to_owned).collect()
}

const JANUARY: &str = "from=2025-01-05&to=2025-01-31";

async fn lay_out(office: &Office, person: &Person) {
    let chosen =
        [("column-description", "2"), ("column-received_on", "3"), ("column-place_id", "1"), ("order", "newest")];
    let saved = office.post(person, "/ledgers/requests/columns", &chosen).await;
    assert_eq!(saved.status, StatusCode::SEE_OTHER, "{}", saved.words());
}

#[test]
fn the_columns_that_an_office_chose_stand_in_page_lines_and_workbook_and_the_days_are_included() {
    run_on_sqlite(|world| async move {
        let office = Office::open(world).await;
        let person = office.person(Role::Coordinator).await;
        for (day, words) in [
            ("2025-01-04", "Too early"),
            ("2025-01-05", "On the first day"),
            ("2025-01-31", FORMULA),
            ("2025-02-01", "Too late"),
        ] {
            received(&office, day, "513301001", words).await;
        }
        lay_out(&office, &person).await;
        let noted = office.count("ledger_layout").await;
        assert_eq!(noted, 1);

        let page = office.get(&person, &format!("/ledgers/requests?{JANUARY}")).await;
        page.shows("On the first day");
        page.shows("=HYPERLINK(&#34;http://evil&#34;)");
        page.hides("Too early");
        page.hides("Too late");
        let at = |words: &str| page.html.find(words).unwrap();
        assert!(at("HYPERLINK") < at("On the first day"), "the newest first");
        page.hides("Drinking water");

        let csv = get(&office, Some(&person), &format!("/ledgers/requests/ledger.csv?{JANUARY}")).await;
        assert_eq!(csv.kind(), "text/csv; charset=utf-8");
        assert_eq!(
            lines(&csv),
            [
                "Place,What is needed,Received on",
                "Upper Serkha,\"'=HYPERLINK(\"\"http://evil\"\") The tap runs dry\",2025-01-31",
                "Upper Serkha,On the first day,2025-01-05",
            ]
        );

        let book = get(&office, Some(&person), &format!("/ledgers/requests/ledger.xlsx?{JANUARY}")).await;
        let rows = rows(&book);
        let text = |row: usize, at: usize| rows[row][at].to_string();
        assert_eq!(text(0, 0), "Requests: ledger");
        assert_eq!(text(1, 0), "Yarlam County");
        assert!(text(2, 0).contains("2025"), "{}", text(2, 0));
        let header = rows.iter().position(|row| row[1] == Data::String("Place".to_owned())).unwrap();
        assert_eq!([text(header, 2), text(header, 3)], ["What is needed", "Received on"]);
        assert_eq!(text(header + 1, 2), FORMULA, "words stay words");
        assert!(matches!(rows[header + 1][2], Data::String(_)));
        assert!(matches!(rows[header + 1][3], Data::DateTime(_)), "{:?}", rows[header + 1][3]);
        assert_eq!(text(header + 2, 0), "2");
        assert!(rows[header + 3].iter().all(|cell| *cell == Data::Empty), "{:?}", rows[header + 3]);
        assert!(text(header + 4, 0).starts_with("Kept by ___"), "{}", text(header + 4, 0));
    });
}

#[test]
fn a_unit_has_its_own_rows_and_is_told_how_many_are_not_and_chooses_no_columns() {
    run_on_sqlite(|world| async move {
        let office = Office::open(world).await;
        let unit = office.person(Role::Unit).await;
        let meeting = super::held(&office).await;
        let days = "from=2024-01-01&to=2027-12-31";
        let page = office.get(&unit, &format!("/ledgers/requests?{days}")).await;
        page.shows("The tap runs dry");
        page.hides("The bridge has no railing");
        page.shows("1 more row is not yours to see");
        let csv = get(&office, Some(&unit), &format!("/ledgers/requests/ledger.csv?{days}")).await;
        assert_eq!(lines(&csv).len(), 2, "{meeting}");
        let name = csv.headers["content-disposition"].to_str().unwrap();
        assert!(name.ends_with("-2027-12-31-without-1.csv\""), "{name}");
        let book = get(&office, Some(&unit), &format!("/ledgers/requests/ledger.xlsx?{days}")).await.cells();
        assert!(!book.iter().any(|cell| cell.contains("railing")), "{book:?}");
        assert!(book.iter().any(|cell| cell == "1 more row is not yours to see"), "{book:?}");
        for nowhere in ["disputes/ledger.csv", "disputes/ledger.xlsx"] {
            let none = get(&office, Some(&unit), &format!("/ledgers/{nowhere}")).await;
            assert_eq!(none.status, StatusCode::FORBIDDEN, "{nowhere}");
        }
        let chosen = office.post(&unit, "/ledgers/requests/columns", &[("column-state", "1")]).await;
        assert_eq!(chosen.status, StatusCode::FORBIDDEN);
    });
}

#[test]
fn what_is_asked_wrongly_is_refused_and_no_column_tells_of_a_person_or_a_complaint() {
    run_on_sqlite(|world| async move {
        let office = Office::open(world).await;
        let person = office.person(Role::Coordinator).await;
        for (path, status) in [
            ("/ledgers/residents/ledger.csv", StatusCode::NOT_FOUND),
            ("/ledgers/requests/ledger.csv?from=yesterday", StatusCode::UNPROCESSABLE_ENTITY),
            ("/ledgers/requests/ledger.xlsx?place=nowhere", StatusCode::UNPROCESSABLE_ENTITY),
        ] {
            assert_eq!(get(&office, Some(&person), path).await.status, status, "{path}");
        }
        let form = office.get(&person, "/ledgers/requests/columns").await;
        form.shows("name=\"column-description\"");
        form.hides("column-concerned_unit_id");
        form.hides("column-household_id");
        // What the program reckons with is not offered; what stands above says that a column may be left out.
        form.hides("column-calendar_edition");
        form.hides("(may stay empty)");
        let wrong = office.post(&person, "/ledgers/requests/columns", &[("column-state", "first")]).await;
        assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
        wrong.shows("value=\"first\"");
        received(&office, "2025-03-01", "513301001", "Water").await;
        // Nothing numbered: the usual columns again, and the ledger is as it was.
        lay_out(&office, &person).await;
        office.post(&person, "/ledgers/requests/columns", &[]).await;
        for lang in i18n::Lang::ALL {
            let path = format!("/ledgers/requests/ledger.csv?lang={}", lang.code());
            let head = lines(&get(&office, Some(&person), &path).await).remove(0);
            assert_eq!(head.split(',').count(), 10, "{head}");
            let path = format!("/ledgers/requests?lang={}", lang.code());
            office.get(&person, &path).await.shows("<table");
        }
    });
}
