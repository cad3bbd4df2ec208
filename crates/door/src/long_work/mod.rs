//! Work that takes longer than somebody waits: what goes on and what waits to be fetched, in memory. Only whoever asked for
//! it finds it, with the rights of then; it goes after an hour, with the program, and where the person has no session any more.
//!
//! What is worked and how it is told is left to whoever asks; here is who, what, since when, how far, and the answer.

mod kept;
mod progress;

use std::{
    collections::BTreeMap,
    path::PathBuf,
    sync::{Mutex, MutexGuard, PoisonError},
    time::Duration,
};

use casework::{Actor, Refusal};
use jiff::{SignedDuration, Timestamp};
use tokio::task::AbortHandle;
use uuid::Uuid;

pub use kept::Kept;
pub use progress::{Progress, STOPPED};

/// So long an answer is waited for before the work gets a page of its own.
const PATIENCE: Duration = Duration::from_secs(2);
/// So long an answer waits to be fetched.
const WAITS: SignedDuration = SignedDuration::from_hours(1);
/// What one person may have going on at one time, and what the office may.
const AT_ONCE: (usize, usize) = (2, 4);
/// Answers that wait for one person; the oldest goes first.
const WAITING: usize = 10;

/// What somebody asked for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Asked {
    /// Its words are `long-work-<key>`.
    pub key: &'static str,
    /// What more there is to say of it; may be empty.
    pub about: String,
    /// Where it was asked for.
    pub back: String,
    /// Whether and how it may be stopped.
    pub stop: Stop,
}

/// How a work may be stopped so that nothing half is kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stop {
    /// Not at all: it is short, or nobody could say what was done.
    Never,
    /// It looks itself whether it is still wanted ([`Progress`]).
    Asks,
    /// At any moment: it only reads.
    Anytime,
}

/// How a work stands.
#[derive(Clone, Debug)]
pub enum Standing {
    /// It goes on.
    Going,
    /// It was asked to stop, and has not yet.
    Stopping,
    /// Its answer waits.
    Ready(Kept),
}

/// A work as its owner sees it.
#[derive(Clone, Debug)]
pub struct Seen {
    /// Its id.
    pub id: Uuid,
    /// What was asked for.
    pub asked: Asked,
    /// Since when.
    pub since: Timestamp,
    /// How far it is: done, and of how many.
    pub progress: Option<(u64, u64)>,
    /// How it stands.
    pub standing: Standing,
    /// Whether the person has a page of it: what is answered at once never gets one.
    pub has_page: bool,
    /// Whether its answer was looked at.
    pub fetched: bool,
    /// The secret that the forms of its page carry.
    pub csrf: String,
}

struct Held {
    owner: Actor,
    seen: Seen,
    progress: Progress,
    task: Option<AbortHandle>,
    ended_at: Option<Timestamp>,
}

/// Every work of an office's people.
pub struct LongWorks {
    held: Mutex<BTreeMap<Uuid, Held>>,
    folder: Option<PathBuf>,
    patience: Duration,
}

impl Default for LongWorks {
    fn default() -> Self {
        Self { held: Mutex::default(), folder: None, patience: PATIENCE }
    }
}

impl LongWorks {
    /// Where large answers wait.
    #[must_use]
    pub fn in_folder(self, folder: PathBuf) -> Self {
        Self { folder: Some(folder), ..self }
    }

    /// Waits so long before a work gets a page of its own.
    #[must_use]
    pub fn patient_for(self, patience: Duration) -> Self {
        Self { patience, ..self }
    }

    /// How long an answer is waited for.
    pub const fn patience(&self) -> Duration {
        self.patience
    }

    /// Where large answers wait.
    pub fn folder(&self) -> Option<PathBuf> {
        self.folder.clone()
    }

    /// Enters a work that begins now; refused where enough goes on.
    pub fn begin(
        &self,
        (id, now): (Uuid, Timestamp),
        owner: &Actor,
        csrf: &str,
        asked: Asked,
    ) -> Result<Progress, Refusal> {
        let mut held = self.lock();
        tidy(&mut held, now);
        enough(&held, owner)?;
        let progress = Progress::default();
        let seen = Seen {
            id,
            asked,
            since: now,
            progress: None,
            standing: Standing::Going,
            has_page: false,
            fetched: false,
            csrf: csrf.to_owned(),
        };
        let work = Held { owner: owner.clone(), seen, progress: progress.clone(), task: None, ended_at: None };
        held.insert(id, work);
        Ok(progress)
    }

    /// From now on it has a page of its own, and may be stopped by this handle; false where enough others have begun
    /// meanwhile: then it is waited for.
    pub fn leave(&self, id: Uuid, owner: &Actor, task: AbortHandle) -> bool {
        let mut held = self.lock();
        let free = enough(&held, owner).is_ok();
        if let Some(work) = held.get_mut(&id).filter(|_| free) {
            work.seen.has_page = true;
            work.task = Some(task);
        }
        free
    }

    /// Its answer waits from now on.
    pub fn end(&self, id: Uuid, answer: Kept, now: Timestamp) {
        let mut held = self.lock();
        let Some(work) = held.get_mut(&id) else { return };
        work.seen.standing = Standing::Ready(answer);
        work.ended_at = Some(now);
        let owner = work.owner.staff_id;
        let ended = |work: &&Held| work.owner.staff_id == owner && work.ended_at.is_some();
        let mut waiting: Vec<(Option<Timestamp>, Uuid)> =
            held.values().filter(ended).map(|work| (work.ended_at, work.seen.id)).collect();
        waiting.sort_unstable();
        for (_, oldest) in waiting.iter().rev().skip(WAITING) {
            held.remove(oldest);
        }
    }

    /// It is no more.
    pub fn forget(&self, id: Uuid) {
        self.lock().remove(&id);
    }

    /// A work of this person. One that was asked for with other rights than those of today is gone.
    pub fn find(&self, id: Uuid, owner: &Actor, now: Timestamp) -> Option<Seen> {
        let mut held = self.lock();
        tidy(&mut held, now);
        let work = held.get(&id).filter(|work| work.owner.staff_id == owner.staff_id)?;
        if has_still(owner, &work.owner) {
            return Some(seen(work));
        }
        if work.ended_at.is_some() {
            held.remove(&id);
        }
        None
    }

    /// What goes on or waits for this person and has a page, the oldest first.
    pub fn of(&self, owner: &Actor, now: Timestamp) -> Vec<Seen> {
        let mut held = self.lock();
        tidy(&mut held, now);
        let own = |work: &&Held| work.owner.staff_id == owner.staff_id && has_still(owner, &work.owner);
        held.values().filter(own).filter(|work| work.seen.has_page).map(seen).collect()
    }

    /// Notes that the answer was looked at.
    pub fn note_fetched(&self, id: Uuid) {
        if let Some(work) = self.lock().get_mut(&id) {
            work.seen.fetched = true;
        }
    }

    /// Stops a work, where that is safe.
    pub fn stop(&self, id: Uuid) {
        let mut held = self.lock();
        let Some(work) = held.get_mut(&id) else { return };
        match (work.seen.asked.stop, &work.seen.standing) {
            (Stop::Never, _) | (_, Standing::Ready(_)) => {}
            (Stop::Asks, _) => {
                work.progress.stop();
                work.seen.standing = Standing::Stopping;
            }
            (Stop::Anytime, _) => {
                work.progress.stop();
                work.seen.standing = Standing::Stopping;
                if let Some(task) = &work.task {
                    task.abort();
                }
            }
        }
    }

    /// The program stops: nothing goes on, nothing waits.
    pub fn stop_all(&self) {
        for (_, work) in std::mem::take(&mut *self.lock()) {
            work.progress.stop();
            if let Some(task) = work.task {
                task.abort();
            }
        }
    }

    /// The people for whom an answer waits, with the rights of then.
    pub fn waited_for(&self, now: Timestamp) -> Vec<Actor> {
        let mut held = self.lock();
        tidy(&mut held, now);
        let ended = held.values().filter(|work| work.ended_at.is_some());
        let mut owners: Vec<Actor> = Vec::new();
        for work in ended {
            if !owners.contains(&work.owner) {
                owners.push(work.owner.clone());
            }
        }
        owners
    }

    /// What waited for somebody with these rights goes: the person is signed out, or has other rights.
    pub fn forget_answers(&self, owner: &Actor) {
        self.lock().retain(|_, work| work.ended_at.is_none() || work.owner != *owner);
    }

    fn lock(&self) -> MutexGuard<'_, BTreeMap<Uuid, Held>> {
        self.held.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// Whether somebody has all the rights of then; more of them harm nothing (a place that was renamed brings one).
pub fn has_still(now: &Actor, then: &Actor) -> bool {
    then.grants.iter().all(|grant| now.grants.contains(grant))
        && then.units.iter().all(|unit| now.units.contains(unit))
        && now.only == then.only
}

/// Refused where enough goes on. What is done at once is not counted: papers may be asked for as fast as they are set.
fn enough(held: &BTreeMap<Uuid, Held>, owner: &Actor) -> Result<(), Refusal> {
    let going = || held.values().filter(|work| work.ended_at.is_none() && work.seen.has_page);
    if going().filter(|work| work.owner.staff_id == owner.staff_id).count() >= AT_ONCE.0 {
        return Err(Refusal::Rule("own-work-goes-on"));
    }
    if going().count() >= AT_ONCE.1 {
        return Err(Refusal::Rule("much-work-goes-on"));
    }
    Ok(())
}

fn seen(work: &Held) -> Seen {
    Seen { progress: work.progress.read(), ..work.seen.clone() }
}

fn tidy(held: &mut BTreeMap<Uuid, Held>, now: Timestamp) {
    held.retain(|_, work| work.ended_at.is_none_or(|at| now.duration_since(at) < WAITS));
}

#[cfg(test)]
mod tests;
