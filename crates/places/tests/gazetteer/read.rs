//! Finding places.

use places::{default_place, search};
use store::Store;
use testkit::on_both;

use crate::county::*;

on_both! {
    async fn the_office_lies_in_the_deepest_place_that_holds_all(world: World) {
        found_office(&world.store).await;
        let store = &world.store;
        let own = |store: Store| async move { look(&store, |tx| async move { default_place(&tx).await }).await };
        assert_eq!(own(store.clone()).await, None);
        take_in(store, rows(&[("luhe", "Luhe office", 3, "")]), day(&world)).await.unwrap();
        assert_eq!(own(store.clone()).await.unwrap().name, "Luhe office");
        take_in(store, rows(COUNTY), day(&world)).await.unwrap();
        assert_eq!(own(store.clone()).await.unwrap().name, "Luhe");
        take_in(store, rows(&[("52", "Lowland", 1, ""), ("5201", "Port", 2, "52")]), day(&world)).await.unwrap();
        assert_eq!(own(store.clone()).await, None);
    }

    async fn a_place_is_found_by_a_part_of_its_name_or_the_beginning_of_its_code(world: World) {
        county(&world).await;
        let store = &world.store;
        let find = |text: &'static str| async move { look(store, move |tx| async move { search(&tx, text, 3).await }).await };
        assert_eq!(names(&find("river").await), ["Riverside"]);
        assert_eq!(names(&find(" 513327100 ").await), ["Riverside", "Old Mill", "Ford"]);
        assert_eq!(names(&find("51").await), ["Upland", "Highmoor", "Luhe"]);
        assert!(find("%").await.is_empty());
        assert!(find("  ").await.is_empty());
    }
}
