//! Taking in a list of places: the first one makes the gazetteer, a later one brings it up to date.
//!
//! A row whose name changed is followed by a new version of the same place, one whose parent changed by a new place that
//! succeeds it. A list may say which places a row takes the place of (`replaces`): one alone is the same place under a new
//! code, several are merged, and one that several rows name is split. Codes that the list leaves out stay as they are,
//! unless it is said to be complete. One wrong row and nothing is kept. Rows may come in any order, though parents first
//! needs least memory.

mod batch;
mod bound;
mod claims;
mod endings;
mod gazetteer;
mod list_row;
mod parents;
mod recognise;
mod row;
mod settle;
mod taken;

use casework::{Refusal, actor::Work, event, kind::Role};
use jiff::civil::Date;
use store::params;

pub use bound::Bound;
pub(crate) use gazetteer::fingerprint;
pub use list_row::ListRow;
pub use row::PlaceRow;
use settle::Settling;
pub use taken::{Change, Fate, Imported, MOST_NAMED, Taken, Taking};

/// How often `progress` hears of it.
const ROWS_BETWEEN_REPORTS: u64 = 1000;

/// Brings the gazetteer up to date with `rows` as of `valid_from`. `progress` is told how many rows were read.
pub async fn import(
    work: &Work,
    rows: impl Iterator<Item = PlaceRow> + Send,
    valid_from: Date,
    progress: impl FnMut(u64) + Send,
) -> Result<Imported, Refusal> {
    let how = Taking { valid_from, complete: false, dry_run: false };
    Ok(take_in(work, rows.map(ListRow::from), how, progress).await?.counts)
}

/// Takes a list in, or only looks what it would do.
pub async fn take_in(
    work: &Work,
    rows: impl Iterator<Item = ListRow> + Send,
    how: Taking,
    mut progress: impl FnMut(u64) + Send,
) -> Result<Taken, Refusal> {
    work.actor.must_be(&[Role::Administrator])?;
    check_day(work, how.valid_from).await?;
    let mut settling = Settling::begin(&work.tx, how).await?;
    let mut read = 0;
    for row in rows {
        read += 1;
        settling.take(read, row).await?;
        if read % ROWS_BETWEEN_REPORTS == 0 {
            progress(read);
        }
    }
    let (mut taken, left) = settling.finish().await?;
    taken.bound = bound::bound(work, &left).await?;
    progress(read);
    if !how.dry_run {
        note(work, how, taken.counts).await?;
    }
    Ok(taken)
}

/// Versions follow one another: none begins before the latest, and none in the future, where today's pages would miss it.
async fn check_day(work: &Work, valid_from: Date) -> Result<(), Refusal> {
    if valid_from > work.tx.today() {
        return Err(Refusal::problem("valid_from", "places-day-in-future"));
    }
    let sql = "SELECT MAX(valid_from) AS began, MAX(valid_to) AS ended FROM place WHERE office_id = $1";
    let Some(row) = work.tx.row(sql, params![]).await? else { return Ok(()) };
    let latest = row.get::<Option<Date>>("began")?.max(row.get::<Option<Date>>("ended")?);
    match latest {
        Some(latest) if valid_from < latest => {
            Err(row::wrong("valid_from", "places-day-before-latest", latest.to_string()))
        }
        _ => Ok(()),
    }
}

async fn note(work: &Work, how: Taking, counts: Imported) -> Result<(), Refusal> {
    let Imported { new, renamed, recoded, moved, merged, split, ended, unchanged, absent, adopted } = counts;
    let event = event::Event::new("places.imported")
        .with("valid_from", how.valid_from.to_string())
        .with("complete", how.complete)
        .with("new", new)
        .with("renamed", renamed)
        .with("recoded", recoded)
        .with("moved", moved)
        .with("merged", merged)
        .with("split", split)
        .with("ended", ended)
        .with("unchanged", unchanged)
        .with("absent", absent)
        .with("adopted", adopted);
    event::note(work, "place", work.tx.office().0, &event).await?;
    Ok(())
}
