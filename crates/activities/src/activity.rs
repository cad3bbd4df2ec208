//! An activity: a survey, training, study, talk or exhibition, with a head count and never a name.
//!
//! A place of worship may be the venue of a talk or exhibition only: recorded at the township, with a head count and
//! materials, without findings.

use casework::{
    Problems, choices,
    field_type::{Id, PlaceId, Short, Text, table},
    figure::Source,
    kind::{Kind, Line, Role},
    record,
    values::{Check, Record, checked},
};
use jiff::civil::Date;

choices! {
    /// What kind of activity.
    pub enum ActivityKind as "activity-kind" {
        /// A survey in the field.
        Survey = "survey",
        /// A training.
        Training = "training",
        /// A study on the site of works.
        SiteStudy = "site_study",
        /// A talk.
        Talk = "talk",
        /// A talk with real cases told by guest speakers.
        CaseTalk = "case_talk",
        /// An exhibition.
        Exhibition = "exhibition",
    }
}

choices! {
    /// How a survey is done.
    pub enum Method as "survey-method" {
        /// Walking the village.
        VillageWalk = "village_walk",
        /// A field study.
        FieldStudy = "field_study",
        /// A discussion.
        Discussion = "discussion",
    }
}

choices! {
    /// What a talk or exhibition is about.
    pub enum Area as "area" {
        /// Policy: pensions, health insurance, subsidies.
        Policy = "policy",
        /// Law.
        Law = "law",
        /// Health and safety.
        Health = "health",
        /// Work and farming.
        Livelihood = "livelihood",
    }
}

choices! {
    /// Which sector a training or study belongs to.
    pub enum Sector as "sector" {
        /// Farming and herding.
        Agriculture = "agriculture",
        /// Water.
        Water = "water",
        /// Transport.
        Transport = "transport",
        /// Power.
        Power = "power",
        /// Running a village.
        Administration = "administration",
        /// Something else.
        Other = "other",
    }
}

choices! {
    /// For whom.
    pub enum Audience as "audience" {
        /// The village committee.
        VillageCommittee = "village_committee",
        /// Villagers.
        Villagers = "villagers",
        /// Farmers and herders.
        Farmers = "farmers",
        /// Pupils.
        Pupils = "pupils",
        /// Everybody.
        Public = "public",
    }
}

choices! {
    /// Where it is held.
    pub enum Venue as "venue" {
        /// In a village.
        Village = "village",
        /// In a school.
        School = "school",
        /// At a place of worship.
        PlaceOfWorship = "place_of_worship",
        /// In a township's seat.
        Township = "township",
        /// On a site of works.
        Site = "site",
    }
}

record! {
    /// An activity.
    pub struct Activity {
        /// The day.
        held_on: Date,
        /// Where.
        place_id: PlaceId,
        /// What kind.
        kind: ActivityKind,
        /// Its title.
        title: Short,
        /// How, for a survey.
        method: Option<Method>,
        /// What about, for a talk or exhibition.
        area: Option<Area>,
        /// Which sector, for a training or study.
        sector: Option<Sector>,
        /// For whom.
        audience: Option<Audience>,
        /// Where it is held.
        venue: Venue,
        /// How many came. A number, never names.
        head_count: u32,
        /// The series it belongs to.
        activity_series_id: Option<Id<table::Series>>,
        /// The team that held it.
        team_id: Option<Id<table::Team>>,
        /// What was found.
        findings: Option<Text>,
    }
}

impl Check for Activity {
    fn check(&self, problems: &mut Problems) {
        let kind = self.kind;
        problems.when(kind == ActivityKind::Survey && self.method.is_none(), "method", "required");
        let talks = matches!(kind, ActivityKind::Talk | ActivityKind::Exhibition | ActivityKind::CaseTalk);
        problems.when(talks && self.area.is_none(), "area", "required");
        let studies = matches!(kind, ActivityKind::Training | ActivityKind::SiteStudy);
        problems.when(studies && self.sector.is_none(), "sector", "required");
        problems.when(kind == ActivityKind::Training && self.audience.is_none(), "audience", "required");
        if self.venue == Venue::PlaceOfWorship {
            let allowed = matches!(kind, ActivityKind::Talk | ActivityKind::Exhibition);
            problems.when(!allowed, "venue", "worship-kind");
            problems.when(self.findings.is_some(), "findings", "worship-findings");
        }
    }
}

/// Activities by the day they were held; services count over it.
pub const HELD: Source = Source { from: "activity r", day: "r.held_on", team: "r.team_id", ..Source::BASE };

/// An activity.
pub static ACTIVITY: Kind = Kind {
    table: "activity",
    collection: "activities",
    line: Line::Insight,
    fields: Activity::FIELDS,
    day: Some("held_on"),
    title: "title",
    columns: &["kind", "venue", "head_count"],
    entered: "activity.held",
    readers: &[Role::Coordinator, Role::Field, Role::Project, Role::Leader, Role::Auditor],
    writers: &[Role::Coordinator, Role::Field, Role::Project],
    complete: Some(crate::venue::at_the_township),
    check: checked::<Activity>,
    ..Kind::BASE
};
