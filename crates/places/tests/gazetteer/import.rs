//! A first list, and what is wrong with one.

use std::sync::{Arc, Mutex};

use casework::{Actor, Grant, Refusal, Work, kind::Role};
use places::{Imported, PlaceRow, children, import, path, roots, villages_below};
use store::{Tx, params};
use testkit::on_both;

use crate::county::*;

on_both! {
    async fn a_first_list_makes_the_gazetteer(world: World) {
        let done = county(&world).await;
        assert_eq!(done, Imported { new: 8, ..Imported::default() });
        let store = &world.store;
        let luhe = the(store, "513327").await;
        assert_eq!(within(store, luhe.id).await, ["Ford", "Luhe", "Old Mill", "Pasture", "Riverside", "Spring"]);
        let town = the(store, "513327100").await;
        assert_eq!(names(&look(store, move |tx| async move { children(&tx, town.id).await }).await), ["Old Mill", "Ford"]);
        let ford = the(store, "513327100202").await;
        let way = look(store, move |tx| async move { path(&tx, ford.id).await }).await;
        assert_eq!(names(&way), ["Upland", "Highmoor", "Luhe", "Riverside", "Ford"]);
        assert_eq!(names(&look(store, |tx| async move { roots(&tx).await }).await), ["Upland"]);
        let villages = look(store, move |tx| async move { villages_below(&tx, luhe.id).await }).await;
        assert_eq!(names(&villages), ["Old Mill", "Ford", "Spring"]);
    }

    async fn rows_may_come_in_any_order(world: World) {
        found_office(&world.store).await;
        let mut list = rows(COUNTY);
        list.reverse();
        let done = take_in(&world.store, list, day(&world)).await.unwrap();
        assert_eq!(done.new, 8);
        assert_eq!(within(&world.store, the(&world.store, "51").await.id).await.len(), 8);
    }

    async fn townships_of_a_parent_that_is_only_a_number_lie_in_the_place_that_begins_it(world: World) {
        county(&world).await;
        let store = &world.store;
        let list = rows(&[("5134", "Port", 2, "51"), ("513400003", "East", 4, "513400"), ("513400003001", "Quay", 5, "513400003")]);
        let done = take_in(store, list.clone(), day(&world)).await.unwrap();
        assert_eq!((done.new, done.adopted), (3, 1));
        assert_eq!(within(store, the(store, "5134").await.id).await, ["East", "Port", "Quay"]);
        let later = next_year(&world);
        let again = take_in(store, list, later).await.unwrap();
        assert_eq!((again.unchanged, again.adopted, again.moved), (3, 1, 0));
    }

    async fn wrong_rows_are_named_and_nothing_is_kept(world: World) {
        found_office(&world.store).await;
        let list = rows(&[
            ("51", "Upland", 1, ""),
            ("51", "Upland again", 1, ""),
            ("5133", "", 2, "51"),
            ("5134", "Nowhere", 2, "99"),
            ("5135", "Too high", 1, "51"),
            ("5136", "Its own parent", 2, "5136"),
        ]);
        let refused = codes(take_in(&world.store, list, day(&world)).await);
        let told = |field: &str, code, detail: &str| (field.to_owned(), code, detail.to_owned());
        assert_eq!(
            refused,
            [
                told("code", "place-twice", "2 (51)"),
                told("name", "place-name-missing", "3 (5133)"),
                told("level", "place-parent-level", "5 (5135)"),
                told("parent", "place-parent-unknown", "4 (5134)"),
                told("parent", "place-parent-unknown", "6 (5136)"),
            ]
        );
        assert!(look(&world.store, |tx| async move { roots(&tx).await }).await.is_empty());
    }

    async fn who_is_no_administrator_imports_nothing(store: Store) {
        found_office(&store).await;
        let refused = store.write(OFFICE, |tx: Tx| async move {
            let actor = Actor { grants: vec![Grant::whole(Role::Coordinator)], ..Actor::operator("test") };
            let today = tx.today();
            import(&Work::new(tx, actor, &NO_KINDS), rows(COUNTY).into_iter(), today, |_| ()).await
        });
        assert!(matches!(refused.await, Err(Refusal::Forbidden)));
    }

    async fn an_import_leaves_one_event_with_its_counts_and_reports_progress(store: Store) {
        found_office(&store).await;
        let heard = Arc::new(Mutex::new(Vec::new()));
        let ear = Arc::clone(&heard);
        let done = store.write(OFFICE, move |tx: Tx| {
            let ear = Arc::clone(&ear);
            async move {
                let today = tx.today();
                let many = (0..2500).map(|n| PlaceRow {
                    code: format!("{n:06}"),
                    name: "Village".into(),
                    level: 5,
                    parent: None,
                });
                let work = Work::new(tx, Actor::operator("places import"), &NO_KINDS);
                import(&work, many, today, |read| ear.lock().unwrap().push(read)).await
            }
        });
        assert_eq!(done.await.unwrap().new, 2500);
        assert_eq!(*heard.lock().unwrap(), [1000, 2000, 2500]);
        let sql = "SELECT actor, body FROM event WHERE office_id = $1 AND kind = 'places.imported'";
        let events = look(&store, move |tx| async move { tx.rows(sql, params![]).await }).await;
        assert_eq!(events.len(), 1);
        assert_eq!(events[0].get::<String>("actor").unwrap(), "operator:places import");
        assert!(events[0].get::<String>("body").unwrap().contains("\"new\":2500"));
    }
}
