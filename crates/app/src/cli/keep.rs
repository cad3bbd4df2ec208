//! The words of `backup`, `restore`, `key` and `purge`.

use std::path::PathBuf;

use clap::{Args, Subcommand};

/// `backup`
#[derive(Args, Debug)]
pub struct Backup {
    /// The file to write; it must not exist
    pub file: PathBuf,
    /// Put the office's key into it, too: whoever has the file can then read the contacts
    #[arg(long)]
    pub with_key: bool,
    /// Seal it with the passphrase in the first line of this file instead of the office's key
    #[arg(long, value_name = "FILE")]
    pub passphrase_file: Option<PathBuf>,
}

/// `restore`
#[derive(Args, Debug)]
pub struct Restore {
    /// The backup
    pub file: PathBuf,
    /// The office's key, where the backup does not hold it
    #[arg(long, value_name = "FILE")]
    pub key_file: Option<PathBuf>,
    /// The last checkpoint of the office's log that somebody kept, where it is newer than the backup
    #[arg(long, value_name = "FILE")]
    pub checkpoint: Option<PathBuf>,
    /// The list of erased contacts that the office kept, if it is not in the data folder
    #[arg(long, value_name = "FILE.ndjson")]
    pub erasures: Option<PathBuf>,
    /// The file with the passphrase that the backup was sealed with
    #[arg(long, value_name = "FILE")]
    pub passphrase_file: Option<PathBuf>,
    /// Restore a backup whose time is over: only where nothing newer is left
    #[arg(long)]
    pub expired: bool,
}

/// `key ..`
#[derive(Debug, Subcommand)]
pub enum Key {
    /// Make a new key and wrap everything with it anew, while the office is served; again goes on with what was broken off
    Rotate,
    /// Print what the key is called, and whether anything is not under it
    Show,
}

/// `purge`
#[derive(Args, Debug)]
pub struct Purge {
    /// Carry it out; without this it is only told what there is to destroy
    #[arg(long)]
    pub destroy: bool,
    /// Where to write what was destroyed: counts and the hash of the list
    #[arg(long, value_name = "FILE")]
    pub proof: Option<PathBuf>,
}
