//! The office's bulletin as JSON.

use axum::{Json, extract::State, http::Uri};
use bulletin::Bulletin;
use door::{App, Caller, Language, Refused};
use i18n::Lang;
use serde_json::{Value as Tree, json};

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
    Ok(Json(document(&made)))
}

/// The bulletin in the shape that others rely on.
pub fn document(bulletin: &Bulletin) -> Tree {
    let figures: Vec<Tree> = bulletin
        .figures
        .iter()
        .map(|figure| {
            let label = |lang| figure.label(lang);
            json!({
                "id": figure.id,
                "line": figure.line,
                "value": figure.value,
                "unit": figure.unit,
                "label": {"en": label(Lang::En), "zh-Hans": label(Lang::ZhHans), "zh-Hant": label(Lang::ZhHant), "bo": label(Lang::Bo)},
                "records": figure.records_address(bulletin),
            })
        })
        .collect();
    json!({
        "office": bulletin.office,
        "from": bulletin.from.to_string(),
        "to": bulletin.to.to_string(),
        "place": bulletin.place_code,
        "figures": figures,
    })
}
