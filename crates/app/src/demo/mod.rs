//! `doorstep demo`: the sample county, made where there is none and served; its people's passwords are printed each time.

mod people;
mod sign_ins;

use std::{fs, io, os::unix::process::CommandExt, process::Command, sync::Arc};

use ::people::OfficeKey;
use store::{Clock, Env, FixedClock, MacKey, Store, SystemIds};

use crate::{
    config::Settings,
    failure::{Done, Failure},
    init, open,
    open::Opened,
    places,
    progress::Progress,
    serve, terms, whole_file,
};

/// Runs the command.
pub async fn run(settings: &Settings) -> Done {
    let file = settings.data.join(sign_ins::FILE);
    if !file.exists() {
        refuse_other_things(settings)?;
        // A port in use is said before the county is made, not after.
        serve::try_address(settings.listen).await?;
        make(settings).await?;
        return Err(begin_again());
    }
    let people = sign_ins::read(&file)?;
    let opened = open::office(settings, Some(county::OFFICE_CODE)).await?;
    serve::office(settings, opened, move |_| {
        println!("Sign in as one of these, with the password beside the name (sample data only: enter nothing real):");
        for (name, password) in &people {
            println!("  {name:<14} {password}");
        }
        Ok(())
    })
    .await
}

/// Living through a season leaves memory behind that serving does not need: the same command starts afresh in this process.
fn begin_again() -> Failure {
    let error = match std::env::current_exe() {
        Ok(program) => Command::new(program).args(std::env::args_os().skip(1)).exec(),
        Err(error) => error,
    };
    Failure::new(format!(
        "the sample county is made, but cannot be served right away ({error}): run the same command again"
    ))
}

fn refuse_other_things(settings: &Settings) -> Done {
    let full = match fs::read_dir(&settings.data) {
        Ok(mut entries) => entries.next().is_some(),
        Err(error) if error.kind() == io::ErrorKind::NotFound => false,
        Err(error) => {
            return Err(Failure::new(format!(
                "{} cannot be used: {error}: give another folder with --data",
                settings.data.display()
            )));
        }
    };
    if full {
        return Err(Failure::new(format!(
            "{} holds something other than a sample county and is left as it is: give an empty folder with --data, or serve an office with `doorstep serve`",
            settings.data.display()
        )));
    }
    Ok(())
}

/// Makes the county in a folder beside, so that one that was broken off never looks finished.
async fn make(settings: &Settings) -> Done {
    let target = std::path::absolute(&settings.data)
        .map_err(|error| Failure::new(format!("{} is no folder: {error}", settings.data.display())))?;
    let parent = whole_file::folder_of(&target);
    let unwritable = |error: io::Error| {
        Failure::new(format!(
            "the data folder {} cannot be made ({error}): check its rights, or give another one with --data",
            target.display()
        ))
    };
    fs::create_dir_all(parent).map_err(unwritable)?;
    let name = target.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
    let beside = parent.join(format!(".{name}.unfinished"));
    if beside.exists() {
        fs::remove_dir_all(&beside).map_err(unwritable)?;
    }
    let own_file = settings.database_file() == Some(target.join("doorstep.db").as_path());
    let mut here = Settings { data: beside.clone(), key_file: beside.join("office.key"), ..settings.clone() };
    if own_file {
        here.database_url = format!("sqlite://{}", beside.join("doorstep.db").display());
    }
    let begun = init::Begun::new(&here)?;
    if let Err(failure) = fill(&here).await {
        return Err(begun.undo(failure));
    }
    fs::rename(&beside, &target).map_err(unwritable)
}

async fn fill(here: &Settings) -> Done {
    let today = here.time_zone.to_datetime(store::SystemClock.now()).date();
    let clock = Arc::new(FixedClock::new(store::SystemClock.now()));
    let env = Env {
        clock: Arc::clone(&clock) as Arc<dyn Clock>,
        ids: Arc::new(SystemIds::default()),
        zone: here.time_zone.clone(),
        mac_key: MacKey::default(),
    };
    let store = Store::open(&here.database_url, env).await?;
    let eve = county::FROM.yesterday().unwrap_or(county::FROM);
    clock.set(at_eight(here, eve)?);
    let opened = init::create_in(store, here, county::OFFICE_CODE, county_name(), i18n::Lang::ZhHans).await?;
    let list = here.data.join("places.csv");
    whole_file::write(&list, sample::gazetteer::CSV.as_bytes())?;
    places::take_over(&opened, &list, places::Meant::default()).await?;
    let _ = fs::remove_file(&list);
    let key = Arc::new(here.key()?);
    live(&opened, &clock, key, today).await?;
    clock.set(at_eight(here, county::FROM)?);
    people::enrol(&opened).await?;
    clock.set(store::SystemClock.now());
    // The season is long over for some matters: what their terms have erased by today is erased before anybody looks.
    terms::erase(&opened).await?;
    let passwords = people::passwords(&opened).await?;
    opened.store.analyze().await?;
    opened.store.checkpoint().await?;
    opened.store.close().await;
    sign_ins::write(&here.data.join(sign_ins::FILE), &passwords)
}

async fn live(opened: &Opened, clock: &FixedClock, key: Arc<OfficeKey>, today: jiff::civil::Date) -> Done {
    let bar: std::sync::OnceLock<Progress> = std::sync::OnceLock::new();
    let shown = |done: usize, all: usize| {
        let bar = bar.get_or_init(|| Progress::new("Making the sample county", all as u64));
        bar.at(done as u64);
    };
    let made = county::make(&opened.store, clock, opened.office.id, key, today, &shown).await;
    if let Some(bar) = bar.get() {
        bar.end();
    }
    Ok(made?)
}

fn at_eight(here: &Settings, day: jiff::civil::Date) -> Done<jiff::Timestamp> {
    let at = here.time_zone.to_ambiguous_timestamp(day.at(8, 0, 0, 0)).compatible();
    at.map_err(|error| Failure::new(format!("the season cannot begin: {error}")))
}

/// As it stands on the sample county's bulletins.
fn county_name() -> &'static str {
    sample::gazetteer::gazetteer()
        .iter()
        .find(|place| place.code == sample::gazetteer::COUNTY)
        .map_or("", |place| place.name)
}

#[cfg(test)]
mod tests {
    #[test]
    fn the_sample_county_has_a_name() {
        assert!(!super::county_name().is_empty());
    }
}
