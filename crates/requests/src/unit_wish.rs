//! A unit that can use force or punish gets a request only by the resident's own wish: who wished it, when, and how it was
//! said. The wish is recorded by the resident with number and PIN, or by staff on the resident's word; it is taken back as
//! easily, and with it goes the matter.

use casework::{
    Change, Refusal, Work,
    change::{Stored, save},
    choices,
    event::Event,
    field_type::{Id, Text, table},
    find,
    kind::{Kind, Line, Role, Step},
    record,
    values::{Record, Values},
};
use jiff::civil::Date;
use uuid::Uuid;

use crate::{REQUEST, Request, RequestState as S, extend, item, moves, moves::Turn, text};

choices! {
    /// How a wish was said.
    pub enum SaidHow as "said-how" {
        /// On the resident's own page, with number and PIN.
        Page = "page",
        /// At the door.
        Door = "door",
        /// On the telephone.
        Phone = "phone",
        /// At the counter.
        Counter = "counter",
        /// In a letter.
        Letter = "letter",
    }
}

record! {
    /// A resident's wish that a unit which can use force gets the request.
    pub struct UnitWish {
        /// The request.
        request_id: Id<table::Request>,
        /// The unit.
        unit_id: Id<table::Unit>,
        /// When it was said.
        said_on: Date,
        /// How it was said.
        said_how: SaidHow,
        /// In which words.
        words: Text;
        managed:
        /// When it was taken back.
        withdrawn_on: Option<Date>,
    }
}

/// A resident's wish that a unit which can use force gets the request.
pub static UNIT_WISH: Kind = Kind {
    table: "unit_wish",
    collection: "unit-wishes",
    line: Line::Requests,
    fields: UnitWish::FIELDS,
    title: "words",
    columns: &["unit_id", "said_on", "said_how", "withdrawn_on"],
    parent: Some(("request_id", "request")),
    entered: "unit_wish.recorded",
    readers: crate::READERS,
    writers: &[Role::Coordinator, Role::Field],
    complete: Some(complete),
    voided: Some(voided),
    ..Kind::BASE
};

/// Which requests (of this alias) a unit may see, in SQL over `{unit}`: one that can use force, those that the resident
/// wishes it to have; and none what is complained of about it, however it came by it.
macro_rules! seen_by_unit {
    ($request:literal) => {
        concat!(
            "(",
            $request,
            ".concerned_unit_id IS NULL OR ",
            $request,
            ".concerned_unit_id <> {unit}) AND (NOT EXISTS (SELECT 1 FROM unit uw WHERE uw.office_id = $1 AND uw.id = {unit} \
             AND uw.enforcement = TRUE) OR EXISTS (SELECT 1 FROM unit_wish ww WHERE ww.office_id = $1 AND ww.request_id = ",
            $request,
            ".id AND ww.unit_id = {unit} AND ww.withdrawn_on IS NULL AND ww.voided = FALSE))"
        )
    };
}
pub(crate) use seen_by_unit;

/// A wish is about a unit that needs one, was said already, and stands once.
fn complete<'a>(work: &'a Work, id: Uuid, values: &'a mut Values, before: Option<&'a Stored>) -> Step<'a> {
    Box::pin(async move {
        let wish = UnitWish::of(values)?;
        if before.is_some_and(|old| ["request_id", "unit_id"].iter().any(|c| old.values.get(c) != values.get(c))) {
            return Err(Refusal::Rule("part-moved"));
        }
        may_stand(work, id, &wish).await
    })
}

async fn may_stand(work: &Work, id: Uuid, wish: &UnitWish) -> Result<(), Refusal> {
    if wish.said_on > work.tx.today() {
        return Err(Refusal::problem("said_on", "in-the-future"));
    }
    let sql = "SELECT enforcement FROM unit WHERE office_id = $1 AND id = $2 AND voided = FALSE";
    let row = work.tx.row(sql, store::params![wish.unit_id.0]).await?;
    if !row.map(|row| row.get::<bool>("enforcement")).transpose()?.unwrap_or_default() {
        return Err(Refusal::problem("unit", "needs-no-wish"));
    }
    if let Some(known) = standing(work, wish.request_id.0, wish.unit_id.0).await?
        && known != id
    {
        return Err(Refusal::Rule("there-already"));
    }
    Ok(())
}

/// The wish that stands for this request and unit.
pub async fn standing(work: &Work, request: Uuid, unit: Uuid) -> Result<Option<Uuid>, Refusal> {
    let sql = "SELECT id FROM unit_wish WHERE office_id = $1 AND request_id = $2 AND unit_id = $3 AND withdrawn_on IS NULL \
               AND voided = FALSE";
    let row = work.tx.row(sql, store::params![request, unit]).await?;
    Ok(row.map(|row| row.get("id")).transpose()?)
}

/// The resident's own wish, with number and PIN.
pub async fn wish(work: &Work, request: Uuid, unit: Uuid, words: &str) -> Result<Stored, Refusal> {
    if !work.actor.is_resident_of(request) {
        return Err(Refusal::Forbidden);
    }
    let state = Request::of(&find::find(work, &REQUEST, request).await?.values)?.state;
    if !moves::OPEN.contains(&state) {
        return Err(Refusal::Rule("not-open"));
    }
    let wish = UnitWish {
        request_id: Id::new(request),
        unit_id: Id::new(unit),
        said_on: work.tx.today(),
        said_how: SaidHow::Page,
        words: text("words", words)?,
        withdrawn_on: None,
    };
    let id = work.tx.new_id();
    may_stand(work, id, &wish).await?;
    let event = Event::new(UNIT_WISH.entered).with("role", "resident");
    save(work, Change::entered(id, Values::from_record(&UNIT_WISH, &wish), event)).await
}

/// Takes a wish back: by the resident, or by staff on the resident's word. The unit sees the matter no more, and what it has
/// goes back to the office.
pub async fn withdraw(work: &Work, id: Uuid) -> Result<Stored, Refusal> {
    let before = find::find(work, &UNIT_WISH, id).await?;
    let mut wish = UnitWish::of(&before.values)?;
    if !work.actor.is_resident_of(wish.request_id.0) && !work.actor.may_write(&UNIT_WISH) {
        return Err(Refusal::Forbidden);
    }
    if wish.withdrawn_on.is_some() {
        return Err(Refusal::Rule("wish-withdrawn"));
    }
    wish.withdrawn_on = Some(work.tx.today());
    let values = Values::from_record(&UNIT_WISH, &wish);
    let saved = save(work, Change::of(before, values, Event::new("unit_wish.withdrawn"))).await?;
    take_back(work, wish.request_id.0, wish.unit_id.0).await?;
    Ok(saved)
}

/// A wish that was recorded by mistake was none.
fn voided<'a>(work: &'a Work, wish: &'a Stored) -> Step<'a> {
    Box::pin(async move {
        let wish = UnitWish::of(&wish.values)?;
        take_back(work, wish.request_id.0, wish.unit_id.0).await
    })
}

/// Whatever of the request the unit has, it has no more.
async fn take_back(work: &Work, request: Uuid, unit: Uuid) -> Result<(), Refusal> {
    let sql = "SELECT id FROM handover_item WHERE office_id = $1 AND request_id = $2 AND unit_id = $3 AND voided = FALSE \
               AND part = 'assisting' ORDER BY id";
    for row in work.tx.rows(sql, store::params![request, unit]).await? {
        item::take(work, row.get("id")?, &item::REVOKED).await?;
    }
    let stored = find::find_to_follow(work, &REQUEST, request).await?;
    let now = Request::of(&stored.values)?;
    let first = now.first_unit_id.is_some_and(|first| first.0 == unit);
    if now.unit_id.is_none_or(|has| has.0 != unit) || !moves::WISH_WITHDRAWN.from.contains(&now.state) {
        return Ok(());
    }
    item::follow(work, request, now.unit_id, &item::REVOKED).await?;
    let mut turn = Turn::follow_from(&moves::WISH_WITHDRAWN, stored)?;
    if turn.was() == S::Waiting {
        crate::wait::end_pause(work, request, &mut turn.request).await?;
    }
    turn.request.state = S::Triaged;
    turn.request.unit_id = None;
    turn.request.promised_on = None;
    if first {
        turn.request.first_unit_id = None;
    }
    extend::lapse(work, request).await?;
    let event = turn.event();
    turn.save(work, event).await?;
    crate::tell(work, "request-returned", request, casework::notice::To::Office).await
}

/// Takes a request that is opened again from a unit that may not have it any more.
pub(crate) async fn let_go(work: &Work, id: Uuid, request: &mut Request) -> Result<(), Refusal> {
    let Some(unit) = request.unit_id else { return Ok(()) };
    let sql = "SELECT 1 AS one FROM unit WHERE office_id = $1 AND id = $2 AND enforcement = TRUE";
    let force = work.tx.row(sql, store::params![unit.0]).await?.is_some();
    if force && standing(work, id, unit.0).await?.is_none() {
        request.unit_id = None;
        request.first_unit_id = request.first_unit_id.filter(|first| *first != unit);
        request.state = S::Received;
    }
    Ok(())
}

/// Units that can use force, for whoever may wish for one: code and names.
pub async fn units(work: &Work) -> Result<Vec<(Uuid, String, String, Option<String>)>, Refusal> {
    let sql = "SELECT id, code, name, name_en FROM unit WHERE office_id = $1 AND voided = FALSE AND enforcement = TRUE \
               ORDER BY code";
    let rows = work.tx.rows(sql, &[]).await?;
    rows.iter().map(|row| Ok((row.get("id")?, row.get("code")?, row.get("name")?, row.get("name_en")?))).collect()
}

/// The wishes of a request that stand: id and unit.
pub async fn of_request(work: &Work, request: Uuid) -> Result<Vec<(Uuid, UnitWish)>, Refusal> {
    let parts = find::parts(work, &UNIT_WISH, request).await?;
    let all: Result<Vec<_>, Refusal> =
        parts.iter().map(|stored| Ok((stored.id, UnitWish::of(&stored.values)?))).collect();
    Ok(all?.into_iter().filter(|(_, wish)| wish.withdrawn_on.is_none()).collect())
}
