//! Whatever newer lists come one after another, versions do not overlap, the closure is the paths, and the past stays.

use std::collections::{BTreeMap, BTreeSet};

use places::{ListRow, PlaceRow};
use store::params;
use testkit::{World, on_both};
use uuid::Uuid;

use crate::{
    closure::{Dice, country},
    county::*,
};

/// A stored version.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Version {
    code: String,
    name: String,
    level: i64,
    parent: Option<Uuid>,
    from: String,
    to: Option<String>,
    successors: BTreeSet<Uuid>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
struct State {
    versions: BTreeMap<Uuid, Version>,
    closure: BTreeSet<(Uuid, Uuid)>,
}

async fn state(world: &World) -> State {
    let (places, closure, splits) = look(&world.store, |tx| async move {
        let places = tx.rows("SELECT * FROM place WHERE office_id = $1", params![]).await?;
        let closure =
            tx.rows("SELECT place_id, ancestor_id FROM place_closure WHERE office_id = $1", params![]).await?;
        let splits = tx.rows("SELECT place_id, successor_id FROM place_split WHERE office_id = $1", params![]).await?;
        Ok((places, closure, splits))
    })
    .await;
    let mut versions = BTreeMap::new();
    for row in &places {
        let version = Version {
            code: row.get("code").unwrap(),
            name: row.get("name").unwrap(),
            level: row.get("level").unwrap(),
            parent: row.get("parent_id").unwrap(),
            from: row.get("valid_from").unwrap(),
            to: row.get("valid_to").unwrap(),
            successors: row.get::<Option<Uuid>>("successor_id").unwrap().into_iter().collect(),
        };
        versions.insert(row.get::<Uuid>("id").unwrap(), version);
    }
    for row in &splits {
        let place: Uuid = row.get("place_id").unwrap();
        versions.get_mut(&place).unwrap().successors.insert(row.get("successor_id").unwrap());
    }
    let pair = |row: &store::Row| (row.get("place_id").unwrap(), row.get("ancestor_id").unwrap());
    State { versions, closure: closure.iter().map(pair).collect() }
}

impl State {
    fn rows(&self) -> Vec<PlaceRow> {
        let current = self.versions.values().filter(|version| version.to.is_none());
        let row = |version: &Version| PlaceRow {
            code: version.code.clone(),
            name: version.name.clone(),
            level: version.level,
            parent: version.parent.map(|id| self.versions[&id].code.clone()),
        };
        let mut rows: Vec<PlaceRow> = current.map(row).collect();
        rows.sort_by(|a, b| (a.level, &a.code).cmp(&(b.level, &b.code)));
        rows
    }

    fn check(&self, round: usize) {
        let mut by_code: BTreeMap<&str, Vec<&Version>> = BTreeMap::new();
        for version in self.versions.values() {
            by_code.entry(&version.code).or_default().push(version);
            if let Some(to) = &version.to {
                assert!(version.from < *to, "round {round}: {version:?} never held");
            } else {
                assert!(version.successors.is_empty(), "round {round}: {version:?} holds and was followed");
                let parent = version.parent.map(|id| &self.versions[&id]);
                assert!(
                    parent.is_none_or(|parent| parent.to.is_none()),
                    "round {round}: {version:?} lies in {parent:?}"
                );
            }
            for successor in &version.successors {
                assert_eq!(Some(&self.versions[successor].from).max(version.to.as_ref()), version.to.as_ref());
            }
        }
        for versions in by_code.values_mut() {
            versions.sort_by_key(|version| version.from.clone());
            for pair in versions.windows(2) {
                let ends = pair[0].to.as_ref().expect("only the last may hold");
                assert!(*ends <= pair[1].from, "round {round}: {pair:?} overlap");
            }
        }
        self.check_closure(round);
    }

    fn check_closure(&self, round: usize) {
        for (place, above) in &self.closure {
            for (_, higher) in self.closure.range((*above, Uuid::nil())..=(*above, Uuid::max())) {
                assert!(self.closure.contains(&(*place, *higher)), "round {round}: not closed");
            }
        }
        for (id, version) in self.versions.iter().filter(|(_, version)| version.to.is_none()) {
            let way = std::iter::successors(Some(*id), |id| self.versions[id].parent).collect::<BTreeSet<_>>();
            let above = self.closure.range((*id, Uuid::nil())..=(*id, Uuid::max())).map(|(_, above)| *above);
            let above: BTreeSet<Uuid> = above.filter(|id| self.versions[id].to.is_none()).collect();
            assert_eq!(above, way, "round {round}: {version:?}");
        }
    }
}

/// A made-up newer list: renamed, moved, recoded, merged, split, and some left out.
fn newer(rows: &[PlaceRow], dice: &mut Dice, round: usize) -> Vec<ListRow> {
    let mut list: Vec<ListRow> = rows.iter().cloned().map(ListRow::from).collect();
    for n in 0..=dice.below(4) {
        let at = dice.below(list.len());
        let (code, level) = (list[at].place.code.clone(), list[at].place.level);
        let beside: Vec<usize> = (0..list.len()).filter(|it| *it != at && list[*it].place.level == level).collect();
        let new = format!("R{round}-{n}");
        match dice.below(6) {
            0 => list[at].place.name = format!("Renamed {round} {n}"),
            1 => {
                let above: Vec<&ListRow> = list.iter().filter(|it| it.place.level == level - 1).collect();
                if !above.is_empty() {
                    list[at].place.parent = Some(above[dice.below(above.len())].place.code.clone());
                }
            }
            2 => {
                recode(&mut list, &code, &new);
                list[at].replaces.push(code);
            }
            3 if !beside.is_empty() => {
                let other = beside[dice.below(beside.len())];
                let gone = list[other].place.code.clone();
                recode(&mut list, &gone, &code);
                list[at].replaces.push(gone);
                list.remove(other);
            }
            4 => {
                let part = PlaceRow { code: new, name: format!("Part {round} {n}"), ..list[at].place.clone() };
                recode(&mut list, &code, &format!("{}-a", part.code));
                list[at].replaces.push(code.clone());
                list.push(ListRow { replaces: vec![code], ..ListRow::from(part) });
            }
            _ if list.len() > 20 => drop(list.remove(at)),
            _ => {}
        }
    }
    if round.is_multiple_of(3) {
        list.reverse();
    }
    list
}

fn recode(list: &mut [ListRow], before: &str, code: &str) {
    for row in list {
        if row.place.code == before {
            code.clone_into(&mut row.place.code);
        }
        if row.place.parent.as_deref() == Some(before) {
            row.place.parent = Some(code.to_owned());
        }
    }
}

on_both! {
    async fn any_sequence_of_lists_keeps_versions_apart_the_closure_whole_and_the_past_in_its_place(world: World) {
        found_office(&world.store).await;
        take_in(&world.store, country(), day(&world)).await.unwrap();
        let (mut before, mut dice, mut taken) = (state(&world).await, Dice(11), 0);
        for round in 1..=40 {
            let today = next_year(&world);
            let list = newer(&before.rows(), &mut dice, round);
            let would = if dice.below(2) == 0 { None } else { Some(dry(&world.store, list.clone(), today).await) };
            let done = match would {
                None => take(&world.store, list, today).await,
                Some(would) => {
                    let done = complete(&world.store, list, today).await;
                    assert_eq!(would.ok(), done.as_ref().ok().cloned(), "round {round}: a trial says what happens");
                    done
                }
            };
            let after = state(&world).await;
            if done.is_err() {
                assert_eq!(after, before, "round {round}: what is refused leaves nothing");
                continue;
            }
            taken += 1;
            after.check(round);
            assert!(before.closure.is_subset(&after.closure), "round {round}: something left the place where it happened");
            before = after;
        }
        assert!(taken > 20, "only {taken} lists were taken in");
    }
}
