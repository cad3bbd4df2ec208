//! What PostgreSQL's catalogue tells about the tables.

use deadpool_postgres::Object;
use tokio_postgres::{Error, Row};

use super::fault::told;
use crate::{
    StoreError,
    inspect::{ColumnShape, ForeignKey, Schema, TableShape},
};

const COLUMNS: &str = "
    SELECT c.relname::text, a.attname::text, upper(format_type(a.atttypid, a.atttypmod)), a.attnotnull,
           a.atthasdef OR a.attidentity <> ''
    FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid
    WHERE c.relnamespace = current_schema()::regnamespace AND c.relkind IN ('r', 'p')
      AND a.attnum > 0 AND NOT a.attisdropped
    ORDER BY c.relname, a.attnum";

const UNIQUE: &str = "
    SELECT c.relname::text, i.indisprimary,
           array_agg(coalesce(a.attname::text, '(expression)') ORDER BY k.place)
    FROM pg_index i
    JOIN pg_class c ON c.oid = i.indrelid
    CROSS JOIN LATERAL unnest(i.indkey::int2[]) WITH ORDINALITY AS k (number, place)
    LEFT JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum = k.number AND k.number > 0
    WHERE c.relnamespace = current_schema()::regnamespace AND i.indisunique
    GROUP BY c.relname, i.indexrelid, i.indisprimary";

const FOREIGN: &str = "
    SELECT c.relname::text, array_agg(a.attname::text ORDER BY k.place), t.relname::text,
           array_agg(b.attname::text ORDER BY k.place),
           CASE f.confdeltype WHEN 'a' THEN 'NO ACTION' WHEN 'r' THEN 'RESTRICT' WHEN 'c' THEN 'CASCADE'
                              WHEN 'n' THEN 'SET NULL' ELSE 'SET DEFAULT' END
    FROM pg_constraint f
    JOIN pg_class c ON c.oid = f.conrelid
    JOIN pg_class t ON t.oid = f.confrelid
    CROSS JOIN LATERAL unnest(f.conkey, f.confkey) WITH ORDINALITY AS k (own, other, place)
    JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum = k.own
    JOIN pg_attribute b ON b.attrelid = t.oid AND b.attnum = k.other
    WHERE f.contype = 'f' AND c.relnamespace = current_schema()::regnamespace
    GROUP BY c.relname, f.oid, t.relname, f.confdeltype";

pub(super) async fn read(client: &Object) -> Result<Schema, StoreError> {
    let mut schema = Schema::default();
    for row in rows(client, COLUMNS).await? {
        add_column(&mut schema, &row).map_err(|error| told(COLUMNS, &error))?;
    }
    for row in rows(client, UNIQUE).await? {
        add_unique(&mut schema, &row).map_err(|error| told(UNIQUE, &error))?;
    }
    for row in rows(client, FOREIGN).await? {
        add_foreign_key(&mut schema, &row).map_err(|error| told(FOREIGN, &error))?;
    }
    Ok(schema)
}

async fn rows(client: &Object, sql: &str) -> Result<Vec<Row>, StoreError> {
    client.query(sql, &[]).await.map_err(|error| told(sql, &error))
}

fn add_column(schema: &mut Schema, row: &Row) -> Result<(), Error> {
    let (not_null, has_default) = (row.try_get(3)?, row.try_get(4)?);
    let column = ColumnShape { name: row.try_get(1)?, kind: row.try_get(2)?, not_null, has_default };
    table(schema, row.try_get(0)?).columns.push(column);
    Ok(())
}

fn add_unique(schema: &mut Schema, row: &Row) -> Result<(), Error> {
    let table = table(schema, row.try_get(0)?);
    let columns: Vec<String> = row.try_get(2)?;
    if row.try_get(1)? {
        table.primary_key = columns;
    } else {
        table.unique.push(columns);
    }
    Ok(())
}

fn add_foreign_key(schema: &mut Schema, row: &Row) -> Result<(), Error> {
    let (table_name, target) = (row.try_get(2)?, row.try_get(3)?);
    let key = ForeignKey { columns: row.try_get(1)?, table: table_name, target, on_delete: row.try_get(4)? };
    table(schema, row.try_get(0)?).foreign_keys.push(key);
    Ok(())
}

/// The table called `name`, made when it is new.
fn table(schema: &mut Schema, name: String) -> &mut TableShape {
    let at = schema.tables.iter().position(|table| table.name == name).unwrap_or_else(|| {
        schema.tables.push(TableShape { name, ..TableShape::default() });
        schema.tables.len() - 1
    });
    &mut schema.tables[at]
}
