//! What all clients saw, in numbers: shares and milliseconds.

use std::time::Duration;

use crate::life::{STEPS, Seen};

/// The sum of what all clients saw.
#[derive(Default)]
pub struct Report {
    seen: Seen,
}

impl Report {
    /// Adds what one client saw.
    pub fn add(&mut self, seen: Seen) {
        self.seen.lives += seen.lives;
        for (all, took) in self.seen.took.iter_mut().zip(seen.took) {
            all.extend(took);
        }
        self.seen.errors.extend(seen.errors);
    }

    /// Prints it.
    pub fn print(mut self, took: Duration) {
        let seconds = took.as_secs_f64();
        let lives = self.seen.lives;
        println!("{lives} whole lives in {seconds:.1} s: {:.0} lives a second", per(lives, seconds));
        println!("step                      calls      p50      p95      p99      max   (ms)");
        let mut all = Vec::new();
        for (name, took) in STEPS.iter().zip(&mut self.seen.took) {
            all.extend(took.iter().copied());
            line(name, took, "");
        }
        line("all", &mut all, "");
        println!("errors: {}", self.seen.errors.len());
        for error in self.seen.errors.iter().take(5) {
            println!("  {error}");
        }
        println!("this client: {:.0} % of one core", 100.0 * own_seconds() / seconds);
    }
}

#[expect(clippy::cast_precision_loss, reason = "a rate for people")]
fn per(n: u64, seconds: f64) -> f64 {
    n as f64 / seconds
}

/// Prints how long something took: how often, the middle, and the slow ends.
pub fn line(name: &str, took: &mut [Duration], rest: &str) {
    took.sort_unstable();
    let at = |hundredths: usize| {
        let place = (took.len() * hundredths / 100).min(took.len().saturating_sub(1));
        took.get(place).map_or(0.0, |time| time.as_secs_f64() * 1000.0)
    };
    println!("{name:24} {:6} {:8.2} {:8.2} {:8.2} {:8.2}{rest}", took.len(), at(50), at(95), at(99), at(100));
}

/// Processor time of this program so far, in seconds.
fn own_seconds() -> f64 {
    let stat = std::fs::read_to_string("/proc/self/stat").unwrap_or_default();
    let after = stat.rsplit(')').next().unwrap_or_default();
    let ticks: f64 = after.split_whitespace().skip(11).take(2).filter_map(|n| n.parse::<f64>().ok()).sum();
    // Linux counts hundredths of a second.
    ticks / 100.0
}
