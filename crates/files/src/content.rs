//! What a file is, told by how its bytes begin. Only what is named here is taken: no SVG, no HTML, nothing that a browser
//! could run.

use memchr::memmem;

/// The kinds of file that are taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Content {
    Jpeg,
    Png,
    WebP,
    Ogg,
    WebM,
    Mp4,
    Mp3,
    Wav,
    Pdf,
}

impl Content {
    /// What the bytes are; none where it is nothing that is taken.
    pub(crate) fn of(bytes: &[u8]) -> Option<Self> {
        let found = match infer::get(bytes)?.mime_type() {
            "image/jpeg" => Self::Jpeg,
            "image/png" => Self::Png,
            "image/webp" => Self::WebP,
            "audio/ogg" | "audio/opus" => Self::Ogg,
            "video/webm" => Self::WebM,
            "audio/m4a" | "video/mp4" => Self::Mp4,
            "audio/mpeg" => Self::Mp3,
            "audio/x-wav" => Self::Wav,
            // Readers take a PDF that begins later; a browser might see what stands before it.
            "application/pdf" if bytes.starts_with(b"%PDF-") => Self::Pdf,
            _ => return None,
        };
        (!found.moves(bytes)).then_some(found)
    }

    /// A film in the wrapping of a voice note: it shows people.
    fn moves(self, bytes: &[u8]) -> bool {
        let has = |mark: &[u8]| memmem::find(bytes, mark).is_some();
        match self {
            // The codecs of Matroska's moving pictures; the handler of an MPEG-4 track; Theora in Ogg.
            Self::WebM => has(b"V_VP8") || has(b"V_VP9") || has(b"V_AV1") || has(b"V_MPEG"),
            Self::Mp4 => memmem::find_iter(bytes, b"hdlr").any(|at| bytes.get(at + 12..at + 16) == Some(b"vide")),
            Self::Ogg => has(b"\x80theora"),
            _ => false,
        }
    }

    /// As it is served.
    pub(crate) const fn media_type(self) -> &'static str {
        match self {
            Self::Jpeg => "image/jpeg",
            Self::Png => "image/png",
            Self::WebP => "image/webp",
            Self::Ogg => "audio/ogg",
            Self::WebM => "audio/webm",
            Self::Mp4 => "audio/mp4",
            Self::Mp3 => "audio/mpeg",
            Self::Wav => "audio/wav",
            Self::Pdf => "application/pdf",
        }
    }

    pub(crate) const fn is_picture(self) -> bool {
        matches!(self, Self::Jpeg | Self::Png | Self::WebP)
    }

    pub(crate) const fn is_sound(self) -> bool {
        matches!(self, Self::Ogg | Self::WebM | Self::Mp4 | Self::Mp3 | Self::Wav)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn begins(start: &[u8]) -> Vec<u8> {
        [start, &[0; 400]].concat()
    }

    #[test]
    fn a_file_is_what_its_first_bytes_say() {
        let webm = b"\x1a\x45\xdf\xa3\x9f\x42\x86\x81\x01\x42\x82\x84webm";
        for (start, content) in [
            (&b"\xff\xd8\xff\xe1"[..], Content::Jpeg),
            (b"\x89PNG\r\n\x1a\n", Content::Png),
            (b"RIFF\x10\0\0\0WEBPVP8 ", Content::WebP),
            (b"OggS\0\x02\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\x01\x13OpusHead", Content::Ogg),
            (webm, Content::WebM),
            (b"\0\0\0\x1cftypM4A \0\0\0\0", Content::Mp4),
            (b"\0\0\0\x1cftypiso5\0\0\0\0", Content::Mp4),
            (b"ID3\x04\0\0", Content::Mp3),
            (b"RIFF\x10\0\0\0WAVEfmt ", Content::Wav),
            (b"%PDF-1.7\n", Content::Pdf),
        ] {
            assert_eq!(Content::of(&begins(start)), Some(content), "{start:?}");
        }
    }

    #[test]
    fn nothing_that_a_browser_could_run_and_no_film_is_taken() {
        let film = [&b"\0\0\0\x1cftypisom\0\0\0\0"[..], b"hdlr\0\0\0\0\0\0\0\0vide"].concat();
        let webm = [&b"\x1a\x45\xdf\xa3\x9f\x42\x82\x84webm"[..], b"V_VP9"].concat();
        for start in [
            &b"<svg xmlns=\"http://www.w3.org/2000/svg\"><script>alert(1)</script></svg>"[..],
            b"<?xml version=\"1.0\"?><svg/>",
            b"<!DOCTYPE html><script>1</script>",
            b"GIF89a",
            b"PK\x03\x04",
            b"MZ",
            b"BM",
            b" \n%PDF-1.7",
            b"",
            &film,
            &webm,
        ] {
            assert_eq!(Content::of(&begins(start)), None, "{}", String::from_utf8_lossy(start));
        }
    }
}
