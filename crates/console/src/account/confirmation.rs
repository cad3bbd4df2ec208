//! Who is there? Asked again before something that outlasts a session; the session goes on under a new secret.

use access::{Denial, Proofs};
use axum::http::{HeaderMap, Uri};
use casework::Work;
use door::{Refused, Sent};
use web::pages::{
    layout::Link,
    records::{Field, Input},
    sign_in::SignInPage,
};

use super::{own, signed_in};
use crate::{
    desk::{Answer, Desk, show},
    query::{Query, address},
    sign_in::{Entrance, denied, go_on, local, passkey_form},
    trouble::Trouble,
};

/// What somebody may prove it by stands on the page, and nothing else: a password, a code from the telephone, a passkey, or
/// another visit to the provider of identities.
fn page(desk: &Desk, headers: &HeaderMap, proofs: Proofs, to: &str, faults: Vec<String>) -> SignInPage {
    let passkey = passkey_form(&desk.app, headers, desk.lang, to).filter(|_| proofs.passkeys);
    let sign_on = desk.app.settings.sign_on.as_ref().filter(|_| proofs.sign_on);
    let mut fields = Vec::new();
    // Whoever has nothing else is told by this field what is missing.
    if proofs.password || !(proofs.codes || passkey.is_some() || sign_on.is_some()) {
        let input = Input::Password { autocomplete: "current-password" };
        fields.push(Field::new("password", desk.t("password-old"), input));
    }
    if proofs.codes {
        let code = Field::new("code", desk.t("account-code"), Input::Line(40));
        fields.push(code.hint(desk.t(if proofs.password { "confirmation-code-or" } else { "confirmation-code" })));
    }
    let either = fields.len() > 1;
    let mut page = Entrance {
        title: "confirmation-title",
        lead: "confirmation-lead",
        action: "/account/confirmation".to_owned(),
        fields: fields.into_iter().map(|field| if either { field.optional() } else { field }).collect(),
        submit: "confirmation-submit",
        hidden: vec![("to".to_owned(), to.to_owned())],
        faults,
    }
    .page(desk.frame(None));
    page.passkey = passkey;
    let anew = sign_on.map(|offered| {
        let words = i18n::text_with(desk.lang, "confirmation-sign-on", &[("name", offered.name.as_str().into())]);
        Link::new(words, address("/sign-in/sign-on", [("to", to), ("anew", "yes")]))
    });
    page.elsewhere = anew.into_iter().collect();
    page
}

async fn proofs(desk: &Desk) -> Result<Proofs, Trouble> {
    let staff_id = own(desk)?;
    let issuer = desk.app.settings.sign_on.as_ref().map(|offered| offered.issuer.clone());
    desk.read(move |work: Work| {
        let issuer = issuer.clone();
        async move { Ok(access::proofs_of(&work.tx, staff_id, issuer.as_deref()).await?) }
    })
    .await
}

/// `GET /account/confirmation?to=`.
pub async fn get(desk: Desk, headers: HeaderMap, uri: Uri) -> Answer {
    let query = Query::read(&uri);
    let proofs = proofs(&desk).await?;
    Ok(show(&page(&desk, &headers, proofs, local(query.get("to").unwrap_or("/account")), Vec::new())))
}

/// `POST /account/confirmation`.
pub async fn post(desk: Desk, headers: HeaderMap, sent: Result<Sent, Refused>) -> Answer {
    let sent = desk.checked(sent)?;
    let to = local(sent.one("to"));
    let signed_in = signed_in(&desk).await?;
    let proved = match sent.one("code").trim() {
        "" => access::prove(desk.app.gate(), &signed_in, sent.one("password")).await,
        code => access::prove_by_code(desk.app.gate(), &signed_in, code).await,
    };
    match proved {
        Ok(opened) => Ok(go_on(&desk.app, &opened, crate::desk::go(to))),
        Err(Denial::Refused(refusal)) => Err(desk.trouble(refusal)),
        Err(denial) => {
            let key = match denial {
                Denial::WrongNameOrPassword => "problem-password-wrong".to_owned(),
                _ => format!("refusal-{}", denial.code().unwrap_or_default()),
            };
            let proofs = proofs(&desk).await?;
            Ok(denied(&denial, &page(&desk, &headers, proofs, to, vec![desk.t(&key)])))
        }
    }
}
