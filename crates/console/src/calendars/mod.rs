//! `/calendar-addresses`: the addresses under which calendar programs read deadlines. One is made, shown once and revoked;
//! stored is only its hash. A unit has its own deadlines, the coordinator the office's.

use ::notices::calendar::{self, Issued};
use axum::{
    extract::Path,
    http::{HeaderMap, Method, header},
};
use casework::{Refusal, Work, written::Names};
use door::{Access, Refused, Route, Sent};
use uuid::Uuid;
use web::pages::{
    items::{Fresh, Item, ItemSection, ItemsPage},
    records::Form,
};

use crate::{
    desk::{Answer, Desk, go, show},
    records,
};

const PATH: &str = "/calendar-addresses";

/// Their routes.
pub fn routes() -> Vec<Route> {
    vec![
        Route::new(Method::GET, PATH, Access::SignedIn, get),
        Route::new(Method::POST, PATH, Access::SignedIn, post),
        Route::new(Method::POST, "/calendar-addresses/{id}/revocation", Access::SignedIn, revoke),
    ]
}

/// Whether this person has deadlines of their own to read.
pub fn may_have(desk: &Desk) -> bool {
    calendar::may_have(desk.actor())
}

async fn look(work: &Work) -> Result<(Vec<Issued>, Names), Refusal> {
    let issued = calendar::list(work).await?;
    let names = Names::in_table(work, "unit", issued.iter().filter_map(|it| it.unit_id)).await?;
    Ok((issued, names))
}

async fn page(desk: &Desk, fresh: Option<Fresh>) -> Answer {
    let (issued, names) = desk.read(|work| async move { look(&work).await }).await?;
    let items = issued.iter().map(|it| item(desk, it, &names)).collect();
    Ok(show(&ItemsPage {
        title: desk.t("feeds-title"),
        lead: desk.t("feeds-lead"),
        fresh,
        make: Some(Form { action: PATH.to_owned(), submit: desk.t("feeds-make"), ..Form::default() }),
        sections: vec![ItemSection {
            key: "good".to_owned(),
            title: desk.t("feeds-good"),
            items,
            empty: desk.t("feeds-none"),
        }],
        frame: desk.frame(None),
    }))
}

fn item(desk: &Desk, issued: &Issued, names: &Names) -> Item {
    let unit = issued.unit_id.and_then(|id| names.record("unit", id));
    let made = i18n::text_with(desk.lang, "feeds-made", &[("at", records::local_time(desk, issued.created_at).into())]);
    Item {
        title: unit.map_or_else(|| desk.t("feeds-of-office"), |unit| records::named(desk.lang, unit)),
        about: vec![made],
        action: Some(Form {
            action: format!("{PATH}/{}/revocation", issued.id),
            submit: desk.t("feeds-revoke"),
            grave: true,
            ..Form::default()
        }),
        ..Item::default()
    }
}

/// `GET /calendar-addresses`.
async fn get(desk: Desk) -> Answer {
    page(&desk, None).await
}

/// `POST /calendar-addresses`: the new address is shown once, on this page.
async fn post(desk: Desk, headers: HeaderMap, sent: Result<Sent, Refused>) -> Answer {
    desk.checked(sent)?;
    let made = desk.write(|work| async move { calendar::issue(&work).await }).await;
    let secret = made.map_err(|refusal| desk.trouble(refusal))?;
    let origin = headers.get(header::ORIGIN).and_then(|value| value.to_str().ok()).filter(|origin| *origin != "null");
    let fresh = Fresh {
        label: desk.t("feeds-fresh"),
        value: format!("{}/calendar/{secret}.ics", origin.unwrap_or_default()),
        hint: desk.t("feeds-fresh-hint"),
    };
    page(&desk, Some(fresh)).await
}

/// `POST /calendar-addresses/{id}/revocation`.
async fn revoke(desk: Desk, Path(id): Path<String>, sent: Result<Sent, Refused>) -> Answer {
    desk.checked(sent)?;
    let id: Uuid = id.parse().map_err(|_| desk.trouble(Refusal::NotFound))?;
    let revoked = desk.write(move |work| async move { calendar::revoke(&work, id).await }).await;
    revoked.map_err(|refusal| desk.trouble(refusal))?;
    Ok(go(&format!("{PATH}?said=done")))
}
