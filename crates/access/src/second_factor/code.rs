//! Codes from a telephone (TOTP, RFC 6238: six digits, thirty seconds, SHA-1, as every app has it).

use casework::{Refusal, actor::Work, event::Event};
use jiff::Timestamp;
use people::OfficeKey;
use store::{Tx, params};
use totp_rs::{Builder, Totp};
use uuid::Uuid;
use zeroize::Zeroizing;

use super::{recovery, sealed};
use crate::note::note;

const BYTES: usize = 20;

/// What a telephone is told, once.
pub struct CodeSetUp {
    /// The secret as people type it, in base32.
    pub secret: String,
    /// The same as an address, for a QR code.
    pub address: String,
}

/// Begins: a new secret for whoever is signed in. It opens nothing until [`confirm`] saw a code made from it.
pub async fn begin(work: &Work, key: &OfficeKey, office_name: &str) -> Result<CodeSetUp, Refusal> {
    let staff_id = work.actor.staff_id.ok_or(Refusal::Forbidden)?;
    let tx = &work.tx;
    let secret = Zeroizing::new(tx.random_bytes::<BYTES>());
    let sealed = sealed::seal(key, tx.office(), staff_id, secret.as_slice(), tx.random_bytes());
    // One that is in use is not replaced by somebody who only looks at the page.
    let sql = "INSERT INTO code_secret (office_id, staff_id, sealed, confirmed_at, last_step) VALUES ($1, $2, $3, NULL, 0) \
               ON CONFLICT (office_id, staff_id) DO UPDATE SET sealed = excluded.sealed \
               WHERE code_secret.confirmed_at IS NULL";
    if tx.execute(sql, params![staff_id, sealed]).await? == 0 {
        return Err(Refusal::Rule("codes-in-use"));
    }
    let text = totp_rs::Secret::from(secret.to_vec()).to_base32();
    let address = format!(
        "otpauth://totp/{}:{}?secret={text}&issuer={}",
        encoded(office_name),
        encoded(&work.actor.name),
        encoded(office_name)
    );
    Ok(CodeSetUp { secret: text, address })
}

/// Ends the set-up: the first code proves that the secret arrived. Gives the recovery codes, shown only here.
pub async fn confirm(work: &Work, key: &OfficeKey, typed: &str) -> Result<Vec<String>, Refusal> {
    let staff_id = work.actor.staff_id.ok_or(Refusal::Forbidden)?;
    let tx = &work.tx;
    let sql = "SELECT sealed FROM code_secret WHERE office_id = $1 AND staff_id = $2 AND confirmed_at IS NULL";
    let row = tx.row(sql, params![staff_id]).await?.ok_or(Refusal::Rule("codes-in-use"))?;
    let secret = sealed::open(key, tx.office(), staff_id, &row.get::<Vec<u8>>("sealed")?);
    let secret = secret.ok_or(Refusal::Rule("code-secret-sealed"))?;
    let step = step_of(&secret, typed, tx.now()).ok_or_else(|| Refusal::problem("code", "code-wrong"))?;
    let sql = "UPDATE code_secret SET confirmed_at = $3, last_step = $4 WHERE office_id = $1 AND staff_id = $2";
    tx.execute(sql, params![staff_id, tx.now(), step]).await?;
    note(work, staff_id, &Event::new("second_factor.set_up")).await?;
    recovery::renew(work).await
}

/// Whether a code is right and was not accepted before; it is used up by asking.
pub(crate) async fn accept(tx: &Tx, key: &OfficeKey, staff_id: Uuid, typed: &str) -> Result<bool, Refusal> {
    let sql = "SELECT sealed FROM code_secret WHERE office_id = $1 AND staff_id = $2 AND confirmed_at IS NOT NULL";
    let Some(row) = tx.row(sql, params![staff_id]).await? else { return Ok(false) };
    let secret = sealed::open(key, tx.office(), staff_id, &row.get::<Vec<u8>>("sealed")?);
    let secret = secret.ok_or(Refusal::Rule("code-secret-sealed"))?;
    let Some(step) = step_of(&secret, typed, tx.now()) else { return Ok(false) };
    let sql = "UPDATE code_secret SET last_step = $3 WHERE office_id = $1 AND staff_id = $2 AND last_step < $3";
    Ok(tx.execute(sql, params![staff_id, step]).await? > 0)
}

/// The step that a code belongs to: this one, or a neighbour where a clock is off.
fn step_of(secret: &[u8], typed: &str, now: Timestamp) -> Option<i64> {
    let digits: String = typed.chars().filter(|c| !c.is_whitespace() && *c != '-').collect();
    let seconds = u64::try_from(now.as_second()).ok()?;
    totp(secret)?.check(&digits, seconds).and_then(|step| i64::try_from(step).ok())
}

fn totp(secret: &[u8]) -> Option<Totp> {
    Builder::new().with_secret(secret.to_vec()).build().ok()
}

/// As an address writes it.
fn encoded(text: &str) -> String {
    let plain = |byte: u8| byte.is_ascii_alphanumeric() || b"-._~".contains(&byte);
    text.bytes().map(|byte| if plain(byte) { char::from(byte).to_string() } else { format!("%{byte:02X}") }).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    /// RFC 6238, appendix B, the last six digits.
    #[test]
    fn codes_are_those_of_the_standard() {
        let secret = b"12345678901234567890";
        for (second, code) in [(59, "287082"), (1_111_111_109, "081804"), (1_234_567_890, "005924")] {
            let now = Timestamp::from_second(second).unwrap();
            assert_eq!(step_of(secret, code, now), Some(second / 30), "{code}");
            assert_eq!(step_of(secret, &format!("{} {}", &code[..3], &code[3..]), now), Some(second / 30));
        }
    }

    #[test]
    fn a_clock_may_be_off_by_one_step_and_not_by_two() {
        let secret = b"12345678901234567890";
        let at = |second| Timestamp::from_second(second).unwrap();
        assert_eq!(step_of(secret, "287082", at(89)), Some(1));
        assert_eq!(step_of(secret, "287082", at(29)), Some(1));
        assert_eq!(step_of(secret, "287082", at(120)), None);
        for typed in ["", "28708", "2870821", "abcdef", "２８７０８２"] {
            assert_eq!(step_of(secret, typed, at(59)), None, "{typed}");
        }
    }

    #[test]
    fn an_address_names_office_and_person_in_any_script() {
        assert_eq!(encoded("Luhe 炉"), "Luhe%20%E7%82%89");
    }
}
