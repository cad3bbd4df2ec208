//! Single sign-on, where the settings name a provider and the program was built with it.

use access::sign_on::Claim;
use door::{Route, SignOn};

use crate::{config::Settings, failure::Done};

/// What the sign-in page and the administrator's pages offer.
pub fn offered(settings: &Settings) -> Option<SignOn> {
    let set = settings.sign_on.as_ref()?;
    let claim: Option<Claim> = set.claim;
    Some(SignOn { issuer: set.issuer.clone(), name: set.name.clone(), claim })
}

/// Its routes; none where no provider is named.
#[cfg(feature = "sso")]
pub fn routes(settings: &Settings) -> Done<Vec<Route>> {
    let Some(set) = settings.sign_on.clone() else { return Ok(Vec::new()) };
    let scopes = match set.claim {
        Some(Claim::Email) => vec!["email"],
        Some(Claim::Name) => vec!["profile"],
        Some(Claim::Subject) | None => Vec::new(),
    };
    let provider = sso::Provider::new(sso::Settings {
        issuer: set.issuer,
        client_id: set.client_id,
        client_secret: set.client_secret,
        scopes,
        certificates: settings.sending.certificates.clone(),
    });
    let provider = provider.map_err(|error| crate::failure::Failure::wrong_use(error.to_string()))?;
    Ok(sso::routes(provider))
}

/// A provider that nobody can be sent to is refused before anybody is served.
#[cfg(not(feature = "sso"))]
pub fn routes(settings: &Settings) -> Done<Vec<Route>> {
    match &settings.sign_on {
        None => Ok(Vec::new()),
        Some(_) => Err(crate::failure::Failure::wrong_use(
            "this program was built without single sign-on: take a released one, or leave sso_issuer out",
        )),
    }
}
