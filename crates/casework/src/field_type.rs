//! The Rust types that a record's fields may have, each with the one way it is entered and stored.

use std::marker::PhantomData;

use jiff::{Timestamp, civil::Date};
use store::{FromValue, Value};
use uuid::Uuid;

use crate::kind::FieldKind;

/// A type that a field may have.
pub trait FieldType: Sized {
    /// How it is entered and shown.
    const KIND: FieldKind;
    /// Whether it must be given.
    const REQUIRED: bool = true;
    /// The stored form.
    fn to_value(&self) -> Value;
    /// Reads the stored form.
    fn of_value(value: &Value) -> Option<Self>;
}

/// One line of text, at most 200 characters.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub struct Short(pub String);

/// A text of at most 4,000 characters.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub struct Text(pub String);

/// Money in whole minor units (fen).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Default)]
pub struct Money(pub i64);

/// A place of the gazetteer.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct PlaceId(pub Uuid);

/// The id of a record in `T`'s table.
#[derive(Debug)]
pub struct Id<T>(pub Uuid, PhantomData<T>);

impl<T> Id<T> {
    /// Names the record with this id.
    pub const fn new(id: Uuid) -> Self {
        Self(id, PhantomData)
    }
}
impl<T> Clone for Id<T> {
    fn clone(&self) -> Self {
        *self
    }
}
impl<T> Copy for Id<T> {}
impl<T> PartialEq for Id<T> {
    fn eq(&self, other: &Self) -> bool {
        self.0 == other.0
    }
}
impl<T> Eq for Id<T> {}

/// Degrees of latitude or longitude of a public thing, WGS 84.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Degrees(pub f64);

/// A table that records of other services may point at without knowing that service.
pub trait Table {
    /// The table's name.
    const TABLE: &'static str;
}

macro_rules! tables {
    ($($(#[$doc:meta])* $name:ident = $table:literal;)*) => {
        /// Names of tables for [`Id`](super::Id): a service may point at a record without knowing its service.
        pub mod table {
            $($(#[$doc])* #[derive(Debug)] pub enum $name {}
              impl super::Table for $name { const TABLE: &'static str = $table; })*
        }
    };
}

tables! {
    /// A responsible or partner unit.
    Unit = "unit";
    /// A field team.
    Team = "team";
    /// Somebody on the rolls.
    Staff = "staff";
    /// A service category.
    Category = "category";
    /// A calendar as it was announced.
    Calendar = "calendar";
    /// A kind of figure that units report.
    ReportedKind = "reported_kind";
    /// A dwelling.
    Household = "household";
    /// A visit to a dwelling.
    Visit = "visit";
    /// A service request.
    Request = "request";
    /// A hand-over meeting.
    Handover = "handover";
    /// A draw of call-backs.
    CallBackRound = "call_back_round";
    /// A stratum of such a draw.
    CallBackStratum = "call_back_stratum";
    /// A suggestion.
    Suggestion = "suggestion";
    /// A problem behind like requests.
    Topic = "topic";
    /// An issue of the bulletin.
    Bulletin = "bulletin";
    /// A question.
    Consultation = "consultation";
    /// A dispute.
    Dispute = "dispute";
    /// A party of a dispute.
    DisputeParty = "dispute_party";
    /// A project.
    Project = "project";
    /// A series of activities with the same guest speakers.
    Series = "activity_series";
    /// A booklet or leaflet.
    Material = "material";
}

macro_rules! plain {
    ($type:ty, $kind:expr, |$me:ident| $to:expr, |$v:ident| $of:expr) => {
        impl FieldType for $type {
            const KIND: FieldKind = $kind;
            fn to_value(&self) -> Value {
                let $me = self;
                $to
            }
            fn of_value($v: &Value) -> Option<Self> {
                $of
            }
        }
    };
}

plain!(Short, FieldKind::Short(200), |me| me.0.as_str().into(), |v| String::from_value(v).map(Self));
plain!(Text, FieldKind::Text(4000), |me| me.0.as_str().into(), |v| String::from_value(v).map(Self));
plain!(Money, FieldKind::Money, |me| me.0.into(), |v| i64::from_value(v).map(Self));
plain!(u32, FieldKind::Count, |me| (*me).into(), |v| Self::from_value(v));
plain!(Degrees, FieldKind::Degrees, |me| me.0.into(), |v| f64::from_value(v).map(Self));
plain!(bool, FieldKind::Flag, |me| (*me).into(), |v| Self::from_value(v));
plain!(Date, FieldKind::Day, |me| (*me).into(), |v| Self::from_value(v));
plain!(Timestamp, FieldKind::Instant, |me| (*me).into(), |v| Self::from_value(v));
plain!(PlaceId, FieldKind::Place, |me| me.0.into(), |v| Uuid::from_value(v).map(Self));

impl<T: Table> FieldType for Id<T> {
    const KIND: FieldKind = FieldKind::Record(T::TABLE);
    fn to_value(&self) -> Value {
        self.0.into()
    }
    fn of_value(value: &Value) -> Option<Self> {
        Uuid::from_value(value).map(Self::new)
    }
}

impl<T: FieldType> FieldType for Option<T> {
    const KIND: FieldKind = T::KIND;
    const REQUIRED: bool = false;
    fn to_value(&self) -> Value {
        self.as_ref().map_or(Value::Null, FieldType::to_value)
    }
    fn of_value(value: &Value) -> Option<Self> {
        if *value == Value::Null { Some(None) } else { T::of_value(value).map(Some) }
    }
}
