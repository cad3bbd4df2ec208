//! `/break-glass`: one request is opened in an emergency to somebody who has no right to it: asked here, allowed here by a
//! second person, read here while it lasts. The auditor sees all of it on the same page.

use access::break_glass::{self, BreakGlass, GlassState, MOST_HOURS};
use axum::{
    extract::Path,
    http::{Method, StatusCode},
    response::IntoResponse as _,
};
use casework::{Problems, Refusal, Work, find, kind::Role, values::Record as _};
use door::{Access, Refused, Route, Sent};
use jiff::Timestamp;
use requests::{REQUEST, Request};
use uuid::Uuid;
use web::pages::{
    items::{Item, ItemSection, ItemsPage},
    layout::{Link, Tag, Tone},
    records::{Field, FieldGroup, Form, Input},
    residents::{MatterPage, MatterText},
};

use crate::{
    desk::{Answer, Desk, go, show},
    records,
    trouble::Trouble,
};

/// Its routes.
pub fn routes() -> Vec<Route> {
    vec![
        Route::new(Method::GET, "/break-glass", Access::SignedIn, get),
        Route::new(Method::POST, "/break-glass", Access::SignedIn, post),
        Route::new(Method::POST, "/break-glass/{id}", Access::SignedIn, decide),
        Route::new(Method::POST, "/break-glass/{id}/matter", Access::SignedIn, open),
    ]
}

/// One of them, as the page shows it.
struct Shown {
    id: Uuid,
    glass: BreakGlass,
    name: String,
    may_decide: bool,
    may_end: bool,
}

async fn load(work: &Work) -> Result<Vec<Shown>, Refusal> {
    let mut shown = Vec::new();
    for (id, glass) in break_glass::listed(work).await? {
        let sql = "SELECT name FROM staff WHERE office_id = $1 AND id = $2";
        let row = work.tx.row(sql, store::params![glass.staff_id.0]).await?;
        let name = row.map(|row| row.get("name")).transpose()?.unwrap_or_default();
        let may_decide = glass.state == GlassState::Asked && break_glass::may_decide(work, &glass).await?;
        let may_end = break_glass::may_end(work, &glass).await?;
        shown.push(Shown { id, glass, name, may_decide, may_end });
    }
    Ok(shown)
}

/// How many of those on the page wait for the actor: to be decided, and for the auditor all that stand.
pub async fn waiting(work: &Work) -> Result<usize, Refusal> {
    let auditor = work.actor.is(Role::Auditor);
    let now = work.tx.now();
    let stands = |one: &Shown| one.glass.state == GlassState::Asked || one.glass.is_open(now);
    match load(work).await {
        Ok(shown) => Ok(shown.iter().filter(|one| one.may_decide || (auditor && stands(one))).count()),
        // Whoever has no right at all has nothing to decide.
        Err(Refusal::Forbidden) => Ok(0),
        Err(other) => Err(other),
    }
}

/// `GET /break-glass`.
async fn get(desk: Desk) -> Answer {
    page(&desk, &Sent::default(), &Problems::default()).await
}

async fn page(desk: &Desk, sent: &Sent, problems: &Problems) -> Answer {
    let shown = desk.read(|work| async move { load(&work).await }).await?;
    let now = desk.app.store.env().clock.now();
    let me = desk.actor().staff_id;
    let item = |one: &Shown| item(desk, one, now);
    let own = shown.iter().filter(|one| Some(one.glass.staff_id.0) == me).map(item).collect();
    let waiting = shown.iter().filter(|one| one.may_decide).map(item).collect();
    let mut sections = vec![section(desk, "own", own), section(desk, "waiting", waiting)];
    let open: Vec<Item> =
        shown.iter().filter(|one| one.may_end && Some(one.glass.staff_id.0) != me).map(item).collect();
    if !open.is_empty() {
        sections.push(section(desk, "open-now", open));
    }
    if desk.actor().is(Role::Auditor) {
        sections.push(section(desk, "told", shown.iter().map(item).collect()));
    }
    let page = ItemsPage {
        title: desk.t("emergency-title"),
        lead: desk.t("emergency-lead"),
        fresh: None,
        make: me.map(|_| ask_form(desk, sent, problems)),
        sections,
        frame: desk.frame(None),
    };
    let status = if problems.0.is_empty() { StatusCode::OK } else { StatusCode::UNPROCESSABLE_ENTITY };
    Ok((status, show(&page)).into_response())
}

fn section(desk: &Desk, key: &str, items: Vec<Item>) -> ItemSection {
    let title = desk.t(&format!("emergency-{key}"));
    ItemSection { key: key.to_owned(), title, items, empty: desk.t(&format!("emergency-{key}-none")) }
}

fn ask_form(desk: &Desk, sent: &Sent, problems: &Problems) -> Form {
    let field = |name: &str, input, hint: String| {
        let field = Field::new(name, desk.t(&format!("emergency-{name}")), input).hint(hint).value(sent.one(name));
        match problems.0.iter().find(|problem| problem.field == name) {
            Some(problem) => field.error(door::sentence_of(problem, desk.lang)),
            None => field,
        }
    };
    let most = i18n::text_with(desk.lang, "emergency-hours-hint", &[("most", i64::from(MOST_HOURS).into())]);
    let fields = vec![
        field("number", Input::Line(20), desk.t("emergency-number-hint")),
        field("reason", Input::Text(2000), desk.t("emergency-reason-hint")),
        field("hours", Input::Count, most),
    ];
    Form {
        action: "/break-glass".to_owned(),
        groups: vec![FieldGroup { fields, ..FieldGroup::default() }],
        submit: desk.t("emergency-ask"),
        ..Form::default()
    }
}

fn item(desk: &Desk, one: &Shown, now: Timestamp) -> Item {
    let glass = &one.glass;
    let at = records::local_time(desk, glass.asked_at);
    let by = i18n::text_with(desk.lang, "emergency-by", &[("name", one.name.clone().into()), ("at", at.into())]);
    let hours = [("hours", i64::from(glass.hours).into())];
    let until = match glass.open_until {
        Some(until) => {
            let at = records::local_time(desk, until);
            i18n::text_with(desk.lang, "emergency-until", &[("at", at.into())])
        }
        None => i18n::text_with(desk.lang, "emergency-for", &hours),
    };
    let open = glass.is_open(now);
    let tone = match glass.state {
        GlassState::Asked => Tone::Waiting,
        GlassState::Allowed if open => Tone::Late,
        _ => Tone::Plain,
    };
    let state = desk.t(&format!("choice-break-glass-state-{}", glass.state.code()));
    let own = Some(glass.staff_id.0) == desk.actor().staff_id;
    let action = if one.may_decide {
        Some(act(desk, one.id, "", "emergency-allow", Some("allowed")))
    } else {
        let ending = || Form { hidden: ended(), ..act(desk, one.id, "", "emergency-end-early", None) };
        match (open && own, one.may_end) {
            (true, _) => Some(act(desk, one.id, "/matter", "emergency-open", None)),
            (false, true) => Some(ending()),
            (false, false) => None,
        }
    };
    Item {
        title: glass.number.0.clone(),
        tag: Some(Tag::new(state, tone)),
        about: vec![by, glass.reason.0.clone(), until],
        action,
        ..Item::default()
    }
}

fn ended() -> Vec<(String, String)> {
    vec![("what".to_owned(), "ended".to_owned())]
}

fn act(desk: &Desk, id: Uuid, end: &str, submit: &str, what: Option<&str>) -> Form {
    let choices = ["allowed", "refused"].map(|word| {
        web::pages::records::Choice::new(
            word,
            desk.t(if word == "allowed" { "emergency-allow" } else { "emergency-refuse" }),
        )
    });
    let field = Field::new("what", desk.t("emergency-waiting"), Input::Choice(choices.to_vec())).within(id.to_string());
    let fields = what.map(|_| field).into_iter().collect();
    Form {
        action: format!("/break-glass/{id}{end}"),
        groups: vec![FieldGroup { fields, ..FieldGroup::default() }],
        submit: desk.t(if what.is_some() { "confidence-save" } else { submit }),
        ..Form::default()
    }
}

/// `POST /break-glass`: asks.
async fn post(desk: Desk, sent: Result<Sent, Refused>) -> Answer {
    let sent = desk.checked(sent)?;
    let [number, reason] = ["number", "reason"].map(|name| sent.one(name).to_owned());
    let hours = sent.one("hours").trim().parse().unwrap_or_default();
    let asked = desk
        .write(move |work| {
            let (number, reason) = (number.clone(), reason.clone());
            async move { break_glass::ask(&work, &number, hours, &reason).await }
        })
        .await;
    match asked {
        Ok(_) => Ok(go("/break-glass?said=done")),
        Err(Refusal::Invalid(problems)) => page(&desk, &sent, &problems).await,
        Err(other) => Err(desk.trouble(other)),
    }
}

fn id(desk: &Desk, text: &str) -> Result<Uuid, Trouble> {
    text.parse().map_err(|_| desk.trouble(Refusal::NotFound))
}

/// `POST /break-glass/{id}`: a second person decides, or whoever asked gives it back.
async fn decide(desk: Desk, Path(text): Path<String>, sent: Result<Sent, Refused>) -> Answer {
    let (id, sent) = (id(&desk, &text)?, desk.checked(sent)?);
    let what = sent.one("what").to_owned();
    let done = desk
        .write(move |work| {
            let what = what.clone();
            async move {
                match what.as_str() {
                    "allowed" | "refused" => break_glass::decide(&work, id, what == "allowed").await,
                    "ended" => break_glass::end(&work, id).await,
                    _ => Err(Refusal::NotFound),
                }
            }
        })
        .await;
    done.map_err(|refusal| desk.trouble(refusal))?;
    Ok(go("/break-glass?said=done"))
}

/// `POST /break-glass/{id}/matter`: the request with who to reach, in the answer to this form; both readings are noted.
async fn open(desk: Desk, Path(text): Path<String>, sent: Result<Sent, Refused>) -> Answer {
    desk.checked(sent)?;
    let (id, key) = (id(&desk, &text)?, desk.app.key.clone());
    let read = move |work: Work| {
        let key = key.clone();
        async move {
            let (matter, reader) = break_glass::open(&work, id).await?;
            let request = Request::of(&find::find(&reader, &REQUEST, matter).await?.values)?;
            let contact = lines::contact::read(&reader, &key, &REQUEST, matter, Some("emergency")).await?;
            let fields = contact.map(|contact| {
                [contact.name(), contact.phone(), contact.email(), contact.address()].map(|it| it.map(str::to_owned))
            });
            let sql = "SELECT name FROM place WHERE office_id = $1 AND id = $2";
            let place = work.tx.row(sql, store::params![request.place_id.0]).await?.ok_or(Refusal::NotFound)?;
            Ok((request, fields.unwrap_or_default(), place.get::<String>("name")?))
        }
    };
    let (request, contact, place) = desk.write(read).await.map_err(|refusal| desk.trouble(refusal))?;
    let reach = ["name", "phone", "email", "address"].into_iter().zip(contact);
    let mut facts = vec![(desk.t("field-request-place"), place)];
    facts.extend(request.location.map(|text| (desk.t("field-request-location"), text.0)));
    facts.extend(reach.filter_map(|(name, value)| Some((desk.t(&format!("contact-{name}")), value?))));
    let give_back = act(&desk, id, "", "emergency-end", None);
    Ok(show(&MatterPage {
        reference: request.reference.0,
        kind: desk.t("kind-request"),
        state: Tag::new(desk.t(&format!("choice-request-state-{}", request.state.code())), Tone::Late),
        says: vec![desk.t("emergency-lead")],
        faults: Vec::new(),
        stages: Vec::new(),
        texts: vec![MatterText {
            label: desk.t("field-request-description"),
            note: records::day(desk.lang, request.received_on),
            text: request.description.0,
            main: true,
        }],
        facts,
        pictures: Vec::new(),
        notes: Vec::new(),
        actions: vec![web::pages::residents::MatterAction {
            noun: "end".to_owned(),
            title: desk.t("emergency-end"),
            lead: None,
            form: Form { hidden: ended(), ..give_back },
            open: true,
        }],
        links: vec![Link::new(desk.t("emergency-title"), "/break-glass")],
        leave: None,
        frame: desk.frame(None),
    }))
}
