//! What is wrong with a map file, in words for the person who wrote it.

/// Why a map was refused.
#[derive(Debug, thiserror::Error, PartialEq, Eq)]
pub enum MapError {
    /// It is no TOML.
    #[error("line {line} of the map cannot be read ({message}): compare it with the example maps")]
    NotToml {
        /// 1-based.
        line: usize,
        /// What the reader says.
        message: String,
    },
    /// A key that means nothing.
    #[error("the map has {key:?}{} which means nothing{}", within(.section), hint(.suggestion.as_ref()))]
    UnknownKey {
        /// The key.
        key: String,
        /// The section it stands in; empty at the top.
        section: String,
        /// What to do about it.
        suggestion: Option<String>,
    },
    /// A value of the wrong shape.
    #[error("{key:?}{} must be {wanted}", within(.section))]
    WrongShape {
        /// The key.
        key: String,
        /// The section it stands in; empty at the top.
        section: String,
        /// What it must be.
        wanted: &'static str,
    },
    /// Something that every map needs.
    #[error("the map does not say {what}: add {example}")]
    Missing {
        /// What it does not say.
        what: &'static str,
        /// A line to add.
        example: &'static str,
    },
    /// Two lines that exclude each other, or one that needs another.
    #[error("{0}")]
    Contradiction(String),
    /// A date form that is none.
    #[error("date_formats has {format:?}, which is no form of a date ({message}); an example is \"%Y-%m-%d %H:%M\"")]
    DateFormat {
        /// As written.
        format: String,
        /// What is wrong with it.
        message: String,
    },
    /// A time zone nobody knows.
    #[error("timezone has {0:?}, which is not known: write it as \"Asia/Shanghai\" or \"America/Toronto\"")]
    TimeZone(String),
    /// A character set nobody knows.
    #[error("charset has {0:?}, which is not known: write for example \"gb18030\" or \"windows-1252\"")]
    Charset(String),
    /// A template that cannot be read.
    #[error(
        "{key} has {template:?}, which cannot be read: write column names in braces, for example \"{{Title}}: {{Text}}\""
    )]
    Template {
        /// The key.
        key: &'static str,
        /// As written.
        template: String,
    },
    /// The file lacks a column that the map names.
    #[error("the map names the column {column:?}, but the file has none of that name{}; its columns are {}", hint(.suggestion.as_ref()), .header.join(", "))]
    NoSuchColumn {
        /// What the map names.
        column: String,
        /// What to do about it.
        suggestion: Option<String>,
        /// What there is.
        header: Vec<String>,
    },
    /// *Serve, never watch*.
    #[error(
        "{place} names {word:?}, which this office may not record about people: delete it from the file and the map"
    )]
    Forbidden {
        /// The word.
        word: String,
        /// Where it stands.
        place: String,
    },
    /// A personal column is used.
    #[error("the column {column:?} is listed under personal, so {key} must not use it: people's data is not imported")]
    Personal {
        /// The column.
        column: String,
        /// Where it is used.
        key: &'static str,
    },
}

fn within(section: &str) -> String {
    if section.is_empty() { String::new() } else { format!(" under [{section}]") }
}

fn hint(suggestion: Option<&String>) -> String {
    suggestion.map_or_else(String::new, |suggestion| format!(": {suggestion}"))
}
