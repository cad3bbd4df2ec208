//! The rows behind a figure: their amounts and what is hidden add up to its value.

use axum::{
    Json,
    extract::{Path, State},
    http::Uri,
};
use casework::{Refusal, Work, figure_rows, figure_value, written::Names};
use door::{App, Caller, Language, Refused};
use serde_json::{Value as Tree, json};

use crate::query::Query;

/// `GET /api/v1/figures/{figure}?from=&to=&place=`.
pub async fn get(
    State(app): State<App>,
    caller: Caller,
    Language(lang): Language,
    Path(figure): Path<String>,
    uri: Uri,
) -> Result<Json<Tree>, Refused> {
    let rows = rows(&app, &caller, Query::read(&uri), uri.path().to_owned(), figure).await;
    rows.map_err(|refusal| Refused::from(refusal).lang(lang))
}

/// The rows behind the figure, whatever collection it was asked of.
pub async fn rows(
    app: &App,
    caller: &Caller,
    query: Query,
    path: String,
    figure: String,
) -> Result<Json<Tree>, Refusal> {
    let rows = app.read(&caller.actor, move |work| opened(work, query.clone(), path.clone(), figure.clone())).await?;
    Ok(Json(rows))
}

async fn opened(work: Work, query: Query, path: String, id: String) -> Result<Tree, Refusal> {
    let period = query.period(&work).await?;
    let limit = query.limit(500, 5000)?;
    let Some(figure) = work.catalogue.figure(&id) else { return reported(&work, &query, &id).await };
    let page = figure_rows::open(&work, figure, &period, query.get("after"), limit).await?;
    let names = Names::places(&work, page.items.iter().filter_map(|item| item.place_id)).await?;
    let items: Vec<Tree> = page
        .items
        .iter()
        .map(|item| {
            let place = item.place_id.and_then(|id| names.place(id));
            json!({
                "id": item.id,
                "amount": item.amount,
                "day": item.day.map(|day| day.to_string()),
                "place": place.and_then(|named| named.code.clone()),
            })
        })
        .collect();
    let next = page.next.map(|after| query.next(&path, &after));
    Ok(json!({
        "figure": id, "value": page.value, "items": items, "next": next, "total": page.total, "hidden": page.hidden,
    }))
}

/// A reported figure opens to the reports themselves.
async fn reported(work: &Work, query: &Query, id: &str) -> Result<Tree, Refusal> {
    let period = query.period(work).await?;
    let sql = "SELECT id FROM reported_kind WHERE office_id = $1 AND code = $2 AND voided = FALSE";
    let kind = work.tx.row(sql, store::params![id]).await?.ok_or(Refusal::NotFound)?;
    let reports = figure_value::reports(work, kind.get("id")?, &period).await?;
    let names = Names::places(work, reports.iter().map(|report| report.place_id)).await?;
    let items: Vec<Tree> = reports
        .iter()
        .map(|report| {
            let place = names.place(report.place_id).and_then(|named| named.code.clone());
            json!({
                "id": report.id, "amount": report.value, "day": report.day.to_string(), "place": place,
                "citation": report.citation,
            })
        })
        .collect();
    let value: i64 = reports.iter().map(|report| report.value).sum();
    Ok(json!({"figure": id, "value": value, "items": items, "next": null, "total": items.len(), "hidden": 0}))
}
