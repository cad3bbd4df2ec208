//! Every page as a template with a plain struct that fills it: texts ready to show, no rule, no query.
//!
//! A page set is a folder with the structs and their templates side by side. All pages take a
//! [`Frame`](layout::Frame), which says who looks, in which language and where. About 25 record kinds share the three
//! pages of [`records`]; what differs between them comes in as fields, columns, facts and actions.

pub mod account;
pub mod bulletin;
pub mod closing_rates;
pub mod handovers;
pub mod help;
pub mod home;
pub mod inbox;
pub mod items;
pub mod layout;
pub mod long_work;
pub mod records;
pub mod register;
pub mod residents;
pub mod sign_in;
pub mod topics;
pub mod visits;
pub mod words;
