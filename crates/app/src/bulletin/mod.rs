//! `doorstep bulletin`: the office's bulletin of a period and place, or the public one.

use std::io::Write;

use ::bulletin::{
    public,
    published::{self, Issuing, Published},
};
use casework::{Refusal, Work, figure::Period, parse, values::Record as _};
use documents::Press;
use i18n::Lang;
use lines::issuing::{self, Ready};
use paper::Issued;

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
    let ready = compile(&opened, asked).await;
    let published = match &ready {
        Ok((period, ready)) if asked.publish => publish(&opened, period, ready, asked).await.map(Some),
        _ => Ok(None),
    };
    opened.store.close().await;
    if let Some(said) = published? {
        eprintln!("{said}");
    }
    let bytes = written(settings, &ready?.1, &langs, asked)?;
    match &asked.output {
        Some(file) => whole_file::write(file, &bytes),
        None => std::io::stdout()
            .write_all(&bytes)
            .map_err(|error| Failure::new(format!("the bulletin cannot be printed: {error}"))),
    }
}

async fn compile(opened: &open::Opened, asked: &cli::Bulletin) -> Done<(Period, Ready)> {
    let (from, to, place, public) = (asked.from, asked.to, asked.place.clone(), asked.public);
    let office = opened.office.name.clone();
    let compiled = opened
        .read("bulletin", move |work| {
            let (place, office) = (place.clone(), office.clone());
            async move {
                let Some(place) = find(&work, place.as_deref(), to).await? else { return Ok(None) };
                let period = Period { from, to, place: place.id };
                Ok(Some((period, issuing::prepare(&work, &office, &period, public).await?)))
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

/// Issues it; what tells the same as an issue that stands is issued once. Answers with what to say of it.
async fn publish(opened: &open::Opened, period: &Period, ready: &Ready, asked: &cli::Bulletin) -> Done<String> {
    let (period, frozen, note) = (*period, ready.frozen.clone(), asked.note.clone().unwrap_or_default());
    let issued = opened.write("bulletin", move |work| {
        let (frozen, note) = (frozen.clone(), note.clone());
        async move {
            let issuing = published::publish(&work, &period, &frozen, &note).await?;
            let issue = Published::of(&issuing.issue().values)?;
            Ok((matches!(issuing, Issuing::New(_)), issue.number.0, issue.sha256.0))
        }
    });
    let issued = issued.await.map_err(|refusal| match refusal {
        Refusal::Rule("bulletin-goes-on") => {
            Failure::new(format!("the period is not over ({} is still to come): publish it after its last day", asked.to))
        }
        Refusal::Invalid(_) => Failure::new(
            "an issue of this period was published and its figures have changed since: say what was corrected with --note",
        ),
        other => other.into(),
    });
    let (new, number, sha256) = issued?;
    let what = if new { "Published as" } else { "Nothing has changed since it was published as" };
    Ok(format!(
        "{what} No. {number}: the log has its hash {sha256} with the next batch (`doorstep log publish --now` does it at once)."
    ))
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

fn written(settings: &Settings, ready: &Ready, langs: &[Lang], asked: &cli::Bulletin) -> Done<Vec<u8>> {
    let unwritten = |error: &dyn std::error::Error| Failure::new(format!("the bulletin cannot be written: {error}"));
    let lang = langs.first().copied().unwrap_or_default();
    let issued = Issued::now(ready.bulletin.clone(), ready.frozen.pictures.clone());
    match asked.format {
        Format::Html => Ok(issued.html(lang).into_bytes()),
        Format::Md => Ok(issued.markdown(lang).into_bytes()),
        Format::Pdf => printed(settings, &issued, langs),
        Format::Xlsx => issued.xlsx(langs).map_err(|error| unwritten(&error)),
        Format::Json => {
            let text = serde_json::to_string_pretty(&::bulletin::document(&ready.bulletin, asked.public));
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
