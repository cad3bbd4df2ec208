//! Rates in words: the three of the whole, the tables, and what became of all that was received.

use requests::rates::{Counts, Interval, Row, Shown};
use web::pages::{
    closing_rates::{self, Rate},
    records::{self, Cell, Column, Fact, Table},
};

use crate::desk::Desk;

/// The three rates, each with what it counts.
pub fn whole(desk: &Desk, row: &Row) -> Vec<Rate> {
    [("response", row.response), ("solution", row.solution), ("satisfaction", row.satisfaction)]
        .map(|(name, shown)| rate(desk, &format!("rates-{name}"), shown))
        .into()
}

/// A rate under the words of `key`.
pub fn rate(desk: &Desk, key: &str, shown: Shown) -> Rate {
    let (share, of, interval) = match shown {
        Shown::Rate { numerator, denominator, interval } => {
            (percent(interval.share), of(desk, numerator, denominator), Some(interval))
        }
        Shown::Few => (desk.t("rates-few"), String::new(), None),
        Shown::Nothing => (desk.t("rates-nothing"), String::new(), None),
    };
    drawn(desk, key, share, of, interval)
}

/// A rate that is estimated from a sample; none where too few answered.
pub fn estimate(desk: &Desk, key: &str, interval: Option<Interval>) -> Rate {
    let share = interval.map_or_else(|| desk.t("rates-few-answers"), |it| percent(it.share));
    let of = interval.map(|it| between(desk, it)).unwrap_or_default();
    drawn(desk, key, share, of, interval)
}

fn drawn(desk: &Desk, key: &str, share: String, of: String, interval: Option<Interval>) -> Rate {
    let line =
        |it: Interval| closing_rates::Interval { share: it.share * 100.0, low: it.low * 100.0, high: it.high * 100.0 };
    Rate { label: desk.t(key), about: desk.t(&format!("{key}-about")), share, of, interval: interval.map(line) }
}

/// A share in whole per cent; what is neither nothing nor all is never shown as such.
pub fn percent(share: f64) -> String {
    format!("{:.0} %", whole_percent(share))
}

fn whole_percent(share: f64) -> f64 {
    let exact = (share * 100.0).round();
    if share <= 0.0 || share >= 1.0 { exact } else { exact.clamp(1.0, 99.0) }
}

fn between(desk: &Desk, interval: Interval) -> String {
    let end = |share: f64| format!("{:.0}", share * 100.0);
    let ends = [("low", end(interval.low).into()), ("high", end(interval.high).into())];
    i18n::text_with(desk.lang, "rates-between", &ends)
}

fn of(desk: &Desk, numerator: u32, denominator: u32) -> String {
    let [numerator, denominator] = [numerator, denominator].map(|n| i18n::number(desk.lang, n.into()));
    i18n::text_with(desk.lang, "rates-of", &[("numerator", numerator.into()), ("denominator", denominator.into())])
}

/// A rate in a cell: the share, and under it of how many and how sure.
pub fn cell(desk: &Desk, shown: Shown) -> Cell {
    match shown {
        Shown::Rate { numerator, denominator, interval } => Cell::text(percent(interval.share)).note(format!(
            "{} · {}",
            of(desk, numerator, denominator),
            between(desk, interval)
        )),
        Shown::Few => Cell::text(desk.t("rates-few")),
        Shown::Nothing => Cell::text("—"),
    }
}

/// Rows in the order of names: no rate is a place in a ranking.
pub fn table(desk: &Desk, caption: &str, of: &str, rows: &[Row]) -> Table {
    let mut named: Vec<(String, &Row)> = rows.iter().map(|row| (name(desk, row), row)).collect();
    named.sort_by(|a, b| i18n::in_order(desk.lang, &a.0, &b.0));
    let row = |(name, row): (String, &Row)| records::Row {
        cells: vec![Cell::text(name), cell(desk, row.response), cell(desk, row.solution), cell(desk, row.satisfaction)],
        ..records::Row::default()
    };
    let columns = [of, "rates-response", "rates-solution", "rates-satisfaction"].map(|key| Column::text(desk.t(key)));
    Table { caption: desk.t(caption), columns: columns.into(), rows: named.into_iter().map(row).collect() }
}

fn name(desk: &Desk, row: &Row) -> String {
    if row.code.is_empty() { desk.t("rates-office") } else { i18n::named(desk.lang, &row.name, row.name_en.as_deref()) }
}

/// What became of all that was received: what is in the rates, and what is apart. Both empty where it is told to nobody.
pub fn became(desk: &Desk, counts: Option<&Counts>) -> (Vec<Fact>, Vec<Fact>) {
    let Some(counts) = counts else { return (Vec::new(), Vec::new()) };
    let fact =
        |(name, n): (&str, u32)| Fact::new(desk.t(&format!("rates-count-{name}")), i18n::number(desk.lang, n.into()));
    let counted = [
        ("received", counts.received),
        ("open", counts.open),
        ("ended", counts.ended),
        ("solved", counts.solved),
        ("partly-solved", counts.partly_solved),
    ];
    let apart = [
        ("outside-competence", counts.outside_competence),
        ("refused", counts.refused),
        ("withdrawn", counts.withdrawn),
        ("merged", counts.merged),
        ("in-silence", counts.in_silence),
    ];
    (counted.map(fact).into(), apart.map(fact).into())
}
