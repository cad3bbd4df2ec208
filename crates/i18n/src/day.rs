//! Days and periods of the office's calendar in words.

use jiff::civil::Date;

use crate::Lang;

/// A day: `1 March 2025`, `2025年3月1日`.
pub fn day(lang: Lang, on: Date) -> String {
    let (y, m, d) = (on.year(), on.month(), on.day());
    match lang {
        Lang::En => format!("{d} {} {y}", on.strftime("%B")),
        Lang::ZhHans | Lang::ZhHant => format!("{y}年{m}月{d}日"),
        Lang::Bo => format!("སྤྱི་ལོ་{y} ཟླ་{m} ཚེས་{d}"),
    }
}

/// Both days of a period, without saying twice what they share: `1 March to 30 June 2025`.
pub fn period(lang: Lang, from: Date, to: Date) -> String {
    if from == to {
        return day(lang, from);
    }
    let same_year = from.year() == to.year();
    let same_month = same_year && from.month() == to.month();
    let (first, last) = match lang {
        Lang::En if same_month => (from.day().to_string(), day(lang, to)),
        Lang::En if same_year => (from.strftime("%-d %B").to_string(), day(lang, to)),
        Lang::ZhHans | Lang::ZhHant if same_month => (day(lang, from), format!("{}日", to.day())),
        Lang::ZhHans | Lang::ZhHant if same_year => (day(lang, from), format!("{}月{}日", to.month(), to.day())),
        _ => (day(lang, from), day(lang, to)),
    };
    match lang {
        Lang::En => format!("{first} to {last}"),
        Lang::ZhHans | Lang::ZhHant => format!("{first}至{last}"),
        Lang::Bo => format!("{first} ནས་ {last} བར"),
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::{day, period};
    use crate::Lang::{Bo, En, ZhHans, ZhHant};

    #[test]
    fn a_day_is_written_as_its_language_does() {
        let on = date(2025, 3, 1);
        assert_eq!([day(En, on), day(ZhHans, on), day(ZhHant, on)], ["1 March 2025", "2025年3月1日", "2025年3月1日"]);
        assert_eq!(day(Bo, on), "སྤྱི་ལོ་2025 ཟླ་3 ཚེས་1");
    }

    #[test]
    fn a_period_does_not_say_twice_what_its_days_share() {
        let (from, to) = (date(2025, 3, 1), date(2025, 6, 30));
        assert_eq!(period(En, from, to), "1 March to 30 June 2025");
        assert_eq!(period(ZhHans, from, to), "2025年3月1日至6月30日");
        assert_eq!(period(En, from, date(2025, 3, 31)), "1 to 31 March 2025");
        assert_eq!(period(ZhHans, from, date(2025, 3, 31)), "2025年3月1日至31日");
        assert_eq!(period(En, date(2024, 12, 1), from), "1 December 2024 to 1 March 2025");
        assert_eq!(period(En, from, from), "1 March 2025");
        assert_eq!(period(Bo, from, to), "སྤྱི་ལོ་2025 ཟླ་3 ཚེས་1 ནས་ སྤྱི་ལོ་2025 ཟླ་6 ཚེས་30 བར");
    }
}
