//! Somebody who sends what should not be taken: files that are something else, texts that are commands somewhere.

use axum::http::{Method, StatusCode};
use calamine::{Reader as _, Xlsx};
use casework::kind::Role;
use serde_json::json;

use super::insiders::path;
use crate::{
    house::{Answer, House},
    sample::Whose,
};

const PDF: &[u8] = b"%PDF-1.7\nthe plan\n%%EOF";

async fn upload(house: &House, name: &str, kind: &str, bytes: &[u8]) -> Answer {
    let mut body = format!(
        "--B\r\nContent-Disposition: form-data; name=\"file\"; filename=\"{name}\"\r\nContent-Type: {kind}\r\n\r\n"
    )
    .into_bytes();
    body.extend([bytes, b"\r\n--B--\r\n"].concat());
    let bearer = format!("Bearer {}", house.token(Role::Coordinator));
    let headers = [("authorization", bearer.as_str()), ("content-type", "multipart/form-data; boundary=B")];
    house.send(&Method::POST, &path("request", Whose::Own, "/attachments"), &headers, body).await
}

fn picture() -> Vec<u8> {
    let mut bytes = std::io::Cursor::new(Vec::new());
    let dots = image::RgbImage::from_pixel(40, 30, image::Rgb([9, 90, 200]));
    dots.write_to(&mut bytes, image::ImageFormat::Jpeg).unwrap();
    bytes.into_inner()
}

/// A PNG head that says it is enormous, so that whoever believes it runs out of memory.
fn bomb() -> Vec<u8> {
    let mut chunk = b"IHDR".to_vec();
    chunk.extend(60_000_u32.to_be_bytes());
    chunk.extend(60_000_u32.to_be_bytes());
    chunk.extend([8, 2, 0, 0, 0]);
    let crc = chunk.iter().fold(!0_u32, |crc, byte| {
        (0..8).fold(crc ^ u32::from(*byte), |crc, _| if crc & 1 == 1 { 0xEDB8_8320 ^ (crc >> 1) } else { crc >> 1 })
    });
    let mut bytes = b"\x89PNG\r\n\x1a\n\0\0\0\x0d".to_vec();
    bytes.extend(chunk);
    bytes.extend((!crc).to_be_bytes());
    bytes
}

#[test]
fn attempts_27_to_31_files_are_what_their_bytes_say_and_nothing_of_them_runs() {
    testkit::run_on_sqlite(|world| async move {
        let house = House::open(world).await;
        // 27. SVG and HTML with script, under names and types that lie.
        for (name, kind, bytes) in [
            (
                "a.svg",
                "image/svg+xml",
                &b"<svg xmlns=\"http://www.w3.org/2000/svg\"><script>alert(1)</script></svg>"[..],
            ),
            ("a.jpg", "image/jpeg", b"<html><script>alert(1)</script></html>"),
            ("a.png", "image/png", b"\xef\xbb\xbf<!doctype html><script>alert(1)</script>"),
            ("a.pdf", "application/pdf", b"MZ\x90\0 a program"),
        ] {
            let got = upload(&house, name, kind, bytes).await;
            assert_eq!(got.status, StatusCode::UNPROCESSABLE_ENTITY, "{name}: {}", got.text);
        }
        // 28. A photo that is a page too: what hides behind the picture is not kept.
        let both = [picture(), b"<script>alert('polyglot')</script>PK\x03\x04".to_vec()].concat();
        let got = upload(&house, "a.html", "text/html", &both).await;
        assert_eq!(got.status, StatusCode::CREATED, "{}", got.text);
        let id = got.json()["id"].as_str().unwrap().to_owned();
        let file = house.get(house.token(Role::Coordinator), &format!("/api/v1/attachments/{id}/file")).await;
        assert!(!file.text.contains("polyglot") && !file.text.contains("PK\u{3}\u{4}"));
        let header = |name: &str| file.headers[name].to_str().unwrap().to_owned();
        assert_eq!(
            (header("content-type").as_str(), header("x-content-type-options").as_str()),
            ("image/jpeg", "nosniff")
        );
        assert!(header("content-security-policy").contains("sandbox"), "{}", header("content-security-policy"));
        // 29. Too much, and a picture that is small until it is unpacked.
        let large = upload(&house, "a.pdf", "application/pdf", &[PDF, &vec![b'%'; 2 << 20]].concat()).await;
        assert!(large.status.is_client_error(), "{}", large.status);
        let got = upload(&house, "a.png", "image/png", &bomb()).await;
        assert_eq!(got.status, StatusCode::UNPROCESSABLE_ENTITY, "{}", got.text);
        // 30. Names that lead elsewhere or break a header: no name of a sender's is used anywhere.
        for name in ["../../../etc/passwd", "a\\..\\b.pdf", "x%0d%0aSet-Cookie: a=b", "a.pdf;evil=1"] {
            let got = upload(&house, name, "application/pdf", PDF).await;
            assert_eq!(got.status, StatusCode::CREATED, "{name}: {}", got.text);
            let id = got.json()["id"].as_str().unwrap().to_owned();
            let file = house.get(house.token(Role::Coordinator), &format!("/api/v1/attachments/{id}/file")).await;
            let named = file.headers["content-disposition"].to_str().unwrap().to_owned();
            assert_eq!(named, format!("attachment; filename=\"document-{id}.pdf\""), "{name}");
            assert!(file.headers.get("set-cookie").is_none());
        }
        // 31. Downloads that climb out of their folder.
        for path in [
            "/static/..%2f..%2fdoorstep.db",
            "/static/../Cargo.toml",
            "/static/%2e%2e%2foffice.key",
            "/api/v1/attachments/..%2f..%2foffice.key/file",
            "/log/test/tile/../../../office.key",
            "/log/test/tile/..%2f..%2foffice.key",
            "/help/..%2f..%2fREADME",
            "/calendar/..%2f..%2foffice.key",
        ] {
            let got = house.get(house.token(Role::Administrator), path).await;
            assert!(got.status.is_client_error(), "{path}: {} {}", got.status, got.text);
        }
    });
}

#[test]
fn attempts_32_to_35_texts_stay_texts_wherever_they_go() {
    testkit::run_on_sqlite(|world| async move {
        let house = House::open(world).await;
        let coordinator = house.token(Role::Coordinator);
        // 32. Markup in a description. 33. A formula. 34. Line ends and colours of a terminal.
        for text in [
            "<script>alert(1)</script><img src=x onerror=alert(1)>",
            "=cmd|'/C calc'!A0",
            "a\r\n2025-03-01 INFO everything is well\u{1b}[2J",
            "{{7*7}}",
        ] {
            let sent = json!({"received_on": "2025-03-01", "place": "990101001001", "category": "category-a",
                "description": text, "urgency": "ordinary", "channel": "door"});
            let got = house.post(coordinator, "/api/v1/requests", &sent).await;
            if got.status.is_client_error() {
                continue;
            }
            let id = got.json()["id"].as_str().unwrap().to_owned();
            let page = house.get(coordinator, &format!("/requests/{id}")).await;
            assert_eq!(page.status, StatusCode::OK);
            assert!(!page.text.contains("<script>alert") && !page.text.contains("<img src=x"), "{}", page.text);
            assert!(!page.text.contains(">49<"), "nothing is reckoned in a template");
        }
        let set = "UPDATE request SET description = '=cmd|''/C calc''!A0' WHERE office_id = $1";
        house.work(move |work| async move { work.tx.execute(set, &[]).await.map_err(Into::into) }).await.unwrap();
        let address = path("handover", Whose::Own, "/list.xlsx").replace("/api/v1", "");
        let made = house.get(coordinator, &address).await;
        assert_eq!(made.status, StatusCode::OK, "{}", made.text);
        let mut book = Xlsx::new(std::io::Cursor::new(made.bytes)).unwrap();
        for sheet in book.sheet_names() {
            let formulas = book.worksheet_formula(&sheet).unwrap();
            assert!(formulas.used_cells().all(|(.., formula)| formula.is_empty()), "a formula in {sheet}");
        }
        // 35. A webhook that leads into the office's own network, or carries a password.
        let administrator = house.enrol("everywhere", Role::Administrator, None).await;
        for url in [
            "ftp://example.org/",
            "javascript:alert(1)",
            "http://user:word@example.org/",
            "http://exa mple.org/",
            "file:///etc/passwd",
            "http://example.org/\r\nX: y",
        ] {
            let got = house
                .post(&administrator, "/api/v1/webhooks", &json!({"url": url, "events": "request.*", "active": true}))
                .await;
            assert_eq!(got.status, StatusCode::UNPROCESSABLE_ENTITY, "{url}: {}", got.text);
        }
    });
}

#[test]
fn attempts_36_and_37_foreign_formats_bring_nothing_along() {
    testkit::run_on_sqlite(|world| async move {
        let house = House::open(world).await;
        // 36. An entity that reads a file, where XML might be taken.
        let xml = "<?xml version=\"1.0\"?><!DOCTYPE r [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><service_requests><request>&x;</request></service_requests>";
        for kind in ["text/xml", "application/xml"] {
            for path in ["/open311/v2/requests.xml", "/open311/test/v2/requests.xml", "/api/v1/requests"] {
                let bearer = format!("Bearer {}", house.token(Role::Coordinator));
                let got =
                    house.send(&Method::POST, path, &[("content-type", kind), ("authorization", &bearer)], xml).await;
                assert!(
                    got.status.is_client_error() && !got.text.contains("root:"),
                    "{path}: {} {}",
                    got.status,
                    got.text
                );
            }
        }
        // 37. A picture fetched for the sender from the office's own network.
        for url in ["file:///etc/passwd", "gopher://127.0.0.1/", "//127.0.0.1/x.jpg", "javascript:1"] {
            let form = format!("service_code=category-a&description=A+tap&lat=30&long=100&media_url={url}");
            let got = house
                .send(
                    &Method::POST,
                    "/open311/v2/requests.json",
                    &[("content-type", "application/x-www-form-urlencoded")],
                    form,
                )
                .await;
            assert!(got.status.is_client_error(), "{url}: {} {}", got.status, got.text);
        }
        let taken = house.number("SELECT COUNT(*) AS n FROM request WHERE office_id = $1").await;
        assert_eq!(taken, 2, "nothing was taken in");
    });
}
