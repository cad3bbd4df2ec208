//! How high the row of a cell must be for its words. Spreadsheets measure a row only when somebody edits it, some of them when they
//! open it: what is printed straight from the file would be cut after its first line.

/// A line of Latin or Chinese, in points.
const LINE: f64 = 16.5;
/// A line of Tibetan, whose letters stand on each other.
const TIBETAN: f64 = 22.0;
/// A row is at most 409 points high.
const MOST: f64 = 405.0;

/// The height of these words, in points, in a column of so many characters; none where a line is enough.
pub fn height(words: &str, characters: f64) -> Option<f64> {
    let lines: f64 =
        words.lines().map(|line| (line.chars().map(advance).sum::<f64>() / characters).ceil().max(1.0)).sum();
    let line = if words.contains(|c| ('\u{f00}'..='\u{fff}').contains(&c)) { TIBETAN } else { LINE };
    let all = (lines * line).min(MOST);
    (all > LINE).then_some(all)
}

/// How wide a character is, in digits. Rather more than fonts have it: a line breaks before its end.
const fn advance(c: char) -> f64 {
    match c {
        // Vowels and letters below another.
        '\u{f71}'..='\u{f84}' | '\u{f90}'..='\u{fbc}' => 0.0,
        '\u{2e80}'..='\u{ffef}' | '\u{1f000}'.. => 2.1,
        _ => 1.0,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_row_is_as_high_as_its_words_need_and_no_higher_than_a_row_may_be() {
        for (words, expected) in [
            ("", None),
            ("水管冻裂", None),
            ("水管冻裂，全村无水", Some(2.0 * LINE)),
            ("one\ntwo\nthree", Some(3.0 * LINE)),
            ("ཆུ", Some(TIBETAN)),
            ("བཀྲ་ཤིས་བདེ་ལེགས།", Some(TIBETAN)),
        ] {
            assert_eq!(height(words, 18.0), expected, "{words}");
        }
        assert_eq!(height(&"水".repeat(4_000), 18.0), Some(MOST));
    }
}
