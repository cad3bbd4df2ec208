//! One's own account at a glance: each way to sign in leads to its page, and open sessions stand below.

use door::Via;
use web::pages::{
    items::{Item, ItemSection, ItemsPage},
    layout::Link,
};

use super::{
    button,
    held::{Held, Shelf, held},
    own,
};
use crate::desk::{Answer, Desk, show};

/// `GET /account`.
pub async fn get(desk: Desk) -> Answer {
    let me = own(&desk)?;
    let held = desk.read(move |work| async move { held(&work, me).await }).await?;
    let here = match &desk.caller.via {
        Via::Session { cookie, .. } => access::key_of_cookie(desk.app.office, cookie),
        Via::Token => None,
    };
    let shelf = Shelf { desk: &desk, base: "/account".to_owned() };
    let mut sessions = shelf.sessions(&held.sessions, here.as_deref());
    // The button over the list would end nothing where there is no other.
    let others = sessions.items.len() > 1;
    sessions.items.truncate(50);
    Ok(show(&ItemsPage {
        title: desk.t("account-title"),
        lead: desk.t("account-lead"),
        fresh: None,
        make: others.then(|| button("/account/sessions/ending".to_owned(), desk.t("account-end-others"), true)),
        sections: vec![ways(&desk, &held), sessions],
        frame: desk.frame(None),
    }))
}

fn ways(desk: &Desk, held: &Held) -> ItemSection {
    let way = |key: &str, href: &str, about: String| Item {
        link: Some(Link::new(desk.t(key), href)),
        about: vec![about],
        ..Item::default()
    };
    let count = |key: &str, n: usize| {
        let n = i18n::number(desk.lang, i64::try_from(n).unwrap_or(i64::MAX));
        i18n::text_with(desk.lang, key, &[("count", n.into())])
    };
    let codes = desk.t(if held.factors.codes { "account-codes-on" } else { "account-codes-none" });
    let tokens = held.tokens.iter().filter(|token| token.revoked_at.is_none()).count();
    let devices = held.devices.iter().filter(|device| !device.revoked).count();
    ItemSection {
        key: "ways".to_owned(),
        title: desk.t("account-ways"),
        items: vec![
            way("layout-password", "/password", desk.t("account-password-about")),
            way("account-codes", "/account/second-factor", codes),
            way("account-passkeys", "/account/passkeys", count("account-count", held.passkeys.len())),
            way("account-tokens", "/account/tokens", count("account-count", tokens)),
            way("account-devices", "/account/devices", count("account-count", devices)),
        ],
        empty: String::new(),
    }
}
