//! The public log over HTTP, for anybody and every program that reads logs: checkpoint, tiles and entries at `/log/OFFICE/`
//! (c2sp.org/tlog-tiles), the texts of the register that it commits to, and a page that checks a proof by itself.
//!
//! It decides nothing and hides nothing: what is published is asked of [`proof`].

mod log;
mod page;
mod said;

use axum::http::Method;
use door::{Access, Route};

/// Every route of this crate.
pub fn routes() -> Vec<Route> {
    let get = Method::GET;
    vec![
        Route::new(get.clone(), "/log/{office}/checkpoint", Access::Public, log::checkpoint),
        Route::new(get.clone(), "/log/{office}/key", Access::Public, log::key),
        Route::new(get.clone(), "/log/{office}/tile/{*tile}", Access::Public, log::tile),
        Route::new(
            get.clone(),
            "/log/{office}/before/{generation}/checkpoint",
            Access::Public,
            log::earlier_checkpoint,
        ),
        Route::new(get.clone(), "/log/{office}/before/{generation}/tile/{*tile}", Access::Public, log::earlier_tile),
        Route::new(get.clone(), "/log/verify", Access::Public, page::get),
        Route::new(get.clone(), "/log/verify.js", Access::Public, page::script),
        Route::new(get.clone(), "/log/verify.css", Access::Public, page::style),
        Route::new(get.clone(), "/log/{office}/bulletins", Access::Public, said::bulletins),
        Route::new(get.clone(), "/log/{office}/bulletins/{sha256}", Access::Public, said::bulletin_text),
        Route::new(get.clone(), "/register/log", Access::Public, said::register),
        Route::new(get, "/register/log/{sha256}", Access::Public, said::register_text),
    ]
}
