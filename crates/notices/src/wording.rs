//! The words of a notice: the office's own, else the program's.

use casework::{Refusal, Work, store::params};
use i18n::{Arg, Lang};
use jiff::tz::TimeZone;

use crate::{facts::Facts, fill::fill, kinds::Template, settings::Settings};

/// A notice in words.
pub struct Words {
    /// Its subject.
    pub subject: String,
    /// Its text.
    pub text: String,
}

/// What the words are made from.
pub struct Told<'a> {
    /// Name of the template.
    pub template: &'a str,
    /// What is known of the record.
    pub facts: &'a Facts,
    /// The language of whoever reads it.
    pub lang: Lang,
    /// Whether a resident reads it: no subject, and the public page.
    pub resident: bool,
    /// The path under which a unit without accounts answers.
    pub answer_at: Option<String>,
}

/// The words; none where nobody wrote any for this template.
pub async fn words(
    work: &Work,
    settings: &Settings,
    zone: &TimeZone,
    told: &Told<'_>,
) -> Result<Option<Words>, Refusal> {
    let value = |name: &str| value(settings, zone, told, name);
    if let Some(own) = own(work, told).await? {
        return Ok(Some(Words { subject: fill(&own.subject, value), text: fill(&own.text, value) }));
    }
    // Some words differ between a resident and those who work on the matter.
    let staff = !told.resident && i18n::has(Lang::En, &format!("notice-{}-staff-text", told.template));
    let key = |part: &str| format!("notice-{}-{}{part}", told.template, if staff { "staff-" } else { "" });
    if !i18n::has(Lang::En, &key("text")) {
        return Ok(None);
    }
    let names = ["number", "stage", "due", "link", "office", "category", "place"];
    let args: Vec<(&str, Arg)> = names.iter().filter_map(|name| Some((*name, value(name)?.into()))).collect();
    let text = |part| i18n::text_with(told.lang, &key(part), &args);
    Ok(Some(Words { subject: text("subject"), text: text("text") }))
}

fn value(settings: &Settings, zone: &TimeZone, told: &Told<'_>, name: &str) -> Option<String> {
    let facts = told.facts;
    Some(match name {
        "number" => facts.number.clone(),
        "stage" => facts.stage(told.lang),
        "due" => facts.due(told.lang, zone),
        "link" if told.resident => format!("{}/r/{}", settings.base_url, facts.number),
        "link" => format!("{}{}", settings.base_url, told.answer_at.as_ref().unwrap_or(&facts.page)),
        "office" => settings.office_name.clone(),
        // A slip names no subject, nor does what is sent to the same person's telephone.
        "category" | "place" if told.resident => return None,
        "category" => facts.category().to_owned(),
        "place" => facts.place().to_owned(),
        _ => return None,
    })
}

async fn own(work: &Work, told: &Told<'_>) -> Result<Option<Words>, Refusal> {
    // What an office wrote for residents is not what units are to read, and the other way round.
    if Template::parse(told.template).is_none_or(|template| template.for_residents() != told.resident) {
        return Ok(None);
    }
    let sql = "SELECT subject, words FROM notice_text WHERE office_id = $1 AND template = $2 AND language = $3 \
               AND voided = FALSE ORDER BY id DESC LIMIT 1";
    let row = work.tx.row(sql, params![told.template, told.lang.code()]).await?;
    row.map(|row| Ok(Words { subject: row.get("subject")?, text: row.get("words")? })).transpose()
}
