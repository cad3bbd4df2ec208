//! Every record kind, field, choice, action, event, problem and refusal has its words in every language.
//!
//! Codes are read from the sources, so that a new one fails here until somebody has said what it means and what to do.

mod literals;

use std::collections::BTreeSet;

use casework::kind::{FieldKind, Kind};
use i18n::Lang;
use lines::{actions::ACTIONS, catalogue};
use literals::{Source, calls, literals, sources};

/// Calls that refuse a field with a code and nothing else, and which argument is the code.
const PLAIN: [(&str, usize); 4] = [("Refusal::problem", 1), ("Refusal::field", 2), (".add", 1), (".when", 2)];
/// Calls that refuse a field with a code and a detail.
const DETAILED: [(&str, usize); 5] =
    [(".add_with", 1), (".refuse", 1), ("row::wrong", 1), ("(problem", 1), (" problem", 1)];
/// Codes of fields that are told apart in a table of their own, by where it stands and how they begin.
const TABLES: [(&str, &str); 5] = [
    ("closing/src/text", "closing-"),
    ("people/src/contact", "contact-"),
    ("places/src/", "place-"),
    ("places/src/", "places-"),
    ("access/src/password/", "password-"),
];
/// Where refusals that are no broken rule are given their codes, as `=> "not-found"` or `=> Some("not-found")`.
const REFUSALS: [&str; 3] = ["door/src/problem.rs", "app/src/serve/trouble.rs", "access/src/denial.rs"];

fn assert_written(keys: impl IntoIterator<Item = String>) {
    let keys: BTreeSet<String> = keys.into_iter().collect();
    assert!(!keys.is_empty(), "nothing was looked for");
    for lang in Lang::ALL {
        let lacking: Vec<_> = keys.iter().filter(|key| !i18n::has(lang, key)).collect();
        assert!(lacking.is_empty(), "write in {}: {lacking:#?}", lang.code());
        // What Fluent could not put in (`{ role-nobody }`) stays as it is.
        let told = keys.iter().map(|key| i18n::text(lang, key).replace("{$detail}", ""));
        let broken: Vec<_> = told.filter(|text| text.contains('{')).collect();
        assert!(broken.is_empty(), "mend in {}: {broken:#?}", lang.code());
    }
}

fn kinds() -> impl Iterator<Item = &'static Kind> {
    catalogue().kinds.iter().copied()
}

/// Each field of each kind, with those that only an action asks for.
fn fields() -> impl Iterator<Item = (&'static str, &'static str, FieldKind)> {
    let of_kinds = kinds().flat_map(|kind| kind.fields.iter().map(|field| (kind.table, field.key(), field.kind)));
    of_kinds.chain(ACTIONS.iter().flat_map(|action| action.fields.iter().map(|f| (action.table, f.key(), f.kind))))
}

fn choice_keys() -> BTreeSet<String> {
    let lists = fields().filter_map(|(.., kind)| match kind {
        FieldKind::Choice(list) => Some(list),
        _ => None,
    });
    lists.flat_map(|list| list.values.iter().map(|value| format!("choice-{}-{value}", list.name))).collect()
}

fn is_code(text: &str) -> bool {
    !text.is_empty() && text.chars().all(|c| c.is_ascii_lowercase() || c == '-')
}

/// The literals that stand at these places of these calls.
fn codes(sources: &[Source], places: &[(&str, usize)]) -> BTreeSet<String> {
    let mut found = BTreeSet::new();
    for (source, (name, at)) in sources.iter().flat_map(|source| places.iter().map(move |place| (source, place))) {
        for call in calls(&source.text, name) {
            let literals = call.get(*at).map(|argument| literals(argument)).into_iter().flatten();
            found.extend(literals.filter(|text| is_code(text)).map(str::to_owned));
        }
    }
    found
}

/// Codes of `casework::parse`, which come with `None` or with a detail.
fn parse_codes(sources: &[Source], beside: &str) -> BTreeSet<String> {
    let parse = sources.iter().find(|source| source.path == "casework/src/parse.rs").expect("where it was");
    let ending = format!("\", {beside}");
    let before = parse.text.match_indices(&ending).filter_map(|(at, _)| parse.text[..at].rsplit_once('"'));
    before.map(|(_, code)| code).filter(|code| is_code(code)).map(str::to_owned).collect()
}

fn table_codes(sources: &[Source]) -> BTreeSet<String> {
    let mut found = BTreeSet::new();
    for (folder, start) in TABLES {
        for source in sources.iter().filter(|source| source.path.starts_with(folder)) {
            found.extend(
                literals(&source.text).filter(|text| is_code(text) && text.starts_with(start)).map(str::to_owned),
            );
        }
    }
    found
}

#[test]
fn every_record_kind_is_named_and_says_what_to_do_first() {
    let forms = ["", "-many", "-new", "-empty"];
    assert_written(kinds().flat_map(|kind| forms.map(|form| format!("kind-{}{form}", kind.table))));
}

#[test]
fn every_field_is_named() {
    assert_written(fields().map(|(table, key, _)| format!("field-{table}-{key}")));
}

#[test]
fn every_choice_is_named() {
    assert_written(choice_keys());
}

#[test]
fn every_action_is_named() {
    assert_written(ACTIONS.iter().map(|action| format!("action-{}-{}", action.table, action.noun)));
}

#[test]
fn every_event_is_told_as_a_phrase() {
    let mut keys: BTreeSet<String> = kinds().map(|kind| event_key(kind.entered)).collect();
    let known = i18n::keys(Lang::En);
    let sources = sources();
    let written = sources.iter().flat_map(|source| calls(&source.text, "Event::new"));
    let mut events = 0;
    for kind in written.flat_map(|call| literals(call[0]).collect::<Vec<_>>()).filter(|text| text.contains('.')) {
        events += 1;
        match kind.strip_prefix('{').and_then(|rest| rest.split_once("}.")) {
            // `{table}.corrected`: one phrase for all tables, or one for each of them.
            Some((_, what)) => {
                let of_tables =
                    known.iter().filter(|key| key.starts_with("event-") && key.ends_with(&format!("-{what}")));
                assert!(of_tables.count() > 0, "nothing tells of {kind}");
            }
            None => _ = keys.insert(event_key(kind)),
        }
    }
    assert!(events > 15, "events are still written as Event::new(\"..\")");
    assert_written(keys);
}

fn event_key(kind: &str) -> String {
    format!("event-{}", kind.replace('.', "-"))
}

#[test]
fn every_problem_says_what_to_do() {
    let sources = sources();
    let mut all = codes(&sources, &PLAIN);
    all.extend(codes(&sources, &DETAILED));
    all.extend(parse_codes(&sources, "None"));
    all.extend(parse_codes(&sources, "Some("));
    all.extend(table_codes(&sources));
    assert!(all.len() > 40, "codes are still written where this test looks: {all:?}");
    assert_written(all.iter().map(|code| format!("problem-{code}")));
}

#[test]
fn no_problem_names_a_detail_that_is_not_always_given() {
    let sources = sources();
    let mut bare = codes(&sources, &PLAIN);
    bare.extend(parse_codes(&sources, "None"));
    for (lang, code) in Lang::ALL.into_iter().flat_map(|lang| bare.iter().map(move |code| (lang, code))) {
        let sentence = i18n::text(lang, &format!("problem-{code}"));
        assert!(!sentence.contains("$detail"), "{code} is told without a detail somewhere: {sentence}");
    }
}

#[test]
fn every_refusal_says_what_to_do() {
    let sources = sources();
    let mut all = codes(&sources, &[("::Rule", 0)]);
    assert!(all.len() > 15, "rules are still refused as Refusal::Rule(\"..\"): {all:?}");
    let given = sources.iter().filter(|source| REFUSALS.contains(&source.path.as_str()));
    let arms = given.flat_map(|source| source.text.split("=> ").skip(1));
    let arms = arms.filter_map(|arm| arm.strip_prefix("Some(").unwrap_or(arm).strip_prefix('"')?.split_once('"'));
    let others: Vec<_> = arms.map(|(code, _)| code.to_owned()).collect();
    assert!(others.len() > 4, "other refusals still have their codes in {REFUSALS:?}: {others:?}");
    all.extend(others);
    assert_written(all.iter().map(|code| format!("refusal-{code}")));
}

#[test]
fn no_words_are_left_of_what_is_gone() {
    let forms = ["", "-many", "-new", "-lead", "-empty"];
    let mut known: BTreeSet<String> =
        kinds().flat_map(|kind| forms.map(|form| format!("kind-{}{form}", kind.table))).collect();
    known.extend(choice_keys());
    // A contact is no record kind: it is read one at a time, beside its matter.
    let contact = ["name", "phone", "email", "address", "language"].map(|key| ("contact", key));
    for (table, key) in fields().map(|(table, key, _)| (table, key)).chain(contact) {
        known.extend([format!("field-{table}-{key}"), format!("hint-{table}-{key}")]);
    }
    for lang in Lang::ALL {
        let ours = |key: &&str| ["kind-", "choice-", "field-", "hint-"].iter().any(|start| key.starts_with(start));
        let gone: Vec<_> = i18n::keys(lang).into_iter().filter(ours).filter(|key| !known.contains(*key)).collect();
        assert!(gone.is_empty(), "strike in {}: {gone:#?}", lang.code());
    }
}
