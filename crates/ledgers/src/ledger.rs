//! The ledgers that an office keeps, and the columns that may stand in each.

use casework::kind::{Catalogue, Field, FieldKind, Kind};
use i18n::Lang;
use store::manifest::{self, Class};

/// A ledger.
#[derive(Debug, PartialEq, Eq)]
pub struct Ledger {
    /// Its word in addresses: the collection of its kind.
    pub code: &'static str,
    /// The table of its kind.
    pub table: &'static str,
    /// The columns it has until the office chooses others.
    pub usual: &'static [&'static str],
}

/// The ledgers, in the order in which pages show them.
pub static LEDGERS: [Ledger; 8] = [
    Ledger {
        code: "requests",
        table: "request",
        usual: &[
            "reference",
            "received_on",
            "place_id",
            "category_id",
            "description",
            "unit_id",
            "due_on",
            "state",
            "outcome",
            "closed_on",
        ],
    },
    Ledger {
        code: "suggestions",
        table: "suggestion",
        usual: &[
            "reference",
            "received_on",
            "place_id",
            "topic",
            "suggestion",
            "unit_id",
            "state",
            "reply",
            "replied_on",
        ],
    },
    Ledger {
        code: "disputes",
        table: "dispute",
        usual: &["reference", "registered_on", "place_id", "kind", "description", "state", "referred_to", "ended_on"],
    },
    Ledger {
        code: "projects",
        table: "project",
        usual: &["name", "kind", "place_id", "unit_id", "started_on", "due_on", "stage", "planned_amount"],
    },
    Ledger {
        code: "contributions",
        table: "contribution",
        usual: &["posted_on", "place_id", "source", "given_by", "amount", "purpose"],
    },
    Ledger {
        code: "distributions",
        table: "distribution",
        usual: &["distributed_on", "place_id", "goods", "people_count", "goods_value", "unit_id", "team_id"],
    },
    Ledger {
        code: "handouts",
        table: "handout",
        usual: &["handed_on", "place_id", "material_id", "copies", "team_id"],
    },
    Ledger {
        code: "activities",
        table: "activity",
        usual: &["held_on", "place_id", "kind", "title", "venue", "head_count", "team_id"],
    },
];

/// The ledger with this code.
pub fn find(code: &str) -> Option<&'static Ledger> {
    LEDGERS.iter().find(|ledger| ledger.code == code)
}

impl Ledger {
    /// The kind whose records it shows.
    pub fn kind(&self, catalogue: &Catalogue) -> Option<&'static Kind> {
        catalogue.by_table(self.table)
    }
}

/// The columns of a kind that may stand in its ledger: what has a name that people read and is about no person. Never the
/// dwelling, whose rows would be a history of the household; never a position, which might be somebody's door; never the unit that
/// is complained of, for a ledger lies open; and not what only the program reckons with.
pub fn allowed(kind: &'static Kind) -> impl Iterator<Item = &'static Field> {
    let classes = manifest::table(kind.table).map_or(&[][..], |table| table.columns);
    kind.fields.iter().filter(move |field| {
        let personal = !classes.iter().any(|(column, class)| *column == field.column && *class != Class::Personal);
        let named = i18n::has(Lang::En, &format!("field-{}-{}", kind.table, field.key()));
        let of_a_door = matches!(field.kind, FieldKind::Record("household") | FieldKind::Degrees);
        let kept = of_a_door || kind.complains_of == Some(field.column);
        !personal && named && !kept && !RECKONED.contains(&(kind.table, field.column))
    })
}

/// What the program reckons with: what comes of it (the day of the answer, the state) stands in columns of its own.
const RECKONED: &[(&str, &str)] = &[
    ("request", "received_at"),
    ("request", "paused_at"),
    ("request", "paused_from"),
    ("request", "hops"),
    ("request", "deliveries"),
    ("request", "pin_generation"),
    ("request", "term_amount"),
    ("request", "term_counted_in"),
    ("request", "calendar_edition"),
    ("request", "clock_from"),
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_the_program_reckons_with_is_a_field_of_a_ledgers_kind() {
        for (table, column) in RECKONED {
            let ledger = LEDGERS.iter().find(|ledger| ledger.table == *table).unwrap();
            assert!(ledger.kind(lines::catalogue()).unwrap().field(column).is_some(), "{table}.{column}");
            assert!(!ledger.usual.contains(column), "{table}.{column}");
        }
    }

    #[test]
    fn every_usual_column_may_stand_in_its_ledger_and_none_tells_of_a_person() {
        for ledger in &LEDGERS {
            let kind = ledger.kind(lines::catalogue()).unwrap();
            assert_eq!(kind.collection, ledger.code);
            assert!(kind.day.is_some() && kind.parent.is_none(), "{}", ledger.code);
            let allowed: Vec<&str> = allowed(kind).map(|field| field.column).collect();
            for column in ledger.usual {
                assert!(allowed.contains(column), "{}: {column} is none of {allowed:?}", ledger.code);
            }
            for column in ["concerned_unit_id", "household_id", "latitude", "longitude", "pin_generation"] {
                assert!(!allowed.contains(&column), "{}: {column}", ledger.code);
            }
        }
    }
}
