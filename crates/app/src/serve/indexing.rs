//! The task that keeps the index of words: what waits comes into it, what ended long ago leaves it. Nothing depends on it but
//! speed: what waits is searched as it is, and what ended is not found either way.

use std::time::Duration;

use casework::{
    Refusal,
    kind::Kind,
    words::{self, Sizes, Way},
};
use jiff::civil::Date;
use people::told;

use crate::open::Opened;

const PAUSE: Duration = Duration::from_secs(20);
/// Others write between two batches.
const BREATH: Duration = Duration::from_millis(50);
/// Records leaving together: each costs some twenty small writes.
const LEAVING: usize = 50;
/// Records looked up at once that have to leave.
const LOOKED_UP: u32 = 5_000;

/// Indexes until it is stopped.
pub async fn go_on(opened: Opened) {
    let mut looked_on = None;
    loop {
        if let Err(error) = index(&opened).await {
            tracing::warn!(%error, "the index of words could not be brought up to date");
        }
        match crossed(&opened, looked_on).await {
            Ok(today) => looked_on = Some(today),
            Err(error) => tracing::warn!(%error, "what ended long ago could not leave the index of words"),
        }
        tokio::time::sleep(PAUSE).await;
    }
}

/// A look is cheap, takes one unit of work and leaves the writer alone.
async fn index(opened: &Opened) -> Result<(), Refusal> {
    let kinds = opened.read("index", |work| async move {
        let mut waiting: Vec<&'static Kind> = Vec::new();
        for kind in &work.catalogue.kinds {
            if words::waiting(&work, kind, Sizes::USUAL).await? {
                waiting.push(kind);
            }
        }
        Ok(waiting)
    });
    for kind in kinds.await? {
        let build = move |work| async move {
            let ended = told::words_until(&work, kind).await?;
            words::build(&work, kind, ended, Sizes::USUAL).await
        };
        while opened.write("index", build).await? > 0 {
            tokio::time::sleep(BREATH).await;
        }
    }
    Ok(())
}

/// Once a day, both ways.
async fn crossed(opened: &Opened, looked_on: Option<Date>) -> Result<Date, Refusal> {
    let today = opened.read("index", |work| async move { Ok(work.tx.today()) }).await?;
    if looked_on == Some(today) {
        return Ok(today);
    }
    for told in &told::TOLD {
        let Some(kind) = lines::catalogue().by_table(told.table).filter(|kind| words::is_searched(kind)) else {
            continue;
        };
        for way in [Way::Out, Way::Back] {
            while cross(opened, kind, way).await? {}
        }
    }
    Ok(today)
}

/// Whether there may be more.
async fn cross(opened: &Opened, kind: &'static Kind, way: Way) -> Result<bool, Refusal> {
    let look = move |work| async move {
        let Some(ended) = told::words_until(&work, kind).await? else { return Ok(Vec::new()) };
        words::crossing(&work, kind, ended, way, LOOKED_UP).await
    };
    let ids = opened.read("index", look).await?;
    for some in ids.chunks(LEAVING) {
        let some = some.to_vec();
        let cross = move |work| {
            let some = some.clone();
            async move {
                let Some(ended) = told::words_until(&work, kind).await? else { return Ok(0) };
                words::cross(&work, kind, ended, way, &some).await
            }
        };
        opened.write("index", cross).await?;
        tokio::time::sleep(BREATH).await;
    }
    Ok(ids.len() == LOOKED_UP as usize)
}
