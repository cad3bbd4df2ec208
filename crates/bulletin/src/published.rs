//! Issues of the bulletin: publishing freezes the text, gives it a number and brings its hash into the public log.
//!
//! A later correction of records never reaches an issue. Where figures changed since, a corrected issue of the same period is
//! published beside it, says what was corrected, and both name each other.

use casework::{
    Change, Problems, Refusal, Work,
    change::{Stored, save},
    event::Event,
    field_type::{Id, PlaceId, Short, Text, table},
    figure::Period,
    find,
    kind::{Kind, Role},
    notice, record,
    values::{Check, Record, Values, checked},
};
use jiff::civil::Date;
use proof::statement;
use store::params;
use uuid::Uuid;

use crate::{Bulletin, Frozen, public};

record! {
    /// An issue of the bulletin.
    pub struct Published {
        /// Its number, counted by the year in which it was issued.
        number: Short,
        /// The first day it covers.
        from_on: Date,
        /// The last day it covers.
        to_on: Date,
        /// The place it covers with all below it; the whole office where none.
        covers_id: Option<PlaceId>,
        /// Whether it is the public one.
        public: bool,
        /// When it was issued.
        issued_on: Date,
        /// The hash of its text, which the public log has.
        sha256: Short,
        /// The issue that it corrects.
        corrects_id: Option<Id<table::Bulletin>>,
        /// What was corrected.
        note: Option<Text>,
    }
}

impl Check for Published {
    fn check(&self, problems: &mut Problems) {
        problems.when(self.to_on < self.from_on, "to_on", "ends-before-start");
    }
}

/// An issue of the bulletin. Its figures count all records, so that whoever works in the office may read it.
pub static BULLETIN: Kind = Kind {
    table: "bulletin",
    collection: "bulletins",
    fields: Published::FIELDS,
    day: Some("issued_on"),
    title: "number",
    columns: &["from_on", "to_on", "covers_id", "public", "corrects_id"],
    entered: "bulletin.published",
    // Made by `publish` alone.
    entry: false,
    readers: &Role::ALL,
    check: checked::<Published>,
    ..Kind::BASE
};

/// Who publishes: for the whole office or for a place of theirs.
pub const PUBLISHERS: &[Role] = &[Role::Coordinator];

/// What publishing came to.
#[derive(Debug)]
pub enum Issuing {
    /// A new issue.
    New(Stored),
    /// An issue that tells the same stands already.
    Known(Stored),
}

impl Issuing {
    /// The issue.
    pub const fn issue(&self) -> &Stored {
        match self {
            Self::New(issue) | Self::Known(issue) => issue,
        }
    }
}

/// Publishes a bulletin whose period is over. Where an issue of it stands and tells other values, `note` says what was corrected.
pub async fn publish(work: &Work, period: &Period, frozen: &Frozen, note: &str) -> Result<Issuing, Refusal> {
    may_publish(work, period.place).await?;
    if period.to >= work.tx.today() {
        return Err(Refusal::Rule("bulletin-goes-on"));
    }
    let public = frozen.pictures.public;
    let earlier = last(work, period, public).await?;
    let note = Some(note.trim()).filter(|note| !note.is_empty()).map(|note| Text(note.to_owned()));
    if let Some(earlier) = &earlier {
        if text(work, earlier.id).await?.tells_the_same(frozen) {
            return Ok(Issuing::Known(earlier.clone()));
        }
        if note.is_none() {
            return Err(Refusal::problem("note", "correction-note"));
        }
    }
    let written = frozen.text().map_err(|_| Refusal::Rule("bulletin-unreadable"))?;
    let issued_on = work.tx.today();
    let published = Published {
        number: Short(next_number(work, issued_on.year()).await?),
        from_on: period.from,
        to_on: period.to,
        covers_id: period.place.map(PlaceId),
        public,
        issued_on,
        sha256: Short(statement::hash(&written)),
        corrects_id: earlier.as_ref().map(|earlier| Id::new(earlier.id)),
        note: note.filter(|_| earlier.is_some()),
    };
    say(work, frozen, &published, &written).await?;
    let values = Values::from_record(&BULLETIN, &published);
    let issue = save(work, Change::entered(work.tx.new_id(), values, Event::new(BULLETIN.entered))).await?;
    let sql = "INSERT INTO bulletin_text (office_id, bulletin_id, text) VALUES ($1, $2, $3)";
    work.tx.execute(sql, params![issue.id, written]).await?;
    notice::tell(work, "bulletin-issued", BULLETIN.table, issue.id, notice::To::Leader).await?;
    Ok(Issuing::New(issue))
}

/// The log has the hash of every issue; the text of a public one is kept beside it, for anybody to read.
async fn say(work: &Work, frozen: &Frozen, published: &Published, text: &str) -> Result<(), Refusal> {
    let facts = [
        ("number", published.number.0.clone()),
        ("from", published.from_on.to_string()),
        ("to", published.to_on.to_string()),
        ("place", frozen.place_code().to_owned()),
        ("for", if published.public { "public" } else { "office" }.to_owned()),
    ];
    let kind = statement::Kind::Bulletin;
    if published.public {
        statement::say(work, kind, &facts, Some(text)).await?;
    } else {
        let facts: Vec<_> = facts.into_iter().chain([("sha256", published.sha256.0.clone())]).collect();
        statement::say(work, kind, &facts, None).await?;
    }
    Ok(())
}

/// Whether the actor may publish a bulletin of this place: by a right in the whole office, or in a place that holds it.
pub async fn may_publish(work: &Work, place: Option<Uuid>) -> Result<(), Refusal> {
    let mut around = Vec::new();
    if let Some(place) = place {
        around = places::path(&work.tx, place).await?.into_iter().map(|place| place.id).collect::<Vec<_>>();
    }
    let covers = |grant: &casework::Grant| {
        PUBLISHERS.contains(&grant.role)
            && grant.team_id.is_none()
            && grant.line.is_none()
            && grant.place_id.is_none_or(|of| around.contains(&of))
    };
    if work.actor.grants.iter().any(covers) { Ok(()) } else { Err(Refusal::Forbidden) }
}

/// The latest issue of a period and place, as far as the actor may read it.
pub async fn last(work: &Work, period: &Period, public: bool) -> Result<Option<Stored>, Refusal> {
    let sql = "SELECT id FROM bulletin WHERE office_id = $1 AND voided = FALSE AND from_on = $2 AND to_on = $3 AND public = $4 \
               AND COALESCE(covers_id, $5) = $5 AND (covers_id IS NULL) = $6 ORDER BY issued_on DESC, id DESC LIMIT 1";
    let (place, none) = (period.place.unwrap_or_default(), period.place.is_none());
    let row = work.tx.row(sql, params![period.from, period.to, public, place, none]).await?;
    match row {
        Some(row) => find::find(work, &BULLETIN, row.get("id")?).await.map(Some),
        None => Ok(None),
    }
}

/// Marks what the public bulletin does not tell: what the numbers of today ask for, and what the issue before withheld. A number
/// that was kept back once stays back: told later, it would give away what other numbers of that day hid.
pub async fn withhold(work: &Work, bulletin: &mut Bulletin, period: &Period) -> Result<(), Refusal> {
    public::withhold(work, bulletin, period).await?;
    let Some(earlier) = last(work, period, true).await? else { return Ok(()) };
    let earlier = text(work, earlier.id).await?;
    for then in earlier.figures().iter().filter(|figure| figure.withheld) {
        for figure in bulletin.figures.iter_mut().filter(|figure| figure.id == then.id) {
            figure.withheld = true;
        }
    }
    Ok(())
}

/// The issue that corrects this one, if any.
pub async fn corrected_by(work: &Work, id: Uuid) -> Result<Option<(Uuid, String)>, Refusal> {
    let sql = "SELECT id, number FROM bulletin WHERE office_id = $1 AND corrects_id = $2 AND voided = FALSE LIMIT 1";
    let row = work.tx.row(sql, params![id]).await?;
    row.map(|row| Ok((row.get("id")?, row.get("number")?))).transpose()
}

/// What an issue says. Whoever calls has found the issue through the door, or knows it for a public one.
pub async fn text(work: &Work, id: Uuid) -> Result<Frozen, Refusal> {
    let sql = "SELECT text FROM bulletin_text WHERE office_id = $1 AND bulletin_id = $2";
    let row = work.tx.row(sql, params![id]).await?.ok_or(Refusal::NotFound)?;
    Frozen::read(&row.get::<String>("text")?).map_err(|_| Refusal::Rule("bulletin-unreadable"))
}

/// A public issue as anybody may know it.
#[derive(Clone, Debug)]
pub struct Open {
    /// Its id.
    pub id: Uuid,
    /// Its number.
    pub number: String,
    /// The days that it covers.
    pub period: (Date, Date),
    /// The place that it covers; the whole office where none.
    pub place: Option<String>,
    /// When it was issued.
    pub issued_on: Date,
    /// The hash of its text.
    pub sha256: String,
    /// The number of the issue that it corrects.
    pub corrects: Option<String>,
    /// What was corrected.
    pub note: Option<String>,
    /// The number of the issue that corrects it.
    pub corrected_by: Option<String>,
}

/// The public issues for anybody to read, the newest first; the one with this number where one is given.
pub async fn open_to_all(work: &Work, number: Option<&str>) -> Result<Vec<Open>, Refusal> {
    let sql = "SELECT b.id, b.number, b.from_on, b.to_on, p.name AS place, b.issued_on, b.sha256, c.number AS corrects, \
               b.note, d.number AS corrected_by FROM bulletin b \
               LEFT JOIN place p ON p.office_id = b.office_id AND p.id = b.covers_id \
               LEFT JOIN bulletin c ON c.office_id = b.office_id AND c.id = b.corrects_id \
               LEFT JOIN bulletin d ON d.office_id = b.office_id AND d.corrects_id = b.id AND d.voided = FALSE \
               WHERE b.office_id = $1 AND b.public = TRUE AND b.voided = FALSE AND ($2 = '' OR b.number = $2) \
               ORDER BY b.issued_on DESC, b.id DESC LIMIT 500";
    let rows = work.tx.rows(sql, params![number.unwrap_or_default()]).await?;
    let open = rows.iter().map(|row| {
        Ok(Open {
            id: row.get("id")?,
            number: row.get("number")?,
            period: (row.get("from_on")?, row.get("to_on")?),
            place: row.get("place")?,
            issued_on: row.get("issued_on")?,
            sha256: row.get("sha256")?,
            corrects: row.get("corrects")?,
            note: row.get("note")?,
            corrected_by: row.get("corrected_by")?,
        })
    });
    open.collect()
}

async fn next_number(work: &Work, year: i16) -> Result<String, Refusal> {
    let sql = "SELECT COUNT(*) AS n FROM bulletin WHERE office_id = $1 AND issued_on >= $2 AND issued_on <= $3";
    let days = params![format!("{year:04}-01-01"), format!("{year:04}-12-31")];
    let row = work.tx.row(sql, days).await?.ok_or(Refusal::NotFound)?;
    Ok(format!("{year:04}-{}", row.get::<i64>("n")? + 1))
}

/// Issues whose text is missing or is not the one that was published.
pub async fn differing(work: &Work) -> Result<Vec<String>, Refusal> {
    let sql = "SELECT b.id, b.sha256, t.text FROM bulletin b LEFT JOIN bulletin_text t ON t.office_id = b.office_id \
               AND t.bulletin_id = b.id WHERE b.office_id = $1 ORDER BY b.id";
    let said = statement::entries(work, statement::Kind::Bulletin).await?;
    let told = |sha256: &str| said.iter().any(|(entry, _)| statement::fact(entry, "sha256") == Some(sha256));
    let mut found = Vec::new();
    for row in work.tx.rows(sql, &[]).await? {
        let (id, sha256): (Uuid, String) = (row.get("id")?, row.get("sha256")?);
        match row.get::<Option<String>>("text")? {
            None => found.push(format!("bulletin {id}: its text was deleted")),
            Some(text) if statement::hash(&text) != sha256 => {
                found.push(format!("bulletin {id}: its text is not the one that was published"));
            }
            Some(_) if !told(&sha256) => {
                found.push(format!("bulletin {id}: its text is not the one whose hash the log was told"));
            }
            Some(_) => {}
        }
    }
    Ok(found)
}
