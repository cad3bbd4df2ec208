//! What the public bulletin holds back: free periods, single villages, and groups of residents so small that somebody
//! could be known.

use ::bulletin::BulletinFigure;
use casework::{Refusal, Work};
use jiff::{ToSpan, civil::Date};

use crate::failure::{Done, Failure};

/// A group of residents below this number is not shown.
const SMALLEST_GROUP: i64 = 5;
/// Level of townships; villages are deeper.
const TOWNSHIP: i64 = 4;

/// Only whole months, quarters, half-years and years: two overlapping periods would give away what lies between.
pub fn check_period(from: Date, to: Date) -> Done {
    let whole = [1_i8, 3, 6, 12].into_iter().any(|months| {
        let begins = from.day() == 1 && (from.month() - 1) % months == 0;
        begins
            && from
                .checked_add(i32::from(months).months())
                .and_then(|next| next.checked_sub(1.day()))
                .is_ok_and(|end| end == to)
    });
    if whole {
        return Ok(());
    }
    Err(Failure::wrong_use(
        "the public bulletin is made for a whole month, quarter, half-year or year: give its first and last day with --from and --to, or leave --public away",
    ))
}

/// From the township up.
pub async fn check_place(work: &Work, place: uuid::Uuid) -> Result<(), Refusal> {
    match ::places::get(&work.tx, place).await? {
        Some(found) if found.level <= TOWNSHIP => Ok(()),
        _ => Err(Refusal::Rule("public-bulletin-place")),
    }
}

/// Whether the figure counts a group of residents too small to show.
pub fn is_small_group(figure: &BulletinFigure) -> bool {
    figure.residents && (1..SMALLEST_GROUP).contains(&figure.value)
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    #[test]
    fn whole_months_quarters_half_years_and_years_are_public_periods() {
        for (from, to) in [
            (date(2024, 2, 1), date(2024, 2, 29)),
            (date(2025, 4, 1), date(2025, 6, 30)),
            (date(2025, 7, 1), date(2025, 12, 31)),
            (date(2025, 1, 1), date(2025, 12, 31)),
        ] {
            assert!(check_period(from, to).is_ok(), "{from} {to}");
        }
    }

    #[test]
    fn other_periods_are_not() {
        for (from, to) in [
            (date(2025, 3, 1), date(2025, 6, 30)),
            (date(2025, 2, 1), date(2025, 4, 30)),
            (date(2025, 3, 2), date(2025, 4, 1)),
            (date(2025, 1, 1), date(2025, 1, 30)),
        ] {
            assert!(check_period(from, to).is_err(), "{from} {to}");
        }
    }
}
