//! Codes from a telephone: set up with a QR code, confirmed by the first code, with recovery codes that are shown once.

use access::second_factor::{
    code::{self, CodeSetUp},
    factors_of, recovery,
};
use axum::{
    http::StatusCode,
    response::{IntoResponse as _, Response},
};
use casework::{Problems, Refusal};
use door::{Refused, Sent};
use web::pages::{
    account::SetUpPage,
    items::ItemsPage,
    layout::Link,
    records::{Field, FieldGroup, Form, Input},
};

use super::{button, held::Shelf, own, proof_wanted};
use crate::{
    desk::{Answer, Desk, show},
    sign_in::{set_up_done, wrong},
};

const HERE: &str = "/account/second-factor";

/// `GET /account/second-factor`.
pub async fn get(desk: Desk) -> Answer {
    let me = own(&desk)?;
    let factors = desk.read(move |work| async move { Ok(factors_of(&work.tx, me).await?) }).await?;
    let (action, words) =
        if factors.codes { ("/account/recovery-codes", "account-recovery-make") } else { (HERE, "account-codes-make") };
    let needed = super::signed_in(&desk).await?.awaits.is_some();
    Ok(show(&ItemsPage {
        title: desk.t("account-codes"),
        lead: desk.t(if needed { "account-codes-needed" } else { "account-codes-lead" }),
        fresh: None,
        make: Some(button(action.to_owned(), desk.t(words), false)),
        sections: vec![Shelf { desk: &desk, base: "/account".to_owned() }.codes(factors)],
        frame: desk.frame(None),
    }))
}

fn set_up_page(desk: &Desk, begun: Option<&CodeSetUp>, problems: &Problems) -> SetUpPage {
    let mut field = Field::new("code", desk.t("account-code"), Input::Line(10)).hint(desk.t("account-code-hint"));
    field.error = wrong(desk.lang, "code", problems);
    let qr = begun.and_then(|begun| slip::Qr::of(&begun.address)).map(|qr| qr.svg(&desk.t("account-codes-qr")));
    SetUpPage {
        frame: desk.frame(None),
        trail: vec![Link::new(desk.t("account-title"), "/account"), Link::new(desk.t("account-codes"), HERE)],
        title: desk.t("account-codes-make"),
        lead: desk.t(if begun.is_some() { "account-codes-scan" } else { "account-codes-again" }),
        qr,
        secret: begun.map(|begun| grouped(&begun.secret)),
        codes: Vec::new(),
        form: Some(Form {
            action: format!("{HERE}/code"),
            groups: vec![FieldGroup { fields: vec![field], ..FieldGroup::default() }],
            submit: desk.t("account-codes-confirm"),
            cancel: Some(Link::new(desk.t("action-cancel"), HERE)),
            ..Form::default()
        }),
    }
}

/// In groups of four, for whoever types it.
fn grouped(secret: &str) -> String {
    let letters: Vec<char> = secret.chars().collect();
    letters.chunks(4).map(|group| group.iter().collect::<String>()).collect::<Vec<_>>().join(" ")
}

/// `POST /account/second-factor`: a new secret, shown only here.
pub async fn begin(desk: Desk, sent: Result<Sent, Refused>) -> Answer {
    desk.checked(sent)?;
    if let Some(question) = proof_wanted(&desk, HERE).await? {
        return Ok(question);
    }
    let (key, office) = (desk.app.key.clone(), desk.app.settings.office_name.get());
    let begun = desk.write(move |work| {
        let (key, office) = (key.clone(), office.clone());
        async move { code::begin(&work, &key, &office).await }
    });
    let begun = begun.await.map_err(|refusal| desk.trouble(refusal))?;
    Ok(show(&set_up_page(&desk, Some(&begun), &Problems::default())))
}

/// `POST /account/second-factor/code`: the first code ends the set-up.
pub async fn confirm(desk: Desk, sent: Result<Sent, Refused>) -> Answer {
    let sent = desk.checked(sent)?;
    if let Some(question) = proof_wanted(&desk, HERE).await? {
        return Ok(question);
    }
    let (key, typed) = (desk.app.key.clone(), sent.one("code").to_owned());
    let confirmed = desk.write(move |work| {
        let (key, typed) = (key.clone(), typed.clone());
        async move { code::confirm(&work, &key, &typed).await }
    });
    match confirmed.await {
        Ok(codes) => set_up_done(&desk, recovery_page(&desk, codes)).await,
        Err(Refusal::Invalid(problems)) => {
            let page = set_up_page(&desk, None, &problems);
            Ok((StatusCode::UNPROCESSABLE_ENTITY, show(&page)).into_response())
        }
        Err(other) => Err(desk.trouble(other)),
    }
}

fn recovery_page(desk: &Desk, codes: Vec<String>) -> Response {
    show(&SetUpPage {
        frame: desk.frame(None),
        trail: vec![Link::new(desk.t("account-title"), "/account"), Link::new(desk.t("account-codes"), HERE)],
        title: desk.t("account-recovery"),
        lead: desk.t("account-recovery-lead"),
        qr: None,
        secret: None,
        codes,
        form: None,
    })
}

/// `POST /account/recovery-codes`: new ones, and the old ones end.
pub async fn renew(desk: Desk, sent: Result<Sent, Refused>) -> Answer {
    desk.checked(sent)?;
    if let Some(question) = proof_wanted(&desk, HERE).await? {
        return Ok(question);
    }
    let renewed = desk.write(|work| async move { recovery::renew(&work).await });
    Ok(recovery_page(&desk, renewed.await.map_err(|refusal| desk.trouble(refusal))?))
}
