//! Placeholders in texts that an office writes itself: `{number}`, `{to}`.

/// Puts values where a text names them in braces, in one pass: what was put in is not looked at again. A name that
/// nobody knows stays as it is.
pub fn fill(text: &str, value: impl Fn(&str) -> Option<String>) -> String {
    let mut filled = String::with_capacity(text.len());
    let mut rest = text;
    while let Some((before, name, after)) = next(rest) {
        filled.push_str(before);
        match value(name) {
            Some(value) => filled.push_str(&value),
            None => filled.extend(["{", name, "}"]),
        }
        rest = after;
    }
    filled + rest
}

/// The names in braces.
pub fn names(text: &str) -> Vec<&str> {
    let mut names = Vec::new();
    let mut rest = text;
    while let Some((_, name, after)) = next(rest) {
        names.push(name);
        rest = after;
    }
    names
}

/// What stands before the next name in braces, the name, and what stands after. Braces around anything but a word, as in
/// JSON, are text.
fn next(text: &str) -> Option<(&str, &str, &str)> {
    let mut from = 0;
    loop {
        let open = from + text[from..].find('{')?;
        let inside = &text[open + 1..];
        let length = inside.bytes().take_while(|b| b.is_ascii_lowercase() || *b == b'_').count();
        if length > 0 && inside[length..].starts_with('}') {
            return Some((&text[..open], &inside[..length], &inside[length + 1..]));
        }
        from = open + 1;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_in_braces_are_replaced_once() {
        let value = |name: &str| match name {
            "to" => Some("{text}".to_owned()),
            "text" => Some("hello".to_owned()),
            _ => None,
        };
        assert_eq!(fill(r#"{"to":"{to}","text":"{text}"}"#, value), r#"{"to":"{text}","text":"hello"}"#);
        assert_eq!(fill("{unknown} {", value), "{unknown} {");
    }

    #[test]
    fn names_are_listed() {
        assert_eq!(names(r#"{"a":"{to}"} {number}{due}"#), ["to", "number", "due"]);
    }
}
