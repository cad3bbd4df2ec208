//! `doorstep init`: a new, empty office. What was begun is taken away again if it cannot be finished.

use std::{
    fs::{self, DirBuilder},
    io,
    os::unix::fs::DirBuilderExt,
    path::{Path, PathBuf},
};

use ::places::PlaceRow;
use access::{NewUser, Office};
use casework::{Refusal, Work, kind::Role};
use people::OfficeKey;
use store::Store;

use crate::{
    cli::Init,
    config::{self, Settings},
    failure::{Done, Failure},
    open::{self, Opened},
    places, public_log,
    serve::sealing,
    user, whole_file,
};

/// Level of the office's own place where there is no gazetteer yet.
const COUNTY: i64 = 3;

/// Runs the command.
pub async fn run(settings: &Settings, asked: &Init) -> Done {
    if let Some(list) = &asked.places {
        places::look_at(list)?;
    }
    let begun = Begun::new(settings)?;
    let opened = match create(settings, &asked.code, &asked.name, asked.language).await {
        Ok(opened) => opened,
        Err(failure) => return Err(begun.undo(failure)),
    };
    let mut secret = set_up(&opened, asked).await;
    if secret.is_ok()
        && let Err(failure) = sealing::flush(&opened, &settings.data).await
    {
        secret = Err(failure);
    }
    opened.store.close().await;
    let secret = secret.map_err(|failure| begun.undo(failure))?;
    eprintln!(
        "The office “{}” is in {}. Serve it with: doorstep serve --data {1}",
        asked.name,
        settings.data.display()
    );
    eprintln!("Keep a copy of the key {} apart from the backups: without it no contact opens.", settings.key_source());
    user::show(settings, &secret);
    Ok(())
}

/// Makes the key, the database and the office's row.
pub async fn create(settings: &Settings, code: &str, name: &str, language: i18n::Lang) -> Done<Opened> {
    let store = Store::open(&settings.database_url, open::surroundings(settings)).await?;
    create_in(store, settings, code, name, language).await
}

/// The same in a database that is open.
pub async fn create_in(
    store: Store,
    settings: &Settings,
    code: &str,
    name: &str,
    language: i18n::Lang,
) -> Done<Opened> {
    store.migrate().await?;
    if let Some(office) = access::office_by_code(&store, code).await? {
        return Err(Failure::new(format!(
            "there is an office {code:?} ({}) in this database already: choose another --code, or another database",
            office.name
        )));
    }
    if settings.key_from.is_some() {
        settings.key()?;
    } else {
        let mut random = [0; 32];
        store.env().ids.random_bytes(&mut random);
        OfficeKey::new(random).save_new(&settings.key_file)?;
    }
    let log_key = public_log::make(&settings.log_key_file(), code, store.env())?;
    public_log::head::mark_new_with(&store, &log_key);
    let id = access::create_office(&store, code, name, language.code()).await?;
    let office = access::offices(&store).await?.into_iter().find(|office: &Office| office.id == id);
    let office = office.ok_or_else(|| Failure::new("the office that was just made is not there: try again"))?;
    Ok(Opened { store, office })
}

/// Its places and its administrator; the secret of the administrator's link.
async fn set_up(opened: &Opened, asked: &Init) -> Done<String> {
    match &asked.places {
        Some(list) => {
            let (taken, report) = places::take_over(opened, list, places::Meant::default()).await?;
            eprintln!("{}", places::told(&taken.counts));
            if report.rejected() > 0 {
                eprint!("{report}");
            }
            if taken.counts.new == 0 {
                return Err(Failure::new(format!(
                    "{} holds no place: give a list with the columns code,name,level,parent",
                    list.display()
                )));
            }
        }
        None => own_place(opened).await?,
    }
    let name = asked.administrator.clone();
    let made = opened.write("init", move |work| {
        let name = name.clone();
        async move { administrator(&work, &name).await }
    });
    Ok(made.await?)
}

async fn administrator(work: &Work, name: &str) -> Result<String, Refusal> {
    let new = NewUser { sign_in: name, name, role: Role::Administrator, unit: None, place: None, team: None };
    access::add_user(work, new).await?;
    access::make_link(work, name, user::LINK_HOURS).await
}

/// Without a gazetteer the office itself is the only place, so that matters have somewhere to be.
async fn own_place(opened: &Opened) -> Done {
    let Office { code, name, .. } = opened.office.clone();
    let made = opened.write("init", move |work| {
        let row = PlaceRow { code: code.clone(), name: name.clone(), level: COUNTY, parent: None };
        async move { ::places::import(&work, std::iter::once(row), places::FIRST_DAY, |_| ()).await }
    });
    made.await?;
    Ok(())
}

/// The folder and what `init` puts into it, to be taken away again if it fails.
pub struct Begun {
    made_folder: bool,
    folder: PathBuf,
    files: Vec<PathBuf>,
}

impl Begun {
    /// Makes the folder where there is none, and writes the settings into it.
    pub fn new(settings: &Settings) -> Done<Self> {
        let folder = settings.data.clone();
        let database = settings.database_file().map(Path::to_owned);
        for file in std::iter::once(&settings.key_file).chain(&database) {
            if file.exists() {
                return Err(Failure::new(format!(
                    "there is an office in {} already ({} is there) and it is left as it is: give another folder with --data",
                    folder.display(),
                    file.display()
                )));
            }
        }
        let made_folder = make_folder(&folder)?;
        let mut begun = Self { made_folder, folder, files: Vec::new() };
        let own = begun.folder.join("doorstep.toml");
        if !own.exists() {
            begun.files.push(own.clone());
            whole_file::write(&own, config::example().as_bytes()).map_err(|failure| begun.undo(failure))?;
        }
        begun.files.extend([settings.key_file.clone(), settings.log_key_file()]);
        let beside =
            |file: &PathBuf| ["", "-wal", "-shm", "-turn"].map(|end| PathBuf::from(format!("{}{end}", file.display())));
        begun.files.extend(database.iter().flat_map(beside));
        Ok(begun)
    }

    /// Takes everything away again; the failure is handed through.
    pub fn undo(&self, failure: Failure) -> Failure {
        for file in &self.files {
            let _ = fs::remove_file(file);
        }
        if self.made_folder {
            let _ = fs::remove_dir(&self.folder);
        }
        failure
    }
}

/// Makes a folder that only its owner sees; whether it was not there.
fn make_folder(folder: &Path) -> Done<bool> {
    if folder.is_dir() {
        return Ok(false);
    }
    match DirBuilder::new().recursive(true).mode(0o700).create(folder) {
        Ok(()) => Ok(true),
        Err(error) if error.kind() == io::ErrorKind::AlreadyExists => {
            Err(Failure::new(format!("{} is a file, not a folder: give another folder with --data", folder.display())))
        }
        Err(error) => Err(Failure::new(format!(
            "the data folder {} cannot be made ({error}): check its rights, or give another one with --data",
            folder.display()
        ))),
    }
}
