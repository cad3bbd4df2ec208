//! Consent where it is asked for: what somebody agreed to in one matter, and that they take it back. Taking it back asks for
//! nothing, not even a reason.

use casework::{
    Problems, Refusal, Work,
    change::{Change, Stored, save},
    choices,
    event::Event,
    field_type::{Id, table},
    find,
    kind::{Kind, Line, Role},
    record,
    values::{Check, Record, checked},
};
use jiff::civil::Date;

choices! {
    /// What is agreed to.
    pub enum ConsentTo as "consent-to" {
        /// A photo of the thing is shown to everybody.
        Photo = "photo",
        /// The request and its answer are published.
        Publication = "publication",
        /// A unit that can use force gets the request.
        Enforcement = "enforcement",
        /// Somebody outside the office is told.
        Outside = "outside",
        /// The office calls back to ask whether it was solved.
        CallBack = "call-back",
    }
}

record! {
    /// What the person behind a request agreed to.
    pub struct Consent {
        /// The request.
        request_id: Id<table::Request>,
        /// To what.
        agreed_to: ConsentTo,
        /// When.
        given_on: Date;
        managed:
        /// When it was taken back.
        withdrawn_on: Option<Date>,
    }
}

impl Check for Consent {
    fn check(&self, problems: &mut Problems) {
        problems.when(self.withdrawn_on.is_some_and(|on| on < self.given_on), "given_on", "ends-before-start");
    }
}

/// A consent.
pub static CONSENT: Kind = Kind {
    table: "consent",
    collection: "consents",
    line: Line::Requests,
    fields: Consent::FIELDS,
    day: Some("given_on"),
    title: "agreed_to",
    columns: &["request_id", "withdrawn_on"],
    parent: Some(("request_id", "request")),
    entered: "consent.given",
    readers: &[Role::Coordinator, Role::Field, Role::Unit, Role::Auditor],
    writers: &[Role::Coordinator, Role::Field],
    complete: Some(casework::day::has_come),
    check: checked::<Consent>,
    ..Kind::BASE
};

/// Takes a consent back: by whoever gave it, with number and PIN, or by staff on their word. Done twice it stays as it was.
pub async fn withdraw(work: &Work, id: uuid::Uuid) -> Result<Stored, Refusal> {
    let seen = find::find(work, &CONSENT, id).await?;
    let consent = Consent::of(&seen.values)?;
    let own = work.actor.is_resident_of(consent.request_id.0);
    let record = if own { seen } else { find::find_to_change(work, &CONSENT, id).await? };
    if consent.withdrawn_on.is_some() {
        return Ok(record);
    }
    let mut values = record.values.clone();
    values.set("withdrawn_on", work.tx.today());
    save(work, Change::of(record, values, Event::new("consent.withdrawn"))).await
}
