//! The numbers there are, each with its usual value and its bounds.

use crate::choices;

choices! {
    /// A number that an office sets for itself.
    pub enum SettingCode as "setting" {
        /// How often units may return a request before an arbiter decides who has it.
        ReturnsBeforeArbiter = "returns_before_arbiter",
        /// Working days without a word after which an answer that reached the resident may be closed.
        SilenceDays = "silence_days",
        /// How often the answer must have reached the resident by then.
        SilenceDeliveries = "silence_deliveries",
        /// Days after a closing or decision within which it may be objected to.
        ObjectionDays = "objection_days",
        /// Working days within which an objection is decided.
        DecideObjectionDays = "decide_objection_days",
        /// For so many days ahead something may be promised.
        PromiseDays = "promise_days",
        /// For so many days the same words to another request are no answer.
        SameWordsDays = "same_words_days",
        /// From how many late requests on a group stands on the public list.
        PublicListFrom = "public_list_from",
        /// The public bulletin is issued by itself every so many months; none: by hand alone.
        PublishMonths = "publish_months",
        /// So many days after the end of its period.
        PublishAfterDays = "publish_after_days",
    }
}

impl SettingCode {
    /// What holds where the office set nothing.
    pub const fn usual(self) -> u32 {
        match self {
            Self::ReturnsBeforeArbiter | Self::SilenceDeliveries => 2,
            Self::SilenceDays | Self::DecideObjectionDays => 10,
            Self::ObjectionDays => 90,
            Self::PromiseDays => 730,
            Self::SameWordsDays => 180,
            Self::PublicListFrom | Self::PublishAfterDays => 5,
            Self::PublishMonths => 0,
        }
    }

    /// The least and the most that an office may set. What protects residents has a floor: silence closes nothing in a day,
    /// and no group on a public list is so small that a neighbour knows who is meant.
    pub const fn bounds(self) -> (u32, u32) {
        match self {
            Self::ReturnsBeforeArbiter => (1, 10),
            Self::SilenceDays => (5, 60),
            Self::SilenceDeliveries => (1, 5),
            Self::ObjectionDays => (30, 730),
            Self::DecideObjectionDays | Self::PublishAfterDays => (1, 60),
            Self::PromiseDays => (30, 1825),
            Self::SameWordsDays => (30, 1095),
            Self::PublicListFrom => (5, 100),
            Self::PublishMonths => (0, 12),
        }
    }

    /// The only values within the bounds that mean something, where not all do.
    pub const fn only(self) -> Option<&'static [u32]> {
        match self {
            Self::PublishMonths => Some(&[0, 1, 3, 6, 12]),
            _ => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::SettingCode;

    #[test]
    fn what_is_usual_lies_within_the_bounds() {
        for code in SettingCode::ALL {
            let (least, most) = code.bounds();
            assert!((least..=most).contains(&code.usual()), "{}", code.code());
            assert!(code.only().is_none_or(|only| only.contains(&code.usual())), "{}", code.code());
        }
    }
}
