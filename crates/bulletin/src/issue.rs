//! An issue of the bulletin before it is put into words.

use i18n::Lang;
use jiff::civil::Date;

use crate::FigureValue;

/// What one bulletin is about.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Issue {
    /// The office whose work it is.
    pub office: String,
    /// The place it covers, with all below it.
    pub place: String,
    /// First day.
    pub from: Date,
    /// Last day, included.
    pub to: Date,
    /// The language it is written in; labels of the figures are already in it.
    pub lang: Lang,
    /// Whether it is the public one, which withholds small groups of residents.
    pub public: bool,
    /// The figures in the order in which tables show them.
    pub figures: Vec<FigureValue>,
}

impl Issue {
    /// Both days of its period in words.
    pub fn period(&self) -> String {
        i18n::period(self.lang, self.from, self.to)
    }

    /// Its title.
    pub fn title(&self) -> String {
        let args = [("place", (&self.place).into()), ("period", self.period().into())];
        i18n::text_with(self.lang, "issue-title", &args)
    }
}
