//! The visit page, filled with what was typed and with what is wrong with it.

use casework::{
    Problems, Refusal, Work,
    kind::{Field as KindField, FieldKind, Kind},
    scope,
};
use jiff::civil::Date;
use serde_json::{Map, Value as Json};
use store::Sql;
use uuid::Uuid;
use web::pages::{
    layout::{Link, PlaceGroup, PlaceOption},
    records::{Field, Input},
    visits::{Block, BlockGroup, Reveal, VisitPage},
};

use super::{
    blocks::{SECTIONS, Section},
    typed::{Typed, asked},
};
use crate::{
    desk::Desk,
    records::{Lists, form_fields, whole, wrong},
};

/// More villages than this are typed, not chosen.
const VILLAGES_IN_A_LIST: usize = 400;

/// What the page chooses from, and what a new one begins with.
#[derive(Clone, Debug)]
pub struct Choices {
    /// Id of a new visit.
    pub id: Uuid,
    /// What the ids of its matters follow from.
    pub seed: String,
    /// Today.
    pub today: Date,
    /// Code of the person's team; empty for none.
    pub team: String,
    villages: Vec<PlaceGroup>,
    lists: Lists,
}

impl Choices {
    /// Loads them, as far as the actor may see.
    pub async fn load(work: &Work) -> Result<Self, Refusal> {
        let mut fields: Vec<KindField> = Vec::new();
        for table in SECTIONS.iter().map(|section| section.table).chain(["visit"]) {
            let kind = work.kind(table)?;
            let coded = |field: &&KindField| matches!(field.kind, FieldKind::Record("category" | "team"));
            fields.extend(kind.entry_fields().filter(coded));
        }
        let team = match work.actor.team() {
            Some(id) => {
                let row =
                    work.tx.row("SELECT code FROM team WHERE office_id = $1 AND id = $2", store::params![id]).await?;
                row.map(|row| row.get("code")).transpose()?.unwrap_or_default()
            }
            None => String::new(),
        };
        Ok(Self {
            id: work.tx.new_id(),
            seed: work.tx.new_id().simple().to_string(),
            today: work.tx.today(),
            team,
            villages: villages(work).await?,
            lists: Lists::load(work, &fields).await?,
        })
    }
}

/// The villages in which the actor may record a visit, by township; empty where there are too many for a list.
async fn villages(work: &Work) -> Result<Vec<PlaceGroup>, Refusal> {
    // The villages stand in the shape of a record with a place, so that the access door itself says which are the actor's.
    let mut sql = Sql::new(
        "SELECT r.code AS code, r.name AS name, r.above AS above FROM (SELECT p.office_id AS office_id, p.id AS place_id, \
         p.code AS code, p.name AS name, u.name AS above FROM place p LEFT JOIN place u ON u.office_id = p.office_id \
         AND u.id = p.parent_id WHERE p.office_id = $1 AND p.level = 5 AND p.valid_to IS NULL) r WHERE r.office_id = $1",
    );
    scope::condition(work, work.kind("visit")?, &mut sql)?;
    sql.push(&format!(" ORDER BY r.code LIMIT {}", VILLAGES_IN_A_LIST + 1));
    let rows = work.tx.rows(sql.text(), sql.params()).await?;
    let mut groups: Vec<PlaceGroup> = Vec::new();
    if rows.len() > VILLAGES_IN_A_LIST {
        return Ok(groups);
    }
    for row in &rows {
        let (place, name) =
            (PlaceOption { code: row.get("code")?, name: row.get("name")? }, row.get::<Option<String>>("above")?);
        let name = name.unwrap_or_default();
        match groups.iter_mut().find(|group| group.name == name) {
            Some(group) => group.places.push(place),
            None => groups.push(PlaceGroup { name, places: vec![place] }),
        }
    }
    Ok(groups)
}

/// The page.
pub fn page(desk: &Desk, typed: &Typed, choices: &Choices, problems: &Problems, mut faults: Vec<String>) -> VisitPage {
    let mut door = Vec::new();
    let mut counts = Vec::new();
    for field in visit_fields(desk, typed, choices, problems) {
        if field.name.ends_with("_count") { counts.push(field) } else { door.push(field) }
    }
    let people = counts.remove(0);
    let groups: Vec<BlockGroup> =
        SECTIONS.iter().map(|section| group(desk, section, typed, choices, problems)).collect();
    let in_blocks = groups.iter().flat_map(|group| &group.blocks).flat_map(|block| {
        block
            .fields
            .iter()
            .chain(block.reveals.iter().flat_map(|reveal| std::iter::once(&reveal.flag).chain(&reveal.fields)))
    });
    let shown: Vec<Field> = door.iter().chain([&people]).chain(&counts).chain(in_blocks).cloned().collect();
    faults.extend(whole(desk, &shown, problems));
    let carries = !faults.is_empty() || !problems.0.is_empty();
    VisitPage {
        frame: desk.frame(Some(casework::kind::Line::Requests)),
        trail: vec![Link::new(desk.t("kind-visit-many"), "/visits")],
        action: "/visits/new".to_owned(),
        hidden: typed.hidden(),
        faults,
        door,
        people,
        needs: counts,
        groups,
        typed: carries,
    }
}

/// The fields of the visit itself: the dwelling's two, then the visit's.
fn visit_fields(desk: &Desk, typed: &Typed, choices: &Choices, problems: &Problems) -> Vec<Field> {
    let values = typed.visit();
    let fields_of = |table: &str, names: &[&str]| {
        let Some(kind) = desk.app.catalogue.by_table(table) else { return Vec::new() };
        form_fields(desk, kind, asked(kind, names).into_iter(), &values, problems, &choices.lists)
    };
    let mut fields = fields_of("household", &["place", "dwelling_number"]);
    fields.extend(fields_of("visit", &super::typed::VISIT[2..]));
    for field in &mut fields {
        match field.name.as_str() {
            "place" if choices.villages.is_empty() => {}
            "place" => field.input = Input::Place(choices.villages.clone()),
            "people_count" => field.hint = None,
            // What nobody has is left blank.
            name => field.required = field.required && !name.ends_with("_count"),
        }
    }
    fields
}

fn group(desk: &Desk, section: &Section, typed: &Typed, choices: &Choices, problems: &Problems) -> BlockGroup {
    let kind = desk.app.catalogue.by_table(section.table);
    let block = |number: &str, values: &Map<String, Json>, open: bool| {
        kind.map(|kind| Maker { desk, section, kind, choices, problems, prefix: format!("{}.{number}.", section.key) })
            .map(|maker| maker.block(number, values, open))
    };
    let filled = typed.filled(section);
    let open = |number: usize| filled.contains(&number) || (number == 1 && section.key == "requests");
    let many = section.blocks > 1;
    BlockGroup {
        key: section.key.to_owned(),
        line: kind.map_or_else(String::new, |kind| kind.line.code().to_owned()),
        title: desk.t(&format!("visit-{}", section.key)),
        lead: desk.t(&format!("visit-{}-lead", section.key)),
        blocks: (1..=typed.blocks(section))
            .filter_map(|number| block(&number.to_string(), &typed.block(section, number), open(number)))
            .collect(),
        spare: if many { block("__", &Map::new(), true) } else { None },
        add: if many {
            desk.t(&format!("visit-add-{}", kind.map_or("", |_| add_word(section.key))))
        } else {
            String::new()
        },
    }
}

fn add_word(key: &str) -> &str {
    key.strip_suffix('s').unwrap_or(key)
}

/// Makes one block.
struct Maker<'a> {
    desk: &'a Desk,
    section: &'a Section,
    kind: &'static Kind,
    choices: &'a Choices,
    problems: &'a Problems,
    prefix: String,
}

impl Maker<'_> {
    fn block(&self, number: &str, values: &Map<String, Json>, open: bool) -> Block {
        let asked = asked(self.kind, self.section.fields).into_iter();
        let mut fields = form_fields(self.desk, self.kind, asked, values, &Problems::default(), &self.choices.lists);
        for field in &mut fields {
            field.name.insert_str(0, &self.prefix);
            field.error = wrong(self.desk, &field.name, self.problems);
        }
        let mut reveals: Vec<Reveal> =
            self.section.flags.iter().map(|flag| self.reveal(flag, values, Vec::new())).collect();
        if self.section.table == "request" {
            let how = self.field("how", &self.desk.t("field-request-how"), Input::Text(400), values);
            let how = Field { required: true, ..how.hint(self.desk.t("hint-request-how")) };
            reveals.push(self.reveal("solved", values, vec![how]));
        }
        if self.section.reply {
            let lines = [("name", 80), ("phone", 20), ("email", 254), ("address", 200)];
            let field = |(name, max): (&str, usize)| {
                let label = self.desk.t(&format!("field-contact-{name}"));
                self.field(&format!("contact.{name}"), &label, Input::Line(max), values)
            };
            reveals.push(self.reveal("reply", values, lines.map(field).to_vec()));
        }
        let title = self.desk.t(&format!("kind-{}", self.kind.table));
        let title = if self.section.blocks > 1 { format!("{title} {number}") } else { title };
        Block { title, open, fields, reveals }
    }

    fn field(&self, name: &str, label: &str, input: Input, values: &Map<String, Json>) -> Field {
        let typed = values.get(name).and_then(Json::as_str).unwrap_or_default();
        let mut field = Field::new(format!("{}{name}", self.prefix), label, input).optional().value(typed);
        field.error = wrong(self.desk, &field.name, self.problems);
        field
    }

    fn reveal(&self, flag: &str, values: &Map<String, Json>, fields: Vec<Field>) -> Reveal {
        let mut flag = self.field(flag, &self.desk.t(&format!("visit-{flag}")), Input::Flag, values);
        // What is wrong with what a box brings into sight must be in sight.
        if fields.iter().any(|field| field.error.is_some() || !field.value.is_empty()) {
            "on".clone_into(&mut flag.value);
        }
        Reveal { flag, fields }
    }
}
