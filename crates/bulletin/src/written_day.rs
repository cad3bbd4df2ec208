//! Days as they are written into a frozen bulletin: `2025-06-30`.

use jiff::civil::Date;
use serde::{Deserialize, Deserializer, Serializer, de::Error};

/// Writes a day.
#[expect(clippy::trivially_copy_pass_by_ref, reason = "the shape that serde asks for")]
pub fn serialize<S: Serializer>(day: &Date, serializer: S) -> Result<S::Ok, S::Error> {
    serializer.collect_str(day)
}

/// Reads a day.
pub fn deserialize<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Date, D::Error> {
    String::deserialize(deserializer)?.parse().map_err(D::Error::custom)
}

/// A first and a last day.
pub mod pair {
    use super::{Date, Deserialize, Deserializer, Error, Serializer};
    use serde::Serialize as _;

    /// Writes both.
    #[expect(clippy::trivially_copy_pass_by_ref, reason = "the shape that serde asks for")]
    pub fn serialize<S: Serializer>((from, to): &(Date, Date), serializer: S) -> Result<S::Ok, S::Error> {
        [from.to_string(), to.to_string()].serialize(serializer)
    }

    /// Reads both.
    pub fn deserialize<'de, D: Deserializer<'de>>(deserializer: D) -> Result<(Date, Date), D::Error> {
        let [from, to] = <[String; 2]>::deserialize(deserializer)?;
        Ok((from.parse().map_err(D::Error::custom)?, to.parse().map_err(D::Error::custom)?))
    }
}
