//! Days of what happened: they have come. A day to come is a typing mistake, and would be counted when it comes.

use jiff::civil::Date;
use uuid::Uuid;

use crate::{
    Problems, Refusal,
    actor::Work,
    change::Stored,
    kind::{FieldKind, Step},
    values::Values,
};

/// The `complete` of kinds all of whose entered days lie in the past or are today.
pub fn has_come<'a>(work: &'a Work, _: Uuid, values: &'a mut Values, _: Option<&'a Stored>) -> Step<'a> {
    Box::pin(async move { past(values, work.tx.today()) })
}

fn past(values: &Values, today: Date) -> Result<(), Refusal> {
    let mut problems = Problems::default();
    for field in values.kind.entry_fields().filter(|field| field.kind == FieldKind::Day) {
        let to_come = values.typed::<Option<Date>>(field.column)?.is_some_and(|day| day > today);
        problems.when(to_come, field.key(), "in-the-future");
    }
    problems.into_result()
}
