//! The house's rules and the services' rules through the actions that people use, each on SQLite and PostgreSQL.

mod activities;
mod audit;
mod categories;
mod contacts;
mod disputes;
mod doorstep;
mod engine;
mod ledgers;
mod lists;
mod meetings;
mod office;
mod parallel;
mod request_life;
mod request_walk;
mod samples;
mod scope;
