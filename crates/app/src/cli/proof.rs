//! The words of `verify` and `log`.

use std::path::PathBuf;

use clap::{Args, Subcommand};

/// `verify`
#[derive(Args, Debug)]
pub struct Verify {
    /// Keep the log's head in this file, kept elsewhere: a later run shows whether the log was rolled back
    #[arg(long, value_name = "FILE")]
    pub checkpoint: Option<PathBuf>,
    /// Check a proof from a slip or a resident's page instead, against the log's key and, if given, the checkpoint
    #[arg(long, value_name = "FILE")]
    pub proof: Option<PathBuf>,
    /// The log's public key (NAME+ID+BASE64), where the office's database is not at hand
    #[arg(long, value_name = "KEY", requires = "proof")]
    pub log_key: Option<String>,
}

/// `log ..`
#[derive(Debug, Subcommand)]
pub enum Log {
    /// Publish the days that are over; everything where nothing was ever published
    Publish(LogPublish),
    /// Print the log's public key
    Key,
    /// Print the proof that a request stands in the log, by its number
    Proof(LogProof),
    /// Begin a new origin that commits to the last known checkpoint of the old one, and say so in its first leaf
    Continue(LogContinue),
    /// Witnesses whose signatures are taken in
    #[command(subcommand)]
    Witness(LogWitness),
    /// Print what a witness is sent: POST it to its address with /add-checkpoint
    Request(LogRequest),
    /// Take in what a witness answered
    Cosign(LogCosign),
}

/// `log publish`
#[derive(Args, Debug)]
pub struct LogPublish {
    /// Today's events, too
    #[arg(long)]
    pub now: bool,
}

/// `log proof`
#[derive(Args, Debug)]
pub struct LogProof {
    /// The request's number
    pub number: String,
}

/// `log continue`
#[derive(Args, Debug)]
pub struct LogContinue {
    /// The last checkpoint that somebody kept [default: the one in the data folder]
    #[arg(long, value_name = "FILE")]
    pub checkpoint: Option<PathBuf>,
}

/// `log witness ..`
#[derive(Debug, Subcommand)]
pub enum LogWitness {
    /// Make a witness known
    Add(LogWitnessAdd),
    /// Forget a witness
    Remove(LogWitnessRemove),
    /// Print their public keys
    List,
}

/// `log witness add`
#[derive(Args, Debug)]
pub struct LogWitnessAdd {
    /// Its public key: NAME+ID+BASE64
    pub key: String,
}

/// `log witness remove`
#[derive(Args, Debug)]
pub struct LogWitnessRemove {
    /// The name of its key
    pub name: String,
}

/// `log request`
#[derive(Args, Debug)]
pub struct LogRequest {
    /// The size of the last checkpoint that it signed
    #[arg(long, default_value_t = 0, value_name = "LEAVES")]
    pub old: u64,
}

/// `log cosign`
#[derive(Args, Debug)]
pub struct LogCosign {
    /// Its answer: one or more signature lines
    pub file: PathBuf,
}
