//! `verify --proof FILE`: a proof from a slip or a resident's page, checked without asking any server.

use std::{fs, path::Path};

use proof::{Kept, Opening};
use tlog::{Checkpoint, Note, Proof, VerifierKey};

use crate::{
    cli::Verify,
    config::Settings,
    failure::{Done, Failure},
    open::{self, Opened},
    public_log,
};

/// Runs the check and prints what was proven.
pub async fn run(settings: &Settings, code: Option<&str>, asked: &Verify, file: &Path) -> Done {
    let proof = Proof::parse(&read(file)?).map_err(|error| off(file, &error.to_string()))?;
    let signed = proof.check(&Opening::entry_of(&proof.extra)).map_err(|error| off(file, &error.to_string()))?;
    let words = String::from_utf8(proof.extra.clone()).map_err(|_| off(file, "its words are no text"))?;
    let key = asked.log_key.as_deref().map(VerifierKey::parse).transpose();
    let key =
        key.map_err(|_| Failure::wrong_use("--log-key is no public key: give it as NAME+ID+BASE64".to_owned()))?;
    // The office's own database knows more, but is not needed.
    let opened = if key.is_none() { open::office(settings, code).await.ok() } else { None };
    let trust = match (&key, &opened) {
        (Some(key), _) => Trust::Key(key.clone()),
        (None, Some(opened)) => Trust::Office(opened.clone()),
        (None, None) => Trust::Nobody,
    };
    trust.check(file, &signed, &proof.checkpoint, settings).await?;
    if let Some(kept) = &asked.checkpoint {
        trust.check_kept(kept, &signed, settings).await?;
    }
    if let Some(opened) = opened {
        opened.store.close().await;
    }
    println!("ok   the log {} has, as leaf {} of {}:", signed.origin, proof.index, signed.size);
    words.lines().skip(1).for_each(|line| println!("     {line}"));
    Ok(())
}

/// By what a signature is checked.
enum Trust {
    Key(VerifierKey),
    Office(Opened),
    Nobody,
}

impl Trust {
    async fn check(&self, file: &Path, signed: &Checkpoint, note: &Note, settings: &Settings) -> Done {
        match self {
            Self::Key(key) if key.name != signed.origin => {
                Err(off(file, &format!("it is of the log {}, not of {}", signed.origin, key.name)))
            }
            Self::Key(key) => key.check(note).map(drop).map_err(|error| off(file, &error.to_string())),
            Self::Office(opened) => continued(opened, file, &note.to_string(), settings).await,
            Self::Nobody => {
                println!("     The signature was not checked: give the log's public key with --log-key.");
                Ok(())
            }
        }
    }

    /// The checkpoint that somebody kept has to be of the same log; of the same size it has to be the same.
    async fn check_kept(&self, kept: &Path, signed: &Checkpoint, settings: &Settings) -> Done {
        let text = read(kept)?;
        let note = Note::parse(&text).map_err(|error| off(kept, &error.to_string()))?;
        let told = Checkpoint::of(&note).map_err(|error| off(kept, &error.to_string()))?;
        self.check(kept, &told, &note, settings).await?;
        if told.origin != signed.origin || (told.size == signed.size && told.root != signed.root) {
            return Err(off(kept, "the proof leads to another checkpoint: two different logs were shown"));
        }
        if told.size != signed.size && !matches!(self, Self::Office(_)) {
            println!(
                "     The kept checkpoint has {} leaves, that of the proof {}: ask for a proof to the kept one, or run this where \
                 the log is.",
                told.size, signed.size
            );
        }
        Ok(())
    }
}

async fn continued(opened: &Opened, file: &Path, note: &str, settings: &Settings) -> Done {
    let key = public_log::verifier(settings)?;
    match public_log::compare(opened, note, key.as_ref()).await.map_err(|failure| off(file, &failure.to_string()))? {
        Kept::Continued => Ok(()),
        Kept::Admitted(why) => {
            println!("     {why}.");
            Ok(())
        }
        Kept::Off(why) => Err(off(file, &why)),
    }
}

fn read(file: &Path) -> Done<String> {
    fs::read_to_string(file).map_err(|error| Failure::new(format!("{} cannot be read: {error}", file.display())))
}

fn off(file: &Path, why: &str) -> Failure {
    Failure::new(format!("{}: {why}", file.display()))
}
