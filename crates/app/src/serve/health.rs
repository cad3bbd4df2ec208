//! Whether the program lives, and whether it is ready to serve.

use std::{sync::Arc, time::Duration};

use axum::{extract::State, http::StatusCode, response::IntoResponse};
use casework::Refusal;
use jiff::Timestamp;
use metrics_exporter_prometheus::PrometheusHandle;

use super::{publishing::Publishing, sealing::Sealing};
use crate::{config::MetricsToken, open::Opened};

/// What the watchers of the program look at.
#[derive(Clone)]
pub struct Health {
    pub(super) opened: Opened,
    pub(super) sealing: Arc<Sealing>,
    pub(super) publishing: Arc<Publishing>,
    pub(super) meters: PrometheusHandle,
    pub(super) meters_token: Option<MetricsToken>,
    pub(super) started: Timestamp,
}

const PATIENCE: Duration = Duration::from_secs(2);

/// `/healthz`: the program answers.
pub async fn alive() -> &'static str {
    "ok\n"
}

/// `/readyz`: the database answers, and the log is sealed and published as far as it is due.
pub async fn ready(State(health): State<Health>) -> impl IntoResponse {
    let asked = health.opened.read("ready", |work| async move {
        work.tx.reference_rows("SELECT id FROM office LIMIT 1", &[]).await?;
        Ok::<(), Refusal>(())
    });
    match tokio::time::timeout(PATIENCE, asked).await {
        Ok(Ok(())) if health.sealing.is_flushed() && health.publishing.is_flushed() => (StatusCode::OK, "ready\n"),
        Ok(Ok(())) => (StatusCode::SERVICE_UNAVAILABLE, "the log is being published: ask again in a second\n"),
        Ok(Err(_)) | Err(_) => (StatusCode::SERVICE_UNAVAILABLE, "the database does not answer\n"),
    }
}
