//! `GET requests` and `GET requests/{id}`.

use ::requests::told::{self, Told, Wanted};
use casework::reference;
use jiff::Timestamp;

use crate::{
    asked::{Asked, LONGEST_SPAN},
    code,
    document::{Document, Node},
    instant, status,
    trouble::Trouble,
};

/// The most in one answer.
const MOST: u32 = 1000;

/// The requests that fit.
pub async fn list(asked: &Asked) -> Result<Document, Trouble> {
    asked.jurisdiction()?;
    let numbers = asked.params.list("service_request_id");
    if !numbers.is_empty() {
        return Ok(written(asked, &with_numbers(asked, numbers).await?));
    }
    let wanted = wanted(asked).await?;
    let found = asked
        .read(move |work| {
            let wanted = wanted.clone();
            async move { told::list(&work, &wanted).await }
        })
        .await?;
    Ok(written(asked, &found))
}

/// One request, still as a list of one.
pub async fn one(asked: &Asked, number: &str) -> Result<Document, Trouble> {
    asked.jurisdiction()?;
    let found = with_numbers(asked, vec![number.to_owned()]).await?;
    if found.is_empty() { Err(Trouble::missing("service_request_id", number)) } else { Ok(written(asked, &found)) }
}

async fn with_numbers(asked: &Asked, numbers: Vec<String>) -> Result<Vec<Told>, Trouble> {
    let numbers: Vec<String> =
        numbers.iter().take(MOST as usize).filter_map(|number| reference::parse(number)).collect();
    asked
        .read(move |work| {
            let numbers = numbers.clone();
            async move { told::with_numbers(&work, &numbers).await }
        })
        .await
}

async fn wanted(asked: &Asked) -> Result<Wanted, Trouble> {
    let (since, until) = asked.span(LONGEST_SPAN)?;
    let day = |at: Timestamp| asked.zone().to_datetime(at).date();
    let ended = status::ended(&asked.params.list("status"))
        .map_err(|word| Trouble::bad(format!("status {word} is neither open nor closed")))?;
    let limit = number(asked, "page_size", MOST)?.min(MOST);
    let page = number(asked, "page", 1)?;
    Ok(Wanted {
        since,
        until,
        days: (day(since), day(until)),
        categories: categories(asked).await?,
        ended,
        limit,
        skip: (page - 1).saturating_mul(limit),
    })
}

fn number(asked: &Asked, name: &str, usual: u32) -> Result<u32, Trouble> {
    let Some(text) = asked.params.one(name) else { return Ok(usual) };
    let number: Option<u32> = text.parse().ok().filter(|number| *number > 0);
    number.ok_or_else(|| Trouble::bad(format!("{name} {text} is not a number from 1")))
}

async fn categories(asked: &Asked) -> Result<Vec<uuid::Uuid>, Trouble> {
    let codes = asked.params.list("service_code");
    if codes.is_empty() {
        return Ok(Vec::new());
    }
    let services = asked.read(|work| async move { told::services(&work).await }).await?;
    let id = |named: &String| {
        let service = services.iter().find(|service| code::is(&service.code, named));
        service.map(|service| service.id).ok_or_else(|| Trouble::missing("service_code", named))
    };
    codes.iter().map(id).collect()
}

fn written(asked: &Asked, requests: &[Told]) -> Document {
    Document("service_requests", Node::List("request", requests.iter().map(|told| request(asked, told)).collect()))
}

fn request(asked: &Asked, told: &Told) -> Node {
    let zone = asked.zone();
    let name = told.name_en.clone().filter(|_| asked.in_english()).unwrap_or_else(|| told.name.clone());
    let requested = told.received_at.unwrap_or_else(|| instant::beginning(told.received_on, zone));
    let at = |instant: Timestamp| Node::from(instant::written(instant, zone));
    Node::Fields(vec![
        ("service_request_id", told.reference.clone().into()),
        ("status", status::of(told.state).into()),
        ("status_notes", told.reply.clone().into()),
        ("service_name", name.clone().into()),
        ("service_code", code::safe(&told.category).into()),
        // Where no words may be told, the service says what it is about.
        ("description", told.words.clone().unwrap_or(name).into()),
        ("agency_responsible", told.unit.clone().into()),
        ("service_notice", Node::Nothing),
        ("requested_datetime", at(requested)),
        ("updated_datetime", at(told.updated_at.map_or(requested, |updated| updated.max(requested)))),
        ("expected_datetime", told.due_on.map_or(Node::Nothing, |day| at(instant::beginning(day, zone)))),
        ("address", told.place.clone().into()),
        ("address_id", Node::Nothing),
        ("zipcode", Node::Nothing),
        ("lat", told.position.map(|(latitude, _)| latitude).into()),
        ("long", told.position.map(|(_, longitude)| longitude).into()),
        ("media_url", Node::Nothing),
    ])
}
