//! `/handovers/{id}/minutes.pdf`: the minutes of a meeting, for those who hold it and those who look over it.

use std::sync::Arc;

use axum::extract::Path;
use casework::{Refusal, Work, change::Stored, find, written::Names};
use console::{Answer, Desk, do_or_leave};
use documents::{Minutes, OpenItem};
use door::long_work::{self, Stop};
use i18n::Lang;
use requests::{
    HANDOVER,
    still_open::{self, StillOpen},
};
use uuid::Uuid;

use crate::{
    meeting::{self, Asked, asked, choice, complains_of, due_on, name},
    printing::{PrintRoom, id},
};

/// The minutes, ready to sign.
pub async fn pdf(room: Arc<PrintRoom>, desk: Desk, Path(text): Path<String>) -> Answer {
    let id = id(&desk, &text)?;
    let back = format!("/handovers/{id}");
    let asked = long_work::Asked { key: "minutes", about: String::new(), back, stop: Stop::Anytime };
    do_or_leave(&desk, asked, |desk, _| made(room, desk, id)).await
}

async fn made(room: Arc<PrintRoom>, desk: Desk, id: Uuid) -> Answer {
    let asked = Asked { lang: desk.lang, office: desk.app.settings.office_name.get(), unit: None };
    let minutes = desk
        .read(move |work| {
            let asked = asked.clone();
            async move { read(&work, id, &asked).await }
        })
        .await?;
    let meeting = &minutes.list.meeting;
    let number = meeting.number.clone().unwrap_or_else(|| meeting.held_on.to_string());
    room.print(desk.frame(None), minutes.sheet(), &format!("minutes-{number}.pdf")).await
}

/// The minutes of a meeting with what is still open from earlier ones.
pub async fn read(work: &Work, id: Uuid, asked: &Asked) -> Result<Minutes, Refusal> {
    work.actor.must_be(still_open::READERS)?;
    let meeting = find::find(work, &HANDOVER, id).await?;
    let list = meeting::list(work, id, asked).await?;
    let open = open(work, &meeting, asked.lang).await?;
    Ok(Minutes { list, agreed: meeting.values.text("minutes").unwrap_or_default().to_owned(), open })
}

/// The open matters of earlier meetings, as the minutes tell them.
async fn open(work: &Work, meeting: &Stored, lang: Lang) -> Result<Vec<OpenItem>, Refusal> {
    let mut found = still_open::still_open(work, meeting).await?;
    // Minutes go to every unit that was there.
    found.retain(|open| complains_of(&open.matter).is_none());
    let records: Vec<Stored> = found.iter().map(|one| one.matter.clone()).collect();
    let names = Names::of(work, &records).await?;
    let today = work.tx.today();
    let item = |StillOpen { meeting, matter: record, .. }: StillOpen| OpenItem {
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
