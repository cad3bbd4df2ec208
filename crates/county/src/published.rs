//! What the office publishes: where the latest matters of roads, pipes and lamps stand, in words that name nobody.

use jiff::{ToSpan, civil::Date};
use serde_json::json;
use store::params;
use uuid::Uuid;

use crate::{hand::id, season::Diary};

/// Younger than what a list without bounds shows.
const DAYS: i64 = 80;

/// Notes what is published on the latest day: each village and its matter, as far as the office has looked at it.
pub fn plan(diary: &mut Diary, today: Date) {
    diary.on(today, move |hand| async move {
        let sql = "SELECT r.id, p.name AS village, c.name AS matter FROM request r \
                   JOIN category c ON c.office_id = r.office_id AND c.id = r.category_id \
                   JOIN place p ON p.office_id = r.office_id AND p.id = r.place_id \
                   WHERE r.office_id = $1 AND r.voided = FALSE AND c.public_feed = TRUE AND r.state <> 'received' \
                   AND r.received_on >= $2 ORDER BY r.received_on, r.id";
        let rows = hand.work.tx.rows(sql, params![today.saturating_sub(DAYS.days())]).await?;
        for (n, row) in rows.iter().enumerate() {
            let (request, village, matter): (Uuid, String, String) =
                (row.get("id")?, row.get("village")?, row.get("matter")?);
            let sent = json!({"request": request.to_string(), "text": format!("{village}：{matter}")});
            hand.enter(id("publication", n, today), "publication", sent).await?;
        }
        Ok(())
    });
}
