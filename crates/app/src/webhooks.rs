//! `doorstep webhooks`: where webhooks listen, and the secret with which each checks what it is sent.

use casework::Refusal;
use uuid::Uuid;

use crate::{config::Settings, failure::Done, open};

/// Runs the command. The secrets follow from the office's key; whoever can read that may know them.
pub async fn list(settings: &Settings, code: Option<&str>) -> Done {
    let opened = open::office(settings, code).await?;
    let key = open::key(settings, &opened).await?;
    let listed = opened.read("webhooks", |work| async move {
        let sql = "SELECT id, url FROM webhook WHERE office_id = $1 AND voided = FALSE ORDER BY url, id";
        let rows = work.tx.rows(sql, &[]).await?;
        rows.iter().map(|row| Ok((row.get("id")?, row.get("url")?))).collect::<Result<Vec<(Uuid, String)>, Refusal>>()
    });
    for (id, url) in listed.await? {
        println!("{url}\t{}", sending::secret(&key, opened.office.id, id));
    }
    opened.store.close().await;
    Ok(())
}
