//! The house's rules and the services' rules through the actions that people use, each on SQLite and PostgreSQL.

mod activities;
mod advice;
mod attachments;
mod audit;
mod call_backs;
mod categories;
mod clocks;
mod contacts;
mod disputes;
mod doorstep;
mod engine;
mod honest_endings;
mod ladder;
mod ladder_walk;
mod ledgers;
mod lists;
mod meetings;
mod offered;
mod office;
mod parallel;
mod rates;
mod request_life;
mod request_walk;
mod samples;
mod scope;
mod topics;
