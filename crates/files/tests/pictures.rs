//! What comes in is not what is kept: real picture files, made here, through the folder and back.
#![expect(clippy::unwrap_used, reason = "a test that cannot go on fails")]

mod made;

use std::io::Cursor;

use bytes::Bytes;
use casework::Refusal;
use files::{Folder, Kept, Purpose};
use image::{GenericImageView as _, ImageFormat, Rgb, RgbImage, Rgba, RgbaImage};
use proptest::prelude::*;
use uuid::Uuid;

const ID: Uuid = Uuid::from_u128(0x0195_5000_0000_7000_8000_0000_0000_0009);

fn runtime() -> tokio::runtime::Runtime {
    tokio::runtime::Builder::new_current_thread().build().unwrap()
}

/// What is kept, with the bytes of the file and of its small picture.
type Put = (Kept, Vec<u8>, Option<Vec<u8>>);

/// Keeps a file; what is kept, with the bytes of the file and of the small picture.
fn keep(purpose: Option<Purpose>, bytes: &[u8]) -> Result<Put, Refusal> {
    let place = tempfile::tempdir().unwrap();
    let folder = Folder::new(place.path().join("files"));
    let kept = runtime().block_on(folder.keep(ID, purpose, Bytes::copy_from_slice(bytes)))?;
    let (shelf, rest) = kept.stored_name.split_at(2);
    let path = folder.path().join(shelf).join(rest);
    let small = std::fs::read(path.with_file_name(format!("{rest}-small"))).ok();
    Ok((kept, std::fs::read(path).unwrap(), small))
}

fn code(result: Result<Put, Refusal>) -> &'static str {
    match result {
        Err(Refusal::Invalid(problems)) => problems.0[0].code,
        Err(Refusal::Rule(code)) => code,
        Err(other) => panic!("{other}"),
        Ok(_) => "kept",
    }
}

/// Grey but for a red quarter at the upper left.
fn scene(width: u32, height: u32) -> RgbImage {
    RgbImage::from_fn(
        width,
        height,
        |x, y| if x < width / 2 && y < height / 2 { Rgb([220, 20, 20]) } else { Rgb([90; 3]) },
    )
}

fn encoded(image: &RgbImage, format: ImageFormat) -> Vec<u8> {
    let mut bytes = Cursor::new(Vec::new());
    image.write_to(&mut bytes, format).unwrap();
    bytes.into_inner()
}

fn holds(bytes: &[u8], text: &[u8]) -> bool {
    bytes.windows(text.len()).any(|window| window == text)
}

#[test]
fn a_photo_with_a_position_and_an_owner_comes_out_without_and_upright() {
    let photo = made::with_metadata(&encoded(&scene(400, 200), ImageFormat::Jpeg), 6);
    for mark in [&b"Exif"[..], b"Owner: Tashi", b"ns.adobe.com", b"29.65", b"<script>"] {
        assert!(holds(&photo, mark), "the photo of this test says {}", String::from_utf8_lossy(mark));
    }
    let (kept, whole, small) = keep(Some(Purpose::Photo), &photo).unwrap();
    let small = small.unwrap();
    for bytes in [&whole, &small] {
        for mark in [&b"Exif"[..], b"Owner", b"adobe", b"29.65", b"script", b"ICC_PROFILE"] {
            assert!(!holds(bytes, mark), "{}", String::from_utf8_lossy(mark));
        }
        // Nothing but the picture: no segment for programs beside JFIF, no comment, nothing after the end.
        assert_eq!(
            made::segments(bytes).iter().filter(|kind| (0xE1..=0xEF).contains(*kind) || **kind == 0xFE).count(),
            0
        );
        assert!(bytes.ends_with(&[0xFF, 0xD9]));
    }
    // Held with the right side down: the red quarter, upper left in the file, is seen at the upper right.
    let seen = image::load_from_memory(&whole).unwrap();
    assert_eq!(seen.dimensions(), (200, 400));
    let (red, grey) = (seen.get_pixel(150, 50), seen.get_pixel(50, 50));
    assert!(red.0[0] > 180 && red.0[1] < 60, "{red:?}");
    assert!(grey.0[0] < 120, "{grey:?}");
    assert_eq!((kept.media_type, kept.size_bytes as usize), ("image/jpeg", whole.len()));
}

#[test]
fn every_orientation_a_camera_may_say_is_applied() {
    let scene = encoded(&scene(80, 40), ImageFormat::Jpeg);
    // Where the red quarter is seen, for each of the eight.
    let corners = [(0, 0), (1, 0), (1, 1), (0, 1), (0, 0), (1, 0), (1, 1), (0, 1)];
    for (orientation, (right, low)) in (1_u16..).zip(corners) {
        let (_, whole, _) = keep(None, &made::with_metadata(&scene, orientation)).unwrap();
        let seen = image::load_from_memory(&whole).unwrap();
        let (width, height) = seen.dimensions();
        assert_eq!((width, height), if orientation < 5 { (80, 40) } else { (40, 80) }, "{orientation}");
        let pixel = seen.get_pixel(width / 4 + right * width / 2, height / 4 + low * height / 2);
        assert!(pixel.0[0] > 180, "{orientation}: {pixel:?}");
    }
}

#[test]
fn a_large_photo_is_made_smaller_and_each_has_a_small_picture() {
    let sizes =
        [((4200, 84), (2048, 41), (320, 6)), ((60, 3000), (41, 2048), (6, 320)), ((100, 60), (100, 60), (100, 60))];
    for (size, whole_size, small_size) in sizes {
        let (_, whole, small) = keep(None, &encoded(&scene(size.0, size.1), ImageFormat::Jpeg)).unwrap();
        assert_eq!(image::load_from_memory(&whole).unwrap().dimensions(), whole_size);
        assert_eq!(image::load_from_memory(&small.unwrap()).unwrap().dimensions(), small_size);
    }
}

#[test]
fn png_and_webp_become_jpeg_and_what_is_transparent_is_seen_on_white() {
    for format in [ImageFormat::Png, ImageFormat::WebP] {
        let (kept, whole, _) = keep(Some(Purpose::Evidence), &encoded(&scene(60, 40), format)).unwrap();
        assert_eq!((kept.media_type, kept.purpose), ("image/jpeg", Purpose::Evidence));
        assert!(whole.starts_with(&[0xFF, 0xD8, 0xFF]));
    }
    let mut clear = Cursor::new(Vec::new());
    RgbaImage::from_pixel(20, 20, Rgba([0, 0, 0, 0])).write_to(&mut clear, ImageFormat::Png).unwrap();
    let (_, whole, _) = keep(None, &clear.into_inner()).unwrap();
    assert!(image::load_from_memory(&whole).unwrap().get_pixel(10, 10).0[0] > 250);
}

#[test]
fn a_picture_that_promises_too_many_pixels_is_refused_before_it_is_unpacked() {
    // A real one, 49 million pixels in a few kilobytes, and headers that promise more than any machine has.
    let mut bomb = Cursor::new(Vec::new());
    image::GrayImage::new(7000, 7000).write_to(&mut bomb, ImageFormat::Png).unwrap();
    let bomb = bomb.into_inner();
    assert!(bomb.len() < 500_000, "{}", bomb.len());
    assert_eq!(code(keep(None, &bomb)), "file-too-many-pixels");
    let png = made::png_of_size(&encoded(&scene(9, 9), ImageFormat::Png), 0x7FFF_FFFF, 0x7FFF_FFFF);
    assert_eq!(code(keep(None, &png)), "file-too-many-pixels");
    let jpeg = made::jpeg_of_size(&encoded(&scene(9, 9), ImageFormat::Jpeg), 65_500, 65_500);
    assert_eq!(code(keep(None, &jpeg)), "file-too-many-pixels");
}

#[test]
fn a_picture_that_moves_is_refused() {
    assert_eq!(code(keep(None, &made::animated_png(&encoded(&scene(9, 9), ImageFormat::Png)))), "file-animated");
    assert_eq!(code(keep(None, &made::animated_webp(&encoded(&scene(9, 9), ImageFormat::WebP)))), "file-animated");
}

#[test]
fn what_is_two_things_at_once_is_kept_as_a_picture_only() {
    let mut polyglot = encoded(&scene(30, 30), ImageFormat::Jpeg);
    polyglot.extend(b"<html><script>alert(document.cookie)</script></html>PK\x03\x04payload%PDF-1.7");
    let (_, whole, _) = keep(Some(Purpose::Photo), &polyglot).unwrap();
    for mark in [&b"script"[..], b"PK\x03\x04", b"%PDF", b"payload"] {
        assert!(!holds(&whole, mark));
    }
    // A picture does not become a document by what follows it, nor a page by what stands before it.
    assert_eq!(code(keep(Some(Purpose::Document), &polyglot)), "file-not-a-document");
    let page = [b"<html><script>1</script></html>\n", &polyglot[..]].concat();
    assert_eq!(code(keep(None, &page)), "file-not-taken");
}

#[test]
fn each_refusal_names_what_would_be_taken() {
    let svg = b"<svg xmlns=\"http://www.w3.org/2000/svg\"><script>alert(1)</script></svg>";
    assert_eq!(code(keep(Some(Purpose::Photo), svg)), "file-not-an-image");
    assert_eq!(code(keep(None, svg)), "file-not-taken");
    assert_eq!(code(keep(Some(Purpose::Voice), svg)), "file-not-a-voice-note");
    assert_eq!(code(keep(Some(Purpose::Evidence), svg)), "file-no-evidence");
    assert_eq!(code(keep(None, b"")), "file-empty");
    assert_eq!(code(keep(None, &vec![0xFF; files::LARGEST_BYTES + 1])), "file-too-large");
    assert_eq!(code(keep(None, b"\xFF\xD8\xFF\xE0 this only begins like a picture")), "file-not-an-image");
    assert_eq!(code(keep(Some(Purpose::Photo), b"%PDF-1.7\n")), "file-not-an-image");
}

#[test]
fn a_document_and_a_voice_note_are_kept_as_they_came() {
    let pdf = b"%PDF-1.7\n1 0 obj\n<<>>\nendobj\n%%EOF\n";
    let (kept, whole, small) = keep(None, pdf).unwrap();
    assert_eq!(
        (kept.purpose, kept.media_type, &whole[..], small),
        (Purpose::Document, "application/pdf", &pdf[..], None)
    );
    let wav = made::wav();
    let (kept, whole, _) = keep(None, &wav).unwrap();
    assert_eq!((kept.purpose, kept.media_type, whole), (Purpose::Voice, "audio/wav", wav));
}

#[test]
fn a_kept_file_is_for_its_owners_eyes_and_the_same_file_twice_is_one() {
    use std::os::unix::fs::PermissionsExt as _;
    let place = tempfile::tempdir().unwrap();
    let folder = Folder::new(place.path().join("files"));
    let pdf = Bytes::from_static(b"%PDF-1.7\n");
    let (first, again) = runtime().block_on(async {
        let first = folder.keep(ID, None, pdf.clone()).await.unwrap();
        (first, folder.keep(ID, None, pdf.clone()).await.unwrap())
    });
    assert_eq!(first, again);
    let (shelf, rest) = first.stored_name.split_at(2);
    let shelf = folder.path().join(shelf);
    let mode = |path: &std::path::Path| std::fs::metadata(path).unwrap().permissions().mode() & 0o777;
    assert_eq!((mode(&shelf), mode(&shelf.join(rest))), (0o700, 0o600));
    assert_eq!(std::fs::read_dir(&shelf).unwrap().count(), 1);
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 150, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn a_damaged_picture_is_kept_as_a_clean_one_or_refused(
        format in prop_oneof![Just(ImageFormat::Jpeg), Just(ImageFormat::Png), Just(ImageFormat::WebP)],
        hurts in prop::collection::vec((any::<prop::sample::Index>(), any::<u8>()), 1..12),
        cut in any::<prop::sample::Index>(),
    ) {
        let mut bytes = encoded(&scene(40, 30), format);
        bytes.truncate(12 + cut.index(bytes.len()));
        for (at, value) in hurts {
            let at = at.index(bytes.len());
            bytes[at] = value;
        }
        match keep(None, &bytes) {
            Ok((kept, whole, _)) => {
                prop_assert_eq!(kept.media_type, "image/jpeg");
                prop_assert!(image::load_from_memory(&whole).is_ok());
            }
            Err(Refusal::Invalid(_)) => {}
            Err(other) => prop_assert!(false, "{}", other),
        }
    }
}
