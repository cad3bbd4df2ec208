//! How sure a share is: Wilson's interval, and that of a stratified sample with the finite population taken into account.
//!
//! E. B. Wilson, *Probable inference, the law of succession, and statistical inference* (1927). For strata: the share is the
//! weighted mean of the strata's shares, its variance is that of sampling without replacement (W. G. Cochran, *Sampling
//! Techniques*, ch. 5), and the interval is Wilson's at the number of simple draws that would be as sure (X. Yan and X. G. Su,
//! *Stratified Wilson and Newcombe confidence intervals*, 2010). Where all of a small stratum say the same its variance is not
//! taken for nought: it is reckoned with one answer more of each kind.

/// Two-sided 95 per cent.
const Z: f64 = 1.959_963_984_540_054;

/// A share with the interval it lies in, 95 times of 100.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Interval {
    /// The share, 0 to 1.
    pub share: f64,
    /// Lower end.
    pub low: f64,
    /// Upper end.
    pub high: f64,
}

/// One stratum of a sample.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Answers {
    /// How many it stands for.
    pub population: u32,
    /// How many answered.
    pub answered: u32,
    /// How many of them said yes.
    pub yes: u32,
}

/// Wilson's interval for `yes` of `all`; none of none.
pub fn wilson(yes: u32, all: u32) -> Option<Interval> {
    (all > 0).then(|| around(f64::from(yes.min(all)) / f64::from(all), f64::from(all)))
}

/// The share of yes in the whole, estimated from its strata. Strata that nobody answered for are left out: what is told is
/// about the others, and [`covered`] says how much of the whole they are.
pub fn stratified(strata: &[Answers]) -> Option<Interval> {
    let answered: Vec<&Answers> = strata.iter().filter(|it| it.answered > 0 && it.population > 0).collect();
    let whole: f64 = answered.iter().map(|it| f64::from(it.population)).sum();
    if answered.is_empty() {
        return None;
    }
    let (mut share, mut likely, mut variance) = (0.0, 0.0, 0.0);
    for stratum in answered {
        let weight = f64::from(stratum.population) / whole;
        let n = f64::from(stratum.answered);
        let p = f64::from(stratum.yes.min(stratum.answered)) / n;
        let cautious = (f64::from(stratum.yes) + 1.0) / (n + 2.0);
        let left = (1.0 - n / f64::from(stratum.population)).max(0.0);
        share += weight * p;
        likely += weight * cautious;
        variance += weight * weight * left * cautious * (1.0 - cautious) / n;
    }
    if variance <= f64::EPSILON {
        // Everybody was asked and answered: this is no estimate.
        return Some(Interval { share, low: share, high: share });
    }
    Some(around(share, likely * (1.0 - likely) / variance))
}

/// Which part of the whole the strata are for which somebody answered, 0 to 1.
pub fn covered(strata: &[Answers]) -> f64 {
    let sum = |some: &dyn Fn(&&Answers) -> bool| -> f64 {
        strata.iter().filter(some).map(|it| f64::from(it.population)).sum()
    };
    let whole = sum(&|_| true);
    if whole == 0.0 { 0.0 } else { sum(&|it| it.answered > 0) / whole }
}

/// Wilson's interval around a share that is as sure as `n` simple draws.
fn around(share: f64, n: f64) -> Interval {
    let z2 = Z * Z;
    let middle = (share + z2 / (2.0 * n)) / (1.0 + z2 / n);
    let half = Z / (1.0 + z2 / n) * (share * (1.0 - share) / n + z2 / (4.0 * n * n)).sqrt();
    // At 0 and 1 rounding may put an end beyond the share itself.
    Interval { share, low: (middle - half).clamp(0.0, share), high: (middle + half).clamp(share, 1.0) }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn close(found: f64, expected: f64) -> bool {
        (found - expected).abs() < 0.000_5
    }

    #[test]
    fn wilson_gives_the_known_values() {
        // Newcombe (1998), table I: 81 of 263, 15 of 148, 0 of 20, 1 of 29.
        for (yes, all, low, high) in
            [(81, 263, 0.2553, 0.3662), (15, 148, 0.0624, 0.1605), (0, 20, 0.0, 0.1611), (1, 29, 0.0061, 0.1718)]
        {
            let found = wilson(yes, all).unwrap();
            assert!(close(found.low, low) && close(found.high, high), "{yes} of {all}: {found:?}");
        }
        assert_eq!(wilson(0, 0), None);
    }

    #[test]
    fn where_everybody_answered_nothing_is_unsure() {
        let all = [Answers { population: 10, answered: 10, yes: 7 }, Answers { population: 5, answered: 5, yes: 5 }];
        let found = stratified(&all).unwrap();
        assert!(close(found.share, 0.8) && close(found.low, 0.8) && close(found.high, 0.8), "{found:?}");
    }

    #[test]
    fn strata_weigh_by_what_they_stand_for() {
        let strata =
            [Answers { population: 900, answered: 10, yes: 10 }, Answers { population: 100, answered: 10, yes: 0 }];
        let found = stratified(&strata).unwrap();
        assert!(close(found.share, 0.9) && found.low < 0.9 && found.high > 0.9, "{found:?}");
    }

    #[test]
    fn a_stratum_without_answers_is_left_out_and_told() {
        let strata = [Answers { population: 30, answered: 6, yes: 3 }, Answers { population: 10, answered: 0, yes: 0 }];
        assert!(close(stratified(&strata).unwrap().share, 0.5));
        assert!(close(covered(&strata), 0.75));
        assert_eq!(stratified(&strata[1..]), None);
    }
}
