//! `/in-confidence/people`: who reads, named by an administrator and agreed to by a second person; how long there is for an
//! answer; and how many complaints came, where they were five or more.

use ::sensitive::{Handler, HandlerState, MOST_DAYS, handler};
use axum::{http::StatusCode, response::IntoResponse as _};
use casework::{Problems, Refusal, Work, kind::Role};
use door::{Refused, Sent};
use uuid::Uuid;
use web::pages::{
    items::{Item, ItemSection, ItemsPage},
    layout::{Tag, Tone},
    records::{Choice, Field, FieldGroup, Form, Input},
};

use super::{APPOINT, in_person, wrong};
use crate::desk::{Answer, Desk, go, show};

/// More people than this are not shown in a list.
const IN_A_LIST: i64 = 500;

struct SetUp {
    handlers: Vec<Handler>,
    staff: Vec<(String, String)>,
    days: u32,
    last_year: i16,
    counted: Option<i64>,
}

async fn load(work: &Work) -> Result<SetUp, Refusal> {
    work.actor.must_be(&APPOINT)?;
    let today = work.tx.today();
    let sql = "SELECT id, name FROM staff WHERE office_id = $1 AND voided = FALSE AND from_on <= $2 AND (to_on IS NULL OR \
               to_on >= $2) ORDER BY name, id LIMIT $3";
    let rows = work.tx.rows(sql, store::params![today, IN_A_LIST]).await?;
    let staff = rows.iter().map(|row| Ok((row.get::<Uuid>("id")?.to_string(), row.get("name")?)));
    let last_year = today.year() - 1;
    Ok(SetUp {
        handlers: handler::appointments(work).await?,
        staff: staff.collect::<Result<_, Refusal>>()?,
        days: ::sensitive::working_days(work).await?,
        last_year,
        counted: ::sensitive::counted_in(work, last_year).await?,
    })
}

/// `GET /in-confidence/people`.
pub async fn get(desk: Desk) -> Answer {
    in_person(&desk)?;
    let set_up = desk.read(|work| async move { load(&work).await }).await?;
    Ok(show(&page(&desk, &set_up, &Problems::default())))
}

/// `POST /in-confidence/people`: what is to be done stands in the form.
pub async fn post(desk: Desk, sent: Result<Sent, Refused>) -> Answer {
    in_person(&desk)?;
    let sent = desk.checked(sent)?;
    let what = sent.one("do").to_owned();
    let named: Option<Uuid> = sent.one(if what == "proposal" { "staff" } else { "handler" }).parse().ok();
    let days: u32 = sent.one("working_days").trim().parse().unwrap_or_default();
    let done = desk
        .write(move |work| {
            let what = what.clone();
            async move {
                let named = |field| named.ok_or_else(|| Refusal::problem(field, "required"));
                match what.as_str() {
                    "proposal" => handler::propose(&work, named("staff")?).await.map(drop),
                    "approval" => handler::approve(&work, named("handler")?).await,
                    "ending" => handler::end(&work, named("handler")?).await,
                    "keeping" => handler::keep(&work, named("handler")?).await,
                    "term" => ::sensitive::set_term(&work, days).await,
                    _ => Err(Refusal::NotFound),
                }
            }
        })
        .await;
    match done {
        Ok(()) => Ok(go("/in-confidence/people?said=saved")),
        Err(Refusal::Invalid(problems)) => {
            let set_up = desk.read(|work| async move { load(&work).await }).await?;
            Ok((StatusCode::UNPROCESSABLE_ENTITY, show(&page(&desk, &set_up, &problems))).into_response())
        }
        Err(other) => Err(desk.trouble(other)),
    }
}

fn page(desk: &Desk, set_up: &SetUp, problems: &Problems) -> ItemsPage {
    let administers = desk.actor().is(Role::Administrator);
    ItemsPage {
        title: desk.t("confidence-people-title"),
        lead: desk.t("confidence-people-lead"),
        fresh: None,
        make: administers.then(|| proposal(desk, set_up, problems)),
        sections: vec![
            ItemSection {
                key: "handlers".to_owned(),
                title: desk.t("confidence-who-reads"),
                items: set_up.handlers.iter().flat_map(|handler| items(desk, handler)).collect(),
                empty: desk.t("confidence-nobody-reads"),
            },
            ItemSection {
                key: "term".to_owned(),
                title: desk.t("confidence-term"),
                items: vec![term(desk, set_up.days, administers, problems), counted(desk, set_up)],
                empty: String::new(),
            },
        ],
        frame: desk.frame(None),
    }
}

fn form(desk: &Desk, what: &str, handler: Option<Uuid>, fields: Vec<Field>) -> Form {
    let mut hidden = vec![("do".to_owned(), what.to_owned())];
    hidden.extend(handler.map(|id| ("handler".to_owned(), id.to_string())));
    Form {
        action: "/in-confidence/people".to_owned(),
        hidden,
        groups: vec![FieldGroup { fields, ..FieldGroup::default() }],
        submit: desk.t(&format!("confidence-do-{what}")),
        grave: what == "ending",
        ..Form::default()
    }
}

fn proposal(desk: &Desk, set_up: &SetUp, problems: &Problems) -> Form {
    let own = desk.actor().staff_id.map(|id| id.to_string());
    let mut others: Vec<_> = set_up.staff.iter().filter(|(id, _)| Some(id) != own.as_ref()).collect();
    others.sort_by(|(_, one), (_, other)| i18n::in_order(desk.lang, one, other));
    let choices = others.into_iter().map(|(id, name)| Choice::new(id, name)).collect();
    let field = Field::new("staff", desk.t("confidence-staff"), Input::Select(choices));
    let field = wrong(desk, field.hint(desk.t("confidence-staff-hint")), problems);
    form(desk, "proposal", None, vec![field])
}

/// The person with what is likeliest to be done; where there is a choice, a second line for the other.
fn items(desk: &Desk, handler: &Handler) -> Vec<Item> {
    let me = desk.actor().staff_id;
    let day = i18n::day(desk.lang, handler.since);
    let since = i18n::text_with(desk.lang, "confidence-since", &[("day", day.into())]);
    let state = desk.t(&format!("confidence-reader-{}", handler.state.code()));
    let tone = if handler.state == HandlerState::Ready { Tone::Good } else { Tone::Waiting };
    let may_agree = ![Some(handler.proposed_by), Some(handler.staff_id)].contains(&me);
    let act = |what: &str| Some(form(desk, what, Some(handler.id), Vec::new()));
    let mut about = vec![since];
    about.extend(handler.ending_by.map(|_| desk.t("confidence-ending-asked")));
    let first = match handler.state {
        HandlerState::Proposed if may_agree => act("approval"),
        _ => act("ending"),
    };
    let person =
        Item { title: handler.name.clone(), tag: Some(Tag::new(state, tone)), about, action: first, ..Item::default() };
    let second = match handler.state {
        HandlerState::Proposed if may_agree => act("ending"),
        _ if handler.ending_by.is_some() => act("keeping"),
        _ => None,
    };
    let other = second.map(|form| Item { title: handler.name.clone(), action: Some(form), ..Item::default() });
    std::iter::once(person).chain(other).collect()
}

fn term(desk: &Desk, days: u32, may_set: bool, problems: &Problems) -> Item {
    let told = i18n::text_with(desk.lang, "confidence-term-days", &[("n", i64::from(days).into())]);
    let field = Field::new("working_days", desk.t("confidence-working_days"), Input::Count).value(days.to_string());
    let hint = i18n::text_with(desk.lang, "confidence-working_days-hint", &[("most", i64::from(MOST_DAYS).into())]);
    let field = wrong(desk, field.hint(hint), problems);
    Item { title: told, action: may_set.then(|| form(desk, "term", None, vec![field])), ..Item::default() }
}

/// How many came last year, where they were enough that none can be guessed at.
fn counted(desk: &Desk, set_up: &SetUp) -> Item {
    let year = set_up.last_year.to_string();
    let title = match set_up.counted {
        Some(n) => i18n::text_with(desk.lang, "confidence-counted", &[("n", n.into()), ("year", year.into())]),
        None => i18n::text_with(desk.lang, "confidence-counted-few", &[("year", year.into())]),
    };
    Item { title, ..Item::default() }
}
