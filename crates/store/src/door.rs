//! The two doors every statement passes: an office statement keeps to its office, a reference statement names no
//! table of an office. Each text is checked and spelled for the database once, then remembered.

use std::{
    collections::HashMap,
    sync::{Arc, PoisonError, RwLock},
};

use crate::{
    StoreError,
    manifest::{TableKind, tables},
};

/// Which door a statement comes through.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub(crate) enum Door {
    /// Rows of one office; `$1` is the office.
    Office,
    /// Rows of reference tables.
    Reference,
    /// Our own statements (dump, load) over whole tables.
    Whole,
}

/// How a database wants its statements spelled.
pub(crate) type Spelling = fn(&str) -> String;

/// Texts seen so far. Composed statements differ in a few conditions only, so this stays small; a flood is cut off.
const MOST_TEXTS: usize = 4096;

/// The statements that have passed a door.
pub(crate) struct Statements {
    spelling: Spelling,
    passed: RwLock<HashMap<String, (Door, Arc<str>)>>,
}

impl Statements {
    pub(crate) fn new(spelling: Spelling) -> Self {
        Self { spelling, passed: RwLock::default() }
    }

    /// The text to give to the database, or why the door refuses it.
    pub(crate) fn pass(&self, door: Door, sql: &str) -> Result<Arc<str>, StoreError> {
        if let Some((through, text)) = self.passed.read().unwrap_or_else(PoisonError::into_inner).get(sql)
            && *through == door
        {
            return Ok(Arc::clone(text));
        }
        check(door, sql)?;
        let text: Arc<str> = (self.spelling)(sql).into();
        let mut passed = self.passed.write().unwrap_or_else(PoisonError::into_inner);
        if passed.len() >= MOST_TEXTS {
            passed.clear();
        }
        passed.insert(sql.to_owned(), (door, Arc::clone(&text)));
        Ok(text)
    }
}

fn check(door: Door, sql: &str) -> Result<(), StoreError> {
    match door {
        Door::Office => check_office(sql),
        Door::Reference => check_reference(sql),
        Door::Whole => Ok(()),
    }
}

fn check_office(sql: &str) -> Result<(), StoreError> {
    let names_office = words(sql).any(|word| word == "office_id");
    // `$1` itself, not the beginning of `$12`.
    let binds_office =
        sql.match_indices("$1").any(|(at, _)| !sql[at + 2..].starts_with(|next: char| next.is_ascii_digit()));
    if names_office && binds_office {
        return Ok(());
    }
    Err(StoreError::statement(sql, "an office statement must compare or fill office_id with $1."))
}

fn check_reference(sql: &str) -> Result<(), StoreError> {
    let tenant = |word: &str| tables().iter().any(|table| table.kind == TableKind::Tenant && table.name == word);
    match words(sql).find(|word| tenant(word)) {
        Some(table) => {
            Err(StoreError::statement(sql, format!("\"{table}\" belongs to an office and needs an office statement.")))
        }
        None => Ok(()),
    }
}

fn words(sql: &str) -> impl Iterator<Item = &str> {
    sql.split(|c: char| !c.is_ascii_alphanumeric() && c != '_').filter(|word| !word.is_empty())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_office_statement_names_its_office_by_the_first_parameter() {
        let statements = Statements::new(str::to_owned);
        assert!(statements.pass(Door::Office, "SELECT id FROM event WHERE office_id = $1").is_ok());
        for refused in [
            "SELECT id FROM event",
            "SELECT id FROM event WHERE office_id = $2",
            "SELECT id FROM event WHERE office_id = $12",
            "SELECT id FROM event WHERE other_office_id = $1",
        ] {
            let error = statements.pass(Door::Office, refused).unwrap_err();
            assert!(error.to_string().contains(refused), "{error}");
        }
    }

    #[test]
    fn a_reference_statement_names_no_table_of_an_office() {
        let statements = Statements::new(str::to_owned);
        assert!(statements.pass(Door::Reference, "SELECT id FROM office").is_ok());
        let refused = "SELECT o.id FROM office o JOIN event e ON e.office_id = o.id";
        assert!(statements.pass(Door::Reference, refused).is_err());
        assert!(statements.pass(Door::Office, "SELECT id FROM event WHERE office_id = $1").is_ok());
        assert!(statements.pass(Door::Reference, "SELECT id FROM event WHERE office_id = $1").is_err());
    }
}
