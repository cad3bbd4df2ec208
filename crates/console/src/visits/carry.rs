//! Answers to carry: one page a village with the replies owed there, to be read aloud and printed before a team leaves.

use axum::extract::Path;
use casework::{Refusal, Work, parse, written::Names};
use door::{Refused, Sent};
use jiff::civil::Date;
use requests::ResidentSays;
use uuid::Uuid;
use visits::answers::{self, Answer as Owed};
use web::pages::{
    layout::Link,
    visits::{Answer as Choice, CarryItem, CarryPage, VillageLink},
};

use crate::{
    desk::{Answer, Desk, go, show},
    records,
};

/// More answers than this are carried to no village in one go.
const MOST: u32 = 300;

struct Seen {
    villages: Vec<(String, String, i64)>,
    village: Option<(String, String)>,
    owed: Vec<Owed>,
    places: Names,
    units: Vec<Option<UnitName>>,
    today: Date,
}

/// `GET /answers`.
pub async fn villages(desk: Desk) -> Answer {
    let seen = desk.read(|work: Work| async move { look(&work, None).await }).await?;
    Ok(show(&page(&desk, &seen)))
}

/// `GET /answers/{place}`.
pub async fn village(desk: Desk, Path(code): Path<String>) -> Answer {
    let seen = desk
        .read(move |work| {
            let code = code.clone();
            async move { look(&work, Some(&code)).await }
        })
        .await?;
    Ok(show(&page(&desk, &seen)))
}

async fn look(work: &Work, code: Option<&str>) -> Result<Seen, Refusal> {
    work.actor.must_be(&[casework::kind::Role::Coordinator, casework::kind::Role::Field])?;
    let owed = answers::owed_by_village(work).await?;
    let mut ids: Vec<Uuid> = owed.iter().map(|(id, _)| *id).collect();
    let asked = match code {
        Some(code) => Some(parse::place(work, code, None).await?.ok_or(Refusal::NotFound)?),
        None => None,
    };
    ids.extend(asked);
    let places = Names::places(work, ids).await?;
    let named = |id: Uuid| places.place(id).map(|it| (it.code.clone().unwrap_or_default(), it.name.clone()));
    let mut villages: Vec<(String, String, i64)> =
        owed.iter().filter_map(|(id, n)| named(*id).map(|(code, name)| (code, name, *n))).collect();
    villages.sort();
    // Where no village is named, the first one that is owed an answer.
    let first = || owed.iter().map(|(id, _)| *id).min_by_key(|id| named(*id));
    let chosen = asked.or_else(first);
    let answers = match chosen {
        Some(place) => answers::to_carry(work, Some(place), MOST).await?,
        None => Vec::new(),
    };
    let (units, places_of) = (units(work, &answers).await?, answers.iter().map(|answer| answer.place_id));
    let here = Names::places(work, places_of).await?;
    Ok(Seen { villages, village: chosen.and_then(named), places: here, units, owed: answers, today: work.tx.today() })
}

/// A unit's own name, and its English one.
type UnitName = (String, Option<String>);

/// Who answers: the unit that has the matter, if one does.
async fn units(work: &Work, owed: &[Owed]) -> Result<Vec<Option<UnitName>>, Refusal> {
    let mut units = Vec::new();
    for answer in owed {
        if !answer.kind.has("unit_id") {
            units.push(None);
            continue;
        }
        let sql = format!(
            "SELECT u.name AS name, u.name_en AS name_en FROM {} m JOIN unit u ON u.office_id = m.office_id AND u.id = m.unit_id \
             WHERE m.office_id = $1 AND m.id = $2",
            answer.kind.table
        );
        let row = work.tx.row(&sql, store::params![answer.id]).await?;
        units.push(row.map(|row| Ok::<_, Refusal>((row.get("name")?, row.get("name_en")?))).transpose()?);
    }
    Ok(units)
}

fn page(desk: &Desk, seen: &Seen) -> CarryPage {
    let current = seen.village.as_ref().map(|(code, _)| code.as_str());
    let village = |(code, name, count): &(String, String, i64)| VillageLink {
        link: Link::new(name, format!("/answers/{code}")),
        count: usize::try_from(*count).unwrap_or_default(),
        current: current == Some(code.as_str()),
    };
    let items = seen.owed.iter().zip(&seen.units).map(|(owed, unit)| item(desk, seen, owed, unit.as_ref()));
    CarryPage {
        frame: desk.frame(Some(casework::kind::Line::Requests)),
        trail: vec![Link::new(desk.t("line-requests"), "/lines/requests")],
        villages: seen.villages.iter().map(village).collect(),
        village: seen.village.as_ref().map_or_else(String::new, |(_, name)| name.clone()),
        items: items.collect(),
        printed_on: records::day(desk.lang, seen.today),
    }
}

fn item(desk: &Desk, seen: &Seen, owed: &Owed, unit: Option<&UnitName>) -> CarryItem {
    let number = owed.reference.clone().unwrap_or_else(|| desk.t("carry-open"));
    CarryItem {
        matter: Link::new(number, records::address(owed.kind, owed.id)),
        kind: desk.t(&format!("kind-{}", owed.kind.table)),
        line: owed.kind.line.code().to_owned(),
        door: records::place_name(&seen.places, owed.place_id),
        asked_on: records::day(desk.lang, owed.asked_on),
        asked: owed.asked.clone(),
        unit: unit.map_or_else(
            || desk.app.settings.office_name.get(),
            |(own, en)| i18n::named(desk.lang, own, en.as_deref()),
        ),
        reply: owed.answer.clone(),
        reply_lang: None,
        action: format!("/answers/{}/{}", owed.kind.table, owed.id),
        hidden: seen.village.iter().map(|(code, _)| ("village".to_owned(), code.clone())).collect(),
        fields: Vec::new(),
        answers: choices(desk, owed.kind.table),
    }
}

fn choices(desk: &Desk, table: &str) -> Vec<Choice> {
    let choice = |value: &str, key: &str, closes| Choice { value: value.to_owned(), text: desk.t(key), closes };
    if table == "request" {
        return vec![
            choice("confirmed", "choice-resident-says-confirmed", true),
            choice("contested", "choice-resident-says-contested", false),
            choice("not_reached", "choice-resident-says-not_reached", false),
        ];
    }
    vec![choice("given", "carry-given", true)]
}

/// `POST /answers/{table}/{id}`: the answer was given, and what the resident said to it.
pub async fn give(desk: Desk, Path((table, id)): Path<(String, String)>, sent: Result<Sent, Refused>) -> Answer {
    let sent = desk.checked(sent)?;
    let id: Uuid = id.parse().map_err(|_| desk.trouble(Refusal::NotFound))?;
    let says = ResidentSays::parse(sent.one("answer")).or_else(|| ResidentSays::parse(sent.one("says")));
    let done = desk
        .write(move |work| {
            let table = table.clone();
            async move { answers::give(&work, &table, id, says).await }
        })
        .await;
    done.map_err(|refusal| desk.trouble(refusal))?;
    let village = Some(sent.one("village"))
        .filter(|code| !code.is_empty() && code.chars().all(|c| c.is_ascii_alphanumeric() || "-._".contains(c)));
    Ok(go(&village.map_or_else(|| "/answers?said=given".to_owned(), |code| format!("/answers/{code}?said=given"))))
}
