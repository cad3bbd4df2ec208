//! What is noted of each request: method, route, status, time. No query, no path with numbers in it, no address.

use std::{sync::Arc, time::Instant};

use axum::{
    extract::{MatchedPath, Request, State},
    http::{HeaderName, HeaderValue},
    middleware::Next,
    response::Response,
};
use store::Ids;

const REQUEST_ID: HeaderName = HeaderName::from_static("x-request-id");

/// The name of a request, by which its line in the log is found.
#[derive(Clone, Debug)]
pub struct RequestId(pub String);

/// Names the request, notes it down and counts it.
pub async fn watch(State(ids): State<Arc<dyn Ids>>, mut request: Request, next: Next) -> Response {
    let started = Instant::now();
    let mut bytes = [0; 8];
    ids.random_bytes(&mut bytes);
    let id = hex::encode(bytes);
    request.extensions_mut().insert(RequestId(id.clone()));
    let method = request.method().clone();
    let route = request.extensions().get::<MatchedPath>().map_or("(none)", MatchedPath::as_str).to_owned();

    let mut response = next.run(request).await;
    if let Ok(value) = HeaderValue::from_str(&id) {
        response.headers_mut().insert(REQUEST_ID, value);
    }
    let (status, took) = (response.status().as_u16(), started.elapsed());
    let millis = u64::try_from(took.as_millis()).unwrap_or(u64::MAX);
    tracing::info!(%method, route, status, millis, request = id, "request");
    // Methods are free words; only known ones become a label.
    let known = ["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"];
    let method = known.into_iter().find(|known| *known == method.as_str()).unwrap_or("other");
    let labels = [("method", method.to_owned()), ("route", route), ("status", status.to_string())];
    metrics::counter!("doorstep_http_requests_total", &labels).increment(1);
    metrics::histogram!("doorstep_http_request_seconds", &labels).record(took.as_secs_f64());
    response
}
