//! The console: what happens when somebody asks for a page or sends a form.
//!
//! It decides nothing: a handler parses, calls one action of a service and fills one of `web`'s pages. All record kinds
//! share the handlers in [`records`]; what differs between them stands in the catalogue.

mod account;
mod api_docs;
mod assets;
mod break_glass;
mod bulletin;
mod calendars;
mod chosen;
mod closing_rates;
mod desk;
mod figure;
mod forged;
mod guest;
mod handovers;
mod help;
mod home;
mod inbox;
mod ledgers;
mod line;
mod long_work;
mod notices;
mod personal;
mod place;
mod places;
mod query;
mod records;
mod register;
mod routes;
mod search;
mod sensitive;
mod setup;
mod sign_in;
mod topics;
mod trouble;
mod undoing;
mod visits;
mod words;

pub use self::ledgers::{AskedLedger, ask as ask_ledger};
pub use bulletin::{bulletin_of, issue_of, open_issue_of};
pub use desk::{Answer, Desk, go, place_groups, show};
pub use guest::Guest;
pub use long_work::do_or_leave;
pub use records::value as in_words;
pub use routes::routes;
pub use sign_in::{let_in, origin};
pub use trouble::Trouble;
