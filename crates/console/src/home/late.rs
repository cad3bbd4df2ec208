//! Everything that is late, by the unit that has it: to be read out, printed, asked for.

use casework::{Refusal, Work, change::Stored, find, scope, written::Names};
use requests::clock;
use store::{FromValue as _, Sql};
use uuid::Uuid;
use web::pages::{
    handovers::{ItemsPage, UnitItems},
    layout::Link,
};

use crate::{
    desk::{Answer, Desk, show},
    records,
};

/// More than this nobody reads in one go.
const MOST: u32 = 300;

/// `GET /late`.
pub async fn get(desk: Desk) -> Answer {
    let (found, names, today) = desk.read(look).await?;
    let kind = desk.app.catalogue.by_table("request").ok_or_else(|| desk.trouble(Refusal::NotFound))?;
    let unit = |record: &Stored| Option::<Uuid>::from_value(record.values.get("unit_id")).flatten();
    let mut groups: Vec<(Option<Uuid>, Vec<Stored>)> = Vec::new();
    for record in found {
        match groups.iter_mut().find(|(of, _)| *of == unit(&record)) {
            Some((_, group)) => group.push(record),
            None => groups.push((unit(&record), vec![record])),
        }
    }
    let count: usize = groups.iter().map(|(_, group)| group.len()).sum();
    let units = groups.iter().map(|(_, group)| UnitItems {
        papers: Vec::new(),
        unit: unit_name(&desk, &group[0], &names),
        table: records::table(&desk, kind, group, &names),
    });
    Ok(show(&ItemsPage {
        papers: Vec::new(),
        units: units.collect(),
        earlier: web::pages::records::Table::default(),
        frame: desk.frame(None),
        trail: vec![Link::new(desk.t("page-home"), "/")],
        title: desk.t("home-late"),
        lead: i18n::text_with(desk.lang, "late-lead", &[("n", count.into())]),
        printed_on: records::day(desk.lang, today),
    }))
}

fn unit_name(desk: &Desk, record: &Stored, names: &Names) -> String {
    let field = record.values.kind.field("unit_id");
    let unit = field.and_then(|field| names.get(field.kind, record.values.get("unit_id")));
    unit.map_or_else(|| desk.t("late-no-unit"), |unit| records::named(desk.lang, unit))
}

async fn look(work: Work) -> Result<(Vec<Stored>, Names, jiff::civil::Date), Refusal> {
    let (kind, today) = (work.kind("request")?, work.tx.today());
    let mut sql = Sql::new(format!(
        "SELECT r.id AS id FROM request r WHERE r.office_id = $1 AND r.voided = FALSE AND {}",
        clock::overdue(today, work.tx.now())
    ));
    scope::condition(&work, kind, &mut sql)?;
    sql.push(&format!(" ORDER BY {}, r.id LIMIT {MOST}", clock::STANDS_UNTIL));
    let mut found = Vec::new();
    for row in work.tx.rows(sql.text(), sql.params()).await? {
        found.push(find::find(&work, kind, row.get("id")?).await?);
    }
    let names = Names::of(&work, &found).await?;
    Ok((found, names, today))
}
