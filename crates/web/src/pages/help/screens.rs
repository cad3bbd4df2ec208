//! Which topic of the help speaks about which screen. The access tests hold that every page of the program has a row here, and
//! every row a page: a new route without help fails there.

use super::Topic;

/// The pattern of an address, as the routes write it, and the word of the topic.
pub type Screen = (&'static str, &'static str);

/// All screens. Of two patterns that fit an address the one with more of its words counts: `/requests/{id}` before
/// `/{collection}/{id}`.
pub static SCREENS: &[Screen] = &[
    ("/", "start"),
    ("/lines/{line}", "line"),
    ("/late", "late"),
    ("/soon", "late"),
    ("/inbox", "inbox"),
    ("/requests/take", "take"),
    ("/requests/{id}/slip", "take"),
    ("/requests/{id}/pin", "take"),
    ("/requests", "requests"),
    ("/requests/{id}", "requests"),
    ("/visits/new", "visit"),
    ("/visits", "visit"),
    ("/visits/{id}", "visit"),
    ("/households", "visit"),
    ("/households/{id}", "visit"),
    ("/answers", "answers"),
    ("/answers/{place}", "answers"),
    ("/{collection}", "lists"),
    ("/{collection}/{id}", "record"),
    ("/{collection}/new", "entry"),
    ("/{collection}/{id}/correction", "correction"),
    ("/{collection}/{id}/voiding", "correction"),
    ("/long-work/{id}", "long-work"),
    ("/search", "search"),
    ("/places", "places"),
    ("/places/{id}", "places"),
    // Hand-over meeting and what follows.
    ("/handovers", "meeting"),
    ("/handovers/new", "meeting"),
    ("/handovers/{id}", "meeting"),
    ("/handovers/{id}/items", "meeting"),
    ("/handovers/{id}/list", "unit"),
    ("/handover-items", "unit"),
    ("/handover-items/{id}", "unit"),
    ("/call-backs/to-do", "call-backs"),
    ("/call-backs", "call-backs"),
    ("/call-backs/{id}", "call-backs"),
    ("/call-back-rounds", "call-backs"),
    ("/call-back-rounds/new", "call-backs"),
    ("/call-back-rounds/{id}", "call-backs"),
    ("/closing-rates", "rates"),
    ("/topics", "topics"),
    ("/topics/{id}", "topics"),
    // Figures and paper.
    ("/bulletin", "bulletin"),
    ("/bulletin/comparison", "comparison"),
    ("/bulletins", "issues"),
    ("/bulletins/new", "issues"),
    ("/bulletins/{id}", "issues"),
    ("/published", "issues"),
    ("/published/{number}", "issues"),
    ("/figures/{figure}", "figures"),
    ("/reported-figures", "figures"),
    ("/reported-figures/new", "figures"),
    ("/reported-figures/{id}", "figures"),
    ("/ledgers", "ledgers"),
    ("/ledgers/{ledger}", "ledgers"),
    ("/ledgers/{ledger}/columns", "ledgers"),
    // People's data.
    ("/data-protection", "privacy"),
    ("/data-limits", "privacy"),
    ("/subject-requests", "contacts"),
    ("/subject-requests/new", "contacts"),
    ("/subject-requests/{id}", "contacts"),
    ("/subject-requests/{id}/file", "contacts"),
    ("/contact-search", "contacts"),
    ("/{collection}/{id}/contact/correction", "contacts"),
    ("/{collection}/{id}/contact/erasure", "contacts"),
    ("/readings", "readings"),
    ("/in-confidence", "confidence"),
    ("/in-confidence/people", "confidence"),
    ("/in-confidence/passphrase", "confidence"),
    ("/in-confidence/{id}", "confidence"),
    ("/break-glass", "break-glass"),
    ("/break-glasses", "break-glass"),
    ("/break-glasses/{id}", "break-glass"),
    ("/report", "residents"),
    ("/report/elsewhere", "residents"),
    ("/report/in-confidence", "residents"),
    ("/r", "residents"),
    ("/r/{reference}", "residents"),
    ("/r/{reference}/slip", "residents"),
    ("/r/{reference}/data", "residents"),
    ("/u/{token}", "unit"),
    ("/register", "register"),
    ("/register/forms/{collection}", "register"),
    ("/register/overdue", "register"),
    ("/log/verify", "log"),
    // Set-up and the own account.
    ("/setup", "setup"),
    ("/setup/office", "setup"),
    ("/setup/places", "setup"),
    ("/setup/numbers", "setup"),
    ("/settings", "setup"),
    ("/not-taken", "setup"),
    ("/setup/people", "staff"),
    ("/staff", "staff"),
    ("/staff/new", "staff"),
    ("/staff/{id}", "staff"),
    ("/staff/{id}/sign-in", "staff"),
    ("/sign-ins", "staff"),
    ("/units", "staff"),
    ("/units/new", "staff"),
    ("/units/{id}", "staff"),
    ("/teams", "staff"),
    ("/teams/new", "staff"),
    ("/teams/{id}", "staff"),
    ("/postings", "staff"),
    ("/postings/new", "staff"),
    ("/partnerships", "staff"),
    ("/role-grants", "staff"),
    ("/role-grants/new", "staff"),
    ("/categories", "clocks"),
    ("/categories/new", "clocks"),
    ("/categories/{id}", "clocks"),
    ("/questions", "clocks"),
    ("/calendars", "clocks"),
    ("/calendars/{id}", "clocks"),
    ("/calendar-days", "clocks"),
    ("/deadlines", "clocks"),
    ("/deadlines/new", "clocks"),
    ("/rungs", "clocks"),
    ("/setup/configuration", "configuration"),
    ("/notices", "notices"),
    ("/notice-texts", "notices"),
    ("/unit-addresses", "notices"),
    ("/webhooks", "notices"),
    ("/webhooks/new", "notices"),
    ("/calendar-addresses", "calendars"),
    ("/sign-in", "sign-in"),
    ("/sign-in/code", "sign-in"),
    ("/link/{secret}", "sign-in"),
    ("/password", "sign-in"),
    ("/account", "account"),
    ("/account/tokens", "account"),
    ("/account/devices", "account"),
    ("/account/passkeys", "account"),
    ("/account/second-factor", "account"),
    ("/account/confirmation", "account"),
    ("/api/docs", "api"),
    // Help itself begins at its beginning.
    ("/help", "start"),
    ("/help/{topic}", "start"),
    ("/help/words", "start"),
    ("/help/words/{lang}/{topic}", "start"),
];

/// The topic about the screen at this address; the first one where no pattern fits.
pub fn of_screen(path: &str) -> &'static Topic {
    let fitting = SCREENS.iter().filter_map(|(pattern, topic)| Some((words_of(pattern, path)?, topic)));
    let nearest = fitting.max_by(|(one, _), (other, _)| one.cmp(other));
    nearest.and_then(|(_, topic)| Topic::find(topic)).unwrap_or_else(Topic::first)
}

/// Part by part whether the pattern has a word there, if it fits the path.
fn words_of(pattern: &str, path: &str) -> Option<Vec<bool>> {
    let mut parts = path.split('/');
    let mut words = Vec::new();
    for wanted in pattern.split('/') {
        let found = parts.next()?;
        let is_word = !wanted.starts_with('{');
        if is_word && wanted != found {
            return None;
        }
        words.push(is_word);
    }
    parts.next().is_none().then_some(words)
}

#[cfg(test)]
mod tests {
    use super::{SCREENS, of_screen};
    use crate::pages::help::{Topic, topics};

    #[test]
    fn every_screen_leads_to_a_topic_that_there_is() {
        for (pattern, topic) in SCREENS {
            assert!(Topic::find(topic).is_some(), "{pattern} leads to {topic}");
        }
    }

    #[test]
    fn every_topic_is_reached_from_a_screen_but_the_keyboard() {
        for topic in topics().filter(|topic| topic.key != "keyboard") {
            assert!(SCREENS.iter().any(|(_, key)| *key == topic.key), "no screen leads to {}", topic.key);
        }
    }

    #[test]
    fn the_pattern_with_more_words_counts() {
        let found =
            ["/", "/inbox", "/requests/x", "/requests/take", "/disputes/x", "/disputes/new", "/staff/x/sign-in"];
        let topics = found.map(|path| of_screen(path).key);
        assert_eq!(topics, ["start", "inbox", "requests", "take", "record", "entry", "staff"]);
        assert_eq!(of_screen("/requests/x/correction").key, "correction");
        assert_eq!(of_screen("/nowhere/at/all/to/be/found").key, "start");
    }
}
