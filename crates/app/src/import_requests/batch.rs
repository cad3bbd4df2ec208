//! Some hundred rows in one transaction. In a trial everything is done and then undone.

use std::{
    collections::{BTreeMap, BTreeSet, HashSet},
    sync::Arc,
};

use casework::{Problem, Refusal, Work};
use imports::{ImportedRequest, ImportedState, Reason, Rejection};
use requests::{
    Outcome,
    past::{self, Past},
};
use store::{Sql, StoreError};
use uuid::Uuid;

use super::{category, place};
use crate::open::{self, Opened};

/// Rows with their ids.
pub struct Batch {
    /// The rows.
    pub rows: Vec<(Uuid, ImportedRequest)>,
    /// Whether all is to be undone.
    pub trial: bool,
}

/// What became of rows.
#[derive(Clone, Debug, Default)]
pub struct Taken {
    /// New here.
    pub accepted: u64,
    /// Known from an earlier import.
    pub unchanged: u64,
    /// Left out.
    pub rejections: Vec<Rejection>,
    /// Codes of categories that were made.
    pub categories: BTreeSet<String>,
    /// Rows whose place is not known here.
    pub elsewhere: u64,
    /// Rows that ended on a day which the list does not tell.
    pub ended_some_day: u64,
}

impl Taken {
    /// Adds what became of others.
    pub fn add(&mut self, other: Self) {
        self.accepted += other.accepted;
        self.unchanged += other.unchanged;
        self.categories.extend(other.categories);
        self.elsewhere += other.elsewhere;
        self.ended_some_day += other.ended_some_day;
    }
}

/// Why a batch was undone.
enum Undone {
    Refused(Refusal),
    Trial(Taken),
}

impl From<StoreError> for Undone {
    fn from(error: StoreError) -> Self {
        Self::Refused(error.into())
    }
}

impl From<Refusal> for Undone {
    fn from(refusal: Refusal) -> Self {
        Self::Refused(refusal)
    }
}

/// Writes a batch, or tries it.
pub async fn write(opened: &Opened, batch: Arc<Batch>) -> Result<Taken, Refusal> {
    let written: Result<Taken, Undone> = opened
        .store
        .write(opened.office.id, move |tx| {
            let batch = Arc::clone(&batch);
            async move {
                let work = open::operator(tx, "import");
                let taken = take(&work, &batch.rows).await?;
                if batch.trial { Err(Undone::Trial(taken)) } else { Ok(taken) }
            }
        })
        .await;
    match written {
        Ok(taken) | Err(Undone::Trial(taken)) => Ok(taken),
        Err(Undone::Refused(refusal)) => Err(refusal),
    }
}

async fn take(work: &Work, rows: &[(Uuid, ImportedRequest)]) -> Result<Taken, Refusal> {
    let known = known(work, rows).await?;
    let mut taken = Taken::default();
    let (mut categories, mut places) = (BTreeMap::new(), place::Places::of(work).await?);
    for (id, request) in rows {
        if known.contains(id) {
            taken.unchanged += 1;
            continue;
        }
        let category = match categories.get(&request.category_code) {
            Some(id) => Some(*id),
            None => category::find_or_make(work, request, &mut taken.categories).await?,
        };
        let Some(category_id) = category else {
            taken.rejections.push(Rejection::of_cell(
                request.line,
                "category",
                &request.category_code,
                Reason::ForbiddenCategory,
            ));
            continue;
        };
        categories.insert(request.category_code.clone(), category_id);
        let found = places.find(work, request.place.as_deref(), request.received_on).await?;
        let past = past(request, category_id, found.unwrap_or(places.own));
        match past::enter(work, *id, &past).await {
            Ok(_) => {
                taken.accepted += 1;
                taken.elsewhere += u64::from(found.is_none());
                taken.ended_some_day += u64::from(matches!(request.state, ImportedState::Closed { on: None, .. }));
            }
            Err(Refusal::Invalid(problems)) => {
                let problem = problems.0.first();
                taken.rejections.push(rejection(request, problem)?);
            }
            Err(other) => return Err(other),
        }
    }
    Ok(taken)
}

fn past(request: &ImportedRequest, category_id: Uuid, place_id: Uuid) -> Past {
    Past {
        received_on: request.received_on,
        place_id,
        category_id,
        description: request.description.clone(),
        location: request.address.clone(),
        source_reference: request.source_reference.clone(),
        closed: match &request.state {
            ImportedState::Open => None,
            ImportedState::Closed { on, outcome } => {
                Outcome::parse(outcome).map(|outcome| (on.unwrap_or(request.received_on), outcome))
            }
        },
    }
}

/// A rule of requests that only the office can tell, in the words of the report.
fn rejection(request: &ImportedRequest, problem: Option<&Problem>) -> Result<Rejection, Refusal> {
    let reason = match problem.map(|problem| (problem.field.as_str(), problem.code)) {
        Some(("received_on", _)) => Reason::InTheFuture,
        Some(("description", "too-short" | "required")) => Reason::NoDescription,
        Some(("description", _)) => Reason::DescriptionTooLong,
        Some(("closed_on", _)) => Reason::ClosedBeforeReceived,
        Some(("outcome", _)) => Reason::UnknownOutcome,
        Some(("location" | "source_reference", _)) => Reason::LineTooLong,
        _ => return Err(Refusal::Rule("not-importable")),
    };
    let field = problem.map(|problem| problem.field.clone()).unwrap_or_default();
    if reason == Reason::InTheFuture {
        return Ok(Rejection::of_cell(request.line, &field, &request.received_on.to_string(), reason));
    }
    Ok(Rejection::of_hidden_cell(request.line, &field, reason))
}

/// Which of the rows are here already.
async fn known(work: &Work, rows: &[(Uuid, ImportedRequest)]) -> Result<HashSet<Uuid>, Refusal> {
    let mut known = HashSet::new();
    for some in rows.chunks(100) {
        let mut sql = Sql::new("SELECT id FROM request WHERE office_id = $1 AND id IN (");
        // Always a hundred, so that the statement is prepared once.
        for n in 0..100 {
            sql.push(if n == 0 { "" } else { ", " });
            sql.bind(some[n.min(some.len() - 1)].0);
        }
        sql.push(")");
        for row in work.tx.rows(sql.text(), sql.params()).await? {
            known.insert(row.get("id")?);
        }
    }
    Ok(known)
}
