//! JSON schemas of the record kinds, made from the catalogue.

use casework::kind::{Field, FieldKind, Kind};
use i18n::Lang;
use serde_json::{Map, Value as Tree, json};

/// What may be sent to enter a record.
pub fn entry(kind: &Kind) -> Tree {
    let mut properties = Map::new();
    properties.insert("id".into(), json!({"type": "string", "format": "uuid", "description": "UUIDv7 made by the client; sending it again counts once"}));
    let fields: Vec<&Field> = kind.entry_fields().collect();
    properties.extend(fields.iter().map(|field| (field.key().to_owned(), property(kind, field))));
    if kind.contact {
        properties
            .insert("contact".into(), json!({"anyOf": [{"$ref": "#/components/schemas/contact"}, {"type": "null"}]}));
    }
    let required: Vec<&str> =
        fields.iter().filter(|f| f.required && f.kind != FieldKind::Flag).map(|field| field.key()).collect();
    json!({"type": "object", "properties": properties, "required": required, "additionalProperties": false})
}

/// What is told of a record.
pub fn record(kind: &Kind) -> Tree {
    let mut properties = Map::new();
    properties.insert("id".into(), json!({"type": "string", "format": "uuid"}));
    properties.insert("version".into(), json!({"type": "integer", "description": "counts its changes"}));
    properties.extend(kind.fields.iter().map(|field| (field.key().to_owned(), property(kind, field))));
    json!({"type": "object", "properties": properties, "required": ["id", "version"]})
}

/// One field; null where it need not be given.
pub fn property(kind: &Kind, field: &Field) -> Tree {
    let mut schema = shape(field);
    if !field.required {
        let plain = schema.remove("type").unwrap_or_else(|| "string".into());
        schema.insert("type".into(), json!([plain, "null"]));
        if let Some(Tree::Array(values)) = schema.get_mut("enum") {
            values.push(Tree::Null);
        }
    }
    let key = format!("field-{}-{}", kind.table, field.key());
    let label = i18n::try_text(Lang::En, &key).unwrap_or_else(|| field.key().replace('_', " "));
    schema.insert("title".into(), label.into());
    Tree::Object(schema)
}

fn shape(field: &Field) -> Map<String, Tree> {
    let shape = match field.kind {
        FieldKind::Short(max) | FieldKind::Text(max) => json!({"type": "string", "maxLength": max}),
        FieldKind::Choice(choices) => json!({"type": "string", "enum": choices.values}),
        FieldKind::Day => json!({"type": "string", "format": "date"}),
        FieldKind::Instant => json!({"type": "string", "format": "date-time"}),
        FieldKind::Count => json!({"type": "integer", "minimum": 0, "maximum": u32::MAX}),
        FieldKind::Money => {
            json!({"type": "integer", "minimum": 0, "maximum": 1_000_000_000_000_i64, "description": "minor units (fen)"})
        }
        FieldKind::Degrees => {
            let most = if field.column == "latitude" { 90 } else { 180 };
            json!({"type": "number", "minimum": -most, "maximum": most, "description": "degrees, WGS 84"})
        }
        FieldKind::Flag => json!({"type": "boolean"}),
        FieldKind::Place => json!({"type": "string", "description": "code of a place of the gazetteer"}),
        FieldKind::Record(table) => {
            json!({"type": "string", "description": format!("code or id of a record of `{table}`")})
        }
    };
    match shape {
        Tree::Object(map) => map,
        _ => Map::new(),
    }
}
