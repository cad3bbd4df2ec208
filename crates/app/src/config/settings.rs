//! The settings, read and found sound.

use std::{
    net::SocketAddr,
    path::{Path, PathBuf},
    time::Duration,
};

use jiff::tz::TimeZone;

use super::{
    Sources, guarding::Guarding, incoming::Reading, key::KeyFrom, outgoing::Sending, single_sign_on::SingleSignOn,
};
use crate::failure::Done;

/// How log lines are written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LogFormat {
    /// One JSON object a line.
    Json,
    /// For people.
    Compact,
}

/// Everything that can be set.
#[derive(Clone, Debug)]
pub struct Settings {
    /// The data folder.
    pub data: PathBuf,
    /// Where to listen.
    pub listen: SocketAddr,
    /// The address people type, without a slash at its end; none where it follows from `listen`.
    pub public_url: Option<String>,
    /// Address of the database.
    pub database_url: String,
    /// The office's key, where it lies in a file.
    pub key_file: PathBuf,
    /// Who keeps the key in place of a file.
    pub key_from: Option<KeyFrom>,
    /// The key of the public log, where it does not lie in the data folder.
    pub log_key_file: Option<PathBuf>,
    /// Where a day begins and ends.
    pub time_zone: TimeZone,
    /// How the program is guarded towards the network.
    pub guarding: Guarding,
    /// Largest request body.
    pub body_limit_bytes: usize,
    /// Longest request.
    pub request_timeout: Duration,
    /// Most connections at a time.
    pub connections: usize,
    /// Longest wait for requests in flight when stopping.
    pub drain: Duration,
    /// How notices go out.
    pub sending: Sending,
    /// The mailbox that is read.
    pub reading: Option<Reading>,
    /// The provider of identities that people may come in by.
    pub sign_on: Option<SingleSignOn>,
    /// Filter of the log.
    pub log: String,
    /// Shape of the log; none where the terminal decides.
    pub log_format: Option<LogFormat>,
}

const LISTEN: SocketAddr = SocketAddr::new(std::net::IpAddr::V4(std::net::Ipv4Addr::LOCALHOST), 8080);

impl Settings {
    /// Reads every setting, or says which one is wrong.
    pub fn of(data: &Path, sources: &Sources) -> Done<Self> {
        let seconds = |name, default| -> Done<Duration> {
            Ok(Duration::from_secs(sources.parsed(name, default, "a whole number of seconds")?))
        };
        Ok(Self {
            data: data.to_owned(),
            listen: sources.parsed("listen", LISTEN, "an address and a port, such as 127.0.0.1:8080")?,
            public_url: public_url(sources)?,
            database_url: sources.text("database_url").map_or_else(|| default_database(data), Ok)?,
            key_file: sources.text("key_file").map_or_else(|| data.join("office.key"), PathBuf::from),
            key_from: KeyFrom::of(sources)?,
            log_key_file: sources.text("log_key_file").map(PathBuf::from),
            time_zone: time_zone(sources)?,
            guarding: Guarding::of(sources)?,
            body_limit_bytes: sources.parsed("body_limit_bytes", 12 << 20, "a whole number of bytes")?,
            request_timeout: seconds("request_timeout_seconds", 30)?,
            connections: sources.parsed("connections", 1024, "a whole number")?,
            drain: seconds("drain_seconds", 10)?,
            sending: Sending::of(sources)?,
            reading: Reading::of(sources)?,
            sign_on: SingleSignOn::of(sources)?,
            log: sources.text("log").unwrap_or_else(|| "info".to_owned()),
            log_format: log_format(sources)?,
        })
    }

    /// The address people type.
    pub fn base_url(&self) -> String {
        let scheme = if self.guarding.tls.is_some() { "https" } else { "http" };
        self.public_url.clone().unwrap_or_else(|| format!("{scheme}://{}", self.listen))
    }

    /// The key of the public log.
    pub fn log_key_file(&self) -> PathBuf {
        self.log_key_file.clone().unwrap_or_else(|| self.data.join("log.key"))
    }

    /// The folder of photos, voice notes and documents.
    pub fn files(&self) -> files::Folder {
        files::Folder::new(self.data.join("files"))
    }

    /// Whether cookies are sent over TLS only.
    pub fn secure_cookies(&self) -> bool {
        self.base_url().starts_with("https://")
    }

    /// The file of an SQLite database; none for another.
    pub fn database_file(&self) -> Option<&Path> {
        self.database_url.strip_prefix("sqlite://").map(Path::new)
    }
}

fn default_database(data: &Path) -> Done<String> {
    let file = std::path::absolute(data.join("doorstep.db"))
        .map_err(|error| crate::failure::Failure::new(format!("{} is no folder: {error}", data.display())))?;
    Ok(format!("sqlite://{}", file.display()))
}

fn public_url(sources: &Sources) -> Done<Option<String>> {
    let Some(url) = sources.text("public_url") else { return Ok(None) };
    let sound = url.strip_prefix("https://").or_else(|| url.strip_prefix("http://"));
    if sound.is_some_and(|rest| !rest.is_empty() && !rest.contains(char::is_whitespace)) {
        return Ok(Some(url.trim_end_matches('/').to_owned()));
    }
    Err(sources.refused("public_url", "an address that begins with https:// or http://"))
}

fn time_zone(sources: &Sources) -> Done<TimeZone> {
    let name = sources.text("time_zone").unwrap_or_else(|| "Asia/Shanghai".to_owned());
    TimeZone::get(&name).map_err(|_| sources.refused("time_zone", "a name such as Asia/Shanghai or America/Toronto"))
}

fn log_format(sources: &Sources) -> Done<Option<LogFormat>> {
    match sources.text("log_format").as_deref() {
        None | Some("auto") => Ok(None),
        Some("json") => Ok(Some(LogFormat::Json)),
        Some("compact") => Ok(Some(LogFormat::Compact)),
        Some(_) => Err(sources.refused("log_format", "json, compact or auto")),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(given: &[(&'static str, &str)]) -> Done<Settings> {
        let mut sources = Sources::default();
        for (name, value) in given {
            sources.flag(name, Some(value));
        }
        Settings::of(Path::new("/srv/office"), &sources)
    }

    #[test]
    fn without_settings_an_office_lies_in_its_folder_and_is_seen_from_this_machine_only() {
        let settings = of(&[]).unwrap();
        assert_eq!(settings.database_url, "sqlite:///srv/office/doorstep.db");
        assert_eq!(settings.key_file, Path::new("/srv/office/office.key"));
        assert_eq!(settings.base_url(), "http://127.0.0.1:8080");
        assert!(!settings.secure_cookies());
    }

    #[test]
    fn with_a_public_address_over_tls_cookies_stay_on_tls() {
        let settings = of(&[("public_url", "https://doorstep.example.org/")]).unwrap();
        assert_eq!(settings.base_url(), "https://doorstep.example.org");
        assert!(settings.secure_cookies());
    }

    #[test]
    fn settings_that_mean_nothing_are_refused() {
        for (name, value) in
            [("listen", "8080"), ("time_zone", "Asia/Nowhere"), ("public_url", "doorstep"), ("log_format", "xml")]
        {
            let sentence = of(&[(name, value)]).unwrap_err().to_string();
            assert!(sentence.contains(value) && sentence.contains("give"), "{sentence}");
        }
    }
}
