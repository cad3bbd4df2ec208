//! How far a long work is: a bar on a terminal, a line per tenth elsewhere, always on standard error.

use std::{
    io::IsTerminal,
    sync::atomic::{AtomicU64, Ordering},
};

use indicatif::{ProgressBar, ProgressStyle};

/// Shows how far a work is.
#[derive(Debug)]
pub struct Progress {
    what: &'static str,
    all: u64,
    bar: Option<ProgressBar>,
    tenths: AtomicU64,
}

impl Progress {
    /// Begins to show a work of `all` steps.
    pub fn new(what: &'static str, all: u64) -> Self {
        let bar = std::io::stderr().is_terminal().then(|| {
            let style = ProgressStyle::with_template("{msg} {wide_bar} {percent:>3} %  {eta}");
            ProgressBar::new(all).with_style(style.unwrap_or_else(|_| ProgressStyle::default_bar())).with_message(what)
        });
        Self { what, all, bar, tenths: AtomicU64::new(0) }
    }

    /// So many steps are done.
    pub fn at(&self, done: u64) {
        if let Some(bar) = &self.bar {
            bar.set_position(done);
            return;
        }
        let tenths = (done * 10).checked_div(self.all).unwrap_or(0).min(10);
        if self.tenths.fetch_max(tenths, Ordering::Relaxed) < tenths {
            eprintln!("{}: {} %", self.what, tenths * 10);
        }
    }

    /// The work has ended.
    pub fn end(&self) {
        if let Some(bar) = &self.bar {
            bar.finish_and_clear();
        }
    }
}
