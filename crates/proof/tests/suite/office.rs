//! An office with some events, and hands that meddle with its database.

use std::sync::LazyLock;

use casework::{
    Actor, Work, chain,
    event::{self, Event},
    kind::Catalogue,
};
use proof::{Due, ProofError, Published};
use store::{OfficeId, Store, Tx};
use tlog::{KeyKind, LogKey, VerifierKey};
use uuid::Uuid;

pub const OFFICE: OfficeId = OfficeId(Uuid::from_u128(0x0195_5000_0000_7000_8000_0000_0000_0001));

/// The key of the office's log.
pub fn key() -> LogKey {
    LogKey::new("doorstep.example/log/county/1", KeyKind::Log, &[1; 32]).unwrap()
}

pub fn verifier() -> VerifierKey {
    key().verifier()
}

/// The log needs no kinds.
static NO_KINDS: LazyLock<Catalogue> = LazyLock::new(|| Catalogue { kinds: Vec::new(), shared_figures: Vec::new() });

pub fn work(tx: Tx) -> Work {
    Work::new(tx, Actor::operator("test"), &NO_KINDS)
}

pub async fn set_up(store: &Store) {
    let made: Result<u64, ProofError> = store
        .write(OFFICE, |tx| async move {
            let sql =
                "INSERT INTO office (id, code, name, language, created_at) VALUES ($1, 'county', 'County', 'en', 0)";
            Ok(tx.reference_execute(sql, &[tx.office().into()]).await?)
        })
        .await;
    made.unwrap();
}

/// So many events, chained.
pub async fn happen(store: &Store, many: u128) -> Vec<Uuid> {
    let made: Result<Vec<Uuid>, ProofError> = store
        .write(OFFICE, move |tx| async move {
            let work = work(tx);
            let mut ids = Vec::new();
            for n in 1..=many {
                let event = Event::new("thing.happened").because("a secret reason").with("reference", format!("A{n}"));
                ids.push(event::note(&work, "thing", Uuid::from_u128(n), &event).await?);
            }
            while chain::seal(&work).await? > 0 {}
            Ok(ids)
        })
        .await;
    made.unwrap()
}

/// Publishes with a key until nothing is left.
pub async fn publish_with(store: &Store, key: &LogKey, due: Due) -> Result<Option<Published>, ProofError> {
    let mut last = None;
    loop {
        let key = key.clone();
        let one: Result<Option<Published>, ProofError> = store
            .write(OFFICE, move |tx| {
                let key = key.clone();
                async move { proof::publish(&work(tx), &key, due).await }
            })
            .await;
        let Some(published) = one? else { return Ok(last) };
        last = Some(published);
        if !published.more {
            return Ok(last);
        }
    }
}

pub async fn publish(store: &Store) -> u64 {
    publish_with(store, &key(), Due::Everything).await.unwrap().unwrap().size
}

pub async fn findings(store: &Store) -> Vec<String> {
    let found: Result<Vec<String>, ProofError> =
        store.read(OFFICE, |tx| async move { proof::findings(&work(tx), Some(&verifier())).await }).await;
    found.unwrap()
}

/// Changes the database as somebody with a database tool would.
pub async fn meddle(store: &Store, statements: &'static [&'static str]) {
    let done: Result<(), ProofError> = store
        .write(OFFICE, move |tx| async move {
            for sql in statements {
                assert!(tx.execute(sql, &[]).await? > 0, "{sql}");
            }
            Ok(())
        })
        .await;
    done.unwrap();
}

/// The last checkpoint as it is published.
pub async fn checkpoint(store: &Store) -> String {
    let read: Result<String, ProofError> = store
        .read(OFFICE, |tx| async move {
            let work = work(tx);
            let origin = proof::current(&work).await?.unwrap();
            Ok(proof::last_checkpoint(&work, origin.generation).await?.unwrap())
        })
        .await;
    read.unwrap()
}
