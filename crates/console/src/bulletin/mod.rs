//! The bulletin of a period and place: as a page whose every figure opens, and as Markdown; its issues and how it compares.

mod comparison;
mod issue;
mod open;
mod publish;
pub mod words;

use axum::{
    http::{Method, header},
    response::IntoResponse as _,
};
use bulletin::{
    Bulletin,
    picture::{self, Shown},
    published::{self, PUBLISHERS, Published},
};
use casework::{Refusal, Work, values::Record as _};
use door::{Access, Route};
use i18n::Lang;
use jiff::civil::Date;
use uuid::Uuid;
use web::pages::{
    bulletin::BulletinPage,
    layout::{Link, Notice, Tone},
};

pub use issue::issue_of;
pub use open::open_issue_of;

use crate::{
    chosen::{Chosen, season},
    desk::{Answer, Desk, show},
    query::Query,
    records,
};

/// The bulletin's routes.
pub fn routes() -> Vec<Route> {
    let (get, post) = (Method::GET, Method::POST);
    vec![
        Route::new(get.clone(), "/bulletin", Access::SignedIn, page),
        Route::new(get.clone(), "/bulletin.md", Access::SignedIn, markdown),
        Route::new(get.clone(), "/bulletin/comparison", Access::SignedIn, comparison::get),
        Route::new(get.clone(), "/bulletins/new", Access::SignedIn, publish::get),
        Route::new(post, "/bulletins/new", Access::SignedIn, publish::post).costly(),
        Route::new(get.clone(), "/bulletins/{id}", Access::SignedIn, issue::get),
        Route::new(get.clone(), "/published", Access::Public, open::list),
        Route::new(get.clone(), "/published.atom", Access::Public, open::feed),
        Route::new(get, "/published/{number}", Access::Public, open::get),
    ]
}

/// The bulletin that a page's address asks for, with what its pictures show.
pub async fn bulletin_of(desk: &Desk) -> Result<(Bulletin, Shown), crate::trouble::Trouble> {
    let made = compiled(desk).await?;
    Ok((made.bulletin, made.shown))
}

/// What a bulletin is made from: the choice, the figures, what the pictures show; and its issues.
struct Made {
    chosen: Chosen,
    bulletin: Bulletin,
    shown: Shown,
    issued: Vec<Known>,
}

/// An issue of the same period and place.
struct Known {
    id: Uuid,
    number: String,
    issued_on: Date,
    public: bool,
    /// How many of its figures have changed since.
    changed: usize,
}

async fn compiled(desk: &Desk) -> Result<Made, crate::trouble::Trouble> {
    let (query, season) = (Query::read(&desk.uri), season(&desk.app.settings.office_code));
    let office = desk.app.settings.office_name.get();
    desk.read(move |work| compile(work, query.clone(), season, office.clone())).await
}

async fn compile(work: Work, query: Query, season: Option<(Date, Date)>, office: String) -> Result<Made, Refusal> {
    let chosen = Chosen::read(&work, &query, season).await?;
    let period = chosen.period();
    let bulletin = bulletin::compile(&work, &office, &period).await?;
    let shown = picture::read(&work, &bulletin, &period, false).await?;
    let mut issued = Vec::new();
    for public in [false, true] {
        let Some(stored) = published::last(&work, &period, public).await? else { continue };
        let frozen = published::text(&work, stored.id).await?;
        let issue = Published::of(&stored.values)?;
        let (number, issued_on) = (issue.number.0, issue.issued_on);
        let changed = frozen.differing(bulletin.issue(Lang::En, false).figures).len();
        issued.push(Known { id: stored.id, number, issued_on, public, changed });
    }
    Ok(Made { chosen, bulletin, shown, issued })
}

/// `GET /bulletin?from=&to=&place=`.
async fn page(desk: Desk) -> Answer {
    let Made { chosen, bulletin: made, shown, issued } = compiled(&desk).await?;
    let issue = made.issue(desk.lang, false);
    let narrative = bulletin::narrative(&issue);
    let opens = |id: &str| Some(chosen.figure(id));
    Ok(show(&BulletinPage {
        frame: desk.frame(None),
        title: desk.t("page-bulletin"),
        about: chosen.about(&desk),
        chooser: Some(chosen.chooser(&desk, "/bulletin")),
        remarks: remarks(&desk, &chosen, &issued),
        facts: Vec::new(),
        beside: false,
        ways: ways(&desk, &chosen),
        narrative: words::told(&opens, &narrative),
        lines: words::tables(desk.lang, &opens, &issue.figures),
        pictures: words::drawings(desk.lang, &shown),
        formats: formats(&desk, &chosen),
        printed_on: records::day(desk.lang, shown.on),
    }))
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

/// That the period still goes on, and which issues of it were published.
fn remarks(desk: &Desk, chosen: &Chosen, issued: &[Known]) -> Vec<Notice> {
    let going_on = || Notice { tone: Tone::Plain, text: desk.t("bulletin-goes-on"), link: None };
    let known = issued.iter().map(|known| {
        let told = [("day", records::day(desk.lang, known.issued_on).into()), ("n", known.changed.into())];
        let key = if known.public { "issues-known-public" } else { "issues-known-office" };
        Notice {
            tone: if known.changed == 0 { Tone::Plain } else { Tone::Waiting },
            text: i18n::text_with(desk.lang, key, &told),
            link: Some(Link::new(issue::numbered(desk.lang, &known.number), issue::address(known.id))),
        }
    });
    chosen.goes_on().then(going_on).into_iter().chain(known).collect()
}

/// What may be done with it: publish it, set it beside another, see what was published.
fn ways(desk: &Desk, chosen: &Chosen) -> Vec<Link> {
    let publishes = PUBLISHERS.iter().any(|role| desk.actor().is(*role)) && !chosen.goes_on();
    let publish = publishes.then(|| Link::new(desk.t("issues-publish"), chosen.address("/bulletins/new")));
    let compare = Link::new(desk.t("issues-compare"), chosen.address("/bulletin/comparison"));
    let all = Link::new(desk.t("kind-bulletin-many"), "/bulletins");
    publish.into_iter().chain([compare, all]).collect()
}

/// `GET /bulletin.md?from=&to=&place=`: the whole bulletin in the language of the page.
async fn markdown(desk: Desk) -> Answer {
    let Made { chosen, bulletin: made, .. } = compiled(&desk).await?;
    let text = made.issue(desk.lang, false).markdown();
    let name = format!("inline; filename=\"bulletin-{}-{}.md\"", chosen.from, chosen.to);
    let headers =
        [(header::CONTENT_TYPE, "text/markdown; charset=utf-8".to_owned()), (header::CONTENT_DISPOSITION, name)];
    Ok((headers, text).into_response())
}
