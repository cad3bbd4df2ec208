//! Offices: each is a world of its own in the database, found by its code.

use casework::{Actor, Refusal, Work, event, event::Event, kind::Role};
use jiff::Timestamp;
use store::{OfficeId, Row, Store, StoreError, Tx, params};
use uuid::Uuid;

use crate::{note::at_the_door, sign_in_name::problem};

/// Languages an office may write in.
pub const LANGUAGES: [&str; 4] = ["en", "zh-Hans", "zh-Hant", "bo"];

/// Reads that ask for no office in particular go through this one, which never exists.
const NONE: OfficeId = OfficeId(Uuid::nil());

/// An office.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Office {
    /// Its id, which never changes.
    pub id: OfficeId,
    /// The word in addresses, e.g. `/log/CODE`.
    pub code: String,
    /// Its name as it stands on bulletins.
    pub name: String,
    /// Its main language.
    pub language: String,
    /// When it was set up.
    pub created_at: Timestamp,
}

/// Sets an office up, empty. Refused where the code is taken or cannot stand in an address.
pub async fn create_office(store: &Store, code: &str, name: &str, language: &str) -> Result<OfficeId, Refusal> {
    let (code, name, language) = (code.to_owned(), name.trim().to_owned(), language.to_owned());
    if !is_well_formed(&code) {
        return Err(problem("code", "office-code-malformed", &code));
    }
    check(&name, &language)?;
    let id = OfficeId(store.env().ids.new_id(store.env().clock.now()));
    let work = move |tx: Tx| {
        let (code, name, language) = (code.clone(), name.clone(), language.clone());
        async move { set_up(&tx, &code, &name, &language).await }
    };
    store.write(id, work).await.map(|()| id)
}

async fn set_up(tx: &Tx, code: &str, name: &str, language: &str) -> Result<(), Refusal> {
    let sql = "INSERT INTO office (id, code, name, language, created_at) VALUES ($1, $2, $3, $4, $5) \
               ON CONFLICT (code) DO NOTHING";
    if tx.reference_execute(sql, params![tx.office(), code, name, language, tx.now()]).await? == 0 {
        return Err(problem("code", "office-code-taken", code));
    }
    let event = Event::new("office.set_up").with("code", code).with("name", name).with("language", language);
    event::note(&at_the_door(tx, Actor::operator("init")), "office", tx.office().0, &event).await?;
    Ok(())
}

fn check(name: &str, language: &str) -> Result<(), Refusal> {
    if name.is_empty() {
        return Err(Refusal::problem("name", "required"));
    }
    if name.chars().count() > 200 {
        return Err(problem("name", "too-long", "200"));
    }
    if !LANGUAGES.contains(&language) {
        return Err(problem("language", "not-a-choice", &LANGUAGES.join(", ")));
    }
    Ok(())
}

/// The office at work.
pub async fn this_office(tx: &Tx) -> Result<Office, Refusal> {
    let sql = "SELECT id, code, name, language, created_at FROM office WHERE id = $1";
    let rows = tx.reference_rows(sql, params![tx.office()]).await?;
    rows.first().map(office).transpose()?.ok_or(Refusal::NotFound)
}

/// Gives the office another name or main language. What was printed and published keeps the name it had.
pub async fn change_office(work: &Work, name: &str, language: &str) -> Result<(), Refusal> {
    work.actor.must_be(&[Role::Administrator])?;
    let (tx, name) = (&work.tx, name.trim());
    check(name, language)?;
    let before = this_office(tx).await?;
    let mut event = Event::new("office.changed");
    for (key, old, new) in [("name", before.name.as_str(), name), ("language", before.language.as_str(), language)] {
        if old != new {
            event = event.with(key, vec![old, new]);
        }
    }
    if event.body.is_empty() {
        return Ok(());
    }
    tx.reference_execute(
        "UPDATE office SET name = $2, language = $3 WHERE id = $1",
        params![tx.office(), name, language],
    )
    .await?;
    event::note(work, "office", tx.office().0, &event).await.map(drop)
}

/// Small letters, digits and hyphens, beginning with a letter: it stands in addresses.
fn is_well_formed(code: &str) -> bool {
    (2..=40).contains(&code.len())
        && code.starts_with(|c: char| c.is_ascii_lowercase())
        && code.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-')
}

/// All offices, by code.
pub async fn offices(store: &Store) -> Result<Vec<Office>, StoreError> {
    let question = |tx: Tx| async move {
        let sql = "SELECT id, code, name, language, created_at FROM office ORDER BY code";
        tx.reference_rows(sql, params![]).await?.iter().map(office).collect()
    };
    store.read(NONE, question).await
}

/// The office with this code.
pub async fn office_by_code(store: &Store, code: &str) -> Result<Option<Office>, StoreError> {
    Ok(offices(store).await?.into_iter().find(|office| office.code == code))
}

/// The office of a database that holds one; refused where it holds none or several.
pub async fn only_office(store: &Store) -> Result<Office, Refusal> {
    let mut offices = offices(store).await?;
    match (offices.pop(), offices.is_empty()) {
        (Some(only), true) => Ok(only),
        (None, _) => Err(Refusal::Rule("no-office")),
        (Some(_), false) => Err(Refusal::Rule("several-offices")),
    }
}

fn office(row: &Row) -> Result<Office, StoreError> {
    Ok(Office {
        id: row.get("id")?,
        code: row.get("code")?,
        name: row.get("name")?,
        language: row.get("language")?,
        created_at: row.get("created_at")?,
    })
}

#[cfg(test)]
mod tests {
    use super::is_well_formed;

    #[test]
    fn an_office_code_can_stand_in_an_address() {
        assert!(is_well_formed("sample") && is_well_formed("luhe-2"));
        for code in ["", "x", "Luhe", "2luhe", "lu he", "炉霍", "a/b"] {
            assert!(!is_well_formed(code), "{code}");
        }
    }
}
