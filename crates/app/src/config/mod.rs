//! Settings: from a flag, else the environment, else `doorstep.toml` in the data folder, else the default.
//!
//! Every setting stands once in [`setting::SETTINGS`] with its explanation; `docs/doorstep.toml.example` is made from it.

mod setting;
mod settings;
mod sources;

pub use setting::example;
pub use settings::{LogFormat, Settings};
pub use sources::Sources;
