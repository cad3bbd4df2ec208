//! A bulletin that was published: its numbers, their definitions, its report in every language and what its pictures show, as
//! one text. Everything it is shown in later is made from this text; nothing in it is counted or worded again.

use i18n::Lang;
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};

use crate::{Bulletin, FigureValue, Issue, Narrative, document, narrative::narrative, picture::Shown};

/// What was published.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Frozen {
    /// The figures in the shape of the API: `office`, `from`, `to`, `place`, `figures`, and `public` for the public one.
    #[serde(flatten)]
    document: Map<String, Value>,
    /// How each figure was defined.
    definitions: Vec<Value>,
    /// Its words, language by language.
    languages: Vec<Words>,
    /// What its pictures show.
    pub pictures: Shown,
}

/// Its words in one language.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
struct Words {
    lang: String,
    office: String,
    place: String,
    figures: Vec<FigureValue>,
    report: Narrative,
}

impl Frozen {
    /// A compiled bulletin as it is published. `definitions` are those of all figures; its own are kept.
    pub fn of(bulletin: &Bulletin, pictures: &Shown, mut definitions: Vec<Value>) -> Self {
        let public = pictures.public;
        let own = |definition: &Value| {
            let id = definition["id"].as_str();
            bulletin.figures.iter().any(|figure| Some(figure.id.as_str()) == id)
        };
        definitions.retain(own);
        let languages = Lang::ALL.into_iter().map(|lang| {
            let issue = bulletin.issue(lang, public);
            let report = narrative(&issue);
            let Issue { office, place, figures, .. } = issue;
            Words { lang: lang.code().to_owned(), office, place, figures, report }
        });
        let document = match document::document(bulletin, public) {
            Value::Object(document) => document,
            _ => Map::new(),
        };
        Self { document, definitions, languages: languages.collect(), pictures: pictures.clone() }
    }

    /// The text by whose hash it is known.
    pub fn text(&self) -> Result<String, serde_json::Error> {
        Ok(serde_json::to_string_pretty(self)? + "\n")
    }

    /// Reads it from its text.
    pub fn read(text: &str) -> Result<Self, serde_json::Error> {
        serde_json::from_str(text)
    }

    /// The issue and its report in a language; one that it was not published in is told in the first that it was.
    pub fn issue(&self, lang: Lang) -> (Issue, Narrative) {
        let own = self.languages.iter().find(|words| words.lang == lang.code());
        let words = own.or_else(|| self.languages.first()).cloned().unwrap_or_default();
        let (from, to) = self.pictures.period;
        let issue = Issue {
            office: words.office,
            place: words.place,
            from,
            to,
            lang: Lang::parse(&words.lang).unwrap_or(lang),
            public: self.pictures.public,
            figures: words.figures,
        };
        (issue, words.report)
    }

    /// The code of the place that it covers; empty for the whole office.
    pub fn place_code(&self) -> &str {
        self.document.get("place").and_then(Value::as_str).unwrap_or_default()
    }

    /// The figures with their values, in the first language.
    pub fn figures(&self) -> &[FigureValue] {
        self.languages.first().map_or(&[], |words| &words.figures)
    }

    /// Those of the figures of today that stand otherwise than they were published. What was kept back is compared with nothing.
    pub fn differing(&self, mut today: Vec<FigureValue>) -> Vec<FigureValue> {
        let differs = |now: &FigureValue| {
            let then = self.figures().iter().find(|then| then.id == now.id && !then.withheld);
            then.is_some_and(|then| now.withheld || then.value != now.value)
        };
        today.retain(differs);
        today
    }

    /// Whether both tell the same values. Only then nothing was to be corrected.
    pub fn tells_the_same(&self, other: &Self) -> bool {
        let values = |frozen: &Self| {
            let told = frozen.figures().iter().map(|figure| (figure.id.clone(), figure.value, figure.withheld));
            told.collect::<Vec<_>>()
        };
        values(self) == values(other)
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;
    use serde_json::json;

    use super::*;
    use crate::{BulletinFigure, picture::Step};

    fn frozen(public: bool) -> Frozen {
        let figure = |id: &str, value, withheld| BulletinFigure {
            id: id.to_owned(),
            line: "requests".to_owned(),
            value,
            unit: "count",
            over: false,
            withheld,
            names: None,
            citations: Vec::new(),
            collection: "requests",
        };
        let bulletin = Bulletin {
            office: "Service Office".to_owned(),
            from: date(2025, 4, 1),
            to: date(2025, 6, 30),
            place_code: None,
            place_name: Some("Ridge County".to_owned()),
            figures: vec![figure("requests.received", 312, false), figure("requests.solved", 3, true)],
        };
        let (from, to) = (bulletin.from, bulletin.to);
        let shown = Shown {
            period: (from, to),
            earlier: (from, to),
            on: date(2025, 7, 4),
            step: Step::Month,
            public,
            courses: Vec::new(),
            areas: Vec::new(),
            states: Vec::new(),
        };
        let definitions = vec![json!({"id": "requests.received", "rule": "count"}), json!({"id": "other"})];
        Frozen::of(&bulletin, &shown, definitions)
    }

    #[test]
    fn what_was_published_is_read_back_word_for_word() {
        let frozen = frozen(false);
        let text = frozen.text().unwrap();
        assert_eq!(Frozen::read(&text).unwrap(), frozen);
        assert_eq!(Frozen::read(&text).unwrap().text().unwrap(), text);
        let (issue, report) = frozen.issue(Lang::ZhHans);
        assert_eq!((issue.from, issue.place.as_str()), (date(2025, 4, 1), "Ridge County"));
        assert!(report.plain_text().contains("312"), "{report:?}");
        let document: Value = serde_json::from_str(&text).unwrap();
        assert_eq!((&document["figures"][0]["value"], &document["from"]), (&json!(312), &json!("2025-04-01")));
        assert_eq!(document["definitions"].as_array().unwrap().len(), 1, "only of its own figures");
    }

    #[test]
    fn the_public_text_has_no_number_of_a_small_group_in_any_shape() {
        let frozen = frozen(true);
        assert!(frozen.figures()[1].withheld && frozen.figures()[1].value == 0);
        let document: Value = serde_json::from_str(&frozen.text().unwrap()).unwrap();
        assert_eq!(document["figures"][1]["value"], Value::Null);
        assert_eq!(document["figures"][0]["records"], Value::Null);
    }

    #[test]
    fn what_stands_otherwise_is_told_and_what_was_kept_back_never() {
        let ids = |today: Vec<FigureValue>| today.into_iter().map(|figure| figure.id).collect::<Vec<_>>();
        let published = frozen(true);
        let mut today = frozen(false).figures().to_vec();
        assert_eq!(ids(published.differing(today.clone())), Vec::<String>::new());
        today[0].value += 1;
        today[1].value += 1;
        assert_eq!(ids(published.differing(today)), ["requests.received"]);
    }

    #[test]
    fn another_value_is_something_to_correct() {
        let (one, mut other) = (frozen(false), frozen(false));
        other.pictures.on = date(2025, 8, 1);
        assert!(one.tells_the_same(&other), "only the day of reading differs");
        other.languages[0].figures[0].value = 313;
        assert!(!one.tells_the_same(&other));
    }
}
