//! `doorstep log ..`: publishing by hand, a new origin, witnesses.

use std::{fs, path::Path};

use base64::{Engine as _, engine::general_purpose::STANDARD};
use casework::{Work, reference};
use proof::{Kept, ProofError};
use store::Tx;
use tlog::{Checkpoint, Note, VerifierKey};

use super::{head, keep, key, publish};
use crate::{
    cli::{Log, LogContinue, LogRequest, LogWitness},
    config::Settings,
    failure::{Done, Failure},
    open::{self, Opened},
    serve::sealing,
};

/// Runs a command.
pub async fn run(settings: &Settings, code: Option<&str>, asked: &Log) -> Done {
    let opened = open::office_as_it_is(settings, code).await?;
    let done = match asked {
        Log::Publish(asked) => by_hand(settings, &opened, asked.now).await,
        Log::Proof(asked) => proof_of(&opened, &asked.number).await,
        Log::Key => shown(settings, &opened).await,
        Log::Continue(asked) => go_on(settings, &opened, asked).await,
        Log::Witness(asked) => witness(&opened, asked).await,
        Log::Request(asked) => request(&opened, asked).await,
        Log::Cosign(asked) => cosign(settings, &opened, &asked.file).await,
    };
    opened.store.close().await;
    done
}

async fn by_hand(settings: &Settings, opened: &Opened, now: bool) -> Done {
    sealing::chained(opened).await?;
    let size = if now {
        publish::everything(settings, opened).await?
    } else {
        publish::first_or_due(settings, opened).await?
    };
    match size {
        Some(size) => println!("The log has {size} leaves."),
        None => println!("Nothing is due: every day that is over is in the log. Today's events go into it with --now."),
    }
    Ok(())
}

async fn shown(settings: &Settings, opened: &Opened) -> Done {
    println!("{}", key::make_where_missing(settings, opened).await?.verifier());
    Ok(())
}

async fn proof_of(opened: &Opened, number: &str) -> Done {
    let Some(number) = reference::parse(number) else {
        return Err(Failure::wrong_use(format!(
            "{number:?} is no number of a request: type it as it stands on the slip"
        )));
    };
    let asked = number.clone();
    let read = opened.store.read(opened.office.id, move |tx: Tx| {
        let number = asked.clone();
        async move {
            let work = open::operator(tx, "log");
            let sql = "SELECT id FROM request WHERE office_id = $1 AND reference = $2";
            let Some(row) = work.tx.row(sql, &[number.as_str().into()]).await? else { return Ok(None) };
            proof::receipt(&work, "request", row.get("id")?, 1).await
        }
    });
    let receipt = read.await?.ok_or_else(|| Failure::new(format!("there is no request {number}")))?;
    let proof = receipt.proof.ok_or_else(|| {
        Failure::new(format!("{number} is not in the log yet: `doorstep log publish --now` brings it into it at once"))
    })?;
    print!("{proof}");
    Ok(())
}

/// A new key and a new origin that commits to the last known checkpoint of the one before.
async fn go_on(settings: &Settings, opened: &Opened, asked: &LogContinue) -> Done {
    let known = asked.checkpoint.as_deref().map(read).transpose()?;
    let known = match known {
        Some(known) => Some(known),
        None => keep::kept(&settings.data)?,
    };
    let name = begin(settings, opened, known).await?;
    println!("The log goes on as {name}.");
    Ok(())
}

/// The same for whoever restores an office. The old key, if it is there, is put aside.
pub async fn begin(settings: &Settings, opened: &Opened, known: Option<String>) -> Done<String> {
    let path = settings.log_key_file();
    if path.exists() {
        let aside = path.with_extension(format!("key.until-{}", opened.store.env().clock.now().as_second()));
        fs::rename(&path, &aside).map_err(|error| crate::whole_file::unwritable(&aside, &error))?;
    }
    let key = key::make(&path, &opened.office.code, opened.store.env())?;
    head::mark_with(opened, &key);
    let verifier = key.verifier();
    let begun = write(opened, move |work| {
        let (verifier, known) = (verifier.clone(), known.clone());
        async move { proof::begin(&work, &verifier, told_elsewhere(&work, known).await?.as_deref()).await }
    });
    let origin = begun.await?;
    let _ = fs::remove_file(settings.data.join(keep::FILE));
    sealing::take_as_it_is(opened, &settings.data).await?;
    publish::everything(settings, opened).await?;
    Ok(origin.name)
}

/// A checkpoint that was kept counts where the log does not go on from it.
async fn told_elsewhere(work: &Work, known: Option<String>) -> Result<Option<String>, ProofError> {
    let Some(known) = known else { return Ok(None) };
    Ok(match proof::compare(work, &known, None).await? {
        Kept::Continued => None,
        Kept::Admitted(_) | Kept::Off(_) => Some(known),
    })
}

async fn witness(opened: &Opened, asked: &LogWitness) -> Done {
    match asked {
        LogWitness::Add(asked) => {
            let key = VerifierKey::parse(&asked.key).map_err(|_| {
                Failure::wrong_use(format!("{:?} is no public key of a witness: give it as NAME+ID+BASE64", asked.key))
            })?;
            let name = key.name.clone();
            write(opened, move |work| {
                let key = key.clone();
                async move { proof::add_witness(&work, &key).await }
            })
            .await?;
            println!("What {name} signs is taken in by `doorstep log cosign`.");
        }
        LogWitness::Remove(asked) => {
            let name = asked.name.clone();
            let removed = write(opened, move |work| {
                let name = name.clone();
                async move { Ok(proof::remove_witness(&work, &name).await?) }
            });
            if !removed.await? {
                return Err(Failure::new(format!(
                    "there is no witness {:?}: `doorstep log witness list` names them",
                    asked.name
                )));
            }
        }
        LogWitness::List => {
            for witness in opened.read("log", |work| async move { proof::witnesses(&work).await }).await? {
                println!("{}", witness.verifier);
            }
        }
    }
    Ok(())
}

/// What a witness is sent (c2sp.org/tlog-witness, add-checkpoint).
async fn request(opened: &Opened, asked: &LogRequest) -> Done {
    let old = asked.old;
    let read = opened.store.read(opened.office.id, move |tx: Tx| async move {
        let work = open::operator(tx, "log");
        let nothing = || ProofError::NotAccepted("nothing is published yet: `doorstep log publish` does it".to_owned());
        let origin = proof::current(&work).await?.ok_or_else(nothing)?;
        let note = proof::last_checkpoint(&work, origin.generation).await?.ok_or_else(nothing)?;
        let size = Checkpoint::of(&Note::parse(&note)?)?.size;
        let proof = proof::consistency_proof(&work, origin.generation, old, size).await?;
        let proof =
            proof.ok_or_else(|| ProofError::NotAccepted(format!("the log has only {size} leaves, not {old}")))?;
        Ok::<_, ProofError>((proof, note))
    });
    let (proof, note) = read.await?;
    let lines: String = proof.iter().map(|hash| STANDARD.encode(hash) + "\n").collect();
    print!("old {old}\n{lines}\n{note}");
    Ok(())
}

async fn cosign(settings: &Settings, opened: &Opened, file: &Path) -> Done {
    let lines = read(file)?;
    let taken = write(opened, move |work| {
        let lines = lines.clone();
        async move { proof::cosign(&work, &lines).await }
    });
    let taken = taken.await?;
    if taken.is_empty() {
        return Err(Failure::new(
            "no signature is by a witness that is known here: make it known with `doorstep log witness add`, or ask it again for \
             the checkpoint as it is now",
        ));
    }
    keep::keep(opened, &settings.data).await?;
    println!("The checkpoint carries the signature of {}.", taken.join(", "));
    Ok(())
}

async fn write<T, F, Fut>(opened: &Opened, work: F) -> Result<T, ProofError>
where
    F: Fn(Work) -> Fut + Send + Sync + 'static,
    Fut: Future<Output = Result<T, ProofError>> + Send + 'static,
    T: Send + 'static,
{
    opened.store.write(opened.office.id, move |tx| work(open::operator(tx, "log"))).await
}

fn read(file: &Path) -> Done<String> {
    fs::read_to_string(file).map_err(|error| Failure::new(format!("{} cannot be read: {error}", file.display())))
}
