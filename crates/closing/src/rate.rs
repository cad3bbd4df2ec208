//! A rate as it may be shown: numerator and denominator with the interval, and nothing of groups under five.

use crate::interval::{Interval, wilson};

/// Fewer than so many are not told apart.
pub const FEWEST: u32 = 5;

/// So many of so many.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Rate {
    /// Of them ..
    pub numerator: u32,
    /// .. of so many.
    pub denominator: u32,
}

/// A rate as it is shown.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Shown {
    /// There is nothing to count.
    Nothing,
    /// Too few to be told.
    Few,
    /// The rate with its interval.
    Rate {
        /// So many ..
        numerator: u32,
        /// .. of so many ..
        denominator: u32,
        /// .. and how sure that is.
        interval: Interval,
    },
}

impl Rate {
    /// So many of so many.
    pub const fn new(numerator: u32, denominator: u32) -> Self {
        Self { numerator, denominator }
    }

    /// By itself: hidden under five.
    pub fn shown(self) -> Shown {
        match wilson(self.numerator, self.denominator) {
            None => Shown::Nothing,
            Some(_) if self.denominator < FEWEST => Shown::Few,
            Some(interval) => Shown::Rate { numerator: self.numerator, denominator: self.denominator, interval },
        }
    }
}

/// A column of rates that stand under a total: what is hidden cannot be reckoned from the total either. Where the hidden rows
/// together are one row only, or fewer than five, the smallest row that is shown is hidden with them.
pub fn column(rates: &[Rate]) -> Vec<Shown> {
    let mut shown: Vec<Shown> = rates.iter().map(|rate| rate.shown()).collect();
    loop {
        let hidden: Vec<&Rate> =
            rates.iter().zip(&shown).filter(|(_, it)| **it == Shown::Few).map(|(it, _)| it).collect();
        let together: u32 = hidden.iter().map(|rate| rate.denominator).sum();
        if hidden.is_empty() || (hidden.len() > 1 && together >= FEWEST) {
            return shown;
        }
        let told = |n: &usize| matches!(shown[*n], Shown::Rate { .. });
        let Some(smallest) = (0..rates.len()).filter(told).min_by_key(|n| rates[*n].denominator) else { return shown };
        shown[smallest] = Shown::Few;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn hidden(denominators: &[u32]) -> Vec<usize> {
        let rates: Vec<Rate> = denominators.iter().map(|n| Rate::new(n / 2, *n)).collect();
        let shown = column(&rates);
        (0..rates.len()).filter(|n| shown[*n] == Shown::Few).collect()
    }

    #[test]
    fn groups_under_five_are_hidden_and_cannot_be_reckoned_from_the_total() {
        assert_eq!(hidden(&[10, 20, 30]), [0_usize; 0]);
        assert_eq!(hidden(&[10, 4, 30]), [0, 1], "one hidden row would be the total less the others");
        assert_eq!(hidden(&[1, 2, 30, 9]), [0, 1, 3], "three together");
        assert_eq!(hidden(&[4, 3, 30]), [0, 1]);
        assert_eq!(hidden(&[3]), [0]);
        assert_eq!(hidden(&[0, 10]), [0_usize; 0], "nothing is no group");
    }
}
