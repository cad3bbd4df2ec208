//! Letting somebody on the rolls in: a sign-in name, and a one-time link with which they set their password.

use access::sign_on::Claim;
use axum::{
    extract::Path,
    http::{HeaderMap, StatusCode, header},
    response::IntoResponse as _,
};
use casework::{Problems, Refusal, Work, find, kind::Role};
use door::{Refused, Sent};
use uuid::Uuid;
use web::pages::{
    items::{Item, ItemSection, ItemsPage},
    layout::{Link, Notice, Tone},
    records::{Choice, Field, FieldGroup, Form, Input},
};

use super::wrong;
use crate::{
    account::{self, About},
    desk::{Answer, Desk, show},
    records,
};

/// How long a link may lie about.
const HOURS: i64 = 24;

/// Somebody on the rolls, with the name they sign in with, if they have one.
struct Person {
    id: Uuid,
    name: String,
    sign_in: Option<String>,
    about: About,
}

async fn look(work: &Work, id: Uuid) -> Result<Person, Refusal> {
    work.actor.must_be(&[Role::Administrator])?;
    let staff = find::find(work, work.kind("staff")?, id).await?;
    let sql = "SELECT name FROM sign_in WHERE office_id = $1 AND staff_id = $2";
    let row = work.tx.row(sql, store::params![id]).await?;
    let sign_in = row.map(|row| row.get("name")).transpose()?;
    let about = account::about(work, id).await?;
    Ok(Person { id, about, name: staff.values.text("name").unwrap_or_default().to_owned(), sign_in })
}

fn page(desk: &Desk, person: &Person, typed: &str, problems: &Problems) -> ItemsPage {
    let here = format!("/staff/{}", person.id);
    let mut field = Field::new("sign_in", desk.t("sign-in-name"), Input::Line(40)).value(typed);
    field.error = wrong(desk.lang, "sign_in", problems);
    let fields = if person.sign_in.is_some() { Vec::new() } else { vec![field] };
    let lead = match &person.sign_in {
        Some(name) => i18n::text_with(desk.lang, "admission-known", &[("name", name.into())]),
        None => desk.t("admission-new"),
    };
    let mut sections = person.about.sections(desk, person.id);
    sections.extend(person.sign_in.as_ref().and_then(|_| binding(desk, person)));
    ItemsPage {
        frame: desk.frame(Some(casework::kind::Line::Ground)),
        title: i18n::text_with(desk.lang, "admission-title", &[("name", (&person.name).into())]),
        lead,
        fresh: None,
        make: Some(Form {
            action: format!("{here}/sign-in"),
            groups: vec![FieldGroup { fields, ..FieldGroup::default() }],
            submit: desk.t("admission-make"),
            cancel: Some(Link::new(desk.t("action-cancel"), here)),
            ..Form::default()
        }),
        sections,
    }
}

/// Where single sign-on is offered: what the provider calls this person.
fn binding(desk: &Desk, person: &Person) -> Option<ItemSection> {
    let offered = desk.app.settings.sign_on.as_ref()?;
    let word = |claim: &Claim| Choice::new(claim.code(), desk.t(&format!("sign-on-claim-{}", claim.code())));
    let claims = Field::new("claim", desk.t("sign-on-claim"), Input::Open(offered.claims().iter().map(word).collect()));
    let fields = vec![
        claims.value(Claim::Subject.code()).within("binding"),
        Field::new("value", desk.t("sign-on-value"), Input::Line(255)).within("binding"),
    ];
    let form = Form {
        action: format!("/staff/{}/sign-in/binding", person.id),
        groups: vec![FieldGroup { fields, ..FieldGroup::default() }],
        submit: desk.t("sign-on-bind"),
        ..Form::default()
    };
    let item = Item { title: offered.name.clone(), action: Some(form), ..Item::default() };
    let title = desk.t("sign-on-bind-title");
    Some(ItemSection { key: "binding".to_owned(), title, items: vec![item], empty: String::new() })
}

/// `GET /staff/{id}/sign-in`.
pub async fn get(desk: Desk, Path(id): Path<String>) -> Answer {
    let id: Uuid = id.parse().map_err(|_| desk.trouble(Refusal::NotFound))?;
    let person = desk.read(move |work| async move { look(&work, id).await }).await?;
    Ok(show(&page(&desk, &person, "", &Problems::default())))
}

/// `POST /staff/{id}/sign-in`: the link is shown once, on this page.
pub async fn post(desk: Desk, Path(id): Path<String>, headers: HeaderMap, sent: Result<Sent, Refused>) -> Answer {
    let sent = desk.checked(sent)?;
    let id: Uuid = id.parse().map_err(|_| desk.trouble(Refusal::NotFound))?;
    desk.actor().must_be(&[Role::Administrator]).map_err(|refusal| desk.trouble(refusal))?;
    if let Some(question) = account::proof_wanted(&desk, &format!("/staff/{id}/sign-in")).await? {
        return Ok(question);
    }
    let typed = sent.one("sign_in").to_owned();
    let name = typed.clone();
    let made = desk
        .write(move |work| {
            let name = name.clone();
            async move { admit(&work, id, &name).await }
        })
        .await;
    let person = desk.read(move |work| async move { look(&work, id).await }).await?;
    match made {
        Ok(secret) => {
            let mut page = page(&desk, &person, "", &Problems::default());
            page.frame.notices.push(handed_over(&desk, &headers, &secret));
            Ok(show(&page))
        }
        Err(refusal @ Refusal::Invalid(_)) => {
            let (problems, _) = records::told(&desk, refusal);
            let page = page(&desk, &person, &typed, &problems);
            Ok((StatusCode::UNPROCESSABLE_ENTITY, show(&page)).into_response())
        }
        Err(other) => Err(desk.trouble(other)),
    }
}

/// Gives the name where there is none yet, and makes a link.
async fn admit(work: &Work, id: Uuid, typed: &str) -> Result<String, Refusal> {
    let known = look(work, id).await?.sign_in;
    if known.is_none() {
        access::give_sign_in_name(work, id, typed).await?;
    }
    access::make_link(work, known.as_deref().unwrap_or(typed), HOURS).await
}

/// The address to hand over, as this browser reached the office.
pub fn handed_over(desk: &Desk, headers: &HeaderMap, secret: &str) -> Notice {
    let origin = headers.get(header::ORIGIN).and_then(|value| value.to_str().ok()).filter(|origin| *origin != "null");
    let path = format!("/link/{secret}");
    let address = format!("{}{path}", origin.unwrap_or_default());
    Notice { tone: Tone::Good, text: desk.t("admission-made"), link: Some(Link::new(address, path)) }
}
