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

#[test]
fn an_issue_shows_what_was_published_and_beside_it_what_changed_since() {
    run_on_sqlite(|world| async move {
        let office = Office::open(world).await;
        office.request("513301001", "The tap runs dry in the evening").await;
        let person = office.person(Role::Coordinator).await;
        let now = office.get(&person, "/bulletin?from=2025-03-01&to=2025-03-31").await;
        now.hides("/bulletins/new");
        let days = [("from", "2025-02-01"), ("to", "2025-02-28"), ("place", "")];
        let page = office.get(&person, "/bulletins/new?from=2025-02-01&to=2025-02-28").await;
        page.shows("value=\"public\"");
        page.hides("name=\"note\"");
        let going_on = [("from", "2025-03-01"), ("to", "2025-03-31"), ("for", "office")];
        let refused = office.post(&person, "/bulletins/new", &going_on).await;
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
        refused.shows("This period is not over.");

        let issued = office.post(&person, "/bulletins/new", &[&days[..], &[("for", "public")]].concat()).await;
        let address = issued.location().trim_end_matches("?said=saved").to_owned();
        let page = office.get(&person, &address).await;
        page.shows("No. 2025-1");
        page.shows("With the next batch");
        page.hides("class=\"unseen\"><tr><th scope=\"col\">Now");
        for format in ["xlsx", "html", "md", "json"] {
            page.shows(&format!("{address}/files/bulletin.{format}"));
        }
        office.get(&person, "/bulletin?from=2025-02-01&to=2025-02-28").await.shows("No figure has changed since.");

        // Anybody reads the public one, without a link to a record.
        office.visit("/published").await.shows("/published/2025-1");
        let open = office.visit("/published/2025-1").await;
        open.shows("No. 2025-1");
        open.hides("/figures/");
        office.visit("/published.atom").await.shows("<feed xmlns=\"http://www.w3.org/2005/Atom\">");
        assert_eq!(office.visit("/published/2025-9").await.status, StatusCode::NOT_FOUND);

        // Entered late: the issue stays, what holds now stands beside it.
        for text in ["The well is dry", "No water", "The pipe froze", "The tap drips", "The hose leaks"] {
            office.request_on("2025-02-20", "513301001", text).await;
        }
        let page = office.get(&person, &address).await;
        page.shows("since it was published");
        page.shows("<strong>5</strong>");
        office.visit("/published/2025-1").await.hides("<strong>5</strong>");
        let again = office.post(&person, "/bulletins/new", &[&days[..], &[("for", "public")]].concat()).await;
        again.shows("Say what was corrected.");
        let note = [("for", "public"), ("note", "Five requests were entered late")];
        let second = office.post(&person, "/bulletins/new", &[&days[..], &note].concat()).await;
        assert_eq!(second.status, StatusCode::SEE_OTHER);
        office.visit("/published/2025-1").await.shows("/published/2025-2");
        office.visit("/published/2025-2").await.shows("Five requests were entered late");
        let leader = office.person(Role::Leader).await;
        assert_eq!(office.get(&leader, "/bulletins/new").await.status, StatusCode::FORBIDDEN);
        office.get(&leader, &address).await.shows("No. 2025-1");
    });
}

#[test]
fn two_periods_stand_beside_one_another_with_their_difference() {
    run_on_sqlite(|world| async move {
        let office = Office::open(world).await;
        office.request("513301001", "The tap runs dry in the evening").await;
        let person = office.person(Role::Coordinator).await;
        let page = office.get(&person, "/bulletin/comparison?from=2025-03-01&to=2025-03-31").await;
        page.shows("name=\"other_from\" value=\"2025-02-01\"");
        page.shows("<td class=\"number\">+1</td>");
        let other = "/bulletin/comparison?from=2025-02-01&to=2025-02-28&other_from=2025-03-01&other_to=2025-03-31";
        office.get(&person, other).await.shows("<td class=\"number\">−1</td>");
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
