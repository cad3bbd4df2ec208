//! Files as cameras and wrongdoers make them, byte by byte.

fn segment(kind: u8, content: &[u8]) -> Vec<u8> {
    let length = u16::try_from(content.len() + 2).unwrap().to_be_bytes();
    [&[0xFF, kind], &length[..], content].concat()
}

/// Exif of a camera: its orientation, its owner, and where it was: 29 degrees 39 minutes north.
fn exif(orientation: u16) -> Vec<u8> {
    let mut tiff = b"II*\0\x08\0\0\0".to_vec();
    let entry = |tag: u16, kind: u16, count: u32, value: [u8; 4]| {
        [&tag.to_le_bytes()[..], &kind.to_le_bytes(), &count.to_le_bytes(), &value].concat()
    };
    let [low, high] = orientation.to_le_bytes();
    tiff.extend(3_u16.to_le_bytes());
    tiff.extend(entry(0x0112, 3, 1, [low, high, 0, 0]));
    tiff.extend(entry(0x013B, 2, 13, 80_u32.to_le_bytes()));
    tiff.extend(entry(0x8825, 4, 1, 50_u32.to_le_bytes()));
    tiff.extend(0_u32.to_le_bytes());
    tiff.extend(2_u16.to_le_bytes());
    tiff.extend(entry(0x0001, 2, 2, *b"N\0\0\0"));
    tiff.extend(entry(0x0002, 5, 3, 93_u32.to_le_bytes()));
    tiff.extend(0_u32.to_le_bytes());
    assert_eq!(tiff.len(), 80);
    tiff.extend(b"Owner: Tashi\0");
    for number in [29_u32, 1, 39, 1, 0, 1] {
        tiff.extend(number.to_le_bytes());
    }
    [b"Exif\0\0", &tiff[..]].concat()
}

/// A JPEG with what cameras and programs write beside the picture.
pub fn with_metadata(jpeg: &[u8], orientation: u16) -> Vec<u8> {
    let (start, rest) = jpeg.split_at(2);
    let xmp = b"http://ns.adobe.com/xap/1.0/\0<x:xmpmeta exif:GPSLatitude=\"29.65\"><script>1</script></x:xmpmeta>";
    let parts = [segment(0xE1, &exif(orientation)), segment(0xE1, xmp), segment(0xFE, b"Owner: Tashi <script>")];
    let mut whole = [start, &parts.concat(), rest].concat();
    whole.extend(b"after the end: 29.65");
    whole
}

/// The kinds of the segments before the picture's own bytes.
pub fn segments(jpeg: &[u8]) -> Vec<u8> {
    let (mut kinds, mut at) = (Vec::new(), 2);
    while jpeg[at] == 0xFF && jpeg[at + 1] != 0xDA {
        kinds.push(jpeg[at + 1]);
        at += 2 + usize::from(u16::from_be_bytes([jpeg[at + 2], jpeg[at + 3]]));
    }
    kinds
}

/// The same JPEG, but its header promises another size.
pub fn jpeg_of_size(jpeg: &[u8], width: u16, height: u16) -> Vec<u8> {
    let mut bytes = jpeg.to_vec();
    let frame = bytes.windows(2).position(|pair| pair == [0xFF, 0xC0]).unwrap();
    bytes[frame + 5..frame + 7].copy_from_slice(&height.to_be_bytes());
    bytes[frame + 7..frame + 9].copy_from_slice(&width.to_be_bytes());
    bytes
}

fn crc32(bytes: &[u8]) -> u32 {
    let step = |crc: u32, _| if crc & 1 == 1 { (crc >> 1) ^ 0xEDB8_8320 } else { crc >> 1 };
    !bytes.iter().fold(u32::MAX, |crc, byte| (0..8).fold(crc ^ u32::from(*byte), step))
}

fn png_chunk(kind: [u8; 4], content: &[u8]) -> Vec<u8> {
    let named = [&kind[..], content].concat();
    let length = u32::try_from(content.len()).unwrap().to_be_bytes();
    [&length[..], &named, &crc32(&named).to_be_bytes()].concat()
}

/// The same PNG, but its header promises another size.
pub fn png_of_size(png: &[u8], width: u32, height: u32) -> Vec<u8> {
    let header = [&width.to_be_bytes()[..], &height.to_be_bytes(), &png[24..29]].concat();
    [&png[..8], &png_chunk(*b"IHDR", &header), &png[33..]].concat()
}

/// A PNG that says it is the first of two frames.
pub fn animated_png(png: &[u8]) -> Vec<u8> {
    let control = png_chunk(*b"acTL", &[0, 0, 0, 2, 0, 0, 0, 0]);
    [&png[..33], &control, &png[33..]].concat()
}

fn riff_chunk(kind: [u8; 4], content: &[u8]) -> Vec<u8> {
    let mut chunk = [&kind[..], &u32::try_from(content.len()).unwrap().to_le_bytes(), content].concat();
    chunk.resize(chunk.len().next_multiple_of(2), 0);
    chunk
}

/// A WebP of one frame, as a film.
pub fn animated_webp(webp: &[u8]) -> Vec<u8> {
    let size = [8, 0, 0, 8, 0, 0];
    let frame = [&[0; 6][..], &size, &[100, 0, 0, 0], &webp[12..]].concat();
    let inside = [
        b"WEBP".to_vec(),
        riff_chunk(*b"VP8X", &[&[0x02, 0, 0, 0][..], &size].concat()),
        riff_chunk(*b"ANIM", &[0; 6]),
        riff_chunk(*b"ANMF", &frame),
    ];
    riff_chunk(*b"RIFF", &inside.concat())
}

/// A second of silence.
pub fn wav() -> Vec<u8> {
    let format = [1, 0, 1, 0, 0x40, 0x1F, 0, 0, 0x40, 0x1F, 0, 0, 1, 0, 8, 0];
    let inside = [b"WAVE".to_vec(), riff_chunk(*b"fmt ", &format), riff_chunk(*b"data", &[128; 8000])];
    riff_chunk(*b"RIFF", &inside.concat())
}
