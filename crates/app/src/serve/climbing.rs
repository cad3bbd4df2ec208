//! The task that looks once a minute whether a request has come to a rung of the ladder, and tells those it concerns.

use std::time::Duration;

use casework::Refusal;
use requests::ladder;

use crate::open::Opened;

const PAUSE: Duration = Duration::from_mins(1);
/// Requests noted in one transaction: others write in between.
const AT_ONCE: u32 = 100;

/// Climbs until it is stopped. What cannot be done now is done the next time: nothing is told twice.
pub async fn go_on(opened: Opened) {
    loop {
        match climb(&opened).await {
            Ok(0) => {}
            Ok(reached) => tracing::info!(reached, "requests came to a rung of the ladder"),
            Err(error) => tracing::warn!(%error, "the ladder could not be climbed"),
        }
        if let Err(error) = tend(&opened).await {
            tracing::warn!(%error, "what waits for others could not be looked after");
        }
        tokio::time::sleep(PAUSE).await;
    }
}

/// A look is cheap and leaves the writer alone; only where something waits is there anything to write.
async fn climb(opened: &Opened) -> Result<u32, Refusal> {
    let mut reached = 0;
    while opened.read("ladder", |work| async move { ladder::waits(&work).await }).await? {
        let some = opened.write("ladder", |work| async move { ladder::climb(&work, AT_ONCE).await }).await?;
        reached += some;
        if some < AT_ONCE {
            break;
        }
    }
    Ok(reached)
}

/// Complaints in confidence whose day has passed, and those that have been closed for long. A look alone writes nothing.
async fn tend(opened: &Opened) -> Result<(), Refusal> {
    if opened.read("ladder", |work| async move { sensitive::has_to_tend(&work).await }).await? {
        opened.write("ladder", |work| async move { sensitive::tend(&work).await }).await?;
    }
    Ok(())
}
