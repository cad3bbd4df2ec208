//! Places of a list, by code or name; what is not known here goes to the office itself.

use std::collections::HashMap;

use casework::{Refusal, Work, parse};
use jiff::civil::Date;
use store::params;
use uuid::Uuid;

/// The places met so far.
pub struct Places {
    /// The office's own place.
    pub own: Uuid,
    met: HashMap<String, Option<Uuid>>,
}

impl Places {
    /// Nothing is met yet.
    pub async fn of(work: &Work) -> Result<Self, Refusal> {
        let own = match ::places::default_place(&work.tx).await? {
            Some(place) => Some(place),
            // A gazetteer with several tops: the first stands for all.
            None => ::places::roots(&work.tx).await?.into_iter().next(),
        };
        let own = own.ok_or(Refusal::Rule("no-places"))?.id;
        Ok(Self { own, met: HashMap::new() })
    }

    /// The place with this code, or the only one with this name.
    pub async fn find(&mut self, work: &Work, text: Option<&str>, day: Date) -> Result<Option<Uuid>, Refusal> {
        let Some(text) = text.filter(|text| !text.is_empty()) else { return Ok(None) };
        // Codes may mean another place in another year.
        let met = format!("{} {text}", day.year());
        if let Some(found) = self.met.get(&met) {
            return Ok(*found);
        }
        let found = match parse::place(work, text, Some(&day.to_string())).await? {
            Some(id) => Some(id),
            None => named(work, text).await?,
        };
        self.met.insert(met, found);
        Ok(found)
    }
}

async fn named(work: &Work, name: &str) -> Result<Option<Uuid>, Refusal> {
    let sql = "SELECT id FROM place WHERE office_id = $1 AND name = $2 AND valid_to IS NULL LIMIT 2";
    match &work.tx.rows(sql, params![name]).await?[..] {
        [only] => Ok(Some(only.get("id")?)),
        _ => Ok(None),
    }
}
