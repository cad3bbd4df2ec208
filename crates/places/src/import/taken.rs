//! How a list is taken in, and what that did.

use jiff::civil::Date;

use super::Bound;

/// How a list is meant.
#[derive(Clone, Copy, Debug)]
pub struct Taking {
    /// The first day on which it holds.
    pub valid_from: Date,
    /// It is complete below the places it names, for the levels it names: what it leaves out there has ended.
    pub complete: bool,
    /// Only look what would happen; nothing is written.
    pub dry_run: bool,
}

/// What an import did.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Imported {
    /// Places that were not known.
    pub new: u64,
    /// Places with another name or level than before.
    pub renamed: u64,
    /// Places under another code than before.
    pub recoded: u64,
    /// Places that lie elsewhere than before, or in a place that does.
    pub moved: u64,
    /// Places that ended and that one other took the place of.
    pub merged: u64,
    /// Places that ended and that several others took the place of.
    pub split: u64,
    /// Places that ended, and nothing took their place.
    pub ended: u64,
    /// Places as they were known.
    pub unchanged: u64,
    /// Known places that the list leaves out; they stay.
    pub absent: u64,
    /// Rows whose parent nobody knows, put into the place whose code the parent's begins with; each is counted above too.
    pub adopted: u64,
}

/// What became of a place whose code the list no longer has.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Fate {
    /// The same place under another code, as the list says.
    Recoded,
    /// The same place under another code, seen by name, level and where it lies.
    Recognised,
    /// One other took its place.
    Merged,
    /// Several others took its place.
    Split,
    /// It ended.
    Ended,
}

/// A place whose code the list no longer has.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Change {
    /// What became of it.
    pub fate: Fate,
    /// The code that it had.
    pub code: String,
    /// The name that it had.
    pub name: String,
    /// The codes of what goes on.
    pub into: Vec<String>,
}

/// What a list did, or would do.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Taken {
    /// How many places of each kind.
    pub counts: Imported,
    /// Places whose codes are gone, by fate and code, so many of each fate at most as are named.
    pub changes: Vec<Change>,
    /// What the office has set up for places that end or move, and must set up anew.
    pub bound: Vec<Bound>,
}

/// So many places of each fate are named; all are counted.
pub const MOST_NAMED: usize = 1000;
