//! The current places in memory while a list is taken in: about a hundred bytes each, so that a whole country fits.

use std::{
    collections::{HashMap, HashSet},
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
    /// The list has named it.
    pub seen: bool,
    /// This list made it a new place, and so all that lie in it.
    pub moved: bool,
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
        let mut gazetteer = Self::default();
        let mut parents: Vec<Option<Uuid>> = Vec::new();
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
                parents.push(row.get("parent_id")?);
                let began_this_day = begins == valid_from;
                let known = Known {
                    id: row.get("id")?,
                    parent: None,
                    level: row.get("level")?,
                    name: fingerprint(&name),
                    began_this_day,
                    seen: false,
                    moved: false,
                };
                gazetteer.add(&code, known);
            }
        }
        gazetteer.join(&parents);
        gazetteer.load_earlier(tx).await?;
        Ok(gazetteer)
    }

    fn join(&mut self, parents: &[Option<Uuid>]) {
        let at: HashMap<Uuid, At> = (0..).zip(&self.places).map(|(at, place)| (place.id, at)).collect();
        for (place, parent) in self.places.iter_mut().zip(parents) {
            place.parent = parent.and_then(|id| at.get(&id).copied());
        }
    }

    /// A place that was only renamed lies in its later version, which has the same code.
    async fn load_earlier(&mut self, tx: &Tx) -> Result<(), StoreError> {
        let sql = "SELECT p.id, p.code FROM place p \
                   JOIN place q ON q.office_id = p.office_id AND q.code = p.code AND q.valid_to IS NULL \
                   JOIN place_closure c ON c.office_id = p.office_id AND c.place_id = p.id AND c.ancestor_id = q.id \
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

    /// Gives the place a new version's id; the version before is the same place.
    pub(super) fn followed(&mut self, at: At, id: Uuid) {
        let before = std::mem::replace(&mut self.place_mut(at).id, id);
        self.earlier.entry(at).or_default().push(before);
    }

    /// Gives the place a new id as a place of its own.
    pub(super) fn succeeded(&mut self, at: At, id: Uuid, parent: Option<At>) {
        let place = self.place_mut(at);
        (place.id, place.parent, place.moved) = (id, parent, true);
        self.earlier.remove(&at);
    }

    /// Places that the list has not named, in a place that it moved; those in `waiting` are named and yet to be settled.
    pub(super) fn left_behind(&self, waiting: &HashSet<At>) -> Vec<(At, Box<str>)> {
        let behind = |at: At| {
            let place = self.place(at);
            !place.seen && place.parent.is_some_and(|parent| self.place(parent).moved) && !waiting.contains(&at)
        };
        let found = self.by_code.iter().filter(|(_, at)| behind(**at));
        let mut found: Vec<_> = found.map(|(code, at)| (*at, code.clone())).collect();
        found.sort_unstable_by_key(|(at, _)| *at);
        found
    }

    /// Whether the place has earlier versions.
    pub(super) fn has_earlier(&self, at: At) -> bool {
        self.earlier.contains_key(&at)
    }

    /// The place and all it lies in, from itself upwards.
    pub(super) fn way_up(&self, at: At) -> impl Iterator<Item = At> + '_ {
        std::iter::successors(Some(at), |at| self.place(*at).parent)
    }

    /// The ids of the place and of all it lies in, in all their versions.
    pub(super) fn closure(&self, at: At) -> Vec<Uuid> {
        let versions = |at: At| {
            let earlier = self.earlier.get(&at).into_iter().flatten().copied();
            std::iter::once(self.place(at).id).chain(earlier)
        };
        self.way_up(at).flat_map(versions).collect()
    }
}

/// Stands for a name; two names alike in 64 bits do not happen within one gazetteer.
pub(super) fn fingerprint(name: &str) -> u64 {
    let mut hasher = DefaultHasher::new();
    name.hash(&mut hasher);
    hasher.finish()
}
