use axum::http::{Method, StatusCode};
use jiff::SignedDuration;
use residents::unit_link;
use uuid::Uuid;

use crate::{
    asking::{WAY, to_the_check},
    desk::{Browser, Office},
};

/// A request with a contact that the water bureau has, and the bureau's link to it for a week.
async fn with_unit(office: &Office) -> (Uuid, String) {
    let mut browser = Browser::new();
    let mut way = WAY;
    way[4] = &[("reply", "contact"), ("contact.name", "Dolma"), ("contact.phone", "138 0000 0001")];
    let check = to_the_check(office, &mut browser, &way).await;
    browser.fill(office, &check, "/report", &[]).await;
    let id = office.request().await;
    office.act(id, "assignment", &[("unit", "water"), ("reason", "Their pipe")]).await;
    (id, path(office, id, "water").await)
}

async fn path(office: &Office, request: Uuid, unit: &'static str) -> String {
    let sql = "SELECT id FROM unit WHERE office_id = $1 AND code = $2";
    let unit = office.work(move |work| async move {
        let row = work.tx.row(sql, &[store::Value::from(unit)]).await?.unwrap();
        Ok(row.get("id")?)
    });
    let until = office.world.now() + SignedDuration::from_hours(24 * 7);
    unit_link::make(&office.app.key, office.app.office, request, unit.await.unwrap(), until)
}

testkit::on_both! {
    async fn a_unit_without_an_account_signs_and_replies_and_never_sees_who_asked(world: World) {
        let office = Office::open(world).await;
        let (_, path) = with_unit(&office).await;
        let mut browser = Browser::new();
        let page = browser.get(&office, &path).await;
        page.shows("is dry");
        page.shows("Request for Water Bureau");
        for hidden in ["Dolma", "138 0000 0001", "<script"] {
            page.hides(hidden);
        }
        let signed = browser.fill(&office, &page, &format!("{path}/acceptance"), &[]).await;
        assert_eq!((signed.status, signed.location()), (StatusCode::SEE_OTHER, format!("{path}?said=acceptance").as_str()));
        let page = browser.get(&office, signed.location()).await;
        page.shows("Signed for.");
        let wrong = browser.fill(&office, &page, &format!("{path}/reply"), &[("outcome", "solved"), ("reply", "")]).await;
        assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
        wrong.shows("href=\"#f-reply-reply\"");
        let reply = [("outcome", "solved"), ("reply", "The pump was repaired on 1 March; the water runs."), ("spoke", "resident_by_phone"), ("spoke_on", "2025-03-01")];
        let replied = browser.fill(&office, &page, &format!("{path}/reply"), &reply).await;
        assert_eq!(replied.status, StatusCode::SEE_OTHER, "{}", replied.words());
        assert_eq!(office.count("SELECT COUNT(*) AS n FROM request WHERE office_id = $1 AND state = 'replied' AND spoke = 'resident_by_phone'").await, 1);
    }

    async fn a_link_of_another_unit_of_the_past_or_after_a_return_opens_nothing(world: World) {
        let office = Office::open(world).await;
        let (id, path) = with_unit(&office).await;
        let others = self::path(&office, id, "roads").await;
        assert_eq!(Browser::new().get(&office, &others).await.status, StatusCode::NOT_FOUND);
        let mut browser = Browser::new();
        let page = browser.get(&office, &path).await;
        let returned = browser.fill(&office, &page, &format!("{path}/return"), &[("code", "not_our_task"), ("reason", "The pipe is the village's")]).await;
        let page = browser.get(&office, returned.location()).await;
        assert_eq!(page.status, StatusCode::NOT_FOUND);
        page.shows("Returned.");
        page.hides("is dry");
        office.act(id, "assignment", &[("unit", "water"), ("reason", "It is theirs")]).await;
        assert_eq!(browser.get(&office, &path).await.status, StatusCode::OK);
        office.world.clock.advance(SignedDuration::from_hours(24 * 7));
        assert_eq!(browser.get(&office, &path).await.status, StatusCode::NOT_FOUND);
    }
}

#[test]
fn a_link_does_no_more_than_a_unit_may_and_nothing_without_its_secret() {
    testkit::run_on_sqlite(|world| async move {
        let office = Office::open(world).await;
        let (_, path) = with_unit(&office).await;
        let mut browser = Browser::new();
        let page = browser.get(&office, &path).await;
        let secret = page.form(&format!("{path}/acceptance"));
        for noun in ["closure", "transfer", "withdrawal", "merger", "nothing"] {
            let answer = browser.post(&office, &format!("{path}/{noun}"), &secret).await;
            assert_eq!(answer.status, StatusCode::NOT_FOUND, "{noun}");
        }
        let forged = browser.post(&office, &format!("{path}/acceptance"), &[]).await;
        assert_eq!(forged.status, StatusCode::CONFLICT);
        let site = [("sec-fetch-site", "cross-site")];
        let other = browser.send(&office, Method::POST, &format!("{path}/acceptance"), &site, Vec::new()).await;
        assert_eq!(other.status, StatusCode::CONFLICT);
        assert_eq!(
            office.count("SELECT COUNT(*) AS n FROM request WHERE office_id = $1 AND state = 'handed_over'").await,
            1
        );
    });
}
