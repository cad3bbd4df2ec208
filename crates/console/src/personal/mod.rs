//! People's data: who read it, finding matters by a number, erasing a contact, what is held in a matter, and what everybody may
//! know about all of it.

mod correction;
mod erasure;
mod held;
mod protection;
mod readings;
mod search;

use axum::http::Method;
use door::{Access, Route};
use web::pages::{
    records::{Cell, Column, Row, Table},
    register::RegisterSection,
};

pub use readings::unseen;

/// The routes of these pages.
pub fn routes() -> Vec<Route> {
    let (get, post, own) = (Method::GET, Method::POST, Access::SignedIn);
    vec![
        Route::new(get.clone(), "/data-protection", Access::Public, protection::get),
        Route::new(get.clone(), "/readings", own, readings::get),
        Route::new(post.clone(), "/readings/{alert}/look", own, readings::post),
        Route::new(get.clone(), "/contact-search", own, search::get),
        Route::new(post.clone(), "/contact-search", own, search::post),
        Route::new(get.clone(), "/subject-requests/{id}/file", own, held::get),
        Route::new(post.clone(), "/subject-requests/{id}/file", own, held::post),
        Route::new(get.clone(), "/{collection}/{id}/contact/correction", own, correction::get),
        Route::new(post.clone(), "/{collection}/{id}/contact/correction", own, correction::post),
        Route::new(get, "/{collection}/{id}/contact/erasure", own, erasure::get),
        Route::new(post, "/{collection}/{id}/contact/erasure", own, erasure::post),
    ]
}

/// A part of a page: a table under a title. `t` gives the words of a key.
fn section(t: impl Fn(&str) -> String, key: &str, columns: &[&str], rows: Vec<Vec<Cell>>) -> RegisterSection {
    RegisterSection {
        key: key.to_owned(),
        title: t(&format!("held-{key}")),
        lead: t(&format!("held-{key}-lead")),
        table: Table {
            caption: String::new(),
            columns: columns.iter().map(|key| Column::text(t(&format!("held-column-{key}")))).collect(),
            rows: rows.into_iter().map(|cells| Row { cells, ..Row::default() }).collect(),
        },
        links: Vec::new(),
    }
}
