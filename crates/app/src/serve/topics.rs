//! The task that looks once a day for like requests and proposes topics; the office decides on them.

use std::time::Duration;

use door::App;
use triage::topic;

const PAUSE: Duration = Duration::from_hours(24);

/// Looks until it is stopped. What could not be done now is done by the next look.
pub async fn go_on(app: App) {
    loop {
        match topic::daily(&app.store, app.office, app.catalogue).await {
            Ok(kept) if kept == topic::Kept::default() => {}
            Ok(kept) => tracing::info!(kept.proposed, kept.changed, kept.lapsed, "topics were looked for"),
            Err(error) => tracing::warn!(%error, "topics could not be looked for"),
        }
        tokio::time::sleep(PAUSE).await;
    }
}
