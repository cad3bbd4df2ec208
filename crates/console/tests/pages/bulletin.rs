use axum::http::{StatusCode, header};
use casework::kind::Role;
use testkit::run_on_sqlite;

use crate::desk::Office;

#[test]
fn every_figure_of_the_bulletin_opens_to_the_records_behind_it() {
    run_on_sqlite(|world| async move {
        let office = Office::open(world).await;
        let request = office.request("513301001", "The tap runs dry in the evening").await;
        let person = office.person(Role::Coordinator).await;
        let page = office.get(&person, "/bulletin?from=2025-03-01&to=2025-03-31").await;
        page.shows("href=\"/figures/requests.received?from=2025-03-01&#38;to=2025-03-31\"");
        page.shows("/bulletin.md?from=2025-03-01");
        for format in ["pdf", "xlsx", "html"] {
            page.shows(&format!("/bulletin.{format}?from=2025-03-01"));
        }
        page.shows("<desc id=\"course-told\">");
        page.hides(" style=");
        let figure = office.get(&person, "/figures/requests.received?from=2025-03-01&to=2025-03-31").await;
        figure.shows("<p class=\"figure-value\">1</p>");
        figure.shows(&format!("href=\"/requests/{request}\""));
        let elsewhere =
            office.get(&person, "/figures/requests.received?from=2025-03-01&to=2025-03-31&place=513302").await;
        elsewhere.shows("<p class=\"figure-value\">0</p>");
    });
}

testkit::on_both! {
    async fn every_figure_opens_for_every_role_and_what_is_hidden_is_counted(world: World) {
        let office = Office::open(world).await;
        office.request("513301001", "The tap runs dry in the evening").await;
        let mediator = office.person(Role::Mediator).await;
        for figure in lines::catalogue().figures() {
            let page = office.get(&mediator, &format!("/figures/{}", figure.id)).await;
            assert_eq!(page.status, StatusCode::OK, "{}", figure.id);
        }
        let page = office.get(&mediator, "/figures/requests.received").await;
        page.shows("<p class=\"figure-value\">1</p>");
        page.shows("Rows you may not see");
        page.hides("The tap runs dry");
        assert_eq!(office.get(&mediator, "/figures/nothing").await.status, StatusCode::NOT_FOUND);
    }
}

#[test]
fn a_reported_figure_opens_to_its_reports_with_their_sources() {
    run_on_sqlite(|world| async move {
        let office = Office::open(world).await;
        let kind = [("code", "insight.meetings"), ("line", "insight"), ("name_en", "Meetings"), ("name_zh", "会议")];
        office.enter("reported_kind", &kind).await;
        let report = [
            ("reported_kind", "insight.meetings"),
            ("stands_for_on", "2025-03-01"),
            ("place", "513300"),
            ("value", "12"),
            ("citation", "Monthly report, page 3"),
        ];
        office.enter("reported_figure", &report).await;
        let person = office.person(Role::Leader).await;
        office.get(&person, "/bulletin").await.shows("reported: Monthly report, page 3");
        let page = office.get(&person, "/figures/insight.meetings").await;
        page.shows("<h1>Meetings</h1>");
        page.shows("Monthly report, page 3");
    });
}

#[test]
fn the_bulletin_is_had_as_markdown_in_the_language_of_the_page() {
    run_on_sqlite(|world| async move {
        let office = Office::open(world).await;
        let person = office.person(Role::Leader).await;
        let page = office.get(&person, "/bulletin.md?lang=zh-Hans&from=2025-03-01&to=2025-03-31").await;
        assert_eq!(page.headers.get(header::CONTENT_TYPE).unwrap(), "text/markdown; charset=utf-8");
        page.shows("# Yarlam County");
        page.shows("2025年3月1日至31日");
    });
}
