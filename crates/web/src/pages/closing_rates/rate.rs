//! A rate with its denominator and interval, drawn as a line from 0 to 100.

/// A rate as it is shown.
#[derive(Clone, Debug, Default)]
pub struct Rate {
    /// What it is a share of.
    pub label: String,
    /// What is counted, in a sentence.
    pub about: String,
    /// The share in words; that too few answered, or none.
    pub share: String,
    /// Numerator and denominator, in words; empty where it is not shown.
    pub of: String,
    /// How sure it is.
    pub interval: Option<Interval>,
}

/// Where the share lies, 95 times of 100; per cent.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Interval {
    /// The share.
    pub share: f64,
    /// Lower end.
    pub low: f64,
    /// Upper end.
    pub high: f64,
}

impl Interval {
    /// Where the line begins.
    pub fn from(&self) -> String {
        format!("{:.1}", self.low)
    }

    /// How long it is; a certain one still has a width.
    pub fn length(&self) -> String {
        format!("{:.1}", (self.high - self.low).max(0.5))
    }

    /// Where the mark of the share begins, within the drawing.
    pub fn mark(&self) -> String {
        format!("{:.1}", (self.share - 0.6).clamp(0.0, 98.8))
    }
}
