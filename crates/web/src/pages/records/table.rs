//! A table: columns, rows, and cells that know how they are shown. On a narrow screen each row becomes a card.

use askama::Template;

use crate::pages::layout::{Frame, Tone};

/// A table.
#[derive(Clone, Debug, Default)]
pub struct Table {
    /// What it lists, for those who listen to the page.
    pub caption: String,
    /// The columns.
    pub columns: Vec<Column>,
    /// The rows.
    pub rows: Vec<Row>,
}

/// A column.
#[derive(Clone, Debug, Default)]
pub struct Column {
    /// Its name.
    pub label: String,
    /// How its cells stand.
    pub shape: Shape,
}

/// How the cells of a column stand.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Shape {
    /// Texts, from the left, broken where they are long.
    #[default]
    Text,
    /// Numbers, to the right.
    Number,
    /// Days, never broken.
    Day,
    /// Names of places and units, broken late.
    Name,
    /// What somebody wrote, which needs room beside many other columns.
    Long,
}

impl Shape {
    const fn class(self) -> &'static str {
        match self {
            Self::Text => "",
            Self::Number => "number",
            Self::Day => "day",
            Self::Name => "name",
            Self::Long => "long",
        }
    }
}

/// A row.
#[derive(Clone, Debug, Default)]
pub struct Row {
    /// The page of the record behind the row; the first cell leads there.
    pub href: Option<String>,
    /// One cell a column.
    pub cells: Vec<Cell>,
    /// Past its day.
    pub late: bool,
}

/// A cell.
#[derive(Clone, Debug, Default)]
pub struct Cell {
    /// The text.
    pub text: String,
    /// A second, quieter line.
    pub note: String,
    /// Shown as a tag of this tone.
    pub tag: Option<Tone>,
    /// Leads somewhere of its own.
    pub href: Option<String>,
    /// The language of the text, where it is not that of the page.
    pub lang: Option<&'static str>,
}

impl Cell {
    /// A text.
    pub fn text(text: impl Into<String>) -> Self {
        Self { text: text.into(), ..Self::default() }
    }

    /// A state.
    pub fn tag(text: impl Into<String>, tone: Tone) -> Self {
        Self { tag: Some(tone), ..Self::text(text) }
    }

    /// The same cell with a quieter line under it.
    #[must_use]
    pub fn note(self, note: impl Into<String>) -> Self {
        Self { note: note.into(), ..self }
    }

    /// The same cell, its text in another language than the page.
    #[must_use]
    pub fn lang(self, lang: &'static str) -> Self {
        Self { lang: Some(lang), ..self }
    }

    /// The same cell leading somewhere.
    #[must_use]
    pub fn href(self, href: impl Into<String>) -> Self {
        Self { href: Some(href.into()), ..self }
    }
}

impl Column {
    /// A column of texts.
    pub fn text(label: impl Into<String>) -> Self {
        Self { label: label.into(), shape: Shape::Text }
    }

    /// A column of days.
    pub fn day(label: impl Into<String>) -> Self {
        Self { label: label.into(), shape: Shape::Day }
    }

    /// A column of names.
    pub fn name(label: impl Into<String>) -> Self {
        Self { label: label.into(), shape: Shape::Name }
    }

    /// A column of what somebody wrote.
    pub fn long(label: impl Into<String>) -> Self {
        Self { label: label.into(), shape: Shape::Long }
    }

    /// A column of numbers.
    pub fn number(label: impl Into<String>) -> Self {
        Self { label: label.into(), shape: Shape::Number }
    }
}

impl Table {
    /// The table as HTML.
    pub const fn view<'a>(&'a self, frame: &'a Frame) -> TableView<'a> {
        TableView { table: self, frame }
    }

    fn class(&self, at: usize) -> &'static str {
        match (at, self.columns.get(at).map(|column| column.shape)) {
            // A number or a day: nothing in it may be broken.
            (0, Some(Shape::Day)) => "first short",
            (0, _) => "first",
            (_, shape) => shape.map_or("", Shape::class),
        }
    }

    fn label(&self, at: usize) -> &str {
        self.columns.get(at).map_or("", |column| &column.label)
    }
}

/// A table as HTML.
#[derive(Debug, Template)]
#[template(path = "records/table.html")]
pub struct TableView<'a> {
    table: &'a Table,
    frame: &'a Frame,
}
