//! What Typst sees: fonts, templates, and the content and drawings of one document. No network, no disk, no clock.

use std::{
    fmt,
    path::{Path, PathBuf},
};

use typst::{
    Library, LibraryExt as _, World,
    diag::{FileError, FileResult},
    foundations::{Bytes, Datetime, Duration},
    syntax::{FileId, Source},
    text::{Font, FontBook},
    utils::LazyHash,
};

use super::{NotPrinted, fonts, templates};

/// What all documents are set with.
pub struct TypeCase {
    library: LazyHash<Library>,
    book: LazyHash<FontBook>,
    fonts: Vec<Font>,
    sources: Vec<(FileId, Source)>,
}

impl TypeCase {
    /// Reads fonts and templates.
    pub fn open(folder: &Path) -> Result<Self, NotPrinted> {
        let fonts = fonts::all(folder)?;
        Ok(Self {
            library: LazyHash::new(Library::default()),
            book: LazyHash::new(FontBook::from_fonts(&fonts)),
            fonts,
            sources: templates::sources(),
        })
    }

    /// The families in the order in which a character is looked for.
    pub fn families(&self) -> Vec<String> {
        let mut families: Vec<String> = Vec::new();
        for font in &self.fonts {
            let family = font.info().family.to_lowercase();
            if !families.contains(&family) {
                families.push(family);
            }
        }
        families
    }

    /// The same with those first that have Tibetan: whole syllables are found at once, not sign by sign.
    pub fn tibetan_families(&self) -> Vec<String> {
        let has = |family: &String| {
            let mut of_it = self.fonts.iter().filter(|font| font.info().family.to_lowercase() == *family);
            of_it.any(|font| font.info().coverage.contains(u32::from('ཀ')))
        };
        let (mut first, rest): (Vec<_>, Vec<_>) = self.families().into_iter().partition(has);
        first.extend(rest);
        first
    }

    /// Whether some font has this character.
    pub fn has(&self, character: char) -> bool {
        self.fonts.iter().any(|font| font.info().coverage.contains(character.into()))
    }
}

impl fmt::Debug for TypeCase {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("TypeCase").field("fonts", &self.fonts.len()).finish_non_exhaustive()
    }
}

/// One document while it is set.
pub struct OneSheet<'a> {
    /// What it is set with.
    pub case: &'a TypeCase,
    /// Its template.
    pub main: FileId,
    /// Its content and drawings.
    pub files: Vec<(FileId, Bytes)>,
}

impl World for OneSheet<'_> {
    fn library(&self) -> &LazyHash<Library> {
        &self.case.library
    }

    fn book(&self) -> &LazyHash<FontBook> {
        &self.case.book
    }

    fn main(&self) -> FileId {
        self.main
    }

    fn source(&self, id: FileId) -> FileResult<Source> {
        let found = self.case.sources.iter().find(|(file, _)| *file == id);
        found.map(|(_, source)| source.clone()).ok_or_else(not_there)
    }

    fn file(&self, id: FileId) -> FileResult<Bytes> {
        let found = self.files.iter().find(|(file, _)| *file == id);
        found.map(|(_, bytes)| bytes.clone()).ok_or_else(not_there)
    }

    fn font(&self, index: usize) -> Option<Font> {
        self.case.fonts.get(index).cloned()
    }

    /// Documents say themselves on which day they were printed.
    fn today(&self, _: Option<Duration>) -> Option<Datetime> {
        None
    }
}

fn not_there() -> FileError {
    FileError::NotFound(PathBuf::new())
}
