//! What was typed on the visit page, as the visit's own fields and as blocks; and as the doorstep that is recorded.

use casework::{Problems, kind::Kind};
use door::Sent;
use serde_json::{Map, Value as Json};
use sha2::{Digest, Sha256};
use uuid::Uuid;
use visits::doorstep::{Doorstep, Taken};

use super::{
    blocks::{MOST_BLOCKS, SECTIONS, Section},
    page::Choices,
};
use crate::{desk::Desk, query::Query};

/// The fields of the visit itself.
pub const VISIT: [&str; 10] = [
    "place",
    "dwelling_number",
    "visited_on",
    "team",
    "people_count",
    "hardship_count",
    "disability_count",
    "age_count",
    "illness_count",
    "child_without_care_count",
];

/// What was typed.
#[derive(Clone, Debug, Default)]
pub struct Typed {
    sent: Sent,
    id: Uuid,
}

impl Typed {
    /// An empty page: a new id, today, the person's team, and the village that a link brought along.
    pub fn blank(desk: &Desk, lists: &Choices) -> Self {
        let query = Query::read(&desk.uri);
        let brought = |name: &str| query.get(name).map(str::to_owned);
        let fields = [
            ("id", lists.id.to_string()),
            ("seed", lists.seed.clone()),
            ("place", brought("place").unwrap_or_default()),
            ("visited_on", brought("visited_on").unwrap_or_else(|| lists.today.to_string())),
            ("team", lists.team.clone()),
        ];
        let sent = Sent(fields.map(|(name, value)| (name.to_owned(), value)).into());
        Self { sent, id: lists.id }
    }

    /// What a form sent. A form without an id could be counted twice, so it gets one that follows from what it says.
    pub fn of(sent: Sent) -> Self {
        let id = sent.one("id").parse().unwrap_or_else(|_| derived(Uuid::nil(), &format!("{:?}", sent.0)));
        Self { sent, id }
    }

    /// Values nobody types.
    pub fn hidden(&self) -> Vec<(String, String)> {
        vec![("id".to_owned(), self.id.to_string()), ("seed".to_owned(), self.sent.one("seed").to_owned())]
    }

    /// The visit's own fields.
    pub fn visit(&self) -> Map<String, Json> {
        VISIT.iter().map(|name| ((*name).to_owned(), Json::from(self.sent.one(name)))).collect()
    }

    /// The fields of one block.
    pub fn block(&self, section: &Section, number: usize) -> Map<String, Json> {
        self.sent.section(&format!("{}.{number}.", section.key))
    }

    /// How many blocks of a kind the page shows: those offered, and those that were added.
    pub fn blocks(&self, section: &Section) -> usize {
        let last = (1..=MOST_BLOCKS).rev().find(|number| !self.block(section, *number).is_empty());
        last.unwrap_or_default().max(section.blocks)
    }

    /// The numbers of the blocks in which something was written.
    pub fn filled(&self, section: &Section) -> Vec<usize> {
        let written = |number: &usize| {
            self.block(section, *number)
                .values()
                .any(|value| value.as_str().is_some_and(|text| !text.trim().is_empty()))
        };
        (1..=MOST_BLOCKS).filter(written).collect()
    }

    /// The doorstep that is to be recorded.
    pub fn doorstep(&self) -> Doorstep {
        let [requests, suggestions, consultations, disputes] = SECTIONS.each_ref().map(|section| self.taken(section));
        Doorstep { id: self.id, visit: self.visit(), requests, suggestions, consultations, disputes, form: true }
    }

    fn taken(&self, section: &Section) -> Vec<Taken> {
        self.filled(section).into_iter().map(|number| self.matter(section, number)).collect()
    }

    fn matter(&self, section: &Section, number: usize) -> Taken {
        let block = self.block(section, number);
        let ticked = |name: &str| block.contains_key(name);
        let said = |name: &str| block.get(name).and_then(Json::as_str).unwrap_or_default().trim().to_owned();
        let mut fields: Map<String, Json> =
            section.fields.iter().map(|name| ((*name).to_owned(), said(name).into())).collect();
        match section.table {
            "request" => {
                fields.insert("urgency".into(), if ticked("urgent") { "urgent" } else { "ordinary" }.into());
                fields.insert("channel".into(), "door".into());
            }
            "consultation" if !said("answer").is_empty() => {
                fields.insert("answered_on".into(), self.sent.one("visited_on").into());
            }
            _ => {}
        }
        let contact: Map<String, Json> = ["name", "phone", "email", "address"]
            .iter()
            .map(|name| ((*name).to_owned(), said(&format!("contact.{name}")).into()))
            .collect();
        let given = visits::contact::given(&contact);
        if section.reply && section.table != "request" {
            fields.insert("reply_wanted".into(), (ticked("reply") || given).into());
        }
        // Nobody can be asked back about a request without a contact; the answer to the others is given in the village.
        let contact = (given || (ticked("reply") && section.table == "request")).then_some(contact);
        let solved_how =
            (section.table == "request" && (ticked("solved") || !said("how").is_empty())).then(|| said("how"));
        Taken { id: self.id_of(section, number), fields, contact, solved_how }
    }

    /// The id of a matter: the same when the form is sent again. It follows from a seed that is kept nowhere, so that
    /// nothing stored leads from the visit to the matter.
    fn id_of(&self, section: &Section, number: usize) -> Uuid {
        derived(self.id, &format!("{}\n{}\n{number}", self.sent.one("seed"), section.key))
    }

    /// Problems of a doorstep under the names of the page's fields.
    pub fn placed(&self, problems: Problems) -> Problems {
        let place = |mut problem: casework::Problem| {
            problem.field = self.place(&problem.field);
            problem
        };
        Problems(problems.0.into_iter().map(place).collect())
    }

    fn place(&self, field: &str) -> String {
        for section in &SECTIONS {
            let Some(rest) = field.strip_prefix(section.name).and_then(|rest| rest.strip_prefix('.')) else { continue };
            let Some((at, name)) = rest.split_once('.') else { continue };
            let number = at.parse::<usize>().ok().and_then(|at| self.filled(section).get(at).copied());
            let name = match name {
                "contact" => "contact.name",
                "solved_how" => "how",
                name => name,
            };
            return number.map_or_else(String::new, |number| format!("{}.{number}.{name}", section.key));
        }
        if VISIT.contains(&field) { field.to_owned() } else { String::new() }
    }

    /// Boxes that were ticked without what they ask for: said to be solved, but not how.
    pub fn unsaid(&self) -> Problems {
        let mut problems = Problems::default();
        for (at, taken) in self.taken(&SECTIONS[0]).iter().enumerate() {
            let silent = taken.solved_how.as_ref().is_some_and(String::is_empty);
            problems.when(silent, &format!("{}.{at}.solved_how", SECTIONS[0].name), "required");
        }
        problems
    }
}

/// An id with the time of `of` and digits drawn from a text.
fn derived(of: Uuid, from: &str) -> Uuid {
    let mut bytes = *of.as_bytes();
    bytes[6..].copy_from_slice(&Sha256::digest(from)[..10]);
    bytes[6] = 0x70 | (bytes[6] & 0x0f);
    bytes[8] = 0x80 | (bytes[8] & 0x3f);
    Uuid::from_bytes(bytes)
}

/// The entry fields of `kind` that a section asks for.
pub fn asked(kind: &Kind, names: &[&str]) -> Vec<&'static casework::kind::Field> {
    names.iter().filter_map(|name| kind.fields.iter().find(|field| field.key() == *name)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn typed(pairs: &[(&str, &str)]) -> Typed {
        Typed::of(Sent(pairs.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect()))
    }

    const ID: &str = "01956000-0000-7000-8000-000000000001";

    #[test]
    fn only_blocks_in_which_something_is_written_become_matters() {
        let typed = typed(&[
            ("id", ID),
            ("requests.1.category", ""),
            ("requests.3.description", "No water"),
            ("dispute.1.kind", " "),
        ]);
        let doorstep = typed.doorstep();
        assert_eq!(doorstep.requests.len(), 1);
        assert!(doorstep.disputes.is_empty());
        assert_eq!(doorstep.requests[0].fields["channel"], "door");
    }

    #[test]
    fn a_form_sent_again_names_its_matters_alike_and_another_form_does_not() {
        let form = |seed: &str| typed(&[("id", ID), ("seed", seed), ("requests.1.description", "No water")]).doorstep();
        assert_eq!(form("a").requests[0].id, form("a").requests[0].id);
        assert_ne!(form("a").requests[0].id, form("b").requests[0].id);
        assert_eq!(form("a").requests[0].id.get_version_num(), 7);
    }

    #[test]
    fn a_problem_stands_at_the_block_that_it_speaks_of() {
        let typed =
            typed(&[("requests.2.description", "No water"), ("requests.2.solved", "on"), ("requests.2.how", "x")]);
        assert_eq!(typed.place("requests.0.category"), "requests.2.category");
        assert_eq!(typed.place("requests.0.contact"), "requests.2.contact.name");
        assert_eq!(typed.place("requests.0.solved_how"), "requests.2.how");
        assert_eq!(typed.place("people_count"), "people_count");
        assert_eq!(typed.place("nowhere"), "");
    }

    #[test]
    fn whoever_says_solved_says_how() {
        let unsaid = |how: &str| typed(&[("requests.1.solved", "on"), ("requests.1.how", how)]).unsaid().0.len();
        assert_eq!([unsaid(""), unsaid("Mended the tap")], [1, 0]);
    }

    #[test]
    fn a_contact_that_was_typed_counts_even_where_the_box_was_not_ticked() {
        let typed = typed(&[("suggestions.1.suggestion", "Larger print"), ("suggestions.1.contact.phone", "12345")]);
        let taken = &typed.doorstep().suggestions[0];
        assert_eq!(taken.fields["reply_wanted"], true);
        assert!(taken.contact.is_some());
    }
}
