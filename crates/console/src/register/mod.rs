//! The public register: what the office asks, counts and has set up, and who may read what. Open to everybody.
//!
//! All it reads is open: names of categories, units and reported figures. No record of a matter is touched.

mod forms;
mod overdue;

use ::notices::targets::{self, Receiver};
use axum::http::Method;
use casework::{
    Refusal, Work,
    figure::OpensTo,
    kind::{Line, Role},
    setting::{self, SettingCode, Settings},
};
use door::{Access, Route};
use store::Row as Stored;
use web::pages::{
    layout::Link,
    records::{Cell, Column, Row, Table},
    register::{RegisterPage, RegisterSection},
};

use crate::{
    desk::{Answer, show},
    guest::Guest,
};

/// The register's routes.
pub fn routes() -> Vec<Route> {
    vec![
        Route::new(Method::GET, "/register", Access::Public, get),
        Route::new(Method::GET, "/register/forms/{collection}", Access::Public, forms::get),
        Route::new(Method::GET, "/register/overdue", Access::Public, overdue::get),
    ]
}

/// What the office itself has set up.
struct SetUp {
    categories: Vec<[String; 3]>,
    units: Vec<Unit>,
    reported: Vec<[String; 4]>,
    receivers: Vec<Receiver>,
    settings: Settings,
}

struct Unit {
    names: [String; 2],
    purpose: String,
    enforcement: bool,
}

/// `GET /register`.
async fn get(guest: Guest) -> Answer {
    let set_up = guest.read(|work: Work| async move { load(&work).await }).await?;
    let sections = vec![
        forms_section(&guest),
        section(&guest, "categories", categories(&guest, &set_up)),
        section(&guest, "figures", figures(&guest)),
        section(&guest, "settings", settings(&guest, &set_up)),
        section(&guest, "reported", reported(&guest, &set_up)),
        section(&guest, "units", units(&guest, &set_up)),
        section(&guest, "access", readers(&guest)),
        section(&guest, "receivers", receivers(&guest, &set_up)),
        overdue_section(&guest),
    ];
    let (title, lead) = (guest.t("register-title"), guest.t("register-lead"));
    Ok(show(&RegisterPage { frame: guest.frame(), title, lead, sections }))
}

async fn load(work: &Work) -> Result<SetUp, Refusal> {
    let text = |row: &Stored, column: &str| row.get::<Option<String>>(column).map(Option::unwrap_or_default);
    let sql =
        "SELECT name, name_en, answer_within_days FROM category WHERE office_id = $1 AND voided = FALSE ORDER BY code";
    let mut categories = Vec::new();
    for row in work.tx.rows(sql, &[]).await? {
        let days: i64 = row.get("answer_within_days")?;
        categories.push([text(&row, "name")?, text(&row, "name_en")?, days.to_string()]);
    }
    let sql =
        "SELECT name, name_en, purpose, enforcement FROM unit WHERE office_id = $1 AND voided = FALSE ORDER BY code";
    let mut units = Vec::new();
    for row in work.tx.rows(sql, &[]).await? {
        let names = [text(&row, "name")?, text(&row, "name_en")?];
        units.push(Unit { names, purpose: row.get("purpose")?, enforcement: row.get("enforcement")? });
    }
    let sql = "SELECT line, name_zh, name_en, counts FROM reported_kind WHERE office_id = $1 AND voided = FALSE ORDER BY code";
    let mut reported = Vec::new();
    for row in work.tx.rows(sql, &[]).await? {
        reported.push([text(&row, "line")?, text(&row, "name_zh")?, text(&row, "name_en")?, text(&row, "counts")?]);
    }
    Ok(SetUp {
        categories,
        units,
        reported,
        receivers: targets::receivers(work).await?,
        settings: setting::load(work).await?,
    })
}

fn section(guest: &Guest, key: &str, table: Table) -> RegisterSection {
    RegisterSection {
        key: key.to_owned(),
        title: guest.t(&format!("register-{key}")),
        lead: guest.t(&format!("register-{key}-lead")),
        table,
        links: Vec::new(),
    }
}

fn forms_section(guest: &Guest) -> RegisterSection {
    let kinds = guest.app.catalogue.kinds.iter().filter(|kind| kind.entry || kind.parent.is_some());
    let link = |kind: &&casework::kind::Kind| {
        Link::new(guest.t(&format!("kind-{}", kind.table)), format!("/register/forms/{}", kind.collection))
    };
    RegisterSection { links: kinds.map(link).collect(), ..section(guest, "forms", Table::default()) }
}

fn overdue_section(guest: &Guest) -> RegisterSection {
    let link = Link::new(guest.t("register-overdue-open"), "/register/overdue");
    RegisterSection { links: vec![link], ..section(guest, "overdue", Table::default()) }
}

fn table(guest: &Guest, columns: &[&str], rows: Vec<Vec<String>>) -> Table {
    let cells = rows.into_iter().map(|cells| cells.into_iter().map(Cell::text).collect());
    table_of_cells(guest, columns, cells.collect())
}

fn table_of_cells(guest: &Guest, columns: &[&str], rows: Vec<Vec<Cell>>) -> Table {
    Table {
        caption: String::new(),
        columns: columns.iter().map(|key| Column::text(guest.t(&format!("register-column-{key}")))).collect(),
        rows: rows.into_iter().map(|cells| Row { cells, ..Row::default() }).collect(),
    }
}

/// The name in the language of the page, where there is one.
fn name(guest: &Guest, own: &str, en: &str) -> String {
    guest.named(own, Some(en))
}

fn categories(guest: &Guest, set_up: &SetUp) -> Table {
    let row = |[own, en, days]: &[String; 3]| vec![name(guest, own, en), days.clone()];
    table(guest, &["category", "days"], set_up.categories.iter().map(row).collect())
}

/// Every number with what is usual, so that nobody need know whether it was set.
fn settings(guest: &Guest, set_up: &SetUp) -> Table {
    let number = |n: u32| i18n::number(guest.lang, n.into());
    let row = |code: &SettingCode| {
        let name = guest.t(&format!("choice-setting-{}", code.code()));
        vec![name, number(set_up.settings.now(*code)), number(code.usual())]
    };
    table(guest, &["setting", "value", "usual"], SettingCode::ALL.iter().map(row).collect())
}

fn figures(guest: &Guest) -> Table {
    let row = |figure: &'static casework::figure::Figure| {
        let opens =
            if figure.opens_to == OpensTo::Villages { "register-opens-villages" } else { "register-opens-rows" };
        let label = i18n::figure_label(guest.lang, figure.id).unwrap_or_default();
        let counts = i18n::figure_counts(guest.lang, figure.id).unwrap_or_default();
        vec![
            Cell::text(label).note(counts),
            Cell::text(guest.t(&format!("line-{}", figure.line.code()))),
            Cell::text(guest.t(opens)),
            Cell::text(figure.id),
        ]
    };
    let mut all: Vec<&'static casework::figure::Figure> = guest.app.catalogue.figures().collect();
    all.sort_by_key(|figure| figure.line);
    table_of_cells(guest, &["figure", "line", "opens", "id"], all.into_iter().map(row).collect())
}

fn reported(guest: &Guest, set_up: &SetUp) -> Table {
    let row = |[line, zh, en, counts]: &[String; 4]| {
        vec![name(guest, zh, en), guest.t(&format!("line-{line}")), counts.clone()]
    };
    table(guest, &["figure", "line", "counts"], set_up.reported.iter().map(row).collect())
}

fn units(guest: &Guest, set_up: &SetUp) -> Table {
    let row = |unit: &Unit| {
        let force = if unit.enforcement { guest.t("register-enforcement") } else { String::new() };
        let [own, en] = &unit.names;
        vec![name(guest, own, en), guest.t(&format!("choice-unit-purpose-{}", unit.purpose)), force]
    };
    table(guest, &["unit", "purpose", "enforcement"], set_up.units.iter().map(row).collect())
}

/// Of each webhook's address only the host: what stands behind it may be a secret.
fn receivers(guest: &Guest, set_up: &SetUp) -> Table {
    let row = |receiver: &Receiver| vec![receiver.host.clone(), receiver.events.join(", ")];
    table(guest, &["receiver", "told-of"], set_up.receivers.iter().map(row).collect())
}

fn readers(guest: &Guest) -> Table {
    let roles = |roles: &[Role]| {
        if roles.len() == Role::ALL.len() {
            return guest.t("register-every-role");
        }
        let named: Vec<String> = roles.iter().map(|role| guest.t(&format!("role-{}", role.code()))).collect();
        i18n::prose::list(guest.lang, &named)
    };
    let lines = [Line::Programme].into_iter().chain(Line::SERVICES).chain([Line::Ground]);
    let kinds = lines.flat_map(|line| guest.app.catalogue.kinds.iter().filter(move |kind| kind.line == line));
    let row = |kind: &&'static casework::kind::Kind| {
        vec![guest.t(&format!("kind-{}-many", kind.table)), roles(kind.readers), roles(kind.writers)]
    };
    table(guest, &["kind", "readers", "writers"], kinds.map(row).collect())
}
