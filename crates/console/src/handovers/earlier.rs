//! What is still open from earlier meetings, as the printed minutes tell it: gone through before anything new is handed over.

use casework::{Refusal, Work, change::Stored, kind::Role, written, written::Names};
use requests::{
    HANDOVER,
    still_open::{self, StillOpen},
};
use web::pages::records::{Cell, Column, Row, Table};

use crate::{desk::Desk, records};

/// The matters with the names they mention; nothing for units, who have their own list.
pub async fn look(work: &Work, meeting: &Stored) -> Result<(Vec<StillOpen>, Names), Refusal> {
    let reads = |role: &Role| work.actor.is(*role);
    if !still_open::READERS.iter().any(reads) {
        return Ok((Vec::new(), Names::default()));
    }
    let open = still_open::still_open(work, meeting).await?;
    let matters: Vec<Stored> = open.iter().map(|one| one.matter.clone()).collect();
    let names = Names::of(work, &matters).await?;
    Ok((open, names))
}

/// The section's table.
pub fn table(desk: &Desk, open: &[StillOpen], names: &Names) -> Table {
    let columns = vec![
        Column::text(desk.t("meeting-matter")),
        Column::text(desk.t("meeting-earlier-meeting")),
        Column::text(desk.t("meeting-lead-unit")),
        Column::text(desk.t("field-request-state")),
        Column::day(desk.t("field-request-due_on")),
    ];
    let row = |one: &StillOpen| {
        let (record, kind) = (&one.matter, one.matter.values.kind);
        let shown = |column: &str, is_state: bool| {
            let field = kind.field(column);
            field.map_or_else(Cell::default, |field| {
                records::cell(desk, field, record.values.get(column), names, is_state)
            })
        };
        let number = record.values.text("reference").unwrap_or_default();
        Row {
            href: Some(records::address(kind, record.id)),
            cells: vec![
                Cell::text(records::clipped(&written::title(kind, record))).note(number),
                Cell::text(one.meeting.clone()).href(format!("{}/list", records::address(&HANDOVER, one.meeting_id))),
                shown("unit_id", false),
                shown("state", true),
                shown("due_on", false),
            ],
            late: records::late(desk, record),
        }
    };
    Table { caption: desk.t("meeting-earlier"), columns, rows: open.iter().map(row).collect() }
}
