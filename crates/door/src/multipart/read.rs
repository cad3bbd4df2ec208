//! Reading the parts.

use axum::body::{Body, Bytes};
use casework::Refusal;
use encoding_rs::{Encoding, UTF_8};
use multer::{Constraints, Field, Multipart, SizeLimit};

use super::{SentFile, SentForm};

/// The longest page has some hundred fields.
const MOST_PARTS: usize = 2000;
/// Far longer than the longest text that a record may hold.
const LONGEST_TEXT_BYTES: usize = 1 << 18;

pub(super) async fn read(body: Body, boundary: &str, limit_bytes: usize) -> Result<SentForm, Refusal> {
    let whole = SizeLimit::new().whole_stream(u64::try_from(limit_bytes).unwrap_or(u64::MAX));
    let rules = Constraints::new().size_limit(whole);
    let mut parts = Multipart::with_constraints(body.into_data_stream(), boundary, rules);
    let mut form = SentForm::default();
    while let Some(part) = parts.next_field().await.map_err(refused)? {
        if form.fields.0.len() + form.files.len() >= MOST_PARTS {
            return Err(Refusal::Rule("body-too-large"));
        }
        take(&mut form, part).await?;
    }
    Ok(form)
}

async fn take(form: &mut SentForm, part: Field<'static>) -> Result<(), Refusal> {
    let field = part.name().ok_or(Refusal::Rule("unreadable-form"))?.to_owned();
    let Some(named) = file_name(&part) else {
        let text = text(part).await?;
        form.fields.0.push((field, text));
        return Ok(());
    };
    let bytes = gather(part, usize::MAX).await?;
    // So browsers say that nothing was chosen.
    if named || !bytes.is_empty() {
        form.files.push(SentFile { field, bytes });
    }
    Ok(())
}

/// Whether a part is a file, and whether that file has a name. Some programs give a picture none.
fn file_name(part: &Field<'_>) -> Option<bool> {
    if let Some(name) = part.file_name() {
        return Some(!name.is_empty());
    }
    let disposition = part.headers().get("content-disposition").map(|value| value.as_bytes().to_ascii_lowercase());
    // `filename*=`, or a name in signs that are not UTF-8.
    let odd = disposition.is_some_and(|line| line.windows(9).any(|word| word == b"filename*" || word == b"filename="));
    let is_media = part.content_type().is_some_and(|kind| {
        matches!(kind.type_().as_str(), "image" | "audio" | "video") || kind.essence_str() == "application/pdf"
    });
    (odd || is_media).then_some(true)
}

/// The text of a field, in the signs it says it is written in. A line break too many at its end is some clients' way of
/// beginning the last boundary.
async fn text(part: Field<'static>) -> Result<String, Refusal> {
    let written_in =
        part.content_type().and_then(|kind| kind.get_param("charset")).map(|name| name.as_str().to_owned());
    let encoding = written_in.and_then(|name| Encoding::for_label(name.as_bytes())).unwrap_or(UTF_8);
    let bytes = gather(part, LONGEST_TEXT_BYTES).await?;
    let (text, _) = encoding.decode_with_bom_removal(&bytes);
    Ok(text.strip_suffix("\r\n").unwrap_or(&text).to_owned())
}

async fn gather(mut part: Field<'static>, limit_bytes: usize) -> Result<Bytes, Refusal> {
    let mut whole: Vec<u8> = Vec::new();
    while let Some(piece) = part.chunk().await.map_err(refused)? {
        if whole.len() + piece.len() > limit_bytes {
            return Err(Refusal::Rule("body-too-large"));
        }
        whole.extend_from_slice(&piece);
    }
    Ok(whole.into())
}

/// A body that broke off before its end was cut by a limit, or nobody waits for the answer.
#[expect(clippy::needless_pass_by_value, reason = "the shape that `map_err` wants")]
fn refused(error: multer::Error) -> Refusal {
    use multer::Error::{FieldSizeExceeded, StreamReadFailed, StreamSizeExceeded};
    match error {
        StreamSizeExceeded { .. } | FieldSizeExceeded { .. } | StreamReadFailed(_) => Refusal::Rule("body-too-large"),
        _ => Refusal::Rule("unreadable-form"),
    }
}
