//! A place's own page: since when it holds, until when, what it took the place of and what took its place.

use axum::extract::Path;
use casework::{Refusal, Work};
use door::App;
use jiff::civil::{Date, date};
use places::Place;
use uuid::Uuid;
use web::pages::{
    items::{Item, ItemSection, ItemsPage},
    layout::{Link, Tag, Tone},
};

use crate::{
    desk::{Answer, Desk, show},
    query::address,
};

/// The day from which a first list holds; nobody knows since when its places have been there.
const FIRST_DAY: Date = date(1900, 1, 1);

struct Seen {
    place: Place,
    /// What it lies in, from the top.
    above: Vec<Place>,
    replaced: Vec<Place>,
    replaced_by: Vec<Place>,
}

/// `GET /places/{id}`.
pub async fn get(_: axum::extract::State<App>, desk: Desk, Path(id): Path<String>) -> Answer {
    let id: Uuid = id.parse().map_err(|_| desk.trouble(Refusal::NotFound))?;
    let seen = desk.read(move |work| async move { look(&work, id).await }).await?;
    Ok(show(&page(&desk, &seen)))
}

async fn look(work: &Work, id: Uuid) -> Result<Seen, Refusal> {
    let tx = &work.tx;
    let mut above = places::path(tx, id).await?;
    let place = above.pop().ok_or(Refusal::NotFound)?;
    let (replaced, replaced_by) = (places::replaced(tx, id).await?, places::replaced_by(tx, id).await?);
    Ok(Seen { place, above, replaced, replaced_by })
}

fn page(desk: &Desk, seen: &Seen) -> ItemsPage {
    let Seen { place, above, replaced, replaced_by } = seen;
    let level = desk.t(&format!("place-level-{}", place.level));
    let mut sections = vec![
        section(desk, "replaced-by", replaced_by),
        section(desk, "replaced", replaced),
        section(desk, "above", above),
    ];
    sections.retain(|section| !section.items.is_empty());
    let named = if place.is_current() { place.code.clone() } else { place.id.to_string() };
    let figures = |words: &str, to: &str| Item {
        link: Some(Link::new(
            desk.t(words),
            address(to, [(if to == "/places" { "parent" } else { "place" }, named.as_str())]),
        )),
        ..Item::default()
    };
    let mut ways = vec![figures("page-bulletin", "/bulletin")];
    if place.level < places::VILLAGE && place.is_current() {
        ways.push(figures("place-below", "/places"));
    }
    sections.push(ItemSection {
        key: "ways".to_owned(),
        title: desk.t("place-ways"),
        items: ways,
        empty: String::new(),
    });
    let what = i18n::prose::labelled(desk.lang, &level, &place.code);
    ItemsPage {
        frame: desk.frame(Some(casework::kind::Line::Ground)),
        title: place.name.clone(),
        lead: format!("{what}. {}", lifetime(desk, place)),
        fresh: None,
        make: None,
        sections,
    }
}

/// Since when and until when a version holds.
fn lifetime(desk: &Desk, place: &Place) -> String {
    let from = i18n::day(desk.lang, place.valid_from);
    let to = place.valid_to.map(|to| i18n::day(desk.lang, to)).unwrap_or_default();
    let words = match (place.valid_from == FIRST_DAY, place.is_current()) {
        (true, true) => "place-always",
        (false, true) => "place-since",
        (true, false) => "place-until",
        (false, false) => "place-from-until",
    };
    i18n::text_with(desk.lang, words, &[("from", from.into()), ("to", to.into())])
}

fn section(desk: &Desk, key: &str, places: &[Place]) -> ItemSection {
    let item = |place: &Place| Item {
        link: Some(Link::new(place.name.clone(), format!("/places/{}", place.id))),
        tag: (!place.is_current()).then(|| Tag::new(desk.t("place-ended"), Tone::Plain)),
        about: vec![place.code.clone(), lifetime(desk, place)],
        ..Item::default()
    };
    ItemSection {
        key: key.to_owned(),
        title: desk.t(&format!("place-{key}")),
        items: places.iter().map(item).collect(),
        empty: String::new(),
    }
}
