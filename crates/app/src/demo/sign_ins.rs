//! The passwords of the sample county's people, in a file that only its owner reads.

use std::{fs, path::Path};

use crate::{
    failure::{Done, Failure},
    whole_file,
};

/// Its name; it is written last, so that a folder that has it is finished.
pub const FILE: &str = "demo-sign-ins.txt";

/// Reads names with their passwords.
pub fn read(path: &Path) -> Done<Vec<(String, String)>> {
    let text = fs::read_to_string(path)
        .map_err(|error| Failure::new(format!("{} cannot be read: {error}", path.display())))?;
    Ok(text
        .lines()
        .filter_map(|line| line.split_once(' '))
        .map(|(name, word)| (name.to_owned(), word.trim().to_owned()))
        .collect())
}

/// Writes them.
pub fn write(path: &Path, people: &[(String, String)]) -> Done {
    let lines: Vec<String> = people.iter().map(|(name, word)| format!("{name} {word}\n")).collect();
    whole_file::write(path, lines.concat().as_bytes())
}
