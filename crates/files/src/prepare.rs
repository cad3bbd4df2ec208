//! From what was sent to what is kept: recognised, cleaned, hashed and named.

use casework::Refusal;
use sha2::{Digest, Sha256};
use uuid::Uuid;

use crate::{
    Purpose,
    content::Content,
    picture::{self, Picture},
};

/// The largest file that is taken.
pub const LARGEST_BYTES: usize = 10 << 20;

/// A file that lies in the folder and waits for its row.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Kept {
    /// The id that its row gets.
    pub id: Uuid,
    /// What it is for.
    pub purpose: Purpose,
    /// What its bytes are.
    pub media_type: &'static str,
    /// How many there are.
    pub size_bytes: u32,
    /// SHA-256 of the bytes, in hexadecimal digits.
    pub sha256: String,
    /// Where they lie in the folder.
    pub stored_name: String,
    /// SHA-256 of the small picture beside it, where there is one.
    pub thumbnail_sha256: Option<String>,
}

/// The bytes that belong to a [`Kept`].
pub(crate) struct Contents {
    pub(crate) whole: Vec<u8>,
    pub(crate) small: Option<Vec<u8>>,
}

/// Makes what is kept of what was sent. `purpose` is what the sender says it is for; none: what it looks like.
pub(crate) fn prepare(id: Uuid, purpose: Option<Purpose>, bytes: &[u8]) -> Result<(Kept, Contents), Refusal> {
    if bytes.is_empty() {
        return Err(Refusal::problem("file", "file-empty"));
    }
    if bytes.len() > LARGEST_BYTES {
        return Err(Refusal::problem("file", "file-too-large"));
    }
    let content = Content::of(bytes);
    let (purpose, content) = fitting(purpose, content)?;
    let (media_type, contents) = if content.is_picture() {
        let Picture { whole, small } = picture::clean(bytes, content)?;
        (Content::Jpeg.media_type(), Contents { whole, small: Some(small) })
    } else {
        (content.media_type(), Contents { whole: bytes.to_vec(), small: None })
    };
    let kept = Kept {
        id,
        purpose,
        media_type,
        size_bytes: u32::try_from(contents.whole.len()).unwrap_or(u32::MAX),
        sha256: hash(&contents.whole),
        stored_name: name_of(id, &contents.whole),
        thumbnail_sha256: contents.small.as_deref().map(hash),
    };
    Ok((kept, contents))
}

/// The purpose with a content that serves it; each refusal names what would.
fn fitting(purpose: Option<Purpose>, content: Option<Content>) -> Result<(Purpose, Content), Refusal> {
    let serves = |content: &Content| match purpose {
        None => true,
        Some(Purpose::Photo) => content.is_picture(),
        Some(Purpose::Voice) => content.is_sound(),
        Some(Purpose::Document) => *content == Content::Pdf,
        Some(Purpose::Evidence) => content.is_picture() || *content == Content::Pdf,
    };
    match content.filter(serves) {
        Some(content) => Ok((purpose.unwrap_or_else(|| usual(content)), content)),
        None => Err(match purpose {
            None => Refusal::problem("file", "file-not-taken"),
            Some(Purpose::Photo) => Refusal::problem("file", "file-not-an-image"),
            Some(Purpose::Voice) => Refusal::problem("file", "file-not-a-voice-note"),
            Some(Purpose::Document) => Refusal::problem("file", "file-not-a-document"),
            Some(Purpose::Evidence) => Refusal::problem("file", "file-no-evidence"),
        }),
    }
}

const fn usual(content: Content) -> Purpose {
    match content {
        Content::Pdf => Purpose::Document,
        _ if content.is_picture() => Purpose::Photo,
        _ => Purpose::Voice,
    }
}

/// SHA-256 in hexadecimal digits.
pub(crate) fn hash(bytes: &[u8]) -> String {
    hex::encode(Sha256::digest(bytes))
}

/// The name follows from the row and its bytes: sent twice, it is the same file, and no two rows ever share one, so that
/// a file can go with its row without a look at others.
fn name_of(id: Uuid, bytes: &[u8]) -> String {
    hex::encode(Sha256::new().chain_update(id.as_bytes()).chain_update(bytes).finalize())
}
