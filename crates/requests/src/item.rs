//! What becomes of a matter that a meeting gave to a unit: proposed, sent, received, then accepted, returned, passed on or
//! taken back, and at last done. It follows from what happens to the matter; only the receipt is signed for itself.

use casework::{
    Change, Refusal, Work,
    change::save,
    choices,
    event::Event,
    field_type::{Id, table},
    find,
    values::{Record, Values},
};
use uuid::Uuid;

use crate::{HANDOVER_ITEM, HandoverItem};

choices! {
    /// Where an item stands with its unit.
    pub enum ItemState as "item-state" {
        /// On the list of a meeting to come.
        Proposed = "proposed",
        /// Its list went to the unit.
        Sent = "sent",
        /// The unit signed for the receipt of its list.
        Received = "received",
        /// The unit took the matter on.
        Accepted = "accepted",
        /// The unit returned it.
        Returned = "returned",
        /// Given to another unit.
        Transferred = "transferred",
        /// Taken back by the office.
        Revoked = "revoked",
        /// The matter has ended.
        Done = "done",
    }
}

/// One step of an item's life.
#[derive(Debug)]
pub struct ItemMove {
    /// Where it may be taken.
    pub from: &'static [ItemState],
    /// Where it leads.
    pub to: ItemState,
    /// The event it writes.
    pub event: &'static str,
}

use ItemState::{Accepted, Done, Proposed, Received, Returned, Revoked, Sent, Transferred};

const HELD: &[ItemState] = &[Proposed, Sent, Received, Accepted];

/// The list went to the unit.
pub static SENT: ItemMove = ItemMove { from: &[Proposed], to: Sent, event: "handover_item.sent" };
/// The unit signed for the receipt.
pub static RECEIVED: ItemMove = ItemMove { from: &[Proposed, Sent], to: Received, event: "handover_item.received" };
/// The unit took it on.
pub static ACCEPTED: ItemMove =
    ItemMove { from: &[Proposed, Sent, Received], to: Accepted, event: "handover_item.accepted" };
/// The unit returned it.
pub static RETURNED: ItemMove = ItemMove { from: HELD, to: Returned, event: "handover_item.returned" };
/// Another unit has it now.
pub static TRANSFERRED: ItemMove = ItemMove { from: HELD, to: Transferred, event: "handover_item.transferred" };
/// The office took it back.
pub static REVOKED: ItemMove = ItemMove { from: HELD, to: Revoked, event: "handover_item.revoked" };
/// The matter has ended.
pub static DONE: ItemMove = ItemMove { from: HELD, to: Done, event: "handover_item.done" };

/// Every step of an item.
pub static ITEM_MOVES: &[&ItemMove] = &[&SENT, &RECEIVED, &ACCEPTED, &RETURNED, &TRANSFERRED, &REVOKED, &DONE];

impl HandoverItem {
    /// Where it stands; items from before states were kept are as sent.
    pub fn stands(&self) -> ItemState {
        self.state.unwrap_or(Sent)
    }
}

/// Moves the lead items that gave this request to `unit`, where the step fits them.
pub(crate) async fn follow(
    work: &Work,
    request: Uuid,
    unit: Option<Id<table::Unit>>,
    step: &'static ItemMove,
) -> Result<(), Refusal> {
    let Some(unit) = unit else { return Ok(()) };
    let sql = "SELECT i.id FROM handover_item i JOIN handover h ON h.office_id = i.office_id AND h.id = i.handover_id \
               WHERE i.office_id = $1 AND i.request_id = $2 AND i.unit_id = $3 AND i.part = 'lead' AND i.voided = FALSE \
               AND h.voided = FALSE AND h.state <> 'open' ORDER BY i.id";
    let rows = work.tx.rows(sql, store::params![request, unit.0]).await?;
    for row in rows {
        take(work, row.get("id")?, step).await?;
    }
    Ok(())
}

/// Takes a step with one item; where the step does not fit, the item stays as it is.
pub(crate) async fn take(work: &Work, id: Uuid, step: &'static ItemMove) -> Result<bool, Refusal> {
    let before = find::find_to_follow(work, &HANDOVER_ITEM, id).await?;
    let mut item = HandoverItem::of(&before.values)?;
    if !step.from.contains(&item.stands()) {
        return Ok(false);
    }
    item.state = Some(step.to);
    if step.to == Received {
        item.received_on = Some(work.tx.today());
    }
    let values = Values::from_record(&HANDOVER_ITEM, &item);
    save(work, Change::of(before, values, Event::new(step.event))).await?;
    Ok(true)
}
