//! Rows of a list as requests, or as rejections that say why.
//!
//! Every row has a key under which a second import finds it again: from the key columns, or, where the map names none,
//! from all that the row says and how often that occurred so far.

mod endings;
mod known;

#[cfg(test)]
mod tests;

use jiff::{Timestamp, civil::Date};

use crate::{
    Outcome, Reason, Rejection, Table, TableError,
    map::{Bound, Template},
    table::{Fault, Row},
    text,
};
use known::KnownRows;

/// Characters that a request's description may have.
const DESCRIPTION_CHARS: usize = 4_000;
/// Characters that a request's one-line texts may have.
const LINE_CHARS: usize = 200;

/// A request as a foreign list tells it.
#[derive(Clone, Debug, PartialEq)]
pub struct ImportedRequest {
    /// The same for the same row whenever the list is imported again: `LIST/key/..` or `LIST/content/SHA256/ORDINAL`.
    pub key: String,
    /// Where the row stands.
    pub line: u64,
    /// The day of receipt, in the list's time zone.
    pub received_on: Date,
    /// When exactly, where the list says.
    pub received_at: Option<Timestamp>,
    /// The office's category, as the map says.
    pub category_code: String,
    /// The list's own word for it; empty where the map names one category for all.
    pub category_text: String,
    /// What was asked for.
    pub description: String,
    /// Code or name of the place, after translation.
    pub place: Option<String>,
    /// Where exactly, in words.
    pub address: Option<String>,
    /// Where it stands.
    pub state: ImportedState,
    /// Its number there.
    pub source_reference: Option<String>,
    /// Where on the globe.
    pub position: Option<Position>,
}

/// Where an imported request stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ImportedState {
    /// Not ended.
    Open,
    /// Ended.
    Closed {
        /// On which day, if the list says.
        on: Option<Date>,
        /// How: one of [`crate::map::OUTCOMES`].
        outcome: String,
    },
}

/// A position in degrees (WGS 84).
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Position {
    /// North of the equator.
    pub latitude: f64,
    /// East of Greenwich.
    pub longitude: f64,
}

/// The requests of a list, row by row.
pub struct Requests {
    table: Table,
    bound: Bound,
    known: KnownRows,
}

impl Requests {
    /// Reads a table with a map that fits it.
    pub fn new(table: Table, bound: Bound) -> Self {
        Self { table, bound, known: KnownRows::default() }
    }

    /// How many lines the file has, about; for showing progress.
    pub fn lines(&self) -> Option<u64> {
        self.table.lines()
    }

    fn read(&mut self, row: &Row) -> Outcome<ImportedRequest> {
        match self.request(row) {
            Err(rejection) => Outcome::Rejected(rejection),
            Ok(request) if self.bound.map.key.is_empty() => Outcome::Accepted(request),
            Ok(request) => match self.known.meet(&request.key, self.bound.content_hash(row), row.line) {
                known::Meeting::First => Outcome::Accepted(request),
                known::Meeting::Same { first_line } => Outcome::Repeated { line: row.line, first_line },
                known::Meeting::Different => {
                    let key = self.key_cells(row).join(" ");
                    Outcome::Rejected(Rejection::of_cell(row.line, &self.bound.map.key[0], &key, Reason::KeyTwice))
                }
            },
        }
    }

    fn request(&mut self, row: &Row) -> Result<ImportedRequest, Rejection> {
        let key = self.key(row)?;
        let bound = &self.bound;
        let received = self.received(row)?;
        let (category_code, category_text) = self.category(row)?;
        Ok(ImportedRequest {
            key,
            line: row.line,
            received_on: received.day,
            received_at: received.at,
            category_code,
            category_text,
            description: self.description(row)?,
            place: self.place(row)?,
            address: bound.map.address.as_ref().map_or(Ok(None), |address| self.one_line(row, address))?,
            state: endings::state(bound, row, received.day)?,
            source_reference: self.reference(row)?,
            position: self.on_the_globe(row)?,
        })
    }

    fn key_cells<'a>(&'a self, row: &'a Row) -> Vec<&'a str> {
        self.bound.map.key.iter().map(|column| self.bound.cell(row, column)).collect()
    }

    fn key(&mut self, row: &Row) -> Result<String, Rejection> {
        let list = self.bound.map.list.clone();
        if self.bound.map.key.is_empty() {
            let content = self.bound.content_hash(row);
            let ordinal = self.known.count(content);
            return Ok(format!("{list}/content/{}/{ordinal}", hex::encode(content)));
        }
        let cells = self.key_cells(row);
        if cells.iter().all(|cell| cell.is_empty()) {
            return Err(Rejection::of_cell(row.line, &self.bound.map.key[0], "", Reason::NoKey));
        }
        let cells: Vec<String> = cells.iter().map(|cell| cell.replace('%', "%25").replace('/', "%2F")).collect();
        Ok(format!("{list}/key/{}", cells.join("/")))
    }

    fn received(&self, row: &Row) -> Result<crate::map::Moment, Rejection> {
        let column = &self.bound.map.received;
        let cell = self.bound.cell(row, column);
        let rejected = |reason| Rejection::of_cell(row.line, column, cell, reason);
        if cell.is_empty() {
            Err(rejected(Reason::NoReceivedDay))
        } else {
            self.bound.map.dates.read(cell).map_err(rejected)
        }
    }

    fn category(&self, row: &Row) -> Result<(String, String), Rejection> {
        let field = &self.bound.map.category;
        let Some((column, cell)) = self.bound.field(row, field) else {
            let column = field.column.as_deref().unwrap_or("category");
            let constant =
                field.constant.clone().ok_or_else(|| Rejection::of_cell(row.line, column, "", Reason::NoCategory))?;
            return Ok((constant, String::new()));
        };
        let own = field.values.is_empty().then_some(cell);
        let code = field.values.get(cell).or(own).ok_or(Reason::UnknownCategory);
        let code = code.map_err(|reason| Rejection::of_cell(row.line, column, cell, reason))?;
        Ok((text::one_line(code), text::one_line(cell)))
    }

    fn place(&self, row: &Row) -> Result<Option<String>, Rejection> {
        let field = &self.bound.map.place;
        let Some((column, cell)) = self.bound.field(row, field) else { return Ok(field.constant.clone()) };
        let place = text::one_line(field.values.get(cell).unwrap_or(cell));
        if place.chars().count() > LINE_CHARS {
            return Err(Rejection::of_hidden_cell(row.line, column, Reason::LineTooLong));
        }
        Ok(Some(place))
    }

    fn description(&self, row: &Row) -> Result<String, Rejection> {
        let template = &self.bound.map.description;
        let description = text::paragraphs(&template.fill(|column| self.bound.cell(row, column)));
        let rejected = |reason| Rejection::of_hidden_cell(row.line, first_column(template), reason);
        match description.chars().count() {
            0 => Err(rejected(Reason::NoDescription)),
            1..=DESCRIPTION_CHARS => Ok(description),
            _ => Err(rejected(Reason::DescriptionTooLong)),
        }
    }

    fn one_line(&self, row: &Row, template: &Template) -> Result<Option<String>, Rejection> {
        let line = text::one_line(&template.fill(|column| self.bound.cell(row, column)));
        if line.chars().count() > LINE_CHARS {
            return Err(Rejection::of_hidden_cell(row.line, first_column(template), Reason::LineTooLong));
        }
        Ok(Some(line).filter(|line| !line.is_empty()))
    }

    fn reference(&self, row: &Row) -> Result<Option<String>, Rejection> {
        let Some(column) = &self.bound.map.reference else { return Ok(None) };
        let reference = text::one_line(self.bound.cell(row, column));
        if reference.chars().count() > LINE_CHARS {
            return Err(Rejection::of_cell(row.line, column, &reference, Reason::LineTooLong));
        }
        Ok(Some(reference).filter(|reference| !reference.is_empty()))
    }

    /// Many lists write 0, 0 where they know no position; nobody lives there.
    fn on_the_globe(&self, row: &Row) -> Result<Option<Position>, Rejection> {
        let (Some(north), Some(east)) = (&self.bound.map.latitude, &self.bound.map.longitude) else { return Ok(None) };
        let (latitude, longitude) = (self.bound.cell(row, north), self.bound.cell(row, east));
        if latitude.is_empty() && longitude.is_empty() {
            return Ok(None);
        }
        let degrees = |text: &str, most: f64| text.parse().ok().filter(|n: &f64| n.abs() <= most);
        match (degrees(latitude, 90.0), degrees(longitude, 180.0)) {
            (Some(latitude), Some(longitude)) => {
                Ok(Some(Position { latitude, longitude }).filter(|_| latitude.abs() + longitude.abs() > 0.0))
            }
            (None, _) => Err(Rejection::of_cell(row.line, north, latitude, Reason::NotAPosition)),
            (_, None) => Err(Rejection::of_cell(row.line, east, longitude, Reason::NotAPosition)),
        }
    }
}

fn first_column(template: &Template) -> &str {
    template.columns().next().unwrap_or_default()
}

impl Iterator for Requests {
    type Item = Result<Outcome<ImportedRequest>, TableError>;

    fn next(&mut self) -> Option<Self::Item> {
        Some(match self.table.next()? {
            Ok(row) => Ok(self.read(&row)),
            Err(Fault::Row(rejection)) => Ok(Outcome::Rejected(rejection)),
            Err(Fault::File(error)) => Err(error),
        })
    }
}
