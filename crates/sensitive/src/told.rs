//! What a complainant tells, and whom it is about. All of it is sealed as one.

use casework::{Problems, Refusal};
use serde::{Deserialize, Serialize};
use uuid::Uuid;
use zeroize::Zeroize as _;

/// The longest text.
pub const LONGEST: usize = 6000;
/// The longest line.
const LONGEST_LINE: usize = 300;

/// What a complainant tells.
#[derive(Clone, Default, Deserialize, PartialEq, Eq, Serialize)]
pub struct Told {
    /// What happened.
    pub text: String,
    /// Where and when.
    pub place: String,
    /// How to reach whoever tells it safely; empty where they follow it with the slip alone.
    pub contact: String,
    /// Whom it is about: none of them reads it.
    pub about: About,
}

/// Whom a complaint is about.
#[derive(Clone, Debug, Default, Deserialize, PartialEq, Eq, Serialize)]
pub struct About {
    /// Units.
    pub units: Vec<Uuid>,
    /// Field teams.
    pub teams: Vec<Uuid>,
    /// Roles, by their words.
    pub roles: Vec<String>,
    /// Readers themselves.
    pub handlers: Vec<Uuid>,
}

impl Told {
    /// Refuses what says nothing, and what is too long.
    pub fn check(&self) -> Result<(), Refusal> {
        let mut problems = Problems::default();
        problems.when(self.text.trim().chars().count() < 10, "text", "too-short");
        problems.when(self.text.chars().count() > LONGEST, "text", "too-long");
        problems.when(self.place.chars().count() > LONGEST_LINE, "place", "too-long");
        problems.when(self.contact.chars().count() > LONGEST_LINE, "contact", "too-long");
        problems.into_result()
    }
}

/// Never printed: not in a log, not in an error.
impl std::fmt::Debug for Told {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Told(not shown)")
    }
}

impl Drop for Told {
    fn drop(&mut self) {
        self.text.zeroize();
        self.place.zeroize();
        self.contact.zeroize();
    }
}
