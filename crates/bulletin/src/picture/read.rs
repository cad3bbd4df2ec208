//! Collects what the pictures show, from the sums by day and place; for the public without what its tables withhold.

use std::collections::BTreeMap;

use casework::{
    Refusal, Work,
    figure::{Figure, Period, Rule},
    scope,
};
use jiff::civil::Date;
use places::{Place, VILLAGE};
use store::Sql;
use uuid::Uuid;

use super::{Area, Course, HEADLINES, Shown, State, Step, earlier};
use crate::{Bulletin, public};

/// The level of townships, whose villages are drawn one by one.
const TOWNSHIP: i64 = 4;
/// The figure whose requests the last picture follows.
const HANDED_OVER: &str = "requests.handed_over";

/// What the pictures of a bulletin show. `public` for the public one, whose figures were [withheld](public::withhold) before.
pub async fn read(work: &Work, bulletin: &Bulletin, period: &Period, public: bool) -> Result<Shown, Refusal> {
    let days = (period.from, period.to);
    let headlines = headlines(work, bulletin);
    let root = match period.place {
        Some(place) => places::get(&work.tx, place).await?,
        None => places::default_place(&work.tx).await?,
    };
    let mut shown = Shown {
        period: days,
        earlier: earlier(days),
        on: work.tx.today(),
        step: Step::of(days, public),
        public,
        courses: Vec::new(),
        areas: Vec::new(),
        states: states(work, period, public).await?,
    };
    shown.courses = courses(work, bulletin, period, &shown, &headlines).await?;
    if let Some(root) = root {
        shown.areas = areas(work, &root, period, public, &headlines).await?;
    }
    Ok(shown)
}

/// The headlines that this office has, in the order of the lines.
fn headlines(work: &Work, bulletin: &Bulletin) -> Vec<(&'static str, &'static Figure)> {
    let known = HEADLINES.into_iter().filter_map(|(line, id)| Some((line, work.catalogue.figure(id)?)));
    known
        .filter(|(_, figure)| figure.rule == Rule::Sum && bulletin.figures.iter().any(|one| one.id == figure.id))
        .collect()
}

type Headlines = [(&'static str, &'static Figure)];

fn sums(columns: &str, joined: &str, headlines: &Headlines, (from, to): (Date, Date)) -> Sql {
    let mut sql = Sql::new(format!(
        "SELECT f.figure AS figure, {columns}, CAST(SUM(f.n) AS BIGINT) AS n FROM figure_day f {joined} WHERE f.office_id = $1 \
         AND f.figure IN "
    ));
    sql.bind_list(headlines.iter().map(|(_, figure)| figure.id));
    sql.push(" AND f.day >= ").bind(from);
    sql.push(" AND f.day <= ").bind(to);
    sql
}

async fn courses(
    work: &Work,
    bulletin: &Bulletin,
    period: &Period,
    shown: &Shown,
    headlines: &Headlines,
) -> Result<Vec<Course>, Refusal> {
    let mut sql = sums("f.day AS day", "", headlines, (shown.earlier.0, shown.period.1));
    if let Some(place) = period.place {
        scope::in_place("f.place_id", place, &mut sql);
    }
    sql.push(" GROUP BY f.figure, f.day");
    let mut by_day: BTreeMap<String, Vec<(Date, i64)>> = BTreeMap::new();
    for row in work.tx.rows(sql.text(), sql.params()).await? {
        by_day.entry(row.get("figure")?).or_default().push((row.get("day")?, row.get("n")?));
    }
    let before = Period { from: shown.earlier.0, to: shown.earlier.1, ..*period };
    let mut courses = Vec::new();
    for (line, figure) in headlines {
        let days = by_day.get(figure.id).map_or(&[][..], Vec::as_slice);
        let steps =
            |days_of| if shown.public && figure.residents { Vec::new() } else { steps(shown.step, days_of, days) };
        let sum = days.iter().filter(|(day, _)| *day <= before.to).map(|(_, n)| *n).sum();
        let compiled = bulletin.figures.iter().find(|one| one.id == figure.id);
        courses.push(Course {
            line: (*line).to_owned(),
            figure: figure.id.to_owned(),
            value: compiled.filter(|one| !(shown.public && one.withheld)).map(|one| one.value),
            before: if shown.public { public::told(work, figure, &before, sum).await? } else { Some(sum) },
            steps: steps(shown.period),
            steps_before: steps(shown.earlier),
        });
    }
    Ok(courses)
}

fn steps(step: Step, period: (Date, Date), days: &[(Date, i64)]) -> Vec<i64> {
    let begins = step.begins(period);
    let mut sums = vec![0; begins.len()];
    for (day, n) in days.iter().filter(|(day, _)| (period.0..=period.1).contains(day)) {
        if let Some(at) = begins.iter().rposition(|begin| begin <= day) {
            sums[at] += n;
        }
    }
    sums
}

/// The places right below `root`, each with its villages; the public sees no villages.
async fn areas(
    work: &Work,
    root: &Place,
    period: &Period,
    public: bool,
    headlines: &Headlines,
) -> Result<Vec<Area>, Refusal> {
    let rows = places::children(&work.tx, root.id).await?;
    if public && rows.iter().any(|row| row.level > TOWNSHIP) {
        return Ok(Vec::new());
    }
    let townships = rows.iter().all(|row| row.level == TOWNSHIP);
    let villages = if townships && !public { places::villages_below(&work.tx, root.id).await? } else { Vec::new() };
    let sums = by_place(work, root, period, headlines).await?;
    let of = |place: Uuid, figure: &Figure| sums.get(&(place, figure.id.to_owned())).copied().unwrap_or_default();
    let mut areas = Vec::new();
    for row in rows {
        let mut values = Vec::new();
        for (_, figure) in headlines {
            let (value, there) = (of(row.id, figure), Period { place: Some(row.id), ..*period });
            values.push(if public { public::told(work, figure, &there, value).await? } else { Some(value) });
        }
        let own = villages.iter().filter(|village| village.parent_id == Some(row.id));
        let villages = own.map(|village| headlines.iter().map(|(_, figure)| of(village.id, figure)).collect());
        areas.push(Area { values, villages: villages.collect(), name: row.name });
    }
    Ok(areas)
}

async fn by_place(
    work: &Work,
    root: &Place,
    period: &Period,
    headlines: &Headlines,
) -> Result<BTreeMap<(Uuid, String), i64>, Refusal> {
    let joined = "JOIN place_closure c ON c.office_id = f.office_id AND c.place_id = f.place_id \
                  JOIN place p ON p.office_id = c.office_id AND p.id = c.ancestor_id";
    let mut sql = sums("c.ancestor_id AS place_id", joined, headlines, (period.from, period.to));
    sql.push(" AND (p.parent_id = ").bind(root.id);
    sql.push(" OR p.level = ").bind(VILLAGE);
    sql.push(")");
    scope::in_place("f.place_id", root.id, &mut sql);
    sql.push(" GROUP BY f.figure, c.ancestor_id");
    let rows = work.tx.rows(sql.text(), sql.params()).await?;
    rows.iter().map(|row| Ok(((row.get("place_id")?, row.get("figure")?), row.get("n")?))).collect()
}

/// Where the requests of the figure stand today: those whose keys its own definition gives.
async fn states(work: &Work, period: &Period, public: bool) -> Result<Vec<State>, Refusal> {
    let Some(figure) = work.catalogue.figure(HANDED_OVER) else { return Ok(Vec::new()) };
    let source = &figure.source;
    let mut sql = Sql::new(format!(
        "SELECT x.state AS state, x.outcome AS outcome, COUNT(*) AS n FROM request x WHERE x.office_id = $1 AND x.id IN \
         (SELECT {} FROM {} WHERE r.office_id = $1 AND r.voided = FALSE AND ({}) AND {} >= ",
        source.key, source.from, source.only, source.day
    ));
    sql.bind(period.from);
    sql.push(&format!(" AND {} <= ", source.day)).bind(period.to);
    if let Some(place) = period.place {
        scope::in_place(source.place, place, &mut sql);
    }
    sql.push(") GROUP BY x.state, x.outcome");
    let mut states: Vec<State> = Vec::new();
    for row in work.tx.rows(sql.text(), sql.params()).await? {
        let (state, outcome, requests): (String, Option<String>, i64) =
            (row.get("state")?, row.get("outcome")?, row.get("n")?);
        let closed = state == "closed";
        let key = match outcome {
            Some(outcome) if closed => format!("choice-outcome-{outcome}"),
            _ => format!("choice-request-state-{state}"),
        };
        match states.iter_mut().find(|known| known.key == key) {
            Some(known) => known.requests += requests,
            None => states.push(State { key, closed, requests }),
        }
    }
    states.sort_by(|a, b| (b.closed, b.requests, &a.key).cmp(&(a.closed, a.requests, &b.key)));
    Ok(if public { without_small_ones(states) } else { states })
}

/// States with few requests, and what would give them away, become one; where that is still few, no state is told.
pub(super) fn without_small_ones(states: Vec<State>) -> Vec<State> {
    let numbers: Vec<i64> = states.iter().map(|state| state.requests).collect();
    let hidden = public::hidden(&numbers);
    let together: i64 = numbers.iter().zip(&hidden).filter(|(_, hidden)| **hidden).map(|(n, _)| n).sum();
    let mut told: Vec<State> =
        states.into_iter().zip(&hidden).filter(|(_, hidden)| !**hidden).map(|(state, _)| state).collect();
    if together > 0 {
        told.push(State { key: "picture-states-rest".to_owned(), closed: false, requests: together });
    }
    if told.iter().any(|state| public::is_small(state.requests)) { Vec::new() } else { told }
}
