//! Limits on people's data: how long it is kept and how often it is opened. The office may set them; how far it may go stands
//! here, in code, so that no setting keeps people's data for ever.

use casework::{
    Problems, Refusal, Work,
    change::Stored,
    choices,
    field_type::FieldType,
    kind::{Kind, Line, Role, Step},
    record,
    values::{Check, Record, Values, checked},
};
use store::params;
use uuid::Uuid;

choices! {
    /// What is limited.
    pub enum Measure as "data-limit-measure" {
        /// Days from the end of a matter until its contact is erased.
        ContactDays = "contact-days",
        /// Days from the end of a matter until the texts that tell of people are erased.
        TextDays = "text-days",
        /// Days from the end of a matter until its texts are no longer searched.
        SearchDays = "search-days",
        /// Days for which the log of readings is kept.
        ReadingLogDays = "reading-log-days",
        /// Contacts that one person may open in a day before the auditor looks.
        ReadingsADay = "readings-a-day",
        /// Days after which a backup is no longer restored.
        BackupDays = "backup-days",
        /// Working days until somebody who asks about their own data has an answer.
        SubjectAnswerDays = "subject-answer-days",
    }
}

choices! {
    /// The matters that may have a contact.
    pub enum Matter as "data-limit-matter" {
        /// A service request.
        Request = "request",
        /// A suggestion.
        Suggestion = "suggestion",
        /// A question.
        Consultation = "consultation",
        /// A dispute, with its parties.
        Dispute = "dispute",
    }
}

impl Measure {
    /// What holds where the office has set nothing.
    pub const fn usual(self) -> u32 {
        match self {
            Self::ContactDays => 180,
            Self::TextDays => 1095,
            Self::SearchDays => 365,
            Self::ReadingLogDays => 90,
            Self::ReadingsADay => 60,
            Self::BackupDays => 35,
            Self::SubjectAnswerDays => 15,
        }
    }

    /// How far an office may go.
    pub const fn ceiling(self) -> u32 {
        match self {
            Self::ContactDays | Self::SearchDays => 730,
            Self::TextDays => 1825,
            Self::ReadingLogDays => 180,
            Self::ReadingsADay => 200,
            Self::BackupDays => 100,
            Self::SubjectAnswerDays => 22,
        }
    }

    /// Whether it may differ by the kind of matter.
    pub const fn by_matter(self) -> bool {
        matches!(self, Self::ContactDays | Self::TextDays | Self::SearchDays)
    }
}

record! {
    /// A limit that the office has set.
    pub struct DataLimit {
        /// What is limited.
        measure: Measure,
        /// For this kind of matter only.
        matter: Option<Matter>,
        /// How many days, or how many a day.
        amount: u32,
    }
}

impl Check for DataLimit {
    fn check(&self, problems: &mut Problems) {
        if !(1..=self.measure.ceiling()).contains(&self.amount) {
            problems.add_with("amount", "data-limit-ceiling", self.measure.ceiling().to_string());
        }
        problems.when(self.matter.is_some() && !self.measure.by_matter(), "matter", "data-limit-matter");
    }
}

/// A limit on people's data.
pub static DATA_LIMIT: Kind = Kind {
    table: "data_limit",
    collection: "data-limits",
    line: Line::Ground,
    fields: DataLimit::FIELDS,
    title: "measure",
    columns: &["matter", "amount"],
    entered: "data_limit.set",
    readers: &Role::ALL,
    writers: &[Role::Administrator],
    complete: Some(one_each),
    check: checked::<DataLimit>,
    ..Kind::BASE
};

/// Two limits on the same would leave open which holds.
fn one_each<'a>(work: &'a Work, id: Uuid, values: &'a mut Values, _: Option<&'a Stored>) -> Step<'a> {
    Box::pin(async move {
        let limit = DataLimit::of(values)?;
        let sql = "SELECT matter FROM data_limit WHERE office_id = $1 AND voided = FALSE AND measure = $2 AND id <> $3";
        for row in work.tx.rows(sql, params![limit.measure.code(), id]).await? {
            if Option::<Matter>::of_value(row.value("matter")?).flatten() == limit.matter {
                return Err(Refusal::Rule("there-already"));
            }
        }
        Ok(())
    })
}

/// The limit that holds: the office's own for this matter, else its own for all, else the usual one; never above the ceiling,
/// whatever stands in the table.
pub async fn limit(work: &Work, measure: Measure, matter: Option<Matter>) -> Result<u32, Refusal> {
    let sql = "SELECT matter, amount FROM data_limit WHERE office_id = $1 AND voided = FALSE AND measure = $2";
    let mut found: (Option<u32>, Option<u32>) = (None, None);
    for row in work.tx.rows(sql, params![measure.code()]).await? {
        let amount = Some(row.get::<u32>("amount")?);
        match Option::<Matter>::of_value(row.value("matter")?).flatten() {
            None => found.1 = amount,
            own if own == matter => found.0 = amount,
            Some(_) => {}
        }
    }
    Ok(found.0.or(found.1).unwrap_or(measure.usual()).clamp(1, measure.ceiling()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_usual_lies_within_the_ceiling_and_nothing_above_it_is_taken() {
        for measure in Measure::ALL {
            assert!(measure.usual() <= measure.ceiling(), "{measure:?}");
            for (amount, fits) in [(0, false), (1, true), (measure.ceiling(), true), (measure.ceiling() + 1, false)] {
                let mut problems = Problems::default();
                DataLimit { measure: *measure, matter: None, amount }.check(&mut problems);
                assert_eq!(problems.0.is_empty(), fits, "{measure:?} {amount}");
            }
        }
    }
}
