//! Passwords: refused when obvious, hashed with argon2id, changed by their owner.

mod change;
mod leaked;
mod strength;

use argon2::{Argon2, PasswordHasher as _, PasswordVerifier as _};
use casework::Refusal;
use jiff::Timestamp;
use store::{OfficeId, Store, StoreError, Tx, params};
use tokio::task::spawn_blocking;
use unicode_normalization::UnicodeNormalization as _;
use uuid::Uuid;

use crate::SignInLimiter;

pub use change::change_password;
pub use leaked::{LeakedError, LeakedPasswords};
pub use strength::weakness;

/// Stands in for the hash of whoever is not known, so that an unknown name takes as long as a wrong password.
pub(crate) const STAND_IN: &str =
    "$argon2id$v=19$m=19456,t=2,p=1$AAAAAAAAAAAAAAAAAAAAAA$AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA";

/// The hash of a password, as a PHC string: argon2id with 19 MiB and two passes (OWASP's first choice for servers).
/// Takes tens of milliseconds of a processor: call it on a blocking thread.
///
/// # Panics
/// Never: salt and length are within argon2's bounds.
pub fn hash_password(password: &str, salt: [u8; 16]) -> String {
    let hashed = Argon2::default().hash_password_with_salt(written(password).as_bytes(), &salt);
    hashed.expect("16 bytes of salt and a password of any length can be hashed").to_string()
}

/// Whether the password is the one that was hashed. As slow as [`hash_password`].
pub fn verify_password(password: &str, hash: &str) -> bool {
    Argon2::default().verify_password(written(password).as_bytes(), hash).is_ok()
}

/// The same password typed on two keyboards may come in two codings of the same letters.
fn written(password: &str) -> String {
    password.nfkc().collect()
}

/// Refuses a password that is easy to guess for somebody who knows the person and the office, and one that was stolen
/// elsewhere.
pub(crate) async fn check(
    store: &Store,
    office: OfficeId,
    limiter: &SignInLimiter,
    staff_id: Uuid,
    sign_in_name: &str,
    password: &str,
) -> Result<(), Refusal> {
    let question = move |tx: Tx| async move {
        let sql = "SELECT f.name AS person, o.name AS office, o.code FROM staff f JOIN office o ON o.id = f.office_id \
                   WHERE f.office_id = $1 AND f.id = $2";
        let row = tx.row(sql, params![staff_id]).await?;
        row.map_or(Ok([const { String::new() }; 3]), |row| {
            Ok([row.get("person")?, row.get("office")?, row.get("code")?])
        })
    };
    let words: Result<[String; 3], StoreError> = store.read(office, question).await;
    let [person, office_name, code] = words?;
    let (typed, sign_in_name) = (password.to_owned(), sign_in_name.to_owned());
    let judged =
        spawn_blocking(move || weakness(&typed, &[&sign_in_name, &person, &office_name, &code])).await.unwrap_or(None);
    match judged {
        Some(code) => Err(Refusal::problem("password", code)),
        None if limiter.is_leaked(password).await? => Err(Refusal::problem("password", "password-leaked")),
        None => Ok(()),
    }
}

/// Keeps the hash of a new password.
pub(crate) async fn keep(tx: &Tx, staff_id: Uuid, hash: &str) -> Result<(), Refusal> {
    let at: Timestamp = tx.now();
    let sql = "INSERT INTO credential (office_id, staff_id, password_hash, changed_at) VALUES ($1, $2, $3, $4) \
               ON CONFLICT (office_id, staff_id) DO UPDATE SET password_hash = excluded.password_hash, \
               changed_at = excluded.changed_at";
    tx.execute(sql, params![staff_id, hash, at]).await?;
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_password_is_known_again_in_either_coding_of_its_letters() {
        let hash = hash_password("caf\u{e9} am Fluss", [1; 16]);
        assert!(hash.starts_with("$argon2id$v=19$m=19456,t=2,p=1$"), "{hash}");
        assert!(verify_password("cafe\u{301} am Fluss", &hash));
        assert!(!verify_password("cafe am Fluss", &hash));
    }

    #[test]
    fn nobody_has_the_password_that_stands_in_and_it_takes_as_long() {
        assert!(!verify_password("", STAND_IN));
        assert!(argon2::password_hash::phc::PasswordHash::new(STAND_IN).is_ok());
        let real = hash_password("x", [0; 16]);
        let settings = |hash: &str| hash.rsplitn(3, '$').nth(2).map(str::to_owned);
        assert_eq!(settings(&real), settings(STAND_IN));
    }
}
