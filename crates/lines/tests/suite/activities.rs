//! Activities: what each kind must tell, and what is told of a place of worship.

use casework::{Refusal, Work};
use serde_json::{Value as Json, json};

use crate::office::{TOWNSHIP, UPPER, coordinator, enter_json, furnished, why, work_as};

fn an_activity(kind: &str, place: &str, venue: &str) -> Json {
    json!({
        "held_on": "2025-02-20", "place": place, "kind": kind, "title": "Pensions", "venue": venue, "head_count": 30,
        "method": "village_walk", "area": "policy", "sector": "water", "audience": "public",
    })
}

async fn entered(work: &Work, sent: Json) -> Result<String, Refusal> {
    Ok(why(enter_json(work, "activity", sent).await))
}

testkit::on_both! {
    async fn each_kind_of_activity_needs_what_its_figures_count(store: Store) {
        furnished(&store).await;
        work_as(&store, coordinator(), |work| async move {
            let needs: [(&str, &[&str]); 6] = [
                ("survey", &["method"]),
                ("training", &["sector", "audience"]),
                ("site_study", &["sector"]),
                ("talk", &["area"]),
                ("case_talk", &["area"]),
                ("exhibition", &["area"]),
            ];
            for (kind, needed) in needs {
                assert_eq!(entered(&work, an_activity(kind, UPPER, "village")).await?, "done", "{kind}");
                let mut bare = an_activity(kind, UPPER, "village");
                for field in ["method", "area", "sector", "audience"] {
                    bare[field] = Json::Null;
                }
                let expected: Vec<_> = needed.iter().map(|field| format!("{field}: required")).collect();
                assert_eq!(entered(&work, bare).await?, expected.join(", "), "{kind}");
            }
            assert_eq!(needs.len(), activities::ActivityKind::ALL.len(), "a new kind says here what it needs");
            let mut to_come = an_activity("talk", UPPER, "village");
            to_come["held_on"] = "2025-03-02".into();
            assert_eq!(entered(&work, to_come).await?, "held_on: in-the-future");
            let mut unnumbered = an_activity("talk", UPPER, "village");
            unnumbered["head_count"] = json!(["Dolma", "Tashi"]);
            assert_eq!(entered(&work, unnumbered).await?, "head_count: wrong-type", "a number, never names");
            Ok(())
        })
        .await
        .expect("told");
    }

    async fn at_a_place_of_worship_only_talks_and_exhibitions_are_recorded_at_the_township_without_findings(store: Store) {
        furnished(&store).await;
        work_as(&store, coordinator(), |work| async move {
            for kind in activities::ActivityKind::ALL.iter().map(|kind| kind.code()) {
                let allowed = matches!(kind, "talk" | "exhibition");
                let expected = if allowed { "done" } else { "venue: worship-kind" };
                assert_eq!(entered(&work, an_activity(kind, TOWNSHIP, "place_of_worship")).await?, expected, "{kind}");
            }
            for place in [UPPER, "990101"] {
                let told = entered(&work, an_activity("talk", place, "place_of_worship")).await?;
                assert_eq!(told, "place: worship-at-township", "{place}");
            }
            let mut told_of = an_activity("talk", TOWNSHIP, "place_of_worship");
            told_of["findings"] = "Who came and who did not".into();
            assert_eq!(entered(&work, told_of).await?, "findings: worship-findings");
            let venues = activities::Venue::ALL.iter().filter(|venue| **venue != activities::Venue::PlaceOfWorship);
            for venue in venues.map(|venue| venue.code()) {
                assert_eq!(entered(&work, an_activity("survey", UPPER, venue)).await?, "done", "{venue}");
            }
            Ok(())
        })
        .await
        .expect("told");
    }

    async fn a_correction_cannot_bring_findings_to_a_place_of_worship(store: Store) {
        furnished(&store).await;
        work_as(&store, coordinator(), |work| async move {
            let mut sent = an_activity("talk", TOWNSHIP, "township");
            sent["findings"] = "The hall is too small".into();
            let id = enter_json(&work, "activity", sent.clone()).await?;
            sent["venue"] = "place_of_worship".into();
            let corrected = crate::office::correct_json(&work, "activity", id, sent).await;
            assert_eq!(why(corrected), "findings: worship-findings");
            Ok(())
        })
        .await
        .expect("told");
    }
}
