//! `doorstep serve`: answers requests until it is told to stop, then ends what is in flight, seals the log and closes.

mod beside;
mod climbing;
mod headers;
mod health;
mod incoming;
mod indexing;
mod issuing;
mod line;
mod listen;
mod meters;
mod outgoing;
mod patience;
mod plain;
mod publishing;
mod removing;
mod router;
pub(crate) mod sealing;
mod seats;
mod sign_on;
mod terms;
mod tls;
mod topics;
mod trouble;
mod waiting;
mod watch;

use std::sync::Arc;

use door::App;
use tokio::signal::unix::{SignalKind, signal};

use crate::{
    config::Settings,
    failure::{Done, Failure},
    open::{self, Opened},
    public_log,
};
use publishing::Publishing;
use sealing::Sealing;
use tls::Tls;

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
    let listener = listen::bind(settings.listen).await?;
    let address = listener.local_addr().map_err(|error| Failure::new(format!("the address is not known: {error}")))?;
    let tls = settings.guarding.tls.as_ref().map(Tls::load).transpose()?.map(Arc::new);
    let address = format!("{}://{address}", if tls.is_some() { "https" } else { "http" });
    mark_events(settings, &opened).await;
    let app = app(settings, &opened, &address).await?;
    let sealing = Arc::new(Sealing::new(opened.clone(), settings.data.clone()));
    let publishing = Arc::new(Publishing::new(settings, opened.clone()));
    let router = router::router(settings, &app, &opened, Arc::clone(&sealing), Arc::clone(&publishing))?;
    let stop = stop_signal()?;
    let outgoing = outgoing::start(settings, &app, &address)?;
    let incoming = incoming::start(settings, &app)?;
    let sealer = tokio::spawn(Arc::clone(&sealing).go_on());
    let publisher = tokio::spawn(publishing.go_on(Arc::clone(&sealing)));
    let remover = tokio::spawn(removing::go_on(app.clone()));
    let renewer = tls.clone().map(|tls| tokio::spawn(tls.go_on()));
    let climber = tokio::spawn(climbing::go_on(opened.clone()));
    let eraser = tokio::spawn(terms::go_on(settings.clone(), opened.clone(), Arc::clone(&app.key)));
    let indexer = tokio::spawn(indexing::go_on(opened.clone()));
    let issuer = tokio::spawn(issuing::go_on(opened.clone(), app.settings.office_name.clone()));
    let looker = tokio::spawn(topics::go_on(app.clone()));
    let tidier = tokio::spawn(waiting::go_on(app.clone()));

    println!("Doorstep is ready at {address}");
    ready(&address)?;
    tracing::info!(%address, office = opened.office.code, version = env!("CARGO_PKG_VERSION"), "serving");
    listen::serve(listener, tls, router, settings, stop).await;

    tracing::info!("stopping");
    app.long_works.stop_all();
    incoming.end(settings).await;
    outgoing.end(settings).await;
    if let Some(renewer) = renewer {
        renewer.abort();
    }
    remover.abort();
    let _ = remover.await;
    climber.abort();
    let _ = climber.await;
    eraser.abort();
    let _ = eraser.await;
    indexer.abort();
    let _ = indexer.await;
    issuer.abort();
    let _ = issuer.await;
    tidier.abort();
    let _ = tidier.await;
    looker.abort();
    let _ = looker.await;
    publisher.abort();
    let _ = publisher.await;
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

/// In an office from before the program marked its events, from now on.
async fn mark_events(settings: &Settings, opened: &Opened) {
    match public_log::make_where_missing(settings, opened).await {
        Ok(key) => public_log::head::mark_with(opened, &key),
        Err(failure) => tracing::error!(%failure, "events are not marked as the program's own"),
    }
}

async fn app(settings: &Settings, opened: &Opened, address: &str) -> Done<App> {
    let office = &opened.office;
    Ok(App {
        store: opened.store.clone(),
        office: office.id,
        key: open::key(settings, opened).await?,
        catalogue: lines::catalogue(),
        settings: Arc::new(door::Settings {
            office_code: office.code.clone(),
            office_name: office.name.clone().into(),
            sign_on: sign_on::offered(settings),
            public_url: settings.public_url.clone().unwrap_or_else(|| address.to_owned()),
            secure_cookies: settings.secure_cookies(),
            body_limit_bytes: settings.body_limit_bytes,
            behind_proxy: settings.guarding.proxies != door::Proxies::default(),
            language: i18n::Lang::parse(&office.language).unwrap_or_default().into(),
        }),
        files: settings.files(),
        limiter: Arc::new(access::SignInLimiter::default().with_leaked(leaked(settings)?)),
        minds: Arc::default(),
        long_works: Arc::new(door::LongWorks::default().in_folder(settings.data.clone())),
    })
}

/// The file of stolen passwords, looked at before anybody is served.
fn leaked(settings: &Settings) -> Done<Option<access::LeakedPasswords>> {
    let opened = settings.guarding.leaked_passwords.as_deref().map(access::LeakedPasswords::open).transpose();
    opened.map_err(|error| Failure::new(format!("leaked_passwords: {error}: name another file, or leave it out")))
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
