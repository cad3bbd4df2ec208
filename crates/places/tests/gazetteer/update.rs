//! Later lists: new versions, places that moved, corrections.

use places::{Imported, by_code, children, get, path, villages_below};
use testkit::on_both;

use crate::county::*;

on_both! {
    async fn the_same_list_again_changes_nothing(world: World) {
        county(&world).await;
        let before = the(&world.store, "513327100").await;
        let later = next_year(&world);
        let again = take_in(&world.store, rows(COUNTY), later).await.unwrap();
        assert_eq!(again, Imported { unchanged: 8, ..Imported::default() });
        assert_eq!(the(&world.store, "513327100").await, before);
    }

    async fn a_renamed_place_is_the_same_place_in_both_versions(world: World) {
        county(&world).await;
        let store = &world.store;
        let (old_town, old_county) = (the(store, "513327100").await, the(store, "513327").await);
        let later = next_year(&world);
        let list = county_with(&[
            ("513327100", "New Riverside", 4, "513327"),
            ("513327", "New Luhe", 3, "5133"),
            ("513327100203", "Bridge", 5, "513327100"),
        ]);
        let done = take_in(store, list, later).await.unwrap();
        assert_eq!(done, Imported { new: 1, renamed: 2, unchanged: 6, ..Imported::default() });
        let town = the(store, "513327100").await;
        assert_eq!((town.name.as_str(), town.valid_from), ("New Riverside", later));
        let old = look(store, move |tx| async move { get(&tx, old_town.id).await }).await.unwrap();
        assert_eq!((old.valid_to, old.successor_id), (Some(later), Some(town.id)));
        let all = ["Bridge", "Ford", "New Riverside", "Old Mill", "Riverside"];
        assert_eq!(within(store, town.id).await, all);
        assert_eq!(within(store, old.id).await, all);
        let inside = ["Bridge", "Ford", "Luhe", "New Luhe", "New Riverside", "Old Mill", "Pasture", "Riverside", "Spring"];
        assert_eq!(within(store, old_county.id).await, inside);
        assert_eq!(within(store, the(store, "513327").await.id).await, inside);
        let below = look(store, move |tx| async move { children(&tx, town.id).await }).await;
        assert_eq!(names(&below), ["Old Mill", "Ford", "Bridge"]);
        let ford = the(store, "513327100202").await;
        let way = look(store, move |tx| async move { path(&tx, ford.id).await }).await;
        assert_eq!(names(&way), ["Upland", "Highmoor", "New Luhe", "New Riverside", "Ford"]);
    }

    async fn a_second_renaming_keeps_all_versions_together(world: World) {
        county(&world).await;
        let store = &world.store;
        let first = the(store, "513327101").await;
        for name in ["Meadow", "Green"] {
            let later = next_year(&world);
            take_in(store, county_with(&[("513327101", name, 4, "513327")]), later).await.unwrap();
        }
        let later = next_year(&world);
        let list = county_with(&[("513327101", "Green", 4, "513327"), ("513327101202", "Brook", 5, "513327101")]);
        take_in(store, list, later).await.unwrap();
        assert_eq!(within(store, first.id).await, ["Brook", "Green", "Meadow", "Pasture", "Spring"]);
    }

    async fn a_moved_place_leaves_its_past_where_it_was(world: World) {
        county(&world).await;
        let store = &world.store;
        let old = the(store, "513327100202").await;
        let later = next_year(&world);
        let done = take_in(store, county_with(&[("513327100202", "Ford", 5, "513327101")]), later).await.unwrap();
        assert_eq!(done, Imported { moved: 1, unchanged: 7, ..Imported::default() });
        let new = the(store, "513327100202").await;
        let old = look(store, move |tx| async move { get(&tx, old.id).await }).await.unwrap();
        assert_eq!((old.valid_to, old.successor_id), (Some(later), Some(new.id)));
        assert_eq!(within(store, the(store, "513327101").await.id).await, ["Ford", "Pasture", "Spring"]);
        assert_eq!(within(store, the(store, "513327100").await.id).await, ["Ford", "Old Mill", "Riverside"]);
        assert_eq!(within(store, new.id).await, ["Ford"]);
        let villages = look(store, move |tx| async move { villages_below(&tx, old.parent_id.unwrap()).await }).await;
        assert_eq!(names(&villages), ["Old Mill"]);
    }

    async fn what_lies_in_a_moved_place_moves_with_it_named_or_not(world: World) {
        county(&world).await;
        let store = &world.store;
        let later = next_year(&world);
        let list = rows(&[
            ("513327", "Luhe", 3, "5133"),
            ("513328", "Daofu", 3, "5133"),
            ("513327100", "Riverside", 4, "513328"),
            ("513327100201", "Old Mill", 5, "513327100"),
        ]);
        let done = take_in(store, list, later).await.unwrap();
        assert_eq!(done, Imported { new: 1, moved: 3, unchanged: 1, absent: 4, ..Imported::default() });
        let daofu = the(store, "513328").await;
        assert_eq!(within(store, daofu.id).await, ["Daofu", "Ford", "Old Mill", "Riverside"]);
        let way = look(store, |tx| async move {
            let ford = by_code(&tx, "513327100202").await?.unwrap();
            path(&tx, ford.id).await
        });
        assert_eq!(names(&way.await), ["Upland", "Highmoor", "Daofu", "Riverside", "Ford"]);
        let luhe = the(store, "513327").await;
        assert_eq!(within(store, luhe.id).await.len(), 6, "the past stays in the county where it happened");
    }

    async fn a_list_of_one_township_leaves_the_rest_alone(world: World) {
        county(&world).await;
        let later = next_year(&world);
        let list = rows(&[("513327101201", "Spring", 5, "513327101"), ("513327101202", "Brook", 5, "513327101")]);
        let done = take_in(&world.store, list, later).await.unwrap();
        assert_eq!(done, Imported { new: 1, unchanged: 1, absent: 7, ..Imported::default() });
        assert_eq!(within(&world.store, the(&world.store, "51").await.id).await.len(), 9);
    }

    async fn a_mistake_is_corrected_on_the_same_day_without_a_new_version(world: World) {
        county(&world).await;
        let store = &world.store;
        let before = the(store, "513327100").await;
        let list = county_with(&[("513327100", "Riverbank", 4, "513327"), ("513327101201", "Spring", 5, "513327100")]);
        let done = take_in(store, list, day(&world)).await.unwrap();
        assert_eq!((done.renamed, done.moved, done.unchanged), (1, 1, 6));
        let after = the(store, "513327100").await;
        assert_eq!((after.id, after.name.as_str()), (before.id, "Riverbank"));
        assert_eq!(within(store, after.id).await, ["Ford", "Old Mill", "Riverbank", "Spring"]);
        assert_eq!(within(store, the(store, "513327101").await.id).await, ["Pasture"]);
    }

    async fn a_list_of_an_earlier_or_a_future_day_is_refused(world: World) {
        county(&world).await;
        let today = day(&world);
        let (before, after) = (today.yesterday().unwrap(), today.tomorrow().unwrap());
        let refused = codes(take_in(&world.store, rows(COUNTY), before).await);
        assert_eq!(refused, [("valid_from".to_owned(), "places-day-before-latest", today.to_string())]);
        let refused = codes(take_in(&world.store, rows(COUNTY), after).await);
        assert_eq!(refused[0].1, "places-day-in-future");
    }
}
