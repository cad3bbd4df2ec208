//! The request as its resident sees it, in plain words.

use casework::Refusal;
use lines::follow::{Objection, Stage, Standing};
use requests::{ResidentSays, ReviewState, WrittenBy};
use web::pages::{
    layout::{Frame, Link, Notice, Tag, Tone},
    records::{Fault, FieldGroup, Form},
    residents::{self, MatterAction, MatterNote, MatterPage, MatterText, StageState},
};

use super::actions::{ACTIONS, Again, field};
use crate::{session::Visit, visitor::Visitor};

/// The page.
pub fn page(visitor: &Visitor, visit: &Visit, standing: &Standing, again: Option<&Again>) -> MatterPage {
    let path = format!("/r/{}", standing.reference);
    let frame = Frame { csrf: visit.csrf(&visitor.app), notices: notices(visitor), ..visitor.frame(&path) };
    let actions: Vec<MatterAction> = ACTIONS
        .into_iter()
        .filter(|(word, noun, _)| standing.may.contains(word) || again.is_some_and(|again| again.noun == *noun))
        .map(|(_, noun, name)| action(visitor, standing, &path, noun, name, again))
        .collect();
    MatterPage {
        reference: standing.reference.clone(),
        kind: visitor.t("follow-kind"),
        state: Tag::new(visitor.t(&format!("follow-stage-{}", standing.stage.code())), tone(standing)),
        says: says(visitor, standing),
        faults: actions
            .iter()
            .flat_map(|action| Fault::of(action.form.fields()))
            .chain(whole(visitor, again))
            .collect(),
        stages: stages(visitor, standing.stage),
        texts: texts(visitor, standing),
        facts: facts(visitor, standing),
        pictures: Vec::new(),
        notes: notes(visitor, standing),
        actions,
        links: vec![
            Link::new(visitor.t("follow-slip"), format!("{path}/slip")),
            Link::new(visitor.t("own-data-link"), format!("{path}/data")),
        ],
        leave: Some(Link::new(visitor.t("follow-leave"), format!("{path}/leaving"))),
        frame,
    }
}

/// What an action before this page has to say, handed on in the address as a word of a closed list.
fn notices(visitor: &Visitor) -> Vec<Notice> {
    let query = visitor.uri.query().unwrap_or_default();
    let said = form_urlencoded::parse(query.as_bytes()).find(|(name, _)| name == "said").map(|(_, noun)| noun);
    let known = said.filter(|noun| ACTIONS.iter().any(|(_, known, _)| known == noun));
    let notice = |noun| Notice { tone: Tone::Good, text: visitor.t(&format!("follow-said-{noun}")), link: None };
    known.map(notice).into_iter().collect()
}

fn tone(standing: &Standing) -> Tone {
    match standing.stage {
        _ if standing.overdue => Tone::Late,
        Stage::Ended => Tone::Good,
        Stage::WaitingForYou | Stage::Answered => Tone::Waiting,
        Stage::Received => Tone::Plain,
        _ => Tone::Active,
    }
}

fn unit(visitor: &Visitor, standing: &Standing) -> String {
    let of_unit = standing.unit.as_ref().map(|(own, en)| i18n::named(visitor.lang, own, en.as_deref()));
    of_unit.unwrap_or_else(|| visitor.t("follow-the-office"))
}

fn says(visitor: &Visitor, standing: &Standing) -> Vec<String> {
    let told = |key: &str, day: Option<jiff::civil::Date>| {
        let day = day.map(|on| visitor.day(on)).unwrap_or_default();
        i18n::text_with(visitor.lang, key, &[("unit", unit(visitor, standing).into()), ("day", day.into())])
    };
    let confirmed = standing.stage == Stage::Answered && standing.says == Some(ResidentSays::Confirmed);
    let stage = if confirmed { "confirmed" } else { standing.stage.code() };
    let mut says = vec![told(&format!("follow-says-{stage}"), None)];
    if standing.merged {
        says.push(visitor.t("follow-says-merged"));
    }
    if let Some(objection) = standing.objection.as_ref().filter(|it| it.state == ReviewState::Asked) {
        says.push(told("follow-says-review", Some(objection.due_on)));
    }
    let open = !matches!(standing.stage, Stage::Answered | Stage::Ended | Stage::WaitingForYou);
    if open && standing.due_on.is_some() {
        let key = if standing.overdue { "follow-says-late" } else { "follow-says-due" };
        says.push(told(key, standing.due_on));
    }
    says
}

/// The way of a request. Waiting for the resident is not part of every way: it is shown only while it lasts.
fn stages(visitor: &Visitor, now: Stage) -> Vec<residents::Stage> {
    let shown: Vec<Stage> =
        Stage::ALL.into_iter().filter(|stage| *stage != Stage::WaitingForYou || *stage == now).collect();
    let at = shown.iter().position(|stage| *stage == now).unwrap_or(0);
    let state = |n: usize| match n.cmp(&at) {
        std::cmp::Ordering::Less => StageState::Done,
        std::cmp::Ordering::Equal => StageState::Now,
        std::cmp::Ordering::Greater => StageState::Ahead,
    };
    let told = |(n, stage): (usize, &Stage)| residents::Stage {
        text: visitor.t(&format!("follow-stage-{}", stage.code())),
        state: state(n),
    };
    shown.iter().enumerate().map(told).collect()
}

fn texts(visitor: &Visitor, standing: &Standing) -> Vec<MatterText> {
    let mut texts = Vec::new();
    if standing.stage == Stage::WaitingForYou
        && let Some(asked) = standing.words.iter().rev().find(|word| word.by != WrittenBy::Resident)
    {
        let (label, text) = (visitor.t("follow-question"), asked.text.clone());
        texts.push(MatterText { label, note: by(visitor, asked.by, asked.on), text, main: true });
    }
    if let Some(reply) = &standing.reply {
        let day = standing.replied_on.map(|on| visitor.day(on)).unwrap_or_default();
        texts.push(MatterText {
            label: visitor.t("follow-reply"),
            note: i18n::text_with(
                visitor.lang,
                "follow-reply-by",
                &[("unit", unit(visitor, standing).into()), ("day", day.into())],
            ),
            text: reply.clone(),
            main: true,
        });
    }
    if let Some(Objection { decision: Some(decision), step, .. }) = &standing.objection {
        let label = visitor.t(&format!("choice-review-step-{}", step.code()));
        texts.push(MatterText { label, note: String::new(), text: decision.clone(), main: true });
    }
    texts
}

fn facts(visitor: &Visitor, standing: &Standing) -> Vec<(String, String)> {
    let (category, category_en) = &standing.category;
    let outcome = standing.outcome.map(|outcome| visitor.t(&format!("choice-outcome-{}", outcome.code())));
    let split = standing.split_off.iter().map(|(reference, _)| reference.clone()).collect::<Vec<_>>();
    let all = [
        ("report-category-title", Some(i18n::named(visitor.lang, category, category_en.as_deref()))),
        ("report-place", Some(standing.place.clone())),
        ("follow-received", Some(visitor.day(standing.received_on))),
        ("follow-has-it", Some(unit(visitor, standing))),
        ("follow-due", standing.due_on.map(|on| visitor.day(on))),
        (if standing.stage == Stage::Ended { "follow-outcome" } else { "follow-outcome-said" }, outcome),
        ("follow-split", (!split.is_empty()).then(|| i18n::prose::list(visitor.lang, &split))),
    ];
    all.into_iter().filter_map(|(key, value)| Some((visitor.t(key), value?))).collect()
}

fn by(visitor: &Visitor, who: WrittenBy, on: jiff::civil::Date) -> String {
    i18n::text_with(visitor.lang, &format!("follow-by-{}", who.code()), &[("day", visitor.day(on).into())])
}

fn notes(visitor: &Visitor, standing: &Standing) -> Vec<MatterNote> {
    let note = |word: &lines::follow::Word| MatterNote { who: by(visitor, word.by, word.on), text: word.text.clone() };
    standing.words.iter().map(note).collect()
}

fn action(
    visitor: &Visitor,
    standing: &Standing,
    path: &str,
    noun: &str,
    name: &str,
    again: Option<&Again>,
) -> MatterAction {
    let again = again.filter(|again| again.noun == noun);
    let mut field = field(visitor, standing, noun, name);
    if let Some(again) = again {
        again.sent.one(name).clone_into(&mut field.value);
        if let Refusal::Invalid(problems) = &again.refusal {
            field.error = problems.0.first().map(|problem| door::sentence_of(problem, visitor.lang));
        }
    }
    let answering = noun == "addition" && standing.stage == Stage::WaitingForYou;
    let title = visitor.t(&format!("follow-{}", if answering { "answering" } else { noun }));
    MatterAction {
        noun: noun.to_owned(),
        lead: Some(visitor.t(&format!("follow-{noun}-lead"))),
        form: Form {
            action: format!("{path}/{noun}"),
            groups: vec![FieldGroup { fields: vec![field], ..FieldGroup::default() }],
            submit: visitor.t("follow-send"),
            typed: again.is_some(),
            grave: noun == "withdrawal",
            ..Form::default()
        },
        open: again.is_some() || answering || matches!(noun, "confirmation" | "contest"),
        title,
    }
}

/// What stands against the whole.
fn whole(visitor: &Visitor, again: Option<&Again>) -> Vec<Fault> {
    match again {
        Some(Again { refusal: Refusal::Invalid(_), .. }) | None => Vec::new(),
        Some(again) => Fault::whole(&[door::sentence(&again.refusal, visitor.lang)]),
    }
}
