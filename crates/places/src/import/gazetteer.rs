//! The current places in memory while a list is taken in: about a hundred bytes each, so that a whole country fits.

use std::{
    collections::HashMap,
    hash::{DefaultHasher, Hash, Hasher},
};

use jiff::civil::Date;
use store::{StoreError, Tx, params};
use uuid::Uuid;

/// Position of a place in the gazetteer.
pub(super) type At = u32;

/// Places read from the database at a time.
const PLACES_AT_ONCE: i64 = 5000;

/// A place as it is known.
#[derive(Clone, Copy)]
pub(super) struct Known {
    pub id: Uuid,
    pub parent: Option<At>,
    pub level: i64,
    /// Stands for the name, which would take more room.
    pub name: u64,
    /// Its version began on the very day of this list: what differs now is a correction, not a new version.
    pub began_this_day: bool,
    /// What the list says of it.
    pub said: Said,
}

/// What a list says of a place.
#[derive(Clone, Copy, Default)]
#[expect(clippy::struct_excessive_bools, reason = "each is a fact of its own, and a country of them must fit")]
pub(super) struct Said {
    /// It was named and settled.
    pub seen: bool,
    /// It was made a new place, and so all that lie in it.
    pub moved: bool,
    /// It goes on under another code.
    pub recoded: bool,
    /// It ends with this list.
    pub gone: bool,
    /// It stays, for something that stays lies in it.
    pub kept: bool,
}

/// The current places by code.
#[derive(Default)]
pub(super) struct Gazetteer {
    places: Vec<Known>,
    by_code: HashMap<Box<str>, At>,
    /// Earlier versions that are the same place.
    earlier: HashMap<At, Vec<Uuid>>,
}

impl Gazetteer {
    /// Reads the current places of an office.
    pub(super) async fn load(tx: &Tx, valid_from: Date) -> Result<Self, StoreError> {
        let count = tx.row("SELECT COUNT(*) AS n FROM place WHERE office_id = $1 AND valid_to IS NULL", &[]).await?;
        let count: i64 = count.map_or(Ok(0), |row| row.get("n"))?;
        let room = usize::try_from(count).unwrap_or_default();
        let mut gazetteer =
            Self { places: Vec::with_capacity(room), by_code: HashMap::with_capacity(room), earlier: HashMap::new() };
        let mut parents: HashMap<Uuid, At> = HashMap::new();
        let mut after = String::new();
        let sql = "SELECT id, code, name, level, parent_id, valid_from FROM place WHERE office_id = $1 \
                   AND valid_to IS NULL AND code > $2 ORDER BY code LIMIT $3";
        loop {
            let rows = tx.rows(sql, params![&after, PLACES_AT_ONCE]).await?;
            let Some(last) = rows.last() else { break };
            after = last.get("code")?;
            for row in &rows {
                let (code, name): (String, String) = (row.get("code")?, row.get("name")?);
                let begins: Date = row.get("valid_from")?;
                let parent: Option<Uuid> = row.get("parent_id")?;
                let numbers = At::try_from(parents.len()).unwrap_or(At::MAX);
                let began_this_day = begins == valid_from;
                let known = Known {
                    id: row.get("id")?,
                    parent: parent.map(|id| *parents.entry(id).or_insert(numbers)),
                    level: row.get("level")?,
                    name: fingerprint(&name),
                    began_this_day,
                    said: Said::default(),
                };
                gazetteer.add(&code, known);
            }
        }
        gazetteer.join(&parents);
        gazetteer.load_earlier(tx).await?;
        Ok(gazetteer)
    }

    /// Puts the positions of parents where their numbers in `parents` stand: few places have others in them, and only
    /// those are looked up.
    fn join(&mut self, parents: &HashMap<Uuid, At>) {
        let mut positions: Vec<Option<At>> = vec![None; parents.len()];
        for (at, place) in (0..).zip(&self.places) {
            if let Some(number) = parents.get(&place.id) {
                positions[*number as usize] = Some(at);
            }
        }
        for place in &mut self.places {
            place.parent = place.parent.and_then(|number| positions[number as usize]);
        }
    }

    /// A place that was only renamed or recoded lies in its later version, and that one in it.
    async fn load_earlier(&mut self, tx: &Tx) -> Result<(), StoreError> {
        let sql = "SELECT p.id AS id, q.code AS code FROM place p \
                   JOIN place_closure c ON c.office_id = p.office_id AND c.place_id = p.id \
                   JOIN place_closure d ON d.office_id = c.office_id AND d.place_id = c.ancestor_id AND d.ancestor_id = c.place_id \
                   JOIN place q ON q.office_id = c.office_id AND q.id = c.ancestor_id AND q.valid_to IS NULL \
                   WHERE p.office_id = $1 AND p.valid_to IS NOT NULL ORDER BY p.id";
        for row in tx.rows(sql, params![]).await? {
            let code: String = row.get("code")?;
            if let Some(at) = self.find(&code) {
                self.earlier.entry(at).or_default().push(row.get("id")?);
            }
        }
        Ok(())
    }

    /// How many places there are.
    pub(super) const fn len(&self) -> usize {
        self.places.len()
    }

    /// The place with this code.
    pub(super) fn find(&self, code: &str) -> Option<At> {
        self.by_code.get(code).copied()
    }

    /// The place at a position that [`Gazetteer::find`] or [`Gazetteer::add`] gave.
    pub(super) fn place(&self, at: At) -> &Known {
        &self.places[at as usize]
    }

    /// The same, to change.
    pub(super) fn place_mut(&mut self, at: At) -> &mut Known {
        &mut self.places[at as usize]
    }

    /// Adds a place.
    ///
    /// # Panics
    /// Beyond four thousand million places.
    pub(super) fn add(&mut self, code: &str, place: Known) -> At {
        let at = At::try_from(self.places.len()).expect("fewer places than that on the whole earth");
        self.places.push(place);
        self.by_code.insert(code.into(), at);
        at
    }

    /// Puts a place under another code.
    pub(super) fn recode(&mut self, at: At, before: &str, code: &str) {
        self.by_code.remove(before);
        self.by_code.insert(code.into(), at);
        self.place_mut(at).said.recoded = true;
    }

    /// Gives the place a new version's id; the version before is the same place.
    pub(super) fn followed(&mut self, at: At, id: Uuid) {
        let before = std::mem::replace(&mut self.place_mut(at).id, id);
        self.earlier.entry(at).or_default().push(before);
    }

    /// Gives the place a new id as a place of its own.
    pub(super) fn succeeded(&mut self, at: At, id: Uuid, parent: Option<At>) {
        let place = self.place_mut(at);
        (place.id, place.parent, place.said.moved) = (id, parent, true);
        self.earlier.remove(&at);
    }

    /// The places for which something holds, with their codes, in the order in which they became known.
    pub(super) fn which(&self, holds: impl Fn(At, &Known) -> bool) -> Vec<(At, Box<str>)> {
        let found = self.by_code.iter().filter(|(_, at)| holds(**at, self.place(**at)));
        let mut found: Vec<_> = found.map(|(code, at)| (*at, code.clone())).collect();
        found.sort_unstable_by_key(|(at, _)| *at);
        found
    }

    /// All places.
    pub(super) fn all(&self) -> impl Iterator<Item = (At, &Known)> {
        (0..).zip(&self.places)
    }

    /// Whether the place has earlier versions.
    pub(super) fn has_earlier(&self, at: At) -> bool {
        self.earlier.contains_key(&at)
    }

    /// The place and all it lies in, from itself upwards.
    pub(super) fn way_up(&self, at: At) -> impl Iterator<Item = At> + '_ {
        std::iter::successors(Some(at), |at| self.place(*at).parent)
    }

    /// The ids of the place in all its versions.
    pub(super) fn versions(&self, at: At) -> impl Iterator<Item = Uuid> + '_ {
        let earlier = self.earlier.get(&at).into_iter().flatten().copied();
        std::iter::once(self.place(at).id).chain(earlier)
    }

    /// The ids of the place and of all it lies in, in all their versions.
    pub(super) fn closure(&self, at: At) -> Vec<Uuid> {
        self.way_up(at).flat_map(|at| self.versions(at)).collect()
    }
}

/// Stands for a name; two names alike in 64 bits do not happen within one gazetteer.
pub(crate) fn fingerprint(name: &str) -> u64 {
    let mut hasher = DefaultHasher::new();
    name.hash(&mut hasher);
    hasher.finish()
}
