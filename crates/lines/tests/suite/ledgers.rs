//! What is written into ledgers: money, goods, hand-outs, reports, days, numbers. Nothing that cannot be true.

use casework::{figure::Period, figure_value};
use jiff::civil::date;
use serde_json::{Value as Json, json};

use crate::office::{UPPER, coordinator, correct_json, enter_json, furnished, why, work_as};

/// A field, what it may not be, and the code of the problem.
type Wrong = (&'static str, Json, &'static str);

/// A valid record of each kind that has rules of its own, and what is wrong with other values.
fn wrong() -> Vec<(&'static str, Json, Vec<Wrong>)> {
    let ledger = |day: &str, more: Json| {
        let mut sent = json!({ day: "2025-02-20", "place": UPPER });
        sent.as_object_mut().expect("an object").extend(crate::office::map(more));
        sent
    };
    let (to_come, none) = (json!("2025-03-02"), json!(0));
    vec![
        (
            "contribution",
            ledger("posted_on", json!({"source": "department", "given_by": "Water bureau", "amount": 100})),
            vec![
                ("amount", none.clone(), "at-least-one"),
                ("amount", json!(-1), "negative"),
                ("amount", json!(1.5), "not-a-count"),
                ("amount", json!("12,50"), "not-a-count"),
                ("amount", json!(1_000_000_000_001_i64), "too-large"),
                ("source", json!("monastery"), "not-a-choice"),
                ("posted_on", to_come.clone(), "in-the-future"),
            ],
        ),
        (
            "distribution",
            ledger("distributed_on", json!({"goods": "rice 40 bags", "people_count": 40, "goods_value": 0})),
            vec![
                ("people_count", none.clone(), "at-least-one"),
                ("people_count", json!(4_294_967_296_i64), "too-large"),
                ("distributed_on", to_come.clone(), "in-the-future"),
                ("goods", json!("rice\ntea"), "one-line"),
            ],
        ),
        (
            "health_check",
            ledger("held_on", json!({"service": "check", "families": 3, "provider": "County hospital"})),
            vec![("families", none.clone(), "at-least-one"), ("held_on", to_come.clone(), "in-the-future")],
        ),
        (
            "handout",
            ledger("handed_on", json!({"material": "book", "copies": 20})),
            vec![
                ("copies", none.clone(), "at-least-one"),
                ("material", json!("leaflet"), "unknown-record"),
                ("handed_on", to_come.clone(), "in-the-future"),
            ],
        ),
        (
            "asset_handover",
            ledger("delivered_on", json!({"kind": "solar_unit", "quantity": 3})),
            vec![("quantity", none.clone(), "at-least-one"), ("delivered_on", to_come.clone(), "in-the-future")],
        ),
        (
            "inspection",
            ledger("inspected_on", json!({"sector": "water", "works": "Upper ditch", "findings": "It leaks"})),
            vec![("inspected_on", to_come.clone(), "in-the-future"), ("works", json!(" "), "required")],
        ),
        (
            "expert_assignment",
            ledger("from_on", json!({"sector": "agriculture", "experts": 1, "task": "Shearing"})),
            vec![("experts", none.clone(), "at-least-one"), ("to_on", json!("2025-02-19"), "ends-before-start")],
        ),
        (
            "thematic_report",
            ledger("published_on", json!({"title": "Water", "kind": "thematic", "summary": "The ditches leak"})),
            vec![("published_on", to_come.clone(), "in-the-future")],
        ),
        (
            "project",
            ledger("started_on", json!({"name": "Mill", "kind": "mill", "stage": "planned"})),
            vec![("due_on", json!("2025-02-19"), "ends-before-start"), ("planned_amount", json!(-5), "negative")],
        ),
        (
            "consultation",
            ledger(
                "asked_on",
                json!({
                    "area": "law", "topic": "land", "question": "Whose is the ditch?", "reply_wanted": false,
                    "answer": "The village's", "answered_on": "2025-02-21",
                }),
            ),
            vec![
                ("answer", Json::Null, "answer-and-day"),
                ("answered_on", json!("2025-02-19"), "ends-before-start"),
                ("answered_on", to_come.clone(), "in-the-future"),
                ("asked_on", to_come.clone(), "in-the-future"),
            ],
        ),
        (
            "category",
            json!({"code": "roads", "name": "Roads", "answer_within_days": 10}),
            vec![
                ("answer_within_days", none.clone(), "days-out-of-range"),
                ("answer_within_days", json!(251), "days-out-of-range"),
            ],
        ),
        (
            "posting",
            json!({"team": "T1", "place": UPPER, "from_on": "2025-02-20"}),
            vec![("to_on", json!("2025-02-19"), "ends-before-start"), ("place", json!("999"), "unknown-place")],
        ),
    ]
}

/// The field that a problem with `field` is told at: an answer and its day are told at the day.
fn told_at(field: &str) -> &str {
    if field == "answer" { "answered_on" } else { field }
}

testkit::on_both! {
    async fn what_cannot_be_true_is_refused_at_its_field(store: Store) {
        furnished(&store).await;
        work_as(&store, coordinator(), |work| async move {
            for (table, valid, cases) in wrong() {
                for (field, value, code) in cases {
                    let mut sent = valid.clone();
                    sent[field] = value.clone();
                    let told = why(enter_json(&work, table, sent).await);
                    assert!(told.contains(&format!("{}: {code}", told_at(field))), "{table}.{field} = {value}: {told}");
                }
                assert_eq!(why(enter_json(&work, table, valid).await), "done", "{table}");
            }
            Ok(())
        })
        .await
        .expect("told");
    }

    async fn a_reported_figure_carries_its_citation_and_nothing_else(store: Store) {
        furnished(&store).await;
        work_as(&store, coordinator(), |work| async move {
            let kind = json!({"code": "insight.meetings", "line": "insight", "name_en": "Meetings", "name_zh": "会议"});
            enter_json(&work, "reported_kind", kind).await?;
            let report = json!({
                "reported_kind": "insight.meetings", "stands_for_on": "2025-02-20", "place": UPPER, "value": 60,
                "citation": "Minutes 2025 no. 3, page 2", "unit": "water",
            });
            for (field, value, code) in [
                ("citation", json!("p.2"), "citation-missing"),
                ("citation", json!("  "), "required"),
                ("value", json!(-1), "negative"),
                ("value", json!(["one", "two"]), "wrong-type"),
                ("stands_for_on", json!("2025-03-02"), "in-the-future"),
                ("names", json!("Dolma, Tashi"), "unknown-field"),
            ] {
                let mut sent = report.clone();
                sent[field] = value;
                assert_eq!(why(enter_json(&work, "reported_figure", sent).await), format!("{field}: {code}"));
            }
            let id = enter_json(&work, "reported_figure", report.clone()).await?;
            let period = Period { from: date(2025, 2, 1), to: date(2025, 2, 28), place: None };
            let told = figure_value::reported(&work, &period).await?;
            assert_eq!((told[0].code.as_str(), told[0].value), ("insight.meetings", 60));
            assert_eq!(told[0].citations, ["Minutes 2025 no. 3, page 2"]);
            let mut corrected = report;
            corrected["value"] = 61.into();
            correct_json(&work, "reported_figure", id, corrected).await?;
            assert_eq!(figure_value::reported(&work, &period).await?[0].value, 61);
            Ok(())
        })
        .await
        .expect("reported");
    }

    async fn a_material_that_was_handed_out_keeps_its_languages(store: Store) {
        furnished(&store).await;
        work_as(&store, coordinator(), |work| async move {
            let leaflet = json!({"code": "leaf", "title": "Leaflet", "bilingual": false, "printed": 100});
            let id = enter_json(&work, "material", leaflet.clone()).await?;
            let mut bilingual = leaflet;
            bilingual["bilingual"] = true.into();
            correct_json(&work, "material", id, bilingual.clone()).await?;
            let handout = json!({"handed_on": "2025-02-20", "place": UPPER, "material": "leaf", "copies": 20});
            enter_json(&work, "handout", handout).await?;
            let figure = work.catalogue.figure("outreach.booklets_bilingual").expect("defined");
            let period = Period { from: date(2025, 2, 1), to: date(2025, 2, 28), place: None };
            assert_eq!(figure_value::value(&work, figure, &period).await?, 20);
            bilingual["bilingual"] = false.into();
            assert_eq!(why(correct_json(&work, "material", id, bilingual.clone()).await), "material-in-use");
            bilingual["bilingual"] = true.into();
            bilingual["printed"] = 200.into();
            correct_json(&work, "material", id, bilingual).await?;
            Ok(())
        })
        .await
        .expect("kept");
    }

    async fn a_code_that_is_taken_is_refused_and_the_other_record_stays(store: Store) {
        furnished(&store).await;
        for (table, sent) in [
            ("category", json!({"code": "water", "name": "Another", "answer_within_days": 9})),
            ("unit", json!({"code": "roads", "name": "Another", "purpose": "both", "enforcement": false})),
            ("material", json!({"code": "book", "title": "Another", "bilingual": false, "printed": 1})),
        ] {
            let taken = sent.clone();
            let twice = work_as(&store, coordinator(), move |work| {
                let taken = taken.clone();
                async move { enter_json(&work, table, taken).await }
            });
            assert_eq!(why(twice.await), "there-already", "{table}");
        }
        work_as(&store, coordinator(), |work| async move {
            let kind = work.kind("category")?;
            let row = work.tx.row("SELECT name FROM category WHERE office_id = $1 AND code = 'water'", &[]).await?;
            assert_eq!(row.expect("there").get::<String>("name")?, "Water", "{}", kind.table);
            Ok(())
        })
        .await
        .expect("kept");
    }
}
