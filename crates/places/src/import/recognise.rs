//! A complete list that leaves out a code and brings a new one for a place of the same name and level in the same place
//! tells of one place under a new code, if there is only one such pair.

use std::collections::{HashMap, HashSet};

use super::{
    gazetteer::{At, fingerprint},
    settle::Settling,
    taken::Fate,
};

/// Where something lies once the list is taken in.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
enum Above {
    Top,
    Known(At),
    New(Box<str>),
}

type Likeness = (i64, u64, Above);

/// What is alike on one side: how many, and the first.
type Alike<T> = HashMap<Likeness, (usize, T)>;

impl Settling {
    /// Decides, when the whole list was read, what becomes of the known places that it leaves out.
    pub(super) fn look_at_left_out(&mut self) {
        let mut left_out = self.left_out();
        for level in 1..=crate::VILLAGE {
            self.recognise(level, &mut left_out);
        }
        for (at, code) in left_out {
            self.known.place_mut(at).said.gone = true;
            self.done.ended += 1;
            self.tell(Fate::Ended, code.into(), Vec::new());
        }
    }

    /// Recognises places of one level; those above are known to be what they are by then.
    fn recognise(&mut self, level: i64, left_out: &mut Vec<(At, Box<str>)>) {
        let newcomers = self.newcomers(level);
        let mut old: Alike<At> = HashMap::new();
        for (at, _) in left_out.iter().filter(|(at, _)| self.known.place(*at).level == level) {
            let place = self.known.place(*at);
            let Some(above) = self.above_old(place.parent) else { continue };
            old.entry((level, place.name, above)).or_insert((0, *at)).0 += 1;
        }
        let mut recognised: HashMap<At, Box<str>> = HashMap::new();
        for (likeness, (newcomers, code)) in newcomers {
            if let (1, Some((1, at))) = (newcomers, old.get(&likeness)) {
                recognised.insert(*at, code);
            }
        }
        left_out.retain(|(at, before)| {
            let Some(code) = recognised.get(at) else { return true };
            self.known.recode(*at, before, code);
            self.tell(Fate::Recognised, before.to_string(), vec![code.clone()]);
            false
        });
    }

    /// New codes of a level by what they are like; those that say what they replace need not be recognised.
    fn newcomers(&self, level: i64) -> Alike<Box<str>> {
        let mut found: Alike<Box<str>> = HashMap::new();
        for entry in self.held.iter().filter(|entry| entry.row.level == level) {
            if self.known.find(&entry.row.code).is_some() || self.heir_codes.contains(entry.row.code.as_str()) {
                continue;
            }
            let likeness = (level, fingerprint(&entry.row.name), self.above_new(entry.row.parent.as_deref()));
            found.entry(likeness).or_insert_with(|| (0, entry.row.code.as_str().into())).0 += 1;
        }
        found
    }

    fn above_new(&self, code: Option<&str>) -> Above {
        match code {
            None => Above::Top,
            Some(code) => self.known.find(code).map_or_else(|| Above::New(code.into()), Above::Known),
        }
    }

    /// Where an old place lies now: in the place that took the place of its own, if one alone did.
    fn above_old(&self, parent: Option<At>) -> Option<Above> {
        let Some(parent) = parent else { return Some(Above::Top) };
        match self.heirs.get(&parent).map(Vec::as_slice) {
            None => Some(Above::Known(parent)),
            Some([only]) => Some(self.above_new(Some(only))),
            Some(_) => None,
        }
    }

    /// Known places that the list leaves out where it is complete: below a place that it names, of a level that it has
    /// rows of, and nothing that it names lies in them.
    fn left_out(&mut self) -> Vec<(At, Box<str>)> {
        let named: HashSet<At> = self.unsure();
        self.keep_what_is_leaned_on(&named);
        let is_named = |at: At| {
            let said = self.known.place(at).said;
            said.seen || said.gone || said.recoded || named.contains(&at)
        };
        self.known.which(|at, place| {
            let of_its_levels = usize::try_from(place.level).is_ok_and(|level| self.levels.get(level) == Some(&true));
            let stays = place.said.seen || place.said.gone || place.said.kept || place.said.recoded;
            of_its_levels && !stays && !named.contains(&at) && self.known.way_up(at).skip(1).any(is_named)
        })
    }

    /// A place in which something lies that the list names stays, named or not.
    fn keep_what_is_leaned_on(&mut self, named: &HashSet<At>) {
        let rows = self.held.iter().chain(self.waiting.values().flatten());
        let parents = rows.filter_map(|entry| self.known.find(entry.row.parent.as_deref()?));
        let seen = self.known.all().filter(|(_, place)| place.said.seen).filter_map(|(_, place)| place.parent);
        let mut lean: Vec<At> = parents.chain(seen).collect();
        while let Some(at) = lean.pop() {
            let place = self.known.place_mut(at);
            let has_row_to_come = named.contains(&at) || place.said.recoded;
            if !std::mem::replace(&mut place.said.kept, true) && !has_row_to_come {
                lean.extend(place.parent);
            }
        }
    }
}
