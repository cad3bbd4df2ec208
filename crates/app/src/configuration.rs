//! `doorstep config`: the office's set-up as a file, and a file of another office taken over.

use std::{fs, io::Write as _, path::Path, sync::Arc};

use casework::Refusal;
use i18n::Lang;
use lines::configuration::{self, Change, File, Outcome, Subject, Told};

use crate::{
    cli::{ConfigExport, ConfigImport},
    config::Settings,
    failure::{Done, Failure},
    open, whole_file,
};

/// Larger than any set-up.
const MOST_BYTES: u64 = 8 * 1024 * 1024;

/// `doorstep config export`
pub async fn export(settings: &Settings, office: Option<&str>, asked: &ConfigExport) -> Done {
    let opened = open::office(settings, office).await?;
    let text = opened.read("config export", |work| async move { configuration::text(&work).await }).await?;
    opened.store.close().await;
    match &asked.output {
        Some(file) => whole_file::write(file, text.as_bytes()),
        None => std::io::stdout().write_all(text.as_bytes()).map_err(|error| Failure::new(error.to_string())),
    }
}

/// `doorstep config import`
pub async fn import(settings: &Settings, office: Option<&str>, asked: &ConfigImport) -> Done {
    let text = read(&asked.file)?;
    let about = |refusal: Refusal| Failure::from(refusal).about(&asked.file.display().to_string());
    let file = Arc::new(File::read(lines::catalogue(), &text).map_err(about)?);
    let opened = open::office(settings, office).await?;
    let (told, only_look) = (Told::default(), asked.dry_run);
    let shared = told.clone();
    let done = opened
        .write("config import", move |work| {
            let (file, told) = (Arc::clone(&file), shared.clone());
            async move { configuration::take_over(&work, &file, only_look, &told).await }
        })
        .await;
    opened.store.close().await;
    let outcome = told.take();
    match done {
        Ok(()) => {}
        Err(Refusal::Rule("configuration-not-taken")) if outcome.refused.is_empty() => {}
        Err(Refusal::Rule("configuration-not-taken")) => return Err(refused(&outcome)),
        Err(other) => return Err(other.into()),
    }
    print(&outcome, asked.dry_run);
    Ok(())
}

fn read(file: &Path) -> Done<String> {
    let unreadable = |error| Failure::new(format!("{} cannot be read: {error}", file.display()));
    if fs::metadata(file).map_err(unreadable)?.len() > MOST_BYTES {
        return Err(Failure::new(format!("{} is larger than any set-up", file.display())));
    }
    fs::read_to_string(file).map_err(unreadable)
}

fn print(outcome: &Outcome, only_look: bool) {
    for change in &outcome.changes {
        println!("{} {}", if change.new { "+" } else { "~" }, named(&change.subject));
        for line in if change.new { Vec::new() } else { fields(change) } {
            println!("    {line}");
        }
    }
    for subject in &outcome.left_out {
        println!("- {}: left out, its place is not known here", named(subject));
    }
    let done = if only_look { "Would be taken over" } else { "Taken over" };
    let (new, changed) = (outcome.new_entries(), outcome.changed_entries());
    let Outcome { unchanged, only_here, .. } = outcome;
    println!("{done}: {new} new, {changed} changed, {unchanged} as they were; {only_here} are only here and stay");
}

fn fields(change: &Change) -> Vec<String> {
    change.fields.iter().map(|(field, before, after)| format!("{field}: {before} -> {after}")).collect()
}

fn named(subject: &Subject) -> String {
    format!("{} {}", subject.table, subject.name)
}

/// Everything that is refused, in one go.
fn refused(outcome: &Outcome) -> Failure {
    let lines = outcome.refused.iter().map(|refused| {
        let sentences: Vec<String> = match &refused.refusal {
            Refusal::Invalid(problems) => {
                problems.0.iter().map(|it| format!("{}: {}", it.field, door::sentence_of(it, Lang::En))).collect()
            }
            other => vec![door::sentence(other, Lang::En)],
        };
        format!("{}: {}", named(&refused.subject), sentences.join(" "))
    });
    Failure::new(format!("nothing was taken over: {}", lines.collect::<Vec<_>>().join("; ")))
}
