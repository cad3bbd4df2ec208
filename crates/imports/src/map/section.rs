//! One section of a map file, from which every key is taken once; what is left over is a mistake worth naming.

use toml::{Table, Value};

use super::MapError;

/// The keys of a section that are not yet taken.
pub(super) struct Section {
    name: &'static str,
    table: Table,
    known: Vec<&'static str>,
}

impl Section {
    pub(super) fn new(name: &'static str, table: Table) -> Self {
        Self { name, table, known: Vec::new() }
    }

    fn take(&mut self, key: &'static str) -> Option<Value> {
        self.known.push(key);
        self.table.remove(key)
    }

    fn wrong(&self, key: &str, wanted: &'static str) -> MapError {
        MapError::WrongShape { key: key.to_owned(), section: self.name.to_owned(), wanted }
    }

    /// A text, without blanks around it; an empty one counts as absent.
    pub(super) fn text(&mut self, key: &'static str) -> Result<Option<String>, MapError> {
        match self.take(key) {
            None => Ok(None),
            Some(value) => {
                let text = plain(&value).ok_or_else(|| self.wrong(key, "a text in quotation marks"))?;
                Ok(Some(text.trim().to_owned()).filter(|text| !text.is_empty()))
            }
        }
    }

    /// A list of texts, or a single one.
    pub(super) fn texts(&mut self, key: &'static str) -> Result<Vec<String>, MapError> {
        let texts = match self.take(key) {
            None => Some(Vec::new()),
            Some(Value::Array(values)) => values.iter().map(plain).collect(),
            Some(value) => plain(&value).map(|text| vec![text]),
        };
        texts.ok_or_else(|| self.wrong(key, "a text, or a list of texts such as [\"one\", \"two\"]"))
    }

    pub(super) fn flag(&mut self, key: &'static str) -> Result<Option<bool>, MapError> {
        match self.take(key) {
            None => Ok(None),
            Some(Value::Boolean(flag)) => Ok(Some(flag)),
            Some(_) => Err(self.wrong(key, "true or false, without quotation marks")),
        }
    }

    pub(super) fn line_number(&mut self, key: &'static str) -> Result<Option<u64>, MapError> {
        match self.take(key) {
            None => Ok(None),
            Some(value) => {
                let line = value.as_integer().and_then(|line| u64::try_from(line).ok()).filter(|line| *line > 0);
                line.map(Some).ok_or_else(|| self.wrong(key, "the number of a line, counted from 1"))
            }
        }
    }

    /// A section within this one; empty where it is absent.
    pub(super) fn section(&mut self, key: &'static str) -> Result<Self, MapError> {
        match self.take(key) {
            None => Ok(Self::new(key, Table::new())),
            Some(Value::Table(table)) => Ok(Self::new(key, table)),
            Some(_) => {
                Err(self.wrong(key, "a section of its own: a line with its name in square brackets, its lines below"))
            }
        }
    }

    /// All lines `"from" = "to"` of a section that translates values.
    pub(super) fn pairs(self) -> Result<Vec<(String, String)>, MapError> {
        let pair = |(from, to): (&String, &Value)| {
            plain(to)
                .map(|to| (from.clone(), to.trim().to_owned()))
                .ok_or_else(|| self.wrong(from, "a text in quotation marks"))
        };
        self.table.iter().map(pair).collect()
    }

    /// Refuses what nobody took. `top` names the keys of the top of the map: they land in the section above when they
    /// are written below it.
    pub(super) fn finish(self, top: &[&str]) -> Result<(), MapError> {
        let Some(key) = self.table.keys().next() else { return Ok(()) };
        let belongs_above = !self.name.is_empty() && top.contains(&key.as_str());
        let suggestion = if belongs_above {
            Some("it belongs at the top of the map, before the first line in square brackets".to_owned())
        } else {
            nearest(key, self.known.iter().copied())
        };
        Err(MapError::UnknownKey { key: key.clone(), section: self.name.to_owned(), suggestion })
    }
}

/// Texts and whole numbers; a clerk need not know which values want quotation marks.
fn plain(value: &Value) -> Option<String> {
    match value {
        Value::String(text) => Some(text.clone()),
        Value::Integer(number) => Some(number.to_string()),
        _ => None,
    }
}

/// "did you mean ..": the known word that is most like this one; where none is, a list of all.
pub(super) fn nearest<'a>(word: &str, known: impl Iterator<Item = &'a str>) -> Option<String> {
    let word = word.to_lowercase();
    let known: Vec<&str> = known.collect();
    let likeness = |other: &&str| strsim::jaro_winkler(&word, &other.to_lowercase());
    let best = known.iter().copied().max_by(|a, b| likeness(a).total_cmp(&likeness(b)))?;
    let sentence = if likeness(&best) >= 0.75 {
        format!("did you mean {best:?}?")
    } else {
        format!("it may be one of {}", known.join(", "))
    };
    Some(sentence)
}
