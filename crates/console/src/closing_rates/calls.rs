//! What residents said when they were called back, with the table of weights and the rounds it comes from.

use casework::{change::Stored, written::Names};
use requests::{
    CALL_BACK_ROUND,
    rates::{CallBacks, StratumRow},
};
use web::pages::{
    closing_rates::{self, Rate},
    layout::Link,
    records::{Cell, Column, Fact, Row, Table},
};

use super::{CALLERS, tables, to_do};
use crate::{chosen::Chosen, desk::Desk, query, records};

/// The section of the page.
pub fn section(
    desk: &Desk,
    chosen: &Chosen,
    calls: &CallBacks,
    rounds: &[Stored],
    names: &Names,
) -> closing_rates::CallBacks {
    let covered = calls.solved.map(|_| {
        let share = tables::percent(calls.covered);
        i18n::text_with(desk.lang, "rates-covered", &[("share", share.into())])
    });
    closing_rates::CallBacks {
        counts: counts(desk, calls),
        estimates: estimates(desk, calls),
        covered: covered.unwrap_or_default(),
        strata: strata(desk, &calls.strata),
        rounds: records::table(desk, &CALL_BACK_ROUND, rounds, names),
        draw: desk.actor().may_write(&CALL_BACK_ROUND).then(|| draw(desk, chosen)),
        to_do: super::is_one_of(desk, CALLERS).then(|| Link::new(desk.t("calls-title"), to_do::HERE)),
    }
}

/// The form of a new round, about the days and the place that the page shows.
fn draw(desk: &Desk, chosen: &Chosen) -> Link {
    let days = [chosen.from.to_string(), chosen.to.to_string()];
    let mut pairs = vec![("from_on", days[0].as_str()), ("to_on", days[1].as_str())];
    pairs.extend(chosen.place.as_ref().map(|place| ("place", place.code.as_str())));
    Link::new(desk.t("rates-draw"), query::address(&format!("/{}/new", CALL_BACK_ROUND.collection), pairs))
}

fn counts(desk: &Desk, calls: &CallBacks) -> Vec<Fact> {
    [
        ("field-call_back_round-population", calls.population),
        ("field-call_back_round-drawn", calls.drawn),
        ("rates-called", calls.called),
        ("rates-reached", calls.reached),
        ("rates-answered", calls.answered),
    ]
    .map(|(key, n)| Fact::new(desk.t(key), i18n::number(desk.lang, n.into())))
    .into()
}

fn estimates(desk: &Desk, calls: &CallBacks) -> Vec<Rate> {
    let mut all = vec![
        tables::estimate(desk, "rates-says-solved", calls.solved),
        tables::estimate(desk, "rates-solved-holds", calls.solved_holds),
    ];
    all.extend(calls.satisfaction.map(|shown| tables::rate(desk, "rates-called-satisfied", shown)));
    all
}

fn strata(desk: &Desk, strata: &[StratumRow]) -> Table {
    let columns = vec![
        Column::text(desk.t("field-call_back_stratum-category")),
        Column::text(desk.t("field-call_back_stratum-outcome")),
        Column::number(desk.t("field-call_back_stratum-population")),
        Column::number(desk.t("field-call_back_stratum-drawn")),
        Column::number(desk.t("rates-weight")),
        Column::text(desk.t("rates-says-solved")),
    ];
    let row = |one: &StratumRow| Row {
        cells: vec![
            Cell::text(i18n::named(desk.lang, &one.name, one.name_en.as_deref())),
            Cell::text(desk.t(&format!("choice-outcome-{}", one.outcome))),
            Cell::text(i18n::number(desk.lang, one.population.into())),
            Cell::text(i18n::number(desk.lang, one.drawn.into())),
            Cell::text(one.weight.map_or_else(|| "—".to_owned(), |weight| format!("{weight:.1}"))),
            tables::cell(desk, one.solved),
        ],
        ..Row::default()
    };
    let mut rows: Vec<Row> = strata.iter().map(row).collect();
    rows.sort_by(|a, b| a.cells[0].text.cmp(&b.cells[0].text));
    Table { caption: desk.t("rates-strata"), columns, rows }
}
