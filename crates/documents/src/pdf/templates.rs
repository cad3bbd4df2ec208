//! The templates, as files that Typst finds.

use typst::syntax::{FileId, RootedPath, Source, VirtualPath, VirtualRoot};

const TEMPLATES: [(&str, &str); 5] = [
    ("base.typ", include_str!("../../typst/base.typ")),
    ("bulletin.typ", include_str!("../../typst/bulletin.typ")),
    ("handover.typ", include_str!("../../typst/handover.typ")),
    ("minutes.typ", include_str!("../../typst/minutes.typ")),
    ("slip.typ", include_str!("../../typst/slip.typ")),
];

/// Every template, read once.
pub fn sources() -> Vec<(FileId, Source)> {
    let read = |(name, text): (&str, &str)| Some((file(name)?, Source::new(file(name)?, text.to_owned())));
    TEMPLATES.into_iter().filter_map(read).collect()
}

/// The file with this name. Typst keeps every name for ever, so names come from the program only.
pub fn file(name: &str) -> Option<FileId> {
    Some(RootedPath::new(VirtualRoot::Project, VirtualPath::new(name).ok()?).intern())
}
