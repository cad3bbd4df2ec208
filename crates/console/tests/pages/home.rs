use axum::http::StatusCode;
use casework::kind::Role;
use testkit::run_on_sqlite;

use crate::desk::{Office, Page};

#[test]
fn the_six_lines_stand_on_the_first_page_of_everybody() {
    run_on_sqlite(|world| async move {
        let office = Office::open(world).await;
        office.request("513301001", "The tap runs dry in the evening").await;
        for role in Role::ALL {
            let person = office.person(role).await;
            let page = office.get(&person, "/").await;
            assert_eq!(page.status, StatusCode::OK, "{}", role.code());
            for line in ["disputes", "insight", "outreach", "requests", "projects", "relief"] {
                page.shows(&format!("<article class=\"line-card\" data-line=\"{line}\""));
            }
            page.shows("requests received");
        }
    });
}

#[test]
fn an_empty_office_is_told_what_to_do_first() {
    run_on_sqlite(|world| async move {
        let office = Office::open(world).await;
        let person = office.person(Role::Coordinator).await;
        let page = office.get(&person, "/").await;
        page.shows("Record the first visit");
        page.hides("Enter the units");
        let leader = office.person(Role::Leader).await;
        office.get(&leader, "/").await.hides("Record the first visit");
    });
}

testkit::on_both! {
    async fn what_waits_and_what_is_late_stand_on_the_page_of_those_whom_it_concerns(world: World) {
        let office = Office::open(world).await;
        office.request("513301001", "The tap runs dry in the evening").await;
        let early = office.named("early", Role::Coordinator).await;
        office.get(&early, "/late").await.shows("Nothing is late: no answer is past its day.");
        office.get(&early, "/soon").await.shows("Nothing is due within the next three days.");
        office.world.clock.advance(jiff::SignedDuration::from_hours(24 * 40));
        let coordinator = office.person(Role::Coordinator).await;
        let page = office.get(&coordinator, "/").await;
        page.shows("Check a request and choose who has it");
        page.shows("The tap runs dry in the evening");
        page.shows("days late");
        let late = office.get(&coordinator, "/late").await;
        late.shows("No unit yet");
        let mediator = office.person(Role::Mediator).await;
        let page = office.get(&mediator, "/").await;
        page.hides("The tap runs dry");
        assert_eq!(office.get(&mediator, "/late").await.status, StatusCode::FORBIDDEN);
    }
}

/// The number with which a pile begins, and what it opens.
fn pile(home: &Page, words: &str) -> (String, String) {
    let line = home.html.split("<a data-open href=\"").find(|line| line.contains(words));
    let line = line.unwrap_or_else(|| panic!("“{words}” is not on {}", home.words()));
    let (address, rest) = line.split_once("\">").unwrap();
    (rest.split(' ').next().unwrap().to_owned(), address.replace("&#38;", "&").replace("&amp;", "&"))
}

testkit::on_both! {
    async fn every_pile_opens_as_many_as_it_tells(world: World) {
        let office = Office::open(world).await;
        let (coordinator, unit) = (office.person(Role::Coordinator).await, office.person(Role::Unit).await);
        let mut ids = Vec::new();
        for n in 0..9 {
            ids.push(office.request("513301001", &format!("Tap {n} runs dry in the evening")).await);
        }
        for id in &ids[..5] {
            let given = [("unit", "water"), ("reason", "Water is theirs")];
            let done = office.post(&coordinator, &format!("/requests/{id}/assignment"), &given).await;
            assert_eq!(done.status, StatusCode::SEE_OTHER, "{}", done.words());
        }
        let (inbox, door) = pile(&office.get(&coordinator, "/").await, "requests wait in the inbox");
        assert_eq!((inbox.as_str(), door.as_str()), ("4", "/inbox?heap=new"));
        office.get(&coordinator, &door).await.shows("<span class=\"badge\">4</span>");
        // What the office keeps is its own heap; what a unit works on is not in it.
        assert_eq!(office.post(&coordinator, &format!("/requests/{}/keeping", ids[5]), &[]).await.status, StatusCode::SEE_OTHER);
        assert_eq!(office.post(&unit, &format!("/requests/{}/acceptance", ids[0]), &[]).await.status, StatusCode::SEE_OTHER);
        office.get(&coordinator, "/").await.shows("Answer what the office kept");

        let home = office.get(&unit, "/").await;
        let (waiting, door) = pile(&home, "requests wait to be signed for");
        assert_eq!((waiting.as_str(), door.as_str()), ("4", "/requests?state=handed_over&sort=due"));
        office.get(&unit, &door).await.shows("id=\"count\">4</span>");
        home.hides("due soon");
        let due = "SELECT due_on FROM request WHERE office_id = $1 ORDER BY due_on LIMIT 1";
        let due: jiff::civil::Date =
            office.work(move |work| async move { Ok(work.tx.row(due, &[]).await?.unwrap().get("due_on")?) }).await.unwrap();
        let today = office.world.now().to_zoned_datetime(office.world.env.zone.clone()).date();
        office.world.clock.advance(jiff::SignedDuration::from_hours(24 * i64::from((due - today).get_days() - 2)));
        let unit = office.named("soon", Role::Unit).await;
        let (soon, door) = pile(&office.get(&unit, "/").await, "answers are due soon");
        assert_eq!((soon.as_str(), door.as_str()), ("5", "/soon"));
        let page = office.get(&unit, "/soon").await;
        page.shows("5 requests whose answer is due within three days");
        page.hides("Tap 8");
        office.get(&unit, "/late").await.hides("Tap 0");
        office.world.clock.advance(jiff::SignedDuration::from_hours(24 * 4));
        let unit = office.named("late", Role::Unit).await;
        office.get(&unit, "/").await.hides("due soon");
        office.get(&unit, "/late").await.shows("Tap 0");
    }
}

#[test]
fn a_choice_that_cannot_be_read_stays_in_its_fields_with_what_is_wrong() {
    run_on_sqlite(|world| async move {
        let office = Office::open(world).await;
        let person = office.person(Role::Leader).await;
        let page = office.get(&person, "/?from=2025-02-30&to=2025-03-01").await;
        page.shows("value=\"2025-02-30\"");
        page.shows("Enter a day as 2025-03-01.");
        let page = office.get(&person, "/?from=2025-03-02&to=2025-03-01").await;
        page.shows("chooser-error");
        let page = office.get(&person, "/?place=999999").await;
        page.shows("There is no place “999999” here.");
        let page = office.get(&person, "/?place=Riverside").await;
        page.shows("value=\"513302001\" selected");
    });
}

#[test]
fn every_line_has_a_page_with_its_records_and_figures() {
    run_on_sqlite(|world| async move {
        let office = Office::open(world).await;
        let person = office.person(Role::Coordinator).await;
        for (line, list) in [("disputes", "/disputes"), ("requests", "/visits"), ("ground", "/units")] {
            let page = office.get(&person, &format!("/lines/{line}")).await;
            assert_eq!(page.status, StatusCode::OK);
            page.shows(&format!("href=\"{list}\""));
        }
        assert_eq!(office.get(&person, "/lines/nowhere").await.status, StatusCode::NOT_FOUND);
    });
}
