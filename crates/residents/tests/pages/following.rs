use std::io::Write as _;

use axum::http::{StatusCode, header};
use flate2::{Compression, write::GzEncoder};
use jiff::SignedDuration;

use crate::{
    asking::asked,
    desk::{Browser, Office, Page},
};

pub async fn enter(office: &Office, browser: &mut Browser, number: &str, pin: &str) -> Page {
    let form = browser.get(office, "/r").await;
    browser.fill(office, &form, "/r", &[("number", number), ("pin", pin)]).await
}

/// A PIN that is not this one.
fn other(pin: &str) -> String {
    let digits: String = pin.chars().filter(char::is_ascii_digit).collect();
    if digits == "000000" { "000001".to_owned() } else { "000000".to_owned() }
}

/// A sound number that nobody has.
fn unknown() -> String {
    casework::reference::of(uuid::Uuid::from_u128(0x0195_5000_0000_7000_8000_0123_4567_89ab))
}

testkit::on_both! {
    async fn number_and_pin_open_the_request_from_being_received_to_being_ended(world: World) {
        let office = Office::open(world).await;
        let (_, number, pin) = asked(&office, &mut Browser::new()).await;
        let mut browser = Browser::new();
        let opened = enter(&office, &mut browser, &number.to_lowercase().replace('-', " "), &pin).await;
        assert_eq!((opened.status, opened.location()), (StatusCode::SEE_OTHER, format!("/r/{number}").as_str()));
        let cookie = opened.headers.get(header::SET_COOKIE).unwrap().to_str().unwrap();
        assert!(cookie.contains("HttpOnly") && cookie.contains("Path=/r") && cookie.contains("Max-Age=1800"), "{cookie}");
        let here = format!("/r/{number}");
        let page = browser.get(&office, &here).await;
        page.shows("The office has your request");
        page.shows("The answer is due by");

        let id = office.request().await;
        office.act(id, "assignment", &[("unit", "water"), ("reason", "Their pipe")]).await;
        office.act(id, "acceptance", &[]).await;
        office.act(id, "question", &[("question", "Since which day is it dry?")]).await;
        let page = browser.get(&office, &here).await;
        page.shows("Since which day is it dry?");
        page.shows("The clock stands until you answer");
        let said = browser.fill(&office, &page, &format!("{here}/addition"), &[("text", "Since Monday")]).await;
        assert_eq!((said.status, said.location()), (StatusCode::SEE_OTHER, format!("{here}?said=addition").as_str()));
        let page = browser.get(&office, said.location()).await;
        page.shows("What you added is with the request.");
        page.shows("Since Monday");
        page.shows("Water Bureau works on your request");

        office.act(id, "reply", &[("outcome", "solved"), ("reply", "The pump was repaired on 1 March; the water runs.")]).await;
        let page = browser.get(&office, &here).await;
        page.shows("The pump was repaired");
        let empty = browser.fill(&office, &page, &format!("{here}/contest"), &[("why", " ")]).await;
        assert_eq!(empty.status, StatusCode::UNPROCESSABLE_ENTITY);
        empty.shows("href=\"#f-contest-why\"");
        let said = browser.fill(&office, &page, &format!("{here}/contest"), &[("why", "It ran for an hour only")]).await;
        let page = browser.get(&office, said.location()).await;
        page.shows("Somebody else decides by");

        office.act(id, "review", &[("changed", "on"), ("decision", "The pump is looked at again")]).await;
        office.act(id, "reply", &[("outcome", "solved"), ("reply", "A new pump was built in on 1 March; water runs.")]).await;
        let page = browser.get(&office, &here).await;
        let said = browser.fill(&office, &page, &format!("{here}/confirmation"), &[("satisfaction", "satisfied")]).await;
        assert_eq!(said.status, StatusCode::SEE_OTHER, "{}", said.words());
        browser.get(&office, said.location()).await.shows("It closes the request soon.");
        office.act(id, "closure", &[("outcome", "solved")]).await;
        let page = browser.get(&office, &here).await;
        page.shows("Your request is ended.");
        page.hides("/withdrawal");
    }

    async fn nothing_tells_whether_a_number_exists(world: World) {
        let office = Office::open(world).await;
        let (_, number, pin) = asked(&office, &mut Browser::new()).await;
        let wrong = enter(&office, &mut Browser::new(), &number, &other(&pin)).await;
        let nobodys = enter(&office, &mut Browser::new(), &unknown(), &pin).await;
        assert_same(&wrong, &number, &nobodys, &unknown());
        assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
        for path in ["", "/slip"] {
            let known = Browser::new().get(&office, &format!("/r/{number}{path}")).await;
            let nobodys = Browser::new().get(&office, &format!("/r/{}{path}", unknown())).await;
            assert_same(&known, &number, &nobodys, &unknown());
            known.hides("slip-pin");
        }
        let form = [("csrf".to_owned(), "x".to_owned()), ("why".to_owned(), "x".to_owned())];
        let known = Browser::new().post(&office, &format!("/r/{number}/withdrawal"), &form).await;
        let nobodys = Browser::new().post(&office, &format!("/r/{}/withdrawal", unknown()), &form).await;
        assert_same(&known, &number, &nobodys, &unknown());
    }

    async fn wrong_pins_are_slowed_alike_for_numbers_that_exist_and_that_do_not(world: World) {
        let office = Office::open(world).await;
        let (_, number, pin) = asked(&office, &mut Browser::new()).await;
        for _ in 0..6 {
            enter(&office, &mut Browser::new(), &number, &other(&pin)).await;
            enter(&office, &mut Browser::new(), &unknown(), &pin).await;
        }
        let known = enter(&office, &mut Browser::new(), &number, &pin).await;
        let nobodys = enter(&office, &mut Browser::new(), &unknown(), &pin).await;
        assert_eq!(known.status, StatusCode::TOO_MANY_REQUESTS, "even the right PIN waits while the number is guessed at");
        assert_eq!(known.headers.get(header::RETRY_AFTER), nobodys.headers.get(header::RETRY_AFTER));
        assert_same(&known, &number, &nobodys, &unknown());
        office.world.clock.advance(SignedDuration::from_mins(6));
        let opened = enter(&office, &mut Browser::new(), &number, &pin).await;
        assert_eq!(opened.status, StatusCode::SEE_OTHER);
    }
}

/// Status, headers and page are the same but for the number that was typed.
#[track_caller]
fn assert_same(one: &Page, number: &str, two: &Page, other: &str) {
    assert_eq!(one.status, two.status);
    let lengths = [header::CONTENT_LENGTH];
    let headers = |page: &Page| {
        let mut headers = page.headers.clone();
        for name in &lengths {
            headers.remove(name);
        }
        headers
    };
    assert_eq!(headers(one), headers(two));
    assert_eq!(one.html.replace(number, "NUMBER"), two.html.replace(other, "NUMBER"));
}

#[test]
fn a_visit_ends_after_half_an_hour_when_it_is_left_and_with_another_number() {
    testkit::run_on_sqlite(|world| async move {
        let office = Office::open(world).await;
        let mut browser = Browser::new();
        let (_, number, pin) = asked(&office, &mut browser).await;
        let here = format!("/r/{number}");
        let page = browser.get(&office, &here).await;
        page.shows("Your request");
        browser.get(&office, &format!("{here}/slip?size=58mm&with=zh-Hans")).await.shows("slip slip-58mm");
        browser.get(&office, &format!("/r/{}", unknown())).await.hides("The office has your request");
        let left = browser.fill(&office, &page, &format!("{here}/leaving"), &[]).await;
        assert_eq!(left.location(), "/r");
        browser.get(&office, &here).await.hides("The office has your request");
        enter(&office, &mut browser, &number, &pin).await;
        office.world.clock.advance(SignedDuration::from_mins(31));
        browser.get(&office, &here).await.hides("The office has your request");
    });
}

#[test]
fn a_form_without_the_secret_of_the_visit_changes_nothing() {
    testkit::run_on_sqlite(|world| async move {
        let office = Office::open(world).await;
        let mut browser = Browser::new();
        let (_, number, _) = asked(&office, &mut browser).await;
        for noun in ["addition", "confirmation", "contest", "appeal", "withdrawal"] {
            let fields = [("csrf", "guessed"), ("why", "because"), ("text", "more")];
            let fields = fields.map(|(name, value)| (name.to_owned(), value.to_owned()));
            let page = browser.post(&office, &format!("/r/{number}/{noun}"), &fields).await;
            assert_eq!(page.status, StatusCode::CONFLICT, "{noun}");
        }
        assert_eq!(office.count("SELECT COUNT(*) AS n FROM request_note WHERE office_id = $1").await, 0);
        assert_eq!(
            office.count("SELECT COUNT(*) AS n FROM request WHERE office_id = $1 AND state = 'received'").await,
            1
        );
    });
}

#[test]
fn a_misread_number_is_told_as_misread() {
    testkit::run_on_sqlite(|world| async move {
        let office = Office::open(world).await;
        let page = enter(&office, &mut Browser::new(), "K7M9Q-X2T4Q", "123456").await;
        page.shows("a character is misread");
        let page = Browser::new().get(&office, "/r/%3Cscript%3E").await;
        page.hides("<script>");
        page.shows("&#60;script&#62;");
    });
}

#[test]
fn following_takes_less_than_thirty_kilobytes_over_the_wire() {
    testkit::run_on_sqlite(|world| async move {
        let office = Office::open(world).await;
        let mut browser = Browser::new();
        let (slip, number, _) = asked(&office, &mut browser).await;
        let page = browser.get(&office, &format!("/r/{number}")).await;
        let mut whole = packed(page.html.as_bytes()) + packed(slip.html.as_bytes());
        for name in ["console.css", "mark.svg"] {
            let asset = web::assets::find(web::assets::path(name).unwrap()).unwrap();
            whole += packed(asset.bytes);
        }
        page.hides("<script");
        assert!(whole < 30_000, "slip, page and their parts are {whole} bytes");
    });
}

fn packed(bytes: &[u8]) -> usize {
    let mut gz = GzEncoder::new(Vec::new(), Compression::default());
    gz.write_all(bytes).unwrap();
    gz.finish().unwrap().len()
}

#[test]
fn every_page_speaks_every_language() {
    testkit::run_on_sqlite(|world| async move {
        let office = Office::open(world).await;
        let mut browser = Browser::new();
        let (_, number, _) = asked(&office, &mut browser).await;
        for lang in i18n::Lang::ALL {
            for path in ["/report".to_owned(), "/r".to_owned(), format!("/r/{number}"), format!("/r/{number}/slip")] {
                let page = browser.get(&office, &format!("{path}?lang={}", lang.code())).await;
                assert_eq!(page.status, StatusCode::OK);
                page.shows(&format!("<html lang=\"{}\"", lang.code()));
                let keys = ["report-", "follow-", "slip-", "choice-", "field-"];
                let words = page.words();
                let lost = words.split(" | ").find(|word| keys.iter().any(|key| word.starts_with(key)));
                assert_eq!(lost, None, "{path} in {}", lang.code());
            }
        }
    });
}
