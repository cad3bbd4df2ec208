//! What happened to requests in a time, as it is told outside: the step and, where there is one, the published reply.

use casework::{Refusal, Work, scope};
use jiff::Timestamp;
use store::Sql;
use uuid::Uuid;

use super::{PUBLISHED, Reader};
use crate::{Outcome, REQUEST};

/// A step that is told outside.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Update {
    /// Its id.
    pub id: Uuid,
    /// When.
    pub at: Timestamp,
    /// What happened, e.g. `request.replied`.
    pub event: String,
    /// Number of the request.
    pub reference: String,
    /// How the request ended, or how the unit says it ended.
    pub outcome: Option<Outcome>,
    /// The reply as published, with the step that brought it or ended the request.
    pub reply: Option<String>,
}

/// Steps that say something to somebody outside. Who asked whom for more time does not.
const STEPS: [&str; 18] = [
    "request.triaged",
    "request.kept",
    "request.handed_over",
    "request.assigned",
    "request.arbitrated",
    "request.transferred",
    "request.accepted",
    "request.started",
    "request.sent_outside",
    "request.promised",
    "request.linked_to_project",
    "request.replied",
    "request.solved_on_the_spot",
    "request.closed",
    "request.closed_in_silence",
    "request.closed_with_parent",
    "request.withdrawn",
    "request.reopened",
];

/// The steps between two instants, the earliest first.
pub async fn updates(work: &Work, since: Timestamp, until: Timestamp, limit: u32) -> Result<Vec<Update>, Refusal> {
    let mut sql = Sql::new(
        "SELECT e.id, e.at, e.kind, r.reference, r.outcome, r.public_reply FROM event e \
         JOIN request r ON r.office_id = e.office_id AND r.id = e.subject_id \
         JOIN category c ON c.office_id = r.office_id AND c.id = r.category_id \
         WHERE e.office_id = $1 AND e.subject_table = 'request' AND r.voided = FALSE AND e.id >= ",
    );
    // Ids of events carry their instant and are the key: no other index is needed.
    sql.bind(first_id_at(since)).push(" AND e.id < ").bind(first_id_at(until.saturating_add(SECOND).unwrap_or(until)));
    sql.push(" AND e.at >= ").bind(since).push(" AND e.at <= ").bind(until);
    sql.push(" AND e.kind IN ").bind_list(STEPS);
    match Reader::of(work) {
        Reader::Rights => scope::condition(work, &REQUEST, &mut sql)?,
        Reader::Anybody | Reader::Holder => _ = sql.push(" AND ").push(PUBLISHED),
    }
    sql.push(&format!(" ORDER BY e.id LIMIT {limit}"));
    let rows = work.tx.rows(sql.text(), sql.params()).await?;
    rows.iter()
        .map(|row| {
            let event: String = row.get("kind")?;
            let outcome: Option<String> = row.get("outcome")?;
            let answers = event == "request.replied" || event.starts_with("request.closed");
            let reply = row.get::<Option<String>>("public_reply")?.filter(|_| answers);
            Ok(Update {
                id: row.get("id")?,
                at: row.get("at")?,
                event,
                reference: row.get("reference")?,
                outcome: outcome.as_deref().and_then(Outcome::parse),
                reply,
            })
        })
        .collect()
}

const SECOND: jiff::SignedDuration = jiff::SignedDuration::from_secs(1);

/// The least id that is made at an instant.
fn first_id_at(instant: Timestamp) -> Uuid {
    let millis = u128::try_from(instant.as_millisecond()).unwrap_or(0);
    Uuid::from_u128(millis << 80)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ids_made_at_an_instant_do_not_come_before_the_least_one() {
        let at = Timestamp::from_millisecond(1_740_787_200_123).unwrap();
        let made = store::SeededIds::new(3);
        let id = store::Ids::new_id(&made, at);
        assert!(first_id_at(at) <= id && id < first_id_at(at.saturating_add(SECOND).unwrap()));
    }
}
