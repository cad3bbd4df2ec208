//! A bulletin on paper: cover, the report line by line with its figures, pictures, how everything is counted.
//!
//! It may stand in two languages side by side: then every text is there twice, in the order of the languages.

use i18n::Lang;
use jiff::civil::Date;
use serde_json::{Value as Json, json};

use crate::{Sheet, words::word};

/// The same text in each language of the document.
pub type Texts = Vec<String>;

/// A bulletin.
#[derive(Clone, Debug)]
pub struct Bulletin {
    /// Its languages: one or two.
    pub langs: Vec<Lang>,
    /// The office.
    pub office: String,
    /// Its title, with place and period.
    pub title: Texts,
    /// The place.
    pub place: String,
    /// The period.
    pub period: Texts,
    /// The day of issue.
    pub issued_on: Date,
    /// Whether it is the public one.
    pub public: bool,
    /// Whether a native reader has yet to look over one of its languages.
    pub draft: bool,
    /// What opens the report.
    pub lead: Texts,
    /// Figures that stand above the lines.
    pub above: BulletinLine,
    /// The lines.
    pub lines: Vec<BulletinLine>,
    /// The pictures.
    pub pictures: Vec<BulletinPicture>,
    /// What the pictures show of places.
    pub places: BulletinPlaces,
    /// What else there is to know.
    pub notes: Vec<Texts>,
}

/// A line of a bulletin.
#[derive(Clone, Debug)]
pub struct BulletinLine {
    /// Its name.
    pub name: Texts,
    /// Its paragraphs: for each language as many as it needs.
    pub report: Vec<Vec<String>>,
    /// Its figures.
    pub figures: Vec<BulletinFigure>,
}

/// A figure of a bulletin.
#[derive(Clone, Debug)]
pub struct BulletinFigure {
    /// What it is called.
    pub label: Texts,
    /// Its value; money in minor units. None where it is withheld.
    pub value: Option<i64>,
    /// Whether it is money.
    pub money: bool,
    /// The value in words of the first language.
    pub shown: String,
    /// What it counts in.
    pub unit: Texts,
    /// How it is counted.
    pub counts: Texts,
    /// Where a reported number can be read.
    pub sources: Vec<String>,
}

/// A picture of a bulletin.
#[derive(Clone, Debug)]
pub struct BulletinPicture {
    /// A name that only this one has.
    pub name: &'static str,
    /// Its title.
    pub title: Texts,
    /// How to read it.
    pub note: Texts,
    /// What it tells who does not see it.
    pub told: Texts,
    /// The drawing, as SVG.
    pub svg: String,
}

/// Numbers by place: what the columns are, and each place with its values.
#[derive(Clone, Debug, Default)]
pub struct BulletinPlaces {
    /// The names of the columns.
    pub columns: Vec<Texts>,
    /// The places; what is withheld is none.
    pub rows: Vec<(String, Vec<Option<i64>>)>,
}

impl Bulletin {
    /// The first of its languages, in which its pages are numbered.
    pub(crate) fn lang(&self) -> Lang {
        self.langs.first().copied().unwrap_or_default()
    }

    /// A word of the program in each language.
    pub(crate) fn words(&self, key: &str) -> Texts {
        self.langs.iter().map(|lang| word(*lang, &format!("bulletin-{key}"))).collect()
    }

    /// The line above and the others.
    pub(crate) fn all_lines(&self) -> impl Iterator<Item = &BulletinLine> {
        std::iter::once(&self.above).chain(&self.lines).filter(|line| !line.figures.is_empty())
    }

    /// Label and value of what stands on the cover.
    pub(crate) fn facts(&self) -> Vec<(Texts, Texts)> {
        let issued = self.langs.iter().map(|lang| i18n::day(*lang, self.issued_on)).collect();
        let plain = |text: &str| vec![text.to_owned()];
        vec![
            (self.words("office"), plain(&self.office)),
            (self.words("place"), plain(&self.place)),
            (self.words("period"), self.period.clone()),
            (self.words("issued"), issued),
        ]
    }

    /// What has to be said at once: that it is public, that it is a draft.
    pub(crate) fn marks(&self) -> Vec<Texts> {
        let marks = [("draft", self.draft), ("public", self.public)];
        marks.into_iter().filter(|(_, holds)| *holds).map(|(key, _)| self.words(key)).collect()
    }

    /// The bulletin as a sheet for the press.
    pub fn sheet(&self) -> Sheet {
        let lang = self.lang();
        let keys =
            ["kind", "figure", "value", "counts", "figures", "pictures", "definitions", "notes", "contents", "source"];
        let labels: serde_json::Map<String, Json> =
            keys.iter().map(|key| ((*key).to_owned(), self.words(key).into())).collect();
        let issued = i18n::text_with(lang, "paper-printed", &[("day", i18n::day(lang, self.issued_on).into())]);
        let mut labels = labels;
        labels.insert("printed".to_owned(), issued.into());
        Sheet {
            template: "bulletin",
            lang,
            title: self.title.join(" · "),
            office: self.office.clone(),
            content: json!({
                "words": labels,
                "langs": self.langs.iter().map(|lang| lang.code()).collect::<Vec<_>>(),
                "title": self.title,
                "place": self.place,
                "facts": self.facts(),
                "marks": self.marks(),
                "lead": self.lead,
                "above": shown(&self.above),
                "lines": self.lines.iter().map(shown).collect::<Vec<_>>(),
                "pictures": self.pictures.iter().map(|it| json!({
                    "name": it.name, "title": it.title, "note": it.note, "told": it.told.join("\n"),
                    "words": drawn_words(&it.svg),
                })).collect::<Vec<_>>(),
                "notes": self.notes,
            }),
            drawings: self.pictures.iter().map(|it| (it.name.to_owned(), it.svg.clone())).collect(),
        }
    }
}

fn shown(line: &BulletinLine) -> Json {
    json!({
        "name": line.name,
        "report": line.report,
        "figures": line.figures.iter().map(|it| json!({
            "label": it.label, "shown": it.shown, "counts": it.counts, "sources": it.sources,
        })).collect::<Vec<_>>(),
    })
}

/// The words inside a drawing, so that a character without a font is noticed there too.
fn drawn_words(svg: &str) -> String {
    svg.split("<text")
        .skip(1)
        .filter_map(|text| text.split_once('>')?.1.split_once("</text>"))
        .map(|(it, _)| it)
        .collect()
}
