//! A call as it was asked: its parameters, who asks, in which format and language the answer is written.

use std::net::IpAddr;

use access::Errand;
use axum::{
    http::{HeaderMap, StatusCode, Uri, header},
    response::{IntoResponse, Response},
};
use casework::{Actor, Refusal, Work};
use door::{App, SentFile};
use i18n::Lang;
use jiff::{SignedDuration, Timestamp, tz::TimeZone};

use crate::{address::Format, document::Document, instant, params::Params, trouble::Trouble};

/// The longest time that one call may ask about.
pub const LONGEST_SPAN: SignedDuration = SignedDuration::from_hours(90 * 24);
/// A bare day as the end is told whole, and in a zone with summer time 90 days may be an hour longer.
const LENIENCE: SignedDuration = SignedDuration::from_hours(25);

/// Which of the two published endpoints was called.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Endpoint {
    /// What is sent in is kept.
    Production,
    /// What is sent in is checked in the same way, and not kept.
    Test,
}

/// A call.
pub struct Asked {
    /// The program.
    pub app: App,
    /// Which endpoint.
    pub endpoint: Endpoint,
    /// The language of names that people read.
    pub lang: Lang,
    /// How the answer is written.
    pub format: Format,
    /// Parameters of address and form.
    pub params: Params,
    /// Files of the form.
    pub files: Vec<SentFile>,
    /// The program's root as the caller knows it.
    pub root: String,
    /// Where the call comes from.
    pub sender: IpAddr,
    bearer: Option<String>,
}

impl Asked {
    /// Puts a call together.
    pub fn new(app: App, endpoint: Endpoint, lang: Lang, format: Format, headers: &HeaderMap, uri: &Uri) -> Self {
        let bearer = headers.get(header::AUTHORIZATION).and_then(|value| value.to_str().ok());
        let bearer =
            bearer.and_then(|value| value.split_once(' ')).filter(|(kind, _)| kind.eq_ignore_ascii_case("bearer"));
        Self {
            root: crate::address::root(&app, headers),
            params: Params::of_query(uri.query()),
            files: Vec::new(),
            bearer: bearer.map(|(_, token)| token.trim().to_owned()),
            sender: IpAddr::from([127, 0, 0, 1]),
            app,
            endpoint,
            lang,
            format,
        }
    }

    /// The office's time zone.
    pub fn zone(&self) -> &TimeZone {
        &self.app.store.env().zone
    }

    /// Refuses the jurisdiction of somebody else.
    pub fn jurisdiction(&self) -> Result<(), Trouble> {
        match self.params.one("jurisdiction_id") {
            Some(named) if !named.eq_ignore_ascii_case(&self.app.settings.office_code) => {
                Err(Trouble::missing("jurisdiction_id", named))
            }
            _ => Ok(()),
        }
    }

    /// Whether a key was given, right or wrong.
    fn key(&self) -> Option<&str> {
        self.params.one("api_key").or(self.bearer.as_deref())
    }

    /// Who asks: the person behind the key, or anybody. A wrong key is refused, for whoever has one relies on it.
    pub async fn actor(&self, errand: Errand<'_>) -> Result<Actor, Trouble> {
        let Some(key) = self.key() else { return Ok(Actor::public("open311")) };
        let actor = access::actor_of_token(&self.app.store, self.app.office, key, errand).await;
        let actor = actor.map_err(Refusal::from)?;
        actor.ok_or_else(|| Trouble::forbidden("api_key is not valid"))
    }

    /// Bringing a request, as the scope of a key names it.
    pub fn bringing(&self) -> Errand<'static> {
        Errand::write(self.app.catalogue, "requests")
    }

    /// How a request is taken in: from outside, whoever brings it; the log knows whose key it was. A key opens no more here
    /// than it says, and a field team's bounds do not keep a neighbour's request away.
    pub fn bringer(actor: &Actor) -> Actor {
        Actor { grants: Vec::new(), ..actor.clone() }
    }

    /// Reads with the rights of whoever asks.
    pub async fn read<T, F, Fut>(&self, work: F) -> Result<T, Trouble>
    where
        F: Fn(Work) -> Fut + Send + Sync + 'static,
        Fut: Future<Output = Result<T, Refusal>> + Send + 'static,
        T: Send + 'static,
    {
        let actor = self.actor(Errand::Read).await?;
        Ok(self.app.read(&actor, work).await?)
    }

    /// The instant in a parameter; a bare day is its beginning, or its `end`.
    fn instant(&self, name: &str, end: bool) -> Result<Option<Timestamp>, Trouble> {
        let Some(text) = self.params.one(name) else { return Ok(None) };
        let at = instant::read(text, self.zone(), end);
        at.map(Some)
            .ok_or_else(|| Trouble::bad(format!("{name} {text} is not a date and time such as 2025-03-01T00:00:00Z")))
    }

    /// From `start_date` to `end_date`. Where one is missing the `usual` time follows the other, and ends now where both are.
    pub fn span(&self, usual: SignedDuration) -> Result<(Timestamp, Timestamp), Trouble> {
        let (start, end) = (self.instant("start_date", false)?, self.instant("end_date", true)?);
        let after = |start: Timestamp| start.checked_add(LONGEST_SPAN).ok();
        let until = end.or_else(|| start.and_then(after)).unwrap_or_else(|| self.app.store.env().clock.now());
        let since = start.or_else(|| until.checked_sub(usual).ok()).unwrap_or(Timestamp::UNIX_EPOCH);
        if until.duration_since(since) > LONGEST_SPAN + LENIENCE {
            return Err(Trouble::bad("start_date and end_date may not be more than 90 days apart"));
        }
        Ok((since, until))
    }

    /// Whether names are told in English.
    pub fn in_english(&self) -> bool {
        self.lang == Lang::En
    }
}

/// The answer of a call, as it is written in a format.
pub fn answer(outcome: Result<Document, Trouble>, format: Format) -> Response {
    let (status, document) = match outcome {
        Ok(document) => (StatusCode::OK, document),
        Err(trouble) => (trouble.status, trouble.document()),
    };
    let (kind, body) = match format {
        Format::Xml => ("text/xml; charset=utf-8", document.xml()),
        Format::Json => ("application/json; charset=utf-8", document.json()),
    };
    (status, [(header::CONTENT_TYPE, kind)], body).into_response()
}
