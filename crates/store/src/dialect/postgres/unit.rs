//! Running a unit of work: begin, attempt, commit; again when the server asks for it.

use std::time::Duration;

use deadpool_postgres::{Object, Pool};

use super::{
    Session, connect,
    fault::{fault, is_broken},
    outcome,
};
use crate::{
    Ids,
    dialect::Fault,
    unit::{Attempt, Job, Proof},
};

/// Attempts after the first one.
const MOST_RETRIES: u32 = 5;
/// The first wait; each further one is twice as long.
const FIRST_WAIT: Duration = Duration::from_millis(10);

#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    Write,
    Read,
}

impl Kind {
    /// A writer learns its transaction's number in the same round trip: with it the outcome of a commit whose answer
    /// was lost can be asked for.
    fn begin(self) -> &'static str {
        match self {
            Self::Write => "BEGIN ISOLATION LEVEL READ COMMITTED; SELECT pg_current_xact_id()::text",
            Self::Read => "BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY",
        }
    }
}

/// Runs the unit until it is kept, refused, or has failed too often; then answers.
pub(super) async fn run(pool: &Pool, ids: &dyn Ids, kind: Kind, mut job: Box<dyn Job>) {
    let mut retries = 0;
    while let Err(fault) = attempt(pool, kind, &mut *job).await {
        if !fault.again || retries == MOST_RETRIES {
            job.fail_if_kept(fault.error);
            break;
        }
        tracing::debug!(error = %fault.error, "a unit of work runs again");
        tokio::time::sleep(pause(ids, retries)).await;
        retries += 1;
    }
    job.answer();
}

/// Between half and all of the wait, so that two that met do not meet again.
fn pause(ids: &dyn Ids, retries: u32) -> Duration {
    let mut random = [0];
    ids.random_bytes(&mut random);
    let half = FIRST_WAIT.saturating_mul(1 << retries) / 2;
    half + half.mul_f64(f64::from(random[0]) / 255.0)
}

/// One run of the unit. An error means that nothing was kept.
async fn attempt(pool: &Pool, kind: Kind, job: &mut dyn Job) -> Result<(), Fault> {
    let client = connect::client(pool).await?;
    let begun = client.simple_query(kind.begin()).await;
    let number = match begun {
        Ok(answer) => outcome::number(&answer),
        Err(error) => {
            throw_away(client);
            return Err(fault("BEGIN", &error));
        }
    };
    let session = Session::new(client);
    let ended = job.attempt(session.clone().into()).await;
    let Some(client) = session.end().await else { return Ok(()) };
    match ended {
        Attempt::Keep(proof) => commit(pool, client, number, proof).await,
        Attempt::Refused => {
            roll_back(client).await;
            Ok(())
        }
        Attempt::Failed(fault) => {
            roll_back(client).await;
            Err(fault)
        }
    }
}

async fn commit(pool: &Pool, client: Object, number: Option<String>, proof: Option<Proof>) -> Result<(), Fault> {
    let Err(error) = client.batch_execute("COMMIT").await else { return Ok(()) };
    throw_away(client);
    let (Some(number), true) = (number, is_broken(&error)) else { return Err(fault("COMMIT", &error)) };
    if outcome::was_kept(pool, &number, proof).await? { Ok(()) } else { Err(fault("COMMIT", &error)) }
}

async fn roll_back(client: Object) {
    if client.batch_execute("ROLLBACK").await.is_err() {
        throw_away(client);
    }
}

/// Closes a connection whose state is unknown instead of giving it to the next unit.
fn throw_away(client: Object) {
    drop(Object::take(client));
}
