//! `doorstep places import`: a list of places brings the gazetteer up to date, all of it or nothing.

mod told;

use std::{
    path::Path,
    sync::{Arc, Mutex, PoisonError},
};

use ::places::{Levels, ListRow, PlaceRow, Taken, Taking};
use casework::{Refusal, Work};
use imports::{Limits, Outcome, Places, Report, Source, Table, TableError, table::Options};
use jiff::civil::{Date, date};

pub use self::told::told;
use crate::{
    cli::PlacesImport,
    config::Settings,
    failure::{Done, Failure},
    open::{self, Opened},
    progress::Progress,
};

/// The day from which a first list holds: before any record that an old list may bring.
pub const FIRST_DAY: Date = date(1900, 1, 1);
/// Rows that a complete list cannot do without, named in its refusal.
const ROWS_NAMED: usize = 5;

/// How a list is meant.
#[derive(Clone, Copy, Default)]
pub struct Meant {
    /// The first day on which it holds; the usual one where none.
    pub valid_from: Option<Date>,
    /// What it leaves out has ended.
    pub complete: bool,
    /// Only look.
    pub dry_run: bool,
}

/// Runs the command.
pub async fn run(settings: &Settings, code: Option<&str>, asked: &PlacesImport) -> Done {
    let opened = open::office(settings, code).await?;
    let meant = Meant { valid_from: asked.valid_from, complete: asked.complete, dry_run: asked.dry_run };
    let (taken, report) = take_over(&opened, &asked.file, meant).await?;
    println!("{}", told(&taken.counts));
    print!("{}", told::details(&taken));
    if asked.dry_run {
        println!("This was a trial: nothing was written. Leave --dry-run away to take the list over.");
    }
    if report.rejected() > 0 {
        print!("{report}");
    }
    opened.store.close().await;
    Ok(())
}

/// Opens a list, so that what is wrong with the whole file shows before anything is made.
pub fn look_at(file: &Path) -> Done<u64> {
    Ok(list(file, &Arc::default())?.lines().unwrap_or_default())
}

/// Takes a list over, or looks what that would do.
pub async fn take_over(opened: &Opened, file: &Path, meant: Meant) -> Done<(Taken, Report)> {
    let progress = Arc::new(Progress::new("Places", look_at(file)?));
    let levels = Arc::new(opened.read("places", |work| async move { Ok(Levels::load(&work.tx).await?) }).await?);
    let reading = Arc::new(Mutex::new(Reading::default()));
    let (path, told, shown) = (file.to_owned(), Arc::clone(&reading), Arc::clone(&progress));
    let taking = move |work| {
        let (path, levels, told, shown) = (path.clone(), Arc::clone(&levels), Arc::clone(&told), Arc::clone(&shown));
        async move { take(&work, &path, &levels, meant, &told, &shown).await }
    };
    let done = if meant.dry_run { opened.read("places", taking).await } else { opened.write("places", taking).await };
    progress.end();
    let Reading { report, broken } = std::mem::take(&mut *lock(&reading));
    if let Some(failure) = broken {
        return Err(failure);
    }
    let taken = done.map_err(|refusal| match refusal {
        Refusal::Invalid(_) => Failure::from(refusal).about(&file.display().to_string()),
        other => other.into(),
    })?;
    if !meant.dry_run {
        opened.store.analyze().await?;
    }
    Ok((taken, report))
}

async fn take(
    work: &Work,
    path: &Path,
    levels: &Arc<Levels>,
    meant: Meant,
    told: &Arc<Mutex<Reading>>,
    shown: &Progress,
) -> Result<Taken, Refusal> {
    *lock(told) = Reading::default();
    let usual = if levels.is_bare() { FIRST_DAY } else { work.tx.today() };
    let how =
        Taking { valid_from: meant.valid_from.unwrap_or(usual), complete: meant.complete, dry_run: meant.dry_run };
    let list = list(path, levels).map_err(|failure| broken(told, failure))?;
    let rows = Rows { list, told: Arc::clone(told) };
    let taken = ::places::take_in(work, rows, how, |read| shown.at(read)).await?;
    if meant.complete && lock(told).report.rejected() > 0 {
        let failure = incomplete(path, &lock(told).report);
        return Err(broken(told, failure));
    }
    // A file that breaks off in the middle leaves nothing behind.
    if lock(told).broken.is_some() { Err(Refusal::NotFound) } else { Ok(taken) }
}

/// The places in rows that cannot be read would end with a complete list.
fn incomplete(path: &Path, report: &Report) -> Failure {
    let rows: Vec<String> = report.rejections.iter().take(ROWS_NAMED).map(ToString::to_string).collect();
    Failure::new(format!(
        "{}: a complete list must be read whole, and {} of its rows cannot be: correct them, or leave --complete away. {}",
        path.display(),
        report.rejected(),
        rows.join("; ")
    ))
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

fn list(file: &Path, levels: &Arc<Levels>) -> Done<Places<InOffice>> {
    let about = |sentence: String| Failure::new(format!("{}: {sentence}", file.display()));
    let source = Source::File(file.to_owned());
    let table =
        Table::open(&source, &Limits::COMMAND_LINE, &Options::default()).map_err(|error| unread(file, &error))?;
    let levels = Arc::clone(levels);
    let in_office: InOffice = Box::new(move |code| levels.of(code));
    Places::new(table, in_office).map_err(|error| about(error.to_string()))
}

fn unread(file: &Path, error: &TableError) -> Failure {
    let (sentence, name) = (error.to_string(), file.display().to_string());
    Failure::new(if sentence.contains(&name) { sentence } else { format!("{name}: {sentence}") })
}

/// The sound rows of a list; the others go into the report.
struct Rows {
    list: Places<InOffice>,
    told: Arc<Mutex<Reading>>,
}

impl Iterator for Rows {
    type Item = ListRow;

    fn next(&mut self) -> Option<ListRow> {
        loop {
            match self.list.next()? {
                Ok(Outcome::Accepted(row)) => {
                    lock(&self.told).report.accept();
                    let place =
                        PlaceRow { code: row.code, name: row.name, level: row.level.into(), parent: row.parent };
                    return Some(ListRow { place, replaces: ListRow::codes(&row.replaces), line: Some(row.line) });
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
