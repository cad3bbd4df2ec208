//! What was answered so far. It travels in the form: nothing is stored before it is sent, and nothing is lost on the way.
//!
//! The request's id is made with the first page and signed, so that a request is made once however often it is sent, and
//! nobody gets the slip of another by sending its id.

use casework::Problems;
use door::{App, Sent};
use jiff::Timestamp;
use serde_json::{Map, Value as Json};
use uuid::Uuid;

use super::step::Step;
use crate::signed;

/// A form may lie open for a day.
const SECONDS: i64 = 24 * 3600;

/// What was answered so far.
#[derive(Clone, Debug)]
pub struct Draft {
    /// The id that the request gets.
    pub id: Uuid,
    /// Whether the id is one that this program gave not long ago; a new one was given where not.
    pub fresh: bool,
    since: i64,
    stamp: String,
    sent: Sent,
}

impl Draft {
    /// Nothing answered yet.
    pub fn new(app: &App) -> Self {
        Self::with(app, Sent::default(), true)
    }

    fn with(app: &App, sent: Sent, fresh: bool) -> Self {
        let env = app.store.env();
        let now = env.clock.now();
        let (id, since) = (env.ids.new_id(now), now.as_second());
        Self { id, fresh, since, stamp: stamp(app, id, since), sent }
    }

    /// What a form sent.
    pub fn read(app: &App, sent: Sent, now: Timestamp) -> Self {
        let id: Option<Uuid> = sent.one("id").parse().ok();
        let since: Option<i64> = sent.one("since").parse().ok();
        if let (Some(id), Some(since)) = (id, since) {
            let stamp = stamp(app, id, since);
            let ours = signed::same(stamp.as_bytes(), sent.one("csrf").as_bytes());
            if ours && (0..SECONDS).contains(&(now.as_second() - since)) {
                return Self { id, fresh: true, since, stamp, sent };
            }
        }
        Self::with(app, sent, false)
    }

    /// What a form of somebody signed in sent: the session's own secret stands behind it.
    pub fn of_staff(app: &App, sent: Sent) -> Self {
        match sent.one("id").parse() {
            Ok(id) => Self { id, fresh: true, since: 0, stamp: String::new(), sent },
            Err(_) => Self::with(app, sent, true),
        }
    }

    /// The token that the form carries.
    pub fn stamp(&self) -> &str {
        &self.stamp
    }

    /// What was answered to `field`, without space around it.
    pub fn get(&self, field: &str) -> &str {
        self.sent.one(field).trim()
    }

    /// Everything that was chosen of `field`, one a line.
    pub fn lines(&self, field: &str) -> String {
        self.sent.all(field).filter(|value| !value.is_empty()).collect::<Vec<_>>().join("\n")
    }

    /// The answers to the category's own questions.
    pub fn answers(&self) -> Map<String, Json> {
        let mut answers: Map<String, Json> = Map::new();
        for (name, value) in &self.sent.0 {
            let Some(code) = name.strip_prefix("answers.").filter(|_| !value.trim().is_empty()) else { continue };
            match answers.get_mut(code) {
                Some(Json::Array(values)) => values.push(value.as_str().into()),
                _ => _ = answers.insert(code.to_owned(), Json::Array(vec![value.as_str().into()])),
            }
        }
        answers
    }

    /// The contact; empty where the person wants to stay unknown.
    pub fn contact(&self) -> Map<String, Json> {
        if self.reply() != Some("contact") {
            return Map::new();
        }
        let mut contact = self.sent.section("contact.");
        contact.retain(|_, value| value.as_str().is_some_and(|text| !text.trim().is_empty()));
        contact
    }

    /// How the person wants to be told; whoever left an address without a choice wants it used.
    pub fn reply(&self) -> Option<&str> {
        let left = ["contact.name", "contact.phone", "contact.email"].iter().any(|field| !self.get(field).is_empty());
        match self.get("reply") {
            "none" => Some("none"),
            "contact" => Some("contact"),
            _ => left.then_some("contact"),
        }
    }

    /// Whether all pages were seen: a change leads back to the last one.
    pub fn seen(&self) -> bool {
        self.sent.one("seen") == "yes"
    }

    /// What the form of `step` carries along of the other pages.
    pub fn carried(&self, step: Step, seen: bool) -> Vec<(String, String)> {
        let own = [("id", self.id.to_string()), ("since", self.since.to_string()), ("step", step.code().to_owned())];
        let seen = seen.then(|| ("seen".to_owned(), "yes".to_owned()));
        let others =
            self.sent.0.iter().filter(|(name, value)| Step::any_asks(name) && !step.asks(name) && !value.is_empty());
        own.into_iter().map(|(name, value)| (name.to_owned(), value)).chain(seen).chain(others.cloned()).collect()
    }

    /// Degrees north and east, from two numbers or a `geo:` address (RFC 5870).
    pub fn position(&self) -> Result<Option<(f64, f64)>, Problems> {
        position(self.get("position")).map_err(|code| {
            let mut problems = Problems::default();
            problems.add("position", code);
            problems
        })
    }
}

fn stamp(app: &App, id: Uuid, since: i64) -> String {
    signed::sign_text(app, "report-form", &[id.as_bytes(), &since.to_be_bytes()])
}

fn position(typed: &str) -> Result<Option<(f64, f64)>, &'static str> {
    if typed.is_empty() {
        return Ok(None);
    }
    let plain = typed.strip_prefix("geo:").unwrap_or(typed).split(';').next().unwrap_or_default();
    let plain = plain.replace(['，', '、'], ",");
    let parts: Vec<&str> = plain.split([',', ' ']).filter(|part| !part.is_empty()).collect();
    let numbers: Vec<f64> = parts.iter().filter_map(|part| part.parse().ok()).collect();
    match numbers[..] {
        [north, east] if parts.len() == 2 && (-90.0..=90.0).contains(&north) && (-180.0..=180.0).contains(&east) => {
            Ok(Some((north, east)))
        }
        _ => Err("not-a-position"),
    }
}

#[cfg(test)]
mod tests {
    use super::position;

    #[test]
    fn a_position_is_two_numbers_however_they_are_parted() {
        for typed in ["31.6401, 100.2210", "31.6401 100.2210", "geo:31.6401,100.2210;u=20", "31.6401，100.2210"] {
            assert_eq!(position(typed), Ok(Some((31.6401, 100.221))), "{typed}");
        }
        assert_eq!(position(""), Ok(None));
    }

    #[test]
    fn what_is_no_position_is_told() {
        for typed in ["north of the bridge", "31.6", "131.6, 100.2", "31, 200", "31, 100, 5", "NaN, 1"] {
            assert_eq!(position(typed), Err("not-a-position"), "{typed}");
        }
    }
}
