//! Everything that is late or will be soon, by the unit that has it: to be read out, printed, asked for.

use casework::{Refusal, Work, change::Stored, find, scope, written::Names};
use jiff::{ToSpan as _, civil::Date};
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
/// What is due within so many days is due soon.
const SOON: i64 = 3;

/// Which requests; their word is `home-<word>`, and `<word>-lead` what stands above their page.
#[derive(Clone, Copy, Debug)]
pub enum Which {
    /// Past their day.
    Late,
    /// Not late yet, and due within three days.
    Soon,
}

impl Which {
    const fn word(self) -> &'static str {
        match self {
            Self::Late => "late",
            Self::Soon => "soon",
        }
    }

    fn condition(self, work: &Work) -> String {
        let (today, now) = (work.tx.today(), work.tx.now());
        match self {
            Self::Late => clock::overdue(today, now),
            Self::Soon => clock::due_by(today.saturating_add(SOON.days()), today, now),
        }
    }

    /// `SELECT what FROM` those that the actor may see.
    fn select(self, work: &Work, what: &str) -> Result<Sql, Refusal> {
        let mut sql = Sql::new(format!(
            "SELECT {what} FROM request r WHERE r.office_id = $1 AND r.voided = FALSE AND {}",
            self.condition(work)
        ));
        scope::condition(work, work.kind("request")?, &mut sql)?;
        Ok(sql)
    }
}

/// How many there are, and those that are due first.
pub async fn first(work: &Work, which: Which, most: u32) -> Result<(i64, Vec<Stored>), Refusal> {
    let sql = which.select(work, "COUNT(*) AS n")?;
    let row = work.tx.row(sql.text(), sql.params()).await?.ok_or(Refusal::NotFound)?;
    let kind = work.kind("request")?;
    let mut sql = which.select(work, &find::columns(kind))?;
    sql.push(&format!(" ORDER BY {}, r.id LIMIT {most}", clock::STANDS_UNTIL));
    let found = work.tx.rows(sql.text(), sql.params()).await?;
    let found = found.iter().map(|record| find::stored(kind, record)).collect::<Result<_, _>>()?;
    Ok((row.get("n")?, found))
}

/// `GET /late`.
pub async fn get(desk: Desk) -> Answer {
    page(desk, Which::Late).await
}

/// `GET /soon`.
pub async fn soon(desk: Desk) -> Answer {
    page(desk, Which::Soon).await
}

async fn page(desk: Desk, which: Which) -> Answer {
    let (count, found, names, today) = desk.read(move |work| look(work, which)).await?;
    let kind = desk.app.catalogue.by_table("request").ok_or_else(|| desk.trouble(Refusal::NotFound))?;
    let unit = |record: &Stored| Option::<Uuid>::from_value(record.values.get("unit_id")).flatten();
    let mut groups: Vec<(Option<Uuid>, Vec<Stored>)> = Vec::new();
    for record in found {
        match groups.iter_mut().find(|(of, _)| *of == unit(&record)) {
            Some((_, group)) => group.push(record),
            None => groups.push((unit(&record), vec![record])),
        }
    }
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
        title: desk.t(&format!("home-{}", which.word())),
        lead: i18n::text_with(desk.lang, &format!("{}-lead", which.word()), &[("n", count.into())]),
        printed_on: records::day(desk.lang, today),
    }))
}

fn unit_name(desk: &Desk, record: &Stored, names: &Names) -> String {
    let field = record.values.kind.field("unit_id");
    let unit = field.and_then(|field| names.get(field.kind, record.values.get("unit_id")));
    unit.map_or_else(|| desk.t("late-no-unit"), |unit| records::named(desk.lang, unit))
}

async fn look(work: Work, which: Which) -> Result<(i64, Vec<Stored>, Names, Date), Refusal> {
    let (count, found) = first(&work, which, MOST).await?;
    let names = Names::of(&work, &found).await?;
    Ok((count, found, names, work.tx.today()))
}
