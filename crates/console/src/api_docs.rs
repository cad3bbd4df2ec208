//! The JSON API for people who write programs: the description that programs read, as a page.

use std::collections::BTreeMap;

use axum::{http::Method, response::Response};
use door::{Access, Route};
use serde_json::{Map, Value as Tree, json};
use web::pages::help::{ApiDocsPage, Operation, OperationGroup, Parameter};

use crate::{desk::show, guest::Guest};

/// Examples go so deep.
const DEEPEST: usize = 3;

/// The page's route.
pub fn routes() -> Vec<Route> {
    vec![Route::new(Method::GET, "/api/docs", Access::Public, get)]
}

async fn get(guest: Guest) -> Response {
    let document = api::openapi_document(guest.app.catalogue);
    let page =
        ApiDocsPage { groups: groups(&document), description: "/api/openapi.json".to_owned(), frame: guest.frame() };
    show(&page)
}

fn text(tree: &Tree, name: &str) -> String {
    tree.get(name).and_then(Tree::as_str).unwrap_or_default().to_owned()
}

fn groups(document: &Tree) -> Vec<OperationGroup> {
    let none = Map::new();
    let paths = document.get("paths").and_then(Tree::as_object).unwrap_or(&none);
    let mut groups: BTreeMap<String, Vec<Operation>> = BTreeMap::new();
    for (path, methods) in paths {
        // The collection names the group: what follows the version.
        let key =
            path.trim_start_matches("/api/").trim_start_matches("v1/").split(['/', '.']).next().unwrap_or_default();
        let methods = methods.as_object().unwrap_or(&none);
        let operations = methods.iter().map(|(method, it)| operation(document, method, path, it));
        groups.entry(key.to_owned()).or_default().extend(operations);
    }
    groups.into_iter().map(|(key, operations)| OperationGroup { name: key.clone(), key, operations }).collect()
}

fn operation(document: &Tree, method: &str, path: &str, it: &Tree) -> Operation {
    let empty = Vec::new();
    let schema = it.pointer("/requestBody/content/application~1json/schema");
    let answers = it.get("responses").and_then(Tree::as_object);
    Operation {
        method: method.to_uppercase(),
        path: path.to_owned(),
        summary: text(it, "summary"),
        open: it.get("security").and_then(Tree::as_array).is_some_and(Vec::is_empty),
        parameters: it.get("parameters").and_then(Tree::as_array).unwrap_or(&empty).iter().map(parameter).collect(),
        body: schema.map(|schema| pretty(&example(document, schema, 0))).unwrap_or_default(),
        answers: answers
            .map(|answers| answers.iter().map(|(status, it)| (status.clone(), text(it, "description"))).collect())
            .unwrap_or_default(),
    }
}

fn parameter(it: &Tree) -> Parameter {
    let schema = it.get("schema").cloned().unwrap_or_default();
    let format = text(&schema, "format");
    Parameter {
        name: text(it, "name"),
        place: text(it, "in"),
        shape: if format.is_empty() { text(&schema, "type") } else { format },
        required: it.get("required").and_then(Tree::as_bool).unwrap_or_default(),
        meaning: text(it, "description"),
    }
}

fn pretty(tree: &Tree) -> String {
    serde_json::to_string_pretty(tree).unwrap_or_default()
}

/// A body that shows each field once.
fn example(document: &Tree, schema: &Tree, depth: usize) -> Tree {
    if let Some(name) = schema.get("$ref").and_then(Tree::as_str) {
        let named = document.pointer(name.trim_start_matches('#')).cloned().unwrap_or_default();
        return if depth < DEEPEST { example(document, &named, depth + 1) } else { json!({}) };
    }
    if let Some(first) = schema.get("anyOf").and_then(Tree::as_array).and_then(|all| all.first()) {
        return example(document, first, depth);
    }
    if let Some(first) = schema.get("enum").and_then(Tree::as_array).and_then(|all| all.first()) {
        return first.clone();
    }
    let shape = match schema.get("type") {
        Some(Tree::String(shape)) => shape.as_str(),
        Some(Tree::Array(shapes)) => shapes.iter().find_map(Tree::as_str).unwrap_or_default(),
        _ => "",
    };
    match (shape, text(schema, "format").as_str()) {
        ("object", _) => {
            let none = Map::new();
            let fields = schema.get("properties").and_then(Tree::as_object).unwrap_or(&none);
            fields
                .iter()
                .map(|(name, it)| (name.clone(), example(document, it, depth + 1)))
                .collect::<Map<_, _>>()
                .into()
        }
        ("array", _) => json!([]),
        ("integer", _) => json!(1),
        ("boolean", _) => json!(true),
        (_, "date") => json!("2025-03-01"),
        (_, "date-time") => json!("2025-03-01T09:30:00Z"),
        (_, "uuid") => json!("01956000-0000-7000-8000-000000000001"),
        _ => json!("…"),
    }
}
