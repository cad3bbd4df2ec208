//! What has gone ends, and whatever lies in it must be somewhere.

use std::collections::BTreeMap;

use casework::Refusal;
use store::params;
use uuid::Uuid;

use super::{
    gazetteer::At,
    settle::Settling,
    taken::{Change, Fate, MOST_NAMED},
};

impl Settling {
    /// A place that goes on cannot lie in one that has gone, nor can one end on the day on which it began.
    pub(super) fn refuse_left_behind(&mut self) -> Result<(), Refusal> {
        let mut behind: BTreeMap<At, u64> = BTreeMap::new();
        for (_, place) in self.known.all().filter(|(_, place)| !place.said.gone) {
            if let Some(parent) = place.parent.filter(|parent| self.known.place(*parent).said.gone) {
                *behind.entry(parent).or_default() += 1;
            }
        }
        let hasty = self.known.which(|_, place| place.said.gone && place.began_this_day);
        let left = self.known.which(|at, _| behind.contains_key(&at));
        for (at, code) in left {
            let count = behind.get(&at).copied().unwrap_or_default();
            self.complain("replaces", "place-left-behind", format!("{code} ({count})"))?;
        }
        for (_, code) in hasty {
            self.complain("replaces", "place-ended-same-day", code.into())?;
        }
        Ok(())
    }

    /// Ends the places that have gone, now that what took their place is written.
    pub(super) async fn end_gone(&mut self) -> Result<(), Refusal> {
        self.name_changes().await?;
        let gone: Vec<(At, Uuid)> =
            self.known.all().filter(|(_, place)| place.said.gone).map(|(at, place)| (at, place.id)).collect();
        let mut ended = Vec::with_capacity(gone.len());
        for (at, id) in gone {
            self.left.extend(self.known.versions(at));
            ended.push((id, self.heirs_of(at).map(|heir| self.known.place(heir).id).collect()));
        }
        Ok(self.batch.end_for_good(&ended).await?)
    }

    /// The places that took the place of one that has gone.
    pub(super) fn heirs_of(&self, at: At) -> impl Iterator<Item = At> + '_ {
        self.heirs.get(&at).into_iter().flatten().filter_map(|code| self.known.find(code))
    }

    /// Keeps so many changes of each fate as are named, with the names that the places had.
    async fn name_changes(&mut self) -> Result<(), Refusal> {
        self.changes.sort_by(|a, b| (a.fate, &a.code).cmp(&(b.fate, &b.code)));
        let mut room: BTreeMap<Fate, usize> = BTreeMap::new();
        self.changes.retain(|change| {
            let named = room.entry(change.fate).or_default();
            *named += 1;
            *named <= MOST_NAMED
        });
        let sql = "SELECT name FROM place WHERE office_id = $1 AND code = $2 AND valid_from <= $3 \
                   ORDER BY valid_from DESC LIMIT 1";
        for Change { code, name, .. } in &mut self.changes {
            if let Some(row) = self.tx.row(sql, params![&*code, self.how.valid_from]).await? {
                *name = row.get("name")?;
            }
        }
        Ok(())
    }
}
