//! The four languages.

/// A language that an office may use. Its code is a BCP 47 tag.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Lang {
    /// English.
    #[default]
    En,
    /// Chinese in simplified characters.
    ZhHans,
    /// Chinese in traditional characters.
    ZhHant,
    /// Tibetan.
    Bo,
}

impl Lang {
    /// All languages, in the order in which pages offer them.
    pub const ALL: [Self; 4] = [Self::En, Self::ZhHans, Self::ZhHant, Self::Bo];

    /// The code used on the command line, in addresses, in storage and in HTML.
    pub const fn code(self) -> &'static str {
        match self {
            Self::En => "en",
            Self::ZhHans => "zh-Hans",
            Self::ZhHant => "zh-Hant",
            Self::Bo => "bo",
        }
    }

    /// The language with exactly this code.
    pub fn parse(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|lang| lang.code() == code)
    }

    /// Its name in the language itself, which is what somebody who looks for it can read.
    pub const fn native_name(self) -> &'static str {
        match self {
            Self::En => "English",
            Self::ZhHans => "简体中文",
            Self::ZhHant => "繁體中文",
            Self::Bo => "བོད་ཡིག",
        }
    }

    /// Whether this is Chinese, whose prose needs no spaces between sentences.
    pub const fn is_chinese(self) -> bool {
        matches!(self, Self::ZhHans | Self::ZhHant)
    }

    /// Whether its texts are drafts that a native reader has yet to look over; documents say so.
    pub const fn awaits_a_reader(self) -> bool {
        matches!(self, Self::Bo)
    }

    /// The language itself and those that stand in for it where a text is missing.
    pub const fn chain(self) -> &'static [Self] {
        match self {
            Self::En => &[Self::En],
            Self::ZhHans => &[Self::ZhHans, Self::En],
            Self::ZhHant => &[Self::ZhHant, Self::ZhHans, Self::En],
            Self::Bo => &[Self::Bo, Self::ZhHans, Self::En],
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Lang;

    #[test]
    fn every_code_leads_back_to_its_language_and_nothing_else_does() {
        for lang in Lang::ALL {
            assert_eq!(Lang::parse(lang.code()), Some(lang));
        }
        for code in ["", "zh", "EN", "zh-CN", "fr"] {
            assert_eq!(Lang::parse(code), None, "{code}");
        }
    }

    #[test]
    fn every_chain_starts_with_the_language_and_ends_with_english() {
        for lang in Lang::ALL {
            assert_eq!(lang.chain().first(), Some(&lang));
            assert_eq!(lang.chain().last(), Some(&Lang::En));
        }
    }
}
