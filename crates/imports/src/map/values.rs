//! Tables that translate a value of the list into a word of the office: exact values first, then patterns with `*`.

use std::collections::HashMap;

use super::MapError;
use crate::table::folded;

/// Values with what they become. Capitals and the width of blanks do not matter.
#[derive(Clone, Debug, Default)]
pub struct Values {
    exact: HashMap<String, String>,
    /// The most specific first: the one with the most characters beside its stars.
    patterns: Vec<(String, String)>,
}

impl Values {
    pub(super) fn read(section: &str, pairs: Vec<(String, String)>) -> Result<Self, MapError> {
        let mut values = Self::default();
        for (from, to) in pairs {
            let key = folded(&from);
            let twice = values.exact.contains_key(&key) || values.patterns.iter().any(|(pattern, _)| *pattern == key);
            if twice || to.is_empty() {
                let what =
                    if twice { "twice (capitals do not matter): keep one line" } else { "without a value: write one" };
                return Err(MapError::Contradiction(format!("[{section}] has {from:?} {what}")));
            }
            if key.contains('*') {
                values.patterns.push((key, to));
            } else {
                values.exact.insert(key, to);
            }
        }
        let literal = |pattern: &str| pattern.chars().filter(|c| *c != '*').count();
        values.patterns.sort_by(|(a, _), (b, _)| literal(b).cmp(&literal(a)).then_with(|| a.cmp(b)));
        Ok(values)
    }

    /// What the value becomes, if the table says so.
    pub(crate) fn get(&self, value: &str) -> Option<&str> {
        let value = folded(value);
        let pattern = || self.patterns.iter().find(|(pattern, _)| matches(pattern, &value)).map(|(_, to)| to);
        self.exact.get(&value).or_else(pattern).map(String::as_str)
    }

    pub(crate) fn is_empty(&self) -> bool {
        self.exact.is_empty() && self.patterns.is_empty()
    }

    /// Whether a line `"*"` takes all that no other line takes.
    pub(super) fn takes_all(&self) -> bool {
        self.patterns.last().is_some_and(|(pattern, _)| pattern == "*")
    }

    pub(super) fn targets(&self) -> impl Iterator<Item = &str> {
        self.exact.values().chain(self.patterns.iter().map(|(_, to)| to)).map(String::as_str)
    }
}

/// Values that mean "nothing is written here".
#[derive(Clone, Debug, Default)]
pub struct EmptyValues(Vec<String>);

impl EmptyValues {
    pub(super) fn new(values: &[String]) -> Self {
        Self(values.iter().map(|value| folded(value)).collect())
    }

    pub(crate) fn contains(&self, value: &str) -> bool {
        !self.0.is_empty() && !value.is_empty() && {
            let value = folded(value);
            self.0.iter().any(|pattern| matches(pattern, &value))
        }
    }
}

/// Whether the pattern covers the whole value; `*` stands for any characters, none included.
fn matches(pattern: &str, value: &str) -> bool {
    let mut parts = pattern.split('*');
    let first = parts.next().unwrap_or_default();
    let Some(mut rest) = value.strip_prefix(first) else { return false };
    let mut parts: Vec<&str> = parts.collect();
    let Some(last) = parts.pop() else { return rest.is_empty() };
    for part in parts {
        let Some(at) = rest.find(part) else { return false };
        rest = &rest[at + part.len()..];
    }
    rest.ends_with(last)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn values(pairs: &[(&str, &str)]) -> Values {
        let pairs = pairs.iter().map(|(from, to)| ((*from).to_owned(), (*to).to_owned())).collect();
        Values::read("categories", pairs).unwrap()
    }

    #[test]
    fn an_exact_value_wins_over_a_pattern_and_the_longer_pattern_over_the_shorter() {
        let values = values(&[("*", "other"), ("Noise*", "noise"), ("Noise: Alarm*", "alarm"), ("Noise", "plain")]);
        assert_eq!(values.get("NOISE"), Some("plain"));
        assert_eq!(values.get("noise  complaint"), Some("noise"));
        assert_eq!(values.get("Noise: Alarms (NR3)"), Some("alarm"));
        assert_eq!(values.get("Pothole"), Some("other"));
        assert!(values.takes_all());
    }

    #[test]
    fn a_value_that_differs_only_in_capitals_is_refused_as_a_second_line() {
        let pairs = vec![("Ward 1".to_owned(), "a".to_owned()), ("WARD 1".to_owned(), "b".to_owned())];
        assert!(Values::read("places", pairs).unwrap_err().to_string().contains("twice"));
    }

    #[test]
    fn a_star_stands_for_any_characters() {
        for (pattern, value, expected) in [
            ("*", "", true),
            ("a*", "a", true),
            ("*a", "ba", true),
            ("a*b*c", "a-b-c", true),
            ("a*b*c", "a-c", false),
            ("a*a", "a", false),
            ("*b*", "abc", true),
            ("ab", "abc", false),
        ] {
            assert_eq!(matches(pattern, value), expected, "{pattern} {value}");
        }
    }
}
