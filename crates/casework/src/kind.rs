//! What a record kind is: one description from which storage, rules, forms, lists, pages, API and its documentation follow.
//!
//! A service declares its kinds with [`record!`](crate::record) and a `static` [`Kind`]; it leaves words to `i18n`
//! (keys follow from the names here), markup to `web` and SQL to this crate's engine.

use std::{future::Future, pin::Pin};

use uuid::Uuid;

use crate::{Refusal, actor::Work, change::Stored, figure::Figure, problem::Problems, values::Values};

/// What a step of an action gives back when it has asked the storage.
pub type Step<'a> = Pin<Box<dyn Future<Output = Result<(), Refusal>> + Send + 'a>>;
/// Fills in what the program itself knows (number, state, due day) and refuses what only the storage can tell.
pub type Complete = for<'a> fn(&'a Work, Uuid, &'a mut Values, Option<&'a Stored>) -> Step<'a>;
/// Does what follows from a new or voided record.
pub type Follow = for<'a> fn(&'a Work, &'a Stored) -> Step<'a>;

/// A line of service, or the ground that all lines stand on.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Line {
    /// Who takes part: leaders, field staff.
    Programme,
    /// Line 1: settle conflicts.
    Disputes,
    /// Line 2: find the way.
    Insight,
    /// Line 3: carry policy.
    Outreach,
    /// Line 4: solve problems.
    Requests,
    /// Line 5: bring development.
    Projects,
    /// Line 6: care.
    Relief,
    /// What an office sets up: units, teams, categories, calendar.
    Ground,
}

impl Line {
    /// The six lines of service in their order.
    pub const SERVICES: [Self; 6] =
        [Self::Disputes, Self::Insight, Self::Outreach, Self::Requests, Self::Projects, Self::Relief];

    /// The word used in ids, addresses and message keys.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Programme => "programme",
            Self::Disputes => "disputes",
            Self::Insight => "insight",
            Self::Outreach => "outreach",
            Self::Requests => "requests",
            Self::Projects => "projects",
            Self::Relief => "relief",
            Self::Ground => "ground",
        }
    }

    /// The line with this code.
    pub fn parse(code: &str) -> Option<Self> {
        [Self::Programme, Self::Ground].into_iter().chain(Self::SERVICES).find(|line| line.code() == code)
    }
}

/// What somebody may be in an office.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Role {
    /// Sets the office up; sees no matter.
    Administrator,
    /// Runs the inbox, the meeting and the bulletin.
    Coordinator,
    /// Goes from door to door.
    Field,
    /// Acts for a responsible unit.
    Unit,
    /// Mediates disputes.
    Mediator,
    /// Keeps the relief ledger.
    Relief,
    /// Keeps the project ledger.
    Project,
    /// Reads everything but personal fields.
    Leader,
    /// Reads everything but personal fields, and the event log.
    Auditor,
}

impl Role {
    /// All roles, in the order in which pages show them.
    pub const ALL: [Self; 9] = [
        Self::Administrator,
        Self::Coordinator,
        Self::Field,
        Self::Unit,
        Self::Mediator,
        Self::Relief,
        Self::Project,
        Self::Leader,
        Self::Auditor,
    ];

    /// The word used on the command line, in storage and in message keys.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Administrator => "administrator",
            Self::Coordinator => "coordinator",
            Self::Field => "field",
            Self::Unit => "unit",
            Self::Mediator => "mediator",
            Self::Relief => "relief",
            Self::Project => "project",
            Self::Leader => "leader",
            Self::Auditor => "auditor",
        }
    }

    /// The role with this code.
    pub fn parse(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|role| role.code() == code)
    }
}

/// A closed list of values; the words people read are `choice-<name>-<value>`.
#[derive(Debug, PartialEq, Eq)]
pub struct Choices {
    /// Name of the list.
    pub name: &'static str,
    /// The values as stored.
    pub values: &'static [&'static str],
}

/// How a field is entered, stored and shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FieldKind {
    /// One line of text of at most so many characters.
    Short(usize),
    /// A text of at most so many characters.
    Text(usize),
    /// One of a closed list.
    Choice(&'static Choices),
    /// A day of the office.
    Day,
    /// An instant.
    Instant,
    /// A whole number, never negative.
    Count,
    /// Money in minor units (fen), never negative.
    Money,
    /// Degrees of latitude or longitude of a public thing (WGS 84).
    Degrees,
    /// Yes or no.
    Flag,
    /// A place of the gazetteer, written as its code.
    Place,
    /// A record of another table, written as its code where it has one, else as its id.
    Record(&'static str),
}

/// One field of a record kind, and its column.
#[derive(Clone, Copy, Debug)]
pub struct Field {
    /// The column, e.g. `place_id`.
    pub column: &'static str,
    /// How it is entered and stored.
    pub kind: FieldKind,
    /// Whether it must be given.
    pub required: bool,
    /// Set by actions only; never by an entry form or a correction.
    pub managed: bool,
}

impl Field {
    /// The field's name outside storage: the column without `_id`.
    pub fn key(&self) -> &'static str {
        self.column.strip_suffix("_id").unwrap_or(self.column)
    }
}

/// A record kind.
#[derive(Debug)]
#[expect(clippy::struct_excessive_bools, reason = "a description, not a state: each says one thing of a kind")]
pub struct Kind {
    /// Table and singular name, e.g. `dispute`.
    pub table: &'static str,
    /// Name of the collection in addresses, e.g. `disputes`.
    pub collection: &'static str,
    /// The line it belongs to.
    pub line: Line,
    /// Its fields in the order of the form.
    pub fields: &'static [Field],
    /// The column of the day that puts it into a period; none for ground.
    pub day: Option<&'static str>,
    /// The column shown as its title in lists.
    pub title: &'static str,
    /// Columns shown in lists beside day, place, title and state.
    pub columns: &'static [&'static str],
    /// The column that holds its state, if it has a life.
    pub state: Option<&'static str>,
    /// A column `code`, by which others name it.
    pub coded: bool,
    /// The column and table of the record that it is part of.
    pub parent: Option<(&'static str, &'static str)>,
    /// The columns and tables of the records that it may be about, one of them: whoever sees that one sees it.
    pub concerns: &'static [(&'static str, &'static str)],
    /// Whether only a right in the whole office reads and writes such records.
    pub office_wide: bool,
    /// What an entry form proposes: column and value.
    pub usual: &'static [(&'static str, &'static str)],
    /// The event that is written when it is entered, e.g. `dispute.registered`.
    pub entered: &'static str,
    /// Whether one may be entered by the generic form and API (others have actions of their own).
    pub entry: bool,
    /// Whether it may carry a sealed contact.
    pub contact: bool,
    /// Who may read it.
    pub readers: &'static [Role],
    /// Who may enter and correct it.
    pub writers: &'static [Role],
    /// Which rows a unit officer has: SQL over `{r}` (the row's alias) and `{unit}`.
    pub unit_rows: Option<&'static str>,
    /// The column of the unit that a record complains of: it and all that points at it are kept from whoever is of that unit,
    /// by whatever right.
    pub complains_of: Option<&'static str>,
    /// Run before a record is entered or corrected.
    pub complete: Option<Complete>,
    /// Run after a record was entered.
    pub follow: Option<Follow>,
    /// Run after a record was voided: takes back what followed from it, or refuses.
    pub voided: Option<Follow>,
    /// The rule over a whole value.
    pub check: fn(&Values, &mut Problems),
    /// Columns that a later version of the program brought: where they are null, the record's hash is what it was before.
    pub added: &'static [&'static str],
    /// Figures counted over this table by any service.
    pub figures: &'static [Figure],
}

fn nothing_to_check(_: &Values, _: &mut Problems) {}

impl Kind {
    /// What most kinds share; a service overrides what differs.
    pub const BASE: Self = Self {
        table: "",
        collection: "",
        line: Line::Ground,
        fields: &[],
        day: None,
        title: "id",
        columns: &[],
        state: None,
        coded: false,
        parent: None,
        concerns: &[],
        office_wide: false,
        usual: &[],
        entered: "",
        entry: true,
        contact: false,
        readers: &[],
        writers: &[],
        unit_rows: None,
        complains_of: None,
        complete: None,
        follow: None,
        voided: None,
        check: nothing_to_check,
        added: &[],
        figures: &[],
    };

    /// The field with this column.
    pub fn field(&self, column: &str) -> Option<&'static Field> {
        self.fields.iter().find(|field| field.column == column)
    }

    /// Position of a column among the fields.
    pub fn position(&self, column: &str) -> Option<usize> {
        self.fields.iter().position(|field| field.column == column)
    }

    /// Fields that a form asks for.
    pub fn entry_fields(&self) -> impl Iterator<Item = &'static Field> {
        self.fields.iter().filter(|field| !field.managed)
    }

    /// Whether the kind has this column.
    pub fn has(&self, column: &str) -> bool {
        self.field(column).is_some()
    }
}

/// All kinds of a program, found by table or collection, and all figures, found by id.
#[derive(Debug)]
pub struct Catalogue {
    /// The kinds, in the order in which pages show them.
    pub kinds: Vec<&'static Kind>,
    /// Figures of services over tables of shared crates (activities), by table.
    pub shared_figures: Vec<&'static Figure>,
}

impl Catalogue {
    /// The kind stored in `table`.
    pub fn by_table(&self, table: &str) -> Option<&'static Kind> {
        self.kinds.iter().copied().find(|kind| kind.table == table)
    }

    /// The kind listed under `/collection`.
    pub fn by_collection(&self, collection: &str) -> Option<&'static Kind> {
        self.kinds.iter().copied().find(|kind| kind.collection == collection)
    }

    /// Every figure defined in code.
    pub fn figures(&self) -> impl Iterator<Item = &'static Figure> + '_ {
        self.kinds.iter().flat_map(|kind| kind.figures.iter()).chain(self.shared_figures.iter().copied())
    }

    /// Figures counted over `table`.
    pub fn figures_over<'a>(&'a self, table: &'a str) -> impl Iterator<Item = &'static Figure> + 'a {
        self.figures().filter(move |figure| figure.table == table)
    }

    /// The figure with this id.
    pub fn figure(&self, id: &str) -> Option<&'static Figure> {
        self.figures().find(|figure| figure.id == id)
    }
}
