//! `/report`: asking, one question a page. Every page works without a script; the answers travel in the form.

mod answers;
mod draft;
mod elsewhere;
mod fields;
mod page;
mod send;
mod set_up;
mod step;

use axum::{
    http::StatusCode,
    response::{IntoResponse as _, Response},
};
use casework::{Actor, Problems, Work};
use console::{Answer, Trouble, go, show};
use door::{Refused, SentForm};

pub use elsewhere::elsewhere;
pub use {
    answers::{first_wrong, intake, problems},
    draft::Draft,
    fields::Asking,
    set_up::{Chosen, SetUp},
    step::Step,
};

use crate::visitor::Visitor;

impl Draft {
    /// What was chosen, as far as it decides what the pages ask.
    pub fn chosen(&self) -> Chosen {
        let [category, place, place_typed] =
            ["category", "place", "place_typed"].map(|field| self.get(field).to_owned());
        Chosen { category, place, place_typed }
    }
}

async fn load(visitor: &Visitor, draft: &Draft) -> Result<SetUp, Trouble> {
    let chosen = draft.chosen();
    let read = move |work: Work| {
        let chosen = chosen.clone();
        async move { SetUp::load(&work, &chosen).await }
    };
    visitor.read(&Actor::public("web"), read).await
}

/// `GET /report`.
pub async fn get(visitor: Visitor) -> Answer {
    let draft = Draft::new(&visitor.app);
    let set_up = load(&visitor, &draft).await?;
    let first = Step::way(!set_up.not_taken.is_empty())[0];
    Ok(show(&page::page(&visitor, first, &draft, &set_up, &Problems::default(), Vec::new())))
}

/// `POST /report`: on to the next page, back, to another page, the same page in another language, or sending.
pub async fn post(visitor: Visitor, form: Result<SentForm, Refused>) -> Answer {
    visitor.own_form()?;
    let form = form.map_err(|refused| refused_form(&visitor, &refused))?;
    let draft = Draft::read(&visitor.app, form.fields.clone(), visitor.now());
    let set_up = load(&visitor, &draft).await?;
    let way = Step::way(!set_up.not_taken.is_empty());
    let step = Step::parse(form.fields.one("step")).filter(|step| way.contains(step)).unwrap_or(way[0]);
    let turn = |step: Step| Ok(open(&visitor, step, &draft, &set_up));
    match form.fields.one("go") {
        "back" => turn(step.beside(way, -1)),
        "stay" => turn(step),
        other => match other.strip_prefix("step:").and_then(Step::parse) {
            Some(named) => turn(named),
            None => next(&visitor, step, &draft, &set_up, &form).await,
        },
    }
}

async fn next(visitor: &Visitor, step: Step, draft: &Draft, set_up: &SetUp, form: &SentForm) -> Answer {
    let way = Step::way(!set_up.not_taken.is_empty());
    let problems = answers::problems(step, draft, set_up);
    if !problems.0.is_empty() {
        return Ok(wrong(visitor, step, draft, set_up, &problems));
    }
    if step == Step::First && draft.get("first") != "none" {
        return Ok(go(&elsewhere::address(draft.get("first"))));
    }
    if step != Step::Check && !draft.seen() {
        return Ok(open(visitor, step.beside(way, 1), draft, set_up));
    }
    // A changed answer may ask for another one: the category's own questions.
    match first_wrong(way, draft, set_up) {
        Some((step, problems)) => Ok(wrong(visitor, step, draft, set_up, &problems)),
        None if step == Step::Check => send::send(visitor, draft, set_up, form).await,
        None => Ok(open(visitor, Step::Check, draft, set_up)),
    }
}

fn open(visitor: &Visitor, step: Step, draft: &Draft, set_up: &SetUp) -> Response {
    show(&page::page(visitor, step, draft, set_up, &Problems::default(), Vec::new()))
}

fn wrong(visitor: &Visitor, step: Step, draft: &Draft, set_up: &SetUp, problems: &Problems) -> Response {
    let page = page::page(visitor, step, draft, set_up, problems, Vec::new());
    (StatusCode::UNPROCESSABLE_ENTITY, show(&page)).into_response()
}

/// A form that could not be read: too large a picture, or one that broke off.
pub fn refused_form(visitor: &Visitor, refused: &Refused) -> Trouble {
    let code = refused.refusal().map_or("unreadable-form", door::code);
    let rule = if code == "body-too-large" { "body-too-large" } else { "unreadable-form" };
    visitor.trouble(casework::Refusal::Rule(rule))
}
