//! How good a model is, tried on examples that it did not see.

use crate::{Model, Settings};

/// What a trial found.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Measure {
    /// The mean over all labels of the harmonic mean of precision and recall.
    pub macro_f1: f64,
    /// How often the decision was the first proposed.
    pub first: f64,
    /// How often it was among the first three.
    pub top_three: f64,
    /// By how much the shares differ from how often they were right, on average.
    pub miscalibration: f64,
}

/// What was decided, and what was proposed: label and share, likeliest first.
type Tried = (String, Vec<(String, f32)>);

/// Splits examples into folds, each label evenly, always the same way; gives each example's fold.
pub fn folds(examples: &[(&str, &str)], folds: usize) -> Vec<usize> {
    let mut order: Vec<usize> = (0..examples.len()).collect();
    // A fixed shuffle: lists often come sorted by day or by what was decided.
    order.sort_by_key(|at| (examples[*at].1, (*at as u64 + 1).wrapping_mul(0x9e37_79b9_7f4a_7c15)));
    let mut fold = vec![0; examples.len()];
    for (nth, at) in order.iter().enumerate() {
        fold[*at] = nth % folds;
    }
    fold
}

/// Trains on all folds but one and proposes for that one, for each in turn; settings are chosen by `settings` from the examples
/// in training alone.
pub fn crossed(
    examples: &[(&str, &str)],
    number: usize,
    mut settings: impl FnMut(&[(&str, &str)]) -> Settings,
) -> Measure {
    let fold = folds(examples, number);
    let mut tried = Vec::with_capacity(examples.len());
    for held in 0..number {
        let part = |in_held: bool| {
            let of = examples.iter().zip(&fold).filter(move |(_, fold)| (**fold == held) == in_held);
            of.map(|(example, _)| *example).collect::<Vec<_>>()
        };
        let seen = part(false);
        let model = Model::train(&seen, settings(&seen));
        tried.extend(part(true).into_iter().map(|(text, label)| try_one(&model, text, label)));
    }
    measure(&tried)
}

fn try_one(model: &Model, text: &str, label: &str) -> Tried {
    let proposed = model.top(text, 3).into_iter().map(|one| (one.label, one.score)).collect();
    (label.to_owned(), proposed)
}

/// The best of some settings by three folds within these examples.
pub fn best(examples: &[(&str, &str)], of: &[Settings]) -> Settings {
    let tried = of.iter().map(|settings| (crossed(examples, 3, |_| *settings).macro_f1, *settings));
    let best = tried.max_by(|a, b| a.0.total_cmp(&b.0));
    best.map_or_else(Settings::default, |(_, settings)| settings)
}

#[expect(clippy::cast_precision_loss, reason = "counts of examples")]
fn measure(tried: &[Tried]) -> Measure {
    let all = tried.len().max(1) as f64;
    let share = |right: &dyn Fn(&Tried) -> bool| tried.iter().filter(|one| right(one)).count() as f64 / all;
    Measure {
        macro_f1: macro_f1(tried),
        first: share(&|(label, proposed)| proposed.first().is_some_and(|(first, _)| first == label)),
        top_three: share(&|(label, proposed)| proposed.iter().take(3).any(|(one, _)| one == label)),
        miscalibration: miscalibration(tried),
    }
}

#[expect(clippy::cast_precision_loss, reason = "counts of examples")]
fn macro_f1(tried: &[Tried]) -> f64 {
    let mut labels: Vec<&str> = tried.iter().map(|(label, _)| label.as_str()).collect();
    labels.sort_unstable();
    labels.dedup();
    let f1 = |label: &&str| {
        let (mut hit, mut missed, mut wrong) = (0.0, 0.0, 0.0);
        for (decided, proposed) in tried {
            let first = proposed.first().map_or("", |(first, _)| first.as_str());
            match (decided == label, first == *label) {
                (true, true) => hit += 1.0,
                (true, false) => missed += 1.0,
                (false, true) => wrong += 1.0,
                (false, false) => {}
            }
        }
        2.0 * hit / f64::max(2.0 * hit + missed + wrong, 1.0)
    };
    labels.iter().map(f1).sum::<f64>() / labels.len().max(1) as f64
}

/// Expected calibration error over ten equal bands of share.
#[expect(clippy::cast_precision_loss, reason = "counts of examples")]
fn miscalibration(tried: &[Tried]) -> f64 {
    let band = |from: f32| {
        let first = tried.iter().filter_map(|(label, proposed)| proposed.first().map(|first| (label, first)));
        let within = first.filter(|(_, (_, share))| *share >= from && *share < from + 0.1 + f32::EPSILON);
        within.fold(0.0, |off, (label, (first, share))| off + f64::from(*share) - f64::from(u8::from(first == label)))
    };
    let bands = (0..10_u8).map(|nth| band(f32::from(nth) / 10.0).abs());
    bands.sum::<f64>() / tried.len().max(1) as f64
}
