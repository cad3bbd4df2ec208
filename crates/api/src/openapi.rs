//! The description of the API (`OpenAPI` 3.1), made from the catalogue and the actions. Paths are written out in full.

use axum::{Json, extract::State};
use casework::kind::{Catalogue, Kind};
use door::App;
use lines::{actions::ACTIONS, undoing};
use serde_json::{Map, Value as Tree, json};

use crate::{attachment, schema};

/// `GET /api/openapi.json`.
pub async fn get(State(app): State<App>) -> Json<Tree> {
    Json(document(app.catalogue))
}

/// The description.
pub fn document(catalogue: &Catalogue) -> Tree {
    let mut paths = Map::new();
    paths.insert("/api/openapi.json".into(), json!({"get": public("This description")}));
    paths.insert("/api/v1/bulletin".into(), json!({"get": bulletin()}));
    paths.insert("/api/v1/figures/{figure}".into(), json!({"get": figure()}));
    paths.insert("/api/v1/places".into(), json!({"get": places()}));
    paths.insert("/api/v1/answers-to-carry".into(), json!({"get": answers()}));
    paths.insert("/api/v1/doorsteps".into(), json!({"post": doorstep()}));
    paths.extend(attachment::described(|summary, status, schema| {
        operation(summary, &[path_parameter("id")], None, status, schema)
    }));
    let mut schemas = fixed_schemas();
    for kind in &catalogue.kinds {
        of_kind(kind, &mut paths);
        schemas.insert(kind.table.into(), schema::record(kind));
        schemas.insert(format!("{}-entry", kind.table), schema::entry(kind));
    }
    json!({
        "openapi": "3.1.0",
        "info": {
            "title": "Doorstep",
            "version": env!("CARGO_PKG_VERSION"),
            "license": {"name": "Apache-2.0", "identifier": "Apache-2.0"},
            "description": "Casework for offices whose field teams go from door to door. Days are ISO dates of the office, instants are RFC 3339 in UTC, money is whole minor units (fen). Errors are problem documents (RFC 9457) with a stable `code`.",
        },
        "security": [{"bearer": []}],
        "paths": paths,
        "components": {
            "securitySchemes": {"bearer": {"type": "http", "scheme": "bearer"}},
            "schemas": schemas,
        },
    })
}

fn of_kind(kind: &'static Kind, paths: &mut Map<String, Tree>) {
    let (base, table) = (format!("/api/v1/{}", kind.collection), kind.table);
    let list = operation(&format!("List {}", kind.collection), &list_parameters(kind), None, "200", "list");
    let mut collection = json!({"get": named(list, format!("list-{}", kind.collection))});
    if kind.entry {
        let mut post =
            operation(&format!("Enter a {}", words(table)), &[], Some(&format!("{table}-entry")), "201", table);
        post["responses"]["200"] = answer("The same content had been sent before under this id", table);
        post["responses"]["201"]["links"] = leads_on(table);
        collection["post"] = named(post, format!("enter-{table}"));
    }
    paths.insert(base.clone(), collection);
    let id = || vec![path_parameter("id")];
    let one = operation(&format!("One {}", words(table)), &id(), None, "200", table);
    paths.insert(format!("{base}/{{id}}"), json!({"get": named(one, format!("one-{table}"))}));
    let events = operation("What happened to it", &id(), None, "200", "list");
    paths.insert(format!("{base}/{{id}}/events"), json!({"get": named(events, format!("events-{table}"))}));
    if kind.contact {
        let get = operation("The contact left with it; every reading is noted", &id(), None, "200", "contact-answer");
        paths.insert(format!("{base}/{{id}}/contact"), json!({ "get": get }));
        let summary = "Correct the contact: the parts that change, null for one that is taken out";
        let correct = operation(summary, &id(), Some("contact-correction"), "200", "contact-corrected");
        paths.insert(format!("{base}/{{id}}/contact/correction"), json!({ "post": correct }));
        let summary = "Erase the contact for good, and with it the reasons of these events";
        let erase = operation(summary, &id(), Some("erasure"), "200", "contact-erased");
        paths.insert(format!("{base}/{{id}}/contact/erasure"), json!({ "post": erase }));
    }
    let mut post = |noun: &str, summary: String, body: &str| {
        let done = operation(&summary, &id(), Some(body), "200", table);
        paths.insert(format!("{base}/{{id}}/{noun}"), json!({"post": named(done, format!("{noun}-{table}"))}));
    };
    post(
        "corrections",
        format!("Correct a {}: the fields that change, a reason, and the version seen", words(table)),
        "correction",
    );
    post("voiding", format!("Void a {} that was entered by mistake", words(table)), "reason");
    post(undoing::NOUN, format!("Take one's own last step with a {} back, minutes after it", words(table)), "version");
    for action in ACTIONS.iter().filter(|action| action.table == table) {
        let summary = i18n::text(i18n::Lang::En, &format!("action-{table}-{}", action.noun));
        let mut operation = operation(&summary, &id(), None, "200", table);
        let properties: Map<String, Tree> =
            action.fields.iter().map(|field| (field.key().to_owned(), schema::property(kind, field))).collect();
        let required: Vec<&str> =
            action.fields.iter().filter(|field| field.required).map(casework::kind::Field::key).collect();
        operation["requestBody"] = json!({
            "required": !required.is_empty(),
            "content": {"application/json": {"schema": {"type": "object", "properties": properties, "required": required}}},
        });
        paths.insert(format!("{base}/{{id}}/{}", action.noun), json!({ "post": operation }));
    }
}

/// The operation under a name by which others refer to it.
fn named(mut operation: Tree, id: String) -> Tree {
    operation["operationId"] = id.into();
    operation
}

/// Where somebody may go on from what was just entered.
fn leads_on(table: &str) -> Tree {
    let id = json!({"id": "$response.body#/id"});
    let to = |operation: &str| json!({"operationId": format!("{operation}-{table}"), "parameters": id});
    json!({"one": to("one"), "events": to("events"), "corrections": to("corrections"), "voiding": to("voiding")})
}

fn words(table: &str) -> String {
    table.replace('_', " ")
}

fn path_parameter(name: &str) -> Tree {
    json!({"name": name, "in": "path", "required": true, "schema": {"type": "string"}})
}

fn query_parameter(name: &str, schema: &Tree, text: &str) -> Tree {
    json!({"name": name, "in": "query", "schema": schema, "description": text})
}

fn period_parameters(required: bool) -> Vec<Tree> {
    let day = json!({"type": "string", "format": "date"});
    let mut both: Vec<Tree> = [("from", "first day"), ("to", "last day, included")]
        .iter()
        .map(|(name, text)| query_parameter(name, &day, text))
        .collect();
    for parameter in &mut both {
        parameter["required"] = required.into();
    }
    both.push(query_parameter("place", &json!({"type": "string"}), "code of a place; that place and all below it"));
    both
}

fn page_parameters() -> Vec<Tree> {
    vec![
        query_parameter("limit", &json!({"type": "integer", "minimum": 1}), "rows of a page"),
        query_parameter("after", &json!({"type": "string"}), "cursor from `next`"),
    ]
}

fn list_parameters(kind: &Kind) -> Vec<Tree> {
    let text = json!({"type": "string"});
    let mut all = period_parameters(false);
    all.extend(page_parameters());
    all.push(query_parameter("figure", &text, "id of a figure: the rows behind it instead of the records"));
    all.push(query_parameter("q", &text, "words that its texts contain"));
    all.push(query_parameter("sort", &json!({"type": "string", "enum": ["newest", "oldest", "due"]}), "order"));
    if let Some((field, (_, table))) = kind.parent.and_then(|parent| Some((kind.field(parent.0)?, parent))) {
        let mut parent = query_parameter(field.key(), &text, &format!("the `{table}` whose parts are asked for"));
        parent["required"] = true.into();
        all.push(parent);
    }
    if let Some(state) = kind.state.and_then(|column| kind.field(column)) {
        all.push(query_parameter("state", &schema::property(kind, state), "where it stands"));
    }
    all
}

fn answer(text: &str, schema: &str) -> Tree {
    json!({
        "description": text,
        "content": {"application/json": {"schema": {"$ref": format!("#/components/schemas/{schema}")}}},
    })
}

fn problems() -> Map<String, Tree> {
    let told = [
        ("401", "Nobody is signed in, or the device was revoked and is to wipe what it holds"),
        ("403", "The role, or the scope of the token, does not allow it"),
        ("404", "There is no such thing for this person"),
        ("409", "A rule stands against it, or somebody else changed it meanwhile"),
        ("413", "More was sent than is allowed"),
        ("415", "What was sent is packed; send it as it is"),
        ("422", "What was sent is incomplete or wrong; `errors` lists it per field"),
        ("429", "Too many requests from here; `Retry-After` says how many seconds to wait"),
        ("503", "The storage does not answer; nothing was written"),
    ];
    let document = |text: &str| {
        json!({
            "description": text,
            "content": {"application/problem+json": {"schema": {"$ref": "#/components/schemas/problem"}}},
        })
    };
    told.iter().map(|(status, text)| ((*status).to_owned(), document(text))).collect()
}

fn operation(summary: &str, parameters: &[Tree], body: Option<&str>, status: &str, schema: &str) -> Tree {
    let mut responses = problems();
    responses.insert(status.to_owned(), answer("Done", schema));
    let mut operation = json!({
        "summary": summary, "parameters": parameters, "responses": responses, "security": [{"bearer": []}],
    });
    if let Some(body) = body {
        operation["requestBody"] = json!({
            "required": true,
            "content": {"application/json": {"schema": {"$ref": format!("#/components/schemas/{body}")}}},
        });
    }
    operation
}

fn public(summary: &str) -> Tree {
    json!({
        "summary": summary,
        "security": [],
        "responses": {"200": {"description": "Done", "content": {"application/json": {"schema": {"type": "object"}}}}},
    })
}

fn bulletin() -> Tree {
    operation(
        "The office's bulletin for a period and place",
        &period_parameters(true),
        None,
        "200",
        "bulletin-of-period",
    )
}

fn figure() -> Tree {
    let mut parameters = vec![path_parameter("figure")];
    parameters.extend(period_parameters(true));
    parameters.extend(page_parameters());
    operation("The rows behind a figure", &parameters, None, "200", "figure-rows")
}

fn places() -> Tree {
    let text = json!({"type": "string"});
    let parameters = vec![
        query_parameter("parent", &text, "code of the place whose parts are asked for"),
        query_parameter("q", &text, "part of a name or the beginning of a code"),
        query_parameter(
            "code",
            &text,
            "code whose versions are asked for, also those that have ended: each with valid_from, valid_to and successors",
        ),
        query_parameter("limit", &json!({"type": "integer", "minimum": 1}), "how many at most"),
    ];
    operation("Places of the gazetteer", &parameters, None, "200", "list")
}

fn answers() -> Tree {
    let place = query_parameter("place", &json!({"type": "string"}), "code of a village or of what contains it");
    operation("Replies owed in a place, to be read aloud at the door", &[place], None, "200", "list")
}

fn doorstep() -> Tree {
    let mut post =
        operation("A visit with all that it brought, in one go", &[], Some("doorstep"), "201", "doorstep-answer");
    post["responses"]["200"] = answer("The same content had been sent before under this id", "doorstep-answer");
    post
}

fn fixed_schemas() -> Map<String, Tree> {
    let section = json!({"type": "array", "items": {"type": "object"}});
    let fixed = json!({
        "problem": {
            "type": "object",
            "properties": {
                "status": {"type": "integer"}, "code": {"type": "string"}, "title": {"type": "string"},
                "errors": {"type": "array", "items": {"type": "object", "properties": {
                    "field": {"type": "string"}, "code": {"type": "string"}, "detail": {"type": "string"}}}},
            },
            "required": ["status", "code", "title"],
        },
        "list": {
            "type": "object",
            "properties": {
                "items": {"type": "array", "items": {"type": "object"}},
                "next": {"type": ["string", "null"], "description": "absolute path of the next page"},
                "total": {"type": "integer"},
            },
            "required": ["items", "next", "total"],
        },
        "figure-rows": {
            "type": "object",
            "properties": {
                "items": {"type": "array", "items": {"type": "object", "properties": {
                    "id": {"type": "string"}, "amount": {"type": "integer"}}, "required": ["id", "amount"]}},
                "next": {"type": ["string", "null"]},
                "total": {"type": "integer", "description": "rows over all pages"},
                "hidden": {"type": "integer", "description": "part of the value whose rows this person may not see"},
            },
            "required": ["items", "next", "total", "hidden"],
        },
        "bulletin-of-period": {
            "type": "object",
            "properties": {
                "office": {"type": "string"}, "from": {"type": "string", "format": "date"},
                "to": {"type": "string", "format": "date"}, "place": {"type": ["string", "null"]},
                "figures": {"type": "array", "items": {"type": "object", "properties": {
                    "id": {"type": "string"}, "line": {"type": "string"}, "value": {"type": "integer"},
                    "unit": {"type": "string", "enum": ["count", "sum", "distinct", "money", "reported"]},
                    "label": {"type": "object"}, "records": {"type": "string"}}}},
            },
            "required": ["office", "from", "to", "figures"],
        },
        "contact": {
            "type": "object",
            "properties": {"name": {"type": "string"}, "phone": {"type": "string"}, "email": {"type": "string"}, "address": {"type": "string"}, "language": {"type": "string"}},
            "additionalProperties": false,
        },
        "contact-correction": {
            "type": "object",
            "properties": {"name": {"type": ["string", "null"]}, "phone": {"type": ["string", "null"]}, "email": {"type": ["string", "null"]}, "address": {"type": ["string", "null"]}, "language": {"type": ["string", "null"]}},
            "additionalProperties": false,
        },
        "contact-corrected": {"type": "object", "properties": {"corrected": {"type": ["array", "null"], "items": {"type": "string"}}}, "required": ["corrected"]},
        "erasure": {
            "type": "object",
            "properties": {"reason": {"type": "string"}, "reasons": {"type": "array", "items": {"type": "string", "format": "uuid"}}},
            "required": ["reason"],
        },
        "contact-erased": {"type": "object", "properties": {"erased": {"type": "boolean"}}, "required": ["erased"]},
        "contact-answer": {"type": "object", "properties": {"contact": {"anyOf": [{"$ref": "#/components/schemas/contact"}, {"type": "null"}]}}},
        "correction": {
            "type": "object",
            "properties": {"reason": {"type": "string"}, "version": {"type": "integer"}},
            "required": ["reason"], "additionalProperties": true,
        },
        "version": {"type": "object", "properties": {"version": {"type": "integer"}}, "required": ["version"]},
        "reason": {"type": "object", "properties": {"reason": {"type": "string"}}, "required": ["reason"]},
        "doorstep": {
            "type": "object",
            "properties": {
                "id": {"type": "string", "format": "uuid"}, "place": {"type": "string"}, "dwelling_number": {"type": "string"},
                "visited_on": {"type": "string", "format": "date"}, "people_count": {"type": "integer"},
                "requests": section, "suggestions": section, "consultations": section, "disputes": section,
            },
            "required": ["id", "place", "dwelling_number", "visited_on", "people_count"],
        },
        "doorstep-answer": {"type": "object", "properties": {"visit": {"$ref": "#/components/schemas/visit"}, "matters": section}},
    });
    match fixed {
        Tree::Object(map) => map,
        _ => Map::new(),
    }
}

#[cfg(test)]
mod tests {
    #[test]
    fn no_record_has_the_name_of_another_answer() {
        let fixed = super::fixed_schemas();
        for kind in &lines::catalogue().kinds {
            assert!(!fixed.contains_key(kind.table), "{}", kind.table);
            assert!(!fixed.contains_key(&format!("{}-entry", kind.table)), "{}-entry", kind.table);
        }
    }
}
