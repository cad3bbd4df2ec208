//! A small office: an administrator, a leader, an auditor, and three who are to read complaints, one of them of a unit.

use std::{collections::BTreeMap, sync::Mutex};

use casework::{
    Actor, Grant, Refusal, Work,
    kind::{Catalogue, Role},
};
use sensitive::{About, Found, SecretKey, Seed, Slip, Told, handler};
use store::{OfficeId, Store, params};
use uuid::Uuid;

pub const OFFICE: OfficeId = OfficeId(Uuid::from_u128(1));
pub const ROADS: Uuid = Uuid::from_u128(0xB1);
pub const ADMINISTRATOR: Uuid = Uuid::from_u128(0xC1);
pub const LEADER: Uuid = Uuid::from_u128(0xC2);
pub const AUDITOR: Uuid = Uuid::from_u128(0xC3);
pub const ANNA: Uuid = Uuid::from_u128(0xC4);
pub const BALO: Uuid = Uuid::from_u128(0xC5);
/// Comes from the roads unit.
pub const CHENG: Uuid = Uuid::from_u128(0xC6);

static UNLOCKED: Mutex<BTreeMap<Vec<u8>, SecretKey>> = Mutex::new(BTreeMap::new());

/// Nothing here is a record of a kind.
static NO_KINDS: Catalogue = Catalogue { kinds: Vec::new(), shared_figures: Vec::new() };

pub fn somebody(staff: Uuid, roles: &[Role]) -> Actor {
    let grants = roles.iter().map(|role| Grant::whole(*role)).collect();
    Actor { staff_id: Some(staff), name: format!("{staff}"), grants, units: Vec::new(), only: None }
}

pub fn administrator() -> Actor {
    somebody(ADMINISTRATOR, &[Role::Administrator])
}

pub fn leader() -> Actor {
    somebody(LEADER, &[Role::Leader])
}

pub async fn does<T, F, Fut>(store: &Store, actor: Actor, work: F) -> Result<T, Refusal>
where
    F: Fn(Work) -> Fut + Send + Sync + 'static,
    Fut: Future<Output = Result<T, Refusal>> + Send + 'static,
    T: Send + 'static,
{
    store.write(OFFICE, move |tx| work(Work::new(tx, actor.clone(), &NO_KINDS))).await
}

pub fn why<T>(done: Result<T, Refusal>) -> String {
    match done {
        Ok(_) => "done".into(),
        Err(Refusal::Rule(code)) => code.into(),
        Err(Refusal::Invalid(problems)) => problems.0.iter().map(|it| format!("{}: {}", it.field, it.code)).collect(),
        Err(other) => format!("{other:?}"),
    }
}

pub async fn furnish(store: &Store) {
    let made: Result<(), Refusal> = store
        .write(OFFICE, |tx| async move {
            let sql = "INSERT INTO office (id, code, name, language, created_at) VALUES ($1, 'test', 'Test', 'en', 0)";
            tx.reference_execute(sql, params![OFFICE.0]).await?;
            let sql = "INSERT INTO place (office_id, id, code, name, level, valid_from) VALUES ($1, $2, '1', 'County', 3, '2000-01-01')";
            tx.execute(sql, params![Uuid::from_u128(0xA1)]).await?;
            let sql = "INSERT INTO unit (office_id, id, version, voided, code, name, purpose, enforcement) \
                       VALUES ($1, $2, 1, FALSE, 'roads', 'Roads', 'responsible', FALSE)";
            tx.execute(sql, params![ROADS]).await?;
            let people = [
                (ADMINISTRATOR, "Admin", None),
                (LEADER, "Lead", None),
                (AUDITOR, "Audit", None),
                (ANNA, "Anna", None),
                (BALO, "Balo", None),
                (CHENG, "Cheng", Some(ROADS)),
            ];
            for (id, name, unit) in people {
                let sql = "INSERT INTO staff (office_id, id, version, voided, name, rank, unit_id, place_id, from_on) \
                           VALUES ($1, $2, 1, FALSE, $3, 'member', $4, $5, '2025-01-01')";
                tx.execute(sql, params![id, name, unit, Uuid::from_u128(0xA1)]).await?;
            }
            Ok(())
        })
        .await;
    made.unwrap();
}

pub fn passphrase(staff: Uuid) -> String {
    format!("a long row of stones {}", staff.as_u128())
}

/// Appoints somebody by two persons, and chooses their passphrase.
pub async fn appoint(store: &Store, staff: Uuid) -> Uuid {
    let id =
        does(store, administrator(), move |work| async move { handler::propose(&work, staff).await }).await.unwrap();
    does(store, leader(), move |work| async move { handler::approve(&work, id).await }).await.unwrap();
    does(store, somebody(staff, &[]), move |work| async move {
        let lock = sensitive::make_lock(&passphrase(staff), &work.tx.random_bytes(), &handler::bound(&work, id));
        handler::begin(&work, &lock.unwrap(), Some("reader@example.org")).await
    })
    .await
    .unwrap();
    id
}

pub const TEXT: &str = "The head of the roads unit asked for money before he signed, and hit my brother";
pub const CONTACT: &str = "my sister's shop, after dark, 139 0000 4711";

pub fn told(about: About) -> Told {
    Told { text: TEXT.into(), place: "at the ferry, in January".into(), contact: CONTACT.into(), about }
}

pub fn slip(n: u8) -> Slip {
    Slip::of(&Seed(vec![n; 32].try_into().map(|bytes: [u8; 32]| bytes.into()).unwrap()))
}

/// Complains, and answers with the complaint's id and what its slip comes to.
pub async fn complain(store: &Store, n: u8, about: About) -> Result<(Uuid, Found), Refusal> {
    let (id, found) = (Uuid::from_u128(0xD000 + u128::from(n)), slip(n).found(OFFICE));
    let given = found.clone();
    does(store, Actor::public("web"), move |work| {
        let (found, about) = (given.clone(), about.clone());
        async move { sensitive::receive(&work, id, &found, &told(about)).await }
    })
    .await?;
    Ok((id, found))
}

/// Does something as a reader who typed the passphrase.
pub async fn unlocked<T, F, Fut>(store: &Store, staff: Uuid, work: F) -> Result<T, Refusal>
where
    F: Fn(Work, SecretKey) -> Fut + Send + Sync + Clone + 'static,
    Fut: Future<Output = Result<T, Refusal>> + Send + 'static,
    T: Send + 'static,
{
    does(store, somebody(staff, &[]), move |tx| {
        let work = work.clone();
        async move {
            let reader = handler::reading(&tx).await?;
            let lock = reader.lock.unwrap();
            // Slow by intent; once is enough for one test.
            let known = UNLOCKED.lock().unwrap().get(&lock.wrapped_key).cloned();
            let secret = known.unwrap_or_else(|| {
                sensitive::unlock(&lock, &passphrase(staff), &handler::bound(&tx, reader.id)).unwrap()
            });
            UNLOCKED.lock().unwrap().insert(lock.wrapped_key, secret.clone());
            work(tx, secret).await
        }
    })
    .await
}
