//! What is asked for on paper: the bulletin, the lists and minutes of a hand-over meeting, the slip of a request, as PDF and XLSX;
//! ledgers as XLSX and CSV.
//!
//! It reads through the access door like every page, fills one of `documents`' structs and sends what the press gives back:
//! whoever sees less on the page sees less on paper. How a paper looks is left to `documents`.

mod bulletin;
mod ledger;
mod list;
mod meeting;
mod minutes;
mod printing;
mod slip;

use std::sync::Arc;

use axum::{
    extract::Path,
    http::{HeaderMap, Method},
};
use console::{Desk, Guest};
use documents::Press;
use door::{Access, Route};
use tokio::sync::Semaphore;

use bulletin::published;
use printing::PrintRoom;

pub use bulletin::Issued;
pub use meeting::{Asked, list};
pub use minutes::read as minutes;

/// The routes of everything on paper, with the press that they share.
pub fn routes(press: Press) -> Vec<Route> {
    let room = Arc::new(PrintRoom::new(press));
    let [for_list, for_minutes, for_slip, for_bulletin, for_issue, for_public] = [(); 6].map(|()| Arc::clone(&room));
    let list = move |desk: Desk, id: Path<String>| list::pdf(Arc::clone(&for_list), desk, id);
    let minutes = move |desk: Desk, id: Path<String>| minutes::pdf(Arc::clone(&for_minutes), desk, id);
    let slip =
        move |desk: Desk, headers: HeaderMap, id: Path<String>| slip::pdf(Arc::clone(&for_slip), desk, headers, id);
    let bulletin_pdf = move |desk: Desk| bulletin::pdf(Arc::clone(&for_bulletin), desk);
    let turns = Arc::new(Semaphore::new(ledger::AT_ONCE));
    let ledger = move |desk: Desk, code: Path<String>| ledger::xlsx(Arc::clone(&turns), desk, code);
    let issue =
        move |desk: Desk, file: Path<(String, String)>| published::of_the_office(Arc::clone(&for_issue), desk, file);
    let public = move |guest: Guest, file: Path<(String, String)>| {
        published::of_the_public(Arc::clone(&for_public), guest, file)
    };
    vec![
        Route::new(Method::GET, "/bulletins/{id}/files/{file}", Access::SignedIn, issue).costly(),
        Route::new(Method::GET, "/published/{number}/{file}", Access::Public, public).costly(),
        Route::new(Method::GET, "/bulletin.pdf", Access::SignedIn, bulletin_pdf).costly(),
        Route::new(Method::GET, "/bulletin.xlsx", Access::SignedIn, bulletin::xlsx).costly(),
        Route::new(Method::GET, "/bulletin.html", Access::SignedIn, bulletin::html).costly(),
        Route::new(Method::GET, "/ledgers/{ledger}/ledger.xlsx", Access::SignedIn, ledger).costly(),
        Route::new(Method::GET, "/ledgers/{ledger}/ledger.csv", Access::SignedIn, ledger::csv).costly(),
        Route::new(Method::GET, "/handovers/{id}/list.pdf", Access::SignedIn, list).costly(),
        Route::new(Method::GET, "/handovers/{id}/list.xlsx", Access::SignedIn, list::xlsx).costly(),
        Route::new(Method::GET, "/handovers/{id}/minutes.pdf", Access::SignedIn, minutes).costly(),
        Route::new(Method::GET, "/requests/{id}/slip.pdf", Access::SignedIn, slip).costly(),
    ]
}
