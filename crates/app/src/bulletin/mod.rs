//! `doorstep bulletin`: the office's bulletin of a period and place, or the public one.

mod html;
mod publish;

use std::io::Write;

use ::bulletin::{Bulletin, public};
use casework::{Refusal, Work, figure::Period, parse};
use i18n::Lang;
use serde_json::json;

use crate::{
    cli::{self, Format},
    config::Settings,
    failure::{Done, Failure},
    later, open, whole_file,
};

/// Runs the command.
pub async fn run(settings: &Settings, code: Option<&str>, asked: &cli::Bulletin) -> Done {
    match asked.format {
        Format::Pdf => return later::bulletin_format("PDF"),
        Format::Xlsx => return later::bulletin_format("a workbook"),
        Format::Json | Format::Html | Format::Md => {}
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
    let lang = asked.lang.or_else(|| Lang::parse(&opened.office.language)).unwrap_or_default();
    let compiled = compile(&opened, asked).await;
    let published = match &compiled {
        Ok(bulletin) if asked.publish => {
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
    let text = written(&compiled?, lang, asked)?;
    match &asked.output {
        Some(file) => whole_file::write(file, text.as_bytes()),
        None => std::io::stdout()
            .write_all(text.as_bytes())
            .map_err(|error| Failure::new(format!("the bulletin cannot be printed: {error}"))),
    }
}

async fn compile(opened: &open::Opened, asked: &cli::Bulletin) -> Done<Bulletin> {
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
                Ok(Some(bulletin))
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

fn written(bulletin: &Bulletin, lang: Lang, asked: &cli::Bulletin) -> Done<String> {
    let issue = bulletin.issue(lang, asked.public);
    match asked.format {
        Format::Html => Ok(html::page(&issue)),
        Format::Md => Ok(issue.markdown()),
        _ => {
            let text = serde_json::to_string_pretty(&document(bulletin, asked.public));
            text.map(|text| text + "\n")
                .map_err(|error| Failure::new(format!("the bulletin cannot be written: {error}")))
        }
    }
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
