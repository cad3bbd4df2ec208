//! Texts made of several columns: `"{Title}: {Description}"`.

use super::MapError;

/// A text with holes, each filled from a column.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Template {
    parts: Vec<Part>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
enum Part {
    Words(String),
    Column(String),
}

impl Template {
    /// Reads a template; a text without braces is the name of one column.
    pub(super) fn read(key: &'static str, text: &str) -> Result<Self, MapError> {
        let wrong = || MapError::Template { key, template: text.to_owned() };
        if !text.contains(['{', '}']) {
            return Ok(Self { parts: vec![Part::Column(text.to_owned())] });
        }
        let mut parts = Vec::new();
        let mut rest = text;
        while let Some((words, after)) = rest.split_once('{') {
            let (column, after) = after.split_once('}').ok_or_else(wrong)?;
            if words.contains('}') || column.contains('{') || column.trim().is_empty() {
                return Err(wrong());
            }
            parts.push(Part::Words(words.to_owned()));
            parts.push(Part::Column(column.trim().to_owned()));
            rest = after;
        }
        if rest.contains('}') {
            return Err(wrong());
        }
        parts.push(Part::Words(rest.to_owned()));
        parts.retain(|part| *part != Part::Words(String::new()));
        Ok(Self { parts })
    }

    /// The columns it names.
    pub(crate) fn columns(&self) -> impl Iterator<Item = &str> {
        self.parts.iter().filter_map(|part| match part {
            Part::Column(name) => Some(name.as_str()),
            Part::Words(_) => None,
        })
    }

    /// The words between the columns.
    pub(super) fn words(&self) -> impl Iterator<Item = &str> {
        self.parts.iter().filter_map(|part| match part {
            Part::Words(words) => Some(words.as_str()),
            Part::Column(_) => None,
        })
    }

    /// Fills the holes. Words beside an empty column are left out, so that nothing ends in a stray colon; the result is
    /// empty where all columns are.
    pub(crate) fn fill<'a>(&self, cell: impl Fn(&str) -> &'a str) -> String {
        let mut filled = String::new();
        let mut waiting = "";
        let mut last_was_empty = false;
        for part in &self.parts {
            match part {
                Part::Words(_) if last_was_empty => {}
                Part::Words(words) => waiting = words,
                Part::Column(name) => {
                    let cell = cell(name);
                    last_was_empty = cell.is_empty();
                    if !last_was_empty {
                        filled.push_str(std::mem::take(&mut waiting));
                        filled.push_str(cell);
                    }
                }
            }
        }
        if !filled.is_empty() && !last_was_empty {
            filled.push_str(waiting);
        }
        filled
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn filled(template: &str, title: &str, text: &str) -> String {
        let template = Template::read("description", template).unwrap();
        template.fill(|name| match name {
            "Title" => title,
            "Text" => text,
            _ => panic!("{name}"),
        })
    }

    #[test]
    fn words_between_columns_stand_only_between_full_columns() {
        assert_eq!(filled("{Title}: {Text}", "Road", "a hole"), "Road: a hole");
        assert_eq!(filled("{Title}: {Text}", "Road", ""), "Road");
        assert_eq!(filled("{Title}: {Text}", "", "a hole"), "a hole");
        assert_eq!(filled("{Title}: {Text}", "", ""), "");
        assert_eq!(filled("{Title} ({Text})", "Road", "a hole"), "Road (a hole)");
        assert_eq!(filled("{Title} ({Text})", "Road", ""), "Road");
        assert_eq!(filled("Ward {Text}", "", "7"), "Ward 7");
        assert_eq!(filled("Ward {Text}", "", ""), "");
        assert_eq!(filled("{Title}{Text}", "a", "b"), "ab");
        assert_eq!(filled("On {Title}: {Text}!", "", "a hole"), "On a hole!");
    }

    #[test]
    fn a_name_without_braces_is_a_column() {
        assert_eq!(filled("Title", "Road", "a hole"), "Road");
    }

    #[test]
    fn broken_braces_are_refused() {
        for broken in ["{", "}", "{}", "{ }", "{a", "a}", "{a{b}}", "{a}}"] {
            assert!(Template::read("description", broken).is_err(), "{broken}");
        }
    }
}
