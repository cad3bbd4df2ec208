//! Sending: the request with its files in one unit of work, and the slip at once.

use axum::{http::StatusCode, response::IntoResponse as _};
use casework::{Actor, Problems, Refusal, Work};
use console::{Answer, go, show};
use door::SentForm;
use files::{Kept, Purpose};
use lines::intake::{self, Intake, Receipt};
use requests::Channel;

use super::{
    answers,
    draft::Draft,
    page::{TRAP, page},
    set_up::SetUp,
    step::Step,
};
use crate::{
    proof::Leaf,
    session::Visit,
    slip::Slip,
    visitor::{Visitor, minutes},
};

/// Sends what was answered; where that is refused, the last page is shown again with all of it.
pub async fn send(visitor: &Visitor, draft: &Draft, set_up: &SetUp, form: &SentForm) -> Answer {
    let again = |status: StatusCode, problems: &Problems, faults: Vec<String>| {
        Ok((status, show(&page(visitor, Step::Check, draft, set_up, problems, faults))).into_response())
    };
    // A program that filled in what nobody sees is asked to look again; a person whose browser did it loses nothing.
    if !draft.fresh || !form.fields.one(TRAP).is_empty() {
        return again(StatusCode::UNPROCESSABLE_ENTITY, &Problems::default(), vec![visitor.t("report-stale")]);
    }
    if let Err(wait) = visitor.app.limiter.residents().admit_request(visitor.sender, visitor.now()) {
        let told = i18n::text_with(visitor.lang, "report-too-many", &[("minutes", minutes(wait).into())]);
        return again(StatusCode::TOO_MANY_REQUESTS, &Problems::default(), vec![told]);
    }
    let kept = match keep(visitor, form).await {
        Ok(kept) => kept,
        Err(problems) => return again(StatusCode::UNPROCESSABLE_ENTITY, &problems, Vec::new()),
    };
    let intake = answers::intake(draft, set_up, Channel::Web).map_err(|refusal| visitor.trouble(refusal))?;
    let done = receive(visitor, intake, kept.clone()).await;
    if !matches!(&done, Ok((receipt, _)) if receipt.new) {
        for kept in &kept {
            visitor.app.files.discard(kept).await;
        }
    }
    match done {
        Ok((receipt, leaf)) => slip(visitor, &receipt, leaf),
        Err(Refusal::Invalid(problems)) => {
            again(StatusCode::UNPROCESSABLE_ENTITY, &problems, whole(visitor, &problems))
        }
        Err(refusal @ (Refusal::Rule(_) | Refusal::DifferentContent)) => {
            let told = door::sentence(&refusal, visitor.lang);
            again(door::status(&refusal), &Problems::default(), vec![told])
        }
        Err(other) => Err(visitor.trouble(other)),
    }
}

/// Nothing is wrong that is not told: a problem that belongs to no field of the last page is told as one of the whole.
fn whole(visitor: &Visitor, problems: &Problems) -> Vec<String> {
    let others = problems.0.iter().filter(|problem| !matches!(problem.field.as_str(), "photo" | "voice"));
    others.map(|problem| door::sentence_of(problem, visitor.lang)).collect()
}

async fn keep(visitor: &Visitor, form: &SentForm) -> Result<Vec<Kept>, Problems> {
    let mut kept = Vec::new();
    for (field, purpose) in [("photo", Purpose::Photo), ("voice", Purpose::Voice)] {
        for file in form.files_of(field) {
            match visitor.app.keep_file(Some(purpose), file.bytes.clone()).await {
                Ok(file) => kept.push(file),
                Err(refusal) => {
                    for kept in &kept {
                        visitor.app.files.discard(kept).await;
                    }
                    return Err(told_at(field, refusal));
                }
            }
        }
    }
    Ok(kept)
}

fn told_at(field: &str, refusal: Refusal) -> Problems {
    let mut problems = Problems::default();
    if let Refusal::Invalid(wrong) = refusal {
        problems = wrong;
    } else {
        problems.add(field, "file-not-taken");
    }
    for problem in &mut problems.0 {
        field.clone_into(&mut problem.field);
    }
    problems
}

async fn receive(visitor: &Visitor, intake: Intake, kept: Vec<Kept>) -> Result<(Receipt, Option<Leaf>), Refusal> {
    let key = visitor.app.key.clone();
    let write = move |work: Work| {
        let (key, intake, kept) = (key.clone(), intake.clone(), kept.clone());
        async move {
            let receipt = intake::receive(&work, &key, &intake).await?;
            if receipt.new {
                // From here on the request is the sender's own.
                let own = Work::new(work.tx.clone(), Actor::resident(intake.id), work.catalogue);
                for file in &kept {
                    files::add(&own, "request", intake.id, file).await?;
                }
            }
            let leaf = Leaf::of(&work, intake.id).await?;
            Ok((receipt, leaf))
        }
    };
    visitor.app.write(&Actor::public("web"), write).await
}

/// The slip at once, also where the browser keeps no cookie.
fn slip(visitor: &Visitor, receipt: &Receipt, leaf: Option<Leaf>) -> Answer {
    let visit = Visit::begin(&visitor.app, receipt.request.id, visitor.now());
    // What was sent long ago is not answered with its PIN again.
    if receipt.pin.is_empty() {
        return Ok(go(&format!("/r/{}", receipt.reference)));
    }
    let slip = Slip::of_receipt(receipt, leaf).map_err(|refusal| visitor.trouble(refusal))?;
    Ok(visit.on(&visitor.app, show(&slip.thanks(visitor))))
}
