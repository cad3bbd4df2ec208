use axum::{
    body::{Body, Bytes},
    http::{HeaderMap, HeaderValue, header},
};
use casework::Refusal;
use futures_util::stream;
use proptest::prelude::*;

use super::SentForm;

/// Reads a body that arrives in pieces of so many bytes.
fn read_in_pieces(content_type: &str, body: &[u8], piece: usize, limit: usize) -> Result<SentForm, Refusal> {
    let pieces: Vec<_> =
        body.chunks(piece.max(1)).map(|part| Ok::<_, std::io::Error>(Bytes::copy_from_slice(part))).collect();
    let mut headers = HeaderMap::new();
    headers.insert(header::CONTENT_TYPE, HeaderValue::from_bytes(content_type.as_bytes()).unwrap());
    let runtime = tokio::runtime::Builder::new_current_thread().build().unwrap();
    runtime.block_on(SentForm::read(&headers, Body::from_stream(stream::iter(pieces)), limit))
}

fn read(content_type: &str, body: &[u8]) -> Result<SentForm, Refusal> {
    read_in_pieces(content_type, body, usize::MAX, 1 << 20)
}

fn rule(result: Result<SentForm, Refusal>) -> &'static str {
    match result {
        Err(Refusal::Rule(code)) => code,
        other => panic!("{other:?}"),
    }
}

#[test]
fn a_browsers_form_gives_its_fields_and_files_and_no_file_where_none_was_chosen() {
    let body = "--B\r\nContent-Disposition: form-data; name=\"说明\"\r\n\r\n桥断了\r\n二\r\n--B\r\n\
        Content-Disposition: form-data; name=\"photo\"; filename=\"\"\r\nContent-Type: application/octet-stream\r\n\r\n\r\n\
        --B\r\nContent-Disposition: form-data; name=\"photo\"; filename=\"བོད་ 桥.jpg\"\r\nContent-Type: image/jpeg\r\n\r\n\
        \u{0}\r\n--C\r\n--B--\r\n";
    let form = read("multipart/form-data; boundary=B", body.as_bytes()).unwrap();
    assert_eq!(form.fields.0, [("说明".to_owned(), "桥断了\r\n二".to_owned())]);
    assert_eq!(form.files.len(), 1);
    assert_eq!((form.files[0].field.as_str(), &form.files[0].bytes[..]), ("photo", &b"\0\r\n--C"[..]));
    assert_eq!(form.files_of("photo").count(), 1);
    assert_eq!(form.files_of("file").count(), 0);
}

#[test]
fn what_clients_of_open311_send_is_read_too() {
    let body = b"\r\n--=_1=\r\nContent-Type: text/plain; charset=UTF-8\r\nContent-Transfer-Encoding: 8bit\r\n\
        Content-Disposition: form-data; name=\"attribute[CODE][]\"\r\n\r\na\r\n--=_1=\r\n\
        Content-Disposition: form-data; name=first_name\r\nContent-Type: text/plain; charset=ISO-8859-1\r\n\r\nRen\xe9\r\n\
        --=_1=\r\nContent-Disposition: form-data; name=\"photo1\"; filename*=UTF-8''%E6%A1%A5.jpg\r\n\
        Content-Type: image/jpeg\r\n\r\njpeg\r\n--=_1=\r\nContent-Disposition: form-data; name=\"file_x\"\r\n\
        Content-Type: image/png\r\n\r\npng\r\n--=_1=\r\nContent-Type: text/plain\r\n\
        Content-Disposition: form-data; name=\"description\"\r\n\r\nlast\r\n\r\n--=_1=--";
    let form = read("multipart/form-data; boundary==_1=", body).unwrap();
    let fields: Vec<_> = form.fields.0.iter().map(|(name, text)| (name.as_str(), text.as_str())).collect();
    assert_eq!(fields, [("attribute[CODE][]", "a"), ("first_name", "René"), ("description", "last")]);
    let files: Vec<_> = form.files.iter().map(|file| (file.field.as_str(), &file.bytes[..])).collect();
    assert_eq!(files, [("photo1", &b"jpeg"[..]), ("file_x", &b"png"[..])]);
}

#[test]
fn an_ordinary_form_is_read_as_a_form_without_files() {
    let form = read("application/x-www-form-urlencoded", b"a=1&b=%E6%A1%A5+2").unwrap();
    assert_eq!((form.fields.one("a"), form.fields.one("b"), form.files.len()), ("1", "桥 2", 0));
    let long = format!("a={}", "x".repeat(100));
    let cut = read_in_pieces("application/x-www-form-urlencoded", long.as_bytes(), 7, 50);
    assert_eq!(rule(cut), "body-too-large");
}

#[test]
fn no_more_is_read_than_the_limit_allows() {
    let body = format!(
        "--B\r\nContent-Disposition: form-data; name=\"f\"; filename=\"f\"\r\n\r\n{}\r\n--B--\r\n",
        "x".repeat(5000)
    );
    for piece in [1, 100, usize::MAX] {
        assert_eq!(
            rule(read_in_pieces("multipart/form-data; boundary=B", body.as_bytes(), piece, 4000)),
            "body-too-large"
        );
    }
    assert!(read_in_pieces("multipart/form-data; boundary=B", body.as_bytes(), 100, 6000).is_ok());
}

#[test]
fn a_text_is_never_as_long_as_a_file_and_parts_are_counted() {
    let text = format!("--B\r\nContent-Disposition: form-data; name=\"f\"\r\n\r\n{}\r\n--B--\r\n", "x".repeat(300_000));
    assert_eq!(rule(read("multipart/form-data; boundary=B", text.as_bytes())), "body-too-large");
    let many = "--B\r\nContent-Disposition: form-data; name=\"f\"\r\n\r\n\r\n".repeat(2001) + "--B--";
    assert_eq!(rule(read("multipart/form-data; boundary=B", many.as_bytes())), "body-too-large");
}

#[test]
fn what_is_no_form_in_parts_is_refused_as_unreadable() {
    for body in [
        "",
        "hello",
        "--B",
        "--B\r\n\r\nx\r\n--B--",
        "--B\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\ncut off",
    ] {
        assert_eq!(rule(read("multipart/form-data; boundary=B", body.as_bytes())), "unreadable-form", "{body}");
    }
    assert_eq!(rule(read("multipart/form-data", b"--B--")), "unreadable-form");
    assert!(read("multipart/form-data; boundary=B", b"--B--\r\n").unwrap().fields.0.is_empty());
}

/// A boundary that stands in none of the contents, as a client chooses it.
const BOUNDARY: &str = "=_DoorstepTest/1=";

fn written(parts: &[(String, Option<Vec<u8>>, String)], stray: bool) -> Vec<u8> {
    let mut body = Vec::new();
    for (name, file, text) in parts {
        let named = if file.is_some() { "; filename=\"名.bin\"" } else { "" };
        body.extend(
            format!("--{BOUNDARY}\r\nContent-Disposition: form-data; name=\"{name}\"{named}\r\n\r\n").into_bytes(),
        );
        body.extend(file.as_deref().unwrap_or(text.as_bytes()));
        body.extend(b"\r\n");
    }
    if stray {
        body.extend(b"\r\n");
    }
    body.extend(format!("--{BOUNDARY}--\r\n").into_bytes());
    body
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 200, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn whatever_bytes_arrive_in_whatever_pieces_they_are_read_or_refused(
        body in prop::collection::vec(prop_oneof![Just(b'\r'), Just(b'\n'), Just(b'-'), Just(b'B'), Just(b'"'), any::<u8>()], 0..400),
        headed in any::<bool>(), piece in 1_usize..50,
    ) {
        let head: &[u8] = if headed { b"--B\r\nContent-Disposition: form-data; name=\"a\"; filename=\"b\"\r\n\r\n" } else { b"" };
        let body = [head, &body].concat();
        let whole = read("multipart/form-data; boundary=B", &body);
        let pieces = read_in_pieces("multipart/form-data; boundary=B", &body, piece, 1 << 20);
        match (whole, pieces) {
            (Ok(a), Ok(b)) => prop_assert_eq!((a.fields.0, a.files), (b.fields.0, b.files)),
            (Err(Refusal::Rule(a)), Err(Refusal::Rule(b))) => prop_assert_eq!(a, b),
            (a, b) => prop_assert!(false, "{:?} but in pieces {:?}", a, b),
        }
    }

    #[test]
    fn what_was_sent_is_what_is_read(
        parts in prop::collection::vec(("[a-z桥\\[\\]_0-9]{1,12}", prop::option::of(prop::collection::vec(any::<u8>(), 0..300)),
            "[ -~桥བོད]{0,40}"), 1..8),
        piece in 1_usize..200, stray in any::<bool>(),
    ) {
        let content_type = format!("multipart/form-data; boundary={BOUNDARY}");
        // A stray line break belongs to the last part: of a text it is taken off, a file keeps it.
        let stray = stray && parts.last().is_some_and(|(_, file, _)| file.is_none());
        let form = read_in_pieces(&content_type, &written(&parts, stray), piece, 1 << 20).unwrap();
        let fields: Vec<_> = parts.iter().filter(|(_, file, _)| file.is_none()).map(|(name, _, text)| (name.clone(), text.clone())).collect();
        let files: Vec<_> = parts.iter().filter_map(|(name, file, _)| Some((name.clone(), file.clone()?))).collect();
        prop_assert_eq!(form.fields.0, fields);
        prop_assert_eq!(form.files.into_iter().map(|file| (file.field, file.bytes.to_vec())).collect::<Vec<_>>(), files);
    }
}
