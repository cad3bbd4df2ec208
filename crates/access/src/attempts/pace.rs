//! How attempts that failed slow the next one down: some are free, then each waits longer than the one before.

/// So many attempts are free; then one waits, twice as long each time; and one after the other is forgiven.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Pace {
    /// Attempts without any wait.
    pub free: i64,
    /// The first wait.
    pub seconds: i64,
    /// How many times the wait doubles.
    pub doublings: u32,
    /// After so long one failure is forgiven.
    pub forgive_seconds: i64,
}

/// What is kept of the attempts at one thing.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Tried {
    /// Failures that were counted.
    pub failures: i64,
    /// When the last one was, in microseconds.
    pub at: i64,
}

const SECOND: i64 = 1_000_000;

impl Pace {
    /// Failures that are not forgiven yet.
    pub const fn left(self, tried: Tried, now: i64) -> i64 {
        let elapsed = now.saturating_sub(tried.at);
        let forgiven = if elapsed > 0 { elapsed / (self.forgive_seconds * SECOND) } else { 0 };
        let left = tried.failures.saturating_sub(forgiven);
        if left > 0 { left } else { 0 }
    }

    /// Microseconds until the next attempt is looked at; 0 where it is looked at now.
    pub fn wait(self, tried: Tried, now: i64) -> i64 {
        if self.left(tried, now) < self.free {
            return 0;
        }
        let doublings = u32::try_from(tried.failures - self.free).unwrap_or(0).min(self.doublings);
        let until = tried.at.saturating_add((self.seconds << doublings) * SECOND);
        until.saturating_sub(now).max(0)
    }

    /// What is kept after one more attempt now.
    pub const fn after(self, tried: Tried, now: i64) -> Tried {
        Tried { failures: self.left(tried, now) + 1, at: now }
    }

    /// When nothing is left to be forgiven.
    pub const fn forgotten_at(self, tried: Tried) -> i64 {
        tried.at.saturating_add(tried.failures.saturating_mul(self.forgive_seconds * SECOND))
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    const PACE: Pace = Pace { free: 3, seconds: 30, doublings: 3, forgive_seconds: 3600 };

    /// Waits in seconds before each of so many attempts made as soon as they are allowed.
    fn waits(pace: Pace, attempts: usize) -> Vec<i64> {
        let (mut tried, mut now) = (Tried::default(), 0);
        (0..attempts)
            .map(|_| {
                let wait = pace.wait(tried, now);
                now += wait;
                tried = pace.after(tried, now);
                wait / SECOND
            })
            .collect()
    }

    #[test]
    fn some_attempts_are_free_and_then_each_waits_twice_as_long_up_to_a_limit() {
        assert_eq!(waits(PACE, 8), [0, 0, 0, 30, 60, 120, 240, 240]);
    }

    #[test]
    fn what_was_counted_is_forgiven_one_by_one() {
        let tried = Tried { failures: 5, at: 0 };
        let hour = 3600 * SECOND;
        assert_eq!([0, 1, 2, 5, 9].map(|hours| PACE.left(tried, hours * hour)), [5, 4, 3, 0, 0]);
        assert_eq!(PACE.forgotten_at(tried), 5 * hour);
    }

    proptest! {
        #[test]
        fn nobody_waits_longer_than_the_longest_wait(failures in 0_i64..1_000_000, at in 0_i64..i64::MAX / 4, later in 0_i64..1_000_000_000) {
            let wait = PACE.wait(Tried { failures, at }, at + later);
            prop_assert!((0..=240 * SECOND).contains(&wait));
        }
    }
}
