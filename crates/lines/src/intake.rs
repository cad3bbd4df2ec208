//! Taking a request in, whichever way it came: at the door, counter or telephone, from the resident's page, by e-mail or from
//! another program. One way in, so that every request gets its number, its clock, its slip and its sealed contact alike.

use casework::{
    Change, Refusal, Work,
    change::{Stored, save},
    enter,
    event::{self, Event},
    field_type::Degrees,
    find,
    values::{Record, Values},
};
use people::{ContactText, OfficeKey, pin};
use requests::{Channel, REQUEST, Request, Urgency, question, receive};
use serde_json::{Map, Value as Json};
use uuid::Uuid;

/// How long the same sending is answered with its PIN.
const TWICE: jiff::SignedDuration = jiff::SignedDuration::from_mins(30);

/// What somebody asks for.
#[derive(Clone, Debug)]
pub struct Intake {
    /// The id the sender chose: sending twice makes one request.
    pub id: Uuid,
    /// The place; where none is named, the office's top place, until triage.
    pub place_id: Option<Uuid>,
    /// What kind of service.
    pub category_id: Uuid,
    /// What is needed, in the resident's words.
    pub description: String,
    /// Where exactly.
    pub location: Option<String>,
    /// Degrees north and east of the public thing.
    pub position: Option<(f64, f64)>,
    /// How soon it matters.
    pub urgency: Urgency,
    /// How it came.
    pub channel: Channel,
    /// What was answered to the category's own questions, by their codes.
    pub answers: Map<String, Json>,
    /// Asked on behalf of somebody else.
    pub for_another: bool,
    /// Who wants a reply, and how to reach them.
    pub contact: Option<ContactText>,
    /// Its number in the other program.
    pub source_reference: Option<String>,
    /// The unit it complains of.
    pub concerned_unit_id: Option<Uuid>,
}

/// What the resident gets at once.
#[derive(Clone, Debug)]
pub struct Receipt {
    /// The request.
    pub request: Stored,
    /// Its number.
    pub reference: String,
    /// The PIN on its slip; empty where the same was sent long before.
    pub pin: String,
    /// False where the same id had been sent before.
    pub new: bool,
}

/// Takes a request in. Staff must be allowed to enter requests there; from outside anybody may.
pub async fn receive(work: &Work, key: &OfficeKey, intake: &Intake) -> Result<Receipt, Refusal> {
    let staff = work.actor.may_write(&REQUEST);
    if !staff && !work.actor.grants.is_empty() {
        return Err(Refusal::Forbidden);
    }
    let content = content(intake);
    if !enter::remember(work, intake.id, &REQUEST, &content).await? {
        return again(work, key, intake, &content).await;
    }
    let mut values = values(work, intake, staff).await?;
    receive::complete(work, intake.id, &mut values, None).await?;
    let event = Event::new(REQUEST.entered).with("channel", intake.channel.code());
    let request = save(work, Change::entered(intake.id, values, event)).await?;
    if staff {
        find::still_in_scope(work, &request).await?;
    }
    if let Some(contact) = &intake.contact {
        people::keep(&work.tx, key, "request", intake.id, contact).await.map_err(visits::contact::refusal)?;
        event::note(work, "request", intake.id, &Event::new("contact.kept")).await?;
        casework::notice::tell(work, "request-received", "request", intake.id, casework::notice::To::Resident).await?;
    }
    receipt(work, key, request, true)
}

async fn values(work: &Work, intake: &Intake, staff: bool) -> Result<Values, Refusal> {
    let questions = question::of_category(work, category(work, intake.category_id).await?).await?;
    let answers = question::checked_answers(&questions, &intake.answers).map_err(Refusal::Invalid)?;
    let description = intake.description.trim();
    if description.chars().count() > 4000 {
        return Err(Refusal::problem("description", "too-long"));
    }
    let place = match intake.place_id {
        Some(place) => place,
        None => top_place(work).await?,
    };
    let mut values = Values::empty(&REQUEST);
    values.set("received_on", work.tx.today());
    values.set("place_id", place);
    values.set("category_id", intake.category_id);
    values.set("description", description);
    values.set("location", one_line(intake.location.as_deref(), "location")?);
    values.set("urgency", intake.urgency.code());
    values.set("channel", intake.channel.code());
    values.set("source_reference", one_line(intake.source_reference.as_deref(), "source_reference")?);
    values.set("concerned_unit_id", intake.concerned_unit_id);
    values.set("for_another", intake.for_another.then_some(true));
    values.set("team_id", work.actor.team().filter(|_| staff));
    if let Some((north, east)) = intake.position {
        let [north, east] = [Degrees(north), Degrees(east)];
        if !(-90.0..=90.0).contains(&north.0) || !(-180.0..=180.0).contains(&east.0) {
            return Err(Refusal::problem("latitude", "not-degrees"));
        }
        values.set("latitude", north.0);
        values.set("longitude", east.0);
    }
    if !answers.is_empty() {
        values.set("answers", Json::Object(answers).to_string());
    }
    Ok(values)
}

fn one_line(text: Option<&str>, field: &str) -> Result<Option<String>, Refusal> {
    let Some(text) = text.map(str::trim).filter(|text| !text.is_empty()) else { return Ok(None) };
    let line: String = text.chars().map(|c| if c.is_control() { ' ' } else { c }).collect();
    if line.chars().count() > 200 { Err(Refusal::problem(field, "too-long")) } else { Ok(Some(line)) }
}

async fn category(work: &Work, id: Uuid) -> Result<Uuid, Refusal> {
    let sql = "SELECT id FROM category WHERE office_id = $1 AND id = $2 AND voided = FALSE";
    let row = work.tx.row(sql, store::params![id]).await?;
    let row = row.ok_or_else(|| Refusal::problem("category", "unknown-record"))?;
    Ok(row.get("id")?)
}

/// The office's own place: the one in which all others lie.
async fn top_place(work: &Work) -> Result<Uuid, Refusal> {
    let sql = "SELECT id FROM place WHERE office_id = $1 AND parent_id IS NULL AND valid_to IS NULL ORDER BY level, code LIMIT 1";
    let row = work.tx.row(sql, &[]).await?;
    let row = row.ok_or_else(|| Refusal::problem("place", "required"))?;
    Ok(row.get("id")?)
}

/// What makes two sendings the same; of a contact only that there is one.
fn content(intake: &Intake) -> Map<String, Json> {
    let text = |text: &Option<String>| text.as_deref().map_or(Json::Null, Json::from);
    let fields = [
        ("place", intake.place_id.map_or(Json::Null, |id| id.to_string().into())),
        ("category", intake.category_id.to_string().into()),
        ("description", intake.description.as_str().into()),
        ("location", text(&intake.location)),
        ("latitude", intake.position.map_or(Json::Null, |at| at.0.into())),
        ("longitude", intake.position.map_or(Json::Null, |at| at.1.into())),
        ("answers", Json::Object(intake.answers.clone())),
        ("contact", intake.contact.is_some().into()),
        ("source_reference", text(&intake.source_reference)),
    ];
    fields.into_iter().map(|(name, value)| (name.to_owned(), value)).collect()
}

/// What was sent before is answered as it was then: its PIN only for as long as somebody may be pressing a button twice, and
/// only to who came the same way; later the PIN is on the slip and nowhere else.
async fn again(work: &Work, key: &OfficeKey, intake: &Intake, content: &Map<String, Json>) -> Result<Receipt, Refusal> {
    if !enter::seen(work, intake.id).await?.is_some_and(|seen| seen.same(&REQUEST, content)) {
        return Err(Refusal::DifferentContent);
    }
    let stored = find::find_to_follow(work, &REQUEST, intake.id).await?;
    let request = Request::of(&stored.values)?;
    let mut receipt = receipt(work, key, stored, false)?;
    let age = request.received_at.map(|at| work.tx.now().duration_since(at));
    if request.channel != intake.channel || age.is_none_or(|age| age > TWICE) {
        receipt.pin = String::new();
    }
    Ok(receipt)
}

fn receipt(work: &Work, key: &OfficeKey, request: Stored, new: bool) -> Result<Receipt, Refusal> {
    let generation = Request::of(&request.values)?.pin_generation.unwrap_or_default();
    let pin = pin::of(key, work.tx.office().0, request.id, generation);
    let reference = request.values.text("reference").unwrap_or_default().to_owned();
    Ok(Receipt { request, reference, pin, new })
}
