//! The console's own pages, asked through the whole router.
#![expect(clippy::unwrap_used, reason = "a test that cannot go on fails")]

#[path = "../desk/mod.rs"]
mod desk;

mod account;
mod answers;
mod break_glass;
mod bulletin;
mod closing_rates;
mod coverage;
mod files;
mod handovers;
mod home;
mod inbox;
mod long_work;
mod open_pages;
mod outgoing;
mod own_site;
mod personal;
mod search;
mod setup;
mod sign_in;
mod texts;
mod topics;
mod undoing;
mod visits;
