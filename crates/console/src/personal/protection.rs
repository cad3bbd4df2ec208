//! What an office holds about people: what, why, until when and who sees it. Open to everybody, and made from the classes of
//! the columns themselves, so that nothing is held that does not stand here.

use casework::{Refusal, Work, kind::Role};
use people::limit::{Measure, limit};
use store::manifest::{
    Class,
    purposes::{Held, Reader, Term, held},
};
use web::pages::{
    records::Cell,
    register::{RegisterPage, RegisterSection},
};

use super::section;
use crate::{
    desk::{Answer, show},
    guest::Guest,
};

/// The limits that terms name, as the office has set them.
struct Limits(Vec<(Measure, u32)>);

/// `GET /data-protection`.
pub async fn get(guest: Guest) -> Answer {
    let limits = guest.read(|work: Work| async move { limits(&work).await }).await?;
    let sections = vec![
        part(&guest, "personal", &limits, Class::Personal),
        part(&guest, "staff", &limits, Class::Staff),
        limits_section(&guest, &limits),
    ];
    let (title, lead) = (guest.t("protection-title"), guest.t("protection-lead"));
    Ok(show(&RegisterPage { frame: guest.frame(), title, lead, sections }))
}

async fn limits(work: &Work) -> Result<Limits, Refusal> {
    let mut limits = Vec::new();
    for measure in Measure::ALL {
        limits.push((*measure, limit(work, *measure, None).await?));
    }
    Ok(Limits(limits))
}

fn part(guest: &Guest, key: &str, limits: &Limits, class: Class) -> RegisterSection {
    let rows = held().iter().filter(|held| held.class() == class).map(|held| row(guest, held, limits)).collect();
    section(|key| guest.t(key), key, &["what", "why", "until", "who"], rows)
}

fn row(guest: &Guest, held: &Held, limits: &Limits) -> Vec<Cell> {
    let columns = held.columns.join(", ");
    vec![
        Cell::text(guest.t(&format!("holding-{}", held.holding.code()))).note(format!("{}: {columns}", held.table)),
        Cell::text(guest.t(&format!("purpose-{}", held.purpose.code()))),
        Cell::text(term(guest, held.term, limits)),
        Cell::text(readers(guest, held)),
    ]
}

fn term(guest: &Guest, term: Term, limits: &Limits) -> String {
    let days = |measure| limits.0.iter().find(|(known, _)| *known == measure).map_or(0, |(_, days)| *days);
    let n = match term {
        Term::Contact => days(Measure::ContactDays),
        Term::Text => days(Measure::TextDays),
        Term::ReadingLog => days(Measure::ReadingLogDays),
        _ => 0,
    };
    i18n::text_with(guest.lang, &format!("term-{}", term.code()), &[("n", i64::from(n).into())])
}

fn readers(guest: &Guest, held: &Held) -> String {
    let of_kind = guest.app.catalogue.by_table(held.table).map(|kind| kind.readers);
    let roles: &[Role] = match held.reader {
        Reader::OfTheRecord => of_kind.unwrap_or_default(),
        Reader::Auditor => &[Role::Auditor],
        Reader::Administrator => &[Role::Administrator],
        Reader::Caller => lines::contact::CALLERS,
        Reader::SensitiveHandler => return guest.t("held-by-handlers"),
        Reader::Program => return guest.t("held-by-program"),
    };
    let named: Vec<String> = roles.iter().map(|role| guest.t(&format!("role-{}", role.code()))).collect();
    i18n::prose::list(guest.lang, &named)
}

fn limits_section(guest: &Guest, limits: &Limits) -> RegisterSection {
    let row = |(measure, amount): &(Measure, u32)| {
        vec![
            Cell::text(guest.t(&format!("choice-data-limit-measure-{}", measure.code()))),
            Cell::text(amount.to_string()),
            Cell::text(measure.ceiling().to_string()),
        ]
    };
    section(|key| guest.t(key), "limits", &["limit", "amount", "ceiling"], limits.0.iter().map(row).collect())
}
