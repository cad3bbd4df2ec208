//! Where settings come from, one on top of the other.

use std::{collections::BTreeMap, fs, io, path::Path};

use super::setting::all;
use crate::failure::{Done, Failure};

/// The name of the file in the data folder.
pub const FILE: &str = "doorstep.toml";

/// A value as text, with the words that say where it was written.
#[derive(Clone, Debug)]
struct Given {
    text: String,
    whence: String,
}

/// Settings by name, the stronger source over the weaker.
#[derive(Clone, Debug, Default)]
pub struct Sources(BTreeMap<&'static str, Given>);

impl Sources {
    /// Reads the file in the data folder, if there is one, then the environment.
    pub fn read(data: &Path, environment: &dyn Fn(&str) -> Option<String>) -> Done<Self> {
        let mut sources = Self::default();
        sources.file(&data.join(FILE))?;
        for setting in all() {
            let variable = setting.variable();
            if let Some(text) = environment(&variable).filter(|text| !text.is_empty()) {
                sources.0.insert(setting.name, Given { text, whence: variable });
            }
        }
        Ok(sources)
    }

    fn file(&mut self, path: &Path) -> Done {
        let text = match fs::read_to_string(path) {
            Ok(text) => text,
            Err(error) if matches!(error.kind(), io::ErrorKind::NotFound | io::ErrorKind::NotADirectory) => {
                return Ok(());
            }
            Err(error) => return Err(Failure::new(format!("{} cannot be read: {error}", path.display()))),
        };
        let table: toml::Table = toml::from_str(&text).map_err(|error| {
            let line = error.span().map_or(1, |span| text[..span.start.min(text.len())].matches('\n').count() + 1);
            Failure::wrong_use(format!(
                "{}, line {line}: {}: correct it, or begin the line with #",
                path.display(),
                error.message()
            ))
        })?;
        for (name, value) in table {
            let Some(setting) = all().find(|setting| setting.name == name) else {
                let known: Vec<&str> = all().map(|setting| setting.name).collect();
                return Err(Failure::wrong_use(format!(
                    "{}: there is no setting {name:?}: it may be one of {}",
                    path.display(),
                    known.join(", ")
                )));
            };
            let text = match value {
                toml::Value::String(text) => text,
                other => other.to_string(),
            };
            self.0.insert(setting.name, Given { text, whence: path.display().to_string() });
        }
        Ok(())
    }

    /// Puts a flag's value over what was read.
    pub fn flag(&mut self, name: &'static str, value: Option<&str>) {
        if let Some(text) = value {
            let whence =
                format!("--{}", if name == "database_url" { "database".to_owned() } else { name.replace('_', "-") });
            self.0.insert(name, Given { text: text.to_owned(), whence });
        }
    }

    /// The text of a setting, where it was given.
    pub fn text(&self, name: &str) -> Option<String> {
        self.0.get(name).map(|given| given.text.clone()).filter(|text| !text.is_empty())
    }

    /// A setting read as something; its default where it was not given. `wanted` says what it must look like.
    pub fn parsed<T: std::str::FromStr>(&self, name: &str, default: T, wanted: &str) -> Done<T> {
        let Some(given) = self.0.get(name) else { return Ok(default) };
        given.text.trim().parse().map_err(|_| self.refused(name, wanted))
    }

    /// The refusal of a setting's value.
    pub fn refused(&self, name: &str, wanted: &str) -> Failure {
        let (text, whence) = self.0.get(name).map_or(("", ""), |given| (given.text.as_str(), given.whence.as_str()));
        Failure::wrong_use(format!("{whence}: {name} cannot be {text:?}: give {wanted}"))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(file: &str, environment: &[(&str, &str)]) -> Done<Sources> {
        let folder = tempfile::tempdir().unwrap();
        fs::write(folder.path().join(FILE), file).unwrap();
        let environment =
            |name: &str| environment.iter().find(|(known, _)| *known == name).map(|(_, value)| (*value).to_owned());
        Sources::read(folder.path(), &environment)
    }

    #[test]
    fn a_flag_wins_over_the_environment_and_the_environment_over_the_file() {
        let file = "listen = \"127.0.0.1:1\"\nlog = \"warn\"\ndrain_seconds = 3";
        let mut sources = read(file, &[("DOORSTEP_LISTEN", "127.0.0.1:2"), ("DOORSTEP_LOG", "debug")]).unwrap();
        sources.flag("listen", Some("127.0.0.1:3"));
        assert_eq!(sources.text("listen").unwrap(), "127.0.0.1:3");
        assert_eq!(sources.text("log").unwrap(), "debug");
        assert_eq!(sources.parsed("drain_seconds", 10, "a number").unwrap(), 3);
        assert_eq!(sources.parsed("body_limit_bytes", 7, "a number").unwrap(), 7);
    }

    #[test]
    fn a_mistyped_setting_is_named_with_those_there_are() {
        let sentence = read("lisen = \"127.0.0.1:1\"", &[]).unwrap_err().to_string();
        assert!(sentence.contains("\"lisen\"") && sentence.contains("listen"), "{sentence}");
    }

    #[test]
    fn a_wrong_value_says_where_it_was_written_and_what_is_wanted() {
        let sources = read("", &[("DOORSTEP_DRAIN_SECONDS", "soon")]).unwrap();
        let sentence = sources.parsed::<u64>("drain_seconds", 10, "a number of seconds").unwrap_err().to_string();
        assert_eq!(sentence, "DOORSTEP_DRAIN_SECONDS: drain_seconds cannot be \"soon\": give a number of seconds");
    }

    #[test]
    fn a_file_that_is_no_toml_is_refused_with_its_line() {
        let sentence = read("listen = \"127.0.0.1:1\"\nlog info\n", &[]).unwrap_err().to_string();
        assert!(sentence.contains("line 2"), "{sentence}");
    }
}
