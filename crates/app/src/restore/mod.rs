//! `doorstep restore`: an office from a backup, made beside its folder and put there only when all of it is sound.

mod files;
mod load;
mod unpack;

use std::{
    fs, io,
    os::unix::fs::PermissionsExt,
    path::{Path, PathBuf},
    sync::Arc,
};

use casework::event::{self, Event};
use people::{OfficeKey, terms::Ended};
use store::{Store, Tx};

use self::unpack::Unpacked;
use crate::{
    backup::{
        manifest::{DATABASE, KEY, ROWS},
        sealed::{self, Opener},
    },
    cli::Restore,
    config::Settings,
    erasures,
    failure::{Done, Failure},
    open::{self, Opened},
    public_log,
    serve::sealing,
    terms, whole_file,
};

/// Runs the command.
pub async fn run(settings: &Settings, asked: &Restore) -> Done {
    let target = std::path::absolute(&settings.data)
        .map_err(|error| Failure::new(format!("{} is no folder: {error}", settings.data.display())))?;
    refuse_a_full_folder(&target)?;
    let parent = whole_file::folder_of(&target);
    fs::create_dir_all(parent).map_err(|error| whole_file::unwritable(parent, &error))?;
    let beside = tempfile::Builder::new()
        .prefix(".doorstep-restore-")
        .permissions(fs::Permissions::from_mode(0o700))
        .tempdir_in(parent)
        .map_err(|error| whole_file::unwritable(parent, &error))?;
    let unpacked = unpack::unpack(&asked.file, &opener(settings, asked)?, beside.path())?;
    refuse_an_expired(settings, asked, &unpacked)?;
    place_key(settings, asked, &unpacked, beside.path())?;

    let here = Settings { data: beside.path().to_owned(), key_file: beside.path().join(KEY), ..settings.clone() };
    let in_folder = settings.database_file() == Some(target.join(DATABASE).as_path());
    let here = if in_folder { Settings { database_url: url_of(&beside.path().join(DATABASE)), ..here } } else { here };
    files::place(&here.files(), &unpacked)?;
    let known = erasures::read(&asked.erasures.clone().unwrap_or_else(|| target.join(erasures::FILE)))?;
    let checkpoint = asked.checkpoint.as_deref().map(read_checkpoint).transpose()?;
    let store = load::database(&here, &unpacked).await?;
    let finished = finish(&here, &store, &unpacked, known, checkpoint).await;
    store.close().await;
    let (erased, ended) = finished?;
    // Of the database only the one file is left; what stands beside it belongs to the run that made it.
    settle(beside, &target)?;
    println!("{}: {}", target.display(), unpacked.manifest.told());
    if erased > 0 {
        println!("{erased} contacts that were erased after the backup was made were erased again.");
    }
    if !ended.is_nothing() {
        println!(
            "{} contacts and the texts of {} records had come to the end of their term meanwhile and were erased.",
            ended.contacts, ended.texts
        );
    }
    println!("Look it over with `doorstep verify --data {}`.", target.display());
    Ok(())
}

/// Only the list of erasures may lie there.
fn refuse_a_full_folder(target: &Path) -> Done {
    let entries = match fs::read_dir(target) {
        Ok(entries) => entries,
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(()),
        Err(error) => return Err(Failure::new(format!("{} is no folder that can be used: {error}", target.display()))),
    };
    let other = entries.filter_map(Result::ok).find(|entry| entry.file_name() != erasures::FILE);
    match other {
        None => Ok(()),
        Some(entry) => Err(Failure::new(format!(
            "{} is not empty ({} is there) and is left as it is: give a new folder with --data",
            target.display(),
            entry.file_name().display()
        ))),
    }
}

fn url_of(file: &Path) -> String {
    format!("sqlite://{}", file.display())
}

/// The file of the key, where it was said to be.
fn given_key(settings: &Settings, asked: &Restore) -> Option<PathBuf> {
    asked.key_file.clone().or_else(|| {
        let outside = settings.key_from.is_none() && settings.key_file != settings.data.join(KEY);
        (outside && settings.key_file.exists()).then(|| settings.key_file.clone())
    })
}

/// What the backup is opened with.
fn opener(settings: &Settings, asked: &Restore) -> Done<Opener> {
    let key = match given_key(settings, asked) {
        Some(path) => Some(OfficeKey::load(&path)?),
        None if settings.key_from.is_some() => Some(settings.key()?),
        None => None,
    };
    let passphrase = asked.passphrase_file.as_deref().map(sealed::passphrase).transpose()?;
    Ok(Opener { key, passphrase })
}

/// A backup holds what was erased since: after its time it comes back only where somebody says so.
fn refuse_an_expired(settings: &Settings, asked: &Restore, unpacked: &Unpacked) -> Done {
    let Some(until) = &unpacked.manifest.expires_on else { return Ok(()) };
    let now = open::surroundings(settings).clock.now();
    let today = now.to_zoned_datetime(settings.time_zone.clone()).date().to_string();
    if today <= *until {
        return Ok(());
    }
    if asked.expired {
        println!("This backup was to be restored until {until}: what was erased since may be in it.");
        return Ok(());
    }
    Err(Failure::wrong_use(format!(
        "{} was to be restored until {until}, and that is over: restore a newer one, or say --expired where there is none",
        asked.file.display()
    )))
}

/// Puts the key beside the database: from the backup, else from where it was said to be.
fn place_key(settings: &Settings, asked: &Restore, unpacked: &Unpacked, beside: &Path) -> Done {
    let own = beside.join(KEY);
    match given_key(settings, asked) {
        Some(path) => {
            OfficeKey::load(&path)?;
            fs::copy(&path, &own).map_err(|error| whole_file::unwritable(&own, &error))?;
            fs::set_permissions(&own, fs::Permissions::from_mode(0o600))
                .map_err(|error| whole_file::unwritable(&own, &error))
        }
        None if settings.key_from.is_some() => Ok(()),
        None if unpacked.has(KEY) => OfficeKey::load(&own).map(drop).map_err(Into::into),
        None => Err(Failure::wrong_use(format!(
            "{} does not hold the office's key: name the file that does with --key-file (office.key of the office that was backed up)",
            asked.file.display()
        ))),
    }
}

/// What follows once the rows are there: the key is tried, erasures are made again, the log says what happened.
async fn finish(
    here: &Settings,
    store: &Store,
    unpacked: &Unpacked,
    known: Vec<erasures::Erased>,
    checkpoint: Option<String>,
) -> Done<(u64, Ended)> {
    let (mut again, mut all) = (0, Ended::default());
    let known = Arc::new(known);
    for office in access::offices(store).await? {
        let opened = Opened { store: store.clone(), office };
        open::opens(here, &opened).await?.ok_or_else(|| {
            Failure::new(
                "the key that was given does not open this office's contacts: name the office.key of the office that was backed up with --key-file",
            )
        })?;
        again += erasures::replay(&opened, &known).await?;
        let ended = terms::erase(&opened).await?;
        all.contacts += ended.contacts;
        all.texts += ended.texts;
        all.readings += ended.readings;
        let made_at = unpacked.manifest.made_at.clone();
        let noted = move |tx: Tx| {
            let made_at = made_at.clone();
            async move {
                let event = Event::new("office.restored").with("backup_made_at", made_at);
                let office = tx.office().0;
                event::note(&open::operator(tx, "restore"), "office", office, &event).await
            }
        };
        store.write(opened.office.id, noted).await?;
        new_origin(here, &opened, checkpoint.clone()).await?;
    }
    store.checkpoint().await?;
    Ok((again, all))
}

/// Nobody can tell from here what was published after the backup: the log goes on under a new origin, and says so.
async fn new_origin(here: &Settings, opened: &Opened, checkpoint: Option<String>) -> Done {
    let never = opened.read("restore", |work| async move { Ok(proof::current(&work).await?.is_none()) }).await?;
    if never && checkpoint.is_some() {
        return Err(Failure::new(
            "the backup was made before the public log began and cannot commit to that checkpoint: restore it without --checkpoint",
        ));
    }
    if never {
        let key = public_log::make(&here.log_key_file(), &opened.office.code, opened.store.env())?;
        public_log::head::mark_with(opened, &key);
        return sealing::take_as_it_is(opened, &here.data).await;
    }
    let name = public_log::begin(here, opened, checkpoint).await?;
    println!(
        "The public log goes on as {name}; its first leaf commits to the last known checkpoint of the one before."
    );
    Ok(())
}

fn read_checkpoint(file: &Path) -> Done<String> {
    fs::read_to_string(file).map_err(|error| Failure::new(format!("{} cannot be read: {error}", file.display())))
}

/// The finished folder takes the place of the empty one.
fn settle(beside: tempfile::TempDir, target: &Path) -> Done {
    let unwritable = |error: io::Error| whole_file::unwritable(target, &error);
    for name in [ROWS, "manifest.json", "doorstep.db-wal", "doorstep.db-shm", "doorstep.db-turn"] {
        let _ = fs::remove_file(beside.path().join(name));
    }
    let list = target.join(erasures::FILE);
    if list.exists() {
        fs::copy(&list, beside.path().join(erasures::FILE)).map_err(unwritable)?;
        fs::remove_file(&list).map_err(unwritable)?;
    }
    for entry in fs::read_dir(beside.path()).map_err(unwritable)?.filter_map(Result::ok) {
        fs::File::open(entry.path()).and_then(|file| file.sync_all()).map_err(unwritable)?;
    }
    // An empty folder is replaced, one with anything in it is not.
    fs::rename(beside.path(), target).map_err(unwritable)?;
    let _ = beside.keep();
    let _ = fs::File::open(whole_file::folder_of(target)).and_then(|folder| folder.sync_all());
    Ok(())
}
