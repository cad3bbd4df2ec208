//! From a letter to what the office keeps of it.

use casework::{Actor, Refusal, Work, enter, store::params};
use lines::intake::{self, Intake};
use people::{ContactText, Entered, OfficeKey, derived};
use requests::{Channel, REQUEST_NOTE, Urgency, note};
use serde_json::{Map, json};
use uuid::{Builder, Uuid};

use crate::letter::Letter;

/// The longest description of a request.
const DESCRIPTION: usize = 4000;
/// The longest note.
const NOTE: usize = 1000;
/// What goes on beyond this many pieces is cut, and that is said.
const PIECES: usize = 20;

/// What became of a letter.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Taken {
    /// It is a request now.
    Request,
    /// It is a note on the request that it answers about.
    Note,
    /// It was read before.
    Known,
}

/// An id that follows from the office's key and the letter's own id: reading it twice makes one request, and whoever sends
/// it cannot choose the number.
fn id_of(work: &Work, key: &OfficeKey, letter: &Letter) -> Uuid {
    let secret = derived(key, "mail", &[work.tx.office().0.as_bytes(), letter.message_id.as_bytes()]);
    let mut bytes = [0; 16];
    bytes.copy_from_slice(&secret[..16]);
    Builder::from_custom_bytes(bytes).into_uuid()
}

/// Takes a letter in; `category` is the code of the office's category for mail.
pub async fn take(work: &Work, key: &OfficeKey, category: &str, letter: &Letter) -> Result<Taken, Refusal> {
    let id = id_of(work, key, letter);
    match notices::thread::request_in(work, key, &letter.threads).await? {
        Some(request) => answer(work, id, request, letter).await,
        None => ask(work, key, id, category, letter).await,
    }
}

/// A reply to a notice: its mark shows that it comes from whoever got the notice.
async fn answer(work: &Work, id: Uuid, request: Uuid, letter: &Letter) -> Result<Taken, Refusal> {
    let content = Map::from_iter([("message".to_owned(), json!(id)), ("request".to_owned(), json!(request))]);
    if !enter::remember(work, id, &REQUEST_NOTE, &content).await? {
        return Ok(Taken::Known);
    }
    let resident = Work::new(work.tx.clone(), Actor::resident(request), work.catalogue);
    for part in parts(&letter.own_words(), NOTE) {
        note::add(&resident, request, &part).await?;
    }
    Ok(Taken::Note)
}

async fn ask(work: &Work, key: &OfficeKey, id: Uuid, category: &str, letter: &Letter) -> Result<Taken, Refusal> {
    let parts = parts(&letter.told(), DESCRIPTION);
    let (first, rest) = parts.split_first().ok_or_else(|| Refusal::problem("description", "required"))?;
    let intake = Intake {
        id,
        place_id: None,
        category_id: category_id(work, category).await?,
        description: first.clone(),
        location: None,
        position: None,
        urgency: Urgency::Ordinary,
        channel: Channel::Email,
        answers: Map::new(),
        for_another: false,
        contact: contact(letter),
        source_reference: None,
        concerned_unit_id: None,
    };
    let receipt = intake::receive(work, key, &intake).await?;
    if !receipt.new {
        return Ok(Taken::Known);
    }
    let resident = Work::new(work.tx.clone(), Actor::resident(id), work.catalogue);
    for part in rest {
        note::add(&resident, id, part).await?;
    }
    Ok(Taken::Request)
}

/// Who wrote, where that can be kept at all.
fn contact(letter: &Letter) -> Option<ContactText> {
    let name = letter.name.as_deref().filter(|name| name.chars().count() <= 80);
    ContactText::of(Entered { name, email: letter.from.as_deref(), ..Entered::default() }).ok()
}

async fn category_id(work: &Work, code: &str) -> Result<Uuid, Refusal> {
    let sql = "SELECT id FROM category WHERE office_id = $1 AND code = $2 AND voided = FALSE";
    let row = work.tx.row(sql, params![code]).await?;
    Ok(row.ok_or_else(|| Refusal::problem("category", "unknown-record"))?.get("id")?)
}

/// The text in pieces that fit, the first of at most `first` characters, the others notes; cut between lines or words.
/// Nothing is left out but what is beyond all measure.
fn parts(text: &str, first: usize) -> Vec<String> {
    let mut parts = Vec::new();
    let mut rest = text.trim();
    while !rest.is_empty() {
        let end = rest.char_indices().nth(if parts.is_empty() { first } else { NOTE }).map_or(rest.len(), |(at, _)| at);
        let cut = if end == rest.len() { end } else { seam(&rest[..end]) };
        parts.push(rest[..cut].trim_end().to_owned());
        rest = rest[cut..].trim_start();
        if parts.len() == PIECES && !rest.is_empty() {
            parts.push(format!("[… +{}]", rest.chars().count()));
            break;
        }
    }
    parts
}

/// Where a piece ends best: after its last line, else after its last word, else where it is full.
fn seam(piece: &str) -> usize {
    let late = |at: &usize| *at > piece.len() / 2;
    let after = |c: char| piece.rfind(c).filter(late).map(|at| at + c.len_utf8());
    after('\n').or_else(|| after(' ')).unwrap_or(piece.len())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_long_text_is_kept_whole_in_pieces_that_fit() {
        let text: String = (0..1500).map(|n| format!("word{n} ")).collect();
        let parts = parts(&text, DESCRIPTION);
        assert!(parts.len() > 5 && parts[1..].iter().all(|part| part.chars().count() <= NOTE));
        assert!((NOTE..=DESCRIPTION).contains(&parts[0].chars().count()));
        assert_eq!(parts.join(" "), text.trim());
    }

    #[test]
    fn what_is_beyond_all_measure_is_cut_and_counted() {
        let parts = parts(&"水".repeat(DESCRIPTION + NOTE * (PIECES - 1) + 7), DESCRIPTION);
        assert_eq!(parts.len(), PIECES + 1);
        assert_eq!(parts[PIECES], "[… +7]");
    }
}
