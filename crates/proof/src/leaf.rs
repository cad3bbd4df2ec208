//! What a leaf says of an event: nothing, unless its salt is known. Whoever is shown the opening sees that this event, about this
//! record, at this instant, with exactly this content, stands in the log; the content itself stays hidden behind a second salt.

use base64::{Engine as _, engine::general_purpose::STANDARD};
use casework::Refusal;
use sha2::{Digest, Sha256};
use store::Row;
use uuid::Uuid;

use crate::event_rows::{EventRow, framed};

/// The first line of an opening.
pub const HEAD: &str = "doorstep.leaf/v1";
/// What the content's hash covers, in this order.
const CONTENT: [&str; 11] =
    ["id", "at", "day", "actor_id", "actor", "kind", "subject_table", "subject_id", "version", "reason", "record_hash"];

/// The words behind a leaf.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Opening {
    /// The words; the leaf is their hash.
    pub text: String,
    /// The hash of the event's body as it stands now.
    pub body_hash: [u8; 32],
    /// The hash of its content, the body's hash within it.
    pub content_hash: [u8; 32],
}

impl Opening {
    /// The opening of an event, with its body as it stands.
    pub fn of(event: &EventRow) -> Result<Self, Refusal> {
        Self::with_body(event, body_hash(event)?)
    }

    /// The opening of an event whose body was erased since: with the hash that the body had.
    pub fn with_body(event: &EventRow, body_hash: [u8; 32]) -> Result<Self, Refusal> {
        Self::kept(event, body_hash, content_hash(event, &body_hash)?)
    }

    /// The opening of an event whose reason was erased since: with the hashes that body and content had.
    pub fn kept(event: &EventRow, body_hash: [u8; 32], content_hash: [u8; 32]) -> Result<Self, Refusal> {
        Ok(Self { text: text(event, &content_hash)?, body_hash, content_hash })
    }

    /// The opening to which a leaf commits, by what is kept beside the leaf: of an event as it stands, or as it stood before
    /// something of it was erased.
    pub fn of_leaf(event: &EventRow, leaf: &Row) -> Result<Option<Self>, Refusal> {
        let kept = |column: &str| -> Result<Option<[u8; 32]>, Refusal> {
            Ok(leaf.get::<Option<Vec<u8>>>(column)?.and_then(|bytes| bytes.try_into().ok()))
        };
        match (kept("body_hash")?, kept("content_hash")?) {
            (Some(body), Some(content)) => Self::kept(event, body, content).map(Some),
            (Some(body), None) => Self::with_body(event, body).map(Some),
            (None, _) => Ok(None),
        }
    }

    /// Whether event, body and content are those that were committed to.
    pub fn stands(&self, event: &EventRow) -> Result<bool, Refusal> {
        let now = Self::of(event)?;
        Ok((now.body_hash, now.content_hash) == (self.body_hash, self.content_hash))
    }

    /// The leaf for words that were read.
    pub fn entry_of(text: &[u8]) -> [u8; 32] {
        entry_of(text)
    }

    /// The leaf.
    pub fn entry(&self) -> [u8; 32] {
        entry_of(self.text.as_bytes())
    }
}

fn entry_of(text: &[u8]) -> [u8; 32] {
    Sha256::digest(text).into()
}

/// A salt for one purpose out of the event's own.
fn salted(event: &EventRow, purpose: &str) -> Result<[u8; 32], Refusal> {
    let mut digest = Sha256::new();
    digest.update(format!("{HEAD} {purpose}\n"));
    digest.update(event.row.get::<Vec<u8>>("salt")?);
    Ok(digest.finalize().into())
}

fn body_hash(event: &EventRow) -> Result<[u8; 32], Refusal> {
    let mut digest = Sha256::new();
    digest.update(salted(event, "body")?);
    digest.update(event.row.get::<String>("body")?);
    Ok(digest.finalize().into())
}

fn content_hash(event: &EventRow, body_hash: &[u8; 32]) -> Result<[u8; 32], Refusal> {
    let mut digest = Sha256::new();
    digest.update(salted(event, "content")?);
    for column in CONTENT {
        digest.update(framed(event.row.value(column)?));
    }
    digest.update(body_hash);
    Ok(digest.finalize().into())
}

fn text(event: &EventRow, content_hash: &[u8; 32]) -> Result<String, Refusal> {
    let row = &event.row;
    let (kind, table): (String, String) = (row.get("kind")?, row.get("subject_table")?);
    let (about, version): (Uuid, i64) = (row.get("subject_id")?, row.get("version")?);
    let mut text = format!(
        "{HEAD}\nevent {}\nat {}\nday {}\nkind {kind}\nabout {table} {about}\nversion {version}\n",
        event.id, event.at, event.day
    );
    let body: serde_json::Value = serde_json::from_str(&row.get::<String>("body")?).unwrap_or_default();
    if let Some(reference) = body.get("reference").and_then(serde_json::Value::as_str) {
        text.extend(["reference ", &reference.replace('\n', " "), "\n"]);
    }
    let content = STANDARD.encode(content_hash);
    let salt = STANDARD.encode(&salted(event, "leaf")?[..16]);
    text.extend(["content ", &content, "\nsalt ", &salt, "\n"]);
    Ok(text)
}

/// The leaf that commits to the head of the chain of events: to all of them, in their order.
pub fn head_of_chain(seq: i64, chain: &[u8], salt: &[u8]) -> [u8; 32] {
    let words = format!("doorstep.chain/v1\nseq {seq}\nchain {}\nsalt {}\n", hex::encode(chain), hex::encode(salt));
    entry_of(words.as_bytes())
}
