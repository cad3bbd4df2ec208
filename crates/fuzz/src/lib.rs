//! Made-up input for everything that reads what strangers send: seeds are changed at random, again and again, and nothing may
//! panic, hang or grow without bound.
//!
//! Each input follows from a target's name, a run's seed and its number alone: what went wrong is made again with
//! [`input`]. The targets stand in `tests/targets`: a short run of each is a test, `scripts/fuzz` runs them for long.

mod change;
mod run;

pub use change::input;
pub use run::{Ended, Most, run};

/// What reads one input.
pub type Reader = Box<dyn Fn(&[u8]) + Send + Sync>;

/// Something that reads bytes of strangers.
pub struct Target {
    /// Its name, also of its folder in `corpus/`.
    pub name: &'static str,
    /// What it reads when all is well.
    pub seeds: Vec<Vec<u8>>,
    /// Words that mean something to it.
    pub words: &'static [&'static str],
    /// Reads.
    pub read: Reader,
}

impl Target {
    /// A target whose seeds lie in its folder, those given beside them.
    ///
    /// # Panics
    /// Where the folder cannot be read.
    pub fn new(
        name: &'static str,
        words: &'static [&'static str],
        given: Vec<Vec<u8>>,
        read: impl Fn(&[u8]) + Send + Sync + 'static,
    ) -> Self {
        let mut seeds = kept(name);
        seeds.extend(given);
        Self { name, seeds, words, read: Box::new(read) }
    }
}

/// The seeds in a target's folder, in the order of their names.
fn kept(name: &str) -> Vec<Vec<u8>> {
    let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("corpus").join(name);
    let Ok(entries) = std::fs::read_dir(&folder) else { return Vec::new() };
    let mut paths: Vec<_> = entries.filter_map(Result::ok).map(|entry| entry.path()).collect();
    paths.sort();
    paths.iter().filter_map(|path| std::fs::read(path).ok()).collect()
}
