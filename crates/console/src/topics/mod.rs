//! The page of topics: what was proposed with the requests behind it, what has an owner, what has ended. What is decided on a
//! topic is an action on its own page.

use axum::http::Method;
use casework::{
    Refusal, Work,
    change::Stored,
    list::{self, Filter},
    written::Names,
};
use door::{Access, Route};
use jiff::civil::Date;
use requests::REQUEST;
use triage::{
    TOPIC,
    topic::{self, Behind},
};
use web::pages::{
    layout::Link,
    records::Table,
    topics::{self, Proposed, TopicsPage},
};

use crate::{
    desk::{Answer, Desk, show},
    records,
};

/// Topics of each kind on the page, the newest.
const MOST: u32 = 100;
/// So many of the requests behind a proposal are named; its own page has all.
const NAMED: usize = 30;
/// Fewer sources make no topic: what lost some of them since the last look is not shown.
const FEWEST: usize = 5;

/// Its route.
pub fn routes() -> Vec<Route> {
    vec![Route::new(Method::GET, "/topics", Access::SignedIn, get)]
}

struct Seen {
    proposed: Vec<(Stored, Behind)>,
    owned: Vec<Stored>,
    ended: Vec<Stored>,
    names: Names,
}

/// `GET /topics`.
async fn get(desk: Desk) -> Answer {
    let seen = desk.read(|work| async move { look(&work).await }).await?;
    Ok(show(&page(&desk, &seen)))
}

async fn look(work: &Work) -> Result<Seen, Refusal> {
    let mut proposed = Vec::new();
    for topic in in_states(work, &["proposed"]).await? {
        let behind = topic::behind(work, topic.id).await?;
        if behind.sources >= FEWEST {
            proposed.push((topic, behind));
        }
    }
    proposed.sort_by_key(|(_, behind)| std::cmp::Reverse(behind.sources));
    let (owned, ended) = (in_states(work, &["open"]).await?, in_states(work, &["closed", "set_aside"]).await?);
    let all: Vec<Stored> = proposed.iter().map(|(topic, _)| topic).chain(&owned).chain(&ended).cloned().collect();
    let names = Names::of(work, &all).await?;
    Ok(Seen { proposed, owned, ended, names })
}

async fn in_states(work: &Work, states: &'static [&'static str]) -> Result<Vec<Stored>, Refusal> {
    let filter = Filter { states, limit: MOST, ..Filter::default() };
    Ok(list::list(work, &TOPIC, &filter).await?.records)
}

fn page(desk: &Desk, seen: &Seen) -> TopicsPage {
    let table = |key: &str, topics: &[Stored]| Table {
        caption: desk.t(key),
        ..records::table(desk, &TOPIC, topics, &seen.names)
    };
    TopicsPage {
        frame: desk.frame_of(&TOPIC),
        proposed: seen.proposed.iter().map(|(topic, behind)| proposed(desk, seen, topic, behind)).collect(),
        owned: table("topics-owned", &seen.owned),
        ended: table("topics-ended", &seen.ended),
    }
}

fn proposed(desk: &Desk, seen: &Seen, topic: &Stored, behind: &Behind) -> Proposed {
    let told = |column: &str| {
        let field = TOPIC.field(column);
        field.map(|field| records::value(desk, field, topic.values.get(column), &seen.names)).unwrap_or_default()
    };
    let day = |column: &str| topic.values.typed::<Date>(column).unwrap_or_default();
    let period = i18n::period(desk.lang, day("from_on"), day("to_on"));
    let counts = [("n", behind.requests.len().into()), ("sources", behind.sources.into())];
    let request = |(id, number, text, on): &(uuid::Uuid, String, String, Date)| topics::Behind {
        number: Link::new(number, records::address(&REQUEST, *id)),
        text: records::clipped(text),
        day: records::day(desk.lang, *on),
    };
    Proposed {
        topic: Link::new(topic.values.text("title").unwrap_or_default(), records::address(&TOPIC, topic.id)),
        about: [told("category_id"), told("place_id"), period].join(" · "),
        count: i18n::text_with(desk.lang, "topics-count", &counts),
        requests: behind.requests.iter().take(NAMED).map(request).collect(),
    }
}
