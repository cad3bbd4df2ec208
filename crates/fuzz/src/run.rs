//! A run over a target, with somebody who watches the clock.

use std::{
    fmt,
    panic::{AssertUnwindSafe, catch_unwind},
    process,
    sync::atomic::{AtomicBool, AtomicU64, Ordering},
    thread,
    time::{Duration, Instant},
};

use crate::{Target, input};

/// One input may take so long; machines that are busy with other things take their time.
const LONGEST: Duration = Duration::from_secs(20);

/// How far a run goes: whichever comes first.
#[derive(Clone, Copy, Debug)]
pub struct Most {
    /// So many inputs.
    pub inputs: u64,
    /// So long.
    pub time: Duration,
}

/// How a run ended.
#[derive(Debug)]
pub struct Ended {
    /// The target.
    pub name: &'static str,
    /// Inputs read.
    pub inputs: u64,
    /// How long it took.
    pub took: Duration,
    /// The numbers of the inputs at which it panicked.
    pub panicked: Vec<u64>,
}

impl fmt::Display for Ended {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let rate = u128::from(self.inputs) * 1000 / self.took.as_millis().max(1);
        write!(f, "{:<12} {:>10} inputs {:>8.1} s {:>9}/s", self.name, self.inputs, self.took.as_secs_f64(), rate)?;
        if self.panicked.is_empty() { Ok(()) } else { write!(f, "  PANICKED at {:?}", self.panicked) }
    }
}

/// Runs. An input that takes too long ends the program, with its number said: nothing else can end it.
pub fn run(target: &Target, seed: u64, first: u64, most: Most) -> Ended {
    let (started, now, over) = (Instant::now(), AtomicU64::new(first), AtomicBool::new(false));
    let mut ended = Ended { name: target.name, inputs: 0, took: Duration::ZERO, panicked: Vec::new() };
    thread::scope(|scope| {
        scope.spawn(|| watch(target.name, seed, &now, &over));
        while ended.inputs < most.inputs && started.elapsed() < most.time && ended.panicked.len() < 10 {
            let number = first + ended.inputs;
            now.store(number, Ordering::Relaxed);
            let bytes = input(target, seed, number);
            if catch_unwind(AssertUnwindSafe(|| (target.read)(&bytes))).is_err() {
                ended.panicked.push(number);
            }
            ended.inputs += 1;
        }
        over.store(true, Ordering::Relaxed);
    });
    ended.took = started.elapsed();
    ended
}

fn watch(name: &str, seed: u64, now: &AtomicU64, over: &AtomicBool) {
    let (mut known, mut since) = (u64::MAX, Instant::now());
    while !over.load(Ordering::Relaxed) {
        let number = now.load(Ordering::Relaxed);
        if number != known {
            (known, since) = (number, Instant::now());
        } else if since.elapsed() > LONGEST {
            eprintln!("{name}: input {number} of seed {seed} hangs");
            process::abort();
        }
        thread::sleep(Duration::from_millis(20));
    }
}
