//! Figures of line 2 over activities.

use activities::HELD;
use casework::{
    figure::{Figure, Source},
    kind::Line,
};

/// Surveys, trainings for village committees and site studies.
pub static FIGURES: [Figure; 3] = [
    Figure {
        id: "insight.surveys",
        line: Line::Insight,
        table: "activity",
        source: Source { only: "r.kind = 'survey'", ..HELD },
        ..Figure::BASE
    },
    Figure {
        id: "insight.committee_trainings",
        line: Line::Insight,
        table: "activity",
        source: Source { only: "r.kind = 'training' AND r.audience = 'village_committee'", ..HELD },
        ..Figure::BASE
    },
    Figure {
        id: "insight.site_studies",
        line: Line::Insight,
        table: "activity",
        source: Source { only: "r.kind = 'site_study'", ..HELD },
        ..Figure::BASE
    },
];
