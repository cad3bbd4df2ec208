//! The task that reads the mailbox, where one is named.

use std::sync::Arc;

use door::App;
use mailbox::{Mailbox, Reader};

use super::beside::Beside;
use crate::{
    config::Settings,
    failure::{Done, Failure},
};

/// Starts reading.
pub fn start(settings: &Settings, app: &App) -> Done<Beside> {
    let Some(reading) = settings.reading.clone() else { return Ok(Beside::nothing()) };
    let mailbox = Mailbox {
        host: reading.host,
        port: reading.port,
        security: reading.security,
        user: reading.user,
        password: reading.password,
        folder: reading.folder,
        every: reading.every,
        category: reading.category,
        certificates: settings.sending.certificates.clone(),
    };
    let reader = Reader::new(app.store.clone(), app.office, Arc::clone(&app.key), app.catalogue, mailbox)
        .map_err(|error| Failure::wrong_use(error.to_string()))?;
    Ok(Beside::start(|stop| reader.go_on(stop)))
}
