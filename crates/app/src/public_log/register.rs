//! The public register in the log: each time it changed, its text and a statement with its hash.

use proof::{
    ProofError,
    statement::{self, Kind},
};

use crate::{
    failure::Done,
    open::{self, Opened},
};

/// Notes how the register stands, if it is not as it was said last.
pub async fn note_register(opened: &Opened) -> Done {
    let changed = opened.read("log", |work| async move {
        let now = lines::register::text(&work).await?;
        let before = statement::last(&work, Kind::Register).await?;
        Ok(before.is_none_or(|(_, body)| body.as_deref() != Some(now.as_str())))
    });
    if !changed.await? {
        return Ok(());
    }
    let noted: Result<(), ProofError> = opened
        .store
        .write(opened.office.id, |tx| async move {
            let work = open::operator(tx, "log");
            // Asked again where nobody else writes: of two programs that see the change one notes it.
            let now = lines::register::text(&work).await?;
            let before = statement::last(&work, Kind::Register).await?;
            if before.is_none_or(|(_, body)| body.as_deref() != Some(now.as_str())) {
                let at = work.tx.now().to_string();
                statement::say(&work, Kind::Register, &[("at", at)], Some(&now)).await?;
            }
            Ok(())
        })
        .await;
    Ok(noted?)
}
