//! The pictures of a bulletin: each line beside the period before, where the work was done, and what became of the requests
//! handed over.
//!
//! They are drawn once, as SVG that a page and a printed document take alike: in the ink of what stands around them, by size
//! and filling instead of colour, and each with words that say the same. [`read`] collects what they show; what the tables of a
//! public bulletin withhold never gets that far.

mod canvas;
mod course;
mod period;
mod places;
mod read;
mod states;

use i18n::Lang;
use jiff::civil::Date;
use serde::{Deserialize, Serialize};

pub use period::{Step, earlier};
pub use read::read;

/// The figure that stands for a line in the pictures. All are sums that are kept by day and place.
pub const HEADLINES: [(&str, &str); 6] = [
    ("disputes", "disputes.registered"),
    ("insight", "insight.suggestions"),
    ("outreach", "outreach.policy_consultations"),
    ("requests", "requests.received"),
    ("projects", "projects.farmers_trained"),
    ("relief", "relief.people_visited"),
];

/// What the pictures show, as values. A value that is withheld is none.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Shown {
    /// First and last day.
    #[serde(with = "crate::written_day::pair")]
    pub period: (Date, Date),
    /// First and last day of the period of the same length before it.
    #[serde(with = "crate::written_day::pair")]
    pub earlier: (Date, Date),
    /// The day on which it was read.
    #[serde(with = "crate::written_day")]
    pub on: Date,
    /// What one bar of a course stands for.
    pub step: Step,
    /// Whether it is for the public.
    pub public: bool,
    /// The course of each headline.
    pub courses: Vec<Course>,
    /// The places below the bulletin's own.
    pub areas: Vec<Area>,
    /// What became of the requests handed over.
    pub states: Vec<State>,
}

/// How a line went.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Course {
    /// The line.
    pub line: String,
    /// Its headline.
    pub figure: String,
    /// The value of the period.
    pub value: Option<i64>,
    /// The value of the earlier period.
    pub before: Option<i64>,
    /// The steps of the period; none where they are not told.
    pub steps: Vec<i64>,
    /// The steps of the earlier period.
    pub steps_before: Vec<i64>,
}

/// A place with its headlines, in the order of the courses.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Area {
    /// Its name.
    pub name: String,
    /// Its values.
    pub values: Vec<Option<i64>>,
    /// The values of the villages in it.
    pub villages: Vec<Vec<i64>>,
}

/// How many requests stand where.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct State {
    /// The key of its words.
    pub key: String,
    /// Whether the matter is closed.
    pub closed: bool,
    /// How many.
    pub requests: i64,
}

/// A picture with its words; those in several languages stand in the order of the languages.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Picture {
    /// A name that only this one has in a bulletin.
    pub name: &'static str,
    /// Its title.
    pub titles: Vec<String>,
    /// How to read it.
    pub notes: Vec<String>,
    /// What it shows, for who does not see it.
    pub told: Vec<String>,
    /// The drawing: one `svg` element.
    pub svg: String,
}

/// Draws what there is to show; the words stand in one language or in two.
pub fn draw(shown: &Shown, langs: &[Lang]) -> Vec<Picture> {
    [course::draw(shown, langs), places::draw(shown, langs), states::draw(shown, langs)].into_iter().flatten().collect()
}

/// The same text in each of the languages.
fn each(langs: &[Lang], words: impl Fn(Lang) -> String) -> Vec<String> {
    langs.iter().map(|lang| words(*lang)).collect()
}

fn number(value: Option<i64>, lang: Lang) -> String {
    value.map_or_else(|| i18n::text(lang, "issue-withheld"), |value| i18n::number(lang, value))
}

/// The name of a figure; as in [`crate::FigureValue`].
fn label(lang: Lang, figure: &str) -> String {
    i18n::figure_label(lang, figure).unwrap_or_else(|| figure.to_owned())
}

/// Items in a row that contain commas themselves.
fn listed(lang: Lang, items: &[String]) -> String {
    items.join(if lang.is_chinese() { "；" } else { "; " })
}

#[cfg(test)]
mod tests;
