//! What did not go out, for those who look after the office: codes and counts, never an address.

use casework::{Refusal, Work, kind::Role, outbox, store::params};
use jiff::Timestamp;
use serde_json::Value as Json;
use uuid::Uuid;

/// Something that was given up, or still waits after it went wrong.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Failure {
    /// The row of the outbox.
    pub id: Uuid,
    /// `notice` or `webhook`.
    pub kind: String,
    /// The template, or the event's name.
    pub about: String,
    /// To whom: `resident`, `unit`, `office`, `leader`, `webhook`.
    pub to: String,
    /// The table and id of the record it is about.
    pub subject: Option<(String, Uuid)>,
    /// How often it was tried.
    pub attempts: u32,
    /// Why it did not go out the last time, e.g. `smtp-550`, `http-503`, `timeout`.
    pub error: String,
    /// When it was given up; none where it is tried again at `next_at`.
    pub failed_at: Option<Timestamp>,
    /// When it is tried again.
    pub next_at: Timestamp,
}

/// That something waits for those who read complaints in confidence is nobody else's to know, not even that it failed.
const IN_THE_OPEN: &str = "body NOT LIKE '%\"to\":\"handler\"%'";

/// The last hundred things that went wrong, what was given up first.
pub async fn failures(work: &Work) -> Result<Vec<Failure>, Refusal> {
    work.actor.must_be(&[Role::Administrator, Role::Coordinator, Role::Auditor])?;
    let sql = format!(
        "SELECT id, kind, body, attempts, error, failed_at, due_at FROM outbox WHERE office_id = $1 \
               AND done_at IS NULL AND error IS NOT NULL AND {IN_THE_OPEN} \
               ORDER BY CASE WHEN failed_at IS NULL THEN 1 ELSE 0 END, due_at DESC, id LIMIT 100"
    );
    let rows = work.tx.rows(&sql, &[]).await?;
    rows.iter()
        .map(|row| {
            let body: String = row.get("body")?;
            let body: Json = serde_json::from_str(&body).unwrap_or_default();
            let payload = &body["payload"];
            let told = |value: &Json| value.as_str().map(str::to_owned);
            let about = if payload.is_object() { &payload["data"] } else { &body };
            let subject = told(&about["table"]).zip(about["id"].as_str().and_then(|id| id.parse().ok()));
            Ok(Failure {
                id: row.get("id")?,
                kind: row.get("kind")?,
                about: told(&body["template"]).or_else(|| told(&payload["type"])).unwrap_or_default(),
                to: told(&body["to"]).unwrap_or_else(|| "webhook".to_owned()),
                subject,
                attempts: row.get("attempts")?,
                error: row.get::<Option<String>>("error")?.unwrap_or_default(),
                failed_at: row.get("failed_at")?,
                next_at: row.get("due_at")?,
            })
        })
        .collect()
}

/// How many were given up.
pub async fn given_up(work: &Work) -> Result<i64, Refusal> {
    let sql =
        format!("SELECT COUNT(*) AS n FROM outbox WHERE office_id = $1 AND failed_at IS NOT NULL AND {IN_THE_OPEN}");
    Ok(work.tx.row(&sql, params![]).await?.map_or(Ok(0), |row| row.get("n"))?)
}

/// Tries again what was given up: for whoever sets the office up.
pub async fn try_again(work: &Work, id: Uuid) -> Result<(), Refusal> {
    work.actor.must_be(&[Role::Administrator, Role::Coordinator])?;
    if outbox::revive(work, id).await? { Ok(()) } else { Err(Refusal::NotFound) }
}
