//! Why a label was proposed: the words of the text that spoke most for it.

use crate::{
    model::Model,
    text::{Pieces, Script, Term},
    vector::ByTerm,
};

const MOST: usize = 3;
const LONGEST: usize = 6;

/// The words that spoke most for `label`, strongest first. They come from the text itself.
pub fn spoken(model: &Model, pieces: &Pieces, terms: &[Term], vector: &[(u32, f32)], label: usize) -> Vec<String> {
    loudest(pieces, &voices(model, pieces.list.len(), terms, vector, label))
}

/// The loudest words of a text, adjoining ones joined; numbers are left out.
pub fn loudest(pieces: &Pieces, voices: &[f32]) -> Vec<String> {
    let loudest = voices.iter().copied().fold(0.0, f32::max);
    let heard = |at: usize| voices[at] > loudest * 0.2 && pieces.list[at].script != Script::Number;
    let mut runs: Vec<(f32, usize, usize)> = Vec::new();
    for at in (0..voices.len()).filter(|at| heard(*at)) {
        match runs.last_mut() {
            Some((voice, from, to)) if *to == at && pieces.list[at].joined && at - *from < LONGEST => {
                *voice += voices[at];
                *to = at + 1;
            }
            _ => runs.push((voices[at], at, at + 1)),
        }
    }
    runs.sort_by(|a, b| b.0.total_cmp(&a.0).then(a.1.cmp(&b.1)));
    let mut reasons: Vec<String> = Vec::new();
    for phrase in runs.into_iter().map(|(_, from, to)| pieces.phrase(from, to)) {
        if reasons.len() < MOST && !reasons.iter().any(|known| known.contains(&phrase)) {
            reasons.push(phrase);
        }
    }
    reasons
}

/// How much each piece speaks for the label rather than for any other: each term's part, shared out over its pieces.
fn voices(model: &Model, pieces: usize, terms: &[Term], vector: &[(u32, f32)], label: usize) -> Vec<f32> {
    // Terms have their positions in the order of their keys, so that the vector is sorted by position.
    let said = |position: &u32| {
        let (term, value) = vector[vector.binary_search_by_key(position, |(term, _)| *term).ok()?];
        let weights = model.of_term(term);
        #[expect(clippy::cast_precision_loss, reason = "labels are few")]
        let usual = weights.iter().sum::<f32>() / weights.len() as f32;
        Some(value * (weights[label] - usual))
    };
    let mut often: ByTerm<f32> = ByTerm::default();
    for term in terms {
        *often.entry(term.key).or_default() += 1.0;
    }
    let mut voices = vec![0.0; pieces];
    for term in terms {
        let said = model.terms.get(&term.key).and_then(&said);
        let parts = often.get(&term.key).copied().unwrap_or(1.0) * if term.pieces == 2 { 2.0 } else { 1.0 };
        let part = said.unwrap_or_default() / parts;
        for voice in &mut voices[term.at..term.at + term.pieces] {
            *voice += part;
        }
    }
    voices
}
