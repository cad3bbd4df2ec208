//! Ledgers as pages: which there are, one of them for a period and a place, and the choice of its columns.

mod asked;
mod columns;
mod page;

use axum::http::Method;
use door::{Access, Route};
use ledgers::{LEDGERS, Ledger, WRITERS};
use web::pages::{
    items::{Item, ItemSection, ItemsPage},
    layout::Link,
};

use crate::desk::{Answer, Desk, show};

pub use asked::{AskedLedger, ask};

/// The pages of ledgers.
pub fn routes() -> Vec<Route> {
    vec![
        Route::new(Method::GET, "/ledgers", Access::SignedIn, all),
        Route::new(Method::GET, "/ledgers/{ledger}", Access::SignedIn, page::get),
        Route::new(Method::GET, "/ledgers/{ledger}/columns", Access::SignedIn, columns::get),
        Route::new(Method::POST, "/ledgers/{ledger}/columns", Access::SignedIn, columns::post),
    ]
}

/// Whether this person chooses columns for the office.
fn may_choose(desk: &Desk) -> bool {
    WRITERS.iter().any(|role| desk.actor().is(*role))
}

/// What a ledger is called.
fn title(desk: &Desk, ledger: &Ledger) -> String {
    i18n::text_with(desk.lang, "ledger-of", &[("kind", desk.t(&format!("kind-{}-many", ledger.table)).into())])
}

/// `GET /ledgers`: those that this person may open, or lay out.
async fn all(desk: Desk) -> Answer {
    let reads = |ledger: &Ledger| ledger.kind(desk.app.catalogue).is_some_and(|kind| desk.actor().may_read(kind));
    let item = |ledger: &Ledger| {
        let to = format!("/ledgers/{}", ledger.code);
        let link = if reads(ledger) {
            Link::new(title(&desk, ledger), to)
        } else if may_choose(&desk) {
            let words = format!("{} · {}", title(&desk, ledger), desk.t("ledger-columns"));
            Link::new(words, format!("{to}/columns"))
        } else {
            return None;
        };
        Some(Item { link: Some(link), ..Item::default() })
    };
    Ok(show(&ItemsPage {
        frame: desk.frame(None),
        title: desk.t("page-ledgers"),
        lead: desk.t("ledgers-lead"),
        fresh: None,
        make: None,
        sections: vec![ItemSection {
            key: "ledgers".to_owned(),
            title: desk.t("page-ledgers"),
            items: LEDGERS.iter().filter_map(item).collect(),
            empty: desk.t("ledgers-none"),
        }],
    }))
}
