//! Taking in a list of places: the first one makes the gazetteer, a later one brings it up to date.
//!
//! A row whose name changed is followed by a new version of the same place, one whose parent changed by a new place that
//! succeeds it; codes that the list leaves out stay as they are. One wrong row and nothing is kept. Rows may come in any
//! order, though parents first needs least memory.

mod batch;
mod gazetteer;
mod row;
mod settle;

use casework::{Refusal, actor::Work, event, kind::Role};
use jiff::civil::Date;
use store::params;

pub use row::PlaceRow;
use settle::Settling;

/// How often `progress` hears of it.
const ROWS_BETWEEN_REPORTS: u64 = 1000;

/// What an import did.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Imported {
    /// Places that were not known.
    pub new: u64,
    /// Places with another name or level than before.
    pub renamed: u64,
    /// Places that lie elsewhere than before, or in a place that does.
    pub moved: u64,
    /// Places as they were known.
    pub unchanged: u64,
    /// Known places that the list leaves out; they stay.
    pub absent: u64,
    /// Rows whose parent nobody knows, put into the place whose code the parent's begins with; each is counted above too.
    pub adopted: u64,
}

/// Brings the gazetteer up to date with `rows` as of `valid_from`. `progress` is told how many rows were read.
pub async fn import(
    work: &Work,
    rows: impl Iterator<Item = PlaceRow> + Send,
    valid_from: Date,
    mut progress: impl FnMut(u64) + Send,
) -> Result<Imported, Refusal> {
    work.actor.must_be(&[Role::Administrator])?;
    check_day(work, valid_from).await?;
    let mut settling = Settling::begin(&work.tx, valid_from).await?;
    let mut read = 0;
    for row in rows {
        read += 1;
        settling.take(read, row).await?;
        if read % ROWS_BETWEEN_REPORTS == 0 {
            progress(read);
        }
    }
    let imported = settling.finish().await?;
    progress(read);
    note(work, valid_from, imported).await?;
    Ok(imported)
}

/// Versions follow one another: none begins before the latest, and none in the future, where today's pages would miss it.
async fn check_day(work: &Work, valid_from: Date) -> Result<(), Refusal> {
    if valid_from > work.tx.today() {
        return Err(Refusal::problem("valid_from", "places-day-in-future"));
    }
    let sql = "SELECT MAX(valid_from) AS latest FROM place WHERE office_id = $1";
    let row = work.tx.row(sql, params![]).await?;
    let latest: Option<Date> = row.map_or(Ok(None), |row| row.get("latest"))?;
    match latest {
        Some(latest) if valid_from < latest => {
            Err(row::wrong("valid_from", "places-day-before-latest", latest.to_string()))
        }
        _ => Ok(()),
    }
}

async fn note(work: &Work, valid_from: Date, imported: Imported) -> Result<(), Refusal> {
    let Imported { new, renamed, moved, unchanged, absent, adopted } = imported;
    let event = event::Event::new("places.imported")
        .with("valid_from", valid_from.to_string())
        .with("new", new)
        .with("renamed", renamed)
        .with("moved", moved)
        .with("unchanged", unchanged)
        .with("absent", absent)
        .with("adopted", adopted);
    event::note(work, "place", work.tx.office().0, &event).await?;
    Ok(())
}
