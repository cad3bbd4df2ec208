//! Units of work: `write` and `read` wrap a closure so that a database can run it, run it again, and answer once.

use std::{
    future::poll_fn,
    panic::{AssertUnwindSafe, catch_unwind},
    pin::Pin,
    sync::Arc,
};

use tokio::sync::oneshot;
use uuid::Uuid;

use crate::{
    Env, OfficeId, Store, StoreError, Tx,
    dialect::{Fault, Session},
    door::Statements,
};

impl Store {
    /// Runs `work` in one transaction of `office`, and answers once it is durable. An error from `work` undoes it and
    /// harms no other. `work` may run more than once and must wait for nothing but its `Tx`.
    pub async fn write<T, E, F, Fut>(&self, office: OfficeId, work: F) -> Result<T, E>
    where
        F: Fn(Tx) -> Fut + Send + Sync + 'static,
        Fut: Future<Output = Result<T, E>> + Send + 'static,
        T: Send + 'static,
        E: From<StoreError> + Send + 'static,
    {
        let (job, answer) = self.job(office, work);
        self.database.write(job).await;
        answer.await.unwrap_or_else(|_| Err(StoreError::Ended.into()))
    }

    /// Runs `work` on one unchanging picture of the database; a statement that writes fails.
    pub async fn read<T, E, F, Fut>(&self, office: OfficeId, work: F) -> Result<T, E>
    where
        F: Fn(Tx) -> Fut + Send + Sync + 'static,
        Fut: Future<Output = Result<T, E>> + Send + 'static,
        T: Send + 'static,
        E: From<StoreError> + Send + 'static,
    {
        let (job, answer) = self.job(office, work);
        self.database.read(job).await;
        answer.await.unwrap_or_else(|_| Err(StoreError::Ended.into()))
    }

    fn job<T, E, F, Fut>(&self, office: OfficeId, work: F) -> (Box<dyn Job>, oneshot::Receiver<Result<T, E>>)
    where
        F: Fn(Tx) -> Fut + Send + Sync + 'static,
        Fut: Future<Output = Result<T, E>> + Send + 'static,
        T: Send + 'static,
        E: From<StoreError> + Send + 'static,
    {
        let (reply, answer) = oneshot::channel();
        let (env, statements) = (self.env.clone(), Arc::clone(&self.statements));
        (Box::new(Unit { work, office, env, statements, outcome: None, reply }), answer)
    }
}

/// How one attempt went.
pub(crate) enum Attempt {
    /// Commit it; the proof, if the unit named one, tells later whether that happened.
    Keep(Option<Proof>),
    /// The closure refused: undo it.
    Refused,
    /// A statement failed: undo it, and perhaps try again.
    Failed(Fault),
}

/// An event whose row shows that a unit was committed.
#[derive(Clone, Copy)]
pub(crate) struct Proof {
    pub(crate) office: OfficeId,
    pub(crate) event_id: Uuid,
}

/// A unit of work as a database sees it.
pub(crate) trait Job: Send {
    /// Runs the closure once and keeps its outcome for [`Job::answer`].
    fn attempt(&mut self, session: Session) -> Pin<Box<dyn Future<Output = Attempt> + Send + '_>>;
    /// Replaces the outcome by an error.
    fn fail(&mut self, error: StoreError);
    /// Turns an `Ok` into an error; a refusal's own words stay.
    fn fail_if_kept(&mut self, error: StoreError);
    /// Tells the caller the outcome.
    fn answer(self: Box<Self>);
}

struct Unit<T, E, F> {
    work: F,
    office: OfficeId,
    env: Env,
    statements: Arc<Statements>,
    outcome: Option<Result<T, E>>,
    reply: oneshot::Sender<Result<T, E>>,
}

impl<T, E, F, Fut> Job for Unit<T, E, F>
where
    F: Fn(Tx) -> Fut + Send + Sync,
    Fut: Future<Output = Result<T, E>> + Send,
    T: Send,
    E: From<StoreError> + Send,
{
    fn attempt(&mut self, session: Session) -> Pin<Box<dyn Future<Output = Attempt> + Send + '_>> {
        Box::pin(async move {
            let tx = Tx::new(self.office, self.env.clone(), Arc::clone(&self.statements), session);
            let Some(outcome) = caught(async { (self.work)(tx.clone()).await }).await else {
                self.fail(StoreError::Panicked);
                return Attempt::Refused;
            };
            if let Some(fault) = tx.fault() {
                // The closure's own words for a failure it met are better than ours; an `Ok` over one is none.
                self.outcome = Some(outcome.and_then(|_| Err(fault.error.clone().into())));
                return Attempt::Failed(fault);
            }
            let attempt = match &outcome {
                Ok(_) => Attempt::Keep(tx.proof().map(|event_id| Proof { office: self.office, event_id })),
                Err(_) => Attempt::Refused,
            };
            self.outcome = Some(outcome);
            attempt
        })
    }

    fn fail(&mut self, error: StoreError) {
        self.outcome = Some(Err(error.into()));
    }

    fn fail_if_kept(&mut self, error: StoreError) {
        if !matches!(self.outcome, Some(Err(_))) {
            self.fail(error);
        }
    }

    fn answer(self: Box<Self>) {
        let outcome = self.outcome.unwrap_or_else(|| Err(StoreError::Ended.into()));
        // A caller that no longer waits needs no answer.
        let _ = self.reply.send(outcome);
    }
}

/// The future's output, or `None` if it panicked.
async fn caught<O>(future: impl Future<Output = O> + Send) -> Option<O> {
    let mut future = Box::pin(future);
    poll_fn(|context| match catch_unwind(AssertUnwindSafe(|| future.as_mut().poll(context))) {
        Ok(poll) => poll.map(Some),
        Err(_) => std::task::Poll::Ready(None),
    })
    .await
}
