//! `/ledgers/{ledger}/columns`: which columns a ledger has, by a number before each, and the order of its rows. It holds for the
//! whole office; whoever chooses need not see a row.

use std::collections::BTreeMap;

use axum::{extract::Path, http::StatusCode, response::IntoResponse as _};
use casework::{Problems, Refusal, list::Order};
use door::Sent;
use ledgers::{Layout, Ledger, WRITERS, find};
use web::pages::{
    layout::Link,
    records::{Choice, Field, FieldGroup, Form, FormPage, Input},
};

use super::title;
use crate::{
    desk::{Answer, Desk, go, show},
    records,
    trouble::Trouble,
};

/// The form as it stands: the numbers by column, and the order.
type Typed = (BTreeMap<String, String>, String);

pub(super) async fn get(desk: Desk, Path(code): Path<String>) -> Answer {
    let (ledger, layout) = layout(&desk, &code).await?;
    let numbers = (1_u32..).zip(&layout.columns).map(|(n, field)| (field.column.to_owned(), n.to_string())).collect();
    let order = layout.order.code().to_owned();
    Ok(show(&page(&desk, ledger, &layout, &(numbers, order), &Problems::default())))
}

pub(super) async fn post(desk: Desk, Path(code): Path<String>, sent: Sent) -> Answer {
    let (ledger, layout) = layout(&desk, &code).await?;
    let of = |column: &str| sent.one(&format!("column-{column}")).trim().to_owned();
    let numbers: BTreeMap<String, String> =
        layout.allowed.iter().map(|field| (field.column.to_owned(), of(field.column))).collect();
    let (columns, mut problems) = in_order(&layout, &numbers);
    let order = match sent.one("order") {
        "" => Some(Order::Oldest),
        word => Order::parse(word),
    };
    problems.when(order.is_none(), "order", "not-a-choice");
    let Some(order) = order.filter(|_| problems.0.is_empty()) else {
        return Ok(again(&desk, ledger, &layout, &(numbers, sent.one("order").to_owned()), &problems));
    };
    let saved = desk
        .write(move |work| {
            let columns = columns.clone();
            async move { ledgers::save_layout(&work, ledger, work.kind(ledger.table)?, &columns, order).await }
        })
        .await;
    match saved {
        Ok(()) => Ok(go(&format!("/ledgers/{}/columns?said=saved", ledger.code))),
        Err(Refusal::Invalid(problems)) => {
            Ok(again(&desk, ledger, &layout, &(numbers, order.code().to_owned()), &problems))
        }
        Err(other) => Err(desk.trouble(other)),
    }
}

async fn layout(desk: &Desk, code: &str) -> Result<(&'static Ledger, Layout), Trouble> {
    let read = find(code).ok_or(Refusal::NotFound).map_err(|refusal| desk.trouble(refusal))?;
    let layout = desk
        .read(move |work| async move {
            work.actor.must_be(WRITERS)?;
            ledgers::layout(&work, read, work.kind(read.table)?).await
        })
        .await?;
    Ok((read, layout))
}

/// The columns with a number, by their numbers; those with the same number in the order of the form.
fn in_order(layout: &Layout, numbers: &BTreeMap<String, String>) -> (Vec<String>, Problems) {
    let (mut chosen, mut problems) = (Vec::new(), Problems::default());
    for field in &layout.allowed {
        match numbers.get(field.column).map(String::as_str).filter(|typed| !typed.is_empty()).map(str::parse::<u32>) {
            Some(Ok(n)) => chosen.push((n, field.column.to_owned())),
            Some(Err(_)) => problems.add(&format!("column-{}", field.column), "not-a-count"),
            None => {}
        }
    }
    chosen.sort_by_key(|(n, _)| *n);
    (chosen.into_iter().map(|(_, column)| column).collect(), problems)
}

fn again(
    desk: &Desk,
    ledger: &'static Ledger,
    layout: &Layout,
    typed: &Typed,
    problems: &Problems,
) -> axum::response::Response {
    (StatusCode::UNPROCESSABLE_ENTITY, show(&page(desk, ledger, layout, typed, problems))).into_response()
}

fn page(desk: &Desk, ledger: &'static Ledger, layout: &Layout, typed: &Typed, problems: &Problems) -> FormPage {
    let (numbers, order) = typed;
    let here = format!("/ledgers/{}", ledger.code);
    let with_error = |mut field: Field| {
        field.error = records::wrong(desk, &field.name, problems);
        field
    };
    let mut fields: Vec<&&'static casework::kind::Field> = layout.allowed.iter().collect();
    // What stands in the ledger comes first, as it stands there.
    let place = |column: &str| layout.columns.iter().position(|field| field.column == column).unwrap_or(usize::MAX);
    fields.sort_by_key(|field| place(field.column));
    let column = |field: &&'static casework::kind::Field| {
        let label = desk.t(&format!("field-{}-{}", ledger.table, field.key()));
        let number = numbers.get(field.column).map(String::as_str).unwrap_or_default();
        with_error(Field::new(format!("column-{}", field.column), label, Input::Count).optional_as_told().value(number))
    };
    let orders =
        [Order::Oldest, Order::Newest].map(|it| Choice::new(it.code(), desk.t(&format!("ledger-order-{}", it.code()))));
    let order = Field::new("order", desk.t("list-order"), Input::Choice(orders.to_vec())).value(order);
    let fields: Vec<Field> = fields.into_iter().map(column).collect();
    FormPage {
        frame: desk.frame(None),
        trail: vec![Link::new(desk.t("page-ledgers"), "/ledgers"), Link::new(title(desk, ledger), here.clone())],
        title: format!("{} · {}", title(desk, ledger), desk.t("ledger-columns")),
        lead: Some(desk.t("ledger-columns-lead")),
        form: Form {
            action: format!("{here}/columns"),
            groups: vec![
                FieldGroup { fields: vec![with_error(order)], ..FieldGroup::default() },
                FieldGroup { title: desk.t("ledger-columns"), fields, ..FieldGroup::default() },
            ],
            submit: desk.t("ledger-columns-save"),
            cancel: Some(Link::new(desk.t("action-cancel"), "/ledgers")),
            typed: !problems.0.is_empty(),
            ..Form::default()
        },
    }
}
