//! `/requests/{id}/slip.pdf?size=a6|58mm&with=LANG`: the slip as a file, for printers that no browser drives. Who may take a
//! request down may hand out its slip; that it was printed is noted, for the PIN on it opens the request.

use std::sync::Arc;

use axum::{extract::Path, http::HeaderMap};
use casework::{Refusal, values::Record as _};
use console::{Answer, Desk};
use documents::{Paper, Slip};
use i18n::Lang;
use requests::Request;
use residents::{Leaf, staff_slip};

use crate::printing::{PrintRoom, asked, id};

/// The slip on the paper asked for.
pub async fn pdf(room: Arc<PrintRoom>, desk: Desk, headers: HeaderMap, Path(text): Path<String>) -> Answer {
    let id = id(&desk, &text)?;
    let key = desk.app.key.clone();
    let taken = desk
        .write(move |work| {
            let key = Arc::clone(&key);
            async move {
                let (stored, pin) = staff_slip::take(&work, &key, id).await?;
                Ok((Request::of(&stored.values)?, pin, Leaf::of(&work, id).await?))
            }
        })
        .await;
    let (request, pin, leaf) = taken.map_err(|refusal: Refusal| desk.trouble(refusal))?;
    let second = asked(&desk.uri, "with").as_deref().and_then(Lang::parse);
    let second = second.unwrap_or_else(|| residents::beside(desk.lang, desk.app.settings.language.get()));
    let paper = asked(&desk.uri, "size").as_deref().and_then(Paper::parse).unwrap_or_default();
    let slip = Slip {
        langs: [desk.lang, second],
        paper,
        office: desk.app.settings.office_name.get(),
        address: format!("{}/r/{}", residents::base(&desk.app, &headers), request.reference.0),
        received_on: request.received_on,
        due_on: request.due_on,
        pin: Some(pin),
        leaf: leaf.map(|leaf| (leaf.entry().to_owned(), leaf.from())),
        reference: request.reference.0,
    };
    let name = format!("slip-{}-{}.pdf", slip.reference, paper.code());
    room.print(desk.frame(None), slip.sheet(), &name).await
}
