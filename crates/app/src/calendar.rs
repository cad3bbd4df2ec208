//! `doorstep calendar import` and `doorstep calendar apply`: calendars as they were announced, and due days computed with them.

use std::{fs, sync::Arc};

use casework::calendar::{self, Announced, Imported, WeeklyRest};
use clocks::import::{self, Fault, Shape};

use crate::{
    cli::{CalendarApply, CalendarImport},
    config::Settings,
    failure::{Done, Failure},
    open,
};

/// Largest file that is a calendar.
const MOST_BYTES: u64 = 4 * 1024 * 1024;
/// Faults told at once; the others wait until these are mended.
const FAULTS_TOLD: usize = 20;
/// Requests that are computed in one transaction.
const AT_ONCE: u32 = 200;

/// Takes a calendar over.
pub async fn import(settings: &Settings, office: Option<&str>, asked: &CalendarImport) -> Done {
    let announced = Arc::new(read(asked)?);
    let opened = open::office(settings, office).await?;
    let told = Arc::clone(&announced);
    let imported = opened
        .write("calendar", move |work| {
            let announced = Arc::clone(&told);
            async move { calendar::import(&work, &announced).await }
        })
        .await?;
    opened.store.close().await;
    let Imported { new, changed, unchanged, gone } = imported;
    let code = &announced.code;
    println!("Calendar {code}: {new} days new, {changed} changed, {unchanged} as they were, {gone} no longer in it");
    if new + changed + gone > 0 {
        println!("Due days that were told stay as they are; `doorstep calendar apply` computes the open ones anew");
    }
    Ok(())
}

/// Computes the open due days anew with the calendar as it stands.
pub async fn apply(settings: &Settings, office: Option<&str>, asked: &CalendarApply) -> Done {
    let opened = open::office(settings, office).await?;
    let reason: Arc<str> = asked.reason.as_str().into();
    let (mut looked_at, mut moved, mut after) = (0, 0, None);
    loop {
        let reason = Arc::clone(&reason);
        let done = opened
            .write("calendar", move |work| {
                let reason = Arc::clone(&reason);
                async move { requests::anew::compute(&work, after, AT_ONCE, &reason).await }
            })
            .await?;
        looked_at += done.looked_at;
        moved += done.moved;
        after = done.last;
        if done.looked_at < AT_ONCE {
            break;
        }
    }
    opened.store.close().await;
    println!("Due days: {moved} moved, {} as they were", looked_at - moved);
    Ok(())
}

fn read(asked: &CalendarImport) -> Done<Announced> {
    let file = asked.file.display();
    let name = asked.file.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
    let shape = Shape::of_name(&name)
        .ok_or_else(|| Failure::wrong_use(format!("{file} is no calendar: give a file that ends with .ics or .csv")))?;
    let unreadable = |error| Failure::new(format!("{file} cannot be read: {error}"));
    if fs::metadata(&asked.file).map_err(unreadable)?.len() > MOST_BYTES {
        return Err(Failure::new(format!("{file} is larger than any calendar: give the list of days only")));
    }
    let bytes = fs::read(&asked.file).map_err(unreadable)?;
    let days = import::read(shape, &bytes).map_err(|faults| Failure::new(told(&faults)).about(&file.to_string()))?;
    let stem = name.rsplit_once('.').map_or(name.as_str(), |(stem, _)| stem);
    let code = asked.name.clone().unwrap_or_else(|| stem.to_owned());
    if code.trim().is_empty() || code.chars().count() > 60 || code.contains(char::is_whitespace) {
        return Err(Failure::wrong_use("give the calendar a name of up to 60 letters without spaces, with --name"));
    }
    let weekly_rest = asked.rests.as_deref().and_then(WeeklyRest::parse);
    Ok(Announced { code, valid_from: asked.valid_from, weekly_rest, days })
}

/// Everything that is wrong, each with its line, in one go.
fn told(faults: &[Fault]) -> String {
    let shown: Vec<String> = faults.iter().take(FAULTS_TOLD).map(ToString::to_string).collect();
    let rest = faults.len().saturating_sub(FAULTS_TOLD);
    let more = if rest > 0 { format!("; and {rest} more") } else { String::new() };
    format!("nothing was taken over: {}{more}", shown.join("; "))
}
