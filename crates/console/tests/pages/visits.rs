use axum::http::StatusCode;
use casework::kind::Role;
use testkit::run_on_sqlite;

use crate::desk::{Office, Page, Person};

const DOOR: [(&str, &str); 4] =
    [("place", "513301001"), ("dwelling_number", "12"), ("visited_on", "2025-03-01"), ("people_count", "4")];

async fn send(office: &Office, person: &Person, page: &Page, fields: &[(&str, &str)]) -> Page {
    let (id, seed) = (page.hidden("id"), page.hidden("seed"));
    let mut all = vec![("id", id.as_str()), ("seed", seed.as_str())];
    all.extend_from_slice(fields);
    office.post(person, "/visits/new", &all).await
}

testkit::on_both! {
    async fn one_page_records_a_visit_with_all_that_was_heard(world: World) {
        let office = Office::open(world).await;
        let person = office.person(Role::Field).await;
        let page = office.get(&person, "/visits/new").await;
        page.shows("Upper Serkha");
        page.hides("Old Bridge");
        let mut fields = DOOR.to_vec();
        fields.extend([
            ("hardship_count", "1"),
            ("requests.1.category", "water"),
            ("requests.1.description", "The tap runs dry in the evening"),
            ("requests.1.reply", "on"),
            ("requests.1.contact.email", "deki@example.org"),
            ("requests.1.contact.name", "Aunt Deki"),
            ("requests.2.category", "roads"),
            ("requests.2.description", "Help with a form"),
            ("requests.2.solved", "on"),
            ("requests.2.how", "Filled in together at the door"),
            ("suggestions.1.topic", "water"),
            ("suggestions.1.suggestion", "Read the meter once a month"),
            ("questions.1.area", "policy"),
            ("questions.1.topic", "pension"),
            ("questions.1.question", "From which age?"),
            ("questions.1.answer", "From sixty on"),
            ("dispute.1.kind", "boundary"),
            ("dispute.1.description", "Two neighbours about a hedge"),
        ]);
        let done = send(&office, &person, &page, &fields).await;
        assert_eq!(done.status, StatusCode::OK, "{}", done.words());
        done.shows("The visit is recorded");
        done.shows("Closed");
        done.hides("Aunt Deki");
        office.get(&person, "/").await.shows("1 visit written down today");
        for (table, n) in [("visit", 1), ("household", 1), ("request", 2), ("suggestion", 1), ("consultation", 1), ("dispute", 1), ("contact", 1)] {
            assert_eq!(office.count(table).await, n, "{table}");
        }
        let again = send(&office, &person, &page, &fields).await;
        again.shows("The visit is recorded");
        again.shows("Two neighbours about a hedge");
        assert_eq!(office.count("request").await, 2, "a form sent twice counts once");
    }
}

#[test]
fn a_dwelling_goes_on_with_its_village_under_a_new_code_and_not_with_one_that_was_merged() {
    run_on_sqlite(|world| async move {
        let office = Office::open(world).await;
        let (person, admin) = (office.person(Role::Coordinator).await, office.person(Role::Administrator).await);
        let visit = async |place: &str| {
            let page = office.get(&person, "/visits/new").await;
            let mut fields = DOOR.to_vec();
            fields[0].1 = place;
            send(&office, &person, &page, &fields).await
        };
        visit("513301001").await.shows("The visit is recorded");
        visit("513301002").await.shows("The visit is recorded");
        let take = async |rows: &str| {
            let list = format!("code,name,level,parent,replaces\n{rows}");
            let page = office.upload(&admin, "/setup/places", &[("csrf", admin.csrf.as_str())], list.as_bytes()).await;
            assert_eq!(page.status, StatusCode::OK, "{}", page.words());
        };
        take("513301011,Upper Serkha,5,513301,513301001\n").await;
        visit("513301011").await.shows("The visit is recorded");
        assert_eq!((office.count("household").await, office.count("visit").await), (2, 3), "the same dwelling");
        take("513302001,Riverside,5,513302,513301002\n").await;
        visit("513301002").await.shows("Choose what took its place: 513302001 Riverside");
        visit("513302001").await.shows("The visit is recorded");
        assert_eq!(office.count("household").await, 3, "of the merged village its dwellings are entered anew");
    });
}

#[test]
fn what_is_wrong_is_told_at_its_field_and_everything_typed_stays() {
    run_on_sqlite(|world| async move {
        let office = Office::open(world).await;
        let person = office.person(Role::Coordinator).await;
        let page = office.get(&person, "/visits/new?place=513301002").await;
        page.shows("value=\"513301002\" selected");
        let fields = [
            ("place", "513301002"),
            ("dwelling_number", "7"),
            ("visited_on", "2025-03-01"),
            ("people_count", "2"),
            ("hardship_count", "5"),
            ("requests.2.description", "The bridge shakes when a lorry passes"),
            ("requests.2.solved", "on"),
            ("requests.2.how", "x"),
            ("requests.2.contact.phone", "12"),
            ("requests.2.contact.email", "nowhere"),
            ("suggestions.1.suggestion", "Larger print"),
        ];
        let wrong = send(&office, &person, &page, &fields).await;
        assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
        for id in ["hardship_count", "requests.2.category", "requests.2.contact.phone", "suggestions.1.topic"] {
            wrong.shows(&format!("id=\"f-{id}-error\""));
        }
        wrong.shows("id=\"f-requests.2.contact.email-error\"");
        wrong.shows("The bridge shakes when a lorry passes");
        wrong.shows("Larger print");
        wrong.shows("value=\"5\"");
        assert_eq!(wrong.hidden("id"), page.hidden("id"));
        for table in ["visit", "household", "request", "suggestion", "contact"] {
            assert_eq!(office.count(table).await, 0, "{table}");
        }
        let short = [
            ("requests.2.category", "roads"),
            ("requests.2.description", "The bridge"),
            ("requests.2.solved", "on"),
            ("requests.2.how", "x"),
        ];
        let mut fields = DOOR.to_vec();
        fields.extend(short);
        let wrong = send(&office, &person, &page, &fields).await;
        wrong.shows("id=\"f-requests.2.how-error\"");
        assert_eq!(office.count("visit").await, 0);
    });
}

#[test]
fn a_day_to_come_and_an_unknown_village_are_refused() {
    run_on_sqlite(|world| async move {
        let office = Office::open(world).await;
        let person = office.person(Role::Coordinator).await;
        let page = office.get(&person, "/visits/new").await;
        let tomorrow = send(&office, &person, &page, &[DOOR[0], DOOR[1], ("visited_on", "2025-03-02"), DOOR[3]]).await;
        tomorrow.shows("id=\"f-visited_on-error\"");
        let nowhere = send(&office, &person, &page, &[("place", "999"), DOOR[1], DOOR[2], DOOR[3]]).await;
        nowhere.shows("There is no place “999” here.");
        let township = send(&office, &person, &page, &[("place", "513301"), DOOR[1], DOOR[2], DOOR[3]]).await;
        township.shows("A dwelling stands in a village.");
    });
}

#[test]
fn who_does_not_visit_is_not_offered_the_page() {
    run_on_sqlite(|world| async move {
        let office = Office::open(world).await;
        let unit = office.person(Role::Unit).await;
        assert_eq!(office.get(&unit, "/visits/new").await.status, StatusCode::FORBIDDEN);
        assert_eq!(office.post(&unit, "/visits/new", &DOOR).await.status, StatusCode::FORBIDDEN);
        assert_eq!(office.count("visit").await, 0);
    });
}

#[test]
fn a_team_records_only_in_its_own_villages() {
    run_on_sqlite(|world| async move {
        let office = Office::open(world).await;
        let person = office.person(Role::Field).await;
        let page = office.get(&person, "/visits/new").await;
        let elsewhere = send(&office, &person, &page, &[("place", "513302001"), DOOR[1], DOOR[2], DOOR[3]]).await;
        assert_eq!(elsewhere.status, StatusCode::UNPROCESSABLE_ENTITY);
        elsewhere.shows("outside the places");
        assert_eq!(office.count("household").await, 0);
    });
}
