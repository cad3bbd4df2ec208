//! One visit, written down once: people and needs, requests, suggestions, questions answered, a dispute noticed.
//!
//! All of it is one unit of work. Each matter gets the visit's place and day, its own id and, only if a reply is wanted,
//! its own sealed contact; nothing leads from a matter back to the household.

use casework::{
    Problems, Refusal, Work,
    change::Stored,
    enter::{enter, remember, seen},
    find::find_even_voided,
    kind::Kind,
    parse::{self, Format},
    values::Values,
};
use disputes::DISPUTE;
use insight::SUGGESTION;
use jiff::civil::Date;
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

/// Records a visit and all it brought. Every problem of every section is told at once; then the caller's unit of work is
/// refused as a whole, and nothing stays written.
pub async fn record(work: &Work, key: &OfficeKey, sent: &Doorstep) -> Result<Recorded, Refusal> {
    let content = content(sent);
    if !remember(work, sent.id, &VISIT, &content).await? {
        return repeated(work, sent, &content).await;
    }
    let mut problems = Problems::default();
    let household = household(work, sent, &mut problems).await?;
    let visit = visit(work, sent, household, &mut problems).await?;
    let matters = matters(work, key, sent, &mut problems).await?;
    problems.into_result()?;
    let visit = visit.ok_or_else(|| Refusal::problem("place", "required"))?;
    Ok(Recorded { visit, matters, new: true })
}

/// The same content again: the visit and its matters as they stand now.
async fn repeated(work: &Work, sent: &Doorstep, content: &Map<String, Json>) -> Result<Recorded, Refusal> {
    if !seen(work, sent.id).await?.is_some_and(|known| known.same(&VISIT, content)) {
        return Err(Refusal::DifferentContent);
    }
    let visit = find_even_voided(work, &VISIT, sent.id).await?;
    let mut matters = Vec::new();
    for ((_, kind, _), section) in SECTIONS.iter().zip(sections(sent)) {
        for taken in section {
            matters.push(find_even_voided(work, kind, taken.id).await?);
        }
    }
    Ok(Recorded { visit, matters, new: false })
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
    // The dwelling stands in the village as it was on the day of the visit.
    let day = sent.visit.get("visited_on").and_then(Json::as_str).filter(|day| day.parse::<Date>().is_ok());
    let parsed = parse::parse_on(work, &HOUSEHOLD, &fields, format(sent), day).await;
    let Some(values) = caught(parsed, "", problems)? else {
        return Ok(None);
    };
    if let Some(known) = dwelling(work, &values).await? {
        return Ok(Some(known));
    }
    // Of two teams at the same new door at the same moment, the second waits here for the first and finds its dwelling.
    let wait = "UPDATE place SET code = code WHERE office_id = $1 AND id = $2";
    work.tx.execute(wait, &[values.get("place_id").clone()]).await?;
    match dwelling(work, &values).await? {
        Some(known) => Ok(Some(known)),
        None => Ok(caught(enter(work, work.tx.new_id(), values).await, "", problems)?.map(|record| record.id)),
    }
}

/// The dwelling with this number in the village or in an earlier version of it, from before it was renamed or had its code.
async fn dwelling(work: &Work, values: &Values) -> Result<Option<Uuid>, Refusal> {
    let sql = "SELECT id FROM household WHERE office_id = $1 AND dwelling_number = $3 AND place_id IN \
               (SELECT c.place_id FROM place_closure c JOIN place_closure d ON d.office_id = c.office_id \
               AND d.place_id = c.ancestor_id AND d.ancestor_id = c.place_id \
               WHERE c.office_id = $1 AND c.ancestor_id = $2) ORDER BY voided, id LIMIT 1";
    let known = work.tx.row(sql, &[values.get("place_id").clone(), values.get("dwelling_number").clone()]).await?;
    known.map(|row| row.get("id")).transpose().map_err(Into::into)
}

async fn visit(
    work: &Work,
    sent: &Doorstep,
    household: Option<Uuid>,
    problems: &mut Problems,
) -> Result<Option<Stored>, Refusal> {
    let mut fields = sent.visit.clone();
    fields.retain(|name, _| !matches!(name.as_str(), "place" | "dwelling_number" | "household"));
    // A need that nobody has is left blank on the form.
    for need in VISIT.entry_fields().filter(|field| field.column.ends_with("_count") && field.column != "people_count")
    {
        let blank =
            fields.get(need.key()).is_none_or(|v| v.is_null() || v.as_str().is_some_and(|s| s.trim().is_empty()));
        if blank {
            fields.insert(need.key().to_owned(), 0.into());
        }
    }
    if let Some(household) = household {
        fields.insert("household".into(), household.to_string().into());
    }
    let parsed = caught(parse::parse(work, &VISIT, &fields, format(sent)).await, "", problems)?;
    if household.is_none() {
        // What is wrong with the dwelling was told; that the visit lacks one is no news.
        problems.0.retain(|problem| problem.field != "household");
    }
    // A dwelling that was voided is no longer there; people know it by its number.
    problems.0.iter_mut().filter(|it| it.field == "household").for_each(|it| it.field = "dwelling_number".into());
    let Some(values) = parsed else { return Ok(None) };
    caught(enter(work, sent.id, values).await, "", problems)
}

/// Fields that a matter gets from the visit, where what is wrong with them is told.
const FROM_VISIT: [&str; 2] = ["place", "team"];

async fn matters(
    work: &Work,
    key: &OfficeKey,
    sent: &Doorstep,
    problems: &mut Problems,
) -> Result<Vec<Stored>, Refusal> {
    let mut all = Vec::new();
    for ((name, kind, day), section) in SECTIONS.iter().zip(sections(sent)) {
        for (n, taken) in section.iter().enumerate() {
            let mut fields = taken.fields.clone();
            for (to, from) in FROM_VISIT.map(|name| (name, name)).into_iter().chain([(*day, "visited_on")]) {
                fields.insert(to.into(), sent.visit.get(from).cloned().unwrap_or_default());
            }
            let mut wrong = Problems::default();
            let parsed = caught(parse::parse(work, kind, &fields, format(sent)).await, "", &mut wrong)?;
            all.extend(take(work, key, kind, taken, parsed, &mut wrong).await?);
            wrong.0.retain(|problem| problem.field != *day && !FROM_VISIT.contains(&problem.field.as_str()));
            caught::<()>(wrong.into_result(), &format!("{name}.{n}."), problems)?;
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

/// Enters a matter with its contact, and solves a request that was solved on the spot; `wrong` gets what is wrong with each.
async fn take(
    work: &Work,
    key: &OfficeKey,
    kind: &Kind,
    taken: &Taken,
    values: Option<Values>,
    wrong: &mut Problems,
) -> Result<Option<Stored>, Refusal> {
    let contact = match &taken.contact {
        Some(sent) => caught(contact::parse(sent), "", wrong)?,
        None => None,
    };
    let how = taken.solved_how.as_deref().filter(|how| !how.trim().is_empty());
    wrong.when(how.is_some() && kind.table != REQUEST.table, "solved_how", "unknown-field");
    let Some(values) = values else { return Ok(None) };
    let Some(mut record) = caught(enter(work, taken.id, values).await, "", wrong)? else { return Ok(None) };
    if let Some(contact) = &contact {
        caught(contact::keep(work, key, kind.table, taken.id, contact).await, "", wrong)?;
    }
    if let Some(how) = how.filter(|_| kind.table == REQUEST.table) {
        let mut why = Problems::default();
        if let Some(solved) = caught(requests::solve::on_the_spot(work, taken.id, how).await, "", &mut why)? {
            record = solved;
        }
        why.0.iter_mut().filter(|problem| problem.field == "how").for_each(|it| it.field = "solved_how".into());
        wrong.0.append(&mut why.0);
    }
    Ok(Some(record))
}
