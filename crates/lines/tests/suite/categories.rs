//! What an office names for everybody may not ask for what is never kept, in whichever of its languages.

use serde_json::{Value as Json, json};

use crate::office::{UPPER, coordinator, enter_json, furnished, why, work_as};
use casework::{Refusal, Work};

/// A record that names something, with this name.
fn named(table: &str, name: &str) -> (&'static str, Json) {
    match table {
        "category" => ("name", json!({"code": "new", "name": name, "answer_within_days": 5})),
        "category in English" => {
            ("name_en", json!({"code": "new", "name": "新", "name_en": name, "answer_within_days": 5}))
        }
        "activity_series" => ("title", json!({"title": name, "guest_speakers": 2})),
        "material" => ("title", json!({"code": "new", "title": name, "bilingual": false, "printed": 1})),
        "project" => {
            let sent =
                json!({"name": name, "kind": "road", "place": UPPER, "started_on": "2025-02-20", "stage": "planned"});
            ("name", sent)
        }
        "thematic_report" => {
            ("title", json!({"title": name, "kind": "thematic", "place": UPPER, "summary": "What was found"}))
        }
        _ => {
            let sent = json!({
                "held_on": "2025-02-20", "place": UPPER, "kind": "talk", "area": "law", "title": name, "venue": "village",
                "head_count": 30,
            });
            ("title", sent)
        }
    }
}

/// The field, the code and the word that the refusal names.
async fn refused(work: &Work, table: &str, name: &str) -> Result<Option<(String, &'static str, String)>, Refusal> {
    let (field, sent) = named(table, name);
    let kind = table.split(' ').next().unwrap_or(table);
    match enter_json(work, kind, sent).await {
        Ok(_) => Ok(None),
        Err(Refusal::Invalid(problems)) => {
            let problem = problems.0.into_iter().next().expect("a problem");
            assert_eq!(problem.field, field, "{table}");
            Ok(Some((problem.field, problem.code, problem.detail.expect("the word"))))
        }
        Err(other) => Err(other),
    }
}

/// Categories that ask for what is never kept, and the word that is named.
const ASKED: [(&str, &str); 6] = [
    ("Religion of the household", "Religion"),
    ("People who petitioned", "petitioned"),
    ("宗教信仰登记", "宗教信仰"),
    ("重点人员", "重点人员"),
    ("上访户", "上访户"),
    ("ཆོས་ལུགས།", "ཆོས་ལུགས"),
];

/// Titles that list, grade or watch people.
const TITLES: [(&str, &str); 2] = [("重点人员名单", "重点人员"), ("Register of key persons", "key persons")];

testkit::on_both! {
    async fn a_category_that_asks_for_what_is_never_kept_is_refused_with_the_word_named(store: Store) {
        furnished(&store).await;
        work_as(&store, coordinator(), |work| async move {
            for (name, word) in ASKED {
                for table in ["category", "category in English"] {
                    let told = refused(&work, table, name).await?.unwrap_or_else(|| panic!("{name} was let in"));
                    assert!(told.1.starts_with("forbidden-"), "{name}: {told:?}");
                    assert!(told.2.contains(word) || word.contains(&told.2), "{name}: {told:?}");
                }
            }
            assert_eq!(refused(&work, "category", "Drinking water").await?, None);
            Ok(())
        })
        .await
        .expect("told");
    }

    async fn a_title_may_tell_of_much_but_list_nobody(store: Store) {
        furnished(&store).await;
        let tables = ["activity", "activity_series", "material", "project", "thematic_report"];
        work_as(&store, coordinator(), move |work| async move {
            for table in tables {
                for (name, word) in TITLES {
                    let told = refused(&work, table, name).await?.unwrap_or_else(|| panic!("{table}: {name} was let in"));
                    assert!(told.2.contains(word) || word.contains(&told.2), "{table} {name}: {told:?}");
                }
                assert_eq!(refused(&work, table, "The law on places of religion").await?, None, "{table}");
            }
            Ok(())
        })
        .await
        .expect("told");
    }

    async fn a_correction_cannot_bring_the_word_in(store: Store) {
        furnished(&store).await;
        work_as(&store, coordinator(), |work| async move {
            let id = enter_json(&work, "category", named("category", "Drinking water").1).await?;
            let told = crate::office::correct_json(&work, "category", id, named("category", "重点人员").1).await;
            assert!(why(told).starts_with("name: forbidden-"));
            Ok(())
        })
        .await
        .expect("told");
    }

    async fn the_name_of_a_reported_figure_is_a_number_with_nobody_behind_it(store: Store) {
        furnished(&store).await;
        work_as(&store, coordinator(), |work| async move {
            let kind = json!({
                "code": "requests.delegates", "line": "requests", "name_en": "Party members visited", "name_zh": "走访党员",
            });
            enter_json(&work, "reported_kind", kind).await.map(drop)
        })
        .await
        .expect("let in");
    }
}
