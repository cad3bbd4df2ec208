//! How far a long work is, and whether it is still wanted: counted by whoever works, read by whoever looks.

use std::sync::{
    Arc,
    atomic::{AtomicBool, AtomicU64, Ordering::Relaxed},
};

use casework::Refusal;

/// The code of the refusal with which a work ends that was stopped.
pub const STOPPED: &str = "work-stopped";

/// Handed to the work; clones count the same.
#[derive(Clone, Debug, Default)]
pub struct Progress(Arc<Counts>);

#[derive(Debug, Default)]
struct Counts {
    done: AtomicU64,
    of: AtomicU64,
    stopped: AtomicBool,
}

impl Progress {
    /// So many things are to be done; none where there is no measure. A unit of work that runs again begins again.
    pub fn begin(&self, of: u64) {
        self.0.done.store(0, Relaxed);
        self.0.of.store(of, Relaxed);
    }

    /// So many more are done.
    pub fn add(&self, done: u64) {
        self.0.done.fetch_add(done, Relaxed);
    }

    /// The same things, counted as they are taken. Once the work is not wanted any more there are no more of them: whoever
    /// took them asks [`Self::still_wanted`] before anything is kept.
    pub fn count<T>(&self, things: impl Iterator<Item = T>) -> impl Iterator<Item = T> {
        let counts = Arc::clone(&self.0);
        things.take_while(move |_| {
            counts.done.fetch_add(1, Relaxed);
            !counts.stopped.load(Relaxed)
        })
    }

    /// Refused once the work was stopped: a unit of work that ends so keeps nothing.
    pub fn still_wanted(&self) -> Result<(), Refusal> {
        if self.0.stopped.load(Relaxed) { Err(Refusal::Rule(STOPPED)) } else { Ok(()) }
    }

    /// It is not wanted any more.
    pub(super) fn stop(&self) {
        self.0.stopped.store(true, Relaxed);
    }

    /// Done, and of how many; none where there is no measure.
    pub fn read(&self) -> Option<(u64, u64)> {
        let of = self.0.of.load(Relaxed);
        (of > 0).then(|| (self.0.done.load(Relaxed).min(of), of))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_counted_ends_when_the_work_is_stopped_and_nothing_may_be_kept() {
        let progress = Progress::default();
        assert_eq!(progress.read(), None);
        progress.begin(5);
        let mut taken = progress.count(1..=5);
        assert_eq!((taken.next(), taken.next()), (Some(1), Some(2)));
        assert_eq!(progress.read(), Some((2, 5)));
        assert!(progress.still_wanted().is_ok());
        progress.stop();
        assert_eq!(taken.next(), None);
        assert!(matches!(progress.still_wanted(), Err(Refusal::Rule(STOPPED))));
    }
}
