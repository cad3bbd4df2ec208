//! Learning: which terms tell something, how much each speaks for each label, and how sure to be.
//!
//! Same examples, same model, bit for bit: no clock, no chance, one thread. The order in which examples are seen is shuffled by
//! a fixed sequence.

use crate::{
    model::{Model, softmax},
    text::Pieces,
    vector::{ByTerm, counts},
};

/// How a model is trained.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Settings {
    /// In how many examples a term must occur; none: by the number of examples.
    pub fewest: Option<u32>,
    /// How many times more the first of several lines counts (a subject).
    pub lead: f32,
    /// How much what a term tells about the label weighs: 0 not at all.
    pub telling: f32,
    /// How many unseen examples a term is doubted by.
    pub doubt: f32,
    /// How much weights are held back: the inverse of the usual C.
    pub restraint: f32,
    /// How often each example is seen.
    pub rounds: u32,
    /// The length of the first steps.
    pub step: f32,
}

impl Default for Settings {
    fn default() -> Self {
        Self { fewest: None, lead: 2.0, telling: 0.5, doubt: 0.5, restraint: 1.0 / 60.0, rounds: 30, step: 4.0 }
    }
}

/// An example as terms, and its label's position.
type Example = (Vec<(u64, f32)>, usize);

/// Below this, no part of the examples is set aside to learn how sure to be.
const ENOUGH_TO_CALIBRATE: usize = 60;

/// A model that knows how sure to be, from a fifth of the examples that it did not see.
pub fn calibrated(examples: &[(&str, &str)], settings: Settings) -> Model {
    let (labels, examples) = read(examples, settings.lead);
    let mut model = fitted(&labels, &examples.iter().collect::<Vec<_>>(), settings);
    if examples.len() >= ENOUGH_TO_CALIBRATE {
        let (held, seen) = apart(&examples, labels.len());
        let trial = fitted(&labels, &seen, settings);
        model.softness = softness(&trial, &held);
    }
    model
}

fn read(examples: &[(&str, &str)], lead: f32) -> (Vec<String>, Vec<Example>) {
    let mut labels: Vec<String> = examples.iter().map(|(_, label)| (*label).to_owned()).collect();
    labels.sort();
    labels.dedup();
    let read = |(text, label): &(&str, &str)| {
        let pieces = Pieces::of(text);
        let label = labels.binary_search_by(|known| known.as_str().cmp(label)).ok()?;
        Some((counts(&pieces, &pieces.terms(), lead), label))
    };
    let examples = examples.iter().filter_map(read).collect();
    (labels, examples)
}

/// Every fifth example of each label, and the others.
fn apart(examples: &[Example], labels: usize) -> (Vec<&Example>, Vec<&Example>) {
    let mut nth = vec![0_usize; labels];
    examples.iter().partition(|(_, label)| {
        nth[*label] += 1;
        nth[*label].is_multiple_of(5)
    })
}

/// A model without a notion of how sure it may be.
fn fitted(labels: &[String], examples: &[&Example], settings: Settings) -> Model {
    let mut model = Model { labels: labels.to_vec(), softness: 1.0, lead: settings.lead, ..Model::default() };
    model.bias = vec![0.0; labels.len()];
    known_terms(&mut model, examples, settings.fewest.unwrap_or_else(|| fewest(examples.len())));
    telling(&mut model, examples, settings);
    model.weights = vec![0.0; model.terms.len() * labels.len()];
    let vectors: Vec<(Vec<(u32, f32)>, usize)> =
        examples.iter().map(|(counted, label)| (model.vector(counted), *label)).collect();
    descend(&mut model, &vectors, settings);
    model
}

/// A term that occurred once among thousands is chance; among a few dozen it may be all there is.
const fn fewest(examples: usize) -> u32 {
    match examples {
        0..300 => 1,
        300..1200 => 2,
        _ => 3,
    }
}

fn known_terms(model: &mut Model, examples: &[&Example], fewest: u32) {
    let mut found: ByTerm<u32> = ByTerm::default();
    for (key, _) in examples.iter().flat_map(|(counted, _)| counted) {
        *found.entry(*key).or_default() += 1;
    }
    let mut kept: Vec<(u64, u32)> = found.into_iter().filter(|(_, n)| *n >= fewest).collect();
    kept.sort_unstable();
    let all = share(examples.len());
    model.strengths = kept.iter().map(|(_, n)| ((1.0 + all) / (1.0 + share(*n as usize))).ln() + 1.0).collect();
    model.terms = (0..).zip(&kept).map(|(position, (key, _))| (*key, position)).collect();
}

#[expect(clippy::cast_precision_loss, reason = "counts of examples are far below what a float holds exactly")]
const fn share(count: usize) -> f32 {
    count as f32
}

/// Weighs each term by how far the labels of the texts that have it depart from all labels (Kullback-Leibler).
fn telling(model: &mut Model, examples: &[&Example], settings: Settings) {
    let labels = model.labels.len();
    let mut mass = vec![0.0_f32; model.terms.len() * labels];
    let mut whole = vec![0.0_f32; labels];
    for (counted, label) in examples {
        for (term, value) in model.vector(counted) {
            mass[term as usize * labels + label] += value;
            whole[*label] += value;
        }
    }
    let sum: f32 = whole.iter().sum();
    for part in &mut whole {
        *part /= sum;
    }
    for (strength, of_term) in model.strengths.iter_mut().zip(mass.chunks_exact(labels.max(1))) {
        let all: f32 = of_term.iter().sum::<f32>() + settings.doubt;
        let part = |(mass, usual): (&f32, &f32)| {
            let here = (mass + settings.doubt * usual) / all;
            if here > 0.0 { here * (here / usual).ln() } else { 0.0 }
        };
        let told: f32 = of_term.iter().zip(&whole).filter(|(_, usual)| **usual > 0.0).map(part).sum();
        *strength *= told.max(0.0).powf(settings.telling);
    }
}

/// Walks down the slope, one example after another, with shrinking steps; the weights are what the last half of the way was on
/// average.
fn descend(model: &mut Model, vectors: &[(Vec<(u32, f32)>, usize)], settings: Settings) {
    let labels = model.labels.len();
    let decay = settings.restraint / share(vectors.len()).max(1.0);
    let mut order: Vec<usize> = (0..vectors.len()).collect();
    let mut chance = Sequence(0x2545_f491_4f6c_dd1d);
    let mut size = 1.0_f32;
    for round in 0..settings.rounds {
        chance.shuffle(&mut order);
        let step = settings.step / (1.0 + 8.0 * share(round as usize) / share(settings.rounds as usize));
        for at in &order {
            let (vector, label) = &vectors[*at];
            let mut off = model.bias.clone();
            for (term, value) in vector {
                let of_term = model.of_term(*term);
                for (score, weight) in off.iter_mut().zip(of_term) {
                    *score += weight * value * size;
                }
            }
            softmax(&mut off);
            off[*label] -= 1.0;
            size *= 1.0 - step * decay;
            for (bias, off) in model.bias.iter_mut().zip(&off) {
                *bias -= step * 0.01 * off;
            }
            for (term, value) in vector {
                let from = *term as usize * labels;
                let by = step * value / size;
                for (weight, off) in model.weights[from..from + labels].iter_mut().zip(&off) {
                    *weight -= by * off;
                }
            }
        }
    }
    for weight in &mut model.weights {
        *weight *= size;
    }
}

/// A fixed sequence of numbers (xorshift).
struct Sequence(u64);

impl Sequence {
    fn next(&mut self) -> u64 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        self.0
    }

    fn shuffle(&mut self, order: &mut [usize]) {
        for last in (1..order.len()).rev() {
            let other = usize::try_from(self.next() % (last as u64 + 1)).unwrap_or_default();
            order.swap(last, other);
        }
    }
}

/// The softness under which what was set aside is likeliest.
fn softness(model: &Model, held: &[&Example]) -> f32 {
    let scored: Vec<(Vec<f32>, usize)> =
        held.iter().map(|(counted, label)| (model.scores(&model.vector(counted)), *label)).collect();
    let surprise = |softness: f32| -> f32 {
        scored
            .iter()
            .map(|(scores, label)| {
                let mut shares: Vec<f32> = scores.iter().map(|score| score / softness).collect();
                softmax(&mut shares);
                -shares[*label].max(1e-9).ln()
            })
            .sum()
    };
    let steps = (0..40_u8).map(|step| 0.25 * 1.08_f32.powi(i32::from(step)));
    steps.min_by(|a, b| surprise(*a).total_cmp(&surprise(*b))).unwrap_or(1.0)
}
