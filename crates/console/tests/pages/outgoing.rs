//! What leaves the office and what everybody sees of it.

use axum::http::StatusCode;
use casework::{
    kind::Role,
    notice::{self, To},
    outbox,
};
use jiff::SignedDuration;
use requests::ladder;
use testkit::run_on_sqlite;
use uuid::Uuid;

use crate::desk::Office;

#[test]
fn the_public_list_of_what_is_late_shows_groups_of_five_and_nobody() {
    run_on_sqlite(|world| async move {
        let office = Office::open(world).await;
        let page = office.visit("/register/overdue").await;
        assert_eq!(page.status, StatusCode::OK);
        page.shows("The office has set no rule");
        let rung = [("code", "public"), ("name", "Public"), ("side", "after"), ("days", "3"), ("tells", "public_list")];
        office.enter("rung", &rung).await;
        office.visit("/register/overdue").await.shows("Nothing is late so long");
        for n in 0..5 {
            office.request("513301001", &format!("The tap number {n} runs dry")).await;
        }
        office.world.clock.advance(SignedDuration::from_hours(24 * 40));
        office.work(|work| async move { ladder::climb(&work, 100).await }).await.unwrap();
        let page = office.visit("/register/overdue").await;
        for part in ["Drinking water", "the office", "half of them by", "working days or more"] {
            page.shows(part);
        }
        for part in ["The tap", "Upper Serkha", "/requests/"] {
            page.hides(part);
        }
        office.visit("/register").await.shows("href=\"/register/overdue\"");
        office.visit("/register/overdue?lang=zh-Hans").await.shows("逾期事项");
    });
}

#[test]
fn the_register_names_the_hosts_that_are_told_and_no_more_of_their_address() {
    run_on_sqlite(|world| async move {
        let office = Office::open(world).await;
        let webhook = |url, active| [("url", url), ("events", "request.closed"), ("active", active)];
        office.enter("webhook", &webhook("https://hooks.example.org:8443/in/se-cret?key=x", "on")).await;
        office.enter("webhook", &webhook("https://still.example.org/", "")).await;
        let page = office.visit("/register").await;
        page.shows("hooks.example.org");
        page.shows("request.closed");
        for part in ["se-cret", "8443", "key=x", "still.example.org"] {
            page.hides(part);
        }
    });
}

/// A notice to the resident that was given up.
async fn given_up(office: &Office, request: Uuid, error: &'static str) -> Uuid {
    office
        .work(move |work| async move {
            notice::tell(&work, "request-replied", "request", request, To::Resident).await?;
            let sql = "SELECT id FROM outbox WHERE office_id = $1 AND kind = 'notice' ORDER BY id DESC LIMIT 1";
            let id: Uuid = work.tx.row(sql, &[]).await?.unwrap().get("id")?;
            outbox::give_up(&work, id, error).await?;
            Ok(id)
        })
        .await
        .unwrap()
}

testkit::on_both! {
    async fn what_was_given_up_is_told_in_words_and_tried_again(world: World) {
        let office = Office::open(world).await;
        let request = office.request("513301001", "The tap runs dry").await;
        let id = given_up(&office, request, "smtp-550").await;
        office.enter("webhook", &[("url", "https://hooks.example.org/x"), ("events", "*"), ("active", "on")]).await;
        let coordinator = office.person(Role::Coordinator).await;
        let page = office.get(&coordinator, "/notices").await;
        let number = casework::reference::of(request);
        for part in [number.as_str(), "The mailbox does not exist", "To the resident: there is a reply", "Tried", "hooks.example.org"] {
            page.shows(part);
        }
        page.shows(&format!("href=\"/requests/{request}\""));
        for role in [Role::Field, Role::Unit, Role::Leader] {
            let person = office.person(role).await;
            assert_eq!(office.get(&person, "/notices").await.status, StatusCode::FORBIDDEN, "{role:?}");
            let tried = office.post(&person, &format!("/notices/{id}/retry"), &[]).await;
            assert_eq!(tried.status, StatusCode::FORBIDDEN, "{role:?}");
        }
        let auditor = office.person(Role::Auditor).await;
        office.get(&auditor, "/notices").await.hides("/retry");
        assert_eq!(office.post(&auditor, &format!("/notices/{id}/retry"), &[]).await.status, StatusCode::FORBIDDEN);
        let administrator = office.person(Role::Administrator).await;
        let tried = office.post(&administrator, &format!("/notices/{id}/retry"), &[]).await;
        assert_eq!((tried.status, tried.location()), (StatusCode::SEE_OTHER, "/notices?said=done"));
        let page = office.get(&administrator, "/notices").await;
        page.shows("Will be tried again");
        page.hides("/retry");
        let again = office.post(&administrator, &format!("/notices/{id}/retry"), &[]).await;
        assert_eq!(again.status, StatusCode::NOT_FOUND);
    }

    async fn an_address_of_a_calendar_is_shown_once_and_revoked(world: World) {
        let office = Office::open(world).await;
        let (coordinator, unit) = (office.person(Role::Coordinator).await, office.person(Role::Unit).await);
        let made = office.post(&unit, "/calendar-addresses", &[]).await;
        assert_eq!(made.status, StatusCode::OK);
        let address = made.html.split("class=\"once\"><b>").nth(1).unwrap().split('<').next().unwrap().to_owned();
        assert!(address.strip_suffix(".ics").is_some_and(|rest| rest.contains("/calendar/")), "{address}");
        made.shows("Water Bureau");
        let later = office.get(&unit, "/calendar-addresses").await;
        later.hides(&address);
        office.post(&coordinator, "/calendar-addresses", &[]).await.shows("The whole office");
        let revoked = later.html.split("action=\"").find(|form| form.contains("/revocation")).unwrap();
        let path = revoked.split('"').next().unwrap().to_owned();
        assert_eq!(office.post(&unit, &path, &[]).await.status, StatusCode::SEE_OTHER);
        office.get(&unit, "/calendar-addresses").await.shows("There is none yet.");
        let others = office.get(&coordinator, "/calendar-addresses").await;
        let own = others.html.split("action=\"").find(|form| form.contains("/revocation")).unwrap();
        let own = own.split('"').next().unwrap();
        assert_eq!(office.post(&unit, own, &[]).await.status, StatusCode::NOT_FOUND, "the office's is not the unit's");
        for role in [Role::Field, Role::Leader, Role::Auditor] {
            let person = office.person(role).await;
            assert_eq!(office.get(&person, "/calendar-addresses").await.status, StatusCode::FORBIDDEN, "{role:?}");
            office.get(&person, "/").await.hides("/calendar-addresses");
        }
        office.get(&unit, "/").await.shows("href=\"/calendar-addresses\"");
    }

    async fn an_english_page_says_the_english_names_of_categories_and_units(world: World) {
        let office = Office::open(world).await;
        office.enter("category", &[("code", "light"), ("name", "路灯"), ("name_en", "Street lamps"), ("answer_within_days", "5")]).await;
        office.enter("unit", &[("code", "light"), ("name", "路灯所"), ("name_en", "Lamp Office"), ("purpose", "responsible")]).await;
        let fields = [
            ("received_on", "2025-03-01"), ("place", "513301001"), ("category", "light"), ("description", "The lamp is dark"),
            ("urgency", "ordinary"), ("channel", "door"),
        ];
        let id = office.enter("request", &fields).await;
        let person = office.person(Role::Coordinator).await;
        let paths = [format!("/requests/{id}"), "/requests".to_owned(), "/requests/new".to_owned(), "/categories".to_owned()];
        for path in paths {
            let page = office.get(&person, &format!("{path}?lang=en")).await;
            page.shows("Street lamps");
            assert!(path == "/categories" || !page.html.contains("路灯"), "{path}");
            let page = office.get(&person, &format!("{path}?lang=zh-Hans")).await;
            page.shows("路灯");
        }
        office.get(&person, &format!("/requests/{id}?lang=en")).await.shows("Lamp Office");
    }
}
