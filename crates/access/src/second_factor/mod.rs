//! The second factor: a code from a telephone, a recovery code, or a passkey; who has one, and who must have one.

pub mod code;
pub mod recovery;
pub mod rule;
mod sealed;
pub mod waiting;

use casework::{Refusal, actor::Work, event::Event};
use store::{StoreError, Tx, params};
use uuid::Uuid;

use crate::{note::note, open_session::Awaits, session::own_or_administrator};

/// What somebody has as a second factor.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Factors {
    /// Codes from a telephone.
    pub codes: bool,
    /// Passkeys.
    pub passkeys: i64,
    /// Recovery codes that are left.
    pub recovery_codes: i64,
}

impl Factors {
    /// Whether there is any.
    pub const fn any(self) -> bool {
        self.codes || self.passkeys > 0
    }
}

/// What somebody has.
pub async fn factors_of(tx: &Tx, staff_id: Uuid) -> Result<Factors, StoreError> {
    let count = |sql: &'static str| async move {
        let row = tx.row(sql, params![staff_id]).await?;
        row.map_or(Ok(0), |row| row.get::<i64>("n"))
    };
    let codes =
        "SELECT COUNT(*) AS n FROM code_secret WHERE office_id = $1 AND staff_id = $2 AND confirmed_at IS NOT NULL";
    let passkeys = "SELECT COUNT(*) AS n FROM passkey WHERE office_id = $1 AND staff_id = $2";
    let left = "SELECT COUNT(*) AS n FROM recovery_code WHERE office_id = $1 AND staff_id = $2 AND used_at IS NULL";
    Ok(Factors { codes: count(codes).await? > 0, passkeys: count(passkeys).await?, recovery_codes: count(left).await? })
}

/// What a session waits for that was opened with one factor.
pub(crate) async fn awaited(tx: &Tx, staff_id: Uuid) -> Result<Option<Awaits>, StoreError> {
    if factors_of(tx, staff_id).await?.any() {
        return Ok(Some(Awaits::Code));
    }
    let needed = rule::is_needed(tx, staff_id).await?;
    Ok(needed.then_some(Awaits::SetUp))
}

/// Takes somebody's codes and recovery codes away: for themselves and, when the telephone is lost, the administrator.
pub async fn remove_codes(work: &Work, staff_id: Uuid) -> Result<(), Refusal> {
    own_or_administrator(work, staff_id)?;
    let tx = &work.tx;
    let sql = "DELETE FROM code_secret WHERE office_id = $1 AND staff_id = $2";
    if tx.execute(sql, params![staff_id]).await? == 0 {
        return Err(Refusal::NotFound);
    }
    tx.execute("DELETE FROM recovery_code WHERE office_id = $1 AND staff_id = $2", params![staff_id]).await?;
    note(work, staff_id, &Event::new("second_factor.removed")).await
}
