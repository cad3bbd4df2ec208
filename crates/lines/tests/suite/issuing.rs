//! Publishing freezes a bulletin; a later correction stands beside it, in an issue of its own.

use bulletin::published::{self, Issuing, Published};
use casework::{
    Grant, Refusal, Work,
    figure::Period,
    kind::Role,
    setting::{
        self,
        SettingCode::{PublishAfterDays, PublishMonths},
    },
    values::Record as _,
};
use i18n::Lang;
use jiff::civil::date;
use lines::issuing;
use uuid::Uuid;

use crate::office::{OFFICE, PLACE, a_request, actor, coordinator, enter_json, furnished, why, work_as};

const FEBRUARY: Period = Period { from: date(2025, 2, 1), to: date(2025, 2, 28), place: None };

async fn issue(work: &Work, period: &Period, public: bool, note: &str) -> Result<Issuing, Refusal> {
    let ready = issuing::prepare(work, "Test", period, public).await?;
    published::publish(work, period, &ready.frozen, note).await
}

fn number(issuing: &Issuing) -> String {
    Published::of(&issuing.issue().values).expect("its own record").number.0
}

async fn received(work: &Work, id: Uuid) -> Result<i64, Refusal> {
    let frozen = published::text(work, id).await?;
    let value = frozen.figures().iter().find(|figure| figure.id == "requests.received").map(|figure| figure.value);
    value.ok_or(Refusal::NotFound)
}

testkit::on_both! {
    async fn an_issue_keeps_its_numbers_and_a_corrected_one_stands_beside_it(store: Store) {
        furnished(&store).await;
        work_as(&store, coordinator(), |work| async move {
            enter_json(&work, "request", a_request()).await?;
            let first = issue(&work, &FEBRUARY, false, "").await?;
            assert_eq!(number(&first), "2025-1");
            let again = issue(&work, &FEBRUARY, false, "").await?;
            assert!(matches!(again, Issuing::Known(_)), "nothing has changed");
            assert_eq!(again.issue().id, first.issue().id);

            enter_json(&work, "request", a_request()).await?;
            assert_eq!(why(issue(&work, &FEBRUARY, false, " ").await), "note: correction-note");
            let second = issue(&work, &FEBRUARY, false, "One request was entered late").await?;
            let (first, second) = (first.issue().id, second.issue().clone());
            assert_eq!((received(&work, first).await?, received(&work, second.id).await?), (1, 2));
            let told = Published::of(&second.values)?;
            assert_eq!((told.number.0.as_str(), told.corrects_id.map(|id| id.0)), ("2025-2", Some(first)));
            assert_eq!(published::corrected_by(&work, first).await?, Some((second.id, "2025-2".to_owned())));
            let (_, report) = published::text(&work, first).await?.issue(Lang::En);
            assert!(report.plain_text().contains("one service request"), "{}", report.plain_text());

            // The office's own are not for everybody; the public one is, and the log has the hash of each.
            assert!(published::open_to_all(&work, None).await?.is_empty());
            let open = issue(&work, &FEBRUARY, true, "").await?;
            assert_eq!(published::open_to_all(&work, Some("2025-3")).await?[0].id, open.issue().id);
            assert!(published::open_to_all(&work, Some("2025-1")).await?.is_empty());
            let said = proof::statement::all(&work, proof::statement::Kind::Bulletin).await?;
            assert_eq!(said.len(), 3);
            assert_eq!(said.iter().filter(|said| said.body.is_some()).count(), 1, "only the public text lies open");
            Ok(())
        })
        .await
        .expect("issued");
    }

    async fn what_goes_on_is_not_published_and_nobody_publishes_for_a_neighbour(store: Store) {
        furnished(&store).await;
        work_as(&store, coordinator(), |work| async move {
            let march = Period { from: date(2025, 3, 1), to: date(2025, 3, 31), place: None };
            assert_eq!(why(issue(&work, &march, false, "").await), "bulletin-goes-on");
            let odd = Period { to: date(2025, 2, 27), ..FEBRUARY };
            assert_eq!(why(issue(&work, &odd, true, "").await), "public-bulletin-period");
            let village = Period { place: Some(PLACE.village), ..FEBRUARY };
            assert_eq!(why(issue(&work, &village, true, "").await), "public-bulletin-place");
            Ok(())
        })
        .await
        .expect("refused");
        let here = actor(&[Grant { place_id: Some(PLACE.village), ..Grant::whole(Role::Coordinator) }]);
        work_as(&store, here, |work| async move {
            let far = Period { place: Some(PLACE.far), ..FEBRUARY };
            assert_eq!(why(issue(&work, &FEBRUARY, false, "").await), "forbidden");
            assert_eq!(why(issue(&work, &far, false, "").await), "forbidden");
            let village = Period { place: Some(PLACE.village), ..FEBRUARY };
            assert_eq!(number(&issue(&work, &village, false, "").await?), "2025-1");
            Ok(())
        })
        .await
        .expect("issued for the own place");
        for role in [Role::Leader, Role::Administrator, Role::Field] {
            let refused = work_as(&store, actor(&[Grant::whole(role)]), |work| async move {
                issue(&work, &FEBRUARY, false, "").await.map(drop)
            });
            assert_eq!(why(refused.await), "forbidden", "{role:?}");
        }
    }

    async fn the_public_bulletin_is_due_by_itself_where_the_office_asked_for_it(store: Store) {
        furnished(&store).await;
        work_as(&store, coordinator(), |work| async move {
            assert_eq!(issuing::due(&work).await?, None, "by hand alone, as long as nothing was asked");
            assert_eq!(why(setting::set(&work, PublishMonths, 2, "").await.map(drop)), "value: setting-out-of-range");
            setting::set(&work, PublishMonths, 1, "Every month").await?;
            let january = Period { from: date(2025, 1, 1), to: date(2025, 1, 31), place: None };
            assert_eq!(work.tx.today(), date(2025, 3, 1));
            assert_eq!(issuing::due(&work).await?, Some(january), "February waits for late records");
            setting::set(&work, PublishAfterDays, 1, "").await?;
            assert_eq!(issuing::due(&work).await?, Some(FEBRUARY));
            issue(&work, &FEBRUARY, true, "").await?;
            assert_eq!(issuing::due(&work).await?, None, "it is issued");
            let sql = "SELECT body FROM outbox WHERE office_id = $1";
            let told: Vec<String> = work.tx.rows(sql, &[]).await?.iter().map(|row| row.get("body")).collect::<Result<_, _>>()?;
            assert!(told.iter().any(|body| body.contains("bulletin-issued") && body.contains("leader")), "{told:?}");
            Ok(())
        })
        .await
        .expect("issued when due");
    }

    async fn what_a_public_issue_kept_back_stays_back(store: Store) {
        furnished(&store).await;
        work_as(&store, coordinator(), |work| async move {
            for _ in 0..7 {
                enter_json(&work, "request", a_request()).await?;
            }
            let shown = |ready: &issuing::Ready| {
                ready.bulletin.figures.iter().any(|figure| figure.id == "requests.received" && !figure.withheld)
            };
            let mut ready = issuing::prepare(&work, "Test", &FEBRUARY, true).await?;
            assert!(shown(&ready));
            // As it was when the numbers beside it would have given it away.
            let received = ready.bulletin.figures.iter_mut().find(|figure| figure.id == "requests.received");
            received.expect("a figure").withheld = true;
            let then = bulletin::Frozen::of(&ready.bulletin, &ready.frozen.pictures, Vec::new());
            published::publish(&work, &FEBRUARY, &then, "").await?;
            assert!(!shown(&issuing::prepare(&work, "Test", &FEBRUARY, true).await?));
            assert!(shown(&issuing::prepare(&work, "Test", &FEBRUARY, false).await?), "the office's own tells it");
            Ok(())
        })
        .await
        .expect("kept back");
    }

    async fn a_text_that_was_changed_behind_the_program_is_named(store: Store) {
        furnished(&store).await;
        let id = work_as(&store, coordinator(), |work| async move {
            let issued = issue(&work, &FEBRUARY, false, "").await?;
            assert!(published::differing(&work).await?.is_empty());
            Ok(issued.issue().id)
        });
        let id = id.await.expect("issued");
        let found = store.write::<_, Refusal, _, _>(OFFICE, move |tx| async move {
            tx.execute("UPDATE bulletin_text SET text = text || ' ' WHERE office_id = $1", &[]).await?;
            published::differing(&Work::new(tx, coordinator(), lines::catalogue())).await
        });
        assert_eq!(found.await.expect("looked"), [format!("bulletin {id}: its text is not the one that was published")]);
        // Another text with its own hash beside it: the log was told of the first.
        let found = store.write::<_, Refusal, _, _>(OFFICE, move |tx| async move {
            let forged = proof::statement::hash("forged");
            tx.execute("UPDATE bulletin SET sha256 = $2 WHERE office_id = $1", &[forged.into()]).await?;
            tx.execute("UPDATE bulletin_text SET text = 'forged' WHERE office_id = $1", &[]).await?;
            published::differing(&Work::new(tx, coordinator(), lines::catalogue())).await
        });
        let named = format!("bulletin {id}: its text is not the one whose hash the log was told");
        assert_eq!(found.await.expect("looked"), [named]);
    }
}
