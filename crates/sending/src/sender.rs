//! The task that sends what waits: claim, send outside of any transaction, mark. It sleeps while nothing waits.

use std::{sync::Arc, time::Duration};

use casework::{
    Actor, Grant, Refusal, Work,
    kind::{Catalogue, Role},
    notice::NOTICE,
    outbox::{self, Claimed},
    store::params,
};
use jiff::{SignedDuration, Timestamp};
use notices::{
    Settings, SettingsError,
    follow::{self, DELIVERY},
    plan::{Desk, Letter, plan},
};
use people::OfficeKey;
use store::{OfficeId, Store, Tx};
use tokio::{sync::watch, task::JoinSet, time::sleep};
use uuid::Uuid;

use crate::{
    channel::{Unsent, webhook::Delivery},
    send::{Channels, delivery},
};

/// How long the task sleeps when nothing waits.
const PAUSE: Duration = Duration::from_secs(2);
/// How long a claim holds: longer than all attempts of one round together.
const CLAIM: SignedDuration = SignedDuration::from_mins(10);
/// Rows claimed in one go; they are sent side by side.
const ROUND: u32 = 64;
/// Rows passed over in one go where nothing can be sent.
const PASSED: u32 = 1000;
/// What has come to its end is forgotten after this.
const KEPT: SignedDuration = SignedDuration::from_hours(24 * 30);
/// Rounds between two times of forgetting: about an hour of pauses.
const FORGETTING: u32 = 1800;

/// Sends what an office has to send.
pub struct Sender {
    store: Store,
    office: OfficeId,
    key: Arc<OfficeKey>,
    catalogue: &'static Catalogue,
    settings: Arc<Settings>,
    channels: Channels,
}

/// One attempt and how it went.
struct Attempt {
    id: Uuid,
    attempts: u32,
    outcome: Result<(), Unsent>,
}

impl Sender {
    /// Prepares everything; nothing is sent yet.
    pub fn new(
        store: Store,
        office: OfficeId,
        key: Arc<OfficeKey>,
        catalogue: &'static Catalogue,
        settings: Settings,
    ) -> Result<Self, SettingsError> {
        let channels = Channels::new(&settings)?;
        Ok(Self { store, office, key, catalogue, settings: Arc::new(settings), channels })
    }

    /// Sends until `stop` says so; what is on its way then is waited for.
    pub async fn go_on(self: Arc<Self>, mut stop: watch::Receiver<bool>) {
        for round in 0_u32.. {
            match self.round().await {
                Ok(0) => {}
                Ok(_) if !*stop.borrow() => continue,
                Ok(_) => break,
                // Nothing is lost: a claim runs out, and the next round finds the row again.
                Err(error) => tracing::warn!(%error, "the outbox could not be worked on"),
            }
            if round % FORGETTING == 0
                && let Err(error) = self.forget().await
            {
                tracing::warn!(%error, "the outbox could not be tidied");
            }
            tokio::select! {
                () = sleep(PAUSE) => {}
                _ = stop.wait_for(|stop| *stop) => break,
            }
        }
    }

    /// Works on what waits at this moment; answers how many rows that were.
    pub async fn round(self: &Arc<Self>) -> Result<usize, Refusal> {
        let (behind, notices, deliveries) = self
            .read(|work| async move {
                let notices = outbox::waits(&work, NOTICE).await?;
                Ok((follow::behind(&work).await?, notices, outbox::waits(&work, DELIVERY).await?))
            })
            .await?;
        let mut worked = 0;
        if behind {
            // A second program on the same database may have been first: then there is nothing to do.
            match self.write(|work| async move { follow::queue_deliveries(&work).await }).await {
                Ok(_) => worked += 1,
                Err(Refusal::Stale) => {}
                Err(other) => return Err(other),
            }
        }
        if notices {
            worked += self.notices().await?;
        }
        if deliveries || behind {
            worked += self.deliveries().await?;
        }
        Ok(worked)
    }

    async fn notices(self: &Arc<Self>) -> Result<usize, Refusal> {
        if !self.settings.reaches_anybody() {
            let passed = self.write(|work| async move { outbox::pass_over(&work, NOTICE, PASSED, "no-channel").await });
            return Ok(usize::try_from(passed.await?).unwrap_or(usize::MAX));
        }
        let desk = Arc::clone(self);
        let zone = self.store.env().zone.clone();
        let (claimed, letters) = self
            .write(move |work| {
                let (sender, zone) = (Arc::clone(&desk), zone.clone());
                async move {
                    let desk = Desk { key: &sender.key, settings: &sender.settings, zone: &zone };
                    let rows = outbox::claim(&work, NOTICE, ROUND, work.tx.now() + CLAIM).await?;
                    let mut letters = Vec::new();
                    for row in &rows {
                        letters.extend(plan(&work, desk, row).await?);
                    }
                    Ok((rows.len(), letters))
                }
            })
            .await?;
        let mut sending = JoinSet::new();
        for letter in letters {
            let sender = Arc::clone(self);
            sending.spawn(async move { sender.attempt(letter).await });
        }
        self.mark(sending.join_all().await).await?;
        Ok(claimed)
    }

    async fn attempt(&self, letter: Letter) -> Attempt {
        let outcome = self.channels.send(&letter).await;
        Attempt { id: letter.id, attempts: letter.attempts, outcome }
    }

    async fn deliveries(self: &Arc<Self>) -> Result<usize, Refusal> {
        let rows = self
            .write(|work| async move { outbox::claim(&work, DELIVERY, ROUND, work.tx.now() + CLAIM).await })
            .await?;
        let claimed = rows.len();
        let mut sending = JoinSet::new();
        for row in rows {
            let sender = Arc::clone(self);
            sending.spawn(async move {
                let outcome = sender.delivered(&row).await;
                Attempt { id: row.id, attempts: row.attempts, outcome }
            });
        }
        self.mark(sending.join_all().await).await?;
        Ok(claimed)
    }

    async fn delivered(&self, row: &Claimed) -> Result<(), Unsent> {
        let (webhook, body) = delivery(row).ok_or_else(|| Unsent::never("malformed"))?;
        let url = self.url_of(webhook).await.map_err(|_| Unsent::later("storage"))?;
        let url = url.ok_or_else(|| Unsent::never("webhook-gone"))?;
        let delivery = Delivery { id: row.id, webhook, url, body };
        self.channels.deliver(&self.key, self.office, self.store.env().clock.now(), &delivery).await
    }

    async fn url_of(&self, webhook: Uuid) -> Result<Option<String>, Refusal> {
        self.read(move |work| async move {
            let sql = "SELECT url FROM webhook WHERE office_id = $1 AND id = $2 AND voided = FALSE";
            let row = work.tx.row(sql, params![webhook]).await?;
            Ok(row.map(|row| row.get("url")).transpose()?)
        })
        .await
    }

    async fn mark(&self, attempts: Vec<Attempt>) -> Result<(), Refusal> {
        if attempts.is_empty() {
            return Ok(());
        }
        let (attempts, most) = (Arc::new(attempts), self.settings.attempts);
        self.write(move |work| {
            let attempts = Arc::clone(&attempts);
            async move {
                for attempt in attempts.iter() {
                    marked(&work, attempt, most).await?;
                }
                Ok(())
            }
        })
        .await
    }

    async fn forget(&self) -> Result<(), Refusal> {
        self.write(|work| async move { outbox::forget(&work, work.tx.now() - KEPT).await.map(drop) }).await
    }

    async fn read<T, F, Fut>(&self, work: F) -> Result<T, Refusal>
    where
        F: Fn(Work) -> Fut + Send + Sync + 'static,
        Fut: Future<Output = Result<T, Refusal>> + Send + 'static,
        T: Send + 'static,
    {
        let catalogue = self.catalogue;
        self.store.read(self.office, move |tx| work(at_work(tx, catalogue))).await
    }

    async fn write<T, F, Fut>(&self, work: F) -> Result<T, Refusal>
    where
        F: Fn(Work) -> Fut + Send + Sync + 'static,
        Fut: Future<Output = Result<T, Refusal>> + Send + 'static,
        T: Send + 'static,
    {
        let catalogue = self.catalogue;
        self.store.write(self.office, move |tx| work(at_work(tx, catalogue))).await
    }
}

/// The task reads records as the office does; the log knows it by its own name.
fn at_work(tx: Tx, catalogue: &'static Catalogue) -> Work {
    let actor =
        Actor { name: "notices".to_owned(), grants: vec![Grant::whole(Role::Coordinator)], ..Actor::operator("") };
    Work::new(tx, actor, catalogue)
}

async fn marked(work: &Work, attempt: &Attempt, most: u32) -> Result<(), Refusal> {
    let Err(unsent) = &attempt.outcome else { return outbox::done(work, attempt.id, "sent").await };
    if unsent.hopeless || attempt.attempts >= most {
        tracing::warn!(outbox = %attempt.id, error = unsent.code, attempts = attempt.attempts, "given up");
        return outbox::give_up(work, attempt.id, &unsent.code).await;
    }
    let next = next_attempt(work.tx.now(), attempt.attempts);
    outbox::try_later(work, attempt.id, next, &unsent.code).await
}

/// A minute after the first attempt, then twice as long each time, up to six hours.
fn next_attempt(now: Timestamp, attempts: u32) -> Timestamp {
    let minutes = 1_i64 << attempts.saturating_sub(1).min(9);
    now + SignedDuration::from_mins(minutes.min(360))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pauses_grow_up_to_six_hours() {
        let minutes = |attempts| next_attempt(Timestamp::UNIX_EPOCH, attempts).as_second() / 60;
        assert_eq!([1, 2, 3, 9, 10, 40].map(minutes), [1, 2, 4, 256, 360, 360]);
    }
}
