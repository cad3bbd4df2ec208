//! Calls to a server that the office's own settings name, such as a provider of identities: with the trust, the patience and
//! the refusal of redirects of every call, and with what the other side answers. It may stand in the office's own network.

use std::sync::Arc;

use http_body_util::Full;
use hyper::{Request, Response, body::Bytes};
use notices::SettingsError;

use crate::{
    channel::http::{Caller, target},
    guard::Reach,
    names::SystemNames,
};

/// The most that an answer may hold.
const MOST_BYTES: usize = 1 << 20;

/// Makes such calls.
#[derive(Clone)]
pub struct Fetcher(Caller);

impl Fetcher {
    /// Trusts the system's certificates and those given (PEM).
    pub fn new(certificates: Option<&[u8]>) -> Result<Self, SettingsError> {
        let reach = Reach { anything: true, ..Reach::default() };
        Caller::new(certificates, reach, Arc::new(SystemNames)).map(Self)
    }

    /// Makes a call to the address of the request; the code of what went wrong where nothing came back.
    pub async fn fetch(&self, request: Request<Bytes>) -> Result<Response<Bytes>, String> {
        let target = target(&request.uri().to_string()).ok_or_else(|| "bad-address".to_owned())?;
        self.0.fetch(&target, request.map(Full::new), MOST_BYTES).await.map_err(|unsent| unsent.code)
    }
}
