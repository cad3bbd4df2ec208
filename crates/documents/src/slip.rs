//! The slip somebody takes away after asking: number, code, what happens next, and a strip with the PIN that tears off.
//!
//! It names no subject and no person: whoever finds it learns that somebody asked an office for something.

use ::slip::{Pictogram, Qr};
use i18n::Lang;
use jiff::civil::Date;
use serde_json::{Map, Value as Json, json};

use crate::{Sheet, words::word};

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
}

/// What happens next, in the order in which it does.
const STEPS: [Pictogram; 4] = [Pictogram::Keep, Pictogram::Scan, Pictogram::Answer, Pictogram::NotSolved];

impl Slip {
    fn both(&self, name: &str) -> Vec<String> {
        let mut texts = self.langs.map(|lang| word(lang, &format!("slip-{name}"))).to_vec();
        texts.dedup();
        texts
    }

    fn day(&self, label: &str, on: Date) -> Json {
        let mut days = self.langs.map(|lang| i18n::day(lang, on)).to_vec();
        days.dedup();
        json!({"label": self.both(label), "day": days})
    }

    /// The slip as a sheet for the press.
    pub fn sheet(&self) -> Sheet {
        let names = ["title", "number", "pin", "call", "secret"].into_iter().chain(STEPS.map(Pictogram::code));
        let words: Map<String, Json> = names.map(|name| (name.to_owned(), self.both(name).into())).collect();
        let mut days = vec![self.day("received", self.received_on)];
        days.extend(self.due_on.map(|on| self.day("due", on)));
        let shown = STEPS.into_iter().chain([Pictogram::Call, Pictogram::Secret]);
        let mut drawings: Vec<_> = shown.map(|it| (it.code().to_owned(), black(&it.svg()))).collect();
        let code = Qr::of(&self.address).map(|code| code.svg(&self.address));
        drawings.push(("qr".to_owned(), code.unwrap_or_else(|| EMPTY.to_owned())));
        Sheet {
            template: "slip",
            lang: self.langs[0],
            title: self.both("title").join(" · "),
            office: self.office.clone(),
            content: json!({
                "words": words,
                "paper": self.paper.code(),
                "number": self.reference,
                "address": self.address,
                "days": days,
                "steps": STEPS.map(Pictogram::code),
                "telephone": true,
                "pin": self.pin.as_deref().map(apart),
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
