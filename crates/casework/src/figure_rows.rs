//! What stands behind a figure: the same definition read as rows. The rows' amounts and what is hidden make the value.

use jiff::civil::Date;
use store::{FromValue, Sql, StoreError, Value};
use uuid::Uuid;

use crate::{
    Refusal,
    actor::Work,
    figure::{Figure, Period, Rule, rows},
    figure_value,
};

/// One row behind a figure.
#[derive(Clone, Debug, PartialEq)]
pub struct Item {
    /// The record, or the different thing that is counted (a household, a unit, a village, a word).
    pub id: String,
    /// What it adds to the figure.
    pub amount: i64,
    /// Its day.
    pub day: Option<Date>,
    /// Its place, where it has one.
    pub place_id: Option<Uuid>,
    /// The record to open, where a record stands behind the row.
    pub record: Option<Uuid>,
}

/// A page of rows behind a figure.
#[derive(Clone, Debug)]
pub struct Page {
    /// The rows of this page.
    pub items: Vec<Item>,
    /// Where the next page starts after; none on the last.
    pub next: Option<String>,
    /// Visible rows over all pages.
    pub total: i64,
    /// Part of the value whose rows this person may not see.
    pub hidden: i64,
    /// The value.
    pub value: i64,
}

/// The rows behind `figure`, as far as the actor may see them.
pub async fn open(
    work: &Work,
    figure: &Figure,
    period: &Period,
    after: Option<&str>,
    limit: u32,
) -> Result<Page, Refusal> {
    let value = figure_value::value(work, figure, period).await?;
    let visible = match rows(work, figure, period, true, &mut Sql::new("")) {
        Ok(()) => true,
        Err(Refusal::Forbidden) => false,
        Err(other) => return Err(other),
    };
    if !visible {
        return Ok(Page { items: Vec::new(), next: None, total: 0, hidden: value, value });
    }
    let (total, seen) = totals(work, figure, period).await?;
    let mut items = page(work, figure, period, after, limit).await.map_err(|refusal| match refusal {
        // A cursor of another figure: its key is of another type.
        Refusal::Store(StoreError::Statement { .. }) if after.is_some() => Refusal::problem("after", "not-a-cursor"),
        other => other,
    })?;
    let more = items.len() > limit as usize;
    items.truncate(limit as usize);
    let next = if more { items.last().map(|(key, _)| key.clone()) } else { None };
    let items = items.into_iter().map(|(_, item)| item).collect();
    Ok(Page { items, next, total, hidden: value - seen, value })
}

async fn totals(work: &Work, figure: &Figure, period: &Period) -> Result<(i64, i64), Refusal> {
    let mut sql = Sql::new("SELECT COUNT(*) AS total, CAST(COALESCE(SUM(t.amount), 0) AS BIGINT) AS seen FROM (");
    rows(work, figure, period, true, &mut sql)?;
    sql.push(") t");
    let row = work.tx.row(sql.text(), sql.params()).await?.ok_or(Refusal::NotFound)?;
    Ok((row.get("total")?, row.get("seen")?))
}

async fn page(
    work: &Work,
    figure: &Figure,
    period: &Period,
    after: Option<&str>,
    limit: u32,
) -> Result<Vec<(String, Item)>, Refusal> {
    // Sums, cohorts and rolls have one row per record; the others one per key.
    let by = if matches!(figure.rule, Rule::Sum | Rule::Cohort | Rule::OnRoll) { "id" } else { "key" };
    let mut sql =
        Sql::new("SELECT t.key AS key, t.id AS id, t.day AS day, t.place_id AS place_id, t.amount AS amount FROM (");
    rows(work, figure, period, true, &mut sql)?;
    sql.push(") t");
    if let Some(after) = after {
        sql.push(&format!(" WHERE t.{by} > "));
        let key: Value = after.parse::<Uuid>().map_or_else(|_| after.into(), Value::Uuid);
        sql.bind(key);
    }
    sql.push(&format!(" ORDER BY t.{by} LIMIT {}", limit + 1));
    let found = work.tx.rows(sql.text(), sql.params()).await?;
    found
        .iter()
        .map(|row| {
            let (key, id) = (row.value("key")?, row.value("id")?);
            let shown = if figure.rule == Rule::Latest { key } else { id };
            let item = Item {
                id: text(shown),
                amount: row.get("amount")?,
                day: row.get("day")?,
                place_id: Option::<Uuid>::from_value(row.value("place_id")?).unwrap_or_default(),
                record: Uuid::from_value(id),
            };
            Ok((text(if by == "id" { id } else { key }), item))
        })
        .collect()
}

fn text(value: &Value) -> String {
    Uuid::from_value(value).map_or_else(|| String::from_value(value).unwrap_or_default(), |id| id.to_string())
}
