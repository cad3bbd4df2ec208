//! `GET servicerequestupdates`: steps of a request's life, with the reply where one was published.

use ::requests::told::{self, Update};
use jiff::{SignedDuration, Timestamp};

use crate::{
    asked::Asked,
    document::{Document, Node},
    instant, status,
    trouble::Trouble,
};

/// The usual span; systems ask every few minutes.
const USUAL: SignedDuration = SignedDuration::from_hours(24);
/// The longest.
const LONGEST: SignedDuration = SignedDuration::from_hours(90 * 24 + 1);
/// The most in one answer.
const MOST: u32 = 1000;

/// The steps between `start_date` and `end_date`, the earliest first.
pub async fn list(asked: &Asked) -> Result<Document, Trouble> {
    asked.jurisdiction()?;
    let (since, until) = span(asked)?;
    let found = asked.read(move |work| async move { told::updates(&work, since, until, MOST).await }).await?;
    let updates = found.iter().map(|update| written(asked, update)).collect();
    Ok(Document("service_request_updates", Node::List("request_update", updates)))
}

fn span(asked: &Asked) -> Result<(Timestamp, Timestamp), Trouble> {
    let instant = |name: &str, end: bool| match asked.params.one(name) {
        None => Ok(None),
        Some(text) => instant::read(text, asked.zone(), end)
            .map(Some)
            .ok_or_else(|| Trouble::bad(format!("{name} {text} is not a date and time such as 2025-03-01T00:00:00Z"))),
    };
    let (start, end) = (instant("start_date", false)?, instant("end_date", true)?);
    let until = end.unwrap_or_else(|| asked.app.store.env().clock.now());
    let since = start.or_else(|| until.checked_sub(USUAL).ok()).unwrap_or(Timestamp::UNIX_EPOCH);
    if until.duration_since(since) > LONGEST {
        return Err(Trouble::bad("start_date and end_date may not be more than 90 days apart"));
    }
    Ok((since, until))
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
