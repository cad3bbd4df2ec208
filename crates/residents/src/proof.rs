//! What whoever asked holds of the public log: what stands in it, or will, and the proof as a file to keep.

use ::proof::{ProofError, Receipt};
use axum::{
    extract::Path,
    http::{HeaderValue, header},
    response::{IntoResponse as _, Response},
};
use casework::{Actor, Refusal, Work, reference};
use console::Answer;
use i18n::Lang;
use jiff::{ToSpan, civil::Date};
use requests::REQUEST;
use uuid::Uuid;
use web::pages::{layout::Link, residents::MatterPage};

use crate::{
    follow::{enter, visit_to},
    in_confidence,
    visitor::Visitor,
};

const COMPLAINT: &str = "sensitive_complaint";

/// The leaf of a request's receipt.
#[derive(Clone, Debug)]
pub struct Leaf {
    entry: String,
    day: Date,
    position: Option<u64>,
}

impl Leaf {
    /// That of a request the actor was allowed to find.
    pub async fn of(work: &Work, request: Uuid) -> Result<Option<Self>, Refusal> {
        Self::read(work, REQUEST.table, request).await
    }

    /// That of a complaint in confidence: on its slip, as on any other.
    pub async fn in_confidence(work: &Work, complaint: Uuid) -> Result<Option<Self>, Refusal> {
        Self::read(work, COMPLAINT, complaint).await
    }

    async fn read(work: &Work, table: &str, id: Uuid) -> Result<Option<Self>, Refusal> {
        let receipt = receipt(work, table, id).await?;
        Ok(receipt.map(|receipt| Self {
            entry: parted(&receipt.entry),
            day: receipt.day.parse().unwrap_or_default(),
            position: receipt.proof.map(|proof| proof.index),
        }))
    }

    /// The leaf, as a slip has it.
    pub fn entry(&self) -> &str {
        &self.entry
    }

    /// The first day on which it stands in the log.
    pub fn from(&self) -> Date {
        self.day.saturating_add(1.day())
    }

    /// What a slip says of it. Published or not: the slip is kept for long.
    pub fn line(&self, lang: Lang) -> String {
        let args = [("day", i18n::day(lang, self.from()).into()), ("leaf", self.entry.clone().into())];
        i18n::text_with(lang, "slip-line-log", &args)
    }

    /// Adds it to the page of its request.
    pub fn show(&self, visitor: &Visitor, page: &mut MatterPage) {
        let (key, leaf, link) = match self.position {
            Some(position) => ("log-fact-there", position.to_string(), "log-proof"),
            None => ("log-fact-waiting", self.entry.clone(), "log-leaf"),
        };
        let args = [("day", visitor.day(self.day).into()), ("leaf", leaf.into())];
        page.facts.push((visitor.t("log-fact"), i18n::text_with(visitor.lang, key, &args)));
        page.links.push(Link::new(visitor.t(link), format!("/r/{}/proof", page.reference)));
        page.links.push(Link::new(visitor.t("log-verify-title"), "/log/verify"));
    }
}

async fn receipt(work: &Work, table: &str, id: Uuid) -> Result<Option<Receipt>, Refusal> {
    ::proof::receipt(work, table, id, 1).await.map_err(ProofError::refusal)
}

/// In eights, for reading aloud and for narrow paper.
fn parted(entry: &[u8; 32]) -> String {
    entry.chunks(4).map(hex::encode).collect::<Vec<_>>().join(" ")
}

/// `GET /r/{reference}/proof`: the proof, or before its day the words whose hash will be in the log.
pub async fn get(visitor: Visitor, Path(typed): Path<String>) -> Answer {
    let (actor, table, id, number) = if let Some((ticket, _)) = in_confidence::visit_to(&visitor, &typed) {
        (Actor::public("in-confidence"), COMPLAINT, ticket.complaint, ticket.slip.number.clone())
    } else {
        let Some(visit) = visit_to(&visitor, &typed) else { return Ok(enter::ask_pin(&visitor, &typed)) };
        (Actor::resident(visit.request), REQUEST.table, visit.request, reference::of(visit.request))
    };
    let read = move |work: Work| async move {
        if table == REQUEST.table {
            casework::find::find(&work, &REQUEST, id).await?;
        }
        receipt(&work, table, id).await?.ok_or(Refusal::NotFound)
    };
    let receipt = visitor.read(&actor, read).await?;
    let (text, ending) = match receipt.proof {
        Some(proof) => (proof.to_string(), "tlog-proof"),
        None => (receipt.opening, "leaf.txt"),
    };
    Ok(download(text, &format!("{number}.{ending}")))
}

fn download(text: String, name: &str) -> Response {
    let attached = HeaderValue::from_str(&format!("attachment; filename=\"{name}\""));
    let headers = [
        (header::CONTENT_TYPE, HeaderValue::from_static("text/plain; charset=utf-8")),
        (header::CONTENT_DISPOSITION, attached.unwrap_or(HeaderValue::from_static("attachment"))),
    ];
    (headers, text).into_response()
}
