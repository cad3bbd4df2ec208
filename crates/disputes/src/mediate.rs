//! Mediating: sessions, the agreement, its end, and referral. The dispute's state follows from them.

use casework::{
    Change, Refusal, Work,
    change::{Stored, save},
    correct::stated,
    event::Event,
    find,
    kind::Step,
    values::{Record, Values},
};
use store::Value;
use uuid::Uuid;

use crate::{AGREEMENT, Agreement, DISPUTE, Dispute, DisputeSession, DisputeState};

/// A session puts a registered dispute into mediation.
pub fn session_held<'a>(work: &'a Work, session: &'a Stored) -> Step<'a> {
    Box::pin(async move {
        let dispute = DisputeSession::of(&session.values)?.dispute_id.0;
        let before = find::find(work, &DISPUTE, dispute).await?;
        if Dispute::of(&before.values)?.state == DisputeState::Registered {
            to_state(work, before, DisputeState::InMediation, Event::new("dispute.in_mediation")).await?;
        }
        Ok(())
    })
}

/// An agreement is made in a dispute that is open, and on no day before it was registered.
pub fn agreement_allowed<'a>(work: &'a Work, _: Uuid, values: &'a mut Values, before: Option<&'a Stored>) -> Step<'a> {
    Box::pin(async move {
        let agreement = Agreement::of(values)?;
        let dispute = Dispute::of(&find::find(work, &DISPUTE, agreement.dispute_id.0).await?.values)?;
        if agreement.dated_on < dispute.registered_on {
            return Err(Refusal::problem("dated_on", "ends-before-start"));
        }
        if agreement.dated_on > work.tx.today() {
            return Err(Refusal::problem("dated_on", "in-the-future"));
        }
        let open = matches!(dispute.state, DisputeState::Registered | DisputeState::InMediation);
        if before.is_none() && !open { Err(Refusal::Rule("dispute-not-open")) } else { Ok(()) }
    })
}

/// The agreement settles the dispute.
pub fn agreement_made<'a>(work: &'a Work, agreement: &'a Stored) -> Step<'a> {
    Box::pin(async move {
        let dispute = Agreement::of(&agreement.values)?.dispute_id.0;
        let before = find::find(work, &DISPUTE, dispute).await?;
        let event = Event::new("dispute.settled").with("agreement", agreement.id.to_string());
        to_state(work, before, DisputeState::Settled, event).await?;
        Ok(())
    })
}

/// The agreement is no longer kept or was annulled: the dispute is in mediation again, and no longer counts as settled.
pub async fn end_agreement(work: &Work, id: Uuid, reason: &str) -> Result<Stored, Refusal> {
    let reason = stated(reason)?;
    let before = find::find_to_change(work, &AGREEMENT, id).await?;
    let agreement = Agreement::of(&before.values)?;
    if agreement.ended_on.is_some() {
        return Err(Refusal::Rule("agreement-ended"));
    }
    let mut values = before.values.clone();
    values.set("ended_on", work.tx.today());
    let ended = save(work, Change::of(before, values, Event::new("agreement.ended").because(reason))).await?;
    let dispute = find::find(work, &DISPUTE, agreement.dispute_id.0).await?;
    to_state(work, dispute, DisputeState::InMediation, Event::new("dispute.reopened").because(reason)).await?;
    Ok(ended)
}

/// An agreement that was entered by mistake settled nothing.
pub fn agreement_voided<'a>(work: &'a Work, agreement: &'a Stored) -> Step<'a> {
    Box::pin(async move {
        let made = Agreement::of(&agreement.values)?;
        let dispute = find::find(work, &DISPUTE, made.dispute_id.0).await?;
        if made.ended_on.is_none() && Dispute::of(&dispute.values)?.state == DisputeState::Settled {
            let event = Event::new("dispute.reopened").with("agreement", agreement.id.to_string());
            to_state(work, dispute, DisputeState::InMediation, event).await?;
        }
        Ok(())
    })
}

/// Refers the dispute to the court or unit whose matter it is. Crime is always referred.
pub async fn refer(work: &Work, id: Uuid, to: &str, reason: &str) -> Result<Stored, Refusal> {
    let reason = stated(reason)?;
    let to = to.trim();
    if to.is_empty() || to.chars().count() > 200 {
        return Err(Refusal::problem("referred_to", if to.is_empty() { "required" } else { "too-long" }));
    }
    let before = open(work, id).await?;
    let mut values = before.values.clone();
    values.set("state", DisputeState::Referred.code());
    values.set("referred_to", to);
    values.set("ended_on", work.tx.today());
    save(work, Change::of(before, values, Event::new("dispute.referred").because(reason))).await
}

/// Ends mediation without an agreement.
pub async fn end(work: &Work, id: Uuid, reason: &str) -> Result<Stored, Refusal> {
    let reason = stated(reason)?;
    let before = open(work, id).await?;
    let mut values = before.values.clone();
    values.set("state", DisputeState::Ended.code());
    values.set("ended_on", work.tx.today());
    save(work, Change::of(before, values, Event::new("dispute.ended").because(reason))).await
}

async fn open(work: &Work, id: Uuid) -> Result<Stored, Refusal> {
    let before = find::find_to_change(work, &DISPUTE, id).await?;
    match Dispute::of(&before.values)?.state {
        DisputeState::Registered | DisputeState::InMediation => Ok(before),
        _ => Err(Refusal::Rule("dispute-not-open")),
    }
}

async fn to_state(work: &Work, before: Stored, state: DisputeState, event: Event) -> Result<Stored, Refusal> {
    let mut values: Values = before.values.clone();
    values.set("state", Value::from(state.code()));
    save(work, Change::of(before, values, event)).await
}
