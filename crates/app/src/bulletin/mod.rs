//! `doorstep bulletin`: the office's bulletin of a period and place, or the public one.

mod publish;

use std::io::Write;

use ::bulletin::{Bulletin, public};
use casework::{Refusal, Work, figure::Period, parse};
use documents::Press;
use i18n::Lang;
use paper::Issued;
use serde_json::json;

use crate::{
    cli::{self, Format},
    config::Settings,
    failure::{Done, Failure},
    open, whole_file,
};

/// Runs the command.
pub async fn run(settings: &Settings, code: Option<&str>, asked: &cli::Bulletin) -> Done {
    let side_by_side = asked.lang.as_ref().is_some_and(|langs| langs.0.len() > 1);
    if side_by_side && !matches!(asked.format, Format::Pdf | Format::Xlsx) {
        return Err(Failure::wrong_use(
            "two languages stand side by side in a PDF or a workbook: use --format pdf or xlsx, or give one language with --lang",
        ));
    }
    if asked.to < asked.from {
        return Err(Failure::wrong_use(format!(
            "the period ends ({}) before it begins ({}): exchange --from and --to",
            asked.to, asked.from
        )));
    }
    if asked.public && !public::is_public_period(asked.from, asked.to) {
        return Err(Failure::wrong_use(
            "the public bulletin is made for a whole month, quarter, half-year or year: give its first and last day with --from and --to, or leave --public away",
        ));
    }
    let opened = open::office(settings, code).await?;
    let own = || vec![Lang::parse(&opened.office.language).unwrap_or_default()];
    let langs = asked.lang.as_ref().map_or_else(own, |langs| langs.0.clone());
    let compiled = compile(&opened, asked).await;
    let published = match &compiled {
        Ok(Issued { bulletin, .. }) if asked.publish => {
            publish::publish(&opened, asked, bulletin, document(bulletin, true)).await.map(Some)
        }
        _ => Ok(None),
    };
    opened.store.close().await;
    if let Some(sha256) = published? {
        eprintln!(
            "Published: the log has its hash {sha256} with the next batch (`doorstep log publish --now` does it at once)."
        );
    }
    let bytes = written(settings, &compiled?, &langs, asked)?;
    match &asked.output {
        Some(file) => whole_file::write(file, &bytes),
        None => std::io::stdout()
            .write_all(&bytes)
            .map_err(|error| Failure::new(format!("the bulletin cannot be printed: {error}"))),
    }
}

async fn compile(opened: &open::Opened, asked: &cli::Bulletin) -> Done<Issued> {
    let (from, to, place, public) = (asked.from, asked.to, asked.place.clone(), asked.public);
    let office = opened.office.name.clone();
    let compiled = opened
        .read("bulletin", move |work| {
            let (place, office) = (place.clone(), office.clone());
            async move {
                let Some(place) = find(&work, place.as_deref(), to).await? else { return Ok(None) };
                if public && let Some(id) = place.id {
                    public::check_place(&work, id).await?;
                }
                let period = Period { from, to, place: place.id };
                let mut bulletin = ::bulletin::compile(&work, &office, &period).await?;
                if public {
                    public::withhold(&work, &mut bulletin, &period).await?;
                }
                Ok(Some(Issued::read(&work, bulletin, &period, public).await?))
            }
        })
        .await?;
    compiled.ok_or_else(|| {
        let place = asked.place.as_deref().unwrap_or_default();
        Failure::new(format!(
            "there is no place {place:?} in this office: give the code of one from its gazetteer with --place"
        ))
    })
}

/// The whole office, or one place.
struct Where {
    id: Option<uuid::Uuid>,
}

async fn find(work: &Work, code: Option<&str>, day: jiff::civil::Date) -> Result<Option<Where>, Refusal> {
    let Some(code) = code else { return Ok(Some(Where { id: None })) };
    let found = parse::place(work, code, Some(&day.to_string())).await?;
    Ok(found.map(|id| Where { id: Some(id) }))
}

fn written(settings: &Settings, issued: &Issued, langs: &[Lang], asked: &cli::Bulletin) -> Done<Vec<u8>> {
    let unwritten = |error: &dyn std::error::Error| Failure::new(format!("the bulletin cannot be written: {error}"));
    let lang = langs.first().copied().unwrap_or_default();
    match asked.format {
        Format::Html => Ok(issued.html(lang).into_bytes()),
        Format::Md => Ok(issued.bulletin.issue(lang, asked.public).markdown().into_bytes()),
        Format::Pdf => printed(settings, issued, langs),
        Format::Xlsx => issued.xlsx(langs).map_err(|error| unwritten(&error)),
        Format::Json => {
            let text = serde_json::to_string_pretty(&document(&issued.bulletin, asked.public));
            text.map(|text| (text + "\n").into_bytes()).map_err(|error| unwritten(&error))
        }
    }
}

/// The PDF. A character that no font has is named: a box stands in its place.
fn printed(settings: &Settings, issued: &Issued, langs: &[Lang]) -> Done<Vec<u8>> {
    let press = Press::new(settings.data.join("fonts"));
    let sheet = issued.document(langs).sheet();
    let printed =
        press.print(&sheet).map_err(|error| Failure::new(format!("the bulletin cannot be printed: {error}")))?;
    if !printed.missing.is_empty() {
        let named: Vec<String> = printed.missing.iter().map(|c| format!("{c} (U+{:04X})", u32::from(*c))).collect();
        eprintln!(
            "No font has these characters, and boxes stand in their places: {}. Put a font that has them into {}.",
            named.join(", "),
            settings.data.join("fonts").display()
        );
    }
    Ok(printed.bytes)
}

/// The bulletin as JSON.
fn document(bulletin: &Bulletin, public: bool) -> serde_json::Value {
    let mut document = api::bulletin_document(bulletin);
    if public {
        withhold(&mut document, bulletin);
    }
    document
}

/// A small group has no value, and nobody outside opens records.
fn withhold(document: &mut serde_json::Value, bulletin: &Bulletin) {
    document["public"] = true.into();
    let Some(figures) = document["figures"].as_array_mut() else { return };
    for (told, figure) in figures.iter_mut().zip(&bulletin.figures) {
        told["records"] = json!(null);
        if figure.withheld {
            told["value"] = json!(null);
            told["withheld"] = true.into();
        }
    }
}
