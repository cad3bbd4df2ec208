//! The log: one line a record on standard error, compact on a terminal, JSON elsewhere. No record holds personal data.

use std::io::{self, IsTerminal, Write};

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
    let log = tracing_subscriber::fmt().with_env_filter(filter).with_writer(|| OneLine(io::stderr()));
    let started = match format {
        LogFormat::Json => log.json().flatten_event(true).with_current_span(false).with_span_list(false).try_init(),
        LogFormat::Compact => log.compact().with_target(false).with_ansi(false).try_init(),
    };
    started.map_err(|error| Failure::new(format!("the log cannot be started: {error}")))
}

/// Each record is one line, and steers no terminal: what was sent stands in it as it was sent, but for its control
/// characters, which are written out as JSON writes them.
struct OneLine<W>(W);

impl<W: Write> Write for OneLine<W> {
    fn write(&mut self, record: &[u8]) -> io::Result<usize> {
        let text = String::from_utf8_lossy(record);
        let (text, end) = text.strip_suffix('\n').map_or((&*text, ""), |text| (text, "\n"));
        if text.contains(char::is_control) {
            let told: String = text.chars().map(written).collect();
            self.0.write_all(format!("{told}{end}").as_bytes())?;
        } else {
            self.0.write_all(record)?;
        }
        Ok(record.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        self.0.flush()
    }
}

fn written(c: char) -> String {
    if c.is_control() { format!("\\u{:04x}", u32::from(c)) } else { c.to_string() }
}

#[cfg(test)]
mod tests {
    use std::sync::{Arc, Mutex};

    use super::*;

    #[derive(Clone, Default)]
    struct Kept(Arc<Mutex<Vec<u8>>>);

    impl Write for Kept {
        fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
            self.0.lock().unwrap().extend_from_slice(bytes);
            Ok(bytes.len())
        }

        fn flush(&mut self) -> io::Result<()> {
            Ok(())
        }
    }

    #[test]
    fn what_was_sent_can_neither_begin_a_line_nor_steer_a_terminal() {
        let kept = Kept::default();
        let into = kept.clone();
        let log = tracing_subscriber::fmt().compact().with_ansi(false).with_writer(move || OneLine(into.clone()));
        tracing::subscriber::with_default(log.finish(), || {
            let sent = "藏\r\n2026-01-01 INFO signed in\u{1b}[2J\u{9b}2J\u{7}";
            tracing::info!(method = %sent, "{sent}");
        });
        let text = String::from_utf8(kept.0.lock().unwrap().clone()).unwrap();
        assert_eq!(text.lines().count(), 1, "{text:?}");
        assert!(text.ends_with('\n') && text.contains('藏') && text.contains("\\u000d\\u000a"), "{text:?}");
        assert_eq!(text.chars().filter(|c| c.is_control()).count(), 1, "{text:?}");
    }
}
