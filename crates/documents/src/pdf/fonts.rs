//! The fonts: those of the office's own folder first, then those packed into the program.

use std::{
    fs,
    io::{self, Read as _},
    path::Path,
};

use typst::{foundations::Bytes, text::Font};

use super::NotPrinted;

include!(concat!(env!("OUT_DIR"), "/fonts.rs"));

/// Every font, the office's own ones first.
pub fn all(folder: &Path) -> Result<Vec<Font>, NotPrinted> {
    let mut fonts = own(folder)?;
    for (name, packed) in EMBEDDED {
        let unpacked = unpack(packed).map_err(|error| NotPrinted::Font((*name).to_owned(), error))?;
        fonts.extend(Font::iter(Bytes::new(unpacked)));
    }
    if fonts.is_empty() { Err(NotPrinted::NoFont(folder.to_owned())) } else { Ok(fonts) }
}

/// What lies in the folder, by name; no folder is no fault.
fn own(folder: &Path) -> Result<Vec<Font>, NotPrinted> {
    let Ok(files) = fs::read_dir(folder) else { return Ok(Vec::new()) };
    let mut paths: Vec<_> = files.filter_map(|file| Some(file.ok()?.path())).filter(|path| is_font(path)).collect();
    paths.sort();
    let mut fonts = Vec::new();
    for path in paths {
        let read = fs::read(&path).map_err(|error| NotPrinted::Font(path.display().to_string(), error))?;
        let before = fonts.len();
        fonts.extend(Font::iter(Bytes::new(read)));
        if fonts.len() == before {
            tracing::warn!(file = %path.display(), "this file of the fonts folder is no font");
        }
    }
    Ok(fonts)
}

fn is_font(path: &Path) -> bool {
    let extension = path.extension().map(|extension| extension.to_string_lossy().to_lowercase());
    matches!(extension.as_deref(), Some("ttf" | "otf" | "ttc" | "otc"))
}

fn unpack(packed: &[u8]) -> io::Result<Vec<u8>> {
    let mut font = Vec::with_capacity(packed.len() * 3);
    brotli::Decompressor::new(packed, 1 << 16).read_to_end(&mut font)?;
    Ok(font)
}
