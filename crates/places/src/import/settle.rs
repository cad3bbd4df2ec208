//! What becomes of each row: new, unchanged, renamed, recoded, moved. A row waits until the place it lies in is settled.

use std::collections::{BTreeMap, HashMap, HashSet};

use casework::{Problems, Refusal};
use store::Tx;
use uuid::Uuid;

use super::{
    Imported, ListRow, PlaceRow, Taken, Taking,
    batch::{Batch, Before, Version},
    claims::Claim,
    gazetteer::{At, Gazetteer, Known, Said, fingerprint},
    taken::Change,
};

/// Rows named in a refusal; nobody mends more at a time.
const MOST_PROBLEMS: usize = 20;

/// A row with its number in the list, counted from 1 without the heading where its file does not say.
pub(super) struct Numbered {
    pub number: u64,
    pub row: PlaceRow,
}

/// An import under way.
pub(super) struct Settling {
    pub tx: Tx,
    pub how: Taking,
    pub known: Gazetteer,
    known_before: u64,
    pub waiting: BTreeMap<String, Vec<Numbered>>,
    /// Rows of unknown codes that may be known places under a new code: settled when the whole list was read.
    pub held: Vec<Numbered>,
    /// Rows that say what they take the place of.
    pub claims: Vec<Claim>,
    /// Codes of the rows that say what they take the place of.
    pub heir_codes: HashSet<Box<str>>,
    /// Which codes go on in the places that have gone.
    pub heirs: HashMap<At, Vec<Box<str>>>,
    /// Names and levels of the known places, in order; only for a complete list.
    pub namesakes: Vec<u64>,
    /// Levels that the list has rows of.
    pub levels: [bool; 6],
    pub batch: Batch,
    pub problems: Problems,
    pub done: Imported,
    pub changes: Vec<Change>,
    /// Versions that end or move, in all their earlier versions.
    pub left: HashSet<Uuid>,
}

impl Settling {
    pub(super) async fn begin(tx: &Tx, how: Taking) -> Result<Self, Refusal> {
        let known = Gazetteer::load(tx, how.valid_from).await?;
        let mut namesakes = Vec::new();
        if how.complete {
            namesakes.extend(known.all().map(|(_, place)| namesake(place.level, place.name)));
            namesakes.sort_unstable();
        }
        Ok(Self {
            tx: tx.clone(),
            how,
            known_before: known.len() as u64,
            known,
            waiting: BTreeMap::new(),
            held: Vec::new(),
            claims: Vec::new(),
            heir_codes: HashSet::new(),
            heirs: HashMap::new(),
            namesakes,
            levels: [false; 6],
            batch: Batch::new(tx.clone(), how),
            problems: Problems::default(),
            done: Imported::default(),
            changes: Vec::new(),
            left: HashSet::new(),
        })
    }

    /// Takes a row: settles it, or keeps it until what it depends on is known.
    pub(super) async fn take(&mut self, number: u64, row: ListRow) -> Result<(), Refusal> {
        let number = row.line.unwrap_or(number);
        let row = ListRow { place: row.place.trimmed(), ..row };
        if let Some((field, code)) = row.fault() {
            return self.refuse(field, code, &Numbered { number, row: row.place });
        }
        let ListRow { place, replaces, .. } = row;
        if let Some(level) = usize::try_from(place.level).ok().and_then(|level| self.levels.get_mut(level)) {
            *level = true;
        }
        let succeeds = !replaces.is_empty();
        if succeeds {
            self.claims.push(Claim { number, code: place.code.as_str().into(), level: place.level, replaces });
        }
        let entry = Numbered { number, row: place };
        if self.known.find(&entry.row.code).is_none() && (succeeds || self.has_namesake(&entry.row)) {
            self.held.push(entry);
            return Ok(());
        }
        self.place(entry).await
    }

    fn has_namesake(&self, row: &PlaceRow) -> bool {
        self.namesakes.binary_search(&namesake(row.level, fingerprint(&row.name))).is_ok()
    }

    /// Settles a row, or keeps it until its parent is settled.
    pub(super) async fn place(&mut self, entry: Numbered) -> Result<(), Refusal> {
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

    /// Settles what was held back and the rows whose parents the list does not name, carries along what lies in moved
    /// places, ends what has gone, and writes the rest. With the versions that are no longer where, or what, they were.
    pub(super) async fn finish(mut self) -> Result<(Taken, HashSet<Uuid>), Refusal> {
        self.settle_claims().await?;
        if self.how.complete {
            self.look_at_left_out();
        }
        for entry in std::mem::take(&mut self.held) {
            self.place(entry).await?;
        }
        while self.carry_along().await? || self.release_under_absent().await? || self.adopt().await? {}
        let mut left: Vec<Numbered> = std::mem::take(&mut self.waiting).into_values().flatten().collect();
        left.sort_by_key(|entry| entry.number);
        for entry in left {
            self.refuse("parent", "place-parent-unknown", &entry)?;
        }
        self.refuse_left_behind()?;
        std::mem::take(&mut self.problems).into_result()?;
        self.batch.write().await?;
        self.end_gone().await?;
        let Imported { unchanged, renamed, recoded, moved, merged, split, ended, .. } = self.done;
        let told = unchanged + renamed + recoded + moved + merged + split + ended;
        let counts = Imported { absent: self.known_before.saturating_sub(told), ..self.done };
        Ok((Taken { counts, changes: self.changes, bound: Vec::new() }, self.left))
    }

    pub(super) fn settled(&self, code: &str) -> Option<At> {
        self.known.find(code).filter(|at| self.known.place(*at).said.seen)
    }

    /// Settles rows, and those that waited for them.
    pub(super) async fn settle_all(&mut self, mut ready: Vec<(Numbered, Option<At>)>) -> Result<(), Refusal> {
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
        if before.said.seen {
            return self.refuse("code", "place-twice", entry).map(|()| None);
        }
        if parent.is_some_and(|parent| self.known.way_up(parent).any(|above| above == at)) {
            return self.refuse("parent", "place-below-itself", entry).map(|()| None);
        }
        let moved = before.parent != parent || parent.is_some_and(|parent| self.known.place(parent).said.moved);
        let renamed = (before.name, before.level) != (fingerprint(&row.name), row.level);
        if moved && before.began_this_day && self.known.has_earlier(at) {
            return self.refuse("parent", "place-moved-same-day", entry).map(|()| None);
        }
        match (moved, renamed || before.said.recoded) {
            (true, _) => self.relocate(at, row, parent).await?,
            (false, true) => self.rename(at, row).await?,
            (false, false) => self.done.unchanged += 1,
        }
        let place = self.known.place_mut(at);
        (place.said.seen, place.level, place.name) = (true, row.level, fingerprint(&row.name));
        Ok(Some(at))
    }

    async fn enter(&mut self, row: &PlaceRow, parent: Option<At>) -> Result<At, Refusal> {
        let place = Known {
            id: self.tx.new_id(),
            parent,
            level: row.level,
            name: fingerprint(&row.name),
            began_this_day: true,
            said: Said { seen: true, ..Said::default() },
        };
        let at = self.known.add(&row.code, place);
        self.write(at, row, None).await?;
        self.done.new += 1;
        Ok(at)
    }

    /// Another name, level or code: the same place in a new version.
    async fn rename(&mut self, at: At, row: &PlaceRow) -> Result<(), Refusal> {
        let before = *self.known.place(at);
        if before.began_this_day {
            self.batch.correct(before.id, row).await?;
        } else {
            self.known.followed(at, self.tx.new_id());
            self.write(at, row, Some(Before { id: before.id, same_place: true })).await?;
        }
        if before.said.recoded {
            self.done.recoded += 1;
        } else {
            self.done.renamed += 1;
        }
        Ok(())
    }

    pub(super) async fn relocate(&mut self, at: At, row: &PlaceRow, parent: Option<At>) -> Result<(), Refusal> {
        let before = *self.known.place(at);
        if before.began_this_day {
            let into = parent.map(|parent| self.known.place(parent).id);
            self.batch.put_into(before.id, into).await?;
            self.batch.correct(before.id, row).await?;
            self.known.place_mut(at).parent = parent;
        } else {
            self.left.extend(self.known.versions(at));
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

    pub(super) fn refuse(&mut self, field: &str, code: &'static str, entry: &Numbered) -> Result<(), Refusal> {
        self.complain(field, code, format!("{} ({})", entry.number, entry.row.code))
    }

    /// Notes what is wrong, and gives up where it is more than anybody mends at a time.
    pub(super) fn complain(&mut self, field: &str, code: &'static str, detail: String) -> Result<(), Refusal> {
        self.problems.add_with(field, code, detail);
        if self.problems.0.len() < MOST_PROBLEMS { Ok(()) } else { std::mem::take(&mut self.problems).into_result() }
    }
}

/// Stands for a name at a level.
const fn namesake(level: i64, name: u64) -> u64 {
    name.rotate_left(8) ^ level.cast_unsigned()
}
