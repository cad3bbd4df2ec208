//! `/bulletin.pdf`, `.xlsx` and `.html`: the bulletin of a page as a document; `&with=LANG` sets a second language beside it.
//!
//! The same documents come from the command line, also for the public bulletin: [`Issued`] holds what all shapes are made of.

mod html;
pub mod published;

use std::sync::Arc;

use axum::http::Uri;
use bulletin::{
    Bulletin, FigureValue, Frozen, Issue, Narrative, Span, narrative,
    picture::{self, Picture, Shown},
};
use casework::{Refusal, kind::Line};
use console::{Answer, Desk, Trouble, do_or_leave};
use documents::{BulletinFigure, BulletinLine, BulletinPicture, BulletinPlaces, NotWritten};
use door::long_work::{self, Stop};
use i18n::Lang;

use crate::printing::{HTML, PrintRoom, XLSX, asked, file};

/// A bulletin with what its pictures show: enough for every shape in every language.
#[derive(Clone, Debug)]
pub struct Issued {
    words: Words,
    /// What the pictures show.
    pub shown: Shown,
}

/// Where its words come from.
#[derive(Clone, Debug)]
enum Words {
    /// Compiled now; [withheld](bulletin::public::withhold) where it is the public one.
    Now(Bulletin),
    /// Published, and not worded again.
    Frozen(Box<Frozen>),
}

impl Issued {
    /// A bulletin compiled now; `shown` says whether it is the public one.
    pub const fn now(bulletin: Bulletin, shown: Shown) -> Self {
        Self { words: Words::Now(bulletin), shown }
    }

    /// One that was published.
    pub fn frozen(frozen: Frozen) -> Self {
        Self { shown: frozen.pictures.clone(), words: Words::Frozen(Box::new(frozen)) }
    }

    /// The issue with its report in a language.
    fn told(&self, lang: Lang) -> (Issue, Narrative) {
        match &self.words {
            Words::Now(bulletin) => {
                let issue = bulletin.issue(lang, self.shown.public);
                let told = narrative(&issue);
                (issue, told)
            }
            Words::Frozen(frozen) => frozen.issue(lang),
        }
    }

    /// The document, in one language or in two side by side.
    pub fn document(&self, langs: &[Lang]) -> documents::Bulletin {
        let (issues, told): (Vec<Issue>, Vec<Narrative>) = langs.iter().map(|lang| self.told(*lang)).unzip();
        document(&issues, &told, &self.shown)
    }

    /// The document as a workbook.
    pub fn xlsx(&self, langs: &[Lang]) -> Result<Vec<u8>, NotWritten> {
        self.document(langs).xlsx()
    }

    /// One page that needs nothing beside it.
    pub fn html(&self, lang: Lang) -> String {
        let (issue, told) = self.told(lang);
        html::page(&issue, &told, &picture::draw(&self.shown, &[lang]))
    }

    /// As Markdown.
    pub fn markdown(&self, lang: Lang) -> String {
        let (issue, told) = self.told(lang);
        issue.markdown_with(&told)
    }
}

fn document(issues: &[Issue], told: &[Narrative], shown: &Shown) -> documents::Bulletin {
    let langs: Vec<Lang> = issues.iter().map(|issue| issue.lang).collect();
    let each = |words: &dyn Fn(&Issue) -> String| issues.iter().map(words).collect::<Vec<_>>();
    let first = issues.first();
    let text = |issue: Option<&Issue>, of: fn(&Issue) -> &String| issue.map(of).cloned().unwrap_or_default();
    let codes = told.first().map(|told| told.sections.iter().map(|section| section.line.clone()).collect::<Vec<_>>());
    let report = |code: &str| {
        let of = |told: &bulletin::Narrative| {
            let section = told.sections.iter().find(|section| section.line == code);
            section.map(|section| section.paragraphs.iter().map(|spans| plain(spans)).collect()).unwrap_or_default()
        };
        told.iter().map(of).collect::<Vec<Vec<String>>>()
    };
    let line = |code: &str, report: Vec<Vec<String>>| BulletinLine {
        name: langs
            .iter()
            .map(|lang| i18n::try_text(*lang, &format!("line-{code}")).unwrap_or_else(|| code.to_owned()))
            .collect(),
        report,
        figures: figures(issues, code),
    };
    documents::Bulletin {
        office: text(first, |issue| &issue.office),
        place: text(first, |issue| &issue.place),
        title: each(&Issue::title),
        period: each(&Issue::period),
        issued_on: shown.on,
        public: first.is_some_and(|issue| issue.public),
        draft: told.iter().any(|told| told.draft),
        lead: told.iter().map(|told| plain(&told.lead)).collect(),
        above: line(Line::Programme.code(), Vec::new()),
        lines: codes.unwrap_or_default().iter().map(|code| line(code, report(code))).collect(),
        pictures: picture::draw(shown, &langs).into_iter().map(as_document).collect(),
        places: places(shown, &langs),
        notes: notes(issues),
        langs,
    }
}

fn plain(spans: &[Span]) -> String {
    spans.iter().map(Span::as_str).collect()
}

/// The figures of a line, each with its words in every language.
fn figures(issues: &[Issue], code: &str) -> Vec<BulletinFigure> {
    let Some(first) = issues.first() else { return Vec::new() };
    let of_line = first.figures.iter().enumerate().filter(|(_, figure)| figure.line == code);
    let figure = |(at, figure): (usize, &FigureValue)| {
        let each = |words: fn(&FigureValue, Lang) -> String| {
            issues.iter().filter_map(|issue| Some(words(issue.figures.get(at)?, issue.lang))).collect::<Vec<_>>()
        };
        BulletinFigure {
            label: each(|figure, _| figure.label.clone()),
            value: (!figure.withheld).then_some(figure.value),
            money: figure.unit == "money",
            shown: figure.shown(first.lang),
            unit: each(|figure, lang| i18n::text(lang, &format!("unit-{}", figure.unit))),
            counts: each(|figure, _| figure.counts.clone()),
            sources: figure.citations.clone(),
        }
    };
    of_line.map(figure).collect()
}

fn as_document(picture: Picture) -> BulletinPicture {
    let Picture { name, titles, notes, told, svg } = picture;
    BulletinPicture { name, title: titles, note: notes, told, svg }
}

/// The numbers of the second picture as a table.
fn places(shown: &Shown, langs: &[Lang]) -> BulletinPlaces {
    let label = |lang: &Lang, figure: &str| i18n::figure_label(*lang, figure).unwrap_or_else(|| figure.to_owned());
    let column = |course: &picture::Course| langs.iter().map(|lang| label(lang, &course.figure)).collect();
    BulletinPlaces {
        columns: shown.courses.iter().map(column).collect(),
        rows: shown.areas.iter().map(|area| (area.name.clone(), area.values.clone())).collect(),
    }
}

/// The notes that hold, the same ones in each language.
fn notes(issues: &[Issue]) -> Vec<Vec<String>> {
    let of: Vec<Vec<String>> = issues.iter().map(Issue::remarks).collect();
    let most = of.iter().map(Vec::len).max().unwrap_or_default();
    (0..most).map(|at| of.iter().map(|notes| notes.get(at).cloned().unwrap_or_default()).collect()).collect()
}

async fn read(desk: &Desk) -> Result<(Issued, String), Trouble> {
    let (bulletin, shown) = console::bulletin_of(desk).await?;
    let name = format!("bulletin-{}-{}", bulletin.from, bulletin.to);
    Ok((Issued::now(bulletin, shown), name))
}

/// The language of the page, and the one asked for beside it.
fn langs(lang: Lang, uri: &Uri) -> Vec<Lang> {
    let second = asked(uri, "with").as_deref().and_then(Lang::parse).filter(|second| *second != lang);
    std::iter::once(lang).chain(second).collect()
}

/// A file of it, made in a work of its own where that takes long.
async fn asked_for<F, Fut>(desk: &Desk, make: F) -> Answer
where
    F: FnOnce(Desk) -> Fut,
    Fut: Future<Output = Answer> + Send + 'static,
{
    let back = desk.uri.query().map_or_else(String::new, |query| format!("?{query}"));
    let asked = long_work::Asked {
        key: "bulletin",
        about: String::new(),
        back: format!("/bulletin{back}"),
        stop: Stop::Anytime,
    };
    do_or_leave(desk, asked, |desk, _| make(desk)).await
}

/// To print.
pub async fn pdf(room: Arc<PrintRoom>, desk: Desk) -> Answer {
    let make = |desk: Desk| async move {
        let (issued, name) = read(&desk).await?;
        let sheet = issued.document(&langs(desk.lang, &desk.uri)).sheet();
        room.print(desk.frame(None), sheet, &format!("{name}.pdf")).await
    };
    asked_for(&desk, make).await
}

/// To reckon with.
pub async fn xlsx(desk: Desk) -> Answer {
    let make = |desk: Desk| async move {
        let (issued, name) = read(&desk).await?;
        match issued.xlsx(&langs(desk.lang, &desk.uri)) {
            Ok(bytes) => Ok(file(XLSX, &format!("{name}.xlsx"), bytes)),
            Err(fault) => {
                tracing::error!(%fault, "paper");
                Err(desk.trouble(Refusal::Rule("pdf-failed")))
            }
        }
    };
    asked_for(&desk, make).await
}

/// To keep and to send on: saved, never shown here, for it brings its own style.
pub async fn html(desk: Desk) -> Answer {
    let make = |desk: Desk| async move {
        let (issued, name) = read(&desk).await?;
        Ok(file(HTML, &format!("{name}.html"), issued.html(desk.lang).into_bytes()))
    };
    asked_for(&desk, make).await
}
