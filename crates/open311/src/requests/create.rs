//! `POST requests`: a request from outside is taken in like any other; what is sent twice by a known system counts once.

use ::requests::{Channel, Urgency, question, question::Question, told::Service};
use casework::{Actor, Refusal, Work};
use lines::intake::{self, Intake, Receipt};
use people::{ContactText, Entered};
use serde_json::{Map, Value as Json};
use sha2::{Digest as _, Sha256};
use uuid::Uuid;

use super::{media::Media, position, position::Whereabouts, token};
use crate::{
    asked::{Asked, Endpoint},
    code,
    document::{Document, Node},
    limiter, services,
    trouble::Trouble,
};

/// The longest description.
const LONGEST: usize = 4000;
/// Under these names systems send their own number of a request, so that sending it again changes nothing.
const NUMBERS_OF_OTHERS: [&str; 3] = ["external_id", "fixmystreet_id", "service_request_id_ext"];

/// The answer: the number of a realtime service, the token of a batch one.
pub async fn create(asked: &Asked) -> Result<Document, Trouble> {
    asked.jurisdiction()?;
    let actor = asked.actor(asked.bringing()).await?;
    let wanted = asked.params.one("service_code").ok_or_else(|| Trouble::bad("service_code required"))?;
    let (service, questions) = services::find(asked, wanted).await?;
    if actor.staff_id.is_none() {
        if !service.open {
            return Err(Trouble::forbidden(format!("api_key required for service_code {wanted}")));
        }
        limiter::admit(asked)?;
    }
    let intake = read(asked, &actor, &service, &questions)?;
    let media = Media::read(asked)?;
    let receipt = match asked.endpoint {
        Endpoint::Production => take_in(asked, &actor, intake, media).await?,
        Endpoint::Test => (intake.id, casework::reference::of(intake.id), String::new()),
    };
    Ok(written(asked, &service, &receipt))
}

/// Reads the whole call; everything that is wrong with it is told at once.
fn read(asked: &Asked, actor: &Actor, service: &Service, questions: &[Question]) -> Result<Intake, Trouble> {
    let mut wrong = Vec::new();
    let mut note = |trouble: Trouble| wrong.extend(trouble.texts);
    let whereabouts = position::read(&asked.params).map_err(&mut note).ok();
    let description = description(asked, service).map_err(&mut note).ok();
    let answers = answers(asked, questions).map_err(&mut note).ok();
    let contact = contact(asked).map_err(&mut note).ok();
    let (Some(Whereabouts { position, address, more }), Some(description), Some(answers), Some(contact)) =
        (whereabouts, description, answers, contact)
    else {
        return Err(Trouble::all_bad(wrong));
    };
    let number = asked.params.attributes().find(|(code, _)| NUMBERS_OF_OTHERS.contains(code)).map(|(_, value)| value);
    let number = number.or_else(|| asked.params.one("service_request_id_ext"));
    Ok(Intake {
        id: id(asked, actor, number),
        place_id: None,
        category_id: service.id,
        description: more.map_or(description.clone(), |more| format!("{description}\n\n{more}")),
        location: address,
        position,
        urgency: Urgency::Ordinary,
        channel: Channel::Open311,
        answers,
        for_another: false,
        contact,
        source_reference: number.map(|number| number.chars().take(200).collect()),
        concerned_unit_id: None,
    })
}

/// The resident's words as they are; where there are none, the service says what it is about.
fn description(asked: &Asked, service: &Service) -> Result<String, Trouble> {
    let Some(text) = asked.params.verbatim("description") else { return Ok(services::name(asked, service)) };
    match text.chars().count() {
        0..=LONGEST => Ok(text.trim().to_owned()),
        _ => Err(Trouble::bad(format!("description is longer than {LONGEST} characters"))),
    }
}

/// Answers by the codes of the questions. What no question asked is left out: systems send attributes of their own.
fn answers(asked: &Asked, questions: &[Question]) -> Result<Map<String, Json>, Trouble> {
    let mut sent = Map::new();
    for question in questions {
        let values =
            asked.params.attributes().filter(|(told, value)| code::is(&question.code.0, told) && !value.is_empty());
        let values: Vec<Json> = values.map(|(_, value)| kept(question, value).into()).collect();
        if !values.is_empty() {
            sent.insert(question.code.0.clone(), Json::Array(values));
        }
    }
    question::checked_answers(questions, &sent).map_err(|problems| Refusal::Invalid(problems).into())
}

/// A value as the office wrote it down.
fn kept(question: &Question, value: &str) -> String {
    if question.asks == question::Asks::Day {
        // A day, or the day that an instant begins with.
        return value.split('T').next().unwrap_or(value).to_owned();
    }
    let choices = question.choices();
    choices.iter().find(|choice| code::is(choice.value, value)).map_or(value, |choice| choice.value).to_owned()
}

/// Who wants a reply. Devices and accounts are not kept: nobody is tracked by them.
fn contact(asked: &Asked) -> Result<Option<ContactText>, Trouble> {
    let names: Vec<&str> = ["first_name", "last_name"].iter().filter_map(|name| asked.params.one(name)).collect();
    let name = names.join(" ");
    let entered = Entered {
        name: Some(name.as_str()).filter(|name| !name.is_empty()),
        phone: asked.params.one("phone"),
        email: asked.params.one("email"),
        ..Entered::default()
    };
    if entered.name.is_none() && entered.phone.is_none() && entered.email.is_none() {
        return Ok(None);
    }
    let told = |wrong: people::ContactProblem| {
        let field = if wrong.field == "name" { "first_name" } else { wrong.field };
        let detail = wrong.limit.map(|limit| limit.to_string());
        let problem = casework::Problem { field: field.to_owned(), code: wrong.code, detail };
        format!("{field}: {}", door::sentence_of(&problem, i18n::Lang::En))
    };
    ContactText::of(entered).map(Some).map_err(|wrong| Trouble::all_bad(wrong.into_iter().map(told).collect()))
}

/// A new id, or for a known system's own number always the same. Without a key there is none to tell systems apart by.
fn id(asked: &Asked, actor: &Actor, number: Option<&str>) -> Uuid {
    let env = asked.app.store.env();
    match number.filter(|_| actor.staff_id.is_some()) {
        Some(number) => same_id(&actor.name, number),
        None => env.ids.new_id(env.clock.now()),
    }
}

/// Version 8 of RFC 9562: made from what is known, nothing of it can be read back.
pub fn same_id(system: &str, number: &str) -> Uuid {
    let digest = Sha256::digest(format!("{}:{system}:{number}", system.len()));
    let mut bytes = [0; 16];
    bytes.copy_from_slice(&digest[..16]);
    uuid::Builder::from_custom_bytes(bytes).into_uuid()
}

async fn take_in(
    asked: &Asked,
    actor: &Actor,
    intake: Intake,
    media: Media,
) -> Result<(Uuid, String, String), Trouble> {
    let files = media.keep(&asked.app).await?;
    let (key, links) = (asked.app.key.clone(), media.note(asked.lang));
    let added = files.clone();
    let taken = asked
        .app
        .write(&Asked::bringer(actor), move |work| {
            let (key, intake, links, files) = (key.clone(), intake.clone(), links.clone(), added.clone());
            async move {
                let receipt: Receipt = intake::receive(&work, &key, &intake).await?;
                if receipt.new {
                    // What came with it is the sender's: added in the name of whoever holds the slip.
                    let sender = Actor::resident(receipt.request.id);
                    let own = Work::new(work.tx.clone(), sender, work.catalogue);
                    if let Some(links) = &links {
                        ::requests::note::add(&own, receipt.request.id, links).await?;
                    }
                    files.add(&own, receipt.request.id).await?;
                }
                Ok((receipt.request.id, receipt.reference, receipt.pin))
            }
        })
        .await;
    match taken {
        Ok(receipt) => Ok(receipt),
        Err(refusal) => {
            files.discard(&asked.app).await;
            Err(refusal.into())
        }
    }
}

fn written(asked: &Asked, service: &Service, (id, number, pin): &(Uuid, String, String)) -> Document {
    let notice = match asked.endpoint {
        Endpoint::Test => i18n::text(asked.lang, "open311-notice-test"),
        Endpoint::Production if service.number_later => i18n::text(asked.lang, "open311-notice-later"),
        Endpoint::Production => {
            let args = [("address", format!("{}/r/{number}", asked.root).into()), ("pin", pin.as_str().into())];
            i18n::text_with(asked.lang, "open311-notice", &args)
        }
    };
    let receipt = if service.number_later {
        ("token", token::written(*id).into())
    } else {
        ("service_request_id", number.as_str().into())
    };
    let request = vec![receipt, ("service_notice", notice.into()), ("account_id", Node::Nothing)];
    Document("service_requests", Node::List("request", vec![Node::Fields(request)]))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_system_s_own_number_gives_the_same_id_and_no_other_system_s() {
        assert_eq!(same_id("peer", "17"), same_id("peer", "17"));
        assert_ne!(same_id("peer", "17"), same_id("peer", "18"));
        assert_ne!(same_id("peer:1", "7"), same_id("peer", "1:7"));
        assert_eq!(same_id("peer", "17").get_version_num(), 8);
    }
}
