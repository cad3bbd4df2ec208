//! Texts of foreign lists, freed of what no text of ours holds.

/// On one line, with single blanks, without control characters.
pub(crate) fn one_line(text: &str) -> String {
    let words: Vec<String> = text
        .split(|c: char| c.is_whitespace() || c.is_control())
        .filter(|word| !word.is_empty())
        .map(str::to_owned)
        .collect();
    words.join(" ")
}

/// In lines, without control characters and without blanks at the ends of lines.
pub(crate) fn paragraphs(text: &str) -> String {
    let text = text.replace("\r\n", "\n").replace('\r', "\n");
    let kept: String = text.chars().filter(|c| *c == '\n' || *c == '\t' || !c.is_control()).collect();
    kept.lines().map(str::trim_end).collect::<Vec<_>>().join("\n").trim().to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn texts_keep_their_lines_and_lose_control_characters() {
        assert_eq!(one_line(" the bridge\r\n  below\tthe\u{0}school "), "the bridge below the school");
        assert_eq!(paragraphs("\r\na  \r\n\u{7}b\rc\n\n"), "a\nb\nc");
    }
}
