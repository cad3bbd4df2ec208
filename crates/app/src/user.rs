//! `doorstep user`: people who sign in. Both commands print a link on standard output that works once.

use access::NewUser;

use crate::{
    cli::{UserAdd, UserLink},
    config::Settings,
    failure::Done,
    open::{self, Opened},
};

/// How long a link lies about before it opens nothing.
pub const LINK_HOURS: i64 = 72;

/// `doorstep user add`
pub async fn add(settings: &Settings, code: Option<&str>, asked: &UserAdd) -> Done {
    let opened = open::office(settings, code).await?;
    let UserAdd { name, role, unit, place, team, person } = asked;
    let (sign_in, person) = (name.clone(), person.clone().unwrap_or_else(|| name.clone()));
    let (role, unit, place, team) = (*role, unit.clone(), place.clone(), team.clone());
    let added = opened
        .write("user add", move |work| {
            let (sign_in, person) = (sign_in.clone(), person.clone());
            let (unit, place, team) = (unit.clone(), place.clone(), team.clone());
            async move {
                let new = NewUser {
                    sign_in: &sign_in,
                    name: &person,
                    role,
                    unit: unit.as_deref(),
                    place: place.as_deref(),
                    team: team.as_deref(),
                };
                access::add_user(&work, new).await?;
                access::make_link(&work, &sign_in, LINK_HOURS).await
            }
        })
        .await;
    let secret = added?;
    show(settings, &secret);
    opened.store.close().await;
    Ok(())
}

/// `doorstep user link`
pub async fn link(settings: &Settings, code: Option<&str>, asked: &UserLink) -> Done {
    let opened = open::office(settings, code).await?;
    let secret = new_link(&opened, "user link", &asked.name).await?;
    show(settings, &secret);
    opened.store.close().await;
    Ok(())
}

/// Makes a link for somebody.
pub async fn new_link(opened: &Opened, command: &'static str, name: &str) -> Done<String> {
    let name = name.to_owned();
    let made = opened.write(command, move |work| {
        let name = name.clone();
        async move { access::make_link(&work, &name, LINK_HOURS).await }
    });
    Ok(made.await?)
}

/// Prints the link, and beside it how long it holds.
pub fn show(settings: &Settings, secret: &str) {
    eprintln!("This link works once, within {} days, and lets its holder set a password:", LINK_HOURS / 24);
    println!("{}/link/{secret}", settings.base_url());
}
