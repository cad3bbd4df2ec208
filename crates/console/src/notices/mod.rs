//! `/notices`: what did not go out, with why in plain words and another try; and how the webhooks stand. Nobody's address is
//! on it: what went wrong is a code, and whom it was for is a role.

mod words;

use ::notices::{
    WEBHOOK,
    failures::{self, Failure},
    targets::{self, Target},
};
use axum::{extract::Path, http::Method};
use casework::{
    Refusal,
    kind::{Kind, Role},
};
use door::{Access, Refused, Route, Sent};
use jiff::Timestamp;
use uuid::Uuid;
use web::pages::{
    items::{Item, ItemSection, ItemsPage},
    layout::{Link, Tag, Tone},
    records::Form,
};

use crate::{
    desk::{Answer, Desk, go, show},
    records,
};

/// Who looks after what is sent.
pub const READERS: [Role; 3] = [Role::Administrator, Role::Coordinator, Role::Auditor];

/// Their routes.
pub fn routes() -> Vec<Route> {
    vec![
        Route::new(Method::GET, "/notices", Access::SignedIn, get),
        Route::new(Method::POST, "/notices/{id}/retry", Access::SignedIn, retry),
    ]
}

/// `GET /notices`.
async fn get(desk: Desk) -> Answer {
    let (failed, webhooks) =
        desk.read(|work| async move { Ok((failures::failures(&work).await?, targets::targets(&work).await?)) }).await?;
    let (given_up, waiting): (Vec<Failure>, Vec<Failure>) = failed.into_iter().partition(|it| it.failed_at.is_some());
    Ok(show(&ItemsPage {
        title: desk.t("outgoing-title"),
        lead: desk.t("outgoing-lead"),
        fresh: None,
        make: None,
        sections: vec![
            section(&desk, "given-up", given_up.iter().map(|failure| item(&desk, failure)).collect()),
            section(&desk, "waiting", waiting.iter().map(|failure| item(&desk, failure)).collect()),
            section(&desk, "webhooks", webhooks.iter().map(|target| webhook(&desk, target)).collect()),
        ],
        frame: desk.frame(None),
    }))
}

/// `POST /notices/{id}/retry`: what was given up is tried again.
async fn retry(desk: Desk, Path(id): Path<String>, sent: Result<Sent, Refused>) -> Answer {
    desk.checked(sent)?;
    let id: Uuid = id.parse().map_err(|_| desk.trouble(Refusal::NotFound))?;
    let tried = desk.write(move |work| async move { failures::try_again(&work, id).await }).await;
    tried.map_err(|refusal| desk.trouble(refusal))?;
    Ok(go("/notices?said=done"))
}

fn section(desk: &Desk, key: &str, items: Vec<Item>) -> ItemSection {
    ItemSection {
        key: key.to_owned(),
        title: desk.t(&format!("outgoing-{key}")),
        items,
        empty: desk.t(&format!("outgoing-{key}-none")),
    }
}

fn item(desk: &Desk, failure: &Failure) -> Item {
    let about = failure.subject.as_ref().and_then(|(table, id)| Some((desk.app.catalogue.by_table(table)?, *id)));
    let subject = about.map(|(kind, id)| subject(desk, kind, id));
    let may_open = about.is_some_and(|(kind, _)| desk.actor().may_read(kind));
    let what = words::what(desk, failure);
    let title = match &subject {
        Some((name, _)) => i18n::prose::labelled(desk.lang, name, &what),
        None => what,
    };
    let tried = i18n::text_with(desk.lang, "outgoing-tried", &[("n", failure.attempts.into())]);
    let (tone, at) = match failure.failed_at {
        Some(at) => (Tone::Late, told_at(desk, "outgoing-given-up-at", at)),
        None => (Tone::Waiting, told_at(desk, "outgoing-next-at", failure.next_at)),
    };
    let may_retry = [Role::Administrator, Role::Coordinator].iter().any(|role| desk.actor().is(*role));
    Item {
        link: subject.filter(|_| may_open).map(|(_, href)| Link::new(title.clone(), href)),
        title,
        tag: words::to(desk, failure).map(|to| Tag::new(to, tone)),
        about: vec![words::why(desk, &failure.error), i18n::prose::in_a_row(desk.lang, &[tried, at])],
        action: (failure.failed_at.is_some() && may_retry).then(|| again(desk, failure.id)),
    }
}

/// What a row is about, by its number where it has one, and where its page is.
fn subject(desk: &Desk, kind: &'static Kind, id: Uuid) -> (String, String) {
    let name = desk.t(&format!("kind-{}", kind.table));
    let number = (kind.table == "request").then(|| casework::reference::of(id));
    let name = number.map_or_else(|| name.clone(), |number| format!("{name} {number}"));
    (name, records::address(kind, id))
}

fn told_at(desk: &Desk, key: &str, at: Timestamp) -> String {
    i18n::text_with(desk.lang, key, &[("at", records::local_time(desk, at).into())])
}

fn again(desk: &Desk, id: Uuid) -> Form {
    Form { action: format!("/notices/{id}/retry"), submit: desk.t("outgoing-retry"), ..Form::default() }
}

fn webhook(desk: &Desk, target: &Target) -> Item {
    let state = if target.active { "outgoing-webhook-active" } else { "outgoing-webhook-still" };
    let counts = [
        ("outgoing-webhook-behind", target.behind),
        ("outgoing-webhook-waiting", target.waiting.into()),
        ("outgoing-webhook-given-up", target.given_up.into()),
    ];
    let counted: Vec<String> = counts
        .into_iter()
        .filter(|(_, n)| *n > 0)
        .map(|(key, n)| i18n::text_with(desk.lang, key, &[("n", n.into())]))
        .collect();
    let opens = desk.actor().may_read(&WEBHOOK);
    let tone = match target {
        Target { given_up: 1.., .. } => Tone::Late,
        Target { active: true, .. } => Tone::Good,
        _ => Tone::Plain,
    };
    Item {
        link: opens.then(|| Link::new(target.host.clone(), records::address(&WEBHOOK, target.id))),
        title: target.host.clone(),
        tag: Some(Tag::new(desk.t(state), tone)),
        about: if counted.is_empty() && target.active { vec![desk.t("outgoing-webhook-told-all")] } else { counted },
        action: None,
    }
}
