//! Additive figures, kept per day, place and team in the transaction that changes the record.
//!
//! What a record contributes is asked from its figures' own definitions before and after the change; the difference is
//! posted. So a correction or a reopening takes back exactly what it must, and no second definition can drift.

use std::collections::BTreeMap;

use store::{Row, Sql};
use uuid::Uuid;

use crate::{
    Refusal,
    actor::Work,
    figure::{Figure, Rule},
    kind::Kind,
};

/// What one record contributes to one figure.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Posting {
    figure: String,
    day: String,
    place: Uuid,
    team: Uuid,
    amount: i64,
}

fn select(figure: &Figure) -> String {
    let s = &figure.source;
    format!(
        "SELECT '{}' AS figure, {} AS day, {} AS place_id, {} AS team_id, CAST({} AS BIGINT) AS amount FROM {} \
         WHERE r.office_id = $1 AND r.voided = FALSE AND ({}) AND {} IS NOT NULL",
        figure.id,
        s.day,
        s.place,
        if s.team == "NULL" { "CAST(NULL AS UUID)" } else { s.team },
        s.amount,
        s.from,
        s.only,
        s.day
    )
}

fn additive<'a>(work: &'a Work, kind: &'a Kind) -> impl Iterator<Item = &'static Figure> + 'a {
    work.catalogue.figures_over(kind.table).filter(|figure| figure.rule == Rule::Sum)
}

/// What the record contributes as it stands.
pub async fn postings(work: &Work, kind: &'static Kind, id: Uuid) -> Result<Vec<Posting>, Refusal> {
    let selects: Vec<String> = additive(work, kind).map(|figure| format!("{} AND r.id = $2", select(figure))).collect();
    if selects.is_empty() {
        return Ok(Vec::new());
    }
    let rows = work.tx.rows(&selects.join(" UNION ALL "), store::params![id]).await?;
    rows.iter().map(posting).collect()
}

fn posting(row: &Row) -> Result<Posting, Refusal> {
    Ok(Posting {
        figure: row.get("figure")?,
        day: row.get("day")?,
        place: row.get("place_id")?,
        team: row.get::<Option<Uuid>>("team_id")?.unwrap_or_default(),
        amount: row.get("amount")?,
    })
}

/// Posts the difference between what the record contributed and what it contributes now.
pub async fn apply(work: &Work, kind: &'static Kind, id: Uuid, before: Vec<Posting>) -> Result<(), Refusal> {
    let after = postings(work, kind, id).await?;
    let mut deltas: BTreeMap<(String, String, Uuid, Uuid), i64> = BTreeMap::new();
    let signed = before.into_iter().map(|p| (p, -1)).chain(after.into_iter().map(|p| (p, 1)));
    for (p, sign) in signed {
        *deltas.entry((p.figure, p.day, p.place, p.team)).or_default() += sign * p.amount;
    }
    for ((figure, day, place, team), n) in deltas.into_iter().filter(|(_, n)| *n != 0) {
        let sql = "INSERT INTO figure_day (office_id, figure, day, place_id, team_id, n) VALUES ($1, $2, $3, $4, $5, $6) \
                   ON CONFLICT (office_id, figure, day, place_id, team_id) DO UPDATE SET n = figure_day.n + excluded.n";
        work.tx.execute(sql, store::params![figure, day, place, team, n]).await?;
    }
    Ok(())
}

/// Makes `figure_day` anew from the records; for bulk imports and for `verify --repair`.
pub async fn rebuild(work: &Work) -> Result<(), Refusal> {
    work.tx.execute("DELETE FROM figure_day WHERE office_id = $1", &[]).await?;
    for figure in work.catalogue.figures().filter(|figure| figure.rule == Rule::Sum) {
        for ((day, place, team), n) in recount(work, figure).await? {
            let sql =
                "INSERT INTO figure_day (office_id, figure, day, place_id, team_id, n) VALUES ($1, $2, $3, $4, $5, $6)";
            work.tx.execute(sql, store::params![figure.id, day, place, team, n]).await?;
        }
    }
    Ok(())
}

type Cell = (String, Uuid, Uuid);

async fn recount(work: &Work, figure: &Figure) -> Result<BTreeMap<Cell, i64>, Refusal> {
    let sql = format!(
        "SELECT s.day AS day, s.place_id AS place_id, s.team_id AS team_id, CAST(SUM(s.amount) AS BIGINT) AS amount \
         FROM ({}) s GROUP BY s.day, s.place_id, s.team_id",
        select(figure)
    );
    cells(&work.tx.rows(&sql, &[]).await?)
}

async fn kept(work: &Work, figure: &Figure) -> Result<BTreeMap<Cell, i64>, Refusal> {
    let mut sql =
        Sql::new("SELECT day, place_id, team_id, n AS amount FROM figure_day WHERE office_id = $1 AND figure = ");
    sql.bind(figure.id);
    cells(&work.tx.rows(sql.text(), sql.params()).await?)
}

fn cells(rows: &[Row]) -> Result<BTreeMap<Cell, i64>, Refusal> {
    let cells = rows.iter().map(|row| {
        let team = row.get::<Option<Uuid>>("team_id")?.unwrap_or_default();
        Ok(((row.get("day")?, row.get("place_id")?, team), row.get::<i64>("amount")?))
    });
    let cells: Result<BTreeMap<_, _>, Refusal> = cells.collect();
    Ok(cells?.into_iter().filter(|(_, n)| *n != 0).collect())
}

/// Recounts every additive figure and names each day and place where what is kept differs from the records.
pub async fn differences(work: &Work) -> Result<Vec<String>, Refusal> {
    let mut found = Vec::new();
    for figure in work.catalogue.figures().filter(|figure| figure.rule == Rule::Sum) {
        let (counted, kept) = (recount(work, figure).await?, kept(work, figure).await?);
        let all: std::collections::BTreeSet<_> = counted.keys().chain(kept.keys()).collect();
        for cell in all {
            let [is, was] = [&counted, &kept].map(|side| side.get(cell).copied().unwrap_or_default());
            if is != was {
                found.push(format!(
                    "figure_day {} on {} at place {}: kept {was}, counted {is}",
                    figure.id, cell.0, cell.1
                ));
            }
        }
    }
    Ok(found)
}
