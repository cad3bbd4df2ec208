//! What readers do with a complaint: note, answer, say where it stands; and how a word is sealed on either side.

use casework::{Refusal, Work, choices};
use store::params;
use uuid::Uuid;

use crate::{
    LONGEST, SecretKey,
    cipher::{self, Key, bound},
    complaint, handler, proof,
    receive::REPLIES,
};

choices! {
    /// Where a complaint stands.
    pub enum Stage as "confidence-stage" {
        /// It came in.
        Received = "received",
        /// Somebody looks into it.
        LookedInto = "looked_into",
        /// Sent to whoever decides on such a matter.
        Referred = "referred",
        /// Answered.
        Answered = "answered",
        /// At its end.
        Closed = "closed",
    }
}

impl Stage {
    /// Whether an answer was given.
    pub const fn answered(self) -> bool {
        matches!(self, Self::Answered | Self::Closed)
    }
}

/// What a reader sends.
#[derive(Clone, Default)]
pub struct Entry {
    /// For the readers.
    pub note: String,
    /// To the complainant.
    pub answer: String,
    /// Where it stands now; none where it stays.
    pub stage: Option<Stage>,
    /// The version that was read.
    pub version: i64,
}

/// Writes it down. Nothing is called answered or closed that the complainant has no answer to.
pub async fn write(work: &Work, secret: &SecretKey, id: Uuid, entry: &Entry) -> Result<(), Refusal> {
    let reader = handler::reading(work).await?;
    let (opened, key) = complaint::open(work, &reader, secret, id).await?;
    let (note, answer) = (entry.note.trim(), entry.answer.trim());
    let stage = entry.stage.filter(|stage| *stage != opened.listed.stage);
    if note.is_empty() && answer.is_empty() && stage.is_none() {
        return Err(Refusal::problem("note", "required"));
    }
    let has_answer = !answer.is_empty() || opened.words.iter().any(|word| word.part == "answer");
    if stage.is_some_and(Stage::answered) && !has_answer {
        return Err(Refusal::problem("answer", "required"));
    }
    if stage == Some(Stage::Received) {
        return Err(Refusal::Rule("not-back-to-received"));
    }
    let replies = cipher::follows(&key, REPLIES);
    for (part, text, key) in [("note", note, &key), ("answer", answer, &replies)] {
        if !text.is_empty() {
            say(work, id, part, text, key, Some(reader.id)).await?;
        }
    }
    let stands = stage.unwrap_or(opened.listed.stage);
    move_on(work, id, entry.version, stands, stage.is_some()).await?;
    proof::complaint_changed(work, Some(reader.id), id).await
}

/// Seals one text under the key of its side.
pub(crate) async fn say(
    work: &Work,
    complaint: Uuid,
    part: &'static str,
    text: &str,
    key: &Key,
    by: Option<Uuid>,
) -> Result<(), Refusal> {
    if text.chars().count() > LONGEST {
        return Err(Refusal::problem(part, "too-long"));
    }
    let id = work.tx.new_id();
    let row = bound("word", &[work.tx.office().0, complaint, id]);
    let words = cipher::seal_text(key, work.tx.random_bytes(), text, &row);
    let sql = "INSERT INTO sensitive_word (office_id, id, complaint_id, part, written_on, handler_id, words) \
               VALUES ($1, $2, $3, $4, $5, $6, $7)";
    work.tx.execute(sql, params![id, complaint, part, work.tx.today(), by, words]).await?;
    Ok(())
}

async fn move_on(work: &Work, id: Uuid, version: i64, stage: Stage, moved: bool) -> Result<(), Refusal> {
    let since = if moved { ", stage_on = $5" } else { "" };
    let sql = format!(
        "UPDATE sensitive_complaint SET version = version + 1, stage = $4{since} \
         WHERE office_id = $1 AND id = $2 AND version = $3"
    );
    let mut params = params![id, version, stage.code()].to_vec();
    if moved {
        params.push(work.tx.today().into());
    }
    if work.tx.execute(&sql, &params).await? == 1 { Ok(()) } else { Err(Refusal::Stale) }
}
