//! The season: a diary of what happens on which day, then lived day by day with the clock turned.

use std::{collections::BTreeMap, pin::Pin, sync::Arc};

use casework::{Actor, Grant, Refusal, Work, kind::Role};
use jiff::{Timestamp, ToSpan, civil::Date};
use people::OfficeKey;
use store::{FixedClock, OfficeId, Store};

use crate::{
    FROM, Hand, activities, afterwards, call_backs, clocks, development, disputes, doors, ground, issues, meeting,
    published, questions, relief, reports,
};

type Doing = Pin<Box<dyn Future<Output = Result<(), Refusal>> + Send>>;
type Deed = Arc<dyn Fn(Hand) -> Doing + Send + Sync>;

/// How far the making is: days lived of all days.
pub type Progress<'a> = &'a (dyn Fn(usize, usize) + Sync);

/// What happens on which day.
#[derive(Default)]
pub struct Diary(BTreeMap<Date, Vec<Deed>>);

impl Diary {
    /// Notes a deed for a day; deeds of one day happen in the order they were noted.
    pub fn on<F, Fut>(&mut self, day: Date, deed: F)
    where
        F: Fn(Hand) -> Fut + Send + Sync + 'static,
        Fut: Future<Output = Result<(), Refusal>> + Send + 'static,
    {
        self.0.entry(day).or_default().push(Arc::new(move |hand| Box::pin(deed(hand))));
    }
}

/// Makes the sample county in an office that has its places, and lives it up to `today`. The store's clock is `clock`.
///
/// The rolls of the season are complete with it: people who sign in are added afterwards, with the clock on today.
pub async fn make(
    store: &Store,
    clock: &FixedClock,
    office: OfficeId,
    key: Arc<OfficeKey>,
    today: Date,
    progress: Progress<'_>,
) -> Result<(), Refusal> {
    let mut diary = Diary::default();
    ground::plan(&mut diary);
    clocks::plan(&mut diary);
    activities::plan(&mut diary);
    doors::plan(&mut diary);
    meeting::plan(&mut diary);
    questions::plan(&mut diary);
    disputes::plan(&mut diary);
    development::plan(&mut diary);
    relief::plan(&mut diary);
    reports::plan(&mut diary);
    afterwards::plan(&mut diary, today);
    call_backs::plan(&mut diary, today);
    published::plan(&mut diary, today);
    issues::plan(&mut diary, today);
    let all: Vec<(Date, Vec<Deed>)> = diary.0.into_iter().filter(|(day, _)| *day <= today).collect();
    for (n, (day, deeds)) in all.iter().enumerate() {
        clock.set(evening(store, *day)?);
        live(store, office, &key, deeds).await?;
        progress(n + 1, all.len());
    }
    Ok(())
}

/// Six in the evening of the day, by the office's own clock: the day's work is written down.
fn evening(store: &Store, day: Date) -> Result<Timestamp, Refusal> {
    let at = day.at(18, 0, 0, 0).to_zoned_datetime(store.env().zone.clone());
    at.map(|zoned| zoned.timestamp()).map_err(|_| Refusal::problem("day", "not-a-day"))
}

async fn live(store: &Store, office: OfficeId, key: &Arc<OfficeKey>, deeds: &[Deed]) -> Result<(), Refusal> {
    // A few dozen deeds a transaction: quick, and no reader waits long.
    for some in deeds.chunks(64) {
        let (some, key) = (some.to_vec(), Arc::clone(key));
        let whole = [Role::Administrator, Role::Coordinator].map(Grant::whole).to_vec();
        let actor = Actor { staff_id: None, name: "coordinator".into(), grants: whole, units: Vec::new(), only: None };
        store
            .write(office, move |tx| {
                let hand = Hand { work: Work::new(tx, actor.clone(), lines::catalogue()), key: Arc::clone(&key) };
                let some = some.clone();
                async move {
                    for deed in &some {
                        deed(hand.clone()).await?;
                    }
                    Ok::<(), Refusal>(())
                }
            })
            .await?;
    }
    Ok(())
}

/// The day before the season, on which the office is set up.
pub fn eve() -> Date {
    FROM.saturating_sub(1.day())
}
