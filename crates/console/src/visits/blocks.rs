//! What may be heard at a door: four kinds of matters, each with the fields that its block asks for.

/// One kind of matter on the visit page.
#[derive(Debug)]
pub struct Section {
    /// The word in field names, e.g. `requests.1.category`, and in the words `visit-<key>`.
    pub key: &'static str,
    /// The word of `visits::doorstep` in its problems.
    pub name: &'static str,
    /// The table of the matter.
    pub table: &'static str,
    /// The fields asked for.
    pub fields: &'static [&'static str],
    /// Boxes to tick that belong to the matter itself, beside those of [`Section::reply`].
    pub flags: &'static [&'static str],
    /// Whether somebody may want a reply.
    pub reply: bool,
    /// Blocks offered without a script.
    pub blocks: usize,
}

/// The four kinds, in the order of the page.
pub const SECTIONS: [Section; 4] = [
    Section {
        key: "requests",
        name: "requests",
        table: "request",
        fields: &["category", "description", "location"],
        flags: &["urgent"],
        reply: true,
        blocks: 3,
    },
    Section {
        key: "suggestions",
        name: "suggestions",
        table: "suggestion",
        fields: &["topic", "suggestion"],
        flags: &[],
        reply: true,
        blocks: 2,
    },
    Section {
        key: "questions",
        name: "consultations",
        table: "consultation",
        fields: &["area", "topic", "question", "answer"],
        flags: &[],
        reply: true,
        blocks: 2,
    },
    Section {
        key: "dispute",
        name: "disputes",
        table: "dispute",
        fields: &["kind", "description"],
        flags: &[],
        reply: false,
        blocks: 1,
    },
];

/// More blocks than this of one kind nobody hears at one door.
pub const MOST_BLOCKS: usize = 20;
