//! The JSON API under `/api/v1`: every collection of the catalogue, figures, the bulletin, visits in one go.
//!
//! It decides nothing: a handler parses, calls one action and answers. The description at `/api/openapi.json` is made from
//! the same catalogue and the same list of routes.

mod attachment;
mod bulletin;
mod collection;
mod contact;
mod doorstep;
mod figure;
mod openapi;
mod query;
mod record;
mod routes;
mod schema;

pub use openapi::document as openapi_document;
pub use routes::routes;
