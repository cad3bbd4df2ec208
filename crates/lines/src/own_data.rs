//! What a resident sees and asks, with number and PIN, about their own data in one request. Whoever finds the slip with its PIN
//! learns from it neither a name nor a number: of contact and request only the parts are told, of readers only role and day.

use casework::{
    Refusal, Work,
    change::{Change, Stored, save},
    event::Event,
    find,
    kind::Role,
    redact,
    values::Record,
};
use files::ATTACHMENT;
use jiff::civil::Date;
use people::{
    CONSENT, Consent, ConsentTo, OfficeKey, PeopleError, SubjectRequest, reading,
    subject_request::{self, SubjectAsks},
};
use requests::REQUEST;
use store::params;
use uuid::Uuid;

use crate::held;

/// What is held in a request, for its resident.
#[derive(Debug)]
pub struct OwnData {
    /// The parts of the contact.
    pub parts: Vec<&'static str>,
    /// When it is erased, where the request has ended.
    pub contact_until: Option<Date>,
    /// The fields of the request that tell of the resident.
    pub texts: Vec<&'static str>,
    /// When it is erased, where the request has ended.
    pub texts_until: Option<Date>,
    /// How many files there are.
    pub files: u32,
    /// What was agreed to.
    pub consents: Vec<(Uuid, Consent)>,
    /// What was asked, and what became of it.
    pub asked: Vec<(Uuid, SubjectRequest)>,
    /// Who read the contact.
    pub readers: Vec<ReadBy>,
}

/// A reading of the contact, without a name.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ReadBy {
    /// On which day.
    pub day: Date,
    /// In which role; none for the program itself.
    pub role: Option<Role>,
    /// A word of [`people::Purpose`].
    pub purpose: String,
}

/// What is held in the actor's own request.
pub async fn look(work: &Work, key: &OfficeKey, request: Uuid) -> Result<OwnData, Refusal> {
    let matter = find::find(work, &REQUEST, request).await?;
    let (contact_until, texts_until) = held::until(work, REQUEST.table, request).await?;
    let stands = |field: &&str| matter.values.text(field).is_some_and(|text| text != redact::ERASED);
    let consents = find::parts(work, &CONSENT, request).await?;
    Ok(OwnData {
        parts: people::parts(&work.tx, key, (REQUEST.table, request)).await.map_err(PeopleError::refusal)?,
        contact_until,
        texts: ["description", "location"].into_iter().filter(stands).collect(),
        texts_until,
        files: held::files(work, REQUEST.table, request).await?,
        consents: consents.iter().map(|it| Ok((it.id, Consent::of(&it.values)?))).collect::<Result<_, Refusal>>()?,
        asked: subject_request::of_request(work, request).await?,
        readers: readers(work, request).await?,
    })
}

async fn readers(work: &Work, request: Uuid) -> Result<Vec<ReadBy>, Refusal> {
    let mut readers = Vec::new();
    for reading in reading::of_matter(work, REQUEST.table, request).await? {
        let role = match reading.staff_id {
            Some(staff) => role_on(work, staff, reading.read_on).await?,
            None => None,
        };
        readers.push(ReadBy { day: reading.read_on, role, purpose: reading.purpose });
    }
    readers.dedup();
    Ok(readers)
}

/// The role by which somebody could read a contact on a day.
async fn role_on(work: &Work, staff: Uuid, day: Date) -> Result<Option<Role>, Refusal> {
    let sql = "SELECT role FROM role_grant WHERE office_id = $1 AND staff_id = $2 AND from_on <= $3 \
               AND (to_on IS NULL OR to_on >= $3) ORDER BY id";
    let rows = work.tx.rows(sql, params![staff, day]).await?;
    let roles: Vec<Role> =
        rows.iter().filter_map(|row| Role::parse(&row.get::<String>("role").unwrap_or_default())).collect();
    let caller = roles.iter().copied().find(|role| crate::contact::CALLERS.contains(role) || *role == Role::Unit);
    Ok(caller.or(roles.first().copied()))
}

/// Asks about what is held.
pub async fn ask(work: &Work, request: Uuid, asks: &str, remark: &str) -> Result<Stored, Refusal> {
    use casework::field_type::FieldType as _;
    let asks = SubjectAsks::of_value(&asks.into()).ok_or_else(|| Refusal::problem("asks", "required"))?;
    subject_request::ask(work, request, asks, remark).await
}

/// Takes a consent back; with the consent to show photos those of the request are shown no more.
pub async fn withdraw_consent(work: &Work, request: Uuid, consent: Uuid) -> Result<Stored, Refusal> {
    let stored = people::withdraw(work, consent).await?;
    let taken = Consent::of(&stored.values)?;
    if taken.request_id.0 != request {
        return Err(Refusal::NotFound);
    }
    if taken.agreed_to == ConsentTo::Photo {
        for photo in find::parts(work, &ATTACHMENT, request).await? {
            if photo.values.typed::<bool>("public")? {
                let mut values = photo.values.clone();
                values.set("public", false);
                save(work, Change::of(photo, values, Event::new("attachment.withdrawn"))).await?;
            }
        }
    }
    Ok(stored)
}
