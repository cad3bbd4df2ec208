//! A visit in one go, and the answers to carry to the next.

use axum::{
    Json,
    extract::State,
    http::{StatusCode, Uri},
    response::{IntoResponse, Response},
};
use casework::{
    Refusal, Work,
    kind::Kind,
    written::{self, Names},
};
use door::{App, Caller, Language, Refused};
use serde_json::{Map, Value as Tree, json};
use visits::{
    answers,
    doorstep::{self, Doorstep, Taken},
};

use crate::{
    collection::{id_of, object},
    query::Query,
};

/// The sections of a visit with the kind that each becomes.
const SECTIONS: [(&str, &str); 4] = [
    ("requests", "request"),
    ("suggestions", "suggestion"),
    ("consultations", "consultation"),
    ("disputes", "dispute"),
];

/// `POST /api/v1/doorsteps`: the visit's fields with lists `requests`, `suggestions`, `consultations`, `disputes`.
pub async fn post(
    State(app): State<App>,
    caller: Caller,
    Language(lang): Language,
    body: axum::body::Bytes,
) -> Result<Response, Refused> {
    let done = async {
        let sent = read(&app, object(&body)?)?;
        let key = app.key.clone();
        app.write(&caller.actor, move |work| {
            let (sent, key) = (sent.clone(), key.clone());
            async move { recorded(&work, doorstep::record(&work, &key, &sent).await?).await }
        })
        .await
    };
    done.await.map_err(|refusal| Refused::from(refusal).lang(lang))
}

async fn recorded(work: &Work, recorded: doorstep::Recorded) -> Result<Response, Refusal> {
    let names = Names::of(work, &recorded.matters).await?;
    let matters: Vec<Tree> = recorded
        .matters
        .iter()
        .map(|record| {
            let mut told = written::json(record, &names);
            told.insert("kind".into(), record.values.kind.table.into());
            Tree::Object(told)
        })
        .collect();
    let names = Names::of(work, std::slice::from_ref(&recorded.visit)).await?;
    let status = if recorded.new { StatusCode::CREATED } else { StatusCode::OK };
    Ok((status, Json(json!({"visit": written::json(&recorded.visit, &names), "matters": matters}))).into_response())
}

fn read(app: &App, mut sent: Map<String, Tree>) -> Result<Doorstep, Refusal> {
    let id = id_of(&sent)?.ok_or_else(|| Refusal::problem("id", "required"))?;
    sent.remove("id");
    let mut sections: [Vec<Taken>; 4] = Default::default();
    for ((name, table), section) in SECTIONS.into_iter().zip(&mut sections) {
        let kind = app.catalogue.by_table(table).ok_or(Refusal::NotFound)?;
        *section = match sent.remove(name) {
            None | Some(Tree::Null) => Vec::new(),
            Some(Tree::Array(list)) => list.into_iter().map(|one| taken(kind, one)).collect::<Result<_, _>>()?,
            Some(_) => return Err(Refusal::problem(name, "wrong-type")),
        };
    }
    let [requests, suggestions, consultations, disputes] = sections;
    Ok(Doorstep { id, visit: sent, requests, suggestions, consultations, disputes, form: false })
}

fn taken(kind: &Kind, sent: Tree) -> Result<Taken, Refusal> {
    let Tree::Object(mut fields) = sent else { return Err(Refusal::problem(kind.collection, "wrong-type")) };
    let id = id_of(&fields)?.ok_or_else(|| Refusal::problem("id", "required"))?;
    let contact = match fields.remove("contact") {
        Some(Tree::Object(contact)) if kind.contact => Some(contact),
        None | Some(Tree::Null) => None,
        Some(_) => return Err(Refusal::problem("contact", "unknown-field")),
    };
    let solved_how = fields.remove("solved_how").and_then(|how| how.as_str().map(str::to_owned));
    fields.remove("id");
    Ok(Taken { id, fields, contact, solved_how })
}

/// `GET /api/v1/answers-to-carry?place=`.
pub async fn answers(State(app): State<App>, caller: Caller, uri: Uri) -> Result<Json<Tree>, Refused> {
    let query = Query::read(&uri);
    let found = app
        .read(&caller.actor, move |work| {
            let query = query.clone();
            async move {
                let place = query.place(&work).await?;
                let owed = answers::to_carry(&work, place, query.limit(500, 5000)?).await?;
                let names = Names::places(&work, owed.iter().map(|answer| answer.place_id)).await?;
                let items: Vec<Tree> = owed
                    .iter()
                    .map(|it| {
                        json!({
                            "kind": it.kind.table, "id": it.id, "reference": it.reference,
                            "place": names.place(it.place_id).and_then(|named| named.code.clone()),
                            "asked_on": it.asked_on.to_string(), "asked": it.asked,
                            "answer": it.answer, "replied_on": it.replied_on.to_string(),
                        })
                    })
                    .collect();
                Ok(json!({"items": items, "next": null, "total": items.len()}))
            }
        })
        .await?;
    Ok(Json(found))
}
