//! What may help whoever triages a request: the likely category and unit with the words that speak for them, and requests
//! that may tell of the same thing.

use std::collections::BTreeSet;

use casework::{Refusal, Work, find, kind::Role, values::Record};
use learn::{Match, Model, Nearness, likeness::Asked};
use requests::{REQUEST, Request, RequestState, moves};
use uuid::Uuid;

use crate::{lessons, mind::Mind};

/// So many are shown of each.
const TOP: usize = 3;
const DUPLICATES: usize = 5;
/// So many are looked at: some may be gone, or not the actor's to see.
const LOOKED_AT: usize = 25;
/// So many requests that came since are taken in before an answer.
const CAUGHT_UP: usize = 500;

/// A category or unit that is likely.
#[derive(Clone, Debug, PartialEq)]
pub struct Advised {
    /// The category or unit.
    pub id: Uuid,
    /// How likely, of one.
    pub score: f32,
    /// Words of the request that speak for it.
    pub reasons: Vec<String>,
}

/// What may help.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Advice {
    /// Likely categories, likeliest first.
    pub categories: Vec<Advised>,
    /// Likely units, likeliest first; never one that can use force, nor the one that is complained of.
    pub units: Vec<Advised>,
    /// Open requests that may tell of the same thing, among those that the actor sees.
    pub duplicates: Vec<Match>,
}

/// Advice on a request that the actor sees. What complains of a unit gets none: it goes its own way.
pub async fn for_request(work: &Work, mind: &Mind, id: Uuid) -> Result<Advice, Refusal> {
    work.actor.must_be(&[Role::Coordinator])?;
    let request = Request::of(&find::find(work, &REQUEST, id).await?.values)?;
    if request.concerned_unit_id.is_some() {
        return Ok(Advice::default());
    }
    let mut text = request.description.0.clone();
    if let Some(location) = &request.location {
        text.push(' ');
        text.push_str(&location.0);
    }
    let categories = existing(work, "category", "TRUE").await?;
    let units = existing(work, "unit", "enforcement = FALSE").await?;
    Ok(Advice {
        categories: likely(&mind.categories, &text, &categories),
        units: likely(&mind.units, &text, &units),
        duplicates: duplicates(work, mind, id, &request, &text).await?,
    })
}

async fn existing(work: &Work, table: &str, only: &str) -> Result<BTreeSet<Uuid>, Refusal> {
    let sql = format!("SELECT id FROM {table} WHERE office_id = $1 AND voided = FALSE AND {only}");
    let rows = work.tx.rows(&sql, store::params![]).await?;
    Ok(rows.iter().map(|row| row.get("id")).collect::<Result<_, _>>()?)
}

fn likely(model: &Model, text: &str, among: &BTreeSet<Uuid>) -> Vec<Advised> {
    let proposed = model.top(text, TOP * 3).into_iter();
    let known = proposed.filter_map(|one| {
        let id = Uuid::parse_str(&one.label).ok().filter(|id| among.contains(id))?;
        Some(Advised { id, score: one.score, reasons: one.reasons })
    });
    known.take(TOP).collect()
}

async fn duplicates(work: &Work, mind: &Mind, id: Uuid, request: &Request, text: &str) -> Result<Vec<Match>, Refusal> {
    let latest = mind.likes().latest;
    let since = lessons::open(work, latest, CAUGHT_UP).await?;
    let lie = Lie::of(work, request.place_id.0).await?;
    let found = {
        let mut likes = mind.likes();
        likes.take_in(&since);
        let asked = Asked { id: Some(id), day: request.received_on, text };
        likes.index.query(asked, |place| lie.nearness(place), LOOKED_AT)
    };
    let mut seen = Vec::new();
    for one in found {
        if seen.len() < DUPLICATES && is_open(work, one.id).await? {
            seen.push(one);
        }
    }
    Ok(seen)
}

/// Whether the actor sees it, and it is still open and a request of its own.
async fn is_open(work: &Work, id: Uuid) -> Result<bool, Refusal> {
    match find::find(work, &REQUEST, id).await {
        Ok(found) => {
            let state = Request::of(&found.values)?.state;
            Ok(moves::OPEN.contains(&state) && state != RequestState::Merged)
        }
        Err(Refusal::NotFound) => Ok(false),
        Err(other) => Err(other),
    }
}

/// How places lie to one place.
struct Lie {
    here: Uuid,
    within: BTreeSet<Uuid>,
    beside: BTreeSet<Uuid>,
}

impl Lie {
    async fn of(work: &Work, here: Uuid) -> Result<Self, Refusal> {
        let within = "SELECT ancestor_id AS id FROM place_closure WHERE office_id = $1 AND place_id = $2 \
                      UNION SELECT place_id AS id FROM place_closure WHERE office_id = $1 AND ancestor_id = $2";
        let beside = "SELECT n.id FROM place p JOIN place n ON n.office_id = p.office_id AND n.parent_id = p.parent_id \
                      WHERE p.office_id = $1 AND p.id = $2";
        Ok(Self { here, within: ids(work, within, here).await?, beside: ids(work, beside, here).await? })
    }

    fn nearness(&self, place: Uuid) -> Nearness {
        if place == self.here {
            Nearness::Same
        } else if self.within.contains(&place) {
            Nearness::Within
        } else if self.beside.contains(&place) {
            Nearness::Neighbour
        } else {
            Nearness::Apart
        }
    }
}

async fn ids(work: &Work, sql: &str, place: Uuid) -> Result<BTreeSet<Uuid>, Refusal> {
    let rows = work.tx.rows(sql, store::params![place]).await?;
    Ok(rows.iter().map(|row| row.get("id")).collect::<Result<_, _>>()?)
}
