//! By which an event is known to be the program's own: a keyed hash over all of it, by a key that is not in the database. Whoever
//! writes into the database behind the program's back can make a chain anew, but not this.

use hmac::{Hmac, KeyInit as _, Mac as _};
use sha2::Sha256;
use store::{MacKey, OfficeId, Row, Tx, Value, params};
use uuid::Uuid;
use zeroize::Zeroizing;

use crate::{
    Refusal,
    actor::Work,
    chain::{EVENT, LINKED, framed},
};

/// A keyed hash over bytes by an office's key; none without it.
pub fn over<'a>(key: &MacKey, office: OfficeId, parts: impl IntoIterator<Item = &'a [u8]>) -> Option<Vec<u8>> {
    let mut mac = keyed(key, office)?;
    parts.into_iter().for_each(|part| mac.update(part));
    Some(mac.finalize().into_bytes().to_vec())
}

/// The keyed hash over an event's values in the order of [`LINKED`].
pub(crate) fn of<'a>(tx: &Tx, values: impl IntoIterator<Item = &'a Value>) -> Option<Vec<u8>> {
    let mut mac = keyed(tx.mac_key(), tx.office())?;
    mac.update(tx.office().0.as_bytes());
    for value in values {
        framed(value, |bytes| mac.update(bytes));
    }
    Some(mac.finalize().into_bytes().to_vec())
}

fn keyed(key: &MacKey, office: OfficeId) -> Option<Hmac<Sha256>> {
    let key = key.get(office)?;
    // A key that is shorter than a block of the hash is filled up with zeros (RFC 2104).
    let mut block = Zeroizing::new([0_u8; 64]);
    block[..32].copy_from_slice(key.as_slice());
    Some(Hmac::<Sha256>::new(&(*block).into()))
}

fn of_row(work: &Work, event: &Row) -> Result<Option<Vec<u8>>, Refusal> {
    let values: Vec<&Value> = LINKED.iter().map(|column| event.value(column)).collect::<Result<_, _>>()?;
    Ok(of(&work.tx, values))
}

/// Whether the program wrote the event as it stands.
pub(crate) fn is_own(work: &Work, event: &Row) -> Result<bool, Refusal> {
    let stored: Option<Vec<u8>> = event.get("mac")?;
    Ok(stored.is_some() && stored == of_row(work, event)?)
}

/// An event that is about to be changed, because something of it is erased.
pub(crate) struct Opened {
    /// As it stands.
    pub event: Row,
    own: bool,
}

/// Reads an event to change it; none where there is none.
pub(crate) async fn open(work: &Work, id: Uuid) -> Result<Option<Opened>, Refusal> {
    let Some(event) = work.tx.row(&format!("{EVENT} AND id = $2"), params![id]).await? else { return Ok(None) };
    Ok(Some(Opened { own: is_own(work, &event)?, event }))
}

impl Opened {
    /// Makes the hash anew over the event as it was left, and answers the event. What was not the program's own does not become
    /// it.
    pub async fn close(self, work: &Work) -> Result<Row, Refusal> {
        let id: Uuid = self.event.get("id")?;
        let sql = format!("{EVENT} AND id = $2");
        let event = work.tx.row(&sql, params![id]).await?.ok_or(Refusal::NotFound)?;
        if self.own {
            let mac = of_row(work, &event)?;
            let sql = "UPDATE event SET mac = $3 WHERE office_id = $1 AND id = $2";
            work.tx.execute(sql, params![id, mac]).await?;
        }
        Ok(event)
    }
}
