//! The pages for residents: asking (`/report`), following with number and PIN (`/r`), the slip; taking a request down for
//! somebody (`/requests/take`); and the page by which a unit without accounts answers (`/u/TOKEN`).
//!
//! No account, no script, no name unless a reply is wanted. Nothing here tells whether a number exists. It decides nothing:
//! taking in is [`lines::intake`], what a resident sees and does is [`lines::follow`].

mod ask;
mod follow;
mod in_confidence;
mod new_pin;
mod proof;
mod routes;
mod session;
mod signed;
mod slip;
pub mod staff_slip;
mod take;
mod unit;
pub mod unit_link;
mod visitor;

pub use proof::Leaf;
pub use routes::routes;
pub use slip::beside;
pub use visitor::base;
