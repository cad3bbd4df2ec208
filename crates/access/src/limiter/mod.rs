//! Keeps the machine from being worn out: few passwords are hashed at a time, and floods are slowed. Guessing is slowed in
//! [`crate::attempts`], which keeps what it counts.

mod allowance;
mod flood;

use casework::Refusal;
use store::Store;
use tokio::{sync::Semaphore, task::spawn_blocking};

use crate::password::{self, LeakedPasswords};
pub use flood::FloodLimiter;

/// Passwords hashed at a time: each needs 19 MiB.
const HASHED_AT_ONCE: usize = 2;

/// Keeps the machine from being worn out. One for the whole program.
#[derive(Debug)]
pub struct SignInLimiter {
    hashing: Semaphore,
    residents: FloodLimiter,
    challenges: FloodLimiter,
    leaked: Option<LeakedPasswords>,
}

impl Default for SignInLimiter {
    fn default() -> Self {
        let (residents, challenges) = (FloodLimiter::default(), FloodLimiter::default());
        Self { hashing: Semaphore::new(HASHED_AT_ONCE), residents, challenges, leaked: None }
    }
}

impl SignInLimiter {
    /// With a file of stolen passwords, none of which becomes somebody's new one.
    #[must_use]
    pub fn with_leaked(self, leaked: Option<LeakedPasswords>) -> Self {
        Self { leaked, ..self }
    }

    /// Whether a password stands in the file of stolen ones, if there is one. A file that cannot be read any more lets no new
    /// password through.
    pub async fn is_leaked(&self, password: &str) -> Result<bool, Refusal> {
        let Some(leaked) = self.leaked.clone() else { return Ok(false) };
        let password = password.to_owned();
        let found = spawn_blocking(move || leaked.holds(&password)).await;
        match found {
            Ok(Ok(found)) => Ok(found),
            Ok(Err(error)) => {
                tracing::error!(%error, "leaked_passwords");
                Err(Refusal::Rule("leaked-unreadable"))
            }
            Err(_) => Err(Refusal::Rule("leaked-unreadable")),
        }
    }

    /// What guards the pages of residents.
    pub const fn residents(&self) -> &FloodLimiter {
        &self.residents
    }

    /// What guards the challenges that anybody may ask for.
    pub const fn challenges(&self) -> &FloodLimiter {
        &self.challenges
    }

    /// Whether the password is the one hashed; without a hash it takes as long, and is not.
    pub(crate) async fn verify(&self, password: &str, hash: Option<String>) -> bool {
        let _permit = self.hashing.acquire().await;
        let (password, known) = (password.to_owned(), hash.is_some());
        let hash = hash.unwrap_or_else(|| password::STAND_IN.to_owned());
        let right = spawn_blocking(move || password::verify_password(&password, &hash)).await;
        known && right.unwrap_or(false)
    }

    /// The hash of a new password.
    ///
    /// # Panics
    /// When the runtime is shutting down.
    pub(crate) async fn hash(&self, store: &Store, password: &str) -> String {
        let _permit = self.hashing.acquire().await;
        let mut salt = [0; 16];
        store.env().ids.random_bytes(&mut salt);
        let password = password.to_owned();
        let hashed = spawn_blocking(move || password::hash_password(&password, salt)).await;
        hashed.expect("a password is hashed unless the program is ending")
    }
}
