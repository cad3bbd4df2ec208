//! Deadlines, calendars and due days: what moves them, and what does not.

use casework::{
    Refusal, Work,
    calendar::{self, Announced, Imported, WeeklyRest},
    event,
};
use clocks::{
    Term,
    import::{Shape, read},
};
use jiff::{SignedDuration, civil::date};
use requests::{Urgency, anew, deadline, wait};
use serde_json::json;
use testkit::World;
use uuid::Uuid;

use crate::office::{
    FAR, PLACE, TOWNSHIP, UPPER, WATER, a_request, act, coordinator, correct_json, enter_as, enter_json, found,
    furnished, handed_over, told, why, work_as,
};

const SEWER: Uuid = Uuid::from_u128(0xC001);

/// The table: danger, urgent water, a township's own, a village's own, and one category.
async fn table(work: &Work) -> Result<(), Refusal> {
    let sewer = json!({"code": "sewer", "name": "Sewer", "answer_within_days": 20});
    enter_as(work, "category", SEWER, sewer).await?;
    for line in [
        json!({"urgency": "danger", "amount": 2, "counted_in": "hours"}),
        json!({"urgency": "urgent", "category": "water", "amount": 24, "counted_in": "hours"}),
        json!({"category": "water", "amount": 7, "counted_in": "working_days"}),
        json!({"place": TOWNSHIP, "amount": 15, "counted_in": "working_days"}),
        json!({"place": UPPER, "amount": 10, "counted_in": "calendar_days"}),
    ] {
        enter_json(work, "deadline", line).await?;
    }
    Ok(())
}

fn announced(code: &str, text: &str) -> Announced {
    let days = read(Shape::Csv, text.as_bytes()).expect("a calendar");
    Announced { code: code.into(), valid_from: None, weekly_rest: None, days }
}

async fn due_on(work: &Work, id: Uuid) -> Result<String, Refusal> {
    told(work, "request", id, "due_on").await
}

/// A request received on the first day of the tests, Saturday 1 March 2025.
async fn received_today(work: &Work, urgency: &str) -> Result<Uuid, Refusal> {
    let mut sent = a_request();
    sent["received_on"] = "2025-03-01".into();
    sent["urgency"] = urgency.into();
    enter_json(work, "request", sent).await
}

testkit::on_both! {
    async fn the_most_telling_line_of_the_table_holds(store: Store) {
        furnished(&store).await;
        work_as(&store, coordinator(), |work| async move {
            table(&work).await?;
            let water: Uuid = casework::parse::record(&work, "category", "water").await?.expect("a category");
            let far: Uuid = casework::parse::place(&work, FAR, None).await?.expect("a place");
            let lower: Uuid = casework::parse::place(&work, crate::office::LOWER, None).await?.expect("a place");
            let upper = PLACE.village;
            for (category, urgency, place, expected) in [
                (water, Urgency::Danger, upper, Term::Hours(2)),
                (water, Urgency::Urgent, upper, Term::Hours(24)),
                (water, Urgency::Ordinary, upper, Term::WorkingDays(7)),
                (SEWER, Urgency::Ordinary, upper, Term::CalendarDays(10)),
                (SEWER, Urgency::Urgent, lower, Term::WorkingDays(15)),
                (SEWER, Urgency::Ordinary, far, Term::WorkingDays(20)),
            ] {
                assert_eq!(deadline::term_for(&work, category, urgency, place).await?, expected, "{urgency:?}");
            }
            Ok(())
        })
        .await
        .expect("told");
    }

    async fn a_second_line_for_the_same_is_refused_and_a_corrected_one_is_not(store: Store) {
        furnished(&store).await;
        work_as(&store, coordinator(), |work| async move {
            table(&work).await?;
            let again = json!({"urgency": "danger", "amount": 3, "counted_in": "hours"});
            assert_eq!(why(enter_json(&work, "deadline", again.clone()).await), "there-already");
            let (sql, params) = ("SELECT id FROM deadline WHERE office_id = $1 AND urgency = $2", store::params!["danger"]);
            let id: Uuid = work.tx.row(sql, params).await?.expect("a line").get("id")?;
            correct_json(&work, "deadline", id, again).await?;
            let never = json!({"urgency": "urgent", "amount": 0, "counted_in": "hours"});
            assert_eq!(why(enter_json(&work, "deadline", never).await), "amount: term-out-of-range");
            Ok(())
        })
        .await
        .expect("told");
    }

    async fn a_request_is_due_by_the_table_and_without_one_by_its_category(store: Store) {
        furnished(&store).await;
        work_as(&store, coordinator(), |work| async move {
            let id = received_today(&work, "danger").await?;
            assert_eq!(due_on(&work, id).await?, "2025-03-07", "five working days from Monday on");
            table(&work).await?;
            let danger = received_today(&work, "danger").await?;
            let request: requests::Request = casework::values::Record::of(&found(&work, "request", danger).await?.values)?;
            assert_eq!(request.due_at, Some(work.tx.now() + SignedDuration::from_hours(2)));
            assert_eq!(due_on(&work, danger).await?, "2025-03-01");
            assert_eq!(due_on(&work, id).await?, "2025-03-07", "what was told stays");
            let ordinary = received_today(&work, "ordinary").await?;
            assert_eq!(due_on(&work, ordinary).await?, "2025-03-11");
            Ok(())
        })
        .await
        .expect("told");
    }

    async fn a_calendar_comes_again_as_an_update_and_nothing_is_lost(store: Store) {
        furnished(&store).await;
        work_as(&store, coordinator(), |work| async move {
            let first = announced("cn", "day,working,occasion\n2025-05-01,no,Labour\n2025-05-02,no,Labour\n2025-04-27,yes,\n");
            let imported = calendar::import(&work, &first).await?;
            assert_eq!(imported, Imported { new: 3, ..Imported::default() });
            assert_eq!(calendar::import(&work, &first).await?, Imported { unchanged: 3, ..Imported::default() });
            let second = announced("cn", "day,working,occasion\n2025-05-01,no,Labour Day\n2025-04-27,yes,\n2025-05-05,no,\n");
            let expected = Imported { new: 1, changed: 1, unchanged: 1, gone: 1 };
            assert_eq!(calendar::import(&work, &second).await?, expected);
            let calendar = calendar::load(&work).await?;
            assert!(calendar.works_on(date(2025, 5, 2)) && !calendar.works_on(date(2025, 5, 5)));
            let own = json!({"day": "2025-05-05", "working": true, "occasion": "Flood"});
            enter_json(&work, "calendar_day", own).await?;
            assert!(calendar::load(&work).await?.works_on(date(2025, 5, 5)), "the office's own day wins");
            Ok(())
        })
        .await
        .expect("told");
    }

    async fn a_later_calendar_holds_from_its_first_day_with_its_own_week(store: Store) {
        furnished(&store).await;
        work_as(&store, coordinator(), |work| async move {
            calendar::import(&work, &announced("old", "day,working\n2025-03-03,no\n2025-06-02,no\n")).await?;
            let new = Announced {
                weekly_rest: Some(WeeklyRest::Saturday), valid_from: Some(date(2025, 6, 1)),
                ..announced("new", "day,working\n2025-06-03,no\n")
            };
            calendar::import(&work, &new).await?;
            let calendar = calendar::load(&work).await?;
            assert!(!calendar.works_on(date(2025, 3, 3)) && !calendar.works_on(date(2025, 3, 9)));
            assert!(calendar.works_on(date(2025, 6, 8)) && !calendar.works_on(date(2025, 6, 7)), "only Saturdays are free");
            assert!(calendar.works_on(date(2025, 6, 2)) && !calendar.works_on(date(2025, 6, 3)));
            Ok(())
        })
        .await
        .expect("told");
    }

    async fn a_pause_and_a_granted_extension_move_the_day_and_a_refused_one_does_not(world: World) {
        let World { store, clock, .. } = &world;
        furnished(store).await;
        let id = work_as(store, coordinator(), |work| async move {
            let id = handed_over(&work, WATER).await?;
            assert_eq!(due_on(&work, id).await?, "2025-02-27", "received on Thursday the 20th of February");
            Ok(id)
        })
        .await
        .expect("handed over");
        // Late already: no more time can be asked for.
        let late = work_as(store, coordinator(), move |work| async move {
            act(&work, "request", id, "extension", json!({"more": 3, "reason": "Pipes are missing"})).await
        });
        assert_eq!(why(late.await), "extension-too-late");
        let id = work_as(store, coordinator(), |work| async move {
            let id = received_today(&work, "ordinary").await?;
            wait::ask(&work, id, "Which tap is it?").await?;
            Ok(id)
        })
        .await
        .expect("asked");
        clock.set(world.now() + SignedDuration::from_hours(5 * 24));
        work_as(store, coordinator(), move |work| async move {
            wait::resume(&work, id).await?;
            // From Saturday to Thursday: Monday to Thursday do not count.
            assert_eq!(due_on(&work, id).await?, "2025-03-13");
            act(&work, "request", id, "assignment", json!({"unit": "water", "reason": "Theirs"})).await?;
            for (grant, expected) in [(false, "2025-03-13"), (true, "2025-03-18")] {
                act(&work, "request", id, "extension", json!({"more": 3, "reason": "Pipes are missing"})).await?;
                assert_eq!(due_on(&work, id).await?, "2025-03-13", "asking moves nothing");
                requests::extend::decide(&work, id, grant, "As it is").await?;
                assert_eq!(due_on(&work, id).await?, expected);
            }
            Ok(())
        })
        .await
        .expect("moved");
    }

    async fn a_calendar_that_comes_later_moves_no_day_until_somebody_says_so(store: Store) {
        furnished(&store).await;
        work_as(&store, coordinator(), |work| async move {
            let id = received_today(&work, "ordinary").await?;
            let other = received_today(&work, "ordinary").await?;
            calendar::import(&work, &announced("late", "day,working\n2025-03-05,no\n")).await?;
            assert_eq!(due_on(&work, id).await?, "2025-03-07");
            wait::ask(&work, id, "Which tap is it?").await?;
            wait::resume(&work, id).await?;
            assert_eq!(due_on(&work, id).await?, "2025-03-07", "computed with the calendar as it was");
            let done = anew::compute(&work, None, 100, "A day of mourning").await?;
            assert_eq!((done.looked_at, done.moved), (2, 2));
            for id in [id, other] {
                assert_eq!(due_on(&work, id).await?, "2025-03-10");
                let history = event::history(&work, "request", id).await?;
                let last = history.iter().find(|entry| entry.kind == "request.due_recomputed").expect("an event");
                assert_eq!(last.reason.as_deref(), Some("A day of mourning"));
            }
            assert_eq!(anew::compute(&work, None, 100, "Again").await?.looked_at, 0);
            Ok(())
        })
        .await
        .expect("told");
    }

    async fn a_request_that_is_opened_again_has_its_time_again(world: World) {
        let World { store, clock, .. } = &world;
        furnished(store).await;
        let id = work_as(store, coordinator(), |work| async move {
            let id = received_today(&work, "ordinary").await?;
            act(&work, "request", id, "solution", json!({"how": "A new washer"})).await?;
            Ok(id)
        })
        .await
        .expect("closed");
        clock.set(world.now() + SignedDuration::from_hours(20 * 24));
        work_as(store, coordinator(), move |work| async move {
            act(&work, "request", id, "reopening", json!({"reason": "Dry again"})).await?;
            assert_eq!(due_on(&work, id).await?, "2025-03-28", "five working days after Friday the 21st");
            Ok(())
        })
        .await
        .expect("opened again");
    }
}
