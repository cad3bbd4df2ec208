//! The six lines as cards: two to four main figures each, and what may be entered from there.

use std::collections::BTreeMap;

use casework::{figure::Unit, kind::Line};
use web::pages::{
    home::{CardFigure, LineCard},
    layout::Link,
};

use crate::{chosen::Chosen, desk::Desk};

/// The main figures of each line; the words under them are `card-<id>`.
const MAIN: [(Line, &[&str]); 6] = [
    (Line::Disputes, &["disputes.registered", "disputes.settled"]),
    (Line::Insight, &["insight.suggestions", "insight.surveys", "insight.thematic_reports"]),
    (Line::Outreach, &["outreach.policy_talks", "outreach.policy_consultations", "outreach.booklets_bilingual"]),
    (Line::Requests, &["requests.households_visited", "requests.received", "requests.solved", "requests.handed_over"]),
    (Line::Projects, &["projects.farmers_trained", "projects.villages_inspected", "projects.solar_units"]),
    (Line::Relief, &["relief.raised", "relief.people_visited", "relief.health_checks"]),
];

/// The cards.
pub fn of(desk: &Desk, chosen: &Chosen, values: &BTreeMap<&'static str, i64>) -> Vec<LineCard> {
    let card = |(number, (line, ids)): (u32, (Line, &[&str]))| LineCard {
        code: line.code().to_owned(),
        number: number.to_string(),
        link: Link::new(desk.t(&format!("line-{}", line.code())), chosen.address(&format!("/lines/{}", line.code()))),
        lead: String::new(),
        figures: ids.iter().map(|id| figure(desk, chosen, id, values.get(id).copied().unwrap_or_default())).collect(),
        enter: enter(desk, line),
    };
    (1..).zip(MAIN).map(card).collect()
}

fn figure(desk: &Desk, chosen: &Chosen, id: &str, value: i64) -> CardFigure {
    let money = desk.app.catalogue.figure(id).is_some_and(|figure| figure.unit == Unit::Money);
    CardFigure {
        // The sign stays with its number.
        value: if money {
            i18n::money_short(desk.lang, value).replace(' ', "\u{a0}")
        } else {
            i18n::number(desk.lang, value)
        },
        label: desk.t(&format!("card-{}", id.replace('.', "-"))),
        href: chosen.address(&format!("/figures/{id}")),
    }
}

/// The first kinds of the line that this person may enter; visits have their own page and button.
fn enter(desk: &Desk, line: Line) -> Vec<Link> {
    let kinds = desk.kinds(line).into_iter();
    let may = kinds.filter(|kind| kind.entry && kind.day.is_some() && desk.actor().may_write(kind));
    may.map(|kind| Link::new(desk.t(&format!("kind-{}", kind.table)), format!("/{}/new", kind.collection)))
        .take(2)
        .collect()
}
