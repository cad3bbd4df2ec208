//! `doorstep bulletin` on the command line.

use std::path::PathBuf;

use clap::{Args, ValueEnum};
use jiff::civil::Date;

use super::{day, language};

/// The shapes of a bulletin.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum Format {
    /// For programs.
    Json,
    /// A page.
    Html,
    /// Markdown.
    Md,
    /// To print.
    Pdf,
    /// A workbook.
    Xlsx,
}

/// `bulletin`
#[derive(Args, Debug)]
pub struct Bulletin {
    /// First day
    #[arg(long, value_name = "DATE", value_parser = day)]
    pub from: Date,
    /// Last day, included
    #[arg(long, value_name = "DATE", value_parser = day)]
    pub to: Date,
    /// Only this place and what lies in it
    #[arg(long, value_name = "CODE")]
    pub place: Option<String>,
    /// Its language: en, zh-Hans, zh-Hant or bo; two side by side as zh-Hans+bo, for pdf and xlsx [default: the office's own]
    #[arg(long, value_name = "LANG[+LANG]", value_parser = languages)]
    pub lang: Option<Languages>,
    /// The public one: whole months, quarters, half-years or years, from the township up, no small groups
    #[arg(long)]
    pub public: bool,
    /// Publish it: its text is frozen with its definitions under a number, and the public log has its hash
    #[arg(long)]
    pub publish: bool,
    /// What was corrected, where an issue of the same period was published before
    #[arg(long, value_name = "TEXT", requires = "publish")]
    pub note: Option<String>,
    /// Its shape
    #[arg(long, value_enum)]
    pub format: Format,
    /// Where to write it [default: standard output]
    #[arg(short, long, value_name = "FILE")]
    pub output: Option<PathBuf>,
}

/// One language, or two side by side.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Languages(pub Vec<i18n::Lang>);

fn languages(text: &str) -> Result<Languages, String> {
    let langs = text.split('+').map(language).collect::<Result<Vec<_>, _>>()?;
    match langs[..] {
        [_] => Ok(Languages(langs)),
        [one, other] if one != other => Ok(Languages(langs)),
        _ => Err("give one language, or two different ones as in zh-Hans+bo".to_owned()),
    }
}
