//! Answers to carry: the replies owed in a village, read aloud at the door and confirmed there. Every visit brings something back.

use casework::{Refusal, Work, kind::Kind, scope};
use insight::SUGGESTION;
use jiff::civil::Date;
use outreach::CONSULTATION;
use requests::{REQUEST, ResidentSays};
use store::Sql;
use uuid::Uuid;

/// A reply owed.
#[derive(Clone, Debug, PartialEq)]
pub struct Answer {
    /// The kind of matter.
    pub kind: &'static Kind,
    /// The matter.
    pub id: Uuid,
    /// The number on its slip, where it has one.
    pub reference: Option<String>,
    /// Where.
    pub place_id: Uuid,
    /// The day it was asked.
    pub asked_on: Date,
    /// What was asked.
    pub asked: String,
    /// What is to be read aloud.
    pub answer: String,
    /// The day of the reply.
    pub replied_on: Date,
}

/// One of the three kinds of matters that owe an answer, as SQL over its table `r`.
struct Owing {
    kind: &'static Kind,
    reference: &'static str,
    asked_on: &'static str,
    asked: &'static str,
    answer: &'static str,
    replied_on: &'static str,
    only: &'static str,
}

const OWING: [Owing; 3] = [
    Owing {
        kind: &REQUEST,
        reference: "r.reference",
        asked_on: "r.received_on",
        asked: "r.description",
        answer: "r.reply",
        replied_on: "r.replied_on",
        only: "r.state = 'replied' AND r.answer_given_on IS NULL",
    },
    Owing {
        kind: &SUGGESTION,
        reference: "r.reference",
        asked_on: "r.received_on",
        asked: "r.suggestion",
        answer: "r.reply",
        replied_on: "r.replied_on",
        only: "r.state = 'replied' AND r.reply_wanted = TRUE AND r.answer_given_on IS NULL",
    },
    Owing {
        kind: &CONSULTATION,
        reference: "CAST(NULL AS TEXT)",
        asked_on: "r.asked_on",
        asked: "r.question",
        answer: "r.answer",
        replied_on: "r.answered_on",
        only: "r.answer IS NOT NULL AND r.reply_wanted = TRUE AND r.answer_given_on IS NULL",
    },
];

/// The replies owed in a place and below it, as far as the actor may see them; the oldest first.
pub async fn to_carry(work: &Work, place: Option<Uuid>, limit: u32) -> Result<Vec<Answer>, Refusal> {
    let mut answers = Vec::new();
    for owing in OWING.iter().filter(|owing| work.actor.may_read(owing.kind)) {
        let mut sql = Sql::new(format!(
            "SELECT r.id AS id, {} AS reference, r.place_id AS place_id, {} AS asked_on, {} AS asked, {} AS answer, \
             {} AS replied_on FROM {} r WHERE r.office_id = $1 AND r.voided = FALSE AND {}",
            owing.reference, owing.asked_on, owing.asked, owing.answer, owing.replied_on, owing.kind.table, owing.only
        ));
        if let Some(place) = place {
            scope::in_place("r.place_id", place, &mut sql);
        }
        scope::condition(work, owing.kind, &mut sql)?;
        sql.push(&format!(" ORDER BY {}, r.id LIMIT {limit}", owing.replied_on));
        for row in work.tx.rows(sql.text(), sql.params()).await? {
            answers.push(Answer {
                kind: owing.kind,
                id: row.get("id")?,
                reference: row.get("reference")?,
                place_id: row.get("place_id")?,
                asked_on: row.get("asked_on")?,
                asked: row.get("asked")?,
                answer: row.get("answer")?,
                replied_on: row.get("replied_on")?,
            });
        }
    }
    answers.sort_by_key(|answer| (answer.replied_on, answer.id));
    Ok(answers)
}

/// How many replies are owed per village, for the list of villages before a team leaves.
pub async fn owed_by_village(work: &Work) -> Result<Vec<(Uuid, i64)>, Refusal> {
    let mut owed = std::collections::BTreeMap::<Uuid, i64>::new();
    for owing in OWING.iter().filter(|owing| work.actor.may_read(owing.kind)) {
        let mut sql = Sql::new(format!(
            "SELECT r.place_id AS place_id, COUNT(*) AS n FROM {} r WHERE r.office_id = $1 AND r.voided = FALSE AND {}",
            owing.kind.table, owing.only
        ));
        scope::condition(work, owing.kind, &mut sql)?;
        sql.push(" GROUP BY r.place_id");
        for row in work.tx.rows(sql.text(), sql.params()).await? {
            *owed.entry(row.get("place_id")?).or_default() += row.get::<i64>("n")?;
        }
    }
    Ok(owed.into_iter().collect())
}

/// Records that an answer was given; for a request also what the resident said to it.
pub async fn give(work: &Work, table: &str, id: Uuid, says: Option<ResidentSays>) -> Result<(), Refusal> {
    match table {
        "request" => {
            requests::answer::give(work, id, says.ok_or_else(|| Refusal::problem("says", "required"))?).await?;
        }
        "suggestion" => {
            insight::collect::give_answer(work, id).await?;
        }
        "consultation" => {
            outreach::answer::give(work, id).await?;
        }
        _ => return Err(Refusal::NotFound),
    }
    Ok(())
}
