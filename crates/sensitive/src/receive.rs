//! Taking a complaint in: sealed for its readers, with nothing of it in the clear.

use casework::{Refusal, Work};
use jiff::civil::Date;
use store::params;
use uuid::Uuid;
use zeroize::Zeroizing;

use crate::{
    Told,
    cipher::{self, Key, bound},
    keys::wrap,
    proof,
    recipient::{self, Reader},
    slip::Found,
    tend, term,
};

/// What the complainant is told at once.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Received {
    /// The day it came.
    pub received_on: Date,
    /// The day by which an answer is due.
    pub due_on: Date,
    /// False where the same had been sent before.
    pub new: bool,
}

/// Takes a complaint in under the id that its form was given; the same form sent twice makes one. No hash of the text is
/// kept by which it could be guessed: what makes two sendings the same is the slip that both lead to.
pub async fn receive(work: &Work, id: Uuid, slip: &Found, told: &Told) -> Result<Received, Refusal> {
    told.check()?;
    if let Some(known) = known(work, id, slip).await? {
        return Ok(known);
    }
    let readers = recipient::open_to(work, &told.about).await?;
    let (received_on, due_on) = (work.tx.today(), term::due_on(work).await?);
    let key: Key = Zeroizing::new(work.tx.random_bytes());
    insert(work, id, &key, slip, told, due_on).await?;
    for reader in &readers {
        give(work, id, &key, reader, None).await?;
    }
    proof::complaint_changed(work, None, id).await?;
    tend::tell(work, readers.iter().map(|reader| reader.id)).await?;
    Ok(Received { received_on, due_on, new: true })
}

async fn known(work: &Work, id: Uuid, slip: &Found) -> Result<Option<Received>, Refusal> {
    let sql = "SELECT finder, received_on, due_on FROM sensitive_complaint WHERE office_id = $1 AND id = $2";
    let Some(row) = work.tx.row(sql, params![id]).await? else { return Ok(None) };
    if row.get::<Vec<u8>>("finder")? != slip.finder {
        return Err(Refusal::DifferentContent);
    }
    Ok(Some(Received { received_on: row.get("received_on")?, due_on: row.get("due_on")?, new: false }))
}

async fn insert(work: &Work, id: Uuid, key: &Key, slip: &Found, told: &Told, due_on: Date) -> Result<(), Refusal> {
    let (office, today) = (work.tx.office().0, work.tx.today());
    let text = Zeroizing::new(serde_json::to_string(told).map_err(|_| Refusal::problem("text", "required"))?);
    let sealed = cipher::seal_text(key, work.tx.random_bytes(), &text, &bound("told", &[office, id]));
    let replies = cipher::follows(key, REPLIES);
    let reader_key =
        cipher::seal(&slip.key, work.tx.random_bytes(), &replies[..], &bound("complainant", &[office, id]));
    let sql = "INSERT INTO sensitive_complaint (office_id, id, version, received_on, due_on, stage, stage_on, finder, told, \
               reader_key) VALUES ($1, $2, 1, $3, $4, 'received', $3, $5, $6, $7)";
    work.tx.execute(sql, params![id, today, due_on, slip.finder.clone(), sealed, reader_key]).await?;
    Ok(())
}

/// The purpose of the key under which both sides write to one another; the complainant has this one only.
pub const REPLIES: &str = "replies";

/// Seals the key of a complaint for one reader.
pub async fn give(work: &Work, id: Uuid, key: &Key, reader: &Reader, by: Option<Uuid>) -> Result<(), Refusal> {
    let row = bound("key", &[work.tx.office().0, id, reader.id]);
    // A key that is none would be one that somebody put there by hand.
    let wrapped = wrap(key, &reader.public_key, work.tx.random_bytes(), &row);
    let wrapped = wrapped.ok_or(Refusal::Rule("in-confidence-closed"))?;
    let sql = "INSERT INTO sensitive_key (office_id, complaint_id, handler_id, wrapped, passed_on_by) \
               VALUES ($1, $2, $3, $4, $5)";
    work.tx.execute(sql, params![id, reader.id, wrapped, by]).await?;
    Ok(())
}
