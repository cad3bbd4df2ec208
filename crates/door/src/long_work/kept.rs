//! The answer of a long work, kept until it is fetched: small ones in memory, others in a file that has no name, so that
//! nobody else can open it and nothing is left of it when the program ends.

use std::{
    fs::File,
    io::{self, Write as _},
    os::unix::fs::FileExt as _,
    path::PathBuf,
    sync::Arc,
};

use axum::{
    body::{Body, Bytes},
    http::{HeaderMap, StatusCode, header},
    response::Response,
};
use futures_util::{StreamExt as _, stream::unfold};
use tokio::task::spawn_blocking;

/// What is larger than this goes to a file.
const IN_MEMORY: usize = 1 << 20;
/// So much is read of a file at once.
const PIECE: usize = 64 * 1024;

/// An answer that waits. It may be sent more than once.
#[derive(Clone, Debug)]
pub struct Kept {
    status: StatusCode,
    headers: HeaderMap,
    body: Lying,
}

#[derive(Clone, Debug)]
enum Lying {
    Here(Bytes),
    There(Arc<File>),
}

impl Kept {
    /// Takes an answer in. Where files lie is told by `folder`; none is where the system keeps such files.
    pub async fn of(answer: Response, folder: Option<PathBuf>) -> io::Result<Self> {
        let (parts, body) = answer.into_parts();
        let (mut pieces, mut here, mut there) = (body.into_data_stream(), Vec::new(), None);
        while let Some(piece) = pieces.next().await {
            here.extend_from_slice(&piece.map_err(io::Error::other)?);
            if here.len() > IN_MEMORY {
                there = Some(written(there.take(), std::mem::take(&mut here), folder.clone()).await?);
            }
        }
        let body = match there {
            None => Lying::Here(here.into()),
            Some(file) => Lying::There(Arc::new(written(Some(file), here, folder).await?)),
        };
        Ok(Self { status: parts.status, headers: parts.headers, body })
    }

    /// Whether it is a page, to be shown, and not a file, to be fetched.
    pub fn is_page(&self) -> bool {
        let kind = self.headers.get(header::CONTENT_TYPE).and_then(|value| value.to_str().ok()).unwrap_or("text/html");
        kind.starts_with("text/html") && !self.headers.contains_key(header::CONTENT_DISPOSITION)
    }

    /// The answer. A page carries the secret of the session in which it was asked for; it gets that of today's.
    pub fn answer(&self, csrf: (&str, &str)) -> Response {
        let body = match &self.body {
            Lying::Here(bytes) if self.is_page() && !csrf.0.is_empty() => {
                Body::from(String::from_utf8_lossy(bytes).replace(csrf.0, csrf.1))
            }
            Lying::Here(bytes) => Body::from(bytes.clone()),
            Lying::There(file) => pieces(Arc::clone(file)),
        };
        let mut answer = Response::new(body);
        *answer.status_mut() = self.status;
        *answer.headers_mut() = self.headers.clone();
        answer.headers_mut().remove(header::CONTENT_LENGTH);
        answer
    }
}

async fn written(file: Option<File>, bytes: Vec<u8>, folder: Option<PathBuf>) -> io::Result<File> {
    let write = move || {
        let mut file = match (file, folder) {
            (Some(file), _) => file,
            (None, Some(folder)) => tempfile::tempfile_in(folder)?,
            (None, None) => tempfile::tempfile()?,
        };
        file.write_all(&bytes)?;
        Ok(file)
    };
    spawn_blocking(write).await.map_err(io::Error::other)?
}

fn pieces(file: Arc<File>) -> Body {
    let read = |(file, at): (Arc<File>, u64)| async move {
        let piece = spawn_blocking(move || {
            let mut piece = vec![0; PIECE];
            let n = file.read_at(&mut piece, at)?;
            piece.truncate(n);
            Ok::<_, io::Error>((piece, file))
        });
        match piece.await.map_err(io::Error::other).and_then(|read| read) {
            Ok((piece, _)) if piece.is_empty() => None,
            Ok((piece, file)) => {
                let next = at + piece.len() as u64;
                Some((Ok(Bytes::from(piece)), Some((file, next))))
            }
            Err(fault) => Some((Err(fault), None)),
        }
    };
    // Whoever compresses it asks once more after its end.
    Body::from_stream(unfold(Some((file, 0)), move |state| async move { read(state?).await }).fuse())
}

#[cfg(test)]
mod tests {
    use axum::{body::to_bytes, response::IntoResponse as _};

    use super::*;

    async fn bytes(answer: Response) -> Bytes {
        to_bytes(answer.into_body(), usize::MAX).await.unwrap()
    }

    #[tokio::test]
    async fn a_large_answer_lies_in_a_file_without_a_name_and_may_be_fetched_again() {
        let folder = tempfile::tempdir().unwrap();
        let whole: Vec<u8> = (0..3 * IN_MEMORY).map(|n| u8::try_from(n % 251).unwrap()).collect();
        let kept = Kept::of(whole.clone().into_response(), Some(folder.path().to_owned())).await.unwrap();
        assert!(matches!(kept.body, Lying::There(_)));
        assert_eq!(std::fs::read_dir(folder.path()).unwrap().count(), 0);
        assert!(!kept.is_page());
        for _ in 0..2 {
            assert_eq!(bytes(kept.answer(("", ""))).await, whole);
        }
    }

    #[tokio::test]
    async fn a_page_gets_the_secret_of_the_session_in_which_it_is_read() {
        let page = axum::response::Html("<input name=\"csrf\" value=\"old\">").into_response();
        let kept = Kept::of(page, None).await.unwrap();
        assert!(kept.is_page());
        assert_eq!(bytes(kept.answer(("old", "new"))).await, "<input name=\"csrf\" value=\"new\">");
    }
}
