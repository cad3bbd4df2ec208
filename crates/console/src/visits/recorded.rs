//! What a visit brought: the numbers of its matters, to be written on the slips. The page is shown once and is found
//! nowhere afterwards, because nothing stored leads from a visit to its matters.

use casework::{Refusal, Work, change::Stored, kind::Kind, written::Names};
use jiff::civil::Date;
use visits::doorstep::Recorded;
use web::pages::{
    layout::{Link, Notice, Tone},
    records::{Fact, RecordPage, Related},
};

use crate::{desk::Desk, query::address, records};

/// A visit that was just recorded, with its matters by kind.
#[derive(Debug)]
pub struct Told {
    visit: Stored,
    matters: Vec<(&'static Kind, Vec<Stored>)>,
    names: Names,
    today: Date,
}

impl Told {
    /// Gathers what was recorded, also when the form was sent a second time.
    pub async fn of(work: &Work, recorded: Recorded) -> Result<Self, Refusal> {
        let all: Vec<Stored> = std::iter::once(&recorded.visit).chain(&recorded.matters).cloned().collect();
        let names = Names::of(work, &all).await?;
        let mut matters: Vec<(&'static Kind, Vec<Stored>)> = Vec::new();
        for record in recorded.matters {
            match matters.iter_mut().find(|(kind, _)| *kind == record.values.kind) {
                Some((_, found)) => found.push(record),
                None => matters.push((record.values.kind, vec![record])),
            }
        }
        Ok(Self { visit: recorded.visit, matters, names, today: work.tx.today() })
    }

    /// The page.
    pub fn page(&self, desk: &Desk) -> RecordPage {
        let kind = self.visit.values.kind;
        let mut frame = desk.frame(Some(kind.line));
        "/visits/new".clone_into(&mut frame.address);
        let next =
            [("place", self.place_code()), ("visited_on", self.visit.values.text("visited_on").unwrap_or_default())];
        frame.notices.push(Notice {
            tone: Tone::Good,
            text: desk.t("visit-recorded-notice"),
            link: Some(Link::new(desk.t("visit-next"), address("/visits/new", next))),
        });
        RecordPage {
            frame,
            trail: vec![Link::new(desk.t("kind-visit-many"), "/visits")],
            kind: desk.t("kind-visit"),
            reference: String::new(),
            title: desk.t("visit-recorded"),
            state: None,
            facts: self.facts(desk),
            related: self.matters.iter().map(|(kind, found)| self.related(desk, kind, found)).collect(),
            files: None,
            actions: Vec::new(),
            contact: None,
            timeline: Vec::new(),
            correction: None,
            voiding: None,
            formats: Vec::new(),
            printed_on: records::day(desk.lang, self.today),
        }
    }

    fn place_code(&self) -> &str {
        let place = self.visit.values.typed::<casework::field_type::PlaceId>("place_id").ok();
        let named = place.and_then(|place| self.names.place(place.0));
        named.and_then(|named| named.code.as_deref()).unwrap_or_default()
    }

    fn facts(&self, desk: &Desk) -> Vec<Fact> {
        let kind = self.visit.values.kind;
        let fields = ["place_id", "household_id", "visited_on", "people_count"].map(|column| kind.field(column));
        let fact = |field: &'static casework::kind::Field| {
            let value = records::value(desk, field, self.visit.values.get(field.column), &self.names);
            Fact::new(records::label(desk, kind, field.key()), value)
        };
        let mut facts: Vec<Fact> = fields.into_iter().flatten().map(fact).collect();
        if let Some(day) = facts.get_mut(2) {
            day.href = Some(records::address(kind, self.visit.id));
        }
        facts
    }

    fn related(&self, desk: &Desk, kind: &'static Kind, found: &[Stored]) -> Related {
        Related {
            title: desk.t(&format!("kind-{}-many", kind.table)),
            table: records::table(desk, kind, found, &self.names),
            add: None,
            empty: String::new(),
        }
    }
}
