//! The texts as they stand in their files, for those who translate them and those who read a translation over.

use crate::{
    Lang,
    files::{self, File},
    keys::key,
};

/// A text as it stands in its file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    /// Its key.
    pub key: &'static str,
    /// The file it belongs to, without its ending.
    pub topic: &'static str,
    /// What is written after the `=`, in Fluent, with all its lines.
    pub source: String,
}

/// The texts that a language has of its own, file by file.
pub fn entries(lang: Lang) -> Vec<Entry> {
    files::of(lang.code()).flat_map(of_file).collect()
}

/// The texts of a file in their order.
pub(crate) fn of_file(file: &'static File) -> Vec<Entry> {
    let mut entries: Vec<Entry> = Vec::new();
    for line in file.source.lines().filter(|line| !line.starts_with('#')) {
        if let Some(key) = key(line) {
            let source = line.split_once('=').map_or("", |(_, source)| source.trim()).to_owned();
            entries.push(Entry { key, topic: file.topic, source });
        } else if let Some(entry) = entries.last_mut().filter(|_| !line.is_empty()) {
            entry.source.push('\n');
            entry.source.push_str(line);
        }
    }
    entries
}

/// Texts in English that a language lacks, and that another language stands in for.
pub fn lacking(lang: Lang) -> Vec<Entry> {
    entries(Lang::En).into_iter().filter(|entry| !crate::has(lang, entry.key)).collect()
}

#[cfg(test)]
mod tests {
    use super::{entries, lacking};
    use crate::{Lang, missing};

    #[test]
    fn a_text_is_given_with_its_file_and_all_its_lines() {
        let all = entries(Lang::En);
        let of = |key: &str| all.iter().find(|entry| entry.key == key).unwrap();
        assert_eq!((of("line-disputes").topic, of("line-disputes").source.as_str()), ("lines", "Settle conflicts"));
        assert!(of("count-records").source.contains("*[other] { $n } records\n"), "{:?}", of("count-records"));
    }

    #[test]
    fn what_a_language_lacks_is_what_its_files_lack() {
        for lang in Lang::ALL {
            let mut keys: Vec<_> = lacking(lang).into_iter().map(|entry| entry.key).collect();
            keys.sort_unstable();
            assert_eq!(keys, missing(lang), "{}", lang.code());
        }
    }
}
