//! The lead: who worked where and when, and the most important of what was done.

use i18n::Arg;

use super::{
    plan::{LEAD_DONE, LEAD_WHO, LEAD_WHOLE_WHO},
    reported::also,
    span::{Span, spans, unmarked},
    teller::{Args, Teller, joined, written},
};
use crate::{Issue, figure_value::PROGRAMME};

pub(super) fn lead(issue: &Issue) -> Vec<Span> {
    let args = circumstances(issue);
    let text = if issue.figures.iter().all(|figure| figure.value == 0 && !figure.withheld) {
        written(issue.lang, if is_whole(issue) { "lead-whole-nothing" } else { "lead-nothing" }, &args)
    } else {
        told(issue, args)
    };
    let draft = issue.lang.awaits_a_reader().then(|| i18n::text(issue.lang, "issue-draft"));
    let sentences: Vec<String> = draft.into_iter().chain([text]).collect();
    spans(&joined(issue.lang, &sentences))
}

/// Whether the bulletin covers all that the office covers, and bears its name twice.
fn is_whole(issue: &Issue) -> bool {
    issue.place == issue.office
}

fn circumstances(issue: &Issue) -> Args {
    let period: [(&str, Arg); 1] = [("period", issue.period().into())];
    let key = if issue.from == issue.to { "narrative-on" } else { "narrative-from" };
    let when = i18n::text_with(issue.lang, key, &period);
    let named = [("when", when), ("office", unmarked(&issue.office)), ("place", unmarked(&issue.place))];
    named.map(|(name, words)| (name.to_owned(), words.into())).into()
}

fn told(issue: &Issue, circumstances: Args) -> String {
    let mut teller = Teller::new(issue.lang, &issue.figures);
    let who = if is_whole(issue) { LEAD_WHOLE_WHO } else { LEAD_WHO };
    let mut sentences: Vec<String> = teller.say(who, circumstances).into_iter().collect();
    sentences.extend(teller.say(LEAD_DONE, Args::new()));
    let others: Vec<_> = teller.untold().into_iter().filter(|figure| figure.line == PROGRAMME).collect();
    sentences.extend(also(issue.lang, "also", &others));
    joined(issue.lang, &sentences)
}
