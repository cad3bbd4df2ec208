//! Why each column that is not open to everybody is held, until when, and who sees it. The page about data protection is made
//! from this, and a test compares it with the schema: no column about people or staff without a purpose and a term.

mod list;

use super::{Class, table};

/// What is held, in words.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Holding {
    /// Name, telephone, address of who wants a reply.
    Contact,
    /// The wrapped key of a contact.
    ContactKey,
    /// Keyed hashes of number and name.
    ContactMark,
    /// That there is a contact, and of which matter.
    ContactFacts,
    /// What is told in a matter.
    MatterText,
    /// What a matter is, where it stands, by when.
    Matter,
    /// Where the clock of a matter stands.
    Clock,
    /// Hashes of replies.
    Prints,
    /// Photos, voice notes and papers of a matter.
    File,
    /// A dwelling by its number.
    Dwelling,
    /// Head counts of a visit.
    Visit,
    /// What somebody agreed to.
    Consent,
    /// What somebody asks about their own data.
    SubjectRequest,
    /// That something was erased.
    Erasure,
    /// Who opened a contact.
    Readings,
    /// Who did what when.
    Events,
    /// What was sent once.
    Sent,
    /// What is to be sent.
    Sending,
    /// Who works here.
    Roll,
    /// Who may do what.
    Rights,
    /// Names to sign in with.
    SignIn,
    /// Passwords as hashes, and other ways to sign in.
    Password,
    /// Who is signed in.
    Session,
    /// Tokens of programs.
    Token,
    /// Telephones that carry matters into the field.
    Device,
    /// That there is a sensitive complaint, and by when it is answered.
    SensitiveFacts,
    /// What a sensitive complaint says, sealed to its handlers.
    SensitiveWords,
    /// For whom it is sealed.
    SensitiveKey,
    /// Who handles sensitive complaints.
    SensitiveHandler,
    /// Who opened a matter in an emergency.
    BreakGlass,
    /// That the resident wants a unit to have the request.
    Wish,
    /// What the office has set up.
    SetUp,
    /// What the office did, in head counts.
    OfficeWork,
    /// That everything is to be destroyed.
    Purge,
    /// What proves the public log.
    Trust,
}

impl Holding {
    /// The word in message keys.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Contact => "contact",
            Self::ContactKey => "contact-key",
            Self::ContactMark => "contact-mark",
            Self::ContactFacts => "contact-facts",
            Self::MatterText => "matter-text",
            Self::Matter => "matter",
            Self::Clock => "clock",
            Self::Prints => "prints",
            Self::File => "file",
            Self::Dwelling => "dwelling",
            Self::Visit => "visit",
            Self::Consent => "consent",
            Self::SubjectRequest => "subject-request",
            Self::Erasure => "erasure",
            Self::Readings => "readings",
            Self::Events => "events",
            Self::Sent => "sent",
            Self::Sending => "sending",
            Self::Roll => "roll",
            Self::Rights => "rights",
            Self::SignIn => "sign-in",
            Self::Password => "password",
            Self::Session => "session",
            Self::Token => "token",
            Self::Device => "device",
            Self::SensitiveFacts => "sensitive-facts",
            Self::SensitiveWords => "sensitive-words",
            Self::SensitiveKey => "sensitive-key",
            Self::SensitiveHandler => "sensitive-handler",
            Self::BreakGlass => "break-glass",
            Self::Wish => "wish",
            Self::SetUp => "set-up",
            Self::OfficeWork => "office-work",
            Self::Purge => "purge",
            Self::Trust => "trust",
        }
    }
}

/// Why.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Purpose {
    /// To bring a reply.
    Reply,
    /// To find a matter again.
    Search,
    /// To do what was asked for.
    Service,
    /// To know what help a village needs.
    Care,
    /// To prove that nothing was deleted or made up.
    Proof,
    /// To see whether contacts are opened without need.
    Audit,
    /// To keep the rights of the person concerned.
    SubjectRights,
    /// To erase again what a backup brings back.
    Erasure,
    /// To know who is responsible.
    Organisation,
    /// To let in who may come in.
    SignIn,
    /// To look into abuse and misconduct.
    Sensitive,
    /// To send notices.
    Sending,
}

impl Purpose {
    /// The word in message keys.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Reply => "reply",
            Self::Search => "search",
            Self::Service => "service",
            Self::Care => "care",
            Self::Proof => "proof",
            Self::Audit => "audit",
            Self::SubjectRights => "subject-rights",
            Self::Erasure => "erasure",
            Self::Organisation => "organisation",
            Self::SignIn => "sign-in",
            Self::Sensitive => "sensitive",
            Self::Sending => "sending",
        }
    }
}

/// Until when.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Term {
    /// The limit of contacts.
    Contact,
    /// The limit of texts.
    Text,
    /// As long as the office keeps its cases: no person stands in them.
    Case,
    /// For good: it is the proof.
    Log,
    /// The limit of the log of readings.
    ReadingLog,
    /// Until it ends or is revoked.
    Session,
    /// As long as the person works here, and in the log of what was done.
    Staff,
    /// Until it was sent, and some days.
    Sending,
}

impl Term {
    /// The word in message keys.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Contact => "contact",
            Self::Text => "text",
            Self::Case => "case",
            Self::Log => "log",
            Self::ReadingLog => "reading-log",
            Self::Session => "session",
            Self::Staff => "staff",
            Self::Sending => "sending",
        }
    }
}

/// Who sees it.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Reader {
    /// The roles that read the record.
    OfTheRecord,
    /// Who has the matter and may call.
    Caller,
    /// The auditor.
    Auditor,
    /// The administrator.
    Administrator,
    /// The few who handle sensitive complaints.
    SensitiveHandler,
    /// Nobody: the program alone.
    Program,
}

/// Columns of a table that are held for one purpose and one term.
#[derive(Clone, Copy, Debug)]
pub struct Held {
    /// The table.
    pub table: &'static str,
    /// Its columns.
    pub columns: &'static [&'static str],
    /// What they hold.
    pub holding: Holding,
    /// Why.
    pub purpose: Purpose,
    /// Until when.
    pub term: Term,
    /// Who sees it.
    pub reader: Reader,
}

impl Held {
    /// The class of its columns: the closest that one of them has.
    pub fn class(&self) -> Class {
        let columns = table(self.table).map_or(&[][..], |table| table.columns);
        let personal = columns.iter().any(|(name, class)| *class == Class::Personal && self.columns.contains(name));
        if personal { Class::Personal } else { Class::Staff }
    }
}

/// Everything that is held and not open to everybody.
pub fn held() -> &'static [Held] {
    list::HELD
}

/// Columns that every table has to tell its rows apart; they say nothing about anybody.
pub const KEYS: [&str; 4] = ["office_id", "id", "version", "voided"];
