//! Searching one kind: what waits for the index as it is, then the index from its latest batch to its first. Each proposed
//! record is read through the access door and compared; only what fits is counted and shown.

use std::collections::HashSet;

use store::{Sql, params};
use uuid::Uuid;

use super::{asked::Asked, ended::Ended, fields, proposed::Proposed};
use crate::{
    Refusal,
    actor::Work,
    change::Stored,
    find::{columns, stored},
    kind::Kind,
    scope,
};

/// Records read in one statement; always as many, so that the database prepares it once.
const AT_ONCE: usize = 256;
/// Batches looked into first: a word that is common has enough in them. Each further look takes four times as many.
const WINDOW: i64 = 4;
const WIDEST: i64 = 1_024;
/// Records read for one search. Who may see few of many is told to add a word instead of waiting.
const MOST_READ: usize = 20_000;
/// Of them so many that wait for the index, the latest: after an import, or where the index is made for the first time, all
/// wait for some minutes.
const MOST_WAITING: usize = 4_096;

/// Which of the records found are wanted.
#[derive(Clone, Copy, Debug)]
pub struct Page {
    /// Records before it.
    pub skip: usize,
    /// Records on it.
    pub limit: usize,
    /// Counting ends here.
    pub counted: usize,
}

/// What was found.
#[derive(Debug, Default)]
pub struct Found {
    /// The records of the page, what was entered last first.
    pub records: Vec<Stored>,
    /// How many fit that the actor may see, counted up to what was asked for.
    pub count: usize,
    /// Not everything was read that might fit: too much of it is not the actor's to see.
    pub unread: bool,
}

/// The records of `kind` that the actor may see and whose texts fit; of those that ended, only what ended late enough.
pub async fn search(
    work: &Work,
    kind: &'static Kind,
    asked: &Asked,
    ended: Option<Ended>,
    page: Page,
) -> Result<Found, Refusal> {
    let mut reading =
        Reading { work, kind, asked, ended, page, ids: Vec::new(), known: HashSet::new(), read: 0, over: false };
    if !asked.is_empty() {
        reading.what_waits().await?;
        reading.the_index().await?;
    }
    let count = reading.ids.len();
    let shown: Vec<Uuid> = reading.ids.iter().copied().skip(page.skip).take(page.limit).collect();
    Ok(Found { records: whole(work, kind, &shown).await?, count, unread: reading.over })
}

struct Reading<'a> {
    work: &'a Work,
    kind: &'static Kind,
    asked: &'a Asked,
    ended: Option<Ended>,
    page: Page,
    /// What fits, in order.
    ids: Vec<Uuid>,
    /// What was read: a changed record stands in several batches.
    known: HashSet<Uuid>,
    read: usize,
    over: bool,
}

impl Reading<'_> {
    fn is_done(&self) -> bool {
        self.read >= MOST_READ || self.ids.len() >= self.page.counted
    }

    async fn what_waits(&mut self) -> Result<(), Refusal> {
        let sql = format!(
            "SELECT record_id FROM word_due WHERE office_id = $1 AND record_table = $2 ORDER BY record_id DESC LIMIT {}",
            MOST_WAITING + 1
        );
        let rows = self.work.tx.rows(&sql, params![self.kind.table]).await?;
        let due: Vec<Uuid> = rows.iter().map(|row| row.get("record_id")).collect::<Result<_, _>>()?;
        let is_all = due.len() <= MOST_WAITING;
        self.compare(due.into_iter().take(MOST_WAITING)).await?;
        self.over |= !is_all && self.ids.len() < self.page.counted;
        Ok(())
    }

    async fn the_index(&mut self) -> Result<(), Refusal> {
        let sql = "SELECT batch FROM word_batch WHERE office_id = $1 AND record_table = $2 ORDER BY batch DESC LIMIT 1";
        let latest = self.work.tx.row(sql, params![self.kind.table]).await?;
        let mut upto: i64 = latest.map(|row| row.get("batch")).transpose()?.unwrap_or_default();
        let proposed = Proposed::new(self.work, self.kind, self.asked);
        let mut window = WINDOW;
        while upto > 0 && !self.is_done() {
            self.compare(proposed.latest_first(upto - window, upto).await?).await?;
            upto -= window;
            window = WIDEST.min(window * 4);
        }
        Ok(())
    }

    /// Reads records through the door and keeps those whose texts fit.
    async fn compare(&mut self, proposed: impl IntoIterator<Item = Uuid>) -> Result<(), Refusal> {
        let mut proposed = proposed.into_iter();
        while self.ids.len() < self.page.counted {
            let ids: Vec<Uuid> = proposed.by_ref().filter(|id| self.known.insert(*id)).take(AT_ONCE).collect();
            if ids.is_empty() {
                break;
            }
            if self.read + ids.len() > MOST_READ {
                (self.read, self.over) = (MOST_READ, true);
                break;
            }
            self.read += ids.len();
            let fitting = self.fitting(&ids).await?;
            self.ids.extend(ids.iter().filter(|id| fitting.contains(id)));
        }
        self.ids.truncate(self.page.counted);
        Ok(())
    }

    async fn fitting(&self, ids: &[Uuid]) -> Result<HashSet<Uuid>, Refusal> {
        let columns: Vec<&str> = fields(self.kind).map(|field| field.column).collect();
        let mut sql = Sql::new(format!(
            "SELECT r.id, r.{} FROM {} r WHERE r.office_id = $1 AND r.voided = FALSE AND r.id IN ",
            columns.join(", r."),
            self.kind.table
        ));
        let last = ids.last().copied().unwrap_or_default();
        sql.bind_list(ids.iter().copied().chain(std::iter::repeat(last)).take(AT_ONCE));
        if let Some((ended, day)) = self.ended {
            sql.push(&format!(" AND COALESCE({ended}, '9999-12-31') >= "));
            sql.bind(day);
        }
        scope::condition(self.work, self.kind, &mut sql)?;
        let mut fitting = HashSet::new();
        for row in self.work.tx.rows(sql.text(), sql.params()).await? {
            let texts = columns.iter().map(|column| row.get::<Option<String>>(column));
            let texts: Vec<String> = texts.collect::<Result<Vec<_>, _>>()?.into_iter().flatten().collect();
            if self.asked.fits(texts.iter().map(String::as_str)) {
                fitting.insert(row.get("id")?);
            }
        }
        Ok(fitting)
    }
}

/// The whole records with these ids, in their order. That the actor may see them is known.
async fn whole(work: &Work, kind: &'static Kind, ids: &[Uuid]) -> Result<Vec<Stored>, Refusal> {
    if ids.is_empty() {
        return Ok(Vec::new());
    }
    let mut sql =
        Sql::new(format!("SELECT {} FROM {} r WHERE r.office_id = $1 AND r.id IN ", columns(kind), kind.table));
    sql.bind_list(ids.iter().copied());
    scope::condition(work, kind, &mut sql)?;
    let rows = work.tx.rows(sql.text(), sql.params()).await?;
    let mut records: Vec<Stored> = rows.iter().map(|row| stored(kind, row)).collect::<Result<_, _>>()?;
    records.sort_by_key(|record| ids.iter().position(|id| *id == record.id));
    Ok(records)
}
