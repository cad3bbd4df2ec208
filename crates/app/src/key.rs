//! `doorstep key`: what the office's key is called, and changing it while the office is served. The old key is kept beside the new
//! one as long as there may be backups that need it.

use std::{
    fs,
    path::{Path, PathBuf},
    time::Duration,
};

use casework::Refusal;
use people::{OfficeKey, PeopleError, rotation};
use store::Store;

use crate::{
    config::Settings,
    failure::{Done, Failure},
    open::{self, Opened},
    public_log, whole_file,
};

/// Keys wrapped anew in one transaction: others write in between.
const AT_ONCE: u32 = 200;

/// `key show`
pub async fn show(settings: &Settings) -> Done {
    let store = open::database(settings).await?;
    let key = settings.key()?;
    println!("The key {} is called {}.", settings.key_source(), key.id());
    if key.is_turning() {
        println!("A rotation is under way: run `doorstep key rotate` to end it.");
    }
    for opened in offices(settings, &store).await? {
        let key = key.clone();
        let left = read(&opened, key).await?;
        println!("{}: {left} contacts are not under it.", opened.office.code);
    }
    store.close().await;
    Ok(())
}

async fn read(opened: &Opened, key: OfficeKey) -> Done<u64> {
    let left: Result<u64, PeopleError> = opened
        .store
        .read(opened.office.id, move |tx| {
            let key = key.clone();
            async move { rotation::left(&tx, &key).await }
        })
        .await;
    Ok(left?)
}

/// `key rotate`
pub async fn rotate(settings: &Settings) -> Done {
    let store = open::database(settings).await?;
    let all = offices(settings, &store).await?;
    for opened in &all {
        // Another office's key would wrap nothing and leave everything lost.
        open::key(settings, opened).await?;
        open::must_be_marked(settings, opened)?;
    }
    if settings.key_from.is_none() {
        begin(settings, &store)?;
    }
    let key = settings.key()?;
    if !key.is_turning() {
        return Err(Failure::wrong_use(
            "the key is kept outside of this program: make it give the new key first, then \"previous:\" and the old key, \
             then \"root:\" and the old key (each 64 hexadecimal digits, set apart by spaces), start the office anew, and \
             run this again",
        ));
    }
    let mut wrapped = wrap_all(&all, &key).await?;
    println!("{wrapped} keys of contacts are under the new key {}.", key.id());
    // What was begun under the old key may still come: it has ended once no request can last any longer.
    tokio::time::sleep(settings.request_timeout + Duration::from_millis(200)).await;
    wrapped = wrap_all(&all, &key).await?;
    if wrapped > 0 {
        println!("{wrapped} more that came meanwhile.");
    }
    if settings.key_from.is_none() {
        rotation::settle(&settings.key_file)?;
        println!("The old key opens nothing any more, except what is in backups of before.");
    } else {
        println!("Take \"previous:\" and what follows it out now, and start the office anew.");
    }
    for opened in &all {
        noted(opened, key.id()).await?;
    }
    store.close().await;
    Ok(())
}

/// Draws the new key, unless a rotation was broken off; the old one is kept in a file of its own.
fn begin(settings: &Settings, store: &Store) -> Done {
    let file = &settings.key_file;
    let old = OfficeKey::load(file)?;
    if old.is_turning() {
        println!("A rotation was broken off and goes on.");
        return Ok(());
    }
    let beside = retired(file, &old.id());
    if !beside.exists() {
        old.save_new(&beside)?;
    }
    let mut random = [0; 32];
    store.env().ids.random_bytes(&mut random);
    rotation::turn(file, random)?;
    println!(
        "Backups made until now need the old key: it is kept as {} until they have expired. Keep a copy of {} elsewhere.",
        beside.display(),
        file.display()
    );
    Ok(())
}

/// Where an old key is kept.
fn retired(file: &Path, id: &str) -> PathBuf {
    let name = file.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
    file.with_file_name(format!("{name}.{id}"))
}

/// Old keys that no backup can need any more: they were kept for longer than one may be restored.
pub fn forget_retired(settings: &Settings, now: jiff::Timestamp, days: u32) -> Done<usize> {
    let file = &settings.key_file;
    let name = file.file_name().map(|name| format!("{}.", name.to_string_lossy())).unwrap_or_default();
    let folder = whole_file::folder_of(file);
    let mut gone = 0;
    for entry in fs::read_dir(folder).map_err(|error| whole_file::unwritable(folder, &error))?.filter_map(Result::ok) {
        let entry_name = entry.file_name().to_string_lossy().into_owned();
        let is_key = entry_name
            .strip_prefix(&name)
            .is_some_and(|id| id.len() == 12 && id.bytes().all(|b| b.is_ascii_hexdigit()));
        let kept_since = entry.metadata().ok().and_then(|found| found.modified().ok());
        let kept_since = kept_since.and_then(|at| jiff::Timestamp::try_from(at).ok());
        let limit = jiff::SignedDuration::from_hours(24 * (i64::from(days) + 1));
        if is_key && kept_since.is_some_and(|at| now.duration_since(at) > limit) {
            fs::remove_file(entry.path()).map_err(|error| whole_file::unwritable(&entry.path(), &error))?;
            gone += 1;
        }
    }
    Ok(gone)
}

/// All offices in a database, their events marked as the program's own where the key is at hand.
async fn offices(settings: &Settings, store: &Store) -> Done<Vec<Opened>> {
    let offices = access::offices(store).await?;
    let all: Vec<Opened> = offices.into_iter().map(|office| Opened { store: store.clone(), office }).collect();
    let key = public_log::load(settings)?;
    for opened in &all {
        if let Some(key) = &key {
            public_log::head::mark_with(opened, key);
        }
    }
    Ok(all)
}

/// Wraps everything anew that is not under the key; how many that were.
pub async fn wrap_all(all: &[Opened], key: &OfficeKey) -> Done<u64> {
    let mut wrapped = 0;
    for opened in all {
        loop {
            let key = key.clone();
            let some: Result<u64, PeopleError> = opened
                .store
                .write(opened.office.id, move |tx| {
                    let key = key.clone();
                    async move { rotation::wrap_some(&tx, &key, AT_ONCE).await }
                })
                .await;
            match some? {
                0 => break,
                some => wrapped += some,
            }
        }
    }
    Ok(wrapped)
}

async fn noted(opened: &Opened, id: String) -> Result<(), Refusal> {
    opened
        .write("key", move |work| {
            let event = casework::event::Event::new("office.key_rotated").with("key", id.clone());
            async move { casework::event::note(&work, "office", work.tx.office().0, &event).await.map(drop) }
        })
        .await
}
