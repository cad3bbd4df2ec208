//! A meeting's list as its reader may see it: the items through the access door, the matters behind them through theirs.

use std::collections::BTreeMap;

use casework::{
    Refusal, Work,
    change::Stored,
    find,
    kind::{FieldKind, Kind, Role},
    parse,
    written::Names,
};
use documents::{HandoverList, Listed, Meeting, Part, UnitList};
use i18n::Lang;
use jiff::civil::Date;
use requests::{HANDOVER, HANDOVER_ITEM};
use store::FromValue as _;
use uuid::Uuid;

/// How a paper is asked for.
#[derive(Clone, Debug)]
pub struct Asked {
    /// In which language.
    pub lang: Lang,
    /// The office's name.
    pub office: String,
    /// Only the list of the unit with this code.
    pub unit: Option<String>,
}

struct Seen {
    items: Vec<Stored>,
    matters: BTreeMap<Uuid, Stored>,
    names: Names,
    helpers: Vec<Helper>,
}

/// A unit that assists in a matter of the meeting.
struct Helper {
    matter: Option<Uuid>,
    unit: Uuid,
    name: String,
    name_en: Option<String>,
}

/// The matter of an item: its table and id.
pub fn matter(item: &Stored) -> Option<(&'static str, Uuid)> {
    let of = |column: &str| Option::<Uuid>::from_value(item.values.get(column)).flatten();
    of("request_id").map(|id| ("request", id)).or_else(|| of("suggestion_id").map(|id| ("suggestion", id)))
}

fn leads(item: &Stored) -> bool {
    item.values.text("part") == Some("lead")
}

/// The list of a meeting.
pub async fn list(work: &Work, id: Uuid, asked: &Asked) -> Result<HandoverList, Refusal> {
    let meeting = find::find(work, &HANDOVER, id).await?;
    let only = match &asked.unit {
        Some(code) => Some(parse::record(work, "unit", code).await?.ok_or(Refusal::NotFound)?),
        None => None,
    };
    let own = work.actor.grants.iter().all(|grant| grant.role == Role::Unit);
    let mut seen = look(work, &meeting, id).await?;
    seen.keep_from_those_complained_of(only, own);
    let mut units = seen.units(asked.lang, only);
    units.sort_by(|a, b| a.unit.cmp(&b.unit));
    if only.is_some() && units.is_empty() {
        return Err(Refusal::NotFound);
    }
    Ok(HandoverList {
        single: units.len() == 1 && (only.is_some() || own),
        units,
        meeting: named(work, &meeting, &seen.names, asked),
    })
}

async fn look(work: &Work, meeting: &Stored, id: Uuid) -> Result<Seen, Refusal> {
    let items = find::parts(work, &HANDOVER_ITEM, id).await?;
    let mut matters = BTreeMap::new();
    for (table, id) in items.iter().filter_map(matter) {
        if let Some(found) = requests::still_open::seen(work, table, id).await? {
            matters.insert(id, found);
        }
    }
    let all: Vec<Stored> = items.iter().chain(matters.values()).chain([meeting]).cloned().collect();
    let names = Names::of(work, &all).await?;
    Ok(Seen { items, matters, names, helpers: helpers(work, id).await? })
}

/// Who assists in what. A unit sees its own items only; with whom it works in a matter is no secret to it, and units are
/// named to everybody: shown is what belongs to an item that it sees.
async fn helpers(work: &Work, meeting: Uuid) -> Result<Vec<Helper>, Refusal> {
    let sql = "SELECT i.request_id, i.suggestion_id, u.id, u.name, u.name_en FROM handover_item i \
               JOIN unit u ON u.office_id = i.office_id AND u.id = i.unit_id WHERE i.office_id = $1 \
               AND i.handover_id = $2 AND i.part = 'assisting' AND i.voided = FALSE ORDER BY i.id";
    let rows = work.tx.rows(sql, store::params![meeting]).await?;
    rows.iter()
        .map(|row| {
            let (request, suggestion): (Option<Uuid>, Option<Uuid>) =
                (row.get("request_id")?, row.get("suggestion_id")?);
            let (unit, name, name_en) = (row.get("id")?, row.get("name")?, row.get("name_en")?);
            Ok(Helper { matter: request.or(suggestion), unit, name, name_en })
        })
        .collect()
}

fn named(work: &Work, meeting: &Stored, names: &Names, asked: &Asked) -> Meeting {
    let text = |column: &str| meeting.values.text(column).filter(|text| !text.is_empty()).map(str::to_owned);
    Meeting {
        lang: asked.lang,
        office: asked.office.clone(),
        title: text("title").unwrap_or_default(),
        number: text("number"),
        held_on: meeting.values.typed::<Date>("held_on").unwrap_or_default(),
        place: name(asked.lang, names, meeting, "place_id"),
        printed_on: work.tx.today(),
    }
}

/// The name of what a column points at.
pub fn name(lang: Lang, names: &Names, record: &Stored, column: &str) -> String {
    let field = record.values.kind.field(column);
    let found = field.and_then(|field| names.get(field.kind, record.values.get(column)));
    found.map_or_else(String::new, |it| i18n::named(lang, &it.name, it.name_en.as_deref()))
}

/// The word of a choice, in the reader's language.
pub fn choice(lang: Lang, record: &Stored, column: &str) -> String {
    let kind: &'static Kind = record.values.kind;
    match (kind.field(column).map(|field| field.kind), record.values.text(column)) {
        (Some(FieldKind::Choice(choices)), Some(word)) => i18n::text(lang, &format!("choice-{}-{word}", choices.name)),
        _ => String::new(),
    }
}

/// The unit that a matter complains of.
pub fn complains_of(found: &Stored) -> Option<Uuid> {
    let column = found.values.kind.complains_of?;
    Option::<Uuid>::from_value(found.values.get(column)).flatten()
}

impl Seen {
    /// Paper lies open at the meeting: what a unit is complained of stands on the list of the unit that answers it, on no
    /// list for all, and never on that unit's own.
    fn keep_from_those_complained_of(&mut self, only: Option<Uuid>, own: bool) {
        if own {
            return;
        }
        let Self { items, matters, .. } = self;
        items.retain(|item| {
            let about = matter(item).and_then(|(_, id)| complains_of(matters.get(&id)?));
            about.is_none_or(|about| only.is_some_and(|only| only != about))
        });
    }

    /// The units with their matters, those they lead first; only one of them where that is asked.
    fn units(&self, lang: Lang, only: Option<Uuid>) -> Vec<UnitList> {
        let mut units: Vec<(Uuid, UnitList)> = Vec::new();
        let (lead, assist): (Vec<&Stored>, Vec<&Stored>) = self.items.iter().partition(|item| leads(item));
        for item in lead.into_iter().chain(assist) {
            let Some(unit) = Uuid::from_value(item.values.get("unit_id")) else { continue };
            if only.is_some_and(|only| only != unit) {
                continue;
            }
            let listed = self.listed(lang, item);
            if let Some((_, list)) = units.iter_mut().find(|(known, _)| *known == unit) {
                list.items.push(listed);
            } else {
                let list = UnitList { unit: name(lang, &self.names, item, "unit_id"), items: vec![listed] };
                units.push((unit, list));
            }
        }
        units.into_iter().map(|(_, list)| list).collect()
    }

    /// The units that assist in the matter of an item, without the item's own.
    fn assisting(&self, lang: Lang, item: &Stored) -> Vec<String> {
        let (of, own) = (matter(item).map(|(_, id)| id), Uuid::from_value(item.values.get("unit_id")));
        let others = self.helpers.iter().filter(|it| it.matter == of && Some(it.unit) != own);
        others.map(|it| i18n::named(lang, &it.name, it.name_en.as_deref())).collect()
    }

    fn listed(&self, lang: Lang, item: &Stored) -> Listed {
        let of = matter(item);
        let found = of.and_then(|(_, id)| self.matters.get(&id));
        let named = |record: &Stored, column: &str| name(lang, &self.names, record, column);
        let part = if leads(item) { Part::Leads } else { Part::Assists };
        // A unit that assists does not see the item of the one that leads, but whose the matter is.
        let lead = match part {
            Part::Leads => named(item, "unit_id"),
            Part::Assists => {
                let lead = self.items.iter().find(|other| matter(other) == of && leads(other));
                lead.or(found).map_or_else(String::new, |it| named(it, "unit_id"))
            }
        };
        let text = |column: &str| found.and_then(|it| it.values.text(column)).unwrap_or_default().to_owned();
        Listed {
            reference: text("reference"),
            category: found.map_or_else(String::new, |it| category(lang, it, &self.names)),
            place: found.map_or_else(String::new, |it| named(it, "place_id")),
            asked: found.map_or_else(String::new, asked),
            due_on: found.and_then(due_on),
            part,
            lead,
            assisting: self.assisting(lang, item),
        }
    }
}

/// What is asked, in the words of whoever took it down.
pub fn asked(found: &Stored) -> String {
    found.values.text(found.values.kind.title).unwrap_or_default().to_owned()
}

/// The day by which an answer is due.
pub fn due_on(found: &Stored) -> Option<Date> {
    found.values.kind.field("due_on").and_then(|_| found.values.typed::<Date>("due_on").ok())
}

/// A request's category; a suggestion's topic.
fn category(lang: Lang, found: &Stored, names: &Names) -> String {
    if found.values.kind.has("category_id") {
        name(lang, names, found, "category_id")
    } else {
        choice(lang, found, "topic")
    }
}
