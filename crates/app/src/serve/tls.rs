//! TLS of the program's own. The certificate is read anew when its files change and at SIGHUP: whoever is connected stays
//! connected, who comes next gets the new one. Files that cannot be used leave the old one in place.

use std::{
    fs, io,
    path::Path,
    sync::{Arc, PoisonError, RwLock},
    time::{Duration, SystemTime},
};

use tokio::signal::unix::{SignalKind, signal};
use tokio_rustls::{
    TlsAcceptor,
    rustls::{
        ServerConfig,
        crypto::ring,
        pki_types::{CertificateDer, PrivateKeyDer, pem::PemObject},
        version::{TLS12, TLS13},
    },
};

use crate::{
    config::TlsFiles,
    failure::{Done, Failure},
};

/// How often it is looked whether the files changed.
const LOOK: Duration = Duration::from_secs(5);

/// The certificate in use.
pub struct Tls {
    files: TlsFiles,
    now: RwLock<Arc<ServerConfig>>,
}

impl Tls {
    /// Reads the files, or says what is wrong with them.
    pub fn load(files: &TlsFiles) -> Done<Self> {
        Ok(Self { files: files.clone(), now: RwLock::new(read(files)?) })
    }

    /// What takes the next connection.
    pub fn acceptor(&self) -> TlsAcceptor {
        TlsAcceptor::from(Arc::clone(&self.now.read().unwrap_or_else(PoisonError::into_inner)))
    }

    fn renew(&self) -> Done {
        let fresh = read(&self.files)?;
        *self.now.write().unwrap_or_else(PoisonError::into_inner) = fresh;
        Ok(())
    }

    /// Looks after the files until it is stopped.
    pub async fn go_on(self: Arc<Self>) {
        let Ok(mut hung_up) = signal(SignalKind::hangup()) else { return };
        let mut seen = self.stamps();
        loop {
            let asked = tokio::select! {
                _ = hung_up.recv() => true,
                () = tokio::time::sleep(LOOK) => false,
            };
            let stamps = self.stamps();
            if !asked && stamps == seen {
                continue;
            }
            match self.renew() {
                Ok(()) => tracing::info!("the certificate was read anew"),
                Err(error) => tracing::warn!(%error, "the certificate could not be read anew; the old one stays"),
            }
            seen = stamps;
        }
    }

    fn stamps(&self) -> [Option<(SystemTime, u64)>; 2] {
        [&self.files.cert, &self.files.key].map(|path| {
            let about = fs::metadata(path).ok()?;
            Some((about.modified().ok()?, about.len()))
        })
    }
}

fn read(files: &TlsFiles) -> Done<Arc<ServerConfig>> {
    let chain = CertificateDer::pem_slice_iter(&bytes(&files.cert)?).collect::<Result<Vec<_>, _>>();
    let chain = chain.ok().filter(|chain| !chain.is_empty()).ok_or_else(|| unusable(&files.cert, "certificates"))?;
    let key = PrivateKeyDer::from_pem_slice(&bytes(&files.key)?).map_err(|_| unusable(&files.key, "a private key"))?;
    let refused = |error: tokio_rustls::rustls::Error| {
        let (cert, key) = (files.cert.display(), files.key.display());
        Failure::new(format!("{cert} and {key} cannot be used together ({error}): give a certificate and its own key"))
    };
    let mut config = ServerConfig::builder_with_provider(Arc::new(ring::default_provider()))
        .with_protocol_versions(&[&TLS13, &TLS12])
        .map_err(refused)?
        .with_no_client_auth()
        .with_single_cert(chain, key)
        .map_err(refused)?;
    config.alpn_protocols = vec![b"http/1.1".to_vec()];
    Ok(Arc::new(config))
}

fn bytes(path: &Path) -> Done<Vec<u8>> {
    fs::read(path).map_err(|error: io::Error| {
        Failure::new(format!(
            "{} cannot be read ({error}): say where it lies with tls_cert and tls_key",
            path.display()
        ))
    })
}

fn unusable(path: &Path, wanted: &str) -> Failure {
    Failure::new(format!("{} holds no {wanted} in PEM: give a file that does", path.display()))
}
