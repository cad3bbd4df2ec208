//! Whom a notice reaches, and by what: looked up when it is sent, never stored with it.

use casework::{Refusal, Work, store::params};
use i18n::Lang;
use people::{OfficeKey, Purpose};
use serde_json::Value as Json;
use uuid::Uuid;

use crate::{kinds::UnitChannel, settings::Settings};

/// A way to somebody. It is never printed.
pub struct Way {
    /// By what.
    pub channel: UnitChannel,
    /// Where to; several of a mail to the office.
    pub to: Vec<String>,
    /// In which language.
    pub lang: Lang,
}

/// What was found.
pub enum Reached {
    /// One way.
    By(Way),
    /// Several addresses of a unit, by their ids: each gets a row of its own, so that none is written to twice for another.
    Each(Vec<Uuid>),
    /// No way, and why.
    Nobody(&'static str),
}

/// The way to the contact of a matter. That it was read is noted.
pub async fn resident(
    work: &Work,
    key: &OfficeKey,
    settings: &Settings,
    table: &str,
    id: Uuid,
) -> Result<Reached, Refusal> {
    let Some(contact) = people::read(work, key, (table, id), Purpose::Notice, None).await? else {
        return Ok(Reached::Nobody("no-contact"));
    };
    let lang = contact.language().and_then(|tag| Lang::parse(tag).or_else(|| i18n::negotiate(tag)));
    let by = |channel, to: &str| Way { channel, to: vec![to.to_owned()], lang: lang.unwrap_or(settings.language) };
    if let (Some(to), true) = (contact.email(), settings.smtp.is_some()) {
        return Ok(Reached::By(by(UnitChannel::Email, to)));
    }
    if let (Some(to), true) = (contact.phone(), settings.sms.is_some()) {
        return Ok(Reached::By(by(UnitChannel::Sms, to)));
    }
    Ok(Reached::Nobody("no-address"))
}

/// The ways to a unit; `address` chooses one of them.
pub async fn unit(work: &Work, settings: &Settings, unit: Uuid, address: Option<Uuid>) -> Result<Reached, Refusal> {
    let sql = "SELECT id, channel, sent_to, language FROM unit_address WHERE office_id = $1 AND unit_id = $2 \
               AND voided = FALSE ORDER BY id";
    let mut found = Vec::new();
    for row in work.tx.rows(sql, params![unit]).await? {
        let (id, channel, to): (Uuid, String, String) = (row.get("id")?, row.get("channel")?, row.get("sent_to")?);
        let language: Option<String> = row.get("language")?;
        let Some(channel) = UnitChannel::parse(&channel).filter(|channel| can(settings, *channel)) else { continue };
        let lang = language.and_then(|code| Lang::parse(&code)).unwrap_or(settings.language);
        if address.is_none_or(|wanted| wanted == id) {
            found.push((id, Way { channel, to: vec![to], lang }));
        }
    }
    Ok(match found.len() {
        0 => Reached::Nobody("no-address"),
        1 => found.pop().map_or(Reached::Nobody("no-address"), |(_, way)| Reached::By(way)),
        _ => Reached::Each(found.into_iter().map(|(id, _)| id).collect()),
    })
}

/// The way to the office or its leaders.
pub fn mailboxes(settings: &Settings, to: &[String]) -> Reached {
    if to.is_empty() || settings.smtp.is_none() {
        return Reached::Nobody("no-address");
    }
    Reached::By(Way { channel: UnitChannel::Email, to: to.to_vec(), lang: settings.language })
}

const fn can(settings: &Settings, channel: UnitChannel) -> bool {
    match channel {
        UnitChannel::Email => settings.smtp.is_some(),
        UnitChannel::Sms => settings.sms.is_some(),
        UnitChannel::Chat => settings.chat.is_some(),
    }
}

/// An id in the body of a row.
pub fn id_in(body: &Json, name: &str) -> Option<Uuid> {
    body.get(name)?.as_str()?.parse().ok()
}
