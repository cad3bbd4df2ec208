//! The routes for residents, for those who take down for them, and for units without accounts.

use axum::http::Method;
use door::{Access, Route};

use crate::{ask, follow, in_confidence, new_pin, proof, staff_slip, take, unit};

/// Every route of this crate. They stand before the console's `/{collection}`.
pub fn routes() -> Vec<Route> {
    let (get, post) = (Method::GET, Method::POST);
    vec![
        Route::new(get.clone(), "/report", Access::Public, ask::get),
        Route::new(post.clone(), "/report", Access::Public, ask::post),
        Route::new(get.clone(), "/report/elsewhere", Access::Public, ask::elsewhere),
        Route::new(get.clone(), "/report/in-confidence", Access::Public, in_confidence::get),
        Route::new(post.clone(), "/report/in-confidence", Access::Public, in_confidence::post),
        Route::new(get.clone(), "/r", Access::Public, follow::form),
        Route::new(post.clone(), "/r", Access::Public, follow::enter),
        Route::new(get.clone(), "/r/{reference}", Access::Public, follow::look),
        Route::new(get.clone(), "/r/{reference}/data", Access::Public, follow::own_data::get),
        Route::new(get.clone(), "/r/{reference}/slip", Access::Public, follow::slip),
        Route::new(get.clone(), "/r/{reference}/photos/{id}", Access::Public, follow::photos::whole),
        Route::new(get.clone(), "/r/{reference}/photos/{id}/thumbnail", Access::Public, follow::photos::small),
        Route::new(get.clone(), "/r/{reference}/proof", Access::Public, proof::get),
        Route::new(post.clone(), "/r/{reference}/{noun}", Access::Public, follow::act),
        Route::new(get.clone(), "/u/{token}", Access::Public, unit::look),
        Route::new(post.clone(), "/u/{token}/{noun}", Access::Public, unit::act),
        Route::new(get.clone(), "/requests/take", Access::SignedIn, take::get),
        Route::new(post.clone(), "/requests/take", Access::SignedIn, take::post),
        Route::new(get.clone(), "/requests/{id}/slip", Access::SignedIn, staff_slip::get),
        Route::new(get, "/requests/{id}/pin", Access::SignedIn, new_pin::get),
        Route::new(post, "/requests/{id}/pin", Access::SignedIn, new_pin::post),
    ]
}
