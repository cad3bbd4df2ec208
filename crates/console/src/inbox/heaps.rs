//! The heaps of the inbox and how many matters lie in each, as far as the actor sees them.

use casework::{Refusal, Work, scope};
use requests::REQUEST;
use store::Sql;

/// A heap: the requests in one state that waits for the office.
#[derive(Debug)]
pub struct Heap {
    /// Its word in the address.
    pub code: &'static str,
    /// The state of its requests.
    pub state: &'static str,
}

/// The heaps, in the order in which they are worked.
pub static HEAPS: [Heap; 7] = [
    Heap { code: "new", state: "received" },
    Heap { code: "checked", state: "triaged" },
    Heap { code: "contested", state: "contested" },
    Heap { code: "arbiter", state: "with_arbiter" },
    Heap { code: "replied", state: "replied" },
    Heap { code: "kept", state: "in_progress" },
    Heap { code: "waiting", state: "waiting" },
];

/// The heap with this word; the first where there is none.
pub fn find(code: &str) -> &'static Heap {
    HEAPS.iter().find(|heap| heap.code == code).unwrap_or(&HEAPS[0])
}

/// How many lie in each.
pub async fn counts(work: &Work) -> Result<Vec<(&'static Heap, i64)>, Refusal> {
    let mut counts = Vec::new();
    for heap in &HEAPS {
        let mut sql =
            Sql::new("SELECT COUNT(*) AS n FROM request r WHERE r.office_id = $1 AND r.voided = FALSE AND r.state = ");
        sql.bind(heap.state);
        scope::condition(work, &REQUEST, &mut sql)?;
        let row = work.tx.row(sql.text(), sql.params()).await?.ok_or(Refusal::NotFound)?;
        counts.push((heap, row.get("n")?));
    }
    Ok(counts)
}
