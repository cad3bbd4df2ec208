//! The task that issues the public bulletin of a period that is over, where the office asked for it.

use std::time::Duration;

use bulletin::published::{self, Published};
use casework::{Refusal, values::Record as _};
use lines::issuing;

use crate::open::Opened;

const PAUSE: Duration = Duration::from_mins(10);

/// Issues what is due until it is stopped.
pub async fn go_on(opened: Opened, office: door::Current<String>) {
    loop {
        match issue(&opened, &office.get()).await {
            Ok(None) => {}
            Ok(Some(number)) => tracing::info!(number, "a bulletin was issued"),
            Err(error) => tracing::warn!(%error, "the bulletin that is due could not be issued"),
        }
        tokio::time::sleep(PAUSE).await;
    }
}

/// Compiled beside the writer, then issued in one unit of work; a look alone writes nothing. Answers with the number.
pub async fn issue(opened: &Opened, office: &str) -> Result<Option<String>, Refusal> {
    let office = office.to_owned();
    let ready = opened.read("schedule", move |work| {
        let office = office.clone();
        async move {
            let Some(period) = issuing::due(&work).await? else { return Ok(None) };
            Ok(Some((period, issuing::prepare(&work, &office, &period, true).await?.frozen)))
        }
    });
    let Some((period, frozen)) = ready.await? else { return Ok(None) };
    let issued = opened.write("schedule", move |work| {
        let frozen = frozen.clone();
        async move {
            // Somebody may have issued it by hand in between.
            if issuing::due(&work).await? != Some(period) {
                return Ok(None);
            }
            let issue = published::publish(&work, &period, &frozen, "").await?;
            Ok(Some(Published::of(&issue.issue().values)?.number.0))
        }
    });
    issued.await
}
