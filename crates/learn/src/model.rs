//! A model that has seen an office's decisions and proposes the likely ones for a new text.
//!
//! Multinomial logistic regression over terms that are weighted by their rarity and by how much they tell about the label. It
//! holds hashes and numbers, never a text that it was trained with.

use crate::{
    reasons,
    text::Pieces,
    train::{self, Settings},
    vector::{ByTerm, counts, normalise},
};

/// A proposed decision.
#[derive(Clone, Debug, PartialEq)]
pub struct Suggestion {
    /// What was decided for such texts.
    pub label: String,
    /// How likely it is: all labels' shares make one.
    pub score: f32,
    /// The words of the text that spoke most for it.
    pub reasons: Vec<String>,
}

/// What was learnt.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Model {
    /// The labels in the order of their first letters.
    pub(crate) labels: Vec<String>,
    /// The position of each known term.
    pub(crate) terms: ByTerm<u32>,
    /// How much each term tells: its rarity times what it says about the label.
    pub(crate) strengths: Vec<f32>,
    /// One weight per term and label.
    pub(crate) weights: Vec<f32>,
    /// One per label.
    pub(crate) bias: Vec<f32>,
    /// By how much the scores are softened, so that of those called 80 % likely, 80 % are right.
    pub(crate) softness: f32,
    /// How many times more the first of several lines counts.
    pub(crate) lead: f32,
}

impl Model {
    /// Learns from texts and what was decided for them.
    pub fn train(examples: &[(&str, &str)], settings: Settings) -> Self {
        train::calibrated(examples, settings)
    }

    /// The labels it knows.
    pub fn labels(&self) -> &[String] {
        &self.labels
    }

    /// The `most` likely decisions, likeliest first; none where it knows nothing of the text.
    pub fn top(&self, text: &str, most: usize) -> Vec<Suggestion> {
        let pieces = Pieces::of(text);
        let terms = pieces.terms();
        let vector = self.vector(&counts(&pieces, &terms, self.lead));
        if vector.is_empty() {
            return Vec::new();
        }
        let shares = self.shares(&vector);
        let mut order: Vec<usize> = (0..self.labels.len()).collect();
        order.sort_by(|a, b| shares[*b].total_cmp(&shares[*a]).then(a.cmp(b)));
        let suggestion = |label: usize| Suggestion {
            label: self.labels[label].clone(),
            score: shares[label],
            reasons: reasons::spoken(self, &pieces, &terms, &vector, label),
        };
        order.into_iter().take(most).map(suggestion).collect()
    }

    /// The text as the model sees it: known terms with their values, of length one.
    pub(crate) fn vector(&self, counted: &[(u64, f32)]) -> Vec<(u32, f32)> {
        let known = |(key, count): &(u64, f32)| {
            let term = *self.terms.get(key)?;
            Some((term, (1.0 + count.ln()) * self.strengths[term as usize]))
        };
        let mut vector: Vec<(u32, f32)> = counted.iter().filter_map(known).filter(|(_, value)| *value > 0.0).collect();
        normalise(&mut vector);
        vector
    }

    /// What speaks for each label, before it is made a share.
    pub(crate) fn scores(&self, vector: &[(u32, f32)]) -> Vec<f32> {
        let mut scores = self.bias.clone();
        for (term, value) in vector {
            let weights = self.of_term(*term);
            for (score, weight) in scores.iter_mut().zip(weights) {
                *score += weight * value;
            }
        }
        scores
    }

    fn shares(&self, vector: &[(u32, f32)]) -> Vec<f32> {
        let mut scores = self.scores(vector);
        for score in &mut scores {
            *score /= self.softness;
        }
        softmax(&mut scores);
        scores
    }

    /// A term's weights, one per label.
    pub(crate) fn of_term(&self, term: u32) -> &[f32] {
        let from = term as usize * self.labels.len();
        self.weights.get(from..from + self.labels.len()).unwrap_or_default()
    }
}

/// Turns scores into shares that make one.
pub fn softmax(scores: &mut [f32]) {
    let highest = scores.iter().copied().fold(f32::NEG_INFINITY, f32::max);
    for score in scores.iter_mut() {
        *score = (*score - highest).exp();
    }
    let sum: f32 = scores.iter().sum();
    for score in scores.iter_mut() {
        *score /= sum;
    }
}
