//! The task that lets go of what waits to be fetched where nobody may fetch it any more: the person has no session left, is off
//! the rolls, or lost a right since.

use std::time::Duration;

use casework::{Actor, Refusal};
use door::{App, long_work::has_still};
use tokio::time::sleep;

const PAUSE: Duration = Duration::from_secs(15);

/// Looks until it is stopped.
pub async fn go_on(app: App) {
    loop {
        sleep(PAUSE).await;
        let waited_for = app.long_works.waited_for(app.store.env().clock.now());
        for owner in waited_for {
            match signed_in(&app, &owner).await {
                Ok(true) => {}
                Ok(false) => app.long_works.forget_answers(&owner),
                Err(error) => tracing::warn!(%error, "whether somebody is signed in could not be read"),
            }
        }
    }
}

async fn signed_in(app: &App, owner: &Actor) -> Result<bool, Refusal> {
    let Some(staff_id) = owner.staff_id else { return Ok(false) };
    let now = app.store.read(app.office, move |tx| async move { access::signed_in(&tx, staff_id).await }).await?;
    Ok(now.is_some_and(|now| has_still(&now, owner)))
}
