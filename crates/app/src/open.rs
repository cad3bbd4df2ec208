//! Opening what a command works on: the database, one office in it, and the office's key.

use std::sync::Arc;

use access::Office;
use casework::{Actor, Refusal, Work};
use people::{OfficeKey, PeopleError};
use store::{Env, Store, Tx};

use crate::{
    config::Settings,
    failure::{Done, Failure},
    public_log::{self, head},
};

/// An open office.
#[derive(Clone)]
pub struct Opened {
    /// Its database.
    pub store: Store,
    /// The office.
    pub office: Office,
}

impl Opened {
    /// Reads with the rights of the machine's owner; `command` is the name by which the log knows it.
    pub async fn read<T, F, Fut>(&self, command: &'static str, work: F) -> Result<T, Refusal>
    where
        F: Fn(Work) -> Fut + Send + Sync + 'static,
        Fut: Future<Output = Result<T, Refusal>> + Send + 'static,
        T: Send + 'static,
    {
        self.store.read(self.office.id, move |tx| work(operator(tx, command))).await
    }

    /// Writes with the rights of the machine's owner.
    pub async fn write<T, F, Fut>(&self, command: &'static str, work: F) -> Result<T, Refusal>
    where
        F: Fn(Work) -> Fut + Send + Sync + 'static,
        Fut: Future<Output = Result<T, Refusal>> + Send + 'static,
        T: Send + 'static,
    {
        self.store.write(self.office.id, move |tx| work(operator(tx, command))).await
    }
}

/// The machine's owner at work.
pub fn operator(tx: Tx, command: &str) -> Work {
    Work::new(tx, Actor::operator(command), lines::catalogue())
}

/// The surroundings of every store of this program.
pub fn surroundings(settings: &Settings) -> Env {
    Env::system(settings.time_zone.clone())
}

/// Opens the database and brings its schema up to date; refuses where there is none yet.
pub async fn database(settings: &Settings) -> Done<Store> {
    if settings.database_file().is_some_and(|file| !file.exists()) {
        return Err(no_office(settings));
    }
    let store = Store::open(&settings.database_url, surroundings(settings)).await?;
    if store.schema_version().await? == 0 {
        store.close().await;
        return Err(no_office(settings));
    }
    store.migrate().await?;
    Ok(store)
}

/// Opens the office that the command is about. Where the program marks its events already, it writes none without the key.
pub async fn office(settings: &Settings, code: Option<&str>) -> Done<Opened> {
    let opened = office_as_it_is(settings, code).await?;
    must_be_marked(settings, &opened)?;
    Ok(opened)
}

/// Refuses to go on without the key where the program marks an office's events already.
pub fn must_be_marked(settings: &Settings, opened: &Opened) -> Done {
    if head::file(&settings.data, opened).exists() { head::kept(&settings.data, opened).map(drop) } else { Ok(()) }
}

/// The same for commands that look at an office with which something may be wrong.
pub async fn office_as_it_is(settings: &Settings, code: Option<&str>) -> Done<Opened> {
    let opened = chosen(settings, code).await?;
    if let Some(key) = public_log::load(settings)? {
        head::mark_with(&opened, &key);
    }
    Ok(opened)
}

async fn chosen(settings: &Settings, code: Option<&str>) -> Done<Opened> {
    let store = database(settings).await?;
    let mut offices = access::offices(&store).await?;
    let office = match code {
        Some(code) => offices.into_iter().find(|office| office.code == code).ok_or_else(|| {
            Failure::wrong_use(format!(
                "there is no office {code:?} in this database: give the code of one with --office"
            ))
        })?,
        None if offices.len() > 1 => {
            let codes: Vec<&str> = offices.iter().map(|office| office.code.as_str()).collect();
            let codes = codes.join(", ");
            return Err(Failure::wrong_use(format!(
                "this database holds several offices ({codes}): choose one with --office"
            )));
        }
        None => offices.pop().ok_or_else(|| no_office(settings))?,
    };
    Ok(Opened { store, office })
}

/// The office's key, once it is certain that it opens the office's contacts.
pub async fn key(settings: &Settings, opened: &Opened) -> Done<Arc<OfficeKey>> {
    opens(settings, opened).await?.ok_or_else(|| {
        Failure::new(format!(
            "the key {} does not open this office's contacts: put the right office.key there, or name it with DOORSTEP_KEY_FILE",
            settings.key_source()
        ))
    })
}

/// The key that the settings name; none where it opens nothing of this office.
pub async fn opens(settings: &Settings, opened: &Opened) -> Done<Option<Arc<OfficeKey>>> {
    let key = Arc::new(settings.key()?);
    let trial = Arc::clone(&key);
    let fits: Result<bool, PeopleError> = opened
        .store
        .read(opened.office.id, move |tx| {
            let key = Arc::clone(&trial);
            async move { people::fits(&tx, &key).await }
        })
        .await;
    Ok(fits?.then_some(key))
}

fn no_office(settings: &Settings) -> Failure {
    let folder = settings.data.display();
    let place = match settings.database_file() {
        Some(_) => format!("in {folder}"),
        None => "in this database".to_owned(),
    };
    Failure::new(format!(
        "there is no office {place}: make one with `doorstep init --data {folder} --name NAME`, or look at the sample county with `doorstep demo`"
    ))
}
