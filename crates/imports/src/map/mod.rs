//! The map: what the columns of a foreign list mean here. A small TOML file that an office clerk can write; the
//! examples under `examples/import/` explain every line.
//!
//! A map is refused as a whole, with the line named, if it holds a key that means nothing, contradicts itself, or names
//! what *Serve, never watch* forbids. Columns that nobody names are not imported; those named `personal` cannot be.

mod bound;
mod dates;
mod error;
mod read;
mod section;
mod template;
mod values;
mod words;

#[cfg(test)]
mod tests;

pub use bound::Bound;
pub use dates::{Dates, Moment};
pub use error::MapError;
pub use template::Template;
pub use values::{EmptyValues, Values};
pub use words::OUTCOMES;
pub(crate) use words::{StateWord, outcome};

use crate::{ForbiddenWord, table};

/// A map that was read and makes sense by itself; whether the file has its columns shows when it is [bound](Map::bind).
#[derive(Clone, Debug)]
pub struct Map {
    pub(crate) list: String,
    pub(crate) options: table::Options,
    pub(crate) key: Vec<String>,
    pub(crate) received: Named,
    pub(crate) closed: Option<Named>,
    pub(crate) category: Field,
    pub(crate) place: Field,
    pub(crate) state: Field,
    pub(crate) outcome: Field,
    pub(crate) reference: Option<Named>,
    pub(crate) description: Template,
    pub(crate) address: Option<Template>,
    pub(crate) latitude: Option<Named>,
    pub(crate) longitude: Option<Named>,
    pub(crate) dates: Dates,
    pub(crate) empty: EmptyValues,
    pub(crate) personal: Vec<String>,
    pub(crate) ignore: Vec<String>,
}

/// A column by its name.
pub(crate) type Named = String;

/// A value from a column, translated, or the constant for rows that say nothing.
#[derive(Clone, Debug)]
pub(crate) struct Field {
    pub(crate) column: Option<Named>,
    pub(crate) constant: Option<String>,
    pub(crate) values: Values,
}

impl Map {
    /// Reads a map file.
    pub fn read(text: &str, forbidden: ForbiddenWord<'_>) -> Result<Self, MapError> {
        read::map(text, forbidden)
    }

    /// The map of a file whose columns have our own names; what serves where no map is given.
    pub fn of_own_columns(header: &table::Header) -> Result<Self, MapError> {
        read::own_columns(header)
    }

    /// How the file is to be opened.
    pub fn options(&self) -> &table::Options {
        &self.options
    }

    /// The short name of the list, which keeps its keys apart from those of other lists.
    pub fn list(&self) -> &str {
        &self.list
    }

    /// Finds the map's columns in a file.
    pub fn bind(self, header: &table::Header, forbidden: ForbiddenWord<'_>) -> Result<Bound, MapError> {
        Bound::new(self, header, forbidden)
    }

    /// Every column the map reads, with the key that names it.
    pub(crate) fn columns(&self) -> impl Iterator<Item = (&'static str, &str)> {
        let single = [
            ("received_on", Some(&self.received)),
            ("closed_on", self.closed.as_ref()),
            ("category", self.category.column.as_ref()),
            ("place", self.place.column.as_ref()),
            ("state", self.state.column.as_ref()),
            ("outcome", self.outcome.column.as_ref()),
            ("reference", self.reference.as_ref()),
            ("latitude", self.latitude.as_ref()),
            ("longitude", self.longitude.as_ref()),
        ];
        let single = single.into_iter().filter_map(|(key, name)| name.map(|name| (key, name.as_str())));
        let keys = self.key.iter().map(|name| ("key", name.as_str()));
        let description = self.description.columns().map(|name| ("description", name));
        let address = self.address.iter().flat_map(Template::columns).map(|name| ("address", name));
        single.chain(keys).chain(description).chain(address)
    }
}
