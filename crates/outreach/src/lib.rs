//! Line 3, carry policy: questions answered, booklets handed out; talks and exhibitions are activities.

pub mod answer;
mod consultation;
mod figures;
pub mod handout;
mod material;

pub use consultation::{CONSULTATION, Consultation, ConsultationArea, QuestionTopic};
pub use figures::FIGURES;
pub use material::{HANDOUT, Handout, MATERIAL, Material};

use casework::kind::Kind;

/// The kinds of this line.
pub const KINDS: [&Kind; 3] = [&CONSULTATION, &MATERIAL, &HANDOUT];
