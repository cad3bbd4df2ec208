use axum::http::StatusCode;
use casework::kind::Role;
use testkit::run_on_sqlite;

use crate::desk::Office;

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
