//! `doorstep backup`: the whole office in one file, of one moment, while it is served. The file is there whole or not at
//! all; the office's key is in it only if that was asked for.

mod files;
pub mod manifest;
pub mod rows;
pub mod sealed;

use std::{
    fs,
    io::{BufWriter, Write},
    os::unix::fs::PermissionsExt,
    path::{Path, PathBuf},
    sync::{Arc, Mutex, PoisonError},
};

use flate2::{Compression, write::GzEncoder};
use jiff::{Span, civil::Date};
use people::{
    OfficeKey,
    limit::{Measure, limit},
};
use store::{Store, StoreError};
use tempfile::TempDir;

use self::{
    manifest::{DATABASE, FILES, KEY, MANIFEST, Manifest, Part, ROWS, SETTINGS},
    sealed::Seal,
};
use crate::{
    cli::Backup,
    config::Settings,
    failure::{Done, Failure},
    open::{self, Opened},
    whole_file,
};

/// Runs the command.
pub async fn run(settings: &Settings, asked: &Backup) -> Done {
    let file = &asked.file;
    if file.exists() {
        return Err(Failure::new(format!(
            "{} exists already and is not overwritten: give the name of a new file",
            file.display()
        )));
    }
    let store = open::database(settings).await?;
    let offices = access::offices(&store).await?;
    let folder = whole_file::folder_of(file);
    let beside = tempfile::Builder::new().prefix(".doorstep-backup-").tempdir_in(folder);
    let beside = beside.map_err(|error| whole_file::unwritable(file, &error))?;
    let parts = gather(settings, &store, &beside, asked.with_key).await?;
    let key = settings.key()?;
    let now = store.env().clock.now();
    let expires_on = expires_on(&store, now.to_zoned_datetime(settings.time_zone.clone()).date()).await?;
    let manifest = Manifest {
        format: manifest::FORMAT,
        program: env!("CARGO_PKG_VERSION").to_owned(),
        made_at: now.to_string(),
        schema: store.schema_version().await?,
        offices: offices.into_iter().map(|office| (office.code, office.name)).collect(),
        parts: parts.iter().map(|(name, path)| Part::of(name, path)).collect::<Done<_>>()?,
        expires_on: Some(expires_on),
        key_id: Some(key.id()),
    };
    let mut salt = [0; people::SALT];
    store.env().ids.random_bytes(&mut salt);
    store.close().await;
    let passphrase = asked.passphrase_file.as_deref().map(sealed::passphrase).transpose()?;
    let seal = match &passphrase {
        Some(words) => Seal::Passphrase(words),
        None if asked.with_key => Seal::Open,
        None => Seal::Key(&key),
    };
    pack(file, &manifest, &parts, &seal, salt)?;
    let size = fs::metadata(file).map_or(0, |found| found.len());
    println!(
        "{}: {}, {} bytes",
        file.display(),
        manifest.told(),
        i18n::number(i18n::Lang::En, i64::try_from(size).unwrap_or(i64::MAX))
    );
    tell(settings, &manifest, &seal, asked.with_key);
    Ok(())
}

fn tell(settings: &Settings, manifest: &Manifest, seal: &Seal<'_>, with_key: bool) {
    println!("It may be restored until {}.", manifest.expires_on.as_deref().unwrap_or_default());
    match seal {
        Seal::Open => {
            println!("It holds the office's key and is not sealed: whoever has the file can read everything.");
        }
        Seal::Passphrase(_) => println!("It is sealed with the passphrase."),
        Seal::Key(key) => println!("It is sealed with the office's key {}.", key.id()),
    }
    if !with_key {
        println!("The office's key is not in it: keep a copy of the key {} elsewhere.", settings.key_source());
    }
}

/// The last day on which it may be restored: by the strictest of the offices in it.
async fn expires_on(store: &Store, today: Date) -> Done<String> {
    let mut least = Measure::BackupDays.ceiling();
    for office in access::offices(store).await? {
        let opened = Opened { store: store.clone(), office };
        let days = opened.read("backup", |work| async move { limit(&work, Measure::BackupDays, None).await }).await?;
        least = least.min(days);
    }
    Ok(today.saturating_add(Span::new().days(least)).to_string())
}

/// Writes the parts into a folder beside the backup.
async fn gather(
    settings: &Settings,
    store: &Store,
    beside: &TempDir,
    with_key: bool,
) -> Done<Vec<(&'static str, PathBuf)>> {
    let mut parts = Vec::new();
    let packed = beside.path().join(FILES);
    let mut packing = files::Packing::begin(&packed)?;
    packing.take(&settings.files(), &packed)?;
    let path = beside.path().join(DATABASE);
    match store.snapshot(&path).await {
        Ok(()) => parts.push((DATABASE, path)),
        Err(StoreError::Unsupported(_)) => {
            let path = beside.path().join(ROWS);
            write_rows(store, &path).await?;
            parts.push((ROWS, path));
        }
        Err(other) => return Err(other.into()),
    }
    packing.take(&settings.files(), &packed)?;
    if packing.end(&packed)? {
        parts.push((FILES, packed));
    }
    let own = settings.data.join(SETTINGS);
    if own.exists() {
        parts.push((SETTINGS, own));
    }
    if with_key {
        if settings.key_from.is_some() {
            return Err(Failure::wrong_use(
                "the key is not kept in a file and cannot be put into the backup: leave out --with-key",
            ));
        }
        // A key that others may read, or that is none, is refused here rather than after the next fire.
        OfficeKey::load(&settings.key_file)?;
        parts.push((KEY, settings.key_file.clone()));
    }
    Ok(parts)
}

/// Writes every row of the database as lines.
pub async fn write_rows(store: &Store, path: &Path) -> Done {
    let file = fs::File::create(path).map_err(|error| whole_file::unwritable(path, &error))?;
    let into = Arc::new(Mutex::new(std::io::BufWriter::new(file)));
    let (lines, failed) = (Arc::clone(&into), Arc::new(Mutex::new(None)));
    let why = Arc::clone(&failed);
    let dumped: Result<(), StoreError> = store
        .dump(move |page| {
            let line = rows::line(&page);
            let written = lines.lock().unwrap_or_else(PoisonError::into_inner).write_all(line.as_bytes());
            written.map_err(|error| {
                *why.lock().unwrap_or_else(PoisonError::into_inner) = Some(error);
                StoreError::Ended
            })
        })
        .await;
    if let Some(error) = failed.lock().unwrap_or_else(PoisonError::into_inner).take() {
        return Err(whole_file::unwritable(path, &error));
    }
    dumped?;
    let flushed = into.lock().unwrap_or_else(PoisonError::into_inner).flush();
    flushed.map_err(|error| whole_file::unwritable(path, &error))
}

fn pack(
    file: &Path,
    manifest: &Manifest,
    parts: &[(&'static str, PathBuf)],
    seal: &Seal<'_>,
    salt: [u8; people::SALT],
) -> Done {
    let unwritable = |error: std::io::Error| whole_file::unwritable(file, &error);
    let mut whole = whole_file::begin(file)?;
    let until = manifest.expires_on.as_deref().unwrap_or_default();
    let shell = seal.begin(BufWriter::new(whole.as_file_mut()), salt, &manifest.made_at, until).map_err(unwritable)?;
    let mut archive = tar::Builder::new(GzEncoder::new(shell, Compression::fast()));
    let text = manifest.text()?;
    append(&mut archive, MANIFEST, text.len() as u64, text.as_bytes()).map_err(unwritable)?;
    for (name, path) in parts {
        let part = fs::File::open(path).map_err(unwritable)?;
        let size = part.metadata().map_err(unwritable)?.len();
        append(&mut archive, name, size, part).map_err(unwritable)?;
    }
    let shell = archive.into_inner().and_then(GzEncoder::finish).map_err(unwritable)?;
    shell.finish().and_then(|mut into| into.flush()).map_err(unwritable)?;
    let private = fs::Permissions::from_mode(0o600);
    whole.as_file().set_permissions(private).map_err(unwritable)?;
    whole_file::keep(whole, file)
}

fn append(
    archive: &mut tar::Builder<impl Write>,
    name: &str,
    size: u64,
    content: impl std::io::Read,
) -> std::io::Result<()> {
    let mut header = tar::Header::new_gnu();
    header.set_size(size);
    header.set_mode(0o600);
    archive.append_data(&mut header, name, content)
}
