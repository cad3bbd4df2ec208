//! No sequence of pausing, going on, asking for time and being refused it moves a due date: only paused time and granted
//! extensions do, each by exactly what it is.

use std::sync::LazyLock;

use clocks::{Calendar, Due, Pause, Received, Term, due};
use jiff::{SignedDuration, Timestamp, ToSpan, civil::Date, tz::TimeZone};
use proptest::prelude::*;

use crate::{calendar, china};

static CHINA: LazyLock<Calendar> = LazyLock::new(|| calendar(china()));
static ZONE: LazyLock<TimeZone> = LazyLock::new(|| TimeZone::get("Asia/Shanghai").expect("a time zone"));

/// What may happen to a matter, with the minutes that pass before it.
#[derive(Clone, Copy, Debug)]
enum Step {
    Pause,
    Resume,
    Granted(u32),
    Refused,
    Corrected,
}

fn step() -> impl Strategy<Value = (i64, Step)> {
    let what = prop_oneof![
        2 => Just(Step::Pause),
        2 => Just(Step::Resume),
        1 => (1_u32..10).prop_map(Step::Granted),
        1 => Just(Step::Refused),
        1 => Just(Step::Corrected),
    ];
    (0_i64..4 * 1440, what)
}

fn term() -> impl Strategy<Value = Term> {
    prop_oneof![
        (1_u32..200).prop_map(Term::Hours),
        (1_u32..30).prop_map(Term::WorkingDays),
        (1_u32..30).prop_map(Term::CalendarDays),
    ]
}

/// A matter as storage keeps it.
struct Matter {
    term: Term,
    received: Received,
    pauses: Vec<Pause>,
    waiting_since: Option<Timestamp>,
    extra: u32,
}

impl Matter {
    fn due(&self) -> Due {
        due(self.term, self.received, &self.pauses, self.extra, &CHINA, &ZONE)
    }

    /// Days of the kind that counts, after one day up to another.
    fn counted(&self, after: Date, to: Date) -> u32 {
        match self.term {
            Term::WorkingDays(_) => CHINA.working_days(after, to),
            _ => u32::try_from(after.until(to).map_or(0, |span| span.get_days())).unwrap_or_default(),
        }
    }

    /// Where the due date is after `days` more of the kind that counts.
    fn moved(&self, from: Date, days: u32) -> Date {
        match self.term {
            Term::WorkingDays(_) if days > 0 => CHINA.working_day(from, days),
            Term::WorkingDays(_) => from,
            _ => from.saturating_add(i64::from(days).days()),
        }
    }

    /// Goes on after a pause; how far the due date must have moved for it.
    fn resume(&mut self, from: Timestamp, now: Timestamp) -> Result<(), TestCaseError> {
        let before = self.due();
        self.pauses.push(Pause { from, to: now });
        let after = self.due();
        let day = |at| ZONE.to_datetime(at).date();
        let used_up = if let Term::Hours(_) = self.term { from >= before.at } else { day(from) >= before.on };
        if used_up {
            prop_assert_eq!(after, before, "a pause that begins with or after the last day moves nothing");
        } else if let Term::Hours(_) = self.term {
            prop_assert_eq!(after.at, before.at + now.duration_since(from));
        } else {
            prop_assert_eq!(after.on, self.moved(before.on, self.counted(day(from), day(now))));
        }
        Ok(())
    }

    fn live(&mut self, step: Step, now: Timestamp) -> Result<(), TestCaseError> {
        let before = self.due();
        match (step, self.waiting_since) {
            (Step::Pause, None) => self.waiting_since = Some(now),
            (Step::Resume, Some(from)) => {
                self.waiting_since = None;
                return self.resume(from, now);
            }
            (Step::Granted(more), None) if now <= before.at => {
                self.extra += more;
                let expected = match self.term {
                    Term::Hours(_) => before.at + SignedDuration::from_hours(i64::from(more)),
                    _ => clocks::end_of_day(self.moved(before.on, more), &ZONE),
                };
                prop_assert_eq!(self.due().at, expected);
                return Ok(());
            }
            // Everything else, a resume of what does not wait or an extension too late among it, is refused or changes no clock.
            _ => {}
        }
        prop_assert_eq!(self.due(), before);
        Ok(())
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 2_000, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn only_paused_time_and_granted_extensions_move_a_due_date(
        term in term(),
        received in 0_i64..3 * 365 * 1440,
        steps in prop::collection::vec(step(), 0..14),
    ) {
        let start: Timestamp = "2024-01-01T00:00:00Z".parse().expect("an instant");
        let mut now = start + SignedDuration::from_mins(received);
        let received = Received { on: ZONE.to_datetime(now).date(), at: now };
        let mut matter = Matter { term, received, pauses: Vec::new(), waiting_since: None, extra: 0 };
        for (minutes, step) in steps {
            now += SignedDuration::from_mins(minutes);
            matter.live(step, now)?;
        }
    }
}
