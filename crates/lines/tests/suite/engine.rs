//! The engine over every record kind of the program, on both databases.

use casework::{
    Actor, Grant, Refusal, chain, correct, enter,
    figure::Period,
    figure_day, figure_rows, figure_value, find,
    kind::{Kind, Role},
    list::{self, Filter, Order},
    parse::{self, Format},
};
use jiff::civil::date;
use serde_json::{Value as Json, json};
use store::Value;
use uuid::Uuid;

use crate::office::{Place, coordinator, enter_json, map, office, work_as};

const SEASON: Period = Period { from: date(2025, 2, 1), to: date(2025, 6, 30), place: None };

fn dispute(place: &str) -> Json {
    json!({"registered_on": "2025-02-20", "place": place, "kind": "water", "description": "Both sides claim the upper ditch."})
}

/// Parts are listed with the record they belong to.
fn of_one_record(kind: &'static Kind) -> Vec<(&'static str, Value)> {
    kind.parent.map(|(column, _)| (column, Uuid::nil().into())).into_iter().collect()
}

testkit::on_both! {
    async fn every_statement_of_every_kind_and_figure_runs(store: Store) {
        let place = office(&store).await;
        let all = work_as(&store, coordinator(), move |work| async move {
            for kind in &work.catalogue.kinds {
                for order in [Order::Newest, Order::Oldest, Order::Due] {
                    let after = Some(format!("2025-03-01~{}", Uuid::nil()));
                    let text = Some("100%_sure".to_owned());
                    let (from, to, place) = (Some(SEASON.from), Some(SEASON.to), Some(place.village));
                    let equal = of_one_record(kind);
                    let filter = Filter { from, to, place, text, equal, order, after, limit: 10, ..Filter::default() };
                    if work.actor.may_read(kind) {
                        list::list(&work, kind, &filter).await?;
                        list::count(&work, kind, &filter, 100).await?;
                    }
                }
                chain::differing_records(&work, kind).await?;
            }
            let period = Period { place: Some(place.county), ..SEASON };
            let values = figure_value::values(&work, &period).await?;
            assert!(values.values().all(|value| *value == 0), "an empty office counts nothing: {values:?}");
            for figure in work.catalogue.figures() {
                let after = if figure.id == "relief.sources" { "department".to_owned() } else { Uuid::nil().to_string() };
                figure_rows::open(&work, figure, &period, Some(&after), 10).await?;
                figure_value::counted(&work, figure, &period).await?;
            }
            figure_value::reported(&work, &period).await?;
            assert!(figure_day::differences(&work).await?.is_empty());
            Ok(values.len())
        })
        .await
        .expect("every statement runs");
        assert_eq!(all, 42, "47 figures of the bulletin, five of them reported");
    }

    async fn scopes_by_place_team_and_unit_are_part_of_every_query(store: Store) {
        let place = office(&store).await;
        let nobody = Uuid::from_u128(7);
        let grants = [
            Grant { place_id: Some(place.village), ..Grant::whole(Role::Field) },
            Grant { team_id: Some(nobody), ..Grant::whole(Role::Field) },
            Grant { unit_id: Some(nobody), ..Grant::whole(Role::Unit) },
        ];
        for grant in grants {
            let actor = Actor { staff_id: None, name: "somebody".into(), grants: vec![grant], units: Vec::new(), only: None };
            work_as(&store, actor, |work| async move {
                for kind in work.catalogue.kinds.iter().filter(|kind| work.actor.may_read(kind)) {
                    let filter = Filter { equal: of_one_record(kind), limit: 10, ..Filter::default() };
                    list::list(&work, kind, &filter).await?;
                    find::find(&work, kind, Uuid::nil()).await.expect_err("nothing is there");
                }
                for figure in work.catalogue.figures() {
                    figure_rows::open(&work, figure, &SEASON, None, 10).await?;
                }
                Ok(())
            })
            .await
            .expect("every scoped statement runs");
        }
    }

    async fn a_correction_moves_the_figure_to_the_new_day_and_place(store: Store) {
        let place = office(&store).await;
        let Place { village, .. } = place;
        work_as(&store, coordinator(), move |work| async move {
            let id = enter_json(&work, "dispute", dispute("990101001001")).await?;
            let figure = work.catalogue.figure("disputes.registered").expect("defined");
            let february = Period { to: date(2025, 2, 28), place: Some(village), ..SEASON };
            assert_eq!(figure_value::value(&work, figure, &february).await?, 1);

            let kind = work.kind("dispute")?;
            let mut sent = map(dispute("990101001002"));
            sent.insert("registered_on".into(), "2025-03-01".into());
            let values = parse::parse(&work, kind, &sent, Format::Json).await?;
            correct::correct(&work, kind, id, Some(1), &values, "wrong village").await?;
            assert_eq!(figure_value::value(&work, figure, &february).await?, 0, "taken back from the old place and day");
            assert_eq!(figure_value::value(&work, figure, &SEASON).await?, 1, "and counted at the new");
            let page = figure_rows::open(&work, figure, &SEASON, None, 10).await?;
            assert_eq!((page.items.len(), page.total, page.hidden), (1, 1, 0));
            assert_eq!(page.items[0].id, id.to_string());
            assert!(figure_day::differences(&work).await?.is_empty());
            let again = correct::correct(&work, kind, id, Some(1), &values, "once more").await;
            assert!(matches!(again, Err(Refusal::Stale)), "the version seen is checked");
            Ok(())
        })
        .await
        .expect("corrected");
    }

    async fn the_same_id_with_the_same_content_is_entered_once(store: Store) {
        office(&store).await;
        work_as(&store, coordinator(), |work| async move {
            let kind = work.kind("dispute")?;
            let (id, sent) = (work.tx.new_id(), map(dispute("990101001001")));
            let values = parse::parse(&work, kind, &sent, Format::Json).await?;
            assert!(enter::enter_once(&work, id, &sent, values.clone()).await?.new);
            assert!(!enter::enter_once(&work, id, &sent, values.clone()).await?.new);
            let other = map(json!({"description": "something else"}));
            let differs = enter::enter_once(&work, id, &other, values).await;
            assert!(matches!(differs, Err(Refusal::DifferentContent)));
            Ok(())
        })
        .await
        .expect("entered once");
    }

    async fn a_record_changed_behind_the_programs_back_is_named(store: Store) {
        office(&store).await;
        let id = work_as(&store, coordinator(), |work| async move {
            enter_json(&work, "dispute", dispute("990101001001")).await
        })
        .await
        .expect("entered");
        work_as(&store, coordinator(), |work| async move {
            while chain::seal(&work).await? > 0 {}
            let kind = work.kind("dispute")?;
            assert!(chain::differing_records(&work, kind).await?.is_empty());
            assert!(chain::broken_links(&work, None).await?.is_empty());
            Ok(())
        })
        .await
        .expect("clean");
        work_as(&store, coordinator(), move |work| async move {
            let sql = "UPDATE dispute SET description = 'never happened' WHERE office_id = $1";
            work.tx.execute(sql, &[]).await?;
            let kind = work.kind("dispute")?;
            let found = chain::differing_records(&work, kind).await?;
            assert!(found.len() == 1 && found[0].contains(&id.to_string()), "{found:?}");
            work.tx.execute("DELETE FROM dispute WHERE office_id = $1", &[]).await?;
            let found = chain::differing_records(&work, kind).await?;
            assert!(found.len() == 1 && found[0].contains(&id.to_string()), "{found:?}");
            work.tx.execute("UPDATE event SET reason = 'because' WHERE office_id = $1 AND seq = 1", &[]).await?;
            assert_eq!(chain::broken_links(&work, None).await?.len(), 1);
            Ok(())
        })
        .await
        .expect("found");
    }
}
