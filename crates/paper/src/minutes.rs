//! `/handovers/{id}/minutes.pdf`: the minutes of a meeting, for those who hold it and those who look over it.

use std::sync::Arc;

use axum::extract::Path;
use casework::{Refusal, Work, change::Stored, find, kind::Role, written::Names};
use console::{Answer, Desk};
use documents::{Minutes, OpenItem};
use i18n::Lang;
use jiff::civil::Date;
use requests::HANDOVER;
use uuid::Uuid;

use crate::{
    meeting::{self, Asked, asked, choice, due_on, name, seen},
    printing::{PrintRoom, id},
};

/// Units have their own list; the minutes name the matters of all.
const READERS: &[Role] = &[Role::Coordinator, Role::Leader, Role::Auditor];

/// More than these nobody goes through at a meeting.
const AT_MOST: usize = 500;

/// What earlier meetings handed over, as long as the unit still has it and no answer was given.
const STILL_OPEN: &str = "SELECT h.title AS title, h.number AS number, i.request_id AS request_id, i.suggestion_id AS suggestion_id \
     FROM handover_item i JOIN handover h ON h.office_id = i.office_id AND h.id = i.handover_id \
     LEFT JOIN request q ON q.office_id = i.office_id AND q.id = i.request_id AND q.voided = FALSE \
     AND q.state NOT IN ('replied', 'closed', 'merged') \
     LEFT JOIN suggestion s ON s.office_id = i.office_id AND s.id = i.suggestion_id AND s.voided = FALSE \
     AND s.state NOT IN ('replied', 'closed') \
     WHERE i.office_id = $1 AND i.voided = FALSE AND i.part = 'lead' AND h.voided = FALSE AND h.state <> 'open' \
     AND h.held_on <= $2 AND h.id <> $3 AND (i.state IS NULL OR i.state NOT IN ('returned', 'transferred', 'revoked', 'done')) \
     AND (q.id IS NOT NULL OR s.id IS NOT NULL) ORDER BY h.held_on, i.id";

/// The minutes, ready to sign.
pub async fn pdf(room: Arc<PrintRoom>, desk: Desk, Path(text): Path<String>) -> Answer {
    let id = id(&desk, &text)?;
    let asked = Asked { lang: desk.lang, office: desk.app.settings.office_name.clone(), unit: None };
    let minutes = desk
        .read(move |work| {
            let asked = asked.clone();
            async move { read(&work, id, &asked).await }
        })
        .await?;
    let meeting = &minutes.list.meeting;
    let number = meeting.number.clone().unwrap_or_else(|| meeting.held_on.to_string());
    room.print(&desk, minutes.sheet(), &format!("minutes-{number}.pdf")).await
}

/// The minutes of a meeting with what is still open from earlier ones.
pub async fn read(work: &Work, id: Uuid, asked: &Asked) -> Result<Minutes, Refusal> {
    work.actor.must_be(READERS)?;
    let meeting = find::find(work, &HANDOVER, id).await?;
    let list = meeting::list(work, id, asked).await?;
    let open = open(work, id, list.meeting.held_on, asked.lang).await?;
    Ok(Minutes { list, agreed: meeting.values.text("minutes").unwrap_or_default().to_owned(), open })
}

/// The open matters of earlier meetings, each through the access door.
async fn open(work: &Work, id: Uuid, held_on: Date, lang: Lang) -> Result<Vec<OpenItem>, Refusal> {
    let rows = work.tx.rows(STILL_OPEN, store::params![held_on, id]).await?;
    let mut found: Vec<(String, Stored)> = Vec::new();
    for row in rows.iter().take(AT_MOST) {
        let (request, suggestion): (Option<Uuid>, Option<Uuid>) = (row.get("request_id")?, row.get("suggestion_id")?);
        let (table, matter) = match (request, suggestion) {
            (Some(id), _) => ("request", id),
            (None, Some(id)) => ("suggestion", id),
            (None, None) => continue,
        };
        let (title, number): (String, Option<String>) = (row.get("title")?, row.get("number")?);
        let meeting = number.map_or_else(|| title.clone(), |number| format!("{number} {title}"));
        found.extend(seen(work, table, matter).await?.map(|record| (meeting, record)));
    }
    let records: Vec<Stored> = found.iter().map(|(_, record)| record.clone()).collect();
    let names = Names::of(work, &records).await?;
    let today = work.tx.today();
    let item = |(meeting, record): (String, Stored)| OpenItem {
        meeting,
        reference: record.values.text("reference").unwrap_or_default().to_owned(),
        asked: asked(&record),
        unit: name(lang, &names, &record, "unit_id"),
        state: choice(lang, &record, "state"),
        due_on: due_on(&record),
        late: due_on(&record).is_some_and(|due| due < today),
    };
    Ok(found.into_iter().map(item).collect())
}
