//! Collecting suggestions and replying to them: "you said, we did".

use casework::{
    Change, Problems, Refusal, Work,
    change::{Stored, save},
    event::Event,
    find,
    kind::{Role, Step},
    reference,
    values::{Check, Record, Values},
};
use jiff::civil::Date;
use uuid::Uuid;

use crate::{SUGGESTION, Suggestion, SuggestionState};

/// Gives a new suggestion its number and state.
pub fn complete<'a>(work: &'a Work, id: Uuid, values: &'a mut Values, before: Option<&'a Stored>) -> Step<'a> {
    Box::pin(async move {
        if values.typed::<Date>("received_on")? > work.tx.today() {
            return Err(Refusal::problem("received_on", "in-the-future"));
        }
        if before.is_none() {
            values.set("reference", reference::of(id));
            values.set("state", SuggestionState::Received.code());
        }
        Ok(())
    })
}

impl Check for Suggestion {
    fn check(&self, problems: &mut Problems) {
        problems.when(self.suggestion.0.trim().chars().count() < 2, "suggestion", "too-short");
        let replied = self.state == SuggestionState::Replied;
        problems.when(replied != self.reply.is_some(), "reply", "required");
        problems.when(replied != self.replied_on.is_some(), "replied_on", "required");
    }
}

/// Replies to a suggestion. The coordinator may, and the unit that has it.
pub async fn reply(work: &Work, id: Uuid, text: &str) -> Result<Stored, Refusal> {
    work.actor.must_be(&[Role::Coordinator, Role::Unit])?;
    let text = text.trim();
    match text.chars().count() {
        0..4 => return Err(Refusal::problem("reply", "too-short")),
        4001.. => return Err(Refusal::problem("reply", "too-long")),
        _ => {}
    }
    let before = find::find(work, &SUGGESTION, id).await?;
    let suggestion = Suggestion::of(&before.values)?;
    if !work.actor.answers_for(suggestion.unit_id.map(|unit| unit.0)) {
        return Err(Refusal::Forbidden);
    }
    if suggestion.state == SuggestionState::Replied {
        return Err(Refusal::Rule("already-replied"));
    }
    let mut values = before.values.clone();
    values.set("state", SuggestionState::Replied.code());
    values.set("reply", text);
    values.set("replied_on", work.tx.today());
    save(work, Change::of(before, values, Event::new("suggestion.replied"))).await
}

/// Records that the reply was read aloud or given.
pub async fn give_answer(work: &Work, id: Uuid) -> Result<Stored, Refusal> {
    work.actor.must_be(&[Role::Coordinator, Role::Field])?;
    let before = find::find(work, &SUGGESTION, id).await?;
    let suggestion = Suggestion::of(&before.values)?;
    if suggestion.state != SuggestionState::Replied || suggestion.answer_given_on.is_some() {
        return Err(Refusal::Rule("no-answer-to-give"));
    }
    let mut values = before.values.clone();
    values.set("answer_given_on", work.tx.today());
    save(work, Change::of(before, values, Event::new("suggestion.answer_given"))).await
}
