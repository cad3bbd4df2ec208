//! The provider of identities: what it says of itself, asked for once an hour, and the calls to it.

use std::sync::Arc;

use bytes::Bytes;
use jiff::{SignedDuration, Timestamp};
use notices::SettingsError;
use openidconnect::{
    AuthorizationCode, ClientId, ClientSecret, CsrfToken, EndpointMaybeSet, EndpointNotSet, EndpointSet, HttpRequest,
    HttpResponse, IssuerUrl, Nonce, PkceCodeChallenge, PkceCodeVerifier, RedirectUrl, Scope, TokenResponse as _,
    core::{CoreAuthPrompt, CoreAuthenticationFlow, CoreClient, CoreIdTokenClaims, CoreProviderMetadata},
};
use sending::Fetcher;
use tokio::sync::Mutex;

/// What the provider says of itself, its keys too, is asked for anew after this long.
const KEPT: SignedDuration = SignedDuration::from_hours(1);

/// A client whose addresses are known from the provider.
type Client =
    CoreClient<EndpointSet, EndpointNotSet, EndpointNotSet, EndpointNotSet, EndpointMaybeSet, EndpointMaybeSet>;

/// How this office is known at the provider.
#[derive(Clone)]
pub struct Settings {
    /// The provider's address.
    pub issuer: String,
    /// The name of this office there.
    pub client_id: String,
    /// The password that goes with it; none for a public client.
    pub client_secret: Option<String>,
    /// By what people may be bound beside the provider's mark, which decides what is asked for.
    pub scopes: Vec<&'static str>,
    /// More certificates to trust (PEM).
    pub certificates: Option<Vec<u8>>,
}

/// Why the provider's answer could not be used; for the log, without anything about a person.
#[derive(Debug, thiserror::Error)]
pub enum ProviderError {
    /// It cannot be reached, or says nothing useful of itself.
    #[error("the provider of identities does not say what it is: {0}")]
    Unknown(String),
    /// It did not take the code.
    #[error("the provider of identities did not take the code: {0}")]
    Code(String),
    /// What it signed does not hold.
    #[error("what the provider of identities signed does not hold: {0}")]
    Signed(String),
}

/// What went wrong on the line.
#[derive(Debug, thiserror::Error)]
#[error("{0}")]
pub struct LineError(String);

/// The provider of identities.
pub struct Provider {
    settings: Settings,
    fetcher: Fetcher,
    known: Mutex<Option<(Timestamp, Arc<CoreProviderMetadata>)>>,
}

/// What a visit to the provider begins with.
pub struct Visit {
    /// What ties the visit to what was kept.
    pub state: String,
    /// What the signed answer must hold.
    pub nonce: String,
    /// What proves that whoever brings the code asked for it.
    pub verifier: String,
    /// Whether the provider is to ask anew who is there, however lately it knew.
    pub anew: bool,
}

impl Provider {
    /// The provider that the settings name. It is asked when somebody first comes.
    pub fn new(settings: Settings) -> Result<Self, SettingsError> {
        let fetcher = Fetcher::new(settings.certificates.as_deref())?;
        Ok(Self { settings, fetcher, known: Mutex::default() })
    }

    /// Its address.
    pub fn issuer(&self) -> &str {
        &self.settings.issuer
    }

    /// Where somebody is sent who wants to come in by it.
    pub async fn address(&self, now: Timestamp, back: &str, visit: Visit) -> Result<String, ProviderError> {
        let client = self.client(now, back).await?;
        let challenge = PkceCodeChallenge::from_code_verifier_sha256(&PkceCodeVerifier::new(visit.verifier));
        let (state, nonce, anew) = (visit.state, visit.nonce, visit.anew);
        let mut asked = client.authorize_url(
            CoreAuthenticationFlow::AuthorizationCode,
            move || CsrfToken::new(state),
            move || Nonce::new(nonce),
        );
        for scope in &self.settings.scopes {
            asked = asked.add_scope(Scope::new((*scope).to_owned()));
        }
        if anew {
            // The age makes it say when it asked (`auth_time`), also where it knows no prompts.
            asked = asked.add_prompt(CoreAuthPrompt::Login).set_max_age(std::time::Duration::ZERO);
        }
        Ok(asked.set_pkce_challenge(challenge).url().0.to_string())
    }

    /// What it says of whoever brings this code, once everything was checked: issuer, audience, signature, times, nonce.
    pub async fn told(
        &self,
        now: Timestamp,
        back: &str,
        code: &str,
        verifier: String,
        nonce: String,
    ) -> Result<CoreIdTokenClaims, ProviderError> {
        let client = self.client(now, back).await?;
        let code_error = |error: String| ProviderError::Code(error);
        let request = client.exchange_code(AuthorizationCode::new(code.to_owned()));
        let request = request.map_err(|error| code_error(error.to_string()))?;
        let line = self.line();
        let answer = request.set_pkce_verifier(PkceCodeVerifier::new(verifier)).request_async(&line).await;
        let answer = answer.map_err(|error| code_error(error.to_string()))?;
        let signed = answer.id_token().ok_or_else(|| ProviderError::Signed("there is no id_token".to_owned()))?;
        let checks = client.id_token_verifier().set_time_fn(move || instant(now).into());
        match signed.claims(&checks, &Nonce::new(nonce)) {
            Ok(claims) => Ok(claims.clone()),
            Err(error) => {
                // It may have changed its keys: the next visit asks for them anew.
                *self.known.lock().await = None;
                Err(ProviderError::Signed(error.to_string()))
            }
        }
    }

    async fn client(&self, now: Timestamp, back: &str) -> Result<Client, ProviderError> {
        let unknown = |error: String| ProviderError::Unknown(error);
        let known = self.known(now).await?;
        let back = RedirectUrl::new(back.to_owned()).map_err(|error| unknown(error.to_string()))?;
        let secret = self.settings.client_secret.clone().map(ClientSecret::new);
        let id = ClientId::new(self.settings.client_id.clone());
        Ok(CoreClient::from_provider_metadata(CoreProviderMetadata::clone(&known), id, secret).set_redirect_uri(back))
    }

    async fn known(&self, now: Timestamp) -> Result<Arc<CoreProviderMetadata>, ProviderError> {
        let mut known = self.known.lock().await;
        if let Some((at, metadata)) = &*known
            && now.duration_since(*at) < KEPT
        {
            return Ok(Arc::clone(metadata));
        }
        let unknown = |error: String| ProviderError::Unknown(error);
        let issuer = IssuerUrl::new(self.settings.issuer.clone()).map_err(|error| unknown(error.to_string()))?;
        let line = self.line();
        let metadata = CoreProviderMetadata::discover_async(issuer, &line).await;
        let metadata = Arc::new(metadata.map_err(|error| unknown(error.to_string()))?);
        *known = Some((now, Arc::clone(&metadata)));
        Ok(metadata)
    }

    /// The line to it: the one client of the program, without redirects.
    fn line(
        &self,
    ) -> impl Fn(HttpRequest) -> std::pin::Pin<Box<dyn Future<Output = Result<HttpResponse, LineError>> + Send>>
    + Send
    + Sync
    + use<> {
        let fetcher = self.fetcher.clone();
        move |request: HttpRequest| {
            let fetcher = fetcher.clone();
            Box::pin(async move {
                let answer = fetcher.fetch(request.map(Bytes::from)).await.map_err(LineError)?;
                Ok(answer.map(|body| body.to_vec()))
            })
        }
    }
}

/// The same instant as the library's own calendar takes it.
fn instant(now: Timestamp) -> std::time::SystemTime {
    std::time::SystemTime::UNIX_EPOCH + std::time::Duration::from_secs(u64::try_from(now.as_second()).unwrap_or(0))
}
