//! A bulletin's report and tables as a page shows them; what a figure opens to is left to whoever shows it.

use bulletin::{
    FigureValue, Narrative, Section, Span,
    picture::{self, Shown},
};
use casework::kind::Line;
use i18n::Lang;
use web::pages::{
    bulletin::{Drawing, FigureRow, LineFigures, Paragraph, Piece},
    layout::Link,
};

/// The address behind a figure, where it opens.
pub type Opens<'a> = &'a dyn Fn(&str) -> Option<String>;

/// Every line's figures as tables, without the lines that have none.
pub fn tables(lang: Lang, opens: Opens<'_>, figures: &[FigureValue]) -> Vec<LineFigures> {
    let lines = [Line::Programme].into_iter().chain(Line::SERVICES);
    let tables = (0_u32..).zip(lines).map(|(number, line)| line_figures(lang, opens, number, line, figures));
    tables.filter(|line| !line.figures.is_empty()).collect()
}

/// The figures of one line as a table.
pub fn line_figures(lang: Lang, opens: Opens<'_>, number: u32, line: Line, figures: &[FigureValue]) -> LineFigures {
    let of_line = figures.iter().filter(|figure| figure.line == line.code());
    LineFigures {
        code: line.code().to_owned(),
        number: if number == 0 { String::new() } else { number.to_string() },
        name: i18n::text(lang, &format!("line-{}", line.code())),
        figures: of_line.map(|figure| row(lang, opens, figure)).collect(),
    }
}

fn row(lang: Lang, opens: Opens<'_>, figure: &FigureValue) -> FigureRow {
    let reported = || {
        let (said, sources) = (i18n::text(lang, "unit-reported"), i18n::prose::in_a_row(lang, &figure.citations));
        if sources.is_empty() { said } else { i18n::prose::labelled(lang, &said, &sources) }
    };
    FigureRow {
        label: figure.label.clone(),
        value: figure.shown(lang),
        href: if figure.withheld { None } else { opens(&figure.id) },
        note: if figure.is_reported() { reported() } else { String::new() },
        now: None,
    }
}

/// The whole report.
pub fn told(opens: Opens<'_>, narrative: &Narrative) -> Vec<Paragraph> {
    let lead = Paragraph { line: String::new(), heading: String::new(), pieces: pieces(opens, &narrative.lead) };
    let sections = narrative.sections.iter().flat_map(|section| paragraphs(opens, section));
    std::iter::once(lead).chain(sections).collect()
}

/// The paragraphs of one line; the first bears its name.
pub fn paragraphs(opens: Opens<'_>, section: &Section) -> Vec<Paragraph> {
    let paragraph = |(at, spans): (usize, &Vec<Span>)| Paragraph {
        line: section.line.clone(),
        heading: if at == 0 { section.heading.clone() } else { String::new() },
        pieces: pieces(opens, spans),
    };
    section.paragraphs.iter().enumerate().map(paragraph).collect()
}

fn pieces(opens: Opens<'_>, spans: &[Span]) -> Vec<Piece> {
    let piece = |span: &Span| match span {
        Span::Text(words) => Piece::Words(words.clone()),
        Span::Figure { id, shown } => match opens(id) {
            Some(href) => Piece::Figure(Link::new(shown, href)),
            None => Piece::Words(shown.clone()),
        },
    };
    spans.iter().map(piece).collect()
}

/// What the pictures show, drawn.
pub fn drawings(lang: Lang, shown: &Shown) -> Vec<Drawing> {
    let drawn = picture::draw(shown, &[lang]).into_iter();
    drawn
        .map(|picture| Drawing { title: picture.titles.join(" "), note: picture.notes.join(" "), svg: picture.svg })
        .collect()
}
