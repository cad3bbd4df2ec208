//! What SQLite tells about its tables.

use rusqlite::Connection;

use super::fault::told;
use crate::{
    StoreError,
    inspect::{ColumnShape, ForeignKey, Schema, TableShape},
};

const TABLES: &str = "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\'";
const COLUMNS: &str = "SELECT name, type, \"notnull\", dflt_value IS NOT NULL, pk FROM pragma_table_info(?1)";
const UNIQUE: &str = "SELECT name FROM pragma_index_list(?1) WHERE \"unique\" = 1 AND origin <> 'pk'";
const INDEX: &str = "SELECT coalesce(name, '(expression)') FROM pragma_index_info(?1) ORDER BY seqno";
const FOREIGN: &str =
    "SELECT id, \"table\", \"from\", \"to\", on_delete FROM pragma_foreign_key_list(?1) ORDER BY id, seq";

pub(super) fn read(connection: &Connection) -> Result<Schema, StoreError> {
    whole(connection).map_err(|error| told("the schema", &error))
}

fn whole(connection: &Connection) -> rusqlite::Result<Schema> {
    let mut names = connection.prepare(TABLES)?;
    let names: Vec<String> = names.query_map([], |row| row.get(0))?.collect::<Result<_, _>>()?;
    let tables: Result<Vec<TableShape>, _> = names.iter().map(|name| table(connection, name)).collect();
    let mut schema = Schema { tables: tables? };
    name_targets(&mut schema);
    Ok(schema)
}

fn table(connection: &Connection, name: &str) -> rusqlite::Result<TableShape> {
    let (columns, primary_key) = columns(connection, name)?;
    let unique: Result<Vec<Vec<String>>, _> =
        texts(connection, UNIQUE, name)?.iter().map(|index| texts(connection, INDEX, index)).collect();
    let foreign_keys = foreign_keys(connection, name)?;
    Ok(TableShape { name: name.to_owned(), columns, primary_key, unique: unique?, foreign_keys })
}

fn columns(connection: &Connection, table: &str) -> rusqlite::Result<(Vec<ColumnShape>, Vec<String>)> {
    let mut statement = connection.prepare(COLUMNS)?;
    let rows = statement.query_map([table], |row| {
        let kind = row.get::<_, String>(1)?.to_uppercase();
        let column = ColumnShape { name: row.get(0)?, kind, not_null: row.get(2)?, has_default: row.get(3)? };
        Ok((column, row.get::<_, i64>(4)?))
    })?;
    let all: Vec<(ColumnShape, i64)> = rows.collect::<Result<_, _>>()?;
    let mut key: Vec<(i64, String)> =
        all.iter().filter(|(_, place)| *place > 0).map(|(column, place)| (*place, column.name.clone())).collect();
    key.sort();
    Ok((all.into_iter().map(|(column, _)| column).collect(), key.into_iter().map(|(_, name)| name).collect()))
}

fn foreign_keys(connection: &Connection, table: &str) -> rusqlite::Result<Vec<ForeignKey>> {
    let mut statement = connection.prepare(FOREIGN)?;
    let mut rows = statement.query([table])?;
    let mut keys: Vec<(i64, ForeignKey)> = Vec::new();
    while let Some(row) = rows.next()? {
        let id: i64 = row.get(0)?;
        if keys.last().is_none_or(|(last, _)| *last != id) {
            let key = ForeignKey { columns: vec![], table: row.get(1)?, target: vec![], on_delete: row.get(4)? };
            keys.push((id, key));
        }
        if let Some((_, key)) = keys.last_mut() {
            key.columns.push(row.get(2)?);
            key.target.extend(row.get::<_, Option<String>>(3)?);
        }
    }
    Ok(keys.into_iter().map(|(_, key)| key).collect())
}

/// A foreign key that names no columns means the primary key.
fn name_targets(schema: &mut Schema) {
    let keys: Vec<(String, Vec<String>)> =
        schema.tables.iter().map(|table| (table.name.clone(), table.primary_key.clone())).collect();
    for key in schema.tables.iter_mut().flat_map(|table| &mut table.foreign_keys) {
        if key.target.is_empty()
            && let Some((_, columns)) = keys.iter().find(|(name, _)| *name == key.table)
        {
            key.target.clone_from(columns);
        }
    }
}

fn texts(connection: &Connection, sql: &str, of: &str) -> rusqlite::Result<Vec<String>> {
    connection.prepare(sql)?.query_map([of], |row| row.get(0))?.collect()
}
