//! What was learnt of an office, kept in memory while the program runs, and learnt anew beside the requests of people.

use std::{
    collections::{BTreeMap, BTreeSet},
    sync::{Arc, Mutex, MutexGuard, PoisonError},
};

use casework::{Actor, Refusal, Work, kind::Catalogue};
use jiff::{SignedDuration, Timestamp};
use learn::{Index, Model, Settings};
use store::{OfficeId, Store};
use uuid::Uuid;

use crate::lessons::{self, Decision, Lessons, Open};

/// After so long, what an office decided since is looked at.
const LOOKED_AT_AGAIN: SignedDuration = SignedDuration::from_mins(10);
/// So many new decisions, or one in fifty, teach anew.
const ENOUGH: usize = 20;
/// Above so many decisions, names teach nothing any more.
const WELL_TAUGHT: usize = 500;

/// What was learnt of one office.
#[derive(Debug)]
pub struct Mind {
    pub(crate) categories: Arc<Model>,
    pub(crate) units: Arc<Model>,
    /// What was decided when it learnt: request and choice.
    known: BTreeSet<(Uuid, Uuid)>,
    open: Mutex<Likes>,
}

/// Open requests by their words, up to the latest that was taken in.
#[derive(Debug, Default)]
pub(crate) struct Likes {
    pub index: Index,
    pub latest: Option<Uuid>,
}

impl Likes {
    pub fn take_in(&mut self, open: &[Open]) {
        for one in open {
            self.index.add(one.id, one.place, one.day, &one.text);
            self.latest = self.latest.max(Some(one.id));
        }
    }
}

impl Mind {
    /// Learns from all there is; `before` keeps its models where too little is new. Slow: never in a unit of work.
    pub fn of(lessons: &Lessons, before: Option<&Self>) -> Self {
        let decided = lessons.categories.iter().chain(&lessons.units);
        let known: BTreeSet<(Uuid, Uuid)> = decided.map(|one| (one.request, one.choice)).collect();
        let mut open = Likes::default();
        open.take_in(&lessons.open);
        let open = Mutex::new(open);
        match before {
            Some(before) if known.difference(&before.known).count() < ENOUGH.max(before.known.len() / 50) => Self {
                categories: Arc::clone(&before.categories),
                units: Arc::clone(&before.units),
                known: before.known.clone(),
                open,
            },
            _ => Self {
                categories: Arc::new(model(&lessons.categories, &lessons.category_names)),
                units: Arc::new(model(&lessons.units, &lessons.unit_names)),
                known,
                open,
            },
        }
    }

    /// How many decisions it learnt from.
    pub fn decisions(&self) -> usize {
        self.known.len()
    }

    pub(crate) fn likes(&self) -> MutexGuard<'_, Likes> {
        self.open.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

fn model(decided: &[Decision], names: &[Decision]) -> Model {
    let names = if decided.len() < WELL_TAUGHT { names } else { &[] };
    let told: Vec<(&str, String)> =
        decided.iter().chain(names).map(|one| (one.text.as_str(), one.choice.to_string())).collect();
    let examples: Vec<(&str, &str)> = told.iter().map(|(text, choice)| (*text, choice.as_str())).collect();
    Model::train(&examples, Settings::default())
}

/// What was learnt, by office.
#[derive(Debug, Default)]
pub struct Minds(Mutex<BTreeMap<OfficeId, Kept>>);

#[derive(Debug, Default)]
struct Kept {
    mind: Option<Arc<Mind>>,
    looked_at: Option<Timestamp>,
}

impl Minds {
    /// What is known of the office now. Where it was never learnt, or long ago, learning begins beside; nobody waits for it.
    pub fn ask(
        self: &Arc<Self>,
        store: &Store,
        office: OfficeId,
        catalogue: &'static Catalogue,
        now: Timestamp,
    ) -> Option<Arc<Mind>> {
        let mut kept = self.lock();
        let of_office = kept.entry(office).or_default();
        if of_office.looked_at.is_none_or(|at| now.duration_since(at) >= LOOKED_AT_AGAIN) {
            // Whoever asks meanwhile does not begin once more; what failed is tried again when the time is over.
            of_office.looked_at = Some(now);
            let (minds, store) = (Arc::clone(self), store.clone());
            tokio::spawn(async move { minds.learn(&store, office, catalogue).await });
        }
        of_office.mind.clone()
    }

    /// Learns now.
    pub async fn learn(
        &self,
        store: &Store,
        office: OfficeId,
        catalogue: &'static Catalogue,
    ) -> Result<Arc<Mind>, Refusal> {
        let read = move |tx| async move { lessons::read(&Work::new(tx, Actor::operator("learn"), catalogue)).await };
        let lessons = store.read::<_, Refusal, _, _>(office, read).await?;
        let before = self.lock().entry(office).or_default().mind.clone();
        let learnt = tokio::task::spawn_blocking(move || Arc::new(Mind::of(&lessons, before.as_deref())));
        let mind = learnt.await.map_err(|_| Refusal::Rule("not-learnt"))?;
        self.lock().entry(office).or_default().mind = Some(Arc::clone(&mind));
        Ok(mind)
    }

    fn lock(&self) -> MutexGuard<'_, BTreeMap<OfficeId, Kept>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
