//! Who reads complaints in confidence: named by an administrator, agreed to by a second person, and then a passphrase of
//! their own. They cease by the same two steps, or by their own word at once.

use casework::{Refusal, Work, choices, kind::Role};
use jiff::civil::Date;
use store::{Row, Value, params};
use uuid::Uuid;

use crate::{
    cipher,
    keys::{Lock, SecretKey, relock},
    proof,
};

choices! {
    /// How far an appointment has come.
    pub enum HandlerState as "handler-state" {
        /// Named; a second person has to agree.
        Proposed = "proposed",
        /// Agreed to; the passphrase is missing.
        Approved = "approved",
        /// Reads.
        Ready = "ready",
        /// Reads no more.
        Ended = "ended",
    }
}

/// Who agrees to an appointment that an administrator proposes.
const SECOND: &[Role] = &[Role::Leader, Role::Auditor, Role::Administrator];

/// An appointment.
#[derive(Clone, Debug)]
pub struct Handler {
    /// Its id.
    pub id: Uuid,
    /// Who.
    pub staff_id: Uuid,
    /// Their name on the roll.
    pub name: String,
    /// How far it has come.
    pub state: HandlerState,
    /// Who named them.
    pub proposed_by: Uuid,
    /// When they came into this state, as far as days tell.
    pub since: Date,
    /// Who asked that they read no more.
    pub ending_by: Option<Uuid>,
    /// Where they are told that something waits.
    pub mail_to: Option<String>,
    /// Their keys, once they chose a passphrase.
    pub lock: Option<Lock>,
    version: i64,
}

const COLUMNS: &str = "h.id, h.version, h.staff_id, s.name, h.state, h.proposed_by, h.proposed_on, h.approved_on, h.ready_on, \
                       h.ended_on, h.ending_by, h.mail_to, h.public_key, h.wrapped_key, h.salt \
                       FROM sensitive_handler h JOIN staff s ON s.office_id = h.office_id AND s.id = h.staff_id";

impl Handler {
    fn of(row: &Row) -> Result<Self, Refusal> {
        let state: String = row.get("state")?;
        let mut since: Date = row.get("proposed_on")?;
        for column in ["approved_on", "ready_on", "ended_on"] {
            since = row.get::<Option<Date>>(column)?.unwrap_or(since);
        }
        let bytes = |column| row.get::<Option<Vec<u8>>>(column);
        let lock = match (bytes("public_key")?, bytes("wrapped_key")?, bytes("salt")?) {
            (Some(public_key), Some(wrapped_key), Some(salt)) => Some(Lock { public_key, wrapped_key, salt }),
            _ => None,
        };
        Ok(Self {
            id: row.get("id")?,
            staff_id: row.get("staff_id")?,
            name: row.get("name")?,
            state: HandlerState::parse(&state).ok_or(Refusal::NotFound)?,
            proposed_by: row.get("proposed_by")?,
            since,
            ending_by: row.get("ending_by")?,
            mail_to: row.get("mail_to")?,
            lock,
            version: row.get("version")?,
        })
    }
}

/// What a reader's keys are bound to.
pub fn bound(work: &Work, handler: Uuid) -> Vec<u8> {
    cipher::bound("reader", &[work.tx.office().0, handler])
}

/// Every appointment that has not ended, for those who appoint; who reads is no secret.
pub async fn appointments(work: &Work) -> Result<Vec<Handler>, Refusal> {
    let sql = format!("SELECT {COLUMNS} WHERE h.office_id = $1 AND h.state <> 'ended' ORDER BY h.id");
    work.tx.rows(&sql, &[]).await?.iter().map(Handler::of).collect()
}

async fn one(work: &Work, id: Uuid) -> Result<Handler, Refusal> {
    let sql = format!("SELECT {COLUMNS} WHERE h.office_id = $1 AND h.id = $2 AND h.state <> 'ended'");
    let row = work.tx.row(&sql, params![id]).await?.ok_or(Refusal::NotFound)?;
    Handler::of(&row)
}

/// The appointment of whoever acts, in whichever state.
pub async fn own(work: &Work) -> Result<Option<Handler>, Refusal> {
    let Some(staff) = work.actor.staff_id else { return Ok(None) };
    let sql =
        format!("SELECT {COLUMNS} WHERE h.office_id = $1 AND h.staff_id = $2 AND h.state <> 'ended' ORDER BY h.id");
    work.tx.row(&sql, params![staff]).await?.as_ref().map(Handler::of).transpose()
}

/// The appointment of whoever acts, if they read; to all others there is nothing here.
pub async fn reading(work: &Work) -> Result<Handler, Refusal> {
    let own = own(work).await?;
    own.filter(|handler| handler.state == HandlerState::Ready).ok_or(Refusal::NotFound)
}

/// Whoever acts, as somebody on the rolls with one of these roles: nobody appoints at a command line.
fn somebody(work: &Work, roles: &[Role]) -> Result<Uuid, Refusal> {
    work.actor.must_be(roles)?;
    work.actor.staff_id.ok_or(Refusal::Forbidden)
}

async fn set(work: &Work, handler: &Handler, event: &str, sets: &[(&str, Value)]) -> Result<(), Refusal> {
    let columns: String = sets.iter().enumerate().map(|(n, (column, _))| format!(", {column} = ${}", n + 4)).collect();
    let sql = format!(
        "UPDATE sensitive_handler SET version = version + 1{columns} WHERE office_id = $1 AND id = $2 AND version = $3"
    );
    let head: [Value; 2] = [handler.id.into(), handler.version.into()];
    let params: Vec<Value> = head.into_iter().chain(sets.iter().map(|(_, value)| value.clone())).collect();
    if work.tx.execute(&sql, &params).await? != 1 {
        return Err(Refusal::Stale);
    }
    proof::handler_changed(work, handler.id, event).await
}

/// Names somebody on the rolls, who is not the one who names.
pub async fn propose(work: &Work, staff_id: Uuid) -> Result<Uuid, Refusal> {
    let by = somebody(work, &[Role::Administrator])?;
    if by == staff_id {
        return Err(Refusal::Rule("second-person"));
    }
    let today = work.tx.today();
    let sql = "SELECT 1 AS one FROM staff WHERE office_id = $1 AND id = $2 AND voided = FALSE AND from_on <= $3 \
               AND (to_on IS NULL OR to_on >= $3)";
    if work.tx.row(sql, params![staff_id, today]).await?.is_none() {
        return Err(Refusal::problem("staff", "unknown-record"));
    }
    if appointments(work).await?.iter().any(|handler| handler.staff_id == staff_id) {
        return Err(Refusal::Rule("there-already"));
    }
    let id = work.tx.new_id();
    let sql = "INSERT INTO sensitive_handler (office_id, id, version, staff_id, state, proposed_by, proposed_on) \
               VALUES ($1, $2, 1, $3, 'proposed', $4, $5)";
    work.tx.execute(sql, params![id, staff_id, by, today]).await?;
    proof::handler_changed(work, id, "sensitive_handler.proposed").await?;
    Ok(id)
}

/// A second person agrees: neither who named, nor who is named.
pub async fn approve(work: &Work, id: Uuid) -> Result<(), Refusal> {
    let by = somebody(work, SECOND)?;
    let handler = one(work, id).await?;
    if handler.state != HandlerState::Proposed {
        return Err(Refusal::Rule("not-proposed"));
    }
    if [handler.proposed_by, handler.staff_id].contains(&by) {
        return Err(Refusal::Rule("second-person"));
    }
    let sets = [("state", "approved".into()), ("approved_by", by.into()), ("approved_on", work.tx.today().into())];
    set(work, &handler, "sensitive_handler.approved", &sets).await
}

/// Ends an appointment: their own word, or what was only named, at once; else the first of two persons asks, the second
/// agrees.
pub async fn end(work: &Work, id: Uuid) -> Result<(), Refusal> {
    let handler = one(work, id).await?;
    let own = work.actor.staff_id == Some(handler.staff_id);
    let by = if own { handler.staff_id } else { somebody(work, SECOND)? };
    let agreed = handler.ending_by.is_some_and(|first| first != by);
    if own || agreed || handler.state == HandlerState::Proposed {
        let sets = [("state", "ended".into()), ("ended_by", by.into()), ("ended_on", work.tx.today().into())];
        return set(work, &handler, "sensitive_handler.ended", &sets).await;
    }
    if handler.ending_by.is_some() {
        return Err(Refusal::Rule("second-person"));
    }
    set(work, &handler, "sensitive_handler.ending_asked", &[("ending_by", by.into())]).await
}

/// A second person who does not agree that somebody ceases; or the first, who thought better of it.
pub async fn keep(work: &Work, id: Uuid) -> Result<(), Refusal> {
    somebody(work, SECOND)?;
    let handler = one(work, id).await?;
    if handler.ending_by.is_none() {
        return Err(Refusal::Rule("not-proposed"));
    }
    set(work, &handler, "sensitive_handler.kept", &[("ending_by", Value::Null)]).await
}

/// The shortest passphrase: it stands against whoever stole the database, with all the time there is.
const SHORTEST: usize = 16;

/// Refuses a passphrase that is too short. Whether it is easy to guess is asked where passwords are.
pub fn check_passphrase(passphrase: &str) -> Result<(), Refusal> {
    if passphrase.chars().count() < SHORTEST {
        return Err(Refusal::problem("passphrase", "passphrase-too-short"));
    }
    Ok(())
}

/// The appointed person's first passphrase: from here on complaints are sealed for them. `lock` was made for [`bound`].
pub async fn begin(work: &Work, lock: &Lock, mail_to: Option<&str>) -> Result<(), Refusal> {
    let handler = own(work).await?.ok_or(Refusal::NotFound)?;
    if handler.state != HandlerState::Approved {
        return Err(Refusal::Rule("not-approved"));
    }
    let mut sets = locked(lock);
    sets.extend([("state", "ready".into()), ("ready_on", work.tx.today().into()), ("mail_to", mail_to.into())]);
    set(work, &handler, "sensitive_handler.ready", &sets).await
}

/// Another passphrase for the same keys, for whoever knows the old one.
pub fn another(work: &Work, handler: &Handler, secret: &SecretKey, passphrase: &str) -> Option<Lock> {
    let public = &handler.lock.as_ref()?.public_key;
    relock(secret, public, passphrase, &work.tx.random_bytes(), &bound(work, handler.id))
}

/// Keeps what [`another`] made.
pub async fn keep_lock(work: &Work, lock: &Lock) -> Result<(), Refusal> {
    let handler = reading(work).await?;
    if handler.lock.as_ref().is_none_or(|old| old.public_key != lock.public_key) {
        return Err(Refusal::Stale);
    }
    set(work, &handler, "sensitive_handler.passphrase_changed", &locked(lock)).await
}

/// Where the reader is told that something waits.
pub async fn set_mail(work: &Work, mail_to: Option<&str>) -> Result<(), Refusal> {
    let handler = reading(work).await?;
    set(work, &handler, "sensitive_handler.mail_changed", &[("mail_to", mail_to.into())]).await
}

fn locked(lock: &Lock) -> Vec<(&'static str, Value)> {
    vec![
        ("public_key", lock.public_key.clone().into()),
        ("wrapped_key", lock.wrapped_key.clone().into()),
        ("salt", lock.salt.clone().into()),
    ]
}
