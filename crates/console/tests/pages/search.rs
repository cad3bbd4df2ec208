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
        page.shows("<h2>Requests</h2>");
        page.shows("href=\"/requests?q=bridge\"");
        page.shows("All 7");
        let field = office.person(Role::Field).await;
        office.get(&field, "/search?text=bridge").await.shows("Nothing was found.");
        office.get(&person, "/search?text=").await.shows("Nothing was found.");
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
