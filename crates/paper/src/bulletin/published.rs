//! The files of an issue: what was published, in every shape, for who is signed in and, of a public one, for anybody.

use std::sync::Arc;

use axum::{
    extract::Path,
    http::{Uri, header},
    response::IntoResponse as _,
};
use bulletin::Frozen;
use casework::Refusal;
use console::{Answer, Desk, Guest, do_or_leave};
use door::long_work::{self, Stop};
use i18n::Lang;
use web::pages::layout::Frame;

use super::{Issued, langs};
use crate::printing::{HTML, PrintRoom, XLSX, file};

/// Who asks, in which words a failure is told.
struct Asking {
    frame: Frame,
    lang: Lang,
    uri: Uri,
    trouble: fn(Refusal, Frame) -> console::Trouble,
}

/// `GET /bulletins/{id}/files/{file}`.
pub async fn of_the_office(room: Arc<PrintRoom>, desk: Desk, Path((id, name)): Path<(String, String)>) -> Answer {
    let (frozen, number) = console::issue_of(&desk, &id).await?;
    let asked =
        long_work::Asked { key: "issue", about: number.clone(), back: format!("/bulletins/{id}"), stop: Stop::Anytime };
    let make = |desk: Desk, _| async move {
        let asking =
            Asking { frame: desk.frame(None), lang: desk.lang, uri: desk.uri.clone(), trouble: console::Trouble::new };
        send(room, asking, frozen, &number, &name).await
    };
    do_or_leave(&desk, asked, make).await
}

/// `GET /published/{number}/{file}`.
pub async fn of_the_public(room: Arc<PrintRoom>, guest: Guest, Path((number, name)): Path<(String, String)>) -> Answer {
    let frozen = console::open_issue_of(&guest, &number).await?;
    let asking =
        Asking { frame: guest.frame(), lang: guest.lang, uri: guest.uri.clone(), trouble: console::Trouble::new };
    send(room, asking, frozen, &number, &name).await
}

async fn send(room: Arc<PrintRoom>, asking: Asking, frozen: Frozen, number: &str, name: &str) -> Answer {
    let Asking { frame, lang, uri, trouble } = asking;
    let saved = |end: &str| format!("bulletin-{number}.{end}");
    let failed = |fault: &dyn std::fmt::Display, frame: Frame| {
        tracing::error!(%fault, "paper");
        trouble(Refusal::Rule("pdf-failed"), frame)
    };
    if name == "bulletin.json" {
        return match frozen.text() {
            Ok(text) => Ok(([(header::CONTENT_TYPE, "application/json")], text).into_response()),
            Err(fault) => Err(failed(&fault, frame)),
        };
    }
    let issued = Issued::frozen(frozen);
    match name {
        "bulletin.pdf" => room.print(frame, issued.document(&langs(lang, &uri)).sheet(), &saved("pdf")).await,
        "bulletin.xlsx" => match issued.xlsx(&langs(lang, &uri)) {
            Ok(bytes) => Ok(file(XLSX, &saved("xlsx"), bytes)),
            Err(fault) => Err(failed(&fault, frame)),
        },
        "bulletin.html" => Ok(file(HTML, &saved("html"), issued.html(lang).into_bytes())),
        "bulletin.md" => {
            Ok(([(header::CONTENT_TYPE, "text/markdown; charset=utf-8")], issued.markdown(lang)).into_response())
        }
        _ => Err(trouble(Refusal::NotFound, frame)),
    }
}
