//! Stylesheet, mark, browser islands and the pictures of the help, embedded in the binary and named by their content.
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

/// A picture of the help: a screen of the sample county.
#[derive(Debug)]
pub struct Picture {
    /// The code of the language that it shows.
    pub lang: &'static str,
    /// The word of the topic that it belongs to.
    pub topic: &'static str,
    /// The address it is served under.
    pub path: &'static str,
    /// How wide it is, in pixels.
    pub width: u32,
    /// How high.
    pub height: u32,
    asset: Asset,
}

impl Picture {
    /// The picture of a topic in a language.
    pub fn find(lang: &str, topic: &str) -> Option<&'static Self> {
        pictures().iter().find(|picture| picture.topic == topic && picture.lang == lang)
    }
}

mod embedded {
    use super::{Asset, Picture};
    include!(concat!(env!("OUT_DIR"), "/assets.rs"));
}

/// Every file that is a part of pages.
pub fn all() -> &'static [Asset] {
    embedded::ALL
}

/// Every picture of the help. They are no part of other pages.
pub fn pictures() -> &'static [Picture] {
    embedded::PICTURES
}

/// The file served under this address.
pub fn find(path: &str) -> Option<&'static Asset> {
    let pictures = pictures().iter().map(|picture| &picture.asset);
    all().iter().chain(pictures).find(|asset| asset.path == path)
}

/// The address of the file with this name; none where it was not built (islands).
pub fn path(name: &str) -> Option<&'static str> {
    all().iter().find(|asset| asset.name == name).map(|asset| asset.path)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::pages::help::{Topic, topics};

    /// What to do.
    const MAKE: &str = "run scripts/guide-pictures";

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
    fn every_topic_of_the_help_has_its_pictures_and_every_picture_its_topic() {
        for lang in ["en", "zh-Hans"] {
            for topic in topics() {
                assert!(Picture::find(lang, topic.key).is_some(), "no picture of {} in {lang}: {MAKE}", topic.key);
            }
        }
        for picture in pictures() {
            assert!(Topic::find(picture.topic).is_some(), "no topic {} ({}): {MAKE}", picture.topic, picture.lang);
        }
    }

    #[test]
    fn pictures_are_small_and_their_measures_are_told() {
        let mut sum = 0;
        for picture in pictures() {
            let bytes = find(picture.path).unwrap().bytes;
            assert!(bytes.len() <= 40_000, "{}: {} bytes", picture.path, bytes.len());
            assert!((300..=1400).contains(&picture.width) && (300..=1400).contains(&picture.height), "{picture:?}");
            sum += bytes.len();
        }
        assert!(sum <= 3_000_000, "the pictures of the help are {sum} bytes");
    }

    #[test]
    fn a_first_visit_stays_small() {
        let sum: usize = all().iter().map(|asset| asset.bytes.len()).sum();
        assert!(sum < 64_000, "the parts of a page are {sum} bytes before compression");
    }
}
