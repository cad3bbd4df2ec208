//! The program `doorstep`: reads what it is asked to do and where, does it, and says in one sentence if it could not.
//!
//! Only this crate reads the environment, the clock and randomness; everything further in is given them.

mod backup;
mod bulletin;
mod calendar;
mod cli;
mod config;
mod configuration;
mod demo;
mod erasures;
mod failure;
mod import_requests;
mod init;
mod key;
mod later;
mod log;
mod open;
mod places;
mod progress;
mod public_log;
mod purge;
mod restore;
mod serve;
mod terms;
mod token;
mod user;
mod verify;
mod webhooks;
mod whole_file;

use std::{
    path::{Path, PathBuf},
    process::ExitCode,
};

use clap::Parser;
use cli::{Calendar, Cli, Command, Config, Import, Key, Places, Token, User, WhereOffice};
use config::{Settings, Sources};
use failure::{Done, Failure};

/// Gives memory back that a password hash or a packed page needed for a moment; the system's own keeps it in every thread.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

fn main() -> ExitCode {
    let done = match Cli::try_parse() {
        Ok(cli) => run(cli),
        Err(error) if !error.use_stderr() => {
            // Help and version are answers, not errors.
            let _ = error.print();
            Ok(())
        }
        Err(error) => Err(cli::sentence(&error)),
    };
    match done {
        Ok(()) => ExitCode::SUCCESS,
        Err(failure) => {
            eprintln!("doorstep: {failure}");
            failure.exit_code()
        }
    }
}

fn run(cli: Cli) -> Done {
    let settings = settings(&cli)?;
    let office = cli.place.office.clone();
    log::start(&settings)?;
    let runtime = tokio::runtime::Builder::new_multi_thread()
        .enable_all()
        .build()
        .map_err(|error| Failure::new(format!("the machine does not let the program start its threads: {error}")))?;
    runtime.block_on(work(cli.command, &settings, office.as_deref()))
}

async fn work(command: Command, settings: &Settings, office: Option<&str>) -> Done {
    match command {
        Command::Demo(_) => demo::run(settings).await,
        Command::Serve(_) => serve::run(settings, office).await,
        Command::Init(asked) => init::run(settings, &asked).await,
        Command::Places(Places::Import(asked)) => places::run(settings, office, &asked).await,
        Command::Calendar(Calendar::Import(asked)) => calendar::import(settings, office, &asked).await,
        Command::Calendar(Calendar::Apply(asked)) => calendar::apply(settings, office, &asked).await,
        Command::Import(Import::Requests(asked)) => import_requests::run(settings, office, &asked).await,
        Command::Bulletin(asked) => bulletin::run(settings, office, &asked).await,
        Command::Verify(asked) => verify::run(settings, office, &asked).await,
        Command::Backup(asked) => backup::run(settings, &asked).await,
        Command::Restore(asked) => restore::run(settings, &asked).await,
        Command::Key(Key::Rotate) => key::rotate(settings).await,
        Command::Key(Key::Show) => key::show(settings).await,
        Command::Purge(asked) => purge::run(settings, office, &asked).await,
        Command::User(User::Add(asked)) => user::add(settings, office, &asked).await,
        Command::User(User::Link(asked)) => user::link(settings, office, &asked).await,
        Command::Token(Token::Add(asked)) => token::add(settings, office, &asked).await,
        Command::Log(asked) => public_log::run(settings, office, &asked).await,
        Command::Config(Config::Export(asked)) => configuration::export(settings, office, &asked).await,
        Command::Config(Config::Import(asked)) => configuration::import(settings, office, &asked).await,
        Command::Webhooks => webhooks::list(settings, office).await,
        Command::Settings => {
            print!("{}", config::example());
            Ok(())
        }
        Command::Copy(_) => later::copy(),
        Command::Form(_) => later::form(),
    }
}

fn settings(cli: &Cli) -> Done<Settings> {
    let data = data_folder(cli);
    let mut sources = Sources::read(&data, &environment)?;
    let WhereOffice { database, .. } = &cli.place;
    sources.flag("database_url", database.as_deref());
    if let Command::Demo(asked) | Command::Serve(asked) = &cli.command {
        sources.flag("listen", asked.listen.map(|listen| listen.to_string()).as_deref());
        let path = |path: &Option<PathBuf>| path.as_ref().map(|path| path.display().to_string());
        sources.flag("tls_cert", path(&asked.tls_cert).as_deref());
        sources.flag("tls_key", path(&asked.tls_key).as_deref());
        sources.flag("leaked_passwords", path(&asked.leaked_passwords).as_deref());
    }
    Settings::of(&data, &sources)
}

fn data_folder(cli: &Cli) -> PathBuf {
    let usual = if matches!(cli.command, Command::Demo(_)) { "demo-data" } else { "data" };
    let given = cli.place.data.clone().or_else(|| environment("DOORSTEP_DATA").map(PathBuf::from));
    given.unwrap_or_else(|| Path::new(usual).to_owned())
}

#[expect(clippy::disallowed_methods, reason = "this is the one place the environment comes in")]
fn environment(name: &str) -> Option<String> {
    std::env::var(name).ok().filter(|text| !text.is_empty())
}
