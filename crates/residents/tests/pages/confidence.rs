use axum::http::{Method, StatusCode};
use casework::kind::Role;
use uuid::Uuid;

use crate::{
    desk::{Browser, Office, Page},
    following::enter,
};

const FORM: &str = "/report/in-confidence";
const TEXT: &str = "The team leader of the first team asked me for money at the bridge";
const PHRASE: &str = "four grey herons over water";

async fn staff(office: &Office, name: &'static str) -> Uuid {
    let sql = "SELECT id FROM staff WHERE office_id = $1 AND name = $2";
    let found =
        office.work(move |work| async move { Ok(work.tx.row(sql, store::params![name]).await?.unwrap().get("id")?) });
    found.await.unwrap()
}

/// The administrator names, the leader agrees, and the reader chooses a passphrase.
async fn appoint(office: &Office, admin: &mut Browser, leader: &mut Browser, reader: &mut Browser, name: &'static str) {
    let people = admin.get(office, "/in-confidence/people").await;
    let id = staff(office, name).await.to_string();
    let csrf = people.form("/in-confidence/people")[0].1.clone();
    let all = [("csrf", csrf.as_str()), ("do", "proposal"), ("staff", id.as_str())];
    let named = post(office, admin, "/in-confidence/people", &all).await;
    assert_eq!(named.status, StatusCode::SEE_OTHER, "{}", named.words());
    let people = leader.get(office, "/in-confidence/people").await;
    let (_, approval) = people.html.split_once("value=\"approval\"").unwrap();
    let (_, handler) = approval.split_once("name=\"handler\" value=\"").unwrap();
    let handler = handler.split('"').next().unwrap().to_owned();
    let csrf = people.form("/in-confidence/people")[0].1.clone();
    let agreed = [("csrf", csrf.as_str()), ("do", "approval"), ("handler", handler.as_str())];
    let agreed = post(office, leader, "/in-confidence/people", &agreed).await;
    assert_eq!(agreed.status, StatusCode::SEE_OTHER, "{}", agreed.words());
    let page = reader.get(office, "/in-confidence/passphrase").await;
    let short = [("new_passphrase", "too short"), ("again", "too short")];
    let refused = reader.fill(office, &page, "/in-confidence/passphrase", &short).await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    refused.hides("too short\"");
    let chosen = [("new_passphrase", PHRASE), ("again", PHRASE)];
    let set = reader.fill(office, &page, "/in-confidence/passphrase", &chosen).await;
    assert_eq!(set.status, StatusCode::SEE_OTHER, "{}", set.words());
}

async fn post(office: &Office, browser: &mut Browser, path: &str, fields: &[(&str, &str)]) -> Page {
    let fields: Vec<_> = fields.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect();
    browser.post(office, path, &fields).await
}

testkit::on_both! {
    async fn a_complaint_goes_past_everybody_but_its_readers_and_its_answer_comes_back_by_number_and_pin(world: World) {
        let office = Office::open(world).await;
        let (mut admin, _) = office.person(Role::Administrator).await;
        let (mut leader, _) = office.person(Role::Leader).await;
        let (mut mediator, _) = office.person(Role::Mediator).await;
        let (mut relief, _) = office.person(Role::Relief).await;
        let (mut coordinator, _) = office.person(Role::Coordinator).await;

        // Nobody reads yet: nothing is taken, and what was typed stays.
        let mut resident = Browser::new();
        resident.get(&office, "/report").await.shows("href=\"/report/in-confidence\"");
        let page = resident.get(&office, FORM).await;
        let closed = resident.fill(&office, &page, FORM, &[("text", TEXT)]).await;
        assert_eq!(closed.status, StatusCode::CONFLICT, "{}", closed.words());
        closed.shows(TEXT);

        appoint(&office, &mut admin, &mut leader, &mut mediator, "mediator").await;
        appoint(&office, &mut admin, &mut leader, &mut relief, "relief").await;
        for language in ["en", "zh-Hans", "zh-Hant", "bo"] {
            let mut reads = mediator.clone();
            reads.language = language;
            for path in ["/in-confidence", "/in-confidence/passphrase"] {
                assert_eq!(reads.get(&office, path).await.status, StatusCode::OK, "{path} {language}");
            }
            let mut anybody = Browser::new();
            anybody.language = language;
            let asks = anybody.get(&office, FORM).await;
            assert!(asks.status == StatusCode::OK && asks.html.contains("mediator"), "{language}");
        }

        let page = resident.get(&office, FORM).await;
        let slip = resident.fill(&office, &page, FORM, &[("text", TEXT), ("roles", "field"), ("contact", "my sister")]).await;
        assert_eq!(slip.status, StatusCode::OK, "{}", slip.words());
        let number = slip.between("<p class=\"slip-reference\" aria-label=\"", "\"");
        let pin = slip.between("<p class=\"slip-pin\">", "<");
        let twice = resident.fill(&office, &page, FORM, &[("text", TEXT), ("roles", "field"), ("contact", "my sister")]).await;
        assert_eq!(twice.between("<p class=\"slip-pin\">", "<"), pin, "pressed twice, it is one complaint");
        assert_eq!(office.count("SELECT COUNT(*) AS n FROM sensitive_complaint WHERE office_id = $1").await, 1);
        assert_eq!(office.count("SELECT COUNT(*) AS n FROM request WHERE office_id = $1").await, 0);

        // Nowhere for anybody else: no list, no search, no figure, not by its address.
        let list = mediator.get(&office, "/in-confidence").await;
        let path = list.between("<a href=\"/in-confidence/0", "\"");
        let path = format!("/in-confidence/0{path}");
        for other in [&mut coordinator, &mut admin, &mut leader] {
            for page in ["/", "/requests", "/inbox", "/search?q=money+bridge", &format!("/search?q={number}"), "/in-confidence"] {
                let page = other.get(&office, page).await;
                page.hides("at the bridge");
                page.hides(&path);
            }
            assert_eq!(other.get(&office, &path).await.status, StatusCode::NOT_FOUND);
        }

        // Its reader opens it with the passphrase, and with nothing else.
        let question = mediator.get(&office, &path).await;
        question.hides("at the bridge");
        let wrong = mediator.fill(&office, &question, &path, &[("passphrase", "four grey herons")]).await;
        assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
        wrong.hides("at the bridge");
        let opened = mediator.fill(&office, &question, &path, &[("passphrase", PHRASE)]).await;
        opened.shows(TEXT);
        opened.shows("my sister");
        let word = format!("{path}/word");
        let answer = [("note", "Ask at the ferry"), ("answer", "He is no longer here"), ("stage", "answered"), ("passphrase", PHRASE)];
        let written = mediator.fill(&office, &opened, &word, &answer).await;
        written.shows("He is no longer here");
        let stale = mediator.fill(&office, &opened, &word, &[("note", "Once more, kept"), ("passphrase", PHRASE)]).await;
        assert_eq!(stale.status, StatusCode::CONFLICT);
        stale.shows("Once more, kept");

        // Followed like any request.
        let mut later = Browser::new();
        assert_eq!(enter(&office, &mut later, &number, "000000").await.status, StatusCode::UNPROCESSABLE_ENTITY);
        let there = enter(&office, &mut later, &number, &pin).await;
        assert_eq!((there.status, there.location()), (StatusCode::SEE_OTHER, format!("/r/{number}").as_str()));
        let page = later.get(&office, &format!("/r/{number}")).await;
        page.shows("He is no longer here");
        page.hides("Ask at the ferry");
        let add = format!("/r/{number}/addition");
        let added = later.fill(&office, &page, &add, &[("text", "Thank you, and he came back once")]).await;
        assert_eq!(added.status, StatusCode::SEE_OTHER, "{}", added.words());
        later.get(&office, &format!("/r/{number}/slip?size=58mm&with=bo")).await.shows(&pin);
        let question = relief.get(&office, &path).await;
        relief.fill(&office, &question, &path, &[("passphrase", PHRASE)]).await.shows("he came back once");
        let page = later.get(&office, &format!("/r/{number}")).await;
        later.fill(&office, &page, &format!("/r/{number}/leaving"), &[]).await;
        later.get(&office, &format!("/r/{number}")).await.hides("He is no longer here");
    }
}

#[test]
fn a_passphrase_is_never_asked_of_a_program_and_staff_are_told_to_hand_the_page_over() {
    testkit::run(async {
        let office = Office::open(testkit::World::new(testkit::fresh_sqlite()).await).await;
        let (mut coordinator, _) = office.person(Role::Coordinator).await;
        coordinator.get(&office, "/requests/take").await.shows("href=\"/report/in-confidence\"");
        let token = office.work(|work| async move { access::add_token(&work, "coordinator", 1).await }).await.unwrap();
        let bearer = format!("Bearer {}", token.value);
        let sent = [("authorization", bearer.as_str())];
        let answer = Browser::new().send(&office, Method::GET, "/in-confidence", &sent, Vec::new()).await;
        assert_eq!(answer.status, StatusCode::FORBIDDEN);
    });
}
