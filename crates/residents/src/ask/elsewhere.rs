//! A matter that the office cannot take: where to go with it, before anything is asked.

use std::collections::HashMap;

use axum::extract::Query;
use casework::{Actor, Refusal};
use console::{Answer, show};
use requests::NotTaken;
use store::params;
use web::pages::{layout::Link, residents::ElsewherePage};

use crate::visitor::Visitor;

/// Where somebody with this matter is sent.
pub fn address(code: &str) -> String {
    let mut query = form_urlencoded::Serializer::new(String::new());
    query.append_pair("matter", code);
    format!("/report/elsewhere?{}", query.finish())
}

/// `GET /report/elsewhere?matter=`.
pub async fn elsewhere(visitor: Visitor, Query(query): Query<HashMap<String, String>>) -> Answer {
    let code = query.get("matter").cloned().unwrap_or_default();
    let asked = code.clone();
    let found = visitor
        .read(&Actor::public("web"), move |work| {
            let code = asked.clone();
            async move {
                let kind = &requests::NOT_TAKEN;
                let columns: Vec<&str> = kind.fields.iter().map(|field| field.column).collect();
                let sql = format!(
                    "SELECT {} FROM not_taken WHERE office_id = $1 AND code = $2 AND voided = FALSE",
                    columns.join(", ")
                );
                let row = work.tx.row(&sql, params![code]).await?.ok_or(Refusal::NotFound)?;
                let values = casework::values::Values::from_row(kind, &row)?;
                <NotTaken as casework::values::Record>::of(&values)
            }
        })
        .await?;
    let english = |text: &Option<casework::field_type::Text>| text.as_ref().map(|text| text.0.clone());
    let page = ElsewherePage {
        title: i18n::named(visitor.lang, &found.title.0, found.title_en.as_ref().map(|title| title.0.as_str())),
        text: i18n::named(visitor.lang, &found.where_to_go.0, english(&found.where_to_go_en).as_deref()),
        hotline: found.hotline.map(|number| number.0),
        urgent: found.urgent,
        links: vec![Link::new(visitor.t("report-again"), "/report")],
        frame: visitor.frame(&address(&code)),
    };
    Ok(show(&page))
}
