//! The text files as they were built in.

/// One topic in one language.
pub(crate) struct File {
    pub lang: &'static str,
    pub topic: &'static str,
    pub source: &'static str,
}

include!(concat!(env!("OUT_DIR"), "/files.rs"));

/// The files of one language.
pub(crate) fn of(code: &str) -> impl Iterator<Item = &'static File> {
    FILES.iter().filter(move |file| file.lang == code)
}
