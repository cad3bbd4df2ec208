//! Setting a document as PDF. What it shows comes as JSON, never as markup: nothing that somebody typed is executed.

#[cfg(feature = "pdf")]
mod fonts;
#[cfg(feature = "pdf")]
mod templates;
#[cfg(feature = "pdf")]
mod typeset;
#[cfg(feature = "pdf")]
mod world;

use std::{path::PathBuf, sync::OnceLock};

use i18n::Lang;
use serde_json::Value as Json;

/// A document ready to be set.
#[derive(Clone, Debug)]
pub struct Sheet {
    /// Which template, e.g. `handover`.
    pub template: &'static str,
    /// Its main language.
    pub lang: Lang,
    /// Its title, for the properties of the file and for readers of screens.
    pub title: String,
    /// Whose it is.
    pub office: String,
    /// What it shows.
    pub content: Json,
    /// Drawings it shows: name and SVG.
    pub drawings: Vec<(String, String)>,
}

/// A document that was set.
#[derive(Clone, Debug)]
pub struct Printed {
    /// The PDF.
    pub bytes: Vec<u8>,
    /// Characters that no font has: boxes stand in their places, and the document says so.
    pub missing: Vec<char>,
}

/// Why a document was not set.
#[derive(Debug, thiserror::Error)]
pub enum NotPrinted {
    /// The program was built without the typesetter.
    #[error("this program was built without PDF (cargo feature `pdf`)")]
    NotBuilt,
    /// There is no font.
    #[error("there is no font: put TTF or OTF files into the folder {0}, or build with `make build`")]
    NoFont(PathBuf),
    /// A file of the fonts folder or of the program cannot be read.
    #[error("the font {0} cannot be read")]
    Font(String, #[source] std::io::Error),
    /// The template does not fit what it was given; a fault of the program.
    #[error("the document could not be set: {0}")]
    Template(String),
}

/// What sets documents: its fonts are unpacked when the first one is asked for, and kept.
#[derive(Debug)]
pub struct Press {
    folder: PathBuf,
    #[cfg(feature = "pdf")]
    type_case: OnceLock<world::TypeCase>,
    #[cfg(not(feature = "pdf"))]
    type_case: OnceLock<()>,
}

impl Press {
    /// A press whose fonts come from `folder` first, where it exists, then from the program itself.
    pub const fn new(folder: PathBuf) -> Self {
        Self { folder, type_case: OnceLock::new() }
    }

    /// Sets a document. It takes some tens of milliseconds of one core, the first time several hundred: call it where
    /// nothing waits for it.
    #[cfg(feature = "pdf")]
    pub fn print(&self, sheet: &Sheet) -> Result<Printed, NotPrinted> {
        if self.type_case.get().is_none() {
            // Two that come first at once both unpack; one of the two is kept.
            let _ = self.type_case.set(world::TypeCase::open(&self.folder)?);
        }
        let case = self.type_case.get().ok_or_else(|| NotPrinted::NoFont(self.folder.clone()))?;
        typeset::set(case, sheet)
    }

    /// Refuses: the typesetter was not built in.
    #[cfg(not(feature = "pdf"))]
    pub fn print(&self, _: &Sheet) -> Result<Printed, NotPrinted> {
        let _ = (&self.folder, &self.type_case);
        Err(NotPrinted::NotBuilt)
    }
}
