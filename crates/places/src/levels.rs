//! Which codes an office has, and of what level: what reading a list needs to know, in sixteen bytes a place.

use store::{StoreError, Tx, params};

use crate::import::fingerprint;

/// Places read from the database at a time.
const PLACES_AT_ONCE: i64 = 5000;

/// The levels of an office's present places, by code.
#[derive(Clone, Debug, Default)]
pub struct Levels(Vec<(u64, u8)>);

impl Levels {
    /// Reads them.
    pub async fn load(tx: &Tx) -> Result<Self, StoreError> {
        let sql = "SELECT code, level FROM place WHERE office_id = $1 AND valid_to IS NULL AND code > $2 \
                   ORDER BY code LIMIT $3";
        let (mut levels, mut after) = (Vec::new(), String::new());
        loop {
            let rows = tx.rows(sql, params![&after, PLACES_AT_ONCE]).await?;
            let Some(last) = rows.last() else { break };
            after = last.get("code")?;
            for row in &rows {
                let level = u8::try_from(row.get::<i64>("level")?).unwrap_or_default();
                levels.push((fingerprint(&row.get::<String>("code")?), level));
            }
        }
        levels.sort_unstable();
        levels.shrink_to_fit();
        Ok(Self(levels))
    }

    /// The level of the place with this code.
    pub fn of(&self, code: &str) -> Option<u8> {
        let code = fingerprint(code);
        self.0.binary_search_by_key(&code, |(code, _)| *code).ok().map(|at| self.0[at].1)
    }

    /// Whether there is no place but the office itself, or not even that.
    pub const fn is_bare(&self) -> bool {
        self.0.len() <= 1
    }
}
