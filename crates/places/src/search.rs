//! Finding a place by what somebody types: a part of its name, or the beginning of its code.

use store::{StoreError, Tx, params};

use crate::place::{COLUMNS, Place};

/// Current places whose name contains `text` or whose code begins with it: exact names first, then from large to small.
/// Nothing typed finds nothing.
pub async fn search(tx: &Tx, text: &str, limit: u32) -> Result<Vec<Place>, StoreError> {
    let typed = text.trim().to_lowercase();
    if typed.is_empty() {
        return Ok(Vec::new());
    }
    let plain = literal(&typed);
    let sql = format!(
        "SELECT {COLUMNS} FROM place p WHERE p.office_id = $1 AND p.valid_to IS NULL \
         AND (LOWER(p.name) LIKE $2 ESCAPE '!' OR LOWER(p.code) LIKE $3 ESCAPE '!') \
         ORDER BY CASE WHEN LOWER(p.name) = $4 OR LOWER(p.code) = $4 THEN 0 ELSE 1 END, p.level, p.code LIMIT $5"
    );
    let rows = tx.rows(&sql, params![format!("%{plain}%"), format!("{plain}%"), typed, limit]).await?;
    Place::all(&rows)
}

/// The text with the signs that `LIKE` reads as "anything" taken for themselves.
fn literal(text: &str) -> String {
    text.replace('!', "!!").replace('%', "!%").replace('_', "!_")
}

#[cfg(test)]
mod tests {
    use super::literal;

    #[test]
    fn a_percent_sign_is_only_a_percent_sign() {
        assert_eq!(literal("50%_a!"), "50!%!_a!!");
    }
}
