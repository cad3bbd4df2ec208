//! The page of one line: what it did in the period, its figures, and the records it is made of.

use axum::{extract::Path, http::Method};
use bulletin::{Bulletin, Issue};
use casework::{
    Refusal, Work,
    kind::{Kind, Line},
    list::{self, Filter},
};
use door::{Access, Route};
use web::pages::bulletin::{BulletinPage, FigureRow, LineFigures, Paragraph, Piece};

use crate::{
    bulletin::words::{line_figures, paragraphs},
    chosen::{Chosen, season},
    desk::{Answer, Desk, show},
    query::Query,
    records,
};

/// Records are counted up to here: nobody reads on.
const COUNTED: u32 = 100_000;

/// The page of a line.
pub fn routes() -> Vec<Route> {
    vec![Route::new(Method::GET, "/lines/{line}", Access::SignedIn, get)]
}

struct Seen {
    chosen: Chosen,
    bulletin: Bulletin,
    counts: Vec<(&'static Kind, i64)>,
    today: jiff::civil::Date,
}

/// `GET /lines/{line}?from=&to=&place=`.
async fn get(desk: Desk, Path(code): Path<String>) -> Answer {
    let line = Line::parse(&code).ok_or_else(|| desk.trouble(Refusal::NotFound))?;
    let (query, season) = (Query::read(&desk.uri), season(&desk.app.settings.office_code));
    let (office, kinds) = (desk.app.settings.office_name.get(), desk.kinds(line));
    let seen = desk
        .read(move |work| {
            let (query, office, kinds) = (query.clone(), office.clone(), kinds.clone());
            async move { look(&work, &query, season, &office, kinds).await }
        })
        .await?;
    let issue = seen.bulletin.issue(desk.lang, false);
    let path = format!("/lines/{}", line.code());
    let number = (1_u32..).zip(Line::SERVICES).find(|(_, it)| *it == line).map_or(0, |(number, _)| number);
    let figures = line_figures(desk.lang, &|id| Some(seen.chosen.figure(id)), number, line, &issue.figures);
    let tables = [figures, kinds_table(&desk, line, &seen.counts)];
    Ok(show(&BulletinPage {
        frame: desk.frame(Some(line)),
        title: desk.t(&format!("line-{}", line.code())),
        about: seen.chosen.about(&desk),
        chooser: Some(seen.chosen.chooser(&desk, &path)),
        remarks: Vec::new(),
        facts: Vec::new(),
        beside: false,
        ways: Vec::new(),
        narrative: narrative(&desk, &seen.chosen, &issue, line),
        lines: tables.into_iter().filter(|table| !table.figures.is_empty()).collect(),
        pictures: Vec::new(),
        formats: Vec::new(),
        printed_on: records::day(desk.lang, seen.today),
    }))
}

async fn look(
    work: &Work,
    query: &Query,
    season: Option<(jiff::civil::Date, jiff::civil::Date)>,
    office: &str,
    kinds: Vec<&'static Kind>,
) -> Result<Seen, Refusal> {
    let chosen = Chosen::read(work, query, season).await?;
    let bulletin = bulletin::compile(work, office, &chosen.period()).await?;
    let mut counts = Vec::new();
    for kind in kinds {
        counts.push((kind, list::count(work, kind, &Filter::default(), COUNTED).await?));
    }
    Ok(Seen { chosen, bulletin, counts, today: work.tx.today() })
}

fn narrative(desk: &Desk, chosen: &Chosen, issue: &Issue, line: Line) -> Vec<Paragraph> {
    let narrative = bulletin::narrative(issue);
    let section = narrative.sections.iter().find(|section| section.line == line.code());
    let mut told = section.map(|section| paragraphs(&|id| Some(chosen.figure(id)), section)).unwrap_or_default();
    for paragraph in &mut told {
        paragraph.heading.clear();
    }
    let about = i18n::try_text(desk.lang, &format!("line-{}-about", line.code()));
    let about =
        about.map(|text| Paragraph { line: String::new(), heading: String::new(), pieces: vec![Piece::Words(text)] });
    about.into_iter().chain(told).collect()
}

/// The kinds of records with how many there are, each leading to its list; after them the line's own pages.
fn kinds_table(desk: &Desk, line: Line, counts: &[(&'static Kind, i64)]) -> LineFigures {
    let row = |(kind, count): &(&'static Kind, i64)| FigureRow {
        label: desk.t(&format!("kind-{}-many", kind.table)),
        value: i18n::number(desk.lang, *count),
        href: Some(format!("/{}", kind.collection)),
        ..FigureRow::default()
    };
    LineFigures {
        code: line.code().to_owned(),
        number: String::new(),
        name: desk.t("line-records"),
        figures: counts.iter().map(row).chain(own_pages(desk, line)).collect(),
    }
}

fn own_pages(desk: &Desk, line: Line) -> Vec<FigureRow> {
    let links: &[(&str, &str)] = match line {
        Line::Requests if desk.may_visit() => {
            &[("page-visit", "/visits/new"), ("carry-title", "/answers"), ("home-late", "/late")]
        }
        Line::Requests if desk.kinds(line).iter().any(|kind| kind.table == "request") => &[("home-late", "/late")],
        Line::Ground if crate::setup::may(desk) => {
            &[("setup-title", "/setup"), ("page-places", "/places"), ("layout-register", "/register")]
        }
        Line::Ground => &[("page-places", "/places"), ("layout-register", "/register")],
        _ => &[],
    };
    let row = |(key, href): &(&str, &str)| FigureRow {
        label: desk.t(key),
        value: "→".to_owned(),
        href: Some((*href).to_owned()),
        ..FigureRow::default()
    };
    links.iter().map(row).collect()
}
