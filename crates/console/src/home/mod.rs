//! The first page after signing in: the six lines at a glance, what waits for this person, what is late.

mod cards;
mod late;
mod others;
mod piles;
mod waiting;

use std::collections::BTreeMap;

use axum::http::Method;
use casework::{Refusal, Work, change::Stored, figure_value, written::Names};
use door::{Access, Route};
use web::pages::{home::HomePage, layout::Link};

use crate::{
    chosen::{Chosen, season},
    desk::{Answer, Desk, show},
    query::Query,
    setup,
};

/// So many late matters stand on the first page.
const LATE: u32 = 5;

/// The first page, and the pages of all that is late or will be soon.
pub fn routes() -> Vec<Route> {
    vec![
        Route::new(Method::GET, "/", Access::SignedIn, get),
        Route::new(Method::GET, "/late", Access::SignedIn, late::get),
        Route::new(Method::GET, "/soon", Access::SignedIn, late::soon),
    ]
}

struct Seen {
    chosen: Chosen,
    values: BTreeMap<&'static str, i64>,
    waiting: Vec<waiting::Heap>,
    late: (i64, Vec<Stored>, Names),
    today: jiff::civil::Date,
    steps: Vec<&'static setup::Step>,
}

/// `GET /?from=&to=&place=`.
async fn get(desk: Desk) -> Answer {
    let (query, season) = (Query::read(&desk.uri), season(&desk.app.settings.office_code));
    let seen = desk.read(move |work| look(work, query.clone(), season)).await?;
    let (late_count, late, names) = &seen.late;
    let late_count = usize::try_from(*late_count).unwrap_or_default();
    let all_late = (late_count > late.len()).then(|| {
        let words = i18n::text_with(desk.lang, "home-late-all", &[("n", late_count.into())]);
        Link::new(words, "/late")
    });
    Ok(show(&HomePage {
        frame: desk.frame(None),
        chooser: seen.chosen.chooser(&desk, "/"),
        about: seen.chosen.about(&desk),
        lines: cards::of(&desk, &seen.chosen, &seen.values),
        waiting: seen.waiting.iter().flat_map(|heap| heap.told(&desk)).collect(),
        late: late.iter().map(|matter| waiting::late(&desk, matter, names, seen.today)).collect(),
        late_count,
        all_late,
        first_steps: first_steps(&desk, &seen.steps),
    }))
}

/// What is still to be done before the office can work, and the way to all of it.
fn first_steps(desk: &Desk, steps: &[&'static setup::Step]) -> Vec<Link> {
    let whole = (!steps.is_empty()).then(|| Link::new(desk.t("setup-title"), "/setup"));
    steps.iter().map(|step| step.link(desk)).chain(whole).collect()
}

async fn look(
    work: Work,
    query: Query,
    season: Option<(jiff::civil::Date, jiff::civil::Date)>,
) -> Result<Seen, Refusal> {
    let chosen = Chosen::read(&work, &query, season).await?;
    let values = figure_value::values(&work, &chosen.period()).await?;
    let waiting = waiting::heaps(&work).await?;
    let (late_count, late) = if work.actor.may_read(work.kind("request")?) {
        late::first(&work, late::Which::Late, LATE).await?
    } else {
        (0, Vec::new())
    };
    let names = Names::of(&work, &late).await?;
    let steps = setup::missing(&work).await?;
    Ok(Seen { chosen, values, waiting, late: (late_count, late, names), today: work.tx.today(), steps })
}
