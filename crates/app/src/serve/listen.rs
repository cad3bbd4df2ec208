//! The socket: connections are accepted, served with time limits for slow lines, and ended in order.

use std::{io, net::SocketAddr, sync::Arc, time::Duration};

use axum::{Router, extract::ConnectInfo};
use hyper::server::conn::http1;
use hyper_util::{
    rt::{TokioIo, TokioTimer},
    server::graceful::GracefulShutdown,
    service::TowerToHyperService,
};
use tokio::{
    net::{TcpListener, TcpStream},
    sync::Semaphore,
};
use tower::ServiceBuilder;

use crate::{
    config::Settings,
    failure::{Done, Failure},
};

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
pub async fn serve(listener: TcpListener, router: Router, settings: &Settings, stop: impl Future<Output = ()>) {
    let graceful = GracefulShutdown::new();
    let room = Arc::new(Semaphore::new(settings.connections.max(1)));
    let mut stop = std::pin::pin!(stop);
    loop {
        let accepted = async {
            let seat = Arc::clone(&room).acquire_owned().await;
            (seat, listener.accept().await)
        };
        let (seat, accepted) = tokio::select! {
            next = accepted => next,
            () = &mut stop => break,
        };
        match accepted {
            Ok((stream, peer)) => {
                let serving = connection(&graceful, router.clone(), stream, peer, settings.request_timeout);
                tokio::spawn(async move {
                    let _seat = seat;
                    serving.await;
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
fn connection(
    graceful: &GracefulShutdown,
    router: Router,
    stream: TcpStream,
    peer: SocketAddr,
    patience: Duration,
) -> impl Future<Output = ()> + Send + 'static {
    let service = ServiceBuilder::new()
        .map_request(move |mut request: hyper::Request<hyper::body::Incoming>| {
            request.extensions_mut().insert(ConnectInfo(peer));
            request
        })
        .service(router);
    // Answers are small and complete; waiting to fill a packet only delays them.
    let _ = stream.set_nodelay(true);
    let serving = http1::Builder::new()
        .timer(TokioTimer::new())
        .header_read_timeout(patience)
        .serve_connection(TokioIo::new(stream), TowerToHyperService::new(service));
    let watched = graceful.watch(serving);
    async move {
        if let Err(error) = watched.await {
            tracing::debug!(%error, "a connection broke off");
        }
    }
}
