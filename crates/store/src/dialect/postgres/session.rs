//! The transaction a unit of work runs in.

use std::{pin::pin, sync::Arc};

use deadpool_postgres::Object;
use tokio::sync::{RwLock, RwLockReadGuard};
use tokio_postgres::{
    Error, Statement,
    binary_copy::BinaryCopyInWriter,
    types::{ToSql, Type},
};

use super::fault::fault;
use crate::{Row, StoreError, Value, dialect::Fault};

/// A unit's hold on its connection, until the unit ends.
#[derive(Clone)]
pub(crate) struct Session(Arc<RwLock<Option<Object>>>);

impl Session {
    pub(super) fn new(client: Object) -> Self {
        Self(Arc::new(RwLock::new(Some(client))))
    }

    /// Takes the connection back, once no statement runs: a `Tx` that outlives its unit must not write into another's.
    pub(super) async fn end(&self) -> Option<Object> {
        self.0.write().await.take()
    }

    pub(crate) async fn rows(&self, text: &str, params: &[Value]) -> Result<Vec<Row>, Fault> {
        let held = self.hold().await?;
        let client = client(&held)?;
        rows(client, text, params).await.map_err(|error| fault(text, &error))
    }

    pub(crate) async fn execute(&self, text: &str, params: &[Value]) -> Result<u64, Fault> {
        let held = self.hold().await?;
        let client = client(&held)?;
        let run = async {
            let statement = client.prepare_cached(text).await?;
            client.execute(&statement, &bound(params)).await
        };
        run.await.map_err(|error| fault(text, &error))
    }

    /// `COPY` is several times as quick as `INSERT`, and has no limit on parameters.
    pub(crate) async fn load(&self, table: &str, columns: &[&str], rows: &[Vec<Value>]) -> Result<u64, Fault> {
        let held = self.hold().await?;
        let client = client(&held)?;
        let columns = columns.join(", ");
        let text = format!("COPY {table} ({columns}) FROM STDIN BINARY");
        let run = async {
            let shape = client.prepare_cached(&format!("SELECT {columns} FROM {table} LIMIT 0")).await?;
            let types: Vec<Type> = shape.columns().iter().map(|column| column.type_().clone()).collect();
            let mut writer = pin!(BinaryCopyInWriter::new(client.copy_in(&text).await?, &types));
            for row in rows {
                writer.as_mut().write_raw(row.iter()).await?;
            }
            writer.finish().await
        };
        run.await.map_err(|error| fault(&text, &error))
    }

    async fn hold(&self) -> Result<RwLockReadGuard<'_, Option<Object>>, Fault> {
        Ok(self.0.read().await)
    }
}

fn client<'a>(held: &'a RwLockReadGuard<'_, Option<Object>>) -> Result<&'a Object, Fault> {
    held.as_ref().ok_or_else(|| StoreError::Ended.into())
}

pub(super) async fn rows(client: &Object, text: &str, params: &[Value]) -> Result<Vec<Row>, Error> {
    let statement = client.prepare_cached(text).await?;
    let columns = column_names(&statement);
    let found = client.query(&statement, &bound(params)).await?;
    found
        .iter()
        .map(|row| {
            let values: Result<Vec<Value>, Error> = (0..row.len()).map(|at| row.try_get(at)).collect();
            Ok(Row { columns: Arc::clone(&columns), values: values? })
        })
        .collect()
}

fn column_names(statement: &Statement) -> Arc<[String]> {
    statement.columns().iter().map(|column| column.name().to_owned()).collect()
}

fn bound(params: &[Value]) -> Vec<&(dyn ToSql + Sync)> {
    params.iter().map(|value| value as _).collect()
}
