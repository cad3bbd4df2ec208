//! Single sign-on: another provider says who somebody is, and an administrator has said which of our people that is.
//!
//! No account is ever made by a sign-in. An administrator binds a person to the provider's own mark (`sub`), or, where the
//! settings allow it, to an e-mail address or a name: the first sign-in then brings the mark, and from there on only it counts.

use casework::{Refusal, actor::Work, event::Event, kind::Role};
use jiff::civil::Date;
use store::{Tx, params};
use uuid::Uuid;

use crate::{
    Denial, Gate, agent,
    identify::is_on_the_rolls,
    note::{at_the_door, note, somebody},
    open_session::{Coming, Opened, Way, open},
    session::own_or_administrator,
    sign_in_name::problem,
    step,
};

const STEP: &str = "sign-on";
const LONGEST: usize = 255;

/// By what a person may be bound.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Claim {
    /// The provider's own mark, which never changes.
    Subject,
    /// An e-mail address that the provider has verified.
    Email,
    /// The name that the person uses there.
    Name,
}

impl Claim {
    /// As `OpenID` Connect calls it.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Subject => "sub",
            Self::Email => "email",
            Self::Name => "preferred_username",
        }
    }

    /// Reads a [`Claim::code`].
    pub fn parse(code: &str) -> Option<Self> {
        [Self::Subject, Self::Email, Self::Name].into_iter().find(|claim| claim.code() == code)
    }
}

/// What a provider said of somebody, once its signature was checked.
#[derive(Clone, Debug)]
pub struct Told {
    /// The provider's address.
    pub issuer: String,
    /// Its mark of the person.
    pub subject: String,
    /// By what else an administrator may have bound the person, with what the provider says; only what the settings allow.
    pub other: Option<(Claim, String)>,
    /// Whether it asked for more than a password.
    pub strong: bool,
    /// Whether it says that the person proved who they are on this very visit, and not some time ago.
    pub fresh: bool,
}

/// A person bound to what a provider says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Binding {
    /// The provider's address.
    pub issuer: String,
    /// By what.
    pub claim: Claim,
    /// What the provider says.
    pub value: String,
    /// Since when.
    pub bound_on: Date,
}

/// Binds a person: for administrators. What is bound to somebody already stays theirs.
pub async fn bind(work: &Work, staff_id: Uuid, issuer: &str, claim: Claim, value: &str) -> Result<(), Refusal> {
    work.actor.must_be(&[Role::Administrator])?;
    let value = normal(claim, value);
    if value.is_empty() || value.chars().count() > LONGEST {
        return Err(Refusal::problem("value", if value.is_empty() { "required" } else { "too-long" }));
    }
    if !insert(&work.tx, issuer, claim, &value, staff_id).await? {
        return Err(problem("value", "sign-on-taken", &value));
    }
    note(work, staff_id, &Event::new("sign_on.bound").with("claim", claim.code())).await
}

async fn insert(tx: &Tx, issuer: &str, claim: Claim, value: &str, staff_id: Uuid) -> Result<bool, Refusal> {
    let sql = "INSERT INTO sign_on_account (office_id, issuer, claim, value, staff_id, bound_on) \
               VALUES ($1, $2, $3, $4, $5, $6) ON CONFLICT (office_id, issuer, claim, value) DO NOTHING";
    Ok(tx.execute(sql, params![issuer, claim.code(), value, staff_id, tx.today()]).await? > 0)
}

/// Addresses and names are written in small letters; a mark is taken as it is.
fn normal(claim: Claim, value: &str) -> String {
    let value = value.trim();
    if claim == Claim::Subject { value.to_owned() } else { value.to_lowercase() }
}

/// What somebody is bound by: for themselves and administrators.
pub async fn bindings_of(work: &Work, staff_id: Uuid) -> Result<Vec<Binding>, Refusal> {
    own_or_administrator(work, staff_id)?;
    let sql = "SELECT issuer, claim, value, bound_on FROM sign_on_account WHERE office_id = $1 AND staff_id = $2 \
               ORDER BY issuer, claim, value";
    let mut bindings = Vec::new();
    for row in work.tx.rows(sql, params![staff_id]).await? {
        let Some(claim) = Claim::parse(&row.get::<String>("claim")?) else { continue };
        let (issuer, value) = (row.get("issuer")?, row.get("value")?);
        bindings.push(Binding { issuer, claim, value, bound_on: row.get("bound_on")? });
    }
    Ok(bindings)
}

/// Ends every binding of somebody: for administrators.
pub async fn unbind(work: &Work, staff_id: Uuid) -> Result<(), Refusal> {
    work.actor.must_be(&[Role::Administrator])?;
    let sql = "DELETE FROM sign_on_account WHERE office_id = $1 AND staff_id = $2";
    if work.tx.execute(sql, params![staff_id]).await? == 0 {
        return Err(Refusal::NotFound);
    }
    note(work, staff_id, &Event::new("sign_on.unbound")).await
}

/// Keeps what a sign-on that begins will be compared with; gives its `state`.
pub async fn begin(gate: Gate<'_>, body: &str) -> Result<String, Denial> {
    let body = body.to_owned();
    let keeping = move |tx: Tx| {
        let body = body.clone();
        async move { step::keep(&tx, STEP, None, &body).await.map_err(Denial::from) }
    };
    gate.store.write(gate.office, keeping).await
}

/// What was kept for this `state`; it is used up by asking.
pub async fn take(gate: Gate<'_>, state: &str) -> Result<String, Denial> {
    let state = state.to_owned();
    let taking = move |tx: Tx| {
        let state = state.clone();
        async move { Ok(step::take(&tx, STEP, &state).await?.body) }
    };
    gate.store.write(gate.office, taking).await
}

/// Opens a session for the person who is bound to what the provider told; for `only` this person, where somebody is to prove
/// that it is still them.
pub async fn enter(gate: Gate<'_>, told: Told, only: Option<Uuid>, user_agent: &str) -> Result<Opened, Denial> {
    let device = agent::device_words(user_agent);
    let opening = move |tx: Tx| {
        let (told, device) = (told.clone(), device.clone());
        async move { entered(&tx, &told, only, device).await }
    };
    gate.store.write(gate.office, opening).await
}

async fn entered(tx: &Tx, told: &Told, only: Option<Uuid>, device: String) -> Result<Opened, Denial> {
    let staff_id = match bound(tx, &told.issuer, Claim::Subject, &told.subject).await? {
        Some(staff_id) => staff_id,
        None => first(tx, told).await?.ok_or(Denial::NotBound)?,
    };
    if only.is_some_and(|only| only != staff_id) {
        return Err(Refusal::Rule("sign-on-failed").into());
    }
    if !is_on_the_rolls(tx, staff_id).await? {
        return Err(Denial::NotOnTheRolls);
    }
    let sql = "SELECT name FROM sign_in WHERE office_id = $1 AND staff_id = $2 ORDER BY name LIMIT 1";
    let row = tx.row(sql, params![staff_id]).await?.ok_or(Denial::NotBound)?;
    let coming = Coming {
        staff_id,
        name: row.get("name")?,
        way: Way::SignOn { strong: told.strong },
        device,
        proved: told.fresh,
    };
    Ok(open(tx, &coming).await?)
}

async fn bound(tx: &Tx, issuer: &str, claim: Claim, value: &str) -> Result<Option<Uuid>, Denial> {
    let sql = "SELECT staff_id FROM sign_on_account WHERE office_id = $1 AND issuer = $2 AND claim = $3 AND value = $4";
    let row = tx.row(sql, params![issuer, claim.code(), value]).await?;
    Ok(row.map(|row| row.get("staff_id")).transpose()?)
}

/// The first sign-in of somebody bound by address or name: from now on the provider's mark counts, and nothing else.
async fn first(tx: &Tx, told: &Told) -> Result<Option<Uuid>, Denial> {
    let Some((claim, value)) = &told.other else { return Ok(None) };
    let value = normal(*claim, value);
    let Some(staff_id) = bound(tx, &told.issuer, *claim, &value).await? else { return Ok(None) };
    let sql = "DELETE FROM sign_on_account WHERE office_id = $1 AND issuer = $2 AND claim = $3 AND value = $4";
    tx.execute(sql, params![&told.issuer, claim.code(), &value]).await?;
    insert(tx, &told.issuer, Claim::Subject, &told.subject, staff_id).await?;
    let work = at_the_door(tx, somebody());
    note(&work, staff_id, &Event::new("sign_on.bound").with("claim", Claim::Subject.code())).await?;
    Ok(Some(staff_id))
}
