//! A ring of keys as text: the key that seals now, on its own in the first line; behind it, where there are any, one that still
//! opens what a rotation has not come to, and the root that everything derived follows from.

use zeroize::Zeroizing;

/// 32 secret bytes, wiped when dropped.
pub(crate) type Secret = Zeroizing<[u8; 32]>;

/// The longest text that is read as a ring: three lines with room to spare.
pub(crate) const LONGEST: u64 = 400;
const PREVIOUS: &str = "previous:";
const ROOT: &str = "root:";

/// The keys of an office.
#[derive(Clone)]
pub(crate) struct Ring {
    /// What seals.
    pub current: Secret,
    /// What still opens, while a rotation is under way.
    pub previous: Option<Secret>,
    /// What derived secrets follow from where it is not the current key: numbers on slips that were handed out stay right.
    pub root: Option<Secret>,
}

impl Ring {
    /// One key for everything.
    pub fn of(current: [u8; 32]) -> Self {
        Self { current: Zeroizing::new(current), previous: None, root: None }
    }

    /// Reads a ring; nothing where the text is none.
    pub fn parse(text: &str) -> Option<Self> {
        let mut words = text.split_whitespace();
        let mut ring = Self { current: secret(words.next()?)?, previous: None, root: None };
        for word in words {
            let (place, digits) = match (word.strip_prefix(PREVIOUS), word.strip_prefix(ROOT)) {
                (Some(digits), _) => (&mut ring.previous, digits),
                (_, Some(digits)) => (&mut ring.root, digits),
                _ => return None,
            };
            if place.replace(secret(digits)?).is_some() {
                return None;
            }
        }
        Some(ring)
    }

    /// As it stands in a file.
    pub fn text(&self) -> Zeroizing<String> {
        let mut text = Zeroizing::new(String::with_capacity(256));
        push(&mut text, "", &self.current);
        for (name, secret) in [(PREVIOUS, &self.previous), (ROOT, &self.root)] {
            if let Some(secret) = secret {
                push(&mut text, name, secret);
            }
        }
        text
    }

    /// The ring of a rotation that begins: a new key seals, the old one still opens. What was derived stays as it was.
    pub fn turned(&self, new: [u8; 32]) -> Self {
        let root = Some(self.root.clone().unwrap_or_else(|| self.current.clone()));
        Self { current: Zeroizing::new(new), previous: Some(self.current.clone()), root }
    }

    /// The ring once nothing needs the old key any more.
    pub fn settled(&self) -> Self {
        Self { previous: None, ..self.clone() }
    }
}

fn push(text: &mut Zeroizing<String>, name: &str, secret: &Secret) {
    let digits = Zeroizing::new(hex::encode(secret.as_slice()));
    text.push_str(name);
    text.push_str(&digits);
    text.push('\n');
}

fn secret(digits: &str) -> Option<Secret> {
    let mut bytes = Zeroizing::new([0; 32]);
    hex::decode_to_slice(digits, &mut *bytes).ok()?;
    Some(bytes)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_ring_comes_back_from_its_text_and_an_old_key_file_is_one() {
        let old = "07".repeat(32);
        let first = Ring::parse(&format!("{old}\n")).unwrap();
        assert!(first.previous.is_none() && first.root.is_none());
        let turned = first.turned([8; 32]);
        let read = Ring::parse(&turned.text()).unwrap();
        assert_eq!((read.current[0], read.previous.unwrap()[0], read.root.unwrap()[0]), (8, 7, 7));
        // The root stays over a second rotation.
        let again = turned.settled().turned([9; 32]);
        assert_eq!((again.current[0], again.previous.unwrap()[0], again.root.unwrap()[0]), (9, 8, 7));
    }

    #[test]
    fn what_is_no_ring_is_refused() {
        let key = "07".repeat(32);
        for wrong in ["", "zz", &key[1..], &format!("{key} {key}"), &format!("{key} other:{key}")] {
            assert!(Ring::parse(wrong).is_none(), "{wrong}");
        }
        assert!(Ring::parse(&format!("{key} root:{key} root:{key}")).is_none());
    }
}
