//! `/register/overdue`: what is late, as far as the office's own ladder makes it public: groups of at least five, with how
//! long; no request, no place, nobody.

use casework::Work;
use requests::ladder::{self, PublicGroup, PublicList};
use web::pages::{
    records::{Cell, Column, Row, Table},
    register::{RegisterPage, RegisterSection},
};

use crate::{
    desk::{Answer, show},
    guest::Guest,
};

/// `GET /register/overdue`.
pub async fn get(guest: Guest) -> Answer {
    let list = guest.read(|work: Work| async move { ladder::public_list(&work).await }).await?;
    Ok(show(&RegisterPage {
        title: guest.t("register-overdue"),
        lead: guest.t("register-overdue-lead"),
        sections: vec![section(&guest, list.as_ref())],
        frame: guest.frame(),
    }))
}

fn section(guest: &Guest, list: Option<&PublicList>) -> RegisterSection {
    let lead = match list {
        None => guest.t("register-overdue-not-public"),
        Some(list) if list.groups.is_empty() && list.others.is_none() => guest.t("register-overdue-none"),
        Some(list) => list.others.map_or_else(
            || guest.t("register-overdue-small"),
            |n| i18n::text_with(guest.lang, "register-overdue-others", &[("n", n.into())]),
        ),
    };
    let groups = list.map_or(&[][..], |list| &list.groups);
    RegisterSection {
        key: "groups".to_owned(),
        title: guest.t("register-overdue-groups"),
        lead,
        table: if groups.is_empty() { Table::default() } else { table(guest, groups) },
        links: Vec::new(),
    }
}

fn table(guest: &Guest, groups: &[PublicGroup]) -> Table {
    let column = |key: &str| guest.t(&format!("register-column-{key}"));
    let row = |group: &PublicGroup| {
        let unit = group.unit_name.as_ref().map(|own| guest.named(own, group.unit_name_en.as_deref()));
        let days = i18n::text_with(guest.lang, "register-overdue-days", &[("n", group.days_late.into())]);
        let cells = vec![
            Cell::text(guest.named(&group.category_name, group.category_name_en.as_deref())),
            Cell::text(unit.unwrap_or_else(|| guest.t("register-overdue-office"))),
            Cell::text(i18n::number(guest.lang, group.requests)),
            Cell::text(days),
        ];
        Row { cells, ..Row::default() }
    };
    Table {
        caption: guest.t("register-overdue-groups"),
        columns: vec![
            Column::text(column("category")),
            Column::text(column("unit")),
            Column::number(column("overdue")),
            Column::text(column("late")),
        ],
        rows: groups.iter().map(row).collect(),
    }
}
