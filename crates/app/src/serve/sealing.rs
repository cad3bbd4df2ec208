//! The task that puts new events into the chain, once a second and before the program ends, keeps in the data folder where the
//! chain stands then, and brings the list of
//! erasures in the data folder up to date once a minute.

use std::{
    path::{Path, PathBuf},
    sync::{
        Arc,
        atomic::{AtomicBool, Ordering},
    },
    time::Duration,
};

use casework::{Refusal, chain};

use crate::{erasures, failure::Done, open::Opened, public_log::head};

const PAUSE: Duration = Duration::from_secs(1);
/// Pauses between two looks at the erasures.
const PAUSES: u32 = 60;

/// Seals the event chain of an office.
pub struct Sealing {
    opened: Opened,
    folder: PathBuf,
    flushed: AtomicBool,
}

impl Sealing {
    /// Nothing is sealed yet.
    pub const fn new(opened: Opened, folder: PathBuf) -> Self {
        Self { opened, folder, flushed: AtomicBool::new(false) }
    }

    /// Whether everything from before this start is in the chain.
    pub fn is_flushed(&self) -> bool {
        self.flushed.load(Ordering::Relaxed)
    }

    /// Seals until it is stopped.
    pub async fn go_on(self: Arc<Self>) {
        for second in 0_u32.. {
            match chained(&self.opened).await {
                Ok(new) => {
                    if new || !self.is_flushed() {
                        self.keep_head().await;
                    }
                    self.flushed.store(true, Ordering::Relaxed);
                }
                // What cannot be sealed now is sealed the next time: nothing is lost.
                Err(error) => tracing::warn!(%error, "the log could not be sealed"),
            }
            if second % PAUSES == 0 {
                self.keep_erasures().await;
            }
            tokio::time::sleep(PAUSE).await;
        }
    }

    /// Brings the list of erasures up to date.
    pub async fn keep_erasures(&self) {
        if let Err(failure) = erasures::keep(&self.opened, &self.folder).await {
            tracing::warn!(%failure, "the list of erasures could not be kept");
        }
    }

    /// What is wrong with the chain keeps nobody from being served; it is said each time something is added to it.
    async fn keep_head(&self) {
        if let Err(failure) = head::keep(&self.folder, &self.opened).await {
            tracing::error!(%failure, "the log is not as the program left it");
        }
    }

    /// Seals all that waits.
    pub async fn flush(&self) -> Done {
        flush(&self.opened, &self.folder).await
    }
}

/// Seals all that waits, and keeps where the chain stands then.
pub async fn flush(opened: &Opened, folder: &Path) -> Done {
    chained(opened).await?;
    head::keep(folder, opened).await
}

/// Seals all that waits, and begins anew to keep where the chain stands: something was lost, and that is said in the log.
pub async fn take_as_it_is(opened: &Opened, folder: &Path) -> Done {
    chained(opened).await?;
    head::begin(folder, opened).await
}

/// Puts all that waits into the chain; whether something did.
pub async fn chained(opened: &Opened) -> Result<bool, Refusal> {
    let mut new = false;
    while waits(opened).await? && opened.write("seal", |work| async move { chain::seal(&work).await }).await? > 0 {
        new = true;
    }
    Ok(new)
}

/// A look is cheap and leaves the writer alone.
async fn waits(opened: &Opened) -> Result<bool, Refusal> {
    opened
        .read("seal", |work| async move {
            let sql = "SELECT id FROM event WHERE office_id = $1 AND seq IS NULL LIMIT 1";
            Ok(work.tx.row(sql, &[]).await?.is_some())
        })
        .await
}
