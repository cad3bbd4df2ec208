//! Whole tables out and in, past the doors: for backup, restore and copy between databases.

use uuid::Uuid;

use crate::{
    OfficeId, Row, Store, StoreError, Tx, Value,
    door::Door,
    inspect::{Schema, TableShape},
};

/// Rows of one table.
#[derive(Clone, Debug)]
pub struct Page {
    /// The table.
    pub table: String,
    /// Its columns, in order.
    pub columns: Vec<String>,
    /// The rows, each with a value per column.
    pub rows: Vec<Vec<Value>>,
}

/// Rows on a page of a dump.
const PAGE_ROWS: usize = 1000;

impl Store {
    /// Gives every row of every table to `sink`, page by page, as they all were at one moment; tables come after those
    /// they refer to, so that pages can be loaded in the order they come. `schema_migration` is left out.
    pub async fn dump<E, S>(&self, sink: S) -> Result<(), E>
    where
        S: Fn(Page) -> Result<(), E> + Send + Sync + 'static,
        E: From<StoreError> + Send + 'static,
    {
        let schema = std::sync::Arc::new(self.schema().await?);
        let sink = std::sync::Arc::new(sink);
        self.read(nobody(), move |tx| {
            let (schema, sink) = (std::sync::Arc::clone(&schema), std::sync::Arc::clone(&sink));
            async move { dump_all(&tx, &schema, &*sink).await }
        })
        .await
    }

    /// Writes a page that came out of [`Store::dump`]; all of it or nothing.
    pub async fn load(&self, page: Page) -> Result<u64, StoreError> {
        let page = std::sync::Arc::new(page);
        self.write(nobody(), move |tx| {
            let page = std::sync::Arc::clone(&page);
            async move { tx.load_page(&page).await }
        })
        .await
    }
}

impl Tx {
    /// Up to `limit` rows of `table`, of every office, in the order of its primary key, after the key `after`.
    pub async fn table_page(
        &self,
        table: &TableShape,
        after: Option<&[Value]>,
        limit: usize,
    ) -> Result<Vec<Row>, StoreError> {
        let key = table.primary_key.join(", ");
        let columns: Vec<&str> = table.columns.iter().map(|column| column.name.as_str()).collect();
        let columns = columns.join(", ");
        let name = &table.name;
        let beyond = after.map_or(String::new(), |after| {
            let names: Vec<String> = (1..=after.len()).map(|n| format!("${n}")).collect();
            format!("WHERE ({key}) > ({})", names.join(", "))
        });
        let sql = format!("SELECT {columns} FROM {name} {beyond} ORDER BY {key} LIMIT {limit}");
        self.query(Door::Whole, &sql, after.unwrap_or_default()).await
    }

    /// Writes a page of rows, of whatever office they are.
    pub async fn load_page(&self, page: &Page) -> Result<u64, StoreError> {
        let columns = page.columns.iter().map(String::as_str).collect();
        self.load(&page.table, columns, Box::new(page.rows.iter().cloned())).await
    }
}

/// A dump is no office's.
fn nobody() -> OfficeId {
    OfficeId(Uuid::nil())
}

async fn dump_all<E: From<StoreError>>(
    tx: &Tx,
    schema: &Schema,
    sink: &(impl Fn(Page) -> Result<(), E> + Sync),
) -> Result<(), E> {
    for table in schema.in_load_order().into_iter().filter(|table| table.name != "schema_migration") {
        let mut after: Option<Vec<Value>> = None;
        loop {
            let rows = tx.table_page(table, after.as_deref(), PAGE_ROWS).await?;
            let Some(last) = rows.last() else { break };
            let key: Result<Vec<Value>, StoreError> =
                table.primary_key.iter().map(|column| last.value(column).cloned()).collect();
            after = Some(key?);
            let columns = table.columns.iter().map(|column| column.name.clone()).collect();
            let rows = rows.into_iter().map(|row| row.values).collect();
            sink(Page { table: table.name.clone(), columns, rows })?;
        }
    }
    Ok(())
}
