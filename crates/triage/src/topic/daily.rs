//! Once a day the latest requests are looked through, and the proposals brought up to date. It proposes and tells nobody.

use casework::{Actor, Refusal, Work, kind::Catalogue};
use jiff::ToSpan as _;
use learn::topics;
use store::{OfficeId, Store};
use uuid::Uuid;

use super::{found, proposal, sources};

/// Requests of so many days are looked through.
const WINDOW_DAYS: i64 = 60;
/// More proposals than this nobody looks at; the largest are kept.
const MOST: usize = 20;

/// What a look changed.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Kept {
    /// New proposals.
    pub proposed: usize,
    /// Proposals to which requests came, or from which some were taken.
    pub changed: usize,
    /// Proposals that no longer hold.
    pub lapsed: usize,
}

/// Looks through the requests of the last days and brings the proposals up to date. Each proposal is a unit of work of its
/// own, so that nobody waits for all of them; what is cut off is done by the next look.
pub async fn daily(store: &Store, office: OfficeId, catalogue: &'static Catalogue) -> Result<Kept, Refusal> {
    let at_work = move |tx| Work::new(tx, Actor::operator("topics"), catalogue);
    let read = move |tx| async move {
        let work = at_work(tx);
        let today = work.tx.today();
        let sources = sources(&work, today.saturating_sub(WINDOW_DAYS.days()), today).await?;
        Ok((sources, proposal::waiting(&work).await?))
    };
    let (sources, mut waiting) = store.read::<_, Refusal, _, _>(office, read).await?;
    let looked = tokio::task::spawn_blocking(move || found(&sources));
    let mut found = looked.await.map_err(|_| Refusal::Rule("not-learnt"))?;
    found.truncate(MOST);

    let mut kept = Kept::default();
    for topic in found {
        let known = waiting.iter().position(|proposal| proposal.is(&topic)).map(|at| waiting.remove(at).id);
        let done = store.write::<_, Refusal, _, _>(office, move |tx| {
            let topic = topic.clone();
            async move { keep(&at_work(tx), known, &topic).await }
        });
        let count = if known.is_some() { &mut kept.changed } else { &mut kept.proposed };
        *count += usize::from(done.await?);
    }
    for left in waiting {
        let done = store
            .write::<_, Refusal, _, _>(office, move |tx| async move { proposal::lapse(&at_work(tx), left.id).await });
        kept.lapsed += usize::from(done.await?);
    }
    Ok(kept)
}

async fn keep(work: &Work, known: Option<Uuid>, topic: &topics::Topic) -> Result<bool, Refusal> {
    match known {
        Some(id) => proposal::bring_up(work, id, topic).await,
        None => proposal::enter(work, topic).await,
    }
}
