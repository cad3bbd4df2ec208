//! The page on which a complaint is told: what happened, whom it is about, who reads it.

use casework::{Problems, kind::Role};
use sensitive::LONGEST;
use web::pages::{
    layout::{Frame, Link},
    records::{self, Choice, Field, FieldGroup, Input},
    residents::AskPage,
};

use super::{Form, Offered, SetUp};
use crate::visitor::Visitor;

/// The field that people do not see.
pub const TRAP: &str = "website";

/// Roles that a complaint may be about; a unit's officers are named by their unit.
const ROLES: [Role; 6] =
    [Role::Field, Role::Coordinator, Role::Mediator, Role::Relief, Role::Leader, Role::Administrator];

/// The page.
pub fn page(visitor: &Visitor, form: &Form, set_up: &SetUp, problems: &Problems, faults: Vec<String>) -> AskPage {
    let mut frame = Frame { form: Some("ask"), ..visitor.frame("/report/in-confidence") };
    frame.csrf = form.stamp(&visitor.app);
    let open = set_up.readers.len() >= 2;
    let hidden =
        [("id", form.id.to_string()), ("seed", hex::encode(&form.seed.0[..])), ("since", form.since.to_string())];
    AskPage {
        step: String::new(),
        title: visitor.t("confidence-report-title"),
        lead: Some(visitor.t(if open { "confidence-report-lead" } else { "confidence-report-closed" })),
        form: records::Form {
            action: "/report/in-confidence".to_owned(),
            hidden: hidden.into_iter().map(|(name, value)| (name.to_owned(), value)).collect(),
            groups: groups(visitor, form, set_up, problems),
            faults,
            submit: visitor.t("report-send"),
            ..records::Form::default()
        },
        back: false,
        answered: Vec::new(),
        trap: Some(TRAP),
        elsewhere: vec![
            Link::new(visitor.t("confidence-ordinary"), "/report"),
            Link::new(visitor.t("report-follow"), "/r"),
        ],
        frame,
    }
}

fn groups(visitor: &Visitor, form: &Form, set_up: &SetUp, problems: &Problems) -> Vec<FieldGroup> {
    let field = |name: &str, input| {
        let mut field = Field::new(name, visitor.t(&format!("confidence-ask-{name}")), input).value(form.get(name));
        let problem = problems.0.iter().find(|problem| problem.field == name);
        field.error = problem.map(|problem| door::sentence_of(problem, visitor.lang));
        field
    };
    let hinted = |field: Field| {
        let hint = visitor.t(&format!("confidence-ask-{}-hint", field.name));
        field.hint(hint)
    };
    let several = |name: &str, choices: Vec<Choice>| {
        let value = form.sent.all(name).collect::<Vec<_>>().join("\n");
        let label = visitor.t(&format!("confidence-ask-{name}"));
        Field::new(name, label, Input::Several(choices)).value(value).optional()
    };
    let named = |offered: &[Offered]| -> Vec<Choice> {
        let choice =
            |it: &Offered| Choice::new(it.id.to_string(), i18n::named(visitor.lang, &it.name, it.name_en.as_deref()));
        offered.iter().map(choice).collect()
    };
    let roles = ROLES.map(|role| Choice::new(role.code(), visitor.t(&format!("role-{}", role.code())))).to_vec();
    let about = [
        several("units", named(&set_up.units)),
        several("teams", named(&set_up.teams)),
        several("roles", roles),
        several("handlers", named(&set_up.readers)),
    ];
    let offers = |field: &Field| matches!(&field.input, Input::Several(choices) if !choices.is_empty());
    vec![
        FieldGroup {
            fields: vec![
                hinted(field("text", Input::Text(LONGEST))),
                hinted(field("place", Input::Line(300))).optional(),
            ],
            ..FieldGroup::default()
        },
        FieldGroup {
            title: visitor.t("confidence-ask-about"),
            lead: Some(visitor.t("confidence-ask-about-lead")),
            fields: about.into_iter().filter(offers).collect(),
        },
        FieldGroup {
            title: visitor.t("confidence-ask-reach"),
            lead: Some(visitor.t("confidence-ask-reach-lead")),
            fields: vec![hinted(field("contact", Input::Line(300))).optional()],
        },
    ]
}
