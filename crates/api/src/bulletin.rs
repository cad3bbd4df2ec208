//! The office's bulletin as JSON.

use axum::{Json, extract::State, http::Uri};
use door::{App, Caller, Language, Refused};
use serde_json::Value as Tree;

use crate::query::Query;

/// `GET /api/v1/bulletin?from=&to=&place=`.
pub async fn get(
    State(app): State<App>,
    caller: Caller,
    Language(lang): Language,
    uri: Uri,
) -> Result<Json<Tree>, Refused> {
    let query = Query::read(&uri);
    let office = app.settings.office_name.get();
    let made = app
        .read(&caller.actor, move |work| {
            let (query, office) = (query.clone(), office.clone());
            async move {
                let period = query.period(&work).await?;
                bulletin::compile(&work, &office, &period).await
            }
        })
        .await
        .map_err(|refusal| Refused::from(refusal).lang(lang))?;
    Ok(Json(bulletin::document(&made, false)))
}
