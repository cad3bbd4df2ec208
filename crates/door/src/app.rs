//! What every handler holds: the store, the office, its key and its settings.

use std::sync::Arc;

use access::sign_on::Claim;
use casework::{Actor, Refusal, Work, kind::Catalogue};
use people::OfficeKey;
use store::{OfficeId, Store};

use crate::Current;

/// Another provider of identities that people may come in by.
#[derive(Clone, Debug)]
pub struct SignOn {
    /// Its address.
    pub issuer: String,
    /// What people call it.
    pub name: String,
    /// By what else than its own mark a person may be bound until the first sign-in.
    pub claim: Option<Claim>,
}

impl SignOn {
    /// By what a person may be bound.
    pub fn claims(&self) -> Vec<Claim> {
        std::iter::once(Claim::Subject).chain(self.claim).collect()
    }
}

/// Settings that handlers need.
#[derive(Clone, Debug)]
pub struct Settings {
    /// Code of the office, as in `/log/CODE`.
    pub office_code: String,
    /// Name of the office.
    pub office_name: Current<String>,
    /// The address people type, without a slash at its end.
    pub public_url: String,
    /// Whether the cookie is sent over TLS only.
    pub secure_cookies: bool,
    /// Largest request body in bytes.
    pub body_limit_bytes: usize,
    /// Whether the address of a caller is taken from `X-Forwarded-For`.
    pub behind_proxy: bool,
    /// Single sign-on, where it is offered.
    pub sign_on: Option<SignOn>,
    /// The office's own language, for callers who state none.
    pub language: Current<i18n::Lang>,
}

/// State of the program while it serves.
#[derive(Clone)]
pub struct App {
    /// The database.
    pub store: Store,
    /// The office served.
    pub office: OfficeId,
    /// The office's key for contacts.
    pub key: Arc<OfficeKey>,
    /// Every record kind and figure.
    pub catalogue: &'static Catalogue,
    /// Settings.
    pub settings: Arc<Settings>,
    /// Where the bytes of files lie.
    pub files: files::Folder,
    /// Guards sign-in against guessing.
    pub limiter: Arc<access::SignInLimiter>,
    /// What was learnt of the office's decisions.
    pub minds: Arc<triage::Minds>,
    /// What takes longer than somebody waits.
    pub long_works: Arc<crate::LongWorks>,
}

impl App {
    /// What every way in needs.
    pub fn gate(&self) -> access::Gate<'_> {
        access::Gate { store: &self.store, office: self.office, key: &self.key, limiter: &self.limiter }
    }

    /// This office as browsers know it for passkeys; none where its address has no name.
    pub fn relying_party(&self) -> Option<access::passkey::RelyingParty> {
        access::passkey::RelyingParty::new(&self.settings.public_url, &self.settings.office_name.get())
    }

    /// Reads in one consistent snapshot, with the caller's rights.
    pub async fn read<T, F, Fut>(&self, actor: &Actor, work: F) -> Result<T, Refusal>
    where
        F: Fn(Work) -> Fut + Send + Sync + 'static,
        Fut: Future<Output = Result<T, Refusal>> + Send + 'static,
        T: Send + 'static,
    {
        let (actor, catalogue) = (actor.clone(), self.catalogue);
        self.store.read(self.office, move |tx| work(Work::new(tx, actor.clone(), catalogue))).await
    }

    /// Writes in one transaction, with the caller's rights.
    pub async fn write<T, F, Fut>(&self, actor: &Actor, work: F) -> Result<T, Refusal>
    where
        F: Fn(Work) -> Fut + Send + Sync + 'static,
        Fut: Future<Output = Result<T, Refusal>> + Send + 'static,
        T: Send + 'static,
    {
        let (actor, catalogue) = (actor.clone(), self.catalogue);
        self.store.write(self.office, move |tx| work(Work::new(tx, actor.clone(), catalogue))).await
    }
}
