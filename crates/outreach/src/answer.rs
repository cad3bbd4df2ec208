//! Answering a question that stayed open, and carrying the answer back.

use casework::{
    Change, Refusal, Work,
    change::{Stored, save},
    event::Event,
    find,
    values::Record,
};
use uuid::Uuid;

use crate::{CONSULTATION, Consultation};

/// Answers an open question today.
pub async fn answer(work: &Work, id: Uuid, text: &str) -> Result<Stored, Refusal> {
    let text = text.trim();
    match text.chars().count() {
        0..2 => return Err(Refusal::problem("answer", "too-short")),
        4001.. => return Err(Refusal::problem("answer", "too-long")),
        _ => {}
    }
    let before = find::find_to_change(work, &CONSULTATION, id).await?;
    if Consultation::of(&before.values)?.answer.is_some() {
        return Err(Refusal::Rule("already-replied"));
    }
    let mut values = before.values.clone();
    values.set("answer", text);
    values.set("answered_on", work.tx.today());
    save(work, Change::of(before, values, Event::new("consultation.answered"))).await
}

/// Records that the answer was read aloud or given.
pub async fn give(work: &Work, id: Uuid) -> Result<Stored, Refusal> {
    let before = find::find_to_change(work, &CONSULTATION, id).await?;
    let consultation = Consultation::of(&before.values)?;
    if consultation.answer.is_none() || consultation.answer_given_on.is_some() {
        return Err(Refusal::Rule("no-answer-to-give"));
    }
    let mut values = before.values.clone();
    values.set("answer_given_on", work.tx.today());
    save(work, Change::of(before, values, Event::new("consultation.answer_given"))).await
}
