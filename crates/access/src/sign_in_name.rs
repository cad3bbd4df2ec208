//! Sign-in names: unique over all offices, so they live in a reference table, written in the same unit of work.

use casework::{Problems, Refusal, actor::Work, event::Event, kind::Role};
use store::{StoreError, Tx, params};
use uuid::Uuid;

use crate::note::note;

const SHORTEST: usize = 2;
const LONGEST: usize = 40;

/// The name as it is stored: without blanks around it, in small letters.
pub(crate) fn normal(name: &str) -> String {
    name.trim().to_lowercase()
}

/// Small letters, digits, `.`, `-` and `_`, beginning with a letter or digit.
pub(crate) fn is_well_formed(name: &str) -> bool {
    let plain = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit();
    (SHORTEST..=LONGEST).contains(&name.len())
        && name.starts_with(plain)
        && name.chars().all(|c| plain(c) || matches!(c, '.' | '-' | '_'))
}

/// Whoever signs in to this office as `name`.
pub async fn staff_of(tx: &Tx, name: &str) -> Result<Option<Uuid>, StoreError> {
    let sql = "SELECT staff_id FROM sign_in WHERE office_id = $1 AND name = $2";
    tx.row(sql, params![normal(name)]).await?.map(|row| row.get("staff_id")).transpose()
}

/// The same, refused where there is nobody.
pub(crate) async fn known_staff(work: &Work, name: &str) -> Result<Uuid, Refusal> {
    let found = staff_of(&work.tx, name).await?;
    found.ok_or_else(|| problem("name", "unknown-sign-in-name", name))
}

/// Lets somebody on the rolls sign in as `name`; refused where anybody in any office has that name.
pub async fn give_sign_in_name(work: &Work, staff_id: Uuid, name: &str) -> Result<(), Refusal> {
    work.actor.must_be(&[Role::Administrator])?;
    let name = normal(name);
    if !is_well_formed(&name) {
        return Err(problem("sign_in", "sign-in-name-malformed", &name));
    }
    let sql = "INSERT INTO sign_in (name, office_id, staff_id) VALUES ($1, $2, $3) ON CONFLICT (name) DO NOTHING";
    let given = work.tx.reference_execute(sql, params![&name, work.tx.office(), staff_id]).await?;
    if given == 0 {
        return Err(problem("sign_in", "sign-in-name-taken", &name));
    }
    note(work, staff_id, &Event::new("sign_in.given").with("name", name)).await
}

/// One problem whose sentence names what was typed.
pub(crate) fn problem(field: &str, code: &'static str, typed: &str) -> Refusal {
    let mut problems = Problems::default();
    problems.add_with(field, code, typed);
    Refusal::Invalid(problems)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_sign_in_name_can_be_typed_on_every_keyboard() {
        for name in ["field", "zhang.wei", "team-3_b", "7a"] {
            assert!(is_well_formed(name), "{name}");
        }
        for name in ["", "a", "Field", "张伟", "a b", "a@b", ".ab", &"a".repeat(41)] {
            assert!(!is_well_formed(name), "{name}");
        }
        assert_eq!(normal(" Zhang.Wei "), "zhang.wei");
    }
}
