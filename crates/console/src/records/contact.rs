//! Reading the contact of a matter: asked for by a form, so that no link or preview reads it by chance; each reading is noted.

use axum::extract::{Path, State};
use door::{App, Sent};
use web::pages::records::Fact;

use super::{id, kind, record};
use crate::desk::{Answer, Desk};

/// `POST /{collection}/{id}/contact`.
pub async fn post(
    State(_): State<App>,
    desk: Desk,
    Path((collection, matter)): Path<(String, String)>,
    sent: Sent,
) -> Answer {
    let why = Some(sent.one("why").to_owned()).filter(|why| !why.trim().is_empty());
    let (kind, id) = (kind(&desk, &collection)?, id(&desk, &matter)?);
    let key = desk.app.key.clone();
    let read = desk
        .write(move |work| {
            let (key, why) = (key.clone(), why.clone());
            async move { lines::contact::read(&work, &key, kind, id, why.as_deref()).await }
        })
        .await
        .map_err(|refusal| desk.trouble(refusal))?;
    let facts = read.map(|contact| {
        let fields = [
            ("name", contact.name()),
            ("phone", contact.phone()),
            ("email", contact.email()),
            ("address", contact.address()),
        ];
        let given = fields.into_iter().filter_map(|(name, value)| Some((name, value?)));
        given.map(|(name, value)| Fact::new(desk.t(&format!("contact-{name}")), value)).collect()
    });
    record::page(&desk, kind, id, None, facts).await
}
