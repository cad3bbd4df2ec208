//! Where a request comes from. The address is kept in memory only, to slow down guessing and floods.

use std::{
    convert::Infallible,
    net::{IpAddr, Ipv4Addr, SocketAddr},
};

use axum::{
    extract::{ConnectInfo, FromRequestParts, Request, State},
    http::request::Parts,
    middleware::Next,
    response::Response,
};

use crate::{App, Proxies};

/// The address that a request comes from.
#[derive(Clone, Copy, Debug)]
pub struct Sender(pub IpAddr);

impl FromRequestParts<App> for Sender {
    type Rejection = Infallible;

    async fn from_request_parts(parts: &mut Parts, _: &App) -> Result<Self, Self::Rejection> {
        Ok(parts.extensions.get::<Self>().copied().unwrap_or_else(|| Self(peer(&parts.extensions))))
    }
}

/// A request that a program on this machine made for itself: it came over the loopback, and no proxy put its word to it.
#[derive(Clone, Copy, Debug)]
pub struct OfThisMachine;

fn peer(extensions: &axum::http::Extensions) -> IpAddr {
    let peer = extensions.get::<ConnectInfo<SocketAddr>>();
    peer.map_or(IpAddr::V4(Ipv4Addr::LOCALHOST), |ConnectInfo(address)| address.ip())
}

/// Finds out where a request comes from, before anything else looks at it.
pub async fn find_sender(State(proxies): State<Proxies>, mut request: Request, next: Next) -> Response {
    let peer = peer(request.extensions());
    if peer.to_canonical().is_loopback() && !crate::proxies::speaks_for_another(request.headers()) {
        request.extensions_mut().insert(OfThisMachine);
    }
    let sender = Sender(proxies.sender(peer, request.headers_mut()));
    request.extensions_mut().insert(sender);
    next.run(request).await
}
