//! Connections and their settings. Without TLS: the database stands on the same machine or in the same closed network.

use std::{str::FromStr, time::Duration};

use deadpool_postgres::{
    Hook, HookError, Manager, ManagerConfig, Object, Pool, PoolError, RecyclingMethod, Runtime, Timeouts,
};
use tokio_postgres::{Config, NoTls};

use super::fault::{told, words};
use crate::{
    StoreError,
    dialect::{Fault, without_password},
};

/// More than this many transactions at once do not go faster on the machines an office has.
const CONNECTIONS: usize = 16;
/// How long a unit waits for a free connection.
const PATIENCE: Duration = Duration::from_secs(30);
const CONNECT_TIMEOUT: Duration = Duration::from_secs(10);
/// The oldest server whose behaviour the storage suite has seen.
const OLDEST_SERVER: i32 = 150_000;

const SETTINGS: &str = "SET TIME ZONE 'UTC'; SET client_min_messages = warning";

pub(super) fn pool(url: &str) -> Result<Pool, StoreError> {
    let bad = || StoreError::BadUrl(without_password(url));
    let mut config = Config::from_str(url).map_err(|_| bad())?;
    config.application_name("doorstep");
    if config.get_connect_timeout().is_none() {
        config.connect_timeout(CONNECT_TIMEOUT);
    }
    let recycling = ManagerConfig { recycling_method: RecyclingMethod::Fast };
    let timeouts = Timeouts { wait: Some(PATIENCE), create: Some(PATIENCE), recycle: Some(PATIENCE) };
    let settle = Hook::async_fn(|client, _| {
        Box::pin(async move { client.batch_execute(SETTINGS).await.map_err(HookError::Backend) })
    });
    Pool::builder(Manager::from_config(config, NoTls, recycling))
        .max_size(CONNECTIONS)
        .timeouts(timeouts)
        .runtime(Runtime::Tokio1)
        .post_create(settle)
        .build()
        .map_err(|_| bad())
}

/// A connection, free and settled.
pub(super) async fn client(pool: &Pool) -> Result<Object, Fault> {
    pool.get().await.map_err(|error| match error {
        PoolError::Backend(error) | PoolError::PostCreateHook(HookError::Backend(error)) => unreachable(&words(&error)),
        PoolError::Timeout(_) => Fault {
            error: StoreError::Unavailable("all its connections are busy; try again in a while".to_owned()),
            again: false,
        },
        PoolError::Closed => StoreError::Ended.into(),
        other => unreachable(&other.to_string()),
    })
}

fn unreachable(why: &str) -> Fault {
    let sentence = format!("it cannot be reached ({why}); check that it runs, its address, the user and the password");
    Fault { error: StoreError::Unavailable(sentence), again: true }
}

/// Whether there is a server, new enough.
pub(super) async fn check(pool: &Pool) -> Result<(), StoreError> {
    const SQL: &str = "SELECT current_setting('server_version_num')::int4";
    let client = client(pool).await.map_err(|fault| fault.error)?;
    let row = client.query_one(SQL, &[]).await.map_err(|error| told(SQL, &error))?;
    let version: i32 = row.try_get(0).map_err(|error| told(SQL, &error))?;
    if version < OLDEST_SERVER {
        return Err(StoreError::Unsupported("this PostgreSQL is too old; version 15 or newer is needed"));
    }
    Ok(())
}
