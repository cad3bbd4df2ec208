//! How long a request may take. A form that carries a file has ten times as long: a photo from a mountain village comes over
//! a thin line.

use std::time::Duration;

use axum::{
    extract::{Request, State},
    http::{HeaderMap, StatusCode, header},
    middleware::Next,
    response::{IntoResponse as _, Response},
};

const FOR_FILES: u32 = 10;

/// Answers 503 where it takes longer.
pub async fn wait(State(usual): State<Duration>, request: Request, next: Next) -> Response {
    let patience = patience(usual, request.headers());
    tokio::time::timeout(patience, next.run(request))
        .await
        .unwrap_or_else(|_| StatusCode::SERVICE_UNAVAILABLE.into_response())
}

fn patience(usual: Duration, headers: &HeaderMap) -> Duration {
    let kind = headers.get(header::CONTENT_TYPE).and_then(|value| value.to_str().ok()).unwrap_or_default();
    if kind.trim_start().to_ascii_lowercase().starts_with("multipart/form-data") { usual * FOR_FILES } else { usual }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_form_with_a_file_has_ten_times_as_long() {
        let usual = Duration::from_secs(30);
        let of = |kind: &str| {
            let value = header::HeaderValue::from_str(kind).unwrap();
            patience(usual, &HeaderMap::from_iter([(header::CONTENT_TYPE, value)]))
        };
        assert_eq!(of("Multipart/Form-Data; boundary=x"), Duration::from_mins(5));
        assert_eq!((of("application/json"), patience(usual, &HeaderMap::new())), (usual, usual));
    }
}
