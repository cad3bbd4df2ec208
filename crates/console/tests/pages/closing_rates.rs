use axum::http::StatusCode;
use casework::kind::Role;
use testkit::on_both;

use crate::desk::{Office, Person};

/// A request with a contact that this person receives and solves on the spot; its page.
async fn closed(office: &Office, person: &Person, text: &str) -> String {
    let today = office.world.now().to_zoned_datetime(office.world.env.zone.clone()).date().to_string();
    let sent = [
        ("received_on", today.as_str()),
        ("place", "513301001"),
        ("category", "water"),
        ("description", text),
        ("urgency", "ordinary"),
        ("channel", "door"),
        ("contact.name", "Dolma"),
    ];
    let entered = office.post(person, "/requests/new", &sent).await;
    assert_eq!(entered.status, StatusCode::SEE_OTHER, "{}", entered.words());
    let address = entered.location().split('?').next().unwrap().to_owned();
    let how = format!("The washer behind {text} was changed");
    let done = office.post(person, &format!("{address}/solution"), &[("how", how.as_str())]).await;
    assert_eq!(done.status, StatusCode::SEE_OTHER, "{}", done.words());
    address
}

/// Draws a round of all that was closed today where the field team is posted; its page.
async fn draw(office: &Office, person: &Person) -> String {
    let rates = office.get(person, "/closing-rates").await;
    let href = rates.html.split("href=\"/call-back-rounds/new?").nth(1).expect("a way to draw").split('"').next();
    let form = format!("/call-back-rounds/new?{}", href.unwrap().replace("&#38;", "&").replace("&amp;", "&"));
    office.get(person, &form).await.shows("value=\"10\"");
    let today = office.world.now().to_zoned_datetime(office.world.env.zone.clone()).date().to_string();
    let sent = [
        ("from_on", today.as_str()),
        ("to_on", today.as_str()),
        ("place", "513301"),
        ("share_percent", "100"),
        ("at_least", "3"),
    ];
    let drawn = office.post(person, "/call-back-rounds/new", &sent).await;
    assert_eq!(drawn.status, StatusCode::SEE_OTHER, "{}", drawn.words());
    drawn.location().split('?').next().unwrap().to_owned()
}

on_both! {
    async fn rates_stand_with_their_denominators_and_small_numbers_are_told_to_nobody(world: World) {
        let office = Office::open(world).await;
        let coordinator = office.person(Role::Coordinator).await;
        office.get(&coordinator, "/closing-rates").await.shows("Nothing to count yet");
        for n in 0..4 {
            closed(&office, &coordinator, ["the red tap", "the blue tap", "the long pipe", "the old well"][n]).await;
        }
        let few = office.get(&coordinator, "/closing-rates").await;
        few.shows("Fewer than five: not shown");
        few.hides("4 of 4");
        closed(&office, &coordinator, "the new pump").await;
        let page = office.get(&coordinator, "/closing-rates").await;
        page.shows("5 of 5");
        page.shows("100 %");
        page.shows("Outside the office&#39;s competence");
        page.shows("Drinking water");
        page.hides("coordinator</td>");

        let leader = office.person(Role::Leader).await;
        let read = office.get(&leader, "/closing-rates").await;
        read.shows("5 of 5");
        read.hides("/call-back-rounds/new");
        read.hides("/call-backs/to-do");
        let auditor = office.person(Role::Auditor).await;
        for (person, linked) in [(&coordinator, true), (&leader, true), (&auditor, false)] {
            let line = office.get(person, "/lines/requests").await;
            assert_eq!(line.html.contains("href=\"/closing-rates\""), linked, "{}", line.words());
            assert_eq!(office.get(person, "/closing-rates").await.status, StatusCode::OK);
        }
        let unit = office.person(Role::Unit).await;
        office.get(&unit, "/closing-rates").await.hides("Called back");
        for role in [Role::Field, Role::Mediator, Role::Relief, Role::Project] {
            let person = office.person(role).await;
            assert_eq!(office.get(&person, "/closing-rates").await.status, StatusCode::FORBIDDEN, "{}", role.code());
        }
    }

    async fn a_call_back_is_done_by_somebody_who_had_no_hand_in_the_matter(world: World) {
        let office = Office::open(world).await;
        let coordinator = office.person(Role::Coordinator).await;
        let request = closed(&office, &coordinator, "the red tap").await;
        let round = draw(&office, &coordinator).await;
        let page = office.get(&coordinator, &round).await;
        page.shows("Strata and their weights");
        page.shows("Solved");

        let own = office.get(&coordinator, "/call-backs/to-do").await;
        own.shows("One more call is for somebody else");
        own.hides("the red tap");
        for role in [Role::Leader, Role::Unit, Role::Auditor] {
            let person = office.person(role).await;
            assert_eq!(office.get(&person, "/call-backs/to-do").await.status, StatusCode::FORBIDDEN, "{}", role.code());
        }
        office.get(&coordinator, "/").await.hides("to call back");
        let field = office.person(Role::Field).await;
        office.get(&field, "/").await.shows("1 resident to call back");
        let to_do = office.get(&field, "/call-backs/to-do").await;
        to_do.shows("the red tap");
        to_do.shows(&format!("href=\"{request}\""));
        to_do.hides("Dolma");
        let action = to_do.html.split("action=\"/call-backs/").nth(1).unwrap().split('"').next().unwrap();
        let address = format!("/call-backs/{action}");
        let then = to_do.hidden("then");
        let missing = [("reached", "on"), ("says", ""), ("then", then.as_str())];
        assert_eq!(office.post(&field, &address, &missing).await.status, StatusCode::UNPROCESSABLE_ENTITY);
        let told = [("reached", "on"), ("says", "solved"), ("satisfied", "satisfied"), ("then", then.as_str())];
        let done = office.post(&field, &address, &told).await;
        assert_eq!(done.location(), "/call-backs/to-do");
        office.get(&field, "/call-backs/to-do").await.shows("There is nobody for you to call back.");
        let elsewhere = [("reached", "on"), ("says", "solved"), ("then", "https://example.org/call-backs/to-do")];
        assert_eq!(office.post(&field, &address, &elsewhere).await.status, StatusCode::CONFLICT);
        office.get(&coordinator, "/closing-rates").await.shows("Fewer than five answers: not shown");
    }
}
