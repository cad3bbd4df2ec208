//! A letter as far as it concerns a request.

use mail_parser::{HeaderValue, Message, MessageParser, PartType};

use crate::{automatic::automatic, own_words::own_words};

/// What a letter brings. It is never printed: it says who wrote.
pub struct Letter {
    /// The id its sender gave it; a hash of the whole where none.
    pub message_id: String,
    /// Its subject.
    pub subject: String,
    /// Everything in which the mark of a request may stand.
    pub threads: String,
    /// Whether it answers another.
    answers: bool,
    /// Who wrote: the address.
    pub from: Option<String>,
    /// Who wrote: the name.
    pub name: Option<String>,
    /// Its text.
    text: String,
}

/// What is in the mailbox.
pub enum Found {
    /// Somebody wrote.
    Letter(Box<Letter>),
    /// A program did, and why we think so.
    Automatic(&'static str),
    /// It cannot be read.
    Unreadable,
}

/// Reads a message.
pub fn read(raw: &[u8]) -> Found {
    let Some(message) = MessageParser::default().parse(raw) else { return Found::Unreadable };
    if let Some(why) = automatic(&message) {
        return Found::Automatic(why);
    }
    let sender = message.from().and_then(|from| from.first());
    let subject = one_line(message.subject().unwrap_or_default());
    let headers = [message.references(), message.in_reply_to()].map(ids).concat();
    let answers = !headers.is_empty() || is_answer(&subject);
    Found::Letter(Box::new(Letter {
        message_id: message.message_id().map_or_else(|| whole(raw), str::to_owned),
        threads: format!("{subject} {}", headers.join(" ")),
        answers,
        from: sender.and_then(|it| it.address()).map(str::to_owned),
        name: sender.and_then(|it| it.name()).map(one_line).filter(|name| !name.is_empty()),
        text: text(&message),
        subject,
    }))
}

impl Letter {
    /// What they wrote themselves: for a note on the request that they answer about.
    pub fn own_words(&self) -> String {
        own_words(&self.text, self.answers)
    }

    /// Subject and words: for a request.
    pub fn told(&self) -> String {
        let words = own_words(&self.text, false);
        match (self.subject.is_empty(), words.is_empty()) {
            (true, _) => words,
            (_, true) => self.subject.clone(),
            _ => format!("{}\n\n{words}", self.subject),
        }
    }
}

/// All parts that are text, HTML as text; attached files are left where they are.
fn text(message: &Message<'_>) -> String {
    let parts = (0..message.text_body_count()).filter_map(|at| message.body_text(at));
    let joined: Vec<String> = parts.map(|part| plain(&part)).filter(|part| !part.is_empty()).collect();
    if joined.is_empty() && matches!(message.root_part().body, PartType::Binary(_)) {
        return String::new();
    }
    joined.join("\n\n")
}

/// Line ends as ours; no control characters, which no field takes.
fn plain(text: &str) -> String {
    let text = text.replace("\r\n", "\n").replace('\r', "\n");
    let kept: String = text.chars().filter(|c| *c == '\n' || *c == '\t' || !c.is_control()).collect();
    kept.replace('\t', " ").trim().to_owned()
}

fn one_line(text: &str) -> String {
    text.split(|c: char| c.is_whitespace() || c.is_control())
        .filter(|word| !word.is_empty())
        .collect::<Vec<_>>()
        .join(" ")
}

fn ids(value: &HeaderValue<'_>) -> Vec<String> {
    match value {
        HeaderValue::Text(text) => vec![text.to_string()],
        HeaderValue::TextList(texts) => texts.iter().map(ToString::to_string).collect(),
        _ => Vec::new(),
    }
}

/// As the mail programs of our languages begin a subject.
fn is_answer(subject: &str) -> bool {
    let subject = subject.to_lowercase();
    ["re:", "re：", "aw:", "回复", "答复", "回覆", "答覆"].iter().any(|start| subject.starts_with(start))
}

fn whole(raw: &[u8]) -> String {
    use sha2::Digest;
    sha2::Sha256::digest(raw).iter().map(|byte| format!("{byte:02x}")).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn letter(raw: &str) -> Box<Letter> {
        match read(raw.replace('\n', "\r\n").as_bytes()) {
            Found::Letter(letter) => letter,
            _ => panic!("somebody wrote this"),
        }
    }

    #[test]
    fn a_letter_in_chinese_is_read_whatever_its_encoding() {
        let raw = "From: =?gb2312?B?16i87A==?= <z@example.org>\nMessage-ID: <1@example.org>\n\
                   Subject: =?utf-8?B?5rC0566h5Z2P5LqG?=\nContent-Type: text/plain; charset=utf-8\n\
                   Content-Transfer-Encoding: base64\n\n5a2m5qCh5LiL6Z2i55qE5rC0566h5ryP5rC044CC\n";
        let letter = letter(raw);
        assert_eq!(letter.told(), "水管坏了\n\n学校下面的水管漏水。");
        assert_eq!(letter.message_id, "1@example.org");
        assert_eq!(letter.from.as_deref(), Some("z@example.org"));
    }

    #[test]
    fn a_letter_in_html_only_becomes_text() {
        let raw = "From: a@example.org\nSubject: Road\nContent-Type: text/html; charset=utf-8\n\n\
                   <html><style>p{}</style><p>The road is <b>broken</b>.</p><script>x()</script></html>\n";
        let told = letter(raw).told();
        assert!(told.starts_with("Road\n\nThe road is broken."), "{told:?}");
        assert!(!told.contains('<') && !told.contains("x()"), "{told:?}");
    }

    #[test]
    fn attached_files_are_left_where_they_are() {
        let raw = "From: a@example.org\nSubject: Road\nContent-Type: multipart/mixed; boundary=b\n\n\
                   --b\nContent-Type: text/plain\n\nSee the picture.\n--b\nContent-Type: image/jpeg\n\
                   Content-Disposition: attachment; filename=a.jpg\nContent-Transfer-Encoding: base64\n\n/9j/4AAQ\n--b--\n";
        assert_eq!(letter(raw).told(), "Road\n\nSee the picture.");
    }

    #[test]
    fn a_letter_without_an_id_is_known_by_its_content() {
        let raw = "From: a@example.org\nSubject: Road\n\nThe road is broken.\n";
        assert_eq!(letter(raw).message_id, letter(raw).message_id);
        assert_ne!(letter(raw).message_id, letter(&raw.replace("broken", "wet")).message_id);
    }
}
