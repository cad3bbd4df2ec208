//! The set-up as a file, on the command line.

use std::path::PathBuf;

use clap::{Args, Subcommand};

/// `config ..`
#[derive(Debug, Subcommand)]
pub enum Config {
    /// Write units, teams, categories, deadlines, calendars, reminders, words and numbers into one file
    Export(ConfigExport),
    /// Take over what another office has set up: adds and changes, and takes nothing away
    Import(ConfigImport),
}

/// `config export`
#[derive(Args, Debug)]
pub struct ConfigExport {
    /// Where to write it [default: standard output]
    #[arg(short, long, value_name = "FILE")]
    pub output: Option<PathBuf>,
}

/// `config import`
#[derive(Args, Debug)]
pub struct ConfigImport {
    /// The file
    pub file: PathBuf,
    /// Only tell what would be added and changed
    #[arg(long)]
    pub dry_run: bool,
}
