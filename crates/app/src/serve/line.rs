//! A line to a client that is given up when the client takes nothing for too long: whoever asks and never reads what is
//! answered would hold a place for ever.

use std::{
    io,
    pin::Pin,
    task::{Context, Poll},
    time::Duration,
};

use tokio::{
    io::{AsyncRead, AsyncWrite, ReadBuf},
    time::{Instant, Sleep, sleep},
};

/// A line with patience.
pub struct Line<S> {
    inner: S,
    patience: Duration,
    until: Pin<Box<Sleep>>,
    waits: bool,
}

impl<S> Line<S> {
    /// Gives up when nothing can be written for so long.
    pub fn new(inner: S, patience: Duration) -> Self {
        Self { inner, patience, until: Box::pin(sleep(patience)), waits: false }
    }

    /// Holds an attempt to write against the patience.
    fn judged<T>(&mut self, cx: &mut Context<'_>, tried: Poll<io::Result<T>>) -> Poll<io::Result<T>> {
        if tried.is_ready() {
            self.waits = false;
            return tried;
        }
        if !self.waits {
            self.waits = true;
            self.until.as_mut().reset(Instant::now() + self.patience);
        }
        match self.until.as_mut().poll(cx) {
            Poll::Ready(()) => Poll::Ready(Err(io::ErrorKind::TimedOut.into())),
            Poll::Pending => Poll::Pending,
        }
    }
}

impl<S: AsyncRead + Unpin> AsyncRead for Line<S> {
    fn poll_read(mut self: Pin<&mut Self>, cx: &mut Context<'_>, into: &mut ReadBuf<'_>) -> Poll<io::Result<()>> {
        Pin::new(&mut self.inner).poll_read(cx, into)
    }
}

impl<S: AsyncWrite + Unpin> AsyncWrite for Line<S> {
    fn poll_write(mut self: Pin<&mut Self>, cx: &mut Context<'_>, bytes: &[u8]) -> Poll<io::Result<usize>> {
        let tried = Pin::new(&mut self.inner).poll_write(cx, bytes);
        self.judged(cx, tried)
    }

    fn poll_flush(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<io::Result<()>> {
        let tried = Pin::new(&mut self.inner).poll_flush(cx);
        self.judged(cx, tried)
    }

    fn poll_shutdown(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<io::Result<()>> {
        let tried = Pin::new(&mut self.inner).poll_shutdown(cx);
        self.judged(cx, tried)
    }

    fn poll_write_vectored(
        mut self: Pin<&mut Self>,
        cx: &mut Context<'_>,
        parts: &[io::IoSlice<'_>],
    ) -> Poll<io::Result<usize>> {
        let tried = Pin::new(&mut self.inner).poll_write_vectored(cx, parts);
        self.judged(cx, tried)
    }

    fn is_write_vectored(&self) -> bool {
        self.inner.is_write_vectored()
    }
}

#[cfg(test)]
mod tests {
    use tokio::io::AsyncWriteExt as _;

    use super::*;

    #[tokio::test]
    async fn a_line_on_which_nothing_moves_is_given_up_and_one_that_moves_is_not() {
        let (near, mut far) = tokio::io::duplex(16);
        let mut line = Line::new(near, Duration::from_millis(60));
        for _ in 0..5 {
            line.write_all(b"0123456789abcdef").await.unwrap();
            tokio::time::sleep(Duration::from_millis(30)).await;
            let mut taken = [0; 16];
            tokio::io::AsyncReadExt::read_exact(&mut far, &mut taken).await.unwrap();
        }
        line.write_all(b"0123456789abcdef").await.unwrap();
        let stuck = line.write_all(b"more").await.unwrap_err();
        assert_eq!(stuck.kind(), io::ErrorKind::TimedOut);
    }
}
