//! What somebody holds that opens a door, as sections of a page: each thing with the button that ends it.

use access::{
    FieldDevice, IssuedToken, OpenSession,
    passkey::{HeldPasskey, passkeys_of},
    second_factor::{Factors, factors_of},
};
use casework::{Refusal, Work};
use jiff::{Timestamp, civil::Date};
use uuid::Uuid;
use web::pages::{
    items::{Item, ItemSection},
    layout::{Tag, Tone},
};

use super::button;
use crate::desk::Desk;

/// Everything that somebody holds.
pub struct Held {
    pub sessions: Vec<OpenSession>,
    pub tokens: Vec<IssuedToken>,
    pub devices: Vec<FieldDevice>,
    pub passkeys: Vec<HeldPasskey>,
    pub factors: Factors,
}

/// Reads it: for themselves and administrators.
pub async fn held(work: &Work, staff_id: Uuid) -> Result<Held, Refusal> {
    Ok(Held {
        sessions: access::sessions_of(work, staff_id).await?,
        tokens: access::tokens_of(work, staff_id).await?,
        devices: access::devices_of(work, staff_id).await?,
        passkeys: passkeys_of(work, staff_id).await?,
        factors: factors_of(&work.tx, staff_id).await?,
    })
}

/// A page with what somebody holds; `base` is where its buttons lead.
pub struct Shelf<'a> {
    pub desk: &'a Desk,
    pub base: String,
}

impl Shelf<'_> {
    fn day(&self, day: Option<Date>) -> String {
        day.map_or_else(|| self.desk.t("account-never"), |day| i18n::day(self.desk.lang, day))
    }

    fn day_of(&self, at: Timestamp) -> String {
        self.day(Some(self.desk.app.store.env().zone.to_datetime(at).date()))
    }

    fn said(&self, key: &str, days: &[(&'static str, String)]) -> String {
        let days: Vec<_> = days.iter().map(|(name, day)| (*name, day.clone().into())).collect();
        i18n::text_with(self.desk.lang, key, &days)
    }

    fn ending(&self, what: &str, key: &str, words: &str) -> web::pages::records::Form {
        button(format!("{}/{what}/{key}/ending", self.base), self.desk.t(words), true)
    }

    fn section(&self, key: &str, items: Vec<Item>) -> ItemSection {
        let words = |end: &str| self.desk.t(&format!("account-{key}{end}"));
        ItemSection { key: key.to_owned(), title: words(""), items, empty: words("-none") }
    }

    /// Open sessions; `here` is the key of the one that asks.
    pub fn sessions(&self, sessions: &[OpenSession], here: Option<&str>) -> ItemSection {
        let item = |session: &OpenSession| {
            let own = here == Some(session.key.as_str());
            let (since, used) = (self.day_of(session.created_at), self.day(session.used_on));
            let way = if session.way.is_empty() { "password" } else { session.way.as_str() };
            Item {
                title: self.device(&session.device),
                tag: own.then(|| Tag::new(self.desk.t("account-session-here"), Tone::Good)),
                about: vec![
                    self.desk.t(&format!("account-way-{way}")),
                    self.said("account-since", &[("since", since), ("used", used)]),
                ],
                action: (!own).then(|| self.ending("sessions", &session.key, "account-end")),
                ..Item::default()
            }
        };
        self.section("sessions", sessions.iter().map(item).collect())
    }

    /// Names of browsers and systems are the same in every language.
    fn device(&self, words: &str) -> String {
        let name = |word: &str| match word {
            "iphone" => "iPhone".to_owned(),
            "ipad" => "iPad".to_owned(),
            "harmonyos" => "HarmonyOS".to_owned(),
            "wechat" => "WeChat".to_owned(),
            "other" | "program" | "" => self.desk.t("account-device-other"),
            word => word[..1].to_uppercase() + &word[1..],
        };
        let (browser, system) = words.split_once('-').unwrap_or(("", ""));
        if browser.is_empty() { name("") } else { format!("{} · {}", name(browser), name(system)) }
    }

    /// Tokens, also those that have ended.
    pub fn tokens(&self, tokens: &[IssuedToken]) -> ItemSection {
        let now = self.desk.app.store.env().clock.now();
        let item = |token: &IssuedToken| {
            let over = token.revoked_at.is_some() || token.expires_at <= now;
            let title = if token.name.is_empty() { self.desk.t("account-token-nameless") } else { token.name.clone() };
            let days = [("until", self.day_of(token.expires_at)), ("used", self.day(token.used_on))];
            Item {
                title,
                tag: over.then(|| Tag::new(self.desk.t("account-over"), Tone::Plain)),
                about: vec![self.scope(token), self.said("account-until", &days)],
                action: (!over).then(|| self.ending("tokens", &token.key, "account-revoke")),
                ..Item::default()
            }
        };
        self.section("tokens", tokens.iter().map(item).collect())
    }

    fn scope(&self, token: &IssuedToken) -> String {
        let words: Vec<String> = token.scope.words().iter().map(|word| scope_word(self.desk, word)).collect();
        if words.is_empty() { self.desk.t("account-scope-all") } else { i18n::prose::list(self.desk.lang, &words) }
    }

    /// Field devices, also revoked ones.
    pub fn devices(&self, devices: &[FieldDevice]) -> ItemSection {
        let item = |device: &FieldDevice| {
            let tag = match (device.revoked, device.wiped_on) {
                (_, Some(_)) => Some(Tag::new(self.desk.t("account-device-wiped"), Tone::Plain)),
                (true, None) => Some(Tag::new(self.desk.t("account-device-to-wipe"), Tone::Waiting)),
                (false, None) => None,
            };
            let days = [("since", self.day(Some(device.made_on))), ("used", self.day(device.synced_on))];
            Item {
                title: device.name.clone(),
                tag,
                about: vec![self.said("account-synced", &days)],
                action: (!device.revoked).then(|| self.ending("devices", &device.id.to_string(), "account-lost")),
                ..Item::default()
            }
        };
        self.section("devices", devices.iter().map(item).collect())
    }

    /// Passkeys.
    pub fn passkeys(&self, passkeys: &[HeldPasskey]) -> ItemSection {
        let item = |passkey: &HeldPasskey| {
            let days = [("since", self.day(Some(passkey.made_on))), ("used", self.day(passkey.used_on))];
            Item {
                title: passkey.name.clone(),
                about: vec![self.said("account-since", &days)],
                action: Some(self.ending("passkeys", &passkey.id.to_string(), "account-remove")),
                ..Item::default()
            }
        };
        self.section("passkeys", passkeys.iter().map(item).collect())
    }

    /// Codes from a telephone, with what is left of the recovery codes.
    pub fn codes(&self, factors: Factors) -> ItemSection {
        let left = self.said("account-codes-left", &[("count", i18n::number(self.desk.lang, factors.recovery_codes))]);
        let item = Item {
            title: self.desk.t("account-codes-on"),
            about: vec![left],
            action: Some(self.ending("codes", "all", "account-remove")),
            ..Item::default()
        };
        self.section("codes", factors.codes.then_some(item).into_iter().collect())
    }
}

/// One word of a scope, in words.
pub fn scope_word(desk: &Desk, word: &str) -> String {
    let Some(part) = word.strip_prefix("write:") else { return desk.t(&format!("account-scope-{word}")) };
    let line = casework::kind::Line::parse(part).map(|line| desk.t(&format!("line-{}", line.code())));
    let kind = desk.app.catalogue.kinds.iter().find(|kind| kind.collection == part);
    let named = kind.map(|kind| desk.t(&format!("kind-{}-many", kind.table)));
    let of = line.or(named).unwrap_or_else(|| desk.t("page-visit"));
    i18n::text_with(desk.lang, "account-scope-write-of", &[("of", of.into())])
}
