//! What the program's own sources pass to a call, as written: enough to find every code that has to have words.

use std::{fs, path::Path};

/// A source file of one of the crates.
pub struct Source {
    /// Its path below `crates`, e.g. `casework/src/parse.rs`.
    pub path: String,
    /// Its text without comments and without its tests.
    pub text: String,
}

/// The sources of every crate, without what only tests read.
pub fn sources() -> Vec<Source> {
    let crates = Path::new(env!("CARGO_MANIFEST_DIR")).parent().expect("it is one of the crates");
    let mut found = Vec::new();
    for folder in fs::read_dir(crates).expect("the crates can be listed") {
        collect(crates, &folder.expect("a crate").path().join("src"), &mut found);
    }
    assert!(found.len() > 50, "the sources are where they were");
    found
}

fn collect(crates: &Path, folder: &Path, found: &mut Vec<Source>) {
    let Ok(entries) = fs::read_dir(folder) else { return };
    for path in entries.map(|entry| entry.expect("a source").path()) {
        let name = path.file_name().unwrap_or_default().to_string_lossy();
        if path.is_dir() {
            collect(crates, &path, found);
        } else if name.ends_with(".rs") && !name.ends_with("tests.rs") {
            let text = fs::read_to_string(&path).expect("a source can be read");
            let (program, _) = text.split_once("#[cfg(test)]\nmod tests {").unwrap_or((&text, ""));
            let lines = program.lines().filter(|line| !line.trim_start().starts_with("//"));
            let path = path.strip_prefix(crates).unwrap_or(&path).to_string_lossy().into_owned();
            found.push(Source { path, text: lines.collect::<Vec<_>>().join("\n") });
        }
    }
}

/// The arguments of every call that is written `name(..)`.
pub fn calls<'a>(text: &'a str, name: &str) -> Vec<Vec<&'a str>> {
    let opening = format!("{name}(");
    text.match_indices(&opening).map(|(at, _)| arguments(&text[at + opening.len()..])).collect()
}

/// Splits at the commas that stand in no bracket and no literal, up to the bracket that closes the call.
fn arguments(text: &str) -> Vec<&str> {
    let (mut found, mut from, mut depth, mut quoted, mut skip) = (Vec::new(), 0, 0, false, false);
    for (at, c) in text.char_indices() {
        match c {
            _ if skip => skip = false,
            '\\' => skip = true,
            '"' if !text[..at].ends_with('\'') => quoted = !quoted,
            _ if quoted => {}
            '(' | '[' | '{' => depth += 1,
            ')' if depth == 0 => {
                found.push(&text[from..at]);
                return found;
            }
            ')' | ']' | '}' => depth -= 1,
            ',' if depth == 0 => {
                found.push(&text[from..at]);
                from = at + 1;
            }
            _ => {}
        }
    }
    found
}

/// The string literals in a piece of source.
pub fn literals(text: &str) -> impl Iterator<Item = &str> {
    text.split('"').skip(1).step_by(2)
}
