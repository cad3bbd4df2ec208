//! An office with a unit, a category and a request, and what sends for it.

use std::sync::Arc;

use casework::{
    Actor, Grant, Refusal, Work, enter,
    kind::Role,
    notice::{self, To},
    parse::{self, Format},
};
use i18n::Lang;
use jiff::Timestamp;
use lines::intake::{self, Intake};
use notices::{Security, Settings, Smtp};
use people::{ContactText, Entered, OfficeKey};
use requests::{Channel, Urgency};
use sending::Sender;
use serde_json::{Map, Value as Json, json};
use store::{FromValue, OfficeId, params};
use testkit::World;
use uuid::Uuid;

pub const OFFICE: OfficeId = OfficeId(Uuid::from_u128(0x0195_5000_0000_7000_8000_0000_0000_0001));
pub const UNIT: Uuid = Uuid::from_u128(0xB001);
const CATEGORY: Uuid = Uuid::from_u128(0xC001);
const PLACE: Uuid = Uuid::from_u128(0xA001);
/// Words that may never leave by a notice or a webhook.
pub const DESCRIPTION: &str = "The tap of the yellow house is dry";
pub const NAME: &str = "Dolma of the yellow house";

pub fn key() -> OfficeKey {
    OfficeKey::new([7; 32])
}

/// Somebody with these roles in the whole office.
pub fn actor(roles: &[Role]) -> Actor {
    let grants = roles.iter().copied().map(Grant::whole).collect();
    Actor { name: "coordinator".to_owned(), grants, ..Actor::public("test") }
}

/// The officer of the unit.
pub fn officer() -> Actor {
    let grants = vec![Grant { unit_id: Some(UNIT), ..Grant::whole(Role::Unit) }];
    Actor { name: "unit".to_owned(), grants, ..Actor::public("test") }
}

/// Does something in a unit of work of its own.
pub async fn work_as<T, F, Fut>(world: &World, actor: Actor, work: F) -> Result<T, Refusal>
where
    F: Fn(Work) -> Fut + Send + Sync + 'static,
    Fut: Future<Output = Result<T, Refusal>> + Send + 'static,
    T: Send + 'static,
{
    world.store.write(OFFICE, move |tx| work(Work::new(tx, actor.clone(), lines::catalogue()))).await
}

/// The same as the office itself.
pub async fn work<T, F, Fut>(world: &World, work: F) -> T
where
    F: Fn(Work) -> Fut + Send + Sync + 'static,
    Fut: Future<Output = Result<T, Refusal>> + Send + 'static,
    T: Send + 'static,
{
    work_as(world, actor(&[Role::Administrator, Role::Coordinator]), work).await.expect("the work is done")
}

/// Enters what a program would send.
pub async fn enter(work: &Work, table: &str, id: Uuid, sent: Json) -> Result<(), Refusal> {
    let kind = work.kind(table)?;
    let Json::Object(sent) = sent else { panic!("an object") };
    let values = parse::parse(work, kind, &sent, Format::Json).await?;
    enter::enter(work, id, values).await.map(drop)
}

/// Makes the office.
pub async fn furnish(world: &World) {
    work(world, |work| async move {
        let sql = "INSERT INTO office (id, code, name, language, created_at) VALUES ($1, 'test', 'Ridge Office', 'en', 0)";
        work.tx.reference_execute(sql, params![OFFICE.0]).await?;
        let sql = "INSERT INTO place (office_id, id, code, name, level, valid_from) VALUES ($1, $2, '99', 'Ridge', 3, '2000-01-01')";
        work.tx.execute(sql, params![PLACE]).await?;
        let sql = "INSERT INTO place_closure (office_id, place_id, ancestor_id) VALUES ($1, $2, $2)";
        work.tx.execute(sql, params![PLACE]).await?;
        let unit = json!({"code": "water", "name": "Water", "purpose": "responsible", "enforcement": false});
        enter(&work, "unit", UNIT, unit).await?;
        let category = json!({"code": "taps", "name": "Taps, pipes; 水管", "answer_within_days": 5});
        enter(&work, "category", CATEGORY, category).await
    })
    .await;
}

/// A contact in Chinese.
pub fn contact(email: Option<&str>, phone: Option<&str>) -> ContactText {
    let entered = Entered { name: Some(NAME), email, phone, language: Some("zh-Hans"), ..Entered::default() };
    ContactText::of(entered).expect("a contact")
}

/// Takes a request in; `contact` waits for an answer, and is told that it came in.
pub async fn a_request(world: &World, contact: Option<ContactText>) -> (Uuid, String) {
    work(world, move |work| {
        let contact = contact.clone();
        async move {
            let intake = Intake {
                id: work.tx.new_id(),
                place_id: Some(PLACE),
                category_id: CATEGORY,
                description: DESCRIPTION.to_owned(),
                location: None,
                position: None,
                urgency: Urgency::Ordinary,
                channel: Channel::Phone,
                answers: Map::new(),
                for_another: false,
                contact,
                source_reference: None,
                concerned_unit_id: None,
            };
            let receipt = intake::receive(&work, &key(), &intake).await?;
            Ok((receipt.request.id, receipt.reference))
        }
    })
    .await
}

/// Queues a notice about a request; a unit that is told of it has it.
pub async fn tell(world: &World, template: &'static str, request: Uuid, to: To) {
    work(world, move |work| async move {
        if let To::Unit(unit) = to {
            let sql = "UPDATE request SET unit_id = $3 WHERE office_id = $1 AND id = $2";
            work.tx.execute(sql, params![request, unit]).await?;
        }
        notice::tell(&work, template, "request", request, to).await
    })
    .await;
}

/// How the office sends when nothing is set.
pub fn settings() -> Settings {
    Settings {
        base_url: "https://doorstep.example.org".to_owned(),
        office_code: "test".to_owned(),
        office_name: "Ridge Office".to_owned(),
        language: Lang::En,
        smtp: None,
        sms: None,
        chat: None,
        office: Vec::new(),
        leader: Vec::new(),
        auditor: Vec::new(),
        quiet: None,
        allow_private_targets: true,
        private_targets: Vec::new(),
        certificates: None,
        unit_link: None,
        attempts: 3,
    }
}

/// A mail server on this machine.
pub fn smtp(port: u16) -> Smtp {
    Smtp {
        host: "127.0.0.1".to_owned(),
        port,
        security: Security::None,
        credentials: None,
        from: "Ridge Office <office@doorstep.example.org>".to_owned(),
    }
}

pub fn sender(world: &World, settings: Settings) -> Arc<Sender> {
    let sender = Sender::new(world.store.clone(), OFFICE, Arc::new(key()), lines::catalogue(), settings);
    Arc::new(sender.expect("the settings are sound"))
}

/// Sends until nothing waits at this moment.
pub async fn send_all(sender: &Arc<Sender>) {
    for _ in 0..50 {
        if sender.round().await.expect("the round is made") == 0 {
            return;
        }
    }
    panic!("there is no end to it");
}

/// A row of the outbox.
#[derive(Clone, Debug, PartialEq)]
pub struct Row {
    pub id: Uuid,
    pub body: Json,
    pub attempts: u32,
    pub due_at: Timestamp,
    pub done: bool,
    pub failed: bool,
    pub error: Option<String>,
    pub outcome: Option<String>,
}

/// The whole outbox, in the order in which it was queued.
pub async fn rows(world: &World) -> Vec<Row> {
    work(world, |work| async move {
        let sql = "SELECT id, body, attempts, due_at, done_at, failed_at, error, outcome FROM outbox WHERE office_id = $1 \
                   ORDER BY id";
        let rows = work.tx.rows(sql, &[]).await?;
        rows.iter()
            .map(|row| {
                let body: String = row.get("body")?;
                let given = |column| Ok::<_, Refusal>(Option::<Timestamp>::from_value(row.value(column)?).flatten().is_some());
                Ok(Row {
                    id: row.get("id")?,
                    body: serde_json::from_str(&body).expect("JSON"),
                    attempts: row.get("attempts")?,
                    due_at: row.get("due_at")?,
                    done: given("done_at")?,
                    failed: given("failed_at")?,
                    error: row.get("error")?,
                    outcome: row.get("outcome")?,
                })
            })
            .collect()
    })
    .await
}

/// What became of each row, in a word.
pub async fn outcomes(world: &World) -> Vec<String> {
    let told = |row: Row| row.outcome.or(row.error).unwrap_or_else(|| "waits".to_owned());
    rows(world).await.into_iter().map(told).collect()
}
