//! What the index proposes: the rarest word is read first, a common one only where the others leave too many records to read.

use std::collections::{BTreeMap, BTreeSet};

use store::Sql;
use uuid::Uuid;

use super::{
    asked::{Asked, Keys},
    standing::{Entry, Standing},
};
use crate::{Refusal, actor::Work, kind::Kind};

/// So few records are read sooner than the entries of one more word. They are what one statement reads.
const FEW: usize = 256;
/// What an entry of a beginning is taken for, in bytes: to add up its entries would cost as much as to read them.
const USUAL_ENTRY: i64 = 512;

/// What the index proposes of a kind for what is looked for.
pub(super) struct Proposed<'a> {
    work: &'a Work,
    kind: &'static Kind,
    keys: Vec<Keys>,
}

/// How many bytes the records of one key take, about, by batch.
type Sizes = BTreeMap<i64, i64>;

impl<'a> Proposed<'a> {
    pub fn new(work: &'a Work, kind: &'static Kind, asked: &Asked) -> Self {
        Self { work, kind, keys: asked.keys() }
    }

    /// Records of the batches after the first and up to the second number in which every word stands, the latest first.
    pub async fn latest_first(&self, after: i64, upto: i64) -> Result<impl Iterator<Item = Uuid> + use<>, Refusal> {
        let mut standing = Standing::default();
        let (mut batches, keys) = self.rarest_first(after, upto).await?;
        for (at, keys) in keys.into_iter().enumerate() {
            if batches.is_empty() || (at > 0 && standing.len() <= FEW) {
                break;
            }
            let entries = self.entries(keys, after, upto, &batches).await?;
            if at == 0 {
                standing = Standing::new(&entries);
            } else {
                standing.keep(&entries);
            }
            batches = standing.batches().collect();
        }
        Ok(standing.latest_first())
    }

    /// The batches in which every key stands, and the keys in the order in which they are to be read.
    async fn rarest_first(&self, after: i64, upto: i64) -> Result<(BTreeSet<i64>, Vec<&Keys>), Refusal> {
        if let [only] = self.keys.as_slice() {
            return Ok((((after + 1).max(1)..=upto).collect(), vec![only]));
        }
        let sizes = self.sizes(after, upto).await?;
        let mut common: BTreeSet<i64> =
            sizes.first().map(|(_, sizes)| sizes.keys().copied().collect()).unwrap_or_default();
        for (_, sizes) in &sizes {
            common.retain(|batch| sizes.contains_key(batch));
        }
        let size = |sizes: &Sizes| common.iter().filter_map(|batch| sizes.get(batch)).sum::<i64>();
        let mut keys: Vec<(i64, &Keys)> = sizes.iter().map(|(keys, sizes)| (size(sizes), *keys)).collect();
        keys.sort_by_key(|(size, _)| *size);
        Ok((common, keys.into_iter().map(|(_, keys)| keys).collect()))
    }

    /// The size of every key's entries; the records themselves are not read for it.
    async fn sizes(&self, after: i64, upto: i64) -> Result<Vec<(&Keys, Sizes)>, Refusal> {
        let mut sizes: Vec<(&Keys, Sizes)> = self.keys.iter().map(|keys| (keys, Sizes::new())).collect();
        let (exact, beginnings): (Vec<_>, Vec<_>) = sizes.iter_mut().partition(|(keys, _)| keys.to.is_none());
        if !exact.is_empty() {
            let mut sql = self.sql("e.batch AS batch, e.word AS word, length(e.records) AS size", after, upto);
            sql.push(" AND e.word IN ").bind_list(exact.iter().map(|(keys, _)| keys.from.clone()));
            let mut by_word: BTreeMap<&[u8], &mut Sizes> =
                exact.into_iter().map(|(keys, sizes)| (keys.from.as_slice(), sizes)).collect();
            for row in self.work.tx.rows(sql.text(), sql.params()).await? {
                let word: Vec<u8> = row.get("word")?;
                if let Some(sizes) = by_word.get_mut(word.as_slice()) {
                    sizes.insert(row.get("batch")?, row.get("size")?);
                }
            }
        }
        for (keys, sizes) in beginnings {
            let mut sql = self.sql("e.batch AS batch, COUNT(*) AS entries", after, upto);
            keys.push(&mut sql);
            sql.push(" GROUP BY e.batch");
            for row in self.work.tx.rows(sql.text(), sql.params()).await? {
                sizes.insert(row.get("batch")?, row.get::<i64>("entries")? * USUAL_ENTRY);
            }
        }
        Ok(sizes)
    }

    /// The entries of a key in these batches.
    async fn entries(
        &self,
        keys: &Keys,
        after: i64,
        upto: i64,
        batches: &BTreeSet<i64>,
    ) -> Result<Vec<Entry>, Refusal> {
        let mut sql = self.sql("e.batch AS batch, e.records AS records", after, upto);
        let width = usize::try_from(upto - after).unwrap_or_default();
        if batches.len() < width {
            // Always as many as the window is wide, so that the database prepares it once.
            let last = batches.last().copied().unwrap_or_default();
            let padded = batches.iter().copied().chain(std::iter::repeat(last)).take(width);
            sql.push(" AND b.batch IN ").bind_list(padded);
        }
        keys.push(&mut sql);
        let rows = self.work.tx.rows(sql.text(), sql.params()).await?;
        Ok(rows
            .iter()
            .map(|row| Ok((row.get("batch")?, row.get("records")?)))
            .collect::<Result<_, store::StoreError>>()?)
    }

    /// The batches come first, each with one look for the word: `CROSS JOIN` keeps SQLite to it, and the sum keeps it from
    /// taking the range of the batches for one of the entries, each of which it would then read.
    fn sql(&self, columns: &str, after: i64, upto: i64) -> Sql {
        let mut sql = Sql::new(format!(
            "SELECT {columns} FROM word_batch b CROSS JOIN word_entry e \
             WHERE b.office_id = $1 AND b.record_table = '{table}' AND e.office_id = $1 AND e.record_table = '{table}' \
             AND e.batch = b.batch + 0 AND b.batch > ",
            table = self.kind.table
        ));
        sql.bind(after).push(" AND b.batch <= ").bind(upto);
        sql
    }
}

impl Keys {
    fn push(&self, sql: &mut Sql) {
        match &self.to {
            None => sql.push(" AND e.word = ").bind(self.from.clone()),
            Some(to) => sql.push(" AND e.word >= ").bind(self.from.clone()).push(" AND e.word < ").bind(to.clone()),
        };
    }
}
