//! The call-backs that whoever looks may do: those of requests in which somebody else had a hand.

use casework::{Refusal, Work, change::Stored, find, scope, values::Record, written::Names};
use lines::actions::{self, Action};
use requests::{
    CALL_BACK, CallBack, REQUEST,
    call_back::{self, CallState},
};
use store::Sql;
use uuid::Uuid;
use web::pages::{
    closing_rates::{CallsPage, OpenedCall},
    inbox::Matter,
    layout::{Link, Tag, Tone},
    records::Fact,
};

use crate::{
    desk::{Answer, Desk, show},
    query::{Query, address},
    records::{self, Lists},
};

/// The address of the page.
pub const HERE: &str = "/call-backs/to-do";
/// So many open calls are looked through, the oldest; what is done makes room.
const MOST: u32 = 200;

struct Call {
    id: Uuid,
    asked: CallBack,
    request: Stored,
}

#[derive(Default)]
struct Seen {
    calls: Vec<Call>,
    /// Calls of requests in which this person, or their unit, had a hand.
    others: usize,
    names: Names,
    action: Option<(&'static Action, Lists)>,
}

/// `GET /call-backs/to-do?at=`.
pub async fn get(desk: Desk) -> Answer {
    let at = Query::read(&desk.uri).get("at").and_then(|id| id.parse::<Uuid>().ok());
    let seen = desk.read(|work| async move { look(&work).await }).await?;
    Ok(show(&page(&desk, &seen, at)))
}

async fn look(work: &Work) -> Result<Seen, Refusal> {
    let Some(action) = actions::find(CALL_BACK.table, "result") else { return Err(Refusal::NotFound) };
    let (mine, others) = mine(work, action).await?;
    let mut seen = Seen { others, ..Seen::default() };
    for (id, request) in mine {
        let asked = CallBack::of(&find::find(work, &CALL_BACK, id).await?.values)?;
        seen.calls.push(Call { id, asked, request: find::find(work, &REQUEST, request).await? });
    }
    let requests: Vec<Stored> = seen.calls.iter().map(|one| one.request.clone()).collect();
    seen.names = Names::of(work, &requests).await?;
    seen.action = Some((action, Lists::load(work, action.fields).await?));
    Ok(seen)
}

/// How many of them whoever acts may make; none for whoever makes no calls.
pub async fn count(work: &Work) -> Result<usize, Refusal> {
    match actions::find(CALL_BACK.table, "result") {
        Some(action) if action.roles.iter().any(|role| work.actor.is(*role)) => Ok(mine(work, action).await?.0.len()),
        _ => Ok(0),
    }
}

/// The calls that whoever acts may make, each with its request, and how many of those they see are for somebody else.
async fn mine(work: &Work, action: &Action) -> Result<(Vec<(Uuid, Uuid)>, usize), Refusal> {
    work.actor.must_be(action.roles)?;
    let (mut mine, mut others) = (Vec::new(), 0);
    for (id, request) in open(work).await? {
        match call_back::somebody_else(work, request).await {
            Ok(()) => mine.push((id, request)),
            Err(Refusal::Rule(_)) => others += 1,
            // A request that is not theirs to see is not theirs to call about.
            Err(Refusal::NotFound | Refusal::Forbidden) => {}
            Err(other) => return Err(other),
        }
    }
    Ok((mine, others))
}

/// Open calls and their requests, the oldest first.
async fn open(work: &Work) -> Result<Vec<(Uuid, Uuid)>, Refusal> {
    let mut sql = Sql::new(
        "SELECT r.id, r.request_id FROM call_back r WHERE r.office_id = $1 AND r.voided = FALSE \
         AND r.state IN ('to_call', 'not_reached')",
    );
    scope::condition(work, &CALL_BACK, &mut sql)?;
    sql.push(&format!(" ORDER BY r.drawn_on, r.id LIMIT {MOST}"));
    let rows = work.tx.rows(sql.text(), sql.params()).await?;
    rows.iter().map(|row| Ok((row.get("id")?, row.get("request_id")?))).collect()
}

fn page(desk: &Desk, seen: &Seen, at: Option<Uuid>) -> CallsPage {
    // What was just told is gone from the list: the next one opens by itself.
    let place = at.and_then(|at| seen.calls.iter().position(|one| one.id == at)).unwrap_or_default();
    let opened = seen.calls.get(place);
    let next = seen.calls.get(place + 1).map(|one| one.id);
    let others = if seen.others > 0 {
        i18n::text_with(desk.lang, "calls-others", &[("n", seen.others.into())])
    } else {
        String::new()
    };
    let above = super::is_one_of(desk, requests::rates::READERS);
    CallsPage {
        frame: desk.frame(Some(CALL_BACK.line)),
        trail: above.then(|| Link::new(desk.t("rates-title"), super::HERE)).into_iter().collect(),
        calls: seen.calls.iter().map(|one| listed(desk, seen, one, opened.is_some_and(|it| it.id == one.id))).collect(),
        others,
        opened: opened.and_then(|one| beside(desk, seen, one, next)),
    }
}

fn told(desk: &Desk, seen: &Seen, request: &Stored, column: &str) -> String {
    let field = REQUEST.field(column);
    field.map(|field| records::value(desk, field, request.values.get(column), &seen.names)).unwrap_or_default()
}

fn here(at: Option<Uuid>) -> String {
    let at = at.map(|at| at.to_string());
    address(HERE, at.as_deref().map(|at| ("at", at)))
}

fn listed(desk: &Desk, seen: &Seen, one: &Call, here_now: bool) -> Matter {
    let again = (one.asked.state == CallState::NotReached).then(|| {
        let times = one.asked.attempts.unwrap_or_default();
        Tag::new(i18n::text_with(desk.lang, "calls-again", &[("n", times.into())]), Tone::Waiting)
    });
    Matter {
        href: here(Some(one.id)),
        title: records::clipped(one.request.values.text("description").unwrap_or_default()),
        about: ["reference", "category_id", "place_id"]
            .map(|column| told(desk, seen, &one.request, column))
            .join(" · "),
        due: again,
        here: here_now,
    }
}

fn beside(desk: &Desk, seen: &Seen, one: &Call, next: Option<Uuid>) -> Option<OpenedCall> {
    let (action, lists) = seen.action.as_ref()?;
    let mut panel =
        records::record::panel(desk, &CALL_BACK, &records::address(&CALL_BACK, one.id), action, lists, None);
    panel.form.hidden.push(("then".to_owned(), here(next)));
    let facts = ["category_id", "place_id", "location", "received_on", "reply", "replied_on", "outcome", "closed_on"];
    let fact = |column: &str| {
        let value = told(desk, seen, &one.request, column);
        let label = desk.t(&format!("field-request-{}", REQUEST.field(column)?.key()));
        (!value.is_empty()).then(|| Fact::new(label, value))
    };
    Some(OpenedCall {
        number: Link::new(
            one.request.values.text("reference").unwrap_or_default(),
            records::address(&REQUEST, one.request.id),
        ),
        text: one.request.values.text("description").unwrap_or_default().to_owned(),
        facts: facts.into_iter().filter_map(fact).collect(),
        action: panel,
    })
}
