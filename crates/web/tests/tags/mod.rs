//! The opening tags of a page, with their attributes: enough to check what the templates write.

/// An opening tag.
#[derive(Debug)]
pub struct Tag {
    pub at: usize,
    pub name: String,
    pub attributes: Vec<(String, String)>,
}

impl Tag {
    /// The value of an attribute; empty for one without a value.
    pub fn get(&self, name: &str) -> Option<&str> {
        self.attributes.iter().find(|(known, _)| known == name).map(|(_, value)| value.as_str())
    }
}

/// The opening tags in order. Templates write `>` and `"` inside values as entities, so that a tag ends at the first `>`.
pub fn tags(html: &str) -> Vec<Tag> {
    html.match_indices('<').filter_map(|(at, _)| tag(html, at)).collect()
}

fn tag(html: &str, at: usize) -> Option<Tag> {
    let inside = &html[at + 1..at + html[at..].find('>')?];
    let end = inside.find(char::is_whitespace).unwrap_or(inside.len());
    let (name, mut rest) = inside.split_at(end);
    if !name.starts_with(|c: char| c.is_ascii_alphabetic()) {
        return None;
    }
    let mut attributes = Vec::new();
    loop {
        rest = rest.trim_start();
        if rest.is_empty() {
            return Some(Tag { at, name: name.to_owned(), attributes });
        }
        let end = rest.find(|c: char| c.is_whitespace() || c == '=').unwrap_or(rest.len());
        let (name, after) = rest.split_at(end);
        let (value, after) = after.strip_prefix("=\"").map_or(Some(("", after)), |value| value.split_once('"'))?;
        attributes.push((name.to_owned(), value.to_owned()));
        rest = after;
    }
}
