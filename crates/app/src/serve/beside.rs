//! A task that runs beside the serving, and the word that ends it.

use tokio::{sync::watch, task::JoinHandle, time::timeout};

use crate::config::Settings;

/// The task, where there is one.
pub struct Beside(Option<(watch::Sender<bool>, JoinHandle<()>)>);

impl Beside {
    /// Starts it; it is given the word to listen for.
    pub fn start<F>(task: impl FnOnce(watch::Receiver<bool>) -> F) -> Self
    where
        F: Future<Output = ()> + Send + 'static,
    {
        let (stop, stopped) = watch::channel(false);
        Self(Some((stop, tokio::spawn(task(stopped)))))
    }

    /// There is nothing to do.
    pub const fn nothing() -> Self {
        Self(None)
    }

    /// Ends it; what is on its way may arrive. What is cut off is done at the next start.
    pub async fn end(self, settings: &Settings) {
        let Some((stop, task)) = self.0 else { return };
        let _ = stop.send(true);
        let hand = task.abort_handle();
        if timeout(settings.drain, task).await.is_err() {
            hand.abort();
        }
    }
}
