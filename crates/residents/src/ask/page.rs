//! Each page of the way, and what was answered as the last one shows it.

use casework::Problems;
use web::pages::{
    layout::{Frame, Link, Notice, Tone},
    records::Form,
    residents::{Answered, AskPage},
};

use super::{draft::Draft, fields::Asking, set_up::SetUp, step::Step};
use crate::visitor::Visitor;

/// The field that people do not see. Its name is one that programs like to fill in.
pub const TRAP: &str = "website";

/// The page of a step.
pub fn page(
    visitor: &Visitor,
    step: Step,
    draft: &Draft,
    set_up: &SetUp,
    problems: &Problems,
    faults: Vec<String>,
) -> AskPage {
    let way = Step::way(!set_up.not_taken.is_empty());
    let at = way.iter().position(|it| *it == step).unwrap_or(0);
    let (first, last) = (at == 0, step == Step::Check);
    let asking = Asking { lang: visitor.lang, draft, set_up, problems };
    let mut frame = Frame { form: Some("ask"), ..visitor.frame("/report") };
    draft.stamp().clone_into(&mut frame.csrf);
    if first {
        // Before anything is asked: it is another way, past every team and inbox.
        let link = Some(Link::new(visitor.t("confidence-choice-link"), "/report/in-confidence"));
        frame.notices.push(Notice { tone: Tone::Plain, text: visitor.t("confidence-choice"), link });
    }
    let numbers = [("n", count(at + 1)), ("of", count(way.len()))];
    AskPage {
        step: i18n::text_with(visitor.lang, "report-step", &numbers),
        title: visitor.t(if first { "report-title" } else { title(step) }),
        lead: if first { Some(visitor.t("report-lead")) } else { last.then(|| visitor.t("report-check-lead")) },
        form: Form {
            action: "/report".to_owned(),
            hidden: draft.carried(step, last || draft.seen()),
            groups: asking.groups(step),
            faults,
            submit: visitor.t(if last { "report-send" } else { "report-next" }),
            file: last,
            ..Form::default()
        },
        back: !first,
        answered: if last { answered(visitor, draft, set_up) } else { Vec::new() },
        trap: last.then_some(TRAP),
        elsewhere: if first { vec![Link::new(visitor.t("report-follow"), "/r")] } else { Vec::new() },
        frame,
    }
}

fn count(n: usize) -> i18n::Arg<'static> {
    i64::try_from(n).unwrap_or_default().into()
}

const fn title(step: Step) -> &'static str {
    match step {
        Step::First => "report-first-title",
        Step::Category => "report-category-title",
        Step::What => "report-what-title",
        Step::Where => "report-where-title",
        Step::Reply => "report-reply-title",
        Step::Check => "report-check-title",
    }
}

/// Every answer in the order of the way; what was left empty is not listed.
fn answered(visitor: &Visitor, draft: &Draft, set_up: &SetUp) -> Vec<Answered> {
    let none = Problems::default();
    let asking = Asking { lang: visitor.lang, draft, set_up, problems: &none };
    let mut all = Vec::new();
    for step in [Step::Category, Step::What, Step::Where, Step::Reply] {
        let fields = asking.groups(step).into_iter().flat_map(|group| group.fields);
        let mut texts = Vec::new();
        for field in fields.filter(|field| !field.value.is_empty()) {
            let unseen =
                (step == Step::Reply && field.name.starts_with("contact.") && draft.reply() != Some("contact"))
                    || (field.name.starts_with("place") && step == Step::Where);
            if !unseen {
                // What a page asks by its title alone is called by it.
                let titled = matches!(field.name.as_str(), "category" | "reply");
                let label = if titled { visitor.t(title(step)) } else { field.label.clone() };
                texts.push((label, shown(visitor, &field)));
            }
        }
        if step == Step::Where {
            let place = set_up.whereabouts.place.as_ref().map(|place| place.name.clone()).unwrap_or_default();
            texts.insert(0, (visitor.t("report-place"), place));
        }
        let answer = |(label, text)| Answered { label, text, go: format!("step:{}", step.code()) };
        all.extend(texts.into_iter().map(answer));
    }
    all
}

/// The value as people read it.
fn shown(visitor: &Visitor, field: &web::pages::records::Field) -> String {
    use web::pages::records::Input;
    match &field.input {
        Input::Open(choices) | Input::Select(choices) | Input::Several(choices) | Input::Choice(choices) => {
            let named = |value: &str| choices.iter().find(|it| it.value == value).map(|it| it.text.clone());
            i18n::prose::list(visitor.lang, &field.value.lines().filter_map(named).collect::<Vec<_>>())
        }
        Input::Day => field.value.parse().map_or_else(|_| field.value.clone(), |day| visitor.day(day)),
        Input::Flag => visitor.t("report-yes"),
        _ => field.value.clone(),
    }
}
