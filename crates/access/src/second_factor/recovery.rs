//! Recovery codes: each lets its person in once when the telephone is lost. Only hashes are kept.

use casework::{Refusal, actor::Work, event::Event};
use sha2::{Digest, Sha256};
use store::{Tx, Value, params};
use uuid::Uuid;

use crate::note::note;

const CODES: usize = 10;
/// 120 random bits each: a plain hash is enough.
const BYTES: usize = 15;
/// Of four letters each, five bits a letter.
const GROUPS: usize = 6;
/// Without letters and digits that look alike.
const LETTERS: &[u8; 32] = b"abcdefghjkmnpqrstuvwxyz023456789";

/// New codes for whoever is signed in; the old ones end. They are shown only here.
pub async fn renew(work: &Work) -> Result<Vec<String>, Refusal> {
    let staff_id = work.actor.staff_id.ok_or(Refusal::Forbidden)?;
    let tx = &work.tx;
    tx.execute("DELETE FROM recovery_code WHERE office_id = $1 AND staff_id = $2", params![staff_id]).await?;
    let codes: Vec<String> = (0..CODES).map(|_| written(tx.random_bytes())).collect();
    let rows: Vec<Vec<Value>> = codes.iter().map(|code| vec![hash(staff_id, code).into(), staff_id.into()]).collect();
    tx.insert_many("recovery_code", &["code_hash", "staff_id"], rows).await?;
    note(work, staff_id, &Event::new("recovery_codes.made")).await?;
    Ok(codes)
}

/// Whether a code is one of this person's that was not used; it is used up by asking.
pub(crate) async fn accept(tx: &Tx, staff_id: Uuid, typed: &str) -> Result<bool, Refusal> {
    let sql = "UPDATE recovery_code SET used_at = $4 WHERE office_id = $1 AND code_hash = $2 AND staff_id = $3 \
               AND used_at IS NULL";
    Ok(tx.execute(sql, params![hash(staff_id, typed), staff_id, tx.now()]).await? > 0)
}

/// Groups of letters, to be read and typed.
fn written(bytes: [u8; BYTES]) -> String {
    let bits = bytes.iter().fold(0_u128, |bits, byte| bits << 8 | u128::from(*byte));
    let letter = |at: usize| char::from(LETTERS[usize::try_from(bits >> (5 * at) & 31).unwrap_or(0)]);
    let group = |group: usize| (0..4).map(|at| letter(group * 4 + at)).collect::<String>();
    (0..GROUPS).map(group).collect::<Vec<_>>().join("-")
}

/// Hashed with its person, so that two of the same would not look alike. Blanks and hyphens are for the eye.
fn hash(staff_id: Uuid, code: &str) -> Vec<u8> {
    let plain: String = code.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect();
    Sha256::new().chain_update(staff_id.as_bytes()).chain_update(plain.as_bytes()).finalize().to_vec()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_code_is_read_however_it_is_typed() {
        let code = written([0xa5; BYTES]);
        assert_eq!((code.len(), code.matches('-').count()), (29, 5), "{code}");
        let staff = Uuid::from_u128(1);
        assert_eq!(hash(staff, &code), hash(staff, &format!(" {} ", code.replace('-', " ").to_uppercase())));
        assert_ne!(hash(staff, &code), hash(Uuid::from_u128(2), &code));
    }
}
