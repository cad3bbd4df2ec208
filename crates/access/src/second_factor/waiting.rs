//! A session that waits for its second factor, and what ends the waiting.

use casework::event::Event;
use store::{Tx, params};
use uuid::Uuid;

use super::{Factors, code, factors_of, recovery};
use crate::{
    Denial, Gate,
    attempts::sign_in as attempts,
    identify::ON_THE_ROLLS,
    note::{at_the_door, note, person},
    open_session::{Coming, Opened, SESSION_HOURS, Way, insert},
    secret::Secret,
    sign_in::hours_later,
};

/// Who gave the first factor, and has the second still to give.
#[derive(Clone, Debug)]
pub struct Waiting {
    /// Who.
    pub staff_id: Uuid,
    /// Sign-in name.
    pub sign_in_name: String,
    /// What they have.
    pub factors: Factors,
    session: Vec<u8>,
    device: String,
}

/// Whoever's session waits for the second factor; none where the cookie is another or the time is over.
pub async fn waiting(gate: Gate<'_>, cookie: &str) -> Result<Option<Waiting>, Denial> {
    let Some(hash) = Secret::of(gate.office, cookie).map(|secret| secret.hash()) else { return Ok(None) };
    let question = move |tx: Tx| {
        let hash = hash.clone();
        async move { found(&tx, hash).await }
    };
    gate.store.read(gate.office, question).await
}

async fn found(tx: &Tx, hash: Vec<u8>) -> Result<Option<Waiting>, Denial> {
    let sql = format!(
        "SELECT s.staff_id, s.device, n.name AS sign_in_name FROM session s \
         JOIN staff f ON f.office_id = s.office_id AND f.id = s.staff_id \
         JOIN sign_in n ON n.office_id = s.office_id AND n.staff_id = s.staff_id \
         WHERE s.office_id = $1 AND s.token_hash = $2 AND s.expires_at > $3 AND s.awaits = 'code' AND {ON_THE_ROLLS}"
    );
    let Some(row) = tx.row(&sql, params![hash.as_slice(), tx.now(), tx.today()]).await? else { return Ok(None) };
    let staff_id: Uuid = row.get("staff_id")?;
    Ok(Some(Waiting {
        staff_id,
        sign_in_name: row.get("sign_in_name")?,
        factors: factors_of(tx, staff_id).await?,
        session: hash,
        device: row.get::<Option<String>>("device")?.unwrap_or_default(),
    }))
}

/// Ends the waiting with a code of the telephone or a recovery code: a new session opens, and the waiting one is gone.
pub async fn give_code(gate: Gate<'_>, waiting: &Waiting, typed: &str) -> Result<Opened, Denial> {
    let Gate { store, office, key, .. } = gate;
    let counted = attempts::at_proof(store, office, key, waiting.staff_id).await?;
    let (asked, typed, key) = (waiting.clone(), typed.to_owned(), gate.key.clone());
    let spend = move |tx: Tx| {
        let (waiting, typed, key) = (asked.clone(), typed.clone(), key.clone());
        async move {
            let by_telephone = code::accept(&tx, &key, waiting.staff_id, &typed).await?;
            if !by_telephone && !recovery::accept(&tx, waiting.staff_id, &typed).await? {
                return Err(Denial::WrongCode);
            }
            if !by_telephone {
                let event = Event::new("recovery_code.used");
                let work = at_the_door(&tx, person(waiting.staff_id, &waiting.sign_in_name));
                note(&work, waiting.staff_id, &event).await?;
            }
            complete(&tx, &waiting, Way::Code).await
        }
    };
    let opened = store.write(office, spend).await?;
    attempts::right(store, office, counted).await?;
    Ok(opened)
}

/// Replaces the waiting session by a complete one; refused where it is gone meanwhile.
async fn complete(tx: &Tx, waiting: &Waiting, way: Way) -> Result<Opened, Denial> {
    let sql = "DELETE FROM session WHERE office_id = $1 AND token_hash = $2";
    if tx.execute(sql, params![waiting.session.as_slice()]).await? == 0 {
        return Err(Denial::WrongCode);
    }
    let Waiting { staff_id, sign_in_name, device, .. } = waiting.clone();
    let coming = Coming { staff_id, name: sign_in_name, way, device, proved: true };
    let opened = insert(tx, &coming, None, hours_later(tx.now(), SESSION_HOURS)).await?;
    note(&at_the_door(tx, person(staff_id, &coming.name)), staff_id, &Event::new("session.opened")).await?;
    Ok(opened)
}
