use axum::http::StatusCode;
use casework::kind::Role;
use requests::Outcome;
use testkit::run_on_sqlite;
use uuid::Uuid;

use crate::desk::Office;

async fn replied(office: &Office) -> Uuid {
    let id = office.request("513301001", "The tap runs dry in the evening").await;
    office
        .work(move |work| async move {
            requests::reply::reply(&work, id, Outcome::Solved, "The pump was mended on Monday").await
        })
        .await
        .unwrap();
    id
}

#[test]
fn a_team_finds_the_answers_owed_in_its_villages_and_notes_what_was_said() {
    run_on_sqlite(|world| async move {
        let office = Office::open(world).await;
        let id = replied(&office).await;
        let person = office.person(Role::Field).await;
        office.get(&person, "/").await.shows("Carry 1 answer");
        office.get(&person, "/answers").await.shows("href=\"/answers/513301001\"");
        let page = office.get(&person, "/answers/513301001").await;
        page.shows("The pump was mended on Monday");
        page.shows(&format!("action=\"/answers/request/{id}\""));
        let path = format!("/answers/request/{id}");
        let said_nothing = office.post(&person, &path, &[("answer", "")]).await;
        assert_eq!(said_nothing.status, StatusCode::UNPROCESSABLE_ENTITY);
        let done = office.post(&person, &path, &[("answer", "confirmed"), ("village", "513301001")]).await;
        assert_eq!(done.location(), "/answers/513301001?said=given");
        office.get(&person, done.location()).await.hides("The pump was mended");
    });
}

#[test]
fn who_carries_no_answers_does_not_see_them() {
    run_on_sqlite(|world| async move {
        let office = Office::open(world).await;
        let id = replied(&office).await;
        let leader = office.person(Role::Leader).await;
        assert_eq!(office.get(&leader, "/answers").await.status, StatusCode::FORBIDDEN);
        let given = office.post(&leader, &format!("/answers/request/{id}"), &[("answer", "confirmed")]).await;
        assert_eq!(given.status, StatusCode::FORBIDDEN);
        let coordinator = office.person(Role::Coordinator).await;
        assert_eq!(office.get(&coordinator, "/answers/nowhere").await.status, StatusCode::NOT_FOUND);
        let none = office.post(&coordinator, "/answers/dispute/x", &[("answer", "given")]).await;
        assert_eq!(none.status, StatusCode::NOT_FOUND);
    });
}
