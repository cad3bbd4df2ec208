//! What became of the requests received in a period: each is counted in one place, and the places add up.

use casework::{Refusal, Work, figure::Period, scope};
use closing::rate::Rate;
use store::{Row, Sql};
use uuid::Uuid;

use crate::REQUEST;

/// What became of a cohort. Every request received is open, ended, or apart: see [`Counts::add_up`].
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Counts {
    /// Received in the period.
    pub received: u32,
    /// Not ended yet.
    pub open: u32,
    /// Ended as the office's matter, by the resident's word or where nobody could be asked.
    pub ended: u32,
    /// Of those ended, solved.
    pub solved: u32,
    /// Of those ended, solved in part.
    pub partly_solved: u32,
    /// Apart: somebody else's matter.
    pub outside_competence: u32,
    /// Apart: not taken up, with a coded reason.
    pub refused: u32,
    /// Apart: taken back by the resident.
    pub withdrawn: u32,
    /// Apart: part of another request, which is counted itself.
    pub merged: u32,
    /// Apart: closed after the resident had the answer and said nothing.
    pub in_silence: u32,
    /// Due before the day on which this is counted; an extension that was granted has moved the day.
    pub due: u32,
    /// Of those due, answered by their day. The answer that stands counts: one that was contested and taken back does not.
    pub in_time: u32,
    /// Rated by the resident.
    pub rated: u32,
    /// Of those rated, satisfied.
    pub satisfied: u32,
}

/// A cohort's part by category and unit.
#[derive(Clone, Copy, Debug)]
pub(super) struct Group {
    pub category: Uuid,
    pub unit: Option<Uuid>,
    pub counts: Counts,
}

macro_rules! each {
    ($do:ident) => {
        $do!(
            received,
            open,
            ended,
            solved,
            partly_solved,
            outside_competence,
            refused,
            withdrawn,
            merged,
            in_silence,
            due,
            in_time,
            rated,
            satisfied
        )
    };
}

impl Counts {
    /// Adds another part.
    pub fn add(&mut self, other: &Self) {
        macro_rules! sum {
            ($($field:ident),*) => { $(self.$field += other.$field;)* };
        }
        each!(sum);
    }

    /// Whether each request is counted in one place.
    pub const fn add_up(&self) -> bool {
        let apart = self.outside_competence + self.refused + self.withdrawn + self.merged + self.in_silence;
        self.received == self.open + self.ended + apart
            && self.solved + self.partly_solved <= self.ended
            && self.in_time <= self.due
            && self.due <= self.received
            && self.satisfied <= self.rated
    }

    /// Answered in time, of those due.
    pub const fn response(&self) -> Rate {
        Rate::new(self.in_time, self.due)
    }

    /// Solved, of those ended.
    pub const fn solution(&self) -> Rate {
        Rate::new(self.solved, self.ended)
    }

    /// Satisfied, of those rated.
    pub const fn satisfaction(&self) -> Rate {
        Rate::new(self.satisfied, self.rated)
    }

    fn read(row: &Row) -> Result<Self, Refusal> {
        let mut counts = Self::default();
        macro_rules! get {
            ($($field:ident),*) => { $(counts.$field = count(row, stringify!($field))?;)* };
        }
        each!(get);
        Ok(counts)
    }
}

fn count(row: &Row, column: &str) -> Result<u32, Refusal> {
    let n: i64 = row.get(column)?;
    Ok(u32::try_from(n).unwrap_or(u32::MAX))
}

/// Where each request is counted: the first that fits. `{today}` is the day on which it is counted.
const PLACES: &str = "CASE WHEN r.state = 'merged' OR r.ending = 'with_its_parent' OR (r.state = 'closed' AND r.outcome = 'duplicate') \
     THEN 'merged' WHEN r.state <> 'closed' THEN 'open' WHEN r.ending = 'refused' THEN 'refused' \
     WHEN r.ending = 'withdrawn' OR r.outcome = 'withdrawn' THEN 'withdrawn' \
     WHEN r.outcome IN ('not_competent', 'referred') THEN 'outside_competence' WHEN r.ending = 'silence' THEN 'in_silence' \
     ELSE 'ended' END AS place";

/// The cohort by category and unit, as far as the actor sees it.
pub(super) async fn groups(work: &Work, period: &Period) -> Result<Vec<Group>, Refusal> {
    let mut sql = Sql::new("SELECT t.category_id, t.unit_id, COUNT(*) AS received");
    for place in ["open", "ended", "outside_competence", "refused", "withdrawn", "merged", "in_silence"] {
        sum(&mut sql, &format!("t.place = '{place}'"), place);
    }
    sum(&mut sql, "t.place = 'ended' AND t.outcome = 'solved'", "solved");
    sum(&mut sql, "t.place = 'ended' AND t.outcome = 'partly_solved'", "partly_solved");
    // What was taken back, refused or merged owes no answer of its own.
    let today = sql.name(work.tx.today());
    let due = format!("t.due_on < {today} AND t.place NOT IN ('refused', 'withdrawn', 'merged')");
    sum(&mut sql, &due, "due");
    let answered = "t.state IN ('replied', 'contested', 'closed') AND t.replied_on <= t.due_on";
    sum(&mut sql, &format!("{due} AND {answered}"), "in_time");
    let rated = "t.place NOT IN ('withdrawn', 'merged') AND t.satisfaction IS NOT NULL";
    sum(&mut sql, rated, "rated");
    sum(&mut sql, &format!("{rated} AND t.satisfaction = 'satisfied'"), "satisfied");
    sql.push(&format!(
        " FROM (SELECT r.category_id, r.unit_id, r.state, r.outcome, r.due_on, r.replied_on, r.satisfaction, {PLACES} \
         FROM request r WHERE r.office_id = $1 AND r.voided = FALSE AND r.received_on >= "
    ));
    sql.bind(period.from).push(" AND r.received_on <= ").bind(period.to);
    if let Some(place) = period.place {
        scope::in_place("r.place_id", place, &mut sql);
    }
    scope::condition(work, &REQUEST, &mut sql)?;
    sql.push(") t GROUP BY t.category_id, t.unit_id");
    let rows = work.tx.rows(sql.text(), sql.params()).await?;
    let read = |row: &Row| {
        Ok(Group { category: row.get("category_id")?, unit: row.get("unit_id")?, counts: Counts::read(row)? })
    };
    rows.iter().map(read).collect()
}

fn sum(sql: &mut Sql, condition: &str, name: &str) {
    sql.push(&format!(", CAST(SUM(CASE WHEN {condition} THEN 1 ELSE 0 END) AS BIGINT) AS {name}"));
}
