//! A card: one situation with the ways to tell it, as it stands in the files under `data/`.
//!
//! ```text
//! [water.frozen] category=water unit=water weight=3      key and marks; `lang=bo` or `lang=en` where it is not Chinese
//! ask: 饮水管{spot}段埋得浅 ..                            the lead field: each line is one way to begin
//! reply@13: {date}更换冻裂管道{m}米 ..                     fits only the first and the third way to begin
//! cannot: .. | not_feasible_technically                  a coded reason after a bar
//! ```

use crate::language::Language;

/// One situation.
#[derive(Debug)]
pub(crate) struct Card {
    pub key: &'static str,
    marks: Vec<(&'static str, &'static str)>,
    pub lines: Vec<Line>,
}

/// One way to say something.
#[derive(Debug)]
pub(crate) struct Line {
    pub field: &'static str,
    /// The numbers of the beginnings it fits, as digits; empty: all.
    only: &'static str,
    pub text: &'static str,
    pub reason: Option<&'static str>,
}

impl Card {
    /// The cards of a file.
    pub fn read(file: &'static str) -> Vec<Self> {
        let mut cards: Vec<Self> = Vec::new();
        for line in file.lines().filter(|line| !line.is_empty() && !line.starts_with('#')) {
            match (line.strip_prefix('['), cards.last_mut()) {
                (Some(head), _) => cards.extend(Self::head(head)),
                (None, Some(card)) => card.lines.extend(Line::read(line)),
                (None, None) => {}
            }
        }
        cards
    }

    fn head(head: &'static str) -> Option<Self> {
        let (key, marks) = head.split_once(']')?;
        let marks = marks.split_whitespace().filter_map(|mark| mark.split_once('=')).collect();
        Some(Self { key, marks, lines: Vec::new() })
    }

    /// A mark of the head; empty where the card has none of that name.
    pub fn mark(&self, name: &str) -> &'static str {
        self.marks.iter().find(|(mark, _)| *mark == name).map_or("", |(_, value)| value)
    }

    pub fn language(&self) -> Language {
        match self.mark("lang") {
            "bo" => Language::Tibetan,
            "en" => Language::English,
            _ => Language::Chinese,
        }
    }

    /// How often it comes up beside the others.
    pub fn weight(&self) -> u64 {
        self.mark("weight").parse().unwrap_or(1)
    }

    /// The lines of a field that fit beginning number `beginning` (from 0).
    pub fn fitting(&self, field: &str, beginning: u64) -> Vec<&Line> {
        self.lines.iter().filter(|line| line.field == field && line.fits(beginning)).collect()
    }

    /// How many ways there are to begin.
    pub fn beginnings(&self, lead: &str) -> u64 {
        self.lines.iter().filter(|line| line.field == lead).count() as u64
    }
}

impl Line {
    fn read(line: &'static str) -> Option<Self> {
        let (name, text) = line.split_once(": ")?;
        let (field, only) = name.split_once('@').unwrap_or((name, ""));
        let (text, reason) = text.rsplit_once(" | ").map_or((text, None), |(text, reason)| (text, Some(reason)));
        Some(Self { field, only, text, reason })
    }

    fn fits(&self, beginning: u64) -> bool {
        self.only.is_empty() || self.only.contains(&(beginning + 1).to_string())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const FILE: &str = "# comment\n\n[a.b] lang=bo weight=3\nask: one\nask: two\nreply@2: to two | coded\n";

    #[test]
    fn a_card_has_marks_and_lines() {
        let cards = Card::read(FILE);
        assert_eq!((cards.len(), cards[0].key, cards[0].weight()), (1, "a.b", 3));
        assert_eq!(cards[0].language(), Language::Tibetan);
        assert_eq!(cards[0].beginnings("ask"), 2);
    }

    #[test]
    fn a_line_fits_the_beginnings_it_names() {
        let card = &Card::read(FILE)[0];
        assert!(card.fitting("reply", 0).is_empty());
        let reply = card.fitting("reply", 1)[0];
        assert_eq!((reply.text, reply.reason), ("to two", Some("coded")));
    }
}
