//! An answer as one tree that is written as XML and as JSON, so that both always say the same.

use std::fmt::Write as _;

use serde_json::{Map, Value as Json};

/// A part of an answer.
#[derive(Clone, Debug, PartialEq)]
pub enum Node {
    /// A text.
    Text(String),
    /// A whole number.
    Whole(i64),
    /// A number, such as degrees.
    Number(f64),
    /// A yes or no: in XML the words `true` and `false`.
    Flag(bool),
    /// Nothing known: in JSON null, in XML an empty element.
    Nothing,
    /// Many of a kind: in XML each in an element of this name.
    List(&'static str, Vec<Self>),
    /// Named parts, in order.
    Fields(Vec<(&'static str, Self)>),
}

/// An answer: the name of its outermost element, and what is in it.
#[derive(Clone, Debug, PartialEq)]
pub struct Document(pub &'static str, pub Node);

impl From<&str> for Node {
    fn from(text: &str) -> Self {
        Self::Text(text.to_owned())
    }
}

impl From<String> for Node {
    fn from(text: String) -> Self {
        Self::Text(text)
    }
}

impl<T: Into<Self>> From<Option<T>> for Node {
    fn from(value: Option<T>) -> Self {
        value.map_or(Self::Nothing, Into::into)
    }
}

impl From<f64> for Node {
    fn from(number: f64) -> Self {
        Self::Number(number)
    }
}

impl Document {
    /// As JSON; the outermost name is not told there.
    pub fn json(&self) -> String {
        json(&self.1).to_string()
    }

    /// As XML 1.0.
    pub fn xml(&self) -> String {
        let mut out = String::from("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n");
        element(&mut out, self.0, &self.1);
        out.push('\n');
        out
    }
}

fn json(node: &Node) -> Json {
    match node {
        Node::Text(text) => text.as_str().into(),
        Node::Whole(number) => (*number).into(),
        Node::Number(number) => (*number).into(),
        Node::Flag(yes) => (*yes).into(),
        Node::Nothing => Json::Null,
        Node::List(_, items) => items.iter().map(json).collect(),
        Node::Fields(fields) => {
            Json::Object(fields.iter().map(|(name, node)| ((*name).to_owned(), json(node))).collect::<Map<_, _>>())
        }
    }
}

fn element(out: &mut String, name: &str, node: &Node) {
    let _ = write!(out, "<{name}>");
    match node {
        Node::Text(text) => escape(out, text),
        Node::Whole(number) => _ = write!(out, "{number}"),
        Node::Number(number) => _ = write!(out, "{number}"),
        Node::Flag(yes) => _ = write!(out, "{yes}"),
        Node::Nothing => {}
        Node::List(item, items) => items.iter().for_each(|node| element(out, item, node)),
        Node::Fields(fields) => fields.iter().for_each(|(name, node)| element(out, name, node)),
    }
    let _ = write!(out, "</{name}>");
}

/// Escapes a text. A carriage return is written as a reference, for readers turn a bare one into a line feed; what XML 1.0
/// cannot hold at all becomes the replacement character.
fn escape(out: &mut String, text: &str) {
    for c in text.chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\r' => out.push_str("&#13;"),
            '\n' | '\t' => out.push(c),
            c if c < ' ' || matches!(c, '\u{fffe}' | '\u{ffff}') => out.push('\u{fffd}'),
            c => out.push(c),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn request() -> Document {
        let fields = vec![
            ("service_request_id", "A1B2C-D3E4F".into()),
            ("description", "桥 & <b>\r\nཟམ་པ".into()),
            ("lat", 30.123_456_7.into()),
            ("metadata", Node::Flag(true)),
            ("media_url", Node::Nothing),
        ];
        Document("service_requests", Node::List("request", vec![Node::Fields(fields)]))
    }

    #[test]
    fn json_keeps_order_of_lists_and_types_of_values() {
        let read: Json = serde_json::from_str(&request().json()).unwrap();
        assert_eq!(read[0]["lat"], 30.123_456_7);
        assert_eq!(read[0]["metadata"], true);
        assert_eq!(read[0]["description"], "桥 & <b>\r\nཟམ་པ");
        assert!(read[0]["media_url"].is_null());
    }

    #[test]
    fn xml_escapes_what_it_must_and_keeps_carriage_returns() {
        let xml = request().xml();
        assert!(xml.starts_with("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<service_requests><request>"), "{xml}");
        assert!(xml.contains("<description>桥 &amp; &lt;b&gt;&#13;\nཟམ་པ</description>"), "{xml}");
        assert!(xml.contains("<lat>30.1234567</lat><metadata>true</metadata><media_url></media_url>"), "{xml}");
    }

    #[test]
    fn what_xml_cannot_hold_is_replaced() {
        let xml = Document("a", "x\u{0}\u{8}y".into()).xml();
        assert!(xml.contains("<a>x\u{fffd}\u{fffd}y</a>"), "{xml}");
    }
}
