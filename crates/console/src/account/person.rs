//! What somebody else holds that opens a door, on the administrator's page about their sign-in.

use access::sign_on::{self, Binding, Claim};
use axum::extract::Path;
use casework::{Refusal, Work, kind::Role};
use door::{Refused, Sent};
use uuid::Uuid;
use web::pages::items::{Item, ItemSection};

use super::{
    button,
    held::{Held, Shelf, held},
    proof_wanted, sign_ins,
};
use crate::desk::{Answer, Desk, go};

/// Everything about one person's doors.
pub struct About {
    held: Held,
    links: Vec<access::OpenLink>,
    bindings: Vec<Binding>,
}

/// Reads it: for administrators.
pub async fn about(work: &Work, staff_id: Uuid) -> Result<About, Refusal> {
    let mut links = access::open_links(work).await?;
    links.retain(|link| link.staff_id == staff_id);
    let bindings = sign_on::bindings_of(work, staff_id).await?;
    Ok(About { held: held(work, staff_id).await?, links, bindings })
}

impl About {
    /// Its sections; what there is none of is left out.
    pub fn sections(&self, desk: &Desk, staff_id: Uuid) -> Vec<ItemSection> {
        let rows = Shelf { desk, base: format!("/staff/{staff_id}/sign-in") };
        let mut sections = vec![
            self.links(desk, &rows),
            rows.codes(self.held.factors),
            rows.passkeys(&self.held.passkeys),
            rows.sessions(&self.held.sessions, None),
            rows.tokens(&self.held.tokens),
            rows.devices(&self.held.devices),
            self.sign_on(desk, &rows),
        ];
        sections.retain(|section| !section.items.is_empty());
        sections
    }

    fn links(&self, desk: &Desk, rows: &Shelf<'_>) -> ItemSection {
        let item = |link: &access::OpenLink| Item {
            title: desk.t("account-link-open"),
            about: vec![sign_ins::until(desk, link)],
            action: Some(button(format!("{}/links/{}/ending", rows.base, link.key), desk.t("account-revoke"), true)),
            ..Item::default()
        };
        ItemSection {
            key: "links".to_owned(),
            title: desk.t("account-links"),
            items: self.links.iter().map(item).collect(),
            empty: String::new(),
        }
    }

    fn sign_on(&self, desk: &Desk, rows: &Shelf<'_>) -> ItemSection {
        let item = |binding: &Binding| Item {
            title: binding.value.clone(),
            about: vec![desk.t(&format!("sign-on-claim-{}", binding.claim.code())), binding.issuer.clone()],
            action: Some(button(format!("{}/sign-on/all/ending", rows.base), desk.t("account-remove"), true)),
            ..Item::default()
        };
        ItemSection {
            key: "sign-on".to_owned(),
            title: desk.t("sign-on-title"),
            items: self.bindings.iter().map(item).collect(),
            empty: String::new(),
        }
    }
}

/// `POST /staff/{id}/sign-in/binding`: binds a person to what the provider of identities calls them.
pub async fn bind(desk: Desk, Path(id): Path<String>, sent: Result<Sent, Refused>) -> Answer {
    let sent = desk.checked(sent)?;
    desk.actor().must_be(&[Role::Administrator]).map_err(|refusal| desk.trouble(refusal))?;
    let staff_id: Uuid = id.parse().map_err(|_| desk.trouble(Refusal::NotFound))?;
    let back = format!("/staff/{staff_id}/sign-in");
    if let Some(question) = proof_wanted(&desk, &back).await? {
        return Ok(question);
    }
    let offered = desk.app.settings.sign_on.clone().ok_or_else(|| desk.trouble(Refusal::NotFound))?;
    let claim = Claim::parse(sent.one("claim")).filter(|claim| offered.claims().contains(claim));
    let claim = claim.ok_or_else(|| desk.trouble(Refusal::problem("claim", "required")))?;
    let value = sent.one("value").to_owned();
    let bound = desk.write(move |work| {
        let (issuer, value) = (offered.issuer.clone(), value.clone());
        async move {
            casework::find::find(&work, work.kind("staff")?, staff_id).await?;
            sign_on::bind(&work, staff_id, &issuer, claim, &value).await
        }
    });
    bound.await.map_err(|refusal| desk.trouble(refusal))?;
    Ok(go(&format!("{back}?said=saved")))
}
