//! How a sentence writes numbers: Chinese counts in 万 and 亿 and sets no commas, English spells out what is below ten.
//!
//! A number marked *over* is cut down to two significant digits and called so only where it is greater than what is left.

use crate::{
    Lang,
    number::{number, tenths, traditional},
};

/// Things named one after another: `a, b and c`, `a、b、c`, `ཀ། ཁ་དང་ག`.
pub fn list(lang: Lang, items: &[String]) -> String {
    if lang.is_chinese() {
        return items.join("、");
    }
    if lang == Lang::Bo {
        return tibetan_list(items);
    }
    match items.split_last() {
        Some((last, rest)) if !rest.is_empty() => format!("{} and {last}", rest.join(", ")),
        _ => items.concat(),
    }
}

/// `ཆུ། ལམ་དང་གློག`: a shad between the words, and དང་ before the last.
fn tibetan_list(items: &[String]) -> String {
    let words: Vec<&str> = items.iter().map(|item| item.trim_end_matches(['་', '།', ' '])).collect();
    let Some((last, rest)) = words.split_last() else { return String::new() };
    let Some((before, first)) = rest.split_last() else { return (*last).to_owned() };
    let and = if before.ends_with(is_tibetan) { "་དང་" } else { " དང་ " };
    first.iter().map(|word| shad(word) + " ").collect::<String>() + before + and + last
}

/// The word with the mark that ends it: ང takes a tsheg before the shad, after ག there is none.
fn shad(word: &str) -> String {
    match word.chars().last() {
        Some('ང') => format!("{word}་།"),
        Some('ག' | 'ཀ') => word.to_owned(),
        _ => format!("{word}།"),
    }
}

fn is_tibetan(c: char) -> bool {
    ('\u{0f40}'..='\u{0fbc}').contains(&c)
}

/// Sentences one after another.
pub fn sentences(lang: Lang, sentences: &[String]) -> String {
    sentences.join(if lang.is_chinese() { "" } else { " " })
}

/// A name and what stands under it: `State: received`, `状态：已收到`.
pub fn labelled(lang: Lang, label: &str, text: &str) -> String {
    format!("{label}{}{text}", if lang.is_chinese() { "：" } else { ": " })
}

/// Things that have commas of their own, one after another: `a; b`, `a；b`.
pub fn in_a_row(lang: Lang, items: &[String]) -> String {
    items.join(if lang.is_chinese() { "；" } else { "; " })
}

const BELOW_TEN: [&str; 10] = ["no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine"];

/// A whole number in digits: `12,000`, `12000`.
pub fn count(lang: Lang, n: i64) -> String {
    if lang.is_chinese() { n.to_string() } else { number(lang, n) }
}

/// As [`count`], but in English what is below ten is spelled out: `three kinds of sources`.
pub fn count_in_words(lang: Lang, n: i64) -> String {
    let word = usize::try_from(n).ok().and_then(|n| BELOW_TEN.get(n));
    word.filter(|_| lang == Lang::En).map_or_else(|| count(lang, n), |word| (*word).to_owned())
}

/// The number cut down to its first two digits: 15,234 becomes 15,000.
pub fn two_digits(n: i64) -> i64 {
    let mut step = 1;
    while n / step >= 100 {
        step *= 10;
    }
    n - n % step
}

/// A number marked *over*: `over 15,000`, `1.5万余`; as it is where nothing was cut off.
pub fn over(lang: Lang, n: i64) -> String {
    let floor = two_digits(n);
    if floor == n {
        return count(lang, n);
    }
    match lang {
        Lang::ZhHans | Lang::ZhHant => and_more(lang, floor, ""),
        Lang::En => format!("over {}", count(lang, floor)),
        Lang::Bo => format!("{} ལྷག", count(lang, floor)),
    }
}

/// An amount of fen in words: `812,345.60 yuan`, `812345.60元`, `80万元`.
pub fn money(lang: Lang, fen: i64) -> String {
    let whole = fen % 100 == 0;
    let yuan = fen / 100;
    if lang.is_chinese() && whole && yuan >= 10_000 && yuan % 1_000 == 0 {
        let (number, unit) = in_units(lang, yuan);
        return format!("{number}{unit}元");
    }
    let digits = if whole { count(lang, yuan) } else { format!("{}.{:02}", count(lang, yuan), (fen % 100).abs()) };
    match lang {
        Lang::En => format!("{digits} yuan"),
        Lang::ZhHans | Lang::ZhHant => format!("{digits}元"),
        Lang::Bo => format!("སྒོར་ {digits}"),
    }
}

/// An amount of fen marked *over*: `over 800,000 yuan`, `80余万元`; as it is where nothing was cut off.
pub fn over_money(lang: Lang, fen: i64) -> String {
    let floor = two_digits(fen);
    if floor == fen {
        return money(lang, fen);
    }
    match lang {
        // Below ten yuan the two digits reach into the fen, and 余 cannot follow a decimal.
        Lang::ZhHans | Lang::ZhHant if floor % 100 != 0 => format!("超过{}", money(lang, floor)),
        Lang::ZhHans | Lang::ZhHant => and_more(lang, floor / 100, "元"),
        Lang::En => format!("over {}", money(lang, floor)),
        Lang::Bo => format!("{} ལྷག", money(lang, floor)),
    }
}

/// 余 follows the digit whose remainder it stands for: before 万 after a round ten (`80余万`), else after it (`1.5万余`).
fn and_more(lang: Lang, n: i64, measure: &str) -> String {
    let more = if lang == Lang::ZhHant { "餘" } else { "余" };
    let (number, unit) = in_units(lang, n);
    if !unit.is_empty() && number.ends_with('0') {
        format!("{number}{more}{unit}{measure}")
    } else {
        format!("{number}{unit}{more}{measure}")
    }
}

fn in_units(lang: Lang, n: i64) -> (String, &'static str) {
    let (per_tenth, unit) = match n {
        100_000_000.. => (10_000_000, "亿"),
        10_000.. => (1_000, "万"),
        _ => return (n.to_string(), ""),
    };
    (tenths(n / per_tenth), if lang == Lang::ZhHant { traditional(unit) } else { unit })
}

#[cfg(test)]
mod tests {
    use super::{count, count_in_words, list, money, over, over_money, two_digits};
    use crate::Lang::{self, Bo, En, ZhHans, ZhHant};

    #[test]
    fn a_list_is_joined_the_way_the_language_does() {
        let items = |n: usize| ["a", "b", "c"].map(String::from)[..n].to_vec();
        assert_eq!([0, 1, 2, 3].map(|n| list(En, &items(n))), ["", "a", "a and b", "a, b and c"]);
        assert_eq!(list(ZhHans, &items(3)), "a、b、c");
        assert_eq!(list(Bo, &["ཆུ།", "ཟམ་པ།", "གློག", "ཁང་པ།"].map(String::from)), "ཆུ། ཟམ་པ། གློག་དང་ཁང་པ");
        assert_eq!(list(Bo, &["ཐེངས་3", "ཐེངས་4"].map(String::from)), "ཐེངས་3 དང་ ཐེངས་4");
    }

    #[test]
    fn a_number_keeps_its_first_two_digits() {
        let cases = [(0, 0), (7, 7), (99, 99), (126, 120), (6000, 6000), (15_234, 15_000), (80_512_300, 80_000_000)];
        for (n, floor) in cases {
            assert_eq!(two_digits(n), floor);
        }
    }

    #[test]
    fn over_is_said_only_where_something_was_cut_off() {
        let cases: [(Lang, i64, &str); 11] = [
            (En, 15_234, "over 15,000"),
            (En, 6000, "6,000"),
            (En, 99, "99"),
            (En, 126, "over 120"),
            (ZhHans, 15_234, "1.5万余"),
            (ZhHans, 6234, "6200余"),
            (ZhHans, 6000, "6000"),
            (ZhHans, 10_001, "1万余"),
            (ZhHans, 201_000, "20余万"),
            (ZhHans, 262_000, "26万余"),
            (ZhHant, 15_234, "1.5萬餘"),
        ];
        for (lang, n, shown) in cases {
            assert_eq!(over(lang, n), shown, "{n}");
        }
    }

    #[test]
    fn money_over_is_said_the_way_the_language_counts() {
        let cases: [(Lang, i64, &str); 8] = [
            (En, 80_512_300, "over 800,000 yuan"),
            (En, 80_000_000, "800,000 yuan"),
            (En, 123, "over 1.20 yuan"),
            (ZhHans, 80_512_300, "80余万元"),
            (ZhHans, 80_000_000, "80万元"),
            (ZhHans, 26_130_000, "26万余元"),
            (ZhHans, 51_234_500_000, "5.1亿余元"),
            (ZhHant, 80_512_300, "80餘萬元"),
        ];
        for (lang, fen, shown) in cases {
            assert_eq!(over_money(lang, fen), shown, "{fen}");
        }
        assert_eq!(over_money(ZhHans, 123), "超过1.20元");
    }

    #[test]
    fn exact_numbers_and_money_are_written_out() {
        assert_eq!([count(En, 12_000), count(ZhHans, 12_000)], ["12,000", "12000"]);
        assert_eq!([count_in_words(En, 3), count_in_words(En, 10), count_in_words(ZhHans, 3)], ["three", "10", "3"]);
        assert_eq!([money(En, 81_234_560), money(ZhHans, 81_234_560)], ["812,345.60 yuan", "812345.60元"]);
        assert_eq!(money(ZhHans, 99_900), "999元");
    }
}
