//! `doorstep import requests`: a list of another system, row by row, each under an id that follows from its key there, so
//! that a second import adds nothing. What cannot be taken over is reported with line, column and reason.

mod batch;
mod category;
mod place;

use std::{fs, path::Path, sync::Arc};

use casework::forbidden;
use imports::{Limits, Map, Outcome, Report, Requests, Source, Table, TableError, table::Options};
use sha2::{Digest, Sha256};
use uuid::Uuid;

use self::batch::{Batch, Taken};
use crate::{
    cli::ImportRequests,
    config::Settings,
    failure::{Done, Failure},
    open::{self, Opened},
    progress::Progress,
    serve::sealing,
    whole_file,
};

/// Rows of one transaction.
const BATCH_ROWS: usize = 500;

/// Runs the command.
pub async fn run(settings: &Settings, code: Option<&str>, asked: &ImportRequests) -> Done {
    let requests = list(&asked.file, asked.map.as_deref())?;
    let opened = open::office(settings, code).await?;
    let mut report = Report { unnamed_columns: requests.unnamed, ..Report::default() };
    let progress = Progress::new("Requests", requests.rows.lines().unwrap_or_default());
    let done = take_over(&opened, requests.rows, asked.dry_run, &mut report, &progress).await;
    progress.end();
    // What was found so far helps also where the file broke off.
    if let Some(file) = &asked.rejects {
        let csv =
            report.rejections_csv().map_err(|error| Failure::new(format!("the rejects cannot be written: {error}")))?;
        whole_file::write(file, &csv)?;
    }
    if asked.dry_run {
        report
            .remarks
            .push("This was a trial: nothing was written. Leave --dry-run away to take the list over.".to_owned());
    }
    print!("{report}");
    done?;
    if !asked.dry_run {
        // A server beside this command may be at it: nothing is lost, it is done the next time.
        if let Err(failure) = sealing::flush(&opened, &settings.data).await {
            tracing::warn!(%failure, "where the log stands is kept later");
        }
        opened.store.analyze().await?;
    }
    opened.store.close().await;
    Ok(())
}

/// A list with its map.
struct List {
    rows: Requests,
    unnamed: Vec<String>,
}

fn list(file: &Path, map: Option<&Path>) -> Done<List> {
    let refused = |text: &str| forbidden::check(text).map(|refused| refused.word);
    let map = map.map(|path| -> Done<Map> {
        let text = fs::read_to_string(path)
            .map_err(|error| Failure::new(format!("{} cannot be read: {error}", path.display())))?;
        Map::read(&text, &refused).map_err(|error| Failure::new(format!("{}: {error}", path.display())))
    });
    let map = map.transpose()?;
    let options = map.as_ref().map_or_else(Options::default, |map| map.options().clone());
    let source = Source::File(file.to_owned());
    let table = Table::open(&source, &Limits::COMMAND_LINE, &options).map_err(|error| broken(file, &error))?;
    let about = |error: imports::MapError| Failure::new(format!("{}: {error}", file.display()));
    let map = map.map_or_else(|| Map::of_own_columns(table.header()).map_err(about), Ok)?;
    let bound = map.bind(table.header(), &refused).map_err(about)?;
    let unnamed = bound.unnamed_columns().to_vec();
    Ok(List { rows: Requests::new(table, bound), unnamed })
}

fn broken(file: &Path, error: &TableError) -> Failure {
    let (sentence, name) = (error.to_string(), file.display().to_string());
    Failure::new(if sentence.contains(&name) { sentence } else { format!("{name}: {sentence}") })
}

async fn take_over(opened: &Opened, rows: Requests, trial: bool, report: &mut Report, progress: &Progress) -> Done {
    let mut waiting = Vec::with_capacity(BATCH_ROWS);
    let mut sum = Taken::default();
    for outcome in rows {
        match outcome {
            Ok(Outcome::Accepted(request)) => {
                progress.at(request.line);
                waiting.push((id_of(opened, &request.key), request));
            }
            Ok(Outcome::Repeated { .. }) => report.unchanged(),
            Ok(Outcome::Rejected(rejection)) => report.reject(rejection),
            Err(error) => {
                sum.write(opened, std::mem::take(&mut waiting), trial, report).await?;
                sum.remark(report);
                return Err(Failure::new(format!(
                    "{error}; the rows before it were taken over, and importing again adds nothing twice"
                )));
            }
        }
        if waiting.len() == BATCH_ROWS {
            sum.write(opened, std::mem::take(&mut waiting), trial, report).await?;
        }
    }
    sum.write(opened, waiting, trial, report).await?;
    sum.remark(report);
    report.rejections.sort_by_key(|rejection| rejection.line);
    Ok(())
}

impl Taken {
    /// Writes a batch and adds what became of it.
    async fn write(
        &mut self,
        opened: &Opened,
        rows: Vec<(Uuid, imports::ImportedRequest)>,
        trial: bool,
        report: &mut Report,
    ) -> Done {
        if rows.is_empty() {
            return Ok(());
        }
        let batch = Arc::new(Batch { rows, trial });
        let taken = batch::write(opened, batch).await?;
        if !trial && let Err(refusal) = sealing::chained(opened).await {
            // A server beside this command may be at it: nothing is lost, it is chained the next time.
            tracing::debug!(%refusal, "a batch is chained later");
        }
        report.read += taken.accepted + taken.unchanged;
        report.accepted += taken.accepted;
        report.unchanged += taken.unchanged;
        for rejection in &taken.rejections {
            report.reject(rejection.clone());
        }
        self.add(taken);
        Ok(())
    }

    /// What else is worth knowing, as sentences.
    fn remark(&self, report: &mut Report) {
        if !self.categories.is_empty() {
            let codes: Vec<&str> = self.categories.iter().map(String::as_str).collect();
            report.remarks.push(format!(
                "New categories, to be answered within {} working days until the office says otherwise: {}",
                category::ANSWER_WITHIN_DAYS,
                codes.join(", ")
            ));
        }
        if self.elsewhere > 0 {
            report.remarks.push(format!(
                "{} requests name no place that is known here and went to the office itself",
                self.elsewhere
            ));
        }
        if self.ended_some_day > 0 {
            report.remarks.push(format!(
                "{} requests have ended, but the list does not say when: they count as ended on the day they were received",
                self.ended_some_day
            ));
        }
    }
}

/// The id under which a row is known here, whenever and wherever it is imported into this office.
fn id_of(opened: &Opened, key: &str) -> Uuid {
    let mut digest = Sha256::new();
    digest.update(opened.office.id.0.as_bytes());
    digest.update(b"/request/");
    digest.update(key);
    let hash: [u8; 32] = digest.finalize().into();
    let mut bytes = [0; 16];
    bytes.copy_from_slice(&hash[..16]);
    uuid::Builder::from_custom_bytes(bytes).into_uuid()
}
