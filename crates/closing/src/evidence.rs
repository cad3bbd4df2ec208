//! What must be known before an office may call a request solved, where the resident has not confirmed it.
//!
//! A reply may come without: the unit says what it did, and the office asks. Only the closing waits.

use jiff::civil::Date;

/// What a category asks for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Asked {
    /// Nothing beside the reply.
    Nothing,
    /// That somebody was spoken to, when and how.
    Spoken,
    /// That, and that the place was looked at.
    SiteVisit,
}

/// What was put down beside a reply.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Evidence {
    /// Whether it is told who was spoken to, "nobody" included.
    pub told_who: bool,
    /// Whether that was the resident or somebody for them.
    pub spoken: bool,
    /// When.
    pub spoken_on: Option<Date>,
    /// When the place was looked at.
    pub site_visited_on: Option<Date>,
}

/// What is missing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Missing {
    /// Who was spoken to.
    Who,
    /// Nobody was spoken to.
    Spoken,
    /// When.
    SpokenOn,
    /// When the place was looked at.
    SiteVisit,
    /// The place was looked at before the request came, or after the closing.
    DayOutside,
}

impl Missing {
    /// Stable code.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Who => "evidence-who-missing",
            Self::Spoken => "evidence-nobody-spoken-to",
            Self::SpokenOn => "evidence-spoken-day-missing",
            Self::SiteVisit => "evidence-site-visit-missing",
            Self::DayOutside => "evidence-day-outside",
        }
    }
}

/// Whether a request received and closed on these days may be called solved, wholly or in part; all that is missing.
pub fn complete(
    asked: Asked,
    confirmed: bool,
    evidence: &Evidence,
    received_on: Date,
    closed_on: Date,
) -> Vec<Missing> {
    let mut missing = Vec::new();
    let outside = |day: Option<Date>| day.is_some_and(|day| day < received_on || day > closed_on);
    if outside(evidence.spoken_on) || outside(evidence.site_visited_on) {
        missing.push(Missing::DayOutside);
    }
    if confirmed {
        // The resident's own word is the best evidence; only days that cannot be stand against it.
        return missing;
    }
    if matches!(asked, Asked::Spoken | Asked::SiteVisit) {
        match evidence {
            Evidence { told_who: false, .. } => missing.push(Missing::Who),
            Evidence { spoken: false, .. } => missing.push(Missing::Spoken),
            Evidence { spoken_on: None, .. } => missing.push(Missing::SpokenOn),
            _ => {}
        }
    }
    if asked == Asked::SiteVisit && evidence.site_visited_on.is_none() {
        missing.push(Missing::SiteVisit);
    }
    missing
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    const RECEIVED: Date = date(2026, 5, 1);
    const CLOSED: Date = date(2026, 5, 20);
    const SPOKEN: Evidence =
        Evidence { told_who: true, spoken: true, spoken_on: Some(date(2026, 5, 10)), site_visited_on: None };

    fn missing(asked: Asked, confirmed: bool, evidence: Evidence) -> Vec<Missing> {
        complete(asked, confirmed, &evidence, RECEIVED, CLOSED)
    }

    #[test]
    fn a_category_that_asks_for_nothing_gets_nothing() {
        assert_eq!(missing(Asked::Nothing, false, Evidence::default()), []);
    }

    #[test]
    fn the_residents_word_stands_for_all_evidence() {
        assert_eq!(missing(Asked::SiteVisit, true, Evidence::default()), []);
    }

    #[test]
    fn each_thing_that_is_asked_for_and_missing_is_named() {
        let nobody = Evidence { spoken: false, spoken_on: None, ..SPOKEN };
        let some_day = Evidence { spoken_on: None, ..SPOKEN };
        let seen = Evidence { site_visited_on: Some(date(2026, 5, 11)), ..SPOKEN };
        for (asked, evidence, expected) in [
            (Asked::Spoken, Evidence::default(), &[Missing::Who][..]),
            (Asked::Spoken, nobody, &[Missing::Spoken]),
            (Asked::Spoken, some_day, &[Missing::SpokenOn]),
            (Asked::Spoken, SPOKEN, &[]),
            (Asked::SiteVisit, SPOKEN, &[Missing::SiteVisit]),
            (Asked::SiteVisit, Evidence::default(), &[Missing::Who, Missing::SiteVisit]),
            (Asked::SiteVisit, seen, &[]),
        ] {
            assert_eq!(missing(asked, false, evidence), expected, "{asked:?} {evidence:?}");
        }
    }

    #[test]
    fn a_day_before_the_request_or_after_the_closing_is_no_evidence() {
        for day in [date(2026, 4, 30), date(2026, 5, 21)] {
            let early = Evidence { spoken_on: Some(day), ..SPOKEN };
            assert_eq!(missing(Asked::Spoken, false, early), [Missing::DayOutside], "{day}");
            assert_eq!(missing(Asked::Nothing, true, early), [Missing::DayOutside], "{day}");
        }
    }
}
