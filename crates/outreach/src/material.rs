//! Booklets and leaflets, and their being handed out.

use casework::{
    Problems,
    field_type::{Id, PlaceId, Short, table},
    figure::{Figure, Source, Unit},
    kind::{Kind, Line, Role},
    record,
    values::{Check, Record, checked},
};
use jiff::civil::Date;

record! {
    /// A booklet or leaflet.
    pub struct Material {
        /// Short code.
        code: Short,
        /// Its title.
        title: Short,
        /// Whether it is in two languages.
        bilingual: bool,
        /// Copies printed.
        printed: u32,
    }
}

record! {
    /// Copies handed out.
    pub struct Handout {
        /// The day.
        handed_on: Date,
        /// Where.
        place_id: PlaceId,
        /// Which material.
        material_id: Id<table::Material>,
        /// How many copies.
        copies: u32,
        /// The team.
        team_id: Option<Id<table::Team>>,
    }
}

impl Check for Handout {
    fn check(&self, problems: &mut Problems) {
        problems.when(self.copies == 0, "copies", "at-least-one");
    }
}

static FIGURES: [Figure; 1] = [Figure {
    id: "outreach.booklets_bilingual",
    line: Line::Outreach,
    unit: Unit::Sum,
    over: true,
    table: "handout",
    source: Source {
        from: "handout r",
        day: "r.handed_on",
        team: "r.team_id",
        amount: "r.copies",
        only: "EXISTS (SELECT 1 FROM material m WHERE m.office_id = r.office_id AND m.id = r.material_id AND m.bilingual = TRUE)",
        ..Source::BASE
    },
    ..Figure::BASE
}];

/// A booklet or leaflet.
pub static MATERIAL: Kind = Kind {
    table: "material",
    collection: "materials",
    line: Line::Outreach,
    fields: Material::FIELDS,
    title: "title",
    columns: &["code", "bilingual", "printed"],
    coded: true,
    entered: "material.entered",
    readers: &Role::ALL,
    writers: &[Role::Coordinator, Role::Field],
    complete: Some(crate::handout::languages_stay),
    ..Kind::BASE
};

/// A hand-out.
pub static HANDOUT: Kind = Kind {
    table: "handout",
    collection: "handouts",
    line: Line::Outreach,
    fields: Handout::FIELDS,
    day: Some("handed_on"),
    title: "id",
    columns: &["material_id", "copies"],
    entered: "handout.given",
    readers: &[Role::Coordinator, Role::Field, Role::Leader, Role::Auditor],
    writers: &[Role::Coordinator, Role::Field],
    complete: Some(casework::day::has_come),
    check: checked::<Handout>,
    figures: &FIGURES,
    ..Kind::BASE
};
