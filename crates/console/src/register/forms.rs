//! A blank form: every field that the office asks of a kind, as it stands in the form.

use axum::extract::Path;
use casework::{
    Refusal,
    kind::{Field, FieldKind, Kind},
};
use web::pages::register::{RegisterPage, RegisterSection};

use super::table;
use crate::{
    desk::{Answer, show},
    guest::Guest,
};

/// `GET /register/forms/{collection}`.
pub async fn get(guest: Guest, Path(collection): Path<String>) -> Answer {
    let kind = guest.app.catalogue.by_collection(&collection).ok_or_else(|| guest.trouble(Refusal::NotFound))?;
    let rows =
        |fields: &mut dyn Iterator<Item = &'static Field>| fields.map(|field| row(&guest, kind, field)).collect();
    let columns = ["field", "entered", "required", "hint"];
    let part = |key: &str, title: String, rows: Vec<Vec<String>>| RegisterSection {
        key: key.to_owned(),
        title,
        lead: guest.t(&format!("register-form-{key}")),
        table: table(&guest, &columns, rows),
        links: Vec::new(),
    };
    let name = guest.t(&format!("kind-{}", kind.table));
    let mut sections = vec![part("asked", name, rows(&mut kind.entry_fields()))];
    if kind.contact {
        sections.push(part("contact", guest.t("contact-title"), contact(&guest)));
    }
    let managed = rows(&mut kind.fields.iter().filter(|field| field.managed));
    if !managed.is_empty() {
        sections.push(part("kept", guest.t("register-form-kept-title"), managed));
    }
    let lead = guest.t("register-lead");
    Ok(show(&RegisterPage { frame: guest.frame(), title: guest.t(&format!("kind-{}", kind.table)), lead, sections }))
}

fn row(guest: &Guest, kind: &Kind, field: &Field) -> Vec<String> {
    let key = field.key();
    vec![
        guest.t(&format!("field-{}-{key}", kind.table)),
        entered(guest, field.kind),
        guest.t(if field.required && field.kind != FieldKind::Flag { "value-yes" } else { "value-no" }),
        i18n::try_text(guest.lang, &format!("hint-{}-{key}", kind.table)).unwrap_or_default(),
    ]
}

fn contact(guest: &Guest) -> Vec<Vec<String>> {
    let row = |name: &str| {
        let hint = i18n::try_text(guest.lang, &format!("hint-contact-{name}")).unwrap_or_default();
        vec![guest.t(&format!("field-contact-{name}")), guest.t("shape-line"), guest.t("value-no"), hint]
    };
    ["name", "phone", "email", "address"].map(row).to_vec()
}

/// How a field is entered; of a closed list, every word.
fn entered(guest: &Guest, kind: FieldKind) -> String {
    match kind {
        FieldKind::Short(_) => guest.t("shape-line"),
        FieldKind::Text(_) => guest.t("shape-text"),
        FieldKind::Choice(choices) => {
            let words = choices.values.iter().map(|word| guest.t(&format!("choice-{}-{word}", choices.name)));
            words.collect::<Vec<_>>().join(" · ")
        }
        FieldKind::Day => guest.t("shape-day"),
        FieldKind::Instant => guest.t("shape-instant"),
        FieldKind::Count => guest.t("shape-count"),
        FieldKind::Money => guest.t("shape-money"),
        FieldKind::Degrees => guest.t("shape-degrees"),
        FieldKind::Flag => guest.t("shape-flag"),
        FieldKind::Place => guest.t("shape-place"),
        FieldKind::Record(table) => {
            i18n::text_with(guest.lang, "shape-record", &[("kind", guest.t(&format!("kind-{table}")).into())])
        }
    }
}
