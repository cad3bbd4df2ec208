//! What an office has set up for places that end or move, and must set up anew: a newer list cannot know where it belongs.

use std::collections::HashSet;

use casework::{
    Refusal,
    actor::Work,
    kind::{FieldKind, Kind, Line},
};
use store::params;
use uuid::Uuid;

/// Records of one kind that the office must look at.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Bound {
    /// Their kind's table, e.g. `posting`.
    pub table: &'static str,
    /// How many there are.
    pub count: u64,
}

/// Rights go on in what took the place of theirs, by themselves.
const FOLLOW: &str = "role_grant";

/// What is set up for these places and holds today or later.
pub(super) async fn bound(work: &Work, places: &HashSet<Uuid>) -> Result<Vec<Bound>, Refusal> {
    let mut found = Vec::new();
    if places.is_empty() {
        return Ok(found);
    }
    let ground = |kind: &&&'static Kind| kind.line == Line::Ground && kind.table != FOLLOW;
    for kind in work.catalogue.kinds.iter().filter(ground) {
        let mut count = 0;
        for field in kind.fields.iter().filter(|field| field.kind == FieldKind::Place) {
            count += records(work, kind, field.column, places).await?;
        }
        if count > 0 {
            found.push(Bound { table: kind.table, count });
        }
    }
    Ok(found)
}

async fn records(work: &Work, kind: &Kind, column: &str, places: &HashSet<Uuid>) -> Result<u64, Refusal> {
    let (open, today) = if kind.has("to_on") {
        (" AND (to_on IS NULL OR to_on >= $2)", params![work.tx.today()].to_vec())
    } else {
        ("", Vec::new())
    };
    let sql = format!(
        "SELECT {column} AS place_id, COUNT(*) AS n FROM {} WHERE office_id = $1 AND voided = FALSE \
         AND {column} IS NOT NULL{open} GROUP BY {column}",
        kind.table
    );
    let mut count = 0;
    for row in work.tx.rows(&sql, &today).await? {
        if places.contains(&row.get("place_id")?) {
            count += u64::try_from(row.get::<i64>("n")?).unwrap_or_default();
        }
    }
    Ok(count)
}
