//! From the text of a map file to a map.

use encoding_rs::Encoding;
use toml::{Table, Value};

use super::{
    Dates, EmptyValues, Field, Map, MapError, OUTCOMES, StateWord, Template, Values, outcome, section::Section,
};
use crate::{
    ForbiddenWord,
    table::{Header, Options, folded},
};

/// Keys of the top, named again when they stand below a section by mistake.
const TOP: [&str; 11] = [
    "list",
    "key",
    "timezone",
    "date_formats",
    "reject_unknown_category",
    "empty",
    "personal",
    "ignore",
    "sheet",
    "header_line",
    "charset",
];

/// What a file must have where no map is given, and what it may have.
const OWN_COLUMNS: [&str; 11] = [
    "received_on",
    "category",
    "description",
    "closed_on",
    "place",
    "address",
    "reference",
    "state",
    "outcome",
    "latitude",
    "longitude",
];

pub(super) fn map(text: &str, forbidden: ForbiddenWord<'_>) -> Result<Map, MapError> {
    let table = text.parse::<Table>().map_err(|error| not_toml(text, &error))?;
    let map = from_table(table, forbidden)?;
    for (key, column) in map.columns() {
        if map.personal.iter().any(|personal| folded(personal) == folded(column)) {
            return Err(MapError::Personal { column: column.to_owned(), key });
        }
    }
    Ok(map)
}

pub(super) fn own_columns(header: &Header) -> Result<Map, MapError> {
    let has = |name: &&'static str| header.position(name).is_some();
    if !OWN_COLUMNS[..3].iter().all(has) {
        return Err(MapError::Contradiction(format!(
            "without a map the file needs the columns received_on, category and description, but it has {}: write a map file and name it with --map (examples stand in examples/import/)",
            header.names.join(", ")
        )));
    }
    let columns = OWN_COLUMNS.into_iter().filter(has).map(|name| (name.to_owned(), Value::from(name)));
    let mut top = Table::from_iter([("list".to_owned(), Value::from("own"))]);
    top.insert("columns".to_owned(), Value::Table(columns.collect()));
    from_table(top, &|_| None)
}

fn not_toml(text: &str, error: &toml::de::Error) -> MapError {
    let before = error.span().map_or(0, |span| span.start.min(text.len()));
    let line = memchr::memchr_iter(b'\n', &text.as_bytes()[..before]).count() + 1;
    MapError::NotToml { line, message: error.message().lines().collect::<Vec<_>>().join("; ") }
}

fn from_table(table: Table, forbidden: ForbiddenWord<'_>) -> Result<Map, MapError> {
    let mut top = Section::new("", table);
    let mut reading =
        Reading { columns: top.section("columns")?, constants: top.section("constants")?, top, forbidden };
    let map = reading.map()?;
    for section in [reading.columns, reading.constants, reading.top] {
        section.finish(&TOP)?;
    }
    if map.latitude.is_some() != map.longitude.is_some() {
        return contradiction("[columns] needs latitude and longitude together: name both, or none");
    }
    check_endings(&map)?;
    check_names(&map, forbidden)?;
    Ok(map)
}

/// A map file half taken apart.
struct Reading<'a> {
    top: Section,
    columns: Section,
    constants: Section,
    forbidden: ForbiddenWord<'a>,
}

impl Reading<'_> {
    fn map(&mut self) -> Result<Map, MapError> {
        let category = self.field("category", "categories")?;
        self.check_category(&category)?;
        Ok(Map {
            list: self.list()?,
            options: self.options()?,
            key: self.top.texts("key")?,
            received: self.received()?,
            closed: self.columns.text("closed_on")?,
            category,
            place: self.field("place", "places")?,
            state: self.field("state", "states")?,
            outcome: self.field("outcome", "outcomes")?,
            reference: self.columns.text("reference")?,
            description: self.description()?,
            address: self.template("address")?,
            latitude: self.columns.text("latitude")?,
            longitude: self.columns.text("longitude")?,
            dates: Dates::new(self.top.texts("date_formats")?, self.top.text("timezone")?)?,
            empty: EmptyValues::new(&self.top.texts("empty")?),
            personal: self.top.texts("personal")?,
            ignore: self.top.texts("ignore")?,
        })
    }

    fn list(&mut self) -> Result<String, MapError> {
        let missing =
            MapError::Missing { what: "what the list is called", example: "a line such as list = \"city-hotline\"" };
        let list = self.top.text("list")?.ok_or(missing)?;
        allowed(self.forbidden, &list, || "the name of the list".to_owned())?;
        Ok(list)
    }

    fn options(&mut self) -> Result<Options, MapError> {
        let charset = self.top.text("charset")?;
        let charset = charset.map(|name| Encoding::for_label(name.as_bytes()).ok_or(MapError::Charset(name)));
        Ok(Options {
            header_line: self.top.line_number("header_line")?.unwrap_or(1),
            sheet: self.top.text("sheet")?,
            charset: charset.transpose()?,
        })
    }

    fn received(&mut self) -> Result<String, MapError> {
        let missing = MapError::Missing {
            what: "when requests were received",
            example: "a line such as received_on = \"Date\" under [columns]",
        };
        match (self.columns.text("received_on")?, self.columns.text("received_at")?) {
            (Some(_), Some(_)) => {
                contradiction("[columns] has both received_on and received_at: keep the one with the time")
            }
            (on, at) => at.or(on).ok_or(missing),
        }
    }

    fn description(&mut self) -> Result<Template, MapError> {
        self.template("description")?.ok_or(MapError::Missing {
            what: "what was asked for",
            example: "a line such as description = \"{Title}: {Text}\" under [columns]",
        })
    }

    fn template(&mut self, key: &'static str) -> Result<Option<Template>, MapError> {
        let Some(text) = self.columns.text(key)? else { return Ok(None) };
        let template = Template::read(key, &text)?;
        for words in template.words() {
            allowed(self.forbidden, words, || key.to_owned())?;
        }
        Ok(Some(template))
    }

    /// A column with the section that translates it and the constant that stands in for it.
    fn field(&mut self, key: &'static str, section: &'static str) -> Result<Field, MapError> {
        let pairs = self.top.section(section)?.pairs()?;
        // Names of places are never checked: a village may be called after its temple.
        if key != "place" {
            for text in pairs.iter().flat_map(|(from, to)| [from, to]) {
                allowed(self.forbidden, text, || format!("[{section}]"))?;
            }
        }
        let values = Values::read(section, pairs)?;
        let field = Field { column: self.columns.text(key)?, constant: self.constants.text(key)?, values };
        if field.column.is_none() && !field.values.is_empty() {
            let sentence =
                format!("[{section}] translates nothing: name the column under [columns] with {key} = \"...\"");
            return Err(MapError::Contradiction(sentence));
        }
        Ok(field)
    }

    fn check_category(&mut self, category: &Field) -> Result<(), MapError> {
        let strict = self.top.flag("reject_unknown_category")?;
        if category.column.is_none() && category.constant.is_none() {
            return Err(MapError::Missing {
                what: "what kind of service was asked for",
                example: "a line category = \"...\" under [columns] or [constants]",
            });
        }
        match (strict, category.values.takes_all()) {
            (Some(true), true) => contradiction(
                "reject_unknown_category is true, but [categories] has a line \"*\" that takes every category: delete one of the two",
            ),
            (Some(false), false) if !category.values.is_empty() => contradiction(
                "reject_unknown_category is false, but [categories] does not say where unknown ones go: add a line \"*\" = \"...\"",
            ),
            _ => Ok(()),
        }
    }
}

/// States and outcomes translate into words that exist here, and what is closed has an outcome from somewhere.
fn check_endings(map: &Map) -> Result<(), MapError> {
    let has_outcome = map.outcome.column.is_some() || map.outcome.constant.is_some();
    for word in map.state.values.targets().chain(map.state.constant.as_deref()) {
        match StateWord::read(word) {
            None => return wrong_word("a state", word, &format!("open, closed, {}", OUTCOMES.join(", "))),
            Some(StateWord::Closed) if !has_outcome => {
                return contradiction(
                    "a state becomes \"closed\", but nothing says how it ended: name an outcome such as \"solved\" or \"explained\" instead, or a column outcome = \"...\" under [columns]",
                );
            }
            Some(_) => {}
        }
    }
    for word in map.outcome.values.targets().chain(map.outcome.constant.as_deref()) {
        if outcome(word).is_none() {
            return wrong_word("an outcome", word, &OUTCOMES.join(", "));
        }
    }
    Ok(())
}

fn check_names(map: &Map, forbidden: ForbiddenWord<'_>) -> Result<(), MapError> {
    let named = map.columns().map(|(_, name)| name);
    let left_out = map.personal.iter().chain(&map.ignore).map(String::as_str);
    for name in named.chain(left_out) {
        allowed(forbidden, name, || format!("the column {name:?}"))?;
    }
    map.category.constant.as_deref().map_or(Ok(()), |code| allowed(forbidden, code, || "[constants]".to_owned()))
}

/// Refuses a text with a forbidden word in it.
pub(super) fn allowed(forbidden: ForbiddenWord<'_>, text: &str, place: impl Fn() -> String) -> Result<(), MapError> {
    forbidden(text).map_or(Ok(()), |word| Err(MapError::Forbidden { word, place: place() }))
}

fn wrong_word<T>(what: &str, word: &str, known: &str) -> Result<T, MapError> {
    Err(MapError::Contradiction(format!("{word:?} is not {what} that exists here: it must be one of {known}")))
}

fn contradiction<T>(sentence: &str) -> Result<T, MapError> {
    Err(MapError::Contradiction(sentence.to_owned()))
}
