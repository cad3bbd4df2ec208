use axum::http::{Method, StatusCode, header};

use crate::{
    desk::{Browser, Office, Page},
    following::enter,
};

/// The answers of an ordinary way, page by page.
pub const WAY: [&[(&str, &str)]; 5] = [
    &[("first", "none")],
    &[("category", "water")],
    &[("description", "The tap <behind> the \"school\" is dry"), ("answers.tap", "dry")],
    &[("place", "513301001"), ("location", "behind the school")],
    &[("reply", "none")],
];

/// Goes as far as the last page.
pub async fn to_the_check(office: &Office, browser: &mut Browser, way: &[&[(&str, &str)]]) -> Page {
    let mut page = browser.get(office, "/report").await;
    for answers in way {
        page = browser.fill(office, &page, "/report", answers).await;
        assert_eq!(page.status, StatusCode::OK, "{answers:?}: {}", page.words());
    }
    page
}

/// Asks for something and gives the slip: page, number and PIN.
pub async fn asked(office: &Office, browser: &mut Browser) -> (Page, String, String) {
    let check = to_the_check(office, browser, &WAY).await;
    let slip = browser.fill(office, &check, "/report", &[]).await;
    let (reference, pin) = on_the_slip(&slip);
    (slip, reference, pin)
}

/// Number and PIN.
fn on_the_slip(slip: &Page) -> (String, String) {
    (slip.between("<p class=\"slip-reference\" aria-label=\"", "\""), slip.between("<p class=\"slip-pin\">", "<"))
}

testkit::on_both! {
    async fn somebody_asks_without_an_account_and_takes_a_slip(world: World) {
        let office = Office::open(world).await;
        let mut browser = Browser::new();
        let first = browser.get(&office, "/report").await;
        first.shows("Step 1 of 6");
        first.shows("Fire");
        first.hides("<script");
        let check = to_the_check(&office, &mut browser, &WAY).await;
        for part in ["Drinking water", "The tap &#60;behind&#62; the &#34;school&#34; is dry", "It is dry", "Upper Serkha", "behind the school"] {
            check.shows(part);
        }
        let slip = browser.fill(&office, &check, "/report", &[]).await;
        assert_eq!(slip.status, StatusCode::OK, "{}", slip.words());
        slip.shows("http://office.example/r/");
        slip.shows("class=\"qr\"");
        slip.shows("slip-line");
        slip.shows("The answer is due by");
        for subject in ["tap", "Drinking water", "Upper Serkha", "school"] {
            slip.hides(subject);
        }
        assert_eq!(office.count("SELECT COUNT(*) AS n FROM request WHERE office_id = $1").await, 1);
        assert_eq!(office.count("SELECT COUNT(*) AS n FROM contact WHERE office_id = $1").await, 0, "nobody left a name");
    }

    async fn sending_twice_makes_one_request_and_shows_the_same_slip(world: World) {
        let office = Office::open(world).await;
        let mut browser = Browser::new();
        let check = to_the_check(&office, &mut browser, &WAY).await;
        let one = browser.fill(&office, &check, "/report", &[]).await;
        let two = browser.fill(&office, &check, "/report", &[]).await;
        let number = |page: &Page| page.between("<p class=\"slip-reference\" aria-label=\"", "\"");
        assert_eq!((number(&one), one.between("slip-pin\">", "<")), (number(&two), two.between("slip-pin\">", "<")));
        assert_eq!(office.count("SELECT COUNT(*) AS n FROM request WHERE office_id = $1").await, 1);
    }

    async fn a_contact_is_kept_sealed_and_only_where_a_reply_is_wanted(world: World) {
        let office = Office::open(world).await;
        let mut browser = Browser::new();
        let mut way = WAY;
        way[4] = &[("reply", "contact"), ("contact.name", "Dolma"), ("contact.phone", "138 0000 0001"), ("for_another", "on")];
        let check = to_the_check(&office, &mut browser, &way).await;
        check.shows("138 0000 0001");
        let slip = browser.fill(&office, &check, "/report", &[]).await;
        slip.hides("Dolma");
        assert_eq!(office.count("SELECT COUNT(*) AS n FROM contact WHERE office_id = $1").await, 1);

        way[4] = &[("reply", "none"), ("contact.phone", "138 0000 0002")];
        let check = to_the_check(&office, &mut browser, &way).await;
        assert!(!check.words().contains("138 0000 0002"));
        browser.fill(&office, &check, "/report", &[]).await;
        assert_eq!(office.count("SELECT COUNT(*) AS n FROM contact WHERE office_id = $1").await, 1, "who wants to stay unknown does");
    }
}

#[test]
fn a_matter_that_is_not_taken_is_sent_where_it_belongs_at_once() {
    testkit::run_on_sqlite(|world| async move {
        let office = Office::open(world).await;
        let mut browser = Browser::new();
        let first = browser.get(&office, "/report").await;
        let sent = browser.fill(&office, &first, "/report", &[("first", "fire")]).await;
        assert_eq!((sent.status, sent.location()), (StatusCode::SEE_OTHER, "/report/elsewhere?matter=fire"));
        let page = browser.get(&office, sent.location()).await;
        page.shows("href=\"tel:119\"");
        page.shows("Call the fire brigade at once.");
        assert_eq!(browser.get(&office, "/report/elsewhere?matter=x").await.status, StatusCode::NOT_FOUND);
        assert_eq!(office.count("SELECT COUNT(*) AS n FROM request WHERE office_id = $1").await, 0);
    });
}

#[test]
fn what_is_wrong_is_told_at_its_field_and_nothing_typed_is_lost() {
    testkit::run_on_sqlite(|world| async move {
        let office = Office::open(world).await;
        let mut browser = Browser::new();
        let page = to_the_check(&office, &mut browser, &WAY[..2]).await;
        let page =
            browser.fill(&office, &page, "/report", &[("description", "The tap is dry"), ("answers.tap", "")]).await;
        assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY);
        page.shows("href=\"#f-answers.tap-1\"");
        page.shows("The tap is dry</textarea>");
        let page = browser.fill(&office, &page, "/report", WAY[2]).await;
        let page =
            browser.fill(&office, &page, "/report", &[("place", "513301001"), ("position", "up the hill")]).await;
        page.shows("latitude first");
        page.shows("value=\"up the hill\"");
        let page =
            browser.fill(&office, &page, "/report", &[("place", "513301001"), ("position", "geo:31.64,100.22")]).await;
        let page = browser.fill(&office, &page, "/report", &[("contact.phone", "12")]).await;
        page.shows("Enter 5 to 20 digits");
        assert_eq!(page.form("/report").iter().find(|(name, _)| name == "position").unwrap().1, "geo:31.64,100.22");
    });
}

#[test]
fn one_goes_back_changes_an_answer_and_returns_to_the_check() {
    testkit::run_on_sqlite(|world| async move {
        let office = Office::open(world).await;
        let mut browser = Browser::new();
        let check = to_the_check(&office, &mut browser, &WAY).await;
        let back = browser.fill(&office, &check, "/report", &[("go", "step:where")]).await;
        back.shows("value=\"513301001\" selected");
        let check = browser.fill(&office, &back, "/report", &[("place", "513301002")]).await;
        check.shows("Lower Serkha");
        check.shows("Nothing is sent yet");
        let category = browser.fill(&office, &check, "/report", &[("go", "step:category")]).await;
        let check = browser.fill(&office, &category, "/report", &[("category", "roads")]).await;
        check.shows("Roads");
        check.hides("It is dry");
        let slip = browser.fill(&office, &check, "/report", &[]).await;
        assert_eq!(slip.status, StatusCode::OK, "answers to another category's questions are left behind");
        let before = browser.fill(&office, &category, "/report", &[("go", "back")]).await;
        before.shows("Is it one of these?");
    });
}

#[test]
fn changing_the_language_on_the_way_loses_nothing() {
    testkit::run_on_sqlite(|world| async move {
        let office = Office::open(world).await;
        let mut browser = Browser::new();
        let page = to_the_check(&office, &mut browser, &WAY[..2]).await;
        page.shows("formaction=\"/report?lang=bo\"");
        let mut fields = page.form("/report");
        fields.extend(
            [("description", "水管坏了"), ("go", "stay")].map(|(name, value)| (name.to_owned(), value.to_owned())),
        );
        let page = browser.post(&office, "/report?lang=zh-Hans", &fields).await;
        page.shows("<html lang=\"zh-Hans\"");
        page.shows("水管坏了</textarea>");
        page.shows("水龙头怎么了");
        let next = browser.get(&office, "/report").await;
        next.shows("<html lang=\"zh-Hans\"");
    });
}

#[test]
fn a_form_that_a_program_fills_in_or_another_site_sends_makes_no_request() {
    testkit::run_on_sqlite(|world| async move {
        let office = Office::open(world).await;
        let mut browser = Browser::new();
        let check = to_the_check(&office, &mut browser, &WAY).await;
        let caught = browser.fill(&office, &check, "/report", &[("website", "http://spam.example")]).await;
        assert_eq!(caught.status, StatusCode::UNPROCESSABLE_ENTITY);
        let mut forged = check.form("/report");
        for (name, value) in &mut forged {
            if name == "id" {
                "01956000-0000-7000-8000-000000000001".clone_into(value);
            }
        }
        let again = browser.post(&office, "/report", &forged).await;
        assert_eq!(again.status, StatusCode::UNPROCESSABLE_ENTITY, "an id that was not given here opens nothing");
        assert!(!again.html.contains("01956000-0000-7000-8000-000000000001"));
        let site = [("sec-fetch-site", "cross-site"), ("content-type", "application/x-www-form-urlencoded")];
        let other = browser.send(&office, Method::POST, "/report", &site, b"step=check".to_vec()).await;
        assert_eq!(other.status, StatusCode::CONFLICT);
        assert_eq!(office.count("SELECT COUNT(*) AS n FROM request WHERE office_id = $1").await, 0);
        let slip = browser.fill(&office, &again, "/report", &[]).await;
        assert_eq!(slip.status, StatusCode::OK, "a person who waited too long sends the same answers once more");
    });
}

#[test]
fn a_flood_from_one_address_is_slowed_and_keeps_what_was_typed() {
    testkit::run_on_sqlite(|world| async move {
        let office = Office::open(world).await;
        let mut browser = Browser::new();
        let check = to_the_check(&office, &mut browser, &WAY).await;
        let mut page = browser.fill(&office, &check, "/report", &[]).await;
        for _ in 0..40 {
            page = browser.fill(&office, &check, "/report", &[]).await;
        }
        assert_eq!(page.status, StatusCode::TOO_MANY_REQUESTS);
        page.shows("Wait one minute and press Send again");
        page.shows("It is dry");
    });
}

#[test]
fn a_photo_comes_along_and_what_is_none_is_told_at_its_field() {
    testkit::run_on_sqlite(|world| async move {
        let office = Office::open(world).await;
        let mut browser = Browser::new();
        let check = to_the_check(&office, &mut browser, &WAY).await;
        check.shows("enctype=\"multipart/form-data\"");
        let page = upload(&office, &mut browser, &check, b"this is no picture").await;
        assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY);
        page.shows("href=\"#f-photo\"");
        let page = upload(&office, &mut browser, &page, PIXEL).await;
        assert_eq!(page.status, StatusCode::OK, "{}", page.words());
        assert_eq!(office.count("SELECT COUNT(*) AS n FROM attachment WHERE office_id = $1").await, 1);

        let (number, pin) = on_the_slip(&page);
        let mut resident = Browser::new();
        enter(&office, &mut resident, &number, &pin).await;
        let whole = resident.get(&office, &format!("/r/{number}")).await.between("class=\"file\"><a href=\"", "\"");
        for path in [whole.clone(), format!("{whole}/thumbnail")] {
            let picture = resident.get(&office, &path).await;
            assert_eq!(picture.status, StatusCode::OK, "{path}");
            assert!(kind(&picture).starts_with("image/"), "{path}: {}", kind(&picture));
            let stranger = Browser::new().get(&office, &path).await;
            assert!(kind(&stranger).starts_with("text/html"), "whoever has no PIN is asked for it");
        }
        let (_, other, pin) = asked(&office, &mut Browser::new()).await;
        let mut neighbour = Browser::new();
        enter(&office, &mut neighbour, &other, &pin).await;
        let foreign = neighbour.get(&office, &whole.replace(&number, &other)).await;
        assert_eq!(foreign.status, StatusCode::NOT_FOUND, "a photo of another request");
    });
}

fn kind(page: &Page) -> &str {
    page.headers.get(header::CONTENT_TYPE).map_or("", |value| value.to_str().unwrap())
}

async fn upload(office: &Office, browser: &mut Browser, page: &Page, photo: &[u8]) -> Page {
    let mut body = Vec::new();
    for (name, value) in page.form("/report") {
        body.extend(format!("--b\r\ncontent-disposition: form-data; name=\"{name}\"\r\n\r\n{value}\r\n").bytes());
    }
    body.extend(
        b"--b\r\ncontent-disposition: form-data; name=\"photo\"; filename=\"p.png\"\r\ncontent-type: image/png\r\n\r\n",
    );
    body.extend(photo);
    body.extend(b"\r\n--b--\r\n");
    browser.send(office, Method::POST, "/report", &[("content-type", "multipart/form-data; boundary=b")], body).await
}

/// One red pixel.
const PIXEL: &[u8] = &[
    137, 80, 78, 71, 13, 10, 26, 10, 0, 0, 0, 13, 73, 72, 68, 82, 0, 0, 0, 1, 0, 0, 0, 1, 8, 2, 0, 0, 0, 144, 119, 83,
    222, 0, 0, 0, 12, 73, 68, 65, 84, 120, 156, 99, 248, 207, 192, 0, 0, 3, 1, 1, 0, 201, 254, 146, 239, 0, 0, 0, 0,
    73, 69, 78, 68, 174, 66, 96, 130,
];
