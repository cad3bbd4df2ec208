//! Which days and which place a page is about: read from the address, shown again in the choice above the figures.

use std::sync::Arc;

use casework::{Problem, Problems, Refusal, Work, figure::Period, parse};
use jiff::{ToSpan as _, civil::Date};
use places::Place;
use web::pages::{
    layout::{Chooser, Link, PlaceGroup, Preset},
    records::{Field, Filters, Input},
};

use crate::{
    desk::{Desk, place_groups},
    query::{Query, address},
    records,
};

/// The sample county's one season, which its bulletin is about.
const SAMPLE: &str = "sample";

/// Which days and which place.
#[derive(Clone, Debug)]
pub struct Chosen {
    /// First day.
    pub from: Date,
    /// Last day, included.
    pub to: Date,
    /// A place and all below it; the whole office where none.
    pub place: Option<Place>,
    today: Date,
    first: Option<Date>,
    season: Option<(Date, Date)>,
    places: Arc<Vec<PlaceGroup>>,
    typed: [String; 3],
    problems: Problems,
}

/// The season of the sample county; other offices have none.
pub fn season(office_code: &str) -> Option<(Date, Date)> {
    (office_code == SAMPLE).then_some((jiff::civil::date(2025, 3, 1), jiff::civil::date(2025, 6, 30)))
}

impl Chosen {
    /// Reads the choice. What cannot be read stays as it was typed, with what is wrong, and the usual period is shown.
    pub async fn read(work: &Work, query: &Query, season: Option<(Date, Date)>) -> Result<Self, Refusal> {
        let mut problems = Problems::default();
        let first = first_day(work).await?;
        let usual = usual(work, first, season).await?;
        let [from, to] = ["from", "to"].map(|name| day(query, name, &mut problems));
        let (from, to) = (from.unwrap_or(usual.0), to.unwrap_or(usual.1));
        problems.when(to < from && problems.0.is_empty(), "to", "ends-before-start");
        let (from, to) = if problems.0.is_empty() { (from, to) } else { usual };
        let place = place(work, query.get("place"), &mut problems).await?;
        let typed = ["from", "to", "place"].map(|name| query.get(name).unwrap_or_default().to_owned());
        let (today, places) = (work.tx.today(), place_groups(work).await?);
        Ok(Self { from, to, place, today, first, season, places, typed, problems })
    }

    /// The same as a figure is asked.
    pub fn period(&self) -> Period {
        Period { from: self.from, to: self.to, place: self.place.as_ref().map(|place| place.id) }
    }

    /// Whether all of it could be read.
    pub const fn is_sound(&self) -> bool {
        self.problems.0.is_empty()
    }

    /// Whether days of it are still to come, so that its figures will change.
    pub fn goes_on(&self) -> bool {
        self.to >= self.today
    }

    /// `path` with these days and this place.
    pub fn address(&self, path: &str) -> String {
        self.address_of(path, (self.from, self.to))
    }

    fn address_of(&self, path: &str, (from, to): (Date, Date)) -> String {
        let (from, to) = (from.to_string(), to.to_string());
        let place = self.place.as_ref().map(|place| ("place", place.code.as_str()));
        address(path, [("from", from.as_str()), ("to", to.as_str())].into_iter().chain(place))
    }

    /// The address of a figure with these days and this place.
    pub fn figure(&self, id: &str) -> String {
        self.address(&format!("/figures/{id}"))
    }

    /// Days and place in words.
    pub fn about(&self, desk: &Desk) -> String {
        let place = self.place.as_ref().map_or_else(|| desk.t("chooser-everywhere"), |place| place.name.clone());
        format!("{} · {place}", i18n::period(desk.lang, self.from, self.to))
    }

    /// The choice as a page shows it, sent to `action`.
    pub fn chooser(&self, desk: &Desk, action: &str) -> Chooser {
        let [from, to, place] = &self.typed;
        let shown = |typed: &String, read: Date| if self.is_sound() { read.to_string() } else { typed.clone() };
        let code = self.place.as_ref().map_or_else(|| place.clone(), |place| place.code.clone());
        let error = self.problems.0.first().map(|problem| door::sentence_of(problem, desk.lang));
        Chooser {
            action: action.to_owned(),
            from: shown(from, self.from),
            to: shown(to, self.to),
            place: code,
            places: self.places.as_ref().clone(),
            presets: self.presets(desk, action),
            keep: Vec::new(),
            error,
        }
    }

    /// The choice as the filter of a list, sent to `action`.
    pub fn filters(&self, desk: &Desk, action: &str) -> Filters {
        let chooser = self.chooser(desk, action);
        let place = if chooser.places.is_empty() {
            Input::Search { suggestions: "/places/suggestions".to_owned(), known: Vec::new() }
        } else {
            Input::Place(chooser.places)
        };
        let field = |(name, input, value): (&str, Input, String)| {
            let mut field = Field::new(name, desk.t(&format!("chooser-{name}")), input).narrowing().value(value);
            field.error = records::wrong(desk, name, &self.problems);
            field
        };
        let fields =
            [("from", Input::Day, chooser.from), ("to", Input::Day, chooser.to), ("place", place, chooser.place)];
        Filters {
            action: action.to_owned(),
            fields: fields.into_iter().map(field).collect(),
            reset: action.to_owned(),
            ..Filters::default()
        }
    }

    /// Refuses what could not be read.
    pub fn must_be_sound(&self) -> Result<(), Refusal> {
        self.problems.clone().into_result()
    }

    fn presets(&self, desk: &Desk, action: &str) -> Vec<Preset> {
        let month = self.today.first_of_month();
        let last_month = month.saturating_sub(1.day());
        let year = month.first_of_year();
        let named = [
            ("season", self.season),
            ("month", Some((month, self.today))),
            ("last-month", Some((last_month.first_of_month(), last_month))),
            ("year", Some((year, self.today))),
            ("all", self.first.map(|first| (first, self.today))),
        ];
        let preset = |(key, days): (&str, Option<(Date, Date)>)| {
            let days = days.filter(|(from, to)| from <= to)?;
            let link = Link::new(desk.t(&format!("preset-{key}")), self.address_of(action, days));
            Some(Preset { link, current: self.is_sound() && days == (self.from, self.to) })
        };
        named.into_iter().filter_map(preset).collect()
    }
}

fn day(query: &Query, name: &str, problems: &mut Problems) -> Option<Date> {
    let text = query.get(name)?;
    let read: Option<Date> = text.parse().ok().filter(|day: &Date| (1900..=2200).contains(&day.year()));
    problems.when(read.is_none(), name, "not-a-day");
    read
}

/// A place by its code, or by a name that only one place has.
async fn place(work: &Work, typed: Option<&str>, problems: &mut Problems) -> Result<Option<Place>, Refusal> {
    let Some(typed) = typed else { return Ok(None) };
    if let Some(id) = parse::place(work, typed, None).await? {
        return Ok(places::get(&work.tx, id).await?);
    }
    let mut named = places::search(&work.tx, typed, 2).await?;
    named.retain(|place| place.name == typed || place.code == typed);
    if named.len() != 1 {
        problems.0.push(Problem { field: "place".to_owned(), code: "unknown-place", detail: Some(typed.to_owned()) });
        return Ok(None);
    }
    Ok(named.pop())
}

/// This month, or, where nothing was recorded in it, the year up to today, or all there is. The season where there is one.
async fn usual(work: &Work, first: Option<Date>, season: Option<(Date, Date)>) -> Result<(Date, Date), Refusal> {
    if let Some(season) = season.filter(|_| first.is_some()) {
        return Ok(season);
    }
    let today = work.tx.today();
    let month = today.first_of_month();
    if anything_since(work, month).await? || first.is_none() {
        return Ok((month, today));
    }
    let year = today.saturating_sub(1.year()).saturating_add(1.day());
    if anything_since(work, year).await? {
        return Ok((year, today));
    }
    Ok((first.unwrap_or(month), today))
}

async fn anything_since(work: &Work, day: Date) -> Result<bool, Refusal> {
    for sql in [
        "SELECT 1 AS one FROM figure_day WHERE office_id = $1 AND day >= $2 AND n > 0 LIMIT 1",
        "SELECT 1 AS one FROM visit WHERE office_id = $1 AND visited_on >= $2 AND voided = FALSE LIMIT 1",
    ] {
        if work.tx.row(sql, store::params![day]).await?.is_some() {
            return Ok(true);
        }
    }
    Ok(false)
}

/// The first day of which anything is recorded.
async fn first_day(work: &Work) -> Result<Option<Date>, Refusal> {
    let mut first: Option<Date> = None;
    for sql in [
        "SELECT MIN(day) AS first FROM figure_day WHERE office_id = $1 AND n > 0",
        "SELECT MIN(visited_on) AS first FROM visit WHERE office_id = $1 AND voided = FALSE",
    ] {
        let row = work.tx.row(sql, &[]).await?;
        let day: Option<Date> = row.map(|row| row.get("first")).transpose()?.flatten();
        first = first.into_iter().chain(day).min();
    }
    Ok(first)
}
