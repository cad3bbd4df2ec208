//! TLS of the program's own: spoken, renewed while people are connected, refused where its files are wrong.

use std::{fs, process::Command, sync::Arc, time::Duration};

use tokio::{
    io::{AsyncReadExt as _, AsyncWriteExt as _},
    net::TcpStream,
};
use tokio_rustls::{
    TlsConnector,
    client::TlsStream,
    rustls::{
        ClientConfig, ProtocolVersion, RootCertStore, SupportedProtocolVersion,
        crypto::ring,
        pki_types::{CertificateDer, ServerName, pem::PemObject},
        version::{TLS12, TLS13},
    },
};

use crate::harness::{Desk, served};

/// A new certificate in the desk's folder, also for the client.
fn certify(desk: &Desk) -> CertificateDer<'static> {
    let made = rcgen::generate_simple_self_signed(vec!["localhost".to_owned()]).unwrap();
    fs::write(desk.path("key.pem"), made.signing_key.serialize_pem()).unwrap();
    fs::write(desk.path("cert.pem"), made.cert.pem()).unwrap();
    CertificateDer::from_pem_slice(made.cert.pem().as_bytes()).unwrap()
}

async fn connect(
    address: &str,
    trusted: &CertificateDer<'static>,
    version: &'static SupportedProtocolVersion,
) -> std::io::Result<TlsStream<TcpStream>> {
    let mut roots = RootCertStore::empty();
    roots.add(trusted.clone()).unwrap();
    let config = ClientConfig::builder_with_provider(Arc::new(ring::default_provider()))
        .with_protocol_versions(&[version])
        .unwrap()
        .with_root_certificates(roots)
        .with_no_client_auth();
    let stream = TcpStream::connect(address).await?;
    TlsConnector::from(Arc::new(config)).connect(ServerName::try_from("localhost").unwrap(), stream).await
}

/// Asks on an open line and leaves it open.
async fn ask(line: &mut TlsStream<TcpStream>, path: &str) -> String {
    line.write_all(format!("GET {path} HTTP/1.1\r\nHost: localhost\r\n\r\n").as_bytes()).await.unwrap();
    let mut all = Vec::new();
    while !all.windows(4).any(|end| end == b"\r\n\r\n") {
        let mut some = [0; 4096];
        let read = line.read(&mut some).await.unwrap();
        assert!(read > 0, "the line was closed");
        all.extend_from_slice(&some[..read]);
    }
    String::from_utf8_lossy(&all).to_lowercase()
}

#[test]
fn it_is_spoken_and_renewed_without_dropping_who_is_connected() {
    let desk = Desk::new().with_office();
    let first = certify(&desk);
    let (cert, key) = (desk.path("cert.pem").display().to_string(), desk.path("key.pem").display().to_string());
    let server = served(desk.command(&["serve", "--listen", "127.0.0.1:0", "--tls-cert", &cert, "--tls-key", &key]));
    let hang_up = || Command::new("kill").arg("-HUP").arg(server.child.id().to_string()).status().unwrap();
    testkit::run(async {
        let mut kept = connect(&server.address, &first, &TLS13).await.unwrap();
        let head = ask(&mut kept, "/healthz").await;
        assert!(head.starts_with("http/1.1 200"), "{head}");
        assert!(head.contains("strict-transport-security: max-age=63072000"), "{head}");
        let older = connect(&server.address, &first, &TLS12).await.unwrap();
        assert_eq!(older.get_ref().1.protocol_version(), Some(ProtocolVersion::TLSv1_2));

        let second = certify(&desk);
        assert!(hang_up().success());
        let mut renewed = None;
        for _ in 0..100 {
            tokio::time::sleep(Duration::from_millis(50)).await;
            renewed = connect(&server.address, &second, &TLS13).await.ok();
            if renewed.is_some() {
                break;
            }
        }
        assert!(ask(&mut renewed.expect("the new certificate is shown"), "/healthz").await.starts_with("http/1.1 200"));
        assert!(connect(&server.address, &first, &TLS13).await.is_err(), "the old one is not");
        assert!(ask(&mut kept, "/healthz").await.starts_with("http/1.1 200"), "who was there stayed");

        fs::write(desk.path("cert.pem"), "no certificate").unwrap();
        assert!(hang_up().success());
        tokio::time::sleep(Duration::from_millis(300)).await;
        assert!(connect(&server.address, &second, &TLS13).await.is_ok(), "what cannot be used changes nothing");
        // Plain HTTP on this port is nothing.
        let mut plain = TcpStream::connect(&server.address).await.unwrap();
        plain.write_all(b"GET /healthz HTTP/1.1\r\nHost: localhost\r\n\r\n").await.unwrap();
        let mut answer = Vec::new();
        let _ = plain.read_to_end(&mut answer).await;
        assert!(!answer.starts_with(b"HTTP/1.1 200"), "{answer:?}");
    });
    assert_eq!(server.stop(), Some(0));
}

#[test]
fn files_that_cannot_be_used_are_told_before_anybody_is_served() {
    let desk = Desk::new().with_office();
    certify(&desk);
    let (cert, key) = (desk.path("cert.pem").display().to_string(), desk.path("key.pem").display().to_string());
    let serve =
        |cert: &str, key: &str| desk.run(&["serve", "--listen", "127.0.0.1:0", "--tls-cert", cert, "--tls-key", key]);
    serve("/no/such/file", &key).refused(1, &["/no/such/file", "tls_cert"]);
    serve(&key, &key).refused(1, &["key.pem", "PEM"]);
    let old = fs::read(&key).unwrap();
    certify(&desk);
    fs::write(&key, old).unwrap();
    serve(&cert, &key).refused(1, &["cannot be used together"]);
    desk.run(&["serve", "--tls-cert", &cert]).refused(2, &["--tls-key"]);
}
