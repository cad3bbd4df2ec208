//! What waits for somebody: heaps of matters that their role is to move on, read through the access door.

use casework::{
    Refusal, Work,
    kind::{Kind, Role},
    scope,
};
use jiff::civil::Date;
use requests::clock;
use store::Sql;
use uuid::Uuid;
use visits::answers;
use web::pages::{
    home::Waiting,
    layout::{Link, Tag, Tone},
};

use crate::{desk::Desk, records};

/// So many matters of a heap are named one by one; a larger heap is told in one line.
const NAMED: usize = 3;
/// So many of a heap for which there is no list; what is left comes up when these are decided.
const UNLISTED: usize = 10;
/// So many late matters stand on the first page.
const LATE: usize = 5;

/// Which matters wait for whom; the words are `wait-<key>` and `wait-<key>-many`.
struct Pile {
    key: &'static str,
    roles: &'static [Role],
    table: &'static str,
    only: &'static str,
    since: &'static str,
    /// Where all of them stand; empty where they are only named one by one.
    list: &'static str,
}

const OFFICE: &[Role] = &[Role::Coordinator];
const UNITS: &[Role] = &[Role::Unit];
const LEADERS: &[Role] = &[Role::Leader];
const DECIDERS: &[Role] = &[Role::Coordinator, Role::Leader];

/// Closed requests with an objection that nobody decided yet; what is contested before it is closed has a state of its own.
const OBJECTIONS: &str = "r.state = 'closed' AND r.id IN (SELECT v.request_id FROM review v WHERE v.office_id = $1 \
    AND v.state = 'asked' AND v.step = 'reopen' AND v.voided = FALSE)";
/// Those with an appeal.
const APPEALS: &str = "r.id IN (SELECT v.request_id FROM review v WHERE v.office_id = $1 AND v.state = 'asked' \
    AND v.step = 'appeal' AND v.voided = FALSE)";
/// Those for which more time is asked, as long as it can be granted: what was answered meanwhile needs none.
const EXTENSIONS: &str = "r.state IN ('handed_over', 'accepted', 'in_progress', 'outside', 'promised', 'with_project', \
    'with_arbiter') AND r.id IN (SELECT x.request_id FROM extension x WHERE x.office_id = $1 AND x.state = 'asked' \
    AND x.voided = FALSE)";

const PILES: [Pile; 17] = [
    Pile {
        key: "inbox",
        roles: OFFICE,
        table: "request",
        only: "r.state IN ('received', 'triaged')",
        since: "received_on",
        list: "/inbox",
    },
    Pile {
        key: "contested",
        roles: OFFICE,
        table: "request",
        only: "r.state = 'contested'",
        since: "received_on",
        list: "/inbox?heap=objections",
    },
    Pile {
        key: "objection",
        roles: OFFICE,
        table: "request",
        only: OBJECTIONS,
        since: "closed_on",
        list: "/inbox?heap=objections",
    },
    Pile { key: "extension", roles: DECIDERS, table: "request", only: EXTENSIONS, since: "received_on", list: "" },
    Pile {
        key: "appeal",
        roles: LEADERS,
        table: "request",
        only: APPEALS,
        since: "closed_on",
        list: "/inbox?heap=objections",
    },
    Pile {
        key: "arbiter",
        roles: LEADERS,
        table: "request",
        only: "r.state = 'with_arbiter'",
        since: "received_on",
        list: "/inbox?heap=arbiter",
    },
    Pile {
        key: "kept",
        roles: OFFICE,
        table: "request",
        only: "r.state = 'in_progress' AND r.unit_id IS NULL",
        since: "received_on",
        list: "/inbox?heap=kept",
    },
    Pile {
        key: "close",
        roles: OFFICE,
        table: "request",
        only: "r.state = 'replied' AND r.answer_given_on IS NOT NULL",
        since: "replied_on",
        list: "/inbox?heap=replied",
    },
    Pile {
        key: "suggestion",
        roles: OFFICE,
        table: "suggestion",
        only: "r.state = 'received'",
        since: "received_on",
        list: "/suggestions?state=received&sort=oldest",
    },
    Pile {
        key: "meeting",
        roles: OFFICE,
        table: "handover",
        only: "r.state = 'open'",
        since: "held_on",
        list: "/handovers?state=open",
    },
    Pile {
        key: "accept",
        roles: UNITS,
        table: "request",
        only: "r.state = 'handed_over'",
        since: "received_on",
        list: "/requests?state=handed_over&sort=due",
    },
    Pile {
        key: "reply",
        roles: UNITS,
        table: "request",
        only: "r.state = 'accepted'",
        since: "received_on",
        list: "/requests?state=accepted&sort=due",
    },
    Pile {
        key: "finish",
        roles: UNITS,
        table: "request",
        only: "r.state = 'in_progress'",
        since: "received_on",
        list: "/requests?state=in_progress&sort=due",
    },
    Pile {
        key: "reply-suggestion",
        roles: UNITS,
        table: "suggestion",
        only: "r.state = 'handed_over'",
        since: "received_on",
        list: "/suggestions?state=handed_over&sort=oldest",
    },
    Pile {
        key: "mediate",
        roles: &[Role::Mediator],
        table: "dispute",
        only: "r.state = 'registered'",
        since: "registered_on",
        list: "/disputes?state=registered&sort=oldest",
    },
    Pile {
        key: "agree",
        roles: &[Role::Mediator],
        table: "dispute",
        only: "r.state = 'in_mediation'",
        since: "registered_on",
        list: "/disputes?state=in_mediation&sort=oldest",
    },
    Pile {
        key: "question",
        roles: &[Role::Coordinator, Role::Field],
        table: "consultation",
        only: "r.answer IS NULL",
        since: "asked_on",
        list: "/consultations?sort=oldest",
    },
];

/// One matter.
#[derive(Clone, Debug)]
pub struct Matter {
    /// Its kind.
    pub kind: &'static Kind,
    /// Its id.
    pub id: Uuid,
    number: String,
    title: String,
    place: String,
    /// The day since when it waits, or on which it was due.
    pub day: Date,
    days_late: i32,
}

/// Matters that wait for the same thing.
#[derive(Clone, Debug, Default)]
pub struct Heap {
    key: &'static str,
    list: &'static str,
    /// How many there are.
    pub count: usize,
    /// The first of them.
    pub matters: Vec<Matter>,
    villages: usize,
}

/// Everything that waits for the actor.
pub async fn heaps(work: &Work) -> Result<Vec<Heap>, Refusal> {
    let mut heaps = Vec::new();
    if work.actor.is(Role::Field) || work.actor.is(Role::Coordinator) {
        heaps.extend(answers_to_carry(work).await?);
    }
    for pile in PILES.iter().filter(|pile| pile.roles.iter().any(|role| work.actor.is(*role))) {
        let kind = work.kind(pile.table)?;
        let count = counted(work, kind, pile.only).await?;
        if count > 0 {
            let limit = match (pile.list, count) {
                ("", _) => UNLISTED,
                (_, ..=NAMED) => NAMED,
                _ => 1,
            };
            let matters = matters(work, kind, pile.only, &format!("r.{}", pile.since), limit).await?;
            heaps.push(Heap { key: pile.key, list: pile.list, count, matters, villages: 0 });
        }
    }
    Ok(heaps)
}

async fn answers_to_carry(work: &Work) -> Result<Option<Heap>, Refusal> {
    let owed = answers::owed_by_village(work).await?;
    let count: i64 = owed.iter().map(|(_, n)| n).sum();
    let heap = Heap {
        key: "carry",
        list: "/answers",
        count: usize::try_from(count).unwrap_or_default(),
        matters: Vec::new(),
        villages: owed.len(),
    };
    Ok((count > 0).then_some(heap))
}

/// The most overdue requests that the actor may see.
pub async fn late(work: &Work) -> Result<Heap, Refusal> {
    let kind = work.kind("request")?;
    if !work.actor.may_read(kind) {
        return Ok(Heap::default());
    }
    let only = clock::overdue(work.tx.today(), work.tx.now());
    let matters = matters(work, kind, &only, clock::STANDS_UNTIL, LATE).await?;
    Ok(Heap { count: counted(work, kind, &only).await?, matters, ..Heap::default() })
}

async fn counted(work: &Work, kind: &'static Kind, only: &str) -> Result<usize, Refusal> {
    let mut sql = Sql::new(format!(
        "SELECT COUNT(*) AS n FROM {} r WHERE r.office_id = $1 AND r.voided = FALSE AND {only}",
        kind.table
    ));
    scope::condition(work, kind, &mut sql)?;
    let row = work.tx.row(sql.text(), sql.params()).await?.ok_or(Refusal::NotFound)?;
    Ok(usize::try_from(row.get::<i64>("n")?).unwrap_or_default())
}

async fn matters(
    work: &Work,
    kind: &'static Kind,
    only: &str,
    day: &str,
    limit: usize,
) -> Result<Vec<Matter>, Refusal> {
    let number = if kind.has("reference") { "r.reference" } else { "CAST(NULL AS TEXT)" };
    let mut sql = Sql::new(format!(
        "SELECT r.id AS id, {number} AS number, r.{} AS title, p.name AS place, {day} AS day FROM {} r \
         JOIN place p ON p.office_id = r.office_id AND p.id = r.place_id \
         WHERE r.office_id = $1 AND r.voided = FALSE AND {only}",
        kind.title, kind.table
    ));
    scope::condition(work, kind, &mut sql)?;
    sql.push(&format!(" ORDER BY {day}, r.id LIMIT {limit}"));
    let today = work.tx.today();
    let rows = work.tx.rows(sql.text(), sql.params()).await?;
    rows.iter()
        .map(|row| {
            let day: Date = row.get("day")?;
            Ok(Matter {
                kind,
                id: row.get("id")?,
                number: row.get::<Option<String>>("number")?.unwrap_or_default(),
                title: row.get("title")?,
                place: row.get("place")?,
                day,
                days_late: (today - day).get_days(),
            })
        })
        .collect()
}

impl Heap {
    /// The matters one by one, or the heap in one line.
    pub fn told(&self, desk: &Desk) -> Vec<Waiting> {
        if (self.count <= NAMED || self.list.is_empty()) && !self.matters.is_empty() {
            return self.matters.iter().map(|matter| matter.waiting(desk, self.key)).collect();
        }
        let args = [("n", self.count.into()), ("villages", self.villages.into())];
        let words = i18n::text_with(desk.lang, &format!("wait-{}-many", self.key), &args);
        let oldest = self.matters.first().map(|matter| {
            i18n::text_with(desk.lang, "home-oldest", &[("day", records::day(desk.lang, matter.day).into())])
        });
        let villages = || i18n::text_with(desk.lang, "home-villages", &args);
        let about = oldest.unwrap_or_else(villages);
        vec![Waiting { link: Link::new(words, self.list), about, tag: None }]
    }
}

impl Matter {
    fn about(&self) -> String {
        let which = if self.number.is_empty() { records::clipped(&self.title) } else { self.number.clone() };
        format!("{which} · {}", self.place)
    }

    fn waiting(&self, desk: &Desk, key: &str) -> Waiting {
        let since = i18n::text_with(desk.lang, "home-since", &[("day", records::day(desk.lang, self.day).into())]);
        Waiting {
            link: Link::new(desk.t(&format!("wait-{key}")), records::address(self.kind, self.id)),
            about: self.about(),
            tag: Some(Tag::new(since, Tone::Waiting)),
        }
    }

    /// How late it is.
    pub fn late(&self, desk: &Desk) -> Waiting {
        let days = i18n::text_with(desk.lang, "home-days-late", &[("n", self.days_late.into())]);
        Waiting {
            link: Link::new(records::clipped(&self.title), records::address(self.kind, self.id)),
            about: self.about(),
            tag: Some(Tag::new(days, Tone::Late)),
        }
    }
}
