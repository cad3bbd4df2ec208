//! `doorstep places import`: a list of places brings the gazetteer up to date, all of it or nothing.

use std::{
    collections::HashMap,
    fmt::Write,
    path::Path,
    sync::{Arc, Mutex, PoisonError},
};

use ::places::{Imported, PlaceRow};
use casework::{Refusal, Work};
use imports::{Limits, Outcome, Places, Report, Source, Table, TableError, table::Options};
use jiff::civil::{Date, date};

use crate::{
    cli::PlacesImport,
    config::Settings,
    failure::{Done, Failure},
    open::{self, Opened},
    progress::Progress,
};

/// The day from which a first list holds: before any record that an old list may bring.
pub const FIRST_DAY: Date = date(1900, 1, 1);

/// Runs the command.
pub async fn run(settings: &Settings, code: Option<&str>, asked: &PlacesImport) -> Done {
    let opened = open::office(settings, code).await?;
    let (imported, report) = take_over(&opened, &asked.file, asked.valid_from).await?;
    println!("{}", told(&imported));
    if report.rejected() > 0 {
        print!("{report}");
    }
    opened.store.close().await;
    Ok(())
}

/// What an import did, as a sentence.
pub fn told(imported: &Imported) -> String {
    let Imported { new, renamed, moved, unchanged, absent, adopted } = imported;
    let mut sentence = format!("Places: {new} new, {renamed} renamed, {moved} moved, {unchanged} as they were");
    if *absent > 0 {
        let _ = write!(sentence, "; {absent} are not in the list and stay");
    }
    if *adopted > 0 {
        let _ =
            write!(sentence, "; {adopted} lie in a place that the list leaves out, and were put into the one above it");
    }
    sentence
}

/// Opens a list, so that what is wrong with the whole file shows before anything is made.
pub fn look_at(file: &Path) -> Done<u64> {
    Ok(list(file, &Arc::default())?.lines().unwrap_or_default())
}

/// Takes a list over.
pub async fn take_over(opened: &Opened, file: &Path, valid_from: Option<Date>) -> Done<(Imported, Report)> {
    let progress = Arc::new(Progress::new("Places", look_at(file)?));
    let levels = Arc::new(opened.read("places", |work| async move { levels(&work).await }).await?);
    let reading = Arc::new(Mutex::new(Reading::default()));
    let (path, told, shown) = (file.to_owned(), Arc::clone(&reading), Arc::clone(&progress));
    let done = opened
        .write("places", move |work| {
            let (path, levels, told, shown) =
                (path.clone(), Arc::clone(&levels), Arc::clone(&told), Arc::clone(&shown));
            async move {
                *lock(&told) = Reading::default();
                let usual = if levels.len() <= 1 { FIRST_DAY } else { work.tx.today() };
                let list = list(&path, &levels).map_err(|failure| broken(&told, failure))?;
                let rows = Rows { list, told: Arc::clone(&told) };
                let imported =
                    ::places::import(&work, rows, valid_from.unwrap_or(usual), |read| shown.at(read)).await?;
                // A file that breaks off in the middle leaves nothing behind.
                if lock(&told).broken.is_some() { Err(Refusal::NotFound) } else { Ok(imported) }
            }
        })
        .await;
    progress.end();
    let Reading { report, broken } = std::mem::take(&mut *lock(&reading));
    if let Some(failure) = broken {
        return Err(failure);
    }
    let imported = done.map_err(|refusal| match refusal {
        Refusal::Invalid(_) => Failure::from(refusal).about(&file.display().to_string()),
        other => other.into(),
    })?;
    opened.store.analyze().await?;
    Ok((imported, report))
}

/// What reading the list brought to light while the unit of work ran.
#[derive(Default)]
struct Reading {
    report: Report,
    broken: Option<Failure>,
}

fn lock(reading: &Mutex<Reading>) -> std::sync::MutexGuard<'_, Reading> {
    reading.lock().unwrap_or_else(PoisonError::into_inner)
}

/// Keeps what is wrong with the file for its user; the refusal only undoes the unit of work.
fn broken(reading: &Mutex<Reading>, failure: Failure) -> Refusal {
    lock(reading).broken = Some(failure);
    Refusal::NotFound
}

type InOffice = Box<dyn Fn(&str) -> Option<u8> + Send>;

fn list(file: &Path, levels: &Arc<HashMap<String, u8>>) -> Done<Places<InOffice>> {
    let about = |sentence: String| Failure::new(format!("{}: {sentence}", file.display()));
    let source = Source::File(file.to_owned());
    let table =
        Table::open(&source, &Limits::COMMAND_LINE, &Options::default()).map_err(|error| unread(file, &error))?;
    let levels = Arc::clone(levels);
    let in_office: InOffice = Box::new(move |code| levels.get(code).copied());
    Places::new(table, in_office).map_err(|error| about(error.to_string()))
}

fn unread(file: &Path, error: &TableError) -> Failure {
    let (sentence, name) = (error.to_string(), file.display().to_string());
    Failure::new(if sentence.contains(&name) { sentence } else { format!("{name}: {sentence}") })
}

/// Levels of the places that the office has, by code.
async fn levels(work: &Work) -> Result<HashMap<String, u8>, Refusal> {
    let sql = "SELECT code, level FROM place WHERE office_id = $1 AND valid_to IS NULL";
    let rows = work.tx.rows(sql, &[]).await?;
    rows.iter().map(|row| Ok((row.get("code")?, u8::try_from(row.get::<i64>("level")?).unwrap_or_default()))).collect()
}

/// The sound rows of a list; the others go into the report.
struct Rows {
    list: Places<InOffice>,
    told: Arc<Mutex<Reading>>,
}

impl Iterator for Rows {
    type Item = PlaceRow;

    fn next(&mut self) -> Option<PlaceRow> {
        loop {
            match self.list.next()? {
                Ok(Outcome::Accepted(row)) => {
                    lock(&self.told).report.accept();
                    let (level, parent) = (i64::from(row.level), row.parent);
                    return Some(PlaceRow { code: row.code, name: row.name, level, parent });
                }
                Ok(Outcome::Repeated { .. }) => lock(&self.told).report.unchanged(),
                Ok(Outcome::Rejected(rejection)) => lock(&self.told).report.reject(rejection),
                Err(error) => {
                    lock(&self.told).broken = Some(Failure::new(error.to_string()));
                    return None;
                }
            }
        }
    }
}
