//! The gazetteer on both databases: lists taken in, brought up to date, and read.
#![expect(clippy::unwrap_used, reason = "a test that cannot go on fails")]

use std::sync::{Arc, Mutex};

use casework::{
    Actor, Refusal, Work,
    kind::{Catalogue, Role},
};
use jiff::{SignedDuration, civil::Date};
use places::{
    Imported, Place, PlaceRow, by_code, children, default_place, get, import, path, roots, search, villages_below,
};
use store::{OfficeId, Store, StoreError, Tx, params};
use testkit::{World, on_both};
use uuid::Uuid;

static NO_KINDS: Catalogue = Catalogue { kinds: Vec::new(), shared_figures: Vec::new() };
const OFFICE: OfficeId = OfficeId(Uuid::from_u128(7));

const COUNTY: &[(&str, &str, i64, &str)] = &[
    ("51", "Upland", 1, ""),
    ("5133", "Highmoor", 2, "51"),
    ("513327", "Luhe", 3, "5133"),
    ("513327100", "Riverside", 4, "513327"),
    ("513327100201", "Old Mill", 5, "513327100"),
    ("513327100202", "Ford", 5, "513327100"),
    ("513327101", "Pasture", 4, "513327"),
    ("513327101201", "Spring", 5, "513327101"),
];

type Line = (&'static str, &'static str, i64, &'static str);

fn rows(list: &[Line]) -> Vec<PlaceRow> {
    let parent = |code: &str| Some(code.to_owned()).filter(|code| !code.is_empty());
    list.iter()
        .map(|(code, name, level, above)| PlaceRow {
            code: (*code).into(),
            name: (*name).into(),
            level: *level,
            parent: parent(above),
        })
        .collect()
}

/// The county with some lines replaced.
fn county_with(changed: &[Line]) -> Vec<PlaceRow> {
    let lines: Vec<Line> = COUNTY
        .iter()
        .map(|line| *changed.iter().find(|new| new.0 == line.0).unwrap_or(line))
        .chain(changed.iter().filter(|new| COUNTY.iter().all(|line| line.0 != new.0)).copied())
        .collect();
    rows(&lines)
}

async fn found_office(store: &Store) {
    let founded = store.write(OFFICE, |tx: Tx| async move {
        let sql = "INSERT INTO office (id, code, name, language, created_at) VALUES ($1, 'luhe', 'Luhe', 'en', 0)";
        tx.reference_execute(sql, params![OFFICE]).await
    });
    founded.await.unwrap();
}

async fn take_in(store: &Store, list: Vec<PlaceRow>, from: Date) -> Result<Imported, Refusal> {
    let work = move |tx: Tx| {
        let list = list.clone();
        async move {
            let work = Work::new(tx, Actor::operator("places import"), &NO_KINDS);
            import(&work, list.into_iter(), from, |_| ()).await
        }
    };
    store.write(OFFICE, work).await
}

async fn county(world: &World) -> Imported {
    found_office(&world.store).await;
    take_in(&world.store, rows(COUNTY), day(world)).await.unwrap()
}

fn day(world: &World) -> Date {
    world.env.zone.to_datetime(world.now()).date()
}

/// Turns the clock on by a year.
fn next_year(world: &World) -> Date {
    world.clock.advance(SignedDuration::from_hours(365 * 24));
    day(world)
}

async fn look<T: Send + 'static, F: Future<Output = Result<T, StoreError>> + Send + 'static>(
    store: &Store,
    question: impl Fn(Tx) -> F + Send + Sync + 'static,
) -> T {
    store.read(OFFICE, question).await.unwrap()
}

async fn the(store: &Store, code: &'static str) -> Place {
    look(store, move |tx| async move { by_code(&tx, code).await }).await.unwrap()
}

/// Names of all place versions that lie in `place`, sorted.
async fn within(store: &Store, place: Uuid) -> Vec<String> {
    let sql = "SELECT p.name FROM place_closure c JOIN place p ON p.office_id = c.office_id AND p.id = c.place_id \
               WHERE c.office_id = $1 AND c.ancestor_id = $2";
    let rows = look(store, move |tx| async move { tx.rows(sql, params![place]).await }).await;
    let mut names: Vec<String> = rows.iter().map(|row| row.get("name").unwrap()).collect();
    names.sort();
    names
}

fn names(places: &[Place]) -> Vec<&str> {
    places.iter().map(|place| place.name.as_str()).collect()
}

fn codes(refused: Result<Imported, Refusal>) -> Vec<(String, &'static str, String)> {
    match refused {
        Err(Refusal::Invalid(problems)) => {
            problems.0.into_iter().map(|p| (p.field, p.code, p.detail.unwrap_or_default())).collect()
        }
        other => panic!("{other:?}"),
    }
}

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

    async fn the_same_list_again_changes_nothing(world: World) {
        county(&world).await;
        let before = the(&world.store, "513327100").await;
        let later = next_year(&world);
        let again = take_in(&world.store, rows(COUNTY), later).await.unwrap();
        assert_eq!(again, Imported { unchanged: 8, ..Imported::default() });
        assert_eq!(the(&world.store, "513327100").await, before);
    }

    async fn rows_may_come_in_any_order(world: World) {
        found_office(&world.store).await;
        let mut list = rows(COUNTY);
        list.reverse();
        let done = take_in(&world.store, list, day(&world)).await.unwrap();
        assert_eq!(done.new, 8);
        assert_eq!(within(&world.store, the(&world.store, "51").await.id).await.len(), 8);
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

    async fn a_list_of_an_earlier_or_a_future_day_is_refused(world: World) {
        county(&world).await;
        let today = day(&world);
        let (before, after) = (today.yesterday().unwrap(), today.tomorrow().unwrap());
        let refused = codes(take_in(&world.store, rows(COUNTY), before).await);
        assert_eq!(refused, [("valid_from".to_owned(), "places-day-before-latest", today.to_string())]);
        let refused = codes(take_in(&world.store, rows(COUNTY), after).await);
        assert_eq!(refused[0].1, "places-day-in-future");
    }

    async fn who_is_no_administrator_imports_nothing(store: Store) {
        found_office(&store).await;
        let refused = store.write(OFFICE, |tx: Tx| async move {
            let actor = Actor { grants: vec![casework::Grant::whole(Role::Coordinator)], ..Actor::operator("test") };
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
