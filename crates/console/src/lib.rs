//! The console: what happens when somebody asks for a page or sends a form.
//!
//! It decides nothing: a handler parses, calls one action of a service and fills one of `web`'s pages. All record kinds
//! share the handlers in [`records`]; what differs between them stands in the catalogue.

mod desk;
mod records;
mod routes;
mod trouble;

pub use routes::routes;
