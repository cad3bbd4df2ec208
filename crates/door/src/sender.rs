//! Where a request comes from. The address is kept in memory only, to slow down guessing and floods.

use std::{
    convert::Infallible,
    net::{IpAddr, Ipv4Addr, SocketAddr},
};

use axum::{
    extract::{ConnectInfo, FromRequestParts},
    http::request::Parts,
};

use crate::App;

/// The address that a request comes from.
#[derive(Clone, Copy, Debug)]
pub struct Sender(pub IpAddr);

impl FromRequestParts<App> for Sender {
    type Rejection = Infallible;

    async fn from_request_parts(parts: &mut Parts, app: &App) -> Result<Self, Self::Rejection> {
        let peer = parts.extensions.get::<ConnectInfo<SocketAddr>>();
        let peer = peer.map_or(IpAddr::V4(Ipv4Addr::LOCALHOST), |ConnectInfo(address)| address.ip());
        // The last entry is the one that our own proxy wrote; what stands before it anybody may have sent.
        let forwarded = parts.headers.get_all("x-forwarded-for").iter().filter_map(|value| value.to_str().ok());
        let last = forwarded.flat_map(|line| line.split(',')).filter_map(|word| word.trim().parse().ok()).next_back();
        Ok(Self(last.filter(|_| app.settings.behind_proxy).unwrap_or(peer)))
    }
}
