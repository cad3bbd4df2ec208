//! The task that publishes the log: everything at the first start, and then each day once it is over; and that notes every
//! change of the public register as a statement of the log.

use std::{
    sync::{
        Arc,
        atomic::{AtomicBool, Ordering},
    },
    time::Duration,
};

use super::sealing::Sealing;
use crate::{config::Settings, failure::Done, open::Opened, public_log};

const PAUSE: Duration = Duration::from_millis(200);
/// Pauses between two looks at what is due.
const LOOKS: u32 = 25;

/// Publishes the log of an office.
pub struct Publishing {
    settings: Settings,
    opened: Opened,
    flushed: AtomicBool,
}

impl Publishing {
    /// Nothing is published yet.
    pub fn new(settings: &Settings, opened: Opened) -> Self {
        Self { settings: settings.clone(), opened, flushed: AtomicBool::new(false) }
    }

    /// Whether what was due at this start is published, or cannot be.
    pub fn is_flushed(&self) -> bool {
        self.flushed.load(Ordering::Relaxed)
    }

    /// Publishes until it is stopped, after what waited to be chained is in the chain.
    pub async fn go_on(self: Arc<Self>, sealing: Arc<Sealing>) {
        while !sealing.is_flushed() {
            tokio::time::sleep(PAUSE).await;
        }
        for look in 0_u32.. {
            if look % LOOKS == 0 {
                // What is wrong with the log keeps nobody from being served; it is said until it is mended.
                if let Err(failure) = self.look().await {
                    tracing::error!(%failure, "the log was not published");
                }
                self.flushed.store(true, Ordering::Relaxed);
            }
            tokio::time::sleep(PAUSE).await;
        }
    }

    async fn look(&self) -> Done {
        public_log::note_register(&self.opened).await?;
        if let Some(leaves) = public_log::first_or_due(&self.settings, &self.opened).await? {
            tracing::info!(leaves, "the log was published");
        }
        Ok(())
    }
}
