//! Searching by words: what a text is cut into, what is asked, and the index that proposes where to look.
//!
//! The index never decides. A record is found because it was read through the access door and its own texts fit; the index
//! only says which records are worth reading. What changed since it was last built is searched as it is, so that a record is
//! found in the same moment in which it is saved.

mod asked;
mod cut;
mod ended;
mod index;
mod proposed;
mod search;
mod standing;

use store::manifest::{self, Class};

pub use asked::{Asked, Part};
pub use ended::{Ended, Way, cross, crossing};
pub use index::{Sizes, build, waiting};
pub use search::{Found, Page, search};

pub(crate) use index::note;

use crate::kind::{Field, FieldKind, Kind};

/// Parts that are matters of their own to whoever searches. Of others, such as the parties of a dispute, a list across the
/// records they belong to would be a list of its own.
const PARTS: [&str; 1] = ["request_note"];

/// Whether records of this kind are found by their words. A dwelling is no matter.
pub fn is_searched(kind: &Kind) -> bool {
    let stands_alone = kind.parent.is_none() || PARTS.contains(&kind.table);
    stands_alone && kind.table != "household" && fields(kind).next().is_some()
}

/// The fields whose words are found: its texts, and nothing personal.
pub fn fields(kind: &Kind) -> impl Iterator<Item = &'static Field> {
    let columns = manifest::table(kind.table).map_or(&[][..], |table| table.columns);
    let personal = |field: &&Field| columns.contains(&(field.column, Class::Personal));
    let is_text = |field: &&Field| matches!(field.kind, FieldKind::Short(_) | FieldKind::Text(_));
    kind.fields.iter().filter(is_text).filter(move |field| !personal(field))
}
