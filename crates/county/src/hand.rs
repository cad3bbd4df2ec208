//! The hand that writes the sample county down: one unit of work, and the people who act in it.

use casework::{
    Actor, Grant, Refusal, Work,
    change::Stored,
    enter,
    kind::Role,
    parse::{self, Format},
};
use jiff::civil::Date;
use people::OfficeKey;
use serde_json::{Map, Value as Json};
use std::sync::Arc;
use uuid::Uuid;

use crate::plan::Dice;

/// Enters records in a unit of work as one of the office's people would.
#[derive(Clone)]
pub struct Hand {
    /// The unit of work.
    pub work: Work,
    /// The office's key, for contacts.
    pub key: Arc<OfficeKey>,
}

impl Hand {
    /// The same unit of work in the hands of somebody with another role.
    #[must_use]
    pub fn of(&self, role: Role) -> Self {
        self.named(role.code(), role)
    }

    /// The same unit of work in the hands of somebody else.
    #[must_use]
    pub fn named(&self, name: &str, role: Role) -> Self {
        let actor = Actor {
            staff_id: None,
            name: name.to_owned(),
            grants: vec![Grant::whole(role)],
            units: Vec::new(),
            only: None,
        };
        Self { work: Work::new(self.work.tx.clone(), actor, self.work.catalogue), key: Arc::clone(&self.key) }
    }

    /// Enters a record from what a form or program would send.
    pub async fn enter(&self, id: Uuid, table: &str, sent: Json) -> Result<Stored, Refusal> {
        let kind = self.work.kind(table)?;
        let values = parse::parse(&self.work, kind, &object(sent), Format::Json).await?;
        enter::enter(&self.work, id, values).await
    }

    /// Does what an action's address names.
    pub async fn act(&self, table: &str, id: Uuid, noun: &str, sent: Json) -> Result<Stored, Refusal> {
        let action = lines::actions::find(table, noun).ok_or(Refusal::NotFound)?;
        (action.run)(&self.work, id, &object(sent)).await
    }
}

/// The object in a JSON value.
pub fn object(value: Json) -> Map<String, Json> {
    match value {
        Json::Object(map) => map,
        _ => Map::new(),
    }
}

/// The id of the `n`th record of a kind, made on `day`: the same every time, and in the order of time like every id here.
pub fn id(kind: &str, n: usize, day: Date) -> Uuid {
    let mut dice = Dice::new(&format!("{kind}-{n}-{day}"));
    let midnight = day.to_zoned_datetime(jiff::tz::TimeZone::UTC).map_or(0, |zoned| zoned.timestamp().as_millisecond());
    let millis = u128::try_from(midnight).unwrap_or_default() + u128::from(dice.next() % 36_000_000);
    let random = u128::from(dice.next()) << 64 | u128::from(dice.next());
    let body = (millis << 80) | (random & ((1 << 80) - 1));
    // Version 7, variant 10.
    let versioned = (body & !(0xF << 76)) | (0x7 << 76);
    Uuid::from_u128((versioned & !(0x3 << 62)) | (0x2 << 62))
}
