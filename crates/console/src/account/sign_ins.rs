//! For the administrator: which roles need a second factor, and which one-time links lie about.

use access::{
    OpenLink,
    second_factor::rule::{roles_in_need, set_roles_in_need},
};
use casework::{
    Refusal, Work,
    kind::{Line, Role},
};
use door::{Refused, Sent};
use web::pages::{
    items::{Item, ItemSection, ItemsPage},
    layout::Link,
    records::{Choice, Field, FieldGroup, Form, Input},
};

use super::{button, proof_wanted};
use crate::desk::{Answer, Desk, go, show};

const HERE: &str = "/sign-ins";

async fn look(work: &Work) -> Result<(Vec<Role>, Vec<OpenLink>), Refusal> {
    let links = access::open_links(work).await?;
    Ok((roles_in_need(&work.tx).await?, links))
}

/// `GET /sign-ins`.
pub async fn get(desk: Desk) -> Answer {
    let (roles, links) = desk.read(|work| async move { look(&work).await }).await?;
    let choices = Role::ALL.iter().map(|role| Choice::new(role.code(), desk.t(&format!("role-{}", role.code()))));
    let needed: Vec<&str> = roles.iter().map(|role| role.code()).collect();
    let field = Field::new("roles", desk.t("sign-ins-roles"), Input::Several(choices.collect()));
    let field = field.value(needed.join("\n")).optional().hint(desk.t("sign-ins-roles-hint"));
    Ok(show(&ItemsPage {
        title: desk.t("sign-ins-title"),
        lead: desk.t("sign-ins-lead"),
        fresh: None,
        make: Some(Form {
            action: HERE.to_owned(),
            groups: vec![FieldGroup { fields: vec![field], ..FieldGroup::default() }],
            submit: desk.t("sign-ins-set"),
            ..Form::default()
        }),
        sections: vec![ItemSection {
            key: "links".to_owned(),
            title: desk.t("account-links"),
            items: links.iter().map(|link| item(&desk, link)).collect(),
            empty: desk.t("account-links-none"),
        }],
        frame: desk.frame(Some(Line::Ground)),
    }))
}

fn item(desk: &Desk, link: &OpenLink) -> Item {
    let here = format!("/staff/{}/sign-in", link.staff_id);
    Item {
        link: Some(Link::new(format!("{} ({})", link.name, link.sign_in_name), here.clone())),
        about: vec![until(desk, link)],
        action: Some(button(format!("{here}/links/{}/ending", link.key), desk.t("account-revoke"), true)),
        ..Item::default()
    }
}

/// Until when a link holds, in words.
pub fn until(desk: &Desk, link: &OpenLink) -> String {
    let day = desk.app.store.env().zone.to_datetime(link.expires_at).date();
    i18n::text_with(desk.lang, "account-link-until", &[("until", i18n::day(desk.lang, day).into())])
}

/// `POST /sign-ins`.
pub async fn post(desk: Desk, sent: Result<Sent, Refused>) -> Answer {
    let sent = desk.checked(sent)?;
    desk.actor().must_be(&[Role::Administrator]).map_err(|refusal| desk.trouble(refusal))?;
    if let Some(question) = proof_wanted(&desk, HERE).await? {
        return Ok(question);
    }
    let roles: Vec<Role> = sent.all("roles").filter_map(Role::parse).collect();
    let done = desk.write(move |work| {
        let roles = roles.clone();
        async move { set_roles_in_need(&work, &roles).await }
    });
    done.await.map_err(|refusal| desk.trouble(refusal))?;
    Ok(go(&format!("{HERE}?said=saved")))
}
