//! The HTTP door that pages and API share: what the program holds, who is asking, in which language, and how a refusal is told.
//!
//! Every route is declared with its [`Access`]; the router puts the check in front of the handler, so that a handler
//! cannot forget it. What somebody may see is decided further in, by `casework::scope`.

mod allowance;
mod app;
mod caller;
mod current;
mod form;
mod language;
pub mod long_work;
pub mod multipart;
mod own_site;
mod problem;
mod proxies;
mod route;
mod sender;
mod stored_file;

pub use allowance::{Allowances, STRANGERS, moderate};
pub use app::{App, Settings, SignOn};
pub use caller::{COOKIE, Caller, Via, cookie, require_sign_in, session_cookie};
pub use current::Current;
pub use form::Sent;
pub use language::{Language, remember_language};
pub use long_work::LongWorks;
pub use multipart::{SentFile, SentForm};
pub use own_site::own_site;
pub use problem::{Refused, code, sentence, sentence_of, status};
pub use proxies::Proxies;
pub use route::{Access, Route, router};
pub use sender::{OfThisMachine, Sender, find_sender};
