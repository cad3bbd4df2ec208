//! The complainant's side: found by number and PIN together, and opened by what they come to.

use casework::{Refusal, Work};
use jiff::civil::Date;
use store::params;
use uuid::Uuid;

use crate::{
    Stage, Word,
    cipher::{self, KEY, Key, bound},
    complaint, proof,
    slip::Found,
    tend, write,
};

/// Where a complaint stands, for whoever made it.
pub struct Standing {
    /// The day it came.
    pub received_on: Date,
    /// The day by which an answer is due.
    pub due_on: Date,
    /// Where it stands.
    pub stage: Stage,
    /// Whether that day is past and no answer was given.
    pub late: bool,
    /// Answers and what was added, oldest first.
    pub words: Vec<Word>,
}

/// The complaint of a slip. The same work is done whether or not there is one.
pub async fn find(work: &Work, slip: &Found) -> Result<Option<Uuid>, Refusal> {
    let sql = "SELECT id FROM sensitive_complaint WHERE office_id = $1 AND finder = $2";
    let row = work.tx.row(sql, params![slip.finder.clone()]).await?;
    Ok(row.map(|row| row.get("id")).transpose()?)
}

/// Where it stands.
pub async fn standing(work: &Work, id: Uuid, slip: &Found) -> Result<Standing, Refusal> {
    let sql = "SELECT received_on, due_on, stage, reader_key FROM sensitive_complaint WHERE office_id = $1 AND id = $2 \
               AND finder = $3";
    let row = work.tx.row(sql, params![id, slip.finder.clone()]).await?.ok_or(Refusal::NotFound)?;
    let key = replies(work, id, slip, &row.get::<Vec<u8>>("reader_key")?)?;
    let (due_on, stage): (Date, String) = (row.get("due_on")?, row.get("stage")?);
    let stage = Stage::parse(&stage).ok_or(Refusal::NotFound)?;
    Ok(Standing {
        received_on: row.get("received_on")?,
        due_on,
        stage,
        late: !stage.answered() && due_on < work.tx.today(),
        words: complaint::words(work, id, None, &key).await?,
    })
}

fn replies(work: &Work, id: Uuid, slip: &Found, sealed: &[u8]) -> Result<Key, Refusal> {
    let plain = cipher::open(&slip.key, sealed, &bound("complainant", &[work.tx.office().0, id]));
    let plain = plain.ok_or(Refusal::Rule("does-not-open"))?;
    let mut key = Key::default();
    key.copy_from_slice(plain.get(..KEY).ok_or(Refusal::Rule("does-not-open"))?);
    Ok(key)
}

/// Adds a text, which only the readers can open; a closed complaint takes none.
pub async fn add(work: &Work, id: Uuid, slip: &Found, text: &str) -> Result<(), Refusal> {
    let text = text.trim();
    if text.chars().count() < 2 {
        return Err(Refusal::problem("text", "required"));
    }
    let sql = "SELECT stage, reader_key FROM sensitive_complaint WHERE office_id = $1 AND id = $2 AND finder = $3";
    let row = work.tx.row(sql, params![id, slip.finder.clone()]).await?.ok_or(Refusal::NotFound)?;
    if row.get::<String>("stage")? == Stage::Closed.code() {
        return Err(Refusal::Rule("confidence-closed"));
    }
    let key = replies(work, id, slip, &row.get::<Vec<u8>>("reader_key")?)?;
    write::say(work, id, "addition", text, &key, None).await?;
    let sql = "UPDATE sensitive_complaint SET version = version + 1 WHERE office_id = $1 AND id = $2";
    work.tx.execute(sql, params![id]).await?;
    proof::complaint_changed(work, None, id).await?;
    tend::tell_readers_of(work, id).await
}
