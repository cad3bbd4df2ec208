//! The list of settings, and the example file that is made from it.

use std::fmt::Write;

/// One setting.
#[derive(Clone, Copy, Debug)]
pub struct Setting {
    /// Its name in `doorstep.toml`; in the environment it is `DOORSTEP_` and the same in capitals.
    pub name: &'static str,
    /// What it is for.
    pub explained: &'static str,
    /// Its default as written in TOML; what holds without it is said in words where there is none.
    pub default: Result<&'static str, &'static str>,
}

impl Setting {
    /// Its name in the environment.
    pub fn variable(&self) -> String {
        format!("DOORSTEP_{}", self.name.to_uppercase())
    }
}

pub(super) const fn setting(
    name: &'static str,
    default: Result<&'static str, &'static str>,
    explained: &'static str,
) -> Setting {
    Setting { name, explained, default }
}

/// What concerns the program as a whole. The data folder itself is named by `--data` or `DOORSTEP_DATA` only, for this file lies in it.
const SETTINGS: &[Setting] = &[
    setting(
        "listen",
        Ok("\"127.0.0.1:8080\""),
        "Address and port to listen on; 0.0.0.0:8080 for every network card, port 0 for any free port.",
    ),
    setting(
        "public_url",
        Err("\"https://doorstep.example.org\""),
        "The address people type, for links that are sent to them. With https, cookies are sent over TLS only.\nWithout it: http:// and the address listened on.",
    ),
    setting(
        "database_url",
        Err("\"postgres://doorstep@localhost/doorstep\""),
        "Where the records are: sqlite:///path/to/file.db or postgres://user@host/name.\nWithout it: doorstep.db in the data folder.",
    ),
    setting(
        "key_file",
        Err("\"/etc/doorstep/office.key\""),
        "The key that opens contacts (mode 0600). Keep a copy apart from the backups: without it no contact opens.\nWithout it: office.key in the data folder.",
    ),
    setting(
        "key",
        Err("\"64 hexadecimal digits\""),
        "The key itself, for surroundings that keep secrets in the environment (DOORSTEP_KEY); instead of key_file.",
    ),
    setting(
        "key_command",
        Err("\"vault-read office-key\""),
        "A command that prints the key, run once when the program starts: for a key service; instead of key_file.",
    ),
    setting(
        "log_key_file",
        Err("\"/etc/doorstep/log.key\""),
        "The key that signs the public log (mode 0600). Without it: log.key in the data folder.",
    ),
    setting(
        "time_zone",
        Ok("\"Asia/Shanghai\""),
        "Where the office's days begin and end (a name of the IANA time zone database).",
    ),
    setting(
        "behind_proxy",
        Ok("false"),
        "Whether a reverse proxy stands in front, so that a caller's address is taken from what it says: Forwarded or\nX-Forwarded-For. trusted_proxies says more exactly which.",
    ),
    setting(
        "body_limit_bytes",
        Ok("12582912"),
        "The largest thing that may be sent to the program in one go: a photo with its form.",
    ),
    setting(
        "request_timeout_seconds",
        Ok("30"),
        "How long a request may take, and how long a slow line may stand still; a form with a file has ten times as long.",
    ),
    setting("connections", Ok("1024"), "How many connections are served at the same time; more wait."),
    setting("drain_seconds", Ok("10"), "How long requests in flight may take to end when the program is told to stop."),
    setting(
        "log",
        Ok("\"info\""),
        "What goes to the log: error, warn, info, debug, or a filter such as \"info,store=debug\".",
    ),
    setting(
        "log_format",
        Ok("\"auto\""),
        "How: \"json\" (a line per record), \"compact\" (for people), or \"auto\": compact on a terminal, JSON elsewhere.",
    ),
];

/// Every setting, in the order of the example.
pub fn all() -> impl Iterator<Item = &'static Setting> {
    SETTINGS
        .iter()
        .chain(super::guarding::GUARDING)
        .chain(super::outgoing::SENDING)
        .chain(super::incoming::READING)
        .chain(super::single_sign_on::SIGN_ON)
}

/// The example file: every setting, commented out, with what it is for.
pub fn example() -> String {
    let mut text = String::from(
        "# Settings of Doorstep. This file is read from the data folder; every line is optional.\n\
         # A flag of the command line wins over the environment, the environment over this file.\n",
    );
    for setting in all() {
        text.push('\n');
        for line in setting.explained.lines() {
            let _ = writeln!(text, "# {line}");
        }
        let _ = writeln!(text, "# Environment: {}", setting.variable());
        let value = match setting.default {
            Ok(value) | Err(value) => value,
        };
        let _ = writeln!(text, "#{} = {value}", setting.name);
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_committed_example_explains_every_setting() {
        let committed = include_str!("../../../../docs/doorstep.toml.example");
        assert_eq!(
            committed,
            example(),
            "write docs/doorstep.toml.example anew: doorstep settings > docs/doorstep.toml.example"
        );
    }
}
