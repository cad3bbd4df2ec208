//! Settings: from a flag, else the environment, else `doorstep.toml` in the data folder, else the default.
//!
//! Every setting stands once with its explanation, in a list that [`setting::all`] joins; `docs/doorstep.toml.example` is made from it.

mod guarding;
mod incoming;
mod key;
mod outgoing;
mod setting;
mod settings;
mod single_sign_on;
mod sources;

pub use guarding::{MetricsToken, TlsFiles};
pub use setting::example;
pub use settings::{LogFormat, Settings};
pub use sources::Sources;
