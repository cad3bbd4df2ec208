//! Settings of what stands between the program and the network: TLS of its own, proxies that are believed, addresses that may
//! be called.

use std::{fmt, path::PathBuf};

use door::Proxies;
use ipnet::IpNet;

use super::{
    Sources,
    setting::{Setting, setting},
};
use crate::failure::{Done, Failure};

/// The list of these settings.
pub const GUARDING: &[Setting] = &[
    setting(
        "tls_cert",
        Err("\"/etc/doorstep/cert.pem\""),
        "The certificate chain (PEM) under which the program speaks TLS itself; with tls_key. Read anew when the files change\nand at SIGHUP. Without it: plain HTTP, for this machine or a proxy in front.",
    ),
    setting("tls_key", Err("\"/etc/doorstep/key.pem\""), "The private key (PEM) of the certificate."),
    setting(
        "trusted_proxies",
        Err("\"127.0.0.1, 10.0.0.0/8\""),
        "Addresses or networks of reverse proxies, set apart by commas: only they are believed when they say by Forwarded or\nX-Forwarded-For whom a request comes from. Without it, behind_proxy = true believes whoever stands directly in front.",
    ),
    setting(
        "requests_per_second",
        Ok("200"),
        "How many requests a second from one network are answered to people who are not signed in, and five times as many at\nonce. Others are not slowed by them.",
    ),
    setting(
        "leaked_passwords",
        Err("\"/var/lib/doorstep/pwned-passwords.txt\""),
        "A file of passwords that were stolen elsewhere: SHA-1 hashes in ascending order, one a line, as the downloader of\nHave I Been Pwned writes them (docs/operation.md). No new password may stand in it. Nobody is asked over the network.",
    ),
    setting(
        "metrics_token",
        Err("\"sixteen-or-more-letters-and-digits\""),
        "With it, /metrics is also told to other machines: to whoever sends it as a bearer token. Without it: to programs on\nthis machine only, and to nobody through a proxy.",
    ),
    setting(
        "private_targets",
        Err("\"10.1.2.3, 192.168.5.0/24\""),
        "Addresses or networks of the office's own that gateways and webhooks may call beside the public internet, set apart by\ncommas.",
    ),
];

/// A certificate and its key.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TlsFiles {
    /// The chain.
    pub cert: PathBuf,
    /// The key.
    pub key: PathBuf,
}

/// How the program is guarded towards the network.
#[derive(Clone, Debug, Default)]
pub struct Guarding {
    /// TLS of its own.
    pub tls: Option<TlsFiles>,
    /// Proxies that are believed.
    pub proxies: Proxies,
    /// How many requests a second strangers of one network get.
    pub strangers: u32,
    /// A file of passwords that were stolen elsewhere.
    pub leaked_passwords: Option<PathBuf>,
    /// What opens `/metrics` to other machines.
    pub metrics_token: Option<MetricsToken>,
    /// Addresses of the office's own that may be called.
    pub private_targets: Vec<IpNet>,
}

impl Guarding {
    /// Reads them, or says which one is wrong.
    pub fn of(sources: &Sources) -> Done<Self> {
        let known = networks(sources, "trusted_proxies")?;
        let one_in_front = sources.parsed("behind_proxy", false, "true or false")?;
        Ok(Self {
            tls: tls(sources)?,
            proxies: Proxies { one_in_front, known },
            strangers: sources.parsed("requests_per_second", door::STRANGERS, "a whole number")?,
            leaked_passwords: sources.text("leaked_passwords").map(PathBuf::from),
            metrics_token: metrics_token(sources)?,
            private_targets: networks(sources, "private_targets")?,
        })
    }
}

/// A word that opens `/metrics`; it does not go to the log.
#[derive(Clone)]
pub struct MetricsToken(pub String);

impl fmt::Debug for MetricsToken {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("MetricsToken(not shown)")
    }
}

/// A token that could be guessed is none.
const SHORTEST_TOKEN: usize = 16;

fn metrics_token(sources: &Sources) -> Done<Option<MetricsToken>> {
    let Some(token) = sources.text("metrics_token") else { return Ok(None) };
    if token.len() < SHORTEST_TOKEN || !token.bytes().all(|byte| byte.is_ascii_graphic()) {
        // What was written is a secret: the sentence does not repeat it.
        return Err(Failure::wrong_use("metrics_token is no such word: give at least 16 letters and digits"));
    }
    Ok(Some(MetricsToken(token)))
}

fn tls(sources: &Sources) -> Done<Option<TlsFiles>> {
    match (sources.text("tls_cert"), sources.text("tls_key")) {
        (None, None) => Ok(None),
        (Some(cert), Some(key)) => Ok(Some(TlsFiles { cert: cert.into(), key: key.into() })),
        (given, _) => {
            let (there, missing) = if given.is_some() { ("tls_cert", "tls_key") } else { ("tls_key", "tls_cert") };
            Err(Failure::wrong_use(format!("{there} needs {missing}: give both, or none for plain HTTP")))
        }
    }
}

/// Addresses and networks, set apart by commas.
fn networks(sources: &Sources, name: &str) -> Done<Vec<IpNet>> {
    let text = sources.text(name).unwrap_or_default();
    let words = text.split(',').map(str::trim).filter(|word| !word.is_empty());
    words
        .map(|word| {
            let whole = word.parse::<std::net::IpAddr>().map(IpNet::from);
            whole.or_else(|_| word.parse()).map(|net: IpNet| net.trunc())
        })
        .collect::<Result<_, _>>()
        .map_err(|_| sources.refused(name, "addresses or networks, such as 10.1.2.3, 192.168.5.0/24"))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(given: &[(&'static str, &str)]) -> Done<Guarding> {
        let mut sources = Sources::default();
        for (name, value) in given {
            sources.flag(name, Some(value));
        }
        Guarding::of(&sources)
    }

    #[test]
    fn without_settings_nobody_is_believed_and_nothing_of_the_office_is_called() {
        let guarding = of(&[]).unwrap();
        assert!(guarding.tls.is_none() && guarding.private_targets.is_empty());
        assert_eq!(guarding.proxies, Proxies::default());
    }

    #[test]
    fn networks_are_set_apart_by_commas_and_a_wrong_one_is_refused() {
        let guarding = of(&[("private_targets", "10.1.2.3, 192.168.5.9/24,fd00::/8")]).unwrap();
        let shown: Vec<String> = guarding.private_targets.iter().map(ToString::to_string).collect();
        assert_eq!(shown, ["10.1.2.3/32", "192.168.5.0/24", "fd00::/8"]);
        for wrong in ["intranet", "10.0.0.0/33", "10.0.0"] {
            assert!(of(&[("trusted_proxies", wrong)]).unwrap_err().to_string().contains(wrong), "{wrong}");
        }
    }

    #[test]
    fn a_certificate_without_a_key_is_refused() {
        assert!(of(&[("tls_cert", "/a")]).unwrap_err().to_string().contains("tls_key"));
        assert!(of(&[("tls_cert", "/a"), ("tls_key", "/b")]).unwrap().tls.is_some());
    }
}
