//! Complaints in confidence: about how somebody of the office or of a unit behaved (abuse, misconduct, retaliation).
//!
//! They are no requests. Their tables are outside the catalogue of kinds, so that nothing that goes over kinds (lists,
//! figures, search, exports, the API, notices) can come upon them. What is told is sealed for a named few, at least two, who
//! were appointed by two persons; never for anybody it is about. Neither database nor backup with the office's key open it:
//! only a reader's own passphrase does, and for the complainant's side number and PIN together. Whoever loses all
//! passphrases has lost the texts. What pages and slips look like is left to others; see `docs/decisions/0023`.

mod cipher;
mod complaint;
mod counted;
mod follow;
pub mod handler;
mod keys;
mod pass_on;
mod proof;
mod receive;
mod recipient;
mod slip;
mod tend;
mod term;
mod ticket;
mod told;
mod write;

pub use complaint::{Listed, Opened, Word, list, read};
pub use counted::{FEWEST, counted_in};
pub use follow::{Standing, add, find, standing};
pub use handler::{Handler, HandlerState};
pub use keys::{Lock, SecretKey, make_lock, unlock};
pub use pass_on::{PassedOn, pass_on};
pub use proof::differing;
pub use receive::{Received, receive};
pub use recipient::{Reader, open_to, readers};
pub use slip::{Found, Seed, Slip};
pub use tend::{KEPT_DAYS, has_to_tend, tend};
pub use term::{MOST_DAYS, USUAL_DAYS, set_term, working_days};
pub use ticket::{Ticket, TicketKey};
pub use told::{About, LONGEST, Told};
pub use write::{Entry, Stage, write};
