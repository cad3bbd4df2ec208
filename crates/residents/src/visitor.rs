//! Somebody who comes without an account: in which language, from where, on which page.

use std::net::IpAddr;

use axum::{
    extract::FromRequestParts,
    http::{HeaderMap, Uri, header, request::Parts},
};
use casework::{Actor, Refusal, Work};
use console::{Trouble, origin};
use door::{App, Language, Refused, Sender};
use i18n::Lang;
use jiff::{Timestamp, civil::Date};
use web::pages::layout::Frame;

/// Somebody who comes without an account.
#[derive(Clone)]
pub struct Visitor {
    /// The program.
    pub app: App,
    /// In which language.
    pub lang: Lang,
    /// From where; kept in memory only.
    pub sender: IpAddr,
    /// What the browser sent along.
    pub headers: HeaderMap,
    /// Which page.
    pub uri: Uri,
}

impl FromRequestParts<App> for Visitor {
    type Rejection = Refused;

    async fn from_request_parts(parts: &mut Parts, app: &App) -> Result<Self, Self::Rejection> {
        let Ok(Language(lang)) = Language::from_request_parts(parts, app).await;
        let Ok(Sender(sender)) = Sender::from_request_parts(parts, app).await;
        Ok(Self { app: app.clone(), lang, sender, headers: parts.headers.clone(), uri: parts.uri.clone() })
    }
}

impl Visitor {
    /// The text with this key.
    pub fn t(&self, key: &str) -> String {
        i18n::text(self.lang, key)
    }

    /// A day in words.
    pub fn day(&self, on: Date) -> String {
        i18n::day(self.lang, on)
    }

    /// The instant it is now.
    pub fn now(&self) -> Timestamp {
        self.app.store.env().clock.now()
    }

    /// The frame of a page that can be asked for again at `address`.
    pub fn frame(&self, address: &str) -> Frame {
        Frame::resident(self.lang, self.app.settings.office_name.get(), address)
    }

    /// A refusal as a page.
    pub fn trouble(&self, refusal: Refusal) -> Trouble {
        Trouble::new(refusal, self.frame("/report"))
    }

    /// Refuses a form that another site made a browser send.
    pub fn own_form(&self) -> Result<(), Trouble> {
        origin::own(&self.headers).map_err(|refusal| self.trouble(refusal))
    }

    /// Reads as `actor`.
    pub async fn read<T, F, Fut>(&self, actor: &Actor, work: F) -> Result<T, Trouble>
    where
        F: Fn(Work) -> Fut + Send + Sync + 'static,
        Fut: Future<Output = Result<T, Refusal>> + Send + 'static,
        T: Send + 'static,
    {
        self.app.read(actor, work).await.map_err(|refusal| self.trouble(refusal))
    }
}

/// The address that people type to reach this program, as the browser named it.
pub fn base(app: &App, headers: &HeaderMap) -> String {
    let host = headers.get(header::HOST).and_then(|value| value.to_str().ok()).unwrap_or("localhost");
    let scheme = if app.settings.secure_cookies { "https" } else { "http" };
    format!("{scheme}://{host}")
}

/// Seconds as minutes, at least one.
pub fn minutes(seconds: u64) -> i64 {
    i64::try_from(seconds.div_ceil(60).max(1)).unwrap_or(i64::MAX)
}
