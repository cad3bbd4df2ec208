use axum::http::{Method, StatusCode};
use casework::kind::Role;
use testkit::run_on_sqlite;

use crate::{
    desk::{Office, PASSWORD},
    open_pages::missing,
};

#[test]
fn the_first_sign_in_of_an_administrator_leads_to_the_path_and_says_what_is_done() {
    run_on_sqlite(|world| async move {
        let office = Office::open(world).await;
        let link = format!("/link/{}", office.link("administrator", Role::Administrator).await);
        let form = ("content-type", "application/x-www-form-urlencoded");
        let words = PASSWORD.replace(' ', "+");
        let body = format!("password={words}&again={words}");
        assert_eq!(office.send(Method::POST, &link, &[form], body).await.location(), "/setup?said=password-set");
        let person = office.person(Role::Coordinator).await;
        let page = office.get(&person, "/setup").await;
        page.shows("7 of 8 steps are done.");
        page.shows("href=\"/visits/new\"");
        page.hides("href=\"/setup/people\"");
        page.shows("Entered: 3.");
        let leader = office.person(Role::Leader).await;
        assert_eq!(office.get(&leader, "/setup").await.status, StatusCode::FORBIDDEN);
        // What was entered leads back to the path.
        office.get(&person, "/units?said=saved").await.shows("Go on with the set-up");
    });
}

#[test]
fn a_new_name_stands_on_every_page_at_once() {
    run_on_sqlite(|world| async move {
        let office = Office::open(world).await;
        let person = office.person(Role::Administrator).await;
        let empty = office.post(&person, "/setup/office", &[("name", " "), ("language", "en")]).await;
        assert_eq!(empty.status, StatusCode::UNPROCESSABLE_ENTITY);
        let done = office.post(&person, "/setup/office", &[("name", "Ridge County"), ("language", "zh-Hans")]).await;
        assert_eq!(done.location(), "/setup?said=saved");
        office.get(&person, "/setup/office").await.shows("value=\"Ridge County\"");
        office.visit("/register?lang=en").await.shows("Ridge County");
        office.visit("/register").await.shows("lang=\"zh-Hans\"");
    });
}

#[test]
fn a_list_of_places_and_a_person_come_in_by_forms() {
    run_on_sqlite(|world| async move {
        let office = Office::open(world).await;
        let person = office.person(Role::Administrator).await;
        let csrf = [("csrf", person.csrf.as_str())];
        let list = "code,name,level,parent\n513303,Third Township,4,513300\n,No code,5,513303\n";
        let page = office.upload(&person, "/setup/places", &csrf, list.as_bytes()).await;
        page.shows("Places: 1 new, 0 renamed");
        page.shows("Rows left out");
        let none = office.upload(&person, "/setup/places", &csrf, b"a,b\n1,2\n").await;
        assert_eq!(none.status, StatusCode::UNPROCESSABLE_ENTITY);
        none.shows("code is missing");

        let somebody = [("name", "Dolma"), ("sign_in", "dolma"), ("role", "field"), ("team", "t1")];
        let page = office.post(&person, "/setup/people", &somebody).await;
        page.shows("href=\"/link/");
        let again = office.post(&person, "/setup/people", &somebody).await;
        assert_eq!(again.status, StatusCode::UNPROCESSABLE_ENTITY);
        again.shows("value=\"Dolma\"");
    });
}

#[test]
fn a_newer_list_is_looked_at_and_then_taken_over_as_it_was_seen() {
    run_on_sqlite(|world| async move {
        let office = Office::open(world).await;
        let person = office.person(Role::Administrator).await;
        office.get(&person, "/setup/places").await.shows("name=\"complete\"");
        let list = "code,name,level,parent,replaces\n513302,Luochu,4,513300,\n513302009,Bridgeside,5,513302,513302001 513302002\n";
        let asked = [("csrf", person.csrf.as_str()), ("step", "look"), ("complete", "on"), ("valid_from", "")];
        let events = office.count("event").await;
        let page = office.upload(&person, "/setup/places", &asked, list.as_bytes()).await;
        page.shows("This would happen");
        page.shows("2 merged");
        page.shows("→ 513302009");
        assert_eq!(office.count("event").await, events, "nothing was changed by looking");
        office.get(&person, "/places?q=Riverside").await.shows("513302001");
        let (kept, complete) = (page.hidden("kept"), page.hidden("complete"));
        let fields = [("kept", kept.as_str()), ("complete", complete.as_str()), ("valid_from", ""), ("step", "take")];
        let done = office.post(&person, "/setup/places", &fields).await;
        done.shows("2 merged");
        done.hides("This would happen");
        office.get(&person, "/places?q=Riverside").await.hides("513302001");
        let again = office.post(&person, "/setup/places", &fields).await;
        again.shows("2 as they were");
    });
}

#[test]
fn a_newer_list_that_cannot_be_taken_says_why_at_its_field() {
    run_on_sqlite(|world| async move {
        let office = Office::open(world).await;
        let person = office.person(Role::Administrator).await;
        let ask = async |fields: &[(&str, &str)], list: &str| {
            let mut all = vec![("csrf", person.csrf.as_str())];
            all.extend_from_slice(fields);
            let page = office.upload(&person, "/setup/places", &all, list.as_bytes()).await;
            assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY);
            page
        };
        let head = "code,name,level,parent,replaces\n";
        ask(&[("step", "take")], &format!("{head}513302009,New,5,513302,999\n")).await.shows("Row 2 (513302009): 999");
        ask(&[("valid_from", "yesterday")], &format!("{head}513302009,New,5,513302,\n")).await.shows("Enter a day");
        ask(&[("valid_from", "2999-01-01")], &format!("{head}513302009,New,5,513302,\n")).await.shows("day to come");
        let torn = format!("{head}513302,Luochu,4,513300,\n,No code,5,513302,\n");
        ask(&[("complete", "on")], &torn).await.shows("must be read whole");
    });
}

#[test]
fn numbers_are_set_within_their_bounds_and_stand_in_the_register() {
    run_on_sqlite(|world| async move {
        let office = Office::open(world).await;
        let person = office.person(Role::Coordinator).await;
        let set = |value| [("code", "silence_days"), ("value", value), ("because", "Far villages")];
        let refused = office.post(&person, "/setup/numbers", &set("1")).await;
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
        refused.shows("5–60");
        assert_eq!(office.post(&person, "/setup/numbers", &set("25")).await.location(), "/setup/numbers?said=saved");
        let page = office.get(&person, "/setup/numbers").await;
        page.shows("value=\"25\"");
        page.shows("10 before. Far villages");
        office.visit("/register").await.shows("Working days of silence before closing");
        let list = office.get(&person, "/settings").await;
        list.shows("Working days of silence before closing");
        // A list writes an instant as the office's day and time.
        let at = office.world.now().to_zoned_datetime(office.world.env.zone.clone());
        list.shows(&format!("{} {:02}:{:02}", i18n::day(i18n::Lang::En, at.date()), at.hour(), at.minute()));
        list.hides("Z</td>");
    });
}

#[test]
fn a_set_up_is_handed_out_compared_and_taken_over() {
    run_on_sqlite(|world| async move {
        let office = Office::open(world).await;
        let person = office.person(Role::Administrator).await;
        office.get(&person, "/setup/configuration").await.shows("/setup/configuration.toml");
        let file = office.get(&person, "/setup/configuration.toml").await;
        assert_eq!(file.status, StatusCode::OK);
        let changed = file.html.replace("name = \"Drinking water\"", "name = \"Water at home\"");
        let csrf = [("csrf", person.csrf.as_str())];
        let page = office.upload(&person, "/setup/configuration", &csrf, changed.as_bytes()).await;
        page.shows("Drinking water → Water at home");
        let kept = page.hidden("file").replace("&#34;", "\"").replace("&quot;", "\"").replace("&#39;", "'");
        assert_eq!(kept, changed);
        let before = office.count("event").await;
        let forbidden = changed.replace("Water at home", "Religion");
        let page = office.upload(&person, "/setup/configuration", &csrf, forbidden.as_bytes()).await;
        page.shows("Refused");
        page.hides("/setup/configuration/taking-over");
        assert_eq!(office.count("event").await, before, "nothing was changed by looking");
        // A form ends its lines as the web does.
        let sent = changed.replace('\n', "\r\n");
        let done = office.post(&person, "/setup/configuration/taking-over", &[("file", &sent)]).await;
        assert_eq!(done.location(), "/setup/configuration?said=done");
        office.get(&person, "/categories").await.shows("Water at home");
    });
}

#[test]
fn every_page_of_the_path_renders_in_every_language() {
    run_on_sqlite(|world| async move {
        let office = Office::open(world).await;
        let person = office.person(Role::Administrator).await;
        let changed = "format = \"doorstep-configuration-1\"\n[settings]\nsilence_days = 20\n[[units]]\ncode = \"x\"\n";
        let csrf = [("csrf", person.csrf.as_str())];
        for lang in i18n::Lang::ALL.map(i18n::Lang::code) {
            for page in ["", "/office", "/places", "/people", "/numbers", "/configuration"] {
                let page = office.get(&person, &format!("/setup{page}?lang={lang}")).await;
                assert_eq!(page.status, StatusCode::OK);
                assert!(missing(&page.html).is_empty(), "{lang}: {:?}", missing(&page.html));
            }
            let path = format!("/setup/configuration?lang={lang}");
            let page = office.upload(&person, &path, &csrf, changed.as_bytes()).await;
            assert!(missing(&page.html).is_empty(), "{lang}: {:?}", missing(&page.html));
        }
    });
}
