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
