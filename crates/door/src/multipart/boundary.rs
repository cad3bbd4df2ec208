//! The boundary that a `Content-Type` names. Some clients write signs into it, such as `=`, that only a quoted value may
//! hold, and do not quote it: it is read up to the next `;` all the same.

/// RFC 2046 allows 70 bytes; nobody needs more than this.
const LONGEST: usize = 200;

/// Whether this is a form in parts.
pub(super) fn is_multipart(content_type: &[u8]) -> bool {
    let (kind, _) = split(content_type, b';');
    kind.trim_ascii().eq_ignore_ascii_case(b"multipart/form-data")
}

/// The boundary; none where it names none that can be used.
pub(super) fn of(content_type: &[u8]) -> Option<String> {
    let (_, mut rest) = split(content_type, b';');
    while !rest.is_empty() {
        let (name, after) = split(rest, b'=');
        let (value, next) = value(after.trim_ascii_start());
        if name.trim_ascii().eq_ignore_ascii_case(b"boundary") {
            let fits = !value.is_empty() && value.len() <= LONGEST;
            return String::from_utf8(value).ok().filter(|_| fits);
        }
        rest = next;
    }
    None
}

/// A parameter's value, and what follows it.
fn value(text: &[u8]) -> (Vec<u8>, &[u8]) {
    let Some(quoted) = text.strip_prefix(b"\"") else {
        let (plain, next) = split(text, b';');
        return (plain.trim_ascii().to_vec(), next);
    };
    let (mut value, mut signs) = (Vec::new(), quoted.iter().enumerate());
    while let Some((at, sign)) = signs.next() {
        match sign {
            b'"' => return (value, split(&quoted[at..], b';').1),
            b'\\' => value.extend(signs.next().map(|(_, escaped)| *escaped)),
            _ => value.push(*sign),
        }
    }
    (value, b"")
}

/// What stands before and after the first `sign`; all of it before where there is none.
fn split(text: &[u8], sign: u8) -> (&[u8], &[u8]) {
    match text.iter().position(|byte| *byte == sign) {
        Some(at) => (&text[..at], &text[at + 1..]),
        None => (text, b""),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_boundary_is_read_quoted_or_not_and_with_signs_that_should_have_been_quoted() {
        for (said, boundary) in [
            ("multipart/form-data; boundary=----WebKitFormBoundaryAbc", "----WebKitFormBoundaryAbc"),
            ("multipart/form-data; boundary==_Part_1=_ ", "=_Part_1=_"),
            ("Multipart/Form-Data;BOUNDARY=\"a;b \\\"c\"; charset=utf-8", "a;b \"c"),
            ("multipart/form-data; charset=\"x;boundary=no\"; boundary=yes;", "yes"),
            ("multipart/form-data ; boundary = x/y:z?(1)", "x/y:z?(1)"),
        ] {
            assert!(is_multipart(said.as_bytes()), "{said}");
            assert_eq!(of(said.as_bytes()).as_deref(), Some(boundary), "{said}");
        }
    }

    #[test]
    fn what_names_no_boundary_has_none() {
        let long = format!("multipart/form-data; boundary={}", "x".repeat(LONGEST + 1));
        for said in ["multipart/form-data", "multipart/form-data; boundary=", "multipart/form-data; x=boundary", &long]
        {
            assert_eq!(of(said.as_bytes()), None, "{said}");
        }
        assert!(!is_multipart(b"multipart/mixed; boundary=x") && !is_multipart(b""));
    }
}
