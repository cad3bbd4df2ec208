//! The routes of the API.

use axum::http::Method;
use door::{Access, Route};

use crate::{attachment, bulletin, collection, contact, doorstep, figure, openapi, record};

/// Every route of the API.
pub fn routes() -> Vec<Route> {
    let (get, post) = (Method::GET, Method::POST);
    vec![
        Route::new(get.clone(), "/api/openapi.json", Access::Public, openapi::get),
        Route::new(get.clone(), "/api/v1/bulletin", Access::SignedIn, bulletin::get),
        Route::new(get.clone(), "/api/v1/figures/{figure}", Access::SignedIn, figure::get),
        Route::new(get.clone(), "/api/v1/places", Access::SignedIn, collection::places),
        Route::new(get.clone(), "/api/v1/answers-to-carry", Access::SignedIn, doorstep::answers),
        Route::new(post.clone(), "/api/v1/doorsteps", Access::SignedIn, doorstep::post),
        Route::new(get.clone(), "/api/v1/{collection}", Access::SignedIn, collection::get),
        Route::new(post.clone(), "/api/v1/{collection}", Access::SignedIn, collection::post),
        Route::new(get.clone(), "/api/v1/{collection}/{id}", Access::SignedIn, record::get),
        Route::new(get.clone(), "/api/v1/{collection}/{id}/events", Access::SignedIn, record::events),
        Route::new(get.clone(), "/api/v1/{collection}/{id}/contact", Access::SignedIn, contact::get),
        Route::new(post.clone(), "/api/v1/{collection}/{id}/contact/correction", Access::SignedIn, contact::correct),
        Route::new(post.clone(), "/api/v1/{collection}/{id}/contact/erasure", Access::SignedIn, contact::erase),
        Route::new(post.clone(), "/api/v1/{collection}/{id}/attachments", Access::SignedIn, attachment::post),
        Route::new(get.clone(), "/api/v1/attachments/{id}/file", Access::SignedIn, attachment::whole),
        Route::new(get, "/api/v1/attachments/{id}/thumbnail", Access::SignedIn, attachment::thumbnail),
        Route::new(post, "/api/v1/{collection}/{id}/{noun}", Access::SignedIn, record::post),
    ]
}
