//! A checkpoint in a file kept elsewhere: only it shows that a whole database was put back to an earlier day. The file holds
//! the last number and hash of the chain of events, and the last signed checkpoint of the public log; a checkpoint that was
//! fetched from the log's address does, too.

use std::{fs, path::Path};

use casework::{Refusal, chain};
use proof::Kept;
use serde::{Deserialize, Serialize};

use crate::{
    config::Settings,
    failure::{Done, Failure},
    open::Opened,
    public_log, whole_file,
};

/// What is kept.
#[derive(Debug, Deserialize, Serialize)]
struct Checkpoint {
    office: String,
    office_id: String,
    seq: i64,
    chain: String,
    written_at: String,
    /// The public log's, signed; none before its first batch.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    log: Option<String>,
}

/// What is off between the checkpoint in a file and the log; nothing where there is no file yet.
pub async fn compare(settings: &Settings, opened: &Opened, file: &Path) -> Done<Vec<String>> {
    if !file.exists() {
        return Ok(Vec::new());
    }
    let shown = file.display();
    let text = fs::read_to_string(file).map_err(|error| Failure::new(format!("{shown} cannot be read: {error}")))?;
    if tlog::Note::parse(&text).is_ok() {
        return of_the_log(settings, opened, &text).await.map_err(|failure| failure.about(&shown.to_string()));
    }
    let kept: Checkpoint = toml::from_str(&text)
        .map_err(|_| Failure::new(format!("{shown} is no checkpoint of Doorstep: name another file, or a new one")))?;
    if kept.office_id != opened.office.id.0.to_string() {
        return Err(Failure::new(format!(
            "{shown} is the checkpoint of another office ({}): name the right file",
            kept.office
        )));
    }
    let mut found = match &kept.log {
        Some(note) => of_the_log(settings, opened, note).await.map_err(|failure| failure.about(&shown.to_string()))?,
        None => Vec::new(),
    };
    found.extend(of_the_chain(opened, kept).await?);
    Ok(found)
}

async fn of_the_log(settings: &Settings, opened: &Opened, note: &str) -> Done<Vec<String>> {
    let key = public_log::verifier(settings)?;
    Ok(match public_log::compare(opened, note, key.as_ref()).await? {
        Kept::Continued => Vec::new(),
        Kept::Off(why) => vec![why],
        Kept::Admitted(why) => {
            println!("     {why}");
            Vec::new()
        }
    })
}

async fn of_the_chain(opened: &Opened, kept: Checkpoint) -> Done<Vec<String>> {
    let seq = kept.seq;
    let now: Option<Vec<u8>> = opened
        .read("verify", move |work| async move {
            let sql = "SELECT chain FROM event WHERE office_id = $1 AND seq = $2";
            let row = work.tx.row(sql, &[seq.into()]).await?;
            Ok::<_, Refusal>(row.map(|row| row.get("chain")).transpose()?)
        })
        .await?;
    Ok(match now {
        _ if seq == 0 => Vec::new(),
        None => vec![format!(
            "event: number {seq} was there on {} and is not: the log was put back to an earlier day",
            kept.written_at
        )],
        Some(now) if hex::encode(&now) != kept.chain => {
            vec![format!("event: number {seq} is not what it was on {}: the log was rewritten", kept.written_at)]
        }
        Some(_) => Vec::new(),
    })
}

/// Writes the log's head.
pub async fn write(opened: &Opened, file: &Path) -> Done {
    let (seq, head, now, log) = opened
        .read("verify", |work| async move {
            let (seq, head) = chain::head(&work).await?;
            let log = match proof::current(&work).await? {
                Some(origin) => proof::last_checkpoint(&work, origin.generation).await?,
                None => None,
            };
            Ok::<_, Refusal>((seq, head, work.tx.now(), log))
        })
        .await?;
    let kept = Checkpoint {
        office: opened.office.code.clone(),
        office_id: opened.office.id.0.to_string(),
        seq,
        chain: hex::encode(head),
        written_at: now.to_string(),
        log,
    };
    let text =
        toml::to_string(&kept).map_err(|error| Failure::new(format!("the checkpoint cannot be written: {error}")))?;
    whole_file::write(file, text.as_bytes())
}
