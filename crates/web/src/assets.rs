//! Stylesheet, mark and browser islands, embedded in the binary and named by their content.
//!
//! A file is served under `/static/<name>.<hash>.<ext>` and may be kept for ever: other content has another name.

/// How long a browser may keep what [`find`] gives.
pub const CACHE_CONTROL: &str = "public, max-age=31536000, immutable";

/// A file that pages ask for.
#[derive(Debug)]
pub struct Asset {
    /// Its name in the source, e.g. `console.css`.
    pub name: &'static str,
    /// The address it is served under, which changes with its content.
    pub path: &'static str,
    /// What `Content-Type` says.
    pub media_type: &'static str,
    /// Its content.
    pub bytes: &'static [u8],
}

mod embedded {
    use super::Asset;
    include!(concat!(env!("OUT_DIR"), "/assets.rs"));
}

/// Every embedded file.
pub fn all() -> &'static [Asset] {
    embedded::ALL
}

/// The file served under this address.
pub fn find(path: &str) -> Option<&'static Asset> {
    all().iter().find(|asset| asset.path == path)
}

/// The address of the file with this name; none where it was not built (islands).
pub fn path(name: &str) -> Option<&'static str> {
    all().iter().find(|asset| asset.name == name).map(|asset| asset.path)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_stylesheet_is_embedded_and_found_by_its_address() {
        let path = path("console.css").unwrap();
        assert!(path.starts_with("/static/console.") && path != "/static/console.css");
        assert_eq!(find(path).unwrap().media_type, "text/css; charset=utf-8");
        assert!(
            find("/static/console.css").is_none(),
            "an address without a hash could be kept although the content changed"
        );
    }

    #[test]
    fn a_first_visit_stays_small() {
        let sum: usize = all().iter().map(|asset| asset.bytes.len()).sum();
        assert!(sum < 64_000, "the parts of a page are {sum} bytes before compression");
    }
}
