//! The office's own words that a map may translate into: states, and the honest outcomes a request can have.

/// How a request can end. `requests::Outcome` has the same codes; whoever writes the rows turns them into it.
pub const OUTCOMES: [&str; 9] = [
    "solved",
    "partly_solved",
    "explained",
    "referred",
    "not_competent",
    "cannot_be_done",
    "withdrawn",
    "duplicate",
    "unfounded",
];

/// States of a request here that are not its end.
const OPEN: [&str; 5] = ["open", "received", "handed_over", "accepted", "replied"];

/// What a state says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum StateWord {
    /// It is not ended.
    Open,
    /// It is; the outcome stands elsewhere.
    Closed,
    /// It is, and this is how.
    Ended(&'static str),
}

impl StateWord {
    pub(crate) fn read(word: &str) -> Option<Self> {
        if word == "closed" {
            return Some(Self::Closed);
        }
        if OPEN.contains(&word) {
            return Some(Self::Open);
        }
        outcome(word).map(Self::Ended)
    }
}

/// The outcome of that code.
pub(crate) fn outcome(word: &str) -> Option<&'static str> {
    OUTCOMES.into_iter().find(|outcome| *outcome == word)
}
