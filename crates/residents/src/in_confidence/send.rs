//! Sending a complaint, and the slip at once: it has the form of any slip, and this is the only time it can be made.

use axum::http::StatusCode;
use casework::{Actor, Problems, Refusal, Work};
use console::{Answer, show};
use sensitive::{Received, Slip, Told};

use super::{Form, SetUp, again, page::TRAP, ticket};
use crate::{
    proof::Leaf,
    slip,
    visitor::{Visitor, minutes},
};

/// Sends what was told; where that is refused, the page is shown again with all of it.
pub async fn send(visitor: &Visitor, form: &Form, set_up: &SetUp) -> Answer {
    let unprocessable = StatusCode::UNPROCESSABLE_ENTITY;
    let none = Problems::default();
    if !form.fresh || !form.get(TRAP).is_empty() {
        return Ok(again(visitor, form, set_up, unprocessable, &none, vec![visitor.t("report-stale")]));
    }
    if let Err(wait) = visitor.app.limiter.residents().admit_request(visitor.sender, visitor.now()) {
        let told = i18n::text_with(visitor.lang, "report-too-many", &[("minutes", minutes(wait).into())]);
        return Ok(again(visitor, form, set_up, StatusCode::TOO_MANY_REQUESTS, &none, vec![told]));
    }
    let slip = Slip::of(&form.seed);
    let found = ticket::found(visitor, slip.clone()).await;
    let (told, given, id) = (form.told(set_up), found.clone(), form.id);
    let write = move |work: Work| {
        let (told, found): (Told, _) = (told.clone(), given.clone());
        async move {
            let received = sensitive::receive(&work, id, &found, &told).await?;
            Ok((received, Leaf::in_confidence(&work, id).await?))
        }
    };
    match visitor.app.write(&Actor::public("in-confidence"), write).await {
        Ok((Received { received_on, due_on, .. }, leaf)) => {
            let ticket = ticket::begin(visitor, id, slip.clone(), found);
            let slip = slip::Slip::in_confidence(&slip, received_on, due_on, leaf);
            Ok(ticket::on(
                visitor,
                &ticket,
                show(&slip.for_resident(visitor, "", ["slip-thanks", "confidence-slip-lead"])),
            ))
        }
        Err(Refusal::Invalid(problems)) => Ok(again(visitor, form, set_up, unprocessable, &problems, Vec::new())),
        Err(refusal @ (Refusal::Rule(_) | Refusal::DifferentContent)) => {
            let told = door::sentence(&refusal, visitor.lang);
            Ok(again(visitor, form, set_up, door::status(&refusal), &none, vec![told]))
        }
        Err(other) => Err(visitor.trouble(other)),
    }
}
