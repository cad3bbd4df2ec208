//! The slip of a request: number, code and PIN, in the language of whoever takes it and a second one beside it.

use ::slip::{Pictogram, Qr};
use casework::{Refusal, change::Stored, values::Record};
use i18n::Lang;
use jiff::civil::Date;
use lines::intake::Receipt;
use requests::Request;
use web::pages::{
    layout::{Frame, Link},
    residents::{SlipLine, SlipPage, SlipSize, SlipWords},
};

use crate::{
    proof::Leaf,
    visitor::{Visitor, base},
};

/// What a slip says.
#[derive(Clone, Debug)]
pub struct Slip {
    reference: String,
    pin: String,
    received_on: Date,
    due_on: Option<Date>,
    leaf: Option<Leaf>,
}

/// How a slip is shown.
#[derive(Clone, Debug)]
pub struct Shown<'a> {
    /// The frame; its language is the slip's first.
    pub frame: Frame,
    /// The office's own language.
    pub own: Lang,
    /// The address of the program.
    pub base: String,
    /// The path at which this slip can be asked for on other paper.
    pub path: String,
    /// Which paper and which second language were asked for, as in the address.
    pub query: &'a str,
    /// Keys of what the page says.
    pub says: [&'static str; 2],
    /// Where to go from here.
    pub links: Vec<Link>,
}

impl Slip {
    /// The slip of a request just received.
    pub fn of_receipt(receipt: &Receipt, leaf: Option<Leaf>) -> Result<Self, Refusal> {
        Self::of(&receipt.request, receipt.pin.clone(), leaf)
    }

    /// The slip of a request with this PIN.
    pub fn of(request: &Stored, pin: String, leaf: Option<Leaf>) -> Result<Self, Refusal> {
        let request = Request::of(&request.values)?;
        let (received_on, due_on) = (request.received_on, request.due_on);
        Ok(Self { reference: request.reference.0, pin, received_on, due_on, leaf })
    }

    /// The slip of a complaint in confidence: nothing on it tells it from any other.
    pub fn in_confidence(slip: &sensitive::Slip, received_on: Date, due_on: Date, leaf: Option<Leaf>) -> Self {
        Self { reference: slip.number.clone(), pin: slip.pin.clone(), received_on, due_on: Some(due_on), leaf }
    }

    /// The slip right after asking.
    pub fn thanks(&self, visitor: &Visitor) -> SlipPage {
        self.for_resident(visitor, "", ["slip-thanks", "slip-lead"])
    }

    /// The slip for whoever holds number and PIN.
    pub fn for_resident(&self, visitor: &Visitor, query: &str, says: [&'static str; 2]) -> SlipPage {
        let follow = format!("/r/{}", self.reference);
        let path = format!("{follow}/slip");
        self.page(Shown {
            frame: visitor.frame(&path),
            own: visitor.app.settings.language.get(),
            base: base(&visitor.app, &visitor.headers),
            path,
            query,
            says,
            links: vec![Link::new(visitor.t("slip-follow"), follow)],
        })
    }

    /// The page that prints the slip.
    pub fn page(&self, shown: Shown<'_>) -> SlipPage {
        let lang = shown.frame.lang;
        let asked = |name: &str| {
            let pairs = form_urlencoded::parse(shown.query.as_bytes());
            pairs.filter(|(key, _)| key == name).map(|(_, value)| value.into_owned()).next().unwrap_or_default()
        };
        let size = SlipSize::parse(&asked("size")).unwrap_or_default();
        let second = Lang::parse(&asked("with")).filter(|it| *it != lang).unwrap_or_else(|| beside(lang, shown.own));
        let there =
            |size: SlipSize, second: Lang| format!("{}?size={}&with={}", shown.path, size.code(), second.code());
        let address = format!("{}/r/{}", shown.base, self.reference);
        let others = Lang::ALL.into_iter().filter(|it| *it != lang && *it != second);
        let named = |it: Lang| i18n::text_with(lang, "slip-second", &[("language", it.native_name().into())]);
        let [title, lead] = shown.says.map(|key| i18n::text(lang, key));
        SlipPage {
            title,
            lead,
            size,
            reference: self.reference.clone(),
            pin: parted(&self.pin),
            qr: Qr::of(&address).map(|code| code.svg(&i18n::text(lang, "slip-qr"))).unwrap_or_default(),
            address,
            words: [lang, second].map(|lang| self.words(lang)).to_vec(),
            lines: self.lines([lang, second]),
            sizes: SlipSize::ALL
                .into_iter()
                .filter(|it| *it != size)
                .map(|it| Link::new(i18n::text(lang, it.key()), there(it, second)))
                .collect(),
            seconds: others.map(|it| Link::new(named(it), there(size, it))).collect(),
            links: shown.links,
            frame: shown.frame,
        }
    }

    fn words(&self, lang: Lang) -> SlipWords {
        SlipWords {
            lang,
            title: i18n::text(lang, "slip-words"),
            number: i18n::text(lang, "slip-number"),
            received: i18n::text_with(lang, "slip-received", &[("day", i18n::day(lang, self.received_on).into())]),
            pin: i18n::text(lang, "slip-pin"),
            tear: i18n::text(lang, "slip-tear"),
        }
    }

    fn lines(&self, langs: [Lang; 2]) -> Vec<SlipLine> {
        use Pictogram::{Come, Day, Keep, Log, NotSolved, Scan, Secret};
        let told = |pictogram: Pictogram, lang: Lang| {
            let day = self.due_on.map(|on| i18n::day(lang, on)).unwrap_or_default();
            match &self.leaf {
                Some(leaf) if pictogram == Log => leaf.line(lang),
                _ => i18n::text_with(lang, &format!("slip-line-{}", pictogram.code()), &[("day", day.into())]),
            }
        };
        [Keep, Scan, Come, Day, Secret, NotSolved, Log]
            .into_iter()
            .filter(|pictogram| *pictogram != Day || self.due_on.is_some())
            .filter(|pictogram| *pictogram != Log || self.leaf.is_some())
            .map(|pictogram| SlipLine {
                pictogram: pictogram.svg(),
                texts: langs.map(|lang| (lang, told(pictogram, lang))).to_vec(),
            })
            .collect()
    }
}

/// The language beside the first: the office's own, else one that is read where the first is.
pub fn beside(lang: Lang, own: Lang) -> Lang {
    match own {
        own if own != lang => own,
        own if own.is_chinese() => Lang::Bo,
        _ => Lang::ZhHans,
    }
}

/// Digits are read in threes.
fn parted(pin: &str) -> String {
    let (front, back) = pin.split_at_checked(3).unwrap_or((pin, ""));
    format!("{front} {back}").trim_end().to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_second_language_is_never_the_first() {
        for (lang, own) in Lang::ALL.into_iter().flat_map(|lang| Lang::ALL.map(|own| (lang, own))) {
            assert_ne!(beside(lang, own), lang);
        }
        assert_eq!(beside(Lang::Bo, Lang::ZhHans), Lang::ZhHans);
    }

    #[test]
    fn a_pin_is_printed_in_threes() {
        assert_eq!(parted("493027"), "493 027");
        assert_eq!(parted(""), "");
    }
}
