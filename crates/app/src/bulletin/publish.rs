//! `doorstep bulletin --public --publish`: the public bulletin with its definitions, frozen: its text is kept, and the log has its
//! hash with the next batch.

use ::bulletin::Bulletin;
use proof::{
    ProofError,
    statement::{self, Kind},
};
use serde_json::Value;

use crate::{
    cli,
    failure::{Done, Failure},
    open::{self, Opened},
};

/// Publishes; the same text once. Its hash is told.
pub async fn publish(opened: &Opened, asked: &cli::Bulletin, bulletin: &Bulletin, mut document: Value) -> Done<String> {
    let known: Vec<&str> = bulletin.figures.iter().map(|figure| figure.id.as_str()).collect();
    let mut definitions = lines::register::figures(lines::catalogue());
    definitions.retain(|figure| figure["id"].as_str().is_some_and(|id| known.contains(&id)));
    document["definitions"] = definitions.into();
    let text = serde_json::to_string_pretty(&document).map(|text| text + "\n");
    let text = text.map_err(|error| Failure::new(format!("the bulletin cannot be written: {error}")))?;
    let facts = [
        ("from", asked.from.to_string()),
        ("to", asked.to.to_string()),
        ("place", asked.place.clone().unwrap_or_else(|| opened.office.code.clone())),
    ];
    let hash = statement::hash(&text);
    let said: Result<(), ProofError> = opened
        .store
        .write(opened.office.id, move |tx| {
            let (facts, text) = (facts.clone(), text.clone());
            async move {
                let work = open::operator(tx, "bulletin");
                let known = statement::all(&work, Kind::Bulletin).await?;
                if !known.iter().any(|said| said.body.as_deref() == Some(&text)) {
                    statement::say(&work, Kind::Bulletin, &facts, Some(&text)).await?;
                }
                Ok(())
            }
        })
        .await;
    said?;
    Ok(hash)
}
