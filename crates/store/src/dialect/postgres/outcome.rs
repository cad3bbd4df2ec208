//! What became of a commit whose answer was lost with the connection.

use std::time::Duration;

use deadpool_postgres::Pool;
use tokio_postgres::SimpleQueryMessage;

use super::{connect, fault::told, session};
use crate::{StoreError, Value, dialect::Fault, unit::Proof};

const STATUS: &str = "SELECT pg_xact_status(CAST(CAST($1 AS TEXT) AS xid8)) AS status";
const EVENT: &str = "SELECT 1 AS found FROM event WHERE office_id = $1 AND id = $2";
/// A server that comes up again needs a while; one that still works on the commit does too.
const QUESTIONS: u32 = 60;
const BETWEEN: Duration = Duration::from_millis(250);

/// The transaction's number in the answer to `BEGIN`.
pub(super) fn number(answer: &[SimpleQueryMessage]) -> Option<String> {
    answer.iter().find_map(|message| match message {
        SimpleQueryMessage::Row(row) => row.get(0).map(str::to_owned),
        _ => None,
    })
}

/// Whether transaction `number` was committed. While it is still in progress, or the server away, asks again; if the
/// server no longer knows (another one took over), the unit's own event tells.
pub(super) async fn was_kept(pool: &Pool, number: &str, proof: Option<Proof>) -> Result<bool, Fault> {
    for _ in 0..QUESTIONS {
        match ask(pool, STATUS, &[Value::from(number)]).await {
            Ok(Some(Value::Text(status))) if status == "committed" => return Ok(true),
            Ok(Some(Value::Text(status))) if status == "aborted" => return Ok(false),
            Ok(Some(Value::Text(_))) | Err(StoreError::Unavailable(_)) => {}
            Ok(_) | Err(_) => return by_event(pool, proof).await,
        }
        tokio::time::sleep(BETWEEN).await;
    }
    Err(unknown())
}

async fn by_event(pool: &Pool, proof: Option<Proof>) -> Result<bool, Fault> {
    let Some(Proof { office, event_id }) = proof else { return Err(unknown()) };
    Ok(ask(pool, EVENT, &[Value::from(office), Value::Uuid(event_id)]).await?.is_some())
}

async fn ask(pool: &Pool, sql: &str, params: &[Value]) -> Result<Option<Value>, StoreError> {
    let client = connect::client(pool).await.map_err(|fault| fault.error)?;
    let rows = session::rows(&client, sql, params).await.map_err(|error| told(sql, &error))?;
    Ok(rows.into_iter().next().and_then(|row| row.values.into_iter().next()))
}

fn unknown() -> Fault {
    let sentence = "the connection was lost while saving; look whether it was saved before you try again";
    StoreError::Unavailable(sentence.to_owned()).into()
}
