//! Rates: every request in one place, every rate with its denominator, small groups told to nobody.

use casework::{Refusal, Work, figure::Period, kind::Role};
use jiff::{ToSpan, civil::date};
use requests::{
    Ending, Outcome, Request, RequestState, Satisfaction,
    rates::{Counts, Rates, Shown, rates},
};
use serde_json::json;
use uuid::Uuid;

use crate::{
    call_backs,
    office::{
        ROADS, WATER, a_reply, a_request, act, coordinator, enter_json, furnished, handed_over, key, officer, whole,
        why, work_as,
    },
};

const PERIOD: Period = Period { from: date(2025, 2, 1), to: date(2025, 2, 28), place: None };

/// Ends a request so, and says under which count it falls.
async fn ended(work: &Work, way: &str, unit: Uuid) -> Result<(), Refusal> {
    let mut sent = a_request();
    // What is due on 27 February is answered on 1 March, what is due on 5 March in time.
    sent["received_on"] = if way == "satisfied" { "2025-02-26" } else { "2025-02-20" }.into();
    let id = enter_json(work, "request", sent).await?;
    if !matches!(way, "open" | "refused" | "merged") {
        act(work, "request", id, "assignment", json!({"unit": unit, "reason": "Water is theirs"})).await?;
    }
    let close = |outcome: &str| json!({"outcome": outcome, "reason": "Nobody left a name"});
    let steps = match way {
        "open" => vec![],
        "refused" => vec![("refusal", json!({"code": "court", "text": "A court decides on this."}))],
        "withdrawn" => vec![("withdrawal", json!({"reason": "No longer needed"}))],
        "merged" => {
            let into = handed_over(work, unit).await?;
            vec![("merger", json!({"into": into.to_string()}))]
        }
        "satisfied" => vec![
            ("reply", json!({"outcome": "solved", "reply": a_reply(id)})),
            ("answer", json!({"says": "confirmed", "satisfaction": "satisfied"})),
            ("closure", json!({"outcome": "solved"})),
        ],
        outcome => vec![("reply", json!({"outcome": outcome, "reply": a_reply(id)})), ("closure", close(outcome))],
    };
    for (noun, sent) in steps {
        act(work, "request", id, noun, sent).await?;
    }
    Ok(())
}

const WAYS: [&str; 10] = [
    "open",
    "satisfied",
    "solved",
    "partly_solved",
    "explained",
    "not_competent",
    "referred",
    "refused",
    "withdrawn",
    "merged",
];

/// The counts, record by record: slow and plain.
async fn recounted(work: &Work) -> Result<Counts, Refusal> {
    let filter =
        casework::list::Filter { from: Some(PERIOD.from), to: Some(PERIOD.to), limit: 1000, ..Default::default() };
    let mut counts = Counts::default();
    for record in casework::list::list(work, &requests::REQUEST, &filter).await?.records {
        let request = <Request as casework::values::Record>::of(&record.values)?;
        counts.received += 1;
        let outcome = request.outcome.map_or("", Outcome::code);
        let owes = match (request.state, request.ending, outcome) {
            (RequestState::Merged, ..) => {
                counts.merged += 1;
                false
            }
            (RequestState::Closed, Some(Ending::Refused), _) => {
                counts.refused += 1;
                false
            }
            (RequestState::Closed, Some(Ending::Withdrawn), _) => {
                counts.withdrawn += 1;
                false
            }
            (RequestState::Closed, _, "not_competent" | "referred") => {
                counts.outside_competence += 1;
                true
            }
            (RequestState::Closed, _, outcome) => {
                counts.ended += 1;
                counts.solved += u32::from(outcome == "solved");
                counts.partly_solved += u32::from(outcome == "partly_solved");
                true
            }
            _ => {
                counts.open += 1;
                true
            }
        };
        let due = owes && request.due_on.is_some_and(|due| due < work.tx.today());
        counts.due += u32::from(due);
        counts.in_time += u32::from(due && request.replied_on.is_some_and(|on| Some(on) <= request.due_on));
        counts.rated += u32::from(request.satisfaction.is_some());
        counts.satisfied += u32::from(request.satisfaction == Some(Satisfaction::Satisfied));
    }
    Ok(counts)
}

async fn of(work: &Work) -> Result<Rates, Refusal> {
    rates(work, &PERIOD).await
}

fn shown(rate: Shown) -> String {
    match rate {
        Shown::Nothing => "-".into(),
        Shown::Few => "few".into(),
        Shown::Rate { numerator, denominator, interval } => {
            let inside = interval.low <= interval.share && interval.share <= interval.high;
            assert!(inside && numerator <= denominator, "{rate:?}");
            format!("{numerator}/{denominator}")
        }
    }
}

testkit::on_both! {
    async fn every_request_of_the_cohort_is_counted_in_one_place(world: World) {
        furnished(&world.store).await;
        work_as(&world.store, coordinator(), |work| async move {
            for (way, times, unit) in [
                ("open", 2, WATER), ("satisfied", 5, WATER), ("solved", 3, ROADS), ("partly_solved", 1, WATER),
                ("explained", 2, ROADS), ("not_competent", 1, WATER), ("referred", 1, ROADS), ("refused", 1, WATER),
                ("withdrawn", 1, WATER), ("merged", 1, WATER),
            ] {
                for _ in 0..times {
                    ended(&work, way, unit).await?;
                }
            }
            Ok(())
        })
        .await
        .expect("ended");
        world.clock.set(world.now().checked_add(240.hours()).expect("ten days later"));
        work_as(&world.store, coordinator(), |work| async move {
            let found = of(&work).await?;
            let expected = Counts {
                // The request into which another was merged is one more that is open.
                received: 19, open: 3, ended: 11, solved: 8, partly_solved: 1, outside_competence: 2, refused: 1, withdrawn: 1,
                merged: 1, in_silence: 0, due: 16, in_time: 5, rated: 5, satisfied: 5,
            };
            assert_eq!(found.counts, Some(expected));
            assert!(expected.add_up());
            let whole = [found.whole.response, found.whole.solution, found.whole.satisfaction].map(shown);
            assert_eq!(whole, ["5/16", "8/11", "5/5"]);
            let units: Vec<_> = found.units.iter().map(|row| (row.code.as_str(), shown(row.solution))).collect();
            assert_eq!(units, [("", "-".to_owned()), ("roads", "3/5".into()), ("water", "5/6".into())]);
            assert_eq!(found.categories.iter().map(|row| row.code.as_str()).collect::<Vec<_>>(), ["water"]);
            let other = rates(&work, &Period { from: date(2024, 1, 1), to: date(2024, 12, 31), place: None }).await?;
            assert_eq!((other.counts, shown(other.whole.response)), (Some(Counts::default()), "-".to_owned()));
            Ok(())
        })
        .await
        .expect("counted");
    }

    async fn whatever_becomes_of_requests_their_counts_add_up_and_equal_a_slow_recount(world: World) {
        furnished(&world.store).await;
        let mut dice = 7_u64;
        for _ in 0..6 {
            let mut ways = Vec::new();
            for _ in 0..12 {
                dice = dice.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
                let way = usize::try_from((dice >> 33) % 10).expect("small");
                ways.push((WAYS[way], if dice >> 63 == 0 { WATER } else { ROADS }));
            }
            work_as(&world.store, coordinator(), move |work| {
                let ways = ways.clone();
                async move {
                    for (way, unit) in ways {
                        ended(&work, way, unit).await?;
                    }
                    Ok(())
                }
            })
            .await
            .expect("ended");
        }
        world.clock.set(world.now().checked_add(120.hours()).expect("five days later"));
        work_as(&world.store, coordinator(), |work| async move {
            let counts = of(&work).await?.counts.expect("many");
            assert!(counts.add_up(), "{counts:?}");
            assert_eq!(counts, recounted(&work).await?);
            Ok(())
        })
        .await
        .expect("counted");
    }

    async fn groups_under_five_are_told_to_nobody(store: Store) {
        furnished(&store).await;
        work_as(&store, coordinator(), |work| async move {
            for (n, unit) in [(3, ROADS), (6, WATER)] {
                for _ in 0..n {
                    ended(&work, "solved", unit).await?;
                }
            }
            let found = of(&work).await?;
            assert_eq!(shown(found.whole.solution), "9/9");
            let units: Vec<_> = found.units.iter().map(|row| (row.code.as_str(), shown(row.solution))).collect();
            assert_eq!(units, [("roads", "few".to_owned()), ("water", "few".into())], "3 is the whole less 6");
            let of_roads = of(&crate::office::hand_to(&work, officer(ROADS))).await?;
            assert_eq!((of_roads.counts, shown(of_roads.whole.solution)), (None, "few".to_owned()), "and not to the unit");
            for role in [Role::Field, Role::Administrator, Role::Mediator] {
                let person = crate::office::hand_to(&work, whole(role));
                assert_eq!(why(of(&person).await.map(drop)), "forbidden", "{role:?}");
            }
            Ok(())
        })
        .await
        .expect("guarded");
    }

    async fn closed_in_silence_stands_apart(world: World) {
        furnished(&world.store).await;
        let asked = work_as(&world.store, coordinator(), |work| async move {
            let id = handed_over(&work, WATER).await?;
            let contact = people::ContactText::new(Some("Dolma"), None, None, None).expect("a contact");
            visits::contact::keep(&work, &key(), "request", id, &contact).await?;
            act(&work, "request", id, "reply", json!({"outcome": "solved", "reply": a_reply(id)})).await?;
            for _ in 0..2 {
                act(&work, "request", id, "answer", json!({"says": "heard"})).await?;
            }
            Ok(id)
        });
        let id = asked.await.expect("heard");
        world.clock.set(world.now().checked_add((30 * 24).hours()).expect("a month later"));
        work_as(&world.store, coordinator(), move |work| async move {
            act(&work, "request", id, "silence", json!({})).await?;
            for _ in 0..5 {
                call_backs::closed(&work, "solved").await?;
            }
            let counts = of(&work).await?.counts.expect("more than five");
            assert_eq!((counts.received, counts.in_silence, counts.ended, counts.solved), (6, 1, 5, 5));
            Ok(())
        })
        .await
        .expect("counted");
    }

    async fn call_backs_are_weighed_by_what_they_stand_for(store: Store) {
        furnished(&store).await;
        work_as(&store, coordinator(), |work| async move {
            for n in 0..40 {
                call_backs::closed(&work, if n < 32 { "solved" } else { "explained" }).await?;
            }
            let sent = json!({
                "from_on": "2025-02-01", "to_on": "2025-03-01", "place": "990101", "share_percent": 25, "at_least": 4,
            });
            let round = enter_json(&work, "call_back_round", sent).await?;
            let mut calls = casework::find::parts(&work, &requests::CALL_BACK, round).await?;
            assert_eq!(calls.len(), 8 + 4);
            let last = calls.pop().expect("some");
            for call in &calls {
                let request = crate::office::found(&work, "call_back", call.id).await?.values.typed("request_id")?;
                let request: casework::field_type::Id<casework::field_type::table::Request> = request;
                let says = match crate::office::told(&work, "request", request.0, "outcome").await?.as_str() {
                    "solved" => "solved",
                    _ => "not_solved",
                };
                act(&work, "call_back", call.id, "result", json!({"reached": true, "says": says, "satisfied": "satisfied"})).await?;
            }
            act(&work, "call_back", last.id, "result", json!({"reached": false})).await?;
            let period = Period { to: date(2025, 3, 31), ..PERIOD };
            let found = rates(&work, &period).await?.call_backs;
            assert_eq!((found.population, found.drawn, found.called, found.reached, found.answered), (40, 12, 12, 11, 11));
            let share = found.solved.expect("enough answered");
            assert!((share.share - 0.8).abs() < 1e-9 && share.low < 0.8 && share.high > 0.8, "{share:?}");
            let holds = found.solved_holds.expect("enough answered");
            assert!((holds.share - 1.0).abs() < 1e-9 && holds.low < 1.0, "eight of 32 are no proof for all: {holds:?}");
            assert_eq!(found.satisfaction.map(shown), Some("11/11".to_owned()));
            let strata: Vec<_> = found.strata.iter().map(|it| (it.outcome.as_str(), it.population, it.drawn)).collect();
            assert_eq!(strata, [("explained", 8, 4), ("solved", 32, 8)]);
            let unit = rates(&crate::office::hand_to(&work, officer(WATER)), &period).await?;
            assert_eq!(unit.call_backs, requests::rates::CallBacks::default(), "no unit hears what single residents said");
            Ok(())
        })
        .await
        .expect("weighed");
    }
}
