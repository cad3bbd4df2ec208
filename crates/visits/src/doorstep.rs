//! One visit, written down once: people and needs, requests, suggestions, questions answered, a dispute noticed.
//!
//! All of it is one unit of work. Each matter gets the visit's place and day, its own id and, only if a reply is wanted,
//! its own sealed contact; nothing leads from a matter back to the household.

use casework::{
    Problems, Refusal, Work,
    change::Stored,
    enter::{enter, remember, seen},
    kind::Kind,
    parse::{self, Format},
    values::Values,
};
use disputes::DISPUTE;
use insight::SUGGESTION;
use outreach::CONSULTATION;
use people::OfficeKey;
use requests::REQUEST;
use serde_json::{Map, Value as Json};
use uuid::Uuid;

use crate::{HOUSEHOLD, VISIT, contact};

/// A matter taken at the door.
#[derive(Clone, Debug, Default)]
pub struct Taken {
    /// Its id, made by the sender.
    pub id: Uuid,
    /// Its fields as sent, without place, day and team.
    pub fields: Map<String, Json>,
    /// Who wants a reply, as sent: `name`, `phone`, `address`, `language`; nobody where none.
    pub contact: Option<Map<String, Json>>,
    /// For a request: what was done on the spot.
    pub solved_how: Option<String>,
}

/// What one visit brought.
#[derive(Clone, Debug, Default)]
pub struct Doorstep {
    /// Id of the visit, made by the sender.
    pub id: Uuid,
    /// The visit's fields as sent: `place`, `dwelling_number`, `visited_on`, `people_count`, counts by need, `team`.
    pub visit: Map<String, Json>,
    /// Requests.
    pub requests: Vec<Taken>,
    /// Suggestions.
    pub suggestions: Vec<Taken>,
    /// Questions.
    pub consultations: Vec<Taken>,
    /// Disputes noticed.
    pub disputes: Vec<Taken>,
    /// Fields written by a form or by a program.
    pub form: bool,
}

/// What became of it.
#[derive(Debug)]
pub struct Recorded {
    /// The visit.
    pub visit: Stored,
    /// The matters, in the order they were given.
    pub matters: Vec<Stored>,
    /// False when all of it had been sent before.
    pub new: bool,
}

/// Where a matter's own fields come from: the section's name in problems, its kind and the column of its day.
const SECTIONS: [(&str, &Kind, &str); 4] = [
    ("requests", &REQUEST, "received_on"),
    ("suggestions", &SUGGESTION, "received_on"),
    ("consultations", &CONSULTATION, "asked_on"),
    ("disputes", &DISPUTE, "registered_on"),
];

/// Records a visit and all it brought. Every problem of every section is told at once, and nothing is written then.
pub async fn record(work: &Work, key: &OfficeKey, sent: &Doorstep) -> Result<Recorded, Refusal> {
    let content = content(sent);
    if let Some(known) = seen(work, sent.id).await? {
        if !known.same(&VISIT, &content) {
            return Err(Refusal::DifferentContent);
        }
        let visit = casework::find::find_even_voided(work, &VISIT, sent.id).await?;
        return Ok(Recorded { visit, matters: Vec::new(), new: false });
    }
    let mut problems = Problems::default();
    let household = household(work, sent, &mut problems).await?;
    let visit = visit(work, sent, household.unwrap_or_default(), &mut problems).await?;
    let matters = matters(work, sent, &mut problems).await?;
    problems.into_result()?;
    let (Some(_), Some(visit)) = (household, visit) else { return Err(Refusal::problem("place", "required")) };

    let visit = enter(work, sent.id, visit).await?;
    remember(work, sent.id, &VISIT, &content).await?;
    let mut recorded = Vec::new();
    for (taken, values) in matters {
        recorded.push(take(work, key, taken, values).await?);
    }
    Ok(Recorded { visit, matters: recorded, new: true })
}

fn format(sent: &Doorstep) -> Format {
    if sent.form { Format::Form } else { Format::Json }
}

/// All that was sent as one value, so that sending it again is recognised.
fn content(sent: &Doorstep) -> Map<String, Json> {
    let mut all = sent.visit.clone();
    for ((name, ..), section) in SECTIONS.iter().zip(sections(sent)) {
        let list: Vec<Json> = section
            .iter()
            .map(|taken| {
                let mut one = taken.fields.clone();
                one.insert("matter".into(), taken.id.to_string().into());
                one.insert("solved_how".into(), taken.solved_how.clone().into());
                one.insert("contact".into(), taken.contact.is_some().into());
                Json::Object(one)
            })
            .collect();
        all.insert((*name).to_owned(), Json::Array(list));
    }
    all
}

const fn sections(sent: &Doorstep) -> [&Vec<Taken>; 4] {
    [&sent.requests, &sent.suggestions, &sent.consultations, &sent.disputes]
}

/// The dwelling with this number, made now where nobody was there before.
async fn household(work: &Work, sent: &Doorstep, problems: &mut Problems) -> Result<Option<Uuid>, Refusal> {
    let mut fields = Map::new();
    for name in ["place", "dwelling_number"] {
        fields.insert(name.into(), sent.visit.get(name).cloned().unwrap_or_default());
    }
    let Some(values) = caught(parse::parse(work, &HOUSEHOLD, &fields, format(sent)).await, "", problems)? else {
        return Ok(None);
    };
    let sql = "SELECT id FROM household WHERE office_id = $1 AND place_id = $2 AND dwelling_number = $3";
    let known = work.tx.row(sql, &[values.get("place_id").clone(), values.get("dwelling_number").clone()]).await?;
    match known {
        Some(row) => Ok(Some(row.get("id")?)),
        None => Ok(caught(enter(work, work.tx.new_id(), values).await, "", problems)?.map(|record| record.id)),
    }
}

async fn visit(work: &Work, sent: &Doorstep, household: Uuid, problems: &mut Problems) -> Result<Option<Values>, Refusal> {
    let mut fields = sent.visit.clone();
    fields.retain(|name, _| !matches!(name.as_str(), "place" | "dwelling_number" | "household"));
    // A need that nobody has is left blank on the form.
    for need in VISIT.entry_fields().filter(|field| field.column.ends_with("_count") && field.column != "people_count") {
        let blank = fields.get(need.key()).is_none_or(|v| v.is_null() || v.as_str().is_some_and(|s| s.trim().is_empty()));
        if blank {
            fields.insert(need.key().to_owned(), 0.into());
        }
    }
    fields.insert("household".into(), household.to_string().into());
    if household.is_nil() {
        fields.remove("household");
    }
    let parsed = caught(parse::parse(work, &VISIT, &fields, format(sent)).await, "", problems)?;
    let Some(values) = parsed else { return Ok(None) };
    let mut complete = values.clone();
    complete.set("place_id", Uuid::nil());
    let mut wrong = Problems::default();
    (VISIT.check)(&complete, &mut wrong);
    problems.0.extend(wrong.0);
    Ok(Some(values))
}

async fn matters<'a>(
    work: &Work,
    sent: &'a Doorstep,
    problems: &mut Problems,
) -> Result<Vec<(&'a Taken, Values)>, Refusal> {
    let mut all = Vec::new();
    for ((name, kind, day), section) in SECTIONS.iter().zip(sections(sent)) {
        for (n, taken) in section.iter().enumerate() {
            let mut fields = taken.fields.clone();
            let from_visit = [("place", "place"), (*day, "visited_on"), ("team", "team")];
            for (to, from) in from_visit {
                fields.insert(to.into(), sent.visit.get(from).cloned().unwrap_or_default());
            }
            let prefix = format!("{name}.{n}.");
            let parsed = parse::parse(work, kind, &fields, format(sent)).await;
            if let Some(Err(refused)) = taken.contact.as_ref().map(contact::parse) {
                caught::<()>(Err(refused), &prefix, problems)?;
            }
            if let Some(values) = caught(parsed, &prefix, problems)? {
                all.push((taken, values));
            }
        }
    }
    Ok(all)
}

/// Collects what is wrong under the section's name; passes on everything else.
fn caught<T>(result: Result<T, Refusal>, prefix: &str, problems: &mut Problems) -> Result<Option<T>, Refusal> {
    match result {
        Ok(value) => Ok(Some(value)),
        Err(Refusal::Invalid(wrong)) => {
            problems.0.extend(wrong.0.into_iter().map(|mut problem| {
                problem.field.insert_str(0, prefix);
                problem
            }));
            Ok(None)
        }
        Err(other) => Err(other),
    }
}

async fn take(work: &Work, key: &OfficeKey, taken: &Taken, values: Values) -> Result<Stored, Refusal> {
    let table = values.kind.table;
    let mut record = enter(work, taken.id, values).await?;
    if let Some(contact) = &taken.contact {
        contact::keep(work, key, table, taken.id, &contact::parse(contact)?).await?;
    }
    if let Some(how) = taken.solved_how.as_deref().filter(|_| table == "request") {
        record = requests::solve::on_the_spot(work, taken.id, how).await?;
    }
    Ok(record)
}
