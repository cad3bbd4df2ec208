use axum::http::StatusCode;
use casework::kind::Role;
use testkit::run_on_sqlite;

use crate::desk::Office;

#[test]
fn a_number_leads_to_its_matter_however_it_is_typed() {
    run_on_sqlite(|world| async move {
        let office = Office::open(world).await;
        let id = office.request("513301001", "The tap runs dry").await;
        let number = casework::reference::of(id).to_lowercase().replace('-', "+");
        let person = office.person(Role::Coordinator).await;
        let page = office.get(&person, &format!("/search?text={number}")).await;
        assert_eq!((page.status, page.location()), (StatusCode::SEE_OTHER, format!("/requests/{id}").as_str()));
        let mediator = office.person(Role::Mediator).await;
        let hidden = office.get(&mediator, &format!("/search?text={number}")).await;
        assert_eq!(hidden.status, StatusCode::OK, "who may not see it is not led there");
    });
}

#[test]
fn words_are_found_in_groups_and_only_in_what_is_ones_own_to_see() {
    run_on_sqlite(|world| async move {
        let office = Office::open(world).await;
        for n in 0..7 {
            office.request("513302001", &format!("The bridge shakes, {n}")).await;
        }
        let person = office.person(Role::Coordinator).await;
        let page = office.get(&person, "/search?q=bridge").await;
        page.shows("<h2>Requests <span");
        page.shows("href=\"/search?text=bridge&#38;kind=requests&#38;page=1\"");
        page.shows("All 7");
        page.shows("The <mark>bridge</mark> shakes");
        let field = office.person(Role::Field).await;
        office.get(&field, "/search?text=bridge").await.shows("Nothing was found.");
        office.request("513301001", "A bridge of our own").await;
        let own = office.get(&field, "/search?text=bridge").await;
        own.shows("A <mark>bridge</mark> of our own");
        own.hides("shakes");
        office.get(&person, "/search?text=").await.shows("Nothing was found.");
    });
}

#[test]
fn one_kind_is_read_a_page_at_a_time_and_nothing_that_was_typed_becomes_markup() {
    run_on_sqlite(|world| async move {
        let office = Office::open(world).await;
        for n in 0..23 {
            office.request("513302001", &format!("<b>水管</b>壞了 <script>, {n}")).await;
        }
        let person = office.person(Role::Coordinator).await;
        let first = office.get(&person, "/search?text=%E6%B0%B4%E7%AE%A1%E5%9D%8F&kind=requests").await;
        first.hides("<b>水");
        first.hides("<script>,");
        let broken = office.get(&person, "/search?text=%3Cscript%3E+%E6%B0%B4%E7%AE%A1&kind=requests").await;
        broken.shows("&#60;b&#62;<mark>水管</mark>&#60;/b&#62;壞了 &#60;<mark>script</mark>&#62;");
        broken.shows("rel=\"next\"");
        broken.shows(", 22");
        broken.hides(", 2<");
        let second = office.get(&person, "/search?text=script&kind=requests&page=2").await;
        second.shows("rel=\"prev\"");
        second.hides("rel=\"next\"");
        second.shows("script</mark>&#62;, 2<");
    });
}

#[test]
fn what_a_record_said_before_is_found_no_more_and_a_number_by_its_beginning() {
    run_on_sqlite(|world| async move {
        let office = Office::open(world).await;
        let id = office.request("513302001", "The tap of Lhamo is dry").await;
        let build = |work: casework::Work| async move {
            let sizes = casework::words::Sizes { least: 1, most: 10 };
            casework::words::build(&work, &requests::REQUEST, None, sizes).await
        };
        assert_eq!(office.work(build).await.unwrap(), 1);
        let person = office.person(Role::Coordinator).await;
        let number = &casework::reference::of(id)[..5];
        office.get(&person, &format!("/search?text={number}")).await.shows("The tap of Lhamo is dry");
        let erased = casework::redact::Erased { texts: &["description"], emptied: &[] };
        let redact = move |work: casework::Work| async move {
            casework::redact::redact(&work, &requests::REQUEST, id, &erased, "test").await?;
            let sql = "SELECT records FROM word_entry WHERE office_id = $1 AND word = $2";
            Ok::<_, casework::Refusal>(work.tx.row(sql, store::params![b"lhamo".to_vec()]).await?.is_none())
        };
        assert!(office.work(redact).await.unwrap(), "the index does not remember it");
        office.get(&person, "/search?text=lhamo").await.shows("Nothing was found.");
        office.get(&person, &format!("/search?text={number}")).await.shows(&format!("/requests/{id}"));
    });
}

async fn place(office: &Office, code: &'static str) -> uuid::Uuid {
    let found = office.work(move |work| async move { Ok(places::by_code(&work.tx, code).await?) }).await;
    found.unwrap().unwrap().id
}

#[test]
fn a_place_tells_since_when_it_holds_and_what_took_the_place_of_what() {
    run_on_sqlite(|world| async move {
        let office = Office::open(world).await;
        let person = office.person(Role::Administrator).await;
        let old = place(&office, "513302001").await;
        let list = "code,name,level,parent,replaces\n513302009,Bridgeside,5,513302,513302001 513302002\n";
        let sent = [("csrf", person.csrf.as_str())];
        office.upload(&person, "/setup/places", &sent, list.as_bytes()).await.shows("2 merged");
        let page = office.get(&person, &format!("/places/{old}")).await;
        page.shows("until the day before 1 March 2025");
        page.shows("Bridgeside");
        let new = place(&office, "513302009").await;
        page.shows(&format!("href=\"/places/{new}\""));
        let page = office.get(&person, &format!("/places/{new}")).await;
        page.shows("What it took the place of");
        page.shows("Riverside");
        page.shows("Old Bridge");
        for lang in i18n::Lang::ALL.map(i18n::Lang::code) {
            let page = office.get(&person, &format!("/places/{old}?lang={lang}")).await;
            assert!(crate::open_pages::missing(&page.html).is_empty(), "{lang}");
        }
        assert_eq!(office.get(&person, "/places/513302009").await.status, StatusCode::NOT_FOUND);
        // Something new is not entered there, and what is there can still be put right.
        let sent = [("place", "513302001"), ("team", "t1"), ("from_on", "2025-03-01")];
        let refused = office.post(&person, "/postings/new", &sent).await;
        refused.shows("Choose what took its place: 513302009 Bridgeside");
    });
}

#[test]
fn places_are_browsed_searched_and_suggested() {
    run_on_sqlite(|world| async move {
        let office = Office::open(world).await;
        let person = office.person(Role::Field).await;
        let page = office.get(&person, "/places").await;
        page.shows("Serkha");
        page.hides("Upper Serkha");
        office.get(&person, "/places?parent=513301").await.shows("Upper Serkha");
        office.get(&person, "/places?q=river").await.shows("Riverside");
        office.get(&person, "/places?q=nowhere").await.shows("No place is called this.");
        assert_eq!(office.get(&person, "/places?parent=999").await.status, StatusCode::NOT_FOUND);
        let page = office.get(&person, "/places/suggestions?text=upper").await;
        assert_eq!(page.html, r#"[{"label":"Upper Serkha","value":"513301001"}]"#);
        assert_eq!(office.get(&person, "/places/suggestions").await.html, "[]");
    });
}
