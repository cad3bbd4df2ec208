//! A model as bytes, to be kept and read again by the same version.

use crate::{model::Model, vector::ByTerm};

/// Changes with the form or with how texts are read.
const MARK: &[u8; 8] = b"learn\0\0\x01";

impl Model {
    /// The model as bytes: the same model gives the same bytes.
    pub fn to_bytes(&self) -> Vec<u8> {
        let mut bytes = MARK.to_vec();
        put_count(&mut bytes, self.labels.len());
        for label in &self.labels {
            put_count(&mut bytes, label.len());
            bytes.extend_from_slice(label.as_bytes());
        }
        put_count(&mut bytes, self.terms.len());
        let mut terms: Vec<(u32, u64)> = self.terms.iter().map(|(key, position)| (*position, *key)).collect();
        terms.sort_unstable();
        for (_, key) in &terms {
            bytes.extend_from_slice(&key.to_le_bytes());
        }
        let numbers = self.strengths.iter().chain(&self.weights).chain(&self.bias).chain([&self.softness, &self.lead]);
        for number in numbers {
            bytes.extend_from_slice(&number.to_le_bytes());
        }
        bytes
    }

    /// The model in these bytes; none where they are of another version or damaged.
    pub fn from_bytes(bytes: &[u8]) -> Option<Self> {
        let mut rest = Rest(bytes.strip_prefix(MARK)?);
        let labels = (0..rest.count()?).map(|_| rest.label()).collect::<Option<Vec<_>>>()?;
        let count = rest.count()?;
        let keys = (0..count).map(|_| rest.take().map(u64::from_le_bytes)).collect::<Option<Vec<_>>>()?;
        let terms: ByTerm<u32> = keys.into_iter().zip(0..).collect();
        let model = Self {
            strengths: rest.numbers(count)?,
            weights: rest.numbers(count.checked_mul(labels.len())?)?,
            bias: rest.numbers(labels.len())?,
            softness: rest.take().map(f32::from_le_bytes)?,
            lead: rest.take().map(f32::from_le_bytes)?,
            labels,
            terms,
        };
        (rest.0.is_empty() && model.terms.len() == count).then_some(model)
    }
}

fn put_count(bytes: &mut Vec<u8>, count: usize) {
    bytes.extend_from_slice(&u32::try_from(count).unwrap_or(u32::MAX).to_le_bytes());
}

struct Rest<'a>(&'a [u8]);

impl Rest<'_> {
    fn take<const N: usize>(&mut self) -> Option<[u8; N]> {
        let (head, tail) = self.0.split_first_chunk::<N>()?;
        self.0 = tail;
        Some(*head)
    }

    fn count(&mut self) -> Option<usize> {
        usize::try_from(u32::from_le_bytes(self.take()?)).ok()
    }

    fn label(&mut self) -> Option<String> {
        let length = self.count()?;
        let (label, rest) = self.0.split_at_checked(length)?;
        self.0 = rest;
        String::from_utf8(label.to_vec()).ok()
    }

    fn numbers(&mut self, count: usize) -> Option<Vec<f32>> {
        (0..count).map(|_| self.take().map(f32::from_le_bytes)).collect()
    }
}
