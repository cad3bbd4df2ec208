//! What is held about somebody in one matter, for the person who asks: gathered by whoever answers, through the one door, and
//! logged as a reading.

use casework::{
    Refusal, Work, find,
    kind::{Kind, Role},
    redact,
    values::Record,
};
use jiff::{Span, civil::Date};
use people::{
    CONSENT, Consent, OfficeKey, Purpose,
    limit::{Measure, limit},
    reading::{self, Reading},
    subject_request::{SUBJECT_REQUEST, SubjectRequest},
    told,
};
use store::params;
use uuid::Uuid;

/// What is held in a matter.
#[derive(Debug)]
pub struct Held {
    /// The matter's number.
    pub number: String,
    /// The parts of its contact: `name`, `phone`, .. with what they say.
    pub contact: Vec<(&'static str, String)>,
    /// When the contact is erased, where the matter has ended.
    pub contact_until: Option<Date>,
    /// Texts that may tell of the person: table, field and text.
    pub texts: Vec<(&'static str, &'static str, String)>,
    /// When they are erased, where the matter has ended.
    pub texts_until: Option<Date>,
    /// How many files the matter has.
    pub files: u32,
    /// What was agreed to: to what, when, and when it was taken back.
    pub consents: Vec<(String, Date, Option<Date>)>,
    /// Who read the contact, this time included.
    pub readings: Vec<Reading>,
}

/// The file of a request about somebody's own data.
pub async fn file(work: &Work, key: &OfficeKey, request: Uuid) -> Result<Held, Refusal> {
    let asked = find::find(work, &SUBJECT_REQUEST, request).await?;
    work.actor.must_be(&[Role::Coordinator])?;
    let (table, id) = SubjectRequest::of(&asked.values)?.matter().ok_or(Refusal::NotFound)?;
    let kind = work.kind(table)?;
    // By the right that answers, not by one that only shows the matter: this opens its contact.
    let matter = find::find_by_role(work, kind, id, &[Role::Coordinator]).await?;
    let contact = people::read(work, key, (table, id), Purpose::SubjectRequest, None).await?;
    let contact =
        contact.map(|contact| contact.parts().into_iter().map(|(name, value)| (name, value.to_owned())).collect());
    let (contact_until, texts_until) = until(work, table, id).await?;
    let number = matter.values.text("reference").map_or_else(|| casework::reference::of(id), str::to_owned);
    Ok(Held {
        number,
        contact: contact.unwrap_or_default(),
        contact_until,
        texts: texts(work, kind, id).await?,
        texts_until,
        files: files(work, table, id).await?,
        consents: consents(work, table, id).await?,
        readings: reading::of_matter(work, table, id).await?,
    })
}

/// The days on which contact and texts are erased; none as long as the matter is open.
pub(crate) async fn until(work: &Work, table: &str, id: Uuid) -> Result<(Option<Date>, Option<Date>), Refusal> {
    let Some(told) = told::of_table(table) else { return Ok((None, None)) };
    let sql = format!("SELECT {} AS ended FROM {table} r WHERE r.office_id = $1 AND r.id = $2", told.ended);
    let row = work.tx.row(&sql, params![id]).await?;
    let Some(ended) = row.map(|row| row.get::<Option<Date>>("ended")).transpose()?.flatten() else {
        return Ok((None, None));
    };
    let after = |days: u32| Some(ended.saturating_add(Span::new().days(days)));
    Ok((
        after(limit(work, Measure::ContactDays, Some(told.matter)).await?),
        after(limit(work, Measure::TextDays, Some(told.matter)).await?),
    ))
}

/// The texts of the matter and of its parts.
async fn texts(
    work: &Work,
    kind: &'static Kind,
    id: Uuid,
) -> Result<Vec<(&'static str, &'static str, String)>, Refusal> {
    let mut texts = Vec::new();
    for told in &told::TOLD {
        let part = work.kind(told.table)?;
        let records = if part.table == kind.table {
            vec![find::find(work, kind, id).await?]
        } else if part.parent.is_some_and(|(_, parent)| parent == kind.table) {
            find::parts(work, part, id).await?
        } else {
            continue;
        };
        for record in &records {
            let columns = told.erased.texts.iter().chain(told.erased.emptied);
            let known = columns.filter_map(|column| Some((part.field(column)?.key(), record.values.text(column)?)));
            let left = known.filter(|(_, text)| *text != redact::ERASED);
            texts.extend(left.map(|(field, text)| (part.table, field, text.to_owned())));
        }
    }
    Ok(texts)
}

pub(crate) async fn files(work: &Work, table: &str, id: Uuid) -> Result<u32, Refusal> {
    let sql = "SELECT COUNT(*) AS n FROM attachment WHERE office_id = $1 AND matter_table = $2 AND matter_id = $3 \
               AND voided = FALSE AND stored_name IS NOT NULL";
    let row = work.tx.row(sql, params![table, id]).await?;
    Ok(row.map(|row| row.get("n")).transpose()?.unwrap_or_default())
}

async fn consents(work: &Work, table: &str, id: Uuid) -> Result<Vec<(String, Date, Option<Date>)>, Refusal> {
    if table != "request" {
        return Ok(Vec::new());
    }
    let records = find::parts(work, &CONSENT, id).await?;
    let told = records.iter().map(|record| {
        let consent = Consent::of(&record.values)?;
        Ok((consent.agreed_to.code().to_owned(), consent.given_on, consent.withdrawn_on))
    });
    told.collect()
}
