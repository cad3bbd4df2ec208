//! `/ledgers/{ledger}/ledger.xlsx` and `.csv` of a period and a place. The rows are read a batch at a time and written as they come:
//! a long ledger needs no more memory than a short one. Between two batches somebody may enter a record; none is told twice.

use std::{fs::File, io::Read as _, sync::Arc};

use axum::{
    body::{Body, Bytes},
    extract::Path,
    http::{HeaderValue, header},
    response::Response,
};
use casework::{
    Refusal,
    change::Stored,
    kind::{Field, FieldKind},
    written::Names,
};
use console::{Answer, AskedLedger, Desk, Trouble, ask_ledger, do_or_leave};
use documents::{LedgerBook, LedgerCell, LedgerColumn, LedgerHead, LedgerLines, NotWritten, Width};
use door::long_work::{self, Progress, Stop};
use futures_util::{StreamExt as _, stream::unfold};
use ledgers::View;
use store::{FromValue as _, Value};
use tokio::{sync::Semaphore, task::spawn_blocking};

use crate::printing::{XLSX, file};

/// Rows read at once.
const BATCH: u32 = 1_000;
/// Bytes of a finished workbook sent at once.
const PIECE: usize = 64 * 1024;
/// Workbooks written at once: each keeps a core busy, and a file as large as its sheet.
pub const AT_ONCE: usize = 2;

const CSV: &str = "text/csv; charset=utf-8";

/// A ledger being read.
struct Reading {
    desk: Desk,
    view: View,
    after: Option<String>,
    ended: bool,
}

impl Reading {
    fn of(desk: &Desk, asked: &AskedLedger) -> Self {
        Self { desk: desk.clone(), view: asked.view.clone(), after: None, ended: false }
    }

    /// The next rows, as cells; none at the end.
    async fn next(&mut self) -> Result<Option<Vec<Vec<LedgerCell>>>, Trouble> {
        if self.ended {
            return Ok(None);
        }
        let (view, after) = (self.view.clone(), self.after.take());
        let read = self.desk.read(move |work| {
            let (view, after) = (view.clone(), after.clone());
            async move { view.batch(&work, after, false, BATCH).await }
        });
        let batch = read.await?;
        self.ended = batch.next.is_none();
        self.after = batch.next;
        let row = |record: &Stored| {
            let cell = |field: &&'static Field| cell(&self.desk, field, record, &batch.names);
            self.view.columns.iter().map(cell).collect()
        };
        Ok(Some(batch.records.iter().map(row).collect()))
    }
}

/// A value as what it is.
fn cell(desk: &Desk, field: &Field, record: &Stored, names: &Names) -> LedgerCell {
    let zone = &desk.app.store.env().zone;
    match (field.kind, record.values.get(field.column)) {
        (_, Value::Null) => LedgerCell::Empty,
        (FieldKind::Day, value) => jiff::civil::Date::from_value(value).map_or(LedgerCell::Empty, LedgerCell::Day),
        (FieldKind::Instant, value) => jiff::Timestamp::from_value(value)
            .map_or(LedgerCell::Empty, |at| LedgerCell::Moment(at.to_zoned_datetime(zone.clone()).datetime())),
        (FieldKind::Money, Value::Int(fen)) => LedgerCell::Money(*fen),
        (FieldKind::Count, Value::Int(n)) => LedgerCell::Number(*n),
        (_, value) => LedgerCell::Text(console::in_words(desk, field, value, names)),
    }
}

fn width(field: &Field) -> Width {
    match field.kind {
        FieldKind::Text(_) => Width::Wide,
        FieldKind::Short(_) if field.column != "reference" => Width::Line,
        FieldKind::Place | FieldKind::Record(_) | FieldKind::Instant => Width::Name,
        FieldKind::Day | FieldKind::Count | FieldKind::Flag => Width::Narrow,
        _ => Width::Middle,
    }
}

fn head(desk: &Desk, asked: &AskedLedger) -> LedgerHead {
    let column =
        |(field, label): (&&'static Field, &String)| LedgerColumn { label: label.clone(), width: width(field) };
    LedgerHead {
        lang: desk.lang,
        title: asked.title.clone(),
        office: desk.app.settings.office_name.get(),
        about: asked.about.clone(),
        note: asked.hidden.clone(),
        printed_on: asked.today,
        columns: asked.view.columns.iter().zip(&asked.labels).map(column).collect(),
    }
}

/// The name of a file. It says how many rows are not in it: plain lines have no other place for that.
fn named(asked: &AskedLedger, end: &str) -> String {
    let period = &asked.view.period;
    let unseen = if asked.unseen == 0 { String::new() } else { format!("-without-{}", asked.unseen) };
    format!("{}-{}-{}{unseen}.{end}", asked.ledger.code, period.from, period.to)
}

fn streamed(kind: &'static str, name: &str, body: Body) -> Response {
    let mut answer = file(kind, name, Vec::new());
    answer.headers_mut().remove(header::CONTENT_LENGTH);
    *answer.body_mut() = body;
    answer
}

/// The ledger as lines. What goes wrong before the first rows are read is told; what goes wrong later breaks the answer off, so
/// that nobody takes half a ledger for a whole one.
pub async fn csv(desk: Desk, Path(code): Path<String>) -> Answer {
    let asked = ask_ledger(&desk, &code, true).await?;
    let mut reading = Reading::of(&desk, &asked);
    let first = reading.next().await?.unwrap_or_default();
    let first = LedgerLines::head(&head(&desk, &asked)) + &LedgerLines::rows(&first);
    let lines = unfold((Some(first), reading), |(ready, mut reading)| async move {
        if let Some(ready) = ready {
            return Some((Ok(Bytes::from(ready)), (None, reading)));
        }
        let told = if let Ok(rows) = reading.next().await {
            Ok(Bytes::from(LedgerLines::rows(&rows?)))
        } else {
            reading.ended = true;
            Err(std::io::Error::other("a ledger was not read to its end"))
        };
        Some((told, (None, reading)))
    });
    // Whoever compresses it asks once more after its end.
    Ok(streamed(CSV, &named(&asked, "csv"), Body::from_stream(lines.fuse())))
}

/// The ledger as a workbook, sent when it is whole.
pub async fn xlsx(turns: Arc<Semaphore>, desk: Desk, Path(code): Path<String>) -> Answer {
    let asked = ask_ledger(&desk, &code, true).await?;
    let back = desk.uri.query().map_or_else(String::new, |query| format!("?{query}"));
    let work = long_work::Asked {
        key: "ledger",
        about: format!("{} · {}", asked.title, asked.about),
        back: format!("/ledgers/{code}{back}"),
        stop: Stop::Anytime,
    };
    do_or_leave(&desk, work, |desk, progress| book(turns, desk, asked, progress)).await
}

async fn book(turns: Arc<Semaphore>, desk: Desk, asked: AskedLedger, progress: Progress) -> Answer {
    progress.begin(u64::try_from(asked.seen).unwrap_or_default());
    let failed = |fault: &dyn std::error::Error| {
        tracing::error!(%fault, "ledger");
        desk.trouble(Refusal::Rule("pdf-failed"))
    };
    let _turn = turns.acquire().await.map_err(|closed| failed(&closed))?;
    let top = head(&desk, &asked);
    let mut book = written(move || LedgerBook::open(&top)).await.map_err(|fault| failed(&fault))?;
    let mut reading = Reading::of(&desk, &asked);
    while let Some(rows) = reading.next().await? {
        progress.add(rows.len() as u64);
        let pushed = written(move || book.push(&rows).map(|()| book)).await;
        book = pushed.map_err(|fault| failed(&fault))?;
    }
    let whole = written(move || book.finish()).await.map_err(|fault| failed(&fault))?;
    let length = whole.metadata().map(|about| about.len());
    let mut answer = streamed(XLSX, &named(&asked, "xlsx"), pieces(whole));
    if let Ok(length) = length {
        answer.headers_mut().insert(header::CONTENT_LENGTH, HeaderValue::from(length));
    }
    Ok(answer)
}

/// Why a workbook was not written.
#[derive(Debug)]
enum Broken {
    Written(NotWritten),
    Ended(tokio::task::JoinError),
}

impl std::fmt::Display for Broken {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::Written(fault) => write!(f, "{fault}: {:?}", std::error::Error::source(fault)),
            Self::Ended(fault) => fault.fmt(f),
        }
    }
}

impl std::error::Error for Broken {}

/// Writes away from the threads that answer.
async fn written<T: Send + 'static>(
    write: impl FnOnce() -> Result<T, NotWritten> + Send + 'static,
) -> Result<T, Broken> {
    spawn_blocking(write).await.map_err(Broken::Ended)?.map_err(Broken::Written)
}

/// A file as a body, piece by piece.
fn pieces(file: File) -> Body {
    let read = |mut file: File| async move {
        let piece = spawn_blocking(move || {
            let mut piece = vec![0; PIECE];
            let n = file.read(&mut piece)?;
            piece.truncate(n);
            Ok::<_, std::io::Error>((piece, file))
        });
        match piece.await.map_err(std::io::Error::other).and_then(|read| read) {
            Ok((piece, _)) if piece.is_empty() => None,
            Ok((piece, file)) => Some((Ok(Bytes::from(piece)), Some(file))),
            Err(fault) => Some((Err(fault), None)),
        }
    };
    // Whoever compresses it asks once more after its end.
    Body::from_stream(unfold(Some(file), move |file| async move { read(file?).await }).fuse())
}
