//! The languages in which people of the sample county speak, and days as they are written in them.

/// A language of a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Language {
    /// Chinese in simplified characters: most texts.
    Chinese,
    /// Tibetan: about one text in twelve.
    Tibetan,
    /// English: about one text in twelve.
    English,
}

impl Language {
    /// Its BCP 47 tag, as the program's language switch has it.
    pub const fn tag(self) -> &'static str {
        match self {
            Self::Chinese => "zh-Hans",
            Self::Tibetan => "bo",
            Self::English => "en",
        }
    }

    /// Its short name in the card files.
    pub(crate) const fn short(self) -> &'static str {
        match self {
            Self::Chinese => "zh",
            Self::Tibetan => "bo",
            Self::English => "en",
        }
    }

    /// A number in its digits.
    pub(crate) fn digits(self, number: &str) -> String {
        match self {
            Self::Tibetan => number.chars().map(tibetan_digit).collect(),
            Self::Chinese | Self::English => number.to_owned(),
        }
    }
}

fn tibetan_digit(digit: char) -> char {
    digit.to_digit(10).and_then(|value| char::from_u32(0x0F20 + value)).unwrap_or(digit)
}

/// A day that a text names; the year goes without saying.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Day {
    /// 1 to 12.
    pub month: u8,
    /// 1 to 31.
    pub day: u8,
}

impl Day {
    pub(crate) fn written(self, language: Language) -> String {
        let Self { month, day } = self;
        match language {
            Language::Chinese => format!("{month}月{day}日"),
            Language::English => format!("{day} {}", english_month(month)),
            Language::Tibetan => language.digits(&format!("ཟླ་ {month} པའི་ཚེས་ {day}")),
        }
    }
}

const fn english_month(month: u8) -> &'static str {
    match month {
        1 => "January",
        2 => "February",
        3 => "March",
        4 => "April",
        5 => "May",
        6 => "June",
        7 => "July",
        8 => "August",
        9 => "September",
        10 => "October",
        11 => "November",
        _ => "December",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_day_is_written_as_its_language_writes_it() {
        let day = Day { month: 5, day: 12 };
        assert_eq!(day.written(Language::Chinese), "5月12日");
        assert_eq!(day.written(Language::English), "12 May");
        assert_eq!(day.written(Language::Tibetan), "ཟླ་ ༥ པའི་ཚེས་ ༡༢");
    }
}
