//! Lists: parts only with the record they belong to, no history of a household, no order by need, every row on some page.

use std::collections::BTreeSet;

use casework::{
    Refusal, Work,
    kind::{FieldKind, Kind},
    list::{self, Filter, Order},
};
use serde_json::json;
use store::Value;
use uuid::Uuid;

use crate::office::{FAR, LOWER, UPPER, a_dispute, coordinator, enter_json, furnished, why, work_as};

async fn asked(work: &Work, kind: &'static Kind, equal: Vec<(&'static str, Value)>) -> String {
    let filter = Filter { equal, limit: 10, ..Filter::default() };
    let (listed, counted) = (list::list(work, kind, &filter).await, list::count(work, kind, &filter, 10).await);
    assert_eq!(listed.is_ok(), counted.is_ok(), "{}: counting follows the same rules", kind.table);
    why(listed)
}

/// The ids of every page to the last, in the order they came.
async fn walked(work: &Work, kind: &'static Kind, order: Order) -> Result<Vec<Uuid>, Refusal> {
    let mut filter = Filter { order, limit: 2, ..Filter::default() };
    let (mut ids, mut previous) = (Vec::new(), None);
    loop {
        let page = list::list(work, kind, &filter).await?;
        ids.extend(page.records.iter().map(|record| record.id));
        let Some(next) = page.next else { break };
        (filter.after, previous) = (Some(next), page.previous);
    }
    // From the page before the last one back to the first.
    filter.backwards = true;
    let mut page = list::list(work, kind, &Filter { after: previous, ..filter.clone() }).await?;
    let mut back = page.records.len();
    while let Some(previous) = page.previous {
        page = list::list(work, kind, &Filter { after: Some(previous), ..filter.clone() }).await?;
        back += page.records.len();
    }
    assert_eq!(page.records.first().map(|record| record.id), ids.first().copied(), "back at the first page");
    assert_eq!(back, 2, "two rows stand before the middle page");
    Ok(ids)
}

testkit::on_both! {
    async fn parts_are_listed_only_with_the_record_they_belong_to(store: Store) {
        furnished(&store).await;
        work_as(&store, coordinator(), |work| async move {
            let parts: Vec<&'static Kind> = work.catalogue.kinds.iter().copied().filter(|kind| kind.parent.is_some()).collect();
            assert!(parts.iter().any(|kind| kind.table == "dispute_party"), "parties are parts of their dispute");
            for kind in parts {
                let (column, _) = kind.parent.expect("a part");
                let field = kind.field(column).expect("its field");
                assert_eq!(asked(&work, kind, Vec::new()).await, format!("{}: required", field.key()), "{}", kind.table);
                assert_eq!(asked(&work, kind, vec![(column, Uuid::nil().into())]).await, "done", "{}", kind.table);
            }
            let [here, there] = [
                enter_json(&work, "dispute", a_dispute()).await?,
                enter_json(&work, "dispute", a_dispute()).await?,
            ];
            for dispute in [here, there] {
                let party = json!({"dispute": dispute, "side": "first", "claims": "The ditch is theirs"});
                enter_json(&work, "dispute_party", party).await?;
            }
            let filter = Filter { equal: vec![("dispute_id", here.into())], limit: 10, ..Filter::default() };
            assert_eq!(list::list(&work, work.kind("dispute_party")?, &filter).await?.records.len(), 1);
            Ok(())
        })
        .await
        .expect("told");
    }

    async fn nothing_is_filtered_by_a_count_a_dwelling_or_an_unknown_column(store: Store) {
        furnished(&store).await;
        work_as(&store, coordinator(), |work| async move {
            // What nobody reads so is in no list at all.
            for kind in work.catalogue.kinds.iter().filter(|kind| !kind.readers.is_empty()) {
                let parent = kind.parent.map(|(column, _)| (column, Value::from(Uuid::nil())));
                let with = |column, value: Value| parent.clone().into_iter().chain([(column, value)]).collect::<Vec<_>>();
                for field in kind.fields {
                    let (value, allowed): (Value, bool) = match field.kind {
                        FieldKind::Choice(choices) => (choices.values[0].into(), true),
                        FieldKind::Record("household") => (Uuid::nil().into(), false),
                        FieldKind::Record(_) => (Uuid::nil().into(), true),
                        FieldKind::Count | FieldKind::Money => (1_i64.into(), false),
                        FieldKind::Degrees => (1.0_f64.into(), false),
                        _ => (Value::Null, false),
                    };
                    let told = asked(&work, kind, with(field.column, value)).await;
                    let expected = if allowed { "done".to_owned() } else { format!("{}: unknown-field", field.key()) };
                    assert_eq!(told, expected, "{}.{}", kind.table, field.column);
                }
                assert_eq!(asked(&work, kind, with("id", Uuid::nil().into())).await, "id: unknown-field");
            }
            Ok(())
        })
        .await
        .expect("told");
    }

    async fn nothing_is_sorted_but_by_day(store: Store) {
        furnished(&store).await;
        let orders = [Order::Newest, Order::Oldest, Order::Due];
        assert_eq!(orders.map(|order| Order::parse(order.code())), orders.map(Some));
        for word in ["", "people_count", "hardship_count", "count", "most"] {
            assert_eq!(Order::parse(word), None, "{word}");
        }
        work_as(&store, coordinator(), |work| async move {
            for kind in &work.catalogue.kinds {
                let day = kind.day.map(|column| kind.field(column).expect("a field").kind);
                assert!(matches!(day, None | Some(FieldKind::Day)), "{} is sorted by a day", kind.table);
            }
            Ok(())
        })
        .await
        .expect("told");
    }

    async fn every_row_stands_on_one_page_also_where_the_day_is_missing(store: Store) {
        furnished(&store).await;
        work_as(&store, coordinator(), |work| async move {
            let mut all = BTreeSet::new();
            for (n, published_on) in [None, Some("2025-02-01"), None, None, Some("2025-02-03"), Some("2025-02-03")].iter().enumerate() {
                let sent = json!({
                    "title": format!("Water {n}"), "kind": "thematic", "published_on": published_on, "place": UPPER,
                    "summary": "The ditches leak",
                });
                all.insert(enter_json(&work, "thematic_report", sent).await?);
            }
            let kind = work.kind("thematic_report")?;
            let newest = walked(&work, kind, Order::Newest).await?;
            assert_eq!(newest.len(), 6, "each once");
            assert_eq!(newest.iter().copied().collect::<BTreeSet<_>>(), all);
            let mut oldest = walked(&work, kind, Order::Oldest).await?;
            oldest.reverse();
            assert_eq!(newest, oldest, "and the one order is the other backwards");
            Ok(())
        })
        .await
        .expect("listed");
    }

    async fn a_list_of_a_place_has_what_lies_in_it(store: Store) {
        furnished(&store).await;
        work_as(&store, coordinator(), |work| async move {
            for (place, number) in [(UPPER, 3), (LOWER, 2), (FAR, 1)] {
                for _ in 0..number {
                    let mut sent = a_dispute();
                    sent["place"] = place.into();
                    enter_json(&work, "dispute", sent).await?;
                }
            }
            let kind = work.kind("dispute")?;
            for (code, expected) in [("990101", 6), ("990101001", 5), (UPPER, 3), (FAR, 1)] {
                let place = casework::parse::place(&work, code, None).await?;
                let filter = Filter { place, limit: 10, ..Filter::default() };
                assert_eq!(list::count(&work, kind, &filter, 100).await?, expected, "{code}");
            }
            Ok(())
        })
        .await
        .expect("listed");
    }
}
