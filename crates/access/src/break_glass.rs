//! Break-glass: in an emergency one request is opened for some hours to somebody who has no right to it. One person asks
//! with a reason, a second one who has the right allows it, the auditor is told of both at once, and it stands in the
//! request's own history. Nothing but requests can be opened so; complaints in confidence have no number here.

use casework::{
    Actor, Change, Grant, Refusal, Work,
    change::{Stored, save},
    choices,
    correct::stated,
    event::{self, Event},
    field_type::{Id, Short, Text, table},
    find,
    kind::{Kind, Role},
    notice::{self, To},
    record, reference,
    values::{Record, Values},
};
use jiff::{SignedDuration, Timestamp};
use store::params;
use uuid::Uuid;

/// The longest time for which a matter is opened.
pub const MOST_HOURS: u32 = 24;

/// Who may allow it, with a right to the matter of their own.
const SECOND: &[Role] = &[Role::Coordinator, Role::Leader];

/// Who may end it early: whoever may allow it, and the auditor, who sees all of them.
const ENDS: &[Role] = &[Role::Coordinator, Role::Leader, Role::Auditor];

choices! {
    /// Where it stands.
    pub enum GlassState as "break-glass-state" {
        /// Asked.
        Asked = "asked",
        /// Allowed by a second person.
        Allowed = "allowed",
        /// Refused by a second person.
        Refused = "refused",
        /// Given back before its time was over.
        Ended = "ended",
    }
}

record! {
    /// A matter opened in an emergency.
    pub struct BreakGlass {
        /// Who asks.
        staff_id: Id<table::Staff>,
        /// When.
        asked_at: Timestamp,
        /// The number of the matter, as it was asked for.
        number: Short,
        /// The table of the matter; none where there is no such number.
        matter_table: Option<Short>,
        /// Its id.
        matter_id: Option<Short>,
        /// Why it cannot wait for whoever has the right.
        reason: Text,
        /// For how long it is asked.
        hours: u32,
        /// Where it stands.
        state: GlassState,
        /// The second person.
        decided_by: Option<Id<table::Staff>>,
        /// When.
        decided_at: Option<Timestamp>,
        /// The instant until which the matter is open.
        open_until: Option<Timestamp>,
    }
}

/// A matter opened in an emergency. Nobody enters, lists or corrects one by hand: what [`listed`] gives is all
/// that anybody comes upon, for the number and the reason tell of a request that most do not see.
pub static BREAK_GLASS: Kind = Kind {
    table: "break_glass",
    collection: "break-glasses",
    fields: BreakGlass::FIELDS,
    title: "number",
    columns: &["staff_id", "asked_at", "decided_by", "open_until"],
    state: Some("state"),
    entered: "break_glass.asked",
    entry: false,
    ..Kind::BASE
};

impl BreakGlass {
    /// The request it is about.
    pub fn request(&self) -> Option<Uuid> {
        self.matter_id.as_ref().and_then(|id| id.0.parse().ok())
    }

    /// Whether it is open at an instant.
    pub fn is_open(&self, now: Timestamp) -> bool {
        self.state == GlassState::Allowed && self.open_until.is_some_and(|until| now < until)
    }
}

fn staff(work: &Work) -> Result<Uuid, Refusal> {
    work.actor.staff_id.filter(|_| !work.actor.grants.is_empty()).ok_or(Refusal::Forbidden)
}

/// Asks for a request by its number. Whether there is one is not told.
pub async fn ask(work: &Work, typed: &str, hours: u32, reason: &str) -> Result<Uuid, Refusal> {
    let by = staff(work)?;
    let number = reference::parse(typed).ok_or_else(|| Refusal::problem("number", "not-such-a-number"))?;
    if !(1..=MOST_HOURS).contains(&hours) {
        return Err(Refusal::problem("hours", "hours-out-of-range"));
    }
    let reason = stated(reason)?;
    let sql = "SELECT id FROM request WHERE office_id = $1 AND reference = $2 AND voided = FALSE";
    let found: Option<Uuid> = work.tx.row(sql, params![number.as_str()]).await?.map(|row| row.get("id")).transpose()?;
    let glass = BreakGlass {
        staff_id: Id::new(by),
        asked_at: work.tx.now(),
        number: Short(number),
        matter_table: found.map(|_| Short("request".to_owned())),
        matter_id: found.map(|id| Short(id.to_string())),
        reason: Text(reason.to_owned()),
        hours,
        state: GlassState::Asked,
        decided_by: None,
        decided_at: None,
        open_until: None,
    };
    let id = work.tx.new_id();
    save(work, Change::entered(id, Values::from_record(&BREAK_GLASS, &glass), Event::new(BREAK_GLASS.entered))).await?;
    if let Some(request) = found {
        event::note(work, "request", request, &Event::new("break_glass.asked").because(reason)).await?;
    }
    notice::tell(work, "break-glass-asked", "break_glass", id, To::Auditor).await?;
    Ok(id)
}

/// A second person decides: somebody else, who sees the request by a right of their own.
pub async fn decide(work: &Work, id: Uuid, allowed: bool) -> Result<(), Refusal> {
    let by = staff(work)?;
    work.actor.must_be(SECOND)?;
    let (before, mut glass) = one(work, id).await?;
    if glass.state != GlassState::Asked {
        return Err(Refusal::Rule("not-proposed"));
    }
    if glass.staff_id.0 == by {
        return Err(Refusal::Rule("second-person"));
    }
    let request = glass.request().ok_or(Refusal::NotFound)?;
    find::find(&work.acting(work.kind("request")?, SECOND)?, work.kind("request")?, request).await?;
    glass.state = if allowed { GlassState::Allowed } else { GlassState::Refused };
    glass.decided_by = Some(Id::new(by));
    glass.decided_at = Some(work.tx.now());
    let hours = SignedDuration::from_hours(i64::from(glass.hours));
    glass.open_until = allowed.then(|| work.tx.now() + hours);
    let what = if allowed { "break_glass.allowed" } else { "break_glass.refused" };
    let reason = glass.reason.0.clone();
    keep(work, before, &glass, what).await?;
    event::note(work, "request", request, &Event::new(what).because(reason)).await?;
    if allowed {
        notice::tell(work, "break-glass-allowed", "break_glass", id, To::Auditor).await?;
    }
    Ok(())
}

/// Ended before its time: given back by whoever asked, or by a second person. Who ended it stands in its history and in the
/// request's.
pub async fn end(work: &Work, id: Uuid) -> Result<(), Refusal> {
    let by = staff(work)?;
    let (before, mut glass) = one(work, id).await?;
    if glass.staff_id.0 != by {
        work.actor.must_be(ENDS)?;
        if !ends_for_another(work, &glass).await? {
            return Err(Refusal::NotFound);
        }
    }
    if !glass.is_open(work.tx.now()) {
        return Err(Refusal::Rule("emergency-over"));
    }
    glass.state = GlassState::Ended;
    glass.open_until = Some(work.tx.now());
    keep(work, before, &glass, "break_glass.ended").await?;
    if let Some(request) = glass.request() {
        event::note(work, "request", request, &Event::new("break_glass.ended")).await?;
    }
    Ok(())
}

async fn keep(work: &Work, before: Stored, glass: &BreakGlass, what: &str) -> Result<(), Refusal> {
    save(work, Change::of(before, Values::from_record(&BREAK_GLASS, glass), Event::new(what))).await.map(drop)
}

async fn one(work: &Work, id: Uuid) -> Result<(Stored, BreakGlass), Refusal> {
    let stored = find::find_to_follow(work, &BREAK_GLASS, id).await?;
    let glass = BreakGlass::of(&stored.values)?;
    Ok((stored, glass))
}

/// The request that is open to whoever acts, and the work of reading it: that one matter, as a coordinator would read it.
/// That it was read is noted in its history.
pub async fn open(work: &Work, id: Uuid) -> Result<(Uuid, Work), Refusal> {
    let by = staff(work)?;
    let (_, glass) = one(work, id).await?;
    if glass.staff_id.0 != by {
        return Err(Refusal::NotFound);
    }
    let request = glass.request().filter(|_| glass.is_open(work.tx.now())).ok_or(Refusal::Rule("emergency-over"))?;
    event::note(work, "request", request, &Event::new("break_glass.read").because(glass.reason.0)).await?;
    let actor = Actor { grants: vec![Grant::whole(Role::Coordinator)], only: Some(request), ..work.actor.clone() };
    Ok((request, Work::new(work.tx.clone(), actor, work.catalogue)))
}

/// The matters that are open to somebody now: table and id.
pub async fn opened(work: &Work, staff: Uuid) -> Result<Vec<(String, Uuid)>, Refusal> {
    let sql = "SELECT matter_table, matter_id FROM break_glass WHERE office_id = $1 AND staff_id = $2 AND voided = FALSE \
               AND state = 'allowed' AND open_until > $3 AND matter_id IS NOT NULL ORDER BY id";
    let rows = work.tx.rows(sql, params![staff, work.tx.now()]).await?;
    let open = rows.iter().map(|row| {
        let id: String = row.get("matter_id")?;
        Ok(id.parse().ok().zip(row.get::<Option<String>>("matter_table")?).map(|(id, table)| (table, id)))
    });
    Ok(open.collect::<Result<Vec<_>, Refusal>>()?.into_iter().flatten().collect())
}

/// What whoever acts may know of: their own, what waits for them to decide, what is open that they could have allowed, and for the auditor all of it; newest first.
pub async fn listed(work: &Work) -> Result<Vec<(Uuid, BreakGlass)>, Refusal> {
    let by = staff(work)?;
    let columns = find::columns(&BREAK_GLASS);
    let sql = format!(
        "SELECT {columns} FROM break_glass r WHERE r.office_id = $1 AND r.voided = FALSE ORDER BY r.id DESC LIMIT 200"
    );
    let mut listed = Vec::new();
    for row in work.tx.rows(&sql, &[]).await? {
        let glass = BreakGlass::of(&Values::from_row(&BREAK_GLASS, &row)?)?;
        let theirs = glass.staff_id.0 == by || is_told(work, &glass).await?;
        let stands = glass.state == GlassState::Asked || glass.is_open(work.tx.now());
        if theirs || (stands && may_decide(work, &glass).await?) {
            listed.push((row.get("id")?, glass));
        }
    }
    Ok(listed)
}

/// Whether whoever acts may end it before its time.
pub async fn may_end(work: &Work, glass: &BreakGlass) -> Result<bool, Refusal> {
    let own = work.actor.staff_id == Some(glass.staff_id.0);
    Ok(glass.is_open(work.tx.now()) && (own || ends_for_another(work, glass).await?))
}

async fn ends_for_another(work: &Work, glass: &BreakGlass) -> Result<bool, Refusal> {
    Ok(is_told(work, glass).await? || may_decide(work, glass).await?)
}

/// Whether whoever acts is told of it as the auditor: of every request, but none that their own unit is complained of in.
async fn is_told(work: &Work, glass: &BreakGlass) -> Result<bool, Refusal> {
    if !work.actor.is(Role::Auditor) {
        return Ok(false);
    }
    match glass.request() {
        Some(request) => sees(work, &[Role::Auditor], request).await,
        None => Ok(true),
    }
}

/// Whether whoever acts may decide about it.
pub async fn may_decide(work: &Work, glass: &BreakGlass) -> Result<bool, Refusal> {
    let Some(request) = glass.request() else { return Ok(false) };
    if work.actor.staff_id == Some(glass.staff_id.0) || !SECOND.iter().any(|role| work.actor.is(*role)) {
        return Ok(false);
    }
    sees(work, SECOND, request).await
}

/// Whether whoever acts sees the request by a right in one of these roles.
async fn sees(work: &Work, roles: &[Role], request: Uuid) -> Result<bool, Refusal> {
    let kind = work.kind("request")?;
    match find::find(&work.acting(kind, roles)?, kind, request).await {
        Ok(_) => Ok(true),
        Err(Refusal::NotFound | Refusal::Forbidden) => Ok(false),
        Err(other) => Err(other),
    }
}
