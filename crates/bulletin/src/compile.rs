//! Compiling a bulletin: every figure of a period and place, counted from records.

use casework::{Refusal, Work, figure::Period, figure_value, kind::Line, written::Names};
use i18n::Lang;
use jiff::civil::Date;

use crate::{FigureValue, Issue};

/// A figure with its value.
#[derive(Clone, Debug)]
pub struct BulletinFigure {
    /// Its id.
    pub id: String,
    /// The line it stands under.
    pub line: String,
    /// The value; money in minor units.
    pub value: i64,
    /// What it counts: `count`, `sum`, `distinct`, `money`, `reported`.
    pub unit: &'static str,
    /// In a narrative: rounded down, and called "over" where it is.
    pub over: bool,
    /// Not told by the public bulletin ([`crate::public`]).
    pub withheld: bool,
    /// English and Chinese name of a reported figure; other figures have theirs in the texts.
    pub names: Option<[String; 2]>,
    /// Where a reported number can be read.
    pub citations: Vec<String>,
    /// The collection that opens it.
    pub collection: &'static str,
}

impl BulletinFigure {
    /// Its name.
    pub fn label(&self, lang: Lang) -> String {
        match &self.names {
            Some([en, _]) if lang == Lang::En => en.clone(),
            Some([_, zh]) => zh.clone(),
            None => i18n::text(lang, &format!("figure-{}", self.id.replace('.', "-"))),
        }
    }

    /// The address of the rows behind it.
    pub fn records_address(&self, bulletin: &Bulletin) -> String {
        let place = bulletin.place_code.as_ref().map(|code| format!("&place={code}")).unwrap_or_default();
        format!("/api/v1/{}?from={}&to={}{place}&figure={}", self.collection, bulletin.from, bulletin.to, self.id)
    }
}

/// The office's bulletin for a period and place.
#[derive(Clone, Debug)]
pub struct Bulletin {
    /// Name of the office.
    pub office: String,
    /// First day.
    pub from: Date,
    /// Last day, included.
    pub to: Date,
    /// Code of the place; the whole office where none.
    pub place_code: Option<String>,
    /// Its name.
    pub place_name: Option<String>,
    /// The figures, line by line.
    pub figures: Vec<BulletinFigure>,
}

impl Bulletin {
    /// The bulletin in a language: the office's own, or the public one without what [`crate::public::withhold`] marked.
    pub fn issue(&self, lang: Lang, public: bool) -> Issue {
        let figures = self.figures.iter().map(|figure| {
            let value = if figure.names.is_some() {
                let label = figure.label(lang);
                FigureValue::reported(lang, &figure.id, &figure.line, figure.value, &label, figure.citations.clone())
            } else {
                FigureValue::counted(lang, &figure.id, &figure.line, figure.unit, figure.value).over(figure.over)
            };
            if public && figure.withheld { value.withheld() } else { value }
        });
        Issue {
            office: self.office.clone(),
            place: self.place_name.clone().unwrap_or_else(|| self.office.clone()),
            from: self.from,
            to: self.to,
            lang,
            public,
            figures: figures.collect(),
        }
    }
}

/// Counts every figure of the office for a period and place.
pub async fn compile(work: &Work, office: &str, period: &Period) -> Result<Bulletin, Refusal> {
    let values = figure_value::values(work, period).await?;
    let mut figures: Vec<(Line, BulletinFigure)> = Vec::new();
    for figure in work.catalogue.figures() {
        let made = BulletinFigure {
            id: figure.id.to_owned(),
            line: figure.line.code().to_owned(),
            value: values.get(figure.id).copied().unwrap_or_default(),
            unit: figure.unit.code(),
            over: figure.over,
            withheld: false,
            names: None,
            citations: Vec::new(),
            collection: work.kind(figure.table)?.collection,
        };
        figures.push((figure.line, made));
    }
    for reported in figure_value::reported(work, period).await? {
        let line = Line::parse(&reported.line).unwrap_or(Line::Insight);
        let made = BulletinFigure {
            id: reported.code,
            line: reported.line,
            value: reported.value,
            unit: "reported",
            over: false,
            withheld: false,
            names: Some(reported.names),
            citations: reported.citations,
            collection: "reported-figures",
        };
        figures.push((line, made));
    }
    // Stable: within a line in the order of their definition.
    figures.sort_by_key(|(line, _)| *line);
    let names = Names::places(work, period.place).await?;
    let place = period.place.and_then(|id| names.place(id)).cloned();
    Ok(Bulletin {
        office: office.to_owned(),
        from: period.from,
        to: period.to,
        place_code: place.as_ref().and_then(|named| named.code.clone()),
        place_name: place.map(|named| named.name),
        figures: figures.into_iter().map(|(_, figure)| figure).collect(),
    })
}
