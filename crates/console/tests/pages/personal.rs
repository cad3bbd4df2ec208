//! People's data: who read a contact, finding by a number, erasing, the file of a matter, and what everybody may know.

use axum::http::StatusCode;
use casework::kind::Role;
use people::ContactText;
use store::manifest::{Class, tables};
use testkit::run_on_sqlite;
use uuid::Uuid;

use crate::desk::Office;

async fn with_a_contact(office: &Office) -> Uuid {
    let id = office.request("513301001", "The tap is dry").await;
    let key = office.app.key.clone();
    office
        .work(move |work| {
            let key = key.clone();
            async move {
                let text = ContactText::new(Some("Dolma Tsering"), Some("13800000001"), None, None).unwrap();
                visits::contact::keep(&work, &key, "request", id, &text).await
            }
        })
        .await
        .unwrap();
    id
}

#[test]
fn everybody_may_know_what_is_held_and_why_and_nothing_is_left_out() {
    run_on_sqlite(|world| async move {
        let office = Office::bare(world).await;
        let page = office.visit("/data-protection").await;
        assert_eq!(page.status, StatusCode::OK);
        page.shows("erased 180 days after the matter ended");
        page.shows("contact: sealed");
        for table in tables().iter().filter(|table| table.columns.iter().any(|(_, class)| *class == Class::Personal)) {
            page.shows(&format!("{}: ", table.name));
        }
        for lang in ["zh-Hans", "zh-Hant", "bo"] {
            let page = office.visit(&format!("/data-protection?lang={lang}")).await;
            page.hides("protection-lead");
            page.hides("holding-");
        }
    });
}

#[test]
fn only_the_auditor_sees_who_read_contacts_and_lets_somebody_go_on() {
    run_on_sqlite(|world| async move {
        let office = Office::open(world).await;
        office.enter("data_limit", &[("measure", "readings-a-day"), ("amount", "1")]).await;
        let id = with_a_contact(&office).await;
        let [field, leader, auditor] =
            [office.person(Role::Field).await, office.person(Role::Leader).await, office.person(Role::Auditor).await];
        let contact = format!("/requests/{id}/contact");
        office.post(&field, &contact, &[("why", "a call back")]).await.shows("13800000001");
        let refused = office.post(&field, &contact, &[]).await;
        assert_eq!(refused.status, StatusCode::CONFLICT);
        refused.shows("The auditor was told");
        for other in [&field, &leader] {
            assert_eq!(office.get(other, "/readings").await.status, StatusCode::FORBIDDEN);
        }
        office.get(&auditor, "/").await.shows("1 person came to the day’s limit of contacts");
        let page = office.get(&auditor, "/readings").await;
        for part in ["field opened 1 contacts", "a call back", "to reach the person"] {
            page.shows(part);
        }
        page.hides("13800000001");
        page.hides("Dolma");
        let look = page.html.split("action=\"").find_map(|part| part.strip_prefix("/readings/")).unwrap();
        let look = format!("/readings/{}", look.split('"').next().unwrap());
        assert_eq!(office.post(&leader, &look, &[]).await.status, StatusCode::FORBIDDEN);
        assert_eq!(office.post(&auditor, &look, &[]).await.status, StatusCode::SEE_OTHER);
        office.get(&auditor, "/readings").await.shows("Looked at by auditor");
        office.get(&auditor, "/").await.hides("the day’s limit");
        office.post(&field, &contact, &[]).await.shows("13800000001");
    });
}

#[test]
fn a_number_finds_its_matter_and_an_erased_contact_is_found_no_more() {
    run_on_sqlite(|world| async move {
        let office = Office::open(world).await;
        let id = with_a_contact(&office).await;
        let (coordinator, leader) = (office.person(Role::Coordinator).await, office.person(Role::Leader).await);
        assert_eq!(office.get(&leader, "/contact-search").await.status, StatusCode::FORBIDDEN);
        assert_eq!(office.get(&coordinator, "/contact-search").await.status, StatusCode::OK);
        let sought = [("part", "phone"), ("sought", "+86 138 0000 0001")];
        let found = office.post(&coordinator, "/contact-search", &sought).await;
        found.shows(&format!("/requests/{id}"));
        found.hides("Dolma");
        let empty = office.post(&coordinator, "/contact-search", &[("part", "name"), ("sought", " ")]).await;
        assert_eq!(empty.status, StatusCode::UNPROCESSABLE_ENTITY);

        let erasure = format!("/requests/{id}/contact/erasure");
        office.get(&coordinator, &format!("/requests/{id}")).await.shows(&erasure);
        office.get(&coordinator, &erasure).await.shows("go for good");
        let silent = office.post(&coordinator, &erasure, &[("reason", "")]).await;
        assert_eq!(silent.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert_eq!(office.post(&leader, &erasure, &[("reason", "because")]).await.status, StatusCode::FORBIDDEN);
        let erased = office.post(&coordinator, &erasure, &[("reason", "asked for")]).await;
        assert_eq!(erased.status, StatusCode::SEE_OTHER);
        assert_eq!(office.count("contact").await, 0);
        office.post(&coordinator, "/contact-search", &sought).await.shows("None of your matters has it");
    });
}

#[test]
fn who_asks_gets_a_file_of_what_is_held_and_who_read_it() {
    run_on_sqlite(|world| async move {
        let office = Office::open(world).await;
        let id = with_a_contact(&office).await;
        let (coordinator, field) = (office.person(Role::Coordinator).await, office.person(Role::Field).await);
        office.post(&field, &format!("/requests/{id}/contact"), &[]).await.shows("Dolma");
        let day = office.world.now().to_zoned_datetime(office.world.env.zone.clone()).date().to_string();
        let id = id.to_string();
        let asked = [("received_on", day.as_str()), ("asks", "access"), ("request", &id)];
        let asked = office.enter("subject_request", &asked).await;
        let file = format!("/subject-requests/{asked}/file");
        let before = office.get(&coordinator, &file).await;
        before.shows("logged like any other reading");
        before.hides("Dolma");
        assert_ne!(office.post(&field, &file, &[]).await.status, StatusCode::OK);
        let page = office.post(&coordinator, &file, &[]).await;
        for part in ["Dolma Tsering", "13800000001", "The tap is dry", "to reach the person", "the person asked"] {
            page.shows(part);
        }
    });
}
