//! What a form sent, after its secret was checked: nothing changes because another site made a browser post here.

use axum::{
    body::Bytes,
    extract::{FromRequest, Request},
};
use casework::Refusal;
use serde_json::{Map, Value as Json};

use crate::{App, Caller, Refused};

/// The fields of a form, in order; a name may come several times.
#[derive(Clone, Debug, Default)]
pub struct Sent(pub Vec<(String, String)>);

impl Sent {
    /// Reads `application/x-www-form-urlencoded`.
    pub fn read(body: &[u8]) -> Self {
        Self(form_urlencoded::parse(body).into_owned().collect())
    }

    /// The first value of `name`; empty where none.
    pub fn one(&self, name: &str) -> &str {
        self.0.iter().find(|(key, _)| key == name).map_or("", |(_, value)| value)
    }

    /// Every value of `name`.
    pub fn all<'a>(&'a self, name: &'a str) -> impl Iterator<Item = &'a str> {
        self.0.iter().filter(move |(key, _)| key == name).map(|(_, value)| value.as_str())
    }

    /// The fields as a map for `casework::parse`; of a name that came twice, the first.
    pub fn map(&self) -> Map<String, Json> {
        let mut map = Map::new();
        for (name, value) in self.0.iter().filter(|(name, _)| name != "csrf") {
            map.entry(name.clone()).or_insert_with(|| value.clone().into());
        }
        map
    }

    /// The fields that begin with `prefix`, without it.
    pub fn section(&self, prefix: &str) -> Map<String, Json> {
        let fields = self.0.iter().filter_map(|(name, value)| Some((name.strip_prefix(prefix)?, value)));
        fields.map(|(name, value)| (name.to_owned(), Json::from(value.clone()))).collect()
    }
}

impl FromRequest<App> for Sent {
    type Rejection = Refused;

    async fn from_request(request: Request, app: &App) -> Result<Self, Self::Rejection> {
        let caller = request.extensions().get::<Caller>().cloned();
        let body = Bytes::from_request(request, app).await.map_err(|_| Refusal::Rule("body-too-large"))?;
        let sent = Self::read(&body);
        match caller {
            Some(caller) if !caller.csrf().is_empty() && sent.one("csrf") != caller.csrf() => {
                Err(Refusal::Rule("forged-request").into())
            }
            _ => Ok(sent),
        }
    }
}
