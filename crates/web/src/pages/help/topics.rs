//! The topics of the help: which there are, and how many paragraphs each has (`pages.ftl`, or the file of what it is about).

/// A topic.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Topic {
    /// Its word in the address: `/help/<key>`.
    pub key: &'static str,
    paragraphs: usize,
}

/// All topics, in the order in which a newcomer reads them.
pub static TOPICS: &[Topic] = &[
    Topic { key: "start", paragraphs: 4 },
    Topic { key: "visit", paragraphs: 4 },
    Topic { key: "requests", paragraphs: 4 },
    Topic { key: "meeting", paragraphs: 3 },
    Topic { key: "bulletin", paragraphs: 3 },
    Topic { key: "ledgers", paragraphs: 4 },
    Topic { key: "privacy", paragraphs: 4 },
    Topic { key: "search", paragraphs: 4 },
    Topic { key: "keyboard", paragraphs: 2 },
];

impl Topic {
    /// The topic with this word.
    pub fn find(key: &str) -> Option<&'static Self> {
        TOPICS.iter().find(|topic| topic.key == key)
    }

    /// Its address.
    pub fn href(&self) -> String {
        format!("/help/{}", self.key)
    }

    /// The key of its title.
    pub fn title(&self) -> String {
        format!("help-{}", self.key)
    }

    /// The keys of its paragraphs.
    pub fn paragraphs(&self) -> Vec<String> {
        (1..=self.paragraphs).map(|n| format!("help-{}-{n}", self.key)).collect()
    }
}
