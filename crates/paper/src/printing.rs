//! Where papers are set: away from the threads that answer, two at a time, and told in the reader's words where it fails.

use std::sync::Arc;

use axum::{
    http::{HeaderValue, StatusCode, Uri, header},
    response::{IntoResponse as _, Response},
};
use casework::Refusal;
use console::{Answer, Desk, Trouble};
use documents::{NotPrinted, Press, Printed, Sheet};
use tokio::sync::Semaphore;
use uuid::Uuid;
use web::pages::layout::Frame;

/// More at once would only be slower: setting a page is work for a whole core.
const AT_ONCE: usize = 2;

const PDF: &str = "application/pdf";
/// The media type of a workbook.
pub const XLSX: &str = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/// The media type of a page that stands alone.
pub const HTML: &str = "text/html; charset=utf-8";

/// The press and the turns at it.
#[derive(Debug)]
pub struct PrintRoom {
    press: Press,
    turns: Semaphore,
}

impl PrintRoom {
    /// A room with one press.
    pub const fn new(press: Press) -> Self {
        Self { press, turns: Semaphore::const_new(AT_ONCE) }
    }

    /// Sets a sheet and sends it under this name.
    pub async fn print(self: Arc<Self>, frame: Frame, sheet: Sheet, name: &str) -> Answer {
        match self.set(sheet).await {
            Ok(printed) => Ok(file(PDF, name, printed.bytes)),
            Err(fault) => Ok(told(frame, &fault)),
        }
    }

    async fn set(self: Arc<Self>, sheet: Sheet) -> Result<Printed, NotPrinted> {
        let broke_off = |error: &dyn std::error::Error| NotPrinted::Template(error.to_string());
        let _turn = self.turns.acquire().await.map_err(|closed| broke_off(&closed))?;
        let room = Arc::clone(&self);
        let printed = tokio::task::spawn_blocking(move || room.press.print(&sheet)).await;
        printed.map_err(|panic| broke_off(&panic))?
    }
}

/// A file as an answer. It is not kept on the way: who may see it is asked each time.
pub fn file(kind: &'static str, name: &str, bytes: Vec<u8>) -> Response {
    let mut answer = bytes.into_response();
    let headers = answer.headers_mut();
    headers.insert(header::CONTENT_TYPE, HeaderValue::from_static(kind));
    headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
    let plain: String =
        name.chars().map(|c| if c.is_ascii_alphanumeric() || "-.".contains(c) { c } else { '-' }).collect();
    let shown = if kind == PDF { "inline" } else { "attachment" };
    if let Ok(value) = HeaderValue::from_str(&format!("{shown}; filename=\"{plain}\"")) {
        headers.insert(header::CONTENT_DISPOSITION, value);
    }
    answer
}

fn told(frame: Frame, fault: &NotPrinted) -> Response {
    tracing::error!(%fault, "paper");
    let (status, code) = match fault {
        NotPrinted::NotBuilt => (StatusCode::NOT_IMPLEMENTED, "pdf-not-built"),
        NotPrinted::NoFont(_) | NotPrinted::Font(..) => (StatusCode::SERVICE_UNAVAILABLE, "no-fonts"),
        NotPrinted::Template(_) => (StatusCode::INTERNAL_SERVER_ERROR, "pdf-failed"),
    };
    Trouble::page(frame, status, code, Vec::new())
}

/// The id in an address.
pub fn id(desk: &Desk, text: &str) -> Result<Uuid, Trouble> {
    text.parse().map_err(|_| desk.trouble(Refusal::NotFound))
}

/// A value asked for in the address.
pub fn asked(uri: &Uri, name: &str) -> Option<String> {
    let pairs = form_urlencoded::parse(uri.query().unwrap_or_default().as_bytes());
    pairs.filter(|(key, value)| key == name && !value.is_empty()).map(|(_, value)| value.into_owned()).next()
}
