//! Lists of places with the columns `code,name,level,parent`, and `replaces` where a newer list says what a place takes the
//! place of.
//!
//! A place is handed out after the one it lies in, whatever the order of the file; one that comes earlier waits. Only
//! hashes of codes and levels are kept, so that a whole country fits into an old laptop.

#[cfg(test)]
mod tests;

use std::{
    collections::{HashMap, HashSet, VecDeque},
    hash::{DefaultHasher, Hash, Hasher},
};

use crate::{
    MapError, Outcome, Reason, Rejection, Table, TableError,
    table::{Fault, Row},
    text::one_line,
};

/// A place as a list tells it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PlaceRow {
    /// Where the row stands.
    pub line: u64,
    /// Administrative code.
    pub code: String,
    /// Its name.
    pub name: String,
    /// 1 province, 2 prefecture, 3 county, 4 township, 5 village.
    pub level: u8,
    /// The code of the place it lies in; none at the top.
    pub parent: Option<String>,
    /// The parent that the file names but does not have; `parent` is then the place whose code that one begins with.
    pub missing_parent: Option<String>,
    /// Codes of the places that it takes the place of, as the cell has them.
    pub replaces: String,
}

/// Where the columns stand.
struct Columns {
    code: usize,
    name: usize,
    level: usize,
    parent: usize,
    replaces: Option<usize>,
}

/// The places of a list, each after the one it lies in.
pub struct Places<F> {
    table: Table,
    columns: Columns,
    /// Levels of the places that the office already has.
    in_office: F,
    /// Levels of the places handed out, and 0 for those left out; by what stands for their codes, which would take more room.
    levels: HashMap<u64, u8>,
    waiting: HashMap<String, Vec<PlaceRow>>,
    ready: VecDeque<Outcome<PlaceRow>>,
    ended: bool,
}

const LEFT_OUT: u8 = 0;
const CODE_BYTES: usize = 40;
const NAME_CHARS: usize = 200;

impl<F: Fn(&str) -> Option<u8>> Places<F> {
    /// Reads a table; `in_office` gives the level of a place that the office already has, by its code.
    pub fn new(table: Table, in_office: F) -> Result<Self, MapError> {
        let header = table.header();
        let column = |name: &str| {
            header.position(name).ok_or_else(|| {
                let names = header.names.join(", ");
                MapError::Contradiction(format!(
                    "a list of places needs the columns code, name, level and parent, but {name} is missing; the file has {names}"
                ))
            })
        };
        let columns = Columns {
            code: column("code")?,
            name: column("name")?,
            level: column("level")?,
            parent: column("parent")?,
            replaces: header.position("replaces"),
        };
        Ok(Self {
            table,
            columns,
            in_office,
            levels: HashMap::new(),
            waiting: HashMap::new(),
            ready: VecDeque::new(),
            ended: false,
        })
    }

    /// How many lines the file has, about; for showing progress.
    pub fn lines(&self) -> Option<u64> {
        self.table.lines()
    }

    fn take(&mut self, row: &Row) {
        match self.place(row) {
            Err(rejection) => self.reject(row.cell(self.columns.code), rejection),
            Ok(place) => self.settle(place),
        }
    }

    fn place(&self, row: &Row) -> Result<PlaceRow, Rejection> {
        let (code, name) = (row.cell(self.columns.code), one_line(row.cell(self.columns.name)));
        let level = row.cell(self.columns.level);
        let parent = row.cell(self.columns.parent);
        let rejected = |column, value, reason| Err(Rejection::of_cell(row.line, column, value, reason));
        if code.is_empty() {
            return rejected("code", code, Reason::NoCode);
        }
        if code.len() > CODE_BYTES || !code.chars().all(|c| c.is_alphanumeric() || "-._/".contains(c)) {
            return rejected("code", code, Reason::CodeNotPlain);
        }
        if name.is_empty() {
            return rejected("name", "", Reason::NoName);
        }
        if name.chars().count() > NAME_CHARS {
            return rejected("name", &name, Reason::LineTooLong);
        }
        let Some(level) = level.parse().ok().filter(|level| (1..=5).contains(level)) else {
            return rejected("level", level, Reason::LevelOutOfRange);
        };
        if code == parent {
            return rejected("parent", parent, Reason::ParentCircle);
        }
        Ok(PlaceRow {
            line: row.line,
            code: code.to_owned(),
            name,
            level,
            parent: Some(parent.to_owned()).filter(|parent| !parent.is_empty()),
            missing_parent: None,
            replaces: self.columns.replaces.map(|at| row.cell(at).to_owned()).unwrap_or_default(),
        })
    }

    /// Hands a place out if the one it lies in is known, and all that waited for it; else lets it wait.
    fn settle(&mut self, place: PlaceRow) {
        let mut queue = VecDeque::from([place]);
        while let Some(place) = queue.pop_front() {
            let code = place.code.clone();
            match self.verdict(&place) {
                None => {
                    let parent = place.parent.clone().unwrap_or_default();
                    self.waiting.entry(parent).or_default().push(place);
                    continue;
                }
                Some(Ok(())) => {
                    self.levels.insert(stands_for(&code), place.level);
                    self.ready.push_back(Outcome::Accepted(place));
                }
                Some(Err(rejection)) => self.reject(&code, rejection),
            }
            if !self.waiting.is_empty() {
                queue.extend(self.waiting.remove(&code).unwrap_or_default());
            }
        }
    }

    /// Whether a place can be handed out; nothing where its parent may still come.
    fn verdict(&self, place: &PlaceRow) -> Option<Result<(), Rejection>> {
        if self.levels.get(&stands_for(&place.code)).is_some_and(|level| *level != LEFT_OUT) {
            return Some(Err(Rejection::of_cell(place.line, "code", &place.code, Reason::CodeTwice)));
        }
        let Some(parent) = &place.parent else { return Some(Ok(())) };
        let level = self.levels.get(&stands_for(parent)).copied().or_else(|| (self.in_office)(parent))?;
        let reason = match level {
            LEFT_OUT => Reason::ParentRejected,
            _ if level >= place.level => Reason::LevelJump,
            _ if level + 1 < place.level && place.missing_parent.is_none() => Reason::LevelJump,
            _ => return Some(Ok(())),
        };
        Some(Err(Rejection::of_cell(place.line, "parent", parent, reason)))
    }

    fn reject(&mut self, code: &str, rejection: Rejection) {
        if !code.is_empty() && code.len() <= CODE_BYTES {
            self.levels.entry(stands_for(code)).or_insert(LEFT_OUT);
        }
        self.ready.push_back(Outcome::Rejected(rejection));
    }

    /// At the end of the file: places whose parent never came go to the place whose code the parent's begins with, as
    /// lists leave out levels that have no office of their own. What still waits after that lies in itself.
    fn settle_the_rest(&mut self) {
        let waiting: HashSet<&str> = self.waiting.values().flatten().map(|place| place.code.as_str()).collect();
        let is_missing = |parent: &&String| !waiting.contains(parent.as_str());
        let mut missing: Vec<String> = self.waiting.keys().filter(is_missing).cloned().collect();
        missing.sort();
        for parent in missing {
            let was_left_out = self.levels.contains_key(&stands_for(&parent));
            let above = self.nearest_above(&parent).filter(|_| !was_left_out);
            for place in self.waiting.remove(&parent).unwrap_or_default() {
                match &above {
                    _ if was_left_out => self.settle(place),
                    Some(above) => {
                        let missing_parent = Some(parent.clone());
                        self.settle(PlaceRow { parent: Some(above.clone()), missing_parent, ..place });
                    }
                    None => self.reject_with_all_below(&place),
                }
            }
        }
        let mut circles: Vec<PlaceRow> = std::mem::take(&mut self.waiting).into_values().flatten().collect();
        circles.sort_by_key(|place| place.line);
        for place in circles {
            let parent = place.parent.as_deref().unwrap_or_default();
            self.reject(&place.code, Rejection::of_cell(place.line, "parent", parent, Reason::ParentCircle));
        }
    }

    fn reject_with_all_below(&mut self, place: &PlaceRow) {
        let parent = place.parent.as_deref().unwrap_or_default();
        self.reject(&place.code, Rejection::of_cell(place.line, "parent", parent, Reason::UnknownParent));
        for below in self.waiting.remove(&place.code).unwrap_or_default() {
            self.settle(below);
        }
    }

    /// Codes are numbers in which each level adds digits to the one above.
    fn nearest_above(&self, code: &str) -> Option<String> {
        if !code.bytes().all(|byte| byte.is_ascii_digit()) {
            return None;
        }
        let shorter = (2..code.len()).rev().map(|end| &code[..end]);
        let known = |code: &&str| {
            self.levels.get(&stands_for(code)).copied().or_else(|| (self.in_office)(code)) > Some(LEFT_OUT)
        };
        shorter.into_iter().find(known).map(str::to_owned)
    }
}

impl<F: Fn(&str) -> Option<u8>> Iterator for Places<F> {
    type Item = Result<Outcome<PlaceRow>, TableError>;

    fn next(&mut self) -> Option<Self::Item> {
        loop {
            if let Some(outcome) = self.ready.pop_front() {
                return Some(Ok(outcome));
            }
            if self.ended {
                return None;
            }
            match self.table.next() {
                Some(Ok(row)) => self.take(&row),
                Some(Err(Fault::Row(rejection))) => return Some(Ok(Outcome::Rejected(rejection))),
                Some(Err(Fault::File(error))) => {
                    self.ended = true;
                    return Some(Err(error));
                }
                None => {
                    self.ended = true;
                    self.settle_the_rest();
                }
            }
        }
    }
}

/// Stands for a code; two codes alike in 64 bits do not happen within one list.
fn stands_for(code: &str) -> u64 {
    let mut hasher = DefaultHasher::new();
    code.hash(&mut hasher);
    hasher.finish()
}
