//! Small parts: a link, a tag, a notice, a choice of places.

/// Words that lead somewhere.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Link {
    /// The words.
    pub text: String,
    /// Where they lead.
    pub href: String,
}

impl Link {
    /// A link.
    pub fn new(text: impl Into<String>, href: impl Into<String>) -> Self {
        Self { text: text.into(), href: href.into() }
    }
}

/// What a tag or a notice means; the words say it too, never the colour alone.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Tone {
    /// Nothing to do.
    #[default]
    Plain,
    /// Under way.
    Active,
    /// Waits for somebody.
    Waiting,
    /// Past its day, refused or broken.
    Late,
    /// Well ended.
    Good,
}

impl Tone {
    /// The word used in class names.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Plain => "plain",
            Self::Active => "active",
            Self::Waiting => "waiting",
            Self::Late => "late",
            Self::Good => "good",
        }
    }
}

/// A state in a word or two.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Tag {
    /// The words.
    pub text: String,
    /// What they mean.
    pub tone: Tone,
}

impl Tag {
    /// A tag.
    pub fn new(text: impl Into<String>, tone: Tone) -> Self {
        Self { text: text.into(), tone }
    }
}

/// A sentence at the head of a page, such as "Saved." after an action.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Notice {
    /// What it means.
    pub tone: Tone,
    /// The sentence.
    pub text: String,
    /// What may be done next.
    pub link: Option<Link>,
}

/// A step that was just taken, to be taken back.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Undo {
    /// Where the form is sent.
    pub action: String,
    /// What it carries.
    pub hidden: Vec<(&'static str, String)>,
    /// The words of the button.
    pub words: String,
}

/// A place to choose.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PlaceOption {
    /// Its code, which is sent.
    pub code: String,
    /// Its name.
    pub name: String,
}

/// A township with its villages, as one group of a list.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct PlaceGroup {
    /// The name over the group; empty for places that stand alone.
    pub name: String,
    /// The places of the group.
    pub places: Vec<PlaceOption>,
}
