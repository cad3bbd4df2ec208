//! The topics of the help in the groups of its contents: which there are, and how many steps each tells. Their texts stand in
//! `help.ftl` and `help-office.ftl`: what the screen is for, the steps in order, what happens then, what is refused and why.

/// Topics that belong to one kind of work.
#[derive(Debug)]
pub struct Group {
    /// Its word: `help-group-<key>` is its name.
    pub key: &'static str,
    /// Its topics, in the order in which a newcomer reads them.
    pub topics: &'static [Topic],
}

/// What is to be known about a screen.
#[derive(Debug, PartialEq, Eq)]
pub struct Topic {
    /// Its word in the address: `/help/<key>`.
    pub key: &'static str,
    /// How many steps it tells.
    steps: usize,
    /// Which keys of the keyboard are worth telling: `help-keys-<key>`.
    keys: &'static [&'static str],
}

const fn topic(key: &'static str, steps: usize, keys: &'static [&'static str]) -> Topic {
    Topic { key, steps, keys }
}

/// All groups.
pub static GROUPS: &[Group] = &[
    Group {
        key: "daily",
        topics: &[
            topic("start", 4, &["search", "lines"]),
            topic("line", 3, &["lines", "new"]),
            topic("late", 3, &["rows"]),
            topic("inbox", 4, &["inbox"]),
            topic("take", 4, &[]),
            topic("requests", 4, &["correct"]),
            topic("visit", 5, &[]),
            topic("answers", 4, &[]),
            topic("lists", 4, &["rows", "new"]),
            topic("record", 4, &["correct"]),
            topic("entry", 4, &[]),
            topic("correction", 3, &[]),
            topic("long-work", 3, &[]),
            topic("search", 3, &["search", "rows"]),
            topic("places", 3, &[]),
            topic("keyboard", 4, &[]),
        ],
    },
    Group {
        key: "meeting",
        topics: &[
            topic("meeting", 5, &[]),
            topic("unit", 5, &[]),
            topic("call-backs", 4, &[]),
            topic("rates", 3, &[]),
            topic("topics", 4, &[]),
        ],
    },
    Group {
        key: "paper",
        topics: &[
            topic("bulletin", 4, &[]),
            topic("comparison", 3, &[]),
            topic("issues", 4, &[]),
            topic("figures", 3, &[]),
            topic("ledgers", 4, &[]),
        ],
    },
    Group {
        key: "people",
        topics: &[
            topic("privacy", 3, &[]),
            topic("contacts", 4, &[]),
            topic("readings", 3, &[]),
            topic("confidence", 4, &[]),
            topic("break-glass", 4, &[]),
            topic("residents", 4, &[]),
            topic("register", 3, &[]),
            topic("log", 3, &[]),
        ],
    },
    Group {
        key: "setup",
        topics: &[
            topic("setup", 4, &[]),
            topic("staff", 4, &[]),
            topic("clocks", 4, &[]),
            topic("configuration", 4, &[]),
            topic("notices", 4, &[]),
            topic("calendars", 3, &[]),
            topic("sign-in", 3, &[]),
            topic("account", 4, &[]),
            topic("api", 3, &[]),
        ],
    },
];

/// All topics, group by group.
pub fn topics() -> impl Iterator<Item = &'static Topic> {
    GROUPS.iter().flat_map(|group| group.topics)
}

impl Topic {
    /// The topic with this word.
    pub fn find(key: &str) -> Option<&'static Self> {
        topics().find(|topic| topic.key == key)
    }

    /// The one that help begins with.
    pub fn first() -> &'static Self {
        &GROUPS[0].topics[0]
    }

    /// Its address.
    pub fn href(&self) -> String {
        format!("/help/{}", self.key)
    }

    /// The key of its title.
    pub fn title(&self) -> String {
        format!("help-{}", self.key)
    }

    /// The key of one of its parts: `for`, `then`, `not`, `picture`.
    pub fn part(&self, part: &str) -> String {
        format!("help-{}-{part}", self.key)
    }

    /// The keys of its steps, in order.
    pub fn steps(&self) -> Vec<String> {
        (1..=self.steps).map(|n| self.part(&n.to_string())).collect()
    }

    /// The keys of what it tells of the keyboard.
    pub fn keys(&self) -> Vec<String> {
        self.keys.iter().map(|key| format!("help-keys-{key}")).collect()
    }

    /// The keys of everything it says.
    pub fn texts(&self) -> Vec<String> {
        let parts = ["for", "then", "not", "picture"].map(|part| self.part(part));
        [vec![self.title()], parts.to_vec(), self.steps(), self.keys()].concat()
    }
}

impl Group {
    /// The key of its name.
    pub fn name(&self) -> String {
        format!("help-group-{}", self.key)
    }
}
