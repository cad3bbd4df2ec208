//! Stage and days of a complaint in words.

use ::sensitive::{Listed, Stage};
use web::pages::layout::Tone;

use crate::desk::Desk;

/// Where it stands.
pub fn stage(desk: &Desk, stage: Stage) -> String {
    desk.t(&format!("confidence-at-{}", stage.code()))
}

/// What the stage means.
pub fn tone(one: &Listed) -> Tone {
    match one.stage {
        _ if one.late => Tone::Late,
        Stage::Received => Tone::Waiting,
        Stage::LookedInto | Stage::Referred => Tone::Active,
        Stage::Answered | Stage::Closed => Tone::Good,
    }
}

/// When it came.
pub fn received(desk: &Desk, one: &Listed) -> String {
    i18n::text_with(desk.lang, "confidence-received", &[("day", i18n::day(desk.lang, one.received_on).into())])
}

/// By when an answer is due, or since when it stands where it does.
pub fn due(desk: &Desk, one: &Listed) -> String {
    let (key, day) = match one.stage {
        Stage::Answered | Stage::Closed => ("confidence-since", one.stage_on),
        _ if one.late => ("confidence-was-due", one.due_on),
        _ => ("confidence-due", one.due_on),
    };
    i18n::text_with(desk.lang, key, &[("day", i18n::day(desk.lang, day).into())])
}
