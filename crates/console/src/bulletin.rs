//! The bulletin of a period and place: as a page whose every figure opens, and as Markdown.

use axum::{
    http::{Method, header},
    response::IntoResponse as _,
};
use bulletin::{
    Bulletin, FigureValue, Narrative, Section, Span,
    picture::{self, Picture, Shown},
};
use casework::{Refusal, Work, kind::Line};
use door::{Access, Route};
use i18n::Lang;
use web::pages::{
    bulletin::{BulletinPage, Drawing, FigureRow, LineFigures, Paragraph, Piece},
    layout::{Link, Notice, Tone},
};

use crate::{
    chosen::{Chosen, season},
    desk::{Answer, Desk, show},
    query::Query,
    records,
};

/// The bulletin's routes.
pub fn routes() -> Vec<Route> {
    vec![
        Route::new(Method::GET, "/bulletin", Access::SignedIn, page),
        Route::new(Method::GET, "/bulletin.md", Access::SignedIn, markdown),
    ]
}

/// The bulletin that a page's address asks for, with what its pictures show.
pub async fn bulletin_of(desk: &Desk) -> Result<(Bulletin, Shown), crate::trouble::Trouble> {
    let (_, made, shown) = compiled(desk).await?;
    Ok((made, shown))
}

/// What a bulletin is made from: the choice, the figures, and what the pictures show.
async fn compiled(desk: &Desk) -> Result<(Chosen, Bulletin, Shown), crate::trouble::Trouble> {
    let (query, season) = (Query::read(&desk.uri), season(&desk.app.settings.office_code));
    let office = desk.app.settings.office_name.get();
    desk.read(move |work| compile(work, query.clone(), season, office.clone())).await
}

async fn compile(
    work: Work,
    query: Query,
    season: Option<(jiff::civil::Date, jiff::civil::Date)>,
    office: String,
) -> Result<(Chosen, Bulletin, Shown), Refusal> {
    let chosen = Chosen::read(&work, &query, season).await?;
    let period = chosen.period();
    let made = bulletin::compile(&work, &office, &period).await?;
    let shown = picture::read(&work, &made, &period, false).await?;
    Ok((chosen, made, shown))
}

/// `GET /bulletin?from=&to=&place=`.
async fn page(desk: Desk) -> Answer {
    let (chosen, made, shown) = compiled(&desk).await?;
    let issue = made.issue(desk.lang, false);
    let narrative = bulletin::narrative(&issue);
    let lines = [Line::Programme].into_iter().chain(Line::SERVICES);
    let figures = (0_u32..).zip(lines).map(|(number, line)| line_figures(&desk, &chosen, number, line, &issue.figures));
    Ok(show(&BulletinPage {
        frame: desk.frame(None),
        title: desk.t("page-bulletin"),
        about: chosen.about(&desk),
        chooser: chosen.chooser(&desk, "/bulletin"),
        remark: remark(&desk, &chosen),
        narrative: told(&chosen, &narrative),
        lines: figures.filter(|line| !line.figures.is_empty()).collect(),
        pictures: picture::draw(&shown, &[desk.lang]).into_iter().map(drawing).collect(),
        formats: formats(&desk, &chosen),
        printed_on: records::day(desk.lang, shown.on),
    }))
}

fn drawing(picture: Picture) -> Drawing {
    Drawing { title: picture.titles.join(" "), note: picture.notes.join(" "), svg: picture.svg }
}

/// The same bulletin in other forms, as PDF also with a second language beside the reader's own.
fn formats(desk: &Desk, chosen: &Chosen) -> Vec<Link> {
    let beside = if desk.lang == Lang::Bo { Lang::ZhHans } else { Lang::Bo };
    let both = format!("PDF {} + {}", desk.lang.native_name(), beside.native_name());
    let pdf = chosen.address("/bulletin.pdf");
    vec![
        Link::new("PDF", pdf.clone()),
        Link::new(both, format!("{pdf}&with={}", beside.code())),
        Link::new("XLSX", chosen.address("/bulletin.xlsx")),
        Link::new("HTML", chosen.address("/bulletin.html")),
        Link::new("Markdown", chosen.address("/bulletin.md")),
        Link::new("JSON", chosen.address("/api/v1/bulletin")),
    ]
}

fn remark(desk: &Desk, chosen: &Chosen) -> Option<Notice> {
    let going_on = || Notice { tone: Tone::Plain, text: desk.t("bulletin-goes-on"), link: None };
    chosen.goes_on().then(going_on)
}

/// The figures of one line as a table.
pub fn line_figures(desk: &Desk, chosen: &Chosen, number: u32, line: Line, figures: &[FigureValue]) -> LineFigures {
    let of_line = figures.iter().filter(|figure| figure.line == line.code());
    LineFigures {
        code: line.code().to_owned(),
        number: if number == 0 { String::new() } else { number.to_string() },
        name: desk.t(&format!("line-{}", line.code())),
        figures: of_line.map(|figure| row(desk, chosen, figure)).collect(),
    }
}

fn row(desk: &Desk, chosen: &Chosen, figure: &FigureValue) -> FigureRow {
    let reported = || {
        let (said, sources) = (desk.t("unit-reported"), i18n::prose::in_a_row(desk.lang, &figure.citations));
        if sources.is_empty() { said } else { i18n::prose::labelled(desk.lang, &said, &sources) }
    };
    FigureRow {
        label: figure.label.clone(),
        value: figure.shown(desk.lang),
        href: (!figure.withheld).then(|| chosen.address(&format!("/figures/{}", figure.id))),
        note: if figure.is_reported() { reported() } else { String::new() },
    }
}

fn told(chosen: &Chosen, narrative: &Narrative) -> Vec<Paragraph> {
    let lead = Paragraph { line: String::new(), heading: String::new(), pieces: pieces(chosen, &narrative.lead) };
    let sections = narrative.sections.iter().flat_map(|section| paragraphs(chosen, section));
    std::iter::once(lead).chain(sections).collect()
}

/// The paragraphs of one line; the first bears its name.
pub fn paragraphs(chosen: &Chosen, section: &Section) -> Vec<Paragraph> {
    let paragraph = |(at, spans): (usize, &Vec<Span>)| Paragraph {
        line: section.line.clone(),
        heading: if at == 0 { section.heading.clone() } else { String::new() },
        pieces: pieces(chosen, spans),
    };
    section.paragraphs.iter().enumerate().map(paragraph).collect()
}

fn pieces(chosen: &Chosen, spans: &[Span]) -> Vec<Piece> {
    let piece = |span: &Span| match span {
        Span::Text(words) => Piece::Words(words.clone()),
        Span::Figure { id, shown } => Piece::Figure(Link::new(shown, chosen.address(&format!("/figures/{id}")))),
    };
    spans.iter().map(piece).collect()
}

/// `GET /bulletin.md?from=&to=&place=`: the whole bulletin in the language of the page.
async fn markdown(desk: Desk) -> Answer {
    let (chosen, made, _) = compiled(&desk).await?;
    let text = made.issue(desk.lang, false).markdown();
    let name = format!("inline; filename=\"bulletin-{}-{}.md\"", chosen.from, chosen.to);
    let headers =
        [(header::CONTENT_TYPE, "text/markdown; charset=utf-8".to_owned()), (header::CONTENT_DISPOSITION, name)];
    Ok((headers, text).into_response())
}
