//! Whether a text names a time by which something is promised: a day, a week, a month, not "as soon as possible".

use crate::letters::Letters;

const CHINESE: &[&str] = &[
    "月底",
    "年底",
    "月初",
    "年初",
    "月中",
    "周末",
    "本周",
    "下周",
    "本月",
    "下月",
    "下个月",
    "这个月",
    "今天",
    "明天",
    "后天",
    "月内",
    "年内",
    "上旬",
    "中旬",
    "下旬",
    "春节前",
    "国庆前",
    "国庆节前",
    "中秋前",
    "元旦前",
    "五一前",
    "开学前",
];
/// What stands after a number where it names a time.
const AFTER_NUMBER: &[&str] = &["月", "日", "号", "天", "周", "星期", "个工作日", "工作日", "小时", "季度", "个月"];
const MONTHS: &[&str] = &[
    "january",
    "february",
    "march",
    "april",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
    "jan",
    "feb",
    "mar",
    "apr",
    "jun",
    "jul",
    "aug",
    "sep",
    "sept",
    "oct",
    "nov",
    "dec",
];
const ENGLISH: &[&str] = &[
    "monday",
    "tuesday",
    "wednesday",
    "thursday",
    "friday",
    "saturday",
    "sunday",
    "today",
    "tomorrow",
    "tonight",
    "next week",
    "next month",
    "this week",
    "this month",
    "end of the month",
    "end of the week",
    "end of the year",
    "end of year",
    "end of month",
    "mid may",
    "early may",
    "late may",
    "in may",
    "by may",
    "before may",
    "of may",
];
/// What stands after a number where it names a span.
const SPANS: &[&str] = &["day", "days", "week", "weeks", "month", "months", "hour", "hours", "working", "may"];

/// Whether the text names such a time.
pub(crate) fn names_a_day(letters: &Letters) -> bool {
    let text: String = letters.folded.iter().collect();
    CHINESE.iter().any(|word| text.contains(word)) || numbered(&letters.folded) || english(&text)
}

fn numbered(text: &[char]) -> bool {
    let number = |c: char| c.is_numeric() || "一二三四五六七八九十两".contains(c);
    (0..text.len()).any(|at| {
        let rest = || text[at + 1..].iter().collect::<String>();
        number(text[at]) && AFTER_NUMBER.iter().any(|word| rest().trim_start().starts_with(word))
    })
}

fn english(text: &str) -> bool {
    let words: Vec<&str> = text.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).collect();
    let spaced = format!(" {} ", words.join(" "));
    let number = |word: &str| word.starts_with(|c: char| c.is_ascii_digit()) || NUMBERS.contains(&word);
    let pairs = || words.windows(2);
    ENGLISH.iter().any(|word| spaced.contains(&format!(" {word} ")))
        || words.iter().any(|word| MONTHS.contains(word))
        || pairs().any(|pair| number(pair[0]) && SPANS.contains(&pair[1]))
        || pairs().any(|pair| pair[0] == "may" && number(pair[1]))
        || written_day(text)
}

const NUMBERS: &[&str] =
    &["one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "fourteen", "fifteen", "thirty"];

/// `2026-05-03`, `3/5/2026` or `3.5.2026`.
fn written_day(text: &str) -> bool {
    text.split(|c: char| !c.is_ascii_digit() && !matches!(c, '-' | '/' | '.')).any(|word| {
        let parts: Vec<&str> = word.trim_end_matches('.').split(['-', '/', '.']).collect();
        parts.len() == 3 && parts.iter().all(|part| !part.is_empty() && part.len() <= 4)
    })
}
