//! From a sheet to the bytes of a PDF.

use std::collections::BTreeSet;

use i18n::Lang;
use serde_json::{Value as Json, json};
use typst::{
    comemo,
    diag::SourceDiagnostic,
    foundations::{Bytes, Smart},
};
use typst_layout::PagedDocument;
use typst_pdf::PdfOptions;

use super::{
    NotPrinted, Printed, Sheet,
    templates::file,
    world::{OneSheet, TypeCase},
};

/// Sets a sheet.
pub fn set(case: &TypeCase, sheet: &Sheet) -> Result<Printed, NotPrinted> {
    let missing = missing(case, sheet);
    if !missing.is_empty() {
        let codes = written(&missing);
        tracing::warn!(document = sheet.template, characters = %codes, "no font has these characters");
    }
    let printed = compile(&world(case, sheet, &missing)?);
    // Nothing of a document stays behind in memory: some hold a PIN.
    comemo::evict(0);
    Ok(Printed { bytes: printed?, missing })
}

fn world<'a>(case: &'a TypeCase, sheet: &Sheet, missing: &[char]) -> Result<OneSheet<'a>, NotPrinted> {
    let named = |name: &str| file(name).ok_or_else(|| NotPrinted::Template(format!("{name} is no name of a file")));
    let note = (!missing.is_empty())
        .then(|| i18n::text_with(sheet.lang, "paper-missing-glyphs", &[("codes", written(missing).into())]));
    let content = json!({
        "title": boxed(&sheet.title, missing),
        "office": boxed(&sheet.office, missing),
        "lang": language(sheet.lang),
        "fonts": case.families(),
        "tibetan-fonts": case.tibetan_families(),
        "missing": note,
        "page": i18n::text_with(sheet.lang, "paper-page", &[("page", "{page}".into()), ("pages", "{pages}".into())]),
        "content": all_boxed(&sheet.content, missing),
    });
    let mut files = vec![(named("sheet.json")?, Bytes::new(content.to_string().into_bytes()))];
    for (name, svg) in &sheet.drawings {
        files.push((named(&format!("{name}.svg"))?, Bytes::new(svg.clone().into_bytes())));
    }
    Ok(OneSheet { case, main: named(&format!("{}.typ", sheet.template))?, files })
}

fn compile(world: &OneSheet) -> Result<Vec<u8>, NotPrinted> {
    let told = |faults: typst::ecow::EcoVec<SourceDiagnostic>| {
        let faults: Vec<&str> = faults.iter().map(|fault| fault.message.as_str()).collect();
        NotPrinted::Template(faults.join("; "))
    };
    let compiled = typst::compile::<PagedDocument>(world);
    for warning in &compiled.warnings {
        tracing::debug!(message = %warning.message, "typesetting");
    }
    let document = compiled.output.map_err(told)?;
    let options = PdfOptions { creator: Smart::Custom(Some("Doorstep".to_owned())), ..PdfOptions::default() };
    typst_pdf::pdf(&document, &options).map_err(told)
}

/// Language, script and region as Typst takes them: shapes of characters, line breaks and reading aloud follow from them.
fn language(lang: Lang) -> Json {
    match lang {
        Lang::En => json!({"lang": "en", "region": null, "script": null}),
        Lang::ZhHans => json!({"lang": "zh", "region": "CN", "script": "Hans"}),
        Lang::ZhHant => json!({"lang": "zh", "region": "TW", "script": "Hant"}),
        Lang::Bo => json!({"lang": "bo", "region": null, "script": null}),
    }
}

/// The characters of a sheet that no font has.
fn missing(case: &TypeCase, sheet: &Sheet) -> Vec<char> {
    let mut used = BTreeSet::new();
    used.extend(sheet.title.chars().chain(sheet.office.chars()));
    collect(&sheet.content, &mut used);
    used.into_iter().filter(|character| is_drawn(*character) && !case.has(*character)).collect()
}

fn collect(value: &Json, used: &mut BTreeSet<char>) {
    match value {
        Json::String(text) => used.extend(text.chars()),
        Json::Array(items) => items.iter().for_each(|item| collect(item, used)),
        Json::Object(fields) => fields.values().for_each(|field| collect(field, used)),
        _ => {}
    }
}

/// A box where a character has no font: a gap would hide that something stood there.
fn boxed(text: &str, missing: &[char]) -> String {
    text.chars().map(|c| if missing.contains(&c) { '□' } else { c }).collect()
}

fn all_boxed(value: &Json, missing: &[char]) -> Json {
    match value {
        Json::String(text) => boxed(text, missing).into(),
        Json::Array(items) => items.iter().map(|item| all_boxed(item, missing)).collect(),
        Json::Object(fields) => fields.iter().map(|(name, value)| (name.clone(), all_boxed(value, missing))).collect(),
        other => other.clone(),
    }
}

/// Spaces, marks of direction and selectors of variants leave no ink.
fn is_drawn(character: char) -> bool {
    let unseen = matches!(character, '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202f}' | '\u{2060}'..='\u{206f}'
        | '\u{fe00}'..='\u{fe0f}' | '\u{feff}' | '\u{e0100}'..='\u{e01ef}');
    !unseen && !character.is_control() && !character.is_whitespace()
}

fn written(characters: &[char]) -> String {
    let codes: Vec<String> = characters.iter().map(|c| format!("U+{:04X}", u32::from(*c))).collect();
    codes.join(" ")
}
