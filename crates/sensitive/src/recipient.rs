//! For whom a complaint is sealed: all who read, but nobody whom it is about.

use casework::{Refusal, Work};
use store::params;
use uuid::Uuid;

use crate::{About, handler};

/// Somebody who reads.
#[derive(Clone, Debug)]
pub struct Reader {
    /// The appointment.
    pub id: Uuid,
    /// The name on the roll, which is told to whoever complains.
    pub name: String,
    /// What is sealed for them.
    pub(crate) public_key: Vec<u8>,
    units: Vec<Uuid>,
    teams: Vec<Uuid>,
    roles: Vec<String>,
}

impl Reader {
    /// Whether a complaint about these is about this reader.
    pub fn is_among(&self, about: &About) -> bool {
        about.handlers.contains(&self.id)
            || self.units.iter().any(|unit| about.units.contains(unit))
            || self.teams.iter().any(|team| about.teams.contains(team))
            || self.roles.iter().any(|role| about.roles.contains(role))
    }
}

/// Everybody who reads today: with a passphrase, and still on the rolls.
pub async fn readers(work: &Work) -> Result<Vec<Reader>, Refusal> {
    let mut readers = Vec::new();
    for handler in handler::appointments(work).await? {
        let Some(lock) = handler.lock else { continue };
        if let Some(mut reader) = on_the_rolls(work, handler.staff_id).await? {
            (reader.id, reader.name, reader.public_key) = (handler.id, handler.name, lock.public_key);
            readers.push(reader);
        }
    }
    Ok(readers)
}

async fn on_the_rolls(work: &Work, staff: Uuid) -> Result<Option<Reader>, Refusal> {
    let today = work.tx.today();
    let sql = "SELECT s.unit_id, s.team_id FROM staff s WHERE s.office_id = $1 AND s.id = $2 AND s.voided = FALSE \
               AND s.from_on <= $3 AND (s.to_on IS NULL OR s.to_on >= $3)";
    let Some(row) = work.tx.row(sql, params![staff, today]).await? else { return Ok(None) };
    let mut units: Vec<Uuid> = row.get::<Option<Uuid>>("unit_id")?.into_iter().collect();
    let mut teams: Vec<Uuid> = row.get::<Option<Uuid>>("team_id")?.into_iter().collect();
    let mut roles = Vec::new();
    let sql = "SELECT role, unit_id, team_id FROM role_grant WHERE office_id = $1 AND staff_id = $2 AND voided = FALSE \
               AND from_on <= $3 AND (to_on IS NULL OR to_on >= $3) ORDER BY id";
    for grant in work.tx.rows(sql, params![staff, today]).await? {
        units.extend(grant.get::<Option<Uuid>>("unit_id")?);
        teams.extend(grant.get::<Option<Uuid>>("team_id")?);
        roles.push(grant.get("role")?);
    }
    for team in teams.clone() {
        // A team belongs to the unit that sends it.
        let sql = "SELECT unit_id FROM team WHERE office_id = $1 AND id = $2";
        if let Some(row) = work.tx.row(sql, params![team]).await? {
            units.extend(row.get::<Option<Uuid>>("unit_id")?);
        }
    }
    Ok(Some(Reader { id: staff, name: String::new(), public_key: Vec::new(), units, teams, roles }))
}

/// Those for whom a complaint about these is sealed. Refused where fewer than two read at all, or where it is about all of
/// them: then it must go elsewhere, and is told so, not lost.
pub async fn open_to(work: &Work, about: &About) -> Result<Vec<Reader>, Refusal> {
    let all = readers(work).await?;
    if all.len() < 2 {
        return Err(Refusal::Rule("in-confidence-closed"));
    }
    let others: Vec<Reader> = all.into_iter().filter(|reader| !reader.is_among(about)).collect();
    if others.is_empty() { Err(Refusal::Rule("in-confidence-nobody")) } else { Ok(others) }
}
