//! The task that deletes files which no row names any more: what was let go of within a second, and what broken off uploads
//! left behind once a day.

use std::time::Duration;

use casework::Refusal;
use door::App;
use tokio::time::{Instant, sleep};

const PAUSE: Duration = Duration::from_secs(1);
const DAY: Duration = Duration::from_hours(24);

/// Deletes until it is stopped. A file whose deletion was cut short is deleted at the next start.
pub async fn go_on(app: App) {
    let mut next_sweep = Instant::now();
    loop {
        app.remove_files().await;
        if Instant::now() >= next_sweep {
            match sweep(&app).await {
                Ok(0) => {}
                Ok(files) => tracing::info!(files, "files that no row names were deleted"),
                Err(error) => tracing::warn!(%error, "the folder of files could not be swept"),
            }
            next_sweep = Instant::now() + DAY;
        }
        sleep(PAUSE).await;
    }
}

async fn sweep(app: &App) -> Result<usize, Refusal> {
    // All offices of a database share the folder.
    let offices: Vec<_> = access::offices(&app.store).await?.into_iter().map(|office| office.id).collect();
    files::sweep(&app.store, &offices, app.catalogue, &app.files).await
}
