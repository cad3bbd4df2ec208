//! All routes, and what stands around each of them.

use std::sync::Arc;

use axum::{
    Router,
    extract::DefaultBodyLimit,
    middleware::{from_fn, from_fn_with_state},
    routing::get,
};
use documents::Press;
use door::App;
use tower_http::{catch_panic::CatchPanicLayer, compression::CompressionLayer, limit::RequestBodyLimitLayer};

use super::{
    headers,
    health::{self, Health},
    meters, patience, plain,
    publishing::Publishing,
    sealing::Sealing,
    sign_on, trouble, watch,
};
use crate::{config::Settings, failure::Done, open::Opened};

/// Everything that can be asked of the program.
pub fn router(
    settings: &Settings,
    app: &App,
    opened: &Opened,
    sealing: Arc<Sealing>,
    publishing: Arc<Publishing>,
) -> Done<Router> {
    let env = app.store.env();
    let health = Health {
        opened: opened.clone(),
        sealing,
        publishing,
        meters: meters::start()?,
        meters_token: settings.guarding.metrics_token.clone(),
        started: env.clock.now(),
    };
    let watched = Router::new()
        .route("/healthz", get(health::alive))
        .route("/readyz", get(health::ready))
        .route("/metrics", get(meters::get))
        .with_state(health);
    let press = Press::new(settings.data.join("fonts"));
    let routes = api::routes()
        .into_iter()
        .chain(residents::routes())
        .chain(console::routes())
        .chain(open311::routes())
        .chain(openlog::routes())
        .chain(sending::routes())
        .chain(sign_on::routes(settings)?)
        .chain(paper::routes(press))
        .collect();
    let all = door::router(app, routes).with_state(app.clone()).merge(watched).fallback(trouble::nothing_here);
    // From the inside out: language, limits, how much, how errors are told, packing, what browsers are told,
    // whence it comes, what is noted.
    Ok(all
        .layer(from_fn(door::remember_language))
        .layer(from_fn(plain::only))
        .layer(DefaultBodyLimit::disable())
        .layer(RequestBodyLimitLayer::new(settings.body_limit_bytes))
        .layer(from_fn_with_state(settings.request_timeout, patience::wait))
        .layer(from_fn_with_state(Arc::new(door::Allowances::new(settings.guarding.strangers)), door::moderate))
        .layer(CatchPanicLayer::new())
        .layer(from_fn_with_state(app.clone(), trouble::told))
        .layer(CompressionLayer::new())
        .layer(from_fn_with_state(settings.secure_cookies(), headers::guard))
        .layer(from_fn_with_state(settings.guarding.proxies.clone(), door::find_sender))
        .layer(from_fn_with_state(Arc::clone(&env.ids), watch::watch)))
}
