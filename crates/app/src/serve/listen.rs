//! The socket: connections are accepted, served with time limits for slow lines, and ended in order.

use std::{io, net::SocketAddr, sync::Arc, time::Duration};

use axum::{Router, extract::ConnectInfo};
use hyper::server::conn::http1;
use hyper_util::{
    rt::{TokioIo, TokioTimer},
    server::graceful::{GracefulShutdown, Watcher},
    service::TowerToHyperService,
};
use tokio::{
    io::{AsyncRead, AsyncWrite},
    net::TcpListener,
};
use tower::ServiceBuilder;

use super::{line::Line, seats::Seats, tls::Tls};
use crate::{
    config::Settings,
    failure::{Done, Failure},
};

/// The longest head of a request: the longest address and a browser's cookies take a tenth of it.
const LONGEST_HEAD: usize = 64 << 10;
const MOST_HEADERS: usize = 100;
/// How long TLS may take to come about.
const GREETING: Duration = Duration::from_secs(10);

/// Takes the address, or says why it cannot be had.
pub async fn bind(address: SocketAddr) -> Done<TcpListener> {
    TcpListener::bind(address).await.map_err(|error| {
        let sentence = match error.kind() {
            io::ErrorKind::AddrInUse => format!(
                "another program listens on {address} already: stop it, or choose another port with --listen {}:PORT",
                address.ip()
            ),
            io::ErrorKind::PermissionDenied => {
                format!(
                    "ports below 1024, such as {address}, need special rights: choose a port from 1024 on with --listen"
                )
            }
            io::ErrorKind::AddrNotAvailable => {
                format!(
                    "this machine has no address {}: use 127.0.0.1, 0.0.0.0 or an address of its own with --listen",
                    address.ip()
                )
            }
            _ => format!("{address} cannot be listened on ({error}): choose another address with --listen"),
        };
        Failure::new(sentence)
    })
}

/// Serves until `stop`, then lets requests in flight end.
pub async fn serve(
    listener: TcpListener,
    tls: Option<Arc<Tls>>,
    router: Router,
    settings: &Settings,
    stop: impl Future<Output = ()>,
) {
    let graceful = GracefulShutdown::new();
    let seats = Seats::new(settings.connections);
    let mut stop = std::pin::pin!(stop);
    loop {
        let accepted = async { (seats.free().await, listener.accept().await) };
        let (seat, accepted) = tokio::select! {
            next = accepted => next,
            () = &mut stop => break,
        };
        match accepted {
            Ok((stream, peer)) => {
                let believed = settings.guarding.proxies.believes(peer.ip());
                let Some(seat) = seat.and_then(|seat| seats.take(seat, peer.ip(), believed)) else { continue };
                // Answers are small and complete; waiting to fill a packet only delays them.
                let _ = stream.set_nodelay(true);
                let (tls, watcher, router) = (tls.clone(), graceful.watcher(), router.clone());
                let patience = settings.request_timeout;
                tokio::spawn(async move {
                    let _seat = seat;
                    match tls {
                        None => connection(watcher, router, Line::new(stream, patience), peer, patience).await,
                        Some(tls) => {
                            // Who does not finish the greeting in time is a stranger who holds a seat.
                            let greeting = tls.acceptor().accept(Line::new(stream, patience));
                            match tokio::time::timeout(patience.min(GREETING), greeting).await {
                                Ok(Ok(stream)) => connection(watcher, router, stream, peer, patience).await,
                                Ok(Err(error)) => tracing::debug!(%error, "no TLS came about"),
                                Err(_) => tracing::debug!("no TLS came about in time"),
                            }
                        }
                    }
                });
            }
            // Too many open files, or a client that went away: others may still come.
            Err(error) => {
                tracing::warn!(%error, "a connection could not be accepted");
                tokio::time::sleep(Duration::from_millis(100)).await;
            }
        }
    }
    drop(listener);
    if tokio::time::timeout(settings.drain, graceful.shutdown()).await.is_err() {
        tracing::warn!("some requests did not end in time");
    }
}

/// One connection. Its end is waited for when the program stops.
async fn connection<S>(watcher: Watcher, router: Router, stream: S, peer: SocketAddr, patience: Duration)
where
    S: AsyncRead + AsyncWrite + Unpin + Send + 'static,
{
    let service = ServiceBuilder::new()
        .map_request(move |mut request: hyper::Request<hyper::body::Incoming>| {
            request.extensions_mut().insert(ConnectInfo(peer));
            request
        })
        .service(router);
    // The time for a head also ends a line on which nothing more is asked.
    let serving = http1::Builder::new()
        .timer(TokioTimer::new())
        .header_read_timeout(patience)
        .max_headers(MOST_HEADERS)
        .max_header_size(LONGEST_HEAD)
        .serve_connection(TokioIo::new(stream), TowerToHyperService::new(service));
    if let Err(error) = watcher.watch(serving).await {
        tracing::debug!(%error, "a connection broke off");
    }
}
