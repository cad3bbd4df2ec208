//! Where a request stands, in the protocol's words: two in GeoReport, a dozen in FixMyStreet's extension.

use requests::{Outcome, RequestState};

/// `closed` only where the office closed; a unit's reply does not close anything.
pub const fn of(state: RequestState) -> &'static str {
    match state {
        RequestState::Closed => "closed",
        _ => "open",
    }
}

/// Which requests a list of statuses asks for: ended ones, others, or (none) all.
pub fn ended(words: &[String]) -> Result<Option<bool>, String> {
    let mut wanted = [false, false];
    for word in words {
        match word.to_ascii_lowercase().as_str() {
            "open" => wanted[0] = true,
            "closed" => wanted[1] = true,
            _ => return Err(word.clone()),
        }
    }
    Ok(match wanted {
        [true, false] => Some(false),
        [false, true] => Some(true),
        _ => None,
    })
}

/// What a step means to a system that follows a request. Closed is not solved: only `solved` is called fixed.
pub fn of_step(event: &str, outcome: Option<Outcome>) -> &'static str {
    match event {
        "request.triaged"
        | "request.handed_over"
        | "request.assigned"
        | "request.arbitrated"
        | "request.transferred" => "investigating",
        "request.accepted" | "request.kept" | "request.started" | "request.replied" => "in_progress",
        "request.promised" | "request.linked_to_project" => "action_scheduled",
        "request.sent_outside" => "internal_referral",
        "request.reopened" => "open",
        _ => of_outcome(outcome),
    }
}

const fn of_outcome(outcome: Option<Outcome>) -> &'static str {
    match outcome {
        Some(Outcome::Solved) => "fixed",
        Some(Outcome::Explained | Outcome::CannotBeDone | Outcome::Unfounded) => "no_further_action",
        Some(Outcome::Referred | Outcome::NotCompetent) => "not_councils_responsibility",
        Some(Outcome::Duplicate) => "duplicate",
        Some(Outcome::PartlySolved | Outcome::Withdrawn) | None => "closed",
    }
}

/// What a status of an update from outside asks of the office.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Asks {
    /// Nothing: it is noted down.
    Nothing,
    /// Another look at what was answered.
    AnotherLook,
}

/// Reads the status of an update from outside.
pub fn of_update(word: &str) -> Option<Asks> {
    match word.to_ascii_uppercase().as_str() {
        "REOPEN" => Some(Asks::AnotherLook),
        "OPEN"
        | "CLOSED"
        | "FIXED"
        | "IN_PROGRESS"
        | "PLANNED"
        | "ACTION_SCHEDULED"
        | "INVESTIGATING"
        | "DUPLICATE"
        | "NOT_COUNCILS_RESPONSIBILITY"
        | "NO_FURTHER_ACTION"
        | "INTERNAL_REFERRAL"
        | "FOR_TRIAGE" => Some(Asks::Nothing),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_the_office_closes() {
        for state in RequestState::ALL {
            assert_eq!(of(*state) == "closed", *state == RequestState::Closed, "{state:?}");
        }
    }

    #[test]
    fn closed_is_not_fixed_unless_it_was_solved() {
        for outcome in Outcome::ALL {
            let told = of_step("request.closed", Some(*outcome));
            assert_eq!(told == "fixed", *outcome == Outcome::Solved, "{outcome:?} is told as {told}");
        }
        assert_eq!(of_step("request.replied", Some(Outcome::Solved)), "in_progress");
    }

    #[test]
    fn statuses_that_nobody_knows_are_named() {
        let words = |text: &str| text.split(',').map(str::to_owned).collect::<Vec<_>>();
        assert_eq!(ended(&words("open")), Ok(Some(false)));
        assert_eq!(ended(&words("Closed")), Ok(Some(true)));
        assert_eq!(ended(&words("open,closed")), Ok(None));
        assert_eq!(ended(&words("open,lost")), Err("lost".to_owned()));
        assert_eq!(of_update("reopen"), Some(Asks::AnotherLook));
        assert_eq!(of_update("SOLVED"), None);
    }
}
