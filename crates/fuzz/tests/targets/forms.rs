//! Forms, files and mail.

use std::sync::OnceLock;

use axum::{
    body::Body,
    http::{HeaderMap, HeaderValue, header},
};
use door::{Proxies, Sent, SentForm, own_site};
use files::{Folder, Purpose};
use fuzz::Target;
use image::{DynamicImage, ImageFormat};
use uuid::Uuid;

/// Runs what waits, on one thread.
fn waited<T>(what: impl Future<Output = T>) -> T {
    thread_local! {
        static RUNTIME: tokio::runtime::Runtime =
            tokio::runtime::Builder::new_current_thread().enable_all().build().expect("a runtime");
    }
    RUNTIME.with(|runtime| runtime.block_on(what))
}

/// The first line is the content type, the rest the body.
fn multipart(bytes: &[u8]) {
    let at = bytes.iter().position(|byte| *byte == b'\n').unwrap_or(0);
    let Ok(kind) = HeaderValue::from_bytes(bytes[..at].trim_ascii()) else { return };
    let headers = HeaderMap::from_iter([(header::CONTENT_TYPE, kind)]);
    let body = bytes.get(at + 1..).unwrap_or_default().to_vec();
    let length = body.len();
    if let Ok(form) = waited(SentForm::read(&headers, Body::from(body), 1 << 20)) {
        let sizes: usize = form.files.iter().map(|file| file.bytes.len()).sum();
        assert!(sizes <= length);
    }
}

fn form(bytes: &[u8]) {
    let sent = Sent::read(bytes);
    assert!(sent.map().len() <= sent.0.len());
    let _ = (sent.section("contact."), sent.one("csrf"), sent.all("x").count());
}

/// The first byte says what the file is for; the rest is the file.
fn file(bytes: &[u8]) {
    static FOLDER: OnceLock<(tempfile::TempDir, Folder)> = OnceLock::new();
    let (_, folder) = FOLDER.get_or_init(|| {
        let kept = tempfile::tempdir().expect("a folder");
        let folder = Folder::new(kept.path().join("files"));
        (kept, folder)
    });
    let purposes = [None, Some(Purpose::Photo), Some(Purpose::Voice), Some(Purpose::Document), Some(Purpose::Evidence)];
    let Some((first, rest)) = bytes.split_first() else { return };
    let purpose = purposes[usize::from(*first) % purposes.len()];
    waited(async {
        if let Ok(kept) = folder.keep(Uuid::from_u128(1), purpose, rest.to_vec().into()).await {
            folder.discard(&kept).await;
        }
    });
}

fn picture(format: ImageFormat) -> Vec<u8> {
    let mut bytes = std::io::Cursor::new(vec![0]);
    bytes.set_position(1);
    DynamicImage::new_rgb8(9, 7).write_to(&mut bytes, format).expect("a picture");
    bytes.into_inner()
}

fn mail(bytes: &[u8]) {
    if let mailbox::letter::Found::Letter(letter) = mailbox::letter::read(bytes) {
        let told = letter.told();
        assert!(letter.own_words().len() <= bytes.len() * 4 + 64, "{told}");
    }
}

/// Headers that proxies and browsers write, one a line.
fn headers(bytes: &[u8]) {
    let mut headers = HeaderMap::new();
    for line in bytes.split(|byte| *byte == b'\n') {
        let mut halves = line.splitn(2, |byte| *byte == b':');
        let (Some(name), Some(value)) = (halves.next(), halves.next()) else { continue };
        if let (Ok(name), Ok(value)) =
            (header::HeaderName::from_bytes(name), HeaderValue::from_bytes(value.trim_ascii()))
        {
            headers.append(name, value);
        }
    }
    let known = Proxies { one_in_front: false, known: vec!["10.0.0.0/8".parse().expect("a network")] };
    let one = Proxies { one_in_front: true, known: Vec::new() };
    for proxies in [known, one, Proxies::default()] {
        let stranger = proxies.sender([192, 0, 2, 1].into(), &mut headers.clone());
        let _ = proxies.sender([10, 0, 0, 1].into(), &mut headers.clone());
        assert!(proxies.one_in_front || stranger.to_string() == "192.0.2.1", "a stranger says nothing of others");
    }
    let _ = own_site(&headers);
    if let Some(accepted) = headers.get(header::ACCEPT_LANGUAGE).and_then(|value| value.to_str().ok()) {
        let _ = i18n::negotiate(accepted);
    }
}

/// The targets.
pub fn all() -> Vec<Target> {
    let pictures = [ImageFormat::Jpeg, ImageFormat::Png, ImageFormat::WebP].map(picture).to_vec();
    vec![
        Target::new(
            "multipart",
            &["--B", "--B--", "\r\n\r\n", "filename*=", "charset=gb18030", "; boundary="],
            Vec::new(),
            multipart,
        ),
        Target::new(
            "form",
            &["&", "=", "%", "+", "contact.", "csrf="],
            vec![b"csrf=a&contact.phone=%2B86+1&x=1&x=2".to_vec()],
            form,
        ),
        Target::new("files", &["%PDF-", "RIFF", "IHDR", "IDAT", "Exif"], pictures, file),
        Target::new(
            "mail",
            &["Content-Type: ", "boundary=", "=?utf-8?B?", "\r\n\r\n", "--", "quoted-printable"],
            Vec::new(),
            mail,
        ),
        Target::new("headers", &["for=", "\"[", "]:", ", ", "unknown", ";q="], Vec::new(), headers),
    ]
}
