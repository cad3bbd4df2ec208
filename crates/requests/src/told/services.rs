//! What other programs may ask the office for: its categories, as they are set up today.

use casework::{Refusal, Work};
use uuid::Uuid;

/// A category as it is told outside.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Service {
    /// Its id.
    pub id: Uuid,
    /// Its code.
    pub code: String,
    /// Its name in the office's main language.
    pub name: String,
    /// Its name in English.
    pub name_en: Option<String>,
    /// Working days until an answer is due.
    pub answer_within_days: u32,
    /// Whether programs without a key may send requests in.
    pub open: bool,
    /// Whether programs get a token first.
    pub number_later: bool,
    /// Whether it has questions of its own.
    pub asks: bool,
}

/// Every category, in the order of their codes.
pub async fn services(work: &Work) -> Result<Vec<Service>, Refusal> {
    let sql = "SELECT c.id, c.code, c.name, c.name_en, c.answer_within_days, c.open_intake, c.number_later, \
               (SELECT COUNT(*) FROM question q WHERE q.office_id = $1 AND q.category_id = c.id AND q.voided = FALSE) AS questions \
               FROM category c WHERE c.office_id = $1 AND c.voided = FALSE ORDER BY c.code";
    let rows = work.tx.rows(sql, &[]).await?;
    rows.iter()
        .map(|row| {
            Ok(Service {
                id: row.get("id")?,
                code: row.get("code")?,
                name: row.get("name")?,
                name_en: row.get("name_en")?,
                answer_within_days: row.get("answer_within_days")?,
                open: row.get::<Option<bool>>("open_intake")?.unwrap_or_default(),
                number_later: row.get::<Option<bool>>("number_later")?.unwrap_or_default(),
                asks: row.get::<i64>("questions")? > 0,
            })
        })
        .collect()
}
