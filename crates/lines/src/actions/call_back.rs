//! What may be done with a call-back: telling what was heard.

use casework::Refusal;
use requests::{
    Satisfaction,
    call_back::{self, Heard, Says},
};

use super::{
    Action, OFFICE_AND_FIELD,
    asked::{ask, choice, flag, perhaps},
};

/// In the order in which pages offer them.
pub(super) static ACTIONS: &[Action] = &[Action {
    table: "call_back",
    noun: "result",
    fields: &[ask::<bool>("reached"), ask::<Option<Says>>("says"), ask::<Option<Satisfaction>>("satisfied")],
    roles: OFFICE_AND_FIELD,
    states: &["to_call", "not_reached"],
    step: None,
    run: |work, id, sent| {
        Box::pin(async move {
            let heard = match (flag(sent, "reached"), sent.contains_key("says")) {
                (true, _) => Heard::Resident(
                    choice(sent, "says", Says::parse)?,
                    perhaps(sent, "satisfied", Satisfaction::parse)?,
                ),
                (false, true) if !super::asked::said(sent, "says").is_empty() => {
                    return Err(Refusal::problem("reached", "closing-said-by-nobody"));
                }
                (false, _) => Heard::Nobody,
            };
            call_back::record(work, id, heard).await
        })
    },
}];
