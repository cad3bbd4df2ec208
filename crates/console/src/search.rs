//! Searching: a number leads to its matter; words are looked for in every kind that the person may read.

use axum::http::Method;
use casework::{
    Refusal, Work,
    change::Stored,
    kind::{FieldKind, Kind, Line},
    list::{self, Filter},
    reference, scope,
    written::Names,
};
use door::{Access, Route};
use store::Sql;
use web::pages::{
    layout::Link,
    records::{Empty, SearchGroup, SearchPage},
};

use crate::{
    desk::{Answer, Desk, go, show},
    query::{Query, address},
    records,
};

/// Rows shown of each kind.
const FIRST: u32 = 5;
/// More than this are only "over".
const COUNTED: u32 = 1_000;
/// Shorter words find half of everything.
const SHORTEST: usize = 2;

/// The search's route.
pub fn routes() -> Vec<Route> {
    vec![Route::new(Method::GET, "/search", Access::SignedIn, get)]
}

struct Found {
    kind: &'static Kind,
    records: Vec<Stored>,
    names: Names,
    count: i64,
}

/// `GET /search?text=` (or `q=`).
async fn get(desk: Desk) -> Answer {
    let query = Query::read(&desk.uri);
    let text = query.get("text").or_else(|| query.get("q")).unwrap_or_default().to_owned();
    if let Some(number) = reference::parse(&text) {
        let found = desk.read(move |work| by_number(work, number.clone())).await?;
        if let Some(address) = found {
            return Ok(go(&address));
        }
    }
    let words = text.clone();
    let found = if text.chars().count() < SHORTEST {
        Vec::new()
    } else {
        desk.read(move |work| by_words(work, words.clone())).await?
    };
    let mut frame = desk.frame(None);
    frame.search.clone_from(&text);
    Ok(show(&SearchPage {
        frame,
        groups: found.iter().map(|found| group(&desk, found, &text)).collect(),
        empty: Empty { sentence: desk.t("search-nothing"), advice: desk.t("search-advice"), link: None },
    }))
}

/// Matters that stand by themselves, not parts of others; a dwelling is no matter, and there is no list of parties.
fn searched(work: &Work) -> Vec<&'static Kind> {
    let texts =
        |kind: &Kind| kind.fields.iter().any(|field| matches!(field.kind, FieldKind::Short(_) | FieldKind::Text(_)));
    let all = work.catalogue.kinds.iter().copied();
    let about = |kind: &&'static Kind| {
        kind.parent.is_none() && kind.table != "household" && work.actor.may_read(kind) && texts(kind)
    };
    // What an office set up comes after the matters themselves.
    let mut kinds: Vec<&'static Kind> = all.filter(about).collect();
    kinds.sort_by_key(|kind| kind.line == Line::Ground);
    kinds
}

async fn by_number(work: Work, number: String) -> Result<Option<String>, Refusal> {
    for kind in searched(&work).into_iter().filter(|kind| kind.has("reference")) {
        let mut sql = Sql::new(format!(
            "SELECT r.id AS id FROM {} r WHERE r.office_id = $1 AND r.voided = FALSE AND r.reference = ",
            kind.table
        ));
        sql.bind(&number);
        scope::condition(&work, kind, &mut sql)?;
        if let Some(row) = work.tx.row(sql.text(), sql.params()).await? {
            return Ok(Some(records::address(kind, row.get("id")?)));
        }
    }
    Ok(None)
}

async fn by_words(work: Work, text: String) -> Result<Vec<Found>, Refusal> {
    let mut all = Vec::new();
    for kind in searched(&work) {
        let words_until = people::told::words_until(&work, kind).await?;
        let filter = Filter { text: Some(text.clone()), words_until, limit: FIRST, ..Filter::default() };
        let listed = list::list(&work, kind, &filter).await?;
        if listed.records.is_empty() {
            continue;
        }
        let count = list::count(&work, kind, &filter, COUNTED).await?;
        let names = Names::of(&work, &listed.records).await?;
        all.push(Found { kind, records: listed.records, names, count });
    }
    Ok(all)
}

fn group(desk: &Desk, found: &Found, text: &str) -> SearchGroup {
    let title = desk.t(&format!("kind-{}-many", found.kind.table));
    let more = (found.count > i64::from(FIRST)).then(|| {
        let key = if found.count >= i64::from(COUNTED) { "search-more-than" } else { "search-all" };
        let words = i18n::text_with(desk.lang, key, &[("n", found.count.into())]);
        Link::new(words, address(&format!("/{}", found.kind.collection), [("q", text)]))
    });
    SearchGroup { title, table: records::table(desk, found.kind, &found.records, &found.names), more }
}
