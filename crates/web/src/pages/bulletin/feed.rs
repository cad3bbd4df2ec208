//! Issues of the public bulletin as an Atom feed (RFC 4287).

use askama::Template;

/// The feed.
#[derive(Clone, Debug, Template)]
#[template(path = "bulletin/feed.xml")]
pub struct Feed {
    /// Its id: the address of the page with the same list.
    pub id: String,
    /// Whose issues they are.
    pub title: String,
    /// Its own address.
    pub own: String,
    /// When the latest came in.
    pub updated: String,
    /// The issues, the newest first.
    pub entries: Vec<FeedEntry>,
}

/// An issue in the feed.
#[derive(Clone, Debug)]
pub struct FeedEntry {
    /// Its id.
    pub id: String,
    /// Place and period.
    pub title: String,
    /// Its page.
    pub href: String,
    /// When it was issued.
    pub updated: String,
    /// Its number, or what it corrects.
    pub summary: String,
}
