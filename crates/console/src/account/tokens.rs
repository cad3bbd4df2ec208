//! API tokens of whoever sits at the desk: made with a name, a scope and an end, shown once.

use access::{NewToken, Scope, TOKEN_DAYS};
use axum::{http::StatusCode, response::IntoResponse as _};
use casework::{Problems, Refusal, Work, kind::Line};
use door::{Refused, Sent};
use uuid::Uuid;
use web::pages::{
    items::{Fresh, ItemsPage},
    records::{Choice, Field, FieldGroup, Form, Input},
};

use super::{
    held::{Shelf, scope_word},
    own, proof_wanted, shown_once,
};
use crate::{
    desk::{Answer, Desk, show},
    sign_in::wrong,
};

const HERE: &str = "/account/tokens";

async fn page(
    desk: &Desk,
    typed: &Sent,
    problems: &Problems,
    fresh: Option<Fresh>,
) -> Result<ItemsPage, crate::Trouble> {
    let me = own(desk)?;
    let tokens = desk.read(move |work| async move { access::tokens_of(&work, me).await }).await?;
    let shelf = Shelf { desk, base: "/account".to_owned() };
    Ok(ItemsPage {
        title: desk.t("account-tokens"),
        lead: desk.t("account-tokens-lead"),
        fresh,
        make: Some(form(desk, typed, problems)),
        sections: vec![shelf.tokens(&tokens)],
        frame: desk.frame(None),
    })
}

fn form(desk: &Desk, typed: &Sent, problems: &Problems) -> Form {
    let field = |name: &str, key: &str, input| {
        let mut field = Field::new(name, desk.t(key), input);
        typed.one(name).clone_into(&mut field.value);
        field.error = wrong(desk.lang, name, problems);
        field
    };
    let scope = field("scope", "account-scope", Input::Several(choices(desk)));
    let chosen: Vec<&str> = typed.all("scope").collect();
    let mut days = field("days", "account-days", Input::Count);
    if days.value.is_empty() {
        days.value = TOKEN_DAYS.to_string();
    }
    let fields = vec![
        field("name", "account-token-name", Input::Line(60)),
        scope.value(chosen.join("\n")).optional().hint(desk.t("account-scope-hint")),
        field("collection", "account-collection", Input::Select(collections(desk))).optional(),
        days,
    ];
    Form {
        action: HERE.to_owned(),
        groups: vec![FieldGroup { fields, ..FieldGroup::default() }],
        submit: desk.t("account-token-make"),
        ..Form::default()
    }
}

/// Reading, writing everywhere, or writing in one line.
fn choices(desk: &Desk) -> Vec<Choice> {
    let lines = Line::SERVICES.iter().map(|line| format!("write:{}", line.code()));
    let words = ["read".to_owned(), "write".to_owned()].into_iter().chain(lines);
    words.map(|word| Choice::new(word.clone(), scope_word(desk, &word))).collect()
}

/// Every kind of record that is entered, for a token that enters nothing else.
fn collections(desk: &Desk) -> Vec<Choice> {
    let kinds = desk.app.catalogue.kinds.iter().filter(|kind| kind.entry && desk.actor().may_write(kind));
    kinds.map(|kind| Choice::new(kind.collection, desk.t(&format!("kind-{}-many", kind.table)))).collect()
}

/// `GET /account/tokens`.
pub async fn get(desk: Desk) -> Answer {
    if let Some(question) = proof_wanted(&desk, HERE).await? {
        return Ok(question);
    }
    Ok(show(&page(&desk, &Sent::default(), &Problems::default(), None).await?))
}

/// `POST /account/tokens`.
pub async fn post(desk: Desk, sent: Result<Sent, Refused>) -> Answer {
    let sent = desk.checked(sent)?;
    let me = own(&desk)?;
    if let Some(question) = proof_wanted(&desk, HERE).await? {
        return Ok(question);
    }
    let typed = sent.clone();
    let made = desk.write(move |work| {
        let typed = typed.clone();
        async move { made(&work, me, &typed).await }
    });
    match made.await {
        Ok(token) => {
            let fresh = shown_once(&desk, "account-token-made", token.value);
            Ok(show(&page(&desk, &Sent::default(), &Problems::default(), Some(fresh)).await?))
        }
        Err(Refusal::Invalid(problems)) => {
            let page = page(&desk, &sent, &problems, None).await?;
            Ok((StatusCode::UNPROCESSABLE_ENTITY, show(&page)).into_response())
        }
        Err(other) => Err(desk.trouble(other)),
    }
}

async fn made(work: &Work, me: Uuid, typed: &Sent) -> Result<NewToken, Refusal> {
    let one = Some(typed.one("collection")).filter(|one| !one.is_empty()).map(|one| format!("write:{one}"));
    let words: Vec<String> = typed.all("scope").map(str::to_owned).chain(one).collect();
    let scope = Scope::parse(work.catalogue, &words.join(" "))?;
    let days: i64 = typed.one("days").trim().parse().map_err(|_| Refusal::problem("days", "token-days"))?;
    let name = typed.one("name");
    if name.trim().is_empty() {
        return Err(Refusal::problem("name", "required"));
    }
    access::add_scoped_token(work, me, name, &scope, days).await
}
