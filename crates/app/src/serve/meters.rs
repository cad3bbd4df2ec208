//! Numbers for monitoring, in Prometheus' text form. No label carries anything about a person.

use std::{fs, sync::OnceLock};

use axum::{
    Extension,
    extract::State,
    http::{HeaderMap, StatusCode, header},
    response::{IntoResponse, Response},
};
use casework::Refusal;
use door::OfThisMachine;
use metrics::{describe_counter, describe_gauge, describe_histogram, gauge};
use metrics_exporter_prometheus::{Matcher, PrometheusBuilder, PrometheusHandle};

use super::health::Health;
use crate::failure::{Done, Failure};

/// Upper bounds of the time classes, in seconds.
const SECONDS: [f64; 11] = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 1.0, 5.0, 30.0];

/// Starts counting; once in a program.
pub fn start() -> Done<PrometheusHandle> {
    static HANDLE: OnceLock<PrometheusHandle> = OnceLock::new();
    if let Some(handle) = HANDLE.get() {
        return Ok(handle.clone());
    }
    let failed =
        |error: metrics_exporter_prometheus::BuildError| Failure::new(format!("metrics cannot be counted: {error}"));
    let builder = PrometheusBuilder::new()
        .set_buckets_for_metric(Matcher::Suffix("_seconds".to_owned()), &SECONDS)
        .map_err(failed)?;
    let handle = builder.install_recorder().map_err(failed)?;
    describe_counter!("doorstep_http_requests_total", "Requests answered, by method, route and status");
    describe_histogram!("doorstep_http_request_seconds", "Time until the answer began");
    describe_gauge!("doorstep_process_resident_memory_bytes", "Memory of the program");
    describe_gauge!("doorstep_uptime_seconds", "Time since the program started");
    describe_gauge!("doorstep_events_unsealed", "Events that wait for the chain");
    describe_gauge!("doorstep_outbox_waiting", "What is still to leave the machine");
    describe_gauge!("doorstep_outbox_failed", "What was given up after all attempts");
    Ok(HANDLE.get_or_init(|| handle).clone())
}

/// `/metrics`: for a program on this machine, and for whoever has the token; to others there is nothing here.
pub async fn get(State(health): State<Health>, near: Option<Extension<OfThisMachine>>, headers: HeaderMap) -> Response {
    if near.is_none() && !brings_token(&health, &headers) {
        return StatusCode::NOT_FOUND.into_response();
    }
    let now = health.opened.store.env().clock.now();
    gauge!("doorstep_uptime_seconds").set(now.duration_since(health.started).as_secs_f64());
    if let Some(bytes) = resident_bytes() {
        gauge!("doorstep_process_resident_memory_bytes").set(bytes);
    }
    if let Ok((events, outbox, failed)) = queues(&health).await {
        gauge!("doorstep_events_unsealed").set(events);
        gauge!("doorstep_outbox_waiting").set(outbox);
        gauge!("doorstep_outbox_failed").set(failed);
    }
    health.meters.run_upkeep();
    let kind = [(header::CONTENT_TYPE, "text/plain; version=0.0.4; charset=utf-8")];
    (kind, health.meters.render()).into_response()
}

fn brings_token(health: &Health, headers: &HeaderMap) -> bool {
    let said = headers.get(header::AUTHORIZATION).and_then(|value| value.to_str().ok());
    let brought = said.and_then(|said| said.strip_prefix("Bearer ")).map(str::trim);
    let wanted = health.meters_token.as_ref();
    brought.zip(wanted).is_some_and(|(brought, wanted)| access::same(brought.as_bytes(), wanted.0.as_bytes()))
}

async fn queues(health: &Health) -> Result<(f64, f64, f64), Refusal> {
    health
        .opened
        .read("metrics", |work| async move {
            let count = async |sql| -> Result<f64, Refusal> {
                let row = work.tx.row(sql, &[]).await?.ok_or(Refusal::NotFound)?;
                Ok(u32::try_from(row.get::<i64>("n")?).map_or(f64::INFINITY, f64::from))
            };
            let events = count("SELECT COUNT(*) AS n FROM event WHERE office_id = $1 AND seq IS NULL").await?;
            let outbox = count(
                "SELECT COUNT(*) AS n FROM outbox WHERE office_id = $1 AND done_at IS NULL AND failed_at IS NULL",
            )
            .await?;
            let failed =
                count("SELECT COUNT(*) AS n FROM outbox WHERE office_id = $1 AND failed_at IS NOT NULL").await?;
            Ok((events, outbox, failed))
        })
        .await
}

/// As Linux tells it; nothing elsewhere.
fn resident_bytes() -> Option<f64> {
    let status = fs::read_to_string("/proc/self/status").ok()?;
    let line = status.lines().find_map(|line| line.strip_prefix("VmRSS:"))?;
    let kib: u32 = line.trim().strip_suffix("kB")?.trim().parse().ok()?;
    Some(f64::from(kib) * 1024.0)
}
