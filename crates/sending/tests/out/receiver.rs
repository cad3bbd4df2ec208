//! A small server that keeps what it is sent and answers as it is told.

use std::sync::{Arc, Mutex};

use axum::{
    Router,
    body::Bytes,
    extract::State,
    http::{HeaderMap, Method, StatusCode, Uri},
    response::{IntoResponse, Response},
};

/// What arrived.
#[derive(Clone, Debug)]
pub struct Arrived {
    #[expect(dead_code, reason = "it is shown where a test fails")]
    pub method: Method,
    pub uri: Uri,
    pub headers: HeaderMap,
    pub body: String,
}

impl Arrived {
    pub fn header(&self, name: &str) -> &str {
        self.headers.get(name).and_then(|value| value.to_str().ok()).unwrap_or_default()
    }
}

/// A server on this machine.
#[derive(Clone)]
pub struct Receiver {
    pub port: u16,
    arrived: Arc<Mutex<Vec<Arrived>>>,
    statuses: Arc<Mutex<Vec<StatusCode>>>,
}

impl Receiver {
    /// Answers with these statuses one after another, then with 200.
    pub async fn start(statuses: &[u16]) -> Self {
        let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.expect("a port");
        let port = listener.local_addr().expect("its address").port();
        let statuses = statuses.iter().rev().map(|status| StatusCode::from_u16(*status).expect("a status")).collect();
        let receiver = Self { port, arrived: Arc::default(), statuses: Arc::new(Mutex::new(statuses)) };
        let router = Router::new().fallback(keep).with_state(receiver.clone());
        tokio::spawn(async move { axum::serve(listener, router).await });
        receiver
    }

    pub fn url(&self, path: &str) -> String {
        format!("http://127.0.0.1:{}{path}", self.port)
    }

    pub fn arrived(&self) -> Vec<Arrived> {
        self.arrived.lock().expect("nobody panicked").clone()
    }
}

async fn keep(State(receiver): State<Receiver>, method: Method, uri: Uri, headers: HeaderMap, body: Bytes) -> Response {
    let body = String::from_utf8_lossy(&body).into_owned();
    receiver.arrived.lock().expect("nobody panicked").push(Arrived { method, uri, headers, body });
    let status = receiver.statuses.lock().expect("nobody panicked").pop().unwrap_or(StatusCode::OK);
    if status.is_redirection() {
        return (status, [("location", receiver.url("/elsewhere"))]).into_response();
    }
    status.into_response()
}
