//! Projects, inspections, experts sent, assets handed over, and the thematic reports.

use std::{collections::BTreeMap, sync::LazyLock};

use crate::{
    deck::{Deck, Drawn},
    language::Language,
    pick::at,
};

const PROJECTS: &str = include_str!("../data/works/projects.txt");
pub(crate) static PROJECT_DECK: LazyLock<Deck> = LazyLock::new(|| Deck::of("about", &[PROJECTS]));
static PROJECTS_BY_KIND: LazyLock<BTreeMap<&'static str, Deck>> =
    LazyLock::new(|| Deck::each("kind", "about", &[PROJECTS]));

/// The decks of the smaller ledgers, by name.
pub(crate) static INSPECTIONS: LazyLock<BTreeMap<&'static str, Deck>> =
    LazyLock::new(|| Deck::each("sector", "seen", &[include_str!("../data/works/inspections.txt")]));
pub(crate) static EXPERTS: LazyLock<BTreeMap<&'static str, Deck>> =
    LazyLock::new(|| Deck::each("sector", "task", &[include_str!("../data/works/experts.txt")]));
pub(crate) static ASSETS: LazyLock<BTreeMap<&'static str, Deck>> =
    LazyLock::new(|| Deck::each("kind", "note", &[include_str!("../data/works/assets.txt")]));
pub(crate) static REPORTS: LazyLock<Deck> =
    LazyLock::new(|| Deck::of("title", &[include_str!("../data/works/reports.txt")]));

/// A project of the ledger.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ProjectText {
    /// The code of its kind.
    pub kind: &'static str,
    /// The code of its sector.
    pub sector: &'static str,
    /// It went on from an earlier year.
    pub continuing: bool,
    /// The language of its texts.
    pub language: Language,
    /// Its name without the place, which comes first: "色堆村" and "磨坊建设".
    pub name: String,
    /// What is built and for whom.
    pub about: String,
    /// What is planned, in yuan.
    pub budget_yuan: i64,
    /// Its steps, in order.
    pub milestones: Vec<String>,
    /// What was noted when it was looked at.
    pub note: String,
}

/// Findings of an inspection with the advice left behind.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct InspectionText {
    /// The language of its texts.
    pub language: Language,
    /// What was found.
    pub findings: String,
    /// What was advised.
    pub advice: String,
}

/// What experts were sent for, and what came of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ExpertText {
    /// The language of its texts.
    pub language: Language,
    /// What for.
    pub task: String,
    /// What came of it.
    pub result: String,
}

/// An asset handed over.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AssetText {
    /// What it is.
    pub name: String,
    /// How many.
    pub quantity: u32,
    /// What one costs, in yuan.
    pub price_yuan: i64,
    /// A remark on the hand-over.
    pub remark: String,
}

/// A thematic study report.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ReportText {
    /// Its title.
    pub title: String,
    /// What was studied and seen.
    pub summary: String,
    /// What is recommended, in order.
    pub recommendations: Vec<String>,
}

/// Project number `n` of all kinds.
pub fn project(n: u64) -> Option<ProjectText> {
    PROJECT_DECK.draw(n).map(|drawn| project_of(&drawn))
}

/// Project number `n` of a kind: `mill`, `road`, `bridge`, `drinking_water`, `flood_works`, `irrigation`, `solar`,
/// `building`, `other`.
pub fn project_of_kind(kind: &str, n: u64) -> Option<ProjectText> {
    PROJECTS_BY_KIND.get(kind)?.draw(n).map(|drawn| project_of(&drawn))
}

/// Inspection number `n` of a sector: `water`, `transport`, `power`, `other`.
pub fn inspection(sector: &str, n: u64) -> Option<InspectionText> {
    let drawn = INSPECTIONS.get(sector)?.draw(n)?;
    Some(InspectionText { language: drawn.language(), findings: drawn.lead(), advice: drawn.text("advice") })
}

/// Assignment number `n` of a sector: `agriculture`, `water`, `other`.
pub fn experts(sector: &str, n: u64) -> Option<ExpertText> {
    let drawn = EXPERTS.get(sector)?.draw(n)?;
    Some(ExpertText { language: drawn.language(), task: drawn.lead(), result: drawn.text("result") })
}

/// Hand-over number `n` of a kind of asset: `solar_unit`, `mill`, `pump`, `farm_tool`, `other`.
pub fn asset(kind: &str, n: u64) -> Option<AssetText> {
    let drawn = ASSETS.get(kind)?.draw(n)?;
    Some(AssetText {
        name: drawn.text("name"),
        quantity: one_of(&drawn, "quantity"),
        price_yuan: drawn.card.mark("price").parse().unwrap_or(0),
        remark: drawn.lead(),
    })
}

/// Report number `n`; there are eight.
pub fn report(n: u64) -> Option<ReportText> {
    let drawn = REPORTS.draw(n).filter(|drawn| drawn.turn() == 0)?;
    Some(ReportText { title: drawn.lead(), summary: drawn.text("summary"), recommendations: drawn.every("recommend") })
}

fn project_of(drawn: &Drawn<'_>) -> ProjectText {
    ProjectText {
        kind: drawn.card.mark("kind"),
        sector: drawn.card.mark("sector"),
        continuing: drawn.card.mark("state") == "continuing",
        language: drawn.language(),
        name: drawn.text("name"),
        about: drawn.lead(),
        budget_yuan: one_of(drawn, "budget"),
        milestones: drawn.every("milestone"),
        note: drawn.text("note"),
    }
}

/// A value of a mark that lists several, another one at each turn.
fn one_of<N: std::str::FromStr + Default>(drawn: &Drawn<'_>, mark: &str) -> N {
    let values: Vec<&str> = drawn.card.mark(mark).split('|').collect();
    let index = at(drawn.turn() % values.len() as u64);
    values.get(index).and_then(|value| value.parse().ok()).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;
    use crate::checks;

    #[test]
    fn fifty_projects_are_all_different_and_cost_something() {
        let all: Vec<ProjectText> = (0..50).filter_map(project).collect();
        checks::are_different(all.iter().map(|project| project.about.clone()));
        assert!(all.iter().all(|project| project.budget_yuan > 10_000 && project.milestones.len() == 3));
        assert!(all.iter().any(|project| project.continuing) && all.iter().any(|project| !project.continuing));
    }

    #[test]
    fn every_kind_of_project_can_be_had() {
        let known = BTreeSet::from([
            "road",
            "bridge",
            "mill",
            "drinking_water",
            "flood_works",
            "irrigation",
            "solar",
            "building",
            "other",
        ]);
        assert_eq!(PROJECTS_BY_KIND.keys().copied().collect::<BTreeSet<_>>(), known);
        checks::are_different((0..8).filter_map(|n| project_of_kind("mill", n)).map(|mill| mill.about));
    }

    #[test]
    fn the_findings_of_thirty_water_inspections_differ() {
        checks::are_different((0..30).filter_map(|n| inspection("water", n)).map(|inspection| inspection.findings));
        assert!((0..30).all(|n| !inspection("water", n).unwrap().advice.is_empty()));
    }

    #[test]
    fn experts_are_sent_for_something_that_came_to_something() {
        for sector in ["agriculture", "water", "other"] {
            assert!((0..6).all(|n| !experts(sector, n).unwrap().result.is_empty()), "{sector}");
        }
    }

    #[test]
    fn assets_have_a_number_and_a_price() {
        for kind in ["solar_unit", "mill", "pump", "farm_tool", "other"] {
            assert!((0..20).filter_map(|n| asset(kind, n)).all(|asset| asset.quantity > 0 && asset.price_yuan > 0));
        }
        checks::are_different((0..12).filter_map(|n| asset("solar_unit", n)).map(|asset| asset.remark));
    }

    #[test]
    fn there_are_eight_reports_and_no_ninth() {
        checks::are_different((0..8).map(|n| report(n).unwrap().title));
        assert!((0..8).all(|n| report(n).unwrap().recommendations.len() >= 2));
        assert!(report(8).is_none());
    }
}
