//! Reading such a file: its shape only. What its entries say is judged where they are taken over.

use std::collections::BTreeMap;

use casework::{Problems, Refusal, calendar::CALENDAR, kind::Catalogue};
use clocks::import::Days;
use serde_json::Value as Json;
use toml::{Table, Value as Toml};

use super::{
    calendars,
    part::{Entry, PARTS},
};

/// What the first line names, so that a file of a later shape is not half understood.
pub(super) const FORMAT: &str = "doorstep-configuration-1";

/// A set-up as a file tells it.
#[derive(Clone, Debug, Default)]
pub struct File {
    /// The office's main language.
    pub(super) language: Option<String>,
    /// Numbers by their codes.
    pub(super) settings: Vec<(String, i64)>,
    /// Calendars with their days.
    pub(super) calendars: Vec<(Entry, Days)>,
    /// Entries by table.
    pub(super) entries: BTreeMap<&'static str, Vec<Entry>>,
}

impl File {
    /// Reads a file; refuses what is none, naming the place.
    pub fn read(catalogue: &Catalogue, text: &str) -> Result<Self, Refusal> {
        let table: Table =
            text.trim_start_matches('\u{feff}').parse().map_err(|error: toml::de::Error| broken(&error))?;
        if table.get("format").and_then(Toml::as_str) != Some(FORMAT) {
            return Err(wrong("configuration-format", FORMAT));
        }
        let mut file = Self::default();
        for (name, value) in &table {
            match (name.as_str(), value) {
                ("format", _) => {}
                ("office", Toml::Table(office)) => file.read_office(office)?,
                ("settings", Toml::Table(settings)) => file.read_settings(settings)?,
                (name, Toml::Array(entries)) => file.read_part(catalogue, name, entries)?,
                (name, _) => return Err(wrong("configuration-part", name)),
            }
        }
        Ok(file)
    }

    fn read_office(&mut self, office: &Table) -> Result<(), Refusal> {
        for (name, value) in office {
            match (name.as_str(), value) {
                ("language", Toml::String(code)) => self.language = Some(code.clone()),
                (name, _) => return Err(wrong("configuration-part", name)),
            }
        }
        Ok(())
    }

    fn read_settings(&mut self, settings: &Table) -> Result<(), Refusal> {
        for (name, value) in settings {
            let number = value.as_integer().ok_or_else(|| wrong("configuration-value", name))?;
            self.settings.push((name.clone(), number));
        }
        Ok(())
    }

    fn read_part(&mut self, catalogue: &Catalogue, name: &str, entries: &[Toml]) -> Result<(), Refusal> {
        let kind = catalogue.by_collection(name).ok_or_else(|| wrong("configuration-part", name))?;
        let known = PARTS.iter().any(|part| part.table == kind.table) || kind.table == CALENDAR.table;
        for entry in entries {
            let fields = entry.as_table().filter(|_| known).ok_or_else(|| wrong("configuration-part", name))?;
            let mut read = Entry::new();
            let mut days = Vec::new();
            for (key, value) in fields {
                match (key.as_str(), value) {
                    ("days", Toml::Array(lines)) if kind.table == CALENDAR.table => {
                        days = lines.iter().filter_map(plain).collect();
                    }
                    (key, value) => {
                        let value = plain(value).ok_or_else(|| wrong("configuration-value", key))?;
                        read.insert(key.to_owned(), value);
                    }
                }
            }
            if kind.table == CALENDAR.table {
                self.calendars.push((read, calendars::days(&days)?));
            } else {
                self.entries.entry(kind.table).or_default().push(read);
            }
        }
        Ok(())
    }
}

fn plain(value: &Toml) -> Option<Json> {
    match value {
        Toml::String(text) => Some(text.as_str().into()),
        Toml::Integer(number) => Some((*number).into()),
        Toml::Boolean(yes) => Some((*yes).into()),
        // A day that somebody wrote without quotes.
        Toml::Datetime(day) => Some(day.to_string().into()),
        Toml::Float(_) | Toml::Array(_) | Toml::Table(_) => None,
    }
}

fn broken(error: &toml::de::Error) -> Refusal {
    let told = error.to_string();
    wrong("configuration-broken", told.lines().next().unwrap_or_default())
}

fn wrong(code: &'static str, detail: &str) -> Refusal {
    let mut problems = Problems::default();
    problems.0.push(casework::Problem { field: "file".to_owned(), code, detail: Some(detail.to_owned()) });
    Refusal::Invalid(problems)
}
