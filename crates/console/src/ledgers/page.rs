//! `GET /ledgers/{ledger}?from=&to=&place=`: a page of a ledger, with the way to its files.

use axum::extract::Path;
use casework::{
    change::Stored,
    kind::{Field, FieldKind},
    written::Names,
};
use ledgers::Batch;
use web::pages::{
    layout::Link,
    records::{Cell, Column, Empty, ListPage, Row, Table},
};

use super::{ask, asked::AskedLedger, may_choose};
use crate::{
    desk::{Answer, Desk, show},
    query::Query,
    records,
};

/// Rows of a page.
const PAGE: u32 = 50;

pub(super) async fn get(desk: Desk, Path(code): Path<String>) -> Answer {
    let asked = ask(&desk, &code, false).await?;
    let query = Query::read(&desk.uri);
    let backwards = query.get("before").is_some();
    let after = query.get("before").or_else(|| query.get("after")).map(str::to_owned);
    let view = asked.view.clone();
    let batch = desk
        .read(move |work| {
            let (view, after) = (view.clone(), after.clone());
            async move { view.batch(&work, after, backwards, PAGE).await }
        })
        .await?;
    Ok(show(&page(&desk, &asked, &batch)))
}

fn page(desk: &Desk, asked: &AskedLedger, batch: &Batch) -> ListPage {
    let path = format!("/ledgers/{}", asked.ledger.code);
    let here = asked.chosen.address(&path);
    let turned = |name: &str, cursor: &Option<String>| {
        let cursor = cursor.as_deref()?;
        let mut pair = form_urlencoded::Serializer::new(String::new());
        Some(format!("{here}&{}", pair.append_pair(name, cursor).finish()))
    };
    let lead: Vec<&str> =
        [asked.about.as_str(), asked.hidden.as_str()].into_iter().filter(|part| !part.is_empty()).collect();
    ListPage {
        frame: desk.frame(None),
        title: asked.title.clone(),
        lead: Some(lead.join(" · ")),
        count: i18n::number(desk.lang, asked.seen),
        filters: asked.chosen.filters(desk, &path),
        orders: Vec::new(),
        table: table(desk, asked, batch),
        previous: turned("before", &batch.previous),
        next: turned("after", &batch.next),
        empty: Empty {
            sentence: desk.t("list-nothing-fits"),
            advice: desk.t("list-widen"),
            link: Some(Link::new(desk.t("list-reset"), path.clone())),
        },
        new: None,
        formats: formats(desk, asked, &path),
    }
}

/// The files, and for those who may choose, the columns.
fn formats(desk: &Desk, asked: &AskedLedger, path: &str) -> Vec<Link> {
    let file = |name: &str, end: &str| Link::new(name, asked.chosen.address(&format!("{path}/ledger.{end}")));
    let columns = may_choose(desk).then(|| Link::new(desk.t("ledger-columns"), format!("{path}/columns")));
    [file("XLSX", "xlsx"), file("CSV", "csv")].into_iter().chain(columns).collect()
}

fn table(desk: &Desk, asked: &AskedLedger, batch: &Batch) -> Table {
    let column = |(field, label): (&&'static Field, &String)| match field.kind {
        FieldKind::Count | FieldKind::Money => Column::number(label),
        FieldKind::Day | FieldKind::Instant => Column::day(label),
        FieldKind::Short(_) if field.column == "reference" => Column::day(label),
        FieldKind::Place | FieldKind::Record(_) | FieldKind::Short(_) => Column::name(label),
        FieldKind::Text(_) => Column::long(label),
        _ => Column::text(label),
    };
    Table {
        caption: asked.title.clone(),
        columns: asked.view.columns.iter().zip(&asked.labels).map(column).collect(),
        rows: batch.records.iter().map(|record| row(desk, asked, record, &batch.names)).collect(),
    }
}

fn row(desk: &Desk, asked: &AskedLedger, record: &Stored, names: &Names) -> Row {
    let kind = asked.view.kind;
    let cell = |field: &&'static Field| {
        records::cell(desk, field, record.values.get(field.column), names, kind.state == Some(field.column))
    };
    let mut cells: Vec<Cell> = asked.view.columns.iter().map(cell).collect();
    // The first cell leads to the record: it needs words.
    if let Some(first) = cells.first_mut().filter(|cell| cell.text.is_empty()) {
        *first = Cell::text("–");
    }
    Row { href: Some(records::address(kind, record.id)), cells, late: records::late(desk, record) }
}
