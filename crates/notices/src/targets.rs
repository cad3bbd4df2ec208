//! Where webhooks send: the hosts for everybody to know, and how each stands for those who look after the office. An address
//! may hold a secret behind its host, so that it goes no further.

use std::collections::{BTreeMap, BTreeSet};

use casework::{Refusal, Work, chain, kind::Role, store::params};
use uuid::Uuid;

use crate::follow::DELIVERY;

/// Waiting deliveries are counted up to here: nobody reads on.
const COUNTED: u32 = 10_000;

/// A program elsewhere and how far it was told.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Target {
    /// The webhook.
    pub id: Uuid,
    /// The host it lies on.
    pub host: String,
    /// Whether it is told at present.
    pub active: bool,
    /// How many events of the log it has yet to be told of, or to be passed over for.
    pub behind: i64,
    /// Deliveries that wait.
    pub waiting: u32,
    /// Deliveries that were given up.
    pub given_up: u32,
}

/// A host that is told what happens here, and of which events.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Receiver {
    /// The host.
    pub host: String,
    /// The events, such as `request.closed` or `request.*`.
    pub events: Vec<String>,
}

/// The host of an address, without name, port and path; nothing of it that could be a secret.
pub fn host(url: &str) -> &str {
    let rest = url.split_once("://").map_or(url, |(_, rest)| rest);
    let authority = rest.split(['/', '?', '#']).next().unwrap_or_default();
    let authority = authority.rsplit_once('@').map_or(authority, |(_, host)| host);
    match authority.find(']') {
        Some(end) => &authority[..=end],
        None => authority.split(':').next().unwrap_or_default(),
    }
}

/// Whoever is told at present: this is open to everybody.
pub async fn receivers(work: &Work) -> Result<Vec<Receiver>, Refusal> {
    let sql = "SELECT url, events FROM webhook WHERE office_id = $1 AND active = TRUE AND voided = FALSE";
    let mut hosts: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    for row in work.tx.rows(sql, &[]).await? {
        let (url, events): (String, String) = (row.get("url")?, row.get("events")?);
        let events = events.lines().map(str::trim).filter(|line| !line.is_empty()).map(str::to_owned);
        hosts.entry(host(&url).to_lowercase()).or_default().extend(events);
    }
    Ok(hosts.into_iter().map(|(host, events)| Receiver { host, events: events.into_iter().collect() }).collect())
}

/// How each webhook stands, those told at present first.
pub async fn targets(work: &Work) -> Result<Vec<Target>, Refusal> {
    work.actor.must_be(&[Role::Administrator, Role::Coordinator, Role::Auditor])?;
    let (head, _) = chain::head(work).await?;
    let deliveries = deliveries(work).await?;
    let sql = "SELECT w.id, w.url, w.active, c.seq FROM webhook w LEFT JOIN webhook_cursor c \
               ON c.office_id = w.office_id AND c.webhook_id = w.id WHERE w.office_id = $1 AND w.voided = FALSE \
               ORDER BY CASE WHEN w.active = TRUE THEN 0 ELSE 1 END, w.id";
    let rows = work.tx.rows(sql, &[]).await?;
    rows.iter()
        .map(|row| {
            let (id, url, active): (Uuid, String, bool) = (row.get("id")?, row.get("url")?, row.get("active")?);
            let (waiting, given_up) = deliveries.get(&id).copied().unwrap_or_default();
            let seq: Option<i64> = row.get("seq")?;
            // One that is not told keeps its place, and begins anew when it is made active again.
            let behind = seq.filter(|_| active).map_or(0, |seq| (head - seq).max(0));
            Ok(Target { id, host: host(&url).to_owned(), active, behind, waiting, given_up })
        })
        .collect()
}

/// Of each webhook how many deliveries wait, and how many were given up.
async fn deliveries(work: &Work) -> Result<BTreeMap<Uuid, (u32, u32)>, Refusal> {
    let sql = "SELECT body, failed_at FROM outbox WHERE office_id = $1 AND kind = $2 AND done_at IS NULL LIMIT $3";
    let mut counts: BTreeMap<Uuid, (u32, u32)> = BTreeMap::new();
    for row in work.tx.rows(sql, params![DELIVERY, COUNTED]).await? {
        let body: serde_json::Value = serde_json::from_str(&row.get::<String>("body")?).unwrap_or_default();
        let Some(webhook) = crate::reach::id_in(&body, "webhook_id") else { continue };
        let (waiting, given_up) = counts.entry(webhook).or_default();
        if row.get::<Option<i64>>("failed_at")?.is_some() {
            *given_up += 1;
        } else {
            *waiting += 1;
        }
    }
    Ok(counts)
}

#[cfg(test)]
mod tests {
    use super::host;

    #[test]
    fn nothing_but_the_host_of_an_address_is_told() {
        for url in [
            "https://hooks.example.org/secret?token=x",
            "https://hooks.example.org:8443",
            "http://name:word@hooks.example.org/",
            "https://hooks.example.org#part",
        ] {
            assert_eq!(host(url), "hooks.example.org", "{url}");
        }
        assert_eq!(host("http://[2001:4860::1]:8080/x"), "[2001:4860::1]");
    }
}
