//! What a reader sees: the complaints sealed for them, by day and stage; and one of them, with the passphrase.

use casework::{
    Refusal, Work,
    event::{self, Event},
};
use jiff::civil::Date;
use store::{Row, params};
use uuid::Uuid;
use zeroize::Zeroizing;

use crate::{
    SecretKey, Stage, Told,
    cipher::{self, Key, bound},
    handler::{self, Handler},
    keys::unwrap,
    proof,
    receive::REPLIES,
};

/// A complaint in a reader's list: nothing of what it says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Listed {
    /// Its id.
    pub id: Uuid,
    /// The day it came.
    pub received_on: Date,
    /// The day by which an answer is due.
    pub due_on: Date,
    /// Where it stands.
    pub stage: Stage,
    /// Since when.
    pub stage_on: Date,
    /// Whether that day is past and no answer was given.
    pub late: bool,
    /// Counts its changes.
    pub version: i64,
}

/// Something that was written about it.
pub struct Word {
    /// `note`, `answer` or `addition`.
    pub part: String,
    /// When.
    pub on: Date,
    /// The name of the reader who wrote it; none for the complainant.
    pub by: Option<String>,
    /// The text.
    pub text: Zeroizing<String>,
}

/// A complaint opened with a passphrase, for as long as one answer takes.
pub struct Opened {
    /// What its list says.
    pub listed: Listed,
    /// What was told.
    pub told: Told,
    /// What was written since, oldest first.
    pub words: Vec<Word>,
    /// The names of all who can read it.
    pub readers: Vec<String>,
}

const COLUMNS: &str = "c.id, c.version, c.received_on, c.due_on, c.stage, c.stage_on";

fn listed(work: &Work, row: &Row) -> Result<Listed, Refusal> {
    let (due_on, stage): (Date, String) = (row.get("due_on")?, row.get("stage")?);
    let stage = Stage::parse(&stage).ok_or(Refusal::NotFound)?;
    Ok(Listed {
        id: row.get("id")?,
        received_on: row.get("received_on")?,
        due_on,
        stage,
        stage_on: row.get("stage_on")?,
        late: !stage.answered() && due_on < work.tx.today(),
        version: row.get("version")?,
    })
}

/// The complaints that were sealed for whoever acts, the latest first.
pub async fn list(work: &Work) -> Result<Vec<Listed>, Refusal> {
    let reader = handler::reading(work).await?;
    let sql = format!(
        "SELECT {COLUMNS} FROM sensitive_complaint c JOIN sensitive_key k ON k.office_id = c.office_id \
         AND k.complaint_id = c.id WHERE c.office_id = $1 AND k.handler_id = $2 ORDER BY c.received_on DESC, c.id DESC"
    );
    work.tx.rows(&sql, params![reader.id]).await?.iter().map(|row| listed(work, row)).collect()
}

/// Opens one. That it was opened is noted, by the reader's id alone.
pub async fn read(work: &Work, secret: &SecretKey, id: Uuid) -> Result<Opened, Refusal> {
    let reader = handler::reading(work).await?;
    let opened = open(work, &reader, secret, id).await?.0;
    let log = proof::nameless(work, Some(reader.id));
    event::note(&log, "sensitive_complaint", id, &Event::new("sensitive.opened")).await?;
    Ok(opened)
}

/// The complaint and its key. A wrong key and a complaint that is not this reader's are told alike to all but the reader.
pub(crate) async fn open(
    work: &Work,
    reader: &Handler,
    secret: &SecretKey,
    id: Uuid,
) -> Result<(Opened, Key), Refusal> {
    let sql = format!(
        "SELECT {COLUMNS}, c.told, k.wrapped FROM sensitive_complaint c JOIN sensitive_key k ON k.office_id = c.office_id \
         AND k.complaint_id = c.id WHERE c.office_id = $1 AND c.id = $2 AND k.handler_id = $3"
    );
    let row = work.tx.row(&sql, params![id, reader.id]).await?.ok_or(Refusal::NotFound)?;
    let office = work.tx.office().0;
    let wrapped: Vec<u8> = row.get("wrapped")?;
    let key = unwrap(secret, &wrapped, &bound("key", &[office, id, reader.id]));
    let key = key.ok_or(Refusal::Rule("does-not-open"))?;
    let told = cipher::open_text(&key, &row.get::<Vec<u8>>("told")?, &bound("told", &[office, id]));
    let told = told.and_then(|text| serde_json::from_str(&text).ok()).ok_or(Refusal::Rule("does-not-open"))?;
    let words = words(work, id, Some(&key), &cipher::follows(&key, REPLIES)).await?;
    let readers = names(work, id).await?;
    Ok((Opened { listed: listed(work, &row)?, told, words, readers }, key))
}

/// What was written, oldest first; notes only where the readers' key is there.
pub(crate) async fn words(work: &Work, id: Uuid, own: Option<&Key>, replies: &Key) -> Result<Vec<Word>, Refusal> {
    let sql = "SELECT w.id, w.part, w.written_on, w.words, s.name FROM sensitive_word w LEFT JOIN sensitive_handler h \
               ON h.office_id = w.office_id AND h.id = w.handler_id LEFT JOIN staff s ON s.office_id = h.office_id \
               AND s.id = h.staff_id WHERE w.office_id = $1 AND w.complaint_id = $2 ORDER BY w.id";
    let mut words = Vec::new();
    for row in work.tx.rows(sql, params![id]).await? {
        let (part, sealed): (String, Vec<u8>) = (row.get("part")?, row.get("words")?);
        let key = if part == "note" { own } else { Some(replies) };
        let Some(key) = key else { continue };
        let text = cipher::open_text(key, &sealed, &bound("word", &[work.tx.office().0, id, row.get("id")?]));
        let text = text.ok_or(Refusal::Rule("does-not-open"))?;
        words.push(Word { part, on: row.get("written_on")?, by: row.get("name")?, text });
    }
    Ok(words)
}

async fn names(work: &Work, id: Uuid) -> Result<Vec<String>, Refusal> {
    let sql = "SELECT s.name FROM sensitive_key k JOIN sensitive_handler h ON h.office_id = k.office_id AND h.id = k.handler_id \
               JOIN staff s ON s.office_id = h.office_id AND s.id = h.staff_id WHERE k.office_id = $1 \
               AND k.complaint_id = $2 ORDER BY s.name, k.handler_id";
    let rows = work.tx.rows(sql, params![id]).await?;
    Ok(rows.iter().map(|row| row.get("name")).collect::<Result<_, _>>()?)
}
