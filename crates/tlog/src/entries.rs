//! Bundles of entries: each with its length in two bytes before it.

use crate::TlogError;

/// The longest entry.
const LONGEST: usize = u16::MAX as usize;

/// Entries as one bundle; an entry that is too long is none.
pub fn bundle<'a>(entries: impl IntoIterator<Item = &'a [u8]>) -> Result<Vec<u8>, TlogError> {
    let mut bytes = Vec::new();
    for entry in entries {
        let length = u16::try_from(entry.len()).map_err(|_| TlogError::Malformed("entry"))?;
        bytes.extend_from_slice(&length.to_be_bytes());
        bytes.extend_from_slice(entry);
    }
    Ok(bytes)
}

/// The entries of a bundle.
pub fn unbundle(mut bytes: &[u8]) -> Result<Vec<&[u8]>, TlogError> {
    let mut entries = Vec::new();
    while let [high, low, rest @ ..] = bytes {
        let length = usize::from(u16::from_be_bytes([*high, *low])).min(LONGEST);
        let (entry, after) = rest.split_at_checked(length).ok_or(TlogError::Malformed("bundle of entries"))?;
        entries.push(entry);
        bytes = after;
    }
    if bytes.is_empty() { Ok(entries) } else { Err(TlogError::Malformed("bundle of entries")) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_bundle_comes_apart_as_it_was_put_together() {
        let entries: [&[u8]; 3] = [b"", b"one", &[7; 300]];
        let bytes = bundle(entries).unwrap();
        assert_eq!(bytes.len(), 2 + 5 + 302);
        assert_eq!(unbundle(&bytes).unwrap(), entries);
        assert!(unbundle(&bytes[..bytes.len() - 1]).is_err());
        assert!(unbundle(&[0]).is_err());
        assert!(bundle([vec![0; 65_536].as_slice()]).is_err());
    }
}
