//! A narrative as plain text, for mail and messages.

use crate::{Narrative, Span};

/// What a row of spans reads.
pub(crate) fn read(spans: &[Span]) -> String {
    spans.iter().map(Span::as_str).collect()
}

impl Narrative {
    /// The narrative as plain text: title, lead, then each line under its name. Paragraphs are not broken into rows.
    pub fn plain_text(&self) -> String {
        let mut parts = vec![self.title.clone(), read(&self.lead)];
        for section in &self.sections {
            parts.push(section.heading.clone());
            parts.extend(section.paragraphs.iter().map(|paragraph| read(paragraph)));
        }
        parts.join("\n\n") + "\n"
    }
}
