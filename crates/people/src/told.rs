//! Where texts tell of people, and when the matter they belong to ended: what the terms are counted from.

use casework::{Refusal, Work, kind::Kind, redact::Erased};
use jiff::{Span, civil::Date};

use crate::limit::{Matter, Measure, limit};

/// A table whose rows belong to a kind of matter.
#[derive(Debug)]
pub struct Told {
    /// The kind of matter.
    pub matter: Matter,
    /// The table.
    pub table: &'static str,
    /// The day on which the matter of a row `r` ended, in SQL; null as long as it is open.
    pub ended: &'static str,
    /// What is erased of a row once the term of its texts has ended.
    pub erased: Erased,
    /// Whether its rows may have a contact.
    pub contact: bool,
}

/// A request that is part of another ends with it.
const REQUEST_ENDED: &str = "CASE WHEN r.state = 'closed' THEN r.closed_on WHEN r.state = 'merged' THEN (SELECT p.closed_on \
                             FROM request p WHERE p.office_id = r.office_id AND p.id = r.parent_id AND p.state = 'closed') END";
const OF_REQUEST: &str = "(SELECT q.closed_on FROM request q WHERE q.office_id = r.office_id AND q.id = r.request_id \
                          AND q.state = 'closed')";
const SUGGESTION_ENDED: &str = "COALESCE(r.answer_given_on, CASE WHEN r.reply_wanted = FALSE THEN r.replied_on END)";
const CONSULTATION_ENDED: &str = "COALESCE(r.answer_given_on, CASE WHEN r.reply_wanted = FALSE THEN r.answered_on END)";
const DISPUTE_ENDED: &str = "COALESCE(r.ended_on, (SELECT MAX(a.dated_on) FROM agreement a WHERE a.office_id = r.office_id AND a.dispute_id = r.id \
     AND a.voided = FALSE))";
const OF_DISPUTE: &str = "(SELECT COALESCE(d.ended_on, (SELECT MAX(a.dated_on) FROM agreement a WHERE a.office_id = d.office_id \
     AND a.dispute_id = d.id AND a.voided = FALSE)) FROM dispute d WHERE d.office_id = r.office_id AND d.id = r.dispute_id)";

const NOTHING: &[&str] = &[];

const fn told(
    matter: Matter,
    table: &'static str,
    ended: &'static str,
    texts: &'static [&'static str],
    emptied: &'static [&'static str],
) -> Told {
    Told { matter, table, ended, erased: Erased { texts, emptied }, contact: false }
}

/// Every such table. A test compares it with the kinds that may have a contact.
pub static TOLD: [Told; 10] = [
    Told {
        contact: true,
        ..told(
            Matter::Request,
            "request",
            REQUEST_ENDED,
            &["description", "location", "reply"],
            &["answers", "sent_to", "latitude", "longitude"],
        )
    },
    told(Matter::Request, "request_note", OF_REQUEST, &["text"], NOTHING),
    told(Matter::Request, "review", OF_REQUEST, &["reason", "decision"], NOTHING),
    told(Matter::Request, "extension", OF_REQUEST, &["reason", "decision"], NOTHING),
    Told {
        contact: true,
        ..told(Matter::Suggestion, "suggestion", SUGGESTION_ENDED, &["suggestion", "reply"], NOTHING)
    },
    Told {
        contact: true,
        ..told(Matter::Consultation, "consultation", CONSULTATION_ENDED, &["question", "answer"], NOTHING)
    },
    told(Matter::Dispute, "dispute", DISPUTE_ENDED, &["description"], NOTHING),
    Told { contact: true, ..told(Matter::Dispute, "dispute_party", OF_DISPUTE, &["claims"], NOTHING) },
    told(Matter::Dispute, "dispute_session", OF_DISPUTE, &["notes"], NOTHING),
    told(Matter::Dispute, "agreement", OF_DISPUTE, &["terms"], NOTHING),
];

/// What is told in this table.
pub fn of_table(table: &str) -> Option<&'static Told> {
    TOLD.iter().find(|told| told.table == table)
}

/// Which of a kind's records are found by their words no more: those that ended before this day. None where all are.
pub async fn words_until(work: &Work, kind: &Kind) -> Result<Option<(&'static str, Date)>, Refusal> {
    let Some(told) = of_table(kind.table) else { return Ok(None) };
    let days = limit(work, Measure::SearchDays, Some(told.matter)).await?;
    Ok(Some((told.ended, work.tx.today().saturating_sub(Span::new().days(days)))))
}
