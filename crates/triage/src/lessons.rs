//! What there is to learn from: the office's own latest decisions, and the requests that are still open.
//!
//! Read by the program itself, for the model alone: what is shown to somebody later goes through the access door. What
//! complains of a unit is left out.

use casework::{Refusal, Work};
use jiff::civil::Date;
use requests::moves;
use store::{Row, Sql, StoreError};
use uuid::Uuid;

/// So many decisions teach: the latest, since an office's ways change.
const DECISIONS: usize = 3000;
/// So many open requests are compared with a new one: the latest.
const OPEN: usize = 20_000;

/// What was decided for a request.
#[derive(Clone, Debug)]
pub struct Decision {
    /// The request.
    pub request: Uuid,
    /// Its words.
    pub text: String,
    /// The category or unit.
    pub choice: Uuid,
}

/// A request that is still open.
#[derive(Clone, Debug)]
pub struct Open {
    /// The request.
    pub id: Uuid,
    /// Its place.
    pub place: Uuid,
    /// When it was received.
    pub day: Date,
    /// Its words.
    pub text: String,
}

/// All there is to learn from.
#[derive(Clone, Debug)]
pub struct Lessons {
    /// Categories that the office confirmed or corrected, latest first.
    pub categories: Vec<Decision>,
    /// Units that took a request on, latest first.
    pub units: Vec<Decision>,
    /// Names of categories and of units: what little is known at the beginning.
    pub category_names: Vec<Decision>,
    /// Names of units.
    pub unit_names: Vec<Decision>,
    /// Requests that are open, latest first.
    pub open: Vec<Open>,
}

/// Reads all there is.
pub async fn read(work: &Work) -> Result<Lessons, Refusal> {
    Ok(Lessons {
        categories: decisions(work, "category_id", "r.state <> 'received'").await?,
        units: decisions(work, "unit_id", "r.unit_id IS NOT NULL AND r.state NOT IN ('handed_over', 'with_arbiter')")
            .await?,
        category_names: names(work, "name || ' ' || COALESCE(name_en, '')", "category", "TRUE").await?,
        // A unit that can use force or punish is never proposed.
        unit_names: names(work, "name", "unit", "enforcement = FALSE").await?,
        open: open(work, None, OPEN).await?,
    })
}

async fn decisions(work: &Work, column: &str, decided: &str) -> Result<Vec<Decision>, Refusal> {
    let sql = format!(
        "SELECT r.id, r.description, r.location, r.{column} AS choice FROM request r WHERE r.office_id = $1 \
         AND r.voided = FALSE AND r.concerned_unit_id IS NULL AND r.refusal_code IS NULL AND {decided} \
         ORDER BY r.received_on DESC, r.id DESC LIMIT {DECISIONS}"
    );
    let rows = work.tx.rows(&sql, store::params![]).await?;
    let decision = |row: &Row| {
        Ok::<_, StoreError>(Decision { request: row.get("id")?, text: text(row)?, choice: row.get("choice")? })
    };
    Ok(rows.iter().map(decision).collect::<Result<_, _>>()?)
}

async fn names(work: &Work, name: &str, table: &str, only: &str) -> Result<Vec<Decision>, Refusal> {
    let sql = format!(
        "SELECT id, {name} AS words FROM {table} WHERE office_id = $1 AND voided = FALSE AND {only} ORDER BY id"
    );
    let rows = work.tx.rows(&sql, store::params![]).await?;
    let named = |row: &Row| {
        Ok::<_, StoreError>(Decision { request: row.get("id")?, text: row.get("words")?, choice: row.get("id")? })
    };
    Ok(rows.iter().map(named).collect::<Result<_, _>>()?)
}

/// Requests that are open, latest first; only those whose id comes after `after`, where it is given.
pub async fn open(work: &Work, after: Option<Uuid>, most: usize) -> Result<Vec<Open>, Refusal> {
    let mut sql = Sql::new(
        "SELECT r.id, r.place_id, r.received_on, r.description, r.location FROM request r WHERE r.office_id = $1 \
         AND r.voided = FALSE AND r.concerned_unit_id IS NULL AND r.state IN ",
    );
    sql.bind_list(moves::OPEN.iter().map(|state| state.code()));
    if let Some(after) = after {
        sql.push(" AND r.id > ").bind(after);
    }
    sql.push(&format!(" ORDER BY r.id DESC LIMIT {most}"));
    let rows = work.tx.rows(sql.text(), sql.params()).await?;
    let open = |row: &Row| {
        Ok::<_, StoreError>(Open {
            id: row.get("id")?,
            place: row.get("place_id")?,
            day: row.get("received_on")?,
            text: text(row)?,
        })
    };
    Ok(rows.iter().map(open).collect::<Result<_, _>>()?)
}

/// What was asked for, and where exactly.
fn text(row: &Row) -> Result<String, StoreError> {
    let (mut text, location): (String, Option<String>) = (row.get("description")?, row.get("location")?);
    if let Some(location) = location {
        text.push(' ');
        text.push_str(&location);
    }
    Ok(text)
}
