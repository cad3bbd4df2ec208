//! So many attempts at once, and then one every so many seconds.
//!
//! One number remembers it all: the instant at which everything is recovered.

/// How many attempts, and how quickly they come back.
#[derive(Clone, Copy, Debug)]
pub(super) struct Allowance {
    pub at_once: i64,
    pub seconds_each: i64,
}

impl Allowance {
    const fn each(self) -> i64 {
        self.seconds_each * 1_000_000
    }

    /// Microseconds until an attempt is allowed; none or less where it is allowed now.
    pub(super) fn wait(self, recovered_at: Option<i64>, now: i64) -> i64 {
        recovered_at.map_or(0, |at| at - now - (self.at_once - 1) * self.each())
    }

    /// When all is recovered after an attempt now; never more than the whole allowance away.
    pub(super) fn used(self, recovered_at: Option<i64>, now: i64) -> i64 {
        let at = recovered_at.unwrap_or(now).max(now) + self.each();
        at.min(now + self.at_once * self.each())
    }
}
