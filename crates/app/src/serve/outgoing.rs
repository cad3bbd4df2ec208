//! The task that sends what waits in the outbox.

use std::sync::Arc;

use door::App;
use notices::Settings as Notices;
use sending::Sender;

use super::beside::Beside;
use crate::{
    config::Settings,
    failure::{Done, Failure},
};

/// Starts sending. Settings that can never work are told before anybody is served.
pub fn start(settings: &Settings, app: &App, base_url: &str) -> Done<Beside> {
    let sender =
        Sender::new(app.store.clone(), app.office, Arc::clone(&app.key), app.catalogue, of(settings, app, base_url))
            .map_err(|error| Failure::wrong_use(error.to_string()))?;
    Ok(Beside::start(|stop| Arc::new(sender).go_on(stop)))
}

fn of(settings: &Settings, app: &App, base_url: &str) -> Notices {
    let sending = settings.sending.clone();
    Notices {
        base_url: settings.public_url.clone().unwrap_or_else(|| base_url.to_owned()),
        office_code: app.settings.office_code.clone(),
        office_name: app.settings.office_name.get(),
        language: app.settings.language.get(),
        smtp: sending.smtp,
        sms: sending.sms,
        chat: sending.chat,
        office: sending.office,
        leader: sending.leader,
        auditor: sending.auditor,
        quiet: sending.quiet,
        allow_private_targets: sending.allow_private_targets,
        private_targets: settings.guarding.private_targets.clone(),
        certificates: sending.certificates,
        unit_link: Some(residents::unit_link::make),
        attempts: sending.attempts,
    }
}
