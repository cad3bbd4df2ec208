//! Open311 GeoReport v2 at `/open311/v2`, reading and writing, in XML and JSON, with FixMyStreet's extension for updates.
//!
//! The protocol's words stay in this crate: *service* is a category, *attribute* a category's question, *service request* a
//! request, *token* a receipt before the number. What may be told to whom is decided in `requests::told`, how a request is
//! taken in `lines::intake`; here a caller's form is read, one of them is called, and the answer is written the way that
//! clients in the field read it. What those need is told in `docs/open311.md`, rule by rule.

mod address;
mod asked;
mod code;
mod discovery;
mod document;
mod instant;
mod limiter;
mod params;
mod requests;
mod routes;
mod services;
mod status;
mod trouble;
mod updates;

pub use routes::routes;
