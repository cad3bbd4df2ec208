//! The index of words: what waits for it, how a batch comes into it, and how a word leaves it with the text it stood in.

use std::collections::{BTreeMap, BTreeSet};

use store::{Sql, Value, params};
use uuid::Uuid;

use super::{
    cut::{keys, pieces},
    ended::{Ended, before, had_left, note_left, wait},
    fields, is_searched,
};
use crate::{
    Refusal,
    actor::Work,
    change::Stored,
    find::{columns, stored},
    kind::Kind,
    values::Values,
};

/// How many records come into the index together.
#[derive(Clone, Copy, Debug)]
pub struct Sizes {
    /// As long as fewer wait they are searched as they are: each batch costs every later search a look.
    pub least: u32,
    /// More than these wait for the next batch.
    pub most: u32,
}

impl Sizes {
    /// As an office has them.
    pub const USUAL: Self = Self { least: 512, most: 4_096 };
}

/// Notes that the texts of a record changed; what no longer stands in them leaves the index at once.
pub(crate) async fn note(work: &Work, before: Option<&Values>, after: &Stored) -> Result<(), Refusal> {
    let kind = after.values.kind;
    if !is_searched(kind) {
        return Ok(());
    }
    let was = before.map(words_of).unwrap_or_default();
    let is = words_of(&after.values);
    if before.is_some() && was == is {
        // What left because it had ended may have been opened again by this change.
        return if had_left(work, kind, after.id).await? { wait(work, kind, after.id).await } else { Ok(()) };
    }
    wait(work, kind, after.id).await?;
    let gone: Vec<&Vec<u8>> = was.difference(&is).collect();
    forget(work, kind, after.id, &gone).await
}

pub(super) fn words_of(values: &Values) -> BTreeSet<Vec<u8>> {
    let texts = fields(values.kind).filter_map(|field| values.text(field.column));
    texts.flat_map(|text| keys(&pieces(text))).collect()
}

/// Takes a record out of the entries of words that stand in it no more.
pub(super) async fn forget(work: &Work, kind: &Kind, id: Uuid, gone: &[&Vec<u8>]) -> Result<(), Refusal> {
    for words in gone.chunks(64) {
        let mut sql = Sql::new(format!(
            "SELECT b.batch AS batch, e.word AS word, e.records AS records FROM word_batch b CROSS JOIN word_entry e \
             WHERE b.office_id = $1 AND b.record_table = '{table}' AND e.office_id = $1 AND e.record_table = '{table}' \
             AND e.batch = b.batch",
            table = kind.table
        ));
        let name = sql.name(id);
        sql.push(&format!(" AND b.first_id <= {name} AND b.last_id >= {name} AND e.word IN "));
        sql.bind_list(words.iter().map(|word| (*word).clone()));
        for row in work.tx.rows(sql.text(), sql.params()).await? {
            let (batch, key): (i64, Vec<u8>) = (row.get("batch")?, row.get("word")?);
            let records: Vec<u8> = row.get("records")?;
            let kept: Vec<u8> = records.chunks(16).filter(|it| *it != id.as_bytes()).flatten().copied().collect();
            let of = "WHERE office_id = $1 AND record_table = $2 AND batch = $3 AND word = $4";
            if kept.is_empty() {
                // Nor is the word remembered that stood nowhere else.
                work.tx.execute(&format!("DELETE FROM word_entry {of}"), params![kind.table, batch, key]).await?;
            } else if kept.len() < records.len() {
                let sql = format!("UPDATE word_entry SET records = $5 {of}");
                work.tx.execute(&sql, params![kind.table, batch, key, kept]).await?;
            }
        }
    }
    Ok(())
}

/// Whether enough records of the kind wait for a batch.
pub async fn waiting(work: &Work, kind: &Kind, sizes: Sizes) -> Result<bool, Refusal> {
    let sql = format!(
        "SELECT record_id FROM word_due WHERE office_id = $1 AND record_table = $2 LIMIT 1 OFFSET {}",
        sizes.least.saturating_sub(1)
    );
    Ok(is_searched(kind) && work.tx.row(&sql, params![kind.table]).await?.is_some())
}

/// Brings what waits of a kind into the index, one batch of it; answers how many records. Called again until it answers 0.
/// What ended too long ago stays outside.
pub async fn build(work: &Work, kind: &'static Kind, ended: Option<Ended>, sizes: Sizes) -> Result<usize, Refusal> {
    if !waiting(work, kind, sizes).await? {
        return Ok(0);
    }
    let sql = format!(
        "SELECT record_id FROM word_due WHERE office_id = $1 AND record_table = $2 ORDER BY record_id LIMIT {}",
        sizes.most
    );
    let rows = work.tx.rows(&sql, params![kind.table]).await?;
    let due: Vec<Uuid> = rows.iter().map(|row| row.get("record_id")).collect::<Result<_, _>>()?;
    let (Some(first), Some(last)) = (due.first(), due.last()) else { return Ok(0) };
    let left = match ended {
        Some(ended) => before(work, kind, ended, &due).await?,
        None => BTreeSet::new(),
    };
    let stay: Vec<Uuid> = due.iter().copied().filter(|id| !left.contains(id)).collect();
    note_left(work, kind, &left.into_iter().collect::<Vec<_>>()).await?;
    write_batch(work, kind, &stay).await?;
    let sql = "DELETE FROM word_due WHERE office_id = $1 AND record_table = $2 AND record_id >= $3 AND record_id <= $4";
    work.tx.execute(sql, params![kind.table, *first, *last]).await?;
    Ok(due.len())
}

async fn write_batch(work: &Work, kind: &'static Kind, ids: &[Uuid]) -> Result<(), Refusal> {
    let (Some(first), Some(last)) = (ids.first(), ids.last()) else { return Ok(()) };
    let entries = entries(work, kind, ids).await?;
    let sql = "SELECT batch FROM word_batch WHERE office_id = $1 AND record_table = $2 ORDER BY batch DESC LIMIT 1";
    let latest: Option<i64> = work.tx.row(sql, params![kind.table]).await?.map(|row| row.get("batch")).transpose()?;
    let batch = latest.unwrap_or_default() + 1;
    let sql = "INSERT INTO word_batch (office_id, record_table, batch, first_id, last_id) VALUES ($1, $2, $3, $4, $5)";
    work.tx.execute(sql, params![kind.table, batch, *first, *last]).await?;
    let rows = entries.into_iter().map(move |(word, records)| {
        vec![Value::from(kind.table), Value::from(batch), Value::from(word), Value::from(records)]
    });
    work.tx.insert_many("word_entry", &["record_table", "batch", "word", "records"], rows).await?;
    Ok(())
}

/// Words and the records they stand in, of the records that are due. Of the index every record is part; the door stands
/// where it is read.
async fn entries(work: &Work, kind: &'static Kind, due: &[Uuid]) -> Result<BTreeMap<Vec<u8>, Vec<u8>>, Refusal> {
    let mut entries: BTreeMap<Vec<u8>, Vec<u8>> = BTreeMap::new();
    for ids in due.chunks(512) {
        let mut sql =
            Sql::new(format!("SELECT {} FROM {} r WHERE r.office_id = $1 AND r.id IN ", columns(kind), kind.table));
        sql.bind_list(ids.iter().copied());
        sql.push(" ORDER BY r.id");
        for row in work.tx.rows(sql.text(), sql.params()).await? {
            let record = stored(kind, &row)?;
            for word in words_of(&record.values) {
                entries.entry(word).or_default().extend_from_slice(record.id.as_bytes());
            }
        }
    }
    Ok(entries)
}
