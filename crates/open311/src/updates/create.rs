//! `POST servicerequestupdates`: another system adds to a request. It closes nothing: the office does, after the resident
//! was asked. `REOPEN` asks for another look; everything else is noted down.

use ::requests::{REQUEST, REQUEST_NOTE, review, told};
use casework::{
    Refusal, Work, enter, find,
    parse::{self, Format},
    reference,
};
use serde_json::{Map, Value as Json, json};
use uuid::Uuid;

use crate::{
    asked::{Asked, Endpoint},
    document::{Document, Node},
    instant,
    requests::same_id,
    status::{self, Asks},
    trouble::Trouble,
};

/// The answer: the id under which the update is kept; the same for the same `update_id` of the same system.
pub async fn create(asked: &Asked) -> Result<Document, Trouble> {
    asked.jurisdiction()?;
    let actor = asked.actor(asked.bringing()).await?;
    if actor.staff_id.is_none() {
        return Err(Trouble::forbidden("api_key required"));
    }
    let update = Update::read(asked)?;
    let id = same_id(&actor.name, &format!("{} {}", update.number, update.own_id));
    if asked.endpoint == Endpoint::Production {
        let number = update.number.clone();
        let missing = || Trouble::missing("service_request_id", &number);
        let request = reference::parse(&update.number).ok_or_else(missing)?;
        let note = update.note(asked);
        let added = asked.app.write(&actor, move |work| add(work, id, request.clone(), note.clone(), update.asks));
        added.await.map_err(|refusal| if matches!(refusal, Refusal::NotFound) { missing() } else { refusal.into() })?;
    }
    let fields = vec![("update_id", Node::from(format!("u{}", id.simple())))];
    Ok(Document("service_request_updates", Node::List("request_update", vec![Node::Fields(fields)])))
}

async fn add(work: Work, id: Uuid, number: String, note: String, asks: Asks) -> Result<(), Refusal> {
    let request = told::id_of(&work, &number).await?.ok_or(Refusal::NotFound)?;
    let request = find::find(&work, &REQUEST, request).await?;
    let sent: Map<String, Json> = [
        ("request".to_owned(), json!(request.id.to_string())),
        ("text".to_owned(), json!(note)),
        ("shown_to_resident".to_owned(), json!(false)),
    ]
    .into_iter()
    .collect();
    let values = parse::parse(&work, &REQUEST_NOTE, &sent, Format::Json).await?;
    let entered = enter::enter_once(&work, id, &sent, values).await?;
    if entered.new && asks == Asks::AnotherLook {
        another_look(&work, request.id, &note).await?;
    }
    Ok(())
}

/// Asks for a review where one may be asked; elsewhere the note says enough.
async fn another_look(work: &Work, request: Uuid, note: &str) -> Result<(), Refusal> {
    match review::object(work, request, note).await {
        Ok(_) | Err(Refusal::Rule(_) | Refusal::Forbidden) => Ok(()),
        Err(other) => Err(other),
    }
}

/// An update as it was sent.
struct Update {
    number: String,
    own_id: String,
    status: String,
    asks: Asks,
    description: Option<String>,
}

impl Update {
    fn read(asked: &Asked) -> Result<Self, Trouble> {
        let mut wrong = Vec::new();
        let mut needed = |name: &str, other: &str| {
            let value = asked.params.one(name).or_else(|| asked.params.one(other)).map(str::to_owned);
            if value.is_none() {
                wrong.push(format!("{name} required"));
            }
            value.unwrap_or_default()
        };
        let number = needed("service_request_id", "service_request_id");
        let own_id = needed("update_id", "update_id_ext");
        let status = needed("status", "status");
        let asks = status::of_update(&status).unwrap_or(Asks::Nothing);
        if !status.is_empty() && status::of_update(&status).is_none() {
            wrong.push(format!("status {status} is not known"));
        }
        if let Some(text) = asked.params.one("updated_datetime")
            && instant::read(text, asked.zone(), false).is_none()
        {
            wrong.push(format!("updated_datetime {text} is not a date and time such as 2025-03-01T00:00:00Z"));
        }
        let description = asked.params.verbatim("description").map(|text| text.trim().to_owned());
        if description.as_ref().is_some_and(|text| text.chars().count() > 3500) {
            wrong.push("description is longer than 3500 characters".to_owned());
        }
        if wrong.is_empty() {
            Ok(Self { number, own_id, status, asks, description })
        } else {
            Err(Trouble::all_bad(wrong))
        }
    }

    /// What is noted down: the status in the other system's own word, and what it says.
    fn note(&self, asked: &Asked) -> String {
        let said =
            i18n::text_with(asked.lang, "open311-update", &[("status", self.status.to_ascii_uppercase().into())]);
        self.description.as_ref().map_or(said.clone(), |text| format!("{said}\n{text}"))
    }
}
