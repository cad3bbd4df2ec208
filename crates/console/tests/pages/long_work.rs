use std::time::Duration;

use axum::http::StatusCode;
use casework::kind::Role;
use jiff::SignedDuration;
use testkit::{World, on_both};

use crate::desk::{Office, Page, Person};

/// An office in which nobody waits: whatever is not done at once gets a page of its own.
async fn hurried(world: World) -> Office {
    Office::open_with(world, |works| works.patient_for(Duration::ZERO)).await
}

fn list(rows: usize) -> String {
    let villages: Vec<String> = (0..rows).map(|n| format!("513303{n:06},Village {n},5,513303\n")).collect();
    format!("code,name,level,parent\n513303,Third Township,4,513300\n{},No code,5,513303\n", villages.concat())
}

/// Sends a list as a browser does, which can show a page.
async fn sent(office: &Office, person: &Person, list: &str) -> Page {
    let csrf = [("csrf", person.csrf.as_str())];
    office.upload_as(person, "/setup/places", &csrf, list.as_bytes(), &[("accept", "text/html")]).await
}

/// Asks until the work has ended.
async fn ended(office: &Office, person: &Person, path: &str) -> Page {
    for _ in 0..2_000 {
        let page = office.get(person, path).await;
        if !page.html.contains("http-equiv=\"refresh\"") {
            return page;
        }
        tokio::time::sleep(Duration::from_millis(10)).await;
    }
    panic!("it goes on and on")
}

on_both! {
    async fn a_long_list_is_taken_over_while_its_sender_does_something_else(world: World) {
        let office = hurried(world).await;
        let person = office.person(Role::Administrator).await;
        let answer = sent(&office, &person, &list(3_000)).await;
        assert_eq!(answer.status, StatusCode::SEE_OTHER);
        let path = answer.location().to_owned();
        assert!(path.starts_with("/long-work/"), "{path}");
        let going = office.get(&person, &path).await;
        going.shows("Taking over the list of places");
        going.shows("http-equiv=\"refresh\" content=\"2\"");
        going.shows("Stop it");
        // Every other page tells of it; its own need not.
        office.get(&person, "/").await.shows(&path);
        let other = office.named("second", Role::Administrator).await;
        assert_eq!(office.get(&other, &path).await.status, StatusCode::NOT_FOUND);
        office.get(&other, "/").await.hides("/long-work/");

        let page = ended(&office, &person, &path).await;
        page.shows("Places: 3,001 new");
        page.shows("Rows left out");
        page.hides("this goes on");
        // Looked at, it is told no more, and waits all the same.
        office.get(&person, "/").await.hides("/long-work/");
        office.get(&person, &path).await.shows("Places: 3,001 new");
        office.world.clock.advance(SignedDuration::from_mins(59));
        office.get(&person, &path).await.shows("Places: 3,001 new");
        office.world.clock.advance(SignedDuration::from_mins(1));
        let gone = office.get(&person, &path).await;
        assert_eq!(gone.status, StatusCode::NOT_FOUND);
        gone.shows("Nothing is kept here any more");
    }

    async fn a_list_that_is_stopped_leaves_nothing(world: World) {
        let office = hurried(world).await;
        let person = office.person(Role::Administrator).await;
        let other = office.named("second", Role::Administrator).await;
        let before = office.count("place").await;
        let path = sent(&office, &person, &list(25_000)).await.location().to_owned();
        // Somebody else stops nothing.
        assert_eq!(office.post(&other, &format!("{path}/stopping"), &[]).await.status, StatusCode::NOT_FOUND);
        let stopped = office.post(&person, &format!("{path}/stopping"), &[]).await;
        assert_eq!(stopped.location(), path);
        let page = ended(&office, &person, &path).await;
        page.shows("The work was stopped");
        assert_eq!(office.count("place").await, before);
    }
}

#[test]
fn whoever_lost_the_right_finds_nothing_and_a_program_is_never_led_to_a_page() {
    testkit::run_on_sqlite(|world| async move {
        let office = hurried(world).await;
        let person = office.person(Role::Administrator).await;
        // Who does not say that a page can be shown waits for the answer.
        let csrf = [("csrf", person.csrf.as_str())];
        office.upload(&person, "/setup/places", &csrf, list(10).as_bytes()).await.shows("Places: 11 new");

        let path = sent(&office, &person, &list(2_000)).await.location().to_owned();
        ended(&office, &person, &path).await.shows("new");
        office
            .work(|work| async move {
                let sql = "UPDATE role_grant SET voided = TRUE WHERE office_id = $1";
                work.tx.execute(sql, &[]).await?;
                Ok(())
            })
            .await
            .unwrap();
        let gone = office.get(&person, &path).await;
        assert_eq!(gone.status, StatusCode::NOT_FOUND);
        gone.hides("Places: ");
    });
}

#[test]
fn a_program_that_was_started_anew_says_that_the_work_was_broken_off() {
    testkit::run_on_sqlite(|world| async move {
        let office = hurried(world).await;
        let person = office.person(Role::Administrator).await;
        let path = sent(&office, &person, &list(25_000)).await.location().to_owned();
        office.app.long_works.stop_all();
        let page = office.get(&person, &path).await;
        assert_eq!(page.status, StatusCode::NOT_FOUND);
        page.shows("work that went on was broken off and nothing of it was kept");
        let other = office.named("second", Role::Administrator).await;
        office.get(&other, &path).await.hides("broken off");
    });
}

#[test]
fn two_works_at_a_time_and_every_page_of_them_in_every_language() {
    testkit::run_on_sqlite(|world| async move {
        let office = hurried(world).await;
        let person = office.person(Role::Administrator).await;
        let paths = [sent(&office, &person, &list(25_000)).await, sent(&office, &person, &list(25_000)).await];
        let third = sent(&office, &person, &list(10)).await;
        assert_eq!(third.status, StatusCode::CONFLICT);
        third.shows("Two works of yours go on already");
        for lang in i18n::Lang::ALL.map(i18n::Lang::code) {
            let page = office.get(&person, &format!("{}?lang={lang}", paths[0].location())).await;
            assert!(
                crate::open_pages::missing(&page.html).is_empty(),
                "{lang}: {:?}",
                crate::open_pages::missing(&page.html)
            );
        }
        for path in &paths {
            office.post(&person, &format!("{}/stopping", path.location()), &[]).await;
            ended(&office, &person, path.location()).await;
        }
    });
}
