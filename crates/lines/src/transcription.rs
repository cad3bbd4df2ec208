//! Writing a voice note down: its words become a note of the request, its recording goes with the same commit.

use casework::{
    Refusal, Work,
    change::Stored,
    correct::stated,
    enter,
    parse::{self, Format},
    values::Record,
};
use serde_json::{Map, Value as Json, json};
use uuid::Uuid;

/// Writes down what is said. The resident reads it with number and PIN, for the words are theirs.
pub async fn write_down(work: &Work, id: Uuid, text: &str) -> Result<Stored, Refusal> {
    let text = stated(text).map_err(|_| Refusal::problem("text", "too-short"))?;
    let voice = files::write_down(work, id).await?;
    let request = files::Attachment::of(&voice.values)?.matter_id.0;
    let sent: Map<String, Json> =
        [("request", json!(request.to_string())), ("text", json!(text)), ("shown_to_resident", json!(true))]
            .into_iter()
            .map(|(name, value)| (name.to_owned(), value))
            .collect();
    let values = parse::parse(work, &requests::REQUEST_NOTE, &sent, Format::Json).await?;
    enter::enter(work, work.tx.new_id(), values).await?;
    Ok(voice)
}
