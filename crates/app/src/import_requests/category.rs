//! Categories of a list: those the office has, and new ones for those it has not.

use std::collections::BTreeSet;

use casework::{Refusal, Work, enter, forbidden, parse};
use imports::ImportedRequest;
use requests::CATEGORY;
use serde_json::json;
use uuid::Uuid;

/// Until the office decides otherwise.
pub const ANSWER_WITHIN_DAYS: u32 = 10;

/// The category of a row. One that the office does not have is made, and its code noted in `made`; none where it asks what
/// must not be asked.
pub async fn find_or_make(
    work: &Work,
    request: &ImportedRequest,
    made: &mut BTreeSet<String>,
) -> Result<Option<Uuid>, Refusal> {
    let code = code(&request.category_code);
    let sql = "SELECT id FROM category WHERE office_id = $1 AND code = $2";
    if let Some(row) = work.tx.row(sql, store::params![code.as_str()]).await? {
        return Ok(Some(row.get("id")?));
    }
    let name = name(&request.category_code, &request.category_text);
    if forbidden::check(&name).is_some() || forbidden::check(&code).is_some() {
        return Ok(None);
    }
    let sent = json!({"code": code, "name": name, "name_en": name, "answer_within_days": ANSWER_WITHIN_DAYS});
    let serde_json::Value::Object(sent) = sent else { return Ok(None) };
    let values = parse::parse(work, &CATEGORY, &sent, parse::Format::Json).await?;
    let record = enter::enter(work, work.tx.new_id(), values).await?;
    made.insert(code);
    Ok(Some(record.id))
}

/// A code in the office's own form: small letters and digits of any script, with single hyphens.
fn code(text: &str) -> String {
    let mut code = String::new();
    for c in text.chars().flat_map(char::to_lowercase) {
        match (c.is_alphanumeric(), code.ends_with('-')) {
            (true, _) => code.push(c),
            (false, false) if !code.is_empty() => code.push('-'),
            _ => {}
        }
    }
    let short: String = code.chars().take(40).collect();
    short.trim_end_matches('-').to_owned()
}

/// The list's own word where it is the same as the code; else the code, spelled for people.
fn name(code_text: &str, list_text: &str) -> String {
    if code(list_text) == code(code_text) && !list_text.is_empty() {
        return list_text.to_owned();
    }
    let words = code_text.replace(['-', '_'], " ");
    let mut chars = words.chars();
    chars.next().map_or_else(String::new, |first| first.to_uppercase().chain(chars).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_foreign_word_becomes_a_plain_code() {
        assert_eq!(code("Roads / Street-lights!"), "roads-street-lights");
        assert_eq!(code("供水"), "供水");
        assert_eq!(code("  "), "");
    }

    #[test]
    fn a_new_category_is_named_as_people_write() {
        assert_eq!(name("public-buildings", "RPAM (Buildings Only)"), "Public buildings");
        assert_eq!(name("Illegal Parking", "Illegal Parking"), "Illegal Parking");
    }
}
