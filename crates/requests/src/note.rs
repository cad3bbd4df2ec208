//! What somebody adds to a request later: facts from the resident, words from the office or the unit.

use casework::{
    Refusal, Work,
    change::{Change, Stored, save},
    choices,
    correct::stated,
    event::Event,
    field_type::{Id, Text, table},
    find,
    kind::{Kind, Line, Role, Step},
    notice::To,
    record,
    values::{Record, Values},
};
use jiff::civil::Date;
use uuid::Uuid;

use crate::{REQUEST, Request, RequestState, tell, wait};

choices! {
    /// Whose words they are.
    pub enum WrittenBy as "written-by" {
        /// The resident's.
        Resident = "resident",
        /// The office's or its field team's.
        Office = "office",
        /// The unit's.
        Unit = "unit",
    }
}

record! {
    /// What somebody added to a request.
    pub struct RequestNote {
        /// The request.
        request_id: Id<table::Request>,
        /// What is added. No names.
        text: Text,
        /// Whether the resident reads it with number and PIN.
        shown_to_resident: bool;
        managed:
        /// When.
        written_on: Date,
        /// Whose words they are.
        written_by: WrittenBy,
    }
}

/// What somebody added to a request.
pub static REQUEST_NOTE: Kind = Kind {
    table: "request_note",
    collection: "request-notes",
    line: Line::Requests,
    fields: RequestNote::FIELDS,
    title: "text",
    columns: &["written_on", "written_by", "shown_to_resident"],
    parent: Some(("request_id", "request")),
    entered: "request_note.added",
    readers: crate::READERS,
    writers: &[Role::Coordinator, Role::Field, Role::Unit],
    complete: Some(complete),
    ..Kind::BASE
};

fn complete<'a>(work: &'a Work, _: Uuid, values: &'a mut Values, before: Option<&'a Stored>) -> Step<'a> {
    Box::pin(async move {
        if before.is_none() {
            values.set("written_on", work.tx.today());
            values.set("written_by", author(work).code());
        }
        Ok(())
    })
}

fn author(work: &Work) -> WrittenBy {
    match () {
        () if work.actor.grants.is_empty() => WrittenBy::Resident,
        () if work.actor.is(Role::Coordinator) || work.actor.is(Role::Field) => WrittenBy::Office,
        () => WrittenBy::Unit,
    }
}

/// Writes a note in the actor's own name.
pub(crate) async fn write(work: &Work, id: Uuid, text: &str, shown: bool) -> Result<Stored, Refusal> {
    let note = RequestNote {
        request_id: Id::new(id),
        text: Text(text.to_owned()),
        shown_to_resident: shown,
        written_on: work.tx.today(),
        written_by: author(work),
    };
    let values = Values::from_record(&REQUEST_NOTE, &note);
    save(work, Change::entered(work.tx.new_id(), values, Event::new(REQUEST_NOTE.entered))).await
}

/// The resident adds facts. Where something was asked of them, that is the answer: the clock goes on.
pub async fn add(work: &Work, id: Uuid, text: &str) -> Result<Stored, Refusal> {
    let text = stated(text)?;
    let request = find::find(work, &REQUEST, id).await?;
    let note = write(work, id, text, true).await?;
    let request = Request::of(&request.values)?;
    if request.state == RequestState::Waiting {
        wait::resume(work, id).await?;
    }
    let to = request.unit_id.map_or(To::Office, |unit| To::Unit(unit.0));
    tell(work, "request-note-added", id, to).await?;
    Ok(note)
}

/// What the resident was asked last.
pub(crate) async fn last_question(work: &Work, id: Uuid) -> Result<String, Refusal> {
    let sql = "SELECT reason FROM event WHERE office_id = $1 AND subject_table = 'request' AND subject_id = $2 \
               AND kind = 'request.question_asked' ORDER BY version DESC LIMIT 1";
    let row = work.tx.row(sql, store::params![id]).await?;
    Ok(row.map(|row| row.get::<Option<String>>("reason")).transpose()?.flatten().unwrap_or_default())
}
