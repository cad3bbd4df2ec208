//! What waits for somebody, read through the same doors that it opens.

use casework::{Refusal, Work, change::Stored, find, scope, values::Record as _, written::Names};
use jiff::civil::Date;
use requests::{Request, clock};
use store::Sql;
use web::pages::{
    home::Waiting,
    layout::{Link, Tag, Tone},
};

use super::{
    others,
    piles::{Door, PILES, Pile},
};
use crate::{desk::Desk, inbox, records};

/// So many matters of a heap are named one by one; a larger heap is told in one line.
const NAMED: u32 = 3;
/// So many of a heap for which there is no list; what is left comes up when these are decided.
const UNLISTED: u32 = 5;

/// Matters that wait for the same thing.
#[derive(Debug, Default)]
pub struct Heap {
    /// The word of the pile.
    pub key: &'static str,
    /// Where all of them stand; empty where they are only named one by one.
    pub address: String,
    /// How many there are.
    pub count: i64,
    /// The first of them; none where they are told in one line only.
    pub matters: Vec<Stored>,
    /// Since when they wait: a column.
    pub since: &'static str,
    /// In how many villages.
    pub villages: usize,
    /// What the matters name.
    pub names: Names,
}

/// Everything that waits for the actor.
pub async fn heaps(work: &Work) -> Result<Vec<Heap>, Refusal> {
    let mut heaps = others::first(work).await?;
    for pile in PILES.iter().filter(|pile| pile.roles.iter().any(|role| work.actor.is(*role))) {
        heaps.push(opened(work, pile).await?);
    }
    heaps.extend(others::last(work).await?);
    heaps.retain(|heap| heap.count > 0);
    Ok(heaps)
}

async fn opened(work: &Work, pile: &Pile) -> Result<Heap, Refusal> {
    let (address, (count, matters)) = match pile.door {
        Door::List(table, query) => {
            let kind = work.kind(table)?;
            (format!("/{}?{query}", kind.collection), records::list::first(work, kind, query, NAMED).await?)
        }
        Door::Heap(code) => (format!("/inbox?heap={code}"), inbox::first(work, code, NAMED).await?),
        Door::Each(table, only) => (String::new(), each(work, table, only, pile.since).await?),
    };
    let names = Names::of(work, &matters).await?;
    Ok(Heap { key: pile.key, address, count, matters, since: pile.since, names, ..Heap::default() })
}

async fn each(work: &Work, table: &str, only: &str, since: &str) -> Result<(i64, Vec<Stored>), Refusal> {
    let kind = work.kind(table)?;
    let columns = find::columns(kind);
    let mut sql =
        Sql::new(format!("SELECT {columns} FROM {table} r WHERE r.office_id = $1 AND r.voided = FALSE AND {only}"));
    scope::condition(work, kind, &mut sql)?;
    sql.push(&format!(" ORDER BY r.{since}, r.id LIMIT {UNLISTED}"));
    let found = work.tx.rows(sql.text(), sql.params()).await?;
    let found: Vec<Stored> = found.iter().map(|row| find::stored(kind, row)).collect::<Result<_, _>>()?;
    Ok((i64::try_from(found.len()).unwrap_or_default(), found))
}

impl Heap {
    /// The matters one by one, or the heap in one line.
    pub fn told(&self, desk: &Desk) -> Vec<Waiting> {
        if self.address.is_empty() || self.matters.len() == usize::try_from(self.count).unwrap_or_default() {
            return self.matters.iter().map(|matter| self.one(desk, matter)).collect();
        }
        let args = [("n", self.count.into()), ("villages", self.villages.into())];
        let words = i18n::text_with(desk.lang, &format!("wait-{}-many", self.key), &args);
        let oldest = self
            .matters
            .first()
            .and_then(|matter| day_of(matter, self.since))
            .map(|day| i18n::text_with(desk.lang, "home-oldest", &[("day", records::day(desk.lang, day).into())]));
        let about = oldest.unwrap_or_else(|| i18n::text_with(desk.lang, &format!("wait-{}-about", self.key), &args));
        vec![Waiting { link: Link::new(words, self.address.clone()), about, tag: None }]
    }

    fn one(&self, desk: &Desk, matter: &Stored) -> Waiting {
        let since = day_of(matter, self.since).map(|day| {
            let since = i18n::text_with(desk.lang, "home-since", &[("day", records::day(desk.lang, day).into())]);
            Tag::new(since, Tone::Waiting)
        });
        Waiting {
            link: Link::new(desk.t(&format!("wait-{}", self.key)), records::address(matter.values.kind, matter.id)),
            about: about(desk, matter, &self.names),
            tag: since,
        }
    }
}

fn day_of(matter: &Stored, column: &str) -> Option<Date> {
    matter.values.text(column)?.parse().ok()
}

fn named(desk: &Desk, matter: &Stored, names: &Names, column: &str) -> String {
    let field = matter.values.kind.field(column);
    field.map(|field| records::value(desk, field, matter.values.get(column), names)).unwrap_or_default()
}

/// Its number, or else its title, and its place.
fn about(desk: &Desk, matter: &Stored, names: &Names) -> String {
    let number = named(desk, matter, names, "reference");
    let title = || records::clipped(&named(desk, matter, names, matter.values.kind.title));
    let which = if number.is_empty() { title() } else { number };
    format!("{which} · {}", named(desk, matter, names, "place_id"))
}

/// A request that is past its day, and by how much.
pub fn late(desk: &Desk, matter: &Stored, names: &Names, today: Date) -> Waiting {
    let day = Request::of(&matter.values).ok().and_then(|request| clock::stands_until(&request));
    let days = day.map_or(0, |day| (today - day).get_days());
    let late = i18n::text_with(desk.lang, "home-days-late", &[("n", days.into())]);
    let title = records::clipped(&named(desk, matter, names, matter.values.kind.title));
    Waiting {
        link: Link::new(title, records::address(matter.values.kind, matter.id)),
        about: about(desk, matter, names),
        tag: Some(Tag::new(late, Tone::Late)),
    }
}
