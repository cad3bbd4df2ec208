//! Rows of a database as lines of text: a page a line, JSON, with what JSON cannot say (bytes, ids, fractions) in an object.

use serde_json::{Value as Json, json};
use store::{Page, Value};

/// A page as a line.
pub fn line(page: &Page) -> String {
    let rows: Vec<Json> = page.rows.iter().map(|row| row.iter().map(cell).collect()).collect();
    json!({"table": page.table, "columns": page.columns, "rows": rows}).to_string() + "\n"
}

fn cell(value: &Value) -> Json {
    match value {
        Value::Null => Json::Null,
        Value::Bool(yes) => (*yes).into(),
        Value::Int(n) => (*n).into(),
        Value::Text(text) => text.as_str().into(),
        // As bits, so that it comes back the very same.
        Value::Real(x) => json!({"real": format!("{:016x}", x.to_bits())}),
        Value::Bytes(bytes) => json!({"bytes": hex::encode(bytes)}),
        Value::Uuid(id) => json!({"id": id.to_string()}),
    }
}

/// A line as a page; nothing where it is none.
pub fn page(line: &str) -> Option<Page> {
    let parsed: Json = serde_json::from_str(line).ok()?;
    let text = |value: &Json| value.as_str().map(str::to_owned);
    let rows = parsed.get("rows")?.as_array()?.iter();
    Some(Page {
        table: text(parsed.get("table")?)?,
        columns: parsed.get("columns")?.as_array()?.iter().map(text).collect::<Option<_>>()?,
        rows: rows.map(|row| row.as_array()?.iter().map(value).collect()).collect::<Option<_>>()?,
    })
}

fn value(cell: &Json) -> Option<Value> {
    Some(match cell {
        Json::Null => Value::Null,
        Json::Bool(yes) => Value::Bool(*yes),
        Json::Number(n) => Value::Int(n.as_i64()?),
        Json::String(text) => Value::Text(text.clone()),
        Json::Object(map) => {
            let (kind, text) = map.iter().next()?;
            let text = text.as_str()?;
            match kind.as_str() {
                "real" => Value::Real(f64::from_bits(u64::from_str_radix(text, 16).ok()?)),
                "bytes" => Value::Bytes(hex::decode(text).ok()?),
                "id" => Value::Uuid(text.parse().ok()?),
                _ => return None,
            }
        }
        Json::Array(_) => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_page_comes_back_as_it_was() {
        let row = vec![
            Value::Null,
            Value::Bool(true),
            Value::Int(i64::MIN),
            Value::Text("线\n\u{1}".into()),
            Value::Real(0.1 + 0.2),
            Value::Bytes(vec![0, 255]),
            Value::Uuid(uuid::Uuid::from_u128(7)),
        ];
        let columns = ["a", "b", "c", "d", "e", "f", "g"].map(str::to_owned).to_vec();
        let before = Page { table: "t".into(), columns, rows: vec![row.clone()] };
        let line = line(&before);
        assert_eq!(line.matches('\n').count(), 1);
        let after = page(&line).unwrap();
        assert_eq!((after.table, after.columns, after.rows), (before.table, before.columns, vec![row]));
    }

    #[test]
    fn a_line_cut_off_is_no_page() {
        assert!(page("{\"table\":\"t\",\"columns\":[").is_none());
    }
}
