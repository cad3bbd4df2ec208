//! The slip somebody takes away after asking: number, code, what happens next, and a strip with the PIN that tears off.
//!
//! It names no subject and no person: whoever finds it learns that somebody asked an office for something.

use ::slip::{Pictogram, Qr};
use i18n::{Arg, Lang};
use jiff::civil::Date;
use serde_json::json;

use crate::Sheet;

/// What the slip is printed on.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Paper {
    /// A sheet of 105 by 148 mm.
    #[default]
    A6,
    /// A roll of thermal paper, 58 mm wide.
    Roll58,
}

impl Paper {
    /// The word in addresses.
    pub const fn code(self) -> &'static str {
        match self {
            Self::A6 => "a6",
            Self::Roll58 => "58mm",
        }
    }

    /// The paper with this word.
    pub fn parse(word: &str) -> Option<Self> {
        [Self::A6, Self::Roll58].into_iter().find(|paper| paper.code() == word)
    }
}

/// A slip.
#[derive(Clone, Debug)]
pub struct Slip {
    /// Its languages: the first is that of its properties. One language twice is printed once.
    pub langs: [Lang; 2],
    /// What it is printed on.
    pub paper: Paper,
    /// The office.
    pub office: String,
    /// The number, with its check character.
    pub reference: String,
    /// Where its request is followed.
    pub address: String,
    /// The day it was received.
    pub received_on: Date,
    /// The day by which an answer is due.
    pub due_on: Option<Date>,
    /// The PIN; none where it is not printed.
    pub pin: Option<String>,
    /// What stands in the public log of it, and from which day on; none where nothing does.
    pub leaf: Option<(String, Date)>,
}

/// What happens next, in the order in which it does.
const STEPS: [Pictogram; 5] = [Pictogram::Keep, Pictogram::Scan, Pictogram::Come, Pictogram::Day, Pictogram::NotSolved];

impl Slip {
    /// A text in both languages, or once.
    fn both(&self, key: &str, args: impl Fn(Lang) -> Vec<(&'static str, Arg<'static>)>) -> Vec<String> {
        let mut texts = self.langs.map(|lang| i18n::text_with(lang, key, &args(lang))).to_vec();
        texts.dedup();
        texts
    }

    fn plain(&self, key: &str) -> Vec<String> {
        self.both(key, |_| Vec::new())
    }

    /// What stands beside a pictogram; the words are those of the page that shows a slip.
    fn line(&self, pictogram: Pictogram) -> Vec<String> {
        let day = |lang: Lang| i18n::day(lang, self.due_on.unwrap_or_default());
        self.both(&format!("slip-line-{}", pictogram.code()), |lang| vec![("day", day(lang).into())])
    }

    /// What will stand in the public log, and the words for it.
    fn log(&self) -> Option<serde_json::Value> {
        let (leaf, from) = self.leaf.as_ref()?;
        let words = |lang: Lang| vec![("day", i18n::day(lang, *from).into()), ("leaf", "".into())];
        let words: Vec<String> =
            self.both("slip-line-log", words).iter().map(|words| words.trim_end().to_owned()).collect();
        Some(json!({"words": words, "leaf": leaf}))
    }

    /// The slip as a sheet for the press.
    pub fn sheet(&self) -> Sheet {
        let steps: Vec<Pictogram> =
            STEPS.into_iter().filter(|step| *step != Pictogram::Day || self.due_on.is_some()).collect();
        let shown = steps.iter().copied().chain([Pictogram::Call, Pictogram::Secret, Pictogram::Log]);
        let mut drawings: Vec<_> = shown.map(|it| (it.code().to_owned(), black(&it.svg()))).collect();
        let code = Qr::of(&self.address).map(|code| code.svg(&self.address));
        drawings.push(("qr".to_owned(), code.unwrap_or_else(|| EMPTY.to_owned())));
        let title = self.plain("slip-words");
        let line = |step: &Pictogram| json!({"pictogram": step.code(), "words": self.line(*step)});
        Sheet {
            template: "slip",
            lang: self.langs[0],
            title: title.join(" · "),
            office: self.office.clone(),
            content: json!({
                "title": title,
                "number": {"label": self.plain("slip-number"), "value": self.reference},
                "received": self.both("slip-received", |lang| vec![("day", i18n::day(lang, self.received_on).into())]),
                "paper": self.paper.code(),
                "address": self.address,
                "code": self.plain("slip-qr").join(" / "),
                "steps": steps.iter().map(line).collect::<Vec<_>>(),
                "log": self.log(),
                "pin": self.pin.as_deref().map(|pin| json!({
                    "label": self.plain("slip-pin"), "value": apart(pin), "tear": self.plain("slip-tear"),
                    "secret": self.line(Pictogram::Secret),
                })),
            }),
            drawings,
        }
    }
}

/// Where an address is too long for a code.
const EMPTY: &str = "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 1 1\"/>";

/// On a page a drawing takes the colour of the words around it; on paper there is but one.
fn black(svg: &str) -> String {
    svg.replace("currentColor", "#000")
}

/// Six digits are read out three by three.
fn apart(pin: &str) -> String {
    match pin.split_at_checked(3) {
        Some((first, rest)) if !rest.is_empty() => format!("{first} {rest}"),
        _ => pin.to_owned(),
    }
}
