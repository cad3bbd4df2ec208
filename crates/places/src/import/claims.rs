//! What takes the place of what: one place alone under a new code is the same place; any other that is replaced ends.

use std::collections::{BTreeMap, HashMap, HashSet};

use casework::{Refusal, succession};
use store::params;

use super::{
    gazetteer::{At, fingerprint},
    settle::Settling,
    taken::{Change, Fate},
};

/// A row that says what it takes the place of.
pub(super) struct Claim {
    pub number: u64,
    pub code: Box<str>,
    pub level: i64,
    pub replaces: Vec<String>,
}

/// Rows that are yet to be settled, by code, with what stands for their names.
type Named = HashMap<Box<str>, u64>;

/// A place that rows take the place of: their claims, by position.
struct Claimed {
    code: String,
    by: Vec<usize>,
}

impl Settling {
    /// Decides, when the whole list was read, which places go on under a new code and which end.
    pub(super) async fn settle_claims(&mut self) -> Result<(), Refusal> {
        let claims = std::mem::take(&mut self.claims);
        self.heir_codes = claims.iter().map(|claim| claim.code.clone()).collect();
        let rows = self.held.iter().chain(self.waiting.values().flatten());
        let named: Named = rows.map(|it| (it.row.code.as_str().into(), fingerprint(&it.row.name))).collect();
        let mut claimed: BTreeMap<At, Claimed> = BTreeMap::new();
        let mut found = vec![0_usize; claims.len()];
        for (n, claim) in claims.iter().enumerate() {
            for code in &claim.replaces {
                let Some(at) = self.replaced(claim, code, &named).await? else { continue };
                claimed.entry(at).or_insert_with(|| Claimed { code: code.clone(), by: Vec::new() }).by.push(n);
                found[n] += 1;
            }
        }
        for (at, Claimed { code, by }) in claimed {
            let first = &claims[by[0]];
            let alone = by.len() == 1 && found[by[0]] == 1 && self.known.find(&first.code).is_none();
            if alone {
                self.known.recode(at, &code, &first.code);
                self.tell(Fate::Recoded, code, vec![first.code.clone()]);
            } else {
                let heirs = by.iter().map(|n| claims[*n].code.clone()).collect();
                self.supersede(at, code, heirs, &named);
            }
        }
        self.refuse_rows_in_what_has_gone()
    }

    /// The known place that a claim means; none where it is refused, or where an earlier list said the same.
    async fn replaced(&mut self, claim: &Claim, code: &str, named: &Named) -> Result<Option<At>, Refusal> {
        let detail = format!("{} ({}): {code}", claim.number, claim.code);
        let Some(at) = self.known.find(code) else {
            if !self.was_replaced(claim, code).await? {
                self.complain("replaces", "place-replaces-unknown", detail)?;
            }
            return Ok(None);
        };
        let place = self.known.place(at);
        let wrong = if place.said.seen || named.contains_key(code) {
            "place-replaces-listed"
        } else if place.level != claim.level {
            "place-replaces-level"
        } else {
            return Ok(Some(at));
        };
        self.complain("replaces", wrong, detail)?;
        Ok(None)
    }

    /// Whether the code ended before and went over to the row's place, so that the list only says it again.
    async fn was_replaced(&self, claim: &Claim, code: &str) -> Result<bool, Refusal> {
        let sql = "SELECT id FROM place WHERE office_id = $1 AND code = $2 ORDER BY valid_from DESC LIMIT 1";
        let Some(row) = self.tx.row(sql, params![code]).await? else { return Ok(false) };
        let heirs = succession::heirs(&self.tx, row.get("id")?).await?;
        Ok(heirs.iter().any(|heir| heir.code == *claim.code))
    }

    /// A place ends, and others take its place; what bears its name comes first, then as the list has them.
    fn supersede(&mut self, at: At, code: String, mut heirs: Vec<Box<str>>, named: &Named) {
        let name = self.known.place(at).name;
        let name_of =
            |code: &str| named.get(code).copied().or_else(|| self.known.find(code).map(|at| self.known.place(at).name));
        heirs.sort_by_key(|heir| name_of(heir) != Some(name));
        let fate = if heirs.len() == 1 { Fate::Merged } else { Fate::Split };
        match fate {
            Fate::Merged => self.done.merged += 1,
            _ => self.done.split += 1,
        }
        self.known.place_mut(at).said.gone = true;
        self.tell(fate, code, heirs.clone());
        self.heirs.insert(at, heirs);
    }

    /// A row cannot lie in a place that the same list says is replaced.
    fn refuse_rows_in_what_has_gone(&mut self) -> Result<(), Refusal> {
        let gone = |code: &str| self.known.find(code).is_some_and(|at| self.known.place(at).said.gone);
        let recoded: HashSet<&str> =
            self.changes.iter().filter(|it| it.fate == Fate::Recoded).map(|it| it.code.as_str()).collect();
        let rows = self.held.iter().chain(self.waiting.values().flatten());
        let wrong = rows.filter_map(|entry| {
            let parent = entry.row.parent.as_deref()?;
            let is_wrong = gone(parent) || (recoded.contains(parent) && self.known.find(parent).is_none());
            is_wrong.then(|| format!("{} ({}): {parent}", entry.number, entry.row.code))
        });
        let wrong: Vec<String> = wrong.collect();
        for detail in wrong {
            self.complain("parent", "place-parent-replaced", detail)?;
        }
        Ok(())
    }

    pub(super) fn tell(&mut self, fate: Fate, code: String, into: Vec<Box<str>>) {
        let into = into.into_iter().map(String::from).collect();
        self.changes.push(Change { fate, code, name: String::new(), into });
    }
}
