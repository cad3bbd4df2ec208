//! A photo as it is kept: decoded within limits, turned upright, made smaller and written anew as JPEG. What its file said
//! beside the picture (where, when, with what, and anything hidden) is gone with the original.

use std::io::Cursor;

use casework::Refusal;
use image::{
    DynamicImage, ImageDecoder, ImageResult, Limits, RgbImage,
    codecs::{
        jpeg::{JpegDecoder, JpegEncoder},
        png::PngDecoder,
        webp::WebPDecoder,
    },
    imageops::FilterType,
};

use crate::content::Content;

/// More than cameras of telephones give by themselves; a decoded picture of so many takes up 160 MB for a moment.
const MOST_PIXELS: u64 = 40_000_000;
/// What a decoder may take up, its picture included.
const MOST_DECODED_BYTES: u64 = 256 << 20;
/// The longer side of a picture.
const LONG_SIDE: u32 = 2048;
/// The longer side of a small picture for lists.
const SMALL_SIDE: u32 = 320;
const QUALITY: u8 = 85;

/// A photo and the small picture of it, both JPEG.
pub(crate) struct Picture {
    pub(crate) whole: Vec<u8>,
    pub(crate) small: Vec<u8>,
}

/// Makes the kept form of a photo.
pub(crate) fn clean(bytes: &[u8], content: Content) -> Result<Picture, Refusal> {
    let whole = RgbImage::from(opaque(upright(bytes, content)?));
    let small = fitted(&DynamicImage::from(whole.clone()), SMALL_SIDE).into_rgb8();
    Ok(Picture { whole: written(&whole)?, small: written(&small)? })
}

/// Decoded, made smaller, and turned as the camera was held.
fn upright(bytes: &[u8], content: Content) -> Result<DynamicImage, Refusal> {
    let bytes = Cursor::new(bytes);
    match content {
        Content::Png => {
            let decoder = PngDecoder::with_limits(bytes, limits()).map_err(|error| unreadable(&error))?;
            still(!decoder.is_apng().map_err(|error| unreadable(&error))?)?;
            decoded(decoder)
        }
        Content::WebP => {
            let decoder = WebPDecoder::new(bytes).map_err(|error| unreadable(&error))?;
            still(!decoder.has_animation())?;
            decoded(decoder)
        }
        _ => decoded(JpegDecoder::new(bytes).map_err(|error| unreadable(&error))?),
    }
}

fn still(is_still: bool) -> Result<(), Refusal> {
    if is_still { Ok(()) } else { Err(Refusal::problem("file", "file-animated")) }
}

fn decoded(mut decoder: impl ImageDecoder) -> Result<DynamicImage, Refusal> {
    let (width, height) = decoder.dimensions();
    // Looked at before anything is unpacked: a small file may promise a picture of any size.
    if u64::from(width) * u64::from(height) > MOST_PIXELS {
        return Err(Refusal::problem("file", "file-too-many-pixels"));
    }
    let decode = move || -> ImageResult<DynamicImage> {
        decoder.set_limits(limits())?;
        let held = decoder.orientation()?;
        let mut image = fitted(&DynamicImage::from_decoder(decoder)?, LONG_SIDE);
        image.apply_orientation(held);
        Ok(image)
    };
    decode().map_err(|error| unreadable(&error))
}

fn limits() -> Limits {
    let mut limits = Limits::default();
    limits.max_alloc = Some(MOST_DECODED_BYTES);
    limits
}

fn unreadable(error: &image::ImageError) -> Refusal {
    if matches!(error, image::ImageError::Limits(_)) {
        return Refusal::problem("file", "file-too-many-pixels");
    }
    Refusal::problem("file", "file-not-an-image")
}

/// Not longer than `side`; smaller pictures stay as they are.
fn fitted(image: &DynamicImage, side: u32) -> DynamicImage {
    let longer = image.width().max(image.height());
    if longer <= side {
        return image.clone();
    }
    // From far, averaging is as good as any filter and needs no second picture of fractions in memory.
    if 2 * longer >= 3 * side { image.thumbnail(side, side) } else { image.resize(side, side, FilterType::Triangle) }
}

/// What is transparent is seen on white.
fn opaque(image: DynamicImage) -> DynamicImage {
    if !image.color().has_alpha() {
        return image;
    }
    let mut seen = image.into_rgba8();
    for pixel in seen.pixels_mut() {
        let [.., alpha] = pixel.0;
        for channel in &mut pixel.0[..3] {
            let on_white = u16::from(*channel) * u16::from(alpha) + 255 * (255 - u16::from(alpha));
            *channel = u8::try_from(on_white / 255).unwrap_or(u8::MAX);
        }
    }
    seen.into()
}

fn written(image: &RgbImage) -> Result<Vec<u8>, Refusal> {
    let mut bytes = Vec::new();
    let encoder = JpegEncoder::new_with_quality(&mut bytes, QUALITY);
    image.write_with_encoder(encoder).map_err(|error| unreadable(&error))?;
    Ok(bytes)
}
