use axum::http::StatusCode;
use casework::kind::Role;
use jiff::SignedDuration;

use crate::desk::Office;

testkit::on_both! {
    async fn one_request_is_opened_by_two_persons_for_some_hours_and_the_auditor_sees_who_and_why(world: World) {
        let office = Office::open(world).await;
        let (relief, leader, auditor) =
            (office.person(Role::Relief).await, office.person(Role::Leader).await, office.person(Role::Auditor).await);
        let id = office.request("513301001", "The wall leans over the cradle").await;
        let number = casework::reference::of(id);
        assert_eq!(office.get(&relief, &format!("/requests/{id}")).await.status, StatusCode::FORBIDDEN);

        // Asked with a reason; whether there is such a request is not told.
        let ask = |number: String, reason: &'static str, hours: &'static str| {
            let (office, relief) = (&office, &relief);
            async move { office.post(relief, "/break-glass", &[("number", number.as_str()), ("reason", reason), ("hours", hours)]).await }
        };
        assert_eq!(ask(number.clone(), "", "2").await.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert_eq!(ask(number.clone(), "The mother called", "48").await.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert_eq!(ask(number.clone(), "The mother called, nobody answers", "1").await.status, StatusCode::SEE_OTHER);
        let nowhere = casework::reference::of(uuid::Uuid::from_u128(99));
        assert_eq!(ask(nowhere, "The mother called, nobody answers", "1").await.status, StatusCode::SEE_OTHER);
        assert_eq!(office.count("break_glass").await, 2);

        // Not by the one who asked, nor by somebody without the right; a leader allows it.
        office.get(&auditor, "/").await.shows("2 emergencies to look at");
        office.get(&leader, "/").await.shows("1 emergency to look at");
        office.get(&relief, "/").await.hides("to look at");
        let page = office.get(&leader, "/break-glass").await;
        page.shows("The mother called");
        let path = format!("/break-glass/{}", page.html.split("action=\"/break-glass/").nth(1).unwrap().split('"').next().unwrap());
        let matter = format!("{path}/matter");
        assert_eq!(office.post(&relief, &path, &[("what", "allowed")]).await.status, StatusCode::FORBIDDEN);
        assert_eq!(office.post(&auditor, &path, &[("what", "allowed")]).await.status, StatusCode::FORBIDDEN);
        assert_eq!(office.post(&relief, &matter, &[]).await.status, StatusCode::CONFLICT);
        assert_eq!(office.post(&leader, &path, &[("what", "allowed")]).await.status, StatusCode::SEE_OTHER);

        let opened = office.post(&relief, &matter, &[]).await;
        opened.shows("The wall leans over the cradle");
        assert_eq!(office.post(&leader, &matter, &[]).await.status, StatusCode::NOT_FOUND, "it is open to who asked alone");
        assert_eq!(office.get(&relief, &format!("/requests/{id}")).await.status, StatusCode::FORBIDDEN);
        for language in ["en", "zh-Hans", "zh-Hant", "bo"] {
            for path in ["/break-glass", "/in-confidence", "/in-confidence/people"] {
                let page = office.get(&auditor, &format!("{path}?lang={language}")).await;
                assert_eq!(page.status, StatusCode::OK, "{path} {language}");
            }
        }
        let told = office.get(&auditor, "/break-glass").await;
        told.shows("The mother called");
        office.get(&auditor, &format!("/requests/{id}")).await.shows("The mother called");
        assert_eq!(office.count("outbox").await, 3, "the auditor is told of two questions and one answer");

        // A second person ends it early, and so may the auditor and who asked; whoever sees nothing of it may not.
        let mediator = office.person(Role::Mediator).await;
        assert_eq!(office.post(&mediator, &path, &[("what", "ended")]).await.status, StatusCode::FORBIDDEN);
        office.get(&leader, "/break-glass").await.shows("End it now");
        assert_eq!(office.post(&leader, &path, &[("what", "ended")]).await.status, StatusCode::SEE_OTHER);
        assert_eq!(office.post(&relief, &matter, &[]).await.status, StatusCode::CONFLICT, "it is over");
        office.get(&leader, "/break-glass").await.hides("End it now");
        for by in [&relief, &auditor] {
            assert_eq!(ask(number.clone(), "The mother called again", "1").await.status, StatusCode::SEE_OTHER);
            let page = office.get(&leader, "/break-glass").await;
            let path = format!("/break-glass/{}", page.html.split("action=\"/break-glass/").nth(1).unwrap().split('"').next().unwrap());
            assert_eq!(office.post(&leader, &path, &[("what", "allowed")]).await.status, StatusCode::SEE_OTHER);
            assert_eq!(office.post(by, &path, &[("what", "ended")]).await.status, StatusCode::SEE_OTHER);
            assert_eq!(office.post(&relief, &format!("{path}/matter"), &[]).await.status, StatusCode::CONFLICT);
        }
        let noted = "SELECT actor FROM event WHERE office_id = $1 AND subject_table = 'request' AND kind = 'break_glass.ended' ORDER BY at, id";
        let by = office.work(move |work| async move {
            work.tx.rows(noted, &[]).await?.iter().map(|row| Ok(row.get::<String>("actor")?)).collect::<Result<Vec<_>, casework::Refusal>>()
        });
        assert_eq!(by.await.unwrap(), ["leader", "relief", "auditor"]);

        office.world.clock.advance(SignedDuration::from_mins(61));
        assert_eq!(office.post(&relief, &matter, &[]).await.status, StatusCode::CONFLICT, "its time is over");
    }
}
