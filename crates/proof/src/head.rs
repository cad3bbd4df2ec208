//! Where the chain of events stands, as a text that is kept outside of the database: only who has the log's key can write it.
//!
//! ```text
//! doorstep.head/v1
//! office UUID
//! begin NUMBER HASH      every later event bears the program's own mark
//! head NUMBER HASH       the chain went through here
//! mac HASH
//! ```

use casework::{
    chain::{Known, Link},
    mac,
};
use store::{MacKey, OfficeId};

const FORMAT: &str = "doorstep.head/v1";
const MAC: &str = "mac ";

/// Writes it; none without a key.
pub fn text(known: &Known, office: OfficeId, key: &MacKey) -> Option<String> {
    let line = |name: &str, link: &Link| format!("{name} {} {}\n", link.seq, hex::encode(&link.hash));
    let told = format!("{FORMAT}\noffice {}\n{}{}", office.0, line("begin", &known.begin), line("head", &known.head));
    let mac = mac::over(key, office, [told.as_bytes()])?;
    Some(format!("{told}{MAC}{}\n", hex::encode(mac)))
}

/// Reads it; none where it is not this office's, or not written with this key.
pub fn read(text: &str, office: OfficeId, key: &MacKey) -> Option<Known> {
    let mut lines = text.lines();
    (lines.next()? == FORMAT && lines.next()? == format!("office {}", office.0)).then_some(())?;
    let known = Known { begin: link(lines.next()?, "begin")?, head: link(lines.next()?, "head")? };
    // Written anew it is the same to the last letter, the hash included.
    (self::text(&known, office, key)? == text).then_some(known)
}

fn link(line: &str, name: &str) -> Option<Link> {
    let (seq, hash) = line.strip_prefix(name)?.strip_prefix(' ')?.split_once(' ')?;
    Some(Link { seq: seq.parse().ok()?, hash: hex::decode(hash).ok()? })
}

#[cfg(test)]
mod tests {
    use uuid::Uuid;

    use super::*;

    fn office(n: u128) -> OfficeId {
        OfficeId(Uuid::from_u128(n))
    }

    fn known() -> Known {
        Known { begin: Link { seq: 0, hash: Vec::new() }, head: Link { seq: 12, hash: vec![7; 32] } }
    }

    #[test]
    fn is_read_as_it_was_written() {
        let key = MacKey::new([1; 32]);
        let written = text(&known(), office(1), &key).unwrap();
        assert_eq!(read(&written, office(1), &key), Some(known()));
    }

    #[test]
    fn no_letter_of_it_can_be_changed_and_nobody_else_can_write_it() {
        let key = MacKey::new([1; 32]);
        let written = text(&known(), office(1), &key).unwrap();
        assert_eq!(read(&written, office(2), &key), None);
        assert_eq!(read(&written, office(1), &MacKey::new([2; 32])), None);
        assert_eq!(read(&written, office(1), &MacKey::default()), None);
        assert_eq!(text(&known(), office(1), &MacKey::default()), None);
        for at in 0..written.len() {
            let mut changed = written.clone().into_bytes();
            changed[at] ^= 1;
            let changed = String::from_utf8_lossy(&changed);
            assert_eq!(read(&changed, office(1), &key), None, "{at}");
        }
        for end in 0..written.len() {
            assert_eq!(read(&written[..end], office(1), &key), None, "{end}");
        }
    }
}
