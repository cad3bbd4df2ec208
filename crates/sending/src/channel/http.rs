//! One call over HTTP: a connection of its own to an address that was looked at, no redirects, little patience.

use std::{sync::Arc, time::Duration};

use http_body_util::{BodyExt as _, Full, Limited};
use hyper::{
    Request, Response, Uri,
    body::Bytes,
    client::conn::http1,
    header::{HOST, HeaderValue, USER_AGENT},
};
use hyper_util::rt::TokioIo;
use tokio::{
    io::{AsyncRead, AsyncWrite},
    net::TcpStream,
    time::timeout,
};
use tokio_rustls::{
    TlsConnector,
    rustls::{
        ClientConfig, RootCertStore,
        crypto::ring,
        pki_types::{CertificateDer, ServerName, pem::PemObject},
    },
};

use notices::SettingsError;

use super::Unsent;
use crate::{guard::Reach, names::Names};

/// How long one call may take.
const PATIENCE: Duration = Duration::from_secs(20);

/// Where a call goes.
pub struct Target {
    /// The whole address.
    pub uri: Uri,
    tls: bool,
    host: String,
    port: u16,
}

/// Reads an address that begins with http:// or https://; none where it is none, or names a user.
pub fn target(url: &str) -> Option<Target> {
    let uri: Uri = url.parse().ok()?;
    let tls = match uri.scheme_str()? {
        "https" => true,
        "http" => false,
        _ => return None,
    };
    let authority = uri.authority()?;
    let host = authority.host().trim_start_matches('[').trim_end_matches(']').to_owned();
    if host.is_empty() || authority.as_str().contains('@') {
        return None;
    }
    let port = authority.port_u16().unwrap_or(if tls { 443 } else { 80 });
    Some(Target { uri, tls, host, port })
}

/// Makes calls.
#[derive(Clone)]
pub struct Caller {
    tls: TlsConnector,
    reach: Reach,
    names: Arc<dyn Names>,
}

impl Caller {
    /// Trusts the system's certificates and those given (PEM).
    pub fn new(certificates: Option<&[u8]>, reach: Reach, names: Arc<dyn Names>) -> Result<Self, SettingsError> {
        Ok(Self { tls: TlsConnector::from(Arc::new(tls_config(certificates)?)), reach, names })
    }

    /// Makes the call; answers with the status.
    pub async fn call(&self, target: &Target, request: Request<Full<Bytes>>) -> Result<u16, Unsent> {
        Ok(self.fetch(target, request, 0).await?.status().as_u16())
    }

    /// Makes the call; answers with status, headers and at most so many bytes. Where none are wanted, none are waited for.
    pub async fn fetch(
        &self,
        target: &Target,
        request: Request<Full<Bytes>>,
        most_bytes: usize,
    ) -> Result<Response<Bytes>, Unsent> {
        match timeout(PATIENCE, self.called(target, request, most_bytes)).await {
            Ok(answered) => answered,
            Err(_) => Err(Unsent::later("timeout")),
        }
    }

    async fn called(
        &self,
        target: &Target,
        mut request: Request<Full<Bytes>>,
        most_bytes: usize,
    ) -> Result<Response<Bytes>, Unsent> {
        let authority = target.uri.authority().map_or("", |authority| authority.as_str());
        let host = HeaderValue::from_str(authority).map_err(|_| Unsent::never("bad-address"))?;
        request.headers_mut().insert(HOST, host);
        request.headers_mut().insert(USER_AGENT, HeaderValue::from_static("Doorstep"));
        let path = target.uri.path_and_query().map_or("/", |path| path.as_str());
        *request.uri_mut() = path.parse().map_err(|_| Unsent::never("bad-address"))?;
        let stream = self.connected(target).await?;
        if target.tls {
            let name = ServerName::try_from(target.host.clone()).map_err(|_| Unsent::never("bad-address"))?;
            let stream = self.tls.connect(name, stream).await.map_err(|_| Unsent::later("tls"))?;
            exchange(stream, request, most_bytes).await
        } else {
            exchange(stream, request, most_bytes).await
        }
    }

    /// The name is resolved once; only addresses that may be called are tried.
    async fn connected(&self, target: &Target) -> Result<TcpStream, Unsent> {
        let found = self.names.addresses(target.host.clone()).await.map_err(|_| Unsent::later("unknown-host"))?;
        let mut refused = Unsent::later("unknown-host");
        for address in found {
            if !self.reach.allows(address) {
                refused = Unsent::never("private-target");
                continue;
            }
            match TcpStream::connect((address, target.port)).await {
                Ok(stream) => return Ok(stream),
                Err(_) => refused = Unsent::later("no-connection"),
            }
        }
        Err(refused)
    }
}

async fn exchange<S>(stream: S, request: Request<Full<Bytes>>, most_bytes: usize) -> Result<Response<Bytes>, Unsent>
where
    S: AsyncRead + AsyncWrite + Unpin + Send + 'static,
{
    let broken = |_| Unsent::later("broken-off");
    let (mut sender, connection) = http1::handshake(TokioIo::new(stream)).await.map_err(broken)?;
    // What the other side says beyond what is wanted is of no interest, and may be endless.
    let line = tokio::spawn(connection);
    let answer = sender.send_request(request).await.map_err(broken);
    let read = match answer {
        Ok(answer) if most_bytes > 0 => content(answer, most_bytes).await,
        other => other.map(|answer| answer.map(|_| Bytes::new())),
    };
    line.abort();
    read
}

async fn content(answer: Response<hyper::body::Incoming>, most_bytes: usize) -> Result<Response<Bytes>, Unsent> {
    let (parts, body) = answer.into_parts();
    let read = Limited::new(body, most_bytes).collect().await.map_err(|_| Unsent::later("broken-off"))?;
    Ok(Response::from_parts(parts, read.to_bytes()))
}

/// TLS with the certificates of the system and those given.
pub fn tls_config(certificates: Option<&[u8]>) -> Result<ClientConfig, SettingsError> {
    let mut roots = RootCertStore::empty();
    roots.add_parsable_certificates(rustls_native_certs::load_native_certs().certs);
    for certificate in certificates.into_iter().flat_map(CertificateDer::pem_slice_iter) {
        let certificate = certificate.map_err(|error| SettingsError::Tls(error.to_string()))?;
        roots.add(certificate).map_err(|error| SettingsError::Tls(error.to_string()))?;
    }
    let config = ClientConfig::builder_with_provider(Arc::new(ring::default_provider()))
        .with_safe_default_protocol_versions()
        .map_err(|error| SettingsError::Tls(error.to_string()))?;
    Ok(config.with_root_certificates(roots).with_no_client_auth())
}

/// What a status says about trying again.
pub fn outcome(status: u16) -> Result<(), Unsent> {
    match status {
        200..300 => Ok(()),
        // Gone: whoever listened there says that nobody will again.
        410 => Err(Unsent::never("http-410")),
        other => Err(Unsent::later(format!("http-{other}"))),
    }
}

#[cfg(test)]
mod tests {
    use std::{io, net::IpAddr};

    use crate::names::BoxFuture;

    use super::*;

    /// A name server that answers differently each time.
    struct Fickle(std::sync::Mutex<Vec<IpAddr>>);

    impl Names for Fickle {
        fn addresses(&self, _: String) -> BoxFuture<'_, io::Result<Vec<IpAddr>>> {
            let answer = self.0.lock().unwrap().pop();
            Box::pin(async move { answer.map(|address| vec![address]).ok_or(io::ErrorKind::NotFound.into()) })
        }
    }

    #[allow(clippy::similar_names, reason = "a caller, and whether it called")]
    #[tokio::test]
    async fn a_name_that_turns_to_our_own_network_is_not_called() {
        let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
        let port = listener.local_addr().unwrap().port();
        let called = tokio::spawn(async move { listener.accept().await.is_ok() });
        let target = target(&format!("http://hooks.example.org:{port}/")).unwrap();
        let loopback: IpAddr = [127, 0, 0, 1].into();
        let mapped = "::ffff:127.0.0.1".parse().unwrap();
        let names = Arc::new(Fickle(vec![loopback, mapped, loopback].into()));
        let caller = Caller::new(None, Reach::default(), names).unwrap();
        let request = || Request::post("/").body(Full::new(Bytes::new())).unwrap();
        for _ in 0..3 {
            let refused = caller.call(&target, request()).await.unwrap_err();
            assert_eq!(refused, Unsent::never("private-target"));
        }
        assert_eq!(caller.call(&target, request()).await.unwrap_err(), Unsent::later("unknown-host"));
        assert!(!called.is_finished(), "nobody was called");
        // The same name, where the office named the address as its own.
        let names = Arc::new(Fickle(vec![loopback].into()));
        let reach = Reach { own: vec!["127.0.0.0/8".parse().unwrap()], anything: false };
        let caller = Caller::new(None, reach, names).unwrap();
        let _ = tokio::time::timeout(Duration::from_millis(300), caller.call(&target, request())).await;
        assert!(called.await.unwrap());
    }

    #[test]
    fn an_address_is_http_and_names_no_user() {
        let read = |url: &str| target(url).map(|it| (it.host, it.port, it.tls));
        assert_eq!(read("https://example.org/a?b=c"), Some(("example.org".to_owned(), 443, true)));
        assert_eq!(read("http://[::1]:8080/"), Some(("::1".to_owned(), 8080, false)));
        for url in [
            "",
            "example.org",
            "ftp://example.org/",
            "file:///etc/passwd",
            "https://user:word@example.org/",
            "https:///x",
        ] {
            assert_eq!(read(url), None, "{url}");
        }
    }
}
