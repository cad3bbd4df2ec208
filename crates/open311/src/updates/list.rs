//! `GET servicerequestupdates`: steps of a request's life, with the reply where one was published.

use ::requests::told::{self, Update};
use jiff::SignedDuration;

use crate::{
    asked::Asked,
    document::{Document, Node},
    instant, status,
    trouble::Trouble,
};

/// The usual span; systems ask every few minutes.
const USUAL: SignedDuration = SignedDuration::from_hours(24);
/// The most in one answer.
const MOST: u32 = 1000;

/// The steps between `start_date` and `end_date`, the earliest first.
pub async fn list(asked: &Asked) -> Result<Document, Trouble> {
    asked.jurisdiction()?;
    let (since, until) = asked.span(USUAL)?;
    let found = asked.read(move |work| async move { told::updates(&work, since, until, MOST).await }).await?;
    let updates = found.iter().map(|update| written(asked, update)).collect();
    Ok(Document("service_request_updates", Node::List("request_update", updates)))
}

fn written(asked: &Asked, update: &Update) -> Node {
    Node::Fields(vec![
        ("update_id", format!("u{}", update.id.simple()).into()),
        ("service_request_id", update.reference.clone().into()),
        ("status", status::of_step(&update.event, update.outcome).into()),
        ("updated_datetime", instant::written(update.at, asked.zone()).into()),
        ("description", update.reply.clone().unwrap_or_default().into()),
        ("media_url", "".into()),
    ])
}
