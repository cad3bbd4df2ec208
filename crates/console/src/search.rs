//! Searching: a number leads to its matter; words are looked for in every kind that the person may read.

use axum::http::Method;
use casework::{
    Refusal, Work,
    kind::{Kind, Line},
    reference, scope,
    words::{self, Asked, Page},
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

mod hit;

/// Shown of each kind where all are.
const FIRST: usize = 5;
/// Shown on a page where one kind is.
const ROWS: usize = 20;
/// More than this are only "over": whoever has not found it by then adds a word.
const COUNTED: usize = 500;

/// The search's route.
pub fn routes() -> Vec<Route> {
    vec![Route::new(Method::GET, "/search", Access::SignedIn, get)]
}

struct Found {
    kind: &'static Kind,
    records: words::Found,
    names: Names,
}

/// What stands in the address.
#[derive(Clone)]
struct Wanted {
    text: String,
    asked: Asked,
    /// One kind only.
    kind: Option<&'static Kind>,
    /// From 0.
    page: usize,
}

impl Wanted {
    fn read(desk: &Desk) -> Self {
        let query = Query::read(&desk.uri);
        let text = query.get("text").or_else(|| query.get("q")).unwrap_or_default().to_owned();
        let kind = query.get("kind").and_then(|collection| desk.app.catalogue.by_collection(collection));
        let page: usize = query.get("page").and_then(|page| page.parse().ok()).unwrap_or(1);
        Self { asked: Asked::read(&text), text, kind, page: page.clamp(1, COUNTED / ROWS) - 1 }
    }

    fn rows(&self) -> Page {
        match self.kind {
            None => Page { skip: 0, limit: FIRST, counted: COUNTED + 1 },
            Some(_) => Page { skip: self.page * ROWS, limit: ROWS, counted: COUNTED + 1 },
        }
    }

    fn address(&self, kind: &Kind, page: usize) -> String {
        let page = page.to_string();
        address("/search", [("text", self.text.as_str()), ("kind", kind.collection), ("page", page.as_str())])
    }
}

/// `GET /search?text=` (or `q=`), with `kind=` and `page=` for all of one kind.
async fn get(desk: Desk) -> Answer {
    let wanted = Wanted::read(&desk);
    if let Some(number) = reference::parse(&wanted.text) {
        let found = desk.read(move |work| by_number(work, number.clone())).await?;
        if let Some(address) = found {
            return Ok(go(&address));
        }
    }
    let asked = wanted.clone();
    let found =
        if wanted.asked.is_empty() { Vec::new() } else { desk.read(move |work| by_words(work, asked.clone())).await? };
    Ok(show(&page(&desk, &wanted, &found)))
}

/// Matters that the person may read: first these, then what an office set up.
fn searched(work: &Work) -> Vec<&'static Kind> {
    let all = work.catalogue.kinds.iter().copied();
    let mut kinds: Vec<&'static Kind> =
        all.filter(|kind| words::is_searched(kind) && work.actor.may_read(kind)).collect();
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

async fn by_words(work: Work, wanted: Wanted) -> Result<Vec<Found>, Refusal> {
    let mut all = Vec::new();
    for kind in searched(&work).into_iter().filter(|kind| wanted.kind.is_none_or(|only| only.table == kind.table)) {
        let ended = people::told::words_until(&work, kind).await?;
        let found = words::search(&work, kind, &wanted.asked, ended, wanted.rows()).await?;
        if found.count > 0 || found.unread {
            let names = Names::of(&work, &found.records).await?;
            all.push(Found { kind, records: found, names });
        }
    }
    Ok(all)
}

fn page(desk: &Desk, wanted: &Wanted, all: &[Found]) -> SearchPage {
    let mut frame = desk.frame(None);
    frame.search.clone_from(&wanted.text);
    let turn = |page: usize| wanted.kind.map(|kind| wanted.address(kind, page + 1));
    let last = all.iter().map(|it| it.records.count.min(COUNTED)).max().unwrap_or_default().div_ceil(ROWS);
    let unread = all.iter().any(|it| it.records.unread);
    SearchPage {
        frame,
        groups: all.iter().filter(|it| !it.records.records.is_empty()).map(|it| group(desk, wanted, it)).collect(),
        all: wanted
            .kind
            .map(|_| Link::new(desk.t("search-all-kinds"), address("/search", [("text", wanted.text.as_str())]))),
        previous: wanted.page.checked_sub(1).and_then(turn),
        next: turn(wanted.page + 1).filter(|_| wanted.page + 1 < last),
        unread: if unread { desk.t("search-unread") } else { String::new() },
        empty: Empty {
            sentence: desk.t("search-nothing"),
            advice: desk.t(if wanted.asked.is_empty() { "search-advice" } else { "search-how" }),
            link: None,
        },
    }
}

fn group(desk: &Desk, wanted: &Wanted, it: &Found) -> SearchGroup {
    let over = it.records.count > COUNTED;
    let count = i18n::number(desk.lang, i64::try_from(it.records.count.min(COUNTED)).unwrap_or_default());
    let many = |key: &str| i18n::text_with(desk.lang, key, &[("n", count.clone().into())]);
    let more = (wanted.kind.is_none() && it.records.count > FIRST).then(|| {
        let words = many(if over { "search-more-than" } else { "search-all" });
        Link::new(words, wanted.address(it.kind, 1))
    });
    SearchGroup {
        title: desk.t(&format!("kind-{}-many", it.kind.table)),
        count: if over { many("search-more-than") } else { count.clone() },
        hits: it.records.records.iter().map(|record| hit::of(desk, &wanted.asked, record, &it.names)).collect(),
        more,
    }
}
