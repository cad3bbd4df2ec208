//! `doorstep serve`: answers requests until it is told to stop, then ends what is in flight, seals the log and closes.

mod beside;
mod climbing;
mod headers;
mod health;
mod incoming;
mod listen;
mod meters;
mod outgoing;
mod patience;
mod removing;
mod router;
mod sealing;
mod topics;
mod trouble;
mod watch;

use std::sync::Arc;

use door::App;
use tokio::signal::unix::{SignalKind, signal};

use crate::{
    config::Settings,
    failure::{Done, Failure},
    open::{self, Opened},
};
use sealing::Sealing;

/// So long a stop waits for the log to be sealed.
const SEALED_WITHIN: std::time::Duration = std::time::Duration::from_secs(5);

/// Serves an existing office.
pub async fn run(settings: &Settings, code: Option<&str>) -> Done {
    let opened = open::office(settings, code).await?;
    office(settings, opened, |_| Ok(())).await
}

/// Says at once if an address cannot be had.
pub async fn try_address(address: std::net::SocketAddr) -> Done {
    listen::bind(address).await.map(drop)
}

/// Serves an open office; `ready` is told the address once people can come.
pub async fn office(settings: &Settings, opened: Opened, ready: impl FnOnce(&str) -> Done) -> Done {
    let app = app(settings, &opened).await?;
    let sealing = Arc::new(Sealing::new(opened.clone(), settings.data.clone()));
    let router = router::router(settings, &app, &opened, Arc::clone(&sealing))?;
    let listener = listen::bind(settings.listen).await?;
    let address = listener.local_addr().map_err(|error| Failure::new(format!("the address is not known: {error}")))?;
    let stop = stop_signal()?;
    let outgoing = outgoing::start(settings, &app, &format!("http://{address}"))?;
    let incoming = incoming::start(settings, &app)?;
    let sealer = tokio::spawn(Arc::clone(&sealing).go_on());
    let remover = tokio::spawn(removing::go_on(app.clone()));
    let climber = tokio::spawn(climbing::go_on(opened.clone()));
    let looker = tokio::spawn(topics::go_on(app.clone()));

    println!("Doorstep is ready at http://{address}");
    ready(&format!("http://{address}"))?;
    tracing::info!(%address, office = opened.office.code, version = env!("CARGO_PKG_VERSION"), "serving");
    listen::serve(listener, router, settings, stop).await;

    tracing::info!("stopping");
    incoming.end(settings).await;
    outgoing.end(settings).await;
    remover.abort();
    let _ = remover.await;
    climber.abort();
    let _ = climber.await;
    looker.abort();
    let _ = looker.await;
    sealer.abort();
    let _ = sealer.await;
    // After a large import much waits: what is not chained in this time is chained by the next start.
    match tokio::time::timeout(SEALED_WITHIN, sealing.flush()).await {
        Ok(Ok(())) => {}
        Ok(Err(error)) => tracing::warn!(%error, "the log could not be sealed; the next start does it"),
        Err(_) => tracing::warn!("the log is not sealed to its end; the next start goes on"),
    }
    sealing.keep_erasures().await;
    opened.store.close().await;
    tracing::info!("stopped");
    Ok(())
}

async fn app(settings: &Settings, opened: &Opened) -> Done<App> {
    let office = &opened.office;
    Ok(App {
        store: opened.store.clone(),
        office: office.id,
        key: open::key(settings, opened).await?,
        catalogue: lines::catalogue(),
        settings: Arc::new(door::Settings {
            office_code: office.code.clone(),
            office_name: office.name.clone(),
            secure_cookies: settings.secure_cookies(),
            body_limit_bytes: settings.body_limit_bytes,
            behind_proxy: settings.behind_proxy,
            language: i18n::Lang::parse(&office.language).unwrap_or_default(),
        }),
        files: settings.files(),
        limiter: Arc::new(access::SignInLimiter::default()),
        minds: Arc::default(),
    })
}

/// Ends when the machine (SIGTERM) or somebody at the keyboard (SIGINT) asks the program to stop.
fn stop_signal() -> Done<impl Future<Output = ()>> {
    let unheard = |error| Failure::new(format!("the program cannot be told to stop: {error}"));
    let mut terminate = signal(SignalKind::terminate()).map_err(unheard)?;
    let mut interrupt = signal(SignalKind::interrupt()).map_err(unheard)?;
    Ok(async move {
        tokio::select! {
            _ = terminate.recv() => {}
            _ = interrupt.recv() => {}
        }
    })
}
