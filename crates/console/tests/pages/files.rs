//! Photos, voice notes and documents on a request's page, without any script.

use axum::http::StatusCode;
use casework::kind::Role;
use testkit::run_on_sqlite;

use crate::desk::{Office, Page};

const PDF: &[u8] = b"%PDF-1.7\nthe plan\n%%EOF";
const VOICE: &[u8] = b"OggS\0\x02\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\x01\x13OpusHead and words";

fn photo() -> Vec<u8> {
    let mut bytes = std::io::Cursor::new(Vec::new());
    image::RgbImage::from_pixel(40, 30, image::Rgb([9, 90, 200]))
        .write_to(&mut bytes, image::ImageFormat::Png)
        .unwrap();
    bytes.into_inner()
}

/// The address in the page that begins with `start` and goes on to the next quotation mark.
fn address(page: &Page, start: &str) -> String {
    let (_, rest) = page.html.split_once(start).unwrap_or_else(|| panic!("{start} is not in {}", page.html));
    format!("{start}{}", rest.split('"').next().unwrap_or_default())
}

#[test]
fn a_photo_is_added_shown_small_and_opened_in_a_box() {
    run_on_sqlite(|world| async move {
        let office = Office::open(world).await;
        let id = office.request("513301001", "The bridge is broken").await;
        let person = office.person(Role::Coordinator).await;
        let here = format!("/requests/{id}");
        let page = office.get(&person, &here).await;
        page.shows("enctype=\"multipart/form-data\"");
        page.shows("Photos show goods and works, not people.");
        let csrf = [("csrf", person.csrf.as_str())];
        let added = office.upload(&person, &format!("{here}/attachments"), &csrf, &photo()).await;
        assert_eq!(added.location(), format!("{here}?said=saved#files"), "{}", added.html);
        let page = office.get(&person, &here).await;
        let small = address(&page, &format!("{here}/attachments/"));
        let whole = small.trim_end_matches("/thumbnail").to_owned();
        for path in [&whole, &format!("{whole}/thumbnail")] {
            let file = office.get(&person, path).await;
            assert_eq!(file.status, StatusCode::OK);
            let header = |name: &str| file.headers[name].to_str().unwrap().to_owned();
            assert_eq!(
                (header("content-type").as_str(), header("x-content-type-options").as_str()),
                ("image/jpeg", "nosniff")
            );
            assert!(header("content-security-policy").contains("sandbox"));
            assert!(header("content-disposition").starts_with("inline; filename=\"photo-"));
        }
        let other = office.request("513301001", "Another matter").await;
        let elsewhere = whole.replace(&id.to_string(), &other.to_string());
        assert_eq!(office.get(&person, &elsewhere).await.status, StatusCode::NOT_FOUND);
        let unit = office.person(Role::Unit).await;
        assert_eq!(
            office.get(&unit, &whole).await.status,
            StatusCode::NOT_FOUND,
            "a unit that does not have the matter"
        );
        assert_eq!(
            office.upload(&unit, &format!("{here}/attachments"), &[("csrf", unit.csrf.as_str())], PDF).await.status,
            StatusCode::NOT_FOUND
        );
        assert!(office.visit(&whole).await.location().starts_with("/sign-in"));
    });
}

#[test]
fn a_file_that_is_not_taken_brings_the_page_back_with_what_to_do() {
    run_on_sqlite(|world| async move {
        let office = Office::open(world).await;
        let id = office.request("513301001", "The bridge is broken").await;
        let person = office.person(Role::Coordinator).await;
        let path = format!("/requests/{id}/attachments");
        let csrf = ("csrf", person.csrf.as_str());
        let svg = b"<svg xmlns=\"http://www.w3.org/2000/svg\"><script>alert(1)</script></svg>";
        let page = office.upload(&person, &path, &[csrf], svg).await;
        assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY);
        page.shows("This kind of file is not taken.");
        page.hides("alert(1)");
        let page = office.upload(&person, &path, &[csrf, ("purpose", "voice")], PDF).await;
        page.shows("This is no voice note that can be read.");
        let none = office.post(&person, &path, &[]).await;
        none.shows("No file was sent.");
        let forged = office.upload(&person, &path, &[("csrf", "guessed")], PDF).await;
        assert_eq!(forged.status, StatusCode::CONFLICT);
        let large = vec![b'%'; 2 << 20];
        let large = office.upload(&person, &path, &[csrf], &large).await;
        assert_eq!(large.status, StatusCode::CONFLICT);
        large.shows("more than may be sent");
        assert_eq!(office.count("attachment").await, 0);
        assert!(office.app.files.walk().unwrap().is_empty());
    });
}

#[test]
fn a_voice_note_is_heard_written_down_and_gone() {
    run_on_sqlite(|world| async move {
        let office = Office::open(world).await;
        let id = office.request("513301001", "Spoken, see the voice note").await;
        let person = office.person(Role::Field).await;
        let here = format!("/requests/{id}");
        office.upload(&person, &format!("{here}/attachments"), &[("csrf", person.csrf.as_str())], VOICE).await;
        let page = office.get(&person, &here).await;
        let sound = address(&page, &format!("{here}/attachments/"));
        page.shows("<audio controls preload=\"none\"");
        assert_eq!(office.get(&person, &sound).await.headers["content-type"], "audio/ogg");
        let leader = office.person(Role::Leader).await;
        office.get(&leader, &here).await.hides("<audio");
        assert_eq!(office.get(&leader, &sound).await.status, StatusCode::FORBIDDEN);
        let form = address(&page, "/attachments/").replace("/attachments/attachments", "/attachments");
        let form = format!(
            "/attachments/{}/transcription",
            form.trim_start_matches("/attachments/").split('/').next().unwrap()
        );
        let done = office.post(&person, &form, &[("text", "The well below the school is dry")]).await;
        assert!(done.location().ends_with("?said=done"), "{}", done.html);
        office.app.remove_files().await;
        assert_eq!(office.get(&person, &sound).await.status, StatusCode::NOT_FOUND);
        assert!(office.app.files.walk().unwrap().is_empty());
        let page = office.get(&person, &here).await;
        page.shows("The well below the school is dry");
        page.shows("The recording was deleted.");
    });
}
