//! The words of whoever wrote, without the letter that they answer and without their signature. What was cut is said.

/// Said where the answered letter stood.
pub const CUT: &str = "[…]";

/// Lines with which programs introduce the letter that is answered.
const INTRODUCTIONS: [&str; 8] = [
    "-----original message-----",
    "----- original message -----",
    "-------- original message --------",
    "-----原始邮件-----",
    "-----原始郵件-----",
    "------------------ 原始邮件 ------------------",
    "------------------ 原始郵件 ------------------",
    "________________________________",
];

/// What somebody wrote themselves. `answers` says that the letter answers another, whose text often stands below; only then
/// anything but the signature is cut: a letter that is passed on may be the matter itself.
pub fn own_words(text: &str, answers: bool) -> String {
    let lines: Vec<&str> = text.lines().map(str::trim_end).collect();
    let end = if answers { quoted_from(&lines) } else { None };
    let kept = &lines[..end.unwrap_or(lines.len())];
    // RFC 3676, section 4.3; the blank after the dashes is trimmed above.
    let signature = kept.iter().rposition(|line| *line == "--").filter(|at| kept.len() - at <= 12);
    let own = kept[..signature.unwrap_or(kept.len())].join("\n");
    let cut = if end.is_some() { CUT } else { "" };
    format!("{}\n{cut}", own.trim()).trim().to_owned()
}

/// The first line of the answered letter, where nothing but it follows.
fn quoted_from(lines: &[&str]) -> Option<usize> {
    let introduced = lines.iter().position(|line| {
        let line = line.trim().to_lowercase();
        INTRODUCTIONS.contains(&line.as_str())
    });
    let marked = marked_from(lines);
    match (introduced, marked) {
        (Some(a), Some(b)) => Some(a.min(b)),
        (a, b) => a.or(b),
    }
}

/// A last block of lines marked with `>`, with the line that introduces it. Words between or below marked lines answer
/// them, and all stays.
fn marked_from(lines: &[&str]) -> Option<usize> {
    let filled = |at: &usize| !lines[*at].is_empty();
    let last = (0..lines.len()).rev().find(filled)?;
    if !lines[last].starts_with('>') {
        return None;
    }
    let mut first = last;
    while first > 0 && (lines[first - 1].starts_with('>') || lines[first - 1].is_empty()) {
        first -= 1;
    }
    if lines[..first].iter().any(|line| line.starts_with('>')) {
        return None;
    }
    // "On .. somebody wrote:" stands right above, sometimes broken over two lines.
    let introduces = |line: &str| line.ends_with(':') || line.ends_with('：');
    if first > 0 && introduces(lines[first - 1]) {
        first -= 1;
        if first > 0 && !lines[first - 1].is_empty() && lines[first - 1].starts_with("On ") {
            first -= 1;
        }
    }
    Some(first)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_answered_letter_is_cut_and_that_is_said() {
        let text =
            "It still drips.\n\nOn Monday the office\nwrote:\n\n> There is a reply to your request\n> See it here\n";
        assert_eq!(own_words(text, true), "It still drips.\n[…]");
        let outlook = "谢谢，已经修好。\r\n\r\n-----原始邮件-----\r\n发件人: office\r\n您的诉求已有答复\r\n";
        assert_eq!(own_words(outlook, true), "谢谢，已经修好。\n[…]");
    }

    #[test]
    fn words_between_quoted_lines_keep_them() {
        let text = "> When did it begin?\nOn Monday.\n> Where?\nBelow the school.";
        assert_eq!(own_words(text, true), text);
        let top_and_between = "See below.\n> When?\nMonday.\n> Thank you";
        assert_eq!(own_words(top_and_between, true), top_and_between);
    }

    #[test]
    fn a_letter_that_answers_nothing_loses_its_signature_only() {
        let text = "This came to us:\n-----Original Message-----\n> The bridge is down\n-- \nDolma\n0837 123456\n";
        assert_eq!(own_words(text, false), "This came to us:\n-----Original Message-----\n> The bridge is down");
    }

    #[test]
    fn nothing_of_ones_own_leaves_nothing_but_the_mark() {
        assert_eq!(own_words("> all quoted\n> twice", true), "[…]");
        assert_eq!(own_words("", true), "");
    }
}
