//! The value of figures for a period and place.

use std::collections::BTreeMap;

use jiff::civil::Date;
use store::Sql;
use uuid::Uuid;

use crate::{
    Refusal,
    actor::Work,
    figure::{Figure, Period, Rule, rows},
    scope,
};

/// The values of every figure defined in code. Additive ones cost one query, whatever the number of records.
pub async fn values(work: &Work, period: &Period) -> Result<BTreeMap<&'static str, i64>, Refusal> {
    let kept = kept(work, period).await?;
    let mut values = BTreeMap::new();
    for figure in work.catalogue.figures() {
        let value = match figure.rule {
            Rule::Sum => kept.get(figure.id).copied().unwrap_or_default(),
            _ => counted(work, figure, period).await?,
        };
        values.insert(figure.id, value);
    }
    Ok(values)
}

/// The value of one figure.
pub async fn value(work: &Work, figure: &Figure, period: &Period) -> Result<i64, Refusal> {
    match figure.rule {
        Rule::Sum => Ok(kept(work, period).await?.get(figure.id).copied().unwrap_or_default()),
        _ => counted(work, figure, period).await,
    }
}

async fn kept(work: &Work, period: &Period) -> Result<BTreeMap<String, i64>, Refusal> {
    let mut sql = Sql::new(
        "SELECT f.figure AS figure, CAST(SUM(f.n) AS BIGINT) AS n FROM figure_day f WHERE f.office_id = $1 AND f.day >= ",
    );
    sql.bind(period.from);
    sql.push(" AND f.day <= ");
    sql.bind(period.to);
    if let Some(place) = period.place {
        scope::in_place("f.place_id", place, &mut sql);
    }
    sql.push(" GROUP BY f.figure");
    let rows = work.tx.rows(sql.text(), sql.params()).await?;
    rows.iter().map(|row| Ok((row.get("figure")?, row.get("n")?))).collect()
}

/// Counts from the records themselves; for additive figures `verify` uses it as the second opinion.
pub async fn counted(work: &Work, figure: &Figure, period: &Period) -> Result<i64, Refusal> {
    let mut sql = Sql::new("SELECT CAST(COALESCE(SUM(t.amount), 0) AS BIGINT) AS n FROM (");
    rows(work, figure, period, false, &mut sql)?;
    sql.push(") t");
    let row = work.tx.row(sql.text(), sql.params()).await?.ok_or(Refusal::NotFound)?;
    Ok(row.get("n")?)
}

/// A figure that units report, as the office defined its kind.
#[derive(Clone, Debug)]
pub struct Reported {
    /// The kind's id in the office's table.
    pub kind_id: Uuid,
    /// Its code, used as the figure's id.
    pub code: String,
    /// The line it stands under.
    pub line: String,
    /// Its names: English, Simplified Chinese.
    pub names: [String; 2],
    /// The sum of what was reported in the period.
    pub value: i64,
    /// Who reported it, and where it stands.
    pub citations: Vec<String>,
}

/// Every kind of reported figure of the office with its value.
pub async fn reported(work: &Work, period: &Period) -> Result<Vec<Reported>, Refusal> {
    let kinds = "SELECT id, code, line, name_en, name_zh FROM reported_kind WHERE office_id = $1 AND voided = FALSE ORDER BY code";
    let mut all = Vec::new();
    for row in work.tx.rows(kinds, &[]).await? {
        let kind_id: Uuid = row.get("id")?;
        let reports = reports(work, kind_id, period).await?;
        all.push(Reported {
            kind_id,
            code: row.get("code")?,
            line: row.get("line")?,
            names: [row.get("name_en")?, row.get("name_zh")?],
            value: reports.iter().map(|report| report.value).sum(),
            citations: reports.into_iter().map(|report| report.citation).collect(),
        });
    }
    Ok(all)
}

/// One report behind a reported figure.
#[derive(Clone, Debug)]
pub struct Report {
    /// The report's record.
    pub id: Uuid,
    /// The day it stands for.
    pub day: Date,
    /// Where.
    pub place_id: Uuid,
    /// The number.
    pub value: i64,
    /// Its source.
    pub citation: String,
}

/// The reports of one kind in the period.
pub async fn reports(work: &Work, kind_id: Uuid, period: &Period) -> Result<Vec<Report>, Refusal> {
    let mut sql = Sql::new(
        "SELECT r.id AS id, r.stands_for_on AS day, r.place_id AS place_id, r.value AS value, r.citation AS citation \
         FROM reported_figure r WHERE r.office_id = $1 AND r.voided = FALSE AND r.reported_kind_id = ",
    );
    sql.bind(kind_id);
    sql.push(" AND r.stands_for_on >= ");
    sql.bind(period.from);
    sql.push(" AND r.stands_for_on <= ");
    sql.bind(period.to);
    if let Some(place) = period.place {
        scope::in_place("r.place_id", place, &mut sql);
    }
    sql.push(" ORDER BY r.id");
    let rows = work.tx.rows(sql.text(), sql.params()).await?;
    rows.iter()
        .map(|row| {
            Ok(Report {
                id: row.get("id")?,
                day: row.get("day")?,
                place_id: row.get("place_id")?,
                value: row.get("value")?,
                citation: row.get("citation")?,
            })
        })
        .collect()
}
