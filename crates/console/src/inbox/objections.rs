//! The heap of objections: to a reply, to a closing, and appeals, each with the day by which it is decided.

use casework::{Refusal, Work, change::Stored, find, scope};
use jiff::civil::Date;
use requests::{REQUEST, Review, review::Step};
use store::Sql;
use uuid::Uuid;
use web::pages::records::Fact;

use crate::{desk::Desk, records};

/// A page of a heap.
pub struct Page {
    /// The requests.
    pub matters: Vec<Stored>,
    /// Where the next page starts.
    pub next: Option<String>,
}

const WAITING: &str = " FROM review v JOIN request r ON r.office_id = v.office_id AND r.id = v.request_id \
     WHERE v.office_id = $1 AND v.voided = FALSE AND v.state = 'asked' AND r.voided = FALSE";

fn of(steps: &[Step]) -> String {
    let words: Vec<String> = steps.iter().map(|step| format!("'{}'", step.code())).collect();
    format!("v.step IN ({})", words.join(", "))
}

/// How many wait.
pub async fn count(work: &Work, steps: &[Step]) -> Result<i64, Refusal> {
    let mut sql = Sql::new(format!("SELECT COUNT(*) AS n{WAITING} AND {}", of(steps)));
    scope::condition(work, &REQUEST, &mut sql)?;
    let row = work.tx.row(sql.text(), sql.params()).await?.ok_or(Refusal::NotFound)?;
    Ok(row.get("n")?)
}

/// Those that are to be decided first; `after` is the day and id at which the page before ended.
pub async fn page(work: &Work, steps: &[Step], after: Option<&str>, limit: u32) -> Result<Page, Refusal> {
    let mut sql =
        Sql::new(format!("SELECT r.id AS request, v.id AS review, v.due_on AS due_on{WAITING} AND {}", of(steps)));
    if let Some((due, id)) = after.and_then(cursor) {
        let (due, id) = (sql.name(due), sql.name(id));
        sql.push(&format!(" AND (v.due_on > {due} OR (v.due_on = {due} AND v.id > {id}))"));
    }
    scope::condition(work, &REQUEST, &mut sql)?;
    sql.push(&format!(" ORDER BY v.due_on, v.id LIMIT {}", limit + 1));
    let rows = work.tx.rows(sql.text(), sql.params()).await?;
    let (mut matters, mut last) = (Vec::new(), None);
    for row in rows.iter().take(limit as usize) {
        matters.push(find::find(work, &REQUEST, row.get("request")?).await?);
        last = Some(format!("{}.{}", row.get::<Date>("due_on")?, row.get::<Uuid>("review")?));
    }
    Ok(Page { matters, next: last.filter(|_| rows.len() > limit as usize) })
}

fn cursor(after: &str) -> Option<(Date, Uuid)> {
    let (due, id) = after.split_once('.')?;
    Some((due.parse().ok()?, id.parse().ok()?))
}

/// What is objected to, beside the matter.
pub fn facts(desk: &Desk, review: &Review) -> Vec<Fact> {
    let day = |on: Date| records::day(desk.lang, on);
    vec![
        Fact::new(desk.t("inbox-objection"), review.reason.0.clone()),
        Fact::new(desk.t("inbox-objection-step"), desk.t(&format!("choice-review-step-{}", review.step.code()))),
        Fact::new(desk.t("inbox-objection-asked"), day(review.asked_on)),
        Fact::new(desk.t("field-review-due_on"), day(review.due_on)),
    ]
}
