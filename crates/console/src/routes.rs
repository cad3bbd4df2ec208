//! The routes of the console.

use axum::http::Method;
use door::{Access, Route};

use crate::{
    account, api_docs, assets, break_glass, bulletin, calendars, closing_rates, figure, handovers, help, home, inbox,
    ledgers, line, long_work, notices, personal, places, records, register, search, sensitive, setup, sign_in, topics,
    visits, words,
};

/// Every route of the console.
pub fn routes() -> Vec<Route> {
    let (get, post) = (Method::GET, Method::POST);
    // Static paths win over `/{collection}`, so that a page may stand where a collection could.
    let mut routes = vec![
        Route::new(get.clone(), "/{collection}", Access::SignedIn, records::list::get),
        Route::new(get.clone(), "/{collection}/new", Access::SignedIn, records::entry::get),
        Route::new(post.clone(), "/{collection}/new", Access::SignedIn, records::entry::post),
        Route::new(get.clone(), "/{collection}/{id}", Access::SignedIn, records::record::get),
        Route::new(get.clone(), "/{collection}/{id}/correction", Access::SignedIn, records::correction::get),
        Route::new(post.clone(), "/{collection}/{id}/correction", Access::SignedIn, records::correction::post),
        Route::new(get, "/{collection}/{id}/voiding", Access::SignedIn, records::voiding::get),
        Route::new(post.clone(), "/{collection}/{id}/voiding", Access::SignedIn, records::voiding::post),
        Route::new(post.clone(), "/{collection}/{id}/contact", Access::SignedIn, records::contact::post),
        Route::new(post.clone(), "/{collection}/{id}/attachments", Access::SignedIn, records::files::post),
        Route::new(
            Method::GET,
            "/requests/{id}/attachments/{attachment}",
            Access::SignedIn,
            records::files::whole_file,
        ),
        Route::new(
            Method::GET,
            "/requests/{id}/attachments/{attachment}/thumbnail",
            Access::SignedIn,
            records::files::small_file,
        ),
        Route::new(post, "/{collection}/{id}/{noun}", Access::SignedIn, records::action::post),
    ];
    let own = [
        account::routes,
        sign_in::routes,
        home::routes,
        line::routes,
        ledgers::routes,
        long_work::routes,
        bulletin::routes,
        figure::routes,
        visits::routes,
        handovers::routes,
        inbox::routes,
        closing_rates::routes,
        topics::routes,
        personal::routes,
        places::routes,
        search::routes,
        sensitive::routes,
        setup::routes,
        break_glass::routes,
        notices::routes,
        calendars::routes,
        register::routes,
        help::routes,
        words::routes,
        api_docs::routes,
        assets::routes,
    ];
    routes.extend(own.into_iter().flat_map(|of_a_page| of_a_page()));
    routes
}
