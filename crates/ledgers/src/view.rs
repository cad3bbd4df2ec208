//! A ledger of a period and a place, read a batch at a time by key: as many rows in memory as a batch has, however long it is.

use casework::{
    Refusal, Work,
    change::Stored,
    figure::Period,
    kind::{Field, Kind},
    list::{self, Filter, Order},
    written::Names,
};

/// A ledger as it is asked for.
#[derive(Clone, Debug)]
pub struct View {
    /// The kind of its rows.
    pub kind: &'static Kind,
    /// Its columns, in their order.
    pub columns: Vec<&'static Field>,
    /// The order of its rows.
    pub order: Order,
    /// First and last day, both included, and the place with all below it.
    pub period: Period,
}

/// Some rows of a ledger.
#[derive(Debug)]
pub struct Batch {
    /// The rows.
    pub records: Vec<Stored>,
    /// What they point at.
    pub names: Names,
    /// Cursor of the next rows; none at the end.
    pub next: Option<String>,
    /// Cursor of the rows before; none at the start.
    pub previous: Option<String>,
}

impl View {
    /// What it asks of the list of its kind.
    fn filter(&self) -> Filter {
        let Period { from, to, place } = self.period;
        Filter { from: Some(from), to: Some(to), place, order: self.order, ..Filter::default() }
    }

    /// `limit` rows after, or before, a cursor.
    pub async fn batch(
        &self,
        work: &Work,
        after: Option<String>,
        backwards: bool,
        limit: u32,
    ) -> Result<Batch, Refusal> {
        let listed = list::list(work, self.kind, &Filter { after, backwards, limit, ..self.filter() }).await?;
        let names = Names::of(work, &listed.records).await?;
        Ok(Batch { records: listed.records, names, next: listed.next, previous: listed.previous })
    }

    /// How many rows it has for this person, and how many more that stay hidden.
    pub async fn counts(&self, work: &Work) -> Result<(i64, i64), Refusal> {
        let filter = self.filter();
        let seen = list::count(work, self.kind, &filter, u32::MAX).await?;
        let all = list::count_all(work, self.kind, &filter).await?;
        Ok((seen, all - seen))
    }
}
