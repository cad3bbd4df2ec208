//! Whatever lists come one after another, the closure says what the places themselves say.

use std::collections::{BTreeMap, BTreeSet};

use places::{Place, PlaceRow, by_code, path};
use store::params;
use testkit::{World, on_both};
use uuid::Uuid;

use crate::county::*;

/// Chance that repeats: the same changes on both databases and in every run.
pub struct Dice(pub u64);

impl Dice {
    pub fn below(&mut self, n: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        usize::try_from(self.0 >> 33).unwrap() % n
    }
}

/// One province, three prefectures, five counties, nine townships, twenty villages.
pub fn country() -> Vec<PlaceRow> {
    let mut rows = Vec::new();
    for (level, count) in [(1, 1), (2, 3), (3, 5), (4, 9), (5, 20)] {
        for n in 0..count {
            let parent = (level > 1)
                .then(|| format!("L{}-{}", level - 1, n % [1, 1, 3, 5, 9][usize::try_from(level).unwrap() - 1]));
            rows.push(PlaceRow { code: format!("L{level}-{n}"), name: format!("Place {level} {n}"), level, parent });
        }
    }
    rows
}

/// Renames some places and moves some; the list holds them and some of the others, in order or upside down.
fn change(rows: &mut [PlaceRow], dice: &mut Dice, round: usize) -> Vec<PlaceRow> {
    let mut changed = BTreeSet::new();
    for _ in 0..dice.below(4) {
        let at = dice.below(rows.len());
        rows[at].name = format!("Renamed {round} {at}");
        changed.insert(at);
    }
    for _ in 0..dice.below(3) {
        let at = dice.below(rows.len());
        let level = rows[at].level;
        let above: Vec<String> = rows.iter().filter(|row| row.level == level - 1).map(|row| row.code.clone()).collect();
        if !above.is_empty() {
            rows[at].parent = Some(above[dice.below(above.len())].clone());
            changed.insert(at);
        }
    }
    let left_out = |at: usize, dice: &mut Dice| !changed.contains(&at) && dice.below(3) == 0;
    let mut list: Vec<PlaceRow> =
        (0..rows.len()).filter(|at| !left_out(*at, dice)).map(|at| rows[at].clone()).collect();
    if round.is_multiple_of(3) {
        list.reverse();
    }
    list
}

async fn pairs(world: &World) -> BTreeSet<(Uuid, Uuid)> {
    let sql = "SELECT place_id, ancestor_id FROM place_closure WHERE office_id = $1";
    let rows = look(&world.store, move |tx| async move { tx.rows(sql, params![]).await }).await;
    rows.iter().map(|row| (row.get("place_id").unwrap(), row.get("ancestor_id").unwrap())).collect()
}

async fn current(world: &World, rows: &[PlaceRow]) -> Vec<Place> {
    let codes: Vec<String> = rows.iter().map(|row| row.code.clone()).collect();
    look(&world.store, move |tx| {
        let codes = codes.clone();
        async move {
            let mut places = Vec::new();
            for code in codes {
                places.extend(by_code(&tx, &code).await?);
            }
            Ok(places)
        }
    })
    .await
}

/// Current places lie in exactly those current places that their path names; what lies in a place lies in all it lies in.
async fn check(world: &World, rows: &[PlaceRow], round: usize) {
    let (pairs, places) = (pairs(world).await, current(world, rows).await);
    assert_eq!(places.len(), rows.len());
    let parents: BTreeMap<&str, &PlaceRow> = rows.iter().map(|row| (row.code.as_str(), row)).collect();
    let ids: BTreeSet<Uuid> = places.iter().map(|place| place.id).collect();
    for place in &places {
        let row = parents[place.code.as_str()];
        assert_eq!((&place.name, place.level), (&row.name, row.level), "round {round}");
        let id = place.id;
        let way = look(&world.store, move |tx| async move { path(&tx, id).await }).await;
        let above = way.iter().rev().nth(1).map(|place| place.code.clone());
        assert_eq!(above, row.parent, "round {round}: {}", place.code);
        let in_path: BTreeSet<Uuid> = way.iter().map(|place| place.id).collect();
        let in_closure: BTreeSet<Uuid> = pairs
            .iter()
            .filter(|(place, above)| *place == id && ids.contains(above))
            .map(|(_, above)| *above)
            .collect();
        assert_eq!(in_closure, in_path, "round {round}: {}", place.code);
    }
    for (place, above) in &pairs {
        for (_, higher) in pairs.range((*above, Uuid::nil())..=(*above, Uuid::max())) {
            assert!(pairs.contains(&(*place, *higher)), "round {round}: {place} lies in {above} but not in {higher}");
        }
    }
}

on_both! {
    async fn the_closure_is_the_paths_and_nothing_else_after_any_lists(world: World) {
        found_office(&world.store).await;
        let (mut rows, mut dice) = (country(), Dice(7));
        take_in(&world.store, rows.clone(), day(&world)).await.unwrap();
        check(&world, &rows, 0).await;
        for round in 1..=25 {
            let today = next_year(&world);
            let list = change(&mut rows, &mut dice, round);
            take_in(&world.store, list, today).await.unwrap();
            check(&world, &rows, round).await;
        }
    }
}
