//! Settings of the provider of identities that people may come in by.

use std::fmt;

use access::sign_on::Claim;

use super::{
    Sources,
    setting::{Setting, setting},
};
use crate::failure::{Done, Failure};

/// The list of these settings.
pub const SIGN_ON: &[Setting] = &[
    setting(
        "sso_issuer",
        Err("\"https://id.example.org\""),
        "The address of an OpenID Connect provider by which people may sign in. It sends them back to\npublic_url/sign-in/sign-on/back. An administrator binds each person; no account is made by itself.\nWithout it: name and password, or a passkey.",
    ),
    setting("sso_client_id", Err("\"doorstep\""), "The name of this program at the provider. Needed with sso_issuer."),
    setting("sso_client_secret", Err("\"..\""), "The password that goes with it, where the provider gave one."),
    setting("sso_name", Ok("\"OpenID Connect\""), "What people call the provider: it stands on the sign-in page."),
    setting(
        "sso_bind_by",
        Ok("\"sub\""),
        "By what an administrator may bind a person: \"sub\", the provider's own mark; or also by \"email\" (if it is verified)\nor \"preferred_username\", which count until the first sign-in has brought the mark.",
    ),
];

/// The provider of identities.
#[derive(Clone)]
pub struct SingleSignOn {
    /// Its address.
    pub issuer: String,
    /// The name of this program there.
    pub client_id: String,
    /// The password that goes with it.
    pub client_secret: Option<String>,
    /// What people call it.
    pub name: String,
    /// By what else than its mark people may be bound.
    pub claim: Option<Claim>,
}

/// A password stands in it.
impl fmt::Debug for SingleSignOn {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("SingleSignOn(not shown)")
    }
}

impl SingleSignOn {
    /// Reads them, or says which one is wrong; none where no provider is named.
    pub fn of(sources: &Sources) -> Done<Option<Self>> {
        let Some(issuer) = sources.text("sso_issuer") else { return Ok(None) };
        if !issuer.starts_with("https://") && !issuer.starts_with("http://") {
            return Err(sources.refused("sso_issuer", "an address that begins with https:// or http://"));
        }
        let missing = || Failure::wrong_use("sso_issuer needs sso_client_id: add it, or leave sso_issuer out");
        let claim = match sources.text("sso_bind_by").as_deref() {
            None | Some("sub") => None,
            Some(word) => match Claim::parse(word) {
                Some(claim) => Some(claim),
                None => return Err(sources.refused("sso_bind_by", "sub, email or preferred_username")),
            },
        };
        Ok(Some(Self {
            client_id: sources.text("sso_client_id").ok_or_else(missing)?,
            client_secret: sources.text("sso_client_secret"),
            name: sources.text("sso_name").unwrap_or_else(|| "OpenID Connect".to_owned()),
            claim,
            issuer,
        }))
    }
}
