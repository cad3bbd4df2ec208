//! Routes as data: method, path and access stand side by side, so that tests can walk them and none is forgotten.

use std::collections::BTreeMap;

use axum::{
    Router,
    http::Method,
    middleware::{from_fn, from_fn_with_state},
    routing::{MethodFilter, MethodRouter, on},
};

use crate::{App, allowance::spare, caller::require_sign_in};

/// Who may knock.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Access {
    /// Anybody.
    Public,
    /// Who is signed in; what they may see or do is decided by rights and scope.
    SignedIn,
}

/// A route.
pub struct Route {
    /// Method.
    pub method: Method,
    /// Path with `{parameters}`.
    pub path: &'static str,
    /// Who may knock.
    pub access: Access,
    handler: MethodRouter<App>,
}

impl Route {
    /// Declares a route.
    pub fn new<H, T>(method: Method, path: &'static str, access: Access, handler: H) -> Self
    where
        H: axum::handler::Handler<T, App>,
        T: 'static,
    {
        let filter = MethodFilter::try_from(method.clone()).unwrap_or(MethodFilter::GET);
        Self { method, path, access, handler: on(filter, handler) }
    }

    /// It costs the machine much: a person asks for a few at once, then for one a second.
    #[must_use]
    pub fn costly(self) -> Self {
        Self { handler: self.handler.layer(from_fn(spare)), ..self }
    }
}

/// Puts the check in front of each handler and joins the routes.
pub fn router(app: &App, routes: Vec<Route>) -> Router<App> {
    let mut by_path: BTreeMap<&'static str, MethodRouter<App>> = BTreeMap::new();
    for route in routes {
        let handler = match route.access {
            Access::Public => route.handler,
            Access::SignedIn => route.handler.layer(from_fn_with_state(app.clone(), require_sign_in)),
        };
        let merged = match by_path.remove(route.path) {
            Some(others) => others.merge(handler),
            None => handler,
        };
        by_path.insert(route.path, merged);
    }
    by_path.into_iter().fold(Router::new(), |router, (path, methods)| router.route(path, methods))
}
