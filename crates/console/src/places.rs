//! The gazetteer: browsing it from the top, searching it, and suggestions while somebody types.

use axum::{Json, http::Method};
use casework::{Refusal, Work, parse};
use door::{Access, Refused, Route};
use places::Place;
use serde_json::{Value as Tree, json};
use web::pages::{
    layout::Link,
    records::{Cell, Chip, Column, Empty, Field, Filters, Input, ListPage, Row, Table},
};

use crate::{
    desk::{Answer, Desk, show},
    place,
    query::{Query, address},
};

/// So many places are shown for a search.
const FOUND: u32 = 200;
/// So many places are suggested.
const SUGGESTED: u32 = 12;

/// The gazetteer's routes.
pub fn routes() -> Vec<Route> {
    vec![
        Route::new(Method::GET, "/places", Access::SignedIn, get),
        Route::new(Method::GET, "/places/suggestions", Access::SignedIn, suggestions),
        Route::new(Method::GET, "/places/{id}", Access::SignedIn, place::get),
    ]
}

#[derive(Default)]
struct Seen {
    /// The way down to the place that is open.
    path: Vec<Place>,
    places: Vec<Place>,
    /// What each found place lies in.
    above: Vec<String>,
}

/// `GET /places?q=&parent=`.
async fn get(desk: Desk) -> Answer {
    let query = Query::read(&desk.uri);
    let asked = query.clone();
    let seen = desk.read(move |work| look(work, asked.clone())).await?;
    Ok(show(&page(&desk, &query, &seen)))
}

async fn look(work: Work, query: Query) -> Result<Seen, Refusal> {
    let tx = &work.tx;
    let mut seen = Seen::default();
    if let Some(text) = query.get("q") {
        seen.places = places::search(tx, text, FOUND).await?;
        for place in &seen.places {
            let way = places::path(tx, place.id).await?;
            let names: Vec<&str> = way.iter().rev().skip(1).take(2).map(|place| place.name.as_str()).collect();
            seen.above.push(names.join(", "));
        }
        return Ok(seen);
    }
    let Some(code) = query.get("parent") else {
        // An office of one county starts in the county, not at the top of the country.
        let mut roots = places::roots(tx).await?;
        while let [only] = &roots[..] {
            seen.path.push(only.clone());
            roots = places::children(tx, only.id).await?;
        }
        seen.places = roots;
        return Ok(seen);
    };
    let id = parse::place(&work, code, None).await?.ok_or(Refusal::NotFound)?;
    seen.path = places::path(tx, id).await?;
    seen.places = places::children(tx, id).await?;
    Ok(seen)
}

fn page(desk: &Desk, query: &Query, seen: &Seen) -> ListPage {
    let filter =
        Field::new("q", desk.t("places-search"), Input::Line(100)).optional().value(query.get("q").unwrap_or_default());
    let link = |place: &Place| address("/places", [("parent", place.code.as_str())]);
    let active = seen.path.iter().enumerate().map(|(at, place)| Chip {
        text: place.name.clone(),
        remove: at.checked_sub(1).map_or_else(|| "/places".to_owned(), |above| link(&seen.path[above])),
    });
    let row = |(at, place): (usize, &Place)| Row {
        href: Some(if place.level < places::VILLAGE { link(place) } else { bulletin(place) }),
        cells: vec![
            Cell::text(place.name.clone()).note(seen.above.get(at).cloned().unwrap_or_default()),
            Cell::text(place.code.clone()).href(format!("/places/{}", place.id)),
            Cell::text(desk.t(&format!("place-level-{}", place.level))),
            Cell::text(desk.t("page-bulletin")).href(bulletin(place)),
        ],
        late: false,
    };
    let columns = ["places-name", "places-code", "places-level", "places-figures"].map(|key| Column::text(desk.t(key)));
    let none = query.get("q").is_some() || query.get("parent").is_some();
    ListPage {
        frame: desk.frame(Some(casework::kind::Line::Ground)),
        title: desk.t("page-places"),
        lead: Some(desk.t("places-lead")),
        count: i18n::number(desk.lang, i64::try_from(seen.places.len()).unwrap_or_default()),
        filters: Filters {
            action: "/places".to_owned(),
            fields: vec![filter],
            active: active.collect(),
            reset: "/places".to_owned(),
            keep: Vec::new(),
        },
        orders: Vec::new(),
        table: Table {
            caption: desk.t("page-places"),
            columns: columns.to_vec(),
            rows: seen.places.iter().enumerate().map(row).collect(),
        },
        previous: None,
        next: None,
        empty: Empty {
            sentence: desk.t(if none { "places-none" } else { "places-empty" }),
            advice: desk.t(if none { "places-none-advice" } else { "places-empty-advice" }),
            link: none.then(|| Link::new(desk.t("page-places"), "/places")),
        },
        new: None,
        formats: Vec::new(),
    }
}

fn bulletin(place: &Place) -> String {
    address("/bulletin", [("place", place.code.as_str())])
}

/// `GET /places/suggestions?text=`: what a field offers while somebody types.
async fn suggestions(desk: Desk) -> Result<Json<Tree>, Refused> {
    let text = Query::read(&desk.uri).get("text").unwrap_or_default().to_owned();
    let found = desk.app.read(desk.actor(), move |work| {
        let text = text.clone();
        async move { Ok(places::search(&work.tx, &text, SUGGESTED).await?) }
    });
    let told = found.await?.into_iter().map(|place| json!({"value": place.code, "label": place.name}));
    Ok(Json(told.collect()))
}
