//! Sealing a file of any length while it is written, and opening it while it is read: STREAM over XChaCha20-Poly1305. A piece
//! that is missing, moved, changed or cut off does not open, and neither does one under another head.

use std::io::{self, Read, Write};

use aead_stream::{DecryptorBE32, EncryptorBE32, Nonce, StreamBE32};
use argon2::Argon2;
use chacha20poly1305::{
    XChaCha20Poly1305,
    aead::{KeyInit as _, Payload},
};
use sha2::{Digest, Sha256};
use zeroize::Zeroizing;

use crate::{OfficeKey, derived::keyed, ring::Secret};

/// So much of the file is one piece.
const PIECE: usize = 1 << 16;
/// What a piece grows by.
const TAG: usize = 16;
/// Random bytes that make the key of each file its own.
pub const SALT: usize = 16;

/// The key of one file.
pub struct StreamKey(Secret);

impl StreamKey {
    /// From the office's key that seals now.
    pub fn of_office(key: &OfficeKey, salt: [u8; SALT]) -> Self {
        Self(Zeroizing::new(keyed(&key.current(), "sealed-file", &[&salt])))
    }

    /// From whichever of the office's keys is called so; none where none is.
    pub fn of_office_by_id(key: &OfficeKey, id: &str, salt: [u8; SALT]) -> Option<Self> {
        let at = key.ids().iter().position(|known| known == id)?;
        let secret = key.openers().into_iter().nth(at)?;
        Some(Self(Zeroizing::new(keyed(&secret, "sealed-file", &[&salt]))))
    }

    /// From a passphrase: argon2id, so that guessing is slow.
    pub fn of_passphrase(passphrase: &str, salt: [u8; SALT]) -> Option<Self> {
        let mut secret = Zeroizing::new([0; 32]);
        Argon2::default().hash_password_into(passphrase.as_bytes(), &salt, &mut *secret).ok()?;
        Some(Self(secret))
    }

    fn cipher(&self) -> io::Result<XChaCha20Poly1305> {
        XChaCha20Poly1305::new_from_slice(self.0.as_slice()).map_err(|_| io::Error::other("no key"))
    }
}

/// No two files share a key, so that the nonce may begin with nothing.
fn nonce() -> Nonce<XChaCha20Poly1305, StreamBE32<XChaCha20Poly1305>> {
    Nonce::<XChaCha20Poly1305, StreamBE32<XChaCha20Poly1305>>::default()
}

/// Seals what is written to it; [`SealedWriter::finish`] must be called, or the file counts as cut off.
pub struct SealedWriter<W: Write> {
    into: W,
    stream: EncryptorBE32<XChaCha20Poly1305>,
    head: [u8; 32],
    piece: Zeroizing<Vec<u8>>,
}

impl<W: Write> SealedWriter<W> {
    /// Begins; `head` is what stands before it in the clear, and is proved with each piece.
    pub fn begin(into: W, key: &StreamKey, head: &[u8]) -> io::Result<Self> {
        let stream = EncryptorBE32::from_aead(key.cipher()?, &nonce());
        let piece = Zeroizing::new(Vec::with_capacity(PIECE));
        Ok(Self { into, stream, head: Sha256::digest(head).into(), piece })
    }

    /// Seals the last piece, and gives back what was written to.
    pub fn finish(mut self) -> io::Result<W> {
        let payload = Payload { msg: &self.piece, aad: &self.head };
        let sealed = self.stream.encrypt_last(payload).map_err(|_| io::Error::other("cannot be sealed"))?;
        self.into.write_all(&sealed)?;
        Ok(self.into)
    }
}

impl<W: Write> Write for SealedWriter<W> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        // A full piece waits until more comes: only the end knows that it is the last.
        if self.piece.len() == PIECE {
            let payload = Payload { msg: &self.piece, aad: &self.head };
            let sealed = self.stream.encrypt_next(payload).map_err(|_| io::Error::other("too long to be sealed"))?;
            self.into.write_all(&sealed)?;
            self.piece.clear();
        }
        let taken = bytes.len().min(PIECE - self.piece.len());
        self.piece.extend_from_slice(&bytes[..taken]);
        Ok(taken)
    }

    fn flush(&mut self) -> io::Result<()> {
        self.into.flush()
    }
}

/// Opens what was sealed while it is read.
pub struct OpenedReader<R: Read> {
    from: R,
    /// None once the last piece was opened.
    stream: Option<DecryptorBE32<XChaCha20Poly1305>>,
    head: [u8; 32],
    /// Sealed bytes that were read ahead: whether a piece is the last is known when nothing follows.
    ahead: Vec<u8>,
    plain: Zeroizing<Vec<u8>>,
    at: usize,
}

impl<R: Read> OpenedReader<R> {
    /// Begins to open.
    pub fn begin(from: R, key: &StreamKey, head: &[u8]) -> io::Result<Self> {
        let stream = Some(DecryptorBE32::from_aead(key.cipher()?, &nonce()));
        let (ahead, plain) = (Vec::with_capacity(2 * (PIECE + TAG)), Zeroizing::new(Vec::new()));
        Ok(Self { from, stream, head: Sha256::digest(head).into(), ahead, plain, at: 0 })
    }

    /// Opens the next piece; false at the end.
    fn next(&mut self) -> io::Result<bool> {
        let Some(mut stream) = self.stream.take() else { return Ok(false) };
        let wanted = PIECE + TAG + 1 - self.ahead.len();
        self.from.by_ref().take(wanted as u64).read_to_end(&mut self.ahead)?;
        let damaged = |_| io::Error::new(io::ErrorKind::InvalidData, "it does not open");
        self.at = 0;
        if self.ahead.len() > PIECE + TAG {
            let payload = Payload { msg: &self.ahead[..PIECE + TAG], aad: &self.head };
            self.plain = Zeroizing::new(stream.decrypt_next(payload).map_err(damaged)?);
            self.ahead.drain(..PIECE + TAG);
            self.stream = Some(stream);
        } else {
            let payload = Payload { msg: &self.ahead, aad: &self.head };
            self.plain = Zeroizing::new(stream.decrypt_last(payload).map_err(damaged)?);
        }
        Ok(true)
    }
}

impl<R: Read> Read for OpenedReader<R> {
    fn read(&mut self, into: &mut [u8]) -> io::Result<usize> {
        while self.at == self.plain.len() {
            if !self.next()? {
                return Ok(0);
            }
        }
        let taken = into.len().min(self.plain.len() - self.at);
        into[..taken].copy_from_slice(&self.plain[self.at..self.at + taken]);
        self.at += taken;
        Ok(taken)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn key(salt: u8) -> StreamKey {
        StreamKey::of_office(&OfficeKey::new([7; 32]), [salt; SALT])
    }

    fn sealed(plain: &[u8]) -> Vec<u8> {
        let mut writer = SealedWriter::begin(Vec::new(), &key(1), b"head").unwrap();
        writer.write_all(plain).unwrap();
        writer.finish().unwrap()
    }

    fn opened(sealed: &[u8], key: &StreamKey, head: &[u8]) -> io::Result<Vec<u8>> {
        let mut plain = Vec::new();
        OpenedReader::begin(sealed, key, head)?.read_to_end(&mut plain)?;
        Ok(plain)
    }

    #[test]
    fn what_was_sealed_opens_again_whatever_its_length() {
        for length in [0, 1, PIECE - 1, PIECE, PIECE + 1, 3 * PIECE, 3 * PIECE + 77] {
            let plain: Vec<u8> = (0..length).map(|n| u8::try_from(n % 251).unwrap()).collect();
            assert_eq!(opened(&sealed(&plain), &key(1), b"head").unwrap(), plain, "{length}");
        }
    }

    #[test]
    fn what_is_cut_off_moved_changed_or_under_another_key_or_head_does_not_open() {
        let plain = vec![5; 2 * PIECE + 9];
        let whole = sealed(&plain);
        assert!(opened(&whole, &key(2), b"head").is_err() && opened(&whole, &key(1), b"Head").is_err());
        for cut in [0, 1, PIECE + TAG, whole.len() - 1] {
            assert!(opened(&whole[..cut], &key(1), b"head").is_err(), "{cut}");
        }
        for at in [0, PIECE + TAG + 3, whole.len() - 1] {
            let mut changed = whole.clone();
            changed[at] ^= 1;
            assert!(opened(&changed, &key(1), b"head").is_err(), "{at}");
        }
        let piece = PIECE + TAG;
        let moved = [&whole[piece..2 * piece], &whole[..piece], &whole[2 * piece..]].concat();
        assert!(opened(&moved, &key(1), b"head").is_err());
        assert!(opened(&[whole.as_slice(), b"more"].concat(), &key(1), b"head").is_err());
    }

    #[test]
    fn a_passphrase_opens_what_it_sealed_and_no_other_does() {
        let of = |words: &str| StreamKey::of_passphrase(words, [3; SALT]).unwrap();
        let mut writer = SealedWriter::begin(Vec::new(), &of("river stone lamp"), b"").unwrap();
        writer.write_all(b"hello").unwrap();
        let sealed = writer.finish().unwrap();
        assert_eq!(opened(&sealed, &of("river stone lamp"), b"").unwrap(), b"hello");
        assert!(opened(&sealed, &of("river stone"), b"").is_err());
    }
}
