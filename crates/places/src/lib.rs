//! The gazetteer: five levels of places in their versions, with the closure that says what lies in what.
//!
//! Codes change every year, so a place is never changed but followed by a new version, and a record keeps the place it was
//! made in. A place that only changed its name or code is the same place: each of its versions lies in the other. A place
//! that moved is a new one from that day on; what was recorded before stays where it happened. So is one that took the
//! place of others.
//! Places are public, so they are read without a scope. Reading files is left to the caller.

mod find;
mod import;
mod levels;
mod lineage;
mod office_place;
mod place;
mod search;

pub use find::{by_code, children, get, path, roots, villages_below};
pub use import::{Bound, Change, Fate, Imported, ListRow, MOST_NAMED, PlaceRow, Taken, Taking, import, take_in};
pub use levels::Levels;
pub use lineage::{ever_in, replaced, replaced_by, versions};
pub use office_place::default_place;
pub use place::{Place, VILLAGE};
pub use search::search;
