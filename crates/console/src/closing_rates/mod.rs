//! Closing rates and call-backs: how well requests were answered, and whether what was closed holds.
//!
//! What is counted, and what is too few to be told, is decided in `requests::rates`; here it gets words. Tables stand in the
//! order of names, so that none is a ranking; there is none by person.

mod calls;
mod tables;
mod to_do;

use axum::http::Method;
use casework::{
    Refusal, Work,
    change::Stored,
    kind::Role,
    list::{self, Filter},
    written::Names,
};
use door::{Access, Route};
use jiff::civil::Date;
use requests::{CALL_BACK_ROUND, REQUEST, rates::Rates};
use web::pages::{closing_rates::ClosingRatesPage, layout::Link};

use crate::{
    chosen::{Chosen, season},
    desk::{Answer, Desk, show},
    query::Query,
    records,
};

/// The address of the page.
const HERE: &str = "/closing-rates";
/// Rounds in the list; an office draws one a month.
const ROUNDS: u32 = 60;

pub use to_do::{HERE as TO_DO, count as calls_to_make};

/// Their routes.
pub fn routes() -> Vec<Route> {
    vec![
        Route::new(Method::GET, HERE, Access::SignedIn, get),
        Route::new(Method::GET, to_do::HERE, Access::SignedIn, to_do::get),
    ]
}

/// Who may be asked to call.
const CALLERS: &[Role] = &[Role::Coordinator, Role::Field];

/// What of it stands in the navigation: rates for those who steer, calls for those who may be asked to call.
pub fn pages(desk: &Desk) -> Vec<Link> {
    let pages: [(&[Role], _, _); 2] =
        [(&[Role::Coordinator, Role::Leader], "rates-title", HERE), (CALLERS, "calls-title", to_do::HERE)];
    let shown = pages.into_iter().filter(|(roles, ..)| is_one_of(desk, roles));
    shown.map(|(_, key, href)| Link::new(desk.t(key), href)).collect()
}

fn is_one_of(desk: &Desk, roles: &[Role]) -> bool {
    roles.iter().any(|role| desk.actor().is(*role))
}

struct Seen {
    chosen: Chosen,
    rates: Rates,
    rounds: Vec<Stored>,
    names: Names,
    today: Date,
}

/// `GET /closing-rates?from=&to=&place=`.
async fn get(desk: Desk) -> Answer {
    let (query, season) = (Query::read(&desk.uri), season(&desk.app.settings.office_code));
    let seen = desk.read(move |work| look(work, query.clone(), season)).await?;
    Ok(show(&page(&desk, &seen)))
}

async fn look(work: Work, query: Query, season: Option<(Date, Date)>) -> Result<Seen, Refusal> {
    let chosen = Chosen::read(&work, &query, season).await?;
    let period = chosen.period();
    let rates = requests::rates::rates(&work, &period).await?;
    let mut rounds = Vec::new();
    if work.actor.may_read(&CALL_BACK_ROUND) {
        let filter = Filter { from: Some(period.from), to: Some(period.to), limit: ROUNDS, ..Filter::default() };
        rounds = list::list(&work, &CALL_BACK_ROUND, &filter).await?.records;
        // A round counts where all its days lie within the period.
        rounds.retain(|round| round.values.typed::<Date>("to_on").is_ok_and(|to| to <= period.to));
    }
    let names = Names::of(&work, &rounds).await?;
    Ok(Seen { chosen, rates, rounds, names, today: work.tx.today() })
}

fn page(desk: &Desk, seen: &Seen) -> ClosingRatesPage {
    let rates = &seen.rates;
    let day = records::day(desk.lang, rates.as_of);
    let (counted, apart) = tables::became(desk, rates.counts.as_ref());
    ClosingRatesPage {
        frame: desk.frame(Some(REQUEST.line)),
        about: seen.chosen.about(desk),
        chooser: seen.chosen.chooser(desk, HERE),
        as_of: i18n::text_with(desk.lang, "rates-as-of", &[("day", day.into())]),
        rates: tables::whole(desk, &rates.whole),
        counted,
        apart,
        tables: vec![
            tables::table(desk, "rates-by-category", "field-request-category", &rates.categories),
            tables::table(desk, "rates-by-unit", "field-request-unit", &rates.units),
        ],
        call_backs: desk
            .actor()
            .may_read(&CALL_BACK_ROUND)
            .then(|| calls::section(desk, &seen.chosen, &rates.call_backs, &seen.rounds, &seen.names)),
        printed_on: records::day(desk.lang, seen.today),
    }
}
