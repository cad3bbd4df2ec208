//! A new password for whoever is signed in and knows the old one.

use access::Denial;
use casework::{Problems, Refusal};
use door::{Refused, Sent, Via};
use web::pages::{
    records::{Field, Input},
    sign_in::SignInPage,
};

use super::{Entrance, denied, link::differ, wrong};
use crate::desk::{Answer, Desk, go, show};

fn page(desk: &Desk, problems: &Problems, faults: Vec<String>) -> SignInPage {
    let field = |name: &str, key: &str, autocomplete: &'static str| {
        let mut field = Field::new(name, desk.t(key), Input::Password { autocomplete });
        field.error = wrong(desk.lang, name, problems);
        field
    };
    Entrance {
        title: "layout-password",
        lead: "password-lead",
        action: "/password".to_owned(),
        fields: vec![
            field("old", "password-old", "current-password"),
            field("password", "sign-in-new", "new-password"),
            field("again", "sign-in-again", "new-password"),
        ],
        submit: "password-set",
        hidden: Vec::new(),
        faults,
    }
    .page(desk.frame(None))
}

/// `GET /password`.
pub async fn get(desk: Desk) -> Answer {
    Ok(show(&page(&desk, &Problems::default(), Vec::new())))
}

/// `POST /password`.
pub async fn post(desk: Desk, sent: Result<Sent, Refused>) -> Answer {
    let sent = desk.checked(sent)?;
    let Via::Session { cookie, .. } = &desk.caller.via else { return Err(desk.trouble(Refusal::Forbidden)) };
    let app = &desk.app;
    let signed_in = access::actor_of_session(&app.store, app.office, cookie).await;
    let signed_in =
        signed_in.map_err(|error| desk.trouble(error.into()))?.ok_or_else(|| desk.trouble(Refusal::Forbidden))?;
    let (old, new) = (sent.one("old"), sent.one("password"));
    let changed = match differ(&sent) {
        Some(problems) => Err(Denial::Refused(Refusal::Invalid(problems))),
        None => access::change_password(app.gate(), &signed_in, old, new).await,
    };
    match changed {
        Ok(()) => Ok(go("/?said=password-set")),
        Err(denial) => {
            let (problems, faults) = match &denial {
                Denial::Refused(Refusal::Invalid(problems)) => (problems.clone(), Vec::new()),
                Denial::Refused(_) => return Err(desk.trouble(denial.into())),
                Denial::WrongNameOrPassword => {
                    let mut problems = Problems::default();
                    problems.add("old", "password-wrong");
                    (problems, Vec::new())
                }
                other => (Problems::default(), vec![desk.t(&format!("refusal-{}", other.code().unwrap_or_default()))]),
            };
            Ok(denied(&denial, &page(&desk, &problems, faults)))
        }
    }
}
