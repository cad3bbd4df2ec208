//! The key of the log, in a file that only its owner may read; beside the office's key, and like it no part of a backup unless
//! that was asked for.

use std::{fs, io::Write as _, os::unix::fs::PermissionsExt, path::Path};

use proof::new_name;
use store::Env;
use tlog::{KeyKind, LogKey, VerifierKey};

use crate::{
    config::Settings,
    failure::{Done, Failure},
    open::Opened,
    whole_file,
};

/// The key; none where there is no file.
pub fn load(settings: &Settings) -> Done<Option<LogKey>> {
    let path = settings.log_key_file();
    let shown = path.display();
    let cannot = |error: std::io::Error| Failure::new(format!("the log's key {shown} cannot be read: {error}"));
    let mode = match fs::metadata(&path) {
        Ok(found) => found.permissions().mode(),
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => return Ok(None),
        Err(error) => return Err(cannot(error)),
    };
    if mode & 0o077 != 0 {
        return Err(Failure::new(format!("others may read the log's key {shown}: run `chmod 600 {shown}`")));
    }
    let text = zeroize::Zeroizing::new(fs::read_to_string(&path).map_err(cannot)?);
    let key = LogKey::parse(&text)
        .map_err(|_| Failure::new(format!("{shown} is no key of a log: put the right file there")))?;
    Ok(Some(key))
}

/// What checks the log's signatures, where the key is at hand.
pub fn verifier(settings: &Settings) -> Done<Option<VerifierKey>> {
    Ok(load(settings)?.map(|key| key.verifier()))
}

/// Makes a key for an office that has none; an old one is never overwritten.
pub fn make(path: &Path, office_code: &str, env: &Env) -> Done<LogKey> {
    let (mut name, mut seed) = ([0; 8], zeroize::Zeroizing::new([0; 32]));
    env.ids.random_bytes(&mut name);
    env.ids.random_bytes(seed.as_mut_slice());
    let named = new_name(office_code, name);
    let key = LogKey::new(&named, KeyKind::Log, &seed).map_err(|error| Failure::new(error.to_string()))?;
    let mut file = whole_file::begin(path)?;
    file.write_all(key.secret_text().as_bytes()).map_err(|error| whole_file::unwritable(path, &error))?;
    whole_file::keep_new(file, path)?;
    Ok(key)
}

/// The key; made where the office never published and has none, as offices from before the log.
pub async fn make_where_missing(settings: &Settings, opened: &Opened) -> Done<LogKey> {
    if let Some(key) = load(settings)? {
        return Ok(key);
    }
    let origin = opened.read("log", |work| async move { proof::current(&work).await }).await?;
    let path = settings.log_key_file();
    match origin {
        None => make(&path, &opened.office.code, opened.store.env()),
        Some(origin) => Err(Failure::new(format!(
            "the key of the log {} is missing ({}): put log.key there, name it with DOORSTEP_LOG_KEY_FILE, or begin a new origin \
             with `doorstep log continue`",
            origin.name,
            path.display()
        ))),
    }
}
