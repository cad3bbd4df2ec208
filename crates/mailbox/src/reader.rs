//! The task that looks into the mailbox.

use std::{sync::Arc, time::Duration};

use casework::{Actor, Refusal, Work, kind::Catalogue};
use notices::{Security, SettingsError};
use people::OfficeKey;
use sending::tls_config;
use store::{OfficeId, Store};
use tokio::{sync::watch, time::sleep};
use tokio_rustls::rustls::ClientConfig;

use crate::{
    connection::{Connection, ImapError, Server},
    letter::{Found, Letter, read},
    take::{Taken, take},
};

/// The largest message that is read; a larger one is flagged and left.
pub const LARGEST_BYTES: u64 = 25 << 20;
/// Messages read in one go: a flood waits.
const MOST: usize = 100;

/// The mailbox to be read.
#[derive(Clone)]
pub struct Mailbox {
    /// The server's name.
    pub host: String,
    /// Its port.
    pub port: u16,
    /// How the line is kept secret.
    pub security: Security,
    /// The name that opens it.
    pub user: String,
    /// The password.
    pub password: String,
    /// The folder.
    pub folder: String,
    /// How often it is looked into.
    pub every: Duration,
    /// The code of the category that mail gets until triage.
    pub category: String,
    /// Certificates (PEM) trusted beside the system's.
    pub certificates: Option<Vec<u8>>,
}

/// Reads a mailbox for an office.
pub struct Reader {
    store: Store,
    office: OfficeId,
    key: Arc<OfficeKey>,
    catalogue: &'static Catalogue,
    mailbox: Mailbox,
    tls: Arc<ClientConfig>,
}

impl Reader {
    /// Prepares everything; nothing is connected yet.
    pub fn new(
        store: Store,
        office: OfficeId,
        key: Arc<OfficeKey>,
        catalogue: &'static Catalogue,
        mailbox: Mailbox,
    ) -> Result<Self, SettingsError> {
        let tls = Arc::new(tls_config(mailbox.certificates.as_deref())?);
        Ok(Self { store, office, key, catalogue, mailbox, tls })
    }

    /// Looks into it again and again until `stop` says so.
    pub async fn go_on(self, mut stop: watch::Receiver<bool>) {
        let mut well = true;
        while !*stop.borrow() {
            match self.round().await {
                Ok(_) => well = true,
                // Said once, not every minute of a night.
                Err(error) if well => {
                    tracing::warn!(%error, "the mailbox could not be read");
                    well = false;
                }
                Err(_) => {}
            }
            tokio::select! {
                () = sleep(self.mailbox.every) => {}
                _ = stop.wait_for(|stop| *stop) => {}
            }
        }
    }

    /// Reads what waits at this moment; answers how many letters were taken in.
    pub async fn round(&self) -> Result<usize, ImapError> {
        let server = Server { host: &self.mailbox.host, port: self.mailbox.port, security: self.mailbox.security };
        let mut connection = Connection::open(&server, Arc::clone(&self.tls)).await?;
        connection.login(&self.mailbox.user, &self.mailbox.password).await?;
        connection.select(&self.mailbox.folder).await?;
        let mut taken = 0;
        for number in connection.waiting().await?.into_iter().take(MOST) {
            taken += usize::from(self.one(&mut connection, number).await?);
        }
        connection.logout().await?;
        Ok(taken)
    }

    /// One message: marked as seen only once what it brought is committed. A storage that fails leaves it as it is.
    async fn one(&self, connection: &mut Connection, number: u32) -> Result<bool, ImapError> {
        if connection.size(number).await? > LARGEST_BYTES {
            return left(connection, number, "too-large").await;
        }
        let letter = match read(&connection.message(number).await?) {
            Found::Letter(letter) => letter,
            Found::Automatic(why) => {
                tracing::info!(number, why, "a letter that nobody wrote was passed over");
                return connection.flag(number, "Seen").await.map(|()| false);
            }
            Found::Unreadable => return left(connection, number, "unreadable").await,
        };
        match self.taken(*letter).await {
            Ok(what) => {
                tracing::info!(number, ?what, "a letter was taken in");
                connection.flag(number, "Seen").await?;
                Ok(what != Taken::Known)
            }
            Err(Refusal::Store(error)) => {
                tracing::warn!(number, %error, "a letter waits for the storage");
                Ok(false)
            }
            Err(refusal) => left(connection, number, code(&refusal)).await,
        }
    }

    async fn taken(&self, letter: Letter) -> Result<Taken, Refusal> {
        let (key, catalogue) = (Arc::clone(&self.key), self.catalogue);
        let (category, letter) = (self.mailbox.category.clone(), Arc::new(letter));
        self.store
            .write(self.office, move |tx| {
                let work = Work::new(tx, Actor::public("mail"), catalogue);
                let (key, category, letter) = (Arc::clone(&key), category.clone(), Arc::clone(&letter));
                async move { take(&work, &key, &category, &letter).await }
            })
            .await
    }
}

/// What cannot be taken in is flagged, stays unseen, and waits for somebody.
async fn left(connection: &mut Connection, number: u32, why: &str) -> Result<bool, ImapError> {
    tracing::warn!(number, why, "a letter was flagged and left in the mailbox");
    connection.flag(number, "Flagged").await?;
    Ok(false)
}

fn code(refusal: &Refusal) -> &'static str {
    match refusal {
        Refusal::Invalid(problems) => problems.0.first().map_or("invalid", |problem| problem.code),
        Refusal::Rule(code) => code,
        Refusal::NotFound => "not-found",
        Refusal::Forbidden => "forbidden",
        Refusal::Stale => "stale",
        Refusal::DifferentContent => "different-content",
        Refusal::Store(_) => "storage",
    }
}
