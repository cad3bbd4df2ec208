//! A program elsewhere that is told what happens: ids, codes and states, never what somebody said or who it was.

use casework::{
    Problems, Refusal, Work, chain,
    change::Stored,
    field_type::{Short, Text},
    kind::{Kind, Role, Step},
    record,
    values::{Check, Record, Values, checked},
};
use store::params;
use uuid::Uuid;

record! {
    /// A webhook.
    pub struct Webhook {
        /// Where it listens.
        url: Short,
        /// What it is told, one a line: `request.closed`, `request.*`.
        events: Text,
        /// Whether it is told at present.
        active: bool,
    }
}

impl Check for Webhook {
    fn check(&self, problems: &mut Problems) {
        problems.when(!is_address(&self.url.0), "url", "webhook-url");
        let mut lines = self.events.0.lines().map(str::trim).filter(|line| !line.is_empty()).peekable();
        problems.when(lines.peek().is_none(), "events", "required");
        if let Some(wrong) = lines.find(|line| !is_pattern(line)) {
            problems.add_with("events", "webhook-event", wrong);
        }
    }
}

/// Whether it begins with https:// or http:// and names a host and no user. Where it leads is looked at when it is called.
fn is_address(url: &str) -> bool {
    let Some(rest) = url.strip_prefix("https://").or_else(|| url.strip_prefix("http://")) else { return false };
    let authority = rest.split(['/', '?', '#']).next().unwrap_or_default();
    !authority.is_empty() && !authority.contains('@') && url.chars().all(|c| c.is_ascii_graphic())
}

fn is_pattern(line: &str) -> bool {
    let plain = |part: &str| !part.is_empty() && part.chars().all(|c| c.is_ascii_lowercase() || c == '_');
    line == "*" || line.split_once('.').is_some_and(|(table, what)| plain(table) && (what == "*" || plain(what)))
}

/// Whether a webhook that wants `events` is told of `event`.
pub fn wants(events: &str, event: &str) -> bool {
    let table = event.split('.').next().unwrap_or_default();
    events
        .lines()
        .map(str::trim)
        .any(|line| line == "*" || line == event || line.strip_suffix(".*").is_some_and(|wanted| wanted == table))
}

/// It is told from the moment on at which it is entered or made active again.
async fn start_at_head(work: &Work, id: Uuid) -> Result<(), Refusal> {
    let (seq, _) = chain::head(work).await?;
    let sql = "INSERT INTO webhook_cursor (office_id, webhook_id, seq) VALUES ($1, $2, $3) \
               ON CONFLICT (office_id, webhook_id) DO UPDATE SET seq = excluded.seq";
    work.tx.execute(sql, params![id, seq]).await?;
    Ok(())
}

fn complete<'a>(work: &'a Work, id: Uuid, values: &'a mut Values, before: Option<&'a Stored>) -> Step<'a> {
    Box::pin(async move {
        let active = |values: &Values| values.typed::<bool>("active");
        let was = before.map(|before| active(&before.values)).transpose()?.unwrap_or_default();
        if !was && active(values)? { start_at_head(work, id).await } else { Ok(()) }
    })
}

/// A webhook.
pub static WEBHOOK: Kind = Kind {
    table: "webhook",
    collection: "webhooks",
    fields: Webhook::FIELDS,
    title: "url",
    columns: &["events", "active"],
    usual: &[("active", "true")],
    entered: "webhook.entered",
    office_wide: true,
    readers: &[Role::Administrator, Role::Auditor],
    writers: &[Role::Administrator],
    complete: Some(complete),
    check: checked::<Webhook>,
    ..Kind::BASE
};

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_webhook_names_events_or_all_of_a_table() {
        assert!(wants("request.closed\nhandover.*", "request.closed"));
        assert!(wants("request.closed\nhandover.*", "handover.sealed"));
        assert!(!wants("request.closed\nhandover.*", "request.replied"));
        assert!(!wants("handover.*", "handover_item.proposed"));
        assert!(wants("*", "request.replied"));
    }

    #[test]
    fn an_address_names_a_host_and_no_user() {
        assert!(is_address("https://example.org/hook?a=b@c") && is_address("http://[2001:4860::1]:8080"));
        for url in [
            "",
            "example.org",
            "https://",
            "https://user:word@example.org/",
            "ftp://example.org",
            "https://example.org/ x",
        ] {
            assert!(!is_address(url), "{url}");
        }
    }

    #[test]
    fn what_is_no_event_is_named() {
        for line in ["request", "request.", ".closed", "*.closed", "request.closed reply", "Request.closed"] {
            assert!(!is_pattern(line), "{line}");
        }
        assert!(is_pattern("request.solved_on_the_spot") && is_pattern("request.*") && is_pattern("*"));
    }
}
