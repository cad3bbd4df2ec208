//! Figures of line 3 over activities.

use activities::HELD;
use casework::{
    figure::{Figure, Rule, Source, Unit},
    kind::Line,
};

const BASE: Figure = Figure { line: Line::Outreach, table: "activity", source: HELD, ..Figure::BASE };

/// Talks, exhibitions and the people they reached.
pub static FIGURES: [Figure; 9] = [
    Figure {
        id: "outreach.policy_talks",
        source: Source { only: "r.kind = 'talk' AND r.area = 'policy'", ..HELD },
        ..BASE
    },
    Figure { id: "outreach.exhibitions", source: Source { only: "r.kind = 'exhibition'", ..HELD }, ..BASE },
    Figure {
        id: "outreach.exhibition_visitors",
        unit: Unit::Sum,
        over: true,
        source: Source { only: "r.kind = 'exhibition'", amount: "r.head_count", ..HELD },
        ..BASE
    },
    Figure {
        id: "outreach.legal_talks_village",
        source: Source { only: "r.kind = 'talk' AND r.area = 'law' AND r.venue = 'village'", ..HELD },
        ..BASE
    },
    Figure {
        id: "outreach.legal_talks_school",
        source: Source { only: "r.kind = 'talk' AND r.area = 'law' AND r.venue = 'school'", ..HELD },
        ..BASE
    },
    Figure {
        id: "outreach.legal_talks_worship",
        source: Source { only: "r.kind = 'talk' AND r.area = 'law' AND r.venue = 'place_of_worship'", ..HELD },
        ..BASE
    },
    Figure {
        id: "outreach.legal_talks_reach",
        unit: Unit::Sum,
        over: true,
        source: Source { only: "r.kind = 'talk' AND r.area = 'law'", amount: "r.head_count", ..HELD },
        ..BASE
    },
    Figure { id: "outreach.case_talks", source: Source { only: "r.kind = 'case_talk'", ..HELD }, ..BASE },
    Figure {
        id: "outreach.guest_speakers",
        unit: Unit::Sum,
        rule: Rule::Latest,
        source: Source {
            from: "activity r JOIN activity_series s ON s.office_id = r.office_id AND s.id = r.activity_series_id",
            key: "r.activity_series_id",
            amount: "s.guest_speakers",
            only: "r.kind = 'case_talk' AND s.voided = FALSE",
            ..HELD
        },
        ..BASE
    },
];
