//! What the office has set up for those who ask: what it cannot take, categories with their questions, units, places.
//! All of it is open to everybody.

use std::sync::Arc;

use casework::{Refusal, Work, parse};
use console::place_groups;
use places::Place;
use requests::{Question, question};
use store::Row;
use uuid::Uuid;
use web::pages::layout::PlaceGroup;

/// Places found by what was typed.
const FOUND_AT_MOST: u32 = 12;

/// Something with a code and a name in the office's language, and perhaps in English.
#[derive(Clone, Debug)]
pub struct Named {
    /// Its id.
    pub id: Uuid,
    /// Its code.
    pub code: String,
    /// Its name in the office's main language.
    pub name: String,
    /// Its name in English.
    pub name_en: Option<String>,
}

impl Named {
    fn of(row: &Row) -> Result<Self, Refusal> {
        Ok(Self { id: row.get("id")?, code: row.get("code")?, name: row.get("name")?, name_en: row.get("name_en")? })
    }
}

/// Where it is, as far as what was sent tells.
#[derive(Clone, Debug, Default)]
pub struct Whereabouts {
    /// The place that was chosen or found.
    pub place: Option<Place>,
    /// Places that fit what was typed.
    pub found: Vec<Place>,
}

/// What the office has set up.
#[derive(Clone, Debug)]
pub struct SetUp {
    /// What it cannot take; what is urgent first.
    pub not_taken: Vec<Named>,
    /// Its categories.
    pub categories: Vec<Named>,
    /// Its units that act on requests.
    pub units: Vec<Named>,
    /// The questions of the category that was chosen.
    pub questions: Vec<Question>,
    /// Its places; empty where there are too many for a list.
    pub places: Arc<Vec<PlaceGroup>>,
    /// Where it is.
    pub whereabouts: Whereabouts,
}

/// What was chosen already.
#[derive(Clone, Debug, Default)]
pub struct Chosen {
    /// Code of the category.
    pub category: String,
    /// Code of the place.
    pub place: String,
    /// Name of the place, as it was typed.
    pub place_typed: String,
}

impl SetUp {
    /// Loads it.
    pub async fn load(work: &Work, chosen: &Chosen) -> Result<Self, Refusal> {
        let not_taken = named(
            work,
            "SELECT id, code, title AS name, title_en AS name_en FROM not_taken WHERE office_id = $1 AND voided = FALSE \
             ORDER BY CASE WHEN urgent THEN 0 ELSE 1 END, code",
        );
        let categories = named(
            work,
            "SELECT id, code, name, name_en FROM category WHERE office_id = $1 AND voided = FALSE ORDER BY code",
        );
        let units = named(
            work,
            "SELECT id, code, name, name_en FROM unit WHERE office_id = $1 AND voided = FALSE \
             AND purpose = 'responsible' ORDER BY code",
        );
        let (not_taken, categories, units) = (not_taken.await?, categories.await?, units.await?);
        let questions = match categories.iter().find(|it| it.code == chosen.category) {
            Some(category) => question::of_category(work, category.id).await?,
            None => Vec::new(),
        };
        let places = place_groups(work).await?;
        let whereabouts = whereabouts(work, chosen, places.is_empty()).await?;
        Ok(Self { not_taken, categories, units, questions, places, whereabouts })
    }

    /// The category with this code.
    pub fn category(&self, code: &str) -> Option<&Named> {
        self.categories.iter().find(|category| category.code == code)
    }

    /// The unit with this code.
    pub fn unit(&self, code: &str) -> Option<&Named> {
        self.units.iter().find(|unit| unit.code == code)
    }
}

async fn named(work: &Work, sql: &str) -> Result<Vec<Named>, Refusal> {
    work.tx.rows(sql, &[]).await?.iter().map(Named::of).collect()
}

async fn whereabouts(work: &Work, chosen: &Chosen, by_name: bool) -> Result<Whereabouts, Refusal> {
    let found = if by_name { places::search(&work.tx, &chosen.place_typed, FOUND_AT_MOST).await? } else { Vec::new() };
    let place = match parse::place(work, &chosen.place, None).await? {
        // A page that lay open while a newer list came in may name a place that has ended: it is chosen anew.
        Some(id) => places::get(&work.tx, id).await?.filter(places::Place::is_current),
        None if found.len() == 1 => found.first().cloned(),
        None => None,
    };
    Ok(Whereabouts { place, found })
}
