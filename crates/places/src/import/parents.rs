//! Where rows and places lie whose parents the list does not name: under places that it leaves out, in places that moved
//! or were merged, or under the place whose code their parent's begins with.

use std::collections::HashSet;

use casework::Refusal;
use store::params;

use super::{
    PlaceRow,
    gazetteer::{At, Known},
    settle::Settling,
};

impl Settling {
    /// Moves places that the list leaves out, but whose parent it moved, or replaced by one other. Whether there were any.
    pub(super) async fn carry_along(&mut self) -> Result<bool, Refusal> {
        let waiting = self.unsure();
        let left_behind = self.known.which(|at, place| {
            let stays = place.said.seen || place.said.gone || waiting.contains(&at);
            !stays && self.goes_with(place).is_some()
        });
        for (at, code) in &left_behind {
            let place = *self.known.place(*at);
            let parent = self.goes_with(&place);
            if place.began_this_day && self.known.has_earlier(*at) {
                self.complain("parent", "place-moved-same-day", code.to_string())?;
            } else {
                let sql = "SELECT name FROM place WHERE office_id = $1 AND id = $2";
                let found = self.tx.row(sql, params![place.id]).await?.ok_or(Refusal::NotFound)?;
                let row =
                    PlaceRow { code: code.to_string(), name: found.get("name")?, level: place.level, parent: None };
                self.relocate(*at, &row, parent).await?;
            }
            self.known.place_mut(*at).said.seen = true;
        }
        Ok(!left_behind.is_empty())
    }

    /// The place that one lies in from now on, whose own place moved or was replaced by one that is settled.
    fn goes_with(&self, place: &Known) -> Option<At> {
        let parent = place.parent?;
        let above = self.known.place(parent).said;
        if !above.gone {
            return above.moved.then_some(parent);
        }
        let mut heirs = self.heirs_of(parent);
        heirs.next().filter(|heir| heirs.next().is_none() && self.known.place(*heir).said.seen)
    }

    /// Settles rows that lie in known places which the list leaves out. Whether there were any.
    pub(super) async fn release_under_absent(&mut self) -> Result<bool, Refusal> {
        let unsure = self.unsure();
        let found = self.waiting.keys().filter_map(|code| Some((code.clone(), self.sure(code, &unsure)?)));
        Ok(self.release(found.collect()).await? > 0)
    }

    /// Lists of the whole country have townships whose parent is only a number: no row has it. They lie in the place whose
    /// code that number begins with (441900 in 4419). Whether there were any.
    pub(super) async fn adopt(&mut self) -> Result<bool, Refusal> {
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
    pub(super) fn unsure(&self) -> HashSet<At> {
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
}
