//! What the public bulletin holds back: free periods, single villages, and groups of residents so small that somebody could
//! be known: under five, and whatever would give such a group away by subtraction.
//!
//! A group is told only where it, and what is left of the whole it is part of, are nobody or five at least; and where neither
//! the other places beside it nor the other parts of a longer period leave a smaller group to be reckoned out.

use casework::{
    Refusal, Work,
    figure::{Figure, Period},
    figure_value, succession,
};
use jiff::{ToSpan, civil::Date};

use crate::Bulletin;

/// A group of residents below this number is not shown.
const SMALLEST_GROUP: i64 = 5;
/// Level of townships; villages are deeper.
const TOWNSHIP: i64 = 4;
/// The public periods, in months: each is made of shorter ones.
const MONTHS: [i8; 4] = [1, 3, 6, 12];

/// Only whole months, quarters, half-years and years: two overlapping periods would give away what lies between.
pub fn is_public_period(from: Date, to: Date) -> bool {
    months_of(from, to).is_some()
}

/// The last public period of so many months that was over before a day; none where no public period has so many.
pub fn last_over(before: Date, months: u32) -> Option<Period> {
    let months = MONTHS.into_iter().find(|public| u32::try_from(*public) == Ok(months))?;
    let begins = (before.month() - 1) / months * months + 1;
    let next = Date::new(before.year(), begins, 1).ok()?;
    let from = next.checked_sub(i32::from(months).months()).ok()?;
    Some(Period { from, to: next.checked_sub(1.day()).ok()?, place: None })
}

/// From the township up.
pub async fn check_place(work: &Work, place: uuid::Uuid) -> Result<(), Refusal> {
    match places::get(&work.tx, place).await? {
        Some(found) if found.level <= TOWNSHIP => Ok(()),
        _ => Err(Refusal::Rule("public-bulletin-place")),
    }
}

/// Marks the figures of a bulletin that the public one does not tell.
pub async fn withhold(work: &Work, bulletin: &mut Bulletin, period: &Period) -> Result<(), Refusal> {
    for at in 0..bulletin.figures.len() {
        let found = work.catalogue.figure(&bulletin.figures[at].id).filter(|figure| figure.residents);
        let Some(figure) = found else { continue };
        let whole = figure.part_of.and_then(|whole| bulletin.figures.iter().find(|figure| figure.id == whole));
        let (value, whole) = (bulletin.figures[at].value, whole.map(|whole| whole.value));
        bulletin.figures[at].withheld = is_withheld(work, figure, period, value, whole).await?;
    }
    Ok(())
}

/// The value of a figure as the public may know it; none where it is withheld.
pub(crate) async fn told(work: &Work, figure: &Figure, period: &Period, value: i64) -> Result<Option<i64>, Refusal> {
    if !figure.residents {
        return Ok(Some(value));
    }
    let whole = match figure.part_of.and_then(|whole| work.catalogue.figure(whole)) {
        Some(whole) => Some(figure_value::value(work, whole, period).await?),
        None => None,
    };
    Ok((!is_withheld(work, figure, period, value, whole).await?).then_some(value))
}

async fn is_withheld(
    work: &Work,
    figure: &Figure,
    period: &Period,
    value: i64,
    whole: Option<i64>,
) -> Result<bool, Refusal> {
    let rest = whole.map_or(0, |whole| whole - value);
    Ok(is_small(value) || value > 0 && is_small(rest) || given_away(work, figure, period, value).await?)
}

/// Whether this group is one of those that must stay hidden so that a smaller one beside it does.
async fn given_away(work: &Work, figure: &Figure, period: &Period, value: i64) -> Result<bool, Refusal> {
    if value == 0 {
        return Ok(false);
    }
    let mut families = vec![beside(work, period).await?];
    families.extend(within_longer(period));
    for family in families {
        let mut values = Vec::with_capacity(family.len());
        for one in &family {
            values.push(figure_value::value(work, figure, one).await?);
        }
        let own = family.iter().position(|one| one == period);
        if own.is_some_and(|own| hidden(&values)[own]) {
            return Ok(true);
        }
    }
    Ok(false)
}

/// The places beside this one, itself among them, in the same period; also those that have ended, for what happened in them
/// still counts in the place around them.
async fn beside(work: &Work, period: &Period) -> Result<Vec<Period>, Refusal> {
    let Some(place) = period.place else { return Ok(Vec::new()) };
    let Some(parent) = places::get(&work.tx, place).await?.and_then(|place| place.parent_id) else {
        return Ok(Vec::new());
    };
    let mut beside = Vec::new();
    for one in places::ever_in(&work.tx, parent).await? {
        // An earlier version that is asked for stands for its place.
        let itself = one.id == place || succession::is_same_place(&work.tx, place, one.id).await?;
        beside.push(Period { place: Some(if itself { place } else { one.id }), ..*period });
    }
    Ok(beside)
}

/// For each longer public period that holds this one: the periods of this length in it.
fn within_longer(period: &Period) -> Vec<Vec<Period>> {
    let Some(months) = months_of(period.from, period.to) else { return Vec::new() };
    let longer = MONTHS.into_iter().filter(|longer| *longer > months);
    longer.filter_map(|longer| parts(period, months, longer)).collect()
}

fn parts(period: &Period, months: i8, longer: i8) -> Option<Vec<Period>> {
    let begins = (period.from.month() - 1) / longer * longer + 1;
    let mut from = Date::new(period.from.year(), begins, 1).ok()?;
    let mut parts = Vec::new();
    for _ in 0..longer / months {
        let next = from.checked_add(i32::from(months).months()).ok()?;
        parts.push(Period { from, to: next.checked_sub(1.day()).ok()?, ..*period });
        from = next;
    }
    Some(parts)
}

/// How many months a public period has; none where it is not one.
fn months_of(from: Date, to: Date) -> Option<i8> {
    MONTHS.into_iter().find(|months| {
        let begins = from.day() == 1 && (from.month() - 1) % months == 0;
        let end = from.checked_add(i32::from(*months).months()).and_then(|next| next.checked_sub(1.day()));
        begins && end.is_ok_and(|end| end == to)
    })
}

pub(crate) const fn is_small(value: i64) -> bool {
    0 < value && value < SMALLEST_GROUP
}

/// Which of the parts of a known sum stay hidden: the small ones, and beside them so many of the next larger that what is
/// hidden together is no small group and no single one.
pub(crate) fn hidden(values: &[i64]) -> Vec<bool> {
    let mut hidden: Vec<bool> = values.iter().map(|value| is_small(*value)).collect();
    while hidden.contains(&true) {
        let together = || values.iter().zip(&hidden).filter(|(_, hidden)| **hidden).map(|(value, _)| *value);
        if together().count() > 1 && together().sum::<i64>() >= SMALLEST_GROUP {
            break;
        }
        let shown = values.iter().enumerate().filter(|(at, value)| **value > 0 && !hidden[*at]);
        let Some((next, _)) = shown.min_by_key(|(_, value)| **value) else { break };
        hidden[next] = true;
    }
    hidden
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
            assert!(is_public_period(from, to), "{from} {to}");
        }
    }

    #[test]
    fn the_last_one_that_is_over_ends_before_the_day() {
        let last = |before, months| last_over(before, months).map(|period| (period.from, period.to));
        assert_eq!(last(date(2025, 7, 1), 3), Some((date(2025, 4, 1), date(2025, 6, 30))));
        assert_eq!(last(date(2025, 6, 30), 3), Some((date(2025, 1, 1), date(2025, 3, 31))));
        assert_eq!(last(date(2025, 1, 1), 1), Some((date(2024, 12, 1), date(2024, 12, 31))));
        assert_eq!(last(date(2025, 3, 9), 12), Some((date(2024, 1, 1), date(2024, 12, 31))));
        assert_eq!((last(date(2025, 3, 9), 0), last(date(2025, 3, 9), 4)), (None, None));
    }

    #[test]
    fn other_periods_are_not() {
        for (from, to) in [
            (date(2025, 3, 1), date(2025, 6, 30)),
            (date(2025, 2, 1), date(2025, 4, 30)),
            (date(2025, 3, 2), date(2025, 4, 1)),
            (date(2025, 1, 1), date(2025, 1, 30)),
        ] {
            assert!(!is_public_period(from, to), "{from} {to}");
        }
    }

    #[test]
    fn no_hidden_group_can_be_reckoned_out_of_the_sum() {
        for (values, expected) in [
            (vec![10, 20, 30], vec![false; 3]),
            (vec![3, 20, 10], vec![true, false, true]),
            (vec![3, 0, 10], vec![true, false, true]),
            (vec![1, 1, 10, 20], vec![true, true, true, false]),
            (vec![4, 4, 10], vec![true, true, false]),
            (vec![3, 0, 0], vec![true, false, false]),
        ] {
            assert_eq!(hidden(&values), expected, "{values:?}");
        }
    }

    #[test]
    fn a_month_stands_beside_the_other_months_of_its_quarter_half_year_and_year() {
        let may = Period { from: date(2025, 5, 1), to: date(2025, 5, 31), place: None };
        let families = within_longer(&may);
        assert_eq!(families.iter().map(Vec::len).collect::<Vec<_>>(), [3, 6, 12]);
        assert!(families.iter().all(|family| family.contains(&may)));
        assert_eq!(families[0][0].from, date(2025, 4, 1));
        let year = Period { from: date(2025, 1, 1), to: date(2025, 12, 31), place: None };
        assert!(within_longer(&year).is_empty());
    }
}
