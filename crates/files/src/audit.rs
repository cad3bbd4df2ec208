//! Comparing rows with files: each is there, with the bytes that its row says, and no others are.

use std::{collections::HashSet, fs, path::PathBuf};

use casework::{Actor, Refusal, Work, kind::Catalogue};
use store::{OfficeId, Store, Tx};
use uuid::Uuid;

use crate::{Folder, folder, prepare::hash, removal::names, sweep::lying};

/// What a row says of its bytes.
struct Said {
    id: Uuid,
    stored_name: String,
    sha256: String,
    small: Option<String>,
}

/// What is off with the files of an office, by table and id. `offices` are all of the database, for they share the folder:
/// a file that belongs to none of them is named as well,
/// once it is older than a day: a younger one may be on its way.
pub async fn findings(
    store: &Store,
    office: OfficeId,
    offices: &[OfficeId],
    catalogue: &'static Catalogue,
    folder: &Folder,
) -> Result<Vec<String>, Refusal> {
    let program = move |tx: Tx| Work::new(tx, Actor::operator("verify"), catalogue);
    let said = store.read(office, move |tx| async move { said(&program(tx)).await }).await?;
    let path = folder.path().to_owned();
    let compared = tokio::task::spawn_blocking(move || said.iter().flat_map(|row| off(&path, row)).collect());
    let mut found: Vec<String> = compared.await.map_err(|_| Refusal::Rule("file-not-kept"))?;
    let (lying, now) = (lying(folder).await?, store.env().clock.now());
    let mut known = HashSet::new();
    for office in offices {
        known.extend(store.read(*office, move |tx| async move { names(&program(tx)).await }).await?);
    }
    let mut unknown: Vec<String> = lying
        .into_iter()
        .filter(|file| file.is_old(now))
        .filter_map(|file| file.name)
        .filter(|name| !known.contains(name))
        .collect();
    unknown.sort();
    unknown.dedup();
    found.extend(unknown.into_iter().map(|name| format!("files/{name}: no attachment names it")));
    Ok(found)
}

async fn said(work: &Work) -> Result<Vec<Said>, Refusal> {
    let sql = "SELECT id, stored_name, sha256, thumbnail_sha256 FROM attachment WHERE office_id = $1 AND voided = FALSE \
               AND stored_name IS NOT NULL ORDER BY id";
    let rows = work.tx.rows(sql, &[]).await?;
    rows.iter()
        .map(|row| {
            let sha256: Option<String> = row.get("sha256")?;
            Ok(Said {
                id: row.get("id")?,
                stored_name: row.get("stored_name")?,
                sha256: sha256.unwrap_or_default(),
                small: row.get("thumbnail_sha256")?,
            })
        })
        .collect()
}

fn off(path: &std::path::Path, row: &Said) -> Vec<String> {
    let mut found = Vec::new();
    found.extend(differs(row.id, &folder::whole(path, &row.stored_name), &row.sha256, "file"));
    if let Some(small) = &row.small {
        found.extend(differs(row.id, &folder::small(path, &row.stored_name), small, "small picture"));
    }
    found
}

fn differs(id: Uuid, path: &PathBuf, sha256: &str, what: &str) -> Option<String> {
    match fs::read(path) {
        Ok(bytes) if hash(&bytes) == sha256 => None,
        Ok(_) => Some(format!("attachment {id}: its {what} was changed")),
        Err(_) => Some(format!("attachment {id}: its {what} is missing")),
    }
}
