//! Files over the API: sent as a form in parts, counted once, opened by who sees the matter.

use axum::http::StatusCode;
use casework::kind::Role;
use serde_json::{Value as Json, json};

use crate::office::Office;

const PDF: &[u8] = b"%PDF-1.7\nthe plan\n%%EOF";
const FILE: &str = "01955000-0000-7000-8000-0000000000f1";

async fn a_request(office: &Office, token: &str) -> String {
    let water = json!({"code": "water", "name": "Water", "answer_within_days": 20});
    office.post(token, "/api/v1/categories", &water).await;
    let request = json!({
        "received_on": "2025-02-20", "place": "990101001001", "category": "water",
        "description": "The tap has run dry.", "urgency": "ordinary", "channel": "door",
    });
    let (status, made) = office.post(token, "/api/v1/requests", &request).await;
    assert_eq!(status, StatusCode::CREATED, "{made}");
    made["id"].as_str().expect("an id").to_owned()
}

fn photo() -> Vec<u8> {
    let mut bytes = std::io::Cursor::new(Vec::new());
    let dots = image::RgbImage::from_pixel(400, 300, image::Rgb([9, 90, 200]));
    dots.write_to(&mut bytes, image::ImageFormat::Png).expect("a picture");
    bytes.into_inner()
}

testkit::on_both! {
    async fn a_file_is_added_once_listed_with_its_request_and_opened_by_who_sees_it(world: World) {
        let office = Office::new(world).await;
        let token = office.token(Role::Coordinator, None).await;
        let request = a_request(&office, &token).await;
        let path = format!("/api/v1/requests/{request}/attachments");
        let fields = [("id", FILE), ("purpose", "document")];
        let (status, made) = office.upload(&token, &path, &fields, PDF).await;
        assert_eq!((status, made["media_type"].as_str()), (StatusCode::CREATED, Some("application/pdf")), "{made}");
        assert_eq!((made["id"].as_str(), &made["public"]), (Some(FILE), &json!(false)));
        assert_eq!(office.upload(&token, &path, &fields, PDF).await.0, StatusCode::OK);
        let (status, refused) = office.upload(&token, &path, &fields, b"%PDF-1.4 another").await;
        assert_eq!((status, refused["code"].as_str()), (StatusCode::CONFLICT, Some("different-content")));
        let (_, picture) = office.upload(&token, &path, &[], &photo()).await;
        assert_eq!(picture["purpose"], "photo", "{picture}");
        let (_, listed) = office.get(&token, &format!("/api/v1/attachments?matter={request}")).await;
        assert_eq!(listed["total"], 2, "{listed}");

        let file = |id: &Json| format!("/api/v1/attachments/{}/file", id.as_str().expect("an id"));
        let (status, media_type, bytes) = office.file(&token, &file(&made["id"])).await;
        assert_eq!((status, media_type.as_str(), &bytes[..]), (StatusCode::OK, "application/pdf", PDF));
        let small = file(&picture["id"]).replace("/file", "/thumbnail");
        let (status, media_type, bytes) = office.file(&token, &small).await;
        assert_eq!((status, media_type.as_str()), (StatusCode::OK, "image/jpeg"));
        assert!(bytes.starts_with(&[0xFF, 0xD8, 0xFF]));
        assert_eq!(office.file(&token, &file(&made["id"]).replace("/file", "/thumbnail")).await.0, StatusCode::NOT_FOUND);

        let elsewhere = office.token(Role::Field, Some("990101001002")).await;
        for path in [file(&made["id"]), small, format!("/api/v1/attachments/{FILE}")] {
            assert_eq!(office.file(&elsewhere, &path).await.0, StatusCode::NOT_FOUND, "{path}");
        }
        assert_eq!(office.upload(&elsewhere, &path, &[], PDF).await.0, StatusCode::NOT_FOUND);
        assert_eq!(office.file("", &file(&made["id"])).await.0, StatusCode::UNAUTHORIZED);
    }

    async fn what_is_not_taken_is_refused_with_its_code(world: World) {
        let office = Office::new(world).await;
        let token = office.token(Role::Coordinator, None).await;
        let request = a_request(&office, &token).await;
        let path = format!("/api/v1/requests/{request}/attachments");
        let svg = b"<svg xmlns=\"http://www.w3.org/2000/svg\"><script>1</script></svg>";
        for (fields, file, code) in [
            (&[("purpose", "photo")][..], &svg[..], "file-not-an-image"),
            (&[], svg, "file-not-taken"),
            (&[("purpose", "voice")], PDF, "file-not-a-voice-note"),
            (&[("purpose", "gossip")], PDF, "not-a-choice"),
            (&[("id", "seven")], PDF, "not-an-id"),
            (&[], b"", "file-empty"),
        ] {
            let (status, refused) = office.upload(&token, &path, fields, file).await;
            assert_eq!((status, refused["errors"][0]["code"].as_str()), (StatusCode::UNPROCESSABLE_ENTITY, Some(code)));
        }
        let (status, refused) = office.upload(&token, &path, &[], &vec![0; 1_100_000]).await;
        assert_eq!((status, refused["code"].as_str()), (StatusCode::CONFLICT, Some("body-too-large")));
        let (status, _) = office.upload(&token, "/api/v1/disputes/01955000-0000-7000-8000-0000000000f2/attachments", &[], PDF).await;
        assert_eq!(status, StatusCode::NOT_FOUND);
    }

    async fn the_description_tells_how_files_are_sent(world: World) {
        let office = Office::new(world).await;
        let (_, description) = office.get("", "/api/openapi.json").await;
        let post = &description["paths"]["/api/v1/requests/{id}/attachments"]["post"];
        assert!(post["requestBody"]["content"]["multipart/form-data"]["schema"]["properties"]["file"].is_object(), "{post}");
        let file = &description["paths"]["/api/v1/attachments/{id}/file"]["get"];
        assert!(file["responses"]["200"]["content"]["image/jpeg"].is_object(), "{file}");
    }
}
