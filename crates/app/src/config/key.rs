//! Where the office's key comes from: its file, unless the environment or a command of a key service keeps it.

use std::{fmt, process::Command};

use people::OfficeKey;
use zeroize::Zeroizing;

use super::{Settings, Sources};
use crate::failure::{Done, Failure};

/// Who keeps the key in place of a file.
#[derive(Clone)]
pub enum KeyFrom {
    /// The environment.
    Given(Zeroizing<String>),
    /// A command that prints it.
    Command(String),
}

/// A key, or a command that may hold a password, stands in it.
impl fmt::Debug for KeyFrom {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("KeyFrom(not shown)")
    }
}

impl KeyFrom {
    /// Reads the settings; refuses two that would each have a key.
    pub fn of(sources: &Sources) -> Done<Option<Self>> {
        match (sources.text("key"), sources.text("key_command")) {
            (Some(_), Some(_)) => Err(Failure::wrong_use("key and key_command both give a key: leave one of them out")),
            (Some(key), None) => Ok(Some(Self::Given(Zeroizing::new(key)))),
            (None, command) => Ok(command.map(Self::Command)),
        }
    }
}

impl Settings {
    /// The office's key, from wherever it is kept.
    pub fn key(&self) -> Done<OfficeKey> {
        match &self.key_from {
            None => Ok(OfficeKey::load(&self.key_file)?),
            Some(KeyFrom::Given(text)) => Ok(OfficeKey::parse(text, "DOORSTEP_KEY")?),
            Some(KeyFrom::Command(command)) => Ok(OfficeKey::parse(&printed(command)?, "DOORSTEP_KEY_COMMAND")?),
        }
    }

    /// What a sentence calls the place of the key.
    pub fn key_source(&self) -> String {
        match &self.key_from {
            None => self.key_file.display().to_string(),
            Some(KeyFrom::Given(_)) => "in DOORSTEP_KEY".to_owned(),
            Some(KeyFrom::Command(_)) => "of DOORSTEP_KEY_COMMAND".to_owned(),
        }
    }
}

/// What the command prints. What it says to standard error goes where ours goes; what it prints is told nobody.
fn printed(command: &str) -> Done<Zeroizing<String>> {
    let refused = |why: String| {
        Failure::new(format!("DOORSTEP_KEY_COMMAND gives no key ({why}): run it by hand and see what it says"))
    };
    let output = Command::new("sh")
        .args(["-c", command])
        .stdin(std::process::Stdio::null())
        .stderr(std::process::Stdio::inherit())
        .output()
        .map_err(|error| refused(error.to_string()))?;
    let text = String::from_utf8(output.stdout).map(Zeroizing::new).map_err(|_| refused("no text".to_owned()))?;
    if output.status.success() { Ok(text) } else { Err(refused(output.status.to_string())) }
}
