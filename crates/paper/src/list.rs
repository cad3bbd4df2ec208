//! `/handovers/{id}/list.pdf` and `.xlsx`: the list of a meeting, of all units or with `?unit=CODE` of one.

use std::sync::Arc;

use axum::extract::Path;
use casework::Refusal;
use console::{Answer, Desk, Trouble, do_or_leave};
use documents::HandoverList;
use door::long_work::{self, Stop};

use crate::{
    meeting::{self, Asked},
    printing::{self, PrintRoom, XLSX, file, id},
};

async fn read(desk: &Desk, text: &str) -> Result<(HandoverList, String), Trouble> {
    let id = id(desk, text)?;
    let asked = Asked {
        lang: desk.lang,
        office: desk.app.settings.office_name.get(),
        unit: printing::asked(&desk.uri, "unit"),
    };
    let wanted = asked.clone();
    let list = desk
        .read(move |work| {
            let asked = wanted.clone();
            async move { meeting::list(&work, id, &asked).await }
        })
        .await?;
    let number = list.meeting.number.clone().unwrap_or_else(|| list.meeting.held_on.to_string());
    let unit = asked.unit.map_or_else(String::new, |unit| format!("-{unit}"));
    Ok((list, format!("handover-{number}{unit}")))
}

async fn asked_for<F, Fut>(desk: &Desk, meeting: &str, make: F) -> Answer
where
    F: FnOnce(Desk) -> Fut,
    Fut: Future<Output = Answer> + Send + 'static,
{
    let back = format!("/handovers/{meeting}");
    let asked = long_work::Asked { key: "list", about: String::new(), back, stop: Stop::Anytime };
    do_or_leave(desk, asked, |desk, _| make(desk)).await
}

/// The list to print and sign.
pub async fn pdf(room: Arc<PrintRoom>, desk: Desk, Path(text): Path<String>) -> Answer {
    let meeting = text.clone();
    let make = |desk: Desk| async move {
        let (list, name) = read(&desk, &text).await?;
        room.print(desk.frame(None), list.sheet(), &format!("{name}.pdf")).await
    };
    asked_for(&desk, &meeting, make).await
}

/// The list to work with.
pub async fn xlsx(desk: Desk, Path(text): Path<String>) -> Answer {
    let meeting = text.clone();
    let make = |desk: Desk| async move {
        let (list, name) = read(&desk, &text).await?;
        match list.xlsx() {
            Ok(bytes) => Ok(file(XLSX, &format!("{name}.xlsx"), bytes)),
            Err(fault) => {
                tracing::error!(%fault, "paper");
                Err(desk.trouble(Refusal::Rule("pdf-failed")))
            }
        }
    };
    asked_for(&desk, &meeting, make).await
}
