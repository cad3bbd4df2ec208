//! Stylesheet, mark and browser islands; and what browsers and robots ask for unasked.

use axum::{
    extract::Path,
    http::{Method, StatusCode, header},
    response::{IntoResponse as _, Response},
};
use door::{Access, Route};
use web::assets::{self, Asset, CACHE_CONTROL};

/// Their routes.
pub fn routes() -> Vec<Route> {
    vec![
        Route::new(Method::GET, "/static/{file}", Access::Public, file),
        Route::new(Method::GET, "/favicon.ico", Access::Public, mark),
        Route::new(Method::GET, "/robots.txt", Access::Public, robots),
    ]
}

async fn file(Path(file): Path<String>) -> Response {
    assets::find(&format!("/static/{file}"))
        .map_or_else(|| StatusCode::NOT_FOUND.into_response(), |asset| sent(asset, CACHE_CONTROL))
}

fn sent(asset: &'static Asset, keep: &'static str) -> Response {
    ([(header::CONTENT_TYPE, asset.media_type), (header::CACHE_CONTROL, keep)], asset.bytes).into_response()
}

/// Under an address without a hash it may be kept for a day only.
async fn mark() -> Response {
    let mark = assets::path("mark.svg").and_then(assets::find);
    mark.map_or_else(|| StatusCode::NOT_FOUND.into_response(), |asset| sent(asset, "public, max-age=86400"))
}

/// An office's console is nothing for search engines.
async fn robots() -> Response {
    let headers = [(header::CONTENT_TYPE, "text/plain; charset=utf-8")];
    (headers, "User-agent: *\nDisallow: /\n").into_response()
}
