//! What becomes of each row: new, unchanged, renamed, moved. A row waits until the place it lies in is settled.

use std::collections::{BTreeMap, HashSet};

use casework::{Problems, Refusal};
use jiff::civil::Date;
use store::{Tx, params};

use super::{
    Imported, PlaceRow,
    batch::{Batch, Before, Version},
    gazetteer::{At, Gazetteer, Known, fingerprint},
};

/// Rows named in a refusal; nobody mends more at a time.
const MOST_PROBLEMS: usize = 20;

/// A row with its number in the list, counted from 1 without the heading.
struct Numbered {
    number: u64,
    row: PlaceRow,
}

/// An import under way.
pub(super) struct Settling {
    tx: Tx,
    known: Gazetteer,
    known_before: u64,
    waiting: BTreeMap<String, Vec<Numbered>>,
    batch: Batch,
    problems: Problems,
    done: Imported,
}

impl Settling {
    pub(super) async fn begin(tx: &Tx, valid_from: Date) -> Result<Self, Refusal> {
        let known = Gazetteer::load(tx, valid_from).await?;
        Ok(Self {
            tx: tx.clone(),
            known_before: known.len() as u64,
            known,
            waiting: BTreeMap::new(),
            batch: Batch::new(tx.clone(), valid_from),
            problems: Problems::default(),
            done: Imported::default(),
        })
    }

    /// Takes a row: settles it, or keeps it until its parent is settled.
    pub(super) async fn take(&mut self, number: u64, row: PlaceRow) -> Result<(), Refusal> {
        let row = row.trimmed();
        let entry = Numbered { number, row };
        if let Some((field, code)) = entry.row.fault() {
            return self.refuse(field, code, &entry);
        }
        match entry.row.parent.as_deref().map(|code| self.settled(code)) {
            None => self.settle_all(vec![(entry, None)]).await,
            Some(Some(parent)) => self.settle_all(vec![(entry, Some(parent))]).await,
            Some(None) => {
                let parent = entry.row.parent.clone().unwrap_or_default();
                self.waiting.entry(parent).or_default().push(entry);
                Ok(())
            }
        }
    }

    /// Settles the rows whose parents the list does not name, carries along what lies in moved places, and writes the rest.
    pub(super) async fn finish(mut self) -> Result<Imported, Refusal> {
        while self.carry_along().await? || self.release_under_absent().await? || self.adopt().await? {}
        let mut left: Vec<Numbered> = std::mem::take(&mut self.waiting).into_values().flatten().collect();
        left.sort_by_key(|entry| entry.number);
        for entry in left {
            self.refuse("parent", "place-parent-unknown", &entry)?;
        }
        self.problems.into_result()?;
        self.batch.write().await?;
        let named = self.done.unchanged + self.done.renamed + self.done.moved;
        Ok(Imported { absent: self.known_before.saturating_sub(named), ..self.done })
    }

    fn settled(&self, code: &str) -> Option<At> {
        self.known.find(code).filter(|at| self.known.place(*at).seen)
    }

    /// Settles rows, and those that waited for them.
    async fn settle_all(&mut self, mut ready: Vec<(Numbered, Option<At>)>) -> Result<(), Refusal> {
        while let Some((entry, parent)) = ready.pop() {
            let Some(at) = self.settle(&entry, parent).await? else { continue };
            let waited = self.waiting.remove(&entry.row.code).unwrap_or_default();
            ready.extend(waited.into_iter().map(|entry| (entry, Some(at))));
        }
        Ok(())
    }

    /// Settles one row; none where it is refused.
    async fn settle(&mut self, entry: &Numbered, parent: Option<At>) -> Result<Option<At>, Refusal> {
        let row = &entry.row;
        if parent.is_some_and(|parent| self.known.place(parent).level >= row.level) {
            return self.refuse("level", "place-parent-level", entry).map(|()| None);
        }
        let Some(at) = self.known.find(&row.code) else { return self.enter(row, parent).await.map(Some) };
        let before = *self.known.place(at);
        if before.seen {
            return self.refuse("code", "place-twice", entry).map(|()| None);
        }
        if parent.is_some_and(|parent| self.known.way_up(parent).any(|above| above == at)) {
            return self.refuse("parent", "place-below-itself", entry).map(|()| None);
        }
        let moved = before.parent != parent || parent.is_some_and(|parent| self.known.place(parent).moved);
        let renamed = (before.name, before.level) != (fingerprint(&row.name), row.level);
        if moved && before.began_this_day && self.known.has_earlier(at) {
            return self.refuse("parent", "place-moved-same-day", entry).map(|()| None);
        }
        match (moved, renamed) {
            (true, _) => self.relocate(at, row, parent).await?,
            (false, true) => self.rename(at, row).await?,
            (false, false) => self.done.unchanged += 1,
        }
        let place = self.known.place_mut(at);
        (place.seen, place.level, place.name) = (true, row.level, fingerprint(&row.name));
        Ok(Some(at))
    }

    async fn enter(&mut self, row: &PlaceRow, parent: Option<At>) -> Result<At, Refusal> {
        let place = Known {
            id: self.tx.new_id(),
            parent,
            level: row.level,
            name: fingerprint(&row.name),
            began_this_day: true,
            seen: true,
            moved: false,
        };
        let at = self.known.add(&row.code, place);
        self.write(at, row, None).await?;
        self.done.new += 1;
        Ok(at)
    }

    async fn rename(&mut self, at: At, row: &PlaceRow) -> Result<(), Refusal> {
        let before = *self.known.place(at);
        if before.began_this_day {
            self.batch.correct(before.id, &row.name, row.level).await?;
        } else {
            self.known.followed(at, self.tx.new_id());
            self.write(at, row, Some(Before { id: before.id, same_place: true })).await?;
        }
        self.done.renamed += 1;
        Ok(())
    }

    async fn relocate(&mut self, at: At, row: &PlaceRow, parent: Option<At>) -> Result<(), Refusal> {
        let before = *self.known.place(at);
        if before.began_this_day {
            let into = parent.map(|parent| self.known.place(parent).id);
            self.batch.put_into(before.id, into).await?;
            self.batch.correct(before.id, &row.name, row.level).await?;
            self.known.place_mut(at).parent = parent;
        } else {
            self.known.succeeded(at, self.tx.new_id(), parent);
            self.write(at, row, Some(Before { id: before.id, same_place: false })).await?;
        }
        self.done.moved += 1;
        Ok(())
    }

    async fn write(&mut self, at: At, row: &PlaceRow, before: Option<Before>) -> Result<(), Refusal> {
        let Known { id, parent, .. } = *self.known.place(at);
        let parent = parent.map(|parent| self.known.place(parent).id);
        let closure = self.known.closure(at);
        let version = Version { id, code: &row.code, name: &row.name, level: row.level, parent, closure };
        Ok(self.batch.add(version, before).await?)
    }

    /// Moves places that the list leaves out, but whose parent it moved. Whether there were any.
    async fn carry_along(&mut self) -> Result<bool, Refusal> {
        let left_behind = self.known.left_behind(&self.unsure());
        for (at, code) in &left_behind {
            let place = *self.known.place(*at);
            let sql = "SELECT name FROM place WHERE office_id = $1 AND id = $2";
            let found = self.tx.row(sql, params![place.id]).await?.ok_or(Refusal::NotFound)?;
            let row = PlaceRow { code: code.to_string(), name: found.get("name")?, level: place.level, parent: None };
            self.relocate(*at, &row, place.parent).await?;
            self.known.place_mut(*at).seen = true;
        }
        Ok(!left_behind.is_empty())
    }

    /// Settles rows that lie in known places which the list leaves out. Whether there were any.
    async fn release_under_absent(&mut self) -> Result<bool, Refusal> {
        let unsure = self.unsure();
        let found = self.waiting.keys().filter_map(|code| Some((code.clone(), self.sure(code, &unsure)?)));
        Ok(self.release(found.collect()).await? > 0)
    }

    /// Lists of the whole country have townships whose parent is only a number: no row has it. They lie in the place whose
    /// code that number begins with (441900 in 4419). Whether there were any.
    async fn adopt(&mut self) -> Result<bool, Refusal> {
        let unsure = self.unsure();
        let named: HashSet<&str> = self.waiting.values().flatten().map(|entry| entry.row.code.as_str()).collect();
        let nearest = |code: &str| {
            let beginnings = code.char_indices().rev().map(|(end, _)| &code[..end]);
            beginnings.filter(|code| self.known.find(code).is_some()).find_map(|code| self.sure(code, &unsure))
        };
        let lost = self.waiting.keys().filter(|code| !named.contains(code.as_str()) && self.known.find(code).is_none());
        let found: Vec<_> = lost.filter_map(|code| Some((code.clone(), nearest(code)?))).collect();
        let adopted = self.release(found).await?;
        self.done.adopted += adopted;
        Ok(adopted > 0)
    }

    /// Known places whose rows wait.
    fn unsure(&self) -> HashSet<At> {
        self.waiting.values().flatten().filter_map(|entry| self.known.find(&entry.row.code)).collect()
    }

    /// The known place with this code, if neither it nor anything it lies in waits: where it lies is certain.
    fn sure(&self, code: &str, unsure: &HashSet<At>) -> Option<At> {
        self.known.find(code).filter(|at| self.known.way_up(*at).all(|above| !unsure.contains(&above)))
    }

    /// Settles the rows that waited for the highest of these parents: they may move what the lower ones lie in. How many
    /// rows waited for them by name.
    async fn release(&mut self, found: Vec<(String, At)>) -> Result<u64, Refusal> {
        let highest = found.iter().map(|(_, at)| self.known.place(*at).level).min();
        let mut released = 0;
        for (code, at) in found {
            if Some(self.known.place(at).level) == highest {
                let waited = self.waiting.remove(&code).unwrap_or_default();
                released += waited.len() as u64;
                self.settle_all(waited.into_iter().map(|entry| (entry, Some(at))).collect()).await?;
            }
        }
        Ok(released)
    }

    fn refuse(&mut self, field: &str, code: &'static str, entry: &Numbered) -> Result<(), Refusal> {
        self.problems.add_with(field, code, format!("{} ({})", entry.number, entry.row.code));
        if self.problems.0.len() < MOST_PROBLEMS { Ok(()) } else { std::mem::take(&mut self.problems).into_result() }
    }
}
