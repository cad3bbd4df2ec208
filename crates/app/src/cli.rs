//! The words of the command line. Each command is explained where its file is.
#![expect(clippy::doc_markdown, reason = "these comments are shown in the terminal, where backticks are noise")]

mod bulletin;
mod configuration;
mod keep;
mod proof;

use std::{ffi::OsString, net::SocketAddr, path::PathBuf};

use casework::{calendar::WeeklyRest, kind::Role};
use clap::{Args, Parser, Subcommand};
use jiff::civil::Date;

pub use bulletin::{Bulletin, Format};
pub use configuration::{Config, ConfigExport, ConfigImport};
pub use keep::{Backup, Key, Purge, Restore};
pub use proof::{Log, LogContinue, LogRequest, LogWitness, Verify};

use crate::failure::Failure;

/// Doorstep: from a visit at the door to an answer, and to a bulletin that counts itself.
#[derive(Debug, Parser)]
#[command(
    name = "doorstep",
    version,
    propagate_version = true,
    disable_help_subcommand = true,
    arg_required_else_help = true
)]
pub struct Cli {
    /// Where the office is.
    #[command(flatten)]
    pub place: WhereOffice,
    /// What to do.
    #[command(subcommand)]
    pub command: Command,
}

/// Flags that every command takes.
#[derive(Args, Clone, Debug, Default)]
pub struct WhereOffice {
    /// The data folder [environment: DOORSTEP_DATA; default: ./data, for the demo ./demo-data]
    #[arg(long, global = true, value_name = "DIR")]
    pub data: Option<PathBuf>,
    /// The database: sqlite:///path or postgres://user@host/name [environment: DOORSTEP_DATABASE_URL; default: DIR/doorstep.db]
    #[arg(long, global = true, value_name = "URL")]
    pub database: Option<String>,
    /// The office, where a database holds several
    #[arg(long, global = true, value_name = "CODE")]
    pub office: Option<String>,
}

/// The commands.
#[derive(Debug, Subcommand)]
pub enum Command {
    /// Make the sample county where there is none, and serve it
    Demo(Listen),
    /// Serve an office
    Serve(Listen),
    /// Make a new, empty office
    Init(Init),
    /// Bring the gazetteer up to date
    #[command(subcommand)]
    Places(Places),
    /// Working calendars
    #[command(subcommand)]
    Calendar(Calendar),
    /// Take over lists of other systems
    #[command(subcommand)]
    Import(Import),
    /// Write the bulletin of a period
    Bulletin(Bulletin),
    /// Recount everything from the records and compare
    Verify(Verify),
    /// Write the whole office into one file, while it is served
    Backup(Backup),
    /// Make an office from a backup
    Restore(Restore),
    /// The office's key
    #[command(subcommand)]
    Key(Key),
    /// Destroy all data about people, once two persons have agreed to it in the console
    Purge(Purge),
    /// People who sign in
    #[command(subcommand)]
    User(User),
    /// Tokens for programs
    #[command(subcommand)]
    Token(Token),
    /// The public log: publish, witnesses, a new origin
    #[command(subcommand)]
    Log(Log),
    /// What the office has set up, as a file
    #[command(subcommand)]
    Config(Config),
    /// Print where webhooks listen, each with the secret by which it checks what it is sent
    Webhooks,
    /// Print every setting with its explanation, as a doorstep.toml
    Settings,
    /// Move all data between databases (comes with a later version)
    #[command(hide = true)]
    Copy(Later),
    /// Check a form (comes with a later version)
    #[command(hide = true)]
    Form(Later),
}

/// Where to listen.
#[derive(Args, Clone, Debug)]
#[allow(clippy::struct_field_names, reason = "as it is asked on the command line")]
pub struct Listen {
    /// Address and port [environment: DOORSTEP_LISTEN; default: 127.0.0.1:8080]
    #[arg(long, value_name = "ADDR")]
    pub listen: Option<SocketAddr>,
    /// Speak TLS with this certificate chain (PEM) [environment: DOORSTEP_TLS_CERT]
    #[arg(long, value_name = "FILE", requires = "tls_key")]
    pub tls_cert: Option<PathBuf>,
    /// The certificate's private key (PEM) [environment: DOORSTEP_TLS_KEY]
    #[arg(long, value_name = "FILE", requires = "tls_cert")]
    pub tls_key: Option<PathBuf>,
    /// No new password may stand in this file of stolen ones [environment: DOORSTEP_LEAKED_PASSWORDS]
    #[arg(long, value_name = "FILE")]
    pub leaked_passwords: Option<PathBuf>,
}

/// `init`
#[derive(Args, Debug)]
pub struct Init {
    /// The office's name, as it stands on its bulletins
    #[arg(long)]
    pub name: String,
    /// Its gazetteer: a list with the columns code,name,level,parent
    #[arg(long, value_name = "FILE")]
    pub places: Option<PathBuf>,
    /// Its code in addresses, such as /log/CODE
    #[arg(long, default_value = "office", value_parser = office_code)]
    pub code: String,
    /// Its main language
    #[arg(long, default_value = "zh-Hans", value_parser = language)]
    pub language: i18n::Lang,
    /// The name with which the administrator signs in
    #[arg(long, default_value = "administrator", value_name = "NAME")]
    pub administrator: String,
}

/// `places ..`
#[derive(Debug, Subcommand)]
pub enum Places {
    /// Take over a list with the columns code,name,level,parent (.csv, .csv.gz, .xlsx); again is an update
    Import(PlacesImport),
}

/// `places import`
#[derive(Args, Debug)]
pub struct PlacesImport {
    /// The list
    pub file: PathBuf,
    /// The first day on which it holds [default: today; for a first list 1900-01-01]
    #[arg(long, value_name = "DATE", value_parser = day)]
    pub valid_from: Option<Date>,
    /// The list is complete below the places it names, for the levels it has: what it leaves out there has ended
    #[arg(long)]
    pub complete: bool,
    /// Only say what would happen; nothing is written
    #[arg(long)]
    pub dry_run: bool,
}

/// `calendar ..`
#[derive(Debug, Subcommand)]
pub enum Calendar {
    /// Take over a calendar as it was announced (.ics, .csv with day,working,occasion); again is an update
    Import(CalendarImport),
    /// Compute the due days of open requests anew with the calendar as it stands
    Apply(CalendarApply),
}

/// `calendar import`
#[derive(Args, Debug)]
pub struct CalendarImport {
    /// The calendar: the days that differ from the ordinary week
    pub file: PathBuf,
    /// Its name, by which it is brought up to date [default: the file's name]
    #[arg(long, value_name = "NAME")]
    pub name: Option<String>,
    /// The first day on which it holds; the calendar before it ends there [default: its first day]
    #[arg(long, value_name = "DATE", value_parser = day)]
    pub valid_from: Option<Date>,
    /// Which days are free every week [default: as before; at first Saturday and Sunday]
    #[arg(long, value_name = "DAYS", value_parser = weekly_rest)]
    pub rests: Option<String>,
}

/// `calendar apply`
#[derive(Args, Debug)]
pub struct CalendarApply {
    /// Why, for the log of each request whose day moves
    #[arg(long, value_name = "TEXT")]
    pub reason: String,
}

/// `import ..`
#[derive(Debug, Subcommand)]
pub enum Import {
    /// Take over a list of requests (.csv, .csv.gz, .xlsx); again adds nothing
    Requests(ImportRequests),
}

/// `import requests`
#[derive(Args, Debug)]
pub struct ImportRequests {
    /// The list
    pub file: PathBuf,
    /// What its columns mean: a map as in examples/import/
    #[arg(long, value_name = "FILE.toml")]
    pub map: Option<PathBuf>,
    /// Check everything, write nothing
    #[arg(long)]
    pub dry_run: bool,
    /// Where to write every row that was left out, as CSV
    #[arg(long, value_name = "FILE.csv")]
    pub rejects: Option<PathBuf>,
}

/// `user ..`
#[derive(Debug, Subcommand)]
pub enum User {
    /// Add somebody; prints a link that works once
    Add(UserAdd),
    /// Print a new link for somebody, also when everybody is locked out
    Link(UserLink),
}

/// `user add`
#[derive(Args, Debug)]
pub struct UserAdd {
    /// The name to sign in with: small letters, digits, . - _
    pub name: String,
    /// What the person may do
    #[arg(long, value_parser = role)]
    pub role: Role,
    /// The unit the person acts for
    #[arg(long, value_name = "CODE")]
    pub unit: Option<String>,
    /// Only this place and what lies in it
    #[arg(long, value_name = "CODE")]
    pub place: Option<String>,
    /// The field team the person goes with
    #[arg(long, value_name = "CODE")]
    pub team: Option<String>,
    /// The person's name as on the roll [default: the name to sign in with]
    #[arg(long, value_name = "NAME")]
    pub person: Option<String>,
}

/// `user link`
#[derive(Args, Debug)]
pub struct UserLink {
    /// The name to sign in with
    pub name: String,
}

/// `token ..`
#[derive(Debug, Subcommand)]
pub enum Token {
    /// Print a new API token with somebody's rights, and nothing else
    Add(TokenAdd),
}

/// `token add`
#[derive(Args, Debug)]
pub struct TokenAdd {
    /// Whose rights it has
    #[arg(long, value_name = "NAME")]
    pub user: String,
    /// For how many days
    #[arg(long, default_value_t = 90, value_parser = clap::value_parser!(u32).range(1..=3650))]
    pub days: u32,
}

/// A command whose name is kept free.
#[derive(Args, Debug)]
pub struct Later {
    /// Whatever was asked for
    #[arg(trailing_var_arg = true, allow_hyphen_values = true, hide = true)]
    pub words: Vec<OsString>,
}

fn day(text: &str) -> Result<Date, &'static str> {
    text.parse().map_err(|_| "give a day of the calendar as 2025-03-01")
}

fn weekly_rest(text: &str) -> Result<String, String> {
    let known = WeeklyRest::parse(text).map(|_| text.to_owned());
    known.ok_or_else(|| format!("give one of {}", WeeklyRest::CHOICES.values.join(", ")))
}

fn role(text: &str) -> Result<Role, String> {
    Role::parse(text).ok_or_else(|| format!("give one of {}", Role::ALL.map(Role::code).join(", ")))
}

fn language(text: &str) -> Result<i18n::Lang, String> {
    i18n::Lang::parse(text).ok_or_else(|| format!("give one of {}", i18n::Lang::ALL.map(i18n::Lang::code).join(", ")))
}

fn office_code(text: &str) -> Result<String, &'static str> {
    let plain = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-';
    let sound = (2..=40).contains(&text.len()) && text.chars().all(plain);
    if sound { Ok(text.to_owned()) } else { Err("give 2 to 40 small letters, digits and -") }
}

/// clap's many lines as one sentence with what to do.
pub fn sentence(error: &clap::Error) -> Failure {
    let told = error.render().to_string();
    let lines = told.lines().map(str::trim);
    let words: Vec<&str> =
        lines.take_while(|line| !line.starts_with("Usage:") && !line.starts_with("For more")).collect();
    let sentence = words.join(" ");
    let sentence = sentence.trim().trim_start_matches("error: ").split_whitespace().collect::<Vec<_>>().join(" ");
    Failure::wrong_use(format!(
        "{sentence}. `doorstep --help` explains the commands, `doorstep COMMAND --help` each of them"
    ))
}

#[cfg(test)]
mod tests {
    use clap::CommandFactory;

    use super::*;

    fn refused(words: &[&str]) -> String {
        sentence(&Cli::try_parse_from(std::iter::once(&"doorstep").chain(words)).unwrap_err()).to_string()
    }

    #[test]
    fn the_command_line_makes_sense() {
        Cli::command().debug_assert();
    }

    #[test]
    fn a_wrong_day_says_how_days_are_written() {
        let sentence = refused(&["bulletin", "--from", "2025-02-30", "--to", "2025-06-30", "--format", "json"]);
        assert!(sentence.contains("2025-02-30") && sentence.contains("2025-03-01"), "{sentence}");
        assert!(!sentence.contains('\n'), "{sentence}");
    }

    #[test]
    fn an_unknown_role_names_those_there_are() {
        let sentence = refused(&["user", "add", "anna", "--role", "boss"]);
        assert!(sentence.contains("coordinator"), "{sentence}");
    }

    #[test]
    fn flags_for_the_office_may_stand_before_or_after_the_command() {
        for words in [["doorstep", "--data", "x", "verify"], ["doorstep", "verify", "--data", "x"]] {
            assert_eq!(Cli::try_parse_from(words).unwrap().place.data, Some("x".into()));
        }
    }
}
