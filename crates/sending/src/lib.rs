//! The lines out of the machine: e-mail by SMTP, text messages and chat by a gateway's template, signed webhooks; and the
//! address under which calendar programs read deadlines.
//!
//! A task claims rows of the outbox, sends them outside of any transaction and marks them. Everything goes out at least
//! once, under an id that stays. What goes wrong is kept as a code. Who is told what is left to `notices`.

mod calendar;
mod channel;
mod fetcher;
mod guard;
mod names;
mod send;
mod sender;

pub use calendar::routes;
pub use channel::{
    http::tls_config,
    webhook::{secret, signature},
};
pub use fetcher::Fetcher;
pub use sender::Sender;
