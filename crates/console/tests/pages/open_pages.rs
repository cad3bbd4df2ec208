use axum::http::{StatusCode, header};
use casework::kind::Role;
use testkit::run_on_sqlite;

use crate::desk::Office;

#[test]
fn the_register_shows_everybody_what_the_office_has_set_up() {
    run_on_sqlite(|world| async move {
        let office = Office::open(world).await;
        let page = office.visit("/register").await;
        assert_eq!(page.status, StatusCode::OK);
        for part in [
            "Drinking water",
            "Police Station",
            "can use force or punish",
            "requests.received",
            "/register/forms/requests",
        ] {
            page.shows(part);
        }
        for kind in &lines::catalogue().kinds {
            let form = office.visit(&format!("/register/forms/{}", kind.collection)).await;
            assert_eq!(form.status, StatusCode::OK, "{}", kind.table);
        }
        assert_eq!(office.visit("/register/forms/persons").await.status, StatusCode::NOT_FOUND);
    });
}

#[test]
fn help_and_the_description_of_the_api_are_open() {
    run_on_sqlite(|world| async move {
        let office = Office::bare(world).await;
        let first = office.visit("/help").await;
        first.shows("You begin here after signing in.");
        first.shows("<img src=\"/static/help-en-start.");
        office.visit("/help?lang=bo").await.shows("/static/help-zh-Hans-start.");
        office.visit("/help/privacy").await.shows("People&#39;s data");
        assert_eq!(office.visit("/help/nothing").await.status, StatusCode::NOT_FOUND);
        office.visit("/help/words").await.shows("No text is missing.");
        let words = office.visit("/help/words/bo/lines").await;
        words.shows("crates/i18n/locales/bo/lines.ftl");
        words.shows("<span lang=\"bo\">འགལ་ཟླ་སེལ་བ།</span>");
        for nowhere in ["/help/words/fr/lines", "/help/words/bo/nothing"] {
            assert_eq!(office.visit(nowhere).await.status, StatusCode::NOT_FOUND);
        }
        let docs = office.visit("/api/docs").await;
        docs.shows("/api/v1/bulletin");
        docs.shows("&#34;visited_on&#34;: &#34;2025-03-01&#34;");
    });
}

#[test]
fn assets_may_be_kept_for_ever_because_their_names_change() {
    run_on_sqlite(|world| async move {
        let office = Office::bare(world).await;
        let page = office.visit("/sign-in").await;
        let href = page.html.split("href=\"/static/").nth(1).unwrap().split('"').next().unwrap().to_owned();
        let css = office.visit(&format!("/static/{href}")).await;
        assert_eq!(css.headers.get(header::CONTENT_TYPE).unwrap(), "text/css; charset=utf-8");
        assert!(css.headers.get(header::CACHE_CONTROL).unwrap().to_str().unwrap().contains("immutable"));
        assert_eq!(office.visit("/static/console.css").await.status, StatusCode::NOT_FOUND);
        assert_eq!(office.visit("/favicon.ico").await.headers.get(header::CONTENT_TYPE).unwrap(), "image/svg+xml");
        office.visit("/robots.txt").await.shows("Disallow: /");
    });
}

testkit::on_both! {
    async fn every_page_renders_in_every_language_without_a_missing_text(world: World) {
        let office = Office::open(world).await;
        office.request("513301001", "The tap runs dry").await;
        let meeting = office.enter("handover", &[("held_on", "2025-03-01"), ("place", "513300"), ("title", "Spring meeting")]).await;
        let person = office.person(Role::Coordinator).await;
        let mut paths: Vec<String> = [
            "/", "/late", "/soon", "/inbox", "/inbox?heap=objections", "/inbox?heap=appeals", "/closing-rates", "/call-backs/to-do", "/topics", "/bulletin", "/ledgers", "/ledgers/requests", "/ledgers/disputes/columns", "/figures/requests.received", "/visits/new", "/answers", "/answers/513301001", "/places",
            "/places?q=x", "/search?text=tap", "/search?text=nothing", "/contact-search", "/data-protection", "/register", "/register/forms/requests", "/register/overdue", "/notices",
            "/calendar-addresses", "/help", "/help/words",
            "/api/docs", "/password", "/nothing-here",
        ]
        .map(str::to_owned)
        .into();
        paths.extend(["disputes", "insight", "outreach", "requests", "projects", "relief", "ground"].map(|line| format!("/lines/{line}")));
        paths.extend(["items", "list"].map(|noun| format!("/handovers/{meeting}/{noun}")));
        for lang in i18n::Lang::ALL {
            for path in &paths {
                let with = if path.contains('?') { '&' } else { '?' };
                let page = office.get(&person, &format!("{path}{with}lang={}", lang.code())).await;
                assert!(page.html.contains(&format!("<html lang=\"{}\"", lang.code())), "{path}: {}", page.words());
                let lost = missing(&page.html);
                assert!(lost.is_empty(), "{path} in {} shows keys: {lost:?}", lang.code());
            }
        }
    }
}

/// Words between tags that look like the key of a text that nobody wrote.
pub fn missing(html: &str) -> Vec<&str> {
    let key = |word: &&str| {
        let parts: Vec<&str> = word.split('-').collect();
        parts.len() > 1
            && parts.iter().all(|part| !part.is_empty() && part.chars().all(|c| c.is_ascii_lowercase() || c == '_'))
    };
    let shown = html.split('>').filter_map(|piece| piece.split('<').next()).map(str::trim);
    // Collections of the API stand under their names in addresses.
    let named = |word: &str| word == "answers-to-carry" || lines::catalogue().by_collection(word).is_some();
    shown.filter(key).filter(|word| !named(word)).collect()
}
