//! A small office for tests: a county with two townships and three villages, three units, a team, and what it set up.

use casework::{
    Actor, Grant, Refusal, Work,
    change::Stored,
    enter, find,
    kind::Role,
    parse::{self, Format},
};
use people::OfficeKey;
use serde_json::{Map, Value as Json, json};
use store::{OfficeId, Store};
use uuid::Uuid;

pub const OFFICE: OfficeId = OfficeId(Uuid::from_u128(0x0195_5000_0000_7000_8000_0000_0000_0001));

pub const TOWNSHIP: &str = "990101001";
pub const UPPER: &str = "990101001001";
pub const LOWER: &str = "990101001002";
pub const FAR: &str = "990101002001";

/// The county, its two townships and their villages: id, code, name, level, what it lies in.
const PLACES: [(u128, &str, &str, i64, Option<u128>); 6] = [
    (1, "990101", "County", 3, None),
    (2, TOWNSHIP, "Township", 4, Some(1)),
    (3, UPPER, "Upper Village", 5, Some(2)),
    (4, LOWER, "Lower Village", 5, Some(2)),
    (5, "990101002", "Far Township", 4, Some(1)),
    (6, FAR, "Far Village", 5, Some(5)),
];

pub const WATER: Uuid = Uuid::from_u128(0xB001);
pub const ROADS: Uuid = Uuid::from_u128(0xB002);
pub const POLICE: Uuid = Uuid::from_u128(0xB003);
pub const TEAM: Uuid = Uuid::from_u128(0xB004);

/// Ids of the office's places.
#[derive(Clone, Copy, Debug)]
pub struct Place {
    pub county: Uuid,
    pub village: Uuid,
    pub far: Uuid,
}

pub const PLACE: Place = Place { county: place(1), village: place(3), far: place(6) };

const fn place(n: u128) -> Uuid {
    Uuid::from_u128(0xA000 + n)
}

/// The key that the office's contacts are sealed with.
pub fn key() -> OfficeKey {
    OfficeKey::new([7; 32])
}

/// Somebody with these rights.
pub fn actor(grants: &[Grant]) -> Actor {
    let name = grants.first().map_or("nobody", |grant| grant.role.code());
    Actor { staff_id: None, name: name.into(), grants: grants.to_vec(), units: Vec::new(), only: None }
}

/// Who runs the office and sets it up.
pub fn coordinator() -> Actor {
    actor(&[Role::Coordinator, Role::Administrator].map(Grant::whole))
}

/// Somebody with a role in the whole office.
pub fn whole(role: Role) -> Actor {
    actor(&[Grant::whole(role)])
}

/// Somebody with a role in the upper village.
pub fn in_the_village(role: Role) -> Actor {
    actor(&[Grant { place_id: Some(PLACE.village), ..Grant::whole(role) }])
}

/// The officer of a unit.
pub fn officer(unit: Uuid) -> Actor {
    actor(&[Grant { unit_id: Some(unit), ..Grant::whole(Role::Unit) }])
}

/// Does something in a unit of work of its own.
pub async fn work_as<T, F, Fut>(store: &Store, actor: Actor, work: F) -> Result<T, Refusal>
where
    F: Fn(Work) -> Fut + Send + Sync + 'static,
    Fut: Future<Output = Result<T, Refusal>> + Send + 'static,
    T: Send + 'static,
{
    store.write(OFFICE, move |tx| work(Work::new(tx, actor.clone(), lines::catalogue()))).await
}

/// The same unit of work in somebody else's hands.
pub fn hand_to(work: &Work, actor: Actor) -> Work {
    Work::new(work.tx.clone(), actor, work.catalogue)
}

/// Makes the office with its places.
pub async fn office(store: &Store) -> Place {
    store
        .write::<(), Refusal, _, _>(OFFICE, |tx| async move {
            let sql = "INSERT INTO office (id, code, name, language, created_at) VALUES ($1, 'test', 'Test', 'en', 0)";
            tx.reference_execute(sql, store::params![OFFICE.0]).await?;
            for (id, code, name, level, parent) in PLACES {
                let sql = "INSERT INTO place (office_id, id, code, name, level, parent_id, valid_from) \
                           VALUES ($1, $2, $3, $4, $5, $6, '2000-01-01')";
                tx.execute(sql, store::params![place(id), code, name, level, parent.map(place)]).await?;
                for (above, ..) in PLACES.iter().filter(|(_, prefix, ..)| code.starts_with(prefix)) {
                    let sql = "INSERT INTO place_closure (office_id, place_id, ancestor_id) VALUES ($1, $2, $3)";
                    tx.execute(sql, store::params![place(id), place(*above)]).await?;
                }
            }
            Ok(())
        })
        .await
        .expect("the office is made");
    PLACE
}

/// Makes the office with its places, units, a team in the upper village, a category and a material.
pub async fn furnished(store: &Store) {
    office(store).await;
    work_as(store, coordinator(), |work| async move {
        for (id, code, enforcement) in [(WATER, "water", false), (ROADS, "roads", false), (POLICE, "police", true)] {
            let unit = json!({"code": code, "name": code, "purpose": "responsible", "enforcement": enforcement});
            enter_as(&work, "unit", id, unit).await?;
        }
        enter_as(&work, "team", TEAM, json!({"code": "T1", "name": "First team"})).await?;
        enter_json(&work, "posting", json!({"team": "T1", "place": UPPER, "from_on": "2025-01-01"})).await?;
        let water = json!({"code": "water", "name": "Water", "answer_within_days": 5});
        enter_json(&work, "category", water).await?;
        let booklet = json!({"code": "book", "title": "Pensions", "bilingual": true, "printed": 1000});
        enter_json(&work, "material", booklet).await?;
        Ok(())
    })
    .await
    .expect("the office is furnished");
}

/// The object in a JSON value.
pub fn map(value: Json) -> Map<String, Json> {
    match value {
        Json::Object(map) => map,
        _ => Map::new(),
    }
}

/// Enters what a program would send, and answers with its id.
pub async fn enter_json(work: &Work, table: &str, sent: Json) -> Result<Uuid, Refusal> {
    enter_as(work, table, work.tx.new_id(), sent).await
}

/// Enters what a program would send under an id of its own.
pub async fn enter_as(work: &Work, table: &str, id: Uuid, sent: Json) -> Result<Uuid, Refusal> {
    let kind = work.kind(table)?;
    let values = parse::parse(work, kind, &map(sent), Format::Json).await?;
    Ok(enter::enter(work, id, values).await?.id)
}

/// Corrects a record: what was sent anew, over what stands there.
pub async fn correct_json(work: &Work, table: &str, id: Uuid, sent: Json) -> Result<Stored, Refusal> {
    let kind = work.kind(table)?;
    let values = parse::parse(work, kind, &map(sent), Format::Json).await?;
    casework::correct::correct(work, kind, id, None, &values, "as it was").await
}

/// Does what an action's address names, as pages and the API do.
pub async fn act(work: &Work, table: &str, id: Uuid, noun: &str, sent: Json) -> Result<Stored, Refusal> {
    lines::actions::perform(work, work.kind(table)?, id, noun, &map(sent)).await
}

/// The record as it stands.
pub async fn found(work: &Work, table: &str, id: Uuid) -> Result<Stored, Refusal> {
    find::find_even_voided(work, work.kind(table)?, id).await
}

/// The text in a column of a record as it stands; "-" where there is none.
pub async fn told(work: &Work, table: &str, id: Uuid, column: &str) -> Result<String, Refusal> {
    Ok(found(work, table, id).await?.values.text(column).unwrap_or("-").to_owned())
}

/// A refusal in one word: its code, and for what was entered wrongly each field with its code.
pub fn why<T>(result: Result<T, Refusal>) -> String {
    match result {
        Ok(_) => "done".into(),
        Err(Refusal::Invalid(problems)) => {
            let told: Vec<_> = problems.0.iter().map(|it| format!("{}: {}", it.field, it.code)).collect();
            told.join(", ")
        }
        Err(Refusal::NotFound) => "not-found".into(),
        Err(Refusal::Forbidden) => "forbidden".into(),
        Err(Refusal::Rule(code)) => code.into(),
        Err(Refusal::Stale) => "stale".into(),
        Err(Refusal::DifferentContent) => "different-content".into(),
        Err(Refusal::Store(error)) => panic!("the storage failed: {error}"),
    }
}

/// What was done about a matter, in words that no other matter has: the same words twice are sent back.
pub fn a_reply(id: Uuid) -> String {
    let letter = |c: char| c.to_digit(16).and_then(|n| char::from_digit(n + 10, 36)).unwrap_or(c);
    let mark: String = id.simple().to_string().chars().map(letter).collect();
    format!("The pipe at {mark} was mended")
}

/// A request from the upper village.
pub fn a_request() -> Json {
    json!({
        "received_on": "2025-02-20", "place": UPPER, "category": "water", "description": "The tap is dry since Monday",
        "urgency": "ordinary", "channel": "door",
    })
}

/// A suggestion from the upper village.
pub fn a_suggestion() -> Json {
    json!({
        "received_on": "2025-02-20", "place": UPPER, "topic": "water", "suggestion": "Clean the well in spring",
        "reply_wanted": true,
    })
}

/// A dispute in the upper village.
pub fn a_dispute() -> Json {
    json!({
        "registered_on": "2025-02-20", "place": UPPER, "kind": "water",
        "description": "Both sides claim the upper ditch",
    })
}

/// Enters a request and hands it to a unit at a meeting of its own.
pub async fn handed_over(work: &Work, unit: Uuid) -> Result<Uuid, Refusal> {
    let request = enter_json(work, "request", a_request()).await?;
    let meeting = enter_json(work, "handover", a_meeting()).await?;
    let item = json!({"handover": meeting, "request": request, "unit": unit, "part": "lead"});
    enter_json(work, "handover_item", item).await?;
    act(work, "handover", meeting, "seal", json!({})).await?;
    Ok(request)
}

/// A meeting held today.
pub fn a_meeting() -> Json {
    json!({"held_on": "2025-03-01", "place": "990101", "title": "Hand-over"})
}
