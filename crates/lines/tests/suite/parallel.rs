//! Many at once: nothing is lost, nothing is overwritten, what is sent twice counts once.

use casework::{
    Refusal, correct, enter,
    figure::Period,
    figure_day, figure_value,
    list::{self, Filter},
    parse::{self, Format},
};
use jiff::civil::date;
use serde_json::json;
use uuid::Uuid;
use visits::doorstep::{self, Doorstep};

use crate::office::{
    UPPER, a_dispute, a_request, coordinator, enter_as, enter_json, found, furnished, key, map, why, work_as,
};

const MANY: u128 = 64;

testkit::on_both! {
    async fn of_two_corrections_of_the_same_version_one_wins_and_one_is_told(store: Store) {
        furnished(&store).await;
        let id = work_as(&store, coordinator(), |work| async move { enter_json(&work, "dispute", a_dispute()).await });
        let id = id.await.expect("entered");
        let corrections = ["The lower ditch", "The upper ditch"].map(|description| {
            let store = store.clone();
            tokio::spawn(async move {
                work_as(&store, coordinator(), move |work| async move {
                    let kind = work.kind("dispute")?;
                    let mut sent = map(a_dispute());
                    sent.insert("description".into(), description.into());
                    let values = parse::parse(&work, kind, &sent, Format::Json).await?;
                    correct::correct(&work, kind, id, Some(1), &values, "it was another").await
                })
                .await
            })
        });
        let mut told = Vec::new();
        for correction in corrections {
            told.push(why(correction.await.expect("it ran")));
        }
        told.sort_unstable();
        assert_eq!(told, ["done", "stale"]);
        work_as(&store, coordinator(), move |work| async move {
            assert_eq!(found(&work, "dispute", id).await?.version, 2);
            assert_eq!(casework::chain::differing_records(&work, &disputes::DISPUTE).await?, Vec::<String>::new());
            Ok(())
        })
        .await
        .expect("one correction");
    }

    async fn two_teams_at_the_same_new_door_record_one_dwelling_and_two_visits(store: Store) {
        furnished(&store).await;
        let visits: Vec<_> = (0..8)
            .map(|n| {
                let store = store.clone();
                tokio::spawn(async move {
                    work_as(&store, coordinator(), move |work| async move {
                        let visit = map(json!({
                            "place": UPPER, "dwelling_number": "12", "visited_on": "2025-02-20", "people_count": 3,
                        }));
                        let sent = Doorstep { id: Uuid::from_u128(0xE000 + n), visit, ..Doorstep::default() };
                        doorstep::record(&work, &key(), &sent).await.map(|recorded| recorded.new)
                    })
                    .await
                })
            })
            .collect();
        for visit in visits {
            assert!(visit.await.expect("it ran").expect("recorded"));
        }
        work_as(&store, coordinator(), |work| async move {
            for (table, expected) in [("household", 1), ("visit", 8)] {
                let filter = Filter::default();
                assert_eq!(list::count(&work, work.kind(table)?, &filter, 100).await?, expected, "{table}");
            }
            Ok(())
        })
        .await
        .expect("counted");
    }

    async fn sixty_four_requests_at_once_are_all_there_and_counted(store: Store) {
        furnished(&store).await;
        let entries: Vec<_> = (0..MANY)
            .map(|n| {
                let store = store.clone();
                tokio::spawn(async move {
                    work_as(&store, coordinator(), move |work| async move {
                        enter_as(&work, "request", Uuid::from_u128(0xC000 + n), a_request()).await
                    })
                    .await
                })
            })
            .collect();
        for entry in entries {
            entry.await.expect("it ran").expect("entered");
        }
        work_as(&store, coordinator(), |work| async move {
            let period = Period { from: date(2025, 2, 20), to: date(2025, 2, 20), place: None };
            let figure = work.catalogue.figure("requests.received").expect("defined");
            let many = i64::try_from(MANY).expect("few");
            assert_eq!(figure_value::value(&work, figure, &period).await?, many);
            assert_eq!(figure_value::counted(&work, figure, &period).await?, many);
            assert_eq!(figure_day::differences(&work).await?, Vec::<String>::new());
            while casework::chain::seal(&work).await? > 0 {}
            assert_eq!(casework::chain::broken_links(&work, None).await?, Vec::<String>::new());
            Ok(())
        })
        .await
        .expect("counted");
    }

    async fn the_same_request_sent_many_times_at_once_is_entered_once(store: Store) {
        furnished(&store).await;
        let id = Uuid::from_u128(0xD000);
        let entries: Vec<_> = (0..16)
            .map(|_| {
                let store = store.clone();
                tokio::spawn(async move {
                    work_as(&store, coordinator(), move |work| async move {
                        let kind = work.kind("request")?;
                        let values = parse::parse(&work, kind, &map(a_request()), Format::Json).await?;
                        Ok::<_, Refusal>(enter::enter_once(&work, id, &map(a_request()), values).await?.new)
                    })
                    .await
                })
            })
            .collect();
        let mut new = 0;
        for entry in entries {
            new += i32::from(entry.await.expect("it ran").expect("answered"));
        }
        assert_eq!(new, 1, "one made it, the others were answered with it");
        let other = work_as(&store, coordinator(), move |work| async move {
            let kind = work.kind("request")?;
            let values = parse::parse(&work, kind, &map(a_request()), Format::Json).await?;
            enter::enter_once(&work, id, &map(json!({"description": "something else"})), values).await
        });
        assert_eq!(why(other.await), "different-content");
    }
}
