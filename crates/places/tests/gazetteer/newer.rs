//! Newer years' lists: what takes the place of what, complete lists, and what is wrong with them.

use casework::Refusal;
use places::{Change, Fate, Imported, ListRow, by_code, children, get, replaced, replaced_by};
use testkit::{World, on_both};

use crate::county::*;

/// The county with some lines replaced, some left out, and what some lines take the place of.
fn newer(changed: &[Line], without: &[&str], replaces: &[(&str, &str)]) -> Vec<ListRow> {
    let rows = county_with(changed).into_iter().filter(|row| !without.contains(&row.code.as_str()));
    let told = |code: &str| replaces.iter().find(|(by, _)| *by == code).map(|(_, codes)| ListRow::codes(codes));
    rows.map(|place| ListRow { replaces: told(&place.code).unwrap_or_default(), ..ListRow::from(place) }).collect()
}

fn change(fate: Fate, code: &str, name: &str, into: &[&str]) -> Change {
    let into = into.iter().map(|code| (*code).to_owned()).collect();
    Change { fate, code: code.into(), name: name.into(), into }
}

async fn replacing(world: &World, code: &'static str) -> Vec<String> {
    let id = the(&world.store, code).await.id;
    let found = look(&world.store, move |tx| async move { replaced(&tx, id).await }).await;
    found.into_iter().map(|place| place.code).collect()
}

/// Changed lines, codes left out, what takes the place of what; the problem and what it is about.
type Wrong =
    (&'static [Line], &'static [&'static str], &'static [(&'static str, &'static str)], &'static str, &'static str);

const MERGED: Line = ("513327100210", "Millford", 5, "513327100");

on_both! {
    async fn a_place_under_a_new_code_is_the_same_place(world: World) {
        county(&world).await;
        let store = &world.store;
        let old = the(store, "513327100").await;
        let later = next_year(&world);
        let list = newer(
            &[("513327110", "Riverside", 4, "513327"), ("513327100201", "Old Mill", 5, "513327110"), ("513327100202", "Ford", 5, "513327110")],
            &["513327100"],
            &[("513327110", "513327100")],
        );
        let done = take(store, list.clone(), later).await.unwrap();
        assert_eq!(done.counts, Imported { recoded: 1, unchanged: 7, ..Imported::default() });
        assert_eq!(done.changes, [change(Fate::Recoded, "513327100", "Riverside", &["513327110"])]);
        let new = the(store, "513327110").await;
        assert_eq!(within(store, new.id).await, ["Ford", "Old Mill", "Riverside", "Riverside"]);
        assert_eq!(within(store, old.id).await, within(store, new.id).await, "what lay in the old code counts in the new one");
        assert_eq!(names(&look(store, move |tx| async move { children(&tx, new.id).await }).await), ["Old Mill", "Ford"]);
        assert_eq!(look(store, |tx| async move { by_code(&tx, "513327100").await }).await, None);
        assert_eq!(replacing(&world, "513327110").await, ["513327100"]);
        let later = next_year(&world);
        let again = take(store, list, later).await.unwrap();
        assert_eq!(again.counts, Imported { unchanged: 8, ..Imported::default() });
        let later = next_year(&world);
        let renamed = [("513327110", "Bankside", 4, "513327"), ("513327100201", "Old Mill", 5, "513327110"),
            ("513327100202", "Ford", 5, "513327110"), ("513327110203", "Weir", 5, "513327110")];
        take(store, newer(&renamed, &["513327100"], &[]), later).await.unwrap();
        assert_eq!(within(store, old.id).await, ["Bankside", "Ford", "Old Mill", "Riverside", "Riverside", "Weir"]);
    }

    async fn merged_places_end_and_one_takes_the_place_of_both(world: World) {
        county(&world).await;
        let store = &world.store;
        let (mill, ford) = (the(store, "513327100201").await, the(store, "513327100202").await);
        let later = next_year(&world);
        let list = newer(&[MERGED], &["513327100201", "513327100202"], &[("513327100210", "513327100201;513327100202")]);
        let done = take(store, list.clone(), later).await.unwrap();
        assert_eq!(done.counts, Imported { new: 1, merged: 2, unchanged: 6, ..Imported::default() });
        let new = the(store, "513327100210").await;
        for old in [mill.id, ford.id] {
            let old = look(store, move |tx| async move { get(&tx, old).await }).await.unwrap();
            assert_eq!((old.valid_to, old.successor_id), (Some(later), Some(new.id)));
        }
        assert_eq!(within(store, new.id).await, ["Millford"], "what lay in them stays where it happened");
        let town = the(store, "513327100").await.id;
        assert_eq!(within(store, town).await, ["Ford", "Millford", "Old Mill", "Riverside"], "the township counts all");
        assert_eq!(replacing(&world, "513327100210").await, ["513327100201", "513327100202"]);
        let later = next_year(&world);
        let again = take(store, list, later).await.unwrap();
        assert_eq!(again.counts, Imported { unchanged: 7, ..Imported::default() });
    }

    async fn a_place_may_be_merged_into_one_that_goes_on(world: World) {
        county(&world).await;
        let store = &world.store;
        let (mill, ford) = (the(store, "513327100201").await, the(store, "513327100202").await);
        let later = next_year(&world);
        let list = newer(&[("513327100201", "Old Mill and Ford", 5, "513327100")], &["513327100202"], &[("513327100201", "513327100202")]);
        let done = take(store, list, later).await.unwrap();
        assert_eq!(done.counts, Imported { renamed: 1, merged: 1, unchanged: 6, ..Imported::default() });
        let new = the(store, "513327100201").await;
        let old = look(store, move |tx| async move { get(&tx, ford.id).await }).await.unwrap();
        assert_eq!(old.successor_id, Some(new.id));
        assert_eq!(within(store, new.id).await, ["Old Mill", "Old Mill and Ford"]);
        assert_ne!(new.id, mill.id);
    }

    async fn a_split_place_is_followed_by_all_its_parts_and_first_by_the_one_of_its_name(world: World) {
        county(&world).await;
        let store = &world.store;
        let old = the(store, "513327100201").await.id;
        let later = next_year(&world);
        let parts: [Line; 2] = [("513327100211", "New Mill", 5, "513327100"), ("513327100212", "Old Mill", 5, "513327100")];
        let list = newer(&parts, &["513327100201"], &[("513327100211", "513327100201"), ("513327100212", "513327100201")]);
        let done = take(store, list.clone(), later).await.unwrap();
        assert_eq!(done.counts, Imported { new: 2, split: 1, unchanged: 7, ..Imported::default() });
        assert_eq!(done.changes, [change(Fate::Split, "513327100201", "Old Mill", &["513327100212", "513327100211"])]);
        let all = look(store, move |tx| async move { replaced_by(&tx, old).await }).await;
        assert_eq!(names(&all), ["New Mill", "Old Mill"]);
        let old = look(store, move |tx| async move { get(&tx, old).await }).await.unwrap();
        assert_eq!(old.successor_id, Some(the(store, "513327100212").await.id));
        let later = next_year(&world);
        assert_eq!(take(store, list, later).await.unwrap().counts, Imported { unchanged: 9, ..Imported::default() });
    }

    async fn what_lies_in_a_merged_township_goes_over_to_what_took_its_place(world: World) {
        county(&world).await;
        let store = &world.store;
        let later = next_year(&world);
        let town = rows(&[("513327120", "Greater Riverside", 4, "513327")]).remove(0);
        let list = vec![ListRow { replaces: vec!["513327100".into(), "513327101".into()], ..ListRow::from(town) }];
        let done = take(store, list, later).await.unwrap();
        assert_eq!(done.counts, Imported { new: 1, moved: 3, merged: 2, absent: 3, ..Imported::default() });
        let new = the(store, "513327120").await;
        assert_eq!(names(&look(store, move |tx| async move { children(&tx, new.id).await }).await), ["Old Mill", "Ford", "Spring"]);
        assert_eq!(within(store, new.id).await, ["Ford", "Greater Riverside", "Old Mill", "Spring"]);
        assert_eq!(within(store, the(store, "513327").await.id).await.len(), 10);
    }

    async fn only_a_list_that_is_complete_ends_what_it_leaves_out(world: World) {
        county(&world).await;
        let store = &world.store;
        let ford = the(store, "513327100202").await.id;
        let later = next_year(&world);
        let list = newer(&[], &["513327100202"], &[]);
        let open = take(store, list.clone(), later).await.unwrap();
        assert_eq!(open.counts, Imported { unchanged: 7, absent: 1, ..Imported::default() });
        let would = dry(store, list.clone(), later).await.unwrap();
        assert_eq!(would.counts, Imported { unchanged: 7, ended: 1, ..Imported::default() });
        assert!(the(store, "513327100202").await.is_current(), "a trial writes nothing");
        let done = complete(store, list.clone(), later).await.unwrap();
        assert_eq!((done.counts, &done.changes), (would.counts, &would.changes));
        assert_eq!(done.changes, [change(Fate::Ended, "513327100202", "Ford", &[])]);
        let old = look(store, move |tx| async move { get(&tx, ford).await }).await.unwrap();
        assert_eq!((old.valid_to, old.successor_id), (Some(later), None));
        let again = complete(store, list, later).await.unwrap();
        assert_eq!(again.counts, Imported { unchanged: 7, ..Imported::default() });
    }

    async fn a_complete_list_is_complete_for_the_levels_it_names_below_the_places_it_names(world: World) {
        county(&world).await;
        let store = &world.store;
        let later = next_year(&world);
        let towns = newer(&[], &["513327100201", "513327100202", "513327101201"], &[]);
        let done = complete(store, towns, later).await.unwrap();
        assert_eq!(done.counts, Imported { unchanged: 5, absent: 3, ..Imported::default() }, "it has no villages");
        let one = newer(&[], &["51", "5133", "513327", "513327101", "513327101201", "513327100202"], &[]);
        let done = complete(store, one, later).await.unwrap();
        assert_eq!(done.counts, Imported { unchanged: 2, ended: 1, absent: 5, ..Imported::default() }, "the other township is not its business");
    }

    async fn a_complete_list_recognises_a_place_under_a_new_code(world: World) {
        county(&world).await;
        let store = &world.store;
        let old = the(store, "513327100").await.id;
        let later = next_year(&world);
        let list = newer(
            &[("513327110", "Riverside", 4, "513327"), ("513327110201", "Old Mill", 5, "513327110"), ("513327110202", "Ford", 5, "513327110")],
            &["513327100", "513327100201", "513327100202"],
            &[],
        );
        let would = dry(store, list.clone(), later).await.unwrap();
        let done = complete(store, list.clone(), later).await.unwrap();
        assert_eq!(would, done);
        assert_eq!(done.counts, Imported { recoded: 3, unchanged: 5, ..Imported::default() });
        assert_eq!(done.changes[0], change(Fate::Recognised, "513327100", "Riverside", &["513327110"]));
        assert_eq!(within(store, old).await, ["Ford", "Ford", "Old Mill", "Old Mill", "Riverside", "Riverside"]);
        let later = next_year(&world);
        assert_eq!(complete(store, list, later).await.unwrap().counts, Imported { unchanged: 8, ..Imported::default() });
    }

    async fn two_places_of_one_name_are_not_guessed_at(world: World) {
        found_office(&world.store).await;
        let store = &world.store;
        let twins = [("5", "County", 3, ""), ("51", "Town", 4, "5"), ("511", "Twin", 5, "51"), ("512", "Twin", 5, "51")];
        take_in(store, rows(&twins), day(&world)).await.unwrap();
        let later = next_year(&world);
        let list = rows(&[("5", "County", 3, ""), ("51", "Town", 4, "5"), ("513", "Twin", 5, "51")]);
        let done = complete(store, list.into_iter().map(ListRow::from).collect(), later).await.unwrap();
        assert_eq!(done.counts, Imported { new: 1, ended: 2, unchanged: 2, ..Imported::default() });
    }

    async fn a_recognised_place_in_a_merged_township_moves_with_its_new_code(world: World) {
        county(&world).await;
        let store = &world.store;
        let later = next_year(&world);
        let list = newer(
            &[("513327120", "Greater Riverside", 4, "513327"), ("513327120201", "Old Mill", 5, "513327120"),
              ("513327120202", "Ford", 5, "513327120"), ("513327120203", "Spring", 5, "513327120")],
            &["513327100", "513327101", "513327100201", "513327100202", "513327101201"],
            &[("513327120", "513327100 513327101")],
        );
        let done = complete(store, list, later).await.unwrap();
        assert_eq!(done.counts, Imported { new: 1, moved: 3, merged: 2, unchanged: 3, ..Imported::default() });
        assert_eq!(replacing(&world, "513327120203").await, ["513327101201"]);
        assert_eq!(within(store, the(store, "513327120").await.id).await.len(), 4);
    }

    async fn what_a_list_says_wrongly_is_named_and_nothing_is_kept(world: World) {
        county(&world).await;
        let store = &world.store;
        let later = next_year(&world);
        let cases: [Wrong; 8] = [
            (&[MERGED], &[], &[("513327100210", "999")], "place-replaces-unknown", "9 (513327100210): 999"),
            (&[MERGED], &[], &[("513327100210", "513327100201")], "place-replaces-listed", "9 (513327100210): 513327100201"),
            (&[MERGED], &["513327101"], &[("513327100210", "513327101")], "place-replaces-level", "8 (513327100210): 513327101"),
            (&[MERGED], &[], &[("513327100210", "513327100210")], "place-replaces-itself", "9 (513327100210)"),
            (&[], &[], &[("513327100201", "513327100202"), ("513327100202", "513327100201")], "place-replaces-listed", "5 (513327100201): 513327100202"),
            (&[("513327110", "Bank", 4, "513327")], &["513327100"], &[("513327110", "513327100")], "place-parent-replaced", "4 (513327100201): 513327100"),
            (&[("513327110", "A", 4, "513327"), ("513327111", "B", 4, "513327")], &["513327100", "513327100201", "513327100202"],
                &[("513327110", "513327100"), ("513327111", "513327100")], "place-left-behind", "513327100 (2)"),
            (&[MERGED, MERGED], &["513327100201"], &[("513327100210", "513327100201")], "place-twice", "9 (513327100210)"),
        ];
        for (changed, without, replaces, code, detail) in cases {
            let refused = told(take(store, newer(changed, without, replaces), later).await);
            assert!(refused.iter().any(|(_, found, about)| *found == code && about == detail), "{code}: {refused:?}");
        }
        assert_eq!(take_in(store, rows(COUNTY), later).await.unwrap().unchanged, 8);
    }

    async fn a_place_ends_no_sooner_than_the_day_after_it_began(world: World) {
        county(&world).await;
        let refused = told(complete(&world.store, newer(&[], &["513327100202"], &[]), day(&world)).await);
        assert_eq!(refused, [("replaces".to_owned(), "place-ended-same-day", "513327100202".to_owned())]);
    }

    async fn a_township_that_ends_with_nothing_in_its_place_needs_word_on_its_villages(world: World) {
        county(&world).await;
        let later = next_year(&world);
        let towns = newer(&[], &["513327101", "513327100201", "513327100202", "513327101201"], &[]);
        let refused = told(complete(&world.store, towns, later).await);
        assert_eq!(refused, [("replaces".to_owned(), "place-left-behind", "513327101 (1)".to_owned())]);
        let all = newer(&[], &["513327101", "513327101201"], &[]);
        assert_eq!(complete(&world.store, all, later).await.unwrap().counts.ended, 2);
    }

    async fn a_row_that_replaces_thousands_is_refused_before_anything_is_asked(world: World) {
        county(&world).await;
        let later = next_year(&world);
        let many: Vec<String> = (0..100_000).map(|n| n.to_string()).collect();
        let refused = told(take(&world.store, newer(&[MERGED], &[], &[("513327100210", &many.join(" "))]), later).await);
        assert_eq!(refused, [("replaces".to_owned(), "place-replaces-too-much", "9 (513327100210)".to_owned())]);
        let same = "513327100202;".repeat(5000);
        let done = take(&world.store, newer(&[MERGED], &["513327100202"], &[("513327100210", &same)]), later).await;
        assert_eq!(done.unwrap().counts.recoded, 1, "the same code many times counts once");
    }
}

fn told(refused: Result<places::Taken, Refusal>) -> Vec<(String, &'static str, String)> {
    codes(refused.map(|taken| taken.counts))
}
