//! Numbers, shares and money as tables and cards show them. How prose writes them is in [`prose`](crate::prose).

use crate::Lang;

/// A whole number with its thousands set apart; all four languages do so in tables.
pub fn number(_: Lang, n: i64) -> String {
    grouped(&n.to_string())
}

pub(crate) fn grouped(digits: &str) -> String {
    let (sign, digits) = digits.strip_prefix('-').map_or(("", digits), |digits| ("-", digits));
    let mut shown = String::from(sign);
    for (i, digit) in digits.char_indices() {
        if i > 0 && (digits.len() - i).is_multiple_of(3) {
            shown.push(',');
        }
        shown.push(digit);
    }
    shown
}

/// Money to the last fen, e.g. `¥ 812,345.60`.
pub fn money(lang: Lang, fen: i64) -> String {
    let sign = if fen < 0 { "-" } else { "" };
    let fen = fen.unsigned_abs();
    let yuan = number(lang, i64::try_from(fen / 100).unwrap_or(i64::MAX));
    format!("{sign}¥ {yuan}.{:02}", fen % 100)
}

/// Money at a glance, rounded: `¥ 812,346`, `81.2万元`.
pub fn money_short(lang: Lang, fen: i64) -> String {
    let yuan = rounded(fen, 100);
    if lang == Lang::En || yuan.abs() < 10_000 {
        return match lang {
            Lang::En | Lang::Bo => format!("¥ {}", number(lang, yuan)),
            Lang::ZhHans | Lang::ZhHant => format!("{yuan}元"),
        };
    }
    let (unit, fen_per_tenth) = if yuan.abs() < 100_000_000 { ("万", 100_000) } else { ("亿", 1_000_000_000) };
    let tenths = tenths(rounded(fen, fen_per_tenth));
    match lang {
        Lang::Bo => format!("¥ {}", number(lang, yuan)),
        Lang::ZhHant => format!("{tenths}{}元", traditional(unit)),
        _ => format!("{tenths}{unit}元"),
    }
}

pub(crate) fn traditional(unit: &str) -> &str {
    match unit {
        "万" => "萬",
        "亿" => "億",
        other => other,
    }
}

/// A number of tenths without a needless `.0`: 812 is `81.2`, 810 is `81`.
pub(crate) fn tenths(n: i64) -> String {
    if n % 10 == 0 { (n / 10).to_string() } else { format!("{}.{}", n / 10, (n % 10).abs()) }
}

fn rounded(n: i64, by: i64) -> i64 {
    let half = if n < 0 { -by / 2 } else { by / 2 };
    n.saturating_add(half) / by
}

/// `part` of `whole` in whole percent. Where it is neither nothing nor all, it is never shown as 0 or 100; none without a whole.
pub fn percent(part: i64, whole: i64) -> Option<i64> {
    if whole <= 0 || part < 0 || part > whole {
        return None;
    }
    let exact = rounded(part.saturating_mul(100), whole);
    Some(if part == 0 || part == whole { exact } else { exact.clamp(1, 99) })
}

#[cfg(test)]
mod tests {
    use super::{money, money_short, number, percent};
    use crate::Lang;

    #[test]
    fn thousands_are_set_apart() {
        let cases = [(0, "0"), (999, "999"), (4672, "4,672"), (-12000, "-12,000"), (1_234_567, "1,234,567")];
        for (n, shown) in cases {
            assert_eq!(number(Lang::En, n), shown);
        }
    }

    #[test]
    fn money_is_shown_to_the_last_fen() {
        assert_eq!(money(Lang::En, 81_234_560), "¥ 812,345.60");
        assert_eq!(money(Lang::ZhHans, 5), "¥ 0.05");
        assert_eq!(money(Lang::En, -12_345), "-¥ 123.45");
    }

    #[test]
    fn money_at_a_glance_is_rounded_the_way_the_language_counts() {
        assert_eq!(money_short(Lang::En, 81_234_560), "¥ 812,346");
        assert_eq!(money_short(Lang::ZhHans, 81_234_560), "81.2万元");
        assert_eq!(money_short(Lang::ZhHant, 81_234_560), "81.2萬元");
        assert_eq!(money_short(Lang::ZhHans, 999_900), "9999元");
        assert_eq!(money_short(Lang::ZhHans, 2_500_000_000), "2500万元");
        assert_eq!(money_short(Lang::ZhHans, 15_000_000_000), "1.5亿元");
    }

    #[test]
    fn a_share_is_nothing_or_all_only_where_it_really_is() {
        let cases = [
            (58, 312, Some(19)),
            (0, 312, Some(0)),
            (312, 312, Some(100)),
            (311, 312, Some(99)),
            (1, 5000, Some(1)),
            (0, 0, None),
            (3, 2, None),
        ];
        for (part, whole, expected) in cases {
            assert_eq!(percent(part, whole), expected, "{part} of {whole}");
        }
    }
}
