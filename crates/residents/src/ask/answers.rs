//! What is wrong with the answers of a page, and the request that they make.

use casework::{Problems, Refusal};
use lines::intake::Intake;
use requests::{Channel, Urgency, question};
use serde_json::Map;

use super::{draft::Draft, set_up::SetUp, step::Step};

/// What is wrong with the answers of one page.
pub fn problems(step: Step, draft: &Draft, set_up: &SetUp) -> Problems {
    let mut problems = Problems::default();
    match step {
        Step::First => {
            let known = draft.get("first") == "none" || set_up.not_taken.iter().any(|it| it.code == draft.get("first"));
            problems.when(!known, "first", "required");
        }
        Step::Category => problems.when(set_up.category(draft.get("category")).is_none(), "category", "required"),
        Step::What => what(draft, set_up, &mut problems),
        Step::Where => whereabouts(draft, set_up, &mut problems),
        Step::Reply => reply(draft, &mut problems),
        Step::Check => {}
    }
    problems
}

fn what(draft: &Draft, set_up: &SetUp, problems: &mut Problems) {
    match draft.get("description").chars().count() {
        0 => problems.add("description", "required"),
        1 => problems.add("description", "too-short"),
        2..=4000 => {}
        _ => problems.add("description", "too-long"),
    }
    if let Err(wrong) = question::checked_answers(&set_up.questions, &own_answers(draft, set_up)) {
        problems.0.extend(wrong.0);
    }
    let concerned = draft.get("concerned");
    problems.when(!concerned.is_empty() && set_up.unit(concerned).is_none(), "concerned", "not-a-choice");
}

/// Answers to questions of a category that was chosen before are left behind.
fn own_answers(draft: &Draft, set_up: &SetUp) -> Map<String, serde_json::Value> {
    let mut answers = draft.answers();
    answers.retain(|code, _| set_up.questions.iter().any(|question| question.code.0 == *code));
    answers
}

fn whereabouts(draft: &Draft, set_up: &SetUp, problems: &mut Problems) {
    let by_name = set_up.places.is_empty();
    match &set_up.whereabouts {
        there if there.place.is_some() => {}
        _ if !by_name => problems.add("place", "required"),
        _ if draft.get("place_typed").is_empty() => problems.add("place_typed", "required"),
        there if there.found.is_empty() => problems.add("place_typed", "place-not-found"),
        _ => problems.add("place", "choose-a-place"),
    }
    problems.when(draft.get("location").chars().count() > 200, "location", "too-long");
    if let Err(wrong) = draft.position() {
        problems.0.extend(wrong.0);
    }
}

fn reply(draft: &Draft, problems: &mut Problems) {
    let Some(reply) = draft.reply() else { return problems.add("reply", "required") };
    if reply == "contact"
        && let Err(Refusal::Invalid(wrong)) = visits::contact::parse(&draft.contact())
    {
        problems.0.extend(wrong.0.into_iter().map(|mut problem| {
            if problem.field == "contact" {
                "contact.phone".clone_into(&mut problem.field);
            }
            problem
        }));
    }
}

/// The first page whose answers are not right.
pub fn first_wrong(way: &[Step], draft: &Draft, set_up: &SetUp) -> Option<(Step, Problems)> {
    way.iter().map(|step| (*step, problems(*step, draft, set_up))).find(|(_, problems)| !problems.0.is_empty())
}

/// The request that right answers make.
pub fn intake(draft: &Draft, set_up: &SetUp, channel: Channel) -> Result<Intake, Refusal> {
    let category = set_up.category(draft.get("category")).ok_or_else(|| Refusal::problem("category", "required"))?;
    let place = set_up.whereabouts.place.as_ref().ok_or_else(|| Refusal::problem("place", "required"))?;
    let contact = draft.contact();
    let location = Some(draft.get("location")).filter(|text| !text.is_empty()).map(str::to_owned);
    Ok(Intake {
        id: draft.id,
        place_id: Some(place.id),
        category_id: category.id,
        description: draft.get("description").to_owned(),
        location,
        position: draft.position().map_err(Refusal::Invalid)?,
        urgency: Urgency::Ordinary,
        channel,
        answers: own_answers(draft, set_up),
        for_another: !draft.get("for_another").is_empty(),
        contact: if contact.is_empty() { None } else { Some(visits::contact::parse(&contact)?) },
        source_reference: None,
        concerned_unit_id: set_up.unit(draft.get("concerned")).map(|unit| unit.id),
    })
}
