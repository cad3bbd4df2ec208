//! The log: one line a record on standard error, compact on a terminal, JSON elsewhere. No record holds personal data.

use std::io::IsTerminal;

use tracing_subscriber::EnvFilter;

use crate::{
    config::{LogFormat, Settings},
    failure::{Done, Failure},
};

/// Starts the log.
pub fn start(settings: &Settings) -> Done {
    let filter = EnvFilter::try_new(&settings.log).map_err(|_| {
        Failure::wrong_use(format!("log cannot be {:?}: give error, warn, info or debug", settings.log))
    })?;
    let format = settings
        .log_format
        .unwrap_or_else(|| if std::io::stderr().is_terminal() { LogFormat::Compact } else { LogFormat::Json });
    let log = tracing_subscriber::fmt().with_env_filter(filter).with_writer(std::io::stderr);
    let started = match format {
        LogFormat::Json => log.json().flatten_event(true).with_current_span(false).with_span_list(false).try_init(),
        LogFormat::Compact => log.compact().with_target(false).try_init(),
    };
    started.map_err(|error| Failure::new(format!("the log cannot be started: {error}")))
}
