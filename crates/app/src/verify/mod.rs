//! `doorstep verify`: recounts and compares everything, prints a line per check, and ends with 1 where something is off.

mod checkpoint;
mod contacts;
mod files;
mod log;
mod places;
mod proof;
mod sent;

use ::files::Folder;
use casework::{
    Refusal, Work,
    chain::{self, Known},
    figure_day,
};

use crate::{
    cli::Verify,
    config::Settings,
    failure::{Done, Failure},
    open::{self, Opened},
    public_log::head,
};

/// At most so many findings of one check are printed.
const PRINTED: usize = 200;

/// Runs the command.
pub async fn run(settings: &Settings, code: Option<&str>, asked: &Verify) -> Done {
    if let Some(file) = &asked.proof {
        return proof::run(settings, code, asked, file).await;
    }
    let opened = open::office_as_it_is(settings, code).await?;
    seal(&opened).await?;
    let (known, unknown) = match head::known(&settings.data, &opened).await {
        Ok(known) => (known, None),
        Err(failure) => (None, Some(failure.to_string())),
    };
    let mut off = office(&opened, &settings.files(), known, print).await?;
    if let Some(why) = unknown {
        print("where the chain of events stood", &[why]);
        off += 1;
    }
    let found = log::findings(settings, &opened).await?;
    print("the public log", &found);
    off += found.len();
    if let Some(file) = &asked.checkpoint {
        let findings = checkpoint::compare(settings, &opened, file).await?;
        print("the log against the checkpoint", &findings);
        off += findings.len();
        if off == 0 {
            checkpoint::write(&opened, file).await?;
        }
    }
    if off == 0 {
        head::keep(&settings.data, &opened).await?;
    }
    opened.store.close().await;
    match off {
        0 => Ok(()),
        n => Err(Failure::new(format!(
            "{n} things are off, listed above by table and id: restore a backup, or ask for help with this list"
        ))),
    }
}

/// Runs every check and tells each one's findings; answers how many there were.
/// `known` is what the program kept of the chain of events outside of the database.
pub async fn office(
    opened: &Opened,
    folder: &Folder,
    known: Option<Known>,
    mut tell: impl FnMut(&str, &[String]),
) -> Result<usize, Refusal> {
    let mut off = 0;
    let mut heard = |name: &str, findings: Vec<String>| {
        off += findings.len();
        tell(name, &findings);
    };
    let figures = |work: Work| async move { figure_day::differences(&work).await };
    heard("figures against the records", opened.read("verify", figures).await?);
    let links = move |work: Work| {
        let known = known.clone();
        async move { chain::broken_links(&work, known.as_ref()).await }
    };
    heard("the chain of events", opened.read("verify", links).await?);
    for kind in &lines::catalogue().kinds {
        let kind = *kind;
        let records = move |work: Work| async move { chain::differing_records(&work, kind).await };
        let findings = opened.read("verify", records).await?;
        if !findings.is_empty() {
            heard(&format!("{} against the events", kind.table), findings);
        }
    }
    let in_confidence = |work: Work| async move { sensitive::differing(&work).await };
    heard("complaints in confidence against the events", opened.read("verify", in_confidence).await?);
    heard("records against the events", Vec::new());
    heard(
        "contacts, their keys and matters",
        opened.read("verify", |work| async move { contacts::findings(&work).await }).await?,
    );
    heard(
        "the log of readings against the events",
        opened.read("verify", |work| async move { contacts::readings(&work).await }).await?,
    );
    heard(
        "places and what lies in them",
        opened.read("verify", |work| async move { places::findings(&work).await }).await?,
    );
    heard(
        "what was sent once, and people who sign in",
        opened.read("verify", |work| async move { sent::findings(&work).await }).await?,
    );
    let issues = |work: Work| async move { ::bulletin::published::differing(&work).await };
    heard("issues of the bulletin and their texts", opened.read("verify", issues).await?);
    heard("photos, voice notes and documents", files::findings(opened, folder).await?);
    Ok(off)
}

fn print(name: &str, findings: &[String]) {
    if findings.is_empty() {
        println!("ok   {name}");
        return;
    }
    println!("OFF  {name}: {}", findings.len());
    for finding in findings.iter().take(PRINTED) {
        println!("     {finding}");
    }
    if findings.len() > PRINTED {
        println!("     and {} more", findings.len() - PRINTED);
    }
}

/// Puts what waits into the chain, so that the whole log is checked. A running server may do the same at this moment.
async fn seal(opened: &Opened) -> Result<(), Refusal> {
    let mut clashes = 0;
    loop {
        match opened.write("verify", |work| async move { chain::seal(&work).await }).await {
            Ok(0) => return Ok(()),
            Ok(_) => {}
            Err(Refusal::Store(error)) if error.is_unique_violation() && clashes < 5 => clashes += 1,
            Err(other) => return Err(other),
        }
    }
}

/// The ids that a query over an office finds, each told in the same words.
async fn named(work: &Work, sql: &str, words: impl Fn(&str) -> String) -> Result<Vec<String>, Refusal> {
    let rows = work.tx.rows(sql, &[]).await?;
    let ids = rows.iter().map(|row| Ok(words(&row.get::<uuid::Uuid>("id")?.to_string())));
    ids.collect()
}
