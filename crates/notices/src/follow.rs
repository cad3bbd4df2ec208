//! Webhooks follow the sealed event log: only what was committed is there, in an order without gaps, so that nothing is
//! missed and nothing is told that did not happen.

use casework::{
    Refusal, Work,
    kind::{Kind, Role},
    outbox,
    store::{FromValue, Row, params},
};
use jiff::Timestamp;
use serde_json::{Map, Value as Json, json};
use uuid::Uuid;

use crate::kinds::wants;

/// The kind of an outbox row that is a delivery to a webhook.
pub const DELIVERY: &str = "webhook";
/// Events looked at in one go.
const PAGE: u32 = 500;

/// Whether some webhook has not yet come to the end of the log.
pub async fn behind(work: &Work) -> Result<bool, Refusal> {
    let sql = "SELECT w.id FROM webhook w JOIN webhook_cursor c ON c.office_id = w.office_id AND c.webhook_id = w.id \
               WHERE w.office_id = $1 AND w.active = TRUE AND w.voided = FALSE AND EXISTS (SELECT 1 FROM event e \
               WHERE e.office_id = $1 AND e.seq > c.seq) LIMIT 1";
    Ok(work.tx.row(sql, &[]).await?.is_some())
}

/// Queues what each webhook is to be told of the next page of the log; answers whether there may be more.
pub async fn queue_deliveries(work: &Work) -> Result<bool, Refusal> {
    let sql = "SELECT w.id, w.events, c.seq FROM webhook w JOIN webhook_cursor c ON c.office_id = w.office_id \
               AND c.webhook_id = w.id WHERE w.office_id = $1 AND w.active = TRUE AND w.voided = FALSE ORDER BY w.id";
    let mut more = false;
    for webhook in work.tx.rows(sql, &[]).await? {
        more |= follow(work, webhook.get("id")?, &webhook.get::<String>("events")?, webhook.get("seq")?).await?;
    }
    Ok(more)
}

async fn follow(work: &Work, webhook: Uuid, wanted: &str, from: i64) -> Result<bool, Refusal> {
    let sql = "SELECT seq, id, at, kind, subject_table, subject_id, version, body FROM event WHERE office_id = $1 \
               AND seq > $2 ORDER BY seq LIMIT $3";
    let page = work.tx.rows(sql, params![from, PAGE]).await?;
    let Some(last) = page.last() else { return Ok(false) };
    let until: i64 = last.get("seq")?;
    let moved = "UPDATE webhook_cursor SET seq = $4 WHERE office_id = $1 AND webhook_id = $2 AND seq = $3";
    if work.tx.execute(moved, params![webhook, from, until]).await? == 0 {
        // Another program on the same database was here first, and has queued these.
        return Err(Refusal::Stale);
    }
    for event in &page {
        if let Some(payload) = payload(work, wanted, event).await? {
            let body = json!({ "webhook_id": webhook, "payload": payload });
            outbox::queue(work, DELIVERY, body, work.tx.now()).await?;
        }
    }
    Ok(page.len() == PAGE as usize)
}

/// What is told of an event; none where the webhook does not want it, or nobody outside may know.
async fn payload(work: &Work, wanted: &str, event: &Row) -> Result<Option<Json>, Refusal> {
    let (what, table): (String, String) = (event.get("kind")?, event.get("subject_table")?);
    if !wants(wanted, &what) {
        return Ok(None);
    }
    let Some(kind) = work.catalogue.by_table(&table).filter(|kind| may_be_told(kind, &what)) else { return Ok(None) };
    let (at, id): (Timestamp, Uuid) = (event.get("at")?, event.get("subject_id")?);
    let mut data = Map::from_iter([
        ("event".to_owned(), json!(event.get::<Uuid>("id")?)),
        ("seq".to_owned(), event.get::<i64>("seq")?.into()),
        ("table".to_owned(), table.as_str().into()),
        ("id".to_owned(), json!(id)),
        ("version".to_owned(), event.get::<i64>("version")?.into()),
    ]);
    data.extend(codes(work, kind, id, &event.get::<String>("body")?).await?);
    Ok(Some(json!({ "type": what, "timestamp": at.to_string(), "data": data })))
}

/// What happened to a record that leaders may read: no sign-ins, no readings of contacts, no matter with parties.
fn may_be_told(kind: &Kind, event: &str) -> bool {
    let own = event.strip_prefix(kind.table).is_some_and(|rest| rest.starts_with('.'));
    own && kind.readers.contains(&Role::Leader) && !matches!(kind.table, "dispute" | "dispute_party" | "staff")
}

/// Number, state, days and the codes of what the record points at: never a text that somebody wrote.
async fn codes(work: &Work, kind: &Kind, id: Uuid, body: &str) -> Result<Map<String, Json>, Refusal> {
    let brought: Map<String, Json> = serde_json::from_str(body).unwrap_or_default();
    let columns: Vec<&str> = ["reference", "received_on", "due_on", "outcome", "ending", "urgency", "channel"]
        .into_iter()
        .chain(kind.state)
        .filter(|column| kind.has(column))
        .collect();
    let pointers: Vec<&str> =
        ["category", "unit", "place"].into_iter().filter(|it| kind.has(&format!("{it}_id"))).collect();
    let list: String = columns.iter().map(|column| format!(", r.{column}")).collect();
    let codes: String = pointers
        .iter()
        .map(|it| format!(", (SELECT x.code FROM {it} x WHERE x.office_id = $1 AND x.id = r.{it}_id) AS {it}"))
        .collect();
    let sql = format!("SELECT r.id{list}{codes} FROM {} r WHERE r.office_id = $1 AND r.id = $2", kind.table);
    let Some(row) = work.tx.row(&sql, params![id]).await? else { return Ok(Map::new()) };
    let mut told = Map::new();
    for column in columns.iter().chain(&pointers) {
        if let Some(text) = Option::<String>::from_value(row.value(column)?).flatten() {
            told.insert((*column).to_owned(), text.into());
        }
    }
    // As it was after the event; the record may have gone on since.
    for column in columns.iter().filter(|column| brought.contains_key(**column)) {
        let after = &brought[*column];
        told.insert((*column).to_owned(), after.get(1).unwrap_or(after).clone());
    }
    Ok(told)
}
