//! Intervals hold what they promise: in simulated offices they cover the truth about 95 times of 100.

use closing::{
    draw::{Size, draw},
    interval::{Answers, Interval, stratified, wilson},
};
use proptest::prelude::*;
use rand::{RngExt, SeedableRng};
use rand_chacha::ChaCha12Rng;
use uuid::Uuid;

/// An office's closed requests by stratum: how many, and how many of them are truly solved.
type Office = &'static [(u32, u32)];

const OFFICES: [Office; 4] = [
    &[(400, 320), (150, 60), (60, 55), (25, 5)],
    &[(1200, 1140), (300, 290)],
    &[(40, 20), (35, 10), (30, 28), (22, 11), (14, 7), (9, 3), (5, 5)],
    &[(90, 90), (80, 70), (70, 14)],
];

fn covers(interval: Interval, truth: f64) -> bool {
    interval.low <= truth + 1e-9 && truth <= interval.high + 1e-9
}

/// Draws an office's call-backs and asks those drawn; one in five is not reached.
fn asked(office: Office, seed: u64, dice: &mut ChaCha12Rng) -> Vec<Answers> {
    let candidates = (0_u32..).zip(office).flat_map(|(stratum, (population, _))| {
        (0..*population).map(move |n| (stratum, Uuid::from_u128(u128::from(stratum) << 64 | u128::from(n))))
    });
    let strata = draw(&seed.to_be_bytes(), candidates, Size { percent: 10, at_least: 3 });
    let ask = |(stratum, (population, solved)): (&closing::draw::Stratum<u32>, &(u32, u32))| {
        let mut answers = Answers { population: *population, answered: 0, yes: 0 };
        for id in &stratum.drawn {
            if dice.random_range(0..5) > 0 {
                let n = u32::try_from(id.as_u128() & u128::from(u32::MAX)).expect("small");
                answers.answered += 1;
                answers.yes += u32::from(n < *solved);
            }
        }
        answers
    };
    strata.iter().zip(office).map(ask).collect()
}

#[test]
fn the_stratified_interval_covers_the_truth_as_often_as_it_says() {
    for office in OFFICES {
        let mut dice = ChaCha12Rng::seed_from_u64(11);
        let (mut covered, mut told) = (0, 0);
        for seed in 0..2000 {
            let strata = asked(office, seed, &mut dice);
            // The truth about the strata for which somebody answered.
            let answered = || strata.iter().zip(office).filter(|(it, _)| it.answered > 0).map(|(_, truth)| truth);
            let (all, solved) = answered().fold((0, 0), |sum, it| (sum.0 + it.0, sum.1 + it.1));
            let Some(interval) = stratified(&strata) else { continue };
            told += 1;
            covered += u32::from(covers(interval, f64::from(solved) / f64::from(all)));
        }
        let share = f64::from(covered) / f64::from(told);
        println!("{office:?}: covered {share:.3} of {told}");
        assert!(share >= 0.93, "{office:?}: {share}");
    }
}

#[test]
fn wilsons_interval_covers_the_truth_as_often_as_it_says() {
    let mut dice = ChaCha12Rng::seed_from_u64(12);
    for (n, truth) in [(5, 0.5), (12, 0.8), (40, 0.3), (150, 0.92)] {
        let covered = (0..4000).filter(|_| {
            let yes = u32::try_from((0..n).filter(|_| dice.random::<f64>() < truth).count()).expect("few");
            covers(wilson(yes, n).expect("some"), truth)
        });
        let share = f64::from(u32::try_from(covered.count()).expect("few")) / 4000.0;
        println!("{n} at {truth}: covered {share:.3}");
        // Between lattice points Wilson's coverage swings around 0.95 (Brown, Cai and DasGupta 2001).
        assert!((0.92..=0.99).contains(&share), "{n} at {truth}: {share}");
    }
}

proptest! {
    #[test]
    fn an_interval_holds_its_share_and_stays_between_nothing_and_all(
        strata in prop::collection::vec((0_u32..400, 0_u32..400, 0_u32..400), 1..12),
    ) {
        let strata: Vec<Answers> = strata
            .into_iter()
            .map(|(a, b, c)| {
                let mut sizes = [a, b, c];
                sizes.sort_unstable();
                Answers { population: sizes[2], answered: sizes[1], yes: sizes[0] }
            })
            .collect();
        let every = strata.iter().map(|it| wilson(it.yes, it.answered)).chain([stratified(&strata)]);
        for it in every.flatten() {
            prop_assert!(0.0 <= it.low && it.low <= it.share && it.share <= it.high && it.high <= 1.0, "{it:?}");
        }
    }

    #[test]
    fn more_answers_of_the_same_kind_never_make_it_less_sure(yes in 0_u32..50, more in 0_u32..50, times in 2_u32..9) {
        let all = yes + more;
        prop_assume!(all > 0);
        let width = |times: u32| wilson(yes * times, all * times).map(|it| it.high - it.low).expect("some");
        prop_assert!(width(times) <= width(1) + 1e-12);
    }
}
