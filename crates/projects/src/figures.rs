//! Figures of line 5 over activities: farm trainings.

use activities::HELD;
use casework::{
    figure::{Figure, Rule, Source, Unit},
    kind::Line,
};

const FARM_TRAININGS: Source = Source { only: "r.kind = 'training' AND r.sector = 'agriculture'", ..HELD };

/// Farm trainings: whom they reached and where.
pub static FIGURES: [Figure; 2] = [
    Figure {
        id: "projects.townships_served",
        line: Line::Projects,
        unit: Unit::Distinct,
        rule: Rule::Distinct,
        table: "activity",
        source: Source {
            from: "activity r JOIN place_closure t ON t.office_id = r.office_id AND t.place_id = r.place_id \
                   JOIN place tp ON tp.office_id = t.office_id AND tp.id = t.ancestor_id AND tp.level = 4",
            key: "tp.id",
            ..FARM_TRAININGS
        },
        ..Figure::BASE
    },
    Figure {
        id: "projects.farmers_trained",
        line: Line::Projects,
        unit: Unit::Sum,
        table: "activity",
        source: Source { amount: "r.head_count", ..FARM_TRAININGS },
        ..Figure::BASE
    },
];
